-- Decisions: read by the backbone and partners, by funders once concluded; written through functions alone. Votes are
-- read through functions too, which know whether the decision is concluded.
revoke all on app.decision from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.decision;
create policy members_read on app.decision for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
drop policy if exists funder_read on app.decision;
create policy funder_read on app.decision for select to rygrad_funder_role
  using (tenant_id = ctx.tenant() and state in ('adopted', 'rejected', 'lapsed') and opened_at is not null);
grant select on app.decision to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, kind, subject, proposal, title, reasons, method, quorum, decided_by, mandate_id, state,
  outcome, obstacle, proposed_party_id, proposed_at, opened_at, deadline, concluded_at, review_on, held_on, minutes)
  on app.decision to rygrad_funder_role;
