-- Time-based one-time codes (RFC 6238) and recovery codes. The codes are computed here, so that no login role ever
-- reads a factor's secret or can say of itself that a code was right. PostgreSQL 15 has no SHA-1 of its own.
set local role rygrad_definer;

create or replace function ctx.sha1(message bytea) returns bytea
language plpgsql immutable strict parallel safe as $$
declare
  padded bytea := message || '\x80' || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex')
    || int8send(length(message)::bigint * 8);
  mask constant bigint := 4294967295;
  h bigint[] := array[1732584193, 4023233417, 2562383102, 271733878, 3285377520];
  w bigint[] := array_fill(0::bigint, array[80]);
  a bigint;
  b bigint;
  c bigint;
  d bigint;
  e bigint;
  f bigint;
  t bigint;
begin
  for block in 0 .. length(padded) / 64 - 1 loop
    for i in 1 .. 80 loop
      if i <= 16 then
        t := block * 64 + (i - 1) * 4;
        w[i] := (get_byte(padded, t::integer)::bigint << 24) | (get_byte(padded, t::integer + 1) << 16)
          | (get_byte(padded, t::integer + 2) << 8) | get_byte(padded, t::integer + 3);
      else
        t := w[i - 3] # w[i - 8] # w[i - 14] # w[i - 16];
        w[i] := ((t << 1) | (t >> 31)) & mask;
      end if;
    end loop;
    a := h[1];
    b := h[2];
    c := h[3];
    d := h[4];
    e := h[5];
    for i in 1 .. 80 loop
      if i <= 20 then
        f := ((b & c) | ((mask # b) & d)) + 1518500249;
      elsif i <= 40 then
        f := (b # c # d) + 1859775393;
      elsif i <= 60 then
        f := ((b & c) | (b & d) | (c & d)) + 2400959708;
      else
        f := (b # c # d) + 3395469782;
      end if;
      t := ((((a << 5) | (a >> 27)) & mask) + f + e + w[i]) & mask;
      e := d;
      d := c;
      c := ((b << 30) | (b >> 2)) & mask;
      b := a;
      a := t;
    end loop;
    h := array[(h[1] + a) & mask, (h[2] + b) & mask, (h[3] + c) & mask, (h[4] + d) & mask, (h[5] + e) & mask];
  end loop;
  return substr(int8send(h[1]), 5) || substr(int8send(h[2]), 5) || substr(int8send(h[3]), 5)
    || substr(int8send(h[4]), 5) || substr(int8send(h[5]), 5);
end $$;

create or replace function ctx.hmac_sha1(key bytea, message bytea) returns bytea
language plpgsql immutable strict parallel safe as $$
declare
  padded bytea := case when length(key) > 64 then ctx.sha1(key) else key end;
  inner_key bytea;
  outer_key bytea;
begin
  padded := padded || decode(repeat('00', 64 - length(padded)), 'hex');
  inner_key := padded;
  outer_key := padded;
  for i in 0 .. 63 loop
    inner_key := set_byte(inner_key, i, get_byte(padded, i) # 54);
    outer_key := set_byte(outer_key, i, get_byte(padded, i) # 92);
  end loop;
  return ctx.sha1(outer_key || ctx.sha1(inner_key || message));
end $$;

create or replace function ctx.totp(secret bytea, step bigint) returns text
language plpgsql immutable strict parallel safe as $$
declare
  mac bytea := ctx.hmac_sha1(secret, int8send(step));
  start integer := get_byte(mac, 19) & 15;
  number bigint := ((get_byte(mac, start) & 127)::bigint << 24) | (get_byte(mac, start + 1) << 16)
    | (get_byte(mac, start + 2) << 8) | get_byte(mac, start + 3);
begin
  return lpad((number % 1000000)::text, 6, '0');
end $$;
comment on function ctx.totp is 'The six digits of RFC 6238 with SHA-1 for a step of 30 seconds since 1970';

-- A code of the step now, the one before or the one after; no step is accepted twice. Locks the factor.
create or replace function host.accepts_totp(account uuid, code text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  f host.second_factor;
  now_step bigint := floor(extract(epoch from ctx.now()) / 30)::bigint;
begin
  select * into f from host.second_factor s where s.account_id = account for update;
  for step in now_step - 1 .. now_step + 1 loop
    if step > f.last_step and ctx.totp(f.secret, step) = code then
      update host.second_factor s set last_step = step where s.account_id = account;
      return true;
    end if;
  end loop;
  return false;
end $$;

-- A code of the authenticator, or one of the recovery codes, which is then used up; blanks and hyphens do not matter.
create or replace function host.accepts_code(account uuid, code text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  plain text := upper(translate(code, ' -', ''));
begin
  if plain ~ '^[0-9]{6}$' then
    return host.accepts_totp(account, plain);
  end if;
  update host.recovery_code r set used_at = ctx.now()
  where r.account_id = account and r.code_hash = sha256(convert_to(plain, 'UTF8')) and r.used_at is null;
  return found;
end $$;

create or replace function host.totp_begin(secret bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_confirmed');
  end if;
  delete from host.second_factor f where f.account_id = ctx.account();
  insert into host.second_factor (account_id, secret, created_at) values (ctx.account(), totp_begin.secret, ctx.now());
end $$;

create or replace function host.totp_confirm(code text, recovery_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_confirmed');
  end if;
  if not exists (select from host.second_factor f where f.account_id = ctx.account()) then
    perform ctx.refuse('factor_none');
  end if;
  if not host.accepts_totp(ctx.account(), translate(code, ' -', '')) then
    perform ctx.refuse('factor_wrong', 'code');
  end if;
  update host.second_factor f set confirmed_at = ctx.now() where f.account_id = ctx.account();
  insert into host.recovery_code (account_id, code_hash) select ctx.account(), h from unnest(recovery_hashes) h;
end $$;

-- Wrong codes are counted, so what is refused is told in the row and the transaction stands.
create or replace function host.totp_remove(code text)
returns table (reason text, after_ms integer, sessions_ended integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key bytea := host.throttle_key('factor', ctx.account()::text);
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if not host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_none');
  end if;
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif not host.accepts_code(ctx.account(), code) then
    perform host.throttle_fail(key);
    reason := 'factor_wrong';
  else
    perform host.throttle_clear(key);
    delete from host.second_factor f where f.account_id = ctx.account();
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;

grant execute on function host.totp_begin(bytea), host.totp_confirm(text, bytea[]), host.totp_remove(text)
  to rygrad_account, rygrad_operator;
