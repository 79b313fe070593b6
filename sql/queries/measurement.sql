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
select approved, own from app.measurement_approve($1);

-- name: measurement_return
-- roles: backbone partner
select indicator, period, party from app.measurement_return($1, $2);

-- name: measurement_list
-- roles: backbone partner funder
select m.id, i.slug as indicator, p.slug as party, m.period, m.breakdown, m.revision, m.state, m.value, m.numerator, m.denominator, m.source,
  m.on_behalf, m.submitted_at, v.unit,
  coalesce(m.value < v.range_low or m.value > v.range_high, false) as outside_range
from app.measurement m
join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
join app.indicator_version v on v.tenant_id = m.tenant_id and v.indicator_id = m.indicator_id
  and v.version = m.indicator_version
join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
where m.tenant_id = $1 and ($2::text is null or i.slug = $2) and ($3::text is null or p.slug = $3)
  and ($4::text is null or m.period = $4) and ($5::text is null or m.state = $5)
  and ($6::uuid is null or m.id > $6)
order by m.id limit $7;
