-- What the clock cannot do keeps nothing else waiting: not another initiative, nor another matter of the same one.

-- superuser at work: a decision is over in A and one in B, A's longer
update app.party set standing = 'voting', voting_since = now() - interval '60 days' where slug = 'kommune';
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by,
  proposed_at, opened_at, deadline)
select p.tenant_id, ('dddddddd-0000-7000-8000-00000000000' || case when p.tenant_id = :A then 1 else 2 end)::uuid, 'other', 'Café',
  'They asked', 'majority', 50, 'partners', 'open', p.id, :pia, now() - interval '9 days', now() - interval '9 days',
  now() - case when p.tenant_id = :A then interval '2 hours' else interval '1 hour' end
from app.party p where p.slug = 'kommune';
insert into app.decision_vote (tenant_id, decision_id, party_id, method)
select d.tenant_id, d.id, d.proposed_party_id, d.method from app.decision d where d.title = 'Café';

-- superuser at work: A's audit log takes no more, so that nothing can be concluded there
alter table app.audit_log add constraint audit_log_full check (tenant_id <> :A) not valid;

-- job: A's fails and is told
-- expect: values decision.conclude|alpha|t
select matter, initiative, failure like '23514 %' from host.due_matters();

-- superuser: it is undone, and put off by a minute
-- expect: values open|1|t
select d.state, x.failures, x.retry_at > ctx.now() from app.decision d
join host.clock_failure x on x.initiative_id = d.tenant_id and x.subject = d.id where d.tenant_id = :A;

-- job: B's is done meanwhile
-- expect: values decision.conclude|beta|∅
select matter, initiative, failure from host.due_matters();

-- job: and nothing else is due
-- expect: rows 0
select * from host.due_matters();

-- superuser: two minutes later
-- expect: rows 1
update host.clock set shift = '2 minutes';

-- job: it is tried again
-- expect: values alpha|f
select initiative, failure is null from host.due_matters();

-- superuser: and put off by twice as long
-- expect: values 2|t
select failures, retry_at > ctx.now() + interval '110 seconds' from host.clock_failure;

-- superuser at work: it does again; an hour later
alter table app.audit_log drop constraint audit_log_full;
update host.clock set shift = '1 hour';

-- job: it is done
-- expect: values alpha|∅
select initiative, failure from host.due_matters();

-- superuser: and no failure is left
-- expect: rows 0
select * from host.clock_failure;

-- superuser: nor was anything done twice
-- expect: values 1
-- expect: values 1
select count(*) from app.audit_log where command = 'decision.conclude' group by tenant_id;

-- backbone of A, partner of A, funder of A writing, operators, gate, account: failures are the host's own
-- expect: error 42501
select * from host.clock_failure;

-- backbone of A, partner of A, job: what is due is done by the clock alone
-- expect: error 42501
select app.settle(:A, 'decision.conclude', 'dddddddd-0000-7000-8000-000000000001');
