-- What an initiative says of itself; the backbone writes it through app.initiative_describe.
revoke all on app.profile from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.profile;
create policy members_read on app.profile for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select (tenant_id, purpose, contact, updated_at, revision)
  on app.profile to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
