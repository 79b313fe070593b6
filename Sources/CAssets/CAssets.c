// The SQL that the server runs and migrates by: one stanza and one line of the table for each file,
// sorted by path.
#include "CAssets.h"

static const unsigned char functions_10_context[] = {
#embed "../../sql/functions/10_context.sql"
};
static const unsigned char functions_20_gate[] = {
#embed "../../sql/functions/20_gate.sql"
};
static const unsigned char functions_30_audit[] = {
#embed "../../sql/functions/30_audit.sql"
};
static const unsigned char functions_40_initiative[] = {
#embed "../../sql/functions/40_initiative.sql"
};
static const unsigned char functions_50_party[] = {
#embed "../../sql/functions/50_party.sql"
};
static const unsigned char functions_60_charter[] = {
#embed "../../sql/functions/60_charter.sql"
};
static const unsigned char functions_70_indicator[] = {
#embed "../../sql/functions/70_indicator.sql"
};
static const unsigned char functions_80_measurement[] = {
#embed "../../sql/functions/80_measurement.sql"
};
static const unsigned char functions_90_grant[] = {
#embed "../../sql/functions/90_grant.sql"
};
static const unsigned char functions_95_status[] = {
#embed "../../sql/functions/95_status.sql"
};
static const unsigned char migrations_0001_host[] = {
#embed "../../sql/migrations/0001_host.sql"
};
static const unsigned char migrations_0002_app[] = {
#embed "../../sql/migrations/0002_app.sql"
};
static const unsigned char policies_activity[] = {
#embed "../../sql/policies/activity.sql"
};
static const unsigned char policies_allocation[] = {
#embed "../../sql/policies/allocation.sql"
};
static const unsigned char policies_charter_notice[] = {
#embed "../../sql/policies/charter_notice.sql"
};
static const unsigned char policies_grant[] = {
#embed "../../sql/policies/grant.sql"
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
static const unsigned char policies_party[] = {
#embed "../../sql/policies/party.sql"
};
static const unsigned char policies_sole_recipient[] = {
#embed "../../sql/policies/sole_recipient.sql"
};
static const unsigned char policies_target[] = {
#embed "../../sql/policies/target.sql"
};
static const unsigned char policies_term[] = {
#embed "../../sql/policies/term.sql"
};
static const unsigned char queries_activity[] = {
#embed "../../sql/queries/activity.sql"
};
static const unsigned char queries_audit[] = {
#embed "../../sql/queries/audit.sql"
};
static const unsigned char queries_charter[] = {
#embed "../../sql/queries/charter.sql"
};
static const unsigned char queries_gate[] = {
#embed "../../sql/queries/gate.sql"
};
static const unsigned char queries_grant[] = {
#embed "../../sql/queries/grant.sql"
};
static const unsigned char queries_indicator[] = {
#embed "../../sql/queries/indicator.sql"
};
static const unsigned char queries_initiative[] = {
#embed "../../sql/queries/initiative.sql"
};
static const unsigned char queries_measurement[] = {
#embed "../../sql/queries/measurement.sql"
};
static const unsigned char queries_party[] = {
#embed "../../sql/queries/party.sql"
};
static const unsigned char queries_status[] = {
#embed "../../sql/queries/status.sql"
};
static const unsigned char queries_token[] = {
#embed "../../sql/queries/token.sql"
};
static const unsigned char roles[] = {
#embed "../../sql/roles.sql"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}
static const rygrad_asset assets[] = {
    ASSET("sql/functions/10_context.sql", functions_10_context),
    ASSET("sql/functions/20_gate.sql", functions_20_gate),
    ASSET("sql/functions/30_audit.sql", functions_30_audit),
    ASSET("sql/functions/40_initiative.sql", functions_40_initiative),
    ASSET("sql/functions/50_party.sql", functions_50_party),
    ASSET("sql/functions/60_charter.sql", functions_60_charter),
    ASSET("sql/functions/70_indicator.sql", functions_70_indicator),
    ASSET("sql/functions/80_measurement.sql", functions_80_measurement),
    ASSET("sql/functions/90_grant.sql", functions_90_grant),
    ASSET("sql/functions/95_status.sql", functions_95_status),
    ASSET("sql/migrations/0001_host.sql", migrations_0001_host),
    ASSET("sql/migrations/0002_app.sql", migrations_0002_app),
    ASSET("sql/policies/activity.sql", policies_activity),
    ASSET("sql/policies/allocation.sql", policies_allocation),
    ASSET("sql/policies/charter_notice.sql", policies_charter_notice),
    ASSET("sql/policies/grant.sql", policies_grant),
    ASSET("sql/policies/indicator.sql", policies_indicator),
    ASSET("sql/policies/indicator_version.sql", policies_indicator_version),
    ASSET("sql/policies/measurement.sql", policies_measurement),
    ASSET("sql/policies/party.sql", policies_party),
    ASSET("sql/policies/sole_recipient.sql", policies_sole_recipient),
    ASSET("sql/policies/target.sql", policies_target),
    ASSET("sql/policies/term.sql", policies_term),
    ASSET("sql/queries/activity.sql", queries_activity),
    ASSET("sql/queries/audit.sql", queries_audit),
    ASSET("sql/queries/charter.sql", queries_charter),
    ASSET("sql/queries/gate.sql", queries_gate),
    ASSET("sql/queries/grant.sql", queries_grant),
    ASSET("sql/queries/indicator.sql", queries_indicator),
    ASSET("sql/queries/initiative.sql", queries_initiative),
    ASSET("sql/queries/measurement.sql", queries_measurement),
    ASSET("sql/queries/party.sql", queries_party),
    ASSET("sql/queries/status.sql", queries_status),
    ASSET("sql/queries/token.sql", queries_token),
    ASSET("sql/roles.sql", roles),
};

size_t rygrad_asset_count(void) { return sizeof assets / sizeof *assets; }

rygrad_asset rygrad_asset_at(size_t index) { return assets[index]; }
