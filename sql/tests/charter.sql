-- The five rules, tried as statements through every login.

-- Rule 1, chosen jointly.

-- backbone of A, partner of A, funder of A writing, operator: a term of office written by hand
-- expect: error 42501
insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
values (:A, gen_random_uuid(), :a_backbone, 'elected', 'x', now(), now() + interval '4 years');

-- backbone of A, partner of A, funder of A writing, operator: the term in force prolonged
-- expect: error 42501
update app.term set ends_at = ends_at + interval '10 years';

-- backbone of A, partner of A, funder of A writing, operator: the term in force ended
-- expect: error 42501
update app.term set ended_at = now();

-- gate, account, export, job: the term in force ended
-- expect: error 42501
update app.term set ended_at = now();

-- backbone of A: a second backbone
-- expect: refusal charter_chosen_backbone_party
select app.party_add(gen_random_uuid(), 'second', 'Second', 'backbone', null);

-- backbone of A, partner of A, funder of A writing, operator: a party made backbone by hand
-- expect: error 42501
update app.party set role = 'backbone' where id = :a_kommune;

-- backbone of A, partner of A, funder of A writing, operator: a party made voting by hand
-- expect: error 42501
update app.party set standing = 'voting', voting_since = now() where id = :a_kommune;

-- backbone of A, partner of A, funder of A writing, operator: a party written by hand
-- expect: error 42501
insert into app.party (tenant_id, id, slug, name, role, created_at) values (:A, gen_random_uuid(), 'x', 'X', 'backbone', now());

-- operator: an interim term of more than twelve months
-- expect: error 23514 term_interim_at_most_a_year
select * from host.initiative_create(gen_random_uuid(), 'gamma', 'Gamma', 'assess', 'da', 'Europe/Copenhagen', 'DKK', gen_random_uuid(),
  'sekretariat', 'S', null, gen_random_uuid(), 13, 'x', 'da', 'en', gen_random_uuid(), 'x@x.dk', sha256('gamma'));

-- operator: a term that ends before it begins
-- expect: error 23514 term_order
select * from host.initiative_create(gen_random_uuid(), 'gamma', 'Gamma', 'assess', 'da', 'Europe/Copenhagen', 'DKK', gen_random_uuid(),
  'sekretariat', 'S', null, gen_random_uuid(), -1, 'x', 'da', 'en', gen_random_uuid(), 'x@x.dk', sha256('gamma'));

-- superuser: a partner in the backbone office, past every function
-- expect: error 23503 term_holder_is_backbone
insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at, ended_at)
values (:A, gen_random_uuid(), :a_kommune, 'elected', 'x', now(), now() + interval '1 year', now());

-- superuser: a partner in the backbone office by its role, past every function
-- expect: error 23514 term_role
insert into app.term (tenant_id, id, party_id, party_role, kind, reason, starts_at, ends_at, ended_at)
values (:A, gen_random_uuid(), :a_kommune, 'partner', 'elected', 'x', now(), now() + interval '1 year', now());

-- superuser: two terms in force, past every function
-- expect: error 23505 term_one_in_force
insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
values (:A, gen_random_uuid(), :a_backbone, 'elected', 'x', now(), now() + interval '1 year');

-- superuser: a voting party that is no partner, past every function
-- expect: error 23514 party_votes_as_partner
update app.party set standing = 'voting', voting_since = now() where tenant_id = :A and id = :a_backbone;

-- superuser: a party whose role changes while it holds the office, past every function
-- expect: error 23503
update app.party set role = 'partner' where tenant_id = :A and id = :a_backbone;

-- Rule 2, facilitates the agenda.

-- backbone of A: a target confirmed
-- expect: refusal charter_agenda_target
select * from app.target_confirm(:a_target_open);

-- backbone of A, partner of A, funder of A writing, operator: a target confirmed by hand
-- expect: error 42501
update app.target set state = 'confirmed', confirmed_party_id = :a_kommune, confirmed_role = 'partner', confirmed_by = :pia,
  confirmed_at = now() where id = :a_target_open;

-- superuser: a target that the backbone confirms, past every function
-- expect: error 23503 target_confirmed_by_partner
update app.target set state = 'confirmed', confirmed_party_id = :a_backbone, confirmed_role = 'partner', confirmed_by = :bent,
  confirmed_at = now() where id = :a_target_open;

-- superuser: a target confirmed in the backbone's role, past every function
-- expect: error 23514 target_confirmed_role
update app.target set state = 'confirmed', confirmed_party_id = :a_backbone, confirmed_role = 'backbone', confirmed_by = :bent,
  confirmed_at = now() where id = :a_target_open;

