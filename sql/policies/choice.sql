-- Choices made elsewhere and who has confirmed them: read by all; recorded and confirmed through functions.
revoke all on app.choice, app.choice_confirmation from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.choice;
create policy members_read on app.choice for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select (tenant_id, id, name, party_id, minutes, held_on, term_months, state, recorded_party_id, recorded_at, term_id)
  on app.choice to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.choice_confirmation;
create policy members_read on app.choice_confirmation for select
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role using (tenant_id = ctx.tenant());
grant select (tenant_id, choice_id, party_id, confirmed_at) on app.choice_confirmation
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
