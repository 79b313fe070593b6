-- Durable jobs. A caller queues one; a server claims it, runs it with the caller's own credential and ends it in the
-- transaction of its effect.
--
--     queued ──claim──> running ──effect and end together──> done
--        ↑                 │├── refused, as the command would have been ──> refused
--        └── released, ────┘├── something of ours broke, or five attempts ──> failed
--            or lease over  └── asked to ──> cancelled
--
-- A claim counts an attempt. Whoever is not at the attempt in force any more can neither report nor end anything, so a
-- server that was taken for dead and comes back has no effect.
set local role rygrad_definer;

create or replace function host.may_see_job(job host.job) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.is_operator() or ctx.role() = 'account' and exists (
    select from host.membership m
    where m.initiative_id = ($1).initiative_id and m.account_id = ctx.account() and m.ended_at is null
      and (m.party_role = 'backbone' or m.party_id = ($1).party_id and ($1).account_id = ctx.account())
      and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id)))
$$;
comment on function host.may_see_job is
  'Operators see the jobs of the host, the backbone those of its initiative, everybody else their own';

-- Queues a job for the one whose context this is. What is asked for at once by one initiative is bounded.
create or replace function ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea,
  request text, payload bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  slug text;
begin
  if ctx.is_operator() then
    perform set_config('app.subject', tenant::text, true);
  else
    perform ctx.require_write('backbone', 'partner');
    if tenant is distinct from ctx.tenant() then
      raise insufficient_privilege using message = 'another initiative';
    end if;
  end if;
  if not exists (select from ctx.credential(job_add.secret_hash) c where c.id = ctx.credential_id()) then
    raise insufficient_privilege using message = 'another credential';
  end if;
  select i.slug into slug from host.initiative i where i.id = tenant for update;
  if not found then
    perform ctx.refuse('not_found');
  end if;
  if (select count(*) from host.job j where j.initiative_id = tenant and j.state in ('queued', 'running')) >= 20 then
    perform ctx.refuse('job_too_many');
  end if;
  insert into host.job (id, initiative_id, initiative, command, account_id, party_id, party, secret_hash, language,
    run_at, created_at)
  values (job_add.id, tenant, slug, job_add.command, ctx.account(), ctx.party(),
    (select p.slug from app.party p where p.tenant_id = tenant and p.id = ctx.party()), job_add.secret_hash,
    job_add.language, ctx.now(), ctx.now());
  insert into app.job_content (tenant_id, job_id, request, payload)
  values (tenant, job_add.id, job_add.request, job_add.payload);
  perform pg_notify('rygrad_job', '');
end $$;

