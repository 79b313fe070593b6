-- Grants and allocations.

-- name: grant_import
-- roles: backbone
select added, unchanged, parties_added, differing, misfit from app.grant_import($1);

-- name: grant_today
-- roles: backbone
select (ctx.now() at time zone $1)::date;

-- name: grant_list
-- roles: backbone partner funder
select g.identifier, g.title, p.slug as funder, g.currency,
  round(g.amount_awarded, ctx.minor_units(g.currency)) as amount_awarded,
  round(g.amount_disbursed, ctx.minor_units(g.currency)) as amount_disbursed, g.award_date, g.programme,
  round(s.allocated, ctx.minor_units(g.currency)) as allocated, p.name as funder_name,
  round(g.amount_awarded - s.allocated, ctx.minor_units(g.currency)) as unallocated, p.id = ctx.party() as is_own
from app.grant g
join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
cross join lateral (
  select coalesce(sum(a.amount), 0) as allocated from app.allocation a
  where a.tenant_id = g.tenant_id and a.grant_id = g.id and a.state = 'effective') s
where g.tenant_id = $1 and ($2::text is null or p.slug = $2) and ($3::text is null or g.identifier > $3)
order by g.identifier limit $4;

-- name: grant_show
-- roles: backbone partner funder
select g.identifier, g.title, g.description, g.currency, round(g.amount_applied_for, u) as amount_applied_for,
  round(g.amount_awarded, u) as amount_awarded, round(g.amount_disbursed, u) as amount_disbursed, g.award_date,
  g.planned_start, g.planned_end, g.programme, g.funder, g.funder_name, round(g.allocated, u) as allocated,
  round(g.proposed, u) as proposed, round(g.amount_awarded - g.allocated, u) as unallocated, g.is_own, g.conditions,
  g.created_at, g.revision, round(g.backbone_amount, u) as backbone_amount
from app.grant_show($1) g, lateral ctx.minor_units(g.currency) u;

-- name: grant_add
-- roles: backbone
select round($5::numeric, ctx.minor_units($6)) as amount_awarded,
  app.grant_add($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as revision;

-- name: grant_update
-- roles: backbone
select app.grant_update($1, $2, $3, $4, $5, $6, $7, $8, $9) as revision;

-- name: allocation_propose
-- roles: backbone
select state, recipient, round(remaining, ctx.minor_units(currency)) as remaining, currency, sole_recipient
from app.allocation_propose($1, $2, $3, $4, $5);

-- name: allocation_list
-- roles: backbone partner funder
select a.id, g.identifier as grant, p.slug as recipient, p.name as recipient_name,
  case a.recipient_role when 'partner' then 'activity' else 'backbone' end as recipient_kind, a.activity_id as activity,
  round(a.amount, ctx.minor_units(g.currency)) as amount, g.currency, a.purpose, a.state
from app.allocation a
join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
where a.tenant_id = $1 and ($2::text is null or g.identifier = $2) and ($3::text is null or p.slug = $3)
  and ($4::uuid is null or a.id > $4)
order by a.id limit $5;
