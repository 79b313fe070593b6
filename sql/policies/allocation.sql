-- The split of the money is shown to everyone at all times (charter rule 4).
revoke all on app.allocation from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.allocation;
create policy members_read on app.allocation for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.allocation to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
