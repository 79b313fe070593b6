-- What readers are shown: the right figures, of their own initiative, and nothing that is not for them.

-- superuser: how periods are written, each frequency's from its first day
-- expect: values 2011-03|2011-Q4|2011-H2|2011/12|1999/00|2011|∅
select app.period_written('monthly', '2011-03-01'), app.period_written('quarterly', '2011-10-01'),
  app.period_written('half_yearly', '2011-07-01'), app.period_written('school_year', '2011-08-01'),
  app.period_written('school_year', '1999-08-01'), app.period_written('yearly', '2011-01-01'),
  app.period_written('event', '2011-03-17');

-- superuser: aggregates over parties
-- expect: values ∅|25|∅|30|10|20|15|17|12
select app.aggregate('number', 'none', 2, 0, 30, 10, 20, 12, null, null, null),
  trim_scale(app.aggregate('percent', 'average', 2, 2, 30, 10, 20, 12, 5, 20, null)),
  app.aggregate('percent', 'average', 2, 1, 30, 10, 20, 12, 5, 20, null),
  app.aggregate('number', 'sum', 2, 0, 30, 10, 20, 12, null, null, null),
  app.aggregate('number', 'min', 2, 0, 30, 10, 20, 12, null, null, null),
  app.aggregate('number', 'max', 2, 0, 30, 10, 20, 12, null, null, null),
  trim_scale(app.aggregate('number', 'average', 2, 0, 30, 10, 20, 12, null, null, null)),
  trim_scale(app.aggregate('number', 'average', 2, 2, 30, 10, 20, 12, null, 10, 170)),
  app.aggregate('number', 'last', 2, 0, 30, 10, 20, 12, null, null, null);

-- superuser: trends: too few points, less than a hundredth of the mean, less than the decimals show, and real ones
-- expect: values ∅|flat|flat|rising|falling|flat
select app.trend(2, 5, 10, 1), app.trend(3, 0.9, 100, 1), app.trend(3, 0.4, 1, 0), app.trend(3, 1, 100, 1),
  app.trend(4, -0.5, 1, 0), app.trend(4, 0, 0, 12);

-- backbone of A: indicators whose course is known: a sum, a running total, the newest, and a share
-- expect: success
select from app.indicator_define(gen_random_uuid(), 'moede', 'Møder', '', '', 'number', 'increase', 'performance', 'quarterly',
  1, '', '', 'sum', 'sum', 'non_cumulative', '2019', 10, null, null, null, 0.8, 0.5);
select from app.indicator_define(gen_random_uuid(), 'samlet', 'Samlet', '', '', 'count', 'maintain', 'performance', 'quarterly',
  0, '', '', 'sum', 'sum', 'cumulative_sum', null, null, 'ny', null, null, 0.8, 0.5);
select from app.indicator_define(gen_random_uuid(), 'nyeste', 'Nyeste', '', '', 'number', 'decrease', 'performance', 'quarterly',
  1, '', '', 'last', 'last', 'non_cumulative', '2019', 50, null, null, 15, 0.8, 0.5);
select from app.indicator_define(gen_random_uuid(), 'andel', 'Andel', '', '%', 'percent', 'decrease', 'population', 'quarterly',
  1, '', '', 'average', 'last', 'non_cumulative', '2019', 50, null, 0, 100, 0.8, 0.5);

-- partner of A: values of its own, with a quarter missing
-- expect: success
select r.added from app.indicator i, app.measurement_record(i.id, 1, false, 1, array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()],
  array[:a_kommune, :a_kommune, :a_kommune, :a_kommune]::uuid[], array['2020-Q1', '2020-Q2', '2020-Q4', '2021-Q1'],
  array['2020-01-01', '2020-04-01', '2020-10-01', '2021-01-01']::date[],
  array['2020-03-31', '2020-06-30', '2020-12-31', '2021-03-31']::date[], array['', '', '', ''], array[10, 12, 14, 20],
  array[null, null, null, null]::numeric[], array[null, null, null, null]::numeric[], array['', '', '', ''], array['', '', '', '']) r
