-- Meetings, their minutes and actions.

-- name: meeting_call
-- roles: backbone partner
select starts_at, ends_at, invited from app.meeting_call($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: meeting_update
-- roles: backbone partner
select title, starts_at, ends_at, moved, revision from app.meeting_update($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: meeting_cancel
-- roles: backbone partner
select app.meeting_cancel($1, $2) as title;

-- name: meeting_answer
-- roles: backbone partner
select title, replaced from app.meeting_answer($1, $2);

-- name: meeting_attend
-- roles: backbone partner
select title, people, parties from app.meeting_attend($1, $2);

-- name: minutes_write
-- roles: backbone partner
select title, revision from app.minutes_write($1, $2, $3);

-- name: minutes_publish
-- roles: backbone partner
select title, version from app.minutes_publish($1);

-- name: meeting_decide
-- roles: backbone partner
select app.meeting_decide($1, $2);

-- What is to come begins with the next; what has been, with the last.
-- name: meeting_upcoming
-- roles: backbone partner
select m.id, m.title, g.slug as group, g.name as group_name, m.starts_at, m.ends_at, m.place, m.link,
  case when m.cancelled_at is not null then 'cancelled' when m.starts_at <= ctx.now() then 'underway' else 'called' end
    as state, s.own_answer, s.may_answer, m.published_at, m.sequence
from app.meeting m
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
left join app.meeting_standing(m.id) s on true
where m.tenant_id = $1 and m.ends_at > ctx.now() and ($2::text is null or g.slug = $2)
  and ($3::timestamptz is null or (m.starts_at, m.id) > ($3, $4::uuid))
order by m.starts_at, m.id limit $5;

-- name: meeting_past
-- roles: backbone partner
select m.id, m.title, g.slug as group, g.name as group_name, m.starts_at, m.ends_at, m.place, m.link,
  case when m.cancelled_at is not null then 'cancelled' when m.published_at is not null then 'minuted' else 'held' end
    as state, s.own_answer, s.may_answer, m.published_at, m.sequence
from app.meeting m
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
left join app.meeting_standing(m.id) s on true
where m.tenant_id = $1 and m.ends_at <= ctx.now() and ($2::text is null or g.slug = $2)
  and ($3::timestamptz is null or (m.starts_at, m.id) < ($3, $4::uuid))
order by m.starts_at desc, m.id desc limit $5;

-- name: meeting_published
-- roles: funder
select m.id, m.title, g.slug as group, g.name as group_name, m.starts_at, m.ends_at, m.place, null as link,
  'minuted' as state, null as own_answer, false as may_answer, m.published_at, null::integer as sequence
from app.meeting m
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
where m.tenant_id = $1 and ($2::text is null or g.slug = $2)
  and ($3::timestamptz is null or (m.starts_at, m.id) < ($3, $4::uuid))
order by m.starts_at desc, m.id desc limit $5;

-- name: meeting_show
-- roles: backbone partner
select m.id, m.title, g.slug as group, g.name as group_name, m.starts_at, m.ends_at, m.place, m.link, m.note,
  case when m.cancelled_at is not null then 'cancelled' when m.starts_at > ctx.now() then 'called'
    when m.ends_at > ctx.now() then 'underway' when m.published_at is not null then 'minuted' else 'held' end as state,
  m.cancelled_reason, p.slug as party, p.name as party_name, app.account_name(m.called_by) as called_by, m.called_at,
  m.changed_at, m.sequence, m.attended_at, m.published_at, m.revision, s.tends, s.may_answer, s.own_answer, s.draft,
  s.draft_by, s.draft_at, m.notice_version, case $3::text when 'da' then n.text_da else n.text_en end as notice
from app.meeting m
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
join app.party p on p.tenant_id = m.tenant_id and p.id = m.called_party_id
join app.charter_notice n on n.tenant_id = m.tenant_id and n.version = m.notice_version
left join app.meeting_standing(m.id) s on true
where m.tenant_id = $1 and m.id = $2;

-- name: meeting_show_for_funder
-- roles: funder
select m.id, m.title, g.slug as group, g.name as group_name, m.starts_at, m.ends_at, m.place, m.published_at,
  'minuted' as state, false as tends, false as may_answer
from app.meeting m
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
where m.tenant_id = $1 and m.id = $2;

-- name: meeting_points
-- roles: backbone partner
select p.number, p.title from app.meeting_point p where p.tenant_id = $1 and p.meeting_id = $2 order by p.number;

-- name: meeting_people
-- roles: backbone partner
select member, party, party_name, role, name, invited, answer, attended, own from app.meeting_people($1);

-- name: meeting_minutes
-- roles: backbone partner
select n.version, n.text, app.account_name(n.published_by) as published_by, n.published_at
from app.minutes n where n.tenant_id = $1 and n.meeting_id = $2 order by n.version desc;

-- name: meeting_minutes_for_funder
-- roles: funder
select n.version, n.text, n.published_at
from app.minutes n where n.tenant_id = $1 and n.meeting_id = $2 order by n.version desc;

-- name: meeting_decisions
-- roles: backbone partner funder
select d.id, d.kind, d.title, d.state, d.deadline, d.concluded_at
from app.meeting_decision x join app.decision d on d.tenant_id = x.tenant_id and d.id = x.decision_id
where x.tenant_id = $1 and x.meeting_id = $2 order by d.id;

-- name: action_add
-- roles: backbone partner
select owner_name as owner, party from app.action_add($1, $2, $3, $4, $5);

-- name: action_update
-- roles: backbone partner
select text, owner_name as owner, due_date as due, state, revision from app.action_update($1, $2, $3, $4, $5);

-- name: action_list
-- roles: backbone partner
select a.id, a.text, app.account_name(a.owner) as owner, p.slug as party, p.name as party_name, a.due_date as due,
  case when a.state = 'open' and a.due_date < ctx.today() then 'late' else a.state end as state, a.meeting_id as meeting,
  m.title as meeting_title, g.slug as group, a.owner_party_id = ctx.party() and a.owner = ctx.account() as own,
  a.owner_party_id = ctx.party() as own_party, a.decided_at, a.revision
from app.action a
join app.meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
where a.tenant_id = $1 and ($2::uuid is null or a.meeting_id = $2) and ($3::text is null or g.slug = $3)
  and ($4::text is null or $4 = case when a.state = 'open' and a.due_date < ctx.today() then 'late' else a.state end)
  and (not $5::boolean or a.owner_party_id = ctx.party() and a.owner = ctx.account())
  and ($6::date is null or (a.due_date, a.id) > ($6, $7::uuid))
order by a.due_date, a.id limit $8;
