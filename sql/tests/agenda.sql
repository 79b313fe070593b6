-- The common agenda: who may bring, write, comment and adopt; what funders see; that a version never changes. Ways round
-- charter rule 2 are tried in agenda_ways.sql.

-- superuser: two partners vote
-- expect: rows 2
update app.party set standing = 'voting', voting_since = now() - interval '60 days' where tenant_id = :A and role = 'partner' and slug in ('kommune', 'forening');

-- backbone, partner, funder: without a context (1)
-- expect: error 42501
select app.agenda_round_open(gen_random_uuid(), 'x', 'x', current_date + 10, null), app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'x', null, null);

-- backbone, partner, funder: what there is without a context (1)
-- expect: values 0|0|0
select (select count(*) from app.agenda_version), (select count(id) from app.agenda_round), (select count(*) from app.waiting() where kind like 'agenda%');

-- partner of A: contributing before anything is asked
-- expect: refusal agenda_no_round
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'x', null, null);

-- partner of A, funder of A writing: opening a round (2)
-- expect: error 42501
select app.agenda_round_open(gen_random_uuid(), 'x', 'x', current_date + 10, null);

-- backbone of A: a round that is over before it begins
-- expect: refusal agenda_round_until
select app.agenda_round_open(gen_random_uuid(), 'x', 'x', current_date - 1, null);

-- backbone of A: comments before contributions
-- expect: error 23514 agenda_round_comment_after
select app.agenda_round_open(gen_random_uuid(), 'x', 'x', current_date + 10, current_date + 5);

-- backbone of A: a round
-- expect: values 1
select app.agenda_round_open(:a_round, 'Mod 2030 alpha', 'Hvad ser I?', current_date + 10, current_date + 20);

-- backbone of A: a second at the same time
-- expect: error 23505 agenda_round_one_open
select app.agenda_round_open(gen_random_uuid(), 'x', 'x', current_date + 10, null);

-- backbone of B: one of B
-- expect: values 1
select app.agenda_round_open(:b_round, 'Runde beta', 'secret of beta', current_date + 10, null);

-- funder of A: that there is a round, and by when
-- expect: values Mod 2030 alpha|t
select title, contribute_until = current_date + 10 from app.agenda_round;

-- funder of A: what is asked in it
-- expect: error 42501
select invitation from app.agenda_round;

-- partner of A, other partner of A: it waits for those who have not contributed
-- expect: values agenda_round|Mod 2030 alpha|t
select kind, title, due = current_date + 10 from app.waiting() where kind like 'agenda%';

-- backbone of A, funder of A: and for nobody else
-- expect: rows 0
select kind from app.waiting() where kind like 'agenda%';

-- Contributions.

-- partner of A: what people said, with who they are
-- expect: error 23514 agenda_contribution_anonymous
select app.agenda_contribution_add(gen_random_uuid(), null, 'problem', 'interview', 'Ida, 010203-1234, savner et sted', 1, current_date);

-- partner of A: and with how to reach them
-- expect: error 23514 agenda_contribution_anonymous
select app.agenda_contribution_add(gen_random_uuid(), null, 'problem', 'survey', 'Skriv til ida@alpha.dk', 1, current_date);

-- partner of A: one's own words with people heard
-- expect: error 23514 agenda_contribution_involves
select app.agenda_contribution_add(gen_random_uuid(), null, 'problem', 'own', 'x', 3, null);

-- partner of A: an interview tomorrow
-- expect: refusal agenda_held_later
select app.agenda_contribution_add(gen_random_uuid(), null, 'problem', 'interview', 'x', 3, current_date + 2);

-- partner of A: in another initiative's round
-- expect: refusal not_found
select app.agenda_contribution_add(gen_random_uuid(), :b_round, 'problem', 'own', 'x', null, null);

-- partner of A: what fourteen people said
-- expect: values t
select app.agenda_contribution_add(:a_heard, null, 'problem', 'workshop', 'De unge savner et sted', 14, current_date) = :a_round;

-- other partner of A: its own words
-- expect: values t
select app.agenda_contribution_add(:a_thought, :a_round, 'vision', 'own', 'Alle unge har en voksen', null, null) = :a_round;

