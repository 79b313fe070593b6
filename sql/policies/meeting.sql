-- Meetings and what came of them: read by the backbone and partners; by funders once minutes are published. Written through
-- functions alone. A draft of minutes is nobody's to read by a table.
revoke all on app.meeting, app.meeting_point, app.meeting_guest, app.minutes, app.meeting_decision, app.action
  from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;

drop policy if exists members_read on app.meeting;
create policy members_read on app.meeting for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
drop policy if exists funder_read on app.meeting;
create policy funder_read on app.meeting for select to rygrad_funder_role
  using (tenant_id = ctx.tenant() and published_at is not null);
grant select (tenant_id, id, group_id, title, starts_at, ends_at, place, link, note, notice_version, called_party_id,
  called_by, called_at, changed_at, sequence, cancelled_at, cancelled_reason, attended_at, published_at, revision)
  on app.meeting to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, group_id, title, starts_at, ends_at, place, published_at, cancelled_at, cancelled_reason)
  on app.meeting to rygrad_funder_role;

drop policy if exists members_read on app.meeting_point;
create policy members_read on app.meeting_point for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
grant select on app.meeting_point to rygrad_backbone_role, rygrad_partner_role;

drop policy if exists members_read on app.minutes;
create policy members_read on app.minutes for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
grant select on app.minutes to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, meeting_id, version, text, published_at) on app.minutes to rygrad_funder_role;

drop policy if exists members_read on app.meeting_decision;
create policy members_read on app.meeting_decision for select
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role using (tenant_id = ctx.tenant());
grant select on app.meeting_decision to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;

drop policy if exists members_read on app.action;
create policy members_read on app.action for select to rygrad_backbone_role, rygrad_partner_role
  using (tenant_id = ctx.tenant());
grant select on app.action to rygrad_backbone_role, rygrad_partner_role;
