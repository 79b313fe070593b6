-- What leads to a version: contributions, write-ups, drafts with their wordings and sources, goals and comments. Read by the
-- backbone and partners, never by funders; written through functions alone.
do $$
declare
  name text;
begin
  foreach name in array array['agenda_contribution', 'agenda_writeup', 'agenda_writeup_source', 'agenda_draft',
      'agenda_draft_text', 'agenda_draft_source', 'agenda_draft_writeup', 'agenda_goal', 'agenda_goal_indicator',
      'agenda_comment'] loop
    execute format('revoke all on app.%I from rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role', name);
    execute format('drop policy if exists members_read on app.%I', name);
    execute format('create policy members_read on app.%I for select to rygrad_backbone_role, rygrad_partner_role '
      'using (tenant_id = ctx.tenant())', name);
    execute format('grant select on app.%I to rygrad_backbone_role, rygrad_partner_role', name);
  end loop;
end $$;
