-- The audit log of an initiative.

-- name: audit_list
-- roles: operator backbone partner funder
select sequence, at, account_name as account, party_slug as party, command, outcome, payload::jsonb as payload
from app.audit_entries($1, $2, $3, $4, $5, $6);

-- name: audit_verify
-- roles: operator backbone partner
select entries, head_sequence, head_hash, problems, first_problem, problem from app.audit_verify($1);
