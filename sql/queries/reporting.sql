-- Who owes which report, how complete they are, stories, commitments, and what waits.

-- name: reporter_add
-- roles: backbone
select app.reporter_add($1, $2, $3, $4, $5);

-- name: reporter_remove
-- roles: backbone
select app.reporter_remove($1, $2);

-- name: reporter_list
-- roles: backbone partner funder
select r.id, i.slug as indicator, v.title, p.slug as party, p.name as party_name, r.from_period as from,
  r.starts_on as since, r.until
from app.reporter r
join app.indicator i on i.tenant_id = r.tenant_id and i.id = r.indicator_id
join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
join app.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
where r.tenant_id = $1 and ($2::text is null or i.slug = $2) and ($3::text is null or p.slug = $3)
  and ($4::boolean or r.until is null)
  and ($5::text is null or (i.slug, p.slug, r.id) > ($5, $6::text, $7::uuid))
order by i.slug, p.slug, r.id limit $8;

-- name: due_list
-- roles: backbone partner
select d.indicator, d.title, d.definition, d.unit, d.value_kind, d.direction, d.decimals, d.frequency, d.party,
  d.party_name, d.period, d.period_start, d.period_end, d.breakdown, d.deadline, d.state, d.overdue,
  d.measurement_id as measurement, m.value, m.numerator, m.denominator, m.reason, l.period as last_period,
  l.value as last_value
from (
  select d.*, i.slug as indicator, i.version, v.title, v.definition, v.unit, v.value_kind, v.direction, v.decimals,
    v.frequency, p.slug as party, p.name as party_name
  from app.due(case ctx.role() when 'backbone' then null else ctx.party() end) d
  join app.indicator i on i.tenant_id = $1 and i.id = d.indicator_id
  join app.indicator_version v on v.tenant_id = $1 and v.indicator_id = i.id and v.version = i.version
  join app.party p on p.tenant_id = $1 and p.id = d.party_id
  where ($2::text is null or i.slug = $2) and ($3::text is null or p.slug = $3)
    and ($4::date is null or (d.deadline, i.slug, p.slug, d.period, d.breakdown) > ($4, $5::text, $6::text, $7::text, $8::text))
  order by d.deadline, i.slug, p.slug, d.period, d.breakdown limit $9) d
left join app.measurement m on m.tenant_id = $1 and m.id = d.measurement_id
left join lateral (
  select l.period, l.value from app.measurement l
  where l.tenant_id = $1 and l.indicator_id = d.indicator_id and l.party_id = d.party_id
    and l.breakdown = d.breakdown and l.indicator_version = d.version and l.state in ('approved', 'submitted')
    and l.period_start < d.period_start
  order by l.period_start desc, l.revision desc limit 1) l on true
order by d.deadline, d.indicator, d.party, d.period, d.breakdown;

-- name: completeness_matrix
-- roles: backbone partner funder
select p.slug as party, p.name as party_name, s.frequency, s.period, s.period_start, count(*) as expected,
  count(*) filter (where s.submitted) as submitted, count(*) filter (where s.approved) as approved,
  count(*) filter (where s.on_time) as on_time, count(*) filter (where s.overdue) as overdue
from app.report_standing($3) s
join app.indicator i on i.tenant_id = $1 and i.id = s.indicator_id
join app.party p on p.tenant_id = $1 and p.id = s.party_id
where $2::text is null or i.slug = $2
group by p.slug, p.name, s.frequency, s.period, s.period_start
order by s.frequency, p.slug, s.period_start desc limit 5000;

-- The last row, without an indicator, is of all together.
-- name: completeness_indicators
-- roles: backbone partner funder
select indicator, title, round(submitted::numeric / nullif(expected, 0), 4) as completeness,
  round(on_time::numeric / nullif(expected, 0), 4) as timeliness, expected, submitted, approved, on_time, overdue
from (
  select i.slug as indicator, v.title, count(*) as expected, count(*) filter (where s.submitted) as submitted,
    count(*) filter (where s.approved) as approved, count(*) filter (where s.on_time) as on_time,
    count(*) filter (where s.overdue) as overdue
  from app.report_standing($3) s
  join app.indicator i on i.tenant_id = $1 and i.id = s.indicator_id
  join app.indicator_version v on v.tenant_id = $1 and v.indicator_id = i.id and v.version = i.version
  where $2::text is null or i.slug = $2
  group by grouping sets ((i.slug, v.title), ())) c
