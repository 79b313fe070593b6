-- Decisions: who may put, open, vote and end them, what they do, and every way around that comes to mind.

-- backbone, partner, funder, operators, gate, account, export, job: decisions without a context
-- expect: error 42501
select * from app.decision_vote;

-- job: the clock when nothing is due
-- expect: rows 0
select * from host.due_matters();

-- partner, backbone, funder, gate, account, operators, export: the clock is the server's
-- expect: error 42501
select host.due_matters();

-- partner of A, backbone of A: the clock from inside a context
-- expect: error 42501
select app.settle(:A, 'decision.conclude', gen_random_uuid());

-- partner of A, backbone of A, job: the effect without the decision
-- expect: error 42501
select app.effect_phase(d) from (select null::app.decision) d (d);

-- Founding: no partner votes yet.

-- partner of A: another question before anybody votes
-- expect: refusal decision_no_voters
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: a funder to vote
-- expect: refusal decision_party_no_partner
select * from app.decision_propose(gen_random_uuid(), 'admit_party', null, '{"parties":["fond"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: itself to vote
-- expect: refusal decision_party_no_partner
select * from app.decision_propose(gen_random_uuid(), 'admit_party', null, '{"parties":["sekretariat"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: a party without members to vote
-- expect: refusal decision_party_without_members
select * from app.decision_propose(gen_random_uuid(), 'admit_party', null, '{"parties":["klub"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: a party of B
-- expect: refusal not_found
select * from app.decision_propose(gen_random_uuid(), 'admit_party', null, '{"parties":["skole"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: the founding partners, put to themselves
-- expect: values open|2
select state, voters from app.decision_propose(:a_founding, 'admit_party', null, '{"parties":["kommune", "forening"]}', 'Founding', 'We begin', 'consent', 100, null, null, 'partners', null, null, null, true);

-- backbone of A, funder of A writing: a vote
-- expect: error 42501
select * from app.decision_vote(:a_founding, 'for', '');

-- partner of B: a vote on what is another initiative's
-- expect: refusal not_found
select * from app.decision_vote(:a_founding, 'for', '');

-- backbone of A, partner of A, funder of A writing, operator: votes and their counting by hand
-- expect: error 42501
update app.decision_vote set choice = 'for', cast_by = :pia, cast_at = now();

-- backbone of A, partner of A, funder of A writing, operator, job: a decision adopted by hand
-- expect: error 42501
update app.decision set state = 'adopted', concluded_at = now();

-- backbone of A, partner of A, funder of A writing, operator, job: a decision written by hand
-- expect: error 42501
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by, proposed_at,
  opened_at, deadline, concluded_at)
values (:A, gen_random_uuid(), 'other', 'x', 'x', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now());

-- partner of A: an objection without reasons
-- expect: error 23514 decision_vote_objection_reasoned
select * from app.decision_vote(:a_founding, 'against', '');

-- partner of A: an objection with reasons, which can still be met
-- expect: values f|open|2|1
select replaced, state, voters, voted from app.decision_vote(:a_founding, 'against', 'Not yet');

-- partner of A: the objection taken back
-- expect: values t|open
select replaced, state from app.decision_vote(:a_founding, 'for', '');

-- funder of A: what is open is not a funder's
-- expect: values 0|0
select (select count(id) from app.decision), (select count(*) from app.decision_votes(:a_founding));

-- funder of A: who proposed
-- expect: error 42501
select proposed_by from app.decision;

-- other partner of A: the last vote adopts it
-- expect: values adopted
select state from app.decision_vote(:a_founding, 'for', '');

-- funder of A: now it is everybody's to read
-- expect: values Founding|2|for
select d.title, s.in_favour, v.choice from app.decision d, app.decision_standing(d.id) s, app.decision_votes(d.id) v where v.party = 'kommune';

-- partner of A: both vote from now on
-- expect: values forening|voting
-- expect: values kommune|voting
select slug, standing from app.party where standing = 'voting' and voting_since is not null order by slug;

-- partner of A, other partner of A: voting on what is concluded
-- expect: refusal decision_adopted
select * from app.decision_vote(:a_founding, 'against', 'Too late');

-- backbone of A: taking back what is concluded
-- expect: refusal decision_adopted
select * from app.decision_withdraw(:a_founding);

-- superuser: a vote of a party that is no partner, past every function
-- expect: error 23514 decision_vote_role
insert into app.decision_vote (tenant_id, decision_id, party_id, party_role, method) values (:A, :a_founding, :a_backbone, 'backbone', 'consent');

-- superuser: a vote of a backbone as a partner, past every function
-- expect: error 23503 decision_vote_of_partner
insert into app.decision_vote (tenant_id, decision_id, party_id, method) values (:A, :a_founding, :a_backbone, 'consent');

-- superuser: a vote of one initiative on another's decision, past every function
-- expect: error 23503 decision_vote_decision
insert into app.decision_vote (tenant_id, decision_id, party_id, method) values (:B, :a_founding, :b_kommune, 'consent');

-- superuser: the backbone chosen by anybody but all partners, past every function
-- expect: error 23514 decision_never_delegated
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by, proposed_at,
  deadline, held_on, minutes)
values (:A, gen_random_uuid(), 'recall', 'x', 'x', 'consent', 50, 'meeting', 'proposed', :a_kommune, :pia, now(), now(), now(), 'x');

-- superuser: a quorum below half, past every function
-- expect: error 23514 decision_quorum
update app.decision set quorum = 49;

-- backbone of A: choosing the backbone at a meeting
-- expect: refusal charter_chosen_never_delegated
select * from app.decision_propose(gen_random_uuid(), 'recall', null, '{}', 'x', 'x', null, 50, null, null, 'meeting', current_date, 'x', array['kommune'], true);

-- Deadlines.

-- partner of A: a deadline that nobody could keep
-- expect: refusal decision_deadline_near
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'majority', 50, current_date, null, 'partners', null, null, null, true);

-- partner of A: a deadline beyond a year
-- expect: refusal decision_deadline_far
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'majority', 50, current_date + 400, null, 'partners', null, null, null, true);

