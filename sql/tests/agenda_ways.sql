-- Ways round charter rule 2, each from where it would be tried: the backbone develops no agenda, not through a partner's
-- organisation, not through a double membership, not by hand, not by changing a party half way. In the end nothing is left.
-- Two requests at once are tried in AgendaRaceTests.

-- superuser: both partners vote, and the backbone houses a third
-- expect: rows 2
update app.party set standing = 'voting', voting_since = now() - interval '60 days' where tenant_id = :A and role = 'partner' and slug in ('kommune', 'forening');

-- backbone of A: a round
-- expect: values 1
select app.agenda_round_open(:a_round, 'Mod 2030', 'x', current_date + 10, null);

-- partner of A: a contribution
-- expect: success
select app.agenda_contribution_add(:a_heard, null, 'vision', 'own', 'Alle unge har en voksen', null, null);

-- partner of A: a draft
-- expect: values ∅
select app.agenda_draft_begin(:a_paper, 'Fælles dagsorden', :a_round);

-- partner of A: with words
-- expect: values 1
select app.agenda_draft_write(:a_paper, 'vision', 'Alle unge har en voksen', array[:a_heard]::uuid[]);

-- By the functions behind the commands.

-- backbone of A: contributing
-- expect: refusal charter_agenda_text
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'Sekretariatets vision', null, null);

-- backbone of A: in the name of people it heard
-- expect: refusal charter_agenda_text
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'workshop', 'Sekretariatets vision', 9, current_date);

-- backbone of A: rewording a partner's contribution
-- expect: refusal charter_agenda_text
select * from app.agenda_contribution_update(:a_heard, null, null, 'Sekretariatets vision', null, null);

-- backbone of A: a draft of its own
-- expect: refusal charter_agenda_text
select app.agenda_draft_begin(gen_random_uuid(), 'Sekretariatets dagsorden', null);

-- backbone of A: a partner's draft
-- expect: refusal charter_agenda_text
select app.agenda_draft_write(:a_paper, 'vision', 'Sekretariatets vision', '{}');

-- backbone of A: the pen to itself
-- expect: refusal charter_agenda_text
select * from app.agenda_draft_pass(:a_paper, 'sekretariat');

-- partner of A: the pen to the backbone
-- expect: refusal charter_agenda_pen
select * from app.agenda_draft_pass(:a_paper, 'sekretariat');

-- partner of A: the pen to a funder
-- expect: refusal charter_agenda_pen
select * from app.agenda_draft_pass(:a_paper, 'fond');

-- backbone of A: sharing a draft before its pen-holder does
-- expect: refusal charter_agenda_share
select * from app.agenda_draft_share(:a_paper, current_date + 3);

-- backbone of A: dropping a draft it does not like
-- expect: refusal charter_agenda_text
select app.agenda_draft_drop(:a_paper);

-- backbone of A: putting it to the vote
-- expect: refusal charter_agenda_put
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: entering it as decided at a meeting
-- expect: refusal charter_agenda_put
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', null, 50, null, null, 'meeting', current_date, 'Item 4', array['kommune', 'forening'], true);

-- backbone of A, partner of A, job, funder of A writing: the effect without the decision
-- expect: error 42501
select app.effect_agenda_version(d) from (select null::app.decision) d (d);

-- funder of A writing: contributing
-- expect: error 42501
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'x', null, null);

-- funder of A writing: a draft
-- expect: error 42501
select app.agenda_draft_begin(gen_random_uuid(), 'x', null);

-- funder of A writing: a comment
-- expect: error 42501
select app.agenda_comment_add(gen_random_uuid(), :a_paper, 'vision', 'x');

-- By a write-up that nobody makes its own.

-- backbone of A: written up, with its source
-- expect: success
select app.agenda_writeup_add(:a_writeup, null, 'vision', 'Sekretariatets ord', array[:a_heard]::uuid[]);

-- backbone of A: laid beside the draft
-- expect: values vision
select app.agenda_draft_place(:a_paper, :a_writeup);

-- backbone of A: made agenda text by itself
-- expect: refusal charter_agenda_text
select * from app.agenda_draft_settle(:a_paper, :a_writeup, true);

-- other partner of A: by a partner that does not hold the pen
-- expect: refusal agenda_draft_of_another
select * from app.agenda_draft_settle(:a_paper, :a_writeup, true);

-- superuser: by itself, past every function
-- expect: error 23503 agenda_draft_writeup_by_partner
update app.agenda_draft_writeup set state = 'taken', settled_party_id = :a_backbone, settled_role = 'partner', settled_by = :anna, settled_at = now();

-- superuser: by nobody, past every function
-- expect: error 23514 agenda_draft_writeup_settled
update app.agenda_draft_writeup set state = 'taken';

