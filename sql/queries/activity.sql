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
  actual_start = coalesce($8, actual_start), actual_end = coalesce($9, actual_end), updated_at = ctx.now(), revision = revision + 1
where tenant_id = $1 and id = $2
returning id, title, state, revision;

-- name: activity_list
-- roles: backbone partner funder
select a.id, p.slug as owner, p.name as owner_name, a.title, a.state, a.planned_start, a.planned_end, a.actual_start,
  a.actual_end, a.revision, m.allocated, m.currency, coalesce(m.currencies, 0) as currencies, a.updated_at
from app.activity a
join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
left join lateral (
  select round(sum(l.amount), ctx.minor_units(g.currency)) as allocated, g.currency, count(*) over () as currencies
  from app.allocation l
  join app.grant g on g.tenant_id = l.tenant_id and g.id = l.grant_id
  where l.tenant_id = $1 and l.activity_id = a.id and l.state = 'effective'
  group by g.currency order by g.currency limit 1) m on true
where a.tenant_id = $1 and ($2::text is null or p.slug = $2) and ($3::text is null or a.state = $3)
  and ($4::uuid is null or a.id > $4)
order by a.id limit $5;

-- name: activity_show
-- roles: backbone partner funder
select a.id, p.slug as owner, p.name as owner_name, a.title, a.description, a.state, a.planned_start, a.planned_end,
  a.actual_start, a.actual_end, a.created_at, a.updated_at, a.revision, coalesce((
    select jsonb_agg(jsonb_build_object('currency', m.currency, 'amount', m.amount::text) order by m.currency)
    from (
      select g.currency, round(sum(l.amount), ctx.minor_units(g.currency)) as amount
      from app.allocation l
      join app.grant g on g.tenant_id = l.tenant_id and g.id = l.grant_id
      where l.tenant_id = $1 and l.activity_id = a.id and l.state = 'effective'
      group by g.currency) m), '[]') as allocated
from app.activity a
join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
where a.tenant_id = $1 and a.id = $2;

-- name: activity_allocations
-- roles: backbone partner funder
select g.identifier as grant, g.title as grant_title, p.slug as funder, p.name as funder_name,
  round(l.amount, ctx.minor_units(g.currency)) as amount, g.currency, l.purpose, l.effective_at
from app.allocation l
join app.grant g on g.tenant_id = l.tenant_id and g.id = l.grant_id
join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
where l.tenant_id = $1 and l.activity_id = $2 and l.state = 'effective'
order by l.id;
