-- The context of a transaction: who is asking, in which initiative, as which party.
--
-- ctx.enter authenticates in the database: a login role with a stolen password still enters nothing. It refuses a
-- second call in one transaction, so that an injected expression can neither change the context nor enter another.
--
-- What every request calls is PL/pgSQL: it keeps its plans for the session, where a function in SQL that cannot be
-- inlined, as no definer can, is planned anew at every call.
set local role rygrad_definer;

create or replace function ctx.refuse(reason text, argument text default '') returns void
language plpgsql as $$
begin
  raise exception using errcode = 'RG001', message = reason, column = argument;
end $$;
comment on function ctx.refuse is 'Refuses with a reason key that the server turns into a code and a message';

create or replace function ctx.now() returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return now() + coalesce((select c.shift from host.clock c), interval '0');
end $$;
comment on function ctx.now is 'The one clock; only tests can shift it';

create or replace function ctx.tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
create or replace function ctx.today() returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = ctx.tenant());
end $$;
comment on function ctx.today is 'The day it is in the initiative''s time zone';

create or replace function ctx.party() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.party', true), '')::uuid;
create or replace function ctx.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::uuid;
create or replace function ctx.credential_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.credential', true), '')::uuid;
create or replace function ctx.role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create or replace function ctx.may_write() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.may_write', true), '') = 'yes';
create or replace function ctx.may_care() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.may_write', true), '') in ('yes', 'care');
comment on function ctx.may_care is 'Whether the caller may write, or at least see to what a caretaker sees to';
create or replace function ctx.is_administrator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.administrator', true), '') = 'yes';
create or replace function ctx.is_operator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'operator';

create or replace function ctx.is_everywhere() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.everywhere', true), '') = 'yes';

create or replace function ctx.not_entered() returns void language plpgsql stable as $$
begin
  if coalesce(current_setting('app.role', true), '') <> '' then
    raise insufficient_privilege using message = 'the context of this transaction is already set';
  end if;
end $$;

create or replace function ctx.longest_silence(account_kind text) returns interval
language sql immutable parallel safe as $$
  select case $1 when 'operator' then interval '12 hours' else interval '14 days' end
$$;
comment on function ctx.longest_silence is 'How long a browser''s session lives without being used';

create or replace function ctx.credential(secret_hash bytea)
returns table (id uuid, account_id uuid, kind text, everywhere boolean)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select t.id, t.account_id, 'token', t.everywhere
    from host.token t join host.account a on a.id = t.account_id and a.ended_at is null
    where t.secret_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > ctx.now())
    union all
    select s.id, s.account_id, 'session', s.everywhere
    from host.session s join host.account a on a.id = s.account_id and a.ended_at is null
    where s.secret_hash = $1 and s.revoked_at is null and s.expires_at > ctx.now() and not s.awaits_factor
      and (s.kind = 'peer' or s.last_seen_at > ctx.now() - ctx.longest_silence(a.kind));
end $$;
comment on function ctx.credential is 'The live token or session behind a secret''s hash; no row otherwise';

create or replace function ctx.reaches(credential uuid, membership uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from host.token_membership t where t.token_id = $1 and t.membership_id = $2)
    or exists (select from host.session_membership s where s.session_id = $1 and s.membership_id = $2);
end $$;
comment on function ctx.reaches is 'Whether a token or session that does not reach everywhere reaches this membership';

-- What a secret is that stands for no live credential but may become one: an invitation, a sign-in link, or a session
-- whose second factor is awaited.
create or replace function ctx.candidate(secret_hash bytea)
returns table (kind text, id uuid, account_id uuid, email text, locale text)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select 'invitee', v.id, null::uuid, v.email, i.locale
    from host.invitation v join host.initiative i on i.id = v.initiative_id
    where (v.secret_hash = $1 or v.mailed_secret_hash = $1) and v.accepted_at is null and v.ended_at is null
      and v.expires_at > ctx.now()
    union all
    select 'link', l.id, a.id, a.email, a.locale
    from host.link l join host.account a on a.id = l.account_id and a.ended_at is null
    where l.secret_hash = $1 and l.used_at is null and l.ended_at is null and l.expires_at > ctx.now()
    union all
    select 'pending', s.id, a.id, a.email, a.locale
    from host.session s join host.account a on a.id = s.account_id and a.ended_at is null
    where s.secret_hash = $1 and s.awaits_factor and s.revoked_at is null and s.expires_at > ctx.now();
