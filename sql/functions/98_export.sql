-- The whole initiative, for a job that its backbone or an operator has asked for. Tables are found in the catalogue, so
-- that none is forgotten; those left out are named.
set local role rygrad_definer;

-- Enters for a job that runs, with the authority of whoever asked, as it is now.
create or replace function ctx.enter_export(job uuid, attempt integer)
returns table (initiative uuid, slug text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j host.job;
  c record;
  reason text;
begin
  perform ctx.not_entered();
  select * into j from host.job q
  where q.id = enter_export.job and q.command = 'initiative.export' and q.state = 'running'
    and q.attempts = enter_export.attempt;
  if not found then
    perform ctx.refuse('job_lost');
  end if;
  select * into c from ctx.credential(j.secret_hash);
  if not found or c.account_id <> j.account_id then
    perform ctx.refuse('credential_ended');
  end if;
  if j.party_id is null then
    if not exists (select from host.account a where a.id = j.account_id and a.kind = 'operator') then
      perform ctx.refuse('credential_ended');
    end if;
  else
    if not exists (select from host.membership m where m.initiative_id = j.initiative_id and m.party_id = j.party_id
        and m.account_id = j.account_id and m.party_role = 'backbone' and m.ended_at is null
        and (c.everywhere or ctx.reaches(c.id, m.id))) then
      perform ctx.refuse('not_found');
    end if;
    reason := ctx.write_obstacle(j.initiative_id, j.party_id, 'backbone', j.account_id);
    if reason is not null then
      perform ctx.refuse(reason);
    end if;
  end if;
  perform set_config('app.tenant_id', j.initiative_id::text, true);
  perform set_config('app.actor', j.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.role', 'export', true);
  return query select j.initiative_id, j.initiative;
end $$;

create or replace function ctx.require_export() returns void language plpgsql stable as $$
begin
  if ctx.role() is distinct from 'export' then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;

-- Whether the initiative may be exported now; the audit record of asking stands in the initiative's own chain.
create or replace function app.export_ask(tenant uuid) returns table (slug text, rows bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.is_operator() then
    perform set_config('app.subject', tenant::text, true);
  else
    perform ctx.require_write('backbone');
    if tenant is distinct from ctx.tenant() then
      raise insufficient_privilege using message = 'another initiative';
    end if;
  end if;
  return query
    select i.slug, (select sum(s.rows)::bigint from app.table_sizes(tenant) s) from host.initiative i where i.id = tenant;
end $$;

-- Every table of an initiative that leaves the host with it, in the order in which they came to be, so that what is
-- referred to comes first. Left out: ballots of an election that is open, which nobody may see, events, which the log
-- repeats, and jobs.
create or replace function app.table_names() returns table (name text, place bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.relname::text, row_number() over (order by c.oid)
  from pg_catalog.pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
    and c.relname not in ('ballot', 'outbox', 'job_content', 'job_output')
$$;

create or replace function app.table_sizes(tenant uuid) returns table (name text, rows bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  for name in select t.name from app.table_names() t order by t.place loop
    execute format('select count(*) from app.%I where tenant_id = $1', name) into rows using tenant;
    return next;
  end loop;
end $$;

create or replace function app.export_sizes() returns table (name text, rows bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_export();
  return query select s.name, s.rows from app.table_sizes(ctx.tenant()) s;
end $$;

-- Up to so many rows of a table behind a key, each as one line of JSON, and the key that each has. Exact numbers are
-- strings, so that no reader rounds them.
create or replace function app.export_rows(name text, after text[], most integer) returns table (line text, key text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  rel oid;
  k record;
  numbers text;
begin
  perform ctx.require_export();
  if not exists (select from app.table_names() t where t.name = export_rows.name) then
    raise insufficient_privilege using message = 'not for export';
  end if;
  rel := format('app.%I', name)::regclass;
  select string_agg(format('t.%I', a.attname), ', ' order by o.n) as columns,
    string_agg(format('t.%I::text', a.attname), ', ' order by o.n) as texts,
    string_agg(format('%L::%s', after[(o.n - 1)::integer], format_type(a.atttypid, a.atttypmod)), ', ' order by o.n) as bounds
  into k
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::smallint[]) with ordinality o (attnum, n)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = o.attnum
  where i.indrelid = rel and i.indisprimary and a.attname <> 'tenant_id';
  if k.columns is null and after is not null then
    return;
  end if;
  select string_agg(format('%L, t.%I::text', a.attname, a.attname), ', ') into numbers
  from pg_catalog.pg_attribute a
  where a.attrelid = rel and a.atttypid = 'numeric'::regtype and a.attnum > 0 and not a.attisdropped;
  return query execute format(
    'select jsonb_build_object(''table'', %L::text, ''row'', to_jsonb(t) - ''tenant_id'' || jsonb_build_object(%s))::text, '
    'array[%s]::text[] from app.%I t where t.tenant_id = $1 %s %s limit $2',
    name, coalesce(numbers, ''), coalesce(k.texts, ''), name,
    case when after is not null then format('and (%s) > (%s)', k.columns, k.bounds) else '' end,
    coalesce('order by ' || k.columns, '')) using ctx.tenant(), most;
end $$;

-- What of the host's own tables belongs to the initiative: itself, its members, and the people who acted in it. No
-- secret is among it.
create or replace function app.export_host() returns table (line text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_export();
  return query
    select jsonb_build_object('table', 'host.initiative', 'row', to_jsonb(i))::text
    from host.initiative i where i.id = ctx.tenant();
  return query
    select jsonb_build_object('table', 'host.account', 'row',
      jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'locale', a.locale))::text
    from host.account a
    where a.kind = 'person' and exists (
      select from host.membership m where m.initiative_id = ctx.tenant() and m.account_id = a.id)
    order by a.id;
  return query
    select jsonb_build_object('table', 'host.membership', 'row', to_jsonb(m) - 'initiative_id')::text
    from host.membership m where m.initiative_id = ctx.tenant() order by m.id;
end $$;

create or replace function app.export_put(job uuid, part integer, octets bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_export();
  insert into app.job_output as o (tenant_id, job_id, part, octets)
  values (ctx.tenant(), export_put.job, export_put.part, export_put.octets);
end $$;

grant execute on function app.export_ask(uuid) to rygrad_operator, rygrad_backbone_role;
grant execute on function ctx.enter_export(uuid, integer), app.export_sizes(), app.export_rows(text, text[], integer),
  app.export_host(), app.export_put(uuid, integer, bytea) to rygrad_export;
