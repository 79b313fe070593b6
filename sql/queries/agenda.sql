-- The common agenda: versions, goals, rounds, contributions, write-ups, drafts and comments.

-- name: agenda_show
-- roles: backbone partner funder
select v.version, v.title, v.vision, v.principles, v.problem, v.goals, v.strategies, p.slug as holder,
  p.name as holder_name, v.adopted_at, v.decision_id as decision, v.contributions, v.people, n.newest as in_force
from (select max(x.version) as newest from app.agenda_version x where x.tenant_id = $1) n
join app.agenda_version v on v.tenant_id = $1 and v.version = coalesce($2, n.newest)
join app.party p on p.tenant_id = v.tenant_id and p.id = v.holder_party_id;

-- name: agenda_goals
-- roles: backbone partner funder
select g.goal, g.position, g.statement, g.due, (
    select jsonb_agg(jsonb_build_object('indicator', i.slug, 'title', d.title) order by i.slug)
    from app.agenda_version_goal_indicator k
    join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id
    join app.indicator_version d on d.tenant_id = i.tenant_id and d.indicator_id = i.id and d.version = i.version
    where k.tenant_id = g.tenant_id and k.version = g.version and k.goal = g.goal) as indicators
from app.agenda_version_goal g
where g.tenant_id = $1 and g.version = $2
order by g.position;

-- name: agenda_goals_in_force
-- roles: backbone partner funder
select g.goal, g.version, g.position, g.statement, g.due, 'adopted' as state, (
    select jsonb_agg(jsonb_build_object('indicator', i.slug, 'title', d.title) order by i.slug)
    from app.agenda_version_goal_indicator k
    join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id
    join app.indicator_version d on d.tenant_id = i.tenant_id and d.indicator_id = i.id and d.version = i.version
    where k.tenant_id = g.tenant_id and k.version = g.version and k.goal = g.goal) as indicators
from app.agenda_version_goal g
where g.tenant_id = $1 and g.version = (select max(v.version) from app.agenda_version v where v.tenant_id = $1)
order by g.position;

-- name: agenda_list
-- roles: backbone partner funder
select v.version, v.title, p.slug as holder, p.name as holder_name, v.adopted_at, v.decision_id as decision,
  v.contributions, v.people,
  (select count(*) from app.agenda_version_goal g where g.tenant_id = v.tenant_id and g.version = v.version) as goals
from app.agenda_version v
join app.party p on p.tenant_id = v.tenant_id and p.id = v.holder_party_id
where v.tenant_id = $1 and ($2::integer is null or v.version < $2)
order by v.version desc limit $3;

-- The goals in force that an indicator tells about.
-- name: goal_list_of_indicator
-- roles: backbone partner funder
select g.goal, g.version, g.statement, g.due, 'adopted' as state
from app.agenda_version_goal_indicator k
join app.agenda_version_goal g on g.tenant_id = k.tenant_id and g.version = k.version and g.goal = k.goal
join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id
where k.tenant_id = $1 and i.slug = $2
  and k.version = (select max(v.version) from app.agenda_version v where v.tenant_id = $1)
order by g.position;

-- name: goal_list_of_draft
-- roles: backbone partner
select g.id, g.goal, g.statement, g.due, g.state, p.slug as party, p.name as party_name, p.role as party_role, (
    select jsonb_agg(jsonb_build_object('indicator', i.slug, 'title', d.title) order by i.slug)
    from app.agenda_goal_indicator k
    join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id
    join app.indicator_version d on d.tenant_id = i.tenant_id and d.indicator_id = i.id and d.version = i.version
    where k.tenant_id = g.tenant_id and k.goal_id = g.id) as indicators,
  g.entered_party_id = ctx.party() as own, g.revision
from app.agenda_goal g
join app.party p on p.tenant_id = g.tenant_id and p.id = g.entered_party_id
where g.tenant_id = $1 and g.draft_id = $2
order by g.entered_at, g.id;

-- Rounds.

-- name: round_open
-- roles: backbone
select app.agenda_round_open($1, $2, $3, $4, $5) as revision;

-- name: round_update
-- roles: backbone
select id, revision from app.agenda_round_update($1, $2, $3, $4, $5);

-- name: round_close
-- roles: backbone
select id, title, revision from app.agenda_round_close($1);

-- name: round_list
-- roles: backbone partner funder
select r.id, r.title, case when r.closed_at is not null then 'closed' when r.contribute_until < ctx.today() then 'over'
    else 'open' end as state, r.contribute_until as until, r.comment_until as comments_until, r.opened_at, r.closed_at,
  c.contributions, c.parties, c.involving, c.people
from app.agenda_round r, app.agenda_round_count(r.id) c
where r.tenant_id = $1 and ($2::uuid is null or r.id < $2)
order by r.id desc limit $3;

