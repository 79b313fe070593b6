-- Rules that every table, key, policy and function keeps (11, 23). Each query names what breaks one, so it must return no row.

-- superuser: tables without row-level security, or not forced upon their owner (23)
-- expect: rows 0
select oid::regclass from pg_class where relnamespace in ('app'::regnamespace, 'host'::regnamespace) and relkind in ('r', 'p')
  and not (relrowsecurity and relforcerowsecurity);

-- superuser: tables in which the owner or the definers would see no row (23)
-- expect: rows 0
select c.oid::regclass, r from pg_class c, unnest(array['rygrad_owner', 'rygrad_definer']) r
where c.relnamespace in ('app'::regnamespace, 'host'::regnamespace) and c.relkind = 'r' and not exists (
  select from pg_policy p where p.polrelid = c.oid and p.polroles = array[r::regrole::oid] and p.polcmd = '*'
    and pg_get_expr(p.polqual, p.polrelid) = 'true' and pg_get_expr(p.polwithcheck, p.polrelid) = 'true');

-- superuser: tables that somebody else owns (23)
-- expect: rows 0
select oid::regclass, relowner::regrole from pg_class
where relnamespace in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace) and relkind in ('r', 'v', 'm', 'p', 'S', 'f')
  and relowner <> 'rygrad_owner'::regrole;

-- superuser: tables of an initiative without a tenant_id that must be there (23)
-- expect: rows 0
select c.oid::regclass from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and not exists (
  select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype);

-- superuser: tables of the host with a tenant_id (23)
-- expect: rows 0
select attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = 'host'::regnamespace and a.attname = 'tenant_id';

-- superuser: tables without a primary key (23)
-- expect: rows 0
select c.oid::regclass from pg_class c where c.relnamespace in ('app'::regnamespace, 'host'::regnamespace) and c.relkind = 'r'
  and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary);

-- superuser: unique indexes of an initiative, keys included, that do not begin with tenant_id (23)
-- expect: rows 0
select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid
left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
where c.relnamespace = 'app'::regnamespace and i.indisunique and a.attname is distinct from 'tenant_id';

-- superuser: other indexes of an initiative that do not begin with tenant_id (23)
-- expect: rows 0
select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid
left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
where c.relnamespace = 'app'::regnamespace and not i.indisunique and a.attname is distinct from 'tenant_id';

-- superuser: foreign keys within initiatives that do not pair tenant_id with tenant_id first (23)
-- expect: rows 0
select k.conrelid::regclass, k.conname from pg_constraint k join pg_class f on f.oid = k.confrelid
join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
where k.contype = 'f' and f.relnamespace = 'app'::regnamespace and (a.attname <> 'tenant_id' or b.attname <> 'tenant_id');

-- superuser: foreign keys from the host into initiatives, or from an initiative to the host by anything but its own id (23)
-- expect: rows 0
select k.conrelid::regclass, k.conname from pg_constraint k
join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
where k.contype = 'f' and c.relnamespace <> f.relnamespace
  and not (c.relnamespace = 'app'::regnamespace and k.confrelid = 'host.initiative'::regclass and a.attname = 'tenant_id');

-- superuser: foreign keys that do not say what happens on delete (23)
-- expect: rows 0
select conrelid::regclass, conname from pg_constraint
where contype = 'f' and connamespace in ('app'::regnamespace, 'host'::regnamespace) and confdeltype = 'a';

-- superuser: foreign keys whose columns no whole index begins with (23)
-- expect: rows 0
select k.conrelid::regclass, k.conname from pg_constraint k
where k.contype = 'f' and k.connamespace in ('app'::regnamespace, 'host'::regnamespace) and not exists (
  select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
    and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey);

-- superuser: foreign keys that were never validated, or wait for the commit (23)
-- expect: rows 0
select conrelid::regclass, conname from pg_constraint
where contype = 'f' and connamespace in ('app'::regnamespace, 'host'::regnamespace) and (not convalidated or condeferrable);

-- superuser: views, materialised views, partitions and foreign tables (11)
-- expect: rows 0
select oid::regclass, relkind from pg_class
where relnamespace in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace) and (relkind in ('m', 'p', 'f') or relispartition
  or relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false));

-- superuser: inheritance (11)
-- expect: rows 0
select inhrelid::regclass from pg_inherits join pg_class on oid = inhrelid and relkind = 'r'
where relnamespace in ('app'::regnamespace, 'host'::regnamespace);

-- superuser: definer functions without a search_path of their own (11)
-- expect: rows 0
select oid::regprocedure from pg_proc
where pronamespace in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace) and prosecdef
  and not coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false);

-- superuser: definer functions of anybody but rygrad_definer (11)
-- expect: rows 0
select oid::regprocedure, proowner::regrole from pg_proc
where pronamespace in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace) and prosecdef and proowner <> 'rygrad_definer'::regrole;