end $$;

-- While an initiative is suspended its term stands still: it has not run out meanwhile.
create or replace function ctx.term_in_force(tenant uuid)
returns table (id uuid, party_id uuid, kind text, starts_at timestamptz, ends_at timestamptz)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select t.id, t.party_id, t.kind, t.starts_at, t.ends_at
    from app.term t
    where t.tenant_id = $1 and t.ended_at is null and t.starts_at <= ctx.now() and t.ends_at > coalesce((
      select i.status_since from host.initiative i where i.id = $1 and i.status = 'suspended'), ctx.now());
end $$;

-- The caretaker: once a term has ended without a successor, its party, until it withdraws; then whom the partners appoint.
create or replace function ctx.caretaker(tenant uuid)
returns table (party_id uuid, since timestamptz, decision_id uuid)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select coalesce(k.party_id, t.party_id), coalesce(k.since, t.ends_at), k.decision_id
    from app.term t
    left join app.caretaker k on k.tenant_id = $1 and k.term_id = t.id and k.ended_at is null
    where t.tenant_id = $1 and t.ended_at is null and not exists (select from ctx.term_in_force($1))
      and (k.id is not null or not exists (select from app.caretaker w where w.tenant_id = $1 and w.term_id = t.id));
end $$;
comment on function ctx.caretaker is 'Nobody while a term is in force, nor where the outgoing backbone has withdrawn and nobody is appointed';

create or replace function ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from app.charter_acknowledgement k
    join app.term t on t.tenant_id = k.tenant_id and t.id = k.term_id and t.ended_at is null
    where k.tenant_id = $1 and k.party_id = $2 and k.account_id = $3
      and k.notice_version = (select max(n.version) from app.charter_notice n where n.tenant_id = $1));
end $$;
comment on function ctx.has_acknowledged is 'Whether a member has acknowledged the notice in force during the latest term, which a caretaker continues';

-- Why a member may not write now: null when nothing is in the way.
create or replace function ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid)
returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  state text;
  in_office boolean;
begin
  select i.status into state from host.initiative i where i.id = tenant;
  if state <> 'active' then
    return 'initiative_' || state;
  end if;
  if member_role = 'backbone' then
    in_office := exists (select from ctx.term_in_force(tenant) f where f.party_id = member_party);
    if not in_office and not exists (select from ctx.caretaker(tenant) k where k.party_id = member_party) then
      return 'charter_chosen_no_term';
    end if;
    if not ctx.has_acknowledged(tenant, member_party, account) then
      return 'charter_unacknowledged';
    end if;
    if not in_office then
      return 'charter_chosen_caretaker';
    end if;
  end if;
  return null;
end $$;

