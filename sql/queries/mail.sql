-- The queue of mail, for the server's own sender.

-- name: mail_claim
-- roles: job
select id, attempt, kind, address, name, locale, initiative, party, inviter, valid_until, initiative_slug, party_slug,
  charter
from host.mail_claim($1, $2);

-- name: mail_matters
-- roles: job
select kind, subject, period, title, count, due from host.mail_matters($1);

-- name: mail_settle
-- roles: job
select host.mail_settle($1, $2, $3) as state;
