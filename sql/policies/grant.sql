-- Grants; a grant's conditions are between its funder and the initiative, so other funders do not read them.
revoke all on app.grant from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.grant;
create policy members_read on app.grant for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.grant to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, identifier, title, description, currency, amount_applied_for, amount_awarded,
  amount_disbursed, award_date, planned_start, planned_end, funder_party_id, funder_role, programme,
  created_at, revision, backbone_amount)
  on app.grant to rygrad_funder_role;
