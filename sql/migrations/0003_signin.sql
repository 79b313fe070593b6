-- Signing in by browser: sessions, one-time links, passwords, second factors, slow-down, and the mail that carries links.
set local role rygrad_owner;

-- These answer with more columns, or take more arguments, than before; the files of functions make them anew.
drop function if exists host.gate_principal(bytea);
drop function if exists host.member_accept(bytea, uuid, uuid, text, text, uuid, bytea);

alter table host.session
  add column everywhere boolean not null default false,
  add column opened_by text not null default 'peer'
    constraint session_opened_by check (opened_by in ('peer', 'password', 'mail', 'link', 'invitation')),
  add column agent text not null default '' constraint session_agent_length check (length(agent) <= 200),
  add column address text not null default '' constraint session_address_length check (length(address) <= 100),
  add column last_seen_at timestamptz,
  add column previous_visit_at timestamptz,
  add column awaits_factor boolean not null default false,
  add column wrong_codes integer not null default 0;
update host.session set everywhere = true;
comment on column host.session.everywhere is
  'Reaches every membership of its account; false: only those in session_membership, as with tokens';
comment on column host.session.opened_by is
  'mail and invitation by its mailed secret prove the address; link was made by the account itself';
comment on column host.session.awaits_factor is
  'The password or link was accepted and the code is awaited: enters nothing yet';
comment on column host.session.previous_visit_at is
  'When the account was last seen before this visit; a visit ends after 30 minutes of silence';

create table host.session_membership (
  session_id uuid not null references host.session (id) on delete cascade,
  membership_id uuid not null references host.membership (id) on delete cascade,
  primary key (session_id, membership_id)
);
create index session_membership_membership on host.session_membership (membership_id);

create table host.link (
  id uuid primary key,
  account_id uuid not null references host.account (id) on delete cascade,
  origin text not null constraint link_origin check (origin in ('mail', 'account')),
  everywhere boolean not null,
  secret_hash bytea not null constraint link_secret_key unique check (length(secret_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
comment on table host.link is
  'One-time sign-in links; one made by the account itself reaches no further than the credential that made it';
create index link_account on host.link (account_id);

create table host.link_membership (
  link_id uuid not null references host.link (id) on delete cascade,
  membership_id uuid not null references host.membership (id) on delete cascade,
  primary key (link_id, membership_id)
);
create index link_membership_membership on host.link_membership (membership_id);

create table host.password (
  account_id uuid primary key references host.account (id) on delete cascade,
  salt bytea not null check (length(salt) = 16),
  memory_kib integer not null check (memory_kib between 19456 and 1048576),
  passes integer not null check (passes between 1 and 100),
  lanes integer not null check (lanes between 1 and 16),
  verifier bytea not null check (length(verifier) = 32),
  set_at timestamptz not null
);
comment on table host.password is
  'The server computes argon2id with salt and parameters; the verifier is sha256 of its tag and is compared here alone';

create table host.decoy (
  only_row boolean primary key default true check (only_row),
  secret bytea not null
);
insert into host.decoy (secret) values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
comment on table host.decoy is 'Salts of addresses without a password derive from it, so that they look like any other';

create table host.second_factor (
  account_id uuid primary key references host.account (id) on delete cascade,
  secret bytea not null check (length(secret) between 16 and 64),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table host.second_factor is 'Time-based codes (RFC 6238), computed and compared in the database alone';
comment on column host.second_factor.last_step is 'The latest step of which a code was accepted; none is accepted twice';

create table host.recovery_code (
  account_id uuid not null references host.second_factor (account_id) on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table host.throttle (
  key bytea primary key check (length(key) = 32),
  failures integer not null,
  forgiven_until timestamptz not null,
  last_failure_at timestamptz not null
);
comment on table host.throttle is
  'Counts failures by the hash of what they concern, whether or not there is such an account';
comment on column host.throttle.forgiven_until is 'Time passing takes failures away; up to here it has been reckoned';
create index throttle_last_failure on host.throttle (last_failure_at);

alter table host.invitation
  add column mailed_secret_hash bytea constraint invitation_mailed_secret_key unique
    check (length(mailed_secret_hash) = 32);
comment on column host.invitation.mailed_secret_hash is
  'A second secret that only the mail held: whoever shows it has proven to read the address';

create table host.mail (
  id uuid primary key,
  kind text not null constraint mail_kind check (kind in ('sign_in', 'invitation')),
  address text not null,
  invitation_id uuid references host.invitation (id) on delete cascade,
  state text not null default 'queued' constraint mail_state check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  not_before timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint mail_about check ((kind = 'invitation') = (invitation_id is not null))
);
comment on table host.mail is
  'Mail to be sent; it holds no secret: each attempt makes one and leaves its hash. Claimed with SKIP LOCKED by rygrad_job';
comment on column host.mail.not_before is 'When the next attempt is due; while sending, when the attempt counts as lost';
create index mail_due on host.mail (not_before) where state in ('queued', 'sending');
create index mail_settled on host.mail (settled_at);
create index mail_invitation on host.mail (invitation_id);

-- Row-level security as in 0002, for the tables that are new.
do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name from pg_catalog.pg_class c
    where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r'
      and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'owner_all')
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to rygrad_definer', t.name);
  end loop;
end $$;
