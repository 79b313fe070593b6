-- Notices and calendars: told once, to whom it concerns, and readable by nobody else.

-- backbone, partner, funder, gate, account, operators, export: the clock is the server's
-- expect: error 42501
select host.notice_clock();

-- backbone, partner, funder, gate, account, operators, export, job: looking with a member's eyes
-- expect: error 42501
select ctx.look_as(:pia_member);

-- backbone of A, partner of A, funder of A, operators, job, gate: notices and addresses by hand
-- expect: error 42501
select * from app.notice, host.calendar;

-- job: nobody's turn yet
-- expect: rows 0
select * from host.notice_clock();

-- superuser at work: Pia's turn
update host.membership set look_at = now() where id = :pia_member;

-- job: Pia is told
-- expect: values notice.tell|alpha|∅
select * from host.notice_clock();

-- job: nobody else's turn
-- expect: rows 0
select * from host.notice_clock();

-- superuser: in one mail, with the charter's notice among it
-- expect: values 1|t|pia@alpha.dk
select count(distinct q.id), bool_or(n.kind = 'charter'), min(q.address) from host.mail q join app.notice n on n.mail_id = q.id where q.kind = 'notice';

-- superuser at work: Pia's turn again
update host.membership set look_at = now() where id = :pia_member;

-- job: a look that finds nothing new
-- expect: values notice.tell|alpha|∅
select * from host.notice_clock();

-- superuser: no second mail
-- expect: values 1
select count(*) from host.mail where kind = 'notice';

-- partner of A acknowledging: the charter notice
select from app.charter_acknowledge(1);

-- superuser at work: Pia's turn a third time
update host.membership set look_at = now() where id = :pia_member;

-- job: a look that ends what waits no longer
-- expect: values notice.tell|alpha|∅
select * from host.notice_clock();

-- superuser: it is ended
-- expect: values t
select ended_at is not null from app.notice where kind = 'charter';

-- superuser at work: a member who wants no mail
update host.membership set mail_choice = 'none', look_at = now() where id = :frida_member;

-- job: what the charter requires is told all the same
-- expect: values notice.tell|alpha|∅
select * from host.notice_clock();

-- superuser: and nothing else
-- expect: values charter
select n.kind from app.notice n where n.membership_id = :frida_member;

-- superuser: the next look is at seven in the morning where the initiative is
-- expect: values 07:00
select to_char(look_at at time zone 'Europe/Copenhagen', 'HH24:MI') from host.membership where id = :frida_member;

-- superuser at work: an initiative that is suspended
update host.initiative set status = 'suspended' where id = :B;
update host.membership set look_at = now() where id = :karl_member;

-- job: tells nobody anything
-- expect: values notice.tell|beta|∅
select * from host.notice_clock();

-- superuser: nothing is told
-- expect: rows 0
select from app.notice where tenant_id = :B;

-- superuser at work: it goes on
update host.initiative set status = 'active' where id = :B;

-- account of Pia: one's own memberships
-- expect: values alpha|kommune|at_once
select initiative, party, mail from host.notice_list();

-- account of Pia: another's setting
-- expect: refusal not_found
select from host.notice_choose(:frida_member, 'none');

-- account of Pia: an address for another's calendar
-- expect: refusal not_found
select from host.calendar_renew(:frida_member, sha256('x'));

-- account of Pia: one's own setting
-- expect: values daily
select mail from host.notice_choose(:pia_member, 'daily');

-- visitor, operator: settings and addresses of nobody
-- expect: error 42501
select from host.notice_choose(:pia_member, 'none');

-- visitor: an address of nobody
-- expect: error 42501
select from host.calendar_renew(:pia_member, sha256('x'));

-- account of Pia: an address
-- expect: values f
select replaced from host.calendar_renew(:pia_member, sha256('first'));

-- backbone of A: a meeting of all partners
select from app.meeting_call(:a_call, null, 'All alpha', current_date + 3, '10:00', '11:00', 'Room', null, 'Read', array['Welcome']);

-- backbone of B: one of the other initiative
select from app.meeting_call(gen_random_uuid(), null, 'All beta', current_date + 3, '10:00', '11:00', null, null, null, null);

-- gate: the calendar of Pia holds its meeting, and nothing of anybody else's
-- expect: values calendar|Initiative alpha
-- expect: values meeting|All alpha
select kind, title from host.gate_calendar(sha256('first')) where kind in ('calendar', 'meeting');

-- gate: an address that is none
-- expect: rows 0
select * from host.gate_calendar(sha256('second'));

-- backbone, partner, funder, account, operators, job, export: it is the gate's to ask
-- expect: error 42501
select * from host.gate_calendar(sha256('first'));

-- gate: nothing can be written with a calendar's context
-- expect: error 42501
select * from host.gate_calendar(sha256('first')), app.meeting_cancel(:a_call, 'x');

-- partner of A: a meeting that one declines
select from app.meeting_answer(:a_call, 'declined');

-- gate: is not in one's calendar
-- expect: rows 0
select from host.gate_calendar(sha256('first')) where kind = 'meeting';

-- account of Pia: a new address ends the old one
-- expect: values t
select replaced from host.calendar_renew(:pia_member, sha256('second'));

-- gate: at once
-- expect: rows 0
select * from host.gate_calendar(sha256('first'));

-- superuser at work: the membership ends
update host.membership set ended_at = now() where id = :pia_member;

-- gate: and with it the calendar
-- expect: rows 0
select * from host.gate_calendar(sha256('second'));

-- superuser at work: the membership counts again
update host.membership set ended_at = null where id = :pia_member;

-- account of Pia: revoking
-- expect: values alpha|kommune
select initiative, party from host.calendar_revoke(:pia_member);

-- account of Pia: revoking what is not there
-- expect: refusal calendar_none
select from host.calendar_revoke(:pia_member);

-- gate: ends it
-- expect: rows 0
select * from host.gate_calendar(sha256('second'));
