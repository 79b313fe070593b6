-- Money passed on is part of the split that is shown to everyone at all times (charter rule 4).
revoke all on app.passed_on from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.passed_on;
create policy members_read on app.passed_on for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.passed_on to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, allocation_id, recipient_party_id, recipient_role, activity_id, amount, note,
  recorded_party_id, recorded_at)
  on app.passed_on to rygrad_funder_role;
