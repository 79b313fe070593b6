-- Events, and who is to be woken for them.

-- name: event_span
-- roles: operator backbone partner funder
select oldest, head from app.event_span($1);

-- name: event_list
-- roles: operator backbone partner funder
select sequence as seq, at, topic, outcome, account_name as account, party_slug as party, payload::jsonb as payload
from app.events($1, $2, $3, $4);

-- name: outbox_heads
-- roles: job
select initiative, sequence from host.outbox_heads($1);

-- name: announce
-- roles: job
select host.announce();
