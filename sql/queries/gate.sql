-- What Dispatch asks before and around a command.

-- name: gate_principal
-- roles: gate
select kind, account_id, name, email, locale, previous_visit_at from host.gate_principal($1);

-- name: gate_memberships
-- roles: gate
select initiative_id, initiative_slug, initiative_name, status, locale, time_zone, currency, party_id, party_slug,
  party_name, role
from host.gate_memberships($1);

-- name: gate_membership
-- roles: gate
select initiative_id, initiative_slug, initiative_name, status, locale, time_zone, currency, party_id, party_slug,
  party_name, role
from host.gate_memberships($1) where initiative_slug = $2 and ($3::text is null or party_slug = $3);

-- name: gate_initiative
-- roles: gate
select initiative_id, initiative_slug, initiative_name, status, locale, time_zone, currency
from host.gate_initiative($1, $2);

-- name: gate_migrations
-- roles: gate
select name from migration.applied where part = 'migrations';

-- name: gate_open_peer
-- roles: operator
select host.gate_open_peer($1, $2, $3);

-- name: gate_certificate
-- roles: operator
select secret_hash from host.gate_certificate($1);

-- name: gate_password
-- roles: gate
select salt, memory_kib, passes, lanes, after_ms from host.gate_password($1, $2);

-- name: audit_refusal
-- roles: gate
select host.audit_refusal($1, $2, $3, $4, $5);

-- name: ctx_enter
-- roles: backbone partner funder
select account_id, may_write, reason from ctx.enter($1, $2, $3);

-- name: ctx_enter_to_acknowledge
-- roles: backbone partner funder
select account_id, may_write, reason from ctx.enter_to_acknowledge($1, $2, $3);

-- name: ctx_enter_account
-- roles: account
select account_id, kind from ctx.enter_account($1);

-- name: ctx_enter_visitor
-- roles: account
select ctx.enter_visitor($1);

-- name: ctx_enter_operator
-- roles: operator
select account_id from ctx.enter_operator($1);

-- name: audit_append
-- roles: account operator backbone partner funder
select ctx.audit_append($1, $2);

-- name: idem_claim
-- roles: account operator backbone partner funder
select kept from ctx.idem_claim($1, $2);

-- name: idem_keep
-- roles: account operator backbone partner funder
select ctx.idem_keep($1, $2);

-- name: confirmation_offer
-- roles: account operator backbone partner funder
select ctx.confirmation_offer($1, $2);

-- name: confirmation_use
-- roles: account operator backbone partner funder
select ctx.confirmation_use($1, $2);
