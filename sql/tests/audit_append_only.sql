-- The audit log only grows, for everyone; readers see what they may.

-- backbone of A, partner of A: the chain is whole
-- expect: values t|0|∅
select entries = head_sequence, problems, problem from app.audit_verify(:A);

-- backbone of A, partner of A, funder of A writing, operator: an entry changed
-- expect: error 42501
update app.audit_log set command = 'x';

-- backbone of A, partner of A, funder of A writing, operator: an entry deleted
-- expect: error 42501
delete from app.audit_log;

-- backbone of A, partner of A, funder of A writing, operator: an entry written by hand
-- expect: error 42501
insert into app.audit_log (tenant_id, sequence, at, command, outcome, digest, previous, hash) values (:A, 1000, now(), 'x', 'OK', '', '', '');

-- backbone of A, partner of A, funder of A writing, operator: the head moved
-- expect: error 42501
update app.audit_head set sequence = 1;

-- owner, definer: an entry changed
-- expect: error 42501 the audit log is append-only
update app.audit_log set command = 'x' where tenant_id = :A and sequence = 1;

-- owner, definer: an entry deleted
-- expect: error 42501 the audit log is append-only
delete from app.audit_log where tenant_id = :A;

-- owner, superuser trying: the log emptied
-- expect: error 42501 the audit log is append-only
truncate app.audit_log cascade;

-- owner, definer: an entry of the host changed
-- expect: error 42501 the audit log is append-only
update host.audit_log set command = 'x';

-- owner, definer: an entry of the host deleted
-- expect: error 42501 the audit log is append-only
delete from host.audit_log;

-- superuser trying: an entry changed
-- expect: error 42501 the audit log is append-only
update app.audit_log set command = 'x';

-- partner of A: an act
-- expect: success
select ctx.audit_append('x.y', '{"said":"by the partner"}');

-- partner of A, backbone of A: what was said, to those who said it and to the backbone
-- expect: values x.y|kommune|{"said": "by the partner"}
select command, party_slug, payload from app.audit_entries(:A, 1000, 1);

-- other partner of A: that it was done, not what was said
-- expect: values x.y|kommune|∅
select command, party_slug, payload from app.audit_entries(:A, 1000, 1);

-- operator: that it was done, not what was said
-- expect: values x.y|kommune|∅
select command, party_slug, payload from app.audit_entries(:A, 1000, 1);

-- funder of A: nothing of it
-- expect: rows 0
select * from app.audit_entries(:A, 1000, 1);

-- gate: a refusal recorded
-- expect: success
select host.audit_refusal(sha256('pia'), :A, :a_kommune, 'grant.import', 'DENIED');

-- backbone of A: it stands in the chain
-- expect: values grant.import|DENIED|Pia
select command, outcome, account_name from app.audit_entries(:A, 1000, 1);

-- gate: a refusal by somebody who is not a member of the initiative it names
-- expect: success
select host.audit_refusal(sha256('pia'), :B, :b_kommune, 'grant.import', 'DENIED');

-- backbone of B: it stands nowhere
-- expect: rows 0
select * from app.audit_entries(:B, 1000, 1000) where outcome <> 'OK';

-- operator: an act on an initiative stands in the initiative's own chain
-- expect: success
select host.initiative_set_status('beta', 'suspended', 'test');
select ctx.audit_append('initiative.suspend', '{}');

-- partner of B: where its parties read it
-- expect: values initiative.suspend|root|∅
select command, account_name, party_slug from app.audit_entries(:B, 1000, 1);

-- backbone of A, backbone of B, operator: both chains are whole
-- expect: values 0|∅
select problems, problem from app.audit_verify(coalesce(ctx.tenant(), :B));

-- operator: an act of the host's own
-- expect: success
select ctx.audit_append('host.act', '{}');

-- superuser: the outbox is numbered as the log
-- expect: values 0
select count(*) from app.audit_log l full join app.outbox o using (tenant_id, sequence) where l.command is distinct from o.topic;
