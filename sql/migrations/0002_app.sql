-- Everything inside an initiative. Primary keys, unique constraints and foreign keys begin with tenant_id.
set local role rygrad_owner;

create function ctx.minor_units(currency text) returns integer
language sql immutable parallel safe
return case
  when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV',
    'XAF', 'XOF', 'XPF') then 0
  when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
  else 2
end;
comment on function ctx.minor_units is 'Decimals of a currency''s minor unit, ISO 4217';
grant execute on function ctx.minor_units(text) to public;

create table app.party (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  slug text not null
    constraint party_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
  name text not null constraint party_name_length check (length(name) between 1 and 200),
  role text not null constraint party_role check (role in ('backbone', 'partner', 'funder')),
  standing text not null default 'collaborating'
    constraint party_standing check (standing in ('listed', 'collaborating', 'voting')),
  organisation_identifier text
    constraint party_identifier_form check (organisation_identifier ~ '^[^[:space:][:cntrl:]]{1,200}$'),
  created_at timestamptz not null,
  voting_since timestamptz,
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint party_id_role_key unique (tenant_id, id, role),
  constraint party_slug_key unique (tenant_id, slug),
  constraint party_organisation_key unique (tenant_id, organisation_identifier, role),
  constraint party_votes_as_partner check (standing <> 'voting' or (role = 'partner' and voting_since is not null))
);
comment on table app.party is 'An organisation taking part in one initiative, in exactly one role';

create table app.term (
  tenant_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  party_role text not null default 'backbone' constraint term_role check (party_role = 'backbone'),
  kind text not null constraint term_kind check (kind in ('interim', 'recorded', 'elected')),
  reason text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint term_holder_is_backbone foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint term_order check (ends_at > starts_at),
  constraint term_interim_at_most_a_year
    check (kind <> 'interim' or ends_at <= starts_at + interval '12 months')
);
comment on table app.term is 'The time one party holds the backbone office; backbone powers follow from it alone';
create unique index term_one_in_force on app.term (tenant_id) where ended_at is null;
create index term_party on app.term (tenant_id, party_id, party_role);

create table app.charter_notice (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  version integer not null constraint charter_notice_version check (version > 0),
  text_da text not null,
  text_en text not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);
comment on table app.charter_notice is 'Vigtige opmærksomhedspunkter: the caveats about the backbone that everyone is told';

create table app.charter_acknowledgement (
  tenant_id uuid not null,
  notice_version integer not null,
  term_id uuid not null,
  party_id uuid not null,
  account_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (tenant_id, notice_version, term_id, party_id, account_id),
  constraint charter_acknowledgement_notice foreign key (tenant_id, notice_version)
    references app.charter_notice (tenant_id, version) on delete restrict,
  constraint charter_acknowledgement_term foreign key (tenant_id, term_id)
    references app.term (tenant_id, id) on delete restrict,
  constraint charter_acknowledgement_party foreign key (tenant_id, party_id)
    references app.party (tenant_id, id) on delete restrict
);
create index charter_acknowledgement_by_term on app.charter_acknowledgement (tenant_id, term_id);
create index charter_acknowledgement_by_party on app.charter_acknowledgement (tenant_id, party_id);

create table app.indicator (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  slug text not null
    constraint indicator_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
  version integer not null default 1,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint indicator_slug_key unique (tenant_id, slug)
);
comment on column app.indicator.version is 'The version in force; its definition is in app.indicator_version';

