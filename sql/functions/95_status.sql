-- The figures a funder reads, computed once here and shown the same everywhere. Invoker's rights: the reader's own
-- policies decide which rows exist.
set local role rygrad_definer;

-- What 'create or replace' cannot change in a database that has an earlier form.
drop function if exists app.aggregate(text, text, numeric[], numeric[], numeric[]);
drop function if exists app.indicator_status(uuid);

-- Aggregates what parties reported for one period, from sums that one pass yields: 'average' weighs by denominator where
-- every part has one; a percent is numerators over denominators, never an average, and null when a part lacks them.
-- One expression without a subquery, so that PostgreSQL puts it in the place of its call: it runs for every period shown.
create or replace function app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint,
  total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric,
  weighted numeric) returns numeric
language sql immutable parallel safe as $$
  select case
    when $2 = 'none' then null
    when $1 = 'percent' then case when $3 = $4 then $9 * 100 / $10 end
    when $2 = 'sum' then $5
    when $2 = 'min' then $6
    when $2 = 'max' then $7
    when $2 = 'average' then case when $3 = $4 then $11 / $10 else $5 / $3 end
    when $2 = 'last' then $8
  end
$$;

-- Progress towards a target, (actual - baseline) / (target - baseline). Where the target is to stay where it is, one
-- minus the relative distance from it.
create or replace function app.progress(direction text, baseline numeric, target numeric, actual numeric) returns numeric
language sql immutable parallel safe as $$
  select case
    when $3 is null or $4 is null then null
    when $1 = 'maintain' then case when $3 = 0 then case when $4 = 0 then 1 else 0 end
      else greatest(0, 1 - abs($4 - $3) / abs($3)) end
    when $2 is null then null
    when $3 = $2 then case when ($1 = 'increase' and $4 >= $3) or ($1 = 'decrease' and $4 <= $3) then 1 else 0 end
    else ($4 - $2) / ($3 - $2)
  end
$$;

create or replace function app.band(progress numeric, on_track numeric, at_risk numeric) returns text
language sql immutable parallel safe as $$
  select case when $1 is null then 'no_data' when $1 >= $2 then 'on_track' when $1 >= $3 then 'at_risk'
    else 'off_track' end
$$;

-- Submitted values of others are hidden from partners and funders, so completeness is counted with the definer's eyes.
-- Where reporters are named, what is expected follows from them. Where none ever was, and for events, which nobody can
-- foresee, it is inferred from what has been reported.
-- In plpgsql, which keeps its plan from one page to the next; SQL is planned anew at every call.
create or replace function app.indicator_completeness(tenant uuid)
returns table (indicator_id uuid, expected bigint, submitted bigint, approved bigint)
language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.tenant() is distinct from tenant then
    return;
  end if;
  -- Submitted values are few; the approved ones, which are many, are counted in the order of their indexes.
  return query with named as materialized (
    select distinct r.indicator_id
    from app.reporter r
    join app.indicator i on i.tenant_id = r.tenant_id and i.id = r.indicator_id
    join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
    where r.tenant_id = indicator_completeness.tenant and v.frequency <> 'event'
  ), submitted as (
    select m.indicator_id, m.party_id, m.period, m.period_start,
      exists (select from app.measurement a
        where a.tenant_id = indicator_completeness.tenant and a.indicator_id = m.indicator_id
          and a.party_id = m.party_id and a.period = m.period and a.breakdown = '' and a.state = 'approved') as corrects
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'submitted' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
  ), by_party as (
    select m.indicator_id, m.party_id, count(*) as approved, 0 as added
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'approved' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
    group by m.indicator_id, m.party_id
    union all
    select s.indicator_id, s.party_id, 0, count(*) filter (where not s.corrects) from submitted s
    group by s.indicator_id, s.party_id
  ), by_period as (
    select m.indicator_id, m.period_start
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'approved' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
    group by m.indicator_id, m.indicator_version, m.period_start
    union
    select s.indicator_id, s.period_start from submitted s)
  select p.indicator_id, p.parties * q.periods, p.approved + p.added, p.approved
  from (
    select b.indicator_id, count(distinct b.party_id) as parties, sum(b.approved)::bigint as approved,
      sum(b.added)::bigint as added
    from by_party b group by b.indicator_id) p
  join (select b.indicator_id, count(*) as periods from by_period b group by b.indicator_id) q
    on q.indicator_id = p.indicator_id
  union all
  select n.indicator_id, count(s.period), count(*) filter (where s.submitted), count(*) filter (where s.approved)
  from named n left join app.report_standing(null) s on s.indicator_id = n.indicator_id
  group by n.indicator_id;
end $$;
comment on function app.indicator_completeness is
  'Expected are the reports of an indicator''s reporters in all periods that have ended; of an indicator without reporters, all parties that report on it in all periods that anyone has reported';

