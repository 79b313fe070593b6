-- A funder reads what is approved, and writes three things (13).

-- funder of A: every column of a measurement (13)
-- expect: error 42501
select * from app.measurement;

-- funder of A: a whole row (13)
-- expect: error 42501
select m from app.measurement m;

-- funder of A: a whole row as JSON (13)
-- expect: error 42501
select row_to_json(m) from app.measurement m;

-- funder of A: a whole row as text (13)
-- expect: error 42501
select m::text from app.measurement m;

-- funder of A: a whole row by a function (13)
-- expect: error 42501
select to_jsonb(m), count(*) from app.measurement m group by m.*;

-- funder of A: a hidden column in a filter (13)
-- expect: error 42501
select id from app.measurement where note <> '';

-- funder of A: a hidden column in an order (13)
-- expect: error 42501
select id from app.measurement order by submitted_by;

-- funder of A: a hidden column through an alias of the row (13)
-- expect: error 42501
select (m).reason from app.measurement m;

-- funder of A: a hidden column through a natural join (13)
-- expect: error 42501
select count(*) from app.measurement natural join app.party;

-- funder of A: every column of a grant (13)
-- expect: error 42501
select * from app.grant;

-- funder of A: a grant's conditions (13)
-- expect: error 42501
select conditions from app.grant;

-- funder of A: every column of a party (13)
-- expect: error 42501
select * from app.party;

-- funder of A: the columns it may read, of what is approved (13)
-- expect: values approved|2011-Q1|50
-- expect: values approved|2011-Q2|56
select state, period, value from app.measurement order by period;

-- funder of A: what is not approved, by id (13)
-- expect: rows 0
select value from app.measurement where id in (:a_submitted, :a_draft, :a_returned, :a_superseded, :a_other_submitted, :a_on_behalf);

-- funder of A: grants and the split of the money, of which everyone may know
-- expect: values 2|1|1
select (select count(id) from app.grant), (select count(id) from app.allocation),
  (select count(*) from app.money_by_organisation(ctx.tenant()));

-- funder of A: members, its own party's only
-- expect: values fond|gro@alpha.dk
select party_slug, email from app.member_list(null, 1000);

-- funder of A: the audit log of others
-- expect: rows 0
select * from app.audit_entries(:A, 1000, 1000) where party_slug is distinct from 'fond';

-- funder of A: a write as its login begins transactions (13)
-- expect: error 25006
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_fond, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- funder of A writing: a measurement (13)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_fond, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- funder of A writing: an update of measurements (13)
-- expect: error 42501
update app.measurement set value = 0;

-- funder of A writing: a deletion (13)
-- expect: error 42501
delete from app.measurement;

-- funder of A writing: an activity (13)
-- expect: error 42501
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, gen_random_uuid(), :a_fond, 'x', 'pipeline', ctx.account(), now());

-- funder of A writing: its own grant (13)
-- expect: error 42501
update app.grant set amount_awarded = 0 where funder_party_id = :a_fond;

-- funder of A writing: an allocation (13)
-- expect: error 42501
insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, state, proposed_by, proposed_at)
values (:A, gen_random_uuid(), :a_grant, :a_kommune, 'partner', :a_activity, 1, 'effective', ctx.account(), now());

-- funder of A writing: a party (13)
-- expect: error 42501
update app.party set name = 'x' where id = :a_fond;

-- funder of A writing: a lock on a row (13)
-- expect: error 42501
select id from app.measurement for update;

-- funder of A acknowledging: its own acknowledgement, which it may write
-- expect: values 1|t
select * from app.charter_acknowledge(1);

-- funder of A acknowledging: what it did is audited
-- expect: success
select ctx.audit_append('charter.acknowledge', '{}');

-- funder of A: the audit log, its own acts only
-- expect: values charter.acknowledge|fond
select command, party_slug from app.audit_entries(:A, 1000, 1000);

-- funder of A writing: an invitation to its own party, which it may write
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'fond', 'new@alpha.dk', false, false, sha256('invite new'));

-- funder of A writing: an invitation to another party
-- expect: refusal member_other_party
select * from app.member_invite(gen_random_uuid(), 'kommune', 'new@alpha.dk', false, false, sha256('invite other'));

-- funder of A writing: removing another party's member
-- expect: refusal not_found
select * from app.member_remove(:pia_member, 'x');
