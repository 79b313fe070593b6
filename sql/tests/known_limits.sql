-- What DATABASE.md knows and accepts, kept here so that a change of it is noticed: an attacker who runs statements of his own on
-- a connection is outside what the context defends against, and sizes and estimates tell of the whole host.

-- partner of A: a statement of one's own changes the context
-- expect: values t
set local app.tenant_id = 'bbbbbbbb-0000-7000-8000-000000000000';
select count(*) > 0 from app.measurement where tenant_id = :B;

-- partner of A: the size of a table that holds every initiative
-- expect: values t
select pg_relation_size('app.measurement') > 0;

-- partner of A: an estimate; so EXPLAIN is never offered to a caller
-- expect: success
explain select id from app.measurement;

-- partner: a role's own settings, by a statement of its own
-- expect: success
alter role current_user set application_name = 'rygrad';

-- superuser: as it was
-- expect: success
alter role rygrad_partner reset application_name;
