-- Every member reads the parties of its initiative; changes go through definer functions alone.
revoke all on app.party from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.party;
create policy members_read on app.party for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.party to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, slug, name, role, standing, organisation_identifier, created_at, ended_at)
  on app.party to rygrad_funder_role;