create or replace function ctx.enter_as_member(secret_hash bytea, initiative uuid, party uuid)
returns table (account_id uuid, reason text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
  m record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  select h.id, h.party_role, h.administrator, h.reviewer into m
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  where h.initiative_id = initiative and h.party_id = party and h.account_id = c.account_id and h.ended_at is null
    and (c.everywhere or ctx.reaches(c.id, h.id));
  if not found or session_user <> 'rygrad_' || m.party_role then
    perform ctx.refuse('not_found');
  end if;
  perform set_config('app.tenant_id', initiative::text, true);
  perform set_config('app.party', party::text, true);
  perform set_config('app.actor', c.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.role', m.party_role, true);
  perform set_config('app.administrator', case when m.administrator then 'yes' else 'no' end, true);
  perform set_config('app.reviewer', case when m.reviewer then 'yes' else 'no' end, true);
  account_id := c.account_id;
  reason := ctx.write_obstacle(initiative, party, m.party_role, c.account_id);
  return next;
end $$;

create or replace function ctx.enter(secret_hash bytea, initiative uuid, party uuid)
returns table (account_id uuid, may_write boolean, reason text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  select e.account_id, e.reason is null, e.reason into account_id, may_write, reason
  from ctx.enter_as_member(secret_hash, initiative, party) e;
  perform set_config('app.may_write',
    case when may_write then 'yes' when reason = 'charter_chosen_caretaker' then 'care' else 'no' end, true);
  if not ctx.may_care() then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return next;
end $$;
comment on function ctx.enter is
  'First statement of every tenant transaction: authenticates, pins the context, read-only where the member may not write; a caretaker may do what asks ctx.require_care';

create or replace function ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid)
returns table (account_id uuid, may_write boolean, reason text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  select e.account_id, e.reason into account_id, reason
  from ctx.enter_as_member(secret_hash, initiative, party) e;
  may_write := reason is null or reason in ('charter_unacknowledged', 'charter_chosen_no_term', 'charter_chosen_caretaker');
  -- Nothing but the acknowledgement itself asks ctx.may_acknowledge(): every other write still finds the door shut.
  perform set_config('app.may_write', 'no', true);
  perform set_config('app.may_acknowledge', case when may_write then 'yes' else 'no' end, true);
  if not may_write then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return next;
end $$;

create or replace function ctx.enter_account(secret_hash bytea)
returns table (account_id uuid, kind text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
  n record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if found then
    perform set_config('app.actor', c.account_id::text, true);
    perform set_config('app.credential', c.id::text, true);
    perform set_config('app.everywhere', case when c.everywhere then 'yes' else 'no' end, true);
    perform set_config('app.role', 'account', true);
    return query select c.account_id, 'account';
    return;
  end if;
  select * into n from ctx.candidate(secret_hash);
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  -- No actor yet: who it is, is decided by the function that makes a credential of it.
  perform set_config('app.credential', n.id::text, true);
  perform set_config('app.role', n.kind, true);
  return query select null::uuid, n.kind;
end $$;

create or replace function ctx.enter_visitor(address text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.not_entered();
  perform set_config('app.address', left(enter_visitor.address, 100), true);
  perform set_config('app.role', 'visitor', true);
end $$;
comment on function ctx.enter_visitor is 'Enters as nobody: may ask for a link and try a password, slowed down by address';

create or replace function ctx.enter_operator(secret_hash bytea) returns table (account_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if not found or not exists (select from host.account a where a.id = c.account_id and a.kind = 'operator') then
    perform ctx.refuse('credential_ended');
  end if;
  perform set_config('app.actor', c.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.everywhere', case when c.everywhere then 'yes' else 'no' end, true);
  perform set_config('app.role', 'operator', true);
  return query select c.account_id;
end $$;

create or replace function ctx.enter_system(tenant uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.not_entered();
  perform set_config('app.tenant_id', tenant::text, true);
  perform set_config('app.role', 'system', true);
end $$;
comment on function ctx.enter_system is
  'For what the clock does: within one initiative, on behalf of nobody; no login may call it, only what is due does';

create or replace function ctx.require_write(variadic roles text[]) returns void
language plpgsql stable as $$
begin
  perform ctx.require_care(variadic roles);
  if not ctx.may_write() then
    perform ctx.refuse('charter_chosen_caretaker');
  end if;
end $$;
comment on function ctx.require_write is
  'First line of every definer function that changes something inside an initiative: a backbone needs a term in force';

create or replace function ctx.require_care(variadic roles text[]) returns void
language plpgsql stable as $$
begin
  if not ctx.may_care() then
    raise insufficient_privilege using message = 'this transaction may not write';
  end if;
  if not ctx.role() = any (roles) then
    raise insufficient_privilege using message = 'not for this role';
  end if;
end $$;
comment on function ctx.require_care is
  'In the place of ctx.require_write where a backbone without a term may act as caretaker: approving figures, inviting members, calling meetings. The command declares Access.care';

create or replace function ctx.require_role(variadic roles text[]) returns void language plpgsql stable as $$
begin
  if ctx.role() is null or not ctx.role() = any (roles) then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;
comment on function ctx.require_role is 'First line of every definer function that changes something of an account''s own';

create or replace function ctx.require_operator() returns void language plpgsql stable as $$
begin
  if not ctx.is_operator() then
    raise insufficient_privilege using message = 'for operators';
  end if;
end $$;

grant execute on function ctx.tenant(), ctx.party(), ctx.account(), ctx.role(), ctx.may_write(), ctx.may_care(),
  ctx.now(), ctx.credential_id(), ctx.is_administrator(), ctx.is_operator(), ctx.refuse(text, text)
  to rygrad_gate, rygrad_account, rygrad_operator, rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function ctx.enter(bytea, uuid, uuid), ctx.enter_to_acknowledge(bytea, uuid, uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function ctx.enter_account(bytea), ctx.enter_visitor(text) to rygrad_account;
grant execute on function ctx.enter_operator(bytea) to rygrad_operator;
