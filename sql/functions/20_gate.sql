-- What the gate may ask before a context exists: whose secret this is, and where it leads.
set local role rygrad_definer;

create or replace function host.gate_principal(secret_hash bytea)
returns table (kind text, account_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case a.kind when 'operator' then 'operator' else 'account' end, a.id, a.name, a.email, a.locale
  from ctx.credential($1) c join host.account a on a.id = c.account_id
  union all
  select 'invitee', null, '', v.email, i.locale
  from host.invitation v join host.initiative i on i.id = v.initiative_id
  where v.secret_hash = $1 and v.accepted_at is null and v.ended_at is null and v.expires_at > ctx.now()
$$;

create or replace function host.gate_memberships(secret_hash bytea)
returns table (initiative_id uuid, initiative_slug text, initiative_name text, status text, locale text,
  time_zone text, currency text, party_id uuid, party_slug text, party_name text, role text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
begin
  select * into c from ctx.credential(gate_memberships.secret_hash);
  if not found then
    if not exists (select from host.gate_principal(gate_memberships.secret_hash)) then
      perform ctx.refuse('credential_ended');
    end if;
    return;
  end if;
  return query
    select i.id, i.slug, i.name, i.status, i.locale, i.time_zone, i.currency, p.id, p.slug, p.name, p.role
    from host.membership m
    join host.initiative i on i.id = m.initiative_id
    join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id
    where m.account_id = c.account_id and m.ended_at is null and p.ended_at is null
      and (c.everywhere or exists (
        select from host.token_membership tm where tm.token_id = c.id and tm.membership_id = m.id))
    order by i.slug, p.slug;
end $$;

create or replace function host.gate_initiative(secret_hash bytea, slug text)
returns table (initiative_id uuid, initiative_slug text, initiative_name text, status text, locale text,
  time_zone text, currency text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.slug, i.name, i.status, i.locale, i.time_zone, i.currency
  from ctx.credential($1) c
  join host.account a on a.id = c.account_id and a.kind = 'operator'
  join host.initiative i on i.slug = $2
$$;

create or replace function host.gate_open_peer(uid bigint, secret_hash bytea, name text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid;
begin
  select a.id into account from host.account a
  where a.kind = 'operator' and a.peer_uid = uid and a.ended_at is null;
  if not found then
    account := gen_random_uuid();
    insert into host.account (id, kind, peer_uid, name, created_at)
    values (account, 'operator', uid, gate_open_peer.name, ctx.now())
    on conflict do nothing;
    select a.id into account from host.account a
    where a.kind = 'operator' and a.peer_uid = uid and a.ended_at is null;
  end if;
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at)
  values (gen_random_uuid(), account, 'peer', gate_open_peer.secret_hash, ctx.now(), ctx.now() + interval '12 hours');
  delete from host.session s where s.account_id = account and s.kind = 'peer' and s.expires_at < ctx.now();
  return account;
end $$;
comment on function host.gate_open_peer is
  'Opens an operator session for an operating-system user whom the server has already recognised on its Unix socket';

grant execute on function host.gate_principal(bytea), host.gate_memberships(bytea),
  host.gate_initiative(bytea, text) to rygrad_gate;
-- With the operators' login, not the gate's: an expression injected at the gate must not make anyone an operator.
grant execute on function host.gate_open_peer(bigint, bytea, text) to rygrad_operator;
