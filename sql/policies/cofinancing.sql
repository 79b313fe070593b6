-- What organisations put in is part of the split that is shown to everyone at all times (charter rule 4).
revoke all on app.cofinancing from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.cofinancing;
create policy members_read on app.cofinancing for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.cofinancing to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, party_id, party_role, kind, recipient_party_id, recipient_role, activity_id, amount, currency,
  given_on, description, valuation, state, recorded_party_id, recorded_at, confirmed_party_id, confirmed_at, ended_at,
  ended_reason)
  on app.cofinancing to rygrad_funder_role;
