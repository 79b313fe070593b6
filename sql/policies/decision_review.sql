-- What was found on a review date: read by all, funders without the person; written through a function.
revoke all on app.decision_review from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.decision_review;
create policy members_read on app.decision_review for select
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.decision_review to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, decision_id, party_id, note, next_on, reviewed_at) on app.decision_review to rygrad_funder_role;
