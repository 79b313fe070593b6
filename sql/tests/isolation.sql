-- A and B, both directions: ids, keys and cursors of one mean nothing in the other (8, 9, 10).

-- backbone of A, partner of A, funder of A: B by its id (1)
-- expect: values 0|0|0|0|0|0
select (select count(id) from app.measurement where tenant_id = :B), (select count(id) from app.party where tenant_id = :B),
  (select count(id) from app.activity where tenant_id = :B), (select count(id) from app.grant where tenant_id = :B),
  (select count(id) from app.allocation where tenant_id = :B), (select count(id) from app.target where tenant_id = :B);

-- backbone of B, partner of B, funder of B: A by its id (1)
-- expect: values 0|0|0|0|0|0
select (select count(id) from app.measurement where tenant_id = :A), (select count(id) from app.party where tenant_id = :A),
  (select count(id) from app.activity where tenant_id = :A), (select count(id) from app.grant where tenant_id = :A),
  (select count(id) from app.allocation where tenant_id = :A), (select count(id) from app.target where tenant_id = :A);

-- backbone of A, partner of A, funder of A: a row of B by its own id (1)
-- expect: rows 0
select value from app.measurement where id = :b_approved;

-- backbone of B, partner of B, funder of B: a row of A by its own id (1)
-- expect: rows 0
select value from app.measurement where id = :a_approved;

-- backbone of A, partner of A, funder of A: the tables without any filter hold nothing of B (1)
-- expect: values 0
select count(*) from (
  select tenant_id from app.party union all select tenant_id from app.term union all select tenant_id from app.charter_notice
  union all select tenant_id from app.indicator union all select tenant_id from app.indicator_version
  union all select tenant_id from app.target union all select tenant_id from app.measurement
  union all select tenant_id from app.activity union all select tenant_id from app.grant
  union all select tenant_id from app.allocation union all select tenant_id from app.sole_recipient
  union all select tenant_id from app.reporter union all select tenant_id from app.story
  union all select tenant_id from app.commitment) t
where tenant_id <> ctx.tenant();

-- backbone of A, partner of A, funder of A: what definer functions tell of B (11)
-- expect: values 0|0|0|0|0
select (select count(*) from app.money(:B)), (select count(*) from app.money_by_organisation(:B)),
  (select count(*) from app.indicator_completeness(:B)), (select count(*) from app.indicator_status(:B)),
  (select count(*) from app.audit_entries(:B, 1000, 1000));

-- backbone of B, partner of B, funder of B: what definer functions tell of A (11)
-- expect: values 0|0|0|0|0
select (select count(*) from app.money(:A)), (select count(*) from app.money_by_organisation(:A)),
  (select count(*) from app.indicator_completeness(:A)), (select count(*) from app.indicator_status(:A)),
  (select count(*) from app.audit_entries(:A, 1000, 1000));

-- backbone of A, partner of A, funder of A: the state of B (11)
-- expect: error 42501 another initiative
select * from app.initiative_state(:B);

-- backbone of A, partner of A: the audit chain of B (11)
-- expect: error 42501 another initiative
select * from app.audit_verify(:B);

-- backbone of B, partner of B: the audit chain of A (11)
-- expect: error 42501 another initiative
select * from app.audit_verify(:A);

-- backbone of A: members of B in the list (11)
-- expect: values bent@alpha.dk,anna@alpha.dk,frida@alpha.dk,gro@alpha.dk,per@alpha.dk,pia@alpha.dk
select string_agg(email, ',' order by party_slug = 'sekretariat' desc, email = 'bent@alpha.dk' desc, email)
from app.member_list(null, 1000);

-- backbone of A, partner of A: a cursor that is an id of B (10)
-- expect: values 0
select count(*) from app.measurement where tenant_id = :A and id > :b_approved;

-- backbone of B, partner of B: a cursor that is an id of A gives only what is B's (10)
-- expect: values t
select count(*) > 0 and bool_and(tenant_id = :B) from app.measurement where tenant_id = ctx.tenant() and id > :a_approved;

-- partner of A: a measurement of its own inserted into B (8)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:B, gen_random_uuid(), :b_trivsel, 1, :b_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- backbone of A: a measurement on behalf of a party of B, in B (8)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:B, gen_random_uuid(), :b_trivsel, 1, :b_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- partner of B: an activity inserted into A (8)
-- expect: error 42501
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, gen_random_uuid(), :a_kommune, 'x', 'pipeline', ctx.account(), now());

-- backbone of A, partner of A: a row moved to B (8)
-- expect: error 42501
update app.measurement set tenant_id = :B where id = :a_submitted;

-- partner of A: an activity moved to B (8)
-- expect: error 42501
update app.activity set tenant_id = :B where id = :a_activity;

-- backbone of A, partner of A: a row of B updated (8)
-- expect: rows 0
update app.measurement set value = 0 where tenant_id = :B;