order by indicator nulls last;

-- name: story_add
-- roles: backbone partner
insert into app.story (tenant_id, id, indicator_id, indicator_version, period, text, party_id, party_role, author,
  created_at)
values ($1, $2, $3, $4, $5, $6, ctx.party(), ctx.role(), ctx.account(), ctx.now());

-- name: story_remove
-- roles: backbone partner
select app.story_remove($1);

-- name: story_list
-- roles: backbone partner
select s.id, i.slug as indicator, s.indicator_version as version, s.period, s.text, p.slug as party,
  p.name as party_name, app.account_name(s.author) as author, s.created_at as at,
  ctx.may_write() and s.party_id = ctx.party() and s.created_at >= ctx.now() - interval '1 day' as removable
from (
  select s.* from app.story s
  join app.indicator i on i.tenant_id = s.tenant_id and i.id = s.indicator_id
  where s.tenant_id = $1 and s.ended_at is null and ($2::text is null or i.slug = $2)
    and ($3::timestamptz is null or (s.created_at, s.id) < ($3, $4::uuid))
  order by s.created_at desc, s.id desc limit $5) s
join app.indicator i on i.tenant_id = $1 and i.id = s.indicator_id
join app.party p on p.tenant_id = $1 and p.id = s.party_id
order by s.created_at desc, s.id desc;

-- name: story_list_for_funder
-- roles: funder
select s.id, i.slug as indicator, s.indicator_version as version, s.period, s.text, p.slug as party,
  p.name as party_name, null as author, s.created_at as at, false as removable
from app.story s
join app.indicator i on i.tenant_id = s.tenant_id and i.id = s.indicator_id
join app.party p on p.tenant_id = s.tenant_id and p.id = s.party_id
where s.tenant_id = $1 and s.ended_at is null and ($2::text is null or i.slug = $2)
  and ($3::timestamptz is null or (s.created_at, s.id) < ($3, $4::uuid))
order by s.created_at desc, s.id desc limit $5;

-- name: commitment_add
-- roles: partner
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values ($1, $2, $3, ctx.party(), $4, $5, ctx.account(), ctx.now());

-- name: commitment_update
-- roles: partner
update app.commitment
set text = coalesce($3, text), due_date = coalesce($4, due_date), state = coalesce($5, state),
  decided_by = case when $5 is null then decided_by when $5 = 'open' then null else ctx.account() end,
  decided_at = case when $5 is null then decided_at when $5 = 'open' then null else ctx.now() end, revision = revision + 1
where tenant_id = $1 and id = $2 and owner_party_id = ctx.party()
returning id, text, due_date as due, case when state = 'open' and due_date < ctx.today() then 'late' else state end as state,
  revision;

-- name: commitment_list
-- roles: backbone partner funder
select c.id, c.activity_id as activity, a.title as activity_title, p.slug as party, p.name as party_name, c.text,
  c.due_date as due, case when c.state = 'open' and c.due_date < ctx.today() then 'late' else c.state end as state,
  c.decided_at, c.revision
from app.commitment c
join app.activity a on a.tenant_id = c.tenant_id and a.id = c.activity_id
join app.party p on p.tenant_id = c.tenant_id and p.id = c.owner_party_id
where c.tenant_id = $1 and ($2::uuid is null or c.activity_id = $2) and ($3::text is null or p.slug = $3)
  and ($4::text is null
    or $4 = case when c.state = 'open' and c.due_date < ctx.today() then 'late' else c.state end)
  and ($5::date is null or (c.due_date, c.id) > ($5, $6::uuid))
order by c.due_date, c.id limit $7;

-- name: waiting_list
-- roles: backbone partner funder
select w.kind, w.count, w.subject, w.title, w.period, w.party, w.since, w.due, w.overdue
from app.waiting() w
order by w.kind = 'charter' desc, w.due nulls last, w.kind, w.since, w.subject limit 200;
