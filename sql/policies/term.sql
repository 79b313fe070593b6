-- Who holds the backbone office, and until when, is known to all.
revoke all on app.term from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.term;
create policy members_read on app.term for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.term to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
