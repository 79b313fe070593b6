-- Asking twice and having one effect: replies kept for those who ask again, and tokens that confirm what would be lost.
set local role rygrad_owner;

-- Never used: it knew only callers inside an initiative, and held keys and replies in the clear.
drop table app.idempotency;

create table host.idempotency (
  principal uuid not null,
  key_hash bytea not null check (length(key_hash) = 32),
  initiative_id uuid references host.initiative (id) on delete cascade,
  request_hash bytea not null check (length(request_hash) = 32),
  reply bytea,
  at timestamptz not null,
  primary key (principal, key_hash)
);
comment on table host.idempotency is
  'What a write was answered, written in its transaction; sealed by a key that the caller chose and the database never sees';
comment on column host.idempotency.principal is 'The account, or the invitation or link of whoever has none yet';
comment on column host.idempotency.request_hash is 'Keyed as well, so that it does not give away what was said';
comment on column host.idempotency.reply is 'Null while the command runs, and where it ended without a reply';
create index idempotency_initiative on host.idempotency (initiative_id);
create index idempotency_at on host.idempotency (at);

create table host.confirmation (
  token_hash bytea primary key check (length(token_hash) = 32),
  principal uuid not null,
  subject bytea not null check (length(subject) = 32),
  expires_at timestamptz not null
);
comment on table host.confirmation is 'Single-use tokens: whoever shows one has been told what would be lost';
comment on column host.confirmation.subject is 'Hash of the command and of what it would do as things stood';
create index confirmation_expires on host.confirmation (expires_at);

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
