-- The figures a funder reads, computed once here and shown the same everywhere. Invoker's rights: the reader's own
-- policies decide which rows exist.
set local role rygrad_definer;

-- Aggregates numbers that stand for parties in one period: 'average' weighs by denominator where every part has one;
-- a percent is summed as numerators over denominators, never averaged, and is null when a part lacks them.
create or replace function app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[],
  denominators numeric[]) returns numeric
language sql immutable parallel safe as $$
  select case
    when $2 = 'none' or cardinality($3) = 0 then null
    when $1 = 'percent' then
      case when array_position($5, null) is null
        then (select sum(n) * 100 / sum(d) from unnest($4, $5) as x (n, d)) end
    when $2 = 'sum' then (select sum(a) from unnest($3) a)
    when $2 = 'min' then (select min(a) from unnest($3) a)
    when $2 = 'max' then (select max(a) from unnest($3) a)
    when $2 = 'average' then
      case when array_position($5, null) is null
        then (select sum(a * d) / sum(d) from unnest($3, $5) as x (a, d))
        else (select avg(a) from unnest($3) a) end
    when $2 = 'last' then $3[1]
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
create or replace function app.indicator_completeness(tenant uuid)
returns table (indicator_id uuid, expected bigint, submitted bigint, approved bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.indicator_id, count(distinct m.party_id) * count(distinct m.period),
    count(distinct (m.party_id, m.period)),
    count(distinct (m.party_id, m.period)) filter (where m.state = 'approved')
  from app.measurement m
  where m.tenant_id = $1 and $1 = ctx.tenant() and m.state in ('submitted', 'approved') and m.breakdown = ''
  group by m.indicator_id
$$;
comment on function app.indicator_completeness is
  'Expected are all parties that report on the indicator in all periods that anyone has reported';

create or replace function app.indicator_status(tenant uuid)
returns table (slug text, title text, unit text, value_kind text, direction text, decimals integer,
  baseline numeric, period text, actual numeric, lowest numeric, highest numeric, reporting bigint,
  target_period text, target numeric, progress numeric, band text, expected bigint, submitted bigint, approved bigint)
language sql stable security invoker as $$
  select i.slug, v.title, v.unit, v.value_kind, v.direction, v.decimals, v.baseline_value, l.period, l.actual,
    l.lowest, l.highest, coalesce(l.reporting, 0), t.period, t.value, p.progress,
    app.band(p.progress, v.on_track, v.at_risk), coalesce(c.expected, 0), coalesce(c.submitted, 0),
    coalesce(c.approved, 0)
  from app.indicator i
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  left join app.indicator_completeness($1) c on c.indicator_id = i.id
  left join lateral (
    select m.period,
      case when v.accumulation = 'cumulative_sum'
        then sum(m.of_period) over (order by m.period_start) else m.of_period end as actual,
      m.lowest, m.highest, m.reporting
    from (
      select m.period, m.period_start, min(m.value) as lowest, max(m.value) as highest,
        count(distinct m.party_id) as reporting,
        app.aggregate(v.value_kind, v.over_parties, array_agg(m.value order by m.submitted_at desc, m.id desc),
          array_agg(m.numerator order by m.submitted_at desc, m.id desc),
          array_agg(m.denominator order by m.submitted_at desc, m.id desc)) as of_period
      from app.measurement m
      where m.tenant_id = $1 and m.indicator_id = i.id and m.indicator_version = i.version and m.state = 'approved'
        and m.breakdown = ''
      group by m.period, m.period_start) m
    order by m.period_start desc limit 1) l on true
  left join lateral (
    select t.period, t.value from app.target t
    where t.tenant_id = $1 and t.indicator_id = i.id and t.state = 'confirmed'
    order by t.period_end desc limit 1) t on true
  cross join lateral (select app.progress(v.direction, v.baseline_value, t.value, l.actual) as progress) p
  where i.tenant_id = $1 and i.ended_at is null
  order by i.slug
$$;
comment on function app.indicator_status is
  'Each indicator''s latest approved value, its target, progress, band and completeness';

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

grant execute on function app.aggregate(text, text, numeric[], numeric[], numeric[]),
  app.progress(text, numeric, numeric, numeric), app.band(numeric, numeric, numeric), app.indicator_status(uuid),
  app.indicator_completeness(uuid), app.money(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
