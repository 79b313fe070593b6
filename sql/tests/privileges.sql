-- What each login may touch at all (2), and that the host's own tables are out of everybody's reach.

-- superuser: the tables, or their columns, that a login may read
-- expect: values rygrad_backbone|action activity agenda_comment agenda_contribution agenda_draft agenda_draft_source agenda_draft_text agenda_draft_writeup agenda_goal agenda_goal_indicator agenda_round agenda_version agenda_version_goal agenda_version_goal_indicator agenda_writeup agenda_writeup_source allocation candidate* charter_notice choice* choice_confirmation* cofinancing commitment counted_ballot decision decision_review election election_call* elector* grant group indicator indicator_version measurement meeting* meeting_decision meeting_point minutes party passed_on phase_change profile* reporter sole_recipient story target task term
-- expect: values rygrad_funder|activity agenda_round* agenda_version agenda_version_goal agenda_version_goal_indicator allocation candidate* charter_notice choice* choice_confirmation* cofinancing* commitment* counted_ballot decision* decision_review* election grant* group* indicator indicator_version measurement* meeting* meeting_decision minutes* party* passed_on* phase_change profile* reporter* sole_recipient story* target term
-- expect: values rygrad_partner|action activity agenda_comment agenda_contribution agenda_draft agenda_draft_source agenda_draft_text agenda_draft_writeup agenda_goal agenda_goal_indicator agenda_round agenda_version agenda_version_goal agenda_version_goal_indicator agenda_writeup agenda_writeup_source allocation candidate* charter_notice choice* choice_confirmation* cofinancing commitment counted_ballot decision decision_review election election_call* elector* grant group indicator indicator_version measurement meeting* meeting_decision meeting_point minutes party passed_on phase_change profile* reporter sole_recipient story target task term
select l.login, string_agg(c.relname || case when has_table_privilege(l.login, c.oid, 'select') then '' else '*' end, ' ' order by c.relname)
from unnest(array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder',
  'rygrad_export', 'rygrad_job']) l (login), pg_class c
where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and has_any_column_privilege(l.login, c.oid, 'select')
group by l.login order by l.login;

-- superuser: the tables, or their columns, that a login may write
-- expect: values rygrad_backbone|activity insert
-- expect: values rygrad_backbone|measurement insert
-- expect: values rygrad_backbone|measurement update decided_at decided_by denominator indicator_version note numerator on_behalf reason source state submitted_at submitted_by value
-- expect: values rygrad_backbone|story insert
-- expect: values rygrad_partner|activity insert
-- expect: values rygrad_partner|activity update actual_end actual_start description planned_end planned_start revision state title updated_at
-- expect: values rygrad_partner|commitment insert
-- expect: values rygrad_partner|commitment update decided_at decided_by due_date revision state text
-- expect: values rygrad_partner|measurement insert
-- expect: values rygrad_partner|measurement update decided_at decided_by denominator indicator_version note numerator on_behalf reason source state submitted_at submitted_by value
-- expect: values rygrad_partner|story insert
select l.login, c.relname || ' ' || p.privilege || case when has_table_privilege(l.login, c.oid, p.privilege) then '' else (
  select string_agg(' ' || a.attname, '' order by a.attname) from pg_attribute a
  where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege(l.login, c.oid, a.attnum, p.privilege)) end as what
from unnest(array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder',
    'rygrad_export', 'rygrad_job']) l (login),
  pg_class c, unnest(array['insert', 'update']) p (privilege)
where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and has_any_column_privilege(l.login, c.oid, p.privilege)
order by l.login, what;

-- superuser: the logins that may delete from, truncate, reference or hang a trigger on a table
-- expect: rows 0
select l.login, c.relname
from unnest(array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder',
  'rygrad_export', 'rygrad_job']) l (login), pg_class c
where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r'
  and has_table_privilege(l.login, c.oid, 'delete, truncate, references, trigger');

