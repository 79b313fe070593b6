-- The backbone's own work, which is shown as tasks and never as activities (charter rule 3).
set local role rygrad_owner;

create table app.task (
  tenant_id uuid not null,
  id uuid not null,
  phase text not null
    constraint task_phase check (phase in ('assess', 'initiate', 'organise', 'implement', 'sustain')),
  function text not null constraint task_function check (function in ('vision_strategy', 'aligned_activities',
    'shared_measurement', 'public_will', 'policy', 'funding')),
  suggestion text constraint task_suggestion_form check (suggestion ~ '^[a-z]+(-[a-z]+)*$' and length(suggestion) <= 63),
  title text not null constraint task_title_length check (length(title) between 1 and 300),
  note text not null default '' constraint task_note_length check (length(note) <= 4000),
  party_id uuid not null,
  party_role text not null default 'backbone' constraint task_party_role check (party_role = 'backbone'),
  owner uuid,
  due_date date,
  state text not null default 'open' constraint task_state check (state in ('open', 'done', 'dropped')),
  decided_by uuid,
  decided_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint task_party_is_backbone foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint task_decided check (num_nonnulls(decided_by, decided_at) = case state when 'open' then 0 else 2 end)
);
comment on table app.task is 'What a backbone does itself, in the phase in which it was taken on; late is open past its due date';
comment on column app.task.suggestion is 'The suggestion of the catalogue that it was taken from; each is taken on at most once';
comment on column app.task.party_id is 'The backbone whose task it is: another that takes office takes it over with its first change';
comment on column app.task.owner is 'The account that does it, a member of the backbone when it was named';
create unique index task_suggestion_key on app.task (tenant_id, suggestion) where suggestion is not null;
create index task_by_party on app.task (tenant_id, party_id, party_role);
create index task_by_phase on app.task (tenant_id, phase, id);

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