-- The series that charts draw: approved values of one version of each indicator, aggregated per period. $2 narrows it to
-- one indicator, $3 takes another version than the one in force, $4 so many periods, the newest; null for none of it.
--
-- Periods come out of the index in their order, so that neither a sort nor a hash of all values is needed, and "offset 0"
-- has each aggregated once. Of parties that handed in at the same moment, 'last' takes the largest value. A running
-- total needs every period before it, and is not available once one of them is not.
create or replace function app.indicator_series(tenant uuid, indicator text, version integer, periods integer)
returns table (indicator_id uuid, slug text, version integer, period text, period_start date, period_end date,
  value numeric, lowest numeric, highest numeric, reporting bigint, numerator numeric, denominator numeric)
language sql stable security invoker as $$
  select s.indicator_id, s.slug, s.version, s.period, s.period_start, s.period_end,
    case when not s.is_running then s.of_period
      when row_number() over course = count(s.part) over course then sum(s.part) over course end,
    s.lowest, s.highest, s.parts, s.numerators, s.denominators
  from (
    select x.*, case when x.is_running then x.of_period end as part
    from (
      select i.id as indicator_id, i.slug, v.version, v.accumulation = 'cumulative_sum' as is_running, r.period,
        r.period_start, r.period_end, r.lowest, r.highest, r.parts,
        app.aggregate(v.value_kind, v.over_parties, r.parts, r.parts_with_denominator, r.total, r.lowest, r.highest,
          r.newest[2], r.numerators, r.denominators, r.weighted) as of_period,
        case when v.value_kind = 'percent' and r.parts = r.parts_with_denominator then r.numerators end as numerators,
        case when v.value_kind = 'percent' and r.parts = r.parts_with_denominator then r.denominators end as denominators
      from app.indicator i
      join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id
        and v.version = coalesce($3, i.version)
      cross join lateral (
        select m.period_start, max(m.period) as period, max(m.period_end) as period_end, count(*) as parts,
          count(m.denominator) as parts_with_denominator, sum(m.value) as total, min(m.value) as lowest,
          max(m.value) as highest, sum(m.numerator) as numerators, sum(m.denominator) as denominators,
          sum(m.value * m.denominator) filter (where v.over_parties = 'average') as weighted,
          max(array[extract(epoch from m.submitted_at), m.value]) filter (where v.over_parties = 'last') as newest
        from app.measurement m
        where m.tenant_id = $1 and m.indicator_id = i.id and m.indicator_version = v.version and m.state = 'approved'
          and m.breakdown = ''
        group by m.period_start
        order by m.period_start desc
        limit case when v.accumulation <> 'cumulative_sum' then $4 end) r
      where i.tenant_id = $1 and i.ended_at is null and ($2 is null or i.slug = $2)
      offset 0) x) s
  window course as (partition by s.slug order by s.period_start)
$$;
comment on function app.indicator_series is
  'Approved values aggregated per period, one version of an indicator at a time, as figures and charts show them';

-- Where each series stands: its last two periods, and the straight line by least squares through the values of its last
-- four, which rises by rise / run a month. Time is counted in months, so that a missing period leaves its gap.
create or replace function app.indicator_course(tenant uuid)
returns table (indicator_id uuid, period text, period_start date, period_end date, actual numeric, lowest numeric,
  highest numeric, reporting bigint, previous_period text, previous numeric, points bigint, sum_of_values numeric,
  sum_of_months numeric, rise numeric, run numeric, span numeric)
language sql stable security invoker as $$
  select c.indicator_id, c.period, c.period_start, c.period_end, c.actual, c.lowest, c.highest, c.reporting,
    c.previous_period, c.previous, c.points, c.y, c.x, c.points * c.xy - c.x * c.y,
    nullif(c.points * c.xx - c.x * c.x, 0), c.last_month - c.first_month
  from (
    select p.indicator_id, max(p.period) filter (where p.age = 1) as period,
      max(p.period_start) filter (where p.age = 1) as period_start,
      max(p.period_end) filter (where p.age = 1) as period_end,
      max(p.value) filter (where p.age = 1) as actual, max(p.lowest) filter (where p.age = 1) as lowest,
      max(p.highest) filter (where p.age = 1) as highest, max(p.reporting) filter (where p.age = 1) as reporting,
      max(p.period) filter (where p.age = 2) as previous_period, max(p.value) filter (where p.age = 2) as previous,
      count(p.value) as points, sum(p.value) as y, sum(p.month * p.value) as xy,
      sum(p.month) filter (where p.value is not null) as x,
      sum(p.month * p.month) filter (where p.value is not null) as xx,
      min(p.month) filter (where p.value is not null) as first_month,
      max(p.month) filter (where p.value is not null) as last_month
    from (
      select s.*, row_number() over (partition by s.slug order by s.period_start desc) as age,
        extract(year from s.period_start) * 12 + extract(month from s.period_start)
          + (extract(day from s.period_start) - 1) / 31 as month
      from app.indicator_series($1, null, null, 4) s) p
    where p.age <= 4
    group by p.indicator_id) c
$$;