-- superuser: the functions of ours that a login may call, beside the plain questions about its context
-- expect: values rygrad_account|ctx.audit_append ctx.confirmation_offer ctx.confirmation_use ctx.enter_account ctx.enter_visitor ctx.idem_claim ctx.idem_keep host.account_show host.account_update host.calendar_renew host.calendar_revoke host.invitation_show host.job_cancel host.job_entries host.job_octets host.link_create host.link_request host.member_accept host.notice_choose host.notice_list host.password_remove host.password_set host.session_close host.session_confirm host.session_list host.session_open_by_link host.session_open_by_password host.session_revoke host.token_create host.token_list host.token_revoke host.totp_begin host.totp_confirm host.totp_remove
-- expect: values rygrad_backbone|app.account_name app.action_add app.action_update app.agenda_comment_add app.agenda_comment_settle app.agenda_contribution_add app.agenda_contribution_update app.agenda_contribution_withdraw app.agenda_draft_begin app.agenda_draft_catch_up app.agenda_draft_drop app.agenda_draft_pass app.agenda_draft_place app.agenda_draft_settle app.agenda_draft_share app.agenda_draft_write app.agenda_goal_add app.agenda_goal_confirm app.agenda_goal_remove app.agenda_goal_update app.agenda_round_close app.agenda_round_count app.agenda_round_open app.agenda_round_update app.agenda_writeup_add app.agenda_writeup_withdraw app.aggregate app.allocation_pass app.allocation_propose app.audit_entries app.audit_verify app.band app.changes app.charter_acknowledge app.charter_coverage app.charter_history app.charter_matters app.charter_standing app.choice_confirm app.choice_record app.cofinancing_add app.cofinancing_confirm app.cofinancing_withdraw app.decision_open app.decision_propose app.decision_review app.decision_standing app.decision_votes app.decision_withdraw app.due app.election_accept app.election_nominate app.election_open app.election_stand app.election_vote app.event_span app.events app.expected_reports app.export_ask app.grant_add app.grant_import app.grant_show app.grant_update app.group_end app.group_facts app.group_hand_over app.group_join app.group_leave app.group_people app.group_update app.handover app.indicator_completeness app.indicator_course app.indicator_define app.indicator_series app.indicator_status app.initiative_describe app.initiative_state app.is_representative app.may_decide app.measurement_approve app.measurement_check app.measurement_reconsider app.measurement_record app.measurement_return app.meeting_answer app.meeting_attend app.meeting_call app.meeting_cancel app.meeting_decide app.meeting_people app.meeting_standing app.meeting_update app.member_invite app.member_list app.member_remove app.minutes_publish app.minutes_write app.money app.money_by_organisation app.month_number app.office_care app.office_withdraw app.party_add app.party_facts app.period_written app.periods app.phase_in_force app.progress app.report_standing app.reporter_add app.reporter_remove app.sole_recipient_state app.split app.story_remove app.target_confirm app.target_propose app.task_add app.task_count app.task_update app.trend app.waiting ctx.audit_append ctx.confirmation_offer ctx.confirmation_use ctx.enter ctx.enter_to_acknowledge ctx.idem_claim ctx.idem_keep ctx.job_add ctx.today host.job_finish
-- expect: values rygrad_export|app.export_host app.export_put app.export_rows app.export_sizes ctx.enter_export host.job_finish
-- expect: values rygrad_funder|app.agenda_round_count app.aggregate app.audit_entries app.band app.changes app.charter_acknowledge app.charter_coverage app.charter_history app.charter_matters app.charter_standing app.decision_standing app.decision_votes app.event_span app.events app.grant_show app.group_facts app.group_people app.indicator_completeness app.indicator_course app.indicator_series app.indicator_status app.initiative_state app.meeting_standing app.member_invite app.member_list app.member_remove app.money app.money_by_organisation app.office_care app.own_grants app.party_facts app.period_written app.phase_in_force app.portfolio app.progress app.report_standing app.sole_recipient_state app.split app.task_count app.trend app.waiting ctx.audit_append ctx.confirmation_offer ctx.confirmation_use ctx.enter ctx.enter_to_acknowledge ctx.idem_claim ctx.idem_keep ctx.today
-- expect: values rygrad_gate|host.audit_refusal host.gate_calendar host.gate_initiative host.gate_memberships host.gate_password host.gate_principal
-- expect: values rygrad_job|host.announce host.due_matters host.job_alive host.job_claim host.job_refuse host.job_release host.job_sweep host.mail_claim host.mail_matters host.mail_settle host.notice_clock host.outbox_heads
-- expect: values rygrad_operator|app.audit_entries app.audit_verify app.charter_history app.event_span app.events app.export_ask app.initiative_state ctx.audit_append ctx.confirmation_offer ctx.confirmation_use ctx.enter_operator ctx.idem_claim ctx.idem_keep ctx.job_add host.account_show host.account_update host.gate_certificate host.gate_open_peer host.initiative_create host.initiative_holds host.initiative_set_status host.initiative_usage host.interim_open host.invite_administrator host.job_cancel host.job_entries host.job_octets host.link_create host.session_close host.session_list host.session_revoke host.token_create host.token_list host.token_revoke host.totp_begin host.totp_confirm host.totp_remove host.work_waiting
-- expect: values rygrad_partner|app.account_name app.action_add app.action_update app.agenda_comment_add app.agenda_comment_settle app.agenda_contribution_add app.agenda_contribution_update app.agenda_contribution_withdraw app.agenda_draft_begin app.agenda_draft_catch_up app.agenda_draft_drop app.agenda_draft_pass app.agenda_draft_place app.agenda_draft_settle app.agenda_draft_share app.agenda_draft_write app.agenda_goal_add app.agenda_goal_confirm app.agenda_goal_remove app.agenda_goal_update app.agenda_round_count app.aggregate app.allocation_pass app.audit_entries app.audit_verify app.band app.changes app.charter_acknowledge app.charter_coverage app.charter_history app.charter_matters app.charter_standing app.choice_confirm app.choice_record app.cofinancing_add app.cofinancing_confirm app.cofinancing_withdraw app.decision_open app.decision_propose app.decision_review app.decision_standing app.decision_vote app.decision_votes app.decision_withdraw app.due app.election_accept app.election_nominate app.election_open app.election_stand app.election_vote app.event_span app.events app.expected_reports app.grant_show app.group_end app.group_facts app.group_hand_over app.group_join app.group_leave app.group_people app.group_update app.indicator_completeness app.indicator_course app.indicator_series app.indicator_status app.initiative_state app.is_representative app.may_decide app.measurement_approve app.measurement_check app.measurement_reconsider app.measurement_record app.measurement_return app.meeting_answer app.meeting_attend app.meeting_call app.meeting_cancel app.meeting_decide app.meeting_people app.meeting_standing app.meeting_update app.member_invite app.member_list app.member_remove app.minutes_publish app.minutes_write app.money app.money_by_organisation app.month_number app.office_care app.party_facts app.period_written app.periods app.phase_in_force app.progress app.report_standing app.sole_recipient_state app.split app.story_remove app.target_confirm app.task_count app.trend app.waiting ctx.audit_append ctx.confirmation_offer ctx.confirmation_use ctx.enter ctx.enter_to_acknowledge ctx.idem_claim ctx.idem_keep ctx.job_add ctx.today host.job_finish
select l.login, string_agg(p.pronamespace::regnamespace || '.' || p.proname, ' ' order by p.pronamespace::regnamespace || '.' || p.proname)
from unnest(array['rygrad_gate', 'rygrad_account', 'rygrad_operator', 'rygrad_backbone', 'rygrad_partner', 'rygrad_funder',
  'rygrad_export', 'rygrad_job']) l (login), pg_proc p
