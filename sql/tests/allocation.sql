-- Rule 4: the split of the money. In B everything so far goes to one organisation, and the phase is implement.

-- backbone of A, partner of A, funder of A writing, operator: an allocation written by hand
-- expect: error 42501
insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, amount, state, proposed_by, proposed_at, effective_at)
values (:A, gen_random_uuid(), :a_grant, :a_backbone, 'backbone', 1, 'effective', :anna, now(), now());

-- backbone of A, partner of A, funder of A writing, operator: a proposed allocation made effective by hand
-- expect: error 42501
update app.allocation set state = 'effective', effective_at = now();

-- backbone of A, partner of A, funder of A writing, operator: a grant by hand
-- expect: error 42501
update app.grant set amount_awarded = 1e9;

-- backbone of A: to its own work is only proposed
-- expect: values proposed|Sekretariat alpha|900.0000|Klub alpha
select state, recipient, remaining, (select name from app.party where organisation_identifier = sole_recipient)
from app.allocation_propose(gen_random_uuid(), 'open-alpha', null, 100, '');

-- backbone of A: to a partner's activity is effective at once
-- expect: values effective|Kommune alpha|400.0000|∅
select state, recipient, remaining, sole_recipient from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 500, '');

-- backbone of A: more than the grant has left, what is proposed counted
-- expect: refusal allocation_exceeds_grant
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 400.01, '');

-- backbone of A: from a grant that is allocated whole
-- expect: refusal allocation_exceeds_grant
select * from app.allocation_propose(gen_random_uuid(), '360G-alpha', :a_activity, 0.01, '');

-- backbone of A: exactly what is left
-- expect: values 0.0000
select remaining from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 400, '');

-- backbone of A: parts of the minor unit
-- expect: refusal amount_minor_unit
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 0.001, '');

-- backbone of A: nothing
-- expect: error 23514 allocation_amount
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 0, '');

-- backbone of A: less than nothing, which would make room
-- expect: error 23514 allocation_amount
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, -100, '');

-- backbone of A: not a number
-- expect: error 23514 allocation_amount
select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 'NaN', '');

-- superuser: a grant that is not a number, past every function
-- expect: error 23514 grant_amount_awarded
update app.grant set amount_awarded = 'NaN' where tenant_id = :A and id = :a_grant;

-- superuser: a disbursement that is not a number, past every function
-- expect: error 23514 grant_amounts_finite
update app.grant set amount_disbursed = 'NaN' where tenant_id = :A and id = :a_grant;

-- backbone of A: a target that is not a number
-- expect: error 23514 target_value_finite
select app.target_propose(gen_random_uuid(), 'trivsel', '2014-Q4', '2014-10-01', '2014-12-31', 'NaN', '');

-- superuser: a funder as recipient, past every function
-- expect: error 23514 allocation_recipient_role
update app.allocation set recipient_party_id = :a_fond, recipient_role = 'funder' where tenant_id = :A and id = :a_allocation;

-- superuser: the backbone as recipient of an activity's money, past every function
-- expect: error 23514 allocation_to_activity_or_backbone
update app.allocation set recipient_party_id = :a_backbone, recipient_role = 'backbone' where tenant_id = :A and id = :a_allocation;

-- superuser: a partner's money with no activity, past every function
-- expect: error 23514 allocation_to_activity_or_backbone
update app.allocation set activity_id = null where tenant_id = :A and id = :a_allocation;

-- superuser: the backbone in a partner's role, past every function
-- expect: error 23503 allocation_recipient
update app.allocation set recipient_party_id = :a_backbone where tenant_id = :A and id = :a_allocation;

-- partner of A, funder of A: the split is shown to everyone
-- expect: values activity|1000.5000
-- expect: values activity|900.0000
select kind, amount from app.money_by_organisation(:A);

-- partner of B, funder of B: that one organisation receives everything is shown to everyone
-- expect: values DK-CVR-20000001
select organisation from app.sole_recipient where ended_at is null;

-- backbone of B: more to the sole recipient within ninety days
-- expect: values effective
select state from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- superuser: ninety-one days pass without a decision of the partners
-- expect: rows 1
update host.clock set shift = '91 days';

-- backbone of B: more to the sole recipient
-- expect: refusal charter_funding_sole_recipient
select * from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- backbone of B: a grant to the sole recipient
-- expect: refusal charter_funding_sole_recipient
select * from app.grant_import(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'activity_id', gen_random_uuid(),
  'allocation_id', gen_random_uuid(), 'identifier', '360G-new', 'title', 'New', 'description', '', 'currency', 'DKK',
  'amount_awarded', '1', 'award_date', '2020-01-01', 'programme', '', 'funder_id', gen_random_uuid(), 'funder_slug', 'fond',
  'funder_name', 'Fond beta', 'funder_identifier', 'DK-CVR-30000001', 'recipient_id', gen_random_uuid(), 'recipient_slug', 'klub',
  'recipient_name', 'Klub', 'recipient_identifier', 'DK-CVR-20000001')));

-- backbone of B: to another partner, which ends it
-- expect: values effective|∅
select state, sole_recipient from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_other_activity, 10, '');

-- backbone of B: to the former sole recipient again
-- expect: values effective
select state from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- backbone of A: A is not touched by what happened in B
-- expect: values 0
select count(*) from app.sole_recipient where ended_at is null;

-- backbone of A: importing the same grants again changes nothing
-- expect: values 0|0|0|360G-alpha
select added, unchanged, parties_added, array_to_string(differing, ',')
from app.grant_import((select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'activity_id', gen_random_uuid(), 'allocation_id',
  gen_random_uuid(), 'identifier', g.identifier, 'title', 'Renamed', 'description', g.description, 'currency', g.currency,
  'amount_awarded', g.amount_awarded, 'award_date', g.award_date, 'programme', g.programme, 'funder_id', gen_random_uuid(),
  'funder_slug', 'fond', 'funder_name', 'Fond alpha', 'funder_identifier', 'DK-CVR-30000000', 'recipient_id', gen_random_uuid(),
  'recipient_slug', 'klub', 'recipient_name', 'Klub alpha', 'recipient_identifier', 'DK-CVR-40000000'))
  from app.grant g where g.identifier = '360G-alpha'));

-- backbone of A: what was there is what it was
-- expect: values Grant alpha|1000.5000
select title, amount_awarded from app.grant where identifier = '360G-alpha';

-- backbone of A: an amount with parts of the minor unit is named, and not taken
-- expect: values 0|360G-odd
select added, array_to_string(misfit, ',') from app.grant_import(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(),
  'activity_id', gen_random_uuid(), 'allocation_id', gen_random_uuid(), 'identifier', '360G-odd', 'title', 'Odd', 'description', '',
  'currency', 'DKK', 'amount_awarded', '1.005', 'award_date', '2020-01-01', 'programme', '', 'funder_id', gen_random_uuid(),
  'funder_slug', 'fond', 'funder_name', 'Fond alpha', 'funder_identifier', 'DK-CVR-30000000', 'recipient_id', gen_random_uuid(),
  'recipient_slug', 'klub', 'recipient_name', 'Klub', 'recipient_identifier', 'DK-CVR-40000000')));
