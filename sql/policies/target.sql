-- Targets; proposed by the backbone, confirmed by a partner, both through functions.
revoke all on app.target from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.target;
create policy members_read on app.target for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.target to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
