-- What the benchmark reads and writes, as a login role that row-level security holds.
create role bench login;
create table item (
  tenant int not null, id int primary key, name text not null, quantity int not null,
  price numeric(12, 2) not null, uid uuid not null, created timestamptz not null
);
insert into item
select 1 + (n - 1) % 10, n, 'Vare nummer ' || n, n % 97, n * 1.25, gen_random_uuid(), now() - n * interval '1 minute'
from generate_series(1, 10000) n;
create table entry (tenant int not null, value int not null);
create table loaded (id int, name text, part int, amount numeric(12, 2), day date);
create function tenant() returns int language sql stable
  as $$ select nullif(current_setting('bench.tenant', true), '')::int $$;
alter table item enable row level security;
alter table entry enable row level security;
create policy own on item using (tenant = tenant());
create policy own on entry using (tenant = tenant());
grant select on item to bench;
grant select, insert on entry to bench;
alter table loaded owner to bench;
vacuum analyze;
