-- Activities: read by all; a partner writes its own. The backbone may try, and the key to a partner refuses it (rule 3).
revoke all on app.activity from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.activity;
create policy members_read on app.activity for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
drop policy if exists own_insert on app.activity;
create policy own_insert on app.activity for insert to rygrad_backbone_role, rygrad_partner_role
  with check (tenant_id = ctx.tenant() and owner_party_id = ctx.party() and created_by = ctx.account()
    and ctx.may_write());
drop policy if exists own_update on app.activity;
create policy own_update on app.activity for update to rygrad_partner_role
  using (tenant_id = ctx.tenant() and owner_party_id = ctx.party() and ctx.may_write())
  with check (tenant_id = ctx.tenant() and owner_party_id = ctx.party());
grant select on app.activity to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant insert on app.activity to rygrad_backbone_role, rygrad_partner_role;
grant update (title, description, state, planned_start, planned_end, actual_start, actual_end, updated_at, revision)
  on app.activity to rygrad_partner_role;
