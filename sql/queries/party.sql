-- Parties and their members.

-- name: party_add
-- roles: backbone
select app.party_add($1, $2, $3, $4, $5);

-- name: party_list
-- roles: backbone partner funder
select p.slug as party, p.name, p.role, p.standing, p.organisation_identifier as organisation, f.members, f.acknowledged,
  f.invited, f.reporting
from app.party p
join app.party_facts() f on f.party_id = p.id
where p.tenant_id = $1 and p.ended_at is null and ($2::text is null or p.role = $2) and ($3::text is null or p.slug > $3)
order by p.slug limit $4;

-- name: party_show
-- roles: backbone partner funder
select id, slug as party, name, role, standing, organisation_identifier as organisation
from app.party where tenant_id = $1 and slug = $2 and ended_at is null;

-- name: party_ids
-- roles: backbone partner
select slug, name, organisation_identifier, id, role from app.party where tenant_id = $1 and ended_at is null;

-- name: member_invite
-- roles: backbone partner funder
select made_administrator, expires_at from app.member_invite($1, $2, $3, $4, $5, $6);

-- name: member_list
-- roles: backbone partner funder
select m.id, m.party_slug as party, m.name, m.email, m.administrator, m.reviewer, m.state, m.since, m.ends_at,
  p.name as party_name
from app.member_list($1, $2) m join app.party p on p.tenant_id = ctx.tenant() and p.slug = m.party_slug
order by m.id;

-- name: member_remove
-- roles: backbone partner funder
select party_slug as party, name from app.member_remove($1, $2);

-- name: member_accept
-- roles: account
select account_id as account, initiative_slug as initiative, initiative_name, party_slug as party, party_name, role,
  token_made, session_made, expires_at, awaits_factor
from host.member_accept($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
