-- An account's own tokens.

-- name: token_create
-- roles: account operator
select host.token_create($1, $2, $3, $4, $5) as expires_at;

-- name: token_list
-- roles: account operator
select id, name, created_at, expires_at, revoked_at, everywhere, current, certificate from host.token_list($1, $2);

-- name: token_revoke
-- roles: account operator
select name from host.token_revoke($1);
