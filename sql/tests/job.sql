-- Durable jobs: who may queue, see, call off and end one; and what leaves the host with an export.

-- backbone of A: an export is asked for
-- expect: values alpha|t
select slug, rows > 50 from app.export_ask(:A);

-- backbone of A: and queued, by the credential of the transaction
select ctx.job_add(:a_job, :A, 'initiative.export', 'da', sha256('anna'), '[]', null);

-- backbone of A: by nobody else's (6)
-- expect: error 42501 another credential
select ctx.job_add(gen_random_uuid(), :A, 'x', 'da', sha256('bent'), '[]', null);

-- backbone of A: not in another initiative (8)
-- expect: error 42501 another initiative
select ctx.job_add(gen_random_uuid(), :B, 'x', 'da', sha256('anna'), '[]', null);

-- backbone of A: nor is another initiative asked for (8)
-- expect: error 42501 another initiative
select * from app.export_ask(:B);

-- backbone of A: one export at a time
-- expect: error 23505 job_export_once
select ctx.job_add(gen_random_uuid(), :A, 'initiative.export', 'da', sha256('anna'), '[]', null);

-- partner of A: a partner's import waits behind it
select ctx.job_add(:a_import, :A, 'measurement.import', 'da', sha256('pia'), '[["indicator","x"]]', 'payload');

-- partner of A, funder of A writing: an export is the backbone's (2)
-- expect: error 42501
select * from app.export_ask(:A);

-- funder of A writing: a job of a funder's (2)
-- expect: error 42501
select ctx.job_add(gen_random_uuid(), :A, 'x', 'da', sha256('gro'), '[]', null);

-- backbone, partner, operators: a job without a context (1)
-- expect: error 42501
select ctx.job_add(gen_random_uuid(), :A, 'x', 'da', sha256('anna'), '[]', null);

-- backbone of B: a job in another initiative
select ctx.job_add(:b_job, :B, 'grant.import', 'da', sha256('bodil'), '[]', null);

-- superuser: what is under way at once is bounded
insert into host.job (id, initiative_id, initiative, command, account_id, secret_hash, language, run_at, created_at)
select gen_random_uuid(), :B, 'beta', 'x', :bodil, sha256('bodil'), 'da', now() + interval '1 day', now() + interval '1 day'
from generate_series(1, 19);

-- backbone of B: the twenty-first
-- expect: refusal job_too_many
select ctx.job_add(gen_random_uuid(), :B, 'x', 'da', sha256('bodil'), '[]', null);

-- account of Anna, operator: the backbone and operators see an initiative's jobs
-- expect: values measurement.import|false
-- expect: values initiative.export|queued
select command, case command when 'initiative.export' then job_state else mine::text end
from host.job_entries(null, 'alpha', null, null, 10) order by command desc;

-- account of Pia: a partner's member sees its own
-- expect: values measurement.import
select command from host.job_entries(null, null, null, null, 10);

-- account of Karl: another initiative's are not there
-- expect: rows 0
select command from host.job_entries(null, 'alpha', null, null, 10);

-- account of Karl: nor is one by its id
-- expect: refusal not_found
select host.job_cancel(:a_import);

-- visitor, invitee: nobody in particular
-- expect: rows 0
select * from host.job_entries(null, null, null, null, 10);

-- job: a server takes the one that waits longest
-- expect: values initiative.export|1|sekretariat
select command, attempt, party from host.job_claim(20) where initiative = 'alpha';

-- job: an initiative's next waits for it; another initiative's does not
-- expect: values grant.import|beta
select command, initiative from host.job_claim(20);

-- job: and then there is none
-- expect: rows 0
select * from host.job_claim(20);

-- job: signs of life
-- expect: values go
select host.job_alive(:a_job, 1, 20, 'party', 1, 5);

-- job: of an attempt that is not in force
-- expect: values lost
select host.job_alive(:a_job, 2, 20, 'party', 1, 5);

-- export of A: what is in an initiative, and nothing of another (8)
-- expect: values t|f
select bool_or(line like '%Forening alpha%'), bool_or(line like '%beta%') from app.export_rows('party', null, 100);

-- export of A: rows behind a key, with the key to go on from
-- expect: values f
select (select key from app.export_rows('measurement', null, 3) offset 2 limit 1)
  = (select key from app.export_rows('measurement', (select key from app.export_rows('measurement', null, 3) offset 2 limit 1), 1));

-- export of A: exact numbers are strings
-- expect: values string
select distinct jsonb_typeof(line::jsonb->'row'->'value') from app.export_rows('measurement', null, 1);

-- export of A: every table is among it but those that are named
-- expect: values ballot job_content job_output outbox
select string_agg(c.relname, ' ' order by c.relname) from pg_class c
where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname not in (select name from app.export_sizes());

-- export of A: a table that is not for export
-- expect: error 42501
select * from app.export_rows('ballot', null, 1);

-- export of A: something that is no table
-- expect: error 42501
select * from app.export_rows('party t; drop table app.party', null, 1);

-- export of A: no secret leaves with the people
-- expect: values t|f|f
select bool_or(line like '%anna@alpha%'), bool_or(line like '%secret%'), bool_or(line like '%beta%') from app.export_host();