-- superuser: a target that nobody confirmed, past every function
-- expect: error 23514 target_confirmation
update app.target set state = 'confirmed' where id = :a_target_open;

-- partner of A: a target confirmed that is confirmed already
-- expect: refusal target_confirmed
select * from app.target_confirm(:a_target);

-- backbone of A, partner of A, funder of A writing, operator: the notice amended by hand
-- expect: error 42501
insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at) values (:A, 2, 'x', 'x', now());

-- Rule 3, does not run the activities.

-- backbone of A: an activity of its own
-- expect: error 23503 activity_owner_is_partner
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, gen_random_uuid(), :a_backbone, 'x', 'pipeline', ctx.account(), now());

-- backbone of A: an activity of its own, in its own role
-- expect: error 23514 activity_owner_role
insert into app.activity (tenant_id, id, owner_party_id, owner_role, title, state, created_by, created_at)
values (:A, gen_random_uuid(), :a_backbone, 'backbone', 'x', 'pipeline', ctx.account(), now());

-- backbone of A: an activity in a partner's name
-- expect: error 42501
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, gen_random_uuid(), :a_kommune, 'x', 'pipeline', ctx.account(), now());

-- backbone of A: a partner's activity changed
-- expect: error 42501
update app.activity set title = 'x' where id = :a_activity;

-- backbone of A, partner of A: an activity deleted
-- expect: error 42501
delete from app.activity where id = :a_activity;

-- partner of A: an activity handed over to the backbone
-- expect: error 42501
update app.activity set owner_party_id = :a_backbone where id = :a_activity;

-- partner of A: another partner's activity changed
-- expect: rows 0
update app.activity set title = 'x' where id = :a_other_activity;

-- partner of A: its own activity changed
-- expect: rows 1
update app.activity set title = 'Morgencafé' where id = :a_activity;

-- superuser: an activity handed over to the backbone, past every function
-- expect: error 23503 activity_owner_is_partner
update app.activity set owner_party_id = :a_backbone where tenant_id = :A and id = :a_activity;

-- Rule 5, told to all: the entry itself.

-- superuser: a new version of the notice, decided by the partners
-- expect: rows 1
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by,
  proposed_at, opened_at, deadline, concluded_at)
values (:A, :a_notice, 'notice', 'New', 'Clearer', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now());
insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at, decision_id, decision_kind)
values (:A, 2, 'ny', 'new', now(), :a_notice, 'notice');

-- backbone: a member that has not acknowledged the new version enters to read
-- expect: values f|charter_unacknowledged
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A: writing through a function
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- backbone of A: writing directly
-- expect: error 25006
update app.measurement set note = 'x' where id = :a_submitted;

-- partner of A, other partner of A: nobody else is blocked
-- expect: values t
select ctx.may_write();

-- backbone of A acknowledging: the old version
-- expect: refusal charter_notice_version
select * from app.charter_acknowledge(1);

-- backbone of A: acknowledging in a context that was entered to read
-- expect: error 42501
select * from app.charter_acknowledge(2);

-- partner of A, funder of A writing, operator, backbone of A acknowledging: an acknowledgement unmade by hand
-- expect: error 42501
delete from app.charter_acknowledgement;

-- backbone of A acknowledging: the new version
-- expect: values 2|t
select * from app.charter_acknowledge(2);

-- backbone of A acknowledging: the new version once more
-- expect: values 2|f
select * from app.charter_acknowledge(2);

-- backbone of A: writing again
-- expect: success
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- second of backbone of A: one member's acknowledgement is not another's
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'y', 'Y', 'partner', null);

-- partner of A: the coverage, visible to all
-- expect: values fond|1|0
-- expect: values forening|1|0
-- expect: values kommune|2|0
-- expect: values sekretariat|2|1
select party_slug, members, acknowledged from app.charter_coverage();

-- Confirming again: what a partner confirms supersedes what was confirmed for the period.

-- backbone of A: another target for a period that has one
-- expect: success
select app.target_propose(:b_target, 'trivsel', '2012-Q4', '2012-10-01', '2012-12-31', 80, '');

-- other partner of A: confirmed
-- expect: values 80
select value from app.target_confirm(:b_target);

-- partner of A: the first is superseded
-- expect: values 80|confirmed
-- expect: values 90|superseded
select value, state from app.target where period = '2012-Q4' order by value;

-- partner of A: confirming what is superseded
-- expect: refusal target_superseded
select * from app.target_confirm(:a_target);
