-- Commitments: read by all, made and changed by the partner that owns the activity (charter rule 3).
revoke all on app.commitment from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
drop policy if exists members_read on app.commitment;
create policy members_read on app.commitment for select to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role
  using (tenant_id = ctx.tenant());
drop policy if exists own_insert on app.commitment;
create policy own_insert on app.commitment for insert to rygrad_partner_role
  with check (tenant_id = ctx.tenant() and owner_party_id = ctx.party() and created_by = ctx.account() and state = 'open'
    and ctx.may_write());
drop policy if exists own_update on app.commitment;
create policy own_update on app.commitment for update to rygrad_partner_role
  using (tenant_id = ctx.tenant() and owner_party_id = ctx.party() and ctx.may_write())
  with check (tenant_id = ctx.tenant() and owner_party_id = ctx.party());
grant select on app.commitment to rygrad_backbone_role, rygrad_partner_role;
grant select (tenant_id, id, activity_id, owner_party_id, text, due_date, state, decided_at, created_at, revision)
  on app.commitment to rygrad_funder_role;
grant insert on app.commitment to rygrad_partner_role;
grant update (text, due_date, state, decided_by, decided_at, revision) on app.commitment to rygrad_partner_role;
