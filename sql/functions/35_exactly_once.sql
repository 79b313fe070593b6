-- Exactly once: a key claims its request before the effect, the reply is kept with the effect, and both stand or fall
-- together. What would be lost is confirmed by a token that goes in the same transaction.
set local role rygrad_definer;

create or replace function ctx.principal() returns uuid language sql stable parallel safe
  return coalesce(ctx.account(), ctx.credential_id());
comment on function ctx.principal is 'Whose keys and tokens count: the account, or the credential of whoever has none';

create or replace function ctx.require_principal() returns void language plpgsql stable as $$
begin
  if ctx.principal() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;

-- The reply kept under a key, or no row: the key is claimed until the transaction ends. Whoever claims it elsewhere at
-- the same time is waited for, a second at most. Where nothing may be written a kept reply is found all the same.
create or replace function ctx.idem_claim(key bytea, request bytea) returns table (kept bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s' as $$
declare
  k record;
begin
  perform ctx.require_principal();
  if current_setting('transaction_read_only') = 'off' then
    delete from host.idempotency o where (o.principal, o.key_hash) in (
      select e.principal, e.key_hash from host.idempotency e where e.at < ctx.now() - interval '48 hours'
      order by e.at limit 8 for update skip locked);
    begin
      insert into host.idempotency as i (principal, key_hash, initiative_id, request_hash, at)
      values (ctx.principal(), idem_claim.key, ctx.tenant(), idem_claim.request, ctx.now())
      on conflict (principal, key_hash) do update
      set initiative_id = excluded.initiative_id, request_hash = excluded.request_hash, at = excluded.at
      where i.reply is null;
      if found then
        return;
      end if;
    exception when lock_not_available then
      perform ctx.refuse('idem_in_flight');
    end;
  end if;
  select i.request_hash, i.reply into k from host.idempotency i
  where i.principal = ctx.principal() and i.key_hash = idem_claim.key and i.reply is not null;
  if not found then
    return;
  end if;
  if k.request_hash <> idem_claim.request then
    perform ctx.refuse('idem_mismatch');
  end if;
  return query select k.reply;
end $$;

create or replace function ctx.idem_keep(key bytea, reply bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_principal();
  -- Only what this transaction claimed: a reply once kept is never changed. Whoever accepts an invitation claims the key
  -- by the invitation and keeps the reply as an account.
  update host.idempotency i set reply = idem_keep.reply
  where i.principal in (ctx.account(), ctx.credential_id()) and i.key_hash = idem_keep.key and i.reply is null;
  if not found then
    raise insufficient_privilege using message = 'the key is not claimed';
  end if;
end $$;

create or replace function ctx.confirmation_offer(token bytea, subject bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_principal();
  delete from host.confirmation o where o.token_hash in (
    select e.token_hash from host.confirmation e where e.expires_at < ctx.now()
    order by e.expires_at limit 8 for update skip locked);
  insert into host.confirmation (token_hash, principal, subject, expires_at)
  values (confirmation_offer.token, ctx.principal(), confirmation_offer.subject, ctx.now() + interval '10 minutes');
end $$;

-- Unknown, foreign, used, expired, for another command, or for a state that is no more: the same refusal for all.
create or replace function ctx.confirmation_use(token bytea, subject bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_principal();
  delete from host.confirmation c
  where c.token_hash = confirmation_use.token and c.principal = ctx.principal()
    and c.subject = confirmation_use.subject and c.expires_at > ctx.now();
  if not found then
    perform ctx.refuse('confirm_stale');
  end if;
end $$;

grant execute on function ctx.idem_claim(bytea, bytea), ctx.idem_keep(bytea, bytea),
  ctx.confirmation_offer(bytea, bytea), ctx.confirmation_use(bytea, bytea)
  to rygrad_account, rygrad_operator, rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
