-- The agenda as adopted: read by everybody; added to by a decision's effect and never changed.
do $$
declare
  name text;
begin
  foreach name in array array['agenda_version', 'agenda_version_goal', 'agenda_version_goal_indicator'] loop
    execute format('revoke all on app.%I from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role', name);
    execute format('drop policy if exists members_read on app.%I', name);
    execute format('create policy members_read on app.%I for select to rygrad_backbone_role, rygrad_partner_role, '
      'rygrad_funder_role using (tenant_id = ctx.tenant())', name);
    execute format('grant select on app.%I to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role', name);
  end loop;
end $$;
