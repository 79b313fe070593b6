-- What the gate may ask before a context exists: whose secret this is, and where it leads.
set local role rygrad_definer;

-- Notes that a browser was seen: a new visit begins after 30 minutes of silence; a visit is noted at most every five
-- minutes, so that reading seldom writes, and never by two requests at once.
create or replace function host.note_visit(session uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update host.session s
  set previous_visit_at = case when s.last_seen_at < ctx.now() - interval '30 minutes' then s.last_seen_at
      else s.previous_visit_at end,
    last_seen_at = ctx.now()
  where s.id = (
    select q.id from host.session q
    where q.id = $1 and q.kind = 'browser' and q.last_seen_at < ctx.now() - interval '5 minutes'
    for update skip locked)
$$;

create or replace function host.gate_principal(secret_hash bytea)
returns table (kind text, account_id uuid, name text, email text, locale text, previous_visit_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
begin
  select * into c from ctx.credential(gate_principal.secret_hash);
  if not found then
    return query
      select n.kind, n.account_id, coalesce(a.name, ''), n.email, n.locale, null::timestamptz
      from ctx.candidate(gate_principal.secret_hash) n left join host.account a on a.id = n.account_id;
    return;
  end if;
  if c.kind = 'session' then
    perform host.note_visit(c.id);
  end if;
  return query
    select case a.kind when 'operator' then 'operator' else 'account' end, a.id, a.name, a.email, a.locale,
      (select s.previous_visit_at from host.session s where s.id = c.id)
    from host.account a where a.id = c.account_id;
end $$;

create or replace function host.gate_memberships(secret_hash bytea)
returns table (initiative_id uuid, initiative_slug text, initiative_name text, status text, locale text,
  time_zone text, currency text, party_id uuid, party_slug text, party_name text, role text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
begin
  select * into c from ctx.credential(gate_memberships.secret_hash);
  if not found then
    if not exists (select from ctx.candidate(gate_memberships.secret_hash)) then
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
      and (c.everywhere or ctx.reaches(c.id, m.id))
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
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere)
  values (gen_random_uuid(), account, 'peer', gate_open_peer.secret_hash, ctx.now(), ctx.now() + interval '12 hours',
    true);
  delete from host.session s where s.account_id = account and s.kind = 'peer' and s.expires_at < ctx.now();
  return account;
end $$;
comment on function host.gate_open_peer is
  'Opens an operator session for an operating-system user whom the server has already recognised on its Unix socket';

-- A token that is shown by a certificate has a secret as others have, which nobody knows: its hash is what the server
-- goes on with once TLS has proven that the client holds the certificate's key.
create or replace function host.gate_certificate(fingerprint bytea) returns table (secret_hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.secret_hash from host.token t, ctx.credential(t.secret_hash)
  where t.certificate = $1 and t.revoked_at is null
$$;

create or replace function host.throttle_key(kind text, subject text) returns bytea
language sql immutable parallel safe as $$
  select sha256(convert_to($1 || ':' || lower($2), 'UTF8'))
$$;

-- How long to wait after so many failures, of which the first few are free: a second, doubling, at most 15 minutes.
create or replace function host.throttle_delay(failures integer, free integer) returns interval
language sql immutable parallel safe as $$
  select case when $1 < $2 then interval '0'
    else least(interval '15 minutes', interval '1 second' * (1 << least($1 - $2, 10))) end
$$;

-- How many failures have been forgiven since, one for each interval: those who share an address with many others, as
-- behind a municipality's one way out, must not be slowed down for ever by everyday slips.
create or replace function host.throttle_forgiven(since timestamptz, forgives interval) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select floor(greatest(0, extract(epoch from ctx.now() - $1)) / extract(epoch from $2))::integer
$$;

create or replace function host.throttle_left_ms(last_failure_at timestamptz, failures integer, free integer)
returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when $2 < $3 then 0
    else greatest(0, ceil(extract(epoch from $1 + host.throttle_delay($2, $3) - ctx.now()) * 1000))::integer end
$$;

-- Salt and parameters of an address's password. One without a password has them too, derived from a secret that never
-- leaves the database: neither bytes nor time tell whether there is an account. Whoever must wait anyway is told so
-- here, before the costly hash is computed.
create or replace function host.gate_password(email text, address text)
returns table (salt bytea, memory_kib integer, passes integer, lanes integer, after_ms integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(p.salt, substr(sha256(d.secret || sha256(convert_to(lower($1), 'UTF8'))), 1, 16)),
    coalesce(p.memory_kib, 19456), coalesce(p.passes, 2), coalesce(p.lanes, 1),
    coalesce((select max(host.throttle_left_ms(t.last_failure_at,
        t.failures - host.throttle_forgiven(t.forgiven_until, k.forgives), k.free))
      from (values (host.throttle_key('client', $2), 20, interval '30 seconds'),
        (host.throttle_key('account', $1), 5, interval '15 minutes')) k (key, free, forgives)
      join host.throttle t on t.key = k.key), 0)
  from host.decoy d
  left join host.account a on a.email = lower($1) and a.kind = 'person' and a.ended_at is null
  left join host.password p on p.account_id = a.id
$$;

grant execute on function host.gate_principal(bytea), host.gate_memberships(bytea), host.gate_password(text, text),
  host.gate_initiative(bytea, text) to rygrad_gate;
-- With the operators' login, not the gate's: an expression injected at the gate must not make anyone an operator.
grant execute on function host.gate_open_peer(bigint, bytea, text) to rygrad_operator;
-- Nor anyone whose certificate it has seen: fingerprints are no secrets.
grant execute on function host.gate_certificate(bytea) to rygrad_operator;
