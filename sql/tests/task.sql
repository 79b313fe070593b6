-- The backbone's tasks: who writes them, who reads them, and that they are never anybody else's.

-- backbone of A: a task of the phase in force, owned by a colleague
-- expect: values organise
select app.task_add(:a_task, 'organise', 'policy', null, 'Kortlæg puljer alpha', null, :bent_member, '2011-01-31');

-- backbone of B: one of B
-- expect: values implement
select app.task_add(:b_task, 'implement', 'policy', 'policy-barriers', 'Barrierer beta', 'secret of beta', null, null);

-- backbone of A: a task of another phase
-- expect: refusal task_other_phase
select app.task_add(gen_random_uuid(), 'sustain', 'policy', null, 'X', null, null, null);

-- backbone of B: a suggestion taken on twice
-- expect: error 23505 task_suggestion_key
select app.task_add(gen_random_uuid(), 'implement', 'policy', 'policy-barriers', 'X', null, null, null);

-- backbone of A: the same suggestion in another initiative is nothing to it
-- expect: values organise
select app.task_add(gen_random_uuid(), 'organise', 'policy', 'policy-barriers', 'Barrierer alpha', null, null, null);

-- backbone of A: an owner who is a partner's member, and one of another initiative
-- expect: refusal not_found
select app.task_add(gen_random_uuid(), 'organise', 'policy', null, 'X', null, :pia_member, null);

-- backbone of A: another initiative's member as owner
-- expect: refusal not_found
select app.task_update(:a_task, null, null, :bodil_member, null, null);

-- partner of A, funder of A writing: a task (2)
-- expect: error 42501
select app.task_add(gen_random_uuid(), 'organise', 'policy', null, 'X', null, null, null);

-- partner of A, funder of A writing: changing one (2)
-- expect: error 42501
select app.task_update(:a_task, null, null, null, null, 'done');

-- backbone: a task without a context (1)
-- expect: error 42501
select app.task_add(gen_random_uuid(), 'organise', 'policy', null, 'X', null, null, null);

-- backbone of A: another initiative's task
-- expect: refusal not_found
select app.task_update(:b_task, null, null, null, null, 'done');

-- backbone of A, partner of A: a task by hand (2)
-- expect: error 42501
insert into app.task (tenant_id, id, phase, function, title, party_id, created_by, created_at)
values (:A, gen_random_uuid(), 'organise', 'policy', 'X', ctx.party(), ctx.account(), now());

-- backbone of A, partner of A, funder of A writing: changing one by hand (2)
-- expect: error 42501
update app.task set state = 'done' where id = :a_task;

-- superuser: a task of a partner (charter rule 3 the other way round)
-- expect: error 23503 task_party_is_backbone
insert into app.task (tenant_id, id, phase, function, title, party_id, created_by, created_at)
values (:A, gen_random_uuid(), 'organise', 'policy', 'X', :a_kommune, :anna, now());

-- superuser: a task of a party called a partner
-- expect: error 23514 task_party_role
insert into app.task (tenant_id, id, phase, function, title, party_id, party_role, created_by, created_at)
values (:A, gen_random_uuid(), 'organise', 'policy', 'X', :a_kommune, 'partner', :anna, now());

-- superuser: done by nobody
-- expect: error 23514 task_decided
update app.task set state = 'done' where id = :a_task;

-- backbone of A, partner of A: those of one's own initiative, with the owner's name
-- expect: values Barrierer alpha|∅
-- expect: values Kortlæg puljer alpha|Bent
select title, app.account_name(owner) from app.task order by title;

-- backbone of A, partner of A: those of another initiative
-- expect: rows 0
select id from app.task where tenant_id = :B or id = :b_task;

-- funder of A: the tasks themselves (2)
-- expect: error 42501
select id from app.task;

-- backbone of A, partner of A, funder of A: how many there are
-- expect: values policy|2|1|0|0
select function, open, late, done, dropped from app.task_count('organise') where open > 0;

-- backbone, partner, funder: how many without a context (1)
-- expect: rows 0
select * from app.task_count('organise');

-- second of backbone of A: what waits is one's own
-- expect: values Kortlæg puljer alpha|t
select title, overdue from app.waiting() where kind = 'task';

-- backbone of A, partner of A, funder of A: and nobody else's
-- expect: rows 0
select title from app.waiting() where kind = 'task';

-- backbone of A: the backbone in office finishes one
-- expect: values done
select task_state from app.task_update(:a_task, null, null, null, null, 'done');

-- superuser at work: the term ends
update app.term set ended_at = now() where id = :a_term;

-- backbone of A: its next write (charter rule 1)
-- expect: error 42501 this transaction may not write
select app.task_update(:a_task, null, null, null, null, 'open');

-- backbone of A, partner of A: what was done stays readable
-- expect: values done
select state from app.task where id = :a_task;
