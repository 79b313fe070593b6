-- Groups: who forms them, who sits in them, and that neither funders nor the backbone do.

-- backbone of A, partner of A: a group by hand
-- expect: error 42501
insert into app.group (tenant_id, id, kind, slug, name, chair_party_id, chair, formed_by, formed_at)
values (:A, gen_random_uuid(), 'working_group', 'x', 'X', :a_kommune, :pia, gen_random_uuid(), now());

-- backbone of A, partner of A, funder of A writing, job: forming one without a decision
-- expect: error 42501
select app.effect_form_group(d) from (select null::app.decision) d (d);

-- backbone of A, partner of A, funder of A writing: a seat by hand
-- expect: error 42501
select app.group_seat_give(g, :a_kommune, :pia) from (select null::app.group) g (g);

-- backbone of A: the founding partners vote
select from app.decision_propose(:a_founding, 'admit_party', null, '{"parties":["kommune", "forening"]}', 'Founding', 'We begin', 'consent', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
select from app.decision_vote(:a_founding, 'for', '');

-- other partner of A: for
select from app.decision_vote(:a_founding, 'for', '');

-- partner of A: a group without a kind
-- expect: refusal group_what
select from app.decision_propose(gen_random_uuid(), 'form_group', null, '{"group":"g","name":"G"}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: a group without a chair
-- expect: refusal group_chair_needed
select from app.decision_propose(gen_random_uuid(), 'form_group', null, '{"group_kind":"working_group","group":"g","name":"G"}', 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: chaired by the backbone
-- expect: refusal group_partners_only
select from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'g', 'name', 'G', 'chair', :anna_member), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: chaired by a member of another initiative
-- expect: refusal group_chair_needed
select from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'g', 'name', 'G', 'chair', :karl_member), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: with a funder in it
-- expect: refusal group_partners_only
select from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'g', 'name', 'G', 'chair', :pia_member, 'parties', array['fond']), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: with the backbone in it
-- expect: refusal group_partners_only
select from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'g', 'name', 'G', 'chair', :pia_member, 'parties', array['sekretariat']), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- backbone of A: a working group that a partner chairs
-- expect: values open|2
select state, voters from app.decision_propose(:a_forming, 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'fravaer', 'name', 'Fravær alpha', 'purpose', 'Why', 'chair', :pia_member), 'Absence', 'It rises', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
select from app.decision_vote(:a_forming, 'for', '');

-- partner of A: nothing before all have voted
-- expect: rows 0
select id from app.group;

-- other partner of A: the last vote forms it
-- expect: values adopted
select state from app.decision_vote(:a_forming, 'for', '');

-- partner of A, other partner of A, backbone of A: it is there, and who chairs
-- expect: values fravaer|working_group|Pia|1|1
select g.slug, g.kind, f.chair_name, f.parties, f.members from app.group g, app.group_facts(g.id) f;

-- funder of A: what it is, not who
-- expect: values fravaer|Fravær alpha|∅|1
select g.slug, g.name, f.chair_name, f.parties from app.group g, app.group_facts(g.id) f;

-- funder of A: who chairs (13)
-- expect: error 42501
select chair from app.group;

-- funder of A: who sits in it, by party alone
-- expect: values kommune|∅|∅
select p.party, p.name, p.member from app.group g, app.group_people(g.id) p;

-- partner of B, backbone of B, funder of B: another initiative's groups
-- expect: rows 0
select g.id from app.group g;

-- backbone, partner, funder: groups without a context (1)
-- expect: rows 0
select slug from app.group;

-- backbone of A, partner of A, funder of A: seats and members are told by functions
-- expect: error 42501
select * from app.group_member;

-- superuser: a seat of the backbone, past every function
-- expect: error 23514 group_seat_role
insert into app.group_seat (tenant_id, group_id, party_id, party_role, seated_at) select :A, id, :a_backbone, 'backbone', now() from app.group;

-- superuser: a seat of a funder called a partner, past every function
-- expect: error 23503 group_seat_of_partner
insert into app.group_seat (tenant_id, group_id, party_id, seated_at) select :A, id, :a_fond, now() from app.group;

-- superuser: chaired by the backbone, past every function
-- expect: error 23503 group_chair_of_partner
update app.group set chair_party_id = :a_backbone;

-- backbone of A: joining it itself
-- expect: refusal group_partners_only
select from app.group_join('fravaer', null);

-- funder of A writing: joining it
-- expect: error 42501
select from app.group_join('fravaer', null);

-- backbone of A: bringing in a funder's member
-- expect: refusal group_partners_only
select from app.group_join('fravaer', :gro_member);

-- other partner of A: bringing in another partner's member
-- expect: refusal group_other_party
select from app.group_join('fravaer', :per_member);

-- partner of B: joining another initiative's group
-- expect: refusal not_found
select from app.group_join('fravaer', null);

-- other partner of A: before joining, nothing of the group's is its own to write
-- expect: refusal group_members_only
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- other partner of A: joining
-- expect: values forening|Frida|t
select party, person, first_time from app.group_join('fravaer', null);

-- other partner of A: joining twice
-- expect: values f
select first_time from app.group_join('fravaer', null);

-- other partner of A: taking the chair
-- expect: refusal group_chair_only
select from app.group_hand_over('fravaer', :frida_member);

-- backbone of A: naming another chair while there is one
-- expect: refusal group_chair_only
select from app.group_hand_over('fravaer', :frida_member);

