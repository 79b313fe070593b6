\set t random(1, 10)
\set v random(1, 10000)
\startpipeline
select pg_catalog.set_config('bench.tenant', :t::text, true), pg_catalog.set_config('bench.actor', 'actor', true);
insert into entry (tenant, value) values (:t::int, :v::int);
\endpipeline
