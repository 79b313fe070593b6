-- Who owes which report, who may say so, and that none of it tells of another initiative.

-- backbone of A: the whole periods between two days, named as the server names them, the last few
-- expect: values half_yearly|2026-H1|2026-01-01|2026-06-30
-- expect: values monthly|2026-09|2026-09-01|2026-09-30
-- expect: values monthly|2026-10|2026-10-01|2026-10-31
-- expect: values quarterly|2026-Q2|2026-04-01|2026-06-30
-- expect: values quarterly|2026-Q3|2026-07-01|2026-09-30
-- expect: values school_year|2024/25|2024-08-01|2025-07-31
-- expect: values school_year|2025/26|2025-08-01|2026-07-31
-- expect: values yearly|2024|2024-01-01|2024-12-31
-- expect: values yearly|2025|2025-01-01|2025-12-31
select f, p.* from unnest(array['monthly', 'quarterly', 'half_yearly', 'school_year', 'yearly', 'event']) f,
  app.periods(f, case f when 'half_yearly' then date '2025-07-02' else '2020-01-01' end, '2026-11-24', 2) p order by f, p.period_start;

-- backbone of A: a period has ended on the day after its last
-- expect: values 2026-Q2|2026-Q3
select (select max(period) from app.periods('quarterly', '2026-01-01', '2026-09-30', 9)),
  (select max(period) from app.periods('quarterly', '2026-01-01', '2026-10-01', 9));

-- backbone of A: reporters of A
-- expect: values t
select app.reporter_add(gen_random_uuid(), 'trivsel', 'forening', '2011-Q1', '2011-01-01');

-- backbone of A: and another
-- expect: values t
select app.reporter_add(:a_reporter, 'trivsel', 'kommune', '2011-Q1', '2011-01-01');

-- backbone of A: the same again changes nothing
-- expect: values f
select app.reporter_add(gen_random_uuid(), 'trivsel', 'kommune', '2011-Q1', '2011-01-01');

-- backbone of B: reporters of B
-- expect: values t
select app.reporter_add(:b_reporter, 'trivsel', 'kommune', '2011-Q1', '2011-01-01');

-- backbone of A: a funder as reporter
-- expect: refusal reporter_funder
select app.reporter_add(gen_random_uuid(), 'trivsel', 'fond', '2011-Q1', '2011-01-01');

-- superuser: a funder as reporter, past every function
-- expect: error 23514 reporter_party_role
insert into app.reporter (tenant_id, id, indicator_id, party_id, party_role, from_period, starts_on, added_by, added_at)
values (:A, gen_random_uuid(), :a_trivsel, :a_fond, 'funder', '2011-Q1', '2011-01-01', :anna, now());

-- superuser: a funder as reporter, called a partner
-- expect: error 23503 reporter_party
insert into app.reporter (tenant_id, id, indicator_id, party_id, party_role, from_period, starts_on, added_by, added_at)
values (:A, gen_random_uuid(), :a_trivsel, :a_fond, 'partner', '2011-Q1', '2011-01-01', :anna, now());

-- superuser: a second expectation in force
-- expect: error 23505 reporter_one_in_force
insert into app.reporter (tenant_id, id, indicator_id, party_id, party_role, from_period, starts_on, added_by, added_at)
values (:A, gen_random_uuid(), :a_trivsel, :a_kommune, 'partner', '2012-Q1', '2012-01-01', :anna, now());

-- partner of A, funder of A writing: naming reporters (2)
-- expect: error 42501
select app.reporter_add(gen_random_uuid(), 'trivsel', 'kommune', '2012-Q1', '2012-01-01');

-- partner of A, funder of A writing: ending them (2)
-- expect: error 42501
select app.reporter_remove('trivsel', 'kommune');

-- backbone of A, partner of A, funder of A writing: a reporter by hand (2)
-- expect: error 42501
update app.reporter set until = '2011-01-01' where id = :a_reporter;

