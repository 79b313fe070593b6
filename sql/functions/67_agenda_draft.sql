-- Drafts of the common agenda: a partner holds the pen, everybody at work comments, goals are tied to indicators.
--
--     writing ──the pen-holder shares it──> commenting ──put to the partners──> adopted
--        └───────────────┴──> dropped          ^ └── rejected or lapsed ──┘
--
-- Nothing of a draft may change while a decision on it is proposed or open: everything here, like the decision itself,
-- first locks the initiative's row.
set local role rygrad_definer;

-- The parties that hold the office, or look after it.
create or replace function app.office_keepers(tenant uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.party_id from ctx.term_in_force($1) f
  union all
  select k.party_id from ctx.caretaker($1) k
$$;

create or replace function app.is_of_office(tenant uuid, party uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.office_keepers($1) o
    join app.party b on b.tenant_id = $1 and b.id = o
    join app.party p on p.tenant_id = $1 and p.id = $2
    where p.organisation_identifier = b.organisation_identifier or lower(p.name) = lower(b.name))
$$;
comment on function app.is_of_office is 'Whether a party is of an organisation that holds the office or looks after it';

-- Whoever belongs to the office writes no agenda in a partner's name either: not by a party of the same organisation, and
-- not by an account that is a member of the backbone as well.
create or replace function app.require_independence() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.is_of_office(ctx.tenant(), ctx.party()) then
    perform ctx.refuse('charter_agenda_own_organisation');
  end if;
  if exists (select from app.office_keepers(ctx.tenant()) o
      join host.membership m on m.initiative_id = ctx.tenant() and m.party_id = o
        and m.account_id = ctx.account() and m.ended_at is null) then
    perform ctx.refuse('charter_agenda_member');
  end if;
end $$;
comment on function app.require_independence is
  'Charter rule 2: who holds the pen belongs neither by organisation nor by membership to the backbone';

create or replace function app.agenda_is_put(tenant uuid, draft uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.decision d
    where d.tenant_id = $1 and d.kind = 'agenda_version' and d.subject = $2 and d.state in ('proposed', 'open'))
$$;
comment on function app.agenda_is_put is 'Whether a decision on the draft is proposed or open';

-- Refuses a draft that is over or being decided on.
create or replace function app.agenda_open_check(d app.agenda_draft) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if d.state in ('adopted', 'dropped') then
    perform ctx.refuse('agenda_draft_' || d.state, 'draft');
  end if;
  if app.agenda_is_put(d.tenant_id, d.id) then
    perform ctx.refuse('agenda_draft_put', 'draft');
  end if;
end $$;

-- Refuses everybody but the party that holds the pen of a draft that may be changed.
create or replace function app.agenda_pen_check(d app.agenda_draft) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if d.holder_party_id <> ctx.party() then
    perform ctx.refuse('agenda_draft_of_another', 'draft');
  end if;
  perform app.require_independence();
  perform app.agenda_open_check(d);
end $$;

create or replace function app.agenda_draft_in_hand(draft uuid) returns app.agenda_draft
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
begin
  perform app.lock_initiative(ctx.tenant());
  select * into d from app.agenda_draft x where x.tenant_id = ctx.tenant() and x.id = draft for update;
  if not found then
    perform ctx.refuse('not_found', 'draft');
  end if;
  return d;
end $$;

create or replace function app.agenda_draft_with_pen(draft uuid) returns app.agenda_draft
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
begin
  perform app.require_partner_hand();
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_pen_check(d);
  return d;
end $$;

create or replace function app.agenda_in_force(tenant uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(v.version) from app.agenda_version v where v.tenant_id = $1
$$;

-- Begins a draft with the words and goals in force, which the partner takes up as its own.
create or replace function app.agenda_draft_begin(id uuid, title text, round uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  base integer;
begin
  perform app.require_partner_hand();
  perform app.lock_initiative(tenant);
  perform app.require_independence();
  if round is not null and not exists (select from app.agenda_round r where r.tenant_id = tenant and r.id = round) then
    perform ctx.refuse('not_found', 'round');
  end if;
  base := app.agenda_in_force(tenant);
  insert into app.agenda_draft (tenant_id, id, round_id, title, based_on, holder_party_id, begun_by, begun_at)
  values (tenant, agenda_draft_begin.id, round, agenda_draft_begin.title, base, ctx.party(), ctx.account(), ctx.now());
  insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
  select tenant, agenda_draft_begin.id, s.section, 1, s.text, ctx.party(), ctx.account(), ctx.now()
  from app.agenda_version v, lateral (values ('vision', v.vision), ('principles', v.principles), ('problem', v.problem),
    ('goals', v.goals), ('strategies', v.strategies)) s (section, text)
  where v.tenant_id = tenant and v.version = base and s.text <> '';
  with copied as (
    insert into app.agenda_goal (tenant_id, id, draft_id, goal, statement, due, state, entered_party_id, entered_by,
      entered_at, confirmed_party_id, confirmed_role, confirmed_by, confirmed_at)
    select tenant, gen_random_uuid(), agenda_draft_begin.id, g.goal, g.statement, g.due, 'confirmed', ctx.party(),
      ctx.account(), ctx.now() + g.position * interval '1 microsecond', ctx.party(), 'partner', ctx.account(), ctx.now()
    from app.agenda_version_goal g where g.tenant_id = tenant and g.version = base
    returning agenda_goal.id, agenda_goal.goal)
  insert into app.agenda_goal_indicator (tenant_id, goal_id, indicator_id)
  select tenant, c.id, i.id
  from copied c
  join app.agenda_version_goal_indicator k on k.tenant_id = tenant and k.version = base and k.goal = c.goal
  join app.indicator i on i.tenant_id = tenant and i.id = k.indicator_id and i.ended_at is null;
  return base;
end $$;

-- Writes a section anew; what stood there before is kept. The sources are those that it is composed from now.
create or replace function app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
begin
  delete from app.agenda_draft_source s
  where s.tenant_id = d.tenant_id and s.draft_id = d.id and s.section = agenda_draft_write.section
    and s.contribution_id <> all (sources);
  insert into app.agenda_draft_source (tenant_id, draft_id, section, contribution_id)
  select d.tenant_id, d.id, agenda_draft_write.section, c.id
  from app.agenda_contribution c where c.tenant_id = d.tenant_id and c.id = any (sources)
  on conflict do nothing;
  if (select count(*) from app.agenda_draft_source s
      where s.tenant_id = d.tenant_id and s.draft_id = d.id and s.section = agenda_draft_write.section)
      <> (select count(distinct s) from unnest(sources) s) then
    perform ctx.refuse('not_found', 'source');
  end if;
  return app.agenda_draft_wording(d, section, text);
end $$;

-- Adds a wording; the number of it. The draft is in hand.
create or replace function app.agenda_draft_wording(d app.agenda_draft, section text, text text) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
  select ($1).tenant_id, ($1).id, $2, coalesce(max(t.revision), 0) + 1, $3, ctx.party(), ctx.account(), ctx.now()
  from app.agenda_draft_text t where t.tenant_id = ($1).tenant_id and t.draft_id = ($1).id and t.section = $2
  returning revision
$$;

-- The wording of each section that stands.
create or replace function app.agenda_draft_texts(tenant uuid, draft uuid)
returns table (section text, text text, revision integer, party_id uuid, author uuid, written_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.section, coalesce(t.text, ''), coalesce(t.revision, 0), t.party_id, t.author, t.written_at
  from (values (1, 'vision'), (2, 'principles'), (3, 'problem'), (4, 'goals'), (5, 'strategies')) s (place, section)
  left join lateral (
    select x.* from app.agenda_draft_text x
    where x.tenant_id = $1 and x.draft_id = $2 and x.section = s.section order by x.revision desc limit 1) t on true
  order by s.place
$$;

-- Write-ups of the backbone beside a draft.

create or replace function app.agenda_draft_place(draft uuid, writeup uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
  w app.agenda_writeup;
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if ctx.role() = 'partner' then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
  end if;
  select * into w from app.agenda_writeup x
  where x.tenant_id = d.tenant_id and x.id = writeup and x.ended_at is null for share;
  if not found then
    perform ctx.refuse('not_found', 'writeup');
  end if;
  insert into app.agenda_draft_writeup (tenant_id, draft_id, writeup_id, placed_by, placed_at)
  values (d.tenant_id, d.id, w.id, ctx.account(), ctx.now());
  return w.section;
end $$;

-- The pen-holder makes a write-up its own words, or leaves it out.
create or replace function app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean)
returns table (part text, wording integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
  w app.agenda_writeup;
  present text;
begin
  update app.agenda_draft_writeup p
  set state = case when takes then 'taken' else 'left' end, settled_party_id = ctx.party(), settled_role = 'partner',
    settled_by = ctx.account(), settled_at = ctx.now()
  where p.tenant_id = d.tenant_id and p.draft_id = d.id and p.writeup_id = writeup and p.state = 'placed';
  if not found then
    perform ctx.refuse('not_found', 'writeup');
  end if;
  select * into w from app.agenda_writeup x where x.tenant_id = d.tenant_id and x.id = writeup;
  part := w.section;
  if takes then
    select t.text into present from app.agenda_draft_texts(d.tenant_id, d.id) t where t.section = w.section;
    if length(present) + length(w.text) + 2 > 20000 then
      perform ctx.refuse('agenda_text_long', 'writeup');
    end if;
    insert into app.agenda_draft_source (tenant_id, draft_id, section, contribution_id)
    select d.tenant_id, d.id, w.section, s.contribution_id
    from app.agenda_writeup_source s where s.tenant_id = d.tenant_id and s.writeup_id = w.id
    on conflict do nothing;
    wording := app.agenda_draft_wording(d, w.section, concat_ws(E'\n\n', nullif(present, ''), w.text));
  end if;
  return next;
end $$;

-- Sharing, passing on, catching up, dropping.

-- The pen-holder lets others read and comment; the backbone may then set another day.
create or replace function app.agenda_draft_share(draft uuid, until date) returns table (state text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if ctx.role() = 'partner' then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
    if d.state <> 'commenting' then
      perform ctx.refuse('charter_agenda_share', 'draft');
    end if;
  end if;
  if until not between ctx.today() and ctx.today() + 366 then
    perform ctx.refuse('agenda_round_until', 'until');
  end if;
  return query
    update app.agenda_draft x set state = 'commenting', comment_until = until, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning x.state, x.revision;
end $$;

-- The pen goes to another partner: from its holder, or to whoever takes it up when the holder has left the initiative or
-- come to hold the office itself.
create or replace function app.agenda_draft_pass(draft uuid, party text) returns table (holder text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
  p app.party;
begin
  perform app.require_partner_hand();
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_open_check(d);
  select * into p from app.party x where x.tenant_id = d.tenant_id and x.slug = agenda_draft_pass.party and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  if p.role <> 'partner' then
    perform ctx.refuse('charter_agenda_pen', 'party');
  end if;
  if app.is_of_office(d.tenant_id, p.id) then
    perform ctx.refuse('charter_agenda_own_organisation', 'party');
  end if;
  if d.holder_party_id <> ctx.party() and not (p.id = ctx.party() and (
      app.is_of_office(d.tenant_id, d.holder_party_id)
      or exists (select from app.party h where h.tenant_id = d.tenant_id and h.id = d.holder_party_id
        and h.ended_at is not null))) then
    perform ctx.refuse('agenda_draft_of_another', 'draft');
  end if;
  return query
    update app.agenda_draft x set holder_party_id = p.id, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning p.slug, x.revision;
end $$;

create or replace function app.agenda_draft_catch_up(draft uuid) returns table (based_on integer, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
  base integer := app.agenda_in_force(d.tenant_id);
begin
  if d.based_on is not distinct from base then
    perform ctx.refuse('agenda_draft_current', 'draft');
  end if;
  return query
    update app.agenda_draft x set based_on = base, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning x.based_on, x.revision;
end $$;
comment on function app.agenda_draft_catch_up is
  'The pen-holder has seen what was adopted meanwhile and stands by the draft as the next version after it';

create or replace function app.agenda_draft_drop(draft uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
begin
  update app.agenda_draft x set state = 'dropped', ended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = d.tenant_id and x.id = d.id;
  return d.title;
end $$;

-- Comments.

create or replace function app.agenda_comment_add(id uuid, draft uuid, section text, text text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_open_check(d);
  if d.state <> 'commenting' then
    perform ctx.refuse('agenda_draft_not_shared', 'draft');
  end if;
  if d.comment_until < ctx.today() then
    perform ctx.refuse('agenda_comments_over', 'draft');
  end if;
  insert into app.agenda_comment (tenant_id, id, draft_id, section, text, party_id, author, created_at)
  values (d.tenant_id, agenda_comment_add.id, d.id, agenda_comment_add.section, agenda_comment_add.text, ctx.party(),
    ctx.account(), ctx.now());
end $$;

-- Settles a comment with an answer, or takes it up again: the pen-holder's to do, and whoever made it.
create or replace function app.agenda_comment_settle(id uuid, answer text, settles boolean) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.agenda_comment;
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  select * into c from app.agenda_comment x where x.tenant_id = ctx.tenant() and x.id = agenda_comment_settle.id;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  d := app.agenda_draft_in_hand(c.draft_id);
  perform app.agenda_open_check(d);
  if ctx.party() not in (c.party_id, d.holder_party_id) then
    perform ctx.refuse('agenda_comment_of_another', 'id');
  end if;
  update app.agenda_comment x
  set answer = case when settles then coalesce(agenda_comment_settle.answer, '') else x.answer end,
    resolved_party_id = case when settles then ctx.party() end, resolved_by = case when settles then ctx.account() end,
    resolved_at = case when settles then ctx.now() end
  where x.tenant_id = c.tenant_id and x.id = c.id and (x.resolved_at is null) = settles;
  if not found then
    perform ctx.refuse(case when settles then 'agenda_comment_resolved' else 'agenda_comment_open' end, 'id');
  end if;
  return d.id;
end $$;

-- Goals.

create or replace function app.agenda_goal_measure(goal uuid, indicators text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(cardinality(indicators), 0) = 0 then
    perform ctx.refuse('agenda_goal_unmeasured', 'indicator');
  end if;
  delete from app.agenda_goal_indicator k where k.tenant_id = ctx.tenant() and k.goal_id = goal;
  insert into app.agenda_goal_indicator (tenant_id, goal_id, indicator_id)
  select i.tenant_id, goal, i.id from app.indicator i
  where i.tenant_id = ctx.tenant() and i.slug = any (indicators) and i.ended_at is null;
  if (select count(*) from app.agenda_goal_indicator k where k.tenant_id = ctx.tenant() and k.goal_id = goal)
      <> (select count(distinct s) from unnest(indicators) s) then
    perform ctx.refuse('not_found', 'indicator');
  end if;
end $$;

-- The pen-holder enters a goal; what the backbone enters is proposed.
create or replace function app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[])
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.agenda_draft;
  by_partner boolean := ctx.role() = 'partner';
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if by_partner then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
  end if;
  if agenda_goal_add.due <= ctx.today() then
    perform ctx.refuse('agenda_goal_past', 'due');
  end if;
  insert into app.agenda_goal (tenant_id, id, draft_id, goal, statement, due, state, entered_party_id, entered_by, entered_at,
    confirmed_party_id, confirmed_role, confirmed_by, confirmed_at)
  values (d.tenant_id, agenda_goal_add.id, d.id, agenda_goal_add.id, agenda_goal_add.statement, agenda_goal_add.due,
    case when by_partner then 'confirmed' else 'proposed' end, ctx.party(), ctx.account(), ctx.now(),
    case when by_partner then ctx.party() end, case when by_partner then 'partner' end,
    case when by_partner then ctx.account() end, case when by_partner then ctx.now() end);
  perform app.agenda_goal_measure(agenda_goal_add.id, indicators);
  return case when by_partner then 'confirmed' else 'proposed' end;
end $$;

-- A goal that the caller may change: the pen-holder any, the backbone its own as long as no partner has confirmed it.
create or replace function app.agenda_goal_in_hand(goal uuid) returns app.agenda_goal
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.agenda_goal;
  d app.agenda_draft;
begin
  perform ctx.require_write('backbone', 'partner');
  perform app.lock_initiative(ctx.tenant());
  select * into g from app.agenda_goal x where x.tenant_id = ctx.tenant() and x.id = agenda_goal_in_hand.goal for update;
  if not found then
    perform ctx.refuse('not_found', 'goal');
  end if;
  d := app.agenda_draft_in_hand(g.draft_id);
  if ctx.role() = 'backbone' then
    if g.state <> 'proposed' or g.entered_party_id <> ctx.party() then
      perform ctx.refuse('charter_agenda_goal', 'goal');
    end if;
    perform app.agenda_open_check(d);
  else
    perform app.agenda_pen_check(d);
  end if;
  return g;
end $$;

create or replace function app.agenda_goal_update(goal uuid, statement text, due date, indicators text[])
returns table (id uuid, state text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.agenda_goal := app.agenda_goal_in_hand(goal);
  by_partner boolean := ctx.role() = 'partner';
begin
  if agenda_goal_update.due <= ctx.today() then
    perform ctx.refuse('agenda_goal_past', 'due');
  end if;
  if cardinality(indicators) > 0 then
    perform app.agenda_goal_measure(g.id, indicators);
  end if;
  -- What a partner has worded is confirmed by it.
  return query
    update app.agenda_goal x
    set statement = coalesce(agenda_goal_update.statement, x.statement), due = coalesce(agenda_goal_update.due, x.due),
      state = case when by_partner then 'confirmed' else x.state end,
      confirmed_party_id = case when by_partner then ctx.party() end,
      confirmed_role = case when by_partner then 'partner' end,
      confirmed_by = case when by_partner then ctx.account() end,
      confirmed_at = case when by_partner then ctx.now() end, revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id returning x.id, x.state, x.revision;
end $$;

create or replace function app.agenda_goal_confirm(goal uuid) returns table (id uuid, statement text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.agenda_goal;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_goal', 'goal');
  end if;
  g := app.agenda_goal_in_hand(goal);
  if g.state = 'confirmed' then
    perform ctx.refuse('agenda_goal_confirmed', 'goal');
  end if;
  return query
    update app.agenda_goal x
    set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_role = 'partner', confirmed_by = ctx.account(),
      confirmed_at = ctx.now(), revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id returning x.id, x.statement, x.revision;
end $$;

create or replace function app.agenda_goal_remove(goal uuid) returns table (draft uuid, statement text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.agenda_goal := app.agenda_goal_in_hand(goal);
begin
  delete from app.agenda_goal x where x.tenant_id = g.tenant_id and x.id = g.id;
  return query select g.draft_id, g.statement;
end $$;

grant execute on function app.agenda_draft_begin(uuid, text, uuid), app.agenda_draft_write(uuid, text, text, uuid[]),
  app.agenda_draft_place(uuid, uuid), app.agenda_draft_settle(uuid, uuid, boolean), app.agenda_draft_share(uuid, date),
  app.agenda_draft_pass(uuid, text), app.agenda_draft_catch_up(uuid), app.agenda_draft_drop(uuid),
  app.agenda_comment_add(uuid, uuid, text, text), app.agenda_comment_settle(uuid, text, boolean),
  app.agenda_goal_add(uuid, uuid, text, date, text[]), app.agenda_goal_update(uuid, text, date, text[]),
  app.agenda_goal_confirm(uuid), app.agenda_goal_remove(uuid) to rygrad_backbone_role, rygrad_partner_role;
