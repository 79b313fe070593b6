-- Rule 4 beside the grants: own financing, contributions in kind, money passed on, and what the grants' terms name. In B
-- one organisation, the municipality, receives everything so far.

-- backbone of A, partner of A, funder of A writing, operator: a contribution by hand
-- expect: error 42501
insert into app.cofinancing (tenant_id, id, party_id, party_role, kind, recipient_party_id, recipient_role, activity_id, amount, currency,
  given_on, description, state, recorded_party_id, recorded_by, recorded_at, confirmed_party_id, confirmed_by, confirmed_at)
values (:A, gen_random_uuid(), :a_kommune, 'partner', 'own_financing', :a_kommune, 'partner', :a_activity, 1, 'DKK', '2020-01-01', 'x',
  'confirmed', :a_kommune, :pia, now(), :a_kommune, :pia, now());

-- backbone of A, partner of A, funder of A writing, operator: contributions confirmed by hand
-- expect: error 42501
update app.cofinancing set state = 'confirmed';

-- backbone of A, partner of A, funder of A writing, operator: money passed on by hand
-- expect: error 42501
insert into app.passed_on (tenant_id, id, allocation_id, recipient_party_id, activity_id, amount, recorded_party_id, recorded_by, recorded_at)
values (:A, gen_random_uuid(), :a_allocation, :a_kommune, :a_activity, 1, :a_backbone, :anna, now());

-- gate, account, export, job: what organisations put in
-- expect: error 42501
select * from app.cofinancing;

-- funder of A writing: a contribution, by the function
-- expect: error 42501
select * from app.cofinancing_add(gen_random_uuid(), null, 'own_financing', :a_activity, 1, 'DKK', '2020-01-01', 'x', '');

-- backbone of B: an invention in a partner's name, to end that one organisation receives everything
-- expect: values reported|skole|skole|DK-CVR-20000001
select state, giver, recipient, sole_recipient from app.cofinancing_add('bbbbbbbb-0000-7000-8000-0000000000e0', 'skole', 'in_kind',
  :b_other_activity, 5000, 'DKK', '2020-01-01', 'Hours', 'guessed');

-- partner of B, funder of B, backbone of B: it does not count
-- expect: values activity|1000.5000|1000.5000|0|0
-- expect: values backbone|0|0|0|0
select put_to, amount, grants, own_financing, in_kind from app.split(:B);

-- backbone of B: its own word for it
-- expect: refusal charter_funding_own_word
select * from app.cofinancing_confirm('bbbbbbbb-0000-7000-8000-0000000000e0');

-- partner of B: another partner's word for it
-- expect: refusal cofinancing_other_party
select * from app.cofinancing_confirm('bbbbbbbb-0000-7000-8000-0000000000e0');

-- partner of A: another initiative's contribution
-- expect: refusal not_found
select * from app.cofinancing_confirm('bbbbbbbb-0000-7000-8000-0000000000e0');

-- superuser: counted on somebody else's word, past every function
-- expect: error 23514 cofinancing_own_word
update app.cofinancing set state = 'confirmed', confirmed_party_id = :b_kommune, confirmed_by = :karl, confirmed_at = now();

-- superuser: counted on nobody's word, past every function
-- expect: error 23514 cofinancing_own_word
update app.cofinancing set state = 'confirmed';

-- superuser: ninety-one days pass
-- expect: rows 1
update host.clock set shift = '91 days';

-- backbone of B: more to the sole recipient, whatever the backbone wrote in others' names
-- expect: refusal charter_funding_sole_recipient
select * from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- backbone of B: more to its own work is only proposed
-- expect: values proposed
select state from app.allocation_propose(gen_random_uuid(), 'open-beta', null, 10, '');

-- partner of B, funder of B, backbone of B: what rule 4 says is the same for all
-- expect: values Kommune beta|overdue|t
select name, state, deadline < ctx.now() from app.sole_recipient_state(:B);

