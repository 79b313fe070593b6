-- Activities.

-- name: activity_add
-- roles: backbone partner
insert into app.activity (tenant_id, id, owner_party_id, title, description, state, planned_start, planned_end,
  actual_start, actual_end, created_by, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ctx.account(), ctx.now());

-- name: activity_update
-- roles: partner
update app.activity
set title = coalesce($3, title), description = coalesce($4, description), state = coalesce($5, state),
  planned_start = coalesce($6, planned_start), planned_end = coalesce($7, planned_end),
  actual_start = coalesce($8, actual_start), actual_end = coalesce($9, actual_end), revision = revision + 1
where tenant_id = $1 and id = $2
returning id, title, state, revision;

-- name: activity_list
-- roles: backbone partner funder
select a.id, p.slug as owner, p.name as owner_name, a.title, a.state, a.planned_start, a.planned_end, a.actual_start, a.actual_end, a.revision
from app.activity a
join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
where a.tenant_id = $1 and ($2::text is null or p.slug = $2) and ($3::text is null or a.state = $3)
  and ($4::uuid is null or a.id > $4)
order by a.id limit $5;
