-- Tasks: written by the backbone through functions, read by partners; funders are told how many there are.
revoke all on app.task from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.task;
create policy members_read on app.task for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
grant select on app.task to rygrad_backbone_role, rygrad_partner_role;