-- backbone of B, partner of B: a row of A updated by its own id (8)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_submitted;

-- partner of A: an activity of B updated (8)
-- expect: rows 0
update app.activity set title = 'x' where id = :b_activity;

-- partner of A: a measurement of an indicator of B (9)
-- expect: error 23503 measurement_indicator
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :b_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- partner of A: a measurement of an indicator that does not exist ends the same (9)
-- expect: error 23503 measurement_indicator
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), gen_random_uuid(), 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- backbone of A: a measurement on behalf of a party of B (9)
-- expect: error 23503 measurement_party
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :b_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- backbone of A: a measurement on behalf of a party that does not exist ends the same (9)
-- expect: error 23503 measurement_party
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, gen_random_uuid(), '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- backbone of B: a measurement on behalf of a party of A (9)
-- expect: error 23503 measurement_party
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:B, gen_random_uuid(), :b_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- backbone of A: an allocation of a grant of B (9)
-- expect: refusal not_found
select * from app.allocation_propose(gen_random_uuid(), 'open-beta', null, 1, '');

-- backbone of A: an allocation to an activity of B (9)
-- expect: refusal not_found
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :b_activity, 1, '');

-- backbone of A: an allocation to an activity that does not exist ends the same (9)
-- expect: refusal not_found
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', gen_random_uuid(), 1, '');

-- partner of A: a target of B confirmed (9)
-- expect: refusal not_found
select * from app.target_confirm(:b_target_open);

-- backbone of A, partner of A: measurements of B approved (9)
-- expect: values 0|0
select approved, own from app.measurement_approve(array[:b_submitted, :b_other_submitted]::uuid[]);

-- backbone of A, partner of A: a measurement of B returned (9)
-- expect: refusal not_found
select * from app.measurement_return(:b_submitted, 'x');

-- backbone of A, partner of A, funder of A writing: a member of B removed (9)
-- expect: refusal not_found
select * from app.member_remove(:karl_member, 'x');

-- backbone of B, partner of B, funder of B writing: a member of A removed (9)
-- expect: refusal not_found
select * from app.member_remove(:pia_member, 'x');

-- backbone of A: a party with an id that B uses (10)
-- expect: success
select app.party_add(:b_kommune, 'same-id', 'Same id', 'partner', null);

-- backbone of A: a party with a short name and an identifier that only B uses (10)
-- expect: success
select app.party_add(gen_random_uuid(), 'skole', 'Skole', 'partner', 'DK-CVR-20000001');

-- backbone of B: a party with a short name that only A uses (10)
-- expect: success
select app.party_add(gen_random_uuid(), 'forening', 'Forening', 'partner', 'DK-CVR-20000000');

-- backbone of A: a grant with an identifier that B uses (10)
-- expect: values 1|0
select added, unchanged from app.grant_import(jsonb_build_array(jsonb_build_object('id', :b_grant, 'activity_id', :b_granted_activity,
  'allocation_id', :b_allocation, 'identifier', '360G-beta', 'title', 'Mine', 'description', '', 'currency', 'DKK',
  'amount_awarded', '1', 'award_date', '2020-01-01', 'programme', '', 'funder_id', gen_random_uuid(), 'funder_slug', 'fond',
  'funder_name', 'Fond alpha', 'funder_identifier', 'DK-CVR-30000000', 'recipient_id', gen_random_uuid(), 'recipient_slug', 'klub',
  'recipient_name', 'Klub', 'recipient_identifier', 'DK-CVR-40000000')));

-- partner of A: a measurement with an id that B uses (10)
-- expect: rows 1
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, :b_approved, :a_trivsel, 1, :a_kommune, '2008', '2008-01-01', '2008-12-31', 1, 'submitted', 1, ctx.account(), now())
on conflict do nothing;

-- partner of B: an activity with an id that A uses (10)
-- expect: rows 1
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:B, :a_activity, :b_kommune, 'x', 'pipeline', ctx.account(), now()) on conflict do nothing;

-- partner of A: taking over a row of B by a conflict on its key (10)
-- expect: error 42501
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:B, :b_activity, :b_kommune, 'x', 'pipeline', ctx.account(), now())
on conflict (tenant_id, id) do update set title = 'taken';

-- superuser: B is as it was
-- expect: values Morgencafé beta|1057
select (select title from app.activity where tenant_id = :B and id = :b_activity), (select value from app.measurement
  where tenant_id = :B and id = :b_submitted);

-- operator: the content of a workspace
-- expect: error 42501
select count(*) from app.measurement;

-- operator: what was said in a workspace's audit log
-- expect: values 0
select count(payload) from app.audit_entries(:B, 1000, 1000);

-- operator: the invited party's members
-- expect: error 42501
select * from app.member_list(null, 1000);