where p.pronamespace in ('host'::regnamespace, 'app'::regnamespace, 'ctx'::regnamespace)
  and has_function_privilege(l.login, p.oid, 'execute') and p.proname not in ('tenant', 'party', 'account', 'role', 'may_write', 'may_care', 'now',
    'credential_id', 'is_administrator', 'is_operator', 'refuse', 'minor_units')
group by l.login order by l.login;

-- superuser: nothing of ours is granted to everybody but a currency's number of decimals
-- expect: values ctx.minor_units
select p.pronamespace::regnamespace || '.' || p.proname from pg_proc p
where p.pronamespace in ('host'::regnamespace, 'app'::regnamespace, 'ctx'::regnamespace)
  and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
union all
select c.oid::regclass::text from pg_class c
where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace, 'ctx'::regnamespace)
  and exists (select from aclexplode(c.relacl) a where a.grantee = 0);

-- gate, account, operators, backbone, partner, funder, export, job: accounts
-- expect: error 42501
select * from host.account;

-- gate, account, operators, backbone, partner, funder, export, job: initiatives
-- expect: error 42501
select * from host.initiative;

-- gate, account, operators, backbone, partner, funder, export, job: the directory of memberships
-- expect: error 42501
select * from host.membership;

-- gate, account, operators, backbone, partner, funder, export, job: invitations
-- expect: error 42501
select * from host.invitation;

-- gate, account, operators, backbone, partner, funder, export, job: tokens
-- expect: error 42501
select * from host.token;

-- gate, account, operators, backbone, partner, funder, export, job: what tokens reach
-- expect: error 42501
select * from host.token_membership;

-- gate, account, operators, backbone, partner, funder, export, job: sessions
-- expect: error 42501
select * from host.session;

-- gate, account, operators, backbone, partner, funder, export, job: jobs
-- expect: error 42501
select * from host.job;

-- gate, account, operators, backbone, partner, funder, export, job: the clock
-- expect: error 42501
select * from host.clock;

-- gate, account, operators, backbone, partner, export, job: moving the clock
-- expect: error 42501
update host.clock set shift = '1 year';