create table app.indicator_version (
  tenant_id uuid not null,
  indicator_id uuid not null,
  version integer not null,
  title text not null constraint indicator_title_length check (length(title) between 1 and 200),
  definition text not null default '',
  unit text not null default '',
  value_kind text not null
    constraint indicator_value_kind check (value_kind in ('number', 'percent', 'money', 'count')),
  direction text not null constraint indicator_direction check (direction in ('increase', 'decrease', 'maintain')),
  level text not null constraint indicator_level check (level in ('population', 'performance')),
  frequency text not null constraint indicator_frequency
    check (frequency in ('monthly', 'quarterly', 'half_yearly', 'school_year', 'yearly', 'event')),
  decimals integer not null constraint indicator_decimals check (decimals between 0 and 12),
  source text not null default '',
  method text not null default '',
  over_parties text not null
    constraint indicator_over_parties check (over_parties in ('sum', 'average', 'last', 'min', 'max', 'none')),
  over_time text not null
    constraint indicator_over_time check (over_time in ('sum', 'average', 'last', 'min', 'max', 'none')),
  accumulation text not null constraint indicator_accumulation
    check (accumulation in ('non_cumulative', 'cumulative_sum', 'cumulative_last')),
  baseline_period text,
  baseline_value numeric,
  baseline_missing_reason text,
  range_low numeric,
  range_high numeric,
  on_track numeric not null,
  at_risk numeric not null,
  defined_by uuid not null,
  defined_at timestamptz not null,
  primary key (tenant_id, indicator_id, version),
  constraint indicator_version_indicator foreign key (tenant_id, indicator_id)
    references app.indicator (tenant_id, id) on delete restrict,
  constraint indicator_baseline_or_reason check (num_nonnulls(baseline_value, baseline_missing_reason) = 1),
  constraint indicator_percent_never_sums check (value_kind <> 'percent' or over_parties <> 'sum'),
  constraint indicator_range_order check (range_low <= range_high),
  constraint indicator_bands_order check (at_risk >= 0 and on_track > at_risk)
);
comment on column app.indicator_version.on_track is 'Progress towards the target from which the indicator is on track';
comment on column app.indicator_version.at_risk is 'Progress from which it is at risk; below, off track';

