-- Groups of partners and who sits in them.

-- name: group_list
-- roles: backbone partner funder
select g.slug as group, g.kind, g.name, g.purpose, p.slug as chair_party, p.name as chair_party_name, f.chair_name as chair,
  f.chair_gone, f.parties, f.members, f.own, g.formed_at, g.ended_at
from app.group g
join app.party p on p.tenant_id = g.tenant_id and p.id = g.chair_party_id
left join app.group_facts(g.id) f on true
where g.tenant_id = $1 and ($2::text is null or (g.ended_at is null) = ($2 = 'active'))
  and ($3::text is null or g.slug > $3)
order by g.slug limit $4;

-- name: group_show
-- roles: backbone partner funder
select g.slug as group, g.kind, g.name, g.purpose, p.slug as chair_party, p.name as chair_party_name, f.chair_name as chair,
  f.chair_gone, f.parties, f.members, f.own, f.tends, f.chairs, g.formed_by as decision, g.formed_at, g.ended_at,
  g.ended_reason, g.revision
from app.group g
join app.party p on p.tenant_id = g.tenant_id and p.id = g.chair_party_id
left join app.group_facts(g.id) f on true
where g.tenant_id = $1 and g.slug = $2;

-- name: group_people
-- roles: backbone partner funder
select f.member, f.party, f.party_name, f.name, f.chair, f.since, f.own
from app.group g cross join lateral app.group_people(g.id) f
where g.tenant_id = $1 and g.slug = $2;

-- name: group_join
-- roles: backbone partner
select name, party, person, first_time from app.group_join($1, $2);

-- name: group_leave
-- roles: backbone partner
select name, party, person from app.group_leave($1, $2);

-- name: group_hand_over
-- roles: backbone partner
select name, party, person from app.group_hand_over($1, $2);

-- name: group_update
-- roles: backbone partner
select name, purpose, revision from app.group_update($1, $2, $3);

-- name: group_end
-- roles: backbone partner
select name, cancelled from app.group_end($1, $2);
