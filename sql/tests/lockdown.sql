-- What one injected expression, or a whole injected statement, can do on a connection of ours: nothing of this.

-- gate, account, operators, backbone, partner, funder, export, job: the context set in a common table expression (3)
-- expect: error 42501
with c as materialized (select set_config('app.tenant_id', :B, true) as s) select s from c;

-- backbone of A, partner of A, funder of A: the context changed in a common table expression beside a read (3)
-- expect: error 42501
with c as materialized (select set_config('app.tenant_id', :B, true)) select m.id from app.measurement m, c;

-- backbone of A, partner of A, funder of A: the context changed in a branch of a UNION (3)
-- expect: error 42501
select id::text from app.measurement union select set_config('app.tenant_id', :B, true);

-- backbone of A, partner of A, funder of A: the context changed in a subquery of a filter (3)
-- expect: error 42501
select id from app.party where set_config('app.party', :b_kommune, true) is not null;

-- gate, account, operators, backbone, partner, funder, export, job: the role set by an expression (4)
-- expect: error 42501
select set_config('role', 'rygrad_owner', false);

-- gate, account, operators, backbone, partner, funder, export, job: becoming the owner (4)
-- expect: error 42501
set role rygrad_owner;

-- gate, account, operators, backbone, partner, funder, export, job: becoming the definer (4)
-- expect: error 42501
set role rygrad_definer;

-- gate, account, operators, partner, funder, export, job: becoming the backbone (4)
-- expect: error 42501
set role rygrad_backbone_role;

-- gate, account, operators, backbone, funder, export, job: becoming a partner (4)
-- expect: error 42501
set role rygrad_partner_role;

-- gate, account, operators, backbone, partner, funder, export, job: another login (4)
-- expect: error 42501
set session authorization postgres;

-- gate, account, operators, backbone, partner, funder: resetting the role changes nobody (4)
-- expect: values t
reset role;
select current_user = session_user;

-- partner of A: resetting the role opens nothing (4)
-- expect: values 0
reset role;
select count(*) from app.measurement where tenant_id = :B;

-- gate, account, operators, backbone, partner, funder, export, job: a setting updated as a row (5)
-- expect: error 42501
update pg_settings set setting = 'rygrad_owner' where name = 'role';

-- backbone of A, partner of A, funder of A: the context updated as a row (5)
-- expect: error 42501
update pg_settings set setting = :B where name = 'app.tenant_id';

-- backbone of A, partner of A, funder of A: row-level security switched off (5)
-- expect: error 42501
set local row_security = off;
select id from app.measurement;

-- gate, account, operators, backbone, partner, funder: two statements in one message (6)
-- expect: error 42601
select 1; select 2;

-- partner of A: a second statement behind a read (6)
-- expect: error 42601
select id from app.measurement; set local app.tenant_id = 'x';

-- gate, account, operators, backbone, partner, export, job: truncating (12)
-- expect: error 42501
truncate app.measurement;

-- backbone of A, partner of A, funder of A writing: truncating in a context (12)
-- expect: error 42501
truncate app.activity;

-- gate, account, operators, backbone, partner, funder, export, job: peers' queries by the view (15)
-- expect: error 42501
select query from pg_stat_activity;

-- gate, account, operators, backbone, partner, funder, export, job: peers' queries by the function behind it (15)
-- expect: error 42501
select query from pg_stat_get_activity(null);

-- gate, account, operators, backbone, partner, funder, export, job: peers' queries by the older functions (15)
-- expect: error 42501
select pg_stat_get_backend_activity(i) from pg_stat_get_backend_idset() i;

-- gate, account, operators, backbone, partner, funder, export, job: peers' addresses (15)
-- expect: error 42501
select pg_stat_get_backend_client_addr(1);

-- gate, account, operators, backbone, partner, funder, export, job: ending a peer (15)
-- expect: error 42501
select pg_terminate_backend(pg_backend_pid());

-- gate, account, operators, backbone, partner, funder, export, job: cancelling a peer (15)
-- expect: error 42501
select pg_cancel_backend(pg_backend_pid());

-- gate, account, operators, backbone, partner, funder, export, job: the statements and cursors of a session (15)
-- expect: error 42501
select statement from pg_prepared_statements;

-- gate, account, operators, backbone, partner, funder, export, job: most common values by the view (17)
-- expect: error 42501
select most_common_vals from pg_stats;

-- gate, account, operators, backbone, partner, funder, export, job: most common values by the table (17)
-- expect: error 42501
select stavalues1 from pg_statistic;

-- gate, account, operators, backbone, partner, funder, export, job: extended statistics (17)
-- expect: error 42501
select most_common_vals from pg_stats_ext;

-- gate, account, operators, backbone, partner, funder, export, job: extended statistics on expressions (17)
-- expect: error 42501
select most_common_vals from pg_stats_ext_exprs;

-- gate, account, operators, backbone, partner, funder, export, job: an advisory lock (18)
-- expect: error 42501
select pg_advisory_lock(1);

-- gate, account, operators, backbone, partner, funder, export, job: an advisory lock for the transaction (18)
-- expect: error 42501
select pg_advisory_xact_lock(1);

-- gate, account, operators, backbone, partner, funder, export, job: trying an advisory lock (18)
-- expect: error 42501
select pg_try_advisory_lock(1);

-- gate, account, operators, backbone, partner, funder, export, job: trying an advisory lock for the transaction (18)
-- expect: error 42501
select pg_try_advisory_xact_lock_shared(1, 2);