-- other partner of A: changing another party's
-- expect: refusal agenda_contribution_of_another
select * from app.agenda_contribution_update(:a_heard, null, null, 'x', null, null);

-- partner of A: its own, which is a new revision
-- expect: values 2
select revision from app.agenda_contribution_update(:a_heard, null, null, 'De unge savner et varmt sted', null, null);

-- partner of A: what it wrote by hand (2)
-- expect: error 42501
update app.agenda_contribution set text = 'x' where id = :a_heard;

-- backbone of A, partner of A, other partner of A: who has brought what
-- expect: values De unge savner et varmt sted|14|kommune
-- expect: values Alle unge har en voksen|∅|forening
select c.text, c.people, p.slug from app.agenda_contribution c join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id order by c.id;

-- funder of A: the contributions (2)
-- expect: error 42501
select text from app.agenda_contribution;

-- backbone of A, partner of A, funder of A: how much a round has brought
-- expect: values 2|2|1|14
select contributions, parties, involving, people from app.agenda_round_count(:a_round);

-- backbone of A, partner of A, funder of A: another initiative's
-- expect: values 0|0|0|0
select contributions, parties, involving, people from app.agenda_round_count(:b_round);

-- partner of B, backbone of B, funder of B: rounds of A
-- expect: rows 0
select id from app.agenda_round where id = :a_round or tenant_id = :A;

-- Write-ups.

-- backbone of A: one of nothing
-- expect: refusal charter_agenda_sources
select app.agenda_writeup_add(gen_random_uuid(), null, 'problem', 'x', '{}');

-- backbone of A: one of what is not there
-- expect: refusal not_found
select app.agenda_writeup_add(gen_random_uuid(), null, 'problem', 'x', array[:a_heard, :a_draft]::uuid[]);

-- backbone of A: one of two contributions
-- expect: values t
select app.agenda_writeup_add(:a_writeup, null, 'problem', 'To parter peger på et sted at være', array[:a_heard, :a_thought]::uuid[]) = :a_round;

-- superuser: a write-up of a partner, past every function
-- expect: error 23503 agenda_writeup_by_backbone
insert into app.agenda_writeup (tenant_id, id, round_id, section, text, party_id, author, created_at)
values (:A, gen_random_uuid(), :a_round, 'vision', 'x', :a_kommune, :pia, now());

-- superuser: a contribution of the backbone, past every function
-- expect: error 23503 agenda_contribution_by_partner
insert into app.agenda_contribution (tenant_id, id, round_id, section, origin, text, party_id, author, created_at)
values (:A, gen_random_uuid(), :a_round, 'vision', 'own', 'x', :a_backbone, :anna, now());

-- Drafts.

-- partner of A: a draft of the round, before there is a version
-- expect: values ∅
select app.agenda_draft_begin(:a_paper, 'Fælles dagsorden 2027', :a_round);

-- partner of A: of another initiative's round
-- expect: refusal not_found
select app.agenda_draft_begin(gen_random_uuid(), 'x', :b_round);

-- other partner of A: writing in another's draft
-- expect: refusal agenda_draft_of_another
select app.agenda_draft_write(:a_paper, 'vision', 'x', '{}');

-- partner of A: a source of another initiative
-- expect: refusal not_found
select app.agenda_draft_write(:a_paper, 'vision', 'x', array[:b_activity]::uuid[]);

-- partner of A: the vision, from a contribution
-- expect: values 1
select app.agenda_draft_write(:a_paper, 'vision', 'Alle unge har en voksen', array[:a_thought]::uuid[]);

-- second of partner of A: a colleague words it anew
-- expect: values 2
select app.agenda_draft_write(:a_paper, 'vision', 'Alle unge har en voksen at gå til', array[:a_thought]::uuid[]);

-- backbone of A, partner of A, other partner of A: nothing that was written is lost
-- expect: values 1|Alle unge har en voksen|Pia
-- expect: values 2|Alle unge har en voksen at gå til|Per
select revision, text, app.account_name(author) from app.agenda_draft_text where draft_id = :a_paper order by revision;

-- definer: a wording changed
-- expect: error 42501
update app.agenda_draft_text set text = 'x' where tenant_id = :A;

-- funder of A: the drafts (2)
-- expect: error 42501
select title from app.agenda_draft;