-- partner of A: a question, first only proposed
-- expect: values proposed|∅
select state, voters from app.decision_propose(:a_question, 'other', null, '{}', 'Café', 'They asked', 'majority', 100, current_date + 10, current_date + 100, 'partners', null, null, null, false);

-- partner of A: the last day for votes ends where the initiative is
-- expect: values t
select deadline at time zone 'Europe/Copenhagen' = current_date + 11 from app.decision where id = :a_question;

-- partner of A: a vote before it is open
-- expect: refusal decision_proposed
select * from app.decision_vote(:a_question, 'for', '');

-- backbone of A: opening another party's proposal
-- expect: refusal decision_of_another
select * from app.decision_open(:a_question);

-- backbone of A, other partner of A: withdrawing another party's proposal
-- expect: refusal decision_of_another
select * from app.decision_withdraw(:a_question);

-- other partner of A: a voting partner opens it
-- expect: values open|2
select state, voters from app.decision_open(:a_question);

-- partner of A: opening it twice
-- expect: refusal decision_open
select * from app.decision_open(:a_question);

-- partner of A: its vote
-- expect: values open
select state from app.decision_vote(:a_question, 'for', '');

-- superuser: eleven days pass
-- expect: rows 1
update host.clock set shift = '11 days 2 hours';

-- other partner of A: a vote after the deadline, before the clock has struck
-- expect: refusal decision_over
select * from app.decision_vote(:a_question, 'for', '');

-- superuser: the initiative is suspended
-- expect: rows 1
update host.initiative set status = 'suspended', status_since = ctx.now() where id = :A;

-- job: deadlines stand still meanwhile
-- expect: rows 0
select * from host.due_matters();

-- superuser: three more days pass
-- expect: rows 1
update host.clock set shift = '14 days 2 hours';

-- superuser: the operator's session goes on for as long
-- expect: success
update host.session set expires_at = ctx.now() + interval '1 day', last_seen_at = ctx.now();

-- operator: the initiative goes on
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'active', 'test');

-- job: the deadline has moved with it, and is still over
-- expect: values decision.conclude|∅
select matter, failure from host.due_matters();

-- job: once
-- expect: rows 0
select * from host.due_matters();

-- partner of A: too few have voted
-- expect: values lapsed|no_quorum
select state, outcome from app.decision where id = :a_question;

-- superuser: that the clock did it stands in the audit log, in nobody's name
-- expect: values ∅|∅|OK
select account_id, party_id, outcome from app.audit_log where tenant_id = :A and command = 'decision.conclude' order by sequence desc limit 1;

-- superuser: the audit log is unbroken
-- expect: rows 0
select * from app.audit_problems(:A);

-- Phases.

