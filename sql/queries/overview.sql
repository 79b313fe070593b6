-- What readers are shown: series, a funder's portfolio, what changed.

-- name: indicator_series
-- roles: backbone partner funder
select slug as indicator, version, period, period_start, period_end, trim_scale(value) as value, trim_scale(lowest) as lowest,
  trim_scale(highest) as highest, reporting, trim_scale(numerator) as numerator, trim_scale(denominator) as denominator
from app.indicator_series($1, $2, $3, null)
order by slug, period_start;

-- name: portfolio_list
-- roles: funder
select name, party, party_name, status, phase, phase_since, purpose, backbone, term_kind, term_ends_at, on_track, at_risk,
  off_track, no_data, expected, submitted, approved, last_approved_at, awarded, acknowledged, weight, attention
from app.portfolio($1);

-- name: change_list
-- roles: backbone partner funder
select c.at, c.kind, c.subject, c.title, c.period, p.slug as party, p.name as party_name, c.count,
  case when c.kind in ('grant_added', 'allocation_proposed', 'allocation_effective') then round(c.value, c.decimals)
    else trim_scale(c.value) end as value, c.unit, c.decimals,
  c.version
from app.changes($1, coalesce($2, ctx.now() - interval '30 days'), $3) c
left join app.party p on p.tenant_id = $1 and p.id = c.party_id
where $4::timestamptz is null or c.at < $4
  or (c.at = $4 and (c.kind, coalesce(c.subject, c.unit, ''), coalesce(c.period, '')) > ($5, $6, $7))
order by c.at desc, c.kind, coalesce(c.subject, c.unit, ''), coalesce(c.period, '') limit $8;
