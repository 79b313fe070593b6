-- Slow-down, passwords, one-time links and the sessions that come of them.
--
-- A wrong guess has to be counted although it is refused, so these functions tell a refusal in their row, with the time
-- to wait, and the server commits before it refuses.
set local role rygrad_definer;

-- Milliseconds to wait, 0 when it may be tried; holds the row, so that guesses side by side are counted one by one.
create or replace function host.throttle_wait(key bytea, free integer, forgives interval default '15 minutes')
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  t host.throttle;
begin
  insert into host.throttle as h (key, failures, forgiven_until, last_failure_at)
  values (throttle_wait.key, 0, ctx.now(), ctx.now())
  on conflict on constraint throttle_pkey do update
    set failures = greatest(0, h.failures - host.throttle_forgiven(h.forgiven_until, forgives)),
      forgiven_until = h.forgiven_until + host.throttle_forgiven(h.forgiven_until, forgives) * forgives
  returning * into t;
  return host.throttle_left_ms(t.last_failure_at, t.failures, free);
end $$;

create or replace function host.throttle_fail(key bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update host.throttle t set failures = t.failures + 1, last_failure_at = ctx.now() where t.key = throttle_fail.key;
  -- What is older than a day is long forgiven; a few at a time keep the table small.
  delete from host.throttle t where t.key in (
    select o.key from host.throttle o where o.last_failure_at < ctx.now() - interval '1 day'
    order by o.last_failure_at limit 20 for update skip locked);
end $$;

create or replace function host.throttle_clear(key bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from host.throttle t where t.key = $1
$$;

-- Only what has proven to be the account's own decides how it is entered: an inviter may have seen an invitation's secret.
create or replace function host.require_proven() returns void language plpgsql stable as $$
begin
  if not ctx.is_everywhere() then
    perform ctx.refuse('account_unproven');
  end if;
end $$;

create or replace function host.has_factor(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from host.second_factor f where f.account_id = $1 and f.confirmed_at is not null)
$$;

-- Opens a session; where the account has a second factor it is pending, for ten minutes.
create or replace function host.session_insert(session uuid, account uuid, opened_by text, secret_hash bytea,
  everywhere boolean, agent text, address text) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  awaits boolean := host.has_factor(account);
  ends timestamptz := ctx.now() + case when awaits then interval '10 minutes' else interval '30 days' end;
begin
  delete from host.session s
  where s.account_id = account and s.kind = 'browser'
    and (s.expires_at < ctx.now() - interval '30 days' or s.awaits_factor and s.expires_at < ctx.now());
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere, opened_by, agent,
    address, last_seen_at, previous_visit_at, awaits_factor)
  values (session, account, 'browser', session_insert.secret_hash, ctx.now(), ends, session_insert.everywhere,
    session_insert.opened_by, left(coalesce(session_insert.agent, ''), 200),
    left(coalesce(session_insert.address, ''), 100), ctx.now(),
    (select max(s.last_seen_at) from host.session s
     where s.account_id = account and s.kind = 'browser' and not s.awaits_factor),
    awaits);
  perform ctx.audit_host(account, 'session.open', 'OK',
    jsonb_build_object('session', session, 'by', session_insert.opened_by));
  return ends;
end $$;

create or replace function host.session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text)
returns table (reason text, after_ms integer, expires_at timestamptz, second_factor boolean, name text, locale text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  address text := coalesce(current_setting('app.address', true), '');
  client_key bytea := host.throttle_key('client', address);
  account_key bytea := host.throttle_key('account', session_open_by_password.email);
  holder host.account;
begin
  perform ctx.require_role('visitor');
  after_ms := greatest(host.throttle_wait(client_key, 20, '30 seconds'), host.throttle_wait(account_key, 5));
  if after_ms > 0 then
    reason := 'signin_slowed';
    return next;
    return;
  end if;
  select a.* into holder from host.account a join host.password p on p.account_id = a.id
  where a.email = lower(session_open_by_password.email) and a.kind = 'person' and a.ended_at is null
    and p.verifier = sha256(tag);
  if not found then
    perform host.throttle_fail(client_key);
    perform host.throttle_fail(account_key);
    reason := 'signin_wrong';
    return next;
    return;
  end if;
  perform host.throttle_clear(account_key);
  expires_at := host.session_insert(session_open_by_password.id, holder.id, 'password',
    session_open_by_password.secret_hash, true, session_open_by_password.agent, address);
  second_factor := host.has_factor(holder.id);
  name := holder.name;
  locale := holder.locale;
  return next;
end $$;

create or replace function host.session_open_by_link(id uuid, secret_hash bytea, agent text, address text)
returns table (reason text, after_ms integer, expires_at timestamptz, second_factor boolean, name text, locale text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  l host.link;
  holder host.account;
begin
  perform ctx.require_role('link');
  update host.link h set used_at = ctx.now()
  where h.id = ctx.credential_id() and h.used_at is null and h.ended_at is null and h.expires_at > ctx.now()
  returning * into l;
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  select * into strict holder from host.account a where a.id = l.account_id;
  perform set_config('app.actor', holder.id::text, true);
  perform host.throttle_clear(host.throttle_key('mail', coalesce(holder.email, '')));
  expires_at := host.session_insert(session_open_by_link.id, holder.id,
    case l.origin when 'mail' then 'mail' else 'link' end, session_open_by_link.secret_hash, l.everywhere,
    session_open_by_link.agent, session_open_by_link.address);
  insert into host.session_membership (session_id, membership_id)
  select session_open_by_link.id, m.membership_id from host.link_membership m where m.link_id = l.id;
  second_factor := host.has_factor(holder.id);
  name := holder.name;
  locale := holder.locale;
  return next;
end $$;

-- The code makes a pending session a live one, under a new secret; the fifth wrong code ends it.
create or replace function host.session_confirm(code text, secret_hash bytea)
returns table (reason text, after_ms integer, expires_at timestamptz, recovery_codes bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s host.session;
  key bytea;
begin
  perform ctx.require_role('pending');
  select * into s from host.session h
  where h.id = ctx.credential_id() and h.awaits_factor and h.revoked_at is null for update;
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  key := host.throttle_key('factor', s.account_id::text);
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif not host.accepts_code(s.account_id, code) then
    perform host.throttle_fail(key);
    update host.session h set wrong_codes = h.wrong_codes + 1,
      revoked_at = case when h.wrong_codes >= 4 then ctx.now() end
    where h.id = s.id;
    reason := case when s.wrong_codes >= 4 then 'factor_exhausted' else 'factor_wrong' end;
  else
    perform host.throttle_clear(key);
    perform set_config('app.actor', s.account_id::text, true);
    expires_at := s.created_at + interval '30 days';
    update host.session h set awaits_factor = false, secret_hash = session_confirm.secret_hash,
      expires_at = session_confirm.expires_at, last_seen_at = ctx.now()
    where h.id = s.id;
    recovery_codes := (select count(*) from host.recovery_code r
      where r.account_id = s.account_id and r.used_at is null);
  end if;
  return next;
end $$;

create or replace function host.live_sessions(account uuid) returns setof host.session
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.* from host.session s join host.account a on a.id = s.account_id
  where s.account_id = $1 and s.kind = 'browser' and s.revoked_at is null and s.expires_at > ctx.now()
    and not s.awaits_factor and s.last_seen_at > ctx.now() - ctx.longest_silence(a.kind)
$$;

-- What proves the whole account sees all its sessions; what reaches only a part of it sees itself.
create or replace function host.session_list(after uuid, most integer)
returns table (id uuid, agent text, address text, opened_by text, created_at timestamptz, last_seen_at timestamptz,
  expires_at timestamptz, everywhere boolean, current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.agent, s.address, s.opened_by, s.created_at, s.last_seen_at, s.expires_at, s.everywhere,
    s.id = ctx.credential_id()
  from host.live_sessions(ctx.account()) s
  where ctx.role() in ('account', 'operator') and (ctx.is_everywhere() or s.id = ctx.credential_id())
    and ($1 is null or s.id > $1)
  order by s.id limit $2
$$;

create or replace function host.session_revoke(id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account', 'operator');
  update host.session s set revoked_at = ctx.now()
  where s.id in (select l.id from host.live_sessions(ctx.account()) l)
    and s.id = session_revoke.id and (ctx.is_everywhere() or s.id = ctx.credential_id());
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;

create or replace function host.session_close() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  holder uuid;
begin
  perform ctx.require_role('account', 'operator', 'pending');
  update host.session s set revoked_at = ctx.now()
  where s.id = ctx.credential_id() and s.kind = 'browser' returning s.account_id into holder;
  if not found then
    perform ctx.refuse('session_none');
  end if;
  perform set_config('app.actor', holder::text, true);
end $$;

-- Ends the account's other sessions, pending ones and open links; tells how many sessions were live.
create or replace function host.end_other_sessions() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  live integer := (select count(*) from host.live_sessions(ctx.account()) s where s.id <> ctx.credential_id());
begin
  update host.session s set revoked_at = ctx.now()
  where s.account_id = ctx.account() and s.kind = 'browser' and s.id <> ctx.credential_id() and s.revoked_at is null;
  update host.link l set ended_at = ctx.now()
  where l.account_id = ctx.account() and l.used_at is null and l.ended_at is null;
  return live;
end $$;

-- Asks for a link by mail. Whether there is such an account is not looked at here, so that nothing can tell; the mail of
-- an address without one is dropped when it is its turn.
create or replace function host.link_request(id uuid, email text) returns table (reason text, after_ms integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  client_key bytea := host.throttle_key('request', coalesce(current_setting('app.address', true), ''));
  mail_key bytea := host.throttle_key('mail', link_request.email);
begin
  perform ctx.require_role('visitor');
  after_ms := host.throttle_wait(client_key, 20, '30 seconds');
  if after_ms > 0 then
    reason := 'signin_slowed';
    return next;
    return;
  end if;
  perform host.throttle_fail(client_key);
  if host.throttle_wait(mail_key, 3) = 0 then
    perform host.throttle_fail(mail_key);
    insert into host.mail (id, kind, address, not_before, created_at)
    values (link_request.id, 'sign_in', lower(link_request.email), ctx.now(), ctx.now());
  end if;
  return next;
end $$;

create or replace function host.link_create(id uuid, secret_hash bytea, minutes integer) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ends timestamptz := least(ctx.now() + make_interval(mins => least(greatest(minutes, 1), 1440)),
    (select t.expires_at from host.token t where t.id = ctx.credential_id()));
begin
  perform ctx.require_role('account', 'operator');
  update host.link l set ended_at = ctx.now()
  where l.account_id = ctx.account() and l.origin = 'account' and l.used_at is null and l.ended_at is null;
  insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
  values (link_create.id, ctx.account(), 'account', ctx.is_everywhere(), link_create.secret_hash, ctx.now(), ends);
  insert into host.link_membership (link_id, membership_id)
  select link_create.id, m.membership_id from host.token_membership m where m.token_id = ctx.credential_id()
  union
  select link_create.id, m.membership_id from host.session_membership m where m.session_id = ctx.credential_id();
  return ends;
end $$;
comment on function host.link_create is 'A link for one''s own browser; it reaches no further than what makes it';

-- Whether the one who is signed in must show the current password to change it: not just after proving the address.
create or replace function host.current_needed() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from host.password p where p.account_id = ctx.account())
    and not exists (
      select from host.session s
      where s.id = ctx.credential_id() and s.everywhere and s.opened_by in ('mail', 'invitation')
        and s.created_at > ctx.now() - interval '15 minutes')
$$;

-- Why the password may not be changed now, with the time to wait; nothing when it may.
create or replace function host.password_obstacle(current_tag bytea, out reason text, out after_ms integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key bytea := host.throttle_key('own', ctx.account()::text);
begin
  perform host.require_proven();
  if not host.current_needed() then
    return;
  end if;
  if current_tag is null then
    perform ctx.refuse('password_current_missing', 'current');
  end if;
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif exists (select from host.password p where p.account_id = ctx.account() and p.verifier = sha256(current_tag)) then
    perform host.throttle_clear(key);
  else
    perform host.throttle_fail(key);
    reason := 'password_current_wrong';
  end if;
end $$;

create or replace function host.password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea,
  current_tag bytea)
returns table (reason text, after_ms integer, sessions_ended integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account');
  select o.reason, o.after_ms into reason, after_ms from host.password_obstacle(current_tag) o;
  if reason is null then
    delete from host.password p where p.account_id = ctx.account();
    insert into host.password (account_id, salt, memory_kib, passes, lanes, verifier, set_at)
    values (ctx.account(), password_set.salt, password_set.memory_kib, password_set.passes, password_set.lanes,
      sha256(tag), ctx.now());
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;

create or replace function host.password_remove(current_tag bytea)
returns table (reason text, after_ms integer, sessions_ended integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account');
  select o.reason, o.after_ms into reason, after_ms from host.password_obstacle(current_tag) o;
  if reason is null then
    delete from host.password p where p.account_id = ctx.account();
    if not found then
      perform ctx.refuse('password_none');
    end if;
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;

create or replace function host.account_show()
returns table (id uuid, kind text, name text, email text, language text, created_at timestamptz, password boolean,
  password_set_at timestamptz, second_factor boolean, recovery_codes bigint, everywhere boolean,
  current_needed boolean, previous_visit_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.kind, a.name, a.email, a.locale, a.created_at, p.account_id is not null, p.set_at,
    host.has_factor(a.id),
    (select count(*) from host.recovery_code r where r.account_id = a.id and r.used_at is null),
    ctx.is_everywhere(), host.current_needed(),
    (select s.previous_visit_at from host.session s where s.id = ctx.credential_id())
  from host.account a left join host.password p on p.account_id = a.id
  where a.id = ctx.account() and ctx.role() in ('account', 'operator')
$$;

-- The name is shown wherever the account is a member, so whoever changes it must reach all of that.
create or replace function host.account_update(new_name text, new_locale text) returns table (name text, language text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account', 'operator');
  if not ctx.is_everywhere() and exists (
      select from host.membership m
      where m.account_id = ctx.account() and m.ended_at is null and not ctx.reaches(ctx.credential_id(), m.id)) then
    perform ctx.refuse('account_unproven');
  end if;
  return query
    update host.account a
    set name = coalesce(new_name, a.name), locale = coalesce(new_locale, a.locale)
    where a.id = ctx.account() returning a.name, a.locale;
end $$;

grant execute on function host.session_open_by_password(uuid, bytea, text, bytea, text),
  host.session_open_by_link(uuid, bytea, text, text), host.session_confirm(text, bytea), host.link_request(uuid, text),
  host.password_set(bytea, integer, integer, integer, bytea, bytea), host.password_remove(bytea) to rygrad_account;
grant execute on function host.session_list(uuid, integer), host.session_revoke(uuid), host.session_close(),
  host.link_create(uuid, bytea, integer), host.account_show(), host.account_update(text, text)
  to rygrad_account, rygrad_operator;
