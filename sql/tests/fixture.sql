-- Two initiatives, A and B, as their own members make them: each step through the login role that may take it.
-- Values that belong to B alone contain "beta", so that a leak is recognised wherever it appears.

-- operators: a session for an operator known by user id
select host.gate_open_peer(0, sha256('operator'), 'root');

-- Initiative A.

-- operator: an initiative with an interim backbone
select from host.initiative_create(:A, 'alpha', 'Initiative alpha', 'organise', 'da', 'Europe/Copenhagen', 'DKK',
  :a_backbone, 'sekretariat', 'Sekretariat alpha', 'DK-CVR-10000000', :a_term, 12, 'founding', 'Vigtige opmærksomhedspunkter',
  'Important caveats', :anna_invitation, 'anna@alpha.dk', sha256('invite anna'));
select ctx.audit_append('initiative.create', '{}');

-- invitee: Anna accepts
select from ctx.enter_account(sha256('invite anna'));
select from host.member_accept(sha256('invite anna'), :anna, :anna_member, 'Anna', 'da', :anna_token, sha256('anna'));
select ctx.audit_append('member.accept', '{}');

-- backbone of A acknowledging: the charter notice
select from app.charter_acknowledge(1);
select ctx.audit_append('charter.acknowledge', '{}');

-- backbone of A: parties
select app.party_add(:a_kommune, 'kommune', 'Kommune alpha', 'partner', 'DK-CVR-20000000');
select app.party_add(:a_forening, 'forening', 'Forening alpha', 'partner', null);
select app.party_add(:a_fond, 'fond', 'Fond alpha', 'funder', 'DK-CVR-30000000');
select ctx.audit_append('party.add', '{"party":"kommune alpha"}');

-- backbone of A: invitations of a colleague and of each party's first member
select from app.member_invite(:bent_invitation, 'sekretariat', 'bent@alpha.dk', false, false, sha256('invite bent'));
select from app.member_invite(:pia_invitation, 'kommune', 'pia@alpha.dk', true, true, sha256('invite pia'));
select from app.member_invite(:frida_invitation, 'forening', 'frida@alpha.dk', true, false, sha256('invite frida'));
select from app.member_invite(:gro_invitation, 'fond', 'gro@alpha.dk', true, false, sha256('invite gro'));
select ctx.audit_append('member.invite', '{}');

