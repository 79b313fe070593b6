-- Invitations, for whoever holds one.

-- name: invitation_show
-- roles: account
select initiative_slug as initiative, initiative_name, status, party_slug as party, party_name, role, email,
  administrator, reviewer, inviter, inviter_party, expires_at, has_account,
  case $1::text when 'da' then notice_da else notice_en end as notice
from host.invitation_show();