-- backbone, partner: every question without a context (1)
-- expect: values 0|0|0|0|0|∅|∅
select (select count(*) from app.reporter), (select count(*) from app.due(null)), (select count(*) from app.report_standing(null)),
  (select count(*) from app.waiting()), (select count(*) from app.expected_reports(null, 600)), ctx.today(), app.account_name(:anna);

-- funder: the same, where a funder may ask (1)
-- expect: values 0|0|0|∅
select (select count(id) from app.reporter), (select count(*) from app.report_standing(null)),
  (select count(*) from app.waiting()), ctx.today();

-- backbone: naming reporters without a context (1)
-- expect: error 42501
select app.reporter_add(gen_random_uuid(), 'trivsel', 'kommune', '2011-Q1', '2011-01-01');

-- backbone of A, partner of A, funder of A: the reporters of B
-- expect: rows 0
select id from app.reporter where tenant_id = :B or id = :b_reporter;

-- backbone of B, partner of B, funder of B: the reporters of A
-- expect: rows 0
select id from app.reporter where tenant_id = :A or id = :a_reporter;

-- backbone of A, partner of A, funder of A: one's own initiative's
-- expect: values 2
select count(id) from app.reporter;

-- funder of A: who named them (13)
-- expect: error 42501
select added_by from app.reporter;

-- partner of A: what its party owes, and how far it is
-- expect: values 2011-Q3|2011-10-30|submitted|f
-- expect: values 2011-Q4|2012-01-30|returned|t
-- expect: values 2012-Q1|2012-04-30|draft|t
-- expect: values 2012-Q2|2012-07-30|missing|t
select period, deadline, state, overdue from app.due(ctx.party()) where period_start < '2012-07-01' order by period;

-- backbone of A: what all owe
-- expect: values forening|2011-Q1|submitted
-- expect: values forening|2011-Q2|missing
-- expect: values forening|2011-Q3|submitted
-- expect: values forening|2011-Q4|missing
-- expect: values kommune|2011-Q3|submitted
-- expect: values kommune|2011-Q4|returned
select p.slug, d.period, d.state from app.due(null) d join app.party p on p.id = d.party_id where d.period_start < '2012-01-01'
order by p.slug, d.period;

-- other partner of A: another party's open values by what is due; the ids are hidden
-- expect: values 0
select count(*) from app.due(:a_kommune) d where d.measurement_id is not null;

-- superuser at work: one handed in on the last evening, one after midnight, in the initiative's time zone
update app.measurement set first_submitted_at = '2011-04-30 21:59Z' where id = :a_approved;
update app.measurement set first_submitted_at = '2011-07-30 22:01Z' where id in (:a_superseded, :a_corrected);

-- backbone of A, partner of A, other partner of A, funder of A: what came, in time or not, is told to all
-- expect: values forening|2011-Q1|t|f|f|f
-- expect: values forening|2011-Q2|f|f|f|t
-- expect: values kommune|2011-Q1|t|t|t|f
-- expect: values kommune|2011-Q2|t|t|f|f
-- expect: values kommune|2011-Q4|f|f|f|t
select p.slug, s.period, s.submitted, s.approved, s.on_time, s.overdue from app.report_standing(null) s join app.party p on p.id = s.party_id
where s.period in ('2011-Q1', '2011-Q2') or s.period = '2011-Q4' and p.slug = 'kommune' order by p.slug, s.period;

-- backbone of A, funder of A: at most so many periods back
-- expect: values 6
select count(*) from app.report_standing(3);

-- backbone of A, partner of A, funder of A: completeness by reporters, and by inference where there are none
-- expect: values 5|2|t
select submitted, approved, expected > 50 from app.indicator_completeness(:A);

-- backbone of B: by the reporters of B alone
-- expect: values 3|2|t
select submitted, approved, expected > 50 from app.indicator_completeness(:B);

