-- Meetings: called, moved, cancelled, held; minutes, decisions and actions that came of them.
--
--     called ──move──> called ──the day comes──> held ──publish──> minuted ──publish again──> corrected
--        └──cancel──> cancelled
--
-- A call goes to the group's members and its secretary, or to all partners' people; who that is follows from the group as
-- it is when somebody looks. A move asks for answers again. Minutes are drafted by those who may work in the group and
-- read by everybody once published; what was published stays. A caretaker of the office calls meetings as well.
set local role rygrad_definer;

create or replace function app.meeting_in_hand(id uuid) returns app.meeting
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting;
begin
  perform app.lock_initiative(ctx.tenant());
  select * into m from app.meeting x where x.tenant_id = ctx.tenant() and x.id = meeting_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  return m;
end $$;

-- The same for those who may work on it, and unless it is cancelled.
create or replace function app.meeting_to_tend(id uuid) returns app.meeting
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  m := app.meeting_in_hand(meeting_to_tend.id);
  perform app.require_tending(m.group_id);
  if m.cancelled_at is not null then
    perform ctx.refuse('meeting_is_cancelled', 'id');
  end if;
  return m;
end $$;

-- Who is called: a group's members, or the people of all partners; and the backbone in office as secretary.
create or replace function app.meeting_invited(m app.meeting) returns table (membership uuid, party_id uuid, account_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.party_id, h.account_id
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  where h.initiative_id = ($1).tenant_id and h.ended_at is null and (
    p.role = 'partner' and (($1).group_id is null or app.sits_in(($1).tenant_id, ($1).group_id, h.party_id, h.account_id))
    or p.role = 'backbone' and p.id = app.secretary(($1).tenant_id))
$$;

-- The first and last moment of a meeting on a day, by the clock of the initiative's time zone.
create or replace function app.meeting_span(day date, from_clock text, until_clock text)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  zone text := (select i.time_zone from host.initiative i where i.id = ctx.tenant());
begin
  starts_at := (day + from_clock::time) at time zone zone;
  ends_at := (day + until_clock::time) at time zone zone;
  if ends_at <= starts_at then
    perform ctx.refuse('meeting_order', 'until');
  end if;
  if day < ctx.today() - 90 then
    perform ctx.refuse('meeting_long_ago', 'day');
  end if;
  if day > ctx.today() + 731 then
    perform ctx.refuse('meeting_far', 'day');
  end if;
  return next;
end $$;

create or replace function app.meeting_points_set(m app.meeting, points text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if points is null then
    return;
  end if;
  delete from app.meeting_point x where x.tenant_id = m.tenant_id and x.meeting_id = m.id;
  insert into app.meeting_point (tenant_id, meeting_id, number, title)
  select m.tenant_id, m.id, p.number, p.title from unnest(points) with ordinality p (title, number);
end $$;

-- Has those who want to be told at once looked after now.
create or replace function app.meeting_tell(m app.meeting) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update host.membership h set look_at = ctx.now()
  where h.id in (select i.membership from app.meeting_invited($1) i) and h.mail_choice = 'at_once' and h.look_at > ctx.now()
    and ($1).starts_at > ctx.now()
$$;

create or replace function app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text,
  place text, link text, note text, points text[])
returns table (starts_at timestamptz, ends_at timestamptz, invited bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  perform app.lock_initiative(ctx.tenant());
  if in_group is not null then
    g := app.group_in_hand(in_group);
  end if;
  perform app.require_tending(g.id);
  select s.starts_at, s.ends_at into meeting_call.starts_at, meeting_call.ends_at
  from app.meeting_span(day, from_clock, until_clock) s;
  insert into app.meeting (tenant_id, id, group_id, title, starts_at, ends_at, place, link, note, notice_version,
    called_party_id, called_by, called_at, changed_at)
  values (ctx.tenant(), meeting_call.id, g.id, meeting_call.title, meeting_call.starts_at, meeting_call.ends_at,
    coalesce(meeting_call.place, ''), coalesce(meeting_call.link, ''), coalesce(meeting_call.note, ''),
    (select max(n.version) from app.charter_notice n where n.tenant_id = ctx.tenant()),
    ctx.party(), ctx.account(), ctx.now(), ctx.now())
  returning * into m;
  perform app.meeting_points_set(m, points);
  perform app.meeting_tell(m);
  select count(*) into invited from app.meeting_invited(m);
  return next;
end $$;

-- Changes a meeting that is not over. Moved to another time, it asks for answers again.
create or replace function app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text,
  new_place text, new_link text, new_note text, points text[])
returns table (title text, starts_at timestamptz, ends_at timestamptz, moved boolean, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(meeting_update.id);
  n app.meeting := m;
  zone text := (select i.time_zone from host.initiative i where i.id = ctx.tenant());
  elsewhere boolean;
begin
  if m.ends_at <= ctx.now() then
    perform ctx.refuse('meeting_over', 'id');
  end if;
  if num_nonnulls(day, from_clock, until_clock) > 0 then
    select s.starts_at, s.ends_at into n.starts_at, n.ends_at from app.meeting_span(
      coalesce(day, (m.starts_at at time zone zone)::date),
      coalesce(from_clock, to_char(m.starts_at at time zone zone, 'HH24:MI')),
      coalesce(until_clock, to_char(m.ends_at at time zone zone, 'HH24:MI'))) s;
  end if;
  n.place := coalesce(new_place, m.place);
  n.link := coalesce(new_link, m.link);
  moved := (n.starts_at, n.ends_at) <> (m.starts_at, m.ends_at);
  elsewhere := moved or (n.place, n.link) <> (m.place, m.link);
  update app.meeting x
  set title = coalesce(new_title, x.title), starts_at = n.starts_at, ends_at = n.ends_at, place = n.place, link = n.link,
    note = coalesce(new_note, x.note), sequence = x.sequence + elsewhere::integer,
    changed_at = case when elsewhere then ctx.now() else x.changed_at end, revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id returning * into n;
  perform app.meeting_points_set(n, points);
  if moved then
    update app.meeting_guest g set answer = null, answered_at = null where g.tenant_id = m.tenant_id and g.meeting_id = m.id;
  end if;
  if elsewhere then
    perform app.meeting_tell(n);
  end if;
  return query select n.title, n.starts_at, n.ends_at, meeting_update.moved, n.revision;
end $$;

create or replace function app.meeting_call_off(m app.meeting, reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.meeting x
  set cancelled_at = ctx.now(), cancelled_reason = reason, changed_at = ctx.now(), sequence = x.sequence + 1,
    revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  perform app.meeting_tell(m);
end $$;

create or replace function app.meeting_cancel(id uuid, reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(meeting_cancel.id);
begin
  if m.starts_at <= ctx.now() then
    perform ctx.refuse('meeting_begun', 'id');
  end if;
  perform app.meeting_call_off(m, reason);
  return m.title;
end $$;

create or replace function app.meeting_answer(id uuid, answer text) returns table (title text, replaced boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  m := app.meeting_in_hand(meeting_answer.id);
  if m.cancelled_at is not null then
    perform ctx.refuse('meeting_is_cancelled', 'id');
  end if;
  if m.starts_at <= ctx.now() then
    perform ctx.refuse('meeting_begun', 'id');
  end if;
  if not exists (select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account()) then
    perform ctx.refuse('meeting_not_invited', 'id');
  end if;
  title := m.title;
  replaced := exists (select from app.meeting_guest g where g.tenant_id = m.tenant_id and g.meeting_id = m.id
    and g.party_id = ctx.party() and g.account_id = ctx.account() and g.answer is not null);
  insert into app.meeting_guest (tenant_id, meeting_id, party_id, account_id, answer, answered_at)
  values (m.tenant_id, m.id, ctx.party(), ctx.account(), meeting_answer.answer, ctx.now())
  on conflict (tenant_id, meeting_id, party_id, account_id) do update
  set answer = excluded.answer, answered_at = excluded.answered_at;
  return next;
end $$;

-- Who was there, whole: whoever is not named was not.
create or replace function app.meeting_attend(id uuid, members uuid[]) returns table (title text, people bigint, parties bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(meeting_attend.id);
begin
  if m.starts_at > ctx.now() then
    perform ctx.refuse('meeting_not_begun', 'id');
  end if;
  update app.meeting_guest g set attended = false where g.tenant_id = m.tenant_id and g.meeting_id = m.id;
  insert into app.meeting_guest as g (tenant_id, meeting_id, party_id, account_id, attended)
  select distinct m.tenant_id, m.id, h.party_id, h.account_id, true from host.membership h
  where h.initiative_id = m.tenant_id and h.id = any (members) and h.party_role in ('backbone', 'partner')
  on conflict (tenant_id, meeting_id, party_id, account_id) do update set attended = true;
  select count(*), count(distinct g.party_id) into people, parties from app.meeting_guest g
  where g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.attended;
  if people <> (select count(distinct x) from unnest(members) x) then
    perform ctx.refuse('not_found', 'present');
  end if;
  update app.meeting x set attended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  title := m.title;
  return next;
end $$;

-- Writes the draft; whoever wrote from an older text than the one that stands is told, and nothing is lost.
create or replace function app.minutes_write(id uuid, text text, base integer) returns table (title text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(minutes_write.id);
begin
  if base is not null and base <> m.revision then
    perform ctx.refuse('minutes_changed', 'payload');
  end if;
  return query
    update app.meeting x set draft = minutes_write.text, draft_by = ctx.account(), draft_at = ctx.now(),
      revision = x.revision + 1
    where x.tenant_id = m.tenant_id and x.id = m.id returning x.title, x.revision;
end $$;

create or replace function app.minutes_publish(id uuid) returns table (title text, version integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(minutes_publish.id);
begin
  if m.starts_at > ctx.now() then
    perform ctx.refuse('meeting_not_begun', 'id');
  end if;
  if m.draft is null then
    perform ctx.refuse('minutes_none', 'id');
  end if;
  title := m.title;
  version := 1 + coalesce((select max(n.version) from app.minutes n
    where n.tenant_id = m.tenant_id and n.meeting_id = m.id), 0);
  insert into app.minutes (tenant_id, meeting_id, version, text, published_by, published_at)
  values (m.tenant_id, m.id, minutes_publish.version, m.draft, ctx.account(), ctx.now());
  update app.meeting x set draft = null, draft_by = null, draft_at = null,
    published_at = coalesce(x.published_at, ctx.now()), revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  return next;
end $$;

-- What those who may work on a meeting need, and whether the caller may answer; nothing of it is stored for others to read.
create or replace function app.meeting_standing(id uuid)
returns table (tends boolean, may_answer boolean, own_answer text, draft text, draft_by text, draft_at timestamptz)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select t.tends, coalesce(ctx.may_care() and m.cancelled_at is null and m.starts_at > ctx.now() and exists (
      select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account()), false),
    (select g.answer from app.meeting_guest g where g.tenant_id = m.tenant_id and g.meeting_id = m.id
      and g.party_id = ctx.party() and g.account_id = ctx.account()),
    case when t.tends then m.draft end, case when t.tends then app.account_name(m.draft_by) end,
    case when t.tends then m.draft_at end
  from app.meeting m cross join lateral (select coalesce(app.may_tend(m.group_id), false) as tends) t
  where m.tenant_id = ctx.tenant() and m.id = $1
$$;

-- Who is called, what they answered, who was there.
create or replace function app.meeting_people(id uuid)
returns table (member uuid, party text, party_name text, role text, name text, invited boolean, answer text, attended boolean,
  own boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, p.slug, p.name, p.role, app.account_name(x.account_id), x.invited, g.answer, coalesce(g.attended, false),
    p.id = ctx.party() and x.account_id = ctx.account()
  from app.meeting m
  cross join lateral (
    select i.party_id, i.account_id, true as invited from app.meeting_invited(m) i
    union
    select y.party_id, y.account_id, false from app.meeting_guest y
    where y.tenant_id = m.tenant_id and y.meeting_id = m.id and (y.attended or y.answer is not null)
      and not exists (select from app.meeting_invited(m) i where i.party_id = y.party_id and i.account_id = y.account_id)) x
  join app.party p on p.tenant_id = m.tenant_id and p.id = x.party_id
  left join app.meeting_guest g on g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.party_id = x.party_id
    and g.account_id = x.account_id
  left join lateral (
    select h.id from host.membership h
    where h.initiative_id = m.tenant_id and h.party_id = x.party_id and h.account_id = x.account_id
    order by h.ended_at is null desc, h.ended_at desc limit 1) h on true
  where m.tenant_id = ctx.tenant() and m.id = $1 and ctx.role() in ('backbone', 'partner')
  order by p.role desc, p.slug, h.id
$$;

-- Ties a decision that was recorded to the meeting that took it: the meeting's day, and nobody present who was not there.
create or replace function app.meeting_decide(meeting uuid, decision uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(meeting_decide.meeting);
  d app.decision;
begin
  select * into strict d from app.decision x where x.tenant_id = m.tenant_id and x.id = meeting_decide.decision;
  if m.attended_at is null then
    perform ctx.refuse('meeting_attendance_first', 'meeting');
  end if;
  if d.held_on is distinct from (select (m.starts_at at time zone i.time_zone)::date from host.initiative i
      where i.id = m.tenant_id) then
    perform ctx.refuse('meeting_other_day', 'held_on');
  end if;
  if exists (
      select from app.decision_vote v
      where v.tenant_id = d.tenant_id and v.decision_id = d.id and v.attended and not exists (
        select from app.meeting_guest g
        where g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.party_id = v.party_id and g.attended)) then
    perform ctx.refuse('meeting_was_absent', 'present');
  end if;
  insert into app.meeting_decision (tenant_id, meeting_id, decision_id) values (m.tenant_id, m.id, d.id);
end $$;

create or replace function app.action_add(id uuid, meeting uuid, text text, owner uuid, due date)
returns table (owner_name text, party text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.meeting := app.meeting_to_tend(action_add.meeting);
  h host.membership := app.member_in_hand(action_add.owner, 'owner');
begin
  if h.party_role = 'funder' then
    perform ctx.refuse('action_of_funder', 'owner');
  end if;
  insert into app.action (tenant_id, id, meeting_id, text, owner_party_id, owner_role, owner, due_date, created_by, created_at)
  values (m.tenant_id, action_add.id, m.id, action_add.text, h.party_id, h.party_role, h.account_id, action_add.due,
    ctx.account(), ctx.now());
  return query select a.name, p.slug from host.account a, app.party p
    where a.id = h.account_id and p.tenant_id = m.tenant_id and p.id = h.party_id;
end $$;

-- Those who may work in the group change an action; its owner's party says what became of it.
create or replace function app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text)
returns table (text text, owner_name text, due_date date, state text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  a app.action;
  h host.membership;
begin
  perform ctx.require_care('backbone', 'partner');
  select * into a from app.action x where x.tenant_id = ctx.tenant() and x.id = action_update.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if not app.may_tend((select m.group_id from app.meeting m where m.tenant_id = a.tenant_id and m.id = a.meeting_id)) then
    if a.owner_party_id <> ctx.party() or num_nonnulls(new_text, new_owner, due) > 0 then
      perform ctx.refuse('action_of_another', 'id');
    end if;
  end if;
  if new_owner is not null then
    h := app.member_in_hand(new_owner, 'owner');
    if h.party_role = 'funder' then
      perform ctx.refuse('action_of_funder', 'owner');
    end if;
  end if;
  return query
    update app.action x
    set text = coalesce(new_text, x.text), due_date = coalesce(due, x.due_date), state = coalesce(new_state, x.state),
      owner_party_id = coalesce(h.party_id, x.owner_party_id), owner_role = coalesce(h.party_role, x.owner_role),
      owner = coalesce(h.account_id, x.owner),
      decided_by = case when new_state is null then x.decided_by when new_state = 'open' then null else ctx.account() end,
      decided_at = case when new_state is null then x.decided_at when new_state = 'open' then null else ctx.now() end,
      revision = x.revision + 1
    where x.tenant_id = a.tenant_id and x.id = a.id
    returning x.text, app.account_name(x.owner), x.due_date,
      case when x.state = 'open' and x.due_date < ctx.today() then 'late' else x.state end, x.revision;
end $$;

-- What meetings ask of the caller: an answer to a call, to know that one is cancelled, minutes that are missing, and what
-- it has promised. A call that was moved is another matter, since its moment stands in its period.
create or replace function app.waiting_meetings()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select case when m.cancelled_at is null then 'meeting' else 'meeting_cancelled' end, 1::bigint, m.id::text, m.title,
    to_char(m.starts_at at time zone i.time_zone, 'YYYY-MM-DD"T"HH24:MI'), g.slug, m.changed_at,
    (m.starts_at at time zone i.time_zone)::date, false
  from app.meeting m
  join host.initiative i on i.id = m.tenant_id
  left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  left join app.meeting_guest a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.party_id = ctx.party()
    and a.account_id = ctx.account()
  where m.tenant_id = ctx.tenant() and ctx.role() in ('backbone', 'partner') and m.starts_at > ctx.now()
    and case when m.cancelled_at is null then a.answer is null and m.called_by <> ctx.account()
      else a.answer is distinct from 'declined' end
    and exists (select from app.meeting_invited(m) v where v.party_id = ctx.party() and v.account_id = ctx.account())
  union all
  select 'minutes', 1, m.id::text, m.title, null, g.slug, m.ends_at, null, false
  from app.meeting m left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  where m.tenant_id = ctx.tenant() and m.cancelled_at is null and m.published_at is null
    and m.ends_at <= ctx.now() and m.ends_at > ctx.now() - interval '60 days'
    and (ctx.role() = 'backbone' and app.secretary(ctx.tenant()) = ctx.party()
      or g.id is not null and app.is_chair(g))
  union all
  select 'action', 1, a.id::text, a.text, a.meeting_id::text, null, a.created_at, a.due_date,
    a.due_date < (select ctx.today())
  from app.action a
  where a.tenant_id = ctx.tenant() and a.owner_party_id = ctx.party() and a.owner = ctx.account() and a.state = 'open'
    and a.due_date <= (select ctx.today()) + 14;
end $$;

grant execute on function app.meeting_call(uuid, text, text, date, text, text, text, text, text, text[]),
  app.meeting_update(uuid, text, date, text, text, text, text, text, text[]), app.meeting_cancel(uuid, text),
  app.meeting_answer(uuid, text), app.meeting_attend(uuid, uuid[]), app.minutes_write(uuid, text, integer),
  app.minutes_publish(uuid), app.meeting_people(uuid), app.meeting_decide(uuid, uuid),
  app.action_add(uuid, uuid, text, uuid, date), app.action_update(uuid, text, uuid, date, text)
  to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.meeting_standing(uuid) to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