where i.slug in ('moede', 'samlet', 'nyeste');
select r.added from app.indicator i, app.measurement_record(i.id, 1, false, 100, array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()],
  array[:a_kommune, :a_kommune, :a_kommune]::uuid[], array['2020-Q1', '2020-Q2', '2020-Q3'],
  array['2020-01-01', '2020-04-01', '2020-07-01']::date[], array['2020-03-31', '2020-06-30', '2020-09-30']::date[],
  array['', '', ''], array[null, null, null]::numeric[], array[30, 20, 10], array[100, 100, 100], array['', '', ''],
  array['', '', '']) r
where i.slug = 'andel';

-- other partner of A: values of its own, later, and a share without its parts
-- expect: success
select r.added from app.indicator i, app.measurement_record(i.id, 1, false, 1, array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()],
  array[:a_forening, :a_forening, :a_forening]::uuid[], array['2020-Q1', '2020-Q2', '2020-Q4'],
  array['2020-01-01', '2020-04-01', '2020-10-01']::date[], array['2020-03-31', '2020-06-30', '2020-12-31']::date[],
  array['', '', ''], array[5, 6, 8], array[null, null, null]::numeric[], array[null, null, null]::numeric[], array['', '', ''],
  array['', '', '']) r
where i.slug in ('moede', 'samlet', 'nyeste');
select r.added from app.indicator i, app.measurement_record(i.id, 1, false, 100, array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()],
  array[:a_forening, :a_forening, :a_forening]::uuid[], array['2020-Q1', '2020-Q2', '2020-Q4'],
  array['2020-01-01', '2020-04-01', '2020-10-01']::date[], array['2020-03-31', '2020-06-30', '2020-12-31']::date[],
  array['', '', ''], array[null, 25, null], array[60, null, 8], array[200, null, 100], array['', '', ''],
  array['', '', '']) r
where i.slug = 'andel';

-- second of backbone of A: all of it approved
-- expect: values 27|0
select approved, own from app.measurement_approve(array(select m.id from app.measurement m join app.indicator i
  on i.tenant_id = m.tenant_id and i.id = m.indicator_id where i.slug in ('moede', 'samlet', 'nyeste', 'andel')));

-- backbone of A, partner of A, funder of A: series by each rule; a missing quarter is missing, a share without parts has no aggregate
-- expect: values andel|1|2020-Q1|2020-03-31|30|30|30|2|90|300
-- expect: values andel|1|2020-Q2|2020-06-30|∅|20|25|2|∅|∅
-- expect: values andel|1|2020-Q3|2020-09-30|10|10|10|1|10|100
-- expect: values andel|1|2020-Q4|2020-12-31|8|8|8|1|8|100
-- expect: values moede|1|2020-Q1|2020-03-31|15|5|10|2|∅|∅
-- expect: values moede|1|2020-Q2|2020-06-30|18|6|12|2|∅|∅
-- expect: values moede|1|2020-Q4|2020-12-31|22|8|14|2|∅|∅
-- expect: values moede|1|2021-Q1|2021-03-31|20|20|20|1|∅|∅
-- expect: values nyeste|1|2020-Q1|2020-03-31|5|5|10|2|∅|∅
-- expect: values nyeste|1|2020-Q2|2020-06-30|6|6|12|2|∅|∅
-- expect: values nyeste|1|2020-Q4|2020-12-31|8|8|14|2|∅|∅
-- expect: values nyeste|1|2021-Q1|2021-03-31|20|20|20|1|∅|∅
-- expect: values samlet|1|2020-Q1|2020-03-31|15|5|10|2|∅|∅
-- expect: values samlet|1|2020-Q2|2020-06-30|33|6|12|2|∅|∅
-- expect: values samlet|1|2020-Q4|2020-12-31|55|8|14|2|∅|∅
-- expect: values samlet|1|2021-Q1|2021-03-31|75|20|20|1|∅|∅
-- expect: values trivsel|1|2011-Q1|2011-03-31|∅|50|50|1|∅|∅
-- expect: values trivsel|1|2011-Q2|2011-06-30|∅|56|56|1|∅|∅
select slug, version, period, period_end, trim_scale(value), trim_scale(lowest), trim_scale(highest), reporting, numerator, denominator
from app.indicator_series(:A, null, null, null) order by slug, period_start;