-- funder of A: their words (2)
-- expect: error 42501
select text from app.agenda_draft_text;

-- other partner of A: commenting on what is not shared
-- expect: refusal agenda_draft_not_shared
select app.agenda_comment_add(gen_random_uuid(), :a_paper, 'vision', 'x');

-- partner of A: shared
-- expect: values commenting|2
select state, revision from app.agenda_draft_share(:a_paper, current_date + 15);

-- backbone of A: another day, which is arranging
-- expect: values commenting|3
select state, revision from app.agenda_draft_share(:a_paper, current_date + 16);

-- other partner of A, backbone of A: it waits for their comments
-- expect: values agenda_comment|Fælles dagsorden 2027|t
select kind, title, due = current_date + 16 from app.waiting() where kind = 'agenda_comment';

-- other partner of A: a comment
-- expect: success
select app.agenda_comment_add(:a_comment, :a_paper, 'vision', 'Også de unge, der ikke går i skole?');

-- partner of A: which waits for the pen-holder
-- expect: values agenda_draft|1
select kind, count from app.waiting() where kind = 'agenda_draft';

-- backbone of A: settling another's comment
-- expect: refusal agenda_comment_of_another
select app.agenda_comment_settle(:a_comment, 'x', true);

-- partner of A: the pen-holder answers
-- expect: values t
select app.agenda_comment_settle(:a_comment, 'Ja, alle.', true) = :a_paper;

-- partner of A: twice
-- expect: refusal agenda_comment_resolved
select app.agenda_comment_settle(:a_comment, 'x', true);

-- other partner of A: not content
-- expect: values t
select app.agenda_comment_settle(:a_comment, null, false) = :a_paper;

-- other partner of A: now it is, and the answer stood meanwhile
-- expect: values Tak|t
select from app.agenda_comment_settle(:a_comment, 'Tak', true);
select answer, resolved_at is not null from app.agenda_comment where id = :a_comment;

-- Goals.

-- partner of A: a goal that nothing measures
-- expect: refusal agenda_goal_unmeasured
select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date + 900, '{}');

-- partner of A: measured by what is not there
-- expect: refusal not_found
select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date + 900, array['trivsel', 'ukendt']);

-- partner of A: reached yesterday
-- expect: refusal agenda_goal_past
select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date - 1, array['trivsel']);

-- partner of A: a goal of the pen-holder's
-- expect: values confirmed
select app.agenda_goal_add(:a_goal, :a_paper, 'Otte af ti unge trives', current_date + 900, array['trivsel']);

-- other partner of A: a goal in another's draft
-- expect: refusal agenda_draft_of_another
select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date + 900, array['trivsel']);

-- partner of A: worded more precisely
-- expect: values confirmed|2
select state, revision from app.agenda_goal_update(:a_goal, 'Mindst otte af ti unge trives', null, null);

-- Adoption.