-- superuser at work: what a funder knew before there were reporters in B
delete from app.reporter where id = :b_reporter;

-- funder of B: all parties that report, in all periods that anyone has reported
-- expect: values 6|5|2
select expected, submitted, approved from app.indicator_completeness(:B);

-- partner of A: a value compared with its own series
-- expect: values 57.5|∅|0|100|2011-Q3|57|f|3
select value, side, low, high, last_period, last_value, far_from_last, count
from app.measurement_check(:a_trivsel, 1, :a_kommune, '2012-Q2', '2012-04-01', '', 100, null, 115, 200);

-- partner of A: one out of range, and half as large again as the last
-- expect: values 120|above|t
select value, side, far_from_last
from app.measurement_check(:a_trivsel, 1, :a_kommune, '2012-Q2', '2012-04-01', '', 100, 120, null, null);

-- partner of A: one that would correct what is approved
-- expect: values 50
select approved from app.measurement_check(:a_trivsel, 1, :a_kommune, '2011-Q1', '2011-01-01', '', 100, 51, null, null);

-- other partner of A: another party's open values are in no series of its reading
-- expect: values 2|2011-Q2
select count, last_period from app.measurement_check(:a_trivsel, 1, :a_kommune, '2012-Q2', '2012-04-01', '', 100, 57, null, null);

-- backbone of B, partner of B: the series of A
-- expect: values 0|∅|∅|∅
select count, last_value, low, approved
from app.measurement_check(:a_trivsel, 1, :a_kommune, '2011-Q1', '2011-01-01', '', 100, 57, null, null);

-- partner of A: parts of nothing
-- expect: refusal measurement_parts
select * from app.measurement_check(:a_trivsel, 1, :a_kommune, '2012-Q2', '2012-04-01', '', 100, null, 1, 0);

-- second of partner of A: a reviewer takes an approval back, so that the value waits again
-- expect: values submitted|∅
select from app.measurement_approve(array[:a_submitted]::uuid[]);
select from app.measurement_reconsider(array[:a_submitted]::uuid[]);
select state, decided_by from app.measurement where id = :a_submitted;

-- superuser at work: the correction approved a moment ago
update app.measurement set decided_at = ctx.now() where id = :a_corrected;

-- backbone of A: taking back what somebody else approved
-- expect: refusal measurement_decided_by_other
select * from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- partner of A: taking back what the backbone approved
-- expect: refusal measurement_decided_by_other
select * from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- other partner of A: another party's
-- expect: refusal not_found
select * from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- backbone of B: another initiative's
-- expect: refusal not_found
select * from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- funder of A writing: not for funders
-- expect: error 42501
select * from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- second of backbone of A: its own, and what was approved before is approved again
-- expect: values trivsel|2011-Q2|kommune|1
select indicator, period, party, restored from app.measurement_reconsider(array[:a_corrected]::uuid[]);

-- funder of A: so that others read the old value
-- expect: values 55
select value from app.measurement where party_id = :a_kommune and period = '2011-Q2';

-- second of backbone of A: all or none
-- expect: refusal measurement_submitted
select * from app.measurement_reconsider(array[:a_corrected, :a_returned]::uuid[]);

-- superuser at work: a return of sixteen minutes ago
update app.measurement set decided_at = ctx.now() - interval '16 minutes' where id = :a_returned;

-- second of backbone of A: too late
-- expect: refusal measurement_reconsider_late
select * from app.measurement_reconsider(array[:a_returned]::uuid[]);

-- superuser at work: an approval that has been corrected since
update app.measurement set decided_at = ctx.now() where id = :a_superseded;

-- second of backbone of A: the correction is what to decide on now
-- expect: refusal measurement_corrected_since
select * from app.measurement_reconsider(array[:a_superseded]::uuid[]);

-- partner of A: a story of its own
-- expect: rows 1
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:A, :a_story, :a_trivsel, 1, 'Influenza', ctx.party(), ctx.role(), ctx.account(), ctx.now());

