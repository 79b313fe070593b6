-- Meetings: who calls them, who sees what of them, and that nothing is written by those who are not in the group.

-- backbone of A, partner of A, funder of A writing: a meeting by hand
-- expect: error 42501
insert into app.meeting (tenant_id, id, title, starts_at, ends_at, notice_version, called_party_id, called_by, called_at, changed_at)
values (:A, gen_random_uuid(), 'x', now(), now() + interval '1 hour', 1, :a_kommune, :pia, now(), now());

-- superuser at work: a working group of one partner, and a vote for both
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by, proposed_at, opened_at, deadline, concluded_at)
values (:A, :a_forming, 'other', 'x', 'x', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now());
insert into app.group (tenant_id, id, kind, slug, name, chair_party_id, chair, formed_by, formed_at) values (:A, gen_random_uuid(), 'working_group', 'fravaer', 'Fravær alpha', :a_kommune, :pia, :a_forming, now());
select app.group_seat_give(g, :a_kommune, :pia) from app.group g;
update app.party set standing = 'voting', voting_since = now() where id in (:a_kommune, :a_forening);

-- partner of A: a meeting of all partners, which the backbone calls
-- expect: refusal meeting_of_all
select from app.meeting_call(gen_random_uuid(), null, 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- other partner of A: a meeting of a group it is not in
-- expect: refusal group_members_only
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- funder of A writing, backbone, partner: calling one
-- expect: error 42501
select from app.meeting_call(gen_random_uuid(), null, 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- partner of A: one that ends before it begins
-- expect: refusal meeting_order
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 3, '11:00', '10:00', null, null, null, null);

-- partner of A: one too far away
-- expect: refusal meeting_far
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 900, '10:00', '11:00', null, null, null, null);

-- partner of A: one with an address that is none
-- expect: error 23514 meeting_link_form
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 3, '10:00', '11:00', null, 'javascript:alert(1)', null, null);

-- partner of A: the group's, to which its member and the secretary's two are called
-- expect: values 3
select invited from app.meeting_call(:a_call, 'fravaer', 'First alpha', current_date + 3, '10:00', '11:30', 'Room 2', 'https://video.example/x', 'Read', array['Welcome', 'Figures']);

-- partner of A: by the clock of the initiative
-- expect: values 10:00|11:30
select to_char(starts_at at time zone 'Europe/Copenhagen', 'HH24:MI'), to_char(ends_at at time zone 'Europe/Copenhagen', 'HH24:MI') from app.meeting;

-- backbone of A: one of all partners
-- expect: values 5
select invited from app.meeting_call(:a_other_call, null, 'All alpha', current_date + 4, '10:00', '11:00', null, null, null, null);

-- other partner of A: it reads the group's, though not in it
-- expect: values First alpha|f|f
select m.title, s.tends, s.may_answer from app.meeting m, app.meeting_standing(m.id) s where m.id = :a_call;

-- funder of A: nothing before minutes are published
-- expect: rows 0
select id from app.meeting;

-- partner of B, backbone of B: another initiative's
-- expect: rows 0
select id from app.meeting;

-- backbone, partner, funder: meetings without a context (1)
-- expect: rows 0
select id from app.meeting;

-- other partner of A: answering a call that is not to it
-- expect: refusal meeting_not_invited
select from app.meeting_answer(:a_call, 'coming');

-- partner of B: answering another initiative's
-- expect: refusal not_found
select from app.meeting_answer(:a_call, 'coming');

-- second of backbone of A: what waits
-- expect: values meeting|All alpha
-- expect: values meeting|First alpha
select kind, title from app.waiting() where kind like 'meeting%' order by title;

-- second of backbone of A: an answer
-- expect: values f
select replaced from app.meeting_answer(:a_call, 'declined');

-- second of backbone of A: waits no longer
-- expect: values All alpha
select title from app.waiting() where kind = 'meeting';

-- other partner of A: moving what is not its own
-- expect: refusal group_members_only
select from app.meeting_update(:a_call, null, current_date + 5, null, null, null, null, null, null);

-- partner of A: moving it keeps its length's clock and asks again
-- expect: values t|1
select moved, revision - 1 from app.meeting_update(:a_call, null, current_date + 5, null, null, null, null, null, null);

-- second of backbone of A: waits again, as another matter
-- expect: values t
select period like '%T10:00' from app.waiting() where kind = 'meeting' and title = 'First alpha';

