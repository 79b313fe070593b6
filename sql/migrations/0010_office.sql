-- The office between terms: caretakers, interim terms, elections by decision; and what the clock could not do.
set local role rygrad_owner;

create table app.caretaker (
  tenant_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  party_id uuid not null,
  party_role text not null default 'backbone' constraint caretaker_role check (party_role = 'backbone'),
  decision_id uuid,
  since timestamptz not null,
  ended_at timestamptz,
  reason text not null default '' constraint caretaker_reason_length check (length(reason) <= 1000),
  primary key (tenant_id, id),
  constraint caretaker_after_term foreign key (tenant_id, term_id)
    references app.term (tenant_id, id) on delete restrict,
  constraint caretaker_is_backbone foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint caretaker_decision foreign key (tenant_id, decision_id)
    references app.decision (tenant_id, id) on delete restrict,
  constraint caretaker_appointed_or_withdrawn check (decision_id is not null or ended_at is not null)
);
comment on table app.caretaker is
  'Who looks after the office once a term has ended without a successor; without a row, the party of that term does';
comment on column app.caretaker.decision_id is 'The partners'' decision; null where the outgoing backbone itself has withdrawn';
create unique index caretaker_one on app.caretaker (tenant_id, term_id) where ended_at is null;
create index caretaker_by_term on app.caretaker (tenant_id, term_id);
create index caretaker_by_party on app.caretaker (tenant_id, party_id, party_role);
create index caretaker_by_decision on app.caretaker (tenant_id, decision_id);

-- A term stands still while its initiative is suspended, an interim one as well.
alter table app.term
  add column paused interval not null default '0',
  drop constraint term_interim_at_most_a_year,
  add constraint term_interim_at_most_a_year
    check (kind <> 'interim' or ends_at <= starts_at + interval '12 months' + paused);
comment on column app.term.paused is 'For how long the initiative has been suspended during it, added to its end';

alter table app.election
  drop constraint election_opened_because,
  add constraint election_opened_because
    check (opened_because in ('term', 'partners', 'decision', 'recall', 'tie'));
create index election_chosen_waiting on app.election (tenant_id, term_from) where state = 'concluded' and term_id is null;

-- One matter that fails must keep no other waiting.
create table host.clock_failure (
  initiative_id uuid not null references host.initiative (id) on delete cascade,
  matter text not null,
  subject uuid not null,
  failures integer not null check (failures > 0),
  detail text not null,
  failed_at timestamptz not null,
  retry_at timestamptz not null,
  primary key (initiative_id, matter, subject)
);
comment on table host.clock_failure is 'What is due and could not be done, and when the clock tries it again; gone once done';
alter table app.decision drop column retry_at;

-- Ballots that are deleted leave their bytes in the table's file until it is vacuumed: soon, then.
alter table app.ballot set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_cost_delay = 0, vacuum_truncate = true);

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