-- other partner of A: taking the chair out
-- expect: refusal group_other_party
select from app.group_leave('fravaer', :pia_member);

-- partner of A: the chair leaving
-- expect: refusal group_chair_leaves
select from app.group_leave('fravaer', null);

-- partner of A: handing over to somebody who is not in it
-- expect: refusal group_not_in_it
select from app.group_hand_over('fravaer', :per_member);

-- other partner of A: ending what it does not chair
-- expect: refusal group_chair_only
select from app.group_end('fravaer', 'x');

-- partner of A: the chair hands over
-- expect: values Frida
select person from app.group_hand_over('fravaer', :frida_member);

-- partner of A: and may leave
-- expect: values Pia
select person from app.group_leave('fravaer', null);

-- partner of A: the group's no longer its own
-- expect: refusal group_members_only
select from app.meeting_call(gen_random_uuid(), 'fravaer', 'x', current_date + 3, '10:00', '11:00', null, null, null, null);

-- superuser at work: the chair's membership of its party ends
update host.membership set ended_at = now() where id = :frida_member;

-- backbone of A: the group has no chair now, and the secretary finds it one
-- expect: values t|0
select f.chair_gone, f.members from app.group g, app.group_facts(g.id) f;

-- backbone of A: by bringing somebody in
select from app.group_join('fravaer', :per_member);

-- backbone of A: and naming it
-- expect: values Per
select person from app.group_hand_over('fravaer', :per_member);

-- superuser at work: who was gone is back
update host.membership set ended_at = null where id = :frida_member;

-- The steering group.

-- partner of A: one with both partners
select from app.decision_propose(:a_steering_forming, 'form_group', null, jsonb_build_object('group_kind', 'steering_group', 'group', 'styregruppen', 'name', 'Styregruppen', 'chair', :pia_member, 'parties', array['forening']), 'Steering', 'We need one', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
select from app.decision_vote(:a_steering_forming, 'for', '');

-- other partner of A: for
select from app.decision_vote(:a_steering_forming, 'for', '');

-- partner of A: each party is there by its representative
-- expect: values forening|Frida|f
-- expect: values kommune|Pia|t
select p.party, p.name, p.chair from app.group g, app.group_people(g.id) p where g.kind = 'steering_group';

-- backbone of A, partner of A: ending the steering group
-- expect: refusal group_seat_by_decision
select from app.group_end('styregruppen', 'x');

-- backbone of A: taking a party's person out of the steering group
-- expect: refusal group_other_party
select from app.group_leave('styregruppen', :frida_member);

-- partner of A: a mandate for the steering group to form groups
select from app.decision_propose(:a_mandate, 'mandate', null, jsonb_build_object('kinds', array['form_group'], 'parties', array['kommune'], 'until', current_date + 100), 'Mandate', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
select from app.decision_vote(:a_mandate, 'for', '');

-- other partner of A: for
select from app.decision_vote(:a_mandate, 'for', '');

-- partner of A: the steering group constituting itself
-- expect: refusal decision_not_delegable
select from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'steering_group', 'group', 'styregruppen', 'name', 'S', 'chair', :pia_member), 'x', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- partner of A: the steering group forming a working group
-- expect: values open|1
select state, voters from app.decision_propose(gen_random_uuid(), 'form_group', null, jsonb_build_object('group_kind', 'working_group', 'group', 'ny', 'name', 'Ny', 'chair', :pia_member), 'x', 'x', 'majority', 50, null, null, 'steering_group', null, null, null, true);

-- partner of A: the steering group's seats given anew, without the other partner
select from app.decision_propose(:a_meanwhile, 'form_group', null, jsonb_build_object('group_kind', 'steering_group', 'group', 'styregruppen', 'name', 'Styregruppen', 'chair', :per_member), 'x', 'x', 'majority', 50, null, null, 'partners', null, null, null, true);

-- partner of A: for
select from app.decision_vote(:a_meanwhile, 'for', '');

-- other partner of A: for
select from app.decision_vote(:a_meanwhile, 'for', '');

-- partner of A: and with another chair
-- expect: values kommune|Per|t
-- expect: values kommune|Pia|f
select p.party, p.name, p.chair from app.group g, app.group_people(g.id) p where g.kind = 'steering_group' order by p.name;

-- other partner of A: a seat that was taken away
-- expect: refusal group_seat_by_decision
select from app.group_join('styregruppen', null);

-- superuser: a second steering group, past every function
-- expect: error 23505 group_one_steering
insert into app.group (tenant_id, id, kind, slug, name, chair_party_id, chair, formed_by, formed_at) values (:A, gen_random_uuid(), 'steering_group', 'x', 'X', :a_kommune, :pia, :a_forming, now());

-- second of partner of A: the chair of a working group ends it
-- expect: values Fravær alpha|0
select name, cancelled from app.group_end('fravaer', 'Done');

-- partner of A, backbone of A, funder of A: what has ended stays readable
-- expect: values fravaer|Done
select slug, ended_reason from app.group where ended_at is not null;

-- partner of A: joining what has ended
-- expect: refusal group_is_ended
select from app.group_join('fravaer', null);

-- superuser at work: the term ends
update app.term set ended_at = now() where id = :a_term;

-- backbone of A: its next write (charter rule 1)
-- expect: error 42501 this transaction may not write
select from app.group_join('styregruppen', :per_member);
