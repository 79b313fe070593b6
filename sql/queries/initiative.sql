-- Initiatives, for operators and for their own members.

-- name: initiative_create
-- roles: operator
select term_ends_at, expires_at
from host.initiative_create($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- name: initiative_usage
-- roles: operator
select id, slug, name, status, phase, locale, time_zone, currency, created_at, parties, members, measurements
from host.initiative_usage($1, $2);

-- name: initiative_set_status
-- roles: operator
select id, revision from host.initiative_set_status($1, $2, $3);

-- name: initiative_holds
-- roles: operator
select parties, members, measurements, activities, grants, open_decisions, open_elections
from host.initiative_holds($1);

-- name: initiative_state
-- roles: operator backbone partner funder
select slug, name, status, status_reason, phase, phase_since, locale, time_zone, currency, created_at, term_kind,
  term_party, term_party_slug, term_starts_at, term_ends_at, days_without_backbone, purpose, contact
from app.initiative_state($1);

-- name: initiative_describe
-- roles: backbone
select purpose, contact, revision from app.initiative_describe($1, $2);

-- name: invite_administrator
-- roles: operator
select true, expires_at from host.invite_administrator($1, $2, $3, $4, $5);
