-- Rules 2 and 5 by key: a target needs another's word than its proposer's, the notice a decision of the partners.

-- superuser: a version that nobody decided, past every function
-- expect: error 23514 charter_notice_amended_by_decision
insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at) values (:A, 2, 'ny', 'new', now());

-- superuser: a question of another kind, adopted
-- expect: rows 1
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by,
  proposed_at, opened_at, deadline, concluded_at)
values (:A, :a_question, 'other', 'Café', 'They asked', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now());

-- superuser: a version by a decision on something else, past every function
-- expect: error 23503 charter_notice_decision
insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at, decision_id, decision_kind)
values (:A, 2, 'ny', 'new', now(), :a_question, 'notice');

-- backbone of A, partner of A, funder of A writing, operator: the wording in force changed by hand
-- expect: error 42501
update app.charter_notice set text_da = 'x';

-- backbone of A, partner of A, funder of A writing, operator, job: the effect without the decision
-- expect: error 42501
select app.effect_notice(d) from (select null::app.decision) d (d);

-- backbone of A, partner of A: a notice in one language
-- expect: refusal decision_notice_languages
select * from app.decision_propose(gen_random_uuid(), 'notice', null, '{"text_da":"ny","text_en":"  "}', 'x', 'x', 'majority', 50, null,
  null, 'partners', null, null, null, false);

-- partner of A: a notice that changes nothing
-- expect: refusal decision_notice_unchanged
select * from app.decision_propose(gen_random_uuid(), 'notice', null,
  (select jsonb_build_object('text_da', n.text_da, 'text_en', n.text_en) from app.charter_notice n), 'x', 'x', 'majority', 50, null, null,
  'partners', null, null, null, false);

-- partner of A: what is put to the vote keeps the version that it changes
-- expect: values 1|t
select app.decision_propose(:a_notice, 'notice', null, '{"text_da":"ny","text_en":"new"}', 'x', 'x', 'majority', 50, null, null,
  'partners', null, null, null, false);
select d.proposal->>'from_version', d.proposal->>'from_da' = n.text_da
from app.charter_notice n, app.decision d where d.id = :a_notice;

-- backbone of A, partner of A: leaving the notice to a steering group
-- expect: refusal decision_not_delegable
select * from app.decision_propose(gen_random_uuid(), 'mandate', null, '{"parties":["kommune"],"kinds":["notice"],"until":"2999-01-01"}',
  'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, false);

-- backbone of A: acknowledging for somebody else
-- expect: error 42501
insert into app.charter_acknowledgement (tenant_id, notice_version, term_id, party_id, account_id, acknowledged_at)
values (:A, 1, :a_term, :a_kommune, :pia, now());

-- partner of A, funder of A, other partner of A: coverage, party by party, is for all
-- expect: values sekretariat|2|2
select party_slug, members, acknowledged from app.charter_coverage() where role = 'backbone';

-- operator: the notice is told to operators too, what the parties make of it is not
-- expect: values 1|∅
select version, decision from app.charter_history(:A, null, 10);

-- operator: who has acknowledged
-- expect: error 42501
select * from app.charter_coverage();

-- partner of B, backbone of B, funder of B: another initiative's notice
-- expect: error 42501 another initiative
select * from app.charter_history(:A, null, 10);

-- Rule 2: one person with both hats.

-- superuser: Pia proposed it when she still was of the backbone
-- expect: rows 1
update app.target set proposed_by = :pia where tenant_id = :A and id = :a_target_open;

-- partner of A: confirming what one proposed oneself
-- expect: refusal charter_agenda_own_target
select * from app.target_confirm(:a_target_open);

-- superuser: the same, past every function
-- expect: error 23514 target_not_own
update app.target set state = 'confirmed', confirmed_party_id = :a_kommune, confirmed_role = 'partner', confirmed_by = :pia,
  confirmed_at = now() where id = :a_target_open;

-- second of partner of A: a colleague's word will do
-- expect: values trivsel
select indicator from app.target_confirm(:a_target_open);

-- What the rules flag and have refused is the same for all.

-- superuser: three refusals on one day
-- expect: rows 3
select ctx.audit_app(:A, :anna, :a_backbone, 'activity.add', 'CHARTER_ACTIVITY', '{}') from generate_series(1, 3);

-- backbone of A, partner of A, funder of A: one row without names
-- expect: values 3|refused|activity.add|backbone|∅|3
select rule, kind, matter, role, name, count from app.charter_matters(now() - interval '1 day') where kind = 'refused';

-- backbone of B, partner of B, funder of B: another initiative's refusals are not theirs to read
-- expect: values 0
select count(*) from app.charter_matters(now() - interval '1 day') where kind = 'refused';

-- gate, account, operators, export, job: what concerns the parties
-- expect: error 42501
select * from app.charter_matters(now());

-- Nobody is blocked by the notice in a vacancy, and acknowledging works then too.

-- superuser: the office is vacant
-- expect: rows 1
update app.term set ends_at = now() - interval '1 second', starts_at = now() - interval '1 day' where tenant_id = :A;

-- partner of A acknowledging: in a vacancy
-- expect: values 1|t
select * from app.charter_acknowledge(1);

-- partner of A: and it is so
-- expect: values t
select acknowledged_at is not null from app.charter_standing();
