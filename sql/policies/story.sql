-- Stories: read by all while they stand, funders without the person; backbone and partners add their own party's. A story
-- is taken back through a function, which knows until when.
revoke all on app.story from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.story;
create policy members_read on app.story for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant() and ended_at is null);
drop policy if exists own_insert on app.story;
create policy own_insert on app.story for insert to rygrad_backbone_role, rygrad_partner_role
  with check (tenant_id = ctx.tenant() and party_id = ctx.party() and author = ctx.account() and ended_at is null
    and ctx.may_write());
grant select, insert on app.story to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, indicator_id, indicator_version, period, text, party_id, created_at, ended_at)
  on app.story to rygrad_funder_role;