-- export: without a job (1)
-- expect: error 42501
select * from app.export_rows('party', null, 1);

-- export: of an attempt that is not in force
-- expect: refusal job_lost
select * from ctx.enter_export(:a_job, 2);

-- export: of a job that is no export
-- expect: refusal job_lost
select * from ctx.enter_export(:b_job, 1);

-- export, job: the tables themselves (2)
-- expect: error 42501
select * from app.party;

-- export of A: a part of the file, and the end of the job with it
select app.export_put(:a_job, 0, 'first');
select host.job_finish(:a_job, 1, '{"rows":[],"result":{"rows":1}}', 5, 'application/x-ndjson');

-- job: nothing is ended twice
-- expect: values lost
select host.job_alive(:a_job, 1, 20, '', null, null);

-- superuser: and no secret is kept with it
-- expect: values done|∅|OK
select state, secret_hash, outcome from host.job where id = :a_job;

-- account of Anna, operator: the file
-- expect: values \x6669727374
select octets from host.job_octets(:a_job, 0);

-- account of Pia, account of Karl, visitor: is not for others (2)
-- expect: rows 0
select octets from host.job_octets(:a_job, 0);

-- account of Anna: what it was answered is told to whoever asked
-- expect: values {"rows":[],"result":{"rows":1}}
select reply from host.job_entries(:a_job, null, null, null, 1);

-- operator: and to nobody else
-- expect: values ∅
select reply from host.job_entries(:a_job, null, null, null, 1);

-- job: the partner's import has its turn
-- expect: values measurement.import|payload
select command, convert_from(payload, 'UTF8') from host.job_claim(20);

-- backbone of A: another cannot end it
-- expect: refusal job_lost
select host.job_finish(:a_import, 1, '{}', null, null);

-- superuser: its server is taken for dead
update host.job set lease_until = now() - interval '1 second' where id = :a_import;

-- job: another takes it over
-- expect: values measurement.import|2
select command, attempt from host.job_claim(20);

-- partner of A: so that the first one, come back, has no effect
-- expect: refusal job_lost
select host.job_finish(:a_import, 1, '{}', null, null);

-- account of Anna: the backbone calls it off
-- expect: values running
select host.job_cancel(:a_import);

-- job: which its server is told
-- expect: values cancel
select host.job_alive(:a_import, 2, 20, '', null, null);

-- partner of A: from then on it cannot end well
-- expect: refusal job_cancelled
select host.job_finish(:a_import, 2, '{}', null, null);

-- job: it ends without effect, and its reason is kept
-- expect: values t
select host.job_refuse(:a_import, 2, 'cancelled', 'CANCELLED', '{"refusal":{}}');

-- account of Pia: what has ended cannot be called off
-- expect: refusal job_ended
select host.job_cancel(:a_import);

-- superuser: the figures that were sent along are gone with it
-- expect: values ∅
select payload from app.job_content where job_id = :a_import;

-- job: one is given back
-- expect: values t
select host.job_release(:b_job, 1, 0);

-- job: and taken again
-- expect: values grant.import|2
select command, attempt from host.job_claim(20);

-- superuser: after five attempts it is given up
update host.job set attempts = 5, lease_until = now() - interval '1 second' where id = :b_job;

-- job: so that nothing is taken any more
-- expect: rows 0
select * from host.job_claim(20);

-- superuser: but noted
-- expect: values failed|INTERNAL
select state, outcome from host.job where id = :b_job;

-- superuser: time goes by
update host.job set created_at = now() - interval '8 days', finished_at = now() - interval '8 days' where id = :a_job;

-- job: files are dropped after a week
select host.job_sweep();

-- account of Anna: the job is still known, its file gone
-- expect: values done|∅
select job_state, output_bytes from host.job_entries(:a_job, null, null, null, 1);

-- account of Anna: so it is
-- expect: rows 0
select octets from host.job_octets(:a_job, 0);

-- gate, account, operators, backbone, partner, funder, export, job: the tables are in no login's reach (8)
-- expect: error 42501
select * from host.job;

-- gate, account, operators, backbone, partner, funder, export, job: nor what was asked and answered (2)
-- expect: error 42501
select * from app.job_content;

-- gate, account, operators, backbone, partner, funder, export, job: nor the files (2)
-- expect: error 42501
select * from app.job_output;

-- backbone of A, partner of A: events are those of the log, in order
-- expect: values t|t
select count(*) > 20, min(sequence) = 1 from app.events(:A, 0, '{}', 100);

-- backbone of A, partner of A: of one kind alone
-- expect: values party.add
select distinct topic from app.events(:A, 0, '{party}', 100);

-- funder of A: a funder's own acts alone (2)
-- expect: rows 0
select * from app.events(:A, 0, '{party,member.invite}', 100);

-- partner of A, funder of A: of another initiative there are none (8)
-- expect: rows 0
select * from app.events(:B, 0, '{}', 100);

-- partner of A, funder of A: nor how far it is (8)
-- expect: rows 0
select * from app.event_span(:B);

-- backbone, partner, funder: without a context (1)
-- expect: rows 0
select * from app.events(:A, 0, '{}', 100);

-- job: how far each log is, and nothing of what is in it
-- expect: values t
select sequence > 20 from host.outbox_heads(array[:A::uuid]);
