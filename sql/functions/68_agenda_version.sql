-- How a draft becomes a version of the common agenda: put to the partners by the party that holds the pen, adopted by their
-- decision, and never changed from then on. What waits for whom stands at the end.
set local role rygrad_definer;

-- What is put to the vote, in one number: the words of every section, and each goal with its indicators.
create or replace function app.agenda_digest(tenant uuid, draft uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(jsonb_build_array(
    (select jsonb_agg(jsonb_build_array(t.section, t.text) order by t.section) from app.agenda_draft_texts($1, $2) t),
    (select jsonb_agg(jsonb_build_array(g.goal, g.statement, g.due, (
        select jsonb_agg(k.indicator_id order by k.indicator_id) from app.agenda_goal_indicator k
        where k.tenant_id = $1 and k.goal_id = g.id)) order by g.goal)
      from app.agenda_goal g where g.tenant_id = $1 and g.draft_id = $2))::text, 'UTF8')), 'hex')
$$;

-- What keeps a draft from becoming a version: the words of the backbone that no partner has made its own come first.
create or replace function app.agenda_ready_check(d app.agenda_draft) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from app.agenda_draft_writeup p
      where p.tenant_id = d.tenant_id and p.draft_id = d.id and p.state = 'placed') then
    perform ctx.refuse('charter_agenda_writeup', 'draft');
  end if;
  if exists (select from app.agenda_goal g
      where g.tenant_id = d.tenant_id and g.draft_id = d.id and g.state = 'proposed') then
    perform ctx.refuse('charter_agenda_goals', 'draft');
  end if;
  if exists (select from app.agenda_goal g
      where g.tenant_id = d.tenant_id and g.draft_id = d.id and not exists (
        select from app.agenda_goal_indicator k where k.tenant_id = d.tenant_id and k.goal_id = g.id)) then
    perform ctx.refuse('agenda_goal_unmeasured', 'draft');
  end if;
  if not exists (select from app.agenda_draft_texts(d.tenant_id, d.id) t where t.text <> '') then
    perform ctx.refuse('agenda_draft_empty', 'draft');
  end if;
  if d.based_on is distinct from app.agenda_in_force(d.tenant_id) then
    perform ctx.refuse('agenda_draft_behind', 'draft');
  end if;
end $$;

