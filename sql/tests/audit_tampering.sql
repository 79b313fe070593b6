-- What app.audit_verify finds when a superuser changes the log with the triggers off. Every attempt is undone.

-- superuser trying: nothing, to begin with
-- expect: rows 0
select * from app.audit_problems(:A);

-- superuser trying: a command replaced
-- expect: values 5|altered
set local session_replication_role = replica;
update app.audit_log set command = 'harmless' where tenant_id = :A and sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: the one who acted replaced
-- expect: values 5|altered
set local session_replication_role = replica;
update app.audit_log set account_id = :pia where tenant_id = :A and sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: a party, a time and an outcome replaced
-- expect: values 4|altered
-- expect: values 5|altered
-- expect: values 6|altered
set local session_replication_role = replica;
update app.audit_log set party_id = :a_forening where tenant_id = :A and sequence = 4;
update app.audit_log set at = at + interval '1 microsecond' where tenant_id = :A and sequence = 5;
update app.audit_log set outcome = 'DENIED' where tenant_id = :A and sequence = 6;
select * from app.audit_problems(:A);

-- superuser trying: a digest replaced together with its payload
-- expect: values 5|altered
set local session_replication_role = replica;
update app.audit_payload set body = '{"harmless":true}' where tenant_id = :A and sequence = 5;
update app.audit_log l set digest = sha256(p.salt || convert_to(p.body, 'UTF8')) from app.audit_payload p
where p.tenant_id = l.tenant_id and p.sequence = l.sequence and l.tenant_id = :A and l.sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: an entry replaced with a fresh hash breaks the link of the next
-- expect: values 6|broken link
set local session_replication_role = replica;
update app.audit_log set command = 'harmless', hash = ctx.audit_hash(previous, tenant_id, sequence, at, account_id, party_id, 'harmless',
  outcome, digest) where tenant_id = :A and sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: a gap
-- expect: values 6|gap
set local session_replication_role = replica;
delete from app.audit_log where tenant_id = :A and sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: a gap at the beginning
-- expect: values 2|gap
set local session_replication_role = replica;
delete from app.audit_log where tenant_id = :A and sequence = 1;
select * from app.audit_problems(:A);

-- superuser trying: a gap closed by renumbering
-- expect: values t|broken link
set local session_replication_role = replica;
delete from app.audit_payload where tenant_id = :A;
delete from app.audit_log where tenant_id = :A and sequence = 5;
update app.audit_log set sequence = sequence - 1 where tenant_id = :A and sequence = 6;
select sequence = 5, problem from app.audit_problems(:A) order by sequence limit 1;

-- superuser trying: two entries exchanged
-- expect: values 5|broken link
set local session_replication_role = replica;
delete from app.audit_payload where tenant_id = :A;
update app.audit_log set sequence = -sequence where tenant_id = :A and sequence in (5, 6);
update app.audit_log set sequence = 11 + sequence where tenant_id = :A and sequence < 0;
select * from app.audit_problems(:A) limit 1;

-- superuser trying: the tail cut
-- expect: values t|tail cut
set local session_replication_role = replica;
delete from app.audit_log where tenant_id = :A and sequence > 10;
select sequence > 10, problem from app.audit_problems(:A);

-- superuser trying: everything cut
-- expect: values tail cut
set local session_replication_role = replica;
delete from app.audit_log where tenant_id = :A;
select problem from app.audit_problems(:A);

-- superuser trying: the head moved back, so that what follows could be written anew
-- expect: values 11|beyond head
set local session_replication_role = replica;
update app.audit_head h set sequence = l.sequence, hash = l.hash from app.audit_log l
where l.tenant_id = h.tenant_id and l.sequence = 10 and h.tenant_id = :A;
select * from app.audit_problems(:A) limit 1;

-- superuser trying: the head's hash replaced
-- expect: values tail cut
set local session_replication_role = replica;
update app.audit_head set hash = '\x00' where tenant_id = :A;
select problem from app.audit_problems(:A);

-- superuser trying: a payload altered
-- expect: values 5|payload altered
set local session_replication_role = replica;
update app.audit_payload set body = '{"harmless":true}' where tenant_id = :A and sequence = 5;
select * from app.audit_problems(:A);

-- superuser trying: a payload given to another entry
-- expect: values 5|payload altered
-- expect: values 6|payload altered
set local session_replication_role = replica;
update app.audit_payload set sequence = -sequence where tenant_id = :A and sequence in (5, 6);
update app.audit_payload set sequence = 11 + sequence where tenant_id = :A and sequence < 0;
select * from app.audit_problems(:A);

-- superuser trying: payloads erased, which the chain survives
-- expect: rows 0
set local session_replication_role = replica;
delete from app.audit_payload where tenant_id = :A;
select * from app.audit_problems(:A);

-- superuser trying: an entry of another initiative in the chain
-- expect: values altered
set local session_replication_role = replica;
update app.audit_log a set command = b.command, digest = b.digest from app.audit_log b
where a.tenant_id = :A and a.sequence = 5 and b.tenant_id = :B and b.sequence = 8;
delete from app.audit_payload where tenant_id = :A;
select problem from app.audit_problems(:A);

-- superuser trying: the tail cut and the head repaired, which only an exported head reveals
-- expect: rows 0
set local session_replication_role = replica;
delete from app.audit_log where tenant_id = :A and sequence > 10;
delete from app.audit_payload where tenant_id = :A and sequence > 10;
update app.audit_head h set sequence = l.sequence, hash = l.hash from app.audit_log l
where l.tenant_id = h.tenant_id and l.sequence = 10 and h.tenant_id = :A;
select * from app.audit_problems(:A);

-- superuser at work: tampering that stays
-- expect: rows 1
set local session_replication_role = replica;
update app.audit_log set command = 'harmless' where tenant_id = :A and sequence = 5;

-- backbone of A, partner of A: found by those who may verify
-- expect: values 1|5|altered
select problems, first_problem, problem from app.audit_verify(:A);

-- operator: found by the operator too
-- expect: values 1|5|altered
select problems, first_problem, problem from app.audit_verify(:A);

-- backbone of B: another initiative's chain is whole
-- expect: values 0|∅
select problems, problem from app.audit_verify(:B);
