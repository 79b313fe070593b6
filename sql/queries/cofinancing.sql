-- Own financing, contributions in kind, and money passed on.

-- name: cofinancing_add
-- roles: backbone partner
select state, giver as party, giver_name as party_name, recipient, recipient_name, sole_recipient
from app.cofinancing_add($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: cofinancing_confirm
-- roles: backbone partner
select state, description, round(amount, ctx.minor_units(currency)) as amount, currency, sole_recipient
from app.cofinancing_confirm($1);

-- name: cofinancing_withdraw
-- roles: backbone partner
select state, description, round(amount, ctx.minor_units(currency)) as amount, currency, sole_recipient
from app.cofinancing_withdraw($1, $2);

-- name: cofinancing_list
-- roles: backbone partner funder
select c.id, p.slug as party, p.name as party_name, c.kind, r.slug as recipient, r.name as recipient_name,
  case c.recipient_role when 'partner' then 'activity' else 'backbone' end as recipient_kind, c.activity_id as activity,
  a.title as activity_title, round(c.amount, ctx.minor_units(c.currency)) as amount, c.currency, c.given_on, c.description,
  c.valuation, c.state, c.recorded_at, w.slug as recorded_by, c.ended_reason, p.id = ctx.party() as is_own
from app.cofinancing c
join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
join app.party r on r.tenant_id = c.tenant_id and r.id = c.recipient_party_id
join app.party w on w.tenant_id = c.tenant_id and w.id = c.recorded_party_id
left join app.activity a on a.tenant_id = c.tenant_id and a.id = c.activity_id
where c.tenant_id = $1 and ($2::text is null or p.slug = $2) and ($3::text is null or c.state = $3)
  and ($4::uuid is null or c.id < $4)
order by c.id desc limit $5;

-- name: allocation_pass
-- roles: backbone partner
select recipient, recipient_name, round(remaining, ctx.minor_units(currency)) as remaining, currency, sole_recipient
from app.allocation_pass($1, $2, $3, $4, $5);

-- name: passed_list
-- roles: backbone partner funder
select x.id, x.allocation_id as allocation, g.identifier as grant, f.slug as from_party, f.name as from_name,
  r.slug as recipient, r.name as recipient_name, x.activity_id as activity, c.title as activity_title,
  round(x.amount, ctx.minor_units(g.currency)) as amount, g.currency, x.note, x.recorded_at
from app.passed_on x
join app.allocation a on a.tenant_id = x.tenant_id and a.id = x.allocation_id
join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
join app.party f on f.tenant_id = a.tenant_id and f.id = a.recipient_party_id
join app.party r on r.tenant_id = x.tenant_id and r.id = x.recipient_party_id
join app.activity c on c.tenant_id = x.tenant_id and c.id = x.activity_id
where x.tenant_id = $1 and ($2::text is null or g.identifier = $2) and ($3::uuid is null or x.id < $3)
order by x.id desc limit $4;
