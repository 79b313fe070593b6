-- Rounds: read by the backbone and partners; funders see that there is one and by when, not what is asked. Written through
-- functions.
revoke all on app.agenda_round from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.agenda_round;
create policy members_read on app.agenda_round for select
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.agenda_round to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, title, contribute_until, comment_until, opened_at, closed_at)
  on app.agenda_round to rygrad_funder_role;
