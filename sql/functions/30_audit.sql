-- The audit chain of an initiative and of the host: append, and verify.
set local role rygrad_definer;

create or replace function ctx.audit_hash(previous bytea, tenant uuid, sequence bigint, at timestamptz,
  account uuid, party uuid, command text, outcome text, digest bytea) returns bytea
language sql immutable parallel safe as $$
  select sha256($1 || convert_to(jsonb_build_array($2, $3, floor(extract(epoch from $4) * 1000000), $5, $6, $7, $8)::text,
    'UTF8') || $9)
$$;

create or replace function ctx.audit_app(tenant uuid, account uuid, party uuid, command text, outcome text, body text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  head app.audit_head;
  salt bytea := uuid_send(gen_random_uuid());
  digest bytea := sha256(salt || convert_to(body, 'UTF8'));
  at timestamptz := ctx.now();
  new_hash bytea;
begin
  select * into strict head from app.audit_head h where h.tenant_id = tenant for update;
  new_hash := ctx.audit_hash(head.hash, tenant, head.sequence + 1, at, account, party, command, outcome, digest);
  insert into app.audit_log (tenant_id, sequence, at, account_id, party_id, command, outcome, digest, previous, hash)
  values (tenant, head.sequence + 1, at, account, party, command, outcome, digest, head.hash, new_hash);
  insert into app.audit_payload (tenant_id, sequence, party_id, salt, body)
  values (tenant, head.sequence + 1, party, salt, body);
  insert into app.outbox (tenant_id, sequence, at, topic) values (tenant, head.sequence + 1, at, command);
  update app.audit_head h set sequence = head.sequence + 1, hash = new_hash where h.tenant_id = tenant;
  return head.sequence + 1;
end $$;

create or replace function ctx.audit_host(account uuid, command text, outcome text, body jsonb) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  head host.audit_head;
  at timestamptz := ctx.now();
  new_hash bytea;
begin
  select * into strict head from host.audit_head h for update;
  new_hash := ctx.audit_hash(head.hash, null, head.sequence + 1, at, account, null, command, outcome,
    sha256(convert_to(body::text, 'UTF8')));
  insert into host.audit_log (sequence, at, account_id, command, outcome, payload, previous, hash)
  values (head.sequence + 1, at, account, command, outcome, body, head.hash, new_hash);
  update host.audit_head h set sequence = head.sequence + 1, hash = new_hash;
  return head.sequence + 1;
end $$;

-- A member may have lost the right to write since it entered: another took the office, or the notice was amended. Every
-- write ends in the chain, one behind the other, and so does what takes the right away; whoever comes second sees it here.
create or replace function ctx.refuse_if_overtaken() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  entered text := coalesce(current_setting('app.may_write', true), '');
  obstacle text;
begin
  if entered not in ('yes', 'care') then
    return;
  end if;
  obstacle := ctx.write_obstacle(ctx.tenant(), ctx.party(), ctx.role(), ctx.account());
  -- A caretaker enters as one; and giving up one's own office, or the care of it, is no reason to be refused doing so.
  if obstacle is not null and not (entered = 'care' and obstacle = 'charter_chosen_caretaker') and not exists (select from app.term t
      where t.tenant_id = ctx.tenant() and t.party_id = ctx.party() and t.ended_at = ctx.now()) and not exists (
      select from app.caretaker c
      where c.tenant_id = ctx.tenant() and c.party_id = ctx.party() and c.ended_at = ctx.now()) then
    perform ctx.refuse(obstacle);
  end if;
end $$;

create or replace function ctx.audit_append(command text, payload jsonb) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  subject uuid := coalesce(ctx.tenant(), nullif(current_setting('app.subject', true), '')::uuid);
  place bigint;
begin
  if ctx.role() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
  -- What concerns one initiative stands in its own chain, where its parties read it; operators' acts included.
  if subject is not null then
    place := ctx.audit_app(subject, ctx.account(), ctx.party(), command, 'OK', payload::text);
    perform ctx.refuse_if_overtaken();
    return place;
  end if;
  return ctx.audit_host(ctx.account(), command, 'OK', payload);
end $$;

create or replace function host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m record;
begin
  select h.account_id into m
  from ctx.credential(audit_refusal.secret_hash) c
  join host.membership h on h.account_id = c.account_id and h.initiative_id = initiative
    and h.party_id = audit_refusal.party and h.ended_at is null;
  if found then
    perform ctx.audit_app(initiative, m.account_id, audit_refusal.party, command, code, '{}');
  end if;
end $$;
comment on function host.audit_refusal is 'Records what the charter or a role refused; its own transaction, after the rollback';

create or replace function app.audit_problems(tenant uuid) returns table (sequence bigint, problem text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with chain as (
    select l.*, lag(l.hash, 1, '\x00'::bytea) over w as expected_previous,
      lag(l.sequence, 1, 0::bigint) over w as previous_sequence
    from app.audit_log l where l.tenant_id = $1 window w as (order by l.sequence))
  select c.sequence, case when c.sequence <> c.previous_sequence + 1 then 'gap'
      when c.previous <> c.expected_previous then 'broken link' else 'altered' end
  from chain c
  where c.sequence <> c.previous_sequence + 1 or c.previous <> c.expected_previous
    or c.hash <> ctx.audit_hash(c.previous, c.tenant_id, c.sequence, c.at, c.account_id, c.party_id, c.command,
      c.outcome, c.digest)
  union all
  select p.sequence, 'payload altered'
  from app.audit_payload p join app.audit_log l on l.tenant_id = p.tenant_id and l.sequence = p.sequence
  where p.tenant_id = $1 and l.digest <> sha256(p.salt || convert_to(p.body, 'UTF8'))
  union all
  select h.sequence, 'tail cut'
  from app.audit_head h
  where h.tenant_id = $1 and h.sequence > 0 and not exists (
    select from app.audit_log l
    where l.tenant_id = h.tenant_id and l.sequence = h.sequence and l.hash = h.hash)
  union all
  select l.sequence, 'beyond head'
  from app.audit_log l left join app.audit_head h on h.tenant_id = l.tenant_id
  where l.tenant_id = $1 and l.sequence > coalesce(h.sequence, 0)
  union all
  select 0, 'head missing' where not exists (select from app.audit_head h where h.tenant_id = $1)
  order by 1;
end $$;

create or replace function app.audit_verify(tenant uuid)
returns table (entries bigint, head_sequence bigint, head_hash text, problems bigint, first_problem bigint, problem text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.is_operator() is false and ctx.tenant() is distinct from tenant then
    raise insufficient_privilege using message = 'another initiative';
  end if;
  return query
    select (select count(*) from app.audit_log l where l.tenant_id = tenant), h.sequence, encode(h.hash, 'hex'),
      (select count(*) from app.audit_problems(tenant)),
      (select p.sequence from app.audit_problems(tenant) p limit 1),
      (select p.problem from app.audit_problems(tenant) p limit 1)
    from (select) one left join app.audit_head h on h.tenant_id = tenant;
end $$;

-- Whose acts the caller may read: an operator all, backbone and partners all of their initiative, a funder its own.
create or replace function app.may_read_audit(tenant uuid, party uuid) returns boolean
language sql stable as $$
  select ctx.is_operator() or (ctx.tenant() = $1 and (ctx.role() in ('backbone', 'partner') or $2 = ctx.party()))
$$;

-- What 'create or replace' cannot change in a database that has an earlier form.
drop function if exists app.audit_entries(uuid, bigint, integer);
drop function if exists app.audit_entries(uuid, bigint, integer, text, text, boolean);

-- Names of those who acted, which the reader's own policies on accounts would hide. $4 is a verb or its noun, $5 a party.
-- Each direction reads the log in its own order from $2 on, and the other one not at all.
create or replace function app.audit_entries(tenant uuid, beyond bigint, most integer, verb text default null,
  party text default null, oldest_first boolean default false)
returns table (sequence bigint, at timestamptz, account_name text, party_id uuid, party_slug text, command text,
  outcome text, payload text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with visible as (
    (select l.sequence from app.audit_log l
      left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
      where not $6 and l.tenant_id = $1 and l.sequence < $2 and app.may_read_audit($1, l.party_id)
        and ($4 is null or l.command = $4 or split_part(l.command, '.', 1) = $4) and ($5 is null or p.slug = $5)
      order by l.sequence desc limit $3)
    union all
    (select l.sequence from app.audit_log l
      left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
      where $6 and l.tenant_id = $1 and l.sequence > $2 and app.may_read_audit($1, l.party_id)
        and ($4 is null or l.command = $4 or split_part(l.command, '.', 1) = $4) and ($5 is null or p.slug = $5)
      order by l.sequence limit $3))
  select l.sequence, l.at, a.name, l.party_id, p.slug, l.command, l.outcome,
    case when ctx.is_operator() then null when l.party_id = ctx.party() or ctx.role() = 'backbone' then b.body end
  from visible v
  join app.audit_log l on l.tenant_id = $1 and l.sequence = v.sequence
  left join app.audit_payload b on b.tenant_id = l.tenant_id and b.sequence = l.sequence
  left join host.account a on a.id = l.account_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  order by case when $6 then l.sequence else -l.sequence end;
end $$;
comment on function app.audit_entries is
  'The audit log as its reader may see it: funders only their own acts; what was said only to those who said it and the backbone';

grant execute on function ctx.audit_append(text, jsonb) to rygrad_account, rygrad_operator,
  rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function host.audit_refusal(bytea, uuid, uuid, text, text) to rygrad_gate;
grant execute on function app.audit_entries(uuid, bigint, integer, text, text, boolean) to rygrad_operator,
  rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.audit_verify(uuid) to rygrad_operator, rygrad_backbone_role, rygrad_partner_role;
