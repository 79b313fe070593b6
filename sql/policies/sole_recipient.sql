-- That one organisation receives everything is flagged to everyone.
revoke all on app.sole_recipient from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.sole_recipient;
create policy members_read on app.sole_recipient for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.sole_recipient to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
