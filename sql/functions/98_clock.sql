-- What the server's clock does: deadlines that pass, elections that open and close, terms that begin.
--
--     due ──one server takes it, under its initiative's lock──> done, in one transaction
--      ^                                                  └──> failed: undone, noted in host.clock_failure
--      └──────────── after a minute, then two, four … up to six hours ──────────┘
--
-- A matter that fails keeps no other waiting, of its own initiative or of another. Whoever adds a kind of matter adds it to
-- app.due_now, which tells it, and to app.settle, which does it.
set local role rygrad_definer;

-- What earlier versions had in the place of this.
drop function if exists host.due_matters();
drop function if exists host.due_elections();
drop function if exists app.decision_clock();
drop function if exists app.election_due(uuid);

create or replace function app.due_now(tenant uuid) returns table (matter text, subject uuid, due timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'decision.conclude', d.id, d.deadline from app.decision d
  where d.tenant_id = $1 and d.state = 'open' and d.deadline <= ctx.now()
  union all
  select 'election.close', e.id, e.closes_at from app.election e
  where e.tenant_id = $1 and e.state = 'open' and e.closes_at <= ctx.now()
  union all
  select 'term.begin', e.id, e.term_from from app.election e
  where e.tenant_id = $1 and e.state = 'concluded' and e.term_id is null and e.runoff_of is null and e.term_from <= ctx.now()
  union all
  -- Sixty days ahead of a term's end, or six months after the last election, as long as nobody is chosen for what follows.
  select 'election.open', t.id, t.ends_at - interval '60 days' from app.term t
  where t.tenant_id = $1 and t.ended_at is null and t.ends_at < ctx.now() + interval '60 days'
    and not exists (select from app.election x where x.tenant_id = $1 and (x.state in ('open', 'closed')
      or x.state = 'concluded' and x.term_id is null or x.closed_at > ctx.now() - interval '6 months'))
    and app.has_electorate($1)
$$;

create or replace function app.settle(tenant uuid, matter text, subject uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
  e app.election;
  opened uuid := gen_random_uuid();
begin
  case settle.matter
    when 'decision.conclude' then
      select * into strict d from app.decision x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.decision_conclude(d, true);
    when 'election.close' then
      select * into strict e from app.election x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.election_close(e);
    when 'term.begin' then
      select * into strict e from app.election x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.election_begin_term(e);
    when 'election.open' then
      if app.election_start(tenant, opened, 'approval', 'term', '') then
        perform ctx.audit_app(tenant, null, null, 'election.open', 'OK', jsonb_build_object('election', opened)::text);
      end if;
  end case;
end $$;

-- Does one matter that is due and answers with it; with no row where there is none. An initiative that another server or
-- a caller has in hand is left to them. Deadlines, elections and terms of a suspended initiative stand still.
create or replace function host.due_matters() returns table (matter text, initiative text, failure text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  right_now timestamptz := ctx.now();
  tenant uuid;
  thing uuid;
begin
  perform ctx.not_entered();
  select i.id, i.slug, m.matter, m.subject into tenant, initiative, due_matters.matter, thing
  from host.initiative i
  cross join lateral app.due_now(i.id) m
  left join host.clock_failure x on x.initiative_id = i.id and x.matter = m.matter and x.subject = m.subject
  where i.status = 'active' and (x.retry_at is null or x.retry_at <= right_now)
    and i.id in (
      select d.tenant_id from app.decision d where d.state = 'open' and d.deadline <= right_now
      union all select e.tenant_id from app.election e where e.state = 'open' and e.closes_at <= right_now
      union all select e.tenant_id from app.election e
        where e.state = 'concluded' and e.term_id is null and e.term_from <= right_now
      union all select t.tenant_id from app.term t
        where t.ended_at is null and t.ends_at < right_now + interval '60 days')
  order by m.due limit 1 for no key update of i skip locked;
  if not found then
    return;
  end if;
  perform ctx.enter_system(tenant);
  -- Whoever had the initiative in hand until now may have done it.
  if exists (select from app.due_now(tenant) n where n.matter = due_matters.matter and n.subject = thing) then
    begin
      perform app.settle(tenant, due_matters.matter, thing);
      delete from host.clock_failure x
      where x.initiative_id = tenant and x.matter = due_matters.matter and x.subject = thing;
    exception when query_canceled or assert_failure or others then
      failure := sqlstate || ' ' || sqlerrm;
      insert into host.clock_failure as x (initiative_id, matter, subject, failures, detail, failed_at, retry_at)
      values (tenant, due_matters.matter, thing, 1, failure, right_now, right_now + interval '1 minute')
      on conflict on constraint clock_failure_pkey do update
      set failures = x.failures + 1, detail = excluded.detail, failed_at = excluded.failed_at,
        retry_at = right_now + least(interval '1 minute' * 2 ^ least(x.failures, 12), interval '6 hours');
    end;
  end if;
  return next;
end $$;
comment on function host.due_matters is 'One matter at a time, each in a transaction of its own and never twice; what failed is told';

grant execute on function host.due_matters() to rygrad_job;
