-- Measurements.

-- name: measurement_record
-- roles: backbone partner
select added, corrected, replaced, unchanged
from app.measurement_record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: measurement_newest
-- roles: backbone partner
select id, revision, state, value from app.measurement
where tenant_id = $1 and indicator_id = $2 and party_id = $3 and period = $4 and breakdown = $5
order by revision desc limit 1;

-- name: measurement_waiting
-- roles: backbone partner
select m.id
from app.measurement m
join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
where m.tenant_id = $1 and m.state = 'submitted' and ($2::text is null or i.slug = $2)
  and ($3::text is null or p.slug = $3) and ($4::text is null or m.period = $4);

-- name: measurement_approve
-- roles: backbone partner
select approved, own, case when approved <= 100 then to_jsonb(approved_ids) end as ids
from app.measurement_approve($1);

-- name: measurement_reconsider
-- roles: backbone partner
select id, indicator, period, party, 'submitted' as state, restored from app.measurement_reconsider($1);

-- name: measurement_check
-- roles: backbone partner
select value, side, low, high, last_period, last_value, far_from_last, count, mean, deviation, far_from_series, approved
from app.measurement_check($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: measurement_return
-- roles: backbone partner
select indicator, period, party from app.measurement_return($1, $2);

-- Newest first. The flags compare a value with the range that is set and with the party's own last approved one.
-- Funders have no rights on notes, reasons and persons, so they have a query of their own.
--
-- The page is chosen before anything is joined to it. Only one of its two halves runs: what is open is found by
-- the index on just that, however many values have been decided; all others in the order of their index.

-- name: measurement_list
-- roles: backbone partner
select m.id, i.slug as indicator, v.title, p.slug as party, p.name as party_name, m.period, m.period_start,
  m.breakdown, m.revision, m.state, m.value, m.numerator, m.denominator, m.source, m.on_behalf, m.submitted_at,
  m.decided_at, v.unit, v.value_kind, v.decimals, b.period as previous_period, b.value as previous_value,
  coalesce(m.value < v.range_low or m.value > v.range_high, false) as outside_range,
  coalesce(b.value <> 0 and abs(m.value - b.value) > abs(b.value) / 2, false) as far_from_last,
  a.value as corrects_value, m.note, m.reason, app.account_name(m.submitted_by) as submitted_by_name,
  app.account_name(m.decided_by) as decided_by_name, m.submitted_by = ctx.account() as own
from (
    (select m.id from app.measurement m
    where m.tenant_id = $1 and not $6::boolean
      and ($2::text is null or m.indicator_id = (select i.id from app.indicator i where i.tenant_id = $1 and i.slug = $2))
      and ($3::text is null or m.party_id = (select p.id from app.party p where p.tenant_id = $1 and p.slug = $3))
      and ($4::text is null or m.period = $4) and ($5::text is null or m.state = $5)
      and (m.submitted_at, m.id)
        < (coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by m.submitted_at desc, m.id desc limit $9)
    union all
    (select m.id from app.measurement m
    where m.tenant_id = $1 and $6 and m.state in ('draft', 'submitted', 'returned')
      and ($2::text is null or m.indicator_id = (select i.id from app.indicator i where i.tenant_id = $1 and i.slug = $2))
      and ($3::text is null or m.party_id = (select p.id from app.party p where p.tenant_id = $1 and p.slug = $3))
      and ($4::text is null or m.period = $4) and ($5::text is null or m.state = $5)
      and (m.submitted_at, m.id)
        < (coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by m.submitted_at desc, m.id desc limit $9)) page
join app.measurement m on m.tenant_id = $1 and m.id = page.id
join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
join app.indicator_version v on v.tenant_id = m.tenant_id and v.indicator_id = m.indicator_id
  and v.version = m.indicator_version
join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
left join lateral (
  select b.period, b.value from app.measurement b
  where b.tenant_id = $1 and b.indicator_id = m.indicator_id and b.party_id = m.party_id
    and b.breakdown = m.breakdown and b.indicator_version = m.indicator_version and b.state = 'approved'
    and b.period_start < m.period_start
  order by b.period_start desc limit 1) b on true
left join app.measurement a on m.state in ('draft', 'submitted', 'returned') and a.tenant_id = $1
  and a.indicator_id = m.indicator_id and a.party_id = m.party_id and a.period = m.period
  and a.breakdown = m.breakdown and a.state = 'approved'
order by m.submitted_at desc, m.id desc;

-- name: measurement_list_for_funder
-- roles: funder
select m.id, i.slug as indicator, v.title, p.slug as party, p.name as party_name, m.period, m.period_start,
  m.breakdown, m.revision, m.state, m.value, m.numerator, m.denominator, m.source, m.on_behalf, m.submitted_at,
  m.decided_at, v.unit, v.value_kind, v.decimals, b.period as previous_period, b.value as previous_value,
  coalesce(m.value < v.range_low or m.value > v.range_high, false) as outside_range,
  coalesce(b.value <> 0 and abs(m.value - b.value) > abs(b.value) / 2, false) as far_from_last
from (
    (select m.id from app.measurement m
    where m.tenant_id = $1 and not $6::boolean
      and ($2::text is null or m.indicator_id = (select i.id from app.indicator i where i.tenant_id = $1 and i.slug = $2))
      and ($3::text is null or m.party_id = (select p.id from app.party p where p.tenant_id = $1 and p.slug = $3))
      and ($4::text is null or m.period = $4) and ($5::text is null or m.state = $5)
      and (m.submitted_at, m.id)
        < (coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by m.submitted_at desc, m.id desc limit $9)
    union all
    (select m.id from app.measurement m
    where m.tenant_id = $1 and $6 and m.state in ('draft', 'submitted', 'returned')
      and ($2::text is null or m.indicator_id = (select i.id from app.indicator i where i.tenant_id = $1 and i.slug = $2))
      and ($3::text is null or m.party_id = (select p.id from app.party p where p.tenant_id = $1 and p.slug = $3))
      and ($4::text is null or m.period = $4) and ($5::text is null or m.state = $5)
      and (m.submitted_at, m.id)
        < (coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by m.submitted_at desc, m.id desc limit $9)) page
join app.measurement m on m.tenant_id = $1 and m.id = page.id
join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
join app.indicator_version v on v.tenant_id = m.tenant_id and v.indicator_id = m.indicator_id
  and v.version = m.indicator_version
join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
left join lateral (
  select b.period, b.value from app.measurement b
  where b.tenant_id = $1 and b.indicator_id = m.indicator_id and b.party_id = m.party_id
    and b.breakdown = m.breakdown and b.indicator_version = m.indicator_version and b.state = 'approved'
    and b.period_start < m.period_start
  order by b.period_start desc limit 1) b on true
order by m.submitted_at desc, m.id desc;

-- name: measurement_history
-- roles: backbone partner
select m.id, m.revision, m.state, m.value, m.numerator, m.denominator, m.source, m.note, m.on_behalf,
  app.account_name(m.submitted_by) as submitted_by_name, m.submitted_at,
  app.account_name(m.decided_by) as decided_by_name, m.decided_at, m.reason
from app.measurement m
where m.tenant_id = $1 and m.indicator_id = $2 and m.party_id = $3 and m.period = $4 and m.breakdown = $5
order by m.revision desc limit 1000;