-- partner of B: and one of B
-- expect: rows 1
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:B, :b_story, :b_trivsel, 1, 'beta', ctx.party(), ctx.role(), ctx.account(), ctx.now());

-- partner of A: a story in another party's name
-- expect: error 42501
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, 'x', :a_forening, 'partner', ctx.account(), ctx.now());

-- backbone of A: a story in another person's name
-- expect: error 42501
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, 'x', :a_backbone, 'backbone', :bent, ctx.now());

-- partner of A: a story on another initiative's indicator (9)
-- expect: error 23503 story_indicator
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:A, gen_random_uuid(), :b_trivsel, 1, 'x', ctx.party(), ctx.role(), ctx.account(), ctx.now());

-- funder of A writing: a funder's story
-- expect: error 42501
insert into app.story (tenant_id, id, indicator_id, indicator_version, text, party_id, party_role, author, created_at)
values (:A, gen_random_uuid(), :a_trivsel, 1, 'x', ctx.party(), ctx.role(), ctx.account(), ctx.now());

-- backbone of A, partner of A, funder of A: the stories of B
-- expect: rows 0
select text from app.story where tenant_id = :B or id = :b_story;

-- funder of A: the party, not the person (13)
-- expect: error 42501
select author from app.story;

-- funder of A: nor by a function
-- expect: error 42501
select app.account_name(:pia);

-- partner of A: the name of somebody of another initiative
-- expect: values ∅|Anna
select app.account_name(:bodil), app.account_name(:anna);

-- backbone of A, other partner of A: taking another party's story back
-- expect: refusal not_found
select app.story_remove(:a_story);

-- partner of B: another initiative's story
-- expect: refusal not_found
select app.story_remove(:a_story);

-- second of partner of A: a colleague takes it back
-- expect: values trivsel
select app.story_remove(:a_story);

-- backbone of A, partner of A, funder of A: it is told no more
-- expect: rows 0
select text from app.story;

-- superuser at work: as if it had not been taken back, a day ago
update app.story set ended_at = null, created_at = ctx.now() - interval '25 hours' where id = :a_story;

-- partner of A: after a day it stands
-- expect: refusal story_stands
select app.story_remove(:a_story);

-- partner of A: a commitment on its own activity
-- expect: rows 1
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values (:A, :a_commitment, :a_activity, ctx.party(), 'Vi åbner', '2011-01-01', ctx.account(), ctx.now());

-- partner of B: and one of B
-- expect: rows 1
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values (:B, :b_commitment, :b_activity, ctx.party(), 'beta', '2011-01-01', ctx.account(), ctx.now());

-- partner of A: on another party's activity
-- expect: error 23503 commitment_activity
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values (:A, gen_random_uuid(), :a_other_activity, ctx.party(), 'x', '2011-01-01', ctx.account(), ctx.now());

-- partner of A: on another initiative's activity (9)
-- expect: error 23503 commitment_activity
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values (:A, gen_random_uuid(), :b_activity, ctx.party(), 'x', '2011-01-01', ctx.account(), ctx.now());

-- backbone of A, funder of A writing: in the partner's place (2)
-- expect: error 42501
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, text, due_date, created_by, created_at)
values (:A, gen_random_uuid(), :a_activity, :a_kommune, 'x', '2011-01-01', ctx.account(), ctx.now());

-- superuser: the backbone commits itself, past every policy
-- expect: error 23514 commitment_owner_role
insert into app.commitment (tenant_id, id, activity_id, owner_party_id, owner_role, text, due_date, created_by, created_at)
values (:A, gen_random_uuid(), :a_activity, :a_backbone, 'backbone', 'x', '2011-01-01', :anna, now());

-- other partner of A: another party's commitment kept for it
-- expect: rows 0
update app.commitment set state = 'kept', decided_by = ctx.account(), decided_at = ctx.now() where id = :a_commitment;

