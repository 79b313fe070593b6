-- The phases behind are history that everyone reads.
revoke all on app.phase_change from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.phase_change;
create policy members_read on app.phase_change for select
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.phase_change to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
