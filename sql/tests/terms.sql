-- Backbone powers follow from a term in force: they end with it, at once, and reading stays.

-- backbone of A: in office
-- expect: values t|∅
select ctx.may_write(), null;

-- superuser: the clock moves eleven months
-- expect: rows 1
update host.clock set shift = '11 months';

-- backbone: still in office
-- expect: values t|∅
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- superuser: the clock moves past the interim term
-- expect: rows 1
update host.clock set shift = '12 months 1 day';

-- backbone: out of office, and caretaker
-- expect: values f|charter_chosen_caretaker
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A: reading stays
-- expect: values 8
select count(*) from app.measurement;

-- backbone of A: proposing a party
-- expect: refusal charter_chosen_caretaker
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- backbone of A: writing directly
-- expect: error 42501
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, revision,
  state, value, on_behalf, submitted_by, submitted_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, :a_kommune, '2009', '2009-01-01', '2009-12-31', 1, 'submitted', 1, true, ctx.account(), now());

-- second of backbone of A: approving goes on
-- expect: values 1
select approved from app.measurement_approve(array[:a_submitted]::uuid[]);

-- partner of A: partners' reporting goes on
-- expect: values t
select ctx.may_write();

-- partner of A: nobody is in office
-- expect: values ∅|∅
select term_kind, term_party from app.initiative_state(:A);

-- backbone of A acknowledging: acknowledging is still open to it
-- expect: values 1|f
select * from app.charter_acknowledge(1);

-- superuser: the clock as it was
-- expect: rows 1
update host.clock set shift = '0';

-- superuser at work: another party gets the office
-- expect: rows 1
update app.term set ended_at = now() where tenant_id = :A and ended_at is null;
insert into app.party (tenant_id, id, slug, name, role, created_at) values (:A, :b_backbone, 'nyt', 'Nyt', 'backbone', now());
insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
values (:A, gen_random_uuid(), :b_backbone, 'elected', 'x', now() - interval '1 second', now() + interval '2 years');

-- backbone: the former backbone's powers ended with it
-- expect: values f|charter_chosen_no_term
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A: making the transaction write again
-- expect: error 25001
set transaction read write;

-- backbone of A: making the transaction write again by its setting
-- expect: error 25001
set local transaction_read_only = off;

-- partner of A: who holds the office now
-- expect: values elected|Nyt
select term_kind, term_party from app.initiative_state(:A);

-- partner of A: a new term asks everyone to acknowledge again
-- expect: values 0
select sum(acknowledged) from app.charter_coverage();

-- backbone of B: B's term is its own
-- expect: values t
select ctx.may_write();
