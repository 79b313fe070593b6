-- Durable jobs: what takes long is carried out behind its caller's back, once, by whichever server takes it.
set local role rygrad_owner;

-- Never used: it knew neither who asked nor what came of it.
drop table host.job;

create table host.job (
  id uuid primary key,
  initiative_id uuid references host.initiative (id) on delete set null,
  initiative text not null,
  command text not null,
  account_id uuid not null references host.account (id) on delete restrict,
  party_id uuid,
  party text,
  secret_hash bytea constraint job_secret check (length(secret_hash) = 32),
  language text not null constraint job_language check (language in ('da', 'en')),
  state text not null default 'queued'
    constraint job_state check (state in ('queued', 'running', 'done', 'refused', 'failed', 'cancelled')),
  stage text not null default '',
  done bigint constraint job_progress check (done >= 0),
  total bigint,
  attempts integer not null default 0,
  run_at timestamptz not null,
  lease_until timestamptz,
  cancel_asked_at timestamptz,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  outcome text,
  output_bytes bigint,
  output_media text,
  constraint job_ended check ((finished_at is not null) = (state in ('done', 'refused', 'failed', 'cancelled'))),
  constraint job_runs check (state <> 'running' or lease_until is not null),
  constraint job_keeps_no_secret check (finished_at is null or secret_hash is null)
);
comment on table host.job is 'Durable work; claimed with SKIP LOCKED by rygrad_job, what was asked and answered is in app.job_content';
comment on column host.job.secret_hash is 'The caller''s credential, by which the work authenticates anew when it runs; gone with its end';
comment on column host.job.initiative is 'The short name, which outlives an initiative that is erased';
comment on column host.job.lease_until is 'By the database''s clock, not ctx.now(): how long the server that runs it is taken for alive';
comment on column host.job.outcome is 'OK, or the code of the refusal';
create index job_initiative on host.job (initiative_id, id);
create index job_account on host.job (account_id);
create index job_due on host.job (created_at) where state in ('queued', 'running');
create index job_finished on host.job (finished_at) where finished_at is not null;
create unique index job_export_once on host.job (initiative_id)
  where command = 'initiative.export' and state in ('queued', 'running');

create table app.job_content (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  job_id uuid not null,
  request text not null,
  payload bytea,
  reply text,
  primary key (tenant_id, job_id)
);
comment on table app.job_content is 'What a job was asked, and what it was answered: a reply with rows and result, or a refusal';

create table app.job_output (
  tenant_id uuid not null,
  job_id uuid not null,
  part integer not null constraint job_output_part check (part >= 0),
  octets bytea not null,
  primary key (tenant_id, job_id, part),
  constraint job_output_content foreign key (tenant_id, job_id)
    references app.job_content (tenant_id, job_id) on delete restrict
);
comment on table app.job_output is 'The file that a job made, in parts that follow each other';

-- How long events can be read again is bounded, so that what is older is found to be dropped by its time.
create index outbox_at on app.outbox (tenant_id, at);

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
