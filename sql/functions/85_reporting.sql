-- Who owes which report when, what has become of it, and what waits for the caller.
--
-- What is expected is computed, never stored: a reporter's periods run from its first to the last that has ended.
--
--     missing → draft → submitted → approved          due until approved, overdue once the deadline has passed
--                          ↓ ↑                         without the value being submitted
--                        returned
set local role rygrad_definer;

-- Names of accounts are out of the logins' reach; those of an initiative's people, past ones too, are told its
-- backbone and partners, who have them from the list of members.
create or replace function app.account_name(account uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.name from host.account a
  where a.id = $1 and ctx.role() in ('backbone', 'partner') and exists (
    select from host.membership m where m.account_id = a.id and m.initiative_id = ctx.tenant())
$$;

create or replace function app.month_number(day date) returns integer language sql immutable parallel safe
  return (extract(year from day) * 12 + extract(month from day) - 1)::integer;

-- The whole periods of a frequency that begin on first_day or later and end before the day before_day, at most the last
-- so many. Named as the server names periods. Events have none.
create or replace function app.periods(frequency text, first_day date, before_day date, most integer)
returns table (period text, period_start date, period_end date)
language sql immutable parallel safe set search_path = pg_catalog, pg_temp rows 24 as $$
  select case $1
      when 'monthly' then y.four || '-' || lpad(y.month::text, 2, '0')
      when 'quarterly' then y.four || '-Q' || (y.month + 2) / 3
      when 'half_yearly' then y.four || '-H' || (y.month + 5) / 6
      when 'school_year' then y.four || '/' || lpad(((y.year + 1) % 100)::text, 2, '0')
      else y.four end,
    make_date(y.year, y.month, 1), (make_date(y.year, y.month, 1) + make_interval(months => f.months))::date - 1
  from (values (case $1 when 'monthly' then 1 when 'quarterly' then 3 when 'half_yearly' then 6 when 'school_year' then 12
      when 'yearly' then 12 end, case $1 when 'school_year' then 7 else 0 end)) f (months, shift)
  -- Periods are counted from year 0; a period has ended when the next one's first month has begun.
  cross join lateral (select (app.month_number($3) - f.shift) / f.months - 1 as latest) l
  cross join lateral generate_series(greatest(l.latest - $4 + 1,
    (app.month_number($2) + (extract(day from $2) > 1)::integer - f.shift + f.months - 1) / f.months), l.latest) k
  cross join lateral (select (k * f.months + f.shift) / 12 as year, (k * f.months + f.shift) % 12 + 1 as month,
    lpad(((k * f.months + f.shift) / 12)::text, 4, '0') as four) y
$$;

-- One row for each report that has been expected, of one party or of all, at most so many periods back. The calendar of a
-- frequency is made once, not for every reporter; who was ended and named again is expected once.
create or replace function app.expected_reports(party uuid, most integer)
returns table (indicator_id uuid, party_id uuid, frequency text, period text, period_start date, period_end date,
  deadline date, in_force boolean)
language sql stable security invoker as $$
  with named as materialized (
    select r.indicator_id, r.party_id, v.frequency, v.deadline_days, r.starts_on,
      least(r.until, (p.ended_at at time zone 'UTC')::date) as until
    from app.reporter r
    join app.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
    join app.indicator i on i.tenant_id = r.tenant_id and i.id = r.indicator_id and i.ended_at is null
    join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
    where r.tenant_id = ctx.tenant() and ($1 is null or r.party_id = $1)
  ), calendar as materialized (
    select f.frequency, x.period, x.period_start, x.period_end
    from (select n.frequency, min(n.starts_on) as first_day from named n group by n.frequency) f
    cross join lateral app.periods(f.frequency, f.first_day, (select ctx.today()), $2) x
  )
  select n.indicator_id, n.party_id, n.frequency, c.period, c.period_start, c.period_end,
    c.period_end + n.deadline_days, bool_or(n.until is null)
  from named n
  join calendar c on c.frequency = n.frequency and c.period_start >= n.starts_on
    and (n.until is null or c.period_end < n.until)
  group by n.indicator_id, n.party_id, n.frequency, c.period, c.period_start, c.period_end, n.deadline_days
$$;

-- What the caller may see is due: expected values that are not approved, and all that were returned.
create or replace function app.due(party uuid)
returns table (indicator_id uuid, party_id uuid, period text, period_start date, period_end date, breakdown text,
  deadline date, state text, overdue boolean, measurement_id uuid)
language sql stable security invoker as $$
  select e.indicator_id, e.party_id, e.period, e.period_start, e.period_end, '', e.deadline, coalesce(o.state, 'missing'),
    e.deadline < (select ctx.today()) and o.state is distinct from 'submitted', o.id
  from app.expected_reports($1, 600) e
  left join app.measurement o on o.tenant_id = ctx.tenant() and o.indicator_id = e.indicator_id
    and o.party_id = e.party_id and o.period = e.period and o.breakdown = ''
    and o.state in ('draft', 'submitted', 'returned')
  where e.in_force and o.state is distinct from 'returned' and not exists (
    select from app.measurement a
    where a.tenant_id = ctx.tenant() and a.indicator_id = e.indicator_id and a.party_id = e.party_id
      and a.period = e.period and a.breakdown = '' and a.state = 'approved')
  union all
  select m.indicator_id, m.party_id, m.period, m.period_start, m.period_end, m.breakdown,
    m.period_end + v.deadline_days, m.state, m.period_end + v.deadline_days < (select ctx.today()), m.id
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id and i.ended_at is null
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'returned' and ($1 is null or m.party_id = $1)
$$;

-- Whether expected reports came, and in time, is told to all; the values are not.
create or replace function app.report_standing(most integer)
returns table (indicator_id uuid, party_id uuid, frequency text, period text, period_start date, submitted boolean,
  approved boolean, on_time boolean, overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select e.indicator_id, e.party_id, e.frequency, e.period, e.period_start, coalesce(m.submitted, false),
    coalesce(m.approved, false), coalesce(m.submitted and m.first_day <= e.deadline, false),
    e.deadline < (select ctx.today()) and not coalesce(m.submitted, false)
  from app.expected_reports(null, coalesce($1, 600)) e
  left join (
    select m.indicator_id, m.party_id, m.period, bool_or(m.state in ('submitted', 'approved')) as submitted,
      bool_or(m.state = 'approved') as approved,
      (min(coalesce(m.first_submitted_at, m.submitted_at)) at time zone min(h.time_zone))::date as first_day
    from app.measurement m join host.initiative h on h.id = m.tenant_id
    where m.tenant_id = ctx.tenant() and m.breakdown = '' and m.state <> 'draft'
      and m.indicator_id in (select r.indicator_id from app.reporter r where r.tenant_id = ctx.tenant())
    group by m.indicator_id, m.party_id, m.period) m
    on m.indicator_id = e.indicator_id and m.party_id = e.party_id and m.period = e.period;
end $$;
comment on function app.report_standing is
  'Each expected report of the last so many ended periods; on time: first handed in by the day of the deadline';

create or replace function app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i app.indicator;
  p app.party;
  r app.reporter;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = reporter_add.indicator and x.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'indicator');
  end if;
  select * into p from app.party x
  where x.tenant_id = ctx.tenant() and x.slug = reporter_add.party and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  if p.role = 'funder' then
    perform ctx.refuse('reporter_funder', 'party');
  end if;
  select * into r from app.reporter x
  where x.tenant_id = ctx.tenant() and x.indicator_id = i.id and x.party_id = p.id and x.until is null;
  if not found then
    insert into app.reporter (tenant_id, id, indicator_id, party_id, party_role, from_period, starts_on, added_by, added_at)
    values (ctx.tenant(), reporter_add.id, i.id, p.id, p.role, reporter_add.from_period, reporter_add.starts_on,
      ctx.account(), ctx.now());
    return true;
  end if;
  update app.reporter x set from_period = reporter_add.from_period, starts_on = reporter_add.starts_on
  where x.tenant_id = ctx.tenant() and x.id = r.id and x.starts_on <> reporter_add.starts_on;
  return found;
end $$;
comment on function app.reporter_add is 'A party that reports already is expected from the period given now';

create or replace function app.reporter_remove(indicator text, party text) returns date
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_day date := ctx.today();
begin
  perform ctx.require_write('backbone');
  update app.reporter r set until = last_day, ended_by = ctx.account()
  from app.indicator i, app.party p
  where r.tenant_id = ctx.tenant() and r.until is null
    and i.tenant_id = r.tenant_id and i.id = r.indicator_id and i.slug = reporter_remove.indicator
    and p.tenant_id = r.tenant_id and p.id = r.party_id and p.slug = reporter_remove.party;
  if not found then
    perform ctx.refuse('not_found');
  end if;
  return last_day;
end $$;

create or replace function app.story_remove(id uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s app.story;
begin
  perform ctx.require_write('backbone', 'partner');
  select * into s from app.story x
  where x.tenant_id = ctx.tenant() and x.id = story_remove.id and x.party_id = ctx.party() and x.ended_at is null
  for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if s.created_at < ctx.now() - interval '1 day' then
    perform ctx.refuse('story_stands', 'id');
  end if;
  update app.story x set ended_at = ctx.now() where x.tenant_id = ctx.tenant() and x.id = s.id;
  return (select i.slug from app.indicator i where i.tenant_id = ctx.tenant() and i.id = s.indicator_id);
end $$;
comment on function app.story_remove is 'The author''s party takes a story back within a day; afterwards it is part of the record';

-- What the partners are asked for: reports, corrections, targets to confirm, promises.
create or replace function app.waiting_for_party()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  own uuid := ctx.party();
  today date := ctx.today();
begin
  if ctx.role() is null or ctx.role() not in ('backbone', 'partner') then
    return;
  end if;
  return query
    select 'report', count(*), i.slug, v.title, min(d.period), null::text, null::timestamptz, min(d.deadline),
      bool_or(d.overdue)
    from app.due(own) d
    join app.indicator i on i.tenant_id = tenant and i.id = d.indicator_id
    join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
    where d.state in ('missing', 'draft')
    group by i.slug, v.title
    union all
    select 'returned', 1, m.id::text, v.title, m.period, null, m.decided_at, m.period_end + v.deadline_days,
      m.period_end + v.deadline_days < today
    from app.measurement m
    join app.indicator i on i.tenant_id = tenant and i.id = m.indicator_id
    join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
    where m.tenant_id = tenant and m.party_id = own and m.state = 'returned';
  if ctx.role() = 'partner' then
    return query
      select 'target', 1::bigint, t.id::text, v.title, t.period, null::text, t.proposed_at, null::date, false
      from app.target t
      join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = t.indicator_id
        and v.version = t.indicator_version
      where t.tenant_id = tenant and t.state = 'proposed'
      union all
      select 'commitment', 1, c.id::text, c.text, null, null, c.created_at, c.due_date, c.due_date < today
      from app.commitment c
      where c.tenant_id = tenant and c.owner_party_id = own and c.state = 'open' and c.due_date <= today + 14;
  end if;
end $$;

-- What the office asks of the backbone that holds it: overdue reports, its own term, proposed money.
create or replace function app.waiting_for_office()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  term record;
begin
  select f.* into term from ctx.term_in_force(tenant) f where f.party_id = ctx.party();
  if not found or ctx.role() is distinct from 'backbone' then
    return;
  end if;
  return query
    select 'overdue', count(*), p.slug, p.name, null::text, p.slug, null::timestamptz, min(d.deadline), true
    from app.due(null) d join app.party p on p.tenant_id = tenant and p.id = d.party_id
    where d.overdue and d.party_id <> ctx.party()
    group by p.slug, p.name
    union all
    select 'handover', 1, t.id::text, p.name, null, p.slug, term.starts_at, null, false
    from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
    where t.tenant_id = tenant and t.ended_at = term.starts_at and t.party_id <> term.party_id
      and term.starts_at > ctx.now() - interval '30 days'
    union all
    select 'term', 1, p.slug, p.name, null, p.slug, term.starts_at, (term.ends_at at time zone h.time_zone)::date, false
    from app.party p join host.initiative h on h.id = tenant
    where p.tenant_id = tenant and p.id = term.party_id and term.ends_at < ctx.now() + interval '90 days'
    union all
    select 'allocation', 1, a.id::text, coalesce(nullif(a.purpose, ''), g.title), null, p.slug, a.proposed_at, null, false
    from app.allocation a
    join app.grant g on g.tenant_id = tenant and g.id = a.grant_id
    join app.party p on p.tenant_id = tenant and p.id = a.recipient_party_id
    where a.tenant_id = tenant and a.state = 'proposed';
end $$;

-- Decisions that the caller's party has yet to vote on, and those whose day of review has come: the backbone's to look at,
-- and the proposer's.
create or replace function app.waiting_decisions()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select 'vote', 1::bigint, d.id::text, d.title, null::text, p.slug, d.opened_at,
    ((d.deadline - interval '1 second') at time zone i.time_zone)::date, d.deadline <= ctx.now()
  from app.decision d
  join app.decision_vote v on v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party()
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  join host.initiative i on i.id = d.tenant_id
  where d.tenant_id = ctx.tenant() and d.state = 'open' and v.choice is null and ctx.role() = 'partner'
  union all
  select 'decision_review', 1, d.id::text, d.title, null, p.slug, d.concluded_at, d.review_on, d.review_on < ctx.today()
  from app.decision d
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  where d.tenant_id = ctx.tenant() and d.state = 'adopted' and d.review_on <= ctx.today()
    and (ctx.role() = 'backbone' or d.proposed_party_id = ctx.party());
end $$;

-- Everything that waits for the caller's seat, one row per matter.
create or replace function app.waiting()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  holds_office boolean;
begin
  if tenant is null or ctx.party() is null then
    return;
  end if;
  holds_office := ctx.role() = 'backbone' and (
    exists (select from ctx.term_in_force(tenant) f where f.party_id = ctx.party())
    or exists (select from ctx.caretaker(tenant) k where k.party_id = ctx.party()));
  return query
    select 'charter', 1::bigint, n.version::text, null::text, null::text, null::text, n.published_at, null::date, false
    from app.charter_notice n
    where n.tenant_id = tenant and n.version = (select max(x.version) from app.charter_notice x where x.tenant_id = tenant)
      and not ctx.has_acknowledged(tenant, ctx.party(), ctx.account());
  return query select * from app.waiting_for_chooser();
  return query select * from app.waiting_for_party();
  return query select * from app.waiting_decisions();
  return query select * from app.waiting_agenda();
  return query select * from app.waiting_confirmation();
  return query select * from app.waiting_cofinancing();
  if holds_office or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes') then
    return query
      select 'review', count(*), i.slug, v.title, null::text, null::text, min(m.submitted_at), null::date, false
      from app.measurement m
      join app.indicator i on i.tenant_id = tenant and i.id = m.indicator_id
      join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
      where m.tenant_id = tenant and m.state = 'submitted' and m.submitted_by <> ctx.account()
        and (holds_office or m.party_id = ctx.party())
      group by i.slug, v.title;
  end if;
  return query
    select 'invitation', count(*), p.slug, p.name, null::text, p.slug, min(v.created_at),
      (min(v.expires_at) at time zone min(h.time_zone))::date, bool_or(v.expires_at <= ctx.now())
    from host.invitation v
    join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id
    join host.initiative h on h.id = v.initiative_id
    where v.initiative_id = tenant and v.accepted_at is null and v.ended_at is null
      and v.created_at < ctx.now() - interval '3 days' and (holds_office or v.party_id = ctx.party())
    group by p.slug, p.name;
  return query select * from app.waiting_for_office();
  return query select * from app.waiting_tasks();
  return query select * from app.waiting_meetings();
end $$;
comment on function app.waiting is 'What waits for the caller, as party, as reviewer and as backbone in office or as caretaker';

grant execute on function ctx.today(), app.expected_reports(uuid, integer), app.due(uuid),
  app.account_name(uuid), app.story_remove(uuid) to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.month_number(date), app.periods(text, date, date, integer)
  to rygrad_backbone_role, rygrad_partner_role;
grant execute on function ctx.today(), app.report_standing(integer), app.waiting()
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.reporter_add(uuid, text, text, text, date), app.reporter_remove(text, text)
  to rygrad_backbone_role;