-- gate, account, operators, backbone, partner, funder, export, job: the host's audit log
-- expect: error 42501
select * from host.audit_log;

-- gate, account, operators, backbone, partner, funder, export, job: the head of the host's audit log
-- expect: error 42501
select * from host.audit_head;

-- backbone of A, partner of A, funder of A: accounts, from inside a context
-- expect: error 42501
select email from host.account;

-- backbone of A, partner of A, funder of A: tokens, from inside a context
-- expect: error 42501
select secret_hash from host.token;

-- backbone of A, partner of A, funder of A: memberships, by a join
-- expect: error 42501
select p.slug, m.account_id from app.party p join host.membership m on m.party_id = p.id;

-- operator: tokens, from inside an operator's context
-- expect: error 42501
select secret_hash from host.token;

-- operator: a membership written by hand
-- expect: error 42501
insert into host.membership (id, initiative_id, party_id, party_role, account_id, accepted_at)
values (gen_random_uuid(), :A, :a_backbone, 'backbone', :pia, now());

-- account of Anna: a membership written by hand
-- expect: error 42501
insert into host.membership (id, initiative_id, party_id, party_role, account_id, accepted_at)
values (gen_random_uuid(), :B, :b_backbone, 'backbone', :anna, now());

-- gate, account, operators, export, job: the tables of an initiative (2)
-- expect: error 42501
select id from app.party;

-- gate, account, operators, export, job: measurements (2)
-- expect: error 42501
select id from app.measurement;

-- gate, account, operators, backbone, partner, funder, export, job: acknowledgements, which only their count is shown of (2)
-- expect: error 42501
select * from app.charter_acknowledgement;

-- gate, account, operators, backbone, partner, funder, export, job: the audit log as a table (2)
-- expect: error 42501
select * from app.audit_log;

-- gate, account, operators, backbone, partner, funder, export, job: what audited commands said (2)
-- expect: error 42501
select * from app.audit_payload;

-- gate, account, operators, backbone, partner, funder, export, job: the outbox (2)
-- expect: error 42501
select * from app.outbox;

-- gate, account, operators, backbone, partner, funder, export, job: idempotent replies (2)
-- expect: error 42501
select * from host.idempotency;

-- partner of A, funder of A writing: the backbone's functions (2)
-- expect: error 42501
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- partner of A, funder of A writing: an import of grants (2)
-- expect: error 42501
select * from app.grant_import('[]');

-- partner of A, funder of A writing: an allocation (2)
-- expect: error 42501
select * from app.allocation_propose(gen_random_uuid(), '360G-alpha', null, 1, '');

-- partner of A, funder of A writing: a target (2)
-- expect: error 42501
select app.target_propose(gen_random_uuid(), 'trivsel', '2014', '2014-01-01', '2014-12-31', 1, '');

-- partner of A, funder of A writing: an indicator (2)
-- expect: error 42501
select * from app.indicator_define(:a_trivsel, 'x', 'X', '', '', 'number', 'increase', 'population', 'yearly', 1, '', '', 'sum', 'sum',
  'non_cumulative', null, null, 'x', null, null, 0.8, 0.5);

-- funder of A writing: the partners' functions (2)
-- expect: error 42501
select * from app.target_confirm(:a_target_open);

-- funder of A writing: approval (2)
-- expect: error 42501
select * from app.measurement_approve(array[:a_submitted]::uuid[]);

-- funder of A writing: a measurement by function (2)
-- expect: error 42501
select * from app.measurement_record(:a_trivsel, 1, false, 1, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}');

-- backbone of A, partner of A, funder of A writing: the operators' functions (2)
-- expect: error 42501
select * from host.initiative_set_status('alpha', 'suspended', 'x');

-- backbone of A, partner of A, funder of A writing: an account's functions (2)
-- expect: error 42501
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null);

-- backbone of A, partner of A, funder of A, operator: the gate's functions (2)
-- expect: error 42501
select * from host.gate_memberships(sha256('bodil'));

-- gate, account, backbone, partner, funder, export, job: an operator's session (2)
-- expect: error 42501
select host.gate_open_peer(0, sha256('mine'), 'x');

-- gate, account, operators, backbone, partner, funder, export, job: the audit chain past its front (2)
-- expect: error 42501
select ctx.audit_app(:A, :anna, :a_backbone, 'x', 'OK', '{}');

-- gate, account, operators, backbone, partner, funder, export, job: the host's audit chain past its front (2)
-- expect: error 42501
select ctx.audit_host(:anna, 'x', 'OK', '{}');

-- backbone of A, partner of A, funder of A writing, operator: the sole recipient by hand (2)
-- expect: error 42501
select app.note_sole_recipient();
