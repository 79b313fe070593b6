-- Who is expected to report and by when, the stories behind the curves, and what partners have promised.
set local role rygrad_owner;

alter table app.indicator_version add column deadline_days integer not null default 30
  constraint indicator_deadline_days check (deadline_days between 0 and 366);
comment on column app.indicator_version.deadline_days is
  'Days after a period''s end until which a report is on time; no part of the definition, so changing it makes no version';

alter table app.measurement add column first_submitted_at timestamptz;
comment on column app.measurement.first_submitted_at is
  'When the revision was first handed in; submitted_at moves with every later hand-in. Null: the two are the same';

-- Lists of values, newest first; the few that are open are found by measurement_one_open.
create index measurement_by_submission on app.measurement (tenant_id, submitted_at desc, id desc);

create table app.reporter (
  tenant_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  party_id uuid not null,
  party_role text not null constraint reporter_party_role check (party_role in ('partner', 'backbone')),
  from_period text not null,
  starts_on date not null,
  until date,
  added_by uuid not null,
  added_at timestamptz not null,
  ended_by uuid,
  primary key (tenant_id, id),
  constraint reporter_indicator foreign key (tenant_id, indicator_id)
    references app.indicator (tenant_id, id) on delete restrict,
  constraint reporter_party foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint reporter_ended check (num_nonnulls(until, ended_by) in (0, 2))
);
comment on table app.reporter is 'Who is expected to report on an indicator, from which period, and until when';
comment on column app.reporter.until is 'The day it was ended; periods that had not ended by then are not expected';
create unique index reporter_one_in_force on app.reporter (tenant_id, indicator_id, party_id) where until is null;
create index reporter_by_indicator on app.reporter (tenant_id, indicator_id);
create index reporter_by_party on app.reporter (tenant_id, party_id, party_role);

create table app.story (
  tenant_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  indicator_version integer not null,
  period text,
  text text not null constraint story_text_length check (length(text) between 1 and 4000),
  party_id uuid not null,
  party_role text not null constraint story_party_role check (party_role in ('partner', 'backbone')),
  author uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint story_indicator foreign key (tenant_id, indicator_id, indicator_version)
    references app.indicator_version (tenant_id, indicator_id, version) on delete restrict,
  constraint story_party foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.story is 'The story behind the curve: what a party says of an indicator''s movement';
create index story_by_indicator on app.story (tenant_id, indicator_id, indicator_version);
create index story_by_party on app.story (tenant_id, party_id, party_role);

-- So that a commitment can only be to an activity of one's own.
alter table app.activity add constraint activity_id_owner_key unique (tenant_id, id, owner_party_id);

create table app.commitment (
  tenant_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  owner_party_id uuid not null,
  owner_role text not null default 'partner' constraint commitment_owner_role check (owner_role = 'partner'),
  text text not null constraint commitment_text_length check (length(text) between 1 and 1000),
  due_date date not null,
  state text not null default 'open' constraint commitment_state check (state in ('open', 'kept', 'dropped')),
  decided_by uuid,
  decided_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint commitment_activity foreign key (tenant_id, activity_id, owner_party_id)
    references app.activity (tenant_id, id, owner_party_id) on delete restrict,
  constraint commitment_owner_is_partner foreign key (tenant_id, owner_party_id, owner_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint commitment_decided check (num_nonnulls(decided_by, decided_at) = case state when 'open' then 0 else 2 end)
);
comment on table app.commitment is '"We will ...": what the owner of an activity has promised; late is open past its due date';
comment on column app.commitment.owner_role is 'Charter rule 3: only a partner commits itself on activities, by key';
create index commitment_by_activity on app.commitment (tenant_id, activity_id, owner_party_id);
create index commitment_by_owner on app.commitment (tenant_id, owner_party_id, owner_role);
create index commitment_due on app.commitment (tenant_id, due_date, id);

-- Row-level security on the new tables, as 0002 has it for its own.
do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name from pg_catalog.pg_class c
    where c.oid in ('app.reporter'::regclass, 'app.story'::regclass, 'app.commitment'::regclass)
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to rygrad_definer', t.name);
  end loop;
end $$;