-- partner of A: the phase in force
-- expect: refusal decision_phase_in_force
select * from app.decision_propose(gen_random_uuid(), 'phase', null, jsonb_build_object('phase', (select phase from app.initiative_state(:A))), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: another phase
-- expect: values open
select state from app.decision_propose(:a_phase, 'phase', null, '{"phase":"sustain"}', 'On to sustain', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: against
-- expect: values open
select state from app.decision_vote(:a_phase, 'against', '');

-- other partner of A: a tie is no majority
-- expect: values rejected
select state from app.decision_vote(:a_phase, 'for', '');

-- partner of A: once more, with two thirds
-- expect: values open
select state from app.decision_propose(:a_admission, 'phase', null, '{"phase":"sustain"}', 'On to sustain', 'x', 'two_thirds', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_admission, 'for', '');

-- other partner of A: abstaining counts for the quorum alone
-- expect: values adopted
select state from app.decision_vote(:a_admission, 'abstain', '');

-- funder of A: the new phase and the decision behind it
-- expect: values sustain|sustain|On to sustain
select (select phase from app.initiative_state(:A)), c.phase, d.title
from app.phase_change c join app.decision d on d.tenant_id = c.tenant_id and d.id = c.decision_id order by c.since desc limit 1;

-- backbone of A, partner of A, funder of A writing, operator, job: the phase by hand
-- expect: error 42501
update host.initiative set phase = 'assess';

-- backbone of A, partner of A, funder of A writing, operator, job: the history of phases by hand
-- expect: error 42501
delete from app.phase_change;

-- The notice.

-- partner of A: in one language alone
-- expect: refusal decision_notice_languages
select * from app.decision_propose(gen_random_uuid(), 'notice', null, '{"text_da":"Nyt"}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: in both
-- expect: values open
select state from app.decision_propose(:a_notice, 'notice', null, '{"text_da":"Nyt","text_en":"New"}', 'A clearer notice', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_notice, 'for', '');

-- backbone of A: still the old one
-- expect: values 1
select max(version) from app.charter_notice;

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote(:a_notice, 'for', '');

-- backbone: everyone is asked again, and the backbone cannot write before
-- expect: values f|charter_unacknowledged
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A acknowledging: the new version
-- expect: values 2|t
select * from app.charter_acknowledge(2);

-- second of backbone of A acknowledging: the new version
-- expect: values 2|t
select * from app.charter_acknowledge(2);

-- Money: in A one organisation receives everything so far.

-- partner of A, backbone of A, funder of A writing, operator, job: confirming it by hand
-- expect: error 42501
update app.sole_recipient set confirmed_at = now(), confirmed_by = :a_founding;

-- partner of A: confirming it
-- expect: values open
select state from app.decision_propose(:a_confirmation, 'allocation_confirm', null, '{"organisation":"DK-CVR-1"}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_confirmation, 'for', '');

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote(:a_confirmation, 'for', '');

-- funder of A: confirmed, and by which decision
-- expect: values Klub alpha
select d.proposal->>'name' from app.sole_recipient s join app.decision d on d.tenant_id = s.tenant_id and d.id = s.confirmed_by;

-- partner of A: nothing more to confirm
-- expect: refusal decision_no_sole_recipient
select * from app.decision_propose(gen_random_uuid(), 'allocation_confirm', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: money for its own work, proposed
-- expect: values proposed
select state from app.allocation_propose(:a_money, 'open-alpha', null, 100, 'Coordination');

-- partner of A: an allocation that is settled
-- expect: refusal decision_allocation_settled
select * from app.decision_propose(gen_random_uuid(), 'allocation', :a_allocation, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of B: an allocation of A
-- expect: refusal not_found
select * from app.decision_propose(gen_random_uuid(), 'allocation', :a_money, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: put to the partners, with the sums as they are
-- expect: values open|100.00|Sekretariat alpha
select from app.decision_propose(:a_money, 'allocation', :a_money, '{"amount":"1"}', 'Coordination', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);
select state, proposal->>'amount', proposal->>'recipient_name' from app.decision where id = :a_money;

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_money, 'for', '');

-- backbone of A: not yet
-- expect: values proposed
select state from app.allocation where id = :a_money;

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote(:a_money, 'for', '');

-- funder of A: effective
-- expect: values effective
select state from app.allocation where id = :a_money;

-- A mandate, and what it does not reach.

-- partner of A: by a steering group without a mandate
-- expect: refusal decision_no_mandate
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- partner of A: a mandate over who votes
-- expect: refusal decision_not_delegable
select * from app.decision_propose(gen_random_uuid(), 'mandate', null, jsonb_build_object('parties', array['kommune'], 'kinds', array['admit_party'], 'until', current_date + 60), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a mandate for parties that do not vote
-- expect: refusal decision_party_does_not_vote
select * from app.decision_propose(gen_random_uuid(), 'mandate', null, jsonb_build_object('parties', array['fond'], 'kinds', array['other'], 'until', current_date + 60), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a mandate without end
-- expect: refusal decision_mandate_until
select * from app.decision_propose(gen_random_uuid(), 'mandate', null, jsonb_build_object('parties', array['kommune'], 'kinds', array['other'], 'until', current_date + 3000), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a mandate for one party
-- expect: values open
select state from app.decision_propose(:a_mandate, 'mandate', null, jsonb_build_object('parties', array['kommune'], 'kinds', array['other'], 'until', current_date + 60), 'Steering group', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_mandate, 'for', '');

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote(:a_mandate, 'for', '');

-- partner of A: by the steering group, a phase, which is not in the mandate
-- expect: refusal decision_no_mandate
select * from app.decision_propose(gen_random_uuid(), 'phase', null, '{"phase":"assess"}', 'x', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- other partner of A: by the steering group, what is
-- expect: values open|1
select state, voters from app.decision_propose(:a_steering, 'other', null, '{}', 'Coffee', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- other partner of A: not of the steering group
-- expect: refusal decision_not_in_electorate
select * from app.decision_vote(:a_steering, 'against', 'x');

-- partner of A: of it
-- expect: values adopted
select state from app.decision_vote(:a_steering, 'for', '');

-- Decided at a meeting.

-- backbone of A: too few were there
-- expect: refusal decision_meeting_quorum
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', null, 100, null, null, 'meeting', current_date, 'Item 4', array['kommune'], true);

-- backbone of A: a meeting to come
-- expect: refusal decision_held_on
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', null, 50, null, null, 'meeting', current_date + 60, 'Item 4', array['kommune'], true);

-- backbone of A: entered, with who was there
-- expect: values open|consent|2
select state, rule, voters from app.decision_propose(:a_meeting, 'phase', null, '{"phase":"assess"}', 'Back', 'x', null, 50, null, null, 'meeting', current_date, 'Item 4', array['kommune'], true);

-- partner of A: agreeing afterwards changes nothing
-- expect: values open
select state from app.decision_vote(:a_meeting, 'for', '');

-- other partner of A: one objection is enough
-- expect: values rejected
select state from app.decision_vote(:a_meeting, 'against', 'I was not asked');

-- superuser: the phase is what it was
-- expect: values sustain
select phase from host.initiative where id = :A;

-- Removing a party.

-- partner of A: the backbone in office
-- expect: refusal charter_chosen_in_office
select * from app.decision_propose(gen_random_uuid(), 'remove_party', null, '{"parties":["sekretariat"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: two at once
-- expect: refusal decision_one_party
select * from app.decision_propose(gen_random_uuid(), 'remove_party', null, '{"parties":["fond", "forening"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a question that stays open meanwhile
-- expect: values open|2
select state, voters from app.decision_propose(:a_meanwhile, 'other', null, '{}', 'Meanwhile', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: the other partner, which does not vote on it
-- expect: values open|1
select state, voters from app.decision_propose(:a_removal, 'remove_party', null, '{"parties":["forening"]}', 'Farewell', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- other partner of A: its own removal
-- expect: refusal decision_not_in_electorate
select * from app.decision_vote(:a_removal, 'against', 'x');

-- partner of A: adopted
-- expect: values adopted
select state from app.decision_vote(:a_removal, 'for', '');

-- partner: its members have lost their way in
-- expect: refusal not_found
select * from ctx.enter(sha256('frida'), :A, :a_forening);

-- partner of A: and its place in what is open
-- expect: values 1
select voters from app.decision_standing(:a_meanwhile);

-- backbone of A: what it did is still there
-- expect: rows 1
select from app.activity where id = :a_other_activity;

-- partner of A: reviewing what was rejected
-- expect: refusal decision_not_adopted
select * from app.decision_review(gen_random_uuid(), :a_meeting, 'x', null);

-- partner of A: reviewing what was adopted
-- expect: values Coffee|∅
select * from app.decision_review(gen_random_uuid(), :a_steering, 'It is good coffee', null);

-- funder of A: reads it without the person
-- expect: values It is good coffee
select note from app.decision_review;

-- funder of A: the person
-- expect: error 42501
select reviewed_by from app.decision_review;

-- partner of B, backbone of B, funder of B: none of it is B's
-- expect: values 0|0|0
select (select count(id) from app.decision where id = :a_founding), (select count(*) from app.decision_votes(:a_founding)),
  (select count(*) from app.decision_standing(:a_founding));

-- partner of B: voting, opening, withdrawing and reviewing another initiative's decision
-- expect: refusal not_found
select * from app.decision_open(:a_meanwhile);
