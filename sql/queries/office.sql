-- The office between terms, and what one backbone leaves to the next.

-- name: office_care
-- roles: backbone partner funder
select vacant_since, party, name, since, appointed, withdrawn, withdrawn_at, reason from app.office_care();

-- name: office_handover
-- roles: backbone
select section, kind, count, subject, title, period, party, party_name, since, due, overdue from app.handover();

-- name: office_withdraw
-- roles: backbone
select app.office_withdraw($1);

-- name: office_interim
-- roles: operator
select party_slug, party_name, ends_at from host.interim_open($1, $2, $3, $4, $5, $6, $7);

-- name: due_matters
-- roles: job
select matter, initiative, failure from host.due_matters();
