-- The queue of mail. Rows are written in the transaction of what they tell of; rygrad_job takes them one by one.
set local role rygrad_definer;

create or replace function host.mail_invitation(invitation uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into host.mail (id, kind, address, invitation_id, not_before, created_at)
  select gen_random_uuid(), 'invitation', v.email, v.id, ctx.now(), ctx.now() from host.invitation v where v.id = $1
$$;

-- Takes the mail that is due longest and makes the secret behind the hash of its kind the one that it carries. An
-- attempt that is not settled within five minutes counts as lost. What nobody needs any longer is dropped on the way.
create or replace function host.mail_claim(link_hash bytea, invitation_hash bytea)
returns table (id uuid, attempt integer, kind text, address text, name text, locale text, initiative text, party text,
  inviter text, valid_until date, initiative_slug text, party_slug text, charter text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.mail;
  holder host.account;
  v host.invitation;
begin
  delete from host.mail q where q.settled_at < ctx.now() - interval '30 days';
  loop
    select * into m from host.mail q
    where q.state in ('queued', 'sending') and q.not_before <= ctx.now()
    order by q.not_before limit 1 for update skip locked;
    if not found then
      return;
    end if;
    if m.attempts >= 6 or m.kind = 'sign_in' and m.created_at < ctx.now() - interval '1 hour' then
      update host.mail q set state = 'failed', settled_at = ctx.now() where q.id = m.id;
      continue;
    end if;
    select * into holder from host.account a where a.email = m.address and a.kind = 'person' and a.ended_at is null;
    if m.kind = 'sign_in' then
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
      update host.link l set ended_at = ctx.now()
      where l.account_id = holder.id and l.origin = 'mail' and l.used_at is null and l.ended_at is null;
      insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
      values (gen_random_uuid(), holder.id, 'mail', true, mail_claim.link_hash, ctx.now(),
        ctx.now() + interval '20 minutes');
      locale := holder.locale;
    elsif m.kind = 'notice' then
      -- What it tells may have been seen to meanwhile; a call carries the notice that the charter asks for (rule 5).
      select a.name, a.locale, i.name, p.name, i.slug, p.slug, case when exists (
          select from app.notice n
          where n.tenant_id = h.initiative_id and n.mail_id = m.id and n.kind = 'meeting' and n.ended_at is null)
        then (select case a.locale when 'da' then c.text_da else c.text_en end from app.charter_notice c
          where c.tenant_id = h.initiative_id order by c.version desc limit 1) end
      into name, locale, initiative, party, initiative_slug, party_slug, charter
      from host.membership h
      join host.account a on a.id = h.account_id and a.ended_at is null
      join host.initiative i on i.id = h.initiative_id
      join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
      where h.id = m.membership_id and h.ended_at is null and exists (
        select from app.notice n where n.tenant_id = h.initiative_id and n.mail_id = m.id and n.ended_at is null);
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
    else
      update host.invitation i set mailed_secret_hash = mail_claim.invitation_hash
      where i.id = m.invitation_id and i.accepted_at is null and i.ended_at is null and i.expires_at > ctx.now()
      returning * into v;
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
      select coalesce(holder.locale, i.locale), i.name, p.name, case a.kind when 'person' then a.name end,
        (v.expires_at at time zone i.time_zone)::date
      into locale, initiative, party, inviter, valid_until
      from host.initiative i
      join app.party p on p.tenant_id = i.id and p.id = v.party_id
      join host.account a on a.id = v.invited_by
      where i.id = v.initiative_id;
    end if;
    update host.mail q set state = 'sending', attempts = q.attempts + 1, not_before = ctx.now() + interval '5 minutes'
    where q.id = m.id;
    id := m.id;
    attempt := m.attempts + 1;
    kind := m.kind;
    address := m.address;
    name := coalesce(name, holder.name);
    return next;
    return;
  end loop;
end $$;

-- Ends an attempt that is still one's own: sent without an error, else tried again after a while.
create or replace function host.mail_settle(id uuid, attempt integer, error text) returns text
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update host.mail m
  set state = case when $3 is null then 'sent' when m.attempts >= 6 then 'failed' else 'queued' end,
    settled_at = case when $3 is null or m.attempts >= 6 then ctx.now() end,
    not_before = ctx.now()
      + (array['1 minute', '5 minutes', '30 minutes', '2 hours', '12 hours', '0']::interval[])[m.attempts],
    last_error = left($3, 500)
  where m.id = $1 and m.attempts = $2 and m.state = 'sending'
  returning m.state
$$;

grant execute on function host.mail_claim(bytea, bytea), host.mail_settle(uuid, integer, text) to rygrad_job;
