-- Elections: read by all. Who calls for one, who has voted and the anonymous ballots are for backbone and partners;
-- funders see who stands and what came of it. Nobody reads a ballot while an election is open, and nobody writes by hand.
revoke all on app.election, app.election_call, app.elector, app.candidate, app.ballot, app.counted_ballot
  from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.election;
create policy members_read on app.election for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.election to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.candidate;
create policy members_read on app.candidate for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select (tenant_id, election_id, number, slug, name, party_id, statement, state, nominated_party_id, entered_at)
  on app.candidate to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists parties_read on app.election_call;
create policy parties_read on app.election_call for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
grant select (tenant_id, id, party_id, method, reason, called_at, ended_at) on app.election_call
  to rygrad_backbone_role, rygrad_partner_role;
drop policy if exists parties_read on app.elector;
create policy parties_read on app.elector for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
grant select (tenant_id, election_id, party_id, has_voted) on app.elector to rygrad_backbone_role, rygrad_partner_role;
drop policy if exists parties_read on app.counted_ballot;
create policy parties_read on app.counted_ballot for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.counted_ballot to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
