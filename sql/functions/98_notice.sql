-- Notices: what waits for a member, told by mail, once for each matter.
--
--     waits, not told ──the clock looks──> told, in one mail with all that is new ──waits no longer──> ended
--                                                          ^────────── waits again: told again ──────────┘
--
-- The clock looks at each member once an hour, or at seven in the morning for those who want to be told once a day, and at
-- once where a call or a vote has come. The look, the record of what is told and the mail in the queue are one transaction
-- under the lock of the membership, so that of several servers one tells, and one that dies has told nothing. What can come
-- twice is a mail whose sending was cut off before it was settled: host.mail_claim tries it again after five minutes.
set local role rygrad_definer;

-- Reads as a member would, on nobody's behalf: nothing can be written that asks ctx.may_write(). False where the
-- membership counts no longer. No login may call it.
create or replace function ctx.look_as(membership uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m record;
begin
  perform ctx.not_entered();
  select h.initiative_id, h.party_id, h.party_role, h.account_id, h.reviewer into m
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  join host.account a on a.id = h.account_id and a.ended_at is null
  where h.id = membership and h.ended_at is null;
  if not found then
    return false;
  end if;
  perform set_config('app.tenant_id', m.initiative_id::text, true);
  perform set_config('app.party', m.party_id::text, true);
  perform set_config('app.actor', m.account_id::text, true);
  perform set_config('app.role', m.party_role, true);
  perform set_config('app.reviewer', case when m.reviewer then 'yes' else 'no' end, true);
  perform set_config('app.may_write', 'no', true);
  return true;
end $$;
comment on function ctx.look_as is 'Reads with a member''s eyes, for its notices and its calendar';

-- What is told whatever a member chose: the charter is told to all (rule 5), and the partners choose the backbone (rule 1).
create or replace function app.is_always_told(kind text) returns boolean language sql immutable parallel safe
  return kind in ('charter', 'election_vote', 'choice');

create or replace function host.next_look(mail_choice text, zone text) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when $1 = 'at_once' then ctx.now() + interval '1 hour' else (
    (l.at::date + case when l.at::time < '07:00' then 0 else 1 end) + time '07:00') at time zone $2 end
  from (select ctx.now() at time zone $2 as at) l
$$;

-- Tells one member, if it is anybody's turn, what is new, and answers with that; with no row when it is nobody's.
create or replace function host.notice_clock() returns table (matter text, initiative text, failure text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership;
  i host.initiative;
begin
  select * into m from host.membership h
  where h.ended_at is null and h.look_at <= ctx.now() order by h.look_at limit 1 for no key update skip locked;
  if not found then
    return;
  end if;
  select * into strict i from host.initiative x where x.id = m.initiative_id;
  update host.membership h set look_at = host.next_look(m.mail_choice, i.time_zone) where h.id = m.id;
  matter := 'notice.tell';
  initiative := i.slug;
  if i.status <> 'active' or not ctx.look_as(m.id) then
    return next;
    return;
  end if;
  -- What fails without a reason of ours is left until the next look, so that it keeps nobody else waiting.
  begin
    perform app.notice_tell(m);
  exception when query_canceled or assert_failure or others then
    failure := sqlstate || ' ' || sqlerrm;
  end;
  return next;
end $$;

-- Records what waits for the member that the context looks as, ends what waits no longer, and queues one mail for the rest.
create or replace function app.notice_tell(m host.membership) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  mail uuid := gen_random_uuid();
  told bigint;
begin
  with matter as materialized (
    select w.kind, coalesce(w.subject, '') as subject, coalesce(w.period, '') as period, w.title, w.count, w.party, w.due
    from app.waiting() w
  ), ended as (
    update app.notice n set ended_at = ctx.now()
    where n.tenant_id = m.initiative_id and n.membership_id = m.id and n.ended_at is null and not exists (
      select from matter x where x.kind = n.kind and x.subject = n.subject and x.period = n.period)
  ), fresh as (
    insert into app.notice (tenant_id, id, membership_id, kind, subject, period, title, count, party, due, mail_id, noticed_at)
    select m.initiative_id, gen_random_uuid(), m.id, x.kind, x.subject, x.period, x.title, x.count, x.party, x.due, mail,
      ctx.now()
    from matter x where m.mail_choice <> 'none' or app.is_always_told(x.kind)
    on conflict (tenant_id, membership_id, kind, subject, period) where ended_at is null do nothing
    returning 1)
  select count(*) into told from fresh;
  if told > 0 then
    insert into host.mail (id, kind, address, membership_id, not_before, created_at)
    select mail, 'notice', a.email, m.id, ctx.now(), ctx.now() from host.account a where a.id = m.account_id;
  end if;
  return told;
end $$;

-- What a mail of that kind tells, in the order in which things should be seen to.
create or replace function host.mail_matters(mail uuid)
returns table (kind text, subject text, period text, title text, count bigint, due date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.kind, n.subject, n.period, n.title, n.count, n.due
  from host.mail q
  join host.membership m on m.id = q.membership_id
  join app.notice n on n.tenant_id = m.initiative_id and n.mail_id = q.id and n.ended_at is null
  where q.id = $1
  order by n.kind = 'charter' desc, n.due nulls last, n.kind, n.title, n.subject
$$;

-- A member's own choices, as far as its credential reaches.
create or replace function host.own_memberships() returns setof host.membership
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.* from host.membership m
  where m.account_id = ctx.account() and ctx.role() = 'account' and m.ended_at is null
    and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id))
$$;

create or replace function host.notice_list()
returns table (membership uuid, initiative text, initiative_name text, party text, party_name text, mail text,
  calendar_since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, i.slug, i.name, p.slug, p.name, m.mail_choice, c.created_at
  from host.own_memberships() m
  join host.initiative i on i.id = m.initiative_id
  join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id and p.ended_at is null
  left join host.calendar c on c.membership_id = m.id
  order by i.name, p.name
$$;

create or replace function host.own_membership(membership uuid) returns host.membership
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership;
begin
  perform ctx.require_role('account');
  select h.* into m from host.membership h
  where h.id = own_membership.membership and h.id in (select o.id from host.own_memberships() o) for no key update;
  if not found then
    perform ctx.refuse('not_found', 'membership');
  end if;
  perform set_config('app.subject', m.initiative_id::text, true);
  return m;
end $$;

create or replace function host.notice_choose(membership uuid, choice text)
returns table (initiative text, party text, mail text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership := host.own_membership(notice_choose.membership);
begin
  update host.membership h set mail_choice = choice,
    look_at = (select host.next_look(choice, x.time_zone) from host.initiative x where x.id = h.initiative_id)
  where h.id = m.id and h.mail_choice <> choice;
  return query select i.slug, p.slug, choice from host.initiative i, app.party p
    where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
end $$;

grant execute on function host.notice_clock(), host.mail_matters(uuid) to rygrad_job;
grant execute on function host.notice_list(), host.notice_choose(uuid, text) to rygrad_account;
