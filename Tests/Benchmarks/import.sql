-- What a careful person would do with psql: enter, copy the file to a staging table, and record its
-- rows under row-level security: open values are replaced, new and corrected ones inserted as the
-- next revision, equal ones left alone. The file comes on standard input.
\getenv initiative INITIATIVE
\getenv party PARTY
\getenv indicator INDICATOR
\set token `cat "$TOKEN_FILE"`

begin;
select may_write from ctx.enter(sha256(:'token'), :'initiative', :'party');
select id as indicator_id, version from app.indicator
where tenant_id = :'initiative' and slug = :'indicator' and ended_at is null \gset
\copy bench.staging from pstdin with (format csv, header)

update app.measurement m
set value = s.value, numerator = null, denominator = null, source = '', note = '', state = 'submitted',
  indicator_version = :version, on_behalf = true, submitted_by = ctx.account(), submitted_at = now(),
  decided_by = null, decided_at = null, reason = null
from bench.staging s
join app.party p on p.tenant_id = :'initiative' and p.name = s.party and p.ended_at is null
where m.tenant_id = :'initiative' and m.indicator_id = :'indicator_id' and m.party_id = p.id
  and m.period = s.period and m.breakdown = s.breakdown and m.state in ('draft', 'submitted', 'returned')
  and (m.state <> 'submitted' or m.indicator_version <> :version
    or (m.value, m.numerator, m.denominator, m.source, m.note) is distinct from (s.value, null, null, '', ''));

with given as (
  select p.id as party_id, s.period, to_date(s.period, 'YYYY-MM') as period_start, s.breakdown, s.value
  from bench.staging s
  join app.party p on p.tenant_id = :'initiative' and p.name = s.party and p.ended_at is null
), latest as (
  select m.party_id, m.period, m.breakdown, max(m.revision) as revision,
    bool_or(m.state in ('draft', 'submitted', 'returned')) as is_open
  from app.measurement m
  where m.tenant_id = :'initiative' and m.indicator_id = :'indicator_id'
  group by m.party_id, m.period, m.breakdown
)
insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start,
  period_end, breakdown, revision, state, value, on_behalf, submitted_by, submitted_at)
select :'initiative', gen_random_uuid(), :'indicator_id', :version, g.party_id, g.period, g.period_start,
  (g.period_start + interval '1 month' - interval '1 day')::date, g.breakdown, coalesce(l.revision, 0) + 1,
  'submitted', g.value, true, ctx.account(), now()
from given g
left join latest l using (party_id, period, breakdown)
left join app.measurement a on a.tenant_id = :'initiative' and a.indicator_id = :'indicator_id'
  and a.party_id = g.party_id and a.period = g.period and a.breakdown = g.breakdown and a.state = 'approved'
where l.is_open is not true
  and (a.id is null or a.indicator_version <> :version
    or (a.value, a.numerator, a.denominator) is distinct from (g.value, null, null));
commit;
