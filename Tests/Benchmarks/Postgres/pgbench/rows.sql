\set t random(1, 10)
\startpipeline
select pg_catalog.set_config('bench.tenant', :t::text, true), pg_catalog.set_config('bench.actor', 'actor', true);
select id, name, quantity, price, uid, created from item where id between :t::int and :t::int + 9990 order by id;
\endpipeline