-- backbone of A, partner of A, funder of A: the newest periods alone are the same, running totals included
-- expect: values 8|0
select count(*) filter (where s.is_new), count(*) filter (where s.is_new and (s.value, s.reporting) is distinct from (n.value, n.reporting))
from (select *, row_number() over (partition by slug order by period_start desc) <= 2 and slug in ('andel', 'moede', 'nyeste', 'samlet') as is_new
  from app.indicator_series(:A, null, null, null)) s
left join app.indicator_series(:A, null, null, 2) n on n.slug = s.slug and n.period = s.period;

-- backbone of A, partner of A, funder of A: the figures agree with the series' last period, each of them
-- expect: values 5|5
select count(*), count(*) filter (where (s.period, s.period_start, s.actual, s.lowest, s.highest, s.reporting, s.version)
    is not distinct from (l.period, l.period_start, l.value, l.lowest, l.highest, l.reporting, l.version))
from app.indicator_status(:A) s
join lateral (select * from app.indicator_series(:A, s.slug, null, null) x order by x.period_start desc limit 1) l on true;

-- backbone of A, partner of A, funder of A: courses: lines through four points with a gap, one of them bounded by the range, one by nought
-- expect: values andel|2020-Q3|10|falling|t|2021-Q1|0.0
-- expect: values besoeg|∅|∅|∅|∅|∅|∅
-- expect: values moede|2020-Q4|22|rising|t|2021-Q2|23.0
-- expect: values nyeste|2020-Q4|8|rising|f|2021-Q2|15.0
-- expect: values samlet|2020-Q4|55|rising|f|2021-Q2|87
-- expect: values trivsel|2011-Q1|∅|∅|∅|∅|∅
select slug, previous_period, trim_scale(previous), trend, trend_good, forecast_period, forecast from app.indicator_status(:A);

-- funder of A: the same line by PostgreSQL's own least squares
-- expect: values t
select abs(s.forecast - 22.95) <= 0.05 and abs(r.at - 22.95) < 1e-9
from app.indicator_status(:A) s, (
  select regr_intercept(y, x) + 15 * regr_slope(y, x) as at from (values (0, 15), (3, 18), (9, 22), (12, 20)) p (x, y)) r
where s.slug = 'moede';

-- backbone of A: a definition that changes
-- expect: values 2|t
select version, changed from app.indicator_define(gen_random_uuid(), 'moede', 'Møder', 'Uden interne', '', 'number', 'increase',
  'performance', 'quarterly', 1, '', '', 'sum', 'sum', 'non_cumulative', '2019', 10, null, null, null, 0.8, 0.5);

-- backbone of A, partner of A, funder of A: the new version has no series yet, the old one keeps its own
-- expect: values 0|4|∅
select (select count(*) from app.indicator_series(:A, 'moede', null, null)), (select count(*) from app.indicator_series(:A, 'moede', 1, null)),
  (select actual from app.indicator_status(:A) where slug = 'moede');

-- superuser: completeness counted plainly, corrections that wait included
-- expect: rows 0
begin;
select set_config('app.tenant_id', :A, true);
select * from app.indicator_completeness(:A) c
full join (
  select m.indicator_id, count(distinct m.party_id) * count(distinct m.period) as expected, count(distinct (m.party_id, m.period)) as submitted,
    count(distinct (m.party_id, m.period)) filter (where m.state = 'approved') as approved
  from app.measurement m where m.tenant_id = :A and m.state in ('submitted', 'approved') and m.breakdown = ''
  group by m.indicator_id) p using (indicator_id)
