-- Durable jobs: queued by their callers, run by the servers, looked at by both.

-- name: job_add
-- roles: operator backbone partner
select ctx.job_add($1, $2, $3, $4, $5, $6, $7);

-- name: job_claim
-- roles: job
select id, attempt, tenant, initiative, party, command, language, secret_hash, request, payload
from host.job_claim($1);

-- name: job_alive
-- roles: job
select host.job_alive($1, $2, $3, $4, $5, $6);

-- name: job_finish
-- roles: backbone partner export
select host.job_finish($1, $2, $3, $4, $5);

-- name: job_refuse
-- roles: job
select host.job_refuse($1, $2, $3, $4, $5);

-- name: job_release
-- roles: job
select host.job_release($1, $2, $3);

-- name: job_sweep
-- roles: job
select host.job_sweep();

-- name: job_list
-- roles: account operator
select id, command, initiative_slug as initiative, party_slug as party, account_name as account, mine, job_state as state,
  stage, done, total as "of", cancelling, created_at, started_at, finished_at, outcome, output_bytes
from host.job_entries(null, $1, $2, $3, $4);

-- name: job_show
-- roles: account operator
select id, command, initiative_slug as initiative, party_slug as party, account_name as account, mine, job_state as state,
  stage, done, total as "of", attempts, cancelling, created_at, started_at, finished_at, outcome, output_bytes,
  output_media, reply
from host.job_entries($1, null, null, null, 1);

-- name: job_cancel
-- roles: account operator
select host.job_cancel($1);

-- name: job_octets
-- roles: account operator
select octets from host.job_octets($1, $2);

-- name: export_ask
-- roles: operator backbone
select slug, rows from app.export_ask($1);

-- name: ctx_enter_export
-- roles: export
select initiative, slug from ctx.enter_export($1, $2);

-- name: export_sizes
-- roles: export
select name, rows from app.export_sizes();

-- name: export_rows
-- roles: export
select line, key from app.export_rows($1, $2, $3);

-- name: export_host
-- roles: export
select line from app.export_host();

-- name: export_put
-- roles: export
select app.export_put($1, $2, $3);

-- name: health_show
-- roles: operator
select jobs, oldest_job_seconds, mail, mail_failed from host.work_waiting();