-- How a period is written, by its frequency and first day; null for single days, which follow no rhythm.
create or replace function app.period_written(frequency text, first_day date) returns text
language sql immutable parallel safe as $$
  select case $1
    when 'monthly' then to_char($2, 'YYYY-MM')
    when 'quarterly' then to_char($2, 'YYYY-"Q"Q')
    when 'half_yearly' then to_char($2, 'YYYY-"H"') || (extract(month from $2)::integer + 5) / 6
    when 'school_year' then to_char($2, 'YYYY/') || to_char($2 + interval '1 year', 'YY')
    when 'yearly' then to_char($2, 'YYYY')
  end
$$;

-- A change of less than a hundredth of the values' mean, or one that their decimals would not show, is none.
create or replace function app.trend(points bigint, change numeric, mean numeric, decimals integer) returns text
language sql immutable parallel safe as $$
  select case when $1 < 3 or $2 is null then null
    when abs($2) < greatest(abs($3) / 100, 0.5 * 10.0 ^ -$4) then 'flat'
    when $2 > 0 then 'rising' else 'falling' end
$$;

create or replace function app.indicator_status(tenant uuid)
returns table (slug text, title text, unit text, value_kind text, direction text, level text, frequency text,
  decimals integer, version integer, baseline numeric, baseline_period text, baseline_missing_reason text, period text,
  period_start date, actual numeric, lowest numeric, highest numeric, reporting bigint, previous_period text,
  previous numeric, trend text, trend_good boolean, forecast_period text, forecast numeric, target_period text,
  target numeric, progress numeric, band text, expected bigint, submitted bigint, approved bigint)
language sql stable security invoker as $$
  select i.slug, v.title, v.unit, v.value_kind, v.direction, v.level, v.frequency, v.decimals, v.version,
    v.baseline_value, v.baseline_period, v.baseline_missing_reason, l.period, l.period_start, l.actual, l.lowest, l.highest,
    coalesce(l.reporting, 0), l.previous_period, l.previous, d.trend,
    case when v.direction = 'maintain' then d.trend = 'flat'
      when d.trend <> 'flat' then (d.trend = 'rising') = (v.direction = 'increase') end,
    case when d.trend is not null then f.period end,
    case when d.trend is not null and f.period is not null then round(least(v.range_high, greatest(v.range_low,
      case when v.value_kind in ('count', 'percent') then 0 end,
      -- One fraction, so that what lies halfway between two decimals is rounded as it should be.
      (l.sum_of_values * l.run + l.rise * (l.points * f.month - l.sum_of_months)) / (l.points * l.run))), v.decimals) end,
    t.period, t.value, p.progress, app.band(p.progress, v.on_track, v.at_risk), coalesce(c.expected, 0),
    coalesce(c.submitted, 0), coalesce(c.approved, 0)
  from app.indicator i
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  left join app.indicator_completeness($1) c on c.indicator_id = i.id
  left join app.indicator_course($1) l on l.indicator_id = i.id
  left join lateral (
    select t.period, t.value from app.target t
    where t.tenant_id = $1 and t.indicator_id = i.id and t.state = 'confirmed'
    order by t.period_end desc limit 1) t on true
  cross join lateral (select app.progress(v.direction, v.baseline_value, t.value, l.actual) as progress) p
  cross join lateral (
    select case when l.actual is not null then
      app.trend(l.points, l.rise * l.span / l.run, l.sum_of_values / l.points, v.decimals) end as trend) d
  cross join lateral (
    select app.period_written(v.frequency, l.period_end + 1) as period,
      extract(year from l.period_end + 1) * 12 + extract(month from l.period_end + 1) as month) f
  where i.tenant_id = $1 and i.ended_at is null
  order by i.slug
$$;
comment on function app.indicator_status is
  'Each indicator''s latest approved value, its course, target, progress, band and completeness';

create or replace function app.money(tenant uuid)
returns table (currency text, grants bigint, awarded numeric, to_activities numeric, to_backbone numeric,
  proposed numeric, unallocated numeric, organisations bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.currency, count(distinct g.id), (select sum(x.amount_awarded) from app.grant x
      where x.tenant_id = $1 and x.currency = g.currency),
    coalesce(sum(a.amount) filter (where a.state = 'effective' and a.recipient_role = 'partner'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'effective' and a.recipient_role = 'backbone'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'proposed'), 0),
    (select sum(x.amount_awarded) from app.grant x where x.tenant_id = $1 and x.currency = g.currency)
      - coalesce(sum(a.amount) filter (where a.state = 'effective'), 0),
    (select count(*) from app.money_by_organisation($1) m where m.currency = g.currency)
  from app.grant g left join app.allocation a on a.tenant_id = g.tenant_id and a.grant_id = g.id
  where g.tenant_id = $1 and $1 = ctx.tenant()
  group by g.currency order by g.currency
$$;

grant execute on function app.aggregate(text, text, bigint, bigint, numeric, numeric, numeric, numeric, numeric,
    numeric, numeric),
  app.progress(text, numeric, numeric, numeric), app.band(numeric, numeric, numeric), app.indicator_status(uuid),
  app.indicator_series(uuid, text, integer, integer), app.indicator_course(uuid), app.period_written(text, date),
  app.trend(bigint, numeric, numeric, integer), app.indicator_completeness(uuid), app.money(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