where (c.expected, c.submitted, c.approved) is distinct from (p.expected, p.submitted, p.approved);

-- The initiative in its own words.

-- backbone of A: a purpose, and whom to ask
-- expect: values Alle børn trives|Anna|1
select * from app.initiative_describe('Alle børn trives', 'Anna');

-- backbone of A: one of the two
-- expect: values Alle børn trives||2
select * from app.initiative_describe(null, '');

-- backbone of A: a purpose that is too long
-- expect: error 23514 profile_purpose_length
select * from app.initiative_describe(repeat('x', 2001), null);

-- backbone of A: the table itself
-- expect: error 42501
insert into app.profile (tenant_id, updated_by, updated_at) values (:A, :anna, now());

-- partner of A, funder of A writing: a purpose
-- expect: error 42501
select * from app.initiative_describe('x', 'x');

-- backbone of A, partner of A, funder of A: what the initiative says
-- expect: values Alle børn trives||sekretariat|0
select purpose, contact, term_party_slug, days_without_backbone from app.initiative_state(:A);

-- backbone of A, partner of A, funder of A: who wrote it
-- expect: error 42501
select updated_by from app.profile;

-- operator: what the initiative says
-- expect: values ∅|∅|sekretariat
select purpose, contact, term_party_slug from app.initiative_state(:A);

-- backbone of B, partner of B, funder of B: what another initiative says
-- expect: rows 0
select purpose from app.profile;

-- Grants.

-- backbone of A: a grant of its funder
-- expect: values 1
select app.grant_add(gen_random_uuid(), 'typed-alpha', 'Typed', 'fond', 500.25, 'DKK', '2022-01-01', '', '', null, null, null, null, 'conditions typed');

-- backbone of A: the same identifier again
-- expect: error 23505 grant_identifier_key
select app.grant_add(gen_random_uuid(), 'typed-alpha', 'Typed', 'fond', 1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: a funder of another initiative, or of none
-- expect: refusal not_found
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond-beta', 1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: a funder that is a partner
-- expect: refusal grant_party_no_funder
select app.grant_add(gen_random_uuid(), 'x', 'X', 'kommune', 1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: an award in the future
-- expect: refusal grant_in_the_future
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'DKK', (ctx.now() + interval '2 days')::date, '', '', null, null, null, null, '');

-- backbone of A: half an øre
-- expect: refusal amount_minor_unit
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'DKK', '2022-01-01', '', '', null, null, null, 0.005, '');

-- backbone of A: a negative amount
-- expect: refusal grant_amount_negative
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', -1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: more than there is
-- expect: refusal grant_amount_too_large
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1e16, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: an end before its start
-- expect: refusal grant_planned_order
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'DKK', '2022-01-01', '', '', '2023-01-02', '2023-01-01', null, null, '');

-- backbone of A: a currency that is none
-- expect: error 23514 grant_currency
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'kr', '2022-01-01', '', '', null, null, null, null, '');

-- backbone of A: a change
-- expect: values 2
select app.grant_update('typed-alpha', 1, null, 'Described', null, null, null, 100, null);

-- backbone of A: a change of what somebody has changed
-- expect: refusal grant_revision
select app.grant_update('typed-alpha', 1, 'Lost', null, null, null, null, null, null);

-- backbone of A: a grant of another initiative
-- expect: refusal not_found
select app.grant_update('open-beta', 1, 'x', null, null, null, null, null, null);

-- partner of A, funder of A writing: a grant
-- expect: error 42501
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- partner of A, funder of A writing: a change of a grant
-- expect: error 42501
select app.grant_update('typed-alpha', 2, 'x', null, null, null, null, null, null);

-- superuser: a grant of another funder of the initiative
insert into app.party (tenant_id, id, slug, name, role, created_at) values (:A, :a_activity, 'anden', 'Anden fond alpha', 'funder', now());
insert into app.grant (tenant_id, id, identifier, title, currency, amount_awarded, award_date, funder_party_id, conditions, created_by,
  created_at) values (:A, gen_random_uuid(), 'other-alpha', 'Other', 'EUR', 10, '2021-01-01', :a_activity, 'conditions of another', :anna, now());

