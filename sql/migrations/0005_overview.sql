-- What readers are told beside the figures: an initiative's own words, and when things changed.
set local role rygrad_owner;

create table app.profile (
  tenant_id uuid primary key references host.initiative (id) on delete restrict,
  purpose text not null default '' constraint profile_purpose_length check (length(purpose) <= 2000),
  contact text not null default '' constraint profile_contact_length check (length(contact) <= 2000),
  updated_by uuid not null,
  updated_at timestamptz not null,
  revision integer not null default 1
);
comment on table app.profile is 'What an initiative is for and whom to ask, in its backbone''s words';

alter table app.activity add column updated_at timestamptz;
comment on column app.activity.updated_at is 'When its owner last changed it; null when never';

-- Series are read on every page: in this order the index yields a period's values side by side, and alone. The state,
-- which is the same throughout, is there for the policies that ask for it.
drop index app.measurement_approved;
create index measurement_approved on app.measurement (tenant_id, indicator_id, indicator_version, period_start)
  include (period, period_end, value, numerator, denominator, submitted_at, party_id, state)
  where state = 'approved' and breakdown = '';

-- What was approved since a moment, without reading all that was approved before.
create index measurement_by_decision on app.measurement (tenant_id, decided_at) where state = 'approved';

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
