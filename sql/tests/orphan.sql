-- A migration over an orphan must fail: the owner's own policy is what lets it see one.

-- superuser at work: an orphan, and no key that would refuse it
-- expect: rows 1
alter table app.measurement drop constraint measurement_party;
update app.measurement set party_id = gen_random_uuid() where tenant_id = :A and id = :a_approved;

-- owner: what is there
-- expect: values t
select count(*) > 0 from app.measurement;

-- owner: adding the key
-- expect: error 23503 measurement_party
alter table app.measurement add constraint measurement_party foreign key (tenant_id, party_id)
  references app.party (tenant_id, id) on delete restrict;

-- owner: adding the key unvalidated, then validating it
-- expect: error 23503 measurement_party
alter table app.measurement add constraint measurement_party foreign key (tenant_id, party_id)
  references app.party (tenant_id, id) on delete restrict not valid;
alter table app.measurement validate constraint measurement_party;

-- owner: a backfill reaches every row
-- expect: values 0
update app.measurement set note = 'backfilled';
select count(*) from app.measurement where note <> 'backfilled';

-- owner: without its policy a backfill reaches none
-- expect: values 0
drop policy owner_all on app.measurement;
with filled as (update app.measurement set note = 'backfilled' returning 1) select count(*) from filled;

-- owner: without its policy the key would be added over the orphan, silently
-- expect: success
drop policy owner_all on app.measurement;
alter table app.measurement add constraint measurement_party foreign key (tenant_id, party_id)
  references app.party (tenant_id, id) on delete restrict;

-- superuser at work: the orphan gone
-- expect: rows 1
delete from app.measurement where tenant_id = :A and id = :a_approved;

-- owner: adding the key where every row is good
-- expect: success
alter table app.measurement add constraint measurement_party foreign key (tenant_id, party_id)
  references app.party (tenant_id, id) on delete restrict;