-- backbone of A, partner of A: conditions of both funders
-- expect: values conditions typed|conditions of another|f
select (select conditions from app.grant_show('typed-alpha')), conditions, is_own from app.grant_show('other-alpha');

-- funder of A: conditions of its own grant, none of another funder's
-- expect: values conditions typed|t|∅|f
select o.conditions, o.is_own, g.conditions, g.is_own from app.grant_show('typed-alpha') o, app.grant_show('other-alpha') g;

-- backbone of B, partner of B, funder of B: a grant of A
-- expect: rows 0
select * from app.grant_show('typed-alpha');

-- funder of A: a grant's author
-- expect: error 42501
select created_by from app.grant;

-- funder of A: its own money, by currency
-- expect: values {"grants": 3, "awarded": "2500.75", "currency": "DKK", "allocated": "1000.50"}
select * from app.own_grants(:A);

-- The portfolio.

-- funder of A: its initiative, in which one organisation receives everything, and the notice is unread
-- expect: values alpha|Alle børn trives|Sekretariat alpha|fond|f|2|6|["sole_recipient", "unacknowledged"]
select (select slug from app.initiative_state(:A)), purpose, backbone, party, acknowledged,
  jsonb_array_length(awarded) + 1, weight, attention from app.portfolio(:A);

-- funder of A: its figures, added up as they stand
-- expect: values t
select (p.on_track, p.at_risk, p.off_track, p.no_data, p.expected, p.submitted, p.approved) = (
  count(*) filter (where s.band = 'on_track'), count(*) filter (where s.band = 'at_risk'), count(*) filter (where s.band = 'off_track'),
  count(*) filter (where s.band = 'no_data'), sum(s.expected)::bigint, sum(s.submitted)::bigint, sum(s.approved)::bigint)
from app.portfolio(:A) p, app.indicator_status(:A) s
group by p.on_track, p.at_risk, p.off_track, p.no_data, p.expected, p.submitted, p.approved;

-- funder of A: the portfolio of another initiative
-- expect: rows 0
select * from app.portfolio(:B);

-- backbone of A, partner of A: the portfolio, which is for funders
-- expect: error 42501
select * from app.portfolio(:A);

-- What changed.

-- partner of A: its own activity
-- expect: rows 1
update app.activity set title = 'Morgencafé for alle', updated_at = ctx.now(), revision = revision + 1 where id = :a_activity;

-- backbone of A, partner of A, funder of A: the kinds of what changed
-- expect: values activity_added|3
-- expect: values activity_updated|1
-- expect: values allocation_effective|1
-- expect: values grant_added|4
-- expect: values indicator_defined|7
-- expect: values measurement_approved|18
-- expect: values notice_published|1
-- expect: values party_joined|5
-- expect: values target_confirmed|1
-- expect: values term_began|1
select kind, count(*) from app.changes(:A, ctx.now() - interval '1 day', 'Europe/Copenhagen') group by kind order by kind;

-- funder of A: of a period that two parties reported no value is told, of one that one party reported it is
-- expect: values 2020-Q4|2|∅|f
-- expect: values 2021-Q1|1|20|t
select period, count, value, party_id is not null from app.changes(:A, ctx.now() - interval '1 day', 'Europe/Copenhagen')
where kind = 'measurement_approved' and subject = 'samlet' and period > '2020-Q3' order by period;

-- backbone of A, partner of A, funder of A: what changed since nothing did
-- expect: rows 0
select * from app.changes(:A, ctx.now() + interval '1 day', 'Europe/Copenhagen');

-- Parties, acknowledgements and the audit log.

