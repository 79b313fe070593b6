-- Measurements: a party writes its own until they are approved, the backbone on behalf and flagged as such.
-- Others see only what is approved. Approving and returning go through functions.
revoke all on app.measurement from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists backbone_read on app.measurement;
create policy backbone_read on app.measurement for select to rygrad_backbone_role
  using (tenant_id = ctx.tenant());
drop policy if exists partner_read on app.measurement;
create policy partner_read on app.measurement for select to rygrad_partner_role
  using (tenant_id = ctx.tenant() and (party_id = ctx.party() or state = 'approved'));
drop policy if exists funder_read on app.measurement;
create policy funder_read on app.measurement for select to rygrad_funder_role
  using (tenant_id = ctx.tenant() and state = 'approved');
drop policy if exists partner_insert on app.measurement;
create policy partner_insert on app.measurement for insert to rygrad_partner_role
  with check (tenant_id = ctx.tenant() and party_id = ctx.party() and not on_behalf
    and state in ('draft', 'submitted') and submitted_by = ctx.account()
    and decided_by is null and ctx.may_write());
drop policy if exists partner_update on app.measurement;
create policy partner_update on app.measurement for update to rygrad_partner_role
  using (tenant_id = ctx.tenant() and party_id = ctx.party() and state in ('draft', 'submitted', 'returned') and ctx.may_write())
  with check (tenant_id = ctx.tenant() and party_id = ctx.party() and not on_behalf
    and state in ('draft', 'submitted') and submitted_by = ctx.account()
    and decided_by is null and ctx.may_write());
drop policy if exists backbone_insert on app.measurement;
create policy backbone_insert on app.measurement for insert to rygrad_backbone_role
  with check (tenant_id = ctx.tenant() and on_behalf = (party_id <> ctx.party())
    and state in ('draft', 'submitted') and submitted_by = ctx.account()
    and decided_by is null and ctx.may_write());
drop policy if exists backbone_update on app.measurement;
create policy backbone_update on app.measurement for update to rygrad_backbone_role
  using (tenant_id = ctx.tenant() and state in ('draft', 'submitted', 'returned') and ctx.may_write())
  with check (tenant_id = ctx.tenant() and on_behalf = (party_id <> ctx.party())
    and state in ('draft', 'submitted') and submitted_by = ctx.account()
    and decided_by is null and ctx.may_write());
grant select, insert on app.measurement to rygrad_backbone_role, rygrad_partner_role;
grant update (indicator_version, state, value, numerator, denominator, source, note, on_behalf, submitted_by, submitted_at,
  decided_by, decided_at, reason)
  on app.measurement to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start, period_end, breakdown,
  revision, state, value, numerator, denominator, source, on_behalf, submitted_at, decided_at)
  on app.measurement to rygrad_funder_role;