-- gate, account, operators, backbone, partner, funder, export, job: a large object (18)
-- expect: error 42501
select lo_from_bytea(0, 'x');

-- gate, account, operators, backbone, partner, funder, export, job: a file as a large object (18)
-- expect: error 42501
select lo_import('/etc/passwd');

-- gate, account, operators, backbone, partner, funder, export, job: a file (18)
-- expect: error 42501
select pg_read_file('/etc/passwd');

-- gate, account, operators, backbone, partner, export, job: a temporary table (18)
-- expect: error 42501
create temporary table x (y integer);

-- funder: a temporary table (18)
-- expect: error 42501
begin read write;
create temporary table x (y integer);

-- gate, account, operators, backbone, partner, funder, export, job: a block of code (18)
-- expect: error 42501
do $$ begin perform 1; end $$;

-- gate, account, operators, backbone, partner, export, job: a function (18)
-- expect: error 42501
create function app.x() returns integer language sql return 1;

-- gate, account, operators, backbone, partner, export, job: a table (18)
-- expect: error 42501
create table public.x (y integer);

-- gate, account, operators, backbone, partner, export, job: a schema (18)
-- expect: error 42501
create schema x;

-- gate, account, operators, backbone, partner, funder, export, job: a program (18)
-- expect: error 42501
copy (select 1) to program 'cat';

-- gate, account, operators, backbone, partner, funder, export, job: a file written (18)
-- expect: error 42501
copy (select 1) to '/tmp/rygrad-attack';

-- backbone of A, partner of A: rows copied in past the policies (19)
-- expect: error 0A000
copy app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, breakdown, revision,
  state, value, numerator, denominator, source, note, on_behalf, submitted_by, submitted_at, decided_by, decided_at, reason) from stdin;

-- backbone of A, partner of A: activities copied in past the policies (19)
-- expect: error 0A000
copy app.activity from stdin;

-- funder of A writing: rows copied in (19)
-- expect: error 42501
copy app.measurement from stdin;

-- partner of A: rows copied out are those that the policies let through (19)
-- expect: values 0
select count(*) from app.measurement where tenant_id <> :A;

-- gate, account, operators, backbone, partner, funder, export, job: a query in a text that runs as XML (18)
-- expect: error 42501
select query_to_xml('select 1', true, true, '');

-- gate, account, operators, backbone, partner, funder, export, job: a table as XML (18)
-- expect: error 42501
select table_to_xml('app.party', true, true, '');

-- gate, account, operators, backbone, partner, funder, export, job: a query in a text that runs as text search (18)
-- expect: error 42501
select * from ts_stat('select null::tsvector');

-- gate, account, operators, backbone, partner, funder, export, job: a query in a text that rewrites another (18)
-- expect: error 42501
select ts_rewrite('a'::tsquery, 'select null::tsquery, null::tsquery');

-- gate, account, operators, backbone, partner, funder, export, job: a notification by an expression (22)
-- expect: error 42501
select pg_notify('x', 'y');

-- superuser: two functions of ours notify, that there is work and that there is news; with nothing in it (22)
-- expect: values ctx.job_add|pg_notify('rygrad_job', '')
-- expect: values host.announce|pg_notify('rygrad_outbox', '')
select p.pronamespace::regnamespace || '.' || p.proname, said[1]
from pg_proc p, regexp_matches(p.prosrc, '(\w*notify[^;]*)', 'gi') said
where p.pronamespace in ('host'::regnamespace, 'app'::regnamespace, 'ctx'::regnamespace)
order by 1;

-- gate, account, operators, backbone, partner, funder, export, job: a snapshot for another session (18)
-- expect: error 42501
select pg_export_snapshot();

-- gate, account, operators, backbone, partner, funder, export, job: a message into the log of changes (18)
-- expect: error 42501
select pg_logical_emit_message(true, 'x', 'y');

-- gate, account, operators, backbone, partner, export, job: a role's own attributes beyond its settings (4)
-- expect: error 42501
alter role current_user bypassrls;

-- gate, account, operators, backbone, partner, funder: a policy dropped (5)
-- expect: error 42501
begin read write;
drop policy owner_all on app.measurement;

-- gate, account, operators, backbone, partner, funder: row-level security disabled on a table (5)
-- expect: error 42501
begin read write;
alter table app.measurement disable row level security;

-- gate, account, operators, backbone, partner, funder: locking everybody out of a table (18)
-- expect: error 42501
begin read write;
lock table app.measurement in access exclusive mode;

-- superuser: every login's timeouts are set (21)
-- expect: values rygrad_account|5s|3s|30s
-- expect: values rygrad_backbone|15s|3s|30s
-- expect: values rygrad_funder|5s|3s|30s
-- expect: values rygrad_gate|5s|3s|30s
-- expect: values rygrad_operator|15s|3s|30s
-- expect: values rygrad_partner|5s|3s|30s
select r.rolname, max(c.value) filter (where c.name = 'statement_timeout'),
  max(c.value) filter (where c.name = 'lock_timeout'),
  max(c.value) filter (where c.name = 'idle_in_transaction_session_timeout')
from pg_roles r, unnest(r.rolconfig) s, lateral (select split_part(s, '=', 1), split_part(s, '=', 2)) c (name, value)
where r.rolname in ('rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder')
group by r.rolname order by r.rolname;

-- partner of A: sleeping past the role's timeout (21)
-- expect: error 57014
select pg_sleep(30);