-- backbone of A, partner of A: how the parties stand
-- expect: values anden|0|0|0|f
-- expect: values fond|1|0|0|f
-- expect: values forening|1|0|0|t
-- expect: values klub|0|0|0|f
-- expect: values kommune|2|0|0|t
-- expect: values sekretariat|2|2|0|f
select p.slug, f.members, f.acknowledged, f.invited, f.reporting
from app.party_facts() f join app.party p on p.tenant_id = ctx.tenant() and p.id = f.party_id order by p.slug;

-- funder of A: the same, but the open invitations of others
-- expect: values anden|0|∅
-- expect: values fond|1|0
-- expect: values forening|1|∅
-- expect: values klub|0|∅
-- expect: values kommune|2|∅
-- expect: values sekretariat|2|∅
select p.slug, f.members, f.invited
from app.party_facts() f join app.party p on p.tenant_id = ctx.tenant() and p.id = f.party_id order by p.slug;

-- backbone of A: its own acknowledgement, and how far the notice has come
-- expect: values t|6|2
select acknowledged_at is not null, members, members_acknowledged from app.charter_standing();

-- funder of A, partner of A: that it has not acknowledged
-- expect: values f|6|2
select acknowledged_at is not null, members, members_acknowledged from app.charter_standing();

-- backbone of A: the audit log from its beginning, one kind, one party
-- expect: values initiative.create,member.accept,charter.acknowledge|activity.add,activity.add|1
select (select string_agg(command, ',' order by sequence) from app.audit_entries(:A, 0, 3, null, null, true)),
  (select string_agg(command, ',') from app.audit_entries(:A, 1000, 1000, 'activity', null, false)),
  (select count(*) from app.audit_entries(:A, 1000, 1000, 'measurement.submit', 'forening', false));

-- funder of A: others' acts, asked for from either end
-- expect: values 0|0|0
select (select count(*) from app.audit_entries(:A, 0, 1000, null, 'kommune', true)),
  (select count(*) from app.audit_entries(:A, 1000, 1000, 'activity', null, false)),
  (select count(*) from app.audit_entries(:A, 1000, 1000, null, 'kommune', false));

-- Nothing of another initiative, and nothing without a context.

-- backbone of A, partner of A, funder of A: figures of B
-- expect: values 0|0|0|0
select (select count(*) from app.indicator_series(:B, null, null, null)), (select count(*) from app.indicator_series(:B, 'trivsel', 1, 5)),
  (select count(*) from app.indicator_course(:B)), (select count(*) from app.changes(:B, '-infinity', 'UTC'));

-- backbone of B, partner of B, funder of B: figures of A
-- expect: values 0|0|0|0
select (select count(*) from app.indicator_series(:A, null, null, null)), (select count(*) from app.indicator_series(:A, 'moede', 1, 5)),
  (select count(*) from app.indicator_course(:A)), (select count(*) from app.changes(:A, '-infinity', 'UTC'));

-- backbone, partner, funder: figures, grants and parties without a context
-- expect: values 0|0|0|0|∅
select (select count(*) from app.indicator_series(:A, null, null, null)), (select count(*) from app.changes(:A, '-infinity', 'UTC')),
  (select count(*) from app.grant_show('typed-alpha')), (select count(*) from app.party_facts()),
  (select acknowledged_at from app.charter_standing());

-- funder: a portfolio without a context
-- expect: rows 0
select * from app.portfolio(:A);

-- backbone: a purpose and a grant without a context
-- expect: error 42501 this transaction may not write
select * from app.initiative_describe('x', 'x');

-- backbone: a grant without a context
-- expect: error 42501 this transaction may not write
select app.grant_add(gen_random_uuid(), 'x', 'X', 'fond', 1, 'DKK', '2022-01-01', '', '', null, null, null, null, '');

-- When the office is empty.

-- superuser: the clock, past the end of the term
update host.clock set shift = '12 months 10 days';

-- funder of A: ten days without a backbone, more without a chosen one, and what asks for attention
-- expect: values ∅|375|135|["no_term", "sole_recipient", "unacknowledged", "stale"]
select i.term_kind, i.days_without_backbone, p.weight, p.attention from app.initiative_state(:A) i, app.portfolio(:A) p;