-- partner of A: how often it was moved is what calendars are told
-- expect: values 1
select sequence from app.meeting where id = :a_call;

-- partner of A: attendance before it has begun
-- expect: refusal meeting_not_begun
select from app.meeting_attend(:a_call, array[:pia_member]::uuid[]);

-- partner of A: a draft, which may be written before
-- expect: values t
select revision > 1 from app.minutes_write(:a_call, 'secret draft', null);

-- partner of A: from an older text than the one that stands
-- expect: refusal minutes_changed
select from app.minutes_write(:a_call, 'other', 1);

-- partner of A, backbone of A: the draft is theirs to see
-- expect: values secret draft
select s.draft from app.meeting_standing(:a_call) s;

-- other partner of A: and nobody else's
-- expect: values ∅
select s.draft from app.meeting_standing(:a_call) s;

-- other partner of A, partner of A, backbone of A: not even by the table
-- expect: error 42501
select draft from app.meeting;

-- partner of A: publishing what was not held
-- expect: refusal meeting_not_begun
select from app.minutes_publish(:a_call);

-- superuser: six days pass
update host.clock set shift = '6 days';

-- partner of A: answering what is over
-- expect: refusal meeting_begun
select from app.meeting_answer(:a_call, 'coming');

-- partner of A: moving what is over
-- expect: refusal meeting_over
select from app.meeting_update(:a_call, null, current_date + 9, null, null, null, null, null, null);

-- partner of A: cancelling what is over
-- expect: refusal meeting_begun
select from app.meeting_cancel(:a_call, 'x');

-- partner of A, backbone of A: minutes are missing
-- expect: values 1
select count(*) from app.waiting() where kind = 'minutes' and subject = :a_call::text;

-- partner of A: there with a funder's member
-- expect: refusal not_found
select from app.meeting_attend(:a_call, array[:pia_member, :gro_member]::uuid[]);

-- partner of A: there with another initiative's member
-- expect: refusal not_found
select from app.meeting_attend(:a_call, array[:pia_member, :karl_member]::uuid[]);

-- other partner of A: saying who was there
-- expect: refusal group_members_only
select from app.meeting_attend(:a_call, array[:frida_member]::uuid[]);

-- partner of A: a decision before it is known who was there
-- expect: refusal meeting_attendance_first
select from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'consent', 50, null, null, 'meeting', ctx.today() - 1, 'x', array['kommune'], true);
select app.meeting_decide(:a_call, (select id from app.decision where decided_by = 'meeting'));

-- partner of A: who was there
-- expect: values 2|2
select people, parties from app.meeting_attend(:a_call, array[:pia_member, :anna_member]::uuid[]);

-- partner of A: a decision with somebody who was not
-- expect: refusal meeting_was_absent
select from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'consent', 50, null, null, 'meeting', ctx.today() - 1, 'x', array['kommune', 'forening'], true);
select app.meeting_decide(:a_call, (select id from app.decision where decided_by = 'meeting'));

-- partner of A: a decision of another day
-- expect: refusal meeting_other_day
select from app.decision_propose(gen_random_uuid(), 'other', null, '{}', 'x', 'x', 'consent', 50, null, null, 'meeting', ctx.today() - 2, 'x', array['kommune'], true);
select app.meeting_decide(:a_call, (select id from app.decision where decided_by = 'meeting'));

-- partner of A: one with who was there
select from app.decision_propose(:a_recorded, 'other', null, '{}', 'Café', 'x', 'consent', 50, null, null, 'meeting', ctx.today() - 1, 'x', array['kommune'], true);
select app.meeting_decide(:a_call, :a_recorded);

-- partner of A, other partner of A: which meeting took it
-- expect: values First alpha|Café
select m.title, d.title from app.meeting_decision x join app.meeting m on m.id = x.meeting_id join app.decision d on d.id = x.decision_id;

-- funder of A: what is not concluded is not a funder's, and the meeting neither
-- expect: rows 0
select d.title from app.meeting_decision x join app.decision d on d.id = x.decision_id;

-- other partner of A: publishing another group's
-- expect: refusal group_members_only
select from app.minutes_publish(:a_call);

-- partner of A: publishing
-- expect: values 1
select version from app.minutes_publish(:a_call);

-- partner of A: nothing more to publish
-- expect: refusal minutes_none
select from app.minutes_publish(:a_call);

