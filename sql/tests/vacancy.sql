-- The office without a term: the caretaker, interim terms and their renewal, recall; charter rule 1 (c).

-- superuser at work: both partners vote; the association has had the office before
update app.party set standing = 'voting', voting_since = now() - interval '60 days'
where tenant_id = :A and slug in ('kommune', 'forening');
insert into app.party (tenant_id, id, slug, name, role, created_at)
select :A, 'cccccccc-0000-7000-8000-000000000001', 'forening-sekretariat', p.name, 'backbone', now()
from app.party p where p.tenant_id = :A and p.slug = 'forening';
insert into host.membership (id, initiative_id, party_id, party_role, account_id, administrator, accepted_at)
values (gen_random_uuid(), :A, 'cccccccc-0000-7000-8000-000000000001', 'backbone', :frida, true, now());
update host.token set everywhere = true where id = :frida_token;

-- operator: an interim backbone while one is in office
-- expect: refusal charter_chosen_no_vacancy
select * from host.interim_open(:A, 'kommune', null, null, null, 6, 'x');

-- partner of A: a caretaker while a backbone is in office
-- expect: refusal caretaker_term_in_force
select * from app.decision_propose(gen_random_uuid(), 'caretaker', null, '{"parties":["forening"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: withdrawing from an office that it holds
-- expect: refusal caretaker_not
select app.office_withdraw('x');

-- partner of A, backbone of A, funder of A: nobody cares for an office that is held
-- expect: rows 0
select * from app.office_care();

-- Recall.

-- backbone of A: recalling is the partners'
-- expect: refusal charter_chosen_by_partners
select * from app.decision_propose(gen_random_uuid(), 'recall', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: and so is opening an election
-- expect: refusal charter_chosen_by_partners
select * from app.decision_propose(gen_random_uuid(), 'open_election', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- superuser at work: one partner is of the organisation that holds the office
update app.party p set organisation_identifier = b.organisation_identifier
from app.party b where p.tenant_id = :A and p.slug = 'forening' and b.tenant_id = :A and b.slug = 'sekretariat';

-- other partner of A: the office-holder's other hat
-- expect: refusal charter_chosen_own_organisation
select * from app.decision_propose(gen_random_uuid(), 'recall', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: recalled by decision, on which that hat does not vote
-- expect: values open|1
select state, voters from app.decision_propose('dddddddd-0000-7000-8000-000000000001', 'recall', null, '{"ballot":"ranked"}', 'Recall', 'They do not answer', 'majority', 50, null, null, 'partners', null, null, null, true);

-- other partner of A: nor is it asked
-- expect: refusal decision_not_in_electorate
select * from app.decision_vote('dddddddd-0000-7000-8000-000000000001', 'against', '');

-- partner of A: the only one to be asked says yes, and the election is open
-- expect: values adopted
select state from app.decision_vote('dddddddd-0000-7000-8000-000000000001', 'for', '');

-- partner of A: for a recall, of few voters and so by consent
-- expect: values recall|consent|open|They do not answer
select opened_because, method, state, reason from app.election;

-- superuser at work: the term is a chosen one's
update app.term set kind = 'elected' where tenant_id = :A;

-- superuser: a recall's winner takes over at once
-- expect: values t
select app.next_term_from(e) <= ctx.now() from app.election e where e.tenant_id = :A;

-- superuser at work: the same, opened ahead of the term's end by decision
update app.election set opened_because = 'decision' where tenant_id = :A;

-- superuser: that winner waits for the end of the term
-- expect: values t
select app.next_term_from(e) = (select t.ends_at from app.term t where t.tenant_id = :A) from app.election e where e.tenant_id = :A;

-- superuser at work: there was no election after all
delete from app.elector where tenant_id = :A;
delete from app.election where tenant_id = :A;
update app.term set kind = 'interim' where tenant_id = :A;
update app.party set organisation_identifier = null where tenant_id = :A and slug = 'forening';

-- The term ends.

-- superuser at work: a day past the interim term; the operator's session goes on for as long
update host.clock set shift = '12 months 1 day';
update host.session set expires_at = ctx.now() + interval '10 years', last_seen_at = ctx.now();

-- partner of A, backbone of A, funder of A: the outgoing backbone is caretaker
-- expect: values sekretariat|f|t
select party, appointed, since = vacant_since from app.office_care();

-- backbone: entering as caretaker
-- expect: values f|charter_chosen_caretaker
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A: it invites members
-- expect: values kommune
select p.slug from app.member_invite(gen_random_uuid(), 'sekretariat', 'new@alpha.dk', false, false, sha256('invite new')) i
join app.party p on p.slug = 'kommune';

-- second of backbone of A: it returns figures
-- expect: values 2011-Q3
select period from app.measurement_return(:a_other_submitted, 'Which school year?');

-- second of backbone of A: and approves them
-- expect: values 1
select approved from app.measurement_approve(array[:a_submitted]::uuid[]);

-- backbone of A: it proposes no party
-- expect: refusal charter_chosen_caretaker
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- backbone of A: nor an allocation
-- expect: refusal charter_chosen_caretaker
select * from app.allocation_propose(gen_random_uuid(), '360G-alpha', null, 1, 'x');

-- backbone of A: nor a target
-- expect: refusal charter_chosen_caretaker
select app.target_propose(gen_random_uuid(), 'trivsel', '2012-Q1', '2012-01-01', '2012-03-31', 1, 'x');

-- backbone of A: nor a decision
-- expect: refusal charter_chosen_caretaker
select * from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: it says nothing new of the initiative
-- expect: refusal charter_chosen_caretaker
select * from app.initiative_describe('x', 'x');

-- backbone of A: it changes no reporter
-- expect: refusal charter_chosen_caretaker
select app.reporter_add(gen_random_uuid(), 'trivsel', 'kommune', '2030-Q1', '2030-01-01');

-- backbone of A: it takes on no task
-- expect: refusal charter_chosen_caretaker
select app.task_add(gen_random_uuid(), 'assess', 'funding', null, 'x', '', null, null);

-- backbone of A: nor does it report for others by hand
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- backbone of A: it does not make itself a backbone in office
-- expect: error 42501
select set_config('app.may_write', 'yes', true);

-- Who decides now.

-- operator: a second interim term of his making
-- expect: refusal charter_chosen_interim_renewal
select * from host.interim_open(:A, 'kommune', null, null, null, 6, 'x');

-- partner of A, backbone of A, funder of A writing, job: an operator's act by others
-- expect: error 42501
select * from host.interim_open(:A, 'kommune', null, null, null, 6, 'x');

-- partner of A: a renewal past a year
-- expect: refusal interim_months
select * from app.decision_propose(gen_random_uuid(), 'renew_interim', null, '{"months":13}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a renewal by a meeting
-- expect: refusal charter_chosen_never_delegated
select * from app.decision_propose(gen_random_uuid(), 'renew_interim', null, '{"months":6}', 'x', 'x', null, 50, null, null, 'meeting', current_date, 'x', array['kommune'], true);

-- partner of A: a recall of nobody
-- expect: refusal recall_no_term
select * from app.decision_propose(gen_random_uuid(), 'recall', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a funder as caretaker
-- expect: refusal candidate_funder
select * from app.decision_propose(gen_random_uuid(), 'caretaker', null, '{"parties":["fond"]}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A, other partner of A, funder of A writing: withdrawing for the caretaker
-- expect: error 42501
select app.office_withdraw('x');

-- backbone of A: the caretaker withdraws
-- expect: values sekretariat
select app.office_withdraw('No hands left');

-- backbone: and can no longer write anything
-- expect: values f|charter_chosen_no_term
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- second of backbone of A: approving
-- expect: error 42501 this transaction may not write
select * from app.measurement_approve(array[:a_on_behalf]::uuid[]);

-- backbone of A: withdrawing once more
-- expect: error 42501 this transaction may not write
select app.office_withdraw('x');

-- partner of A: nobody looks after the office
-- expect: values ∅|∅
select party, appointed from app.office_care();

-- partner of A: reporting goes on
-- expect: values 1
select added + corrected + replaced from app.measurement_record(:a_trivsel, 1, false, 100, array[gen_random_uuid()]::uuid[], array[:a_kommune]::uuid[],
  array['2011-Q4'], array['2011-10-01']::date[], array['2011-12-31']::date[],
  array[''], array[61], array[null]::numeric[], array[null]::numeric[], array['1'], array['']);

-- second of partner of A: and the partner's own reviewer approves it
-- expect: values 1
select approved from app.measurement_approve(array[:a_returned]::uuid[]);

-- partner of A: the partners appoint another
-- expect: values open|2
select state, voters from app.decision_propose('dddddddd-0000-7000-8000-000000000002', 'caretaker', null, '{"parties":["forening"]}', 'The association', 'They know it', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote('dddddddd-0000-7000-8000-000000000002', 'for', '');

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote('dddddddd-0000-7000-8000-000000000002', 'for', '');

-- partner of A, funder of A: it is known to all
-- expect: values forening-sekretariat|t
select party, appointed from app.office_care();

-- backbone: its people are told first
-- expect: values f|charter_unacknowledged
select may_write, reason from ctx.enter(sha256('frida'), :A, 'cccccccc-0000-7000-8000-000000000001');

-- backbone: they say so
-- expect: values 1|t
begin;
select from ctx.enter_to_acknowledge(sha256('frida'), :A, 'cccccccc-0000-7000-8000-000000000001');
select * from app.charter_acknowledge(1);

-- backbone: and see to what a caretaker sees to
-- expect: values f|charter_chosen_caretaker
select may_write, reason from ctx.enter(sha256('frida'), :A, 'cccccccc-0000-7000-8000-000000000001');

-- partner of A: the partners renew the interim term
-- expect: values open
select state from app.decision_propose('dddddddd-0000-7000-8000-000000000003', 'renew_interim', null, '{"months":6}', 'Half a year more', 'We need the time', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
-- expect: values open
select state from app.decision_vote('dddddddd-0000-7000-8000-000000000003', 'for', '');

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote('dddddddd-0000-7000-8000-000000000003', 'for', '');

-- partner of A: it is in office again, and nobody is caretaker
-- expect: values interim|sekretariat|t|0
select t.kind, p.slug, t.ends_at = t.starts_at + interval '6 months', (select count(*) from app.office_care())
from app.term t join app.party p on p.id = t.party_id where t.ended_at is null;

-- backbone: the caretaker's powers ended with it
-- expect: values f|charter_chosen_no_term
select may_write, reason from ctx.enter(sha256('frida'), :A, 'cccccccc-0000-7000-8000-000000000001');

-- funder of A, partner of A: an interim backbone is chosen by nobody
-- expect: values interim|t
select term_kind, days_without_backbone between 365 and 367 from app.initiative_state(:A);

-- An office that stands empty after a chosen backbone.

-- superuser at work: it was elected, and its term has run out
update app.term set kind = 'elected', ends_at = ctx.now() - interval '3 days', starts_at = ctx.now() - interval '1 year'
where tenant_id = :A and ended_at is null;

-- funder of A: the days since
-- expect: values ∅|3
select term_kind, days_without_backbone from app.initiative_state(:A);

-- operator: a funder
-- expect: refusal candidate_funder
select * from host.interim_open(:A, 'fond', null, null, null, 6, 'x');

-- operator: nobody in particular
-- expect: refusal choice_of_whom
select * from host.interim_open(:A, null, 'Huset', null, null, 6, 'x');

-- operator: for more than a year
-- expect: error 23514
select * from host.interim_open(:A, 'kommune', null, null, null, 13, 'x');

-- operator: another initiative's party is nowhere
-- expect: refusal not_found
select * from host.interim_open(:A, 'skole', null, null, null, 6, 'x');

-- operator: an interim backbone
-- expect: values kommune-sekretariat|Kommune alpha
select party_slug, party_name from host.interim_open(:A, 'kommune', null, null, null, 6, 'The office stood empty');

-- partner of A: in office
-- expect: values interim|kommune-sekretariat
select term_kind, term_party_slug from app.initiative_state(:A);

-- A suspended initiative's term stands still.

-- superuser at work: an election is open, and then the initiative is suspended for longer than either would have lasted
insert into app.election (tenant_id, id, method, opened_because, reason, electorate, opened_at, voting_from, closes_at)
values (:A, gen_random_uuid(), 'consent', 'decision', 'x', 2, ctx.now() - interval '2 days', ctx.now() - interval '1 day', ctx.now() + interval '14 days');
update host.initiative set status = 'suspended', status_since = ctx.now() where id = :A;
update host.clock set shift = '20 months';
update host.session set expires_at = ctx.now() + interval '10 years', last_seen_at = ctx.now();

-- partner of A: it is in office all the same
-- expect: values interim|kommune-sekretariat
select term_kind, term_party_slug from app.initiative_state(:A);

-- operator: the initiative goes on
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'active', 'test');

-- partner of A: and so does the term, by as much
-- expect: values t|t
select ends_at > ctx.now() + interval '5 months', ends_at = starts_at + interval '6 months' + paused
from app.term where ended_at is null;

-- partner of A: an election that was open has as long to go as it had
-- expect: values open|t|t
select state, closes_at - ctx.now() between interval '13 days 23 hours' and interval '14 days', voting_from < ctx.now() from app.election;
