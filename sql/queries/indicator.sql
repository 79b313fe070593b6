-- Indicators and targets.

-- name: indicator_define
-- roles: backbone
select indicator_id, version, changed
from app.indicator_define($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
  $21, $22, $23);

-- name: indicator_list
-- roles: backbone partner funder
select i.slug as indicator, v.title, v.unit, v.value_kind, v.direction, v.level, v.frequency, v.decimals, i.version
from app.indicator i
join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
where i.tenant_id = $1 and i.ended_at is null and ($2::text is null or i.slug > $2)
order by i.slug limit $3;

-- name: indicator_show
-- roles: backbone partner funder
select i.slug as indicator, v.version, v.title, v.definition, v.unit, v.value_kind, v.direction, v.level,
  v.frequency, v.decimals, v.source, v.method, v.over_parties, v.over_time, v.accumulation, v.baseline_period,
  v.baseline_value, v.baseline_missing_reason, v.range_low, v.range_high, v.on_track, v.at_risk, v.deadline_days, v.defined_at
from app.indicator i
join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id
where i.tenant_id = $1 and i.slug = $2
order by v.version desc;

-- name: indicator_in_force
-- roles: backbone partner
select i.id, i.version, v.value_kind, v.frequency
from app.indicator i
join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
where i.tenant_id = $1 and i.slug = $2 and i.ended_at is null;

-- name: target_propose
-- roles: backbone
select app.target_propose($1, $2, $3, $4, $5, $6, $7);

-- name: target_confirm
-- roles: backbone partner
select indicator, period, value from app.target_confirm($1);

-- name: target_list
-- roles: backbone partner funder
select t.id, i.slug as indicator, t.period, t.value, t.rationale, t.state, p.slug as confirmed_by, p.name as confirmed_by_name, t.confirmed_at
from app.target t
join app.indicator i on i.tenant_id = t.tenant_id and i.id = t.indicator_id
left join app.party p on p.tenant_id = t.tenant_id and p.id = t.confirmed_party_id
where t.tenant_id = $1 and ($2::text is null or i.slug = $2) and ($3::uuid is null or t.id > $3)
order by t.id limit $4;