-- other partner of B: its own word, upon which it counts
-- expect: values confirmed|∅
select state, sole_recipient from app.cofinancing_confirm('bbbbbbbb-0000-7000-8000-0000000000e0');

-- backbone of B: to the former sole recipient
-- expect: values effective
select state from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- other partner of B: it takes its word back, and everything goes to one again
-- expect: values withdrawn|DK-CVR-20000001
select state, sole_recipient from app.cofinancing_withdraw('bbbbbbbb-0000-7000-8000-0000000000e0', 'It was last year');

-- backbone of B: the ninety days do not begin anew
-- expect: refusal charter_funding_sole_recipient
select * from app.allocation_propose(gen_random_uuid(), 'open-beta', :b_activity, 10, '');

-- other partner of B: something in kind whose value nobody can follow
-- expect: error 23514 cofinancing_valued
select * from app.cofinancing_add(gen_random_uuid(), null, 'in_kind', :b_other_activity, 1, 'DKK', '2020-01-01', 'x', '');

-- other partner of B: in the future
-- expect: refusal cofinancing_in_the_future
select * from app.cofinancing_add(gen_random_uuid(), null, 'own_financing', :b_other_activity, 1, 'DKK', '2999-01-01', 'x', '');

-- other partner of B: in another partner's name
-- expect: refusal cofinancing_other_party
select * from app.cofinancing_add(gen_random_uuid(), 'kommune', 'own_financing', :b_activity, 1, 'DKK', '2020-01-01', 'x', '');

-- backbone of B: in the funder's name
-- expect: refusal cofinancing_of_partners
select * from app.cofinancing_add(gen_random_uuid(), 'fond', 'own_financing', :b_activity, 1, 'DKK', '2020-01-01', 'x', '');

-- backbone of B: nothing at all
-- expect: error 23514 cofinancing_amount
select * from app.cofinancing_add(gen_random_uuid(), null, 'own_financing', :b_activity, 0, 'DKK', '2020-01-01', 'x', '');

-- Money passed on. In A the club holds an allocation; it is nobody's but its own to pass on.

-- backbone of A, partner of A: passing on what others hold
-- expect: refusal passed_on_by_holder
select * from app.allocation_pass(gen_random_uuid(), :a_allocation, :a_activity, 1, '');

-- superuser: the municipality holds an allocation of its own
-- expect: rows 1
insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, state, proposed_by,
  proposed_at, effective_at)
select :A, 'aaaaaaaa-0000-7000-8000-0000000000e1', g.id, :a_kommune, 'partner', :a_activity, 400, 'effective', :anna, now(), now()
from app.grant g where g.tenant_id = :A and g.identifier = 'open-alpha';

-- partner of A: more than it holds
-- expect: refusal passed_on_exceeds_allocation
select * from app.allocation_pass(gen_random_uuid(), 'aaaaaaaa-0000-7000-8000-0000000000e1', :a_other_activity, 400.01, '');

-- partner of A: to itself
-- expect: refusal passed_on_to_itself
select * from app.allocation_pass(gen_random_uuid(), 'aaaaaaaa-0000-7000-8000-0000000000e1', :a_activity, 1, '');

-- partner of A: to the backbone's work, which has no activity
-- expect: refusal not_found
select * from app.allocation_pass(gen_random_uuid(), 'aaaaaaaa-0000-7000-8000-0000000000e1', null, 1, '');

-- superuser: to the backbone, past every function
-- expect: error 23503 passed_on_recipient
insert into app.passed_on (tenant_id, id, allocation_id, recipient_party_id, activity_id, amount, recorded_party_id, recorded_by, recorded_at)
values (:A, gen_random_uuid(), 'aaaaaaaa-0000-7000-8000-0000000000e1', :a_backbone, :a_activity, 1, :a_kommune, :pia, now());

-- partner of A: three quarters of it to another partner's activity
-- expect: values forening|100.0000
select recipient, remaining from app.allocation_pass(gen_random_uuid(), 'aaaaaaaa-0000-7000-8000-0000000000e1', :a_other_activity, 300, '');