-- partner of A: put to the vote as it lies there
-- expect: refusal charter_agenda_writeup
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: made its own, at the end of the section
-- expect: values vision|2
select part, wording from app.agenda_draft_settle(:a_paper, :a_writeup, true);

-- backbone of A: taken back after that
-- expect: refusal agenda_writeup_taken
select app.agenda_writeup_withdraw(:a_writeup);

-- backbone of A: laid there again
-- expect: error 23505 agenda_draft_writeup_pkey
select app.agenda_draft_place(:a_paper, :a_writeup);

-- superuser: words of a draft that are the backbone's, past every function
-- expect: error 23503 agenda_draft_text_by_partner
insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
values (:A, :a_paper, 'vision', 9, 'x', :a_backbone, :anna, now());

-- superuser: called a partner's role
-- expect: error 23514 agenda_draft_text_role
insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, party_role, author, written_at)
values (:A, :a_paper, 'vision', 9, 'x', :a_backbone, 'backbone', :anna, now());

-- superuser: a draft that the backbone holds, past every function
-- expect: error 23503 agenda_draft_held_by_partner
update app.agenda_draft set holder_party_id = :a_backbone where id = :a_paper;

-- superuser: a version that the backbone wrote, past every function
-- expect: error 23503 agenda_version_held_by_partner
with d as (
  insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by, proposed_at, opened_at, deadline, concluded_at)
  values (:A, gen_random_uuid(), 'other', 'x', 'x', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now()) returning id)
insert into app.agenda_version (tenant_id, version, title, vision, principles, problem, goals, strategies, draft_id, decision_id, holder_party_id, contributions, people, adopted_at)
select :A, 1, 'x', 'x', '', '', '', '', :a_paper, d.id, :a_backbone, 0, 0, now() from d;

-- By goals.

-- backbone of A: a goal, which is proposed
-- expect: values proposed
select app.agenda_goal_add(:a_office_goal, :a_paper, 'Sekretariatets mål', current_date + 900, array['trivsel']);

-- backbone of A: confirmed by itself
-- expect: refusal charter_agenda_goal
select * from app.agenda_goal_confirm(:a_office_goal);

-- superuser: confirmed by it, past every function
-- expect: error 23503 agenda_goal_confirmed_by_partner
update app.agenda_goal set state = 'confirmed', confirmed_party_id = :a_backbone, confirmed_role = 'partner', confirmed_by = :anna, confirmed_at = now();

-- other partner of A: confirmed by a partner that does not hold the pen
-- expect: refusal agenda_draft_of_another
select * from app.agenda_goal_confirm(:a_office_goal);

-- partner of A: put to the vote as it is
-- expect: refusal charter_agenda_goals
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: confirmed
-- expect: values Sekretariatets mål
select statement from app.agenda_goal_confirm(:a_office_goal);

-- backbone of A: worded otherwise once it is the partners'
-- expect: refusal charter_agenda_goal
select * from app.agenda_goal_update(:a_office_goal, 'Et andet', null, null);

-- backbone of A: taken out once it is the partners'
-- expect: refusal charter_agenda_goal
select * from app.agenda_goal_remove(:a_office_goal);

-- By hand, as each login.

-- backbone of A, partner of A, funder of A writing, operator, job: a word of a draft
-- expect: error 42501
insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
values (:A, :a_paper, 'vision', 9, 'x', :a_kommune, :pia, now());

-- backbone of A, partner of A, funder of A writing, operator, job: the pen
-- expect: error 42501
update app.agenda_draft set holder_party_id = :a_forening;

-- backbone of A, partner of A, funder of A writing, operator, job: a write-up as taken over
-- expect: error 42501
update app.agenda_draft_writeup set state = 'left';

-- backbone of A, partner of A, funder of A writing, operator, job: a goal as confirmed
-- expect: error 42501
update app.agenda_goal set state = 'confirmed';

-- backbone of A, partner of A, funder of A writing, operator, job, definer: a version without a decision
-- expect: error 42501
update app.agenda_version set version = 1;

-- backbone of A, partner of A, funder of A writing, operator, job: a version of one's own
-- expect: error 42501
insert into app.agenda_version (tenant_id, version, title, vision, principles, problem, goals, strategies, draft_id, decision_id, holder_party_id, contributions, people, adopted_at)
values (:A, 1, 'x', 'x', '', '', '', '', :a_paper, gen_random_uuid(), :a_kommune, 0, 0, now());

-- By another hat: the organisation of the backbone, and its people.

-- superuser: the partner that holds the pen turns out to be of the backbone's organisation
-- expect: rows 1
update app.party set organisation_identifier = 'DK-CVR-10000000' where id = :a_kommune;