-- name: round_show
-- roles: backbone partner
select r.id, r.title, r.invitation, case when r.closed_at is not null then 'closed'
    when r.contribute_until < ctx.today() then 'over' else 'open' end as state, r.contribute_until as until,
  r.comment_until as comments_until, p.name as opened_by, r.opened_at, r.closed_at, c.contributions, c.parties,
  c.involving, c.people, r.revision
from app.agenda_round r
join app.party p on p.tenant_id = r.tenant_id and p.id = r.opened_party_id
cross join app.agenda_round_count(r.id) c
where r.tenant_id = $1 and r.id = $2;

-- name: round_parties
-- roles: backbone partner
select p.slug as party, p.name as party_name, count(c.id) as contributions,
  count(c.id) filter (where c.origin <> 'own') as involving, max(c.created_at) as latest_at
from app.party p
left join app.agenda_contribution c on c.tenant_id = p.tenant_id and c.party_id = p.id and c.round_id = $2
  and c.ended_at is null
where p.tenant_id = $1 and p.role = 'partner' and p.standing <> 'listed' and (p.ended_at is null or c.id is not null)
group by p.slug, p.name
order by p.slug;

-- Contributions and write-ups.

-- name: contribution_add
-- roles: backbone partner
select app.agenda_contribution_add($1, $2, $3, $4, $5, $6, $7) as round;

-- name: contribution_update
-- roles: backbone partner
select contribution as id, revision from app.agenda_contribution_update($1, $2, $3, $4, $5, $6);

-- name: contribution_withdraw
-- roles: backbone partner
select app.agenda_contribution_withdraw($1) as round;

-- name: contribution_list
-- roles: backbone partner
select c.id, c.round_id as round, c.section, c.origin, c.text, c.people, c.held_on, p.slug as party,
  p.name as party_name, app.account_name(c.author) as author, c.created_at as at, c.party_id = ctx.party() as own,
  c.revision
from app.agenda_contribution c
join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
where c.tenant_id = $1 and c.ended_at is null and ($2::uuid is null or c.round_id = $2)
  and ($3::text is null or c.section = $3) and ($4::text is null or c.origin = $4)
  and ($5::text is null or p.slug = $5) and ($6::uuid is null or c.id > $6)
order by c.id limit $7;

-- name: writeup_add
-- roles: backbone
select app.agenda_writeup_add($1, $2, $3, $4, $5) as round;

-- name: writeup_withdraw
-- roles: backbone
select app.agenda_writeup_withdraw($1) as round;

-- name: writeup_list
-- roles: backbone partner
select w.id, w.round_id as round, w.section, w.text, p.slug as party, p.name as party_name,
  app.account_name(w.author) as author, w.created_at as at, (
    select jsonb_agg(jsonb_build_object('contribution', c.id, 'party', q.slug, 'party_name', q.name, 'origin', c.origin,
      'withdrawn', c.ended_at is not null) order by c.id)
    from app.agenda_writeup_source s
    join app.agenda_contribution c on c.tenant_id = s.tenant_id and c.id = s.contribution_id
    join app.party q on q.tenant_id = c.tenant_id and q.id = c.party_id
    where s.tenant_id = w.tenant_id and s.writeup_id = w.id) as sources, d.state as in_draft,
  s.name as settled_by, d.settled_at, w.party_id = ctx.party() as own
from app.agenda_writeup w
join app.party p on p.tenant_id = w.tenant_id and p.id = w.party_id
left join app.agenda_draft_writeup d on d.tenant_id = w.tenant_id and d.writeup_id = w.id and d.draft_id = $3
left join app.party s on s.tenant_id = d.tenant_id and s.id = d.settled_party_id
where w.tenant_id = $1 and (w.ended_at is null or d.state is not null) and ($2::uuid is null or w.round_id = $2)
  and ($4::text is null or w.section = $4) and ($5::uuid is null or w.id > $5)
order by w.id limit $6;

-- Drafts.

-- name: draft_begin
-- roles: backbone partner
select app.agenda_draft_begin($1, $2, $3) as based_on;

-- name: draft_write
-- roles: backbone partner
select app.agenda_draft_write($1, $2, $3, $4) as revision;

-- name: draft_place
-- roles: backbone partner
select app.agenda_draft_place($1, $2) as section;

-- name: draft_settle
-- roles: backbone partner
select part as section, wording from app.agenda_draft_settle($1, $2, $3);

-- name: draft_share
-- roles: backbone partner
select state, revision from app.agenda_draft_share($1, $2);

-- name: draft_pass
-- roles: backbone partner
select holder, revision from app.agenda_draft_pass($1, $2);

-- name: draft_catch_up
-- roles: backbone partner
select based_on, revision from app.agenda_draft_catch_up($1);

-- name: draft_drop
-- roles: backbone partner
select app.agenda_draft_drop($1) as title;