-- funder of A, partner of A, backbone of A: passing it on was not receiving it
-- expect: values Forening alpha|300.0000
-- expect: values Klub alpha|1000.5000
-- expect: values Kommune alpha|100.0000
select name, amount from app.money_by_organisation(:A) order by name;

-- What the grants' terms name.

-- backbone of A: terms that nobody can read
-- expect: refusal grant_terms_in_words
select app.grant_add(gen_random_uuid(), 'terms-alpha', 'Terms', 'fond', 1000, 'DKK', '2021-01-01', '', '', null, null, null, null, '', 300);

-- backbone of A: terms for more than the grant
-- expect: refusal grant_backbone_amount
select app.grant_add(gen_random_uuid(), 'terms-alpha', 'Terms', 'fond', 1000, 'DKK', '2021-01-01', '', '', null, null, null, null, 'All of it', 1001);

-- backbone of A: three hundred for the backbone, in the funder's words
-- expect: values 1
select app.grant_add(gen_random_uuid(), 'terms-alpha', 'Terms', 'fond', 1000, 'DKK', '2021-01-01', '', '', null, null, null, null,
  'Up to 300 for coordination', 300);

-- backbone of A, partner of A, funder of A writing: terms that grow
-- expect: error 42501
update app.grant set backbone_amount = 1000 where identifier = 'terms-alpha';

-- backbone of A: as far as the terms go
-- expect: values effective
select state from app.allocation_propose(gen_random_uuid(), 'terms-alpha', null, 200, '');

-- backbone of A: beyond the terms the partners decide
-- expect: values proposed
select state from app.allocation_propose(gen_random_uuid(), 'terms-alpha', null, 101, '');

-- superuser: the backbone's money without a decision or terms, past every function
-- expect: error 23514 allocation_to_backbone_decided
update app.allocation set state = 'effective', effective_at = now() where tenant_id = :A and recipient_role = 'backbone' and state = 'proposed';

-- superuser: the terms stretched to an activity, past every function
-- expect: error 23514 allocation_by_terms_to_backbone
update app.allocation set by_terms = true where tenant_id = :A and recipient_role = 'partner';

-- superuser: a question of another kind, adopted
-- expect: rows 1
insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by, state, proposed_party_id, proposed_by,
  proposed_at, opened_at, deadline, concluded_at)
values (:A, :a_question, 'other', 'Café', 'They asked', 'majority', 50, 'partners', 'adopted', :a_kommune, :pia, now(), now(), now(), now());

-- superuser: the backbone's money by a decision on something else, past every function
-- expect: error 23503 allocation_decision
update app.allocation set state = 'effective', effective_at = now(), decision_id = :a_question, decision_kind = 'allocation'
where tenant_id = :A and recipient_role = 'backbone' and state = 'proposed';

-- superuser: the same under its true kind, past every function
-- expect: error 23514 allocation_decision_kind
update app.allocation set state = 'effective', effective_at = now(), decision_id = :a_question, decision_kind = 'other'
where tenant_id = :A and recipient_role = 'backbone' and state = 'proposed';

-- superuser: one recipient of everything confirmed by a decision on something else, past every function
-- expect: error 23503 sole_recipient_confirmation
insert into app.sole_recipient (tenant_id, organisation, since, confirmed_at, confirmed_by, confirmed_kind)
values (:A, 'x', now(), now(), :a_question, 'allocation_confirm');

-- Both hats count as one, also where only one of them has an identifier.

-- superuser: a partner hat of the backbone's organisation, by name alone
-- expect: rows 1
insert into app.party (tenant_id, id, slug, name, role, created_at)
values (:A, 'aaaaaaaa-0000-7000-8000-0000000000e2', 'anden-hat', 'sekretariat ALPHA', 'partner', now());

-- superuser: it counts with the backbone
-- expect: values DK-CVR-10000000
select app.organisation_of(p) from app.party p where p.tenant_id = :A and p.slug = 'anden-hat';
