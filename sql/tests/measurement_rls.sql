-- Who sees and changes which measurements (14): a party its own, others only what is approved; nobody what is decided.

-- backbone of A: everything of its initiative
-- expect: values 8
select count(*) from app.measurement;

-- partner of A: its own values in every state, and no other party's open ones
-- expect: values approved|2
-- expect: values draft|1
-- expect: values returned|1
-- expect: values submitted|1
-- expect: values superseded|1
select state, count(*) from app.measurement where tenant_id = :A group by state order by state;

-- other partner of A: another party's values are those approved (14)
-- expect: values 2011-Q1|50
-- expect: values 2011-Q2|56
select period, value from app.measurement where party_id = :a_kommune order by period;

-- other partner of A: another party's open and superseded values by id (14)
-- expect: rows 0
select value from app.measurement where id in (:a_submitted, :a_draft, :a_returned, :a_superseded);

-- other partner of A: another party's open value updated (14)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_submitted;

-- other partner of A: another party's approved value updated (14)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_approved;

-- partner of A: its own approved value updated (14)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_approved;

-- partner of A: its own superseded value updated (14)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_superseded;

-- backbone of A: an approved value updated (14)
-- expect: rows 0
update app.measurement set value = 0 where id = :a_approved;

-- backbone of A, partner of A: an approved value deleted (14)
-- expect: error 42501
delete from app.measurement where id = :a_approved;

-- backbone of A, partner of A: an open value deleted (14)
-- expect: error 42501
delete from app.measurement where id = :a_draft;

-- partner of A: its own value approved by hand (14)
-- expect: error 42501
update app.measurement set state = 'approved', decided_by = :bent, decided_at = now() where id = :a_submitted;

-- backbone of A: a value approved by hand, past the one who submitted it (14)
-- expect: error 42501
update app.measurement set state = 'approved', decided_by = ctx.account(), decided_at = now() where id = :a_submitted;

-- partner of A: a value inserted as approved (14)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at, decided_by, decided_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'approved', 1, ctx.account(), now(), :bent, now());

-- partner of A: a value inserted in another's name (14)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, :bent, now());

-- partner of A: a value inserted for another party (14)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_forening, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- partner of A: a value on behalf of itself (14)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- backbone of A: a party's value that is not flagged as entered on behalf
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, ctx.account(), now());

-- partner of A: its own value given to another party
-- expect: error 42501
update app.measurement set party_id = :a_forening where id = :a_submitted;

-- partner of A: another period, breakdown or revision of a value
-- expect: error 42501
update app.measurement set period = '2020', revision = 7 where id = :a_submitted;

-- partner of A: its own returned value resubmitted
-- expect: rows 1
update app.measurement set state = 'submitted', value = 61, submitted_by = ctx.account(), submitted_at = ctx.now(), decided_by = null,
  decided_at = null, reason = null where id = :a_returned;

-- partner of A: approving what one submitted oneself, though a reviewer
-- expect: values 0|1
select approved, own from app.measurement_approve(array[:a_submitted]::uuid[]);

-- superuser: approving what one submitted oneself, past every function
-- expect: error 23514 measurement_not_own
update app.measurement set state = 'approved', decided_by = submitted_by, decided_at = now() where id = :a_submitted;

-- other partner of A: approving another party's value, not a reviewer
-- expect: values 0|0
select approved, own from app.measurement_approve(array[:a_submitted]::uuid[]);

-- second of partner of A: a reviewer approving another party's value
-- expect: values 0|0
select approved, own from app.measurement_approve(array[:a_other_submitted]::uuid[]);

-- second of partner of A: a reviewer approving a colleague's value
-- expect: values 1|0
select approved, own from app.measurement_approve(array[:a_submitted]::uuid[]);

-- backbone of A: approving what it entered on behalf itself
-- expect: values 0|1
select approved, own from app.measurement_approve(array[:a_on_behalf]::uuid[]);

-- second of backbone of A: another backbone member approves it, and what was approved before is left alone
-- expect: values 1|0
select approved, own from app.measurement_approve(array[:a_on_behalf, :a_approved]::uuid[]);

-- other partner of A: returning another party's value
-- expect: refusal not_found
select * from app.measurement_return(:a_returned, 'x');

-- backbone of A: returning a draft
-- expect: refusal measurement_draft
select * from app.measurement_return(:a_draft, 'x');

-- backbone of A: returning what is approved
-- expect: refusal measurement_approved
select * from app.measurement_return(:a_approved, 'x');

-- backbone of A: returning what has been superseded
-- expect: refusal measurement_superseded
select * from app.measurement_return(:a_superseded, 'x');

-- partner of A: a second open value for the same period
-- expect: error 23505 measurement_one_open
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2012-Q1', '2012-01-01', '2012-03-31', 2, 'submitted', 1, ctx.account(), now());

-- partner of A: the same, with the revision that two who report at once would both choose
-- expect: error 23505 measurement_revision_key
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2012-Q1', '2012-01-01', '2012-03-31', 1, 'submitted', 1, ctx.account(), now());

-- superuser: a second approved value for the same period, past every function
-- expect: error 23505 measurement_one_approved
update app.measurement set state = 'approved' where id = :a_superseded;

-- partner of A: not a number
-- expect: error 23514 measurement_value_finite
update app.measurement set value = 'NaN', state = 'submitted', submitted_by = ctx.account() where id = :a_draft;

-- partner of A: infinity
-- expect: error 23514 measurement_value_finite
update app.measurement set value = '-Infinity', state = 'submitted', submitted_by = ctx.account() where id = :a_draft;

-- partner of A: a denominator of zero
-- expect: error 23514 measurement_parts
update app.measurement set numerator = 1, denominator = 0, state = 'submitted', submitted_by = ctx.account() where id = :a_draft;

-- partner of A: recording the same again changes nothing
-- expect: values 0|0|0|1
select * from app.measurement_record(:a_trivsel, 1, false, 100, array[gen_random_uuid()], array[:a_kommune]::uuid[], array['2011-Q1'],
  array['2011-01-01']::date[], array['2011-03-31']::date[], array[''], array[50], array[null]::numeric[], array[null]::numeric[],
  array['1'], array['']);

-- partner of A: recording for another party
-- expect: error 42501
select * from app.measurement_record(:a_trivsel, 1, false, 100, array[gen_random_uuid()], array[:a_forening]::uuid[], array['2009-Q1'],
  array['2009-01-01']::date[], array['2009-03-31']::date[], array[''], array[50], array[null]::numeric[], array[null]::numeric[],
  array['1'], array['']);

-- partner of A: recording what differs from what is approved is a new revision, and the old one stays
-- expect: values 0|1|0|0
select * from app.measurement_record(:a_trivsel, 1, false, 100, array[gen_random_uuid()], array[:a_kommune]::uuid[], array['2011-Q1'],
  array['2011-01-01']::date[], array['2011-03-31']::date[], array[''], array[51], array[null]::numeric[], array[null]::numeric[],
  array['1'], array['']);

-- other partner of A: what others see until it is approved
-- expect: values 50
select value from app.measurement where party_id = :a_kommune and period = '2011-Q1';
