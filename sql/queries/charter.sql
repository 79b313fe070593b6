-- The charter's notice and who has acknowledged it.

-- name: charter_notice
-- roles: backbone partner funder
select n.version, n.text_da, n.text_en, n.published_at
from app.charter_notice n where n.tenant_id = $1 order by n.version desc limit 1;

-- name: charter_coverage
-- roles: backbone partner funder
select party_slug as party, party_name as name, role, members, acknowledged from app.charter_coverage();

-- name: charter_standing
-- roles: backbone partner funder
select acknowledged_at is not null as acknowledged, acknowledged_at, members, members_acknowledged
from app.charter_standing();

-- name: charter_acknowledge
-- roles: backbone partner funder
select acknowledged_version, first_time from app.charter_acknowledge($1);

-- name: charter_history
-- roles: operator backbone partner funder
select version, published_at, decision, text_da, text_en from app.charter_history($1, $2, $3);

-- name: charter_matters
-- roles: backbone partner funder
select rule, kind, matter, role, name, at, until, deadline, state, count
from app.charter_matters(coalesce($1, ctx.now() - interval '12 months')) limit 1000;
