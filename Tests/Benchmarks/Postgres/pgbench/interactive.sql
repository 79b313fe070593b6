\set t random(1, 10)
\set i :t + 10 * random(0, 999)
\startpipeline
begin;
select pg_catalog.set_config('bench.tenant', :t::text, true), pg_catalog.set_config('bench.actor', 'actor', true);
select id, name, quantity, price, uid, created from item where id = :i::int;
\endpipeline
commit;
