-- How members are told what waits, and their calendars.

-- name: notice_list
-- roles: account
select membership, initiative, initiative_name, party, party_name, mail, calendar_since from host.notice_list();

-- name: notice_choose
-- roles: account
select initiative, party, mail from host.notice_choose($1, $2);

-- name: calendar_renew
-- roles: account
select initiative, party, replaced from host.calendar_renew($1, $2);

-- name: calendar_revoke
-- roles: account
select initiative, party from host.calendar_revoke($1);

-- name: gate_calendar
-- roles: gate
select kind, subject, period, title, starts_at, ends_at, day, place, link, note, sequence, cancelled, changed_at, initiative,
  party, party_name, locale, membership
from host.gate_calendar($1);

-- name: notice_clock
-- roles: job
select matter, initiative, failure from host.notice_clock();
