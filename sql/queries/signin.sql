-- Signing in: sessions, links, passwords, second factors. A refusal whose attempt counts stands in reason and after_ms.

-- name: session_open_by_password
-- roles: account
select reason, after_ms, expires_at, second_factor, name, locale from host.session_open_by_password($1, $2, $3, $4, $5);

-- name: session_open_by_link
-- roles: account
select reason, after_ms, expires_at, second_factor, name, locale from host.session_open_by_link($1, $2, $3, $4);

-- name: session_confirm
-- roles: account
select reason, after_ms, expires_at, recovery_codes from host.session_confirm($1, $2);

-- name: session_list
-- roles: account operator
select id, agent, address, opened_by, created_at, last_seen_at, expires_at, everywhere, current
from host.session_list($1, $2);

-- name: session_revoke
-- roles: account operator
select host.session_revoke($1);

-- name: session_close
-- roles: account operator
select host.session_close();

-- name: link_request
-- roles: account
select reason, after_ms from host.link_request($1, $2);

-- name: link_create
-- roles: account operator
select host.link_create($1, $2, $3) as expires_at;

-- name: password_set
-- roles: account
select reason, after_ms, sessions_ended from host.password_set($1, $2, $3, $4, $5, $6);

-- name: password_remove
-- roles: account
select reason, after_ms, sessions_ended from host.password_remove($1);

-- name: totp_begin
-- roles: account operator
select host.totp_begin($1);

-- name: totp_confirm
-- roles: account operator
select host.totp_confirm($1, $2);

-- name: totp_remove
-- roles: account operator
select reason, after_ms, sessions_ended from host.totp_remove($1);

-- name: account_show
-- roles: account operator
select id as account, kind, name, email, language, created_at, password, password_set_at, second_factor, recovery_codes,
  everywhere, current_needed, previous_visit_at
from host.account_show();

-- name: account_update
-- roles: account operator
select name, language from host.account_update($1, $2);
