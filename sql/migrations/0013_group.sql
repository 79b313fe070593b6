-- Groups of partners, their meetings, and what came of those: minutes, decisions, actions.
set local role rygrad_owner;

create table app.group (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  kind text not null constraint group_kind check (kind in ('steering_group', 'working_group')),
  slug text not null constraint group_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
  name text not null constraint group_name_length check (length(name) between 1 and 200),
  purpose text not null default '' constraint group_purpose_length check (length(purpose) <= 2000),
  chair_party_id uuid not null,
  chair_role text not null default 'partner' constraint group_chair_role check (chair_role = 'partner'),
  chair uuid not null,
  formed_by uuid not null,
  formed_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text constraint group_ended_reason_length check (length(ended_reason) between 1 and 2000),
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint group_slug_key unique (tenant_id, slug),
  constraint group_chair_of_partner foreign key (tenant_id, chair_party_id, chair_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint group_decision foreign key (tenant_id, formed_by)
    references app.decision (tenant_id, id) on delete restrict,
  constraint group_ended check (num_nonnulls(ended_at, ended_reason) in (0, 2))
);
comment on table app.group is 'A steering group or a working group of partners, formed by decision; the backbone is its secretary';
comment on column app.group.chair is 'The account that chairs, a member of a partner: the backbone does not lead what it facilitates';
comment on column app.group.formed_by is 'The decision that formed it, or set the steering group''s seats anew';
create unique index group_one_steering on app.group (tenant_id) where kind = 'steering_group' and ended_at is null;
create index group_by_chair on app.group (tenant_id, chair_party_id, chair_role);
create index group_by_decision on app.group (tenant_id, formed_by);

create table app.group_seat (
  tenant_id uuid not null,
  group_id uuid not null,
  party_id uuid not null,
  party_role text not null default 'partner' constraint group_seat_role check (party_role = 'partner'),
  seated_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, group_id, party_id),
  constraint group_seat_group foreign key (tenant_id, group_id) references app.group (tenant_id, id) on delete restrict,
  constraint group_seat_of_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.group_seat is 'Which partners sit in a group; funders and the backbone have no seats, by key';
create index group_seat_by_party on app.group_seat (tenant_id, party_id, party_role);

create table app.group_member (
  tenant_id uuid not null,
  group_id uuid not null,
  party_id uuid not null,
  account_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (tenant_id, group_id, party_id, account_id),
  constraint group_member_seat foreign key (tenant_id, group_id, party_id)
    references app.group_seat (tenant_id, group_id, party_id) on delete restrict
);
comment on table app.group_member is 'The people of a party who sit in a group; one counts as long as its membership of the party does';

create table app.meeting (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  group_id uuid,
  title text not null constraint meeting_title_length check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' constraint meeting_place_length check (length(place) <= 300),
  link text not null default '' constraint meeting_link_form
    check (link = '' or link ~ '^https?://[^[:space:][:cntrl:]]+$' and length(link) <= 1000),
  note text not null default '' constraint meeting_note_length check (length(note) <= 4000),
  notice_version integer not null,
  called_party_id uuid not null,
  called_by uuid not null,
  called_at timestamptz not null,
  changed_at timestamptz not null,
  sequence integer not null default 0,
  cancelled_at timestamptz,
  cancelled_reason text constraint meeting_cancelled_reason_length check (length(cancelled_reason) between 1 and 2000),
  attended_at timestamptz,
  draft text constraint meeting_draft_length check (length(draft) between 1 and 40000),
  draft_by uuid,
  draft_at timestamptz,
  published_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint meeting_group foreign key (tenant_id, group_id) references app.group (tenant_id, id) on delete restrict,
  constraint meeting_notice foreign key (tenant_id, notice_version)
    references app.charter_notice (tenant_id, version) on delete restrict,
  constraint meeting_caller foreign key (tenant_id, called_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint meeting_order check (ends_at > starts_at),
  constraint meeting_cancelled check (num_nonnulls(cancelled_at, cancelled_reason) in (0, 2)),
  constraint meeting_drafted check (num_nonnulls(draft, draft_by, draft_at) in (0, 3))
);
comment on table app.meeting is 'A meeting of a group, or of all partners; a cancelled one stays and says why';
comment on column app.meeting.group_id is 'Null: a meeting of all partners';
comment on column app.meeting.notice_version is 'Charter rule 5: the notice that stood in the call';
comment on column app.meeting.changed_at is 'When time or place last changed, or it was cancelled';
comment on column app.meeting.sequence is 'How often that happened: SEQUENCE of RFC 5545';
comment on column app.meeting.attended_at is 'When it was recorded who was there';
comment on column app.meeting.draft is 'Minutes that are being written; read through a function by those who may write them';
create index meeting_by_group on app.meeting (tenant_id, group_id, starts_at);
create index meeting_by_start on app.meeting (tenant_id, starts_at, id);
create index meeting_by_notice on app.meeting (tenant_id, notice_version);
create index meeting_by_caller on app.meeting (tenant_id, called_party_id);

create table app.meeting_point (
  tenant_id uuid not null,
  meeting_id uuid not null,
  number integer not null constraint meeting_point_number check (number between 1 and 99),
  title text not null constraint meeting_point_title_length check (length(title) between 1 and 300),
  primary key (tenant_id, meeting_id, number),
  constraint meeting_point_meeting foreign key (tenant_id, meeting_id)
    references app.meeting (tenant_id, id) on delete restrict
);
comment on table app.meeting_point is 'The points of a meeting''s own agenda, in their order';

create table app.meeting_guest (
  tenant_id uuid not null,
  meeting_id uuid not null,
  party_id uuid not null,
  account_id uuid not null,
  answer text constraint meeting_guest_answer check (answer in ('coming', 'declined')),
  answered_at timestamptz,
  attended boolean not null default false,
  primary key (tenant_id, meeting_id, party_id, account_id),
  constraint meeting_guest_meeting foreign key (tenant_id, meeting_id)
    references app.meeting (tenant_id, id) on delete restrict,
  constraint meeting_guest_party foreign key (tenant_id, party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint meeting_guest_answered check (num_nonnulls(answer, answered_at) in (0, 2))
);
comment on table app.meeting_guest is 'Who answered a call and who was there; who is invited follows from the group as it is';
create index meeting_guest_by_party on app.meeting_guest (tenant_id, party_id);

create table app.minutes (
  tenant_id uuid not null,
  meeting_id uuid not null,
  version integer not null constraint minutes_version check (version > 0),
  text text not null constraint minutes_text_length check (length(text) between 1 and 40000),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, meeting_id, version),
  constraint minutes_meeting foreign key (tenant_id, meeting_id)
    references app.meeting (tenant_id, id) on delete restrict
);
comment on table app.minutes is 'Minutes as they were published; a correction is a further version, and the one before stays';

create table app.meeting_decision (
  tenant_id uuid not null,
  meeting_id uuid not null,
  decision_id uuid not null,
  primary key (tenant_id, decision_id),
  constraint meeting_decision_meeting foreign key (tenant_id, meeting_id)
    references app.meeting (tenant_id, id) on delete restrict,
  constraint meeting_decision_decision foreign key (tenant_id, decision_id)
    references app.decision (tenant_id, id) on delete restrict
);
comment on table app.meeting_decision is 'Which decisions were taken at which meeting';
create index meeting_decision_by_meeting on app.meeting_decision (tenant_id, meeting_id);

create table app.action (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null constraint action_text_length check (length(text) between 1 and 500),
  owner_party_id uuid not null,
  owner_role text not null constraint action_owner_role check (owner_role in ('backbone', 'partner')),
  owner uuid not null,
  due_date date not null,
  state text not null default 'open' constraint action_state check (state in ('open', 'done', 'dropped')),
  decided_by uuid,
  decided_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint action_meeting foreign key (tenant_id, meeting_id)
    references app.meeting (tenant_id, id) on delete restrict,
  constraint action_owner_party foreign key (tenant_id, owner_party_id, owner_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint action_decided check (num_nonnulls(decided_by, decided_at) = case state when 'open' then 0 else 2 end)
);
comment on table app.action is 'What a meeting agreed that somebody does by a day; late is open past its due date';
create index action_by_meeting on app.action (tenant_id, meeting_id);
create index action_by_owner on app.action (tenant_id, owner_party_id, owner_role, owner);

do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name from pg_catalog.pg_class c
    where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r' and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to rygrad_definer', t.name);
  end loop;
end $$;
