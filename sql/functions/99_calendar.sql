-- A member's calendar, fetched by a program that nobody has signed in: whoever knows its address reads that one member's
-- meetings and due dates, and nothing else. The database keeps the address's hash; revoking or renewing ends the old one.
set local role rygrad_definer;

create or replace function host.calendar_renew(membership uuid, secret_hash bytea)
returns table (initiative text, party text, replaced boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership := host.own_membership(calendar_renew.membership);
begin
  replaced := exists (select from host.calendar c where c.membership_id = m.id);
  insert into host.calendar (membership_id, secret_hash, created_at) values (m.id, calendar_renew.secret_hash, ctx.now())
  on conflict (membership_id) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at;
  select i.slug, p.slug into initiative, party from host.initiative i, app.party p
  where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
  return next;
end $$;

create or replace function host.calendar_revoke(membership uuid) returns table (initiative text, party text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership := host.own_membership(calendar_revoke.membership);
begin
  delete from host.calendar c where c.membership_id = m.id;
  if not found then
    perform ctx.refuse('calendar_none', 'membership');
  end if;
  return query select i.slug, p.slug from host.initiative i, app.party p
    where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
end $$;

-- What stands in the calendar of whoever the context looks as: the meetings it is called to and has not declined, for half a
-- year back, its own promises and tasks, and every other day by which something waits for it.
create or replace function app.calendar_entries()
returns table (kind text, subject text, period text, title text, starts_at timestamptz, ends_at timestamptz, day date,
  place text, link text, note text, sequence integer, cancelled boolean, changed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'meeting', m.id::text, '', case when g.name is null then m.title else g.name || ': ' || m.title end, m.starts_at,
    m.ends_at, null::date, m.place, m.link,
    concat_ws(E'\n', nullif(m.note, ''), (
      select string_agg(p.number || '. ' || p.title, E'\n' order by p.number) from app.meeting_point p
      where p.tenant_id = m.tenant_id and p.meeting_id = m.id)),
    m.sequence, m.cancelled_at is not null, m.changed_at
  from app.meeting m left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  where m.tenant_id = ctx.tenant() and ctx.role() in ('backbone', 'partner') and m.ends_at > ctx.now() - interval '183 days'
    and exists (select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account())
    and not exists (select from app.meeting_guest a where a.tenant_id = m.tenant_id and a.meeting_id = m.id
      and a.party_id = ctx.party() and a.account_id = ctx.account() and a.answer = 'declined')
  union all
  select 'action', a.id::text, a.meeting_id::text, a.text, null, null, a.due_date, '', '', '', a.revision - 1, false,
    a.created_at
  from app.action a
  where a.tenant_id = ctx.tenant() and a.owner_party_id = ctx.party() and a.owner = ctx.account() and a.state = 'open'
  union all
  select 'task', t.id::text, '', t.title, null, null, t.due_date, '', '', '', t.revision - 1, false, t.created_at
  from app.task t
  where t.tenant_id = ctx.tenant() and ctx.role() = 'backbone' and t.owner = ctx.account() and t.state = 'open'
    and t.due_date is not null and exists (select from ctx.term_in_force(ctx.tenant()) f where f.party_id = ctx.party())
  union all
  select w.kind, coalesce(w.subject, ''), coalesce(w.period, ''), w.title, null, null, w.due, '', '', '', 0, false, w.since
  from app.waiting() w
  where w.due is not null and w.kind not in ('meeting', 'meeting_cancelled', 'action', 'task')
$$;

-- The calendar behind an address. The first row tells whose it is; none where the address is not, or no longer, one.
create or replace function host.gate_calendar(secret_hash bytea)
returns table (kind text, subject text, period text, title text, starts_at timestamptz, ends_at timestamptz, day date,
  place text, link text, note text, sequence integer, cancelled boolean, changed_at timestamptz, initiative text, party text,
  party_name text, locale text, membership uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c host.calendar;
begin
  select * into c from host.calendar x where x.secret_hash = gate_calendar.secret_hash;
  if not found or not ctx.look_as(c.membership_id) then
    return;
  end if;
  return query
    select 'calendar', '', '', i.name, null::timestamptz, null::timestamptz, null::date, '', '', '', 0, false, c.created_at,
      i.slug, p.slug, p.name, a.locale, c.membership_id
    from host.initiative i, app.party p, host.account a
    where i.id = ctx.tenant() and p.tenant_id = i.id and p.id = ctx.party() and a.id = ctx.account();
  return query
    select e.kind, e.subject, e.period, e.title, e.starts_at, e.ends_at, e.day, e.place, e.link, e.note, e.sequence,
      e.cancelled, e.changed_at, null::text, null::text, null::text, null::text, null::uuid
    from app.calendar_entries() e
    order by coalesce(e.starts_at, e.day::timestamptz), e.kind, e.subject, e.period;
end $$;

grant execute on function host.calendar_renew(uuid, bytea), host.calendar_revoke(uuid) to rygrad_account;
grant execute on function host.gate_calendar(bytea) to rygrad_gate;
