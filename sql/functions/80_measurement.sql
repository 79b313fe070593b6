-- Measurements: recorded by the party or on its behalf, approved by somebody else.
set local role rygrad_definer;

-- Records many values at once, under the caller's own policies. A value that is new becomes submitted; one that is
-- still open is replaced; one that differs from what is approved becomes a correction, a new revision; an equal one
-- changes nothing.
-- A value that is given only by its parts is computed: parts_factor * numerator / denominator.
create or replace function app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer,
  ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[],
  amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[])
returns table (added bigint, corrected bigint, replaced bigint, unchanged bigint)
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  actor uuid := ctx.account();
  at timestamptz := ctx.now();
begin
  update app.measurement m
  set value = r.value, numerator = r.numerator, denominator = r.denominator, source = r.source, note = r.note,
    state = 'submitted', indicator_version = version, on_behalf = behalf, submitted_by = actor, submitted_at = at,
    decided_by = null, decided_at = null, reason = null
  from (
    select g.party_id, g.period, g.breakdown, coalesce(g.value, trim_scale(parts_factor * g.numerator / g.denominator)) as value,
      g.numerator, g.denominator, g.source, g.note
    from unnest(parties, periods, breakdowns, amounts, numerators, denominators, sources, notes)
      as g (party_id, period, breakdown, value, numerator, denominator, source, note)) r
  where m.tenant_id = tenant and m.indicator_id = indicator and m.party_id = r.party_id and m.period = r.period
    and m.breakdown = r.breakdown and m.state in ('draft', 'submitted', 'returned')
    and (m.state <> 'submitted' or m.indicator_version <> version
      or (m.value, m.numerator, m.denominator, m.source, m.note)
        is distinct from (r.value, r.numerator, r.denominator, r.source, r.note));
  get diagnostics replaced = row_count;
  with given as (
    select r.id, r.party_id, r.period, r.period_start, r.period_end, r.breakdown,
      coalesce(r.amount, trim_scale(parts_factor * r.numerator / r.denominator)) as value, r.numerator, r.denominator, r.source,
      r.note
    from unnest(ids, parties, periods, starts, ends, breakdowns, amounts, numerators, denominators, sources, notes)
      as r (id, party_id, period, period_start, period_end, breakdown, amount, numerator, denominator, source, note)
  ), latest as (
    select m.party_id, m.period, m.breakdown, max(m.revision) as revision,
      bool_or(m.state in ('draft', 'submitted', 'returned')) as is_open
    from app.measurement m where m.tenant_id = tenant and m.indicator_id = indicator
    group by m.party_id, m.period, m.breakdown
  ), inserted as (
    insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start,
      period_end, breakdown, revision, state, value, numerator, denominator, source, note, on_behalf, submitted_by,
      submitted_at)
    select tenant, g.id, indicator, version, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
      coalesce(l.revision, 0) + 1, 'submitted', g.value, g.numerator, g.denominator, g.source, g.note, behalf, actor, at
    from given g
    left join latest l on l.party_id = g.party_id and l.period = g.period and l.breakdown = g.breakdown
    left join app.measurement a on a.tenant_id = tenant and a.indicator_id = indicator and a.party_id = g.party_id
      and a.period = g.period and a.breakdown = g.breakdown and a.state = 'approved'
    where l.is_open is not true
      and (a.id is null or a.indicator_version <> version
        or (a.value, a.numerator, a.denominator) is distinct from (g.value, g.numerator, g.denominator))
    returning revision
  )
  select count(*) filter (where i.revision = 1), count(*) filter (where i.revision > 1)
  into added, corrected from inserted i;
  unchanged := cardinality(ids) - added - corrected - replaced;
  return next;
end $$;

-- Which of the submitted values the caller may decide on: the backbone all, a partner's reviewer its own party's.
create or replace function app.may_decide(party uuid) returns boolean language sql stable as $$
  select ctx.may_write() and (ctx.role() = 'backbone'
    or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes' and $1 = ctx.party()))
$$;

create or replace function app.measurement_approve(ids uuid[]) returns table (approved bigint, own bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
begin
  perform ctx.require_write('backbone', 'partner');
  perform from app.measurement m where m.tenant_id = tenant and m.id = any (ids) order by m.id for update;
  select count(*) filter (where m.submitted_by = ctx.account()) into own
  from app.measurement m
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id);
  update app.measurement old set state = 'superseded'
  from app.measurement m
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
    and m.submitted_by <> ctx.account()
    and old.tenant_id = tenant and old.indicator_id = m.indicator_id and old.party_id = m.party_id
    and old.period = m.period and old.breakdown = m.breakdown and old.state = 'approved';
  update app.measurement m set state = 'approved', decided_by = ctx.account(), decided_at = ctx.now(), reason = null
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
    and m.submitted_by <> ctx.account();
  get diagnostics approved = row_count;
  return next;
end $$;
comment on function app.measurement_approve is 'Approves submitted values; nobody approves what they submitted themselves';

create or replace function app.measurement_return(id uuid, reason text)
returns table (indicator text, period text, party text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.measurement;
begin
  perform ctx.require_write('backbone', 'partner');
  select * into m from app.measurement x
  where x.tenant_id = ctx.tenant() and x.id = measurement_return.id and app.may_decide(x.party_id) for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if m.state <> 'submitted' then
    perform ctx.refuse('measurement_' || m.state, 'id');
  end if;
  update app.measurement x
  set state = 'returned', reason = measurement_return.reason, decided_by = ctx.account(), decided_at = ctx.now()
  where x.tenant_id = ctx.tenant() and x.id = m.id;
  return query
    select i.slug, m.period, p.slug from app.indicator i, app.party p
    where i.tenant_id = ctx.tenant() and i.id = m.indicator_id and p.tenant_id = ctx.tenant() and p.id = m.party_id;
end $$;

grant execute on function app.measurement_record(uuid, integer, boolean, integer, uuid[], uuid[], text[], date[], date[], text[],
  numeric[], numeric[], numeric[], text[], text[]) to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.may_decide(uuid), app.measurement_approve(uuid[]), app.measurement_return(uuid, text)
  to rygrad_backbone_role, rygrad_partner_role;
