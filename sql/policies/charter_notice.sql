-- The notice is for everyone.
revoke all on app.charter_notice from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.charter_notice;
create policy members_read on app.charter_notice for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.charter_notice to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
