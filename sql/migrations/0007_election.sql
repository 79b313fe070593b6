-- Elections of the backbone, choices made elsewhere, and the terms that come of them.
set local role rygrad_owner;

create table app.election_call (
  tenant_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  party_role text not null default 'partner' constraint election_call_role check (party_role = 'partner'),
  method text not null constraint election_call_method check (method in ('approval', 'ranked')),
  reason text not null constraint election_call_reason_length check (length(reason) between 1 and 1000),
  called_by uuid not null,
  called_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint election_call_of_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.election_call is 'Charter rule 1: which partners call for an election; a quarter of those who vote open it';
create unique index election_call_standing on app.election_call (tenant_id, party_id) where ended_at is null;
create index election_call_by_party on app.election_call (tenant_id, party_id, party_role);

create table app.election (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  method text not null constraint election_method check (method in ('approval', 'ranked', 'consent')),
  opened_because text not null constraint election_opened_because check (opened_because in ('term', 'partners', 'tie')),
  reason text not null,
  state text not null default 'open' constraint election_state check (state in ('open', 'closed', 'concluded', 'failed')),
  quorum_percent integer not null default 50 constraint election_quorum check (quorum_percent between 0 and 100),
  threshold_percent integer not null default 50 constraint election_threshold check (threshold_percent between 50 and 99),
  term_months integer not null default 24 constraint election_term_months check (term_months between 1 and 60),
  electorate integer not null constraint election_electorate check (electorate > 0),
  opened_at timestamptz not null,
  voting_from timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  ballots integer,
  outcome text constraint election_outcome check (outcome in ('chosen', 'tied', 'no_candidate', 'no_quorum', 'no_majority')),
  winner integer,
  term_from timestamptz,
  term_id uuid,
  runoff_of uuid,
  primary key (tenant_id, id),
  constraint election_order check (opened_at <= voting_from and voting_from < closes_at),
  constraint election_counted check (num_nonnulls(closed_at, ballots, outcome) = case state when 'open' then 0 else 3 end),
  constraint election_chosen check (state in ('open', 'failed', 'closed') or winner is not null and term_from is not null),
  constraint election_runoff foreign key (tenant_id, runoff_of) references app.election (tenant_id, id) on delete restrict,
  constraint election_term foreign key (tenant_id, term_id) references app.term (tenant_id, id) on delete restrict
);
comment on table app.election is 'An election of the backbone among the voting partners; rules and electorate are fixed when it opens';
comment on column app.election.voting_from is 'Until then candidates stand; from then on the ballot is fixed and votes are cast';
comment on column app.election.winner is 'The chosen candidate''s number';
comment on column app.election.term_from is 'When the chosen one''s term begins: at once, or when the term in force ends';
comment on column app.election.term_id is 'The term that came of it, once begun';
create unique index election_one_open on app.election (tenant_id) where state = 'open';
create unique index election_one_runoff on app.election (tenant_id, runoff_of);
create index election_by_term on app.election (tenant_id, term_id);
create index election_due on app.election (tenant_id, closes_at) where state = 'open';

create table app.elector (
  tenant_id uuid not null,
  election_id uuid not null,
  party_id uuid not null,
  party_role text not null default 'partner' constraint elector_role check (party_role = 'partner'),
  representative uuid not null,
  has_voted boolean not null default false,
  primary key (tenant_id, election_id, party_id),
  constraint elector_election foreign key (tenant_id, election_id) references app.election (tenant_id, id) on delete restrict,
  constraint elector_is_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
comment on table app.elector is 'Who votes, one vote for each party, frozen at the opening; that a party has voted is public, what is not';
comment on column app.elector.party_role is 'Charter rule 1: only partners choose, by key';
create index elector_by_party on app.elector (tenant_id, party_id, party_role);

create table app.candidate (
  tenant_id uuid not null,
  election_id uuid not null,
  number integer not null constraint candidate_number check (number between 0 and 8),
  slug text not null constraint candidate_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
  name text not null constraint candidate_name_length check (length(name) between 1 and 200),
  party_id uuid,
  organisation_identifier text,
  email text constraint candidate_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  statement text not null default '' constraint candidate_statement_length check (length(statement) <= 4000),
  state text not null constraint candidate_state check (state in ('nominated', 'standing')),
  nominated_party_id uuid,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (tenant_id, election_id, number),
  constraint candidate_slug_key unique (tenant_id, election_id, slug),
  constraint candidate_party_key unique (tenant_id, election_id, party_id),
  constraint candidate_election foreign key (tenant_id, election_id) references app.election (tenant_id, id) on delete restrict,
  constraint candidate_party foreign key (tenant_id, party_id) references app.party (tenant_id, id) on delete restrict,
  constraint candidate_nominated_by foreign key (tenant_id, nominated_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint candidate_reachable check (party_id is not null or email is not null),
  constraint candidate_says_something check (state = 'nominated' or statement <> '')
);
comment on table app.candidate is 'Who stands for the office, in the order of entering; an organisation from outside is reached by e-mail';
create index candidate_by_party on app.candidate (tenant_id, party_id);
create index candidate_by_nominator on app.candidate (tenant_id, nominated_party_id);

create table app.ballot (
  tenant_id uuid not null,
  election_id uuid not null,
  party_id uuid not null,
  choices integer[] not null,
  primary key (tenant_id, election_id, party_id),
  constraint ballot_elector foreign key (tenant_id, election_id, party_id)
    references app.elector (tenant_id, election_id, party_id) on delete restrict
);
comment on table app.ballot is 'What was voted while an election is open; no login can read it. Closing empties it';

create table app.counted_ballot (
  tenant_id uuid not null,
  election_id uuid not null,
  id uuid not null,
  choices integer[] not null,
  primary key (tenant_id, election_id, id),
  constraint counted_ballot_election foreign key (tenant_id, election_id)
    references app.election (tenant_id, id) on delete restrict
);
comment on table app.counted_ballot is 'The ballots of a closed election, shuffled and with new ids: nothing leads back to who cast them';

create table app.choice (
  tenant_id uuid not null,
  id uuid not null,
  name text not null constraint choice_name_length check (length(name) between 1 and 200),
  party_id uuid,
  organisation_identifier text,
  email text constraint choice_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  minutes text not null constraint choice_minutes_length check (length(minutes) between 1 and 20000),
  held_on date not null,
  term_months integer not null constraint choice_term_months check (term_months between 1 and 60),
  state text not null default 'recorded' constraint choice_state check (state in ('recorded', 'confirmed', 'lapsed')),
  recorded_party_id uuid not null,
  recorded_role text not null default 'partner' constraint choice_recorded_role check (recorded_role = 'partner'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  term_id uuid,
  primary key (tenant_id, id),
  constraint choice_party foreign key (tenant_id, party_id) references app.party (tenant_id, id) on delete restrict,
  constraint choice_recorded_by_partner foreign key (tenant_id, recorded_party_id, recorded_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint choice_term foreign key (tenant_id, term_id) references app.term (tenant_id, id) on delete restrict,
  constraint choice_reachable check (party_id is not null or email is not null),
  constraint choice_effective check ((state = 'confirmed') = (term_id is not null))
);
comment on table app.choice is 'A choice of backbone made at a meeting; it takes effect when a majority of the voting partners confirm it';
create index choice_by_party on app.choice (tenant_id, party_id);
create index choice_by_recorder on app.choice (tenant_id, recorded_party_id, recorded_role);
create index choice_by_term on app.choice (tenant_id, term_id);

create table app.choice_confirmation (
  tenant_id uuid not null,
  choice_id uuid not null,
  party_id uuid not null,
  party_role text not null default 'partner' constraint choice_confirmation_role check (party_role = 'partner'),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (tenant_id, choice_id, party_id),
  constraint choice_confirmation_choice foreign key (tenant_id, choice_id)
    references app.choice (tenant_id, id) on delete restrict,
  constraint choice_confirmation_of_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict
);
create index choice_confirmation_by_party on app.choice_confirmation (tenant_id, party_id, party_role);

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