-- partner of A: it writes no more
-- expect: refusal charter_agenda_own_organisation
select app.agenda_draft_write(:a_paper, 'vision', 'Sekretariatets vision', '{}');

-- partner of A: puts nothing to the vote
-- expect: refusal charter_agenda_own_organisation
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: begins no other
-- expect: refusal charter_agenda_own_organisation
select app.agenda_draft_begin(gen_random_uuid(), 'x', null);

-- other partner of A: nor does anybody give it the pen
-- expect: refusal charter_agenda_own_organisation
select * from app.agenda_draft_pass(:a_paper, 'kommune');

-- other partner of A: another partner may take it up
-- expect: values forening
select holder from app.agenda_draft_pass(:a_paper, 'forening');

-- superuser: the organisations are told apart again
-- expect: rows 1
update app.party set organisation_identifier = 'DK-CVR-20000000' where id = :a_kommune;

-- superuser: the writer of the partner becomes a member of the backbone as well
-- expect: rows 1
insert into host.membership (id, initiative_id, party_id, party_role, account_id, administrator, reviewer, accepted_at)
values (gen_random_uuid(), :A, :a_backbone, 'backbone', :frida, false, false, now());

-- other partner of A: and writes no more
-- expect: refusal charter_agenda_member
select app.agenda_draft_write(:a_paper, 'vision', 'Sekretariatets vision', '{}');

-- other partner of A: puts nothing to the vote
-- expect: refusal charter_agenda_member
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- superuser: that membership ends
-- expect: rows 1
update host.membership set ended_at = ctx.now() where initiative_id = :A and party_id = :a_backbone and account_id = :frida;

-- By changing it half way.

-- superuser: the partner's role
-- expect: error 23503
update app.party set role = 'backbone', standing = 'collaborating' where id = :a_kommune;

-- other partner of A: put to the partners
-- expect: values open
select state from app.decision_propose(:a_adoption, 'agenda_version', :a_paper, '{}', 'Vores dagsorden', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- other partner of A: the pen while it is decided on
-- expect: refusal agenda_draft_put
select * from app.agenda_draft_pass(:a_paper, 'kommune');

-- backbone of A: one more write-up
-- expect: success
select app.agenda_writeup_add(:a_second_writeup, :a_round, 'problem', 'Sekretariatets ord igen', array[:a_heard]::uuid[]);

-- backbone of A: laid beside it meanwhile
-- expect: refusal agenda_draft_put
select app.agenda_draft_place(:a_paper, :a_second_writeup);

-- backbone of A: a goal meanwhile
-- expect: refusal agenda_draft_put
select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date + 900, array['trivsel']);

-- superuser: a word of the draft meanwhile, past every function
-- expect: rows 1
insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
values (:A, :a_paper, 'vision', 3, 'Noget andet, end der blev forelagt', :a_kommune, :pia, now());

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_adoption, 'for', '');

-- other partner of A: what was put is not what there is, so nothing is adopted
-- expect: values lapsed
select state from app.decision_vote(:a_adoption, 'for', '');

-- partner of A: and why
-- expect: values no_effect|agenda_draft_changed
select outcome, obstacle from app.decision where id = :a_adoption;

-- other partner of A: its last words are put once more
-- expect: values open
select state from app.decision_propose(:a_second_adoption, 'agenda_version', :a_paper, '{}', 'Vores dagsorden', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- superuser: a write-up is laid beside it meanwhile, past every function
-- expect: rows 1
insert into app.agenda_draft_writeup (tenant_id, draft_id, writeup_id, placed_by, placed_at) values (:A, :a_paper, :a_second_writeup, :anna, now());

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_second_adoption, 'for', '');

-- other partner of A: no version holds words that no partner has considered
-- expect: values lapsed
select state from app.decision_vote(:a_second_adoption, 'for', '');

-- partner of A: by the rule
-- expect: values charter_agenda_writeup
select obstacle from app.decision where id = :a_second_adoption;

-- superuser: nothing is left behind: no version, no words, drafts, contributions or goals that are the backbone's
-- expect: values 0|0|0|0|0
select (select count(*) from app.agenda_version where tenant_id = :A),
  (select count(*) from app.agenda_draft_text t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id where p.role <> 'partner'),
  (select count(*) from app.agenda_draft t join app.party p on p.tenant_id = t.tenant_id and p.id = t.holder_party_id where p.role <> 'partner'),
  (select count(*) from app.agenda_contribution t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id where p.role <> 'partner'),
  (select count(*) from app.agenda_goal t left join app.party p on p.tenant_id = t.tenant_id and p.id = t.confirmed_party_id
    where t.state = 'confirmed' and p.role is distinct from 'partner');

-- superuser: the audit log is unbroken
-- expect: rows 0
select * from app.audit_problems(:A);
