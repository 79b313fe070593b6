-- Who is expected to report is known to all; the backbone decides it through functions.
revoke all on app.reporter from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.reporter;
create policy members_read on app.reporter for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.reporter to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, indicator_id, party_id, from_period, starts_on, until) on app.reporter to rygrad_funder_role;
