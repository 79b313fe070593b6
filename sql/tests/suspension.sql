-- A suspended initiative is read, not written; another one does not notice.

-- backbone of A: an invitation that is open when the initiative is suspended
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'sekretariat', 'late@alpha.dk', false, false, sha256('invite late'));

-- operator: suspended
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'suspended', 'test');

-- operator: suspended again
-- expect: refusal initiative_already_suspended
select id from host.initiative_set_status('alpha', 'suspended', 'test');

-- operator: archived past its order
-- expect: refusal initiative_suspended
select id from host.initiative_set_status('alpha', 'archived', 'test');

-- backbone: entering to read
-- expect: values f|initiative_suspended
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- partner: entering to read
-- expect: values f|initiative_suspended
select may_write, reason from ctx.enter(sha256('pia'), :A, :a_kommune);

-- partner: entering to acknowledge
-- expect: values f|initiative_suspended
select may_write, reason from ctx.enter_to_acknowledge(sha256('pia'), :A, :a_kommune);

-- backbone of A: reading
-- expect: values 8|suspended|test
select (select count(*) from app.measurement), status, status_reason from app.initiative_state(:A);

-- partner of A: reading
-- expect: values t
select count(*) > 0 from app.measurement;

-- funder of A: reading
-- expect: values 2
select count(id) from app.measurement;

-- partner of A: writing directly
-- expect: error 25006
update app.measurement set note = 'x';

-- partner of A: writing past the transaction's mode
-- expect: error 25001
set transaction read write;

-- backbone of A: writing through a function
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- partner of A: confirming a target
-- expect: error 42501 this transaction may not write
select * from app.target_confirm(:a_target_open);

-- funder of A writing: inviting
-- expect: error 42501 this transaction may not write
select * from app.member_invite(gen_random_uuid(), 'fond', 'x@alpha.dk', false, false, sha256('x'));

-- partner of A: removing a member
-- expect: error 42501 this transaction may not write
select * from app.member_remove(:per_member, 'x');

-- partner of A acknowledging, funder of A acknowledging: acknowledging
-- expect: error 42501 this transaction may not acknowledge
select * from app.charter_acknowledge(1);

-- invitee: accepting an invitation
-- expect: refusal initiative_suspended
select from ctx.enter_account(sha256('invite late'));
select * from host.member_accept(sha256('invite late'), gen_random_uuid(), gen_random_uuid(), 'Late', 'da', gen_random_uuid(), sha256('late'));

-- backbone of B, partner of B: B goes on
-- expect: values t
select ctx.may_write();

-- operator: resumed
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'active', 'test');

-- backbone of A, partner of A: writing again
-- expect: values t
select ctx.may_write();

-- invitee: accepting the invitation now
-- expect: rows 1
select from ctx.enter_account(sha256('invite late'));
select account_id from host.member_accept(sha256('invite late'), gen_random_uuid(), gen_random_uuid(), 'Late', 'da', gen_random_uuid(), sha256('late'));

-- operator: what would stand still for good
-- expect: values 5|8
select parties, measurements from host.initiative_holds('alpha');

-- operator: archived
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'archived', 'test');

-- partner: entering what is archived
-- expect: values f|initiative_archived
select may_write, reason from ctx.enter(sha256('pia'), :A, :a_kommune);

-- operator: resuming what is archived
-- expect: refusal initiative_archived
select id from host.initiative_set_status('alpha', 'active', 'test');
