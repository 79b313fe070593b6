-- Indicators are common; the backbone defines them through app.indicator_define.
revoke all on app.indicator from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.indicator;
create policy members_read on app.indicator for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.indicator to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