-- Takes the job that has waited longest; an initiative's run one after the other, in the order they were asked for.
create or replace function host.job_claim(lease_seconds integer)
returns table (id uuid, attempt integer, tenant uuid, initiative text, party text, command text, language text,
  secret_hash bytea, request text, payload bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j host.job;
begin
  perform ctx.not_entered();
  loop
    select * into j from host.job q
    where (q.state = 'queued' and q.run_at <= ctx.now() or q.state = 'running' and q.lease_until < now())
      and not exists (select from host.job r where r.initiative_id = q.initiative_id and r.id <> q.id
        and r.state = 'running' and r.lease_until >= now())
    order by q.created_at, q.id limit 1 for update skip locked;
    if not found then
      return;
    end if;
    if j.cancel_asked_at is not null then
      perform host.job_end(j, 'cancelled', 'CANCELLED', null);
      continue;
    end if;
    if j.attempts >= 5 then
      perform host.job_end(j, 'failed', 'INTERNAL', null);
      continue;
    end if;
    update host.job u
    set state = 'running', attempts = u.attempts + 1, lease_until = now() + make_interval(secs => lease_seconds),
      started_at = coalesce(u.started_at, ctx.now()), stage = '', done = null, total = null
    where u.id = j.id;
    return query
      select j.id, j.attempts + 1, j.initiative_id, j.initiative, j.party, j.command, j.language, j.secret_hash,
        c.request, c.payload
      from app.job_content c where c.tenant_id = j.initiative_id and c.job_id = j.id;
    return;
  end loop;
end $$;

create or replace function host.job_end(job host.job, state text, outcome text, reply text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update host.job j
  set state = job_end.state, outcome = job_end.outcome, finished_at = ctx.now(), secret_hash = null, lease_until = null
  where j.id = (job_end.job).id;
  -- What was asked is not needed any more, and a file of figures not kept twice.
  update app.job_content c set reply = job_end.reply, payload = null
  where c.tenant_id = (job_end.job).initiative_id and c.job_id = (job_end.job).id;
  if job_end.state <> 'done' then
    delete from app.job_output o where o.tenant_id = (job_end.job).initiative_id and o.job_id = (job_end.job).id;
  end if;
end $$;

-- A sign of life with how far it has come: 'go' on, 'cancel', or 'lost' where another server has it.
create or replace function host.job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint,
  total bigint) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  cancelled boolean;
begin
  perform ctx.not_entered();
  update host.job j
  set lease_until = now() + make_interval(secs => lease_seconds), stage = job_alive.stage, done = job_alive.done,
    total = job_alive.total
  where j.id = job_alive.id and j.attempts = job_alive.attempt and j.state = 'running'
  returning j.cancel_asked_at is not null into cancelled;
  return case when not found then 'lost' when cancelled then 'cancel' else 'go' end;
end $$;

-- The end of a job, written in the transaction of its effect and by nobody but the one who asked for it.
create or replace function host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j host.job;
begin
  if ctx.account() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
  select * into j from host.job q
  where q.id = job_finish.id and q.account_id = ctx.account() and q.initiative_id = ctx.tenant() for update;
  if not found or j.state <> 'running' or j.attempts <> job_finish.attempt then
    perform ctx.refuse('job_lost');
  end if;
  if j.cancel_asked_at is not null then
    perform ctx.refuse('job_cancelled');
  end if;
  perform host.job_end(j, 'done', 'OK', job_finish.reply);
  update host.job q
  set output_bytes = job_finish.output_bytes, output_media = job_finish.output_media, done = coalesce(q.total, q.done)
  where q.id = j.id;
end $$;

-- The end of a job that had no effect.
create or replace function host.job_refuse(id uuid, attempt integer, state text, code text, reply text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j host.job;
begin
  perform ctx.not_entered();
  select * into j from host.job q
  where q.id = job_refuse.id and q.attempts = job_refuse.attempt and q.state = 'running' for update;
  if not found or job_refuse.state not in ('refused', 'failed', 'cancelled') then
    return false;
  end if;
  perform host.job_end(j, job_refuse.state, job_refuse.code, job_refuse.reply);
  return true;
end $$;

-- Gives a job back, to be tried again after a while by whichever server comes first.
create or replace function host.job_release(id uuid, attempt integer, delay_seconds integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.not_entered();
  update host.job j
  set state = 'queued', lease_until = null, run_at = ctx.now() + make_interval(secs => delay_seconds)
  where j.id = job_release.id and j.attempts = job_release.attempt and j.state = 'running';
  return found;
end $$;

-- Drops what has been kept long enough: files after a week, jobs after 90 days, events after 30.
create or replace function host.job_sweep() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.not_entered();
  with old as (
    update host.job j set output_bytes = null, output_media = null
    where j.output_bytes is not null and j.finished_at < ctx.now() - interval '7 days'
    returning j.initiative_id, j.id)
  delete from app.job_output o using old where o.tenant_id = old.initiative_id and o.job_id = old.id;
  with old as (
    delete from host.job j where j.finished_at < ctx.now() - interval '90 days' returning j.initiative_id, j.id)
  delete from app.job_content c using old where c.tenant_id = old.initiative_id and c.job_id = old.id;
  delete from app.outbox o using host.initiative i
  where o.tenant_id = i.id and o.at < ctx.now() - interval '30 days';
end $$;

-- What is shown of a job; its reply only to whoever asked for it. What the caller may see is found out before any job is,
-- so that one that is hidden takes no longer than one that is not there.
create or replace function host.job_entries(one uuid, initiative text, state text, before uuid, most integer)
returns table (id uuid, command text, initiative_slug text, party_slug text, account_name text, mine boolean,
  job_state text, stage text, done bigint, total bigint, attempts integer, cancelling boolean, created_at timestamptz,
  started_at timestamptz, finished_at timestamptz, outcome text, output_bytes bigint, output_media text, reply text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole uuid[];
  own uuid[];
begin
  if not ctx.is_operator() then
    if ctx.role() is distinct from 'account' then
      return;
    end if;
    select array_agg(m.initiative_id) filter (where m.party_role = 'backbone'), array_agg(m.party_id) into whole, own
    from host.membership m
    where m.account_id = ctx.account() and m.ended_at is null
      and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id));
  end if;
  return query select j.id, j.command, j.initiative, j.party, a.name, j.account_id = ctx.account(), j.state, j.stage, j.done, j.total,
    j.attempts, j.cancel_asked_at is not null and j.finished_at is null, j.created_at, j.started_at, j.finished_at,
    j.outcome, j.output_bytes, j.output_media, case when $1 is not null and j.account_id = ctx.account() then c.reply end
  from host.job j
  join host.account a on a.id = j.account_id
  left join app.job_content c on c.tenant_id = j.initiative_id and c.job_id = j.id
  where ($1 is null or j.id = $1) and ($2 is null or j.initiative = $2) and ($3 is null or j.state = $3)
    and ($4 is null or j.id < $4)
    and (ctx.is_operator() or j.initiative_id = any (whole) or j.account_id = ctx.account() and j.party_id = any (own))
  order by j.id desc limit $5;
end $$;

-- Calls a job off: at once while it waits, as soon as it can be stopped while it runs.
create or replace function host.job_cancel(id uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j host.job;
begin
  perform ctx.require_role('account', 'operator');
  select * into j from host.job q where q.id = job_cancel.id for update;
  if not found or not host.may_see_job(j) then
    perform ctx.refuse('not_found', 'id');
  end if;
  if j.finished_at is not null then
    perform ctx.refuse('job_ended');
  end if;
  perform set_config('app.subject', j.initiative_id::text, true);
  update host.job q set cancel_asked_at = ctx.now() where q.id = j.id;
  if j.state = 'queued' then
    perform host.job_end(j, 'cancelled', 'CANCELLED', null);
    return 'cancelled';
  end if;
  return 'running';
end $$;

-- A part of the file that a job made, or no row.
create or replace function host.job_octets(id uuid, part integer) returns table (octets bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.octets
  from host.job j
  join app.job_output o on o.tenant_id = j.initiative_id and o.job_id = j.id and o.part = $2
  where j.id = $1 and j.state = 'done' and host.may_see_job(j)
$$;

grant execute on function ctx.job_add(uuid, uuid, text, text, bytea, text, bytea)
  to rygrad_operator, rygrad_backbone_role, rygrad_partner_role;
grant execute on function host.job_finish(uuid, integer, text, bigint, text)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_export;
grant execute on function host.job_claim(integer), host.job_alive(uuid, integer, integer, text, bigint, bigint),
  host.job_refuse(uuid, integer, text, text, text), host.job_release(uuid, integer, integer), host.job_sweep()
  to rygrad_job;
grant execute on function host.job_entries(uuid, text, text, uuid, integer), host.job_cancel(uuid),
  host.job_octets(uuid, integer) to rygrad_account, rygrad_operator;

-- What an operator looks at to see whether work gets done: how much waits, and for how many seconds.
create or replace function host.work_waiting()
returns table (jobs bigint, oldest_job_seconds bigint, mail bigint, mail_failed bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_operator();
  return query
    select (select count(*) from host.job j where j.state = 'queued'),
      (select extract(epoch from ctx.now() - min(j.run_at))::bigint from host.job j where j.state = 'queued'),
      (select count(*) from host.mail m where m.state in ('queued', 'sending')),
      (select count(*) from host.mail m where m.state = 'failed' and m.settled_at > ctx.now() - interval '1 day');
end $$;
grant execute on function host.work_waiting() to rygrad_operator;
