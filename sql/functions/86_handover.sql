-- What a backbone that comes into office finds: what is open, what is due, what was promised.
set local role rygrad_definer;

-- Questions and tasks that nobody has answered or done yet.
create or replace function app.handover_open()
returns table (kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamptz, due date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'decision', 1::bigint, d.id::text, d.title, null::text, p.slug, p.name, d.proposed_at,
    case when d.state = 'open' then ((d.deadline - interval '1 second') at time zone i.time_zone)::date end
  from app.decision d
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  join host.initiative i on i.id = d.tenant_id
  where d.tenant_id = ctx.tenant() and d.state in ('proposed', 'open')
  union all
  select 'election', 1, e.id::text, null, null, null, null, e.opened_at, (e.closes_at at time zone i.time_zone)::date
  from app.election e join host.initiative i on i.id = e.tenant_id
  where e.tenant_id = ctx.tenant() and e.state = 'open'
  union all
  select 'task', 1, t.id::text, t.title, null, p.slug, p.name, t.created_at, t.due_date
  from app.task t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
  where t.tenant_id = ctx.tenant() and t.state = 'open'
  union all
  select 'target', 1, t.id::text, v.title, t.period, null, null, t.proposed_at, null
  from app.target t
  join app.indicator_version v on v.tenant_id = t.tenant_id and v.indicator_id = t.indicator_id
    and v.version = t.indicator_version
  where t.tenant_id = ctx.tenant() and t.state = 'proposed'
  union all
  select 'allocation', 1, a.id::text, coalesce(nullif(a.purpose, ''), g.title), null, p.slug, p.name, a.proposed_at, null
  from app.allocation a
  join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
  join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
  where a.tenant_id = ctx.tenant() and a.state = 'proposed'
  union all
  select 'invitation', count(*), p.slug, null, null, p.slug, p.name, min(v.created_at),
    (min(v.expires_at) at time zone min(i.time_zone))::date
  from host.invitation v
  join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id
  join host.initiative i on i.id = v.initiative_id
  where v.initiative_id = ctx.tenant() and v.accepted_at is null and v.ended_at is null and v.expires_at > ctx.now()
  group by p.slug, p.name
$$;

-- Figures: to approve, sent back and not answered, and expected.
create or replace function app.handover_due()
returns table (kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamptz, due date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'review', count(*), i.slug, v.title, null::text, null::text, null::text, min(m.submitted_at), null::date
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'submitted'
  group by i.slug, v.title
  union all
  select 'returned', 1, m.id::text, v.title, m.period, p.slug, p.name, m.decided_at, null
  from app.measurement m
  join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'returned'
  union all
  select 'report', count(*), i.slug, v.title, min(d.period), p.slug, p.name, null, min(d.deadline)
  from app.due(null) d
  join app.party p on p.tenant_id = ctx.tenant() and p.id = d.party_id
  join app.indicator i on i.tenant_id = ctx.tenant() and i.id = d.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where d.state in ('missing', 'draft')
  group by i.slug, v.title, p.slug, p.name
  union all
  select 'decision_review', 1, d.id::text, d.title, null, p.slug, p.name, d.concluded_at, d.review_on
  from app.decision d join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  where d.tenant_id = ctx.tenant() and d.state = 'adopted' and d.review_on is not null
$$;

-- What the partners have said they would do, and what is owed to those who paid.
create or replace function app.handover_promised()
returns table (kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamptz, due date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'commitment', 1::bigint, c.activity_id::text, c.text, null::text, p.slug, p.name, c.created_at, c.due_date
  from app.commitment c join app.party p on p.tenant_id = c.tenant_id and p.id = c.owner_party_id
  where c.tenant_id = ctx.tenant() and c.state = 'open'
  union all
  select 'grant', 1, g.identifier, g.title, null, p.slug, p.name, g.created_at, g.planned_end
  from app.grant g join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
  where g.tenant_id = ctx.tenant() and (g.planned_end is null or g.planned_end >= ctx.today())
$$;

-- What the partners are at together: rounds and drafts of the agenda, meetings, and what these agreed on.
create or replace function app.handover_together()
returns table (section text, kind text, count bigint, subject text, title text, period text, party text, party_name text,
  since timestamptz, due date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'open', 'round', 1::bigint, r.id::text, r.title, null::text, p.slug, p.name, r.opened_at, r.contribute_until
  from app.agenda_round r join app.party p on p.tenant_id = r.tenant_id and p.id = r.opened_party_id
  where r.tenant_id = ctx.tenant() and r.closed_at is null
  union all
  select 'open', 'draft', 1, d.id::text, d.title, null, p.slug, p.name, d.begun_at, d.comment_until
  from app.agenda_draft d join app.party p on p.tenant_id = d.tenant_id and p.id = d.holder_party_id
  where d.tenant_id = ctx.tenant() and d.state in ('writing', 'commenting')
  union all
  select 'due', 'meeting', 1, m.id::text, m.title, null, p.slug, p.name, m.called_at,
    (m.starts_at at time zone i.time_zone)::date
  from app.meeting m
  join app.party p on p.tenant_id = m.tenant_id and p.id = m.called_party_id
  join host.initiative i on i.id = m.tenant_id
  where m.tenant_id = ctx.tenant() and m.cancelled_at is null and m.published_at is null
  union all
  select 'promised', 'action', 1, a.meeting_id::text, a.text, null, p.slug, p.name, a.created_at, a.due_date
  from app.action a join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
  where a.tenant_id = ctx.tenant() and a.state = 'open'
$$;
comment on function app.handover_together is 'A meeting is due until its minutes are published';

create or replace function app.handover()
returns table (section text, kind text, count bigint, subject text, title text, period text, party text, party_name text,
  since timestamptz, due date, overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select h.section, h.kind, h.count, h.subject, h.title, h.period, h.party, h.party_name, h.since, h.due,
    coalesce(h.due < (select ctx.today()), false)
  from (
    select 1 as place, 'open' as section, o.* from app.handover_open() o
    union all select 2, 'due', d.* from app.handover_due() d
    union all select 3, 'promised', p.* from app.handover_promised() p
    union all select case t.section when 'open' then 1 when 'due' then 2 else 3 end, t.* from app.handover_together() t) h
  where ctx.role() = 'backbone'
  order by h.place, h.kind, h.due nulls last, h.since, h.subject;
end $$;
comment on function app.handover is 'For the members of the initiative''s backbone parties, whether they are in office or were';

grant execute on function app.handover() to rygrad_backbone_role;
