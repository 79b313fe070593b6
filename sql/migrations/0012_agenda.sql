-- The common agenda (charter rule 2): rounds, what partners contribute, what the backbone writes up, the drafts that a
-- partner holds the pen of, comments on them, goals, and the versions that the partners have adopted.
set local role rygrad_owner;

create table app.agenda_round (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  title text not null constraint agenda_round_title_length check (length(title) between 1 and 200),
  invitation text not null constraint agenda_round_invitation_length check (length(invitation) between 1 and 4000),
  contribute_until date not null,
  comment_until date,
  opened_party_id uuid not null,
  opened_role text not null default 'backbone' constraint agenda_round_opened_role check (opened_role = 'backbone'),
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint agenda_round_comment_after check (comment_until >= contribute_until),
  constraint agenda_round_opened_by_backbone foreign key (tenant_id, opened_party_id, opened_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.agenda_round is 'A time in which partners are asked for what the common agenda should say; the backbone arranges it';
comment on column app.agenda_round.comment_until is 'Until when the backbone asks for comments on the drafts that come of it';
comment on column app.agenda_round.closed_by is 'Nobody where the adoption of a draft of the round closed it';
create unique index agenda_round_one_open on app.agenda_round (tenant_id) where closed_at is null;
create index agenda_round_by_party on app.agenda_round (tenant_id, opened_party_id, opened_role);

create table app.agenda_contribution (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  section text not null constraint agenda_contribution_section
    check (section in ('vision', 'principles', 'problem', 'goals', 'strategies')),
  origin text not null
    constraint agenda_contribution_origin check (origin in ('own', 'interview', 'workshop', 'survey')),
  text text not null constraint agenda_contribution_text_length check (length(text) between 1 and 6000),
  people integer constraint agenda_contribution_people check (people between 1 and 1000000),
  held_on date,
  party_id uuid not null,
  party_role text not null default 'partner' constraint agenda_contribution_role check (party_role = 'partner'),
  author uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint agenda_contribution_involves check (origin <> 'own' or num_nonnulls(people, held_on) = 0),
  constraint agenda_contribution_anonymous check (origin = 'own' or (
    text !~ '\m[0-3][0-9][01][0-9]{3}[- ]?[0-9]{4}\M' and text !~ '[^[:space:]@]+@[^[:space:]@]+\.[^[:space:]@]+')),
  constraint agenda_contribution_round foreign key (tenant_id, round_id)
    references app.agenda_round (tenant_id, id) on delete restrict,
  constraint agenda_contribution_by_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.agenda_contribution is 'What a partner brings to a round: its own words, or what it heard from the people concerned';
comment on column app.agenda_contribution.people is 'How many people were heard; who they are is never kept';
comment on column app.agenda_contribution.held_on is 'The day of the interview, workshop or survey';
comment on constraint agenda_contribution_anonymous on app.agenda_contribution is
  'What was heard from people holds no civil registration number and no e-mail address';
create index agenda_contribution_by_round on app.agenda_contribution (tenant_id, round_id, id);
create index agenda_contribution_by_party on app.agenda_contribution (tenant_id, party_id, party_role);

create table app.agenda_writeup (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  section text not null constraint agenda_writeup_section
    check (section in ('vision', 'principles', 'problem', 'goals', 'strategies')),
  text text not null constraint agenda_writeup_text_length check (length(text) between 1 and 6000),
  party_id uuid not null,
  party_role text not null default 'backbone' constraint agenda_writeup_role check (party_role = 'backbone'),
  author uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint agenda_writeup_round foreign key (tenant_id, round_id)
    references app.agenda_round (tenant_id, id) on delete restrict,
  constraint agenda_writeup_by_backbone foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.agenda_writeup is 'What the backbone wrote up of contributions: a help to the pen-holder, never agenda text by itself';
create index agenda_writeup_by_round on app.agenda_writeup (tenant_id, round_id, id);
create index agenda_writeup_by_party on app.agenda_writeup (tenant_id, party_id, party_role);

create table app.agenda_writeup_source (
  tenant_id uuid not null,
  writeup_id uuid not null,
  contribution_id uuid not null,
  primary key (tenant_id, writeup_id, contribution_id),
  constraint agenda_writeup_source_writeup foreign key (tenant_id, writeup_id)
    references app.agenda_writeup (tenant_id, id) on delete restrict,
  constraint agenda_writeup_source_contribution foreign key (tenant_id, contribution_id)
    references app.agenda_contribution (tenant_id, id) on delete restrict
);
comment on table app.agenda_writeup_source is 'The contributions that a write-up is of; it has at least one';
create index agenda_writeup_source_by_contribution on app.agenda_writeup_source (tenant_id, contribution_id);

create table app.agenda_draft (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  round_id uuid,
  title text not null constraint agenda_draft_title_length check (length(title) between 1 and 200),
  based_on integer,
  holder_party_id uuid not null,
  holder_role text not null default 'partner' constraint agenda_draft_holder_role check (holder_role = 'partner'),
  state text not null default 'writing'
    constraint agenda_draft_state check (state in ('writing', 'commenting', 'adopted', 'dropped')),
  comment_until date,
  begun_by uuid not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint agenda_draft_round foreign key (tenant_id, round_id)
    references app.agenda_round (tenant_id, id) on delete restrict,
  constraint agenda_draft_held_by_partner foreign key (tenant_id, holder_party_id, holder_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint agenda_draft_ended check ((state in ('adopted', 'dropped')) = (ended_at is not null)),
  constraint agenda_draft_comments check ((state = 'commenting') <= (comment_until is not null))
);
comment on table app.agenda_draft is 'A proposal for the next version while it is written; while a decision on it runs, nobody may change it';
comment on column app.agenda_draft.based_on is 'The version in force when it was begun or last brought up to it; null before there is one';
comment on column app.agenda_draft.holder_role is 'Charter rule 2: only a partner holds the pen, by key';
create index agenda_draft_by_round on app.agenda_draft (tenant_id, round_id);
create index agenda_draft_by_holder on app.agenda_draft (tenant_id, holder_party_id, holder_role);

create table app.agenda_draft_text (
  tenant_id uuid not null,
  draft_id uuid not null,
  section text not null constraint agenda_draft_text_section
    check (section in ('vision', 'principles', 'problem', 'goals', 'strategies')),
  revision integer not null constraint agenda_draft_text_revision check (revision >= 1),
  text text not null constraint agenda_draft_text_length check (length(text) <= 20000),
  party_id uuid not null,
  party_role text not null default 'partner' constraint agenda_draft_text_role check (party_role = 'partner'),
  author uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, draft_id, section, revision),
  constraint agenda_draft_text_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_draft_text_by_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.agenda_draft_text is 'Each wording of a draft''s section; the latest stands, the earlier ones are kept so that nothing written is lost';
comment on column app.agenda_draft_text.party_role is 'Charter rule 2: the words of a draft are a partner''s, by key';
create index agenda_draft_text_by_party on app.agenda_draft_text (tenant_id, party_id, party_role);

create table app.agenda_draft_source (
  tenant_id uuid not null,
  draft_id uuid not null,
  section text not null constraint agenda_draft_source_section
    check (section in ('vision', 'principles', 'problem', 'goals', 'strategies')),
  contribution_id uuid not null,
  primary key (tenant_id, draft_id, section, contribution_id),
  constraint agenda_draft_source_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_draft_source_contribution foreign key (tenant_id, contribution_id)
    references app.agenda_contribution (tenant_id, id) on delete restrict
);
comment on table app.agenda_draft_source is 'The contributions that a draft''s section was composed from';
create index agenda_draft_source_by_contribution on app.agenda_draft_source (tenant_id, contribution_id);

create table app.agenda_draft_writeup (
  tenant_id uuid not null,
  draft_id uuid not null,
  writeup_id uuid not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  state text not null default 'placed' constraint agenda_draft_writeup_state check (state in ('placed', 'taken', 'left')),
  settled_party_id uuid,
  settled_role text constraint agenda_draft_writeup_role check (settled_role = 'partner'),
  settled_by uuid,
  settled_at timestamptz,
  primary key (tenant_id, draft_id, writeup_id),
  constraint agenda_draft_writeup_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_draft_writeup_writeup foreign key (tenant_id, writeup_id)
    references app.agenda_writeup (tenant_id, id) on delete restrict,
  constraint agenda_draft_writeup_by_partner foreign key (tenant_id, settled_party_id, settled_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint agenda_draft_writeup_settled check (
    num_nonnulls(settled_party_id, settled_role, settled_by, settled_at) = case state when 'placed' then 0 else 4 end)
);
comment on table app.agenda_draft_writeup is
  'Charter rule 2: a write-up beside a draft, and whether a partner has made it its own or left it out';
create index agenda_draft_writeup_by_writeup on app.agenda_draft_writeup (tenant_id, writeup_id);
create index agenda_draft_writeup_by_party on app.agenda_draft_writeup (tenant_id, settled_party_id, settled_role);

create table app.agenda_goal (
  tenant_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  goal uuid not null,
  statement text not null constraint agenda_goal_statement_length check (length(statement) between 1 and 1000),
  due date not null,
  state text not null constraint agenda_goal_state check (state in ('proposed', 'confirmed')),
  entered_party_id uuid not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  confirmed_party_id uuid,
  confirmed_role text constraint agenda_goal_confirmed_role check (confirmed_role = 'partner'),
  confirmed_by uuid,
  confirmed_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint agenda_goal_key unique (tenant_id, draft_id, goal),
  constraint agenda_goal_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_goal_party foreign key (tenant_id, entered_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint agenda_goal_confirmed_by_partner foreign key (tenant_id, confirmed_party_id, confirmed_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint agenda_goal_confirmation check (
    num_nonnulls(confirmed_party_id, confirmed_role, confirmed_by, confirmed_at) = case state when 'proposed' then 0 else 4 end)
);
comment on table app.agenda_goal is 'A goal of a draft; what the backbone enters is proposed until a partner confirms it';
comment on column app.agenda_goal.goal is 'The goal itself, the same from version to version';
create index agenda_goal_by_party on app.agenda_goal (tenant_id, entered_party_id);
create index agenda_goal_by_confirming_party on app.agenda_goal (tenant_id, confirmed_party_id, confirmed_role);

create table app.agenda_goal_indicator (
  tenant_id uuid not null,
  goal_id uuid not null,
  indicator_id uuid not null,
  primary key (tenant_id, goal_id, indicator_id),
  constraint agenda_goal_indicator_goal foreign key (tenant_id, goal_id)
    references app.agenda_goal (tenant_id, id) on delete cascade,
  constraint agenda_goal_indicator_indicator foreign key (tenant_id, indicator_id)
    references app.indicator (tenant_id, id) on delete restrict
);
comment on table app.agenda_goal_indicator is 'By which indicators a goal of a draft is measured';
create index agenda_goal_indicator_by_indicator on app.agenda_goal_indicator (tenant_id, indicator_id);

create table app.agenda_comment (
  tenant_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  section text not null constraint agenda_comment_section
    check (section in ('vision', 'principles', 'problem', 'goals', 'strategies')),
  text text not null constraint agenda_comment_text_length check (length(text) between 1 and 4000),
  party_id uuid not null,
  author uuid not null,
  created_at timestamptz not null,
  answer text not null default '' constraint agenda_comment_answer_length check (length(answer) <= 4000),
  resolved_party_id uuid,
  resolved_by uuid,
  resolved_at timestamptz,
  primary key (tenant_id, id),
  constraint agenda_comment_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_comment_party foreign key (tenant_id, party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint agenda_comment_resolver foreign key (tenant_id, resolved_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint agenda_comment_resolved check (num_nonnulls(resolved_party_id, resolved_by, resolved_at) in (0, 3))
);
comment on table app.agenda_comment is 'What a partner or the backbone says to a draft, and whether that is settled';
create index agenda_comment_by_draft on app.agenda_comment (tenant_id, draft_id, id);
create index agenda_comment_by_party on app.agenda_comment (tenant_id, party_id);
create index agenda_comment_by_resolver on app.agenda_comment (tenant_id, resolved_party_id);

-- What was adopted is never changed: neither owner nor definer holds the right to. A key that refers to a row locks it,
-- which takes a right to update some column; the generated one gives that right and nothing to change by it.
create table app.agenda_version (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  version integer not null constraint agenda_version_positive check (version >= 1),
  title text not null,
  vision text not null,
  principles text not null,
  problem text not null,
  goals text not null,
  strategies text not null,
  draft_id uuid not null,
  decision_id uuid not null,
  holder_party_id uuid not null,
  holder_role text not null default 'partner' constraint agenda_version_holder_role check (holder_role = 'partner'),
  contributions integer not null,
  people integer not null,
  adopted_at timestamptz not null,
  sealed boolean generated always as (true) stored,
  primary key (tenant_id, version),
  constraint agenda_version_draft_key unique (tenant_id, draft_id),
  constraint agenda_version_decision_key unique (tenant_id, decision_id),
  constraint agenda_version_draft foreign key (tenant_id, draft_id)
    references app.agenda_draft (tenant_id, id) on delete restrict,
  constraint agenda_version_decision foreign key (tenant_id, decision_id)
    references app.decision (tenant_id, id) on delete restrict,
  constraint agenda_version_held_by_partner foreign key (tenant_id, holder_party_id, holder_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.agenda_version is 'The common agenda as the partners adopted it; the highest version is in force. Only ever added to';
comment on column app.agenda_version.goals is 'What is said of the goals together; each of them is in app.agenda_version_goal';
comment on column app.agenda_version.contributions is 'How many contributions it was composed from';
comment on column app.agenda_version.people is 'How many people were heard for them';
comment on column app.agenda_version.sealed is 'Lets keys refer to the row though nothing of it can be updated';
create index agenda_version_by_holder on app.agenda_version (tenant_id, holder_party_id, holder_role);

create table app.agenda_version_goal (
  tenant_id uuid not null,
  version integer not null,
  goal uuid not null,
  position integer not null,
  statement text not null,
  due date not null,
  sealed boolean generated always as (true) stored,
  primary key (tenant_id, version, goal),
  constraint agenda_version_goal_version foreign key (tenant_id, version)
    references app.agenda_version (tenant_id, version) on delete restrict
);
comment on table app.agenda_version_goal is 'A goal of a version, precise and with a day; only ever added to';

create table app.agenda_version_goal_indicator (
  tenant_id uuid not null,
  version integer not null,
  goal uuid not null,
  indicator_id uuid not null,
  sealed boolean generated always as (true) stored,
  primary key (tenant_id, version, goal, indicator_id),
  constraint agenda_version_goal_indicator_goal foreign key (tenant_id, version, goal)
    references app.agenda_version_goal (tenant_id, version, goal) on delete restrict,
  constraint agenda_version_goal_indicator_indicator foreign key (tenant_id, indicator_id)
    references app.indicator (tenant_id, id) on delete restrict
);
comment on table app.agenda_version_goal_indicator is 'By which indicators a goal of a version is measured; only ever added to';
create index agenda_version_goal_indicator_by_indicator on app.agenda_version_goal_indicator (tenant_id, indicator_id);

alter table app.agenda_draft add constraint agenda_draft_based_on foreign key (tenant_id, based_on)
  references app.agenda_version (tenant_id, version) on delete restrict;
create index agenda_draft_by_base on app.agenda_draft (tenant_id, based_on);

do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name, c.relname like 'agenda\_version%' as is_sealed,
      c.relname in ('agenda_draft_text', 'agenda_writeup_source') as only_grows
    from pg_catalog.pg_class c
    where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r' and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert on %s to rygrad_definer', t.name);
    if t.is_sealed then
      execute format('revoke update, delete, truncate on %s from rygrad_owner', t.name);
      execute format('grant update (sealed) on %s to rygrad_owner', t.name);
    elsif not t.only_grows then
      execute format('grant update, delete on %s to rygrad_definer', t.name);
    end if;
  end loop;
end $$;
