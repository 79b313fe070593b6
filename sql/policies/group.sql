-- Groups and their seats: read by all, written through functions alone. Who chairs is a name, so funders read it not.
revoke all on app.group, app.group_seat, app.group_member
  from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.group;
create policy members_read on app.group for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.group to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, kind, slug, name, purpose, chair_party_id, formed_by, formed_at, ended_at, ended_reason, revision)
  on app.group to rygrad_funder_role;
