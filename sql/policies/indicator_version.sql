-- The definitions, old ones too.
revoke all on app.indicator_version from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.indicator_version;
create policy members_read on app.indicator_version for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.indicator_version to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
