-- Roles, schemas and the lock-down. Idempotent; reapplied whole when its text changes. Needs a superuser.
--
-- Authority is the connection: one login role for each kind of caller, and never SET ROLE. The group roles carry
-- grants and policies, the login roles only inherit them. rygrad_owner owns every table, rygrad_definer every
-- function; neither can log in.

do $$
declare
  name text;
begin
  foreach name in array array['rygrad_owner', 'rygrad_definer',
      'rygrad_backbone_role', 'rygrad_partner_role', 'rygrad_funder_role'] loop
    if not exists (select from pg_catalog.pg_roles r where r.rolname = name) then
      execute format('create role %I nologin noinherit', name);
    end if;
  end loop;
  foreach name in array array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone',
      'rygrad_partner', 'rygrad_funder', 'rygrad_export', 'rygrad_job'] loop
    if not exists (select from pg_catalog.pg_roles r where r.rolname = name) then
      execute format('create role %I login', name);
    end if;
    execute format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', name);
    execute format('alter role %I set lock_timeout = %L', name, '3s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', name, '30s');
    execute format('alter role %I set temp_file_limit = %L', name, '1GB');
    -- What travels as a parameter stays out of the database's log, whatever it logs: a ballot, the hash of a secret.
    execute format('alter role %I set log_parameter_max_length = 0', name);
    execute format('alter role %I set log_parameter_max_length_on_error = 0', name);
  end loop;
end $$;

grant rygrad_backbone_role to rygrad_backbone;
grant rygrad_partner_role to rygrad_partner;
grant rygrad_funder_role to rygrad_funder;
alter role rygrad_funder set default_transaction_read_only = on;

alter role rygrad_gate set statement_timeout = '5s';
alter role rygrad_account set statement_timeout = '5s';
alter role rygrad_operator set statement_timeout = '15s';
alter role rygrad_funder set statement_timeout = '5s';
alter role rygrad_partner set statement_timeout = '5s';
alter role rygrad_backbone set statement_timeout = '15s';
alter role rygrad_job set statement_timeout = '15s';
alter role rygrad_export set statement_timeout = 0;
alter role rygrad_gate connection limit 32;
alter role rygrad_account connection limit 32;
alter role rygrad_operator connection limit 16;
alter role rygrad_funder connection limit 32;
alter role rygrad_partner connection limit 32;
alter role rygrad_backbone connection limit 32;
alter role rygrad_job connection limit 16;
alter role rygrad_export connection limit 16;

create schema if not exists host authorization rygrad_owner;
create schema if not exists app authorization rygrad_owner;
create schema if not exists ctx authorization rygrad_owner;
comment on schema host is 'What the whole host shares: accounts, initiatives, the membership directory, secrets, jobs';
comment on schema app is 'Everything inside an initiative; every key begins with tenant_id';
comment on schema ctx is 'Who is asking: the context of a transaction';

grant usage, create on schema host, app, ctx to rygrad_definer;
grant usage on schema ctx, app, host to rygrad_gate, rygrad_account, rygrad_operator,
  rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role, rygrad_export;
grant usage on schema host to rygrad_job;
-- So that the server can tell whether the schema is its own without being a superuser. The record is the migrator's.
do $$
begin
  if to_regclass('migration.applied') is not null then
    grant usage on schema migration to rygrad_gate;
    grant select on migration.applied to rygrad_gate;
  end if;
end $$;
alter default privileges for role rygrad_definer revoke execute on functions from public;
alter default privileges for role rygrad_owner revoke execute on functions from public;

-- The lock-down: a single injected expression must be able to change nothing outside its own rows.
do $$
declare
  f record;
  bad text;
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to rygrad_gate, rygrad_account, rygrad_operator, rygrad_backbone, '
    'rygrad_partner, rygrad_funder, rygrad_export, rygrad_job', current_database());
  revoke all on schema public from public;
  revoke usage on language plpgsql from public;
  grant usage on language plpgsql to rygrad_owner, rygrad_definer;
  revoke update on pg_catalog.pg_settings from public;
  revoke select on pg_catalog.pg_stats, pg_catalog.pg_stats_ext, pg_catalog.pg_stats_ext_exprs, pg_catalog.pg_stat_activity,
    pg_catalog.pg_prepared_statements, pg_catalog.pg_cursors from public;
  for f in
    select p.oid::regprocedure::text as signature
    from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname in ('set_config', 'pg_stat_get_activity', 'pg_notify', 'pg_cancel_backend',
            'pg_terminate_backend', 'pg_export_snapshot', 'pg_logical_emit_message', 'pg_prepared_statement',
            'pg_cursor', 'query_to_xml', 'query_to_xmlschema', 'query_to_xml_and_xmlschema', 'table_to_xml',
            'table_to_xmlschema', 'table_to_xml_and_xmlschema', 'cursor_to_xml', 'cursor_to_xmlschema',
            'schema_to_xml', 'schema_to_xmlschema', 'schema_to_xml_and_xmlschema', 'database_to_xml',
            'database_to_xmlschema', 'database_to_xml_and_xmlschema', 'ts_stat', 'ts_rewrite', 'loread', 'lowrite')
        or p.proname ~ '^(pg_advisory_|pg_try_advisory_|pg_stat_get_backend_|lo_)')
  loop
    execute format('revoke execute on function %s from public', f.signature);
  end loop;
  grant execute on function pg_catalog.set_config(text, text, boolean) to rygrad_definer;
  grant execute on function pg_catalog.pg_notify(text, text) to rygrad_definer;

  -- A REVOKE by someone who may not revoke only warns: look at the result instead of trusting it.
  select string_agg(p.oid::regprocedure::text, ', ') into bad
  from pg_catalog.pg_proc p
  where p.pronamespace = 'pg_catalog'::regnamespace
    and (p.proname in ('set_config', 'pg_stat_get_activity', 'pg_notify', 'query_to_xml', 'ts_stat', 'pg_terminate_backend')
      or p.proname ~ '^(pg_advisory_|pg_try_advisory_|pg_stat_get_backend_|lo_)')
    and exists (select from unnest(array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone',
        'rygrad_partner', 'rygrad_funder']) as l (login)
      where has_function_privilege(l.login, p.oid, 'execute'));
  if bad is not null then
    raise exception 'the lock-down did not take for: %', bad
      using hint = 'Run "rygrad migrate" as a superuser of this database.';
  end if;
end $$;
