-- Indicators change by versions; targets are the partners' to confirm.
set local role rygrad_definer;

-- Before deadlines: create or replace would leave it beside the new one.
drop function if exists app.indicator_define(uuid, text, text, text, text, text, text, text, text, integer, text,
  text, text, text, text, text, numeric, text, numeric, numeric, numeric, numeric);

create or replace function app.indicator_define(id uuid, slug text, title text, definition text, unit text,
  value_kind text, direction text, level text, frequency text, decimals integer, source text, method text,
  over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric,
  baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric,
  deadline_days integer default 30)
returns table (indicator_id uuid, version integer, changed boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i app.indicator;
  new_version app.indicator_version;
  old_version app.indicator_version;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = indicator_define.slug for update;
  if not found then
    insert into app.indicator (tenant_id, id, slug, version, created_at)
    values (ctx.tenant(), indicator_define.id, indicator_define.slug, 0, ctx.now()) returning * into i;
  end if;
  new_version := (ctx.tenant(), i.id, i.version + 1, title, definition, unit, value_kind, direction, level, frequency,
    decimals, source, method, over_parties, over_time, accumulation, baseline_period, baseline_value,
    baseline_missing_reason, range_low, range_high, on_track, at_risk, ctx.account(), ctx.now(), deadline_days);
  select * into old_version from app.indicator_version v
  where v.tenant_id = ctx.tenant() and v.indicator_id = i.id and v.version = i.version;
  -- The deadline is no part of what is measured: changing it alone must not cut the series in two.
  if found and to_jsonb(old_version) - array['version', 'defined_by', 'defined_at', 'deadline_days']
      = to_jsonb(new_version) - array['version', 'defined_by', 'defined_at', 'deadline_days'] then
    update app.indicator_version v set deadline_days = indicator_define.deadline_days
    where v.tenant_id = ctx.tenant() and v.indicator_id = i.id and v.version = i.version
      and v.deadline_days <> indicator_define.deadline_days;
    return query select i.id, i.version, found;
    return;
  end if;
  insert into app.indicator_version values (new_version.*);
  update app.indicator x set version = i.version + 1 where x.tenant_id = ctx.tenant() and x.id = i.id;
  return query select i.id, i.version + 1, true;
end $$;
comment on function app.indicator_define is 'Defines an indicator, or a new version of it when anything changed';

create or replace function app.target_propose(id uuid, indicator text, period text, period_start date, period_end date,
  value numeric, rationale text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i app.indicator;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = target_propose.indicator and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'indicator');
  end if;
  insert into app.target (tenant_id, id, indicator_id, indicator_version, period, period_start, period_end, value,
    rationale, state, proposed_by, proposed_at)
  values (ctx.tenant(), target_propose.id, i.id, i.version, target_propose.period, target_propose.period_start,
    target_propose.period_end, target_propose.value, target_propose.rationale, 'proposed', ctx.account(), ctx.now());
end $$;

create or replace function app.target_confirm(id uuid) returns table (indicator text, period text, value numeric)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  t app.target;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_target');
  end if;
  perform ctx.require_write('partner');
  select * into t from app.target x where x.tenant_id = ctx.tenant() and x.id = target_confirm.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if t.state <> 'proposed' then
    perform ctx.refuse('target_' || t.state, 'id');
  end if;
  -- A person of both hats must not confirm for the partner what he proposed for the backbone.
  if t.proposed_by = ctx.account() then
    perform ctx.refuse('charter_agenda_own_target', 'id');
  end if;
  -- Two targets for one period may be confirmed at once: the second supersedes the first.
  perform from app.indicator x where x.tenant_id = ctx.tenant() and x.id = t.indicator_id for update;
  update app.target x set state = 'superseded'
  where x.tenant_id = ctx.tenant() and x.indicator_id = t.indicator_id and x.period = t.period and x.state = 'confirmed';
  update app.target x
  set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_role = 'partner', confirmed_by = ctx.account(),
    confirmed_at = ctx.now()
  where x.tenant_id = ctx.tenant() and x.id = t.id;
  return query select i.slug, t.period, t.value from app.indicator i
    where i.tenant_id = ctx.tenant() and i.id = t.indicator_id;
end $$;

grant execute on function app.indicator_define(uuid, text, text, text, text, text, text, text, text, integer, text,
  text, text, text, text, text, numeric, text, numeric, numeric, numeric, numeric, integer),
  app.target_propose(uuid, text, text, date, date, numeric, text) to rygrad_backbone_role;
grant execute on function app.target_confirm(uuid) to rygrad_backbone_role, rygrad_partner_role;