-- other partner of A: putting another's draft to the vote
-- expect: refusal agenda_draft_of_another
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: by a steering group
-- expect: refusal decision_no_mandate
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- partner of A: no draft
-- expect: refusal agenda_draft_missing
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', null, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: put to the partners
-- expect: values open|2
select state, voters from app.decision_propose(:a_adoption, 'agenda_version', :a_paper, '{}', 'Vores dagsorden', 'Vi er klar', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: not a second time
-- expect: refusal agenda_draft_put
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: its words stand still meanwhile
-- expect: refusal agenda_draft_put
select app.agenda_draft_write(:a_paper, 'vision', 'Noget andet', '{}');

-- partner of A: so do its goals
-- expect: refusal agenda_draft_put
select * from app.agenda_goal_remove(:a_goal);

-- partner of A: and it cannot be dropped
-- expect: refusal agenda_draft_put
select app.agenda_draft_drop(:a_paper);

-- partner of A: for
-- expect: values open
select state from app.decision_vote(:a_adoption, 'for', '');

-- funder of A: nothing is adopted yet
-- expect: rows 0
select version from app.agenda_version;

-- other partner of A: for
-- expect: values adopted
select state from app.decision_vote(:a_adoption, 'for', '');

-- backbone of A, partner of A, funder of A: the agenda, its goal and what it is measured by
-- expect: values 1|Alle unge har en voksen at gå til|Mindst otte af ti unge trives|trivsel|1|0
select v.version, v.vision, g.statement, i.slug, v.contributions, v.people
from app.agenda_version v
join app.agenda_version_goal g on g.tenant_id = v.tenant_id and g.version = v.version
join app.agenda_version_goal_indicator k on k.tenant_id = g.tenant_id and k.version = g.version and k.goal = g.goal
join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id;

-- backbone of A: its round is over with it
-- expect: refusal agenda_round_closed
select * from app.agenda_round_close(:a_round);

-- partner of A: writing in what is adopted
-- expect: refusal agenda_draft_adopted
select app.agenda_draft_write(:a_paper, 'vision', 'x', '{}');

-- funder of A: the decision, in which no word of the draft stands
-- expect: values Vores dagsorden|f
select title, proposal::text like '%voksen%' from app.decision where kind = 'agenda_version';

-- partner of B, funder of B: A's agenda
-- expect: rows 0
select version from app.agenda_version;

-- What is adopted never changes.

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: a word of it
-- expect: error 42501
update app.agenda_version set vision = 'x';

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: when, by whom, after which decision
-- expect: error 42501
update app.agenda_version set adopted_at = now(), holder_party_id = :a_forening, decision_id = :a_founding;

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: all of it gone
-- expect: error 42501
delete from app.agenda_version;

-- owner, definer: at one stroke
-- expect: error 42501
truncate app.agenda_version, app.agenda_version_goal, app.agenda_version_goal_indicator;

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: a goal of it
-- expect: error 42501
update app.agenda_version_goal set statement = 'x';

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: a goal of it gone
-- expect: error 42501
delete from app.agenda_version_goal;

-- backbone of A, partner of A, funder of A writing, operator, job, owner, definer: what a goal is measured by
-- expect: error 42501
delete from app.agenda_version_goal_indicator;

-- owner: the one right it holds changes nothing
-- expect: error 428C9
update app.agenda_version set sealed = false;

-- The next version.

-- other partner of A: begins with the words and goals in force
-- expect: values 1
select app.agenda_draft_begin(:a_other_paper, 'Anden udgave', null);

-- other partner of A: which it may word anew
-- expect: values 2
select app.agenda_draft_write(:a_other_paper, 'vision', 'Alle unge har en voksen at gå til hver dag', '{}');

-- backbone of A: the goal is the same from version to version
-- expect: values t|confirmed|trivsel
select g.goal = :a_goal, g.state, i.slug from app.agenda_goal g
join app.agenda_goal_indicator k on k.tenant_id = g.tenant_id and k.goal_id = g.id
join app.indicator i on i.tenant_id = k.tenant_id and i.id = k.indicator_id where g.draft_id = :a_other_paper;

-- other partner of A: passed on to the other partner
-- expect: values kommune
select holder from app.agenda_draft_pass(:a_other_paper, 'kommune');

-- other partner of A: the pen is no longer its
-- expect: refusal agenda_draft_of_another
select app.agenda_draft_write(:a_other_paper, 'vision', 'x', '{}');

-- other partner of A: nor does it take it back
-- expect: refusal agenda_draft_of_another
select * from app.agenda_draft_pass(:a_other_paper, 'forening');

-- partner of A: put, to be opened later
-- expect: values proposed
select state from app.decision_propose(:a_second_adoption, 'agenda_version', :a_other_paper, '{}', 'Anden udgave', 'x', 'majority', 50, null, null, 'partners', null, null, null, false);

-- partner of A: it stands still from then on
-- expect: refusal agenda_draft_put
select app.agenda_draft_write(:a_other_paper, 'vision', 'x', '{}');

-- partner of A: withdrawn
-- expect: values Anden udgave
select app.decision_withdraw(:a_second_adoption);

-- partner of A: and free to be written again
-- expect: values 3
select app.agenda_draft_write(:a_other_paper, 'vision', 'Alle unge har en voksen at gå til hver dag, året rundt', '{}');

-- superuser: another version is adopted meanwhile
-- expect: rows 1
insert into app.agenda_version (tenant_id, version, title, vision, principles, problem, goals, strategies, draft_id, decision_id, holder_party_id, contributions, people, adopted_at)
select tenant_id, 2, title, vision, principles, problem, goals, strategies, :a_other_paper, :a_second_adoption, holder_party_id, 0, 0, now() from app.agenda_version;

-- partner of A: what was written for the one before
-- expect: refusal agenda_draft_behind
select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_other_paper, '{}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: is stood by as the next
-- expect: values 2|3
select based_on, revision from app.agenda_draft_catch_up(:a_other_paper);

-- partner of A: once
-- expect: refusal agenda_draft_current
select * from app.agenda_draft_catch_up(:a_other_paper);

-- partner of A: given up
-- expect: values Anden udgave
select app.agenda_draft_drop(:a_other_paper);

-- partner of A: which ends it
-- expect: refusal agenda_draft_dropped
select app.agenda_draft_write(:a_other_paper, 'vision', 'x', '{}');

-- Days.

-- backbone of A: another round
-- expect: values 1
select app.agenda_round_open(gen_random_uuid(), 'Anden runde', 'x', current_date + 2, null);

-- superuser: the initiative is suspended for three days
-- expect: rows 1
update host.initiative set status = 'suspended', status_since = ctx.now() - interval '3 days' where id = :A;

-- operator: it goes on
-- expect: rows 1
select id from host.initiative_set_status('alpha', 'active', 'test');

-- partner of A: the days stood still
-- expect: values t
select contribute_until >= current_date + 5 from app.agenda_round where closed_at is null;

-- superuser: ten days pass
-- expect: rows 1
update host.clock set shift = '10 days';

-- superuser: sessions go on
-- expect: success
update host.session set expires_at = ctx.now() + interval '1 day', last_seen_at = ctx.now();

-- partner of A: too late
-- expect: refusal agenda_round_over
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'x', null, null);