create or replace function app.proposal_check_agenda_version(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  x app.agenda_draft;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_put');
  end if;
  if d.subject is null then
    perform ctx.refuse('agenda_draft_missing', 'draft');
  end if;
  select * into x from app.agenda_draft y where y.tenant_id = d.tenant_id and y.id = d.subject;
  if not found then
    perform ctx.refuse('not_found', 'draft');
  end if;
  perform app.agenda_pen_check(x);
  perform app.agenda_ready_check(x);
  -- The words stay in the draft, which nobody may change meanwhile, and out of the decision: a funder reads what is adopted,
  -- and not what was rejected.
  d.proposal := (
    select jsonb_build_object('draft', x.id, 'title', x.title, 'based_on', x.based_on, 'holder', p.slug, 'holder_name', p.name,
      'open_comments', (select count(*) from app.agenda_comment c
        where c.tenant_id = x.tenant_id and c.draft_id = x.id and c.resolved_at is null),
      'digest', app.agenda_digest(x.tenant_id, x.id))
    from app.party p where p.tenant_id = x.tenant_id and p.id = x.holder_party_id);
  return d;
end $$;

create or replace function app.effect_agenda_version(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := p_decision.tenant_id;
  d app.agenda_draft;
  next_version integer := coalesce(app.agenda_in_force(p_decision.tenant_id), 0) + 1;
begin
  select * into strict d from app.agenda_draft x where x.tenant_id = tenant and x.id = p_decision.subject for update;
  if d.state in ('adopted', 'dropped') then
    perform ctx.refuse('agenda_draft_' || d.state, 'draft');
  end if;
  perform app.agenda_ready_check(d);
  if p_decision.proposal->>'digest' is distinct from app.agenda_digest(tenant, d.id) then
    perform ctx.refuse('agenda_draft_changed', 'draft');
  end if;
  insert into app.agenda_version (tenant_id, version, title, vision, principles, problem, goals, strategies, draft_id,
    decision_id, holder_party_id, contributions, people, adopted_at)
  select tenant, next_version, d.title, max(t.text) filter (where t.section = 'vision'),
    max(t.text) filter (where t.section = 'principles'), max(t.text) filter (where t.section = 'problem'),
    max(t.text) filter (where t.section = 'goals'), max(t.text) filter (where t.section = 'strategies'), d.id,
    p_decision.id, d.holder_party_id, s.contributions, s.people, ctx.now()
  from app.agenda_draft_texts(tenant, d.id) t, (
    select count(*)::integer as contributions, coalesce(sum(c.people), 0)::integer as people
    from app.agenda_contribution c
    where c.tenant_id = tenant and c.id in (
      select k.contribution_id from app.agenda_draft_source k where k.tenant_id = tenant and k.draft_id = d.id)) s
  group by s.contributions, s.people;
  insert into app.agenda_version_goal (tenant_id, version, goal, position, statement, due)
  select tenant, next_version, g.goal, row_number() over (order by g.entered_at, g.id), g.statement, g.due
  from app.agenda_goal g where g.tenant_id = tenant and g.draft_id = d.id;
  insert into app.agenda_version_goal_indicator (tenant_id, version, goal, indicator_id)
  select tenant, next_version, g.goal, k.indicator_id
  from app.agenda_goal g
  join app.agenda_goal_indicator k on k.tenant_id = g.tenant_id and k.goal_id = g.id
  where g.tenant_id = tenant and g.draft_id = d.id;
  update app.agenda_draft x set state = 'adopted', ended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = tenant and x.id = d.id;
  update app.agenda_round r set closed_at = ctx.now(), revision = r.revision + 1
  where r.tenant_id = tenant and r.id = d.round_id and r.closed_at is null;
end $$;
comment on function app.effect_agenda_version is 'The draft becomes the next version, and its round is over';

-- What waits: for partners a round to contribute to and drafts to comment on, for the pen-holder what the backbone has laid
-- beside its draft, for the backbone in office a round that is over.
create or replace function app.waiting_agenda()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  own uuid := ctx.party();
  today date := ctx.today();
begin
  if ctx.role() is null or ctx.role() not in ('backbone', 'partner') then
    return;
  end if;
  return query
    select 'agenda_comment', 1::bigint, d.id::text, d.title, null::text, p.slug, d.begun_at, d.comment_until, false
    from app.agenda_draft d join app.party p on p.tenant_id = tenant and p.id = d.holder_party_id
    where d.tenant_id = tenant and d.state = 'commenting' and d.comment_until >= today and d.holder_party_id <> own
      and not app.agenda_is_put(tenant, d.id) and not exists (
        select from app.agenda_comment c where c.tenant_id = tenant and c.draft_id = d.id and c.party_id = own)
      and (ctx.role() = 'partner' or own in (select app.office_keepers(tenant)));
  if ctx.role() = 'partner' then
    return query
      select 'agenda_round', 1::bigint, r.id::text, r.title, null::text, null::text, r.opened_at, r.contribute_until, false
      from app.agenda_round r
      where r.tenant_id = tenant and r.closed_at is null and r.contribute_until >= today and not exists (
        select from app.agenda_contribution c
        where c.tenant_id = tenant and c.round_id = r.id and c.party_id = own and c.ended_at is null)
      union all
      select 'agenda_draft', w.count, d.id::text, d.title, null, null, d.begun_at, d.comment_until, false
      from app.agenda_draft d, lateral (
        select (select count(*) from app.agenda_draft_writeup p
            where p.tenant_id = tenant and p.draft_id = d.id and p.state = 'placed')
          + (select count(*) from app.agenda_goal g where g.tenant_id = tenant and g.draft_id = d.id and g.state = 'proposed')
          + (select count(*) from app.agenda_comment c
            where c.tenant_id = tenant and c.draft_id = d.id and c.resolved_at is null and c.party_id <> own) as count) w
      where d.tenant_id = tenant and d.state in ('writing', 'commenting') and d.holder_party_id = own and w.count > 0
        and not app.agenda_is_put(tenant, d.id);
  elsif own in (select app.office_keepers(tenant)) then
    return query
      select 'agenda_over', 1::bigint, r.id::text, r.title, null::text, null::text, r.opened_at, r.contribute_until, true
      from app.agenda_round r
      where r.tenant_id = tenant and r.closed_at is null and r.contribute_until < today;
  end if;
end $$;