-- superuser: functions of a superuser, or outside our schemas (11)
-- expect: rows 0
select p.oid::regprocedure from pg_proc p
where p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  and (p.pronamespace not in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace)
    or p.proowner not in ('rygrad_owner'::regrole, 'rygrad_definer'::regrole));

-- superuser: functions that build statements from text; one quoted whole, its values given by "using", is not built (11).
-- An export does, so that no table is forgotten: names and types are the catalogue's own, values quoted.
-- expect: values app.export_rows(text,text[],integer)
-- expect: values app.table_sizes(uuid)
select oid::regprocedure from pg_proc
where pronamespace in ('app'::regnamespace, 'host'::regnamespace, 'ctx'::regnamespace)
  and regexp_replace(prosrc, '--[^\n]*', '', 'g') ~* '\mexecute\M(?!\s+\$\w+\$)|\$\w+\$\s*\|\||\mformat\s*\('
order by oid::regprocedure::text;

-- superuser: policies that read tables (11)
-- expect: rows 0
select polrelid::regclass, polname from pg_policy
where pg_get_expr(polqual, polrelid) ~* 'select' or pg_get_expr(polwithcheck, polrelid) ~* 'select';

-- superuser: policies for members that do not hold them to their initiative (23)
-- expect: rows 0
select polrelid::regclass, polname from pg_policy
where polname not in ('owner_all', 'definer_all')
  and (polqual is not null and pg_get_expr(polqual, polrelid) !~ 'tenant_id = ctx\.tenant\(\)'
    or polwithcheck is not null and pg_get_expr(polwithcheck, polrelid) !~ 'tenant_id = ctx\.tenant\(\)');

-- superuser: policies for everybody, or for a login instead of its group (23)
-- expect: rows 0
select p.polrelid::regclass, p.polname from pg_policy p, unnest(p.polroles) r left join pg_roles g on g.oid = r
where r = 0 or g.rolcanlogin;

-- superuser: permissive policies for members that write without asking whether they may (23)
-- expect: rows 0
select polrelid::regclass, polname from pg_policy
where polname not in ('owner_all', 'definer_all') and polcmd in ('a', 'w', 'd', '*')
  and concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) !~ 'ctx\.may_write\(\)';

-- superuser: tables that a login may touch although no policy lets it see a row (23)
-- expect: rows 0
select c.oid::regclass, g from pg_class c, unnest(array['rygrad_backbone_role', 'rygrad_partner_role', 'rygrad_funder_role']) g
where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and has_any_column_privilege(g, c.oid, 'select')
  and not exists (select from pg_policy p where p.polrelid = c.oid and g::regrole = any (p.polroles) and p.polcmd in ('r', '*'));

-- superuser: enumerated types, whose comparison is not leakproof
-- expect: rows 0
select oid::regtype from pg_type where typtype = 'e' and typnamespace in ('app'::regnamespace, 'host'::regnamespace);

-- superuser: numbers that are not exact
-- expect: rows 0
select a.attrelid::regclass, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace in ('app'::regnamespace, 'host'::regnamespace) and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype);

-- superuser: moments without a time zone
-- expect: rows 0
select a.attrelid::regclass, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace in ('app'::regnamespace, 'host'::regnamespace) and a.atttypid in ('timestamp'::regtype, 'timetz'::regtype, 'time'::regtype);

-- superuser: triggers beyond those that keep the audit logs
-- expect: values app.audit_log
-- expect: values host.audit_log
select tgrelid::regclass from pg_trigger where not tgisinternal order by tgrelid::regclass::text;

-- superuser: roles of ours with an attribute that opens a way around
-- expect: rows 0
select rolname from pg_roles
where rolname like 'rygrad%' and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls);

-- superuser: owners that can log in, and logins that cannot
-- expect: rows 0
select rolname from pg_roles
where rolname in ('rygrad_owner', 'rygrad_definer', 'rygrad_backbone_role', 'rygrad_partner_role', 'rygrad_funder_role') and rolcanlogin
  or rolname in ('rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder', 'rygrad_export',
    'rygrad_job') and not rolcanlogin;

-- superuser: who is a member of what
-- expect: values rygrad_backbone_role|rygrad_backbone
-- expect: values rygrad_funder_role|rygrad_funder
-- expect: values rygrad_partner_role|rygrad_partner
select roleid::regrole, member::regrole from pg_auth_members
where roleid::regrole::text like 'rygrad%' or member::regrole::text like 'rygrad%' order by 1::text, roleid::regrole::text;

-- superuser: policies by which a login writes that do not ask whether the caller may
-- expect: rows 0
select tablename, policyname from pg_policies
where schemaname in ('app', 'host') and cmd <> 'SELECT' and not roles && array['rygrad_owner', 'rygrad_definer']::name[]
  and concat(qual, with_check) !~ 'ctx.may_(write|care)\(\)';