-- backbone of A: the backbone changes none
-- expect: error 42501
update app.commitment set text = 'x' where id = :a_commitment;

-- partner of A: its own given away
-- expect: error 42501
update app.commitment set owner_party_id = :a_forening where id = :a_commitment;

-- backbone of A, partner of A, funder of A: those of B
-- expect: rows 0
select text from app.commitment where tenant_id = :B or id = :b_commitment;

-- funder of A: who wrote it (13)
-- expect: error 42501
select created_by from app.commitment;

-- partner of A: what waits for it
-- expect: values charter|1
-- expect: values commitment|aaaaaaaa-0000-7000-8000-000000000064
-- expect: values report|trivsel
-- expect: values returned|aaaaaaaa-0000-7000-8000-000000000055
-- expect: values target|aaaaaaaa-0000-7000-8000-000000000041
select kind, subject from app.waiting() order by kind;

-- partner of A: what one submitted oneself waits for somebody else
-- expect: rows 0
select from app.waiting() where kind = 'review';

-- second of partner of A: which waits for that reviewer
-- expect: values trivsel|2
select subject, count from app.waiting() where kind = 'review';

-- other partner of A: nothing of its neighbour's, and no review
-- expect: values charter
-- expect: values report
-- expect: values target
select kind from app.waiting() order by kind;

-- backbone of A: what is overdue by party, and what it may decide on; not what it entered itself
-- expect: values overdue|forening
-- expect: values overdue|kommune
-- expect: values review|trivsel
select kind, subject from app.waiting() order by kind, subject;

-- backbone of A: its own on-behalf value is not among those to review
-- expect: values 3
select count from app.waiting() where kind = 'review';

-- funder of A: the charter alone
-- expect: values charter
select kind from app.waiting();

-- backbone of B: nothing of A
-- expect: values overdue|kommune
-- expect: values review|trivsel
select kind, subject from app.waiting() order by kind;

-- partner of A: without an invitation older than three days, none waits
-- expect: rows 0
select from app.waiting() where kind = 'invitation';

-- backbone of A: an invitation
-- expect: rows 1
select from app.member_invite(gen_random_uuid(), 'klub', 'ny@alpha.dk', true, false, sha256('invite ny'));

-- superuser at work: four days ago
update host.invitation set created_at = ctx.now() - interval '4 days' where email = 'ny@alpha.dk';

-- backbone of A: which waits now
-- expect: values klub|1|f
select subject, count, overdue from app.waiting() where kind = 'invitation';

-- partner of A, funder of A, backbone of B: but for nobody else
-- expect: rows 0
select from app.waiting() where kind = 'invitation';

-- superuser at work: the term's last days
update app.term set ends_at = ctx.now() + interval '80 days' where id = :a_term;

-- backbone of A: the end of the term waits too
-- expect: values sekretariat
select subject from app.waiting() where kind = 'term';

-- partner of A, backbone of B: for the one who holds it
-- expect: rows 0
select from app.waiting() where kind = 'term';

-- backbone of A: a reporter ended
-- expect: values t
select app.reporter_remove('trivsel', 'kommune') = ctx.today();

-- backbone of A: once
-- expect: refusal not_found
select app.reporter_remove('trivsel', 'kommune');

-- partner of A: owes nothing but what was returned
-- expect: values 2011-Q4|returned
select period, state from app.due(ctx.party());

-- funder of A: what had been expected stays in the record
-- expect: values t
select count(*) > 50 from app.report_standing(null) where party_id = :a_kommune;

-- backbone of A: and it can begin again
-- expect: values t
select app.reporter_add(gen_random_uuid(), 'trivsel', 'kommune', '2011-Q4', '2011-10-01');

-- funder of A: no period is expected twice
-- expect: rows 0
select party_id, period from app.report_standing(null) group by indicator_id, party_id, period having count(*) > 1;