-- other partner of A, funder of A: published minutes are everybody's
-- expect: values First alpha|1|secret draft
select m.title, n.version, n.text from app.meeting m join app.minutes n on n.meeting_id = m.id;

-- funder of A: not who wrote them, nor the link
-- expect: error 42501
select published_by from app.minutes;

-- funder of A: nor who was there
-- expect: error 42501
select * from app.meeting_people(:a_call);

-- partner of B, funder of B: another initiative's minutes
-- expect: rows 0
select text from app.minutes;

-- partner of A, backbone of A, funder of A writing: published minutes changed by hand
-- expect: error 42501
update app.minutes set text = 'x';

-- backbone of A: a correction is another version
select from app.minutes_write(:a_call, 'corrected', null);
select from app.minutes_publish(:a_call);

-- partner of A: and what was published stays
-- expect: values 1|secret draft
-- expect: values 2|corrected
select version, text from app.minutes order by version;

-- partner of A: an action of a funder
-- expect: refusal action_of_funder
select from app.action_add(gen_random_uuid(), :a_call, 'x', :gro_member, ctx.today() + 7);

-- other partner of A: an action of another group's meeting
-- expect: refusal group_members_only
select from app.action_add(gen_random_uuid(), :a_call, 'x', :frida_member, ctx.today() + 7);

-- partner of A: an action of somebody outside of the group
-- expect: values Frida|forening
select owner_name, party from app.action_add(:a_action, :a_call, 'Ask the schools', :frida_member, ctx.today() + 7);

-- other partner of A: it waits for its owner
-- expect: values Ask the schools|f
select title, overdue from app.waiting() where kind = 'action';

-- other partner of A: who may not change what was agreed
-- expect: refusal action_of_another
select from app.action_update(:a_action, 'Something else', null, null, null);

-- second of partner of A: nor does another party's say what became of it
-- expect: refusal action_of_another
select from app.action_update(:a_action, null, null, null, 'done');

-- other partner of A: but says that it is done
-- expect: values done
select state from app.action_update(:a_action, null, null, null, 'done');

-- funder of A: actions are not a funder's (13)
-- expect: error 42501
select text from app.action;

-- superuser: an action of a funder, past every function
-- expect: error 23514 action_owner_role
insert into app.action (tenant_id, id, meeting_id, text, owner_party_id, owner_role, owner, due_date, created_by, created_at)
values (:A, gen_random_uuid(), :a_call, 'x', :a_fond, 'funder', :gro, now(), :gro, now());

-- superuser: minutes of another initiative's meeting, past every function (9)
-- expect: error 23503 minutes_meeting
insert into app.minutes (tenant_id, meeting_id, version, text, published_by, published_at) values (:B, :a_call, 1, 'x', :karl, now());

-- superuser: the clock goes back
update host.clock set shift = '0';

-- backbone of A: cancelling what is to come
-- expect: values All alpha
select app.meeting_cancel(:a_other_call, 'Too few');

-- partner of A, other partner of A: everybody called is told
-- expect: values meeting_cancelled|All alpha
select kind, title from app.waiting() where kind = 'meeting_cancelled';

-- backbone of A: cancelling twice
-- expect: refusal meeting_is_cancelled
select app.meeting_cancel(:a_other_call, 'x');

-- superuser at work: the term runs out without a successor
update app.term set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = :a_term;

-- backbone of A: the caretaker calls meetings
-- expect: values 5
select invited from app.meeting_call(gen_random_uuid(), null, 'A caretaker''s', current_date + 3, '10:00', '11:00', null, null, null, null);

-- backbone of A: and does not change who sits in groups
-- expect: refusal charter_chosen_caretaker
select from app.group_join('fravaer', :per_member);

-- partner of A: nor does a partner call all while somebody looks after the office
-- expect: refusal meeting_of_all
select from app.meeting_call(gen_random_uuid(), null, 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- superuser at work: the term ends
update app.term set ended_at = now() where id = :a_term;

-- backbone of A: its next write (charter rule 1)
-- expect: error 42501 this transaction may not write
select from app.meeting_call(gen_random_uuid(), null, 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- partner of A: where nobody holds the office, a voting partner calls all
-- expect: values 3
select invited from app.meeting_call(gen_random_uuid(), null, 'All, again', current_date + 3, '10:00', '11:00', null, null, null, null);
