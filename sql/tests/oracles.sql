-- What hidden rows could give away by errors: casts, keys, conflicts, divisions (10, 16). In the fixture, sources that a partner
-- of A may see are numbers; hidden ones are words.

-- other partner of A: a cast that would print a hidden source (16)
-- expect: values 2
select count(*) from app.measurement where party_id = :a_kommune and source::integer > 0;

-- funder of A: a cast that would print a hidden source (16)
-- expect: values 2
select count(*) from app.measurement where source::integer > 0;

-- funder of A: a cast over a join that could run before the policy (16)
-- expect: values 2
select count(*) from app.measurement m join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
where m.source::integer > 0 and p.slug = 'kommune';

-- other partner of A, funder of A: a division by zero on a hidden value (16)
-- expect: values 0
select count(*) from app.measurement where 1 / (value - 57) > 1000;

-- backbone of A: a cast that would print a value of B (16)
-- expect: values 0
select count(*) from app.measurement where value > 1000 or source like 'beta%';

-- other partner of A: a cast of its own hidden word names only its own (16)
-- expect: error 22P02 invalid input syntax for type integer: "hidden"
select count(*) from app.measurement where party_id = :a_forening and source::integer > 0;

-- other partner of A: opening the same period as another party tells nothing of that party's (10)
-- expect: rows 1
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_forening, '2012-Q1', '2012-01-01', '2012-03-31', 1, 'submitted', 1, ctx.account(), now());

-- other partner of A: taking over another party's hidden value by a conflict on its key (10)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, :a_submitted, :a_trivsel, 1, :a_forening, '2007', '2007-01-01', '2007-12-31', 1, 'submitted', 1, ctx.account(), now())
on conflict (tenant_id, id) do update set value = 0;

-- other partner of A: writing for another party to probe its keys (10)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2011-Q3', '2011-07-01', '2011-09-30', 1, 'submitted', 1, ctx.account(), now())
on conflict do nothing;

-- other partner of A: finding another party's hidden value by its id (16)
-- expect: rows 0
select value from app.measurement where tenant_id = :A and id = :a_submitted;

-- other partner of A: hidden values by aggregates (16)
-- expect: values 60
select max(value) from app.measurement where party_id = :a_kommune and state = 'approved' or value = 60;

-- gate: an unknown initiative and one that is hidden from the caller are alike (10)
-- expect: values 0|0
select (select count(*) from host.gate_memberships(sha256('pia')) where initiative_slug = 'beta'),
  (select count(*) from host.gate_memberships(sha256('pia')) where initiative_slug = 'nowhere');

-- gate: a member asks for an initiative as operators do (10)
-- expect: rows 0
select * from host.gate_initiative(sha256('pia'), 'alpha');

-- gate: an unknown secret
-- expect: rows 0
select * from host.gate_principal(sha256('nobody'));

-- gate: the memberships of an unknown secret
-- expect: refusal credential_ended
select * from host.gate_memberships(sha256('nobody'));

-- invitee: an invitation that was accepted, and one that never was, are alike
-- expect: refusal credential_ended
select * from ctx.enter_account(sha256('invite pia'));

-- invitee: one that never was
-- expect: refusal credential_ended
select * from ctx.enter_account(sha256('invite nobody'));