-- name: draft_list
-- roles: backbone partner
select d.id, d.title, case when x.id is not null then 'put' else d.state end as state, p.slug as holder,
  p.name as holder_name, d.round_id as round, d.based_on, d.comment_until as until, d.begun_at, d.ended_at,
  (select count(*) from app.agenda_comment c
    where c.tenant_id = d.tenant_id and c.draft_id = d.id and c.resolved_at is null) as open_comments,
  d.holder_party_id = ctx.party() as own
from app.agenda_draft d
join app.party p on p.tenant_id = d.tenant_id and p.id = d.holder_party_id
left join app.decision x on x.tenant_id = d.tenant_id and x.kind = 'agenda_version' and x.subject = d.id
  and x.state in ('proposed', 'open')
where d.tenant_id = $1 and ($2::text is null or $2 = case when x.id is not null then 'put' else d.state end)
  and ($3::uuid is null or d.round_id = $3) and ($4::uuid is null or d.id < $4)
order by d.id desc limit $5;

-- name: draft_show
-- roles: backbone partner
select d.id, d.title, case when x.id is not null then 'put' else d.state end as state, p.slug as holder,
  p.name as holder_name, p.ended_at is not null as holder_left, d.round_id as round, r.title as round_title, d.based_on,
  (select max(v.version) from app.agenda_version v where v.tenant_id = d.tenant_id) as in_force,
  d.comment_until as until, app.account_name(d.begun_by) as begun_by, d.begun_at, d.ended_at, x.id as decision,
  (select v.version from app.agenda_version v where v.tenant_id = d.tenant_id and v.draft_id = d.id) as version,
  d.holder_party_id = ctx.party() as own, d.revision
from app.agenda_draft d
join app.party p on p.tenant_id = d.tenant_id and p.id = d.holder_party_id
left join app.agenda_round r on r.tenant_id = d.tenant_id and r.id = d.round_id
left join app.decision x on x.tenant_id = d.tenant_id and x.kind = 'agenda_version' and x.subject = d.id
  and x.state in ('proposed', 'open')
where d.tenant_id = $1 and d.id = $2;

-- name: draft_sections
-- roles: backbone partner
select s.section, coalesce(t.text, '') as text, coalesce(t.revision, 0) as revision, p.name as party_name,
  app.account_name(t.author) as author, t.written_at as at, (
    select jsonb_agg(jsonb_build_object('contribution', c.id, 'party_name', q.name, 'origin', c.origin) order by c.id)
    from app.agenda_draft_source k
    join app.agenda_contribution c on c.tenant_id = k.tenant_id and c.id = k.contribution_id
    join app.party q on q.tenant_id = c.tenant_id and q.id = c.party_id
    where k.tenant_id = $1 and k.draft_id = $2 and k.section = s.section) as sources
from (values (1, 'vision'), (2, 'principles'), (3, 'problem'), (4, 'goals'), (5, 'strategies')) s (place, section)
left join lateral (
  select x.* from app.agenda_draft_text x
  where x.tenant_id = $1 and x.draft_id = $2 and x.section = s.section order by x.revision desc limit 1) t on true
left join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
order by s.place;

-- name: draft_history
-- roles: backbone partner
select t.section, t.revision, t.text, p.slug as party, p.name as party_name, app.account_name(t.author) as author,
  t.written_at as at
from app.agenda_draft_text t
join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
where t.tenant_id = $1 and t.draft_id = $2 and t.section = $3 and ($4::integer is null or t.revision < $4)
order by t.revision desc limit $5;

-- Comments.

-- name: comment_add
-- roles: backbone partner
select app.agenda_comment_add($1, $2, $3, $4);

-- name: comment_settle
-- roles: backbone partner
select app.agenda_comment_settle($1, $2, $3) as draft;

-- name: comment_list
-- roles: backbone partner
select c.id, c.section, c.text, case when c.resolved_at is null then 'open' else 'resolved' end as state, p.slug as party,
  p.name as party_name, p.role as party_role, app.account_name(c.author) as author, c.created_at as at, c.answer,
  r.name as resolved_by, c.resolved_at, c.party_id = ctx.party() as own
from app.agenda_comment c
join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
left join app.party r on r.tenant_id = c.tenant_id and r.id = c.resolved_party_id
where c.tenant_id = $1 and c.draft_id = $2
  and ($3::text is null or $3 = case when c.resolved_at is null then 'open' else 'resolved' end)
  and ($4::uuid is null or c.id > $4)
order by c.id limit $5;

-- Goals of drafts.

-- name: goal_add
-- roles: backbone partner
select app.agenda_goal_add($1, $2, $3, $4, $5) as state;

-- name: goal_update
-- roles: backbone partner
select id, state, revision from app.agenda_goal_update($1, $2, $3, $4);

-- name: goal_confirm
-- roles: backbone partner
select id, statement, revision from app.agenda_goal_confirm($1);

-- name: goal_remove
-- roles: backbone partner
select draft, statement from app.agenda_goal_remove($1);