-- invitee: Bent accepts
select from ctx.enter_account(sha256('invite bent'));
select from host.member_accept(sha256('invite bent'), :bent, :bent_member, 'Bent', 'da', :bent_token, sha256('bent'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Pia accepts
select from ctx.enter_account(sha256('invite pia'));
select from host.member_accept(sha256('invite pia'), :pia, :pia_member, 'Pia', 'da', :pia_token, sha256('pia'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Frida accepts
select from ctx.enter_account(sha256('invite frida'));
select from host.member_accept(sha256('invite frida'), :frida, :frida_member, 'Frida', 'da', :frida_token, sha256('frida'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Gro accepts
select from ctx.enter_account(sha256('invite gro'));
select from host.member_accept(sha256('invite gro'), :gro, :gro_member, 'Gro', 'da', :gro_token, sha256('gro'));
select ctx.audit_append('member.accept', '{}');

-- partner of A: an invitation of a colleague who reviews
select from app.member_invite(:per_invitation, 'kommune', 'per@alpha.dk', false, true, sha256('invite per'));
select ctx.audit_append('member.invite', '{}');

-- invitee: Per accepts
select from ctx.enter_account(sha256('invite per'));
select from host.member_accept(sha256('invite per'), :per, :per_member, 'Per', 'da', :per_token, sha256('per'));
select ctx.audit_append('member.accept', '{}');

-- second of backbone of A acknowledging: the charter notice
select from app.charter_acknowledge(1);
select ctx.audit_append('charter.acknowledge', '{}');

-- backbone of A: two indicators and two targets
select from app.indicator_define(:a_trivsel, 'trivsel', 'Trivsel alpha', '', '%', 'percent', 'increase', 'population', 'quarterly',
  1, '', '', 'average', 'last', 'non_cumulative', '2010', 10, null, 0, 100, 0.8, 0.5);
select from app.indicator_define(:a_besoeg, 'besoeg', 'Besøg alpha', '', '', 'count', 'increase', 'performance', 'monthly',
  0, '', '', 'sum', 'sum', 'cumulative_sum', null, null, 'never counted before', null, null, 0.8, 0.5);
select app.target_propose(:a_target, 'trivsel', '2012-Q4', '2012-10-01', '2012-12-31', 90, '');
select app.target_propose(:a_target_open, 'trivsel', '2013-Q4', '2013-10-01', '2013-12-31', 95, '');
select ctx.audit_append('indicator.define', '{}');

-- partner of A: a target confirmed
select from app.target_confirm(:a_target);
select ctx.audit_append('target.confirm', '{}');

-- partner of A: values of its own
select from app.measurement_record(:a_trivsel, 1, false, 100, array[:a_approved, :a_superseded]::uuid[], array[:a_kommune, :a_kommune]::uuid[],
  array['2011-Q1', '2011-Q2'], array['2011-01-01', '2011-04-01']::date[], array['2011-03-31', '2011-06-30']::date[],
  array['', ''], array[50, 55], array[null, null]::numeric[], array[null, null]::numeric[],
  array['1', '1'], array['', '']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune alpha"}');

-- second of backbone of A: both approved
select from app.measurement_approve(array[:a_approved, :a_superseded]::uuid[]);
select ctx.audit_append('measurement.approve', '{}');

-- partner of A: a correction
select from app.measurement_record(:a_trivsel, 1, false, 100, array[:a_corrected]::uuid[], array[:a_kommune]::uuid[],
  array['2011-Q2'], array['2011-04-01']::date[], array['2011-06-30']::date[],
  array[''], array[56], array[null]::numeric[], array[null]::numeric[],
  array['1'], array['']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune alpha"}');

-- second of backbone of A: the correction approved
select from app.measurement_approve(array[:a_corrected]::uuid[]);
select ctx.audit_append('measurement.approve', '{}');

-- partner of A: a value that stays submitted, and one to return
select from app.measurement_record(:a_trivsel, 1, false, 100, array[:a_submitted, :a_returned]::uuid[], array[:a_kommune, :a_kommune]::uuid[],
  array['2011-Q3', '2011-Q4'], array['2011-07-01', '2011-10-01']::date[], array['2011-09-30', '2011-12-31']::date[],
  array['', ''], array[57, 58], array[null, null]::numeric[], array[null, null]::numeric[],
  array['hidden', 'hidden'], array['', '']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune alpha"}');

-- other partner of A: a value that stays submitted
select from app.measurement_record(:a_trivsel, 1, false, 100, array[:a_other_submitted]::uuid[], array[:a_forening]::uuid[],
  array['2011-Q3'], array['2011-07-01']::date[], array['2011-09-30']::date[],
  array[''], array[77], array[null]::numeric[], array[null]::numeric[],
  array['hidden'], array['']);
select ctx.audit_append('measurement.submit', '{}');

-- second of backbone of A: one returned
select from app.measurement_return(:a_returned, 'Which school year?');
select ctx.audit_append('measurement.return', '{}');

-- backbone of A: a value on behalf of the other partner
select from app.measurement_record(:a_trivsel, 1, true, 100, array[:a_on_behalf]::uuid[], array[:a_forening]::uuid[],
  array['2011-Q1'], array['2011-01-01']::date[], array['2011-03-31']::date[],
  array[''], array[60], array[null]::numeric[], array[null]::numeric[],
  array['hidden'], array['']);
select ctx.audit_append('measurement.submit', '{}');

-- partner of A: a draft
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, source, submitted_by, submitted_at)
values (:A, :a_draft, :a_trivsel, 1, :a_kommune, '2012-Q1', '2012-01-01', '2012-03-31', 1, 'draft', 59, 'hidden', ctx.account(),
  ctx.now());
select ctx.audit_append('measurement.submit', '{}');

-- partner of A: an activity
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, :a_activity, :a_kommune, 'Morgencafé alpha', 'implementation', ctx.account(), ctx.now());
select ctx.audit_append('activity.add', '{}');

-- other partner of A: an activity
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:A, :a_other_activity, :a_forening, 'Lektiecafé alpha', 'pipeline', ctx.account(), ctx.now());
select ctx.audit_append('activity.add', '{}');

-- backbone of A: a grant with its activity and allocation
select from app.grant_import(jsonb_build_array(jsonb_build_object('id', :a_grant, 'activity_id', :a_granted_activity,
  'allocation_id', :a_allocation, 'identifier', '360G-alpha', 'title', 'Grant alpha', 'description', '', 'currency', 'DKK',
  'amount_awarded', '1000.50', 'award_date', '2020-01-01', 'programme', '', 'funder_id', gen_random_uuid(),
  'funder_slug', 'fond', 'funder_name', 'Fond alpha', 'funder_identifier', 'DK-CVR-30000000',
  'recipient_id', :a_granted_party, 'recipient_slug', 'klub', 'recipient_name', 'Klub alpha',
  'recipient_identifier', 'DK-CVR-40000000')));
select ctx.audit_append('grant.import', '{}');

-- superuser: a grant that is not allocated yet: imports allocate all of theirs
insert into app.grant (tenant_id, id, identifier, title, currency, amount_awarded, award_date, funder_party_id, conditions, created_by,
  created_at)
values (:A, gen_random_uuid(), 'open-alpha', 'Open grant alpha', 'DKK', 1000, '2021-01-01', :a_fond, 'conditions of alpha', :anna, now());

-- Initiative B.

-- operator: an initiative with an interim backbone
select from host.initiative_create(:B, 'beta', 'Initiative beta', 'implement', 'da', 'Europe/Copenhagen', 'DKK',
  :b_backbone, 'sekretariat', 'Sekretariat beta', 'DK-CVR-10000001', :b_term, 12, 'founding', 'Vigtige opmærksomhedspunkter',
  'Important caveats', :bodil_invitation, 'bodil@beta.dk', sha256('invite bodil'));
select ctx.audit_append('initiative.create', '{}');

-- invitee: Bodil accepts
select from ctx.enter_account(sha256('invite bodil'));
select from host.member_accept(sha256('invite bodil'), :bodil, :bodil_member, 'Bodil', 'da', :bodil_token, sha256('bodil'));
select ctx.audit_append('member.accept', '{}');

-- backbone of B acknowledging: the charter notice
select from app.charter_acknowledge(1);
select ctx.audit_append('charter.acknowledge', '{}');

-- backbone of B: parties
select app.party_add(:b_kommune, 'kommune', 'Kommune beta', 'partner', 'DK-CVR-20000001');
select app.party_add(:b_skole, 'skole', 'Skole beta', 'partner', null);
select app.party_add(:b_fond, 'fond', 'Fond beta', 'funder', 'DK-CVR-30000001');
select ctx.audit_append('party.add', '{"party":"kommune beta"}');

-- backbone of B: invitations of a colleague and of each party's first member
select from app.member_invite(:bo_invitation, 'sekretariat', 'bo@beta.dk', false, false, sha256('invite bo'));
select from app.member_invite(:karl_invitation, 'kommune', 'karl@beta.dk', true, true, sha256('invite karl'));
select from app.member_invite(:sara_invitation, 'skole', 'sara@beta.dk', true, false, sha256('invite sara'));
select from app.member_invite(:finn_invitation, 'fond', 'finn@beta.dk', true, false, sha256('invite finn'));
select ctx.audit_append('member.invite', '{}');

-- invitee: Bo accepts
select from ctx.enter_account(sha256('invite bo'));
select from host.member_accept(sha256('invite bo'), :bo, :bo_member, 'Bo', 'da', :bo_token, sha256('bo'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Karl accepts
select from ctx.enter_account(sha256('invite karl'));
select from host.member_accept(sha256('invite karl'), :karl, :karl_member, 'Karl', 'da', :karl_token, sha256('karl'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Sara accepts
select from ctx.enter_account(sha256('invite sara'));
select from host.member_accept(sha256('invite sara'), :sara, :sara_member, 'Sara', 'da', :sara_token, sha256('sara'));
select ctx.audit_append('member.accept', '{}');

-- invitee: Finn accepts
select from ctx.enter_account(sha256('invite finn'));
select from host.member_accept(sha256('invite finn'), :finn, :finn_member, 'Finn', 'da', :finn_token, sha256('finn'));
select ctx.audit_append('member.accept', '{}');

-- second of backbone of B acknowledging: the charter notice
select from app.charter_acknowledge(1);
select ctx.audit_append('charter.acknowledge', '{}');

-- backbone of B: two indicators and two targets
select from app.indicator_define(:b_trivsel, 'trivsel', 'Trivsel beta', '', '%', 'percent', 'increase', 'population', 'quarterly',
  1, '', '', 'average', 'last', 'non_cumulative', '2010', 10, null, 0, 100, 0.8, 0.5);
select from app.indicator_define(:b_besoeg, 'besoeg', 'Besøg beta', '', '', 'count', 'increase', 'performance', 'monthly',
  0, '', '', 'sum', 'sum', 'cumulative_sum', null, null, 'never counted before', null, null, 0.8, 0.5);
select app.target_propose(:b_target, 'trivsel', '2012-Q4', '2012-10-01', '2012-12-31', 90, '');
select app.target_propose(:b_target_open, 'trivsel', '2013-Q4', '2013-10-01', '2013-12-31', 95, '');
select ctx.audit_append('indicator.define', '{}');

-- partner of B: a target confirmed
select from app.target_confirm(:b_target);
select ctx.audit_append('target.confirm', '{}');

-- partner of B: values of its own
select from app.measurement_record(:b_trivsel, 1, false, 100, array[:b_approved, :b_superseded]::uuid[], array[:b_kommune, :b_kommune]::uuid[],
  array['2011-Q1', '2011-Q2'], array['2011-01-01', '2011-04-01']::date[], array['2011-03-31', '2011-06-30']::date[],
  array['', ''], array[1050, 1055], array[null, null]::numeric[], array[null, null]::numeric[],
  array['beta source', 'beta source'], array['', '']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune beta"}');

-- second of backbone of B: both approved
select from app.measurement_approve(array[:b_approved, :b_superseded]::uuid[]);
select ctx.audit_append('measurement.approve', '{}');

-- partner of B: a correction
select from app.measurement_record(:b_trivsel, 1, false, 100, array[:b_corrected]::uuid[], array[:b_kommune]::uuid[],
  array['2011-Q2'], array['2011-04-01']::date[], array['2011-06-30']::date[],
  array[''], array[1056], array[null]::numeric[], array[null]::numeric[],
  array['beta source'], array['']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune beta"}');

-- second of backbone of B: the correction approved
select from app.measurement_approve(array[:b_corrected]::uuid[]);
select ctx.audit_append('measurement.approve', '{}');

-- partner of B: a value that stays submitted, and one to return
select from app.measurement_record(:b_trivsel, 1, false, 100, array[:b_submitted, :b_returned]::uuid[], array[:b_kommune, :b_kommune]::uuid[],
  array['2011-Q3', '2011-Q4'], array['2011-07-01', '2011-10-01']::date[], array['2011-09-30', '2011-12-31']::date[],
  array['', ''], array[1057, 1058], array[null, null]::numeric[], array[null, null]::numeric[],
  array['beta hidden', 'beta hidden'], array['', '']);
select ctx.audit_append('measurement.submit', '{"value":"secret of kommune beta"}');

-- other partner of B: a value that stays submitted
select from app.measurement_record(:b_trivsel, 1, false, 100, array[:b_other_submitted]::uuid[], array[:b_skole]::uuid[],
  array['2011-Q3'], array['2011-07-01']::date[], array['2011-09-30']::date[],
  array[''], array[1077], array[null]::numeric[], array[null]::numeric[],
  array['beta hidden'], array['']);
select ctx.audit_append('measurement.submit', '{}');

-- second of backbone of B: one returned
select from app.measurement_return(:b_returned, 'Which school year?');
select ctx.audit_append('measurement.return', '{}');

-- backbone of B: a value on behalf of the other partner
select from app.measurement_record(:b_trivsel, 1, true, 100, array[:b_on_behalf]::uuid[], array[:b_skole]::uuid[],
  array['2011-Q1'], array['2011-01-01']::date[], array['2011-03-31']::date[],
  array[''], array[1060], array[null]::numeric[], array[null]::numeric[],
  array['beta hidden'], array['']);
select ctx.audit_append('measurement.submit', '{}');

-- partner of B: a draft
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, source, submitted_by, submitted_at)
values (:B, :b_draft, :b_trivsel, 1, :b_kommune, '2012-Q1', '2012-01-01', '2012-03-31', 1, 'draft', 1059, 'beta hidden', ctx.account(),
  ctx.now());
select ctx.audit_append('measurement.submit', '{}');

-- partner of B: an activity
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:B, :b_activity, :b_kommune, 'Morgencafé beta', 'implementation', ctx.account(), ctx.now());
select ctx.audit_append('activity.add', '{}');

-- other partner of B: an activity
insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by, created_at)
values (:B, :b_other_activity, :b_skole, 'Lektiecafé beta', 'pipeline', ctx.account(), ctx.now());
select ctx.audit_append('activity.add', '{}');

-- backbone of B: a grant with its activity and allocation; everything to one organisation
select from app.grant_import(jsonb_build_array(jsonb_build_object('id', :b_grant, 'activity_id', :b_granted_activity,
  'allocation_id', :b_allocation, 'identifier', '360G-beta', 'title', 'Grant beta', 'description', '', 'currency', 'DKK',
  'amount_awarded', '1000.50', 'award_date', '2020-01-01', 'programme', '', 'funder_id', gen_random_uuid(),
  'funder_slug', 'fond', 'funder_name', 'Fond beta', 'funder_identifier', 'DK-CVR-30000001',
  'recipient_id', :b_granted_party, 'recipient_slug', 'klub', 'recipient_name', 'Klub beta',
  'recipient_identifier', 'DK-CVR-20000001')));
select ctx.audit_append('grant.import', '{}');

-- superuser: a grant that is not allocated yet: imports allocate all of theirs
insert into app.grant (tenant_id, id, identifier, title, currency, amount_awarded, award_date, funder_party_id, conditions, created_by,
  created_at)
values (:B, gen_random_uuid(), 'open-beta', 'Open grant beta', 'DKK', 1000, '2021-01-01', :b_fond, 'conditions of beta', :bodil, now());
