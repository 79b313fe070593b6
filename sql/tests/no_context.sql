-- Without a context nothing is there (1), also on a connection that had one before (7).

-- backbone, partner, funder: every table of an initiative that the login may select (1)
-- expect: values 0
select (select count(party.id) from app.party) + (select count(indicator.id) from app.indicator)
  + (select count(version) from app.indicator_version) + (select count(target.id) from app.target)
  + (select count(measurement.id) from app.measurement) + (select count(activity.id) from app.activity)
  + (select count(g.id) from app.grant g) + (select count(allocation.id) from app.allocation)
  + (select count(term.id) from app.term) + (select count(charter_notice.version) from app.charter_notice)
  + (select count(since) from app.sole_recipient) + (select count(reporter.id) from app.reporter)
  + (select count(story.id) from app.story) + (select count(commitment.id) from app.commitment);

-- backbone, partner, funder: an initiative by its id (1)
-- expect: rows 0
select id from app.measurement where tenant_id = :A;

-- backbone, partner, funder: what definer functions tell of an initiative by its id (1)
-- expect: values 0|0|0|0|0
select (select count(*) from app.money(:A)), (select count(*) from app.money_by_organisation(:A)),
  (select count(*) from app.indicator_completeness(:A)), (select count(*) from app.indicator_status(:A)),
  (select count(*) from app.audit_entries(:A, 1000, 1000));

-- backbone, partner, funder: members and coverage of no initiative (1)
-- expect: values 0|0
select (select count(*) from app.member_list(null, 1000)), (select count(*) from app.charter_coverage());

-- operators, backbone, partner, funder: the state of an initiative by its id (1)
-- expect: error 42501 another initiative
select * from app.initiative_state(:A);

-- operators, backbone, partner: the audit chain of an initiative by its id (1)
-- expect: error 42501 another initiative
select * from app.audit_verify(:A);

-- operators: the audit log of an initiative by its id (1)
-- expect: rows 0
select * from app.audit_entries(:A, 1000, 1000);

-- account, operators, backbone, partner, funder: an audit entry (1)
-- expect: error 42501
begin read write;
select ctx.audit_append('x', '{}');

-- account, operators: a token (1)
-- expect: error 42501 no context
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null);

-- account, operators: the tokens of nobody (1)
-- expect: rows 0
select * from host.token_list(null, 1000);

-- account, operators: revoking somebody's token (1)
-- expect: error 42501 no context
select * from host.token_revoke(:anna_token);

-- account: accepting an open invitation (1)
-- expect: error 42501 no context
select * from host.member_accept(sha256('invite anna'), gen_random_uuid(), gen_random_uuid(), 'X', 'da',
  gen_random_uuid(), sha256('x'));

-- operators: what operators do (1)
-- expect: error 42501 for operators
select * from host.initiative_set_status('alpha', 'suspended', 'x');

-- operators: the list of initiatives (1)
-- expect: error 42501 for operators
select * from host.initiative_usage('', 1000);

-- operators: an administrator for a party (1)
-- expect: error 42501 for operators
select * from host.invite_administrator(:A, gen_random_uuid(), 'kommune', 'x@x.dk', sha256('x'));

-- backbone: what changes an initiative (1)
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- backbone: an import of grants (1)
-- expect: error 42501 this transaction may not write
select * from app.grant_import('[]');

-- backbone: an allocation (1)
-- expect: error 42501 this transaction may not write
select * from app.allocation_propose(gen_random_uuid(), '360G-alpha', null, 1, '');

-- backbone: a target (1)
-- expect: error 42501 this transaction may not write
select app.target_propose(gen_random_uuid(), 'trivsel', '2014', '2014-01-01', '2014-12-31', 1, '');

-- partner: a target's confirmation (1)
-- expect: error 42501 this transaction may not write
select * from app.target_confirm(:a_target_open);

-- backbone, partner: an approval and a return (1)
-- expect: error 42501 this transaction may not write
select * from app.measurement_approve(array[:a_submitted]::uuid[]);

-- backbone, partner: a return (1)
-- expect: error 42501 this transaction may not write
select * from app.measurement_return(:a_submitted, 'x');

-- backbone, partner, funder: members (1)
-- expect: error 42501 this transaction may not write
select * from app.member_remove(:pia_member, 'x');

-- backbone, partner, funder: an acknowledgement (1)
-- expect: error 42501 this transaction may not acknowledge
select * from app.charter_acknowledge(1);

-- backbone, partner: a measurement inserted directly (1)
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, :pia, now());

-- backbone, partner: every measurement updated (1)
-- expect: rows 0
update app.measurement set value = 0;

-- partner: every activity updated (1)
-- expect: rows 0
update app.activity set title = 'x';

-- backbone of A, partner of A, funder of A: a context, so that the connection is not new (7)
-- expect: values t
select count(id) > 0 from app.party where tenant_id = ctx.tenant();

-- backbone, partner, funder: the setting is empty now, not null, and the context is null (7)
-- expect: values t|t|t|t|t|f
select current_setting('app.tenant_id') = '', ctx.tenant() is null, ctx.party() is null, ctx.account() is null,
  ctx.role() is null, ctx.may_write();

-- backbone, partner, funder: reading on the reused connection (7)
-- expect: values 0|0
select (select count(id) from app.measurement), (select count(id) from app.party where tenant_id = :A);

-- backbone, partner: writing on the reused connection (7)
-- expect: rows 0
update app.measurement set note = 'x' where tenant_id = :A;

-- operator: a context, so that the connection is not new (7)
-- expect: rows 2
select * from host.initiative_usage('', 1000);

-- operators: on the reused connection (7)
-- expect: error 42501 for operators
select * from host.initiative_usage('', 1000);

-- account of Anna: a context, so that the connection is not new (7)
-- expect: values invitation
select name from host.token_list(null, 1000);

-- account: on the reused connection (7)
-- expect: rows 0
select * from host.token_list(null, 1000);