-- backbone of A: which waits for the backbone
-- expect: values agenda_over|Anden runde|t
select kind, title, overdue from app.waiting() where kind = 'agenda_over';

-- backbone of A: a later day
-- expect: values 2
select revision from app.agenda_round_update(null, null, null, current_date + 30, null);

-- partner of A: in time again
-- expect: success
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'Til tiden', null, null);

-- backbone of A: closed
-- expect: values Anden runde|3
select title, revision from app.agenda_round_close(null);

-- partner of A: closed
-- expect: refusal agenda_no_round
select app.agenda_contribution_add(gen_random_uuid(), null, 'vision', 'own', 'x', null, null);

-- superuser: the audit log is unbroken
-- expect: rows 0
select * from app.audit_problems(:A);

-- The office without a chosen backbone.

-- partner of A: a draft that is shared
-- expect: values commenting
select from app.agenda_draft_begin(:a_draft, 'Tredje udgave', null);
select state from app.agenda_draft_share(:a_draft, (ctx.now() + interval '9 days')::date);

-- superuser: the term runs out, and its party looks after the office
-- expect: rows 1
update app.term set ends_at = ctx.now() - interval '1 minute' where id = :a_term;

-- backbone of A: a caretaker arranges
-- expect: values 1
select app.agenda_round_open(gen_random_uuid(), 'Tredje runde', 'x', (ctx.now() + interval '9 days')::date, null);

-- backbone of A: moves a deadline
-- expect: values commenting
select state from app.agenda_draft_share(:a_draft, (ctx.now() + interval '12 days')::date);

-- backbone of A: and comments
-- expect: success
select app.agenda_comment_add(gen_random_uuid(), :a_draft, 'goals', 'x');

-- backbone of A: but proposes no goal
-- expect: refusal charter_chosen_caretaker
select app.agenda_goal_add(gen_random_uuid(), :a_draft, 'x', current_date + 900, array['trivsel']);

-- backbone of A: and writes nothing up
-- expect: refusal charter_chosen_caretaker
select app.agenda_writeup_add(gen_random_uuid(), null, 'vision', 'x', array[:a_heard]::uuid[]);

-- superuser: the partner that holds the pen is of the caretaker's organisation
-- expect: rows 1
update app.party set organisation_identifier = 'DK-CVR-10000000' where id = :a_kommune;

-- partner of A: nor does it write then
-- expect: refusal charter_agenda_own_organisation
select app.agenda_draft_write(:a_draft, 'vision', 'x', '{}');
