-- The figures a funder reads.

-- name: status_indicators
-- roles: backbone partner funder
select slug as indicator, title, unit, value_kind, direction, level, frequency, decimals, version, baseline,
  baseline_period, baseline_missing_reason, period, period_start, trim_scale(actual) as actual, trim_scale(lowest) as lowest,
  trim_scale(highest) as highest, reporting, previous_period, trim_scale(previous) as previous, trend, trend_good,
  forecast_period, forecast, target_period, target, round(progress, 4) as progress, band, expected, submitted, approved
from app.indicator_status($1);

-- name: status_money
-- roles: backbone partner funder
select currency, grants, round(awarded, u) as awarded, round(to_activities, u) as to_activities,
  round(to_backbone, u) as to_backbone, round(proposed, u) as proposed, round(unallocated, u) as unallocated,
  organisations
from app.money($1), lateral ctx.minor_units(currency) u;

-- name: status_organisations
-- roles: backbone partner funder
select currency, organisation, name, kind, round(amount, u) as amount, round(share, 4) as share,
  round(grants, u) as grants, round(own_financing, u) as own_financing, round(in_kind, u) as in_kind
from app.money_by_organisation($1), lateral ctx.minor_units(currency) u;

-- name: status_split
-- roles: backbone partner funder
select currency, put_to, round(amount, u) as amount, round(share, 4) as share, round(grants, u) as grants,
  round(own_financing, u) as own_financing, round(in_kind, u) as in_kind
from app.split($1), lateral ctx.minor_units(currency) u;

-- name: status_activities
-- roles: backbone partner funder
select state, count(*) as activities from app.activity where tenant_id = $1 group by state order by state;

-- name: status_sole_recipient
-- roles: backbone partner funder
select organisation, name, since, state, deadline, confirmed_at, decision_id as decision
from app.sole_recipient_state($1) where ended_at is null;
