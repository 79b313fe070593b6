-- Entering: who may enter what, once, and what cannot be changed afterwards.

-- backbone of A, partner of A, funder of A: what the context says
-- expect: values t|t
select ctx.tenant() = :A, ctx.account() is not null;

-- backbone of A, partner of A: a second entry into the same place
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter(sha256('pia'), :A, :a_kommune);

-- backbone of A: a second entry, into B, with a secret that is good there
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter(sha256('bodil'), :B, :b_backbone);

-- partner of A: the same
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter(sha256('karl'), :B, :b_kommune);

-- funder of A: the same
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter(sha256('finn'), :B, :b_fond);

-- backbone of A, partner of A, funder of A: an entry to acknowledge after the first
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter_to_acknowledge(sha256('anna'), :A, :a_backbone);

-- backbone of A acknowledging: the full entry after that
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter(sha256('anna'), :A, :a_backbone);

-- partner of A: a second entry inside one statement with a read
-- expect: error 42501 the context of this transaction is already set
select m.value from app.measurement m where m.tenant_id = :A
  and exists (select from ctx.enter(sha256('karl'), :B, :b_kommune) e where e.may_write);

-- operator, account of Anna: entering again
-- expect: error 42501
select * from ctx.enter_operator(sha256('operator')), ctx.enter_account(sha256('anna'));

-- operator: entering again as the operator
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter_operator(sha256('operator'));

-- account of Anna: entering again as another
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter_account(sha256('pia'));

-- partner: a backbone member's secret through the partners' login
-- expect: refusal not_found
select * from ctx.enter(sha256('anna'), :A, :a_backbone);

-- funder: a backbone member's secret through the funders' login
-- expect: refusal not_found
select * from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone: a partner's secret through the backbone's login
-- expect: refusal not_found
select * from ctx.enter(sha256('pia'), :A, :a_kommune);

-- partner: an initiative that is not one's own
-- expect: refusal not_found
select * from ctx.enter(sha256('pia'), :B, :b_kommune);

-- partner: one's own party, but in an initiative that is not one's own
-- expect: refusal not_found
select * from ctx.enter(sha256('pia'), :B, :a_kommune);

-- partner: another party of one's own initiative
-- expect: refusal not_found
select * from ctx.enter(sha256('pia'), :A, :a_forening);

-- partner: an initiative that does not exist ends as one that is hidden
-- expect: refusal not_found
select * from ctx.enter(sha256('pia'), gen_random_uuid(), gen_random_uuid());

-- backbone, partner, funder: nulls
-- expect: refusal credential_ended
select * from ctx.enter(null, null, null);

-- backbone, partner, funder: an unknown secret
-- expect: refusal credential_ended
select * from ctx.enter(sha256('nobody'), :A, :a_kommune);

-- backbone, partner, funder: the secret of an invitation
-- expect: refusal credential_ended
select * from ctx.enter(sha256('invite pia'), :A, :a_kommune);

-- backbone, partner, funder: an operator's secret
-- expect: refusal not_found
select * from ctx.enter(sha256('operator'), :A, :a_backbone);

-- operators: a member's secret
-- expect: refusal credential_ended
select * from ctx.enter_operator(sha256('anna'));

-- gate, account, operators, export, job: entering an initiative
-- expect: error 42501
select * from ctx.enter(sha256('anna'), :A, :a_backbone);

-- gate, account, operators, export, job: entering an initiative to acknowledge
-- expect: error 42501
select * from ctx.enter_to_acknowledge(sha256('anna'), :A, :a_backbone);

-- gate, account, backbone, partner, funder, export, job: entering as operator
-- expect: error 42501
select * from ctx.enter_operator(sha256('operator'));

-- gate, operators, backbone, partner, funder, export, job: entering as an account
-- expect: error 42501
select * from ctx.enter_account(sha256('anna'));

-- gate, account, operators, backbone, partner, funder, export, job: the inner function, which any login would satisfy
-- expect: error 42501
select * from ctx.enter_as_member(sha256('anna'), :A, :a_backbone);

-- gate, account, operators, backbone, partner, funder, export, job: whose secret it is
-- expect: error 42501
select * from ctx.credential(sha256('anna'));

-- backbone of A acknowledging: writing anything else
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- partner of A acknowledging: a measurement of its own
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, :pia, now());

-- partner of A acknowledging: its own measurements updated
-- expect: rows 0
update app.measurement set note = 'x';

-- partner of A acknowledging: confirming a target
-- expect: error 42501 this transaction may not write
select * from app.target_confirm(:a_target_open);

-- funder of A: in a transaction that only reads, the way the login begins one
-- expect: error 25006
select ctx.audit_append('x', '{}');

-- funder of A: making the transaction write after entering
-- expect: error 25001
set transaction read write;

-- partner: entering as a member of a party that has ended
-- expect: values t
select may_write from ctx.enter(sha256('pia'), :A, :a_kommune);

-- superuser: the party ends
-- expect: rows 1
update app.party set ended_at = now() where tenant_id = :A and id = :a_kommune;

-- partner: entering as a member of a party that has ended, again
-- expect: refusal not_found
select may_write from ctx.enter(sha256('pia'), :A, :a_kommune);

-- backbone of A: an account that has ended, before
-- expect: values t
select ctx.may_write();

-- superuser: the account ends
-- expect: rows 1
update host.account set ended_at = now() where id = :anna;

-- backbone of A: an account that has ended
-- expect: refusal credential_ended
select ctx.may_write();
