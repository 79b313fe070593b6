-- The host's own tables: no tenant_id, uniqueness across the host.
set local role rygrad_owner;

create table host.clock (
  only_row boolean primary key default true check (only_row),
  shift interval not null default '0'
);
comment on table host.clock is 'Moves the one clock, ctx.now(), in tests; no login role can reach it';
insert into host.clock default values;

create table host.account (
  id uuid primary key,
  kind text not null default 'person' constraint account_kind check (kind in ('person', 'operator')),
  email text constraint account_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  peer_uid bigint,
  name text not null constraint account_name_length check (length(name) between 1 and 200),
  locale text not null default 'da' constraint account_locale check (locale in ('da', 'en')),
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint account_identified check ((email is not null) or (kind = 'operator' and peer_uid is not null))
);
comment on table host.account is 'A person, known to the whole host; never two for one address, operators apart';
create unique index account_email_key on host.account (email) where kind = 'person' and ended_at is null;
create unique index account_peer_uid_key on host.account (peer_uid) where kind = 'operator' and ended_at is null;

create table host.initiative (
  id uuid primary key,
  slug text not null constraint initiative_slug_key unique
    constraint initiative_slug_form check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 63),
  name text not null constraint initiative_name_length check (length(name) between 1 and 200),
  status text not null default 'active'
    constraint initiative_status check (status in ('active', 'suspended', 'archived', 'erasing')),
  status_reason text,
  phase text not null default 'assess'
    constraint initiative_phase check (phase in ('assess', 'initiate', 'organise', 'implement', 'sustain')),
  phase_since timestamptz not null,
  locale text not null default 'da' constraint initiative_locale check (locale in ('da', 'en')),
  time_zone text not null default 'Europe/Copenhagen',
  currency text not null default 'DKK' constraint initiative_currency check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  revision integer not null default 1
);
comment on table host.initiative is 'The tenant: one collective impact initiative with its own workspace';
comment on column host.initiative.status is 'Set by operators; whatever is not active refuses every write';

create table host.membership (
  id uuid primary key,
  initiative_id uuid not null references host.initiative (id) on delete restrict,
  party_id uuid not null,
  party_role text not null constraint membership_role check (party_role in ('backbone', 'partner', 'funder')),
  account_id uuid not null references host.account (id) on delete restrict,
  administrator boolean not null default false,
  reviewer boolean not null default false,
  accepted_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text
);
comment on table host.membership is 'The directory of who belongs to which party; a row exists only once accepted';
create unique index membership_account_key on host.membership (initiative_id, party_id, account_id)
  where ended_at is null;
create index membership_account on host.membership (account_id);
create index membership_party on host.membership (initiative_id, party_id);

create table host.invitation (
  id uuid primary key,
  initiative_id uuid not null references host.initiative (id) on delete restrict,
  party_id uuid not null,
  party_role text not null constraint invitation_role check (party_role in ('backbone', 'partner', 'funder')),
  email text not null
    constraint invitation_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  administrator boolean not null default false,
  reviewer boolean not null default false,
  secret_hash bytea not null constraint invitation_secret_key unique check (length(secret_hash) = 32),
  invited_by uuid not null references host.account (id) on delete restrict,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz
);
create index invitation_initiative on host.invitation (initiative_id, party_id);
create index invitation_invited_by on host.invitation (invited_by);

create table host.token (
  id uuid primary key,
  account_id uuid not null references host.account (id) on delete restrict,
  name text not null constraint token_name_length check (length(name) between 1 and 100),
  secret_hash bytea not null constraint token_secret_key unique check (length(secret_hash) = 32),
  everywhere boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
comment on column host.token.everywhere is
  'Reaches every membership of its account; false: only those in token_membership. Whoever invites sees the invitation''s secret, so what it gives must not reach beyond that invitation';
create index token_account on host.token (account_id);

create table host.token_membership (
  token_id uuid not null references host.token (id) on delete cascade,
  membership_id uuid not null references host.membership (id) on delete cascade,
  primary key (token_id, membership_id)
);
create index token_membership_membership on host.token_membership (membership_id);

create table host.session (
  id uuid primary key,
  account_id uuid not null references host.account (id) on delete restrict,
  kind text not null constraint session_kind check (kind in ('peer', 'browser')),
  secret_hash bytea not null constraint session_secret_key unique check (length(secret_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on host.session (account_id);

create table host.job (
  id uuid primary key,
  initiative_id uuid references host.initiative (id) on delete restrict,
  kind text not null,
  arguments jsonb not null default '{}',
  state text not null default 'queued'
    constraint job_state check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  run_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  finished_at timestamptz
);
comment on table host.job is 'Durable work; claimed with SKIP LOCKED by rygrad_job';
create index job_initiative on host.job (initiative_id);
create index job_due on host.job (run_at) where state = 'queued';

create table host.audit_head (
  only_row boolean primary key default true check (only_row),
  sequence bigint not null,
  hash bytea not null
);
insert into host.audit_head (sequence, hash) values (0, '\x00');

create table host.audit_log (
  sequence bigint primary key,
  at timestamptz not null,
  account_id uuid,
  command text not null,
  outcome text not null,
  payload jsonb not null,
  previous bytea not null,
  hash bytea not null
);
comment on table host.audit_log is 'What happened to the host itself: the same hash chain as app.audit_log, for tokens and operators';