create table app.target (
  tenant_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  indicator_version integer not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  value numeric not null constraint target_value_finite check (value <> 'NaN' and abs(value) < 'Infinity'),
  rationale text not null default '',
  state text not null constraint target_state check (state in ('proposed', 'confirmed', 'superseded')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_party_id uuid,
  confirmed_role text constraint target_confirmed_role check (confirmed_role = 'partner'),
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (tenant_id, id),
  constraint target_indicator foreign key (tenant_id, indicator_id, indicator_version)
    references app.indicator_version (tenant_id, indicator_id, version) on delete restrict,
  constraint target_confirmed_by_partner foreign key (tenant_id, confirmed_party_id, confirmed_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint target_confirmation check (
    (state = 'proposed') = (confirmed_party_id is null)
    and num_nonnulls(confirmed_party_id, confirmed_role, confirmed_by, confirmed_at) in (0, 4))
);
create unique index target_one_confirmed on app.target (tenant_id, indicator_id, period) where state = 'confirmed';
create index target_by_indicator on app.target (tenant_id, indicator_id, indicator_version);
create index target_by_confirming_party on app.target (tenant_id, confirmed_party_id, confirmed_role);

create table app.measurement (
  tenant_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  indicator_version integer not null,
  party_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  breakdown text not null default '' constraint measurement_breakdown_length check (length(breakdown) <= 200),
  revision integer not null,
  state text not null constraint measurement_state
    check (state in ('draft', 'submitted', 'approved', 'returned', 'superseded')),
  value numeric not null constraint measurement_value_finite check (value <> 'NaN' and abs(value) < 'Infinity'),
  numerator numeric,
  denominator numeric,
  source text not null default '' constraint measurement_source_length check (length(source) <= 500),
  note text not null default '' constraint measurement_note_length check (length(note) <= 2000),
  on_behalf boolean not null default false,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (tenant_id, id),
  constraint measurement_indicator foreign key (tenant_id, indicator_id, indicator_version)
    references app.indicator_version (tenant_id, indicator_id, version) on delete restrict,
  constraint measurement_party foreign key (tenant_id, party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint measurement_parts check (num_nonnulls(numerator, denominator) in (0, 2) and denominator > 0),
  constraint measurement_period_order check (period_end >= period_start),
  constraint measurement_not_own check (state not in ('approved', 'superseded') or decided_by <> submitted_by),
  constraint measurement_decided check (
    state not in ('approved', 'returned', 'superseded') or num_nonnulls(decided_by, decided_at) = 2),
  constraint measurement_returned_with_reason check (state <> 'returned' or reason is not null),
  constraint measurement_revision_key
    unique (tenant_id, indicator_id, party_id, period, breakdown, revision)
);
comment on table app.measurement is 'Indicator × period × party × breakdown; a correction after approval is a new revision, the old one stays';
comment on column app.measurement.on_behalf is 'Entered by the backbone for the party';
create unique index measurement_one_open on app.measurement (tenant_id, indicator_id, party_id, period, breakdown)
  where state in ('draft', 'submitted', 'returned');
create unique index measurement_one_approved on app.measurement (tenant_id, indicator_id, party_id, period, breakdown)
  where state = 'approved';
create index measurement_approved on app.measurement (tenant_id, indicator_id, period_start desc)
  include (value, numerator, denominator, party_id, breakdown) where state = 'approved';
create index measurement_by_indicator on app.measurement (tenant_id, indicator_id, indicator_version);
create index measurement_by_party on app.measurement (tenant_id, party_id, period_start desc);

create table app.activity (
  tenant_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  owner_role text not null default 'partner' constraint activity_owner_role check (owner_role = 'partner'),
  title text not null constraint activity_title_length check (length(title) between 1 and 300),
  description text not null default '' constraint activity_description_length check (length(description) <= 20000),
  state text not null constraint activity_state
    check (state in ('pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended')),
  planned_start date,
  planned_end date,
  actual_start date,
  actual_end date,
  created_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint activity_owner_is_partner foreign key (tenant_id, owner_party_id, owner_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint activity_planned_order check (planned_end >= planned_start),
  constraint activity_actual_order check (actual_end >= actual_start)
);
comment on column app.activity.owner_role is 'Charter rule 3: only a partner can own an activity, by key';
create index activity_by_owner on app.activity (tenant_id, owner_party_id, owner_role);

create table app.grant (
  tenant_id uuid not null,
  id uuid not null,
  identifier text not null constraint grant_identifier_length check (length(identifier) between 1 and 200),
  title text not null constraint grant_title_length check (length(title) between 1 and 2000),
  description text not null default '',
  currency text not null constraint grant_currency check (currency ~ '^[A-Z]{3}$'),
  amount_applied_for numeric(20, 4),
  amount_awarded numeric(20, 4) not null constraint grant_amount_awarded check (amount_awarded >= 0 and amount_awarded < 'NaN'),
  amount_disbursed numeric(20, 4),
  award_date date not null,
  planned_start date,
  planned_end date,
  funder_party_id uuid not null,
  funder_role text not null default 'funder' constraint grant_funder_role check (funder_role = 'funder'),
  programme text not null default '',
  conditions text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint grant_identifier_key unique (tenant_id, identifier),
  constraint grant_funder_is_funder foreign key (tenant_id, funder_party_id, funder_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint grant_minor_unit check (
    amount_awarded = round(amount_awarded, ctx.minor_units(currency))
    and amount_applied_for = round(amount_applied_for, ctx.minor_units(currency))
    and amount_disbursed = round(amount_disbursed, ctx.minor_units(currency))),
  constraint grant_amounts_finite check (amount_applied_for < 'NaN' and amount_disbursed < 'NaN')
);
comment on table app.grant is 'Money a funder awards to the initiative; columns named as in 360Giving where it has them';
create index grant_by_funder on app.grant (tenant_id, funder_party_id, funder_role);

create type app.given_grant as (
  id uuid, activity_id uuid, allocation_id uuid, identifier text, title text, description text, currency text,
  amount_applied_for numeric, amount_awarded numeric, amount_disbursed numeric, award_date date, planned_start date,
  planned_end date, programme text, funder_id uuid, funder_slug text, funder_name text, funder_identifier text,
  recipient_id uuid, recipient_slug text, recipient_name text, recipient_identifier text
);
comment on type app.given_grant is 'One grant of an import, with the ids its rows would get';

create table app.allocation (
  tenant_id uuid not null,
  id uuid not null,
  grant_id uuid not null,
  recipient_party_id uuid not null,
  recipient_role text not null
    constraint allocation_recipient_role check (recipient_role in ('partner', 'backbone')),
  activity_id uuid,
  amount numeric(20, 4) not null constraint allocation_amount check (amount > 0 and amount < 'NaN'),
  purpose text not null default '' constraint allocation_purpose_length check (length(purpose) <= 2000),
  state text not null constraint allocation_state check (state in ('proposed', 'effective', 'withdrawn')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  effective_at timestamptz,
  primary key (tenant_id, id),
  constraint allocation_grant foreign key (tenant_id, grant_id)
    references app.grant (tenant_id, id) on delete restrict,
  constraint allocation_activity foreign key (tenant_id, activity_id)
    references app.activity (tenant_id, id) on delete restrict,
  constraint allocation_recipient foreign key (tenant_id, recipient_party_id, recipient_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint allocation_to_activity_or_backbone check ((recipient_role = 'partner') = (activity_id is not null)),
  constraint allocation_effective check ((state = 'effective') <= (effective_at is not null))
);
comment on table app.allocation is 'The part of a grant set aside for one recipient and purpose';
create index allocation_by_grant on app.allocation (tenant_id, grant_id);
create index allocation_by_activity on app.allocation (tenant_id, activity_id);
create index allocation_by_recipient on app.allocation (tenant_id, recipient_party_id, recipient_role);

create table app.sole_recipient (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  organisation text not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, organisation, since)
);
comment on table app.sole_recipient is 'Charter rule 4: the times in which one organisation received everything';
create unique index sole_recipient_now on app.sole_recipient (tenant_id) where ended_at is null;

create table app.audit_head (
  tenant_id uuid primary key references host.initiative (id) on delete restrict,
  sequence bigint not null,
  hash bytea not null
);

create table app.audit_log (
  tenant_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  account_id uuid,
  party_id uuid,
  command text not null,
  outcome text not null,
  digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (tenant_id, sequence),
  constraint audit_log_head foreign key (tenant_id) references app.audit_head (tenant_id) on delete restrict
);
comment on table app.audit_log is 'A hash chain per initiative: hash = sha256(previous || fields || digest of the salted payload)';

create table app.audit_payload (
  tenant_id uuid not null,
  sequence bigint not null,
  party_id uuid,
  salt bytea not null,
  body text not null,
  primary key (tenant_id, sequence),
  constraint audit_payload_log foreign key (tenant_id, sequence)
    references app.audit_log (tenant_id, sequence) on delete restrict
);
comment on table app.audit_payload is 'What a command said; rows may be erased, the chain covers only their digest';

create table app.outbox (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  sequence bigint not null,
  at timestamptz not null,
  topic text not null,
  primary key (tenant_id, sequence)
);
comment on table app.outbox is 'One event per change, numbered as the audit log';

create table app.idempotency (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  account_id uuid not null,
  key text not null constraint idempotency_key_length check (length(key) between 1 and 100),
  request_hash bytea not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, account_id, key)
);

create function ctx.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = 'the audit log is append-only';
end $$;
create trigger append_only before update or delete or truncate on app.audit_log
  for each statement execute function ctx.audit_is_append_only();
create trigger append_only before update or delete or truncate on host.audit_log
  for each statement execute function ctx.audit_is_append_only();

-- Row-level security everywhere, and first of all the owner's own way in: under FORCE a table without it
-- would let an UPDATE touch no row and a foreign key be added over orphans, silently.
do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name from pg_catalog.pg_class c
    where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r'
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to rygrad_definer', t.name);
  end loop;
end $$;
