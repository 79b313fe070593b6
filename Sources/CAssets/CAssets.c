// The files that are part of the program: SQL, the pages' style sheet and script, the demonstration;
// one stanza and one line of the table for each, sorted by path.
#include "CAssets.h"

static const unsigned char demonstration[] = {
#embed "demonstration/demonstration.txt"
};
static const unsigned char functions_10_context[] = {
#embed "../../sql/functions/10_context.sql"
};
static const unsigned char functions_20_gate[] = {
#embed "../../sql/functions/20_gate.sql"
};
static const unsigned char functions_30_audit[] = {
#embed "../../sql/functions/30_audit.sql"
};
static const unsigned char functions_35_exactly_once[] = {
#embed "../../sql/functions/35_exactly_once.sql"
};
static const unsigned char functions_36_job[] = {
#embed "../../sql/functions/36_job.sql"
};
static const unsigned char functions_40_initiative[] = {
#embed "../../sql/functions/40_initiative.sql"
};
static const unsigned char functions_50_party[] = {
#embed "../../sql/functions/50_party.sql"
};
static const unsigned char functions_51_signin[] = {
#embed "../../sql/functions/51_signin.sql"
};
static const unsigned char functions_52_factor[] = {
#embed "../../sql/functions/52_factor.sql"
};
static const unsigned char functions_53_mail[] = {
#embed "../../sql/functions/53_mail.sql"
};
static const unsigned char functions_54_invitation[] = {
#embed "../../sql/functions/54_invitation.sql"
};
static const unsigned char functions_60_charter[] = {
#embed "../../sql/functions/60_charter.sql"
};
static const unsigned char functions_61_decision[] = {
#embed "../../sql/functions/61_decision.sql"
};
static const unsigned char functions_62_election[] = {
#embed "../../sql/functions/62_election.sql"
};
static const unsigned char functions_63_office[] = {
#embed "../../sql/functions/63_office.sql"
};
static const unsigned char functions_64_task[] = {
#embed "../../sql/functions/64_task.sql"
};
static const unsigned char functions_65_vacancy[] = {
#embed "../../sql/functions/65_vacancy.sql"
};
static const unsigned char functions_66_agenda[] = {
#embed "../../sql/functions/66_agenda.sql"
};
static const unsigned char functions_67_agenda_draft[] = {
#embed "../../sql/functions/67_agenda_draft.sql"
};
static const unsigned char functions_68_agenda_version[] = {
#embed "../../sql/functions/68_agenda_version.sql"
};
static const unsigned char functions_70_indicator[] = {
#embed "../../sql/functions/70_indicator.sql"
};
static const unsigned char functions_80_measurement[] = {
#embed "../../sql/functions/80_measurement.sql"
};
static const unsigned char functions_85_reporting[] = {
#embed "../../sql/functions/85_reporting.sql"
};
static const unsigned char functions_86_group[] = {
#embed "../../sql/functions/86_group.sql"
};
static const unsigned char functions_86_handover[] = {
#embed "../../sql/functions/86_handover.sql"
};
static const unsigned char functions_87_meeting[] = {
#embed "../../sql/functions/87_meeting.sql"
};
static const unsigned char functions_90_grant[] = {
#embed "../../sql/functions/90_grant.sql"
};
static const unsigned char functions_91_resources[] = {
#embed "../../sql/functions/91_resources.sql"
};
static const unsigned char functions_92_cofinancing[] = {
#embed "../../sql/functions/92_cofinancing.sql"
};
static const unsigned char functions_95_status[] = {
#embed "../../sql/functions/95_status.sql"
};
static const unsigned char functions_96_charter_matters[] = {
#embed "../../sql/functions/96_charter_matters.sql"
};
static const unsigned char functions_97_overview[] = {
#embed "../../sql/functions/97_overview.sql"
};
static const unsigned char functions_98_clock[] = {
#embed "../../sql/functions/98_clock.sql"
};
static const unsigned char functions_98_export[] = {
#embed "../../sql/functions/98_export.sql"
};
static const unsigned char functions_98_notice[] = {
#embed "../../sql/functions/98_notice.sql"
};
static const unsigned char functions_99_calendar[] = {
#embed "../../sql/functions/99_calendar.sql"
};
static const unsigned char functions_99_watch[] = {
#embed "../../sql/functions/99_watch.sql"
};
static const unsigned char migrations_0001_host[] = {
#embed "../../sql/migrations/0001_host.sql"
};
static const unsigned char migrations_0002_app[] = {
#embed "../../sql/migrations/0002_app.sql"
};
static const unsigned char migrations_0003_signin[] = {
#embed "../../sql/migrations/0003_signin.sql"
};
static const unsigned char migrations_0004_reporting[] = {
#embed "../../sql/migrations/0004_reporting.sql"
};
static const unsigned char migrations_0005_overview[] = {
#embed "../../sql/migrations/0005_overview.sql"
};
static const unsigned char migrations_0006_decision[] = {
#embed "../../sql/migrations/0006_decision.sql"
};
static const unsigned char migrations_0007_election[] = {
#embed "../../sql/migrations/0007_election.sql"
};
static const unsigned char migrations_0008_tasks[] = {
#embed "../../sql/migrations/0008_tasks.sql"
};
static const unsigned char migrations_0009_exactly_once[] = {
#embed "../../sql/migrations/0009_exactly_once.sql"
};
static const unsigned char migrations_0010_office[] = {
#embed "../../sql/migrations/0010_office.sql"
};
static const unsigned char migrations_0011_charter[] = {
#embed "../../sql/migrations/0011_charter.sql"
};
static const unsigned char migrations_0012_agenda[] = {
#embed "../../sql/migrations/0012_agenda.sql"
};
static const unsigned char migrations_0013_group[] = {
#embed "../../sql/migrations/0013_group.sql"
};
static const unsigned char migrations_0014_notice[] = {
#embed "../../sql/migrations/0014_notice.sql"
};
static const unsigned char migrations_0015_job[] = {
#embed "../../sql/migrations/0015_job.sql"
};
static const unsigned char migrations_0016_client_certificate[] = {
#embed "../../sql/migrations/0016_client_certificate.sql"
};
static const unsigned char policies_activity[] = {
#embed "../../sql/policies/activity.sql"
};
static const unsigned char policies_agenda_draft[] = {
#embed "../../sql/policies/agenda_draft.sql"
};
static const unsigned char policies_agenda_round[] = {
#embed "../../sql/policies/agenda_round.sql"
};
static const unsigned char policies_agenda_version[] = {
#embed "../../sql/policies/agenda_version.sql"
};
static const unsigned char policies_allocation[] = {
#embed "../../sql/policies/allocation.sql"
};
static const unsigned char policies_charter_notice[] = {
#embed "../../sql/policies/charter_notice.sql"
};
static const unsigned char policies_choice[] = {
#embed "../../sql/policies/choice.sql"
};
static const unsigned char policies_cofinancing[] = {
#embed "../../sql/policies/cofinancing.sql"
};
static const unsigned char policies_commitment[] = {
#embed "../../sql/policies/commitment.sql"
};
static const unsigned char policies_decision[] = {
#embed "../../sql/policies/decision.sql"
};
static const unsigned char policies_decision_review[] = {
#embed "../../sql/policies/decision_review.sql"
};
static const unsigned char policies_election[] = {
#embed "../../sql/policies/election.sql"
};
static const unsigned char policies_grant[] = {
#embed "../../sql/policies/grant.sql"
};
static const unsigned char policies_group[] = {
#embed "../../sql/policies/group.sql"
};
static const unsigned char policies_indicator[] = {
#embed "../../sql/policies/indicator.sql"
};
static const unsigned char policies_indicator_version[] = {
#embed "../../sql/policies/indicator_version.sql"
};
static const unsigned char policies_measurement[] = {
#embed "../../sql/policies/measurement.sql"
};
static const unsigned char policies_meeting[] = {
#embed "../../sql/policies/meeting.sql"
};
static const unsigned char policies_party[] = {
#embed "../../sql/policies/party.sql"
};
static const unsigned char policies_passed_on[] = {
#embed "../../sql/policies/passed_on.sql"
};
static const unsigned char policies_phase_change[] = {
#embed "../../sql/policies/phase_change.sql"
};
static const unsigned char policies_profile[] = {
#embed "../../sql/policies/profile.sql"
};
static const unsigned char policies_reporter[] = {
#embed "../../sql/policies/reporter.sql"
};
static const unsigned char policies_sole_recipient[] = {
#embed "../../sql/policies/sole_recipient.sql"
};
static const unsigned char policies_story[] = {
#embed "../../sql/policies/story.sql"
};
static const unsigned char policies_target[] = {
#embed "../../sql/policies/target.sql"
};
static const unsigned char policies_task[] = {
#embed "../../sql/policies/task.sql"
};
static const unsigned char policies_term[] = {
#embed "../../sql/policies/term.sql"
};
static const unsigned char queries_activity[] = {
#embed "../../sql/queries/activity.sql"
};
static const unsigned char queries_agenda[] = {
#embed "../../sql/queries/agenda.sql"
};
static const unsigned char queries_audit[] = {
#embed "../../sql/queries/audit.sql"
};
static const unsigned char queries_charter[] = {
#embed "../../sql/queries/charter.sql"
};
static const unsigned char queries_cofinancing[] = {
#embed "../../sql/queries/cofinancing.sql"
};
static const unsigned char queries_decision[] = {
#embed "../../sql/queries/decision.sql"
};
static const unsigned char queries_election[] = {
#embed "../../sql/queries/election.sql"
};
static const unsigned char queries_gate[] = {
#embed "../../sql/queries/gate.sql"
};
static const unsigned char queries_grant[] = {
#embed "../../sql/queries/grant.sql"
};
static const unsigned char queries_group[] = {
#embed "../../sql/queries/group.sql"
};
static const unsigned char queries_indicator[] = {
#embed "../../sql/queries/indicator.sql"
};
static const unsigned char queries_initiative[] = {
#embed "../../sql/queries/initiative.sql"
};
static const unsigned char queries_invitation[] = {
#embed "../../sql/queries/invitation.sql"
};
static const unsigned char queries_job[] = {
#embed "../../sql/queries/job.sql"
};
static const unsigned char queries_mail[] = {
#embed "../../sql/queries/mail.sql"
};
static const unsigned char queries_measurement[] = {
#embed "../../sql/queries/measurement.sql"
};
static const unsigned char queries_meeting[] = {
#embed "../../sql/queries/meeting.sql"
};
static const unsigned char queries_notice[] = {
#embed "../../sql/queries/notice.sql"
};
static const unsigned char queries_office[] = {
#embed "../../sql/queries/office.sql"
};
static const unsigned char queries_overview[] = {
#embed "../../sql/queries/overview.sql"
};
static const unsigned char queries_party[] = {
#embed "../../sql/queries/party.sql"
};
static const unsigned char queries_reporting[] = {
#embed "../../sql/queries/reporting.sql"
};
static const unsigned char queries_signin[] = {
#embed "../../sql/queries/signin.sql"
};
static const unsigned char queries_status[] = {
#embed "../../sql/queries/status.sql"
};
static const unsigned char queries_task[] = {
#embed "../../sql/queries/task.sql"
};
static const unsigned char queries_token[] = {
#embed "../../sql/queries/token.sql"
};
static const unsigned char queries_watch[] = {
#embed "../../sql/queries/watch.sql"
};
static const unsigned char roles[] = {
#embed "../../sql/roles.sql"
};
static const unsigned char web_app[] = {
#embed "web/app.js"
};
static const unsigned char web_style[] = {
#embed "web/style.css"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}
static const rygrad_asset assets[] = {
    ASSET("demonstration/demonstration.txt", demonstration),
    ASSET("sql/functions/10_context.sql", functions_10_context),
    ASSET("sql/functions/20_gate.sql", functions_20_gate),
    ASSET("sql/functions/30_audit.sql", functions_30_audit),
    ASSET("sql/functions/35_exactly_once.sql", functions_35_exactly_once),
    ASSET("sql/functions/36_job.sql", functions_36_job),
    ASSET("sql/functions/40_initiative.sql", functions_40_initiative),
    ASSET("sql/functions/50_party.sql", functions_50_party),
    ASSET("sql/functions/51_signin.sql", functions_51_signin),
    ASSET("sql/functions/52_factor.sql", functions_52_factor),
    ASSET("sql/functions/53_mail.sql", functions_53_mail),
    ASSET("sql/functions/54_invitation.sql", functions_54_invitation),
    ASSET("sql/functions/60_charter.sql", functions_60_charter),
    ASSET("sql/functions/61_decision.sql", functions_61_decision),
    ASSET("sql/functions/62_election.sql", functions_62_election),
    ASSET("sql/functions/63_office.sql", functions_63_office),
    ASSET("sql/functions/64_task.sql", functions_64_task),
    ASSET("sql/functions/65_vacancy.sql", functions_65_vacancy),
    ASSET("sql/functions/66_agenda.sql", functions_66_agenda),
    ASSET("sql/functions/67_agenda_draft.sql", functions_67_agenda_draft),
    ASSET("sql/functions/68_agenda_version.sql", functions_68_agenda_version),
    ASSET("sql/functions/70_indicator.sql", functions_70_indicator),
    ASSET("sql/functions/80_measurement.sql", functions_80_measurement),
    ASSET("sql/functions/85_reporting.sql", functions_85_reporting),
    ASSET("sql/functions/86_group.sql", functions_86_group),
    ASSET("sql/functions/86_handover.sql", functions_86_handover),
    ASSET("sql/functions/87_meeting.sql", functions_87_meeting),
    ASSET("sql/functions/90_grant.sql", functions_90_grant),
    ASSET("sql/functions/91_resources.sql", functions_91_resources),
    ASSET("sql/functions/92_cofinancing.sql", functions_92_cofinancing),
    ASSET("sql/functions/95_status.sql", functions_95_status),
    ASSET("sql/functions/96_charter_matters.sql", functions_96_charter_matters),
    ASSET("sql/functions/97_overview.sql", functions_97_overview),
    ASSET("sql/functions/98_clock.sql", functions_98_clock),
    ASSET("sql/functions/98_export.sql", functions_98_export),
    ASSET("sql/functions/98_notice.sql", functions_98_notice),
    ASSET("sql/functions/99_calendar.sql", functions_99_calendar),
    ASSET("sql/functions/99_watch.sql", functions_99_watch),
    ASSET("sql/migrations/0001_host.sql", migrations_0001_host),
    ASSET("sql/migrations/0002_app.sql", migrations_0002_app),
    ASSET("sql/migrations/0003_signin.sql", migrations_0003_signin),
    ASSET("sql/migrations/0004_reporting.sql", migrations_0004_reporting),
    ASSET("sql/migrations/0005_overview.sql", migrations_0005_overview),
    ASSET("sql/migrations/0006_decision.sql", migrations_0006_decision),
    ASSET("sql/migrations/0007_election.sql", migrations_0007_election),
    ASSET("sql/migrations/0008_tasks.sql", migrations_0008_tasks),
    ASSET("sql/migrations/0009_exactly_once.sql", migrations_0009_exactly_once),
    ASSET("sql/migrations/0010_office.sql", migrations_0010_office),
    ASSET("sql/migrations/0011_charter.sql", migrations_0011_charter),
    ASSET("sql/migrations/0012_agenda.sql", migrations_0012_agenda),
    ASSET("sql/migrations/0013_group.sql", migrations_0013_group),
    ASSET("sql/migrations/0014_notice.sql", migrations_0014_notice),
    ASSET("sql/migrations/0015_job.sql", migrations_0015_job),
    ASSET("sql/migrations/0016_client_certificate.sql", migrations_0016_client_certificate),
    ASSET("sql/policies/activity.sql", policies_activity),
    ASSET("sql/policies/agenda_draft.sql", policies_agenda_draft),
    ASSET("sql/policies/agenda_round.sql", policies_agenda_round),
    ASSET("sql/policies/agenda_version.sql", policies_agenda_version),
    ASSET("sql/policies/allocation.sql", policies_allocation),
    ASSET("sql/policies/charter_notice.sql", policies_charter_notice),
    ASSET("sql/policies/choice.sql", policies_choice),
    ASSET("sql/policies/cofinancing.sql", policies_cofinancing),
    ASSET("sql/policies/commitment.sql", policies_commitment),
    ASSET("sql/policies/decision.sql", policies_decision),
    ASSET("sql/policies/decision_review.sql", policies_decision_review),
    ASSET("sql/policies/election.sql", policies_election),
    ASSET("sql/policies/grant.sql", policies_grant),
    ASSET("sql/policies/group.sql", policies_group),
    ASSET("sql/policies/indicator.sql", policies_indicator),
    ASSET("sql/policies/indicator_version.sql", policies_indicator_version),
    ASSET("sql/policies/measurement.sql", policies_measurement),
    ASSET("sql/policies/meeting.sql", policies_meeting),
    ASSET("sql/policies/party.sql", policies_party),
    ASSET("sql/policies/passed_on.sql", policies_passed_on),
    ASSET("sql/policies/phase_change.sql", policies_phase_change),
    ASSET("sql/policies/profile.sql", policies_profile),
    ASSET("sql/policies/reporter.sql", policies_reporter),
    ASSET("sql/policies/sole_recipient.sql", policies_sole_recipient),
    ASSET("sql/policies/story.sql", policies_story),
    ASSET("sql/policies/target.sql", policies_target),
    ASSET("sql/policies/task.sql", policies_task),
    ASSET("sql/policies/term.sql", policies_term),
    ASSET("sql/queries/activity.sql", queries_activity),
    ASSET("sql/queries/agenda.sql", queries_agenda),
    ASSET("sql/queries/audit.sql", queries_audit),
    ASSET("sql/queries/charter.sql", queries_charter),
    ASSET("sql/queries/cofinancing.sql", queries_cofinancing),
    ASSET("sql/queries/decision.sql", queries_decision),
    ASSET("sql/queries/election.sql", queries_election),
    ASSET("sql/queries/gate.sql", queries_gate),
    ASSET("sql/queries/grant.sql", queries_grant),
    ASSET("sql/queries/group.sql", queries_group),
    ASSET("sql/queries/indicator.sql", queries_indicator),
    ASSET("sql/queries/initiative.sql", queries_initiative),
    ASSET("sql/queries/invitation.sql", queries_invitation),
    ASSET("sql/queries/job.sql", queries_job),
    ASSET("sql/queries/mail.sql", queries_mail),
    ASSET("sql/queries/measurement.sql", queries_measurement),
    ASSET("sql/queries/meeting.sql", queries_meeting),
    ASSET("sql/queries/notice.sql", queries_notice),
    ASSET("sql/queries/office.sql", queries_office),
    ASSET("sql/queries/overview.sql", queries_overview),
    ASSET("sql/queries/party.sql", queries_party),
    ASSET("sql/queries/reporting.sql", queries_reporting),
    ASSET("sql/queries/signin.sql", queries_signin),
    ASSET("sql/queries/status.sql", queries_status),
    ASSET("sql/queries/task.sql", queries_task),
    ASSET("sql/queries/token.sql", queries_token),
    ASSET("sql/queries/watch.sql", queries_watch),
    ASSET("sql/roles.sql", roles),
    ASSET("web/app.js", web_app),
    ASSET("web/style.css", web_style),
};

size_t rygrad_asset_count(void) { return sizeof assets / sizeof *assets; }

rygrad_asset rygrad_asset_at(size_t index) { return assets[index]; }
