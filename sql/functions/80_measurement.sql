-- Measurements: recorded by the party or on its behalf, approved by somebody else.
set local role rygrad_definer;

-- Records many values at once, under the caller's own policies. A value that is new becomes submitted; one that is
-- still open is replaced; one that differs from what is approved becomes a correction, a new revision; an equal one
-- changes nothing. A value that is given only by its parts is computed: parts_factor * numerator / denominator.
--
-- The newest revision of a value is either open or the approved one; what went before is superseded.
--
-- The statements are planned at every call (execute): one value and 100,000 values want different plans, and a plan
-- kept from small calls has made an import of 100,000 run into the role's timeout.
create or replace function app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer,
  ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[],
  amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[])
returns table (added bigint, corrected bigint, replaced bigint, unchanged bigint)
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
begin
  -- $1 tenant, $2 indicator, $3 version, $4 behalf, $5 parts_factor, $6 actor, $7 at; from $8 on, the columns.
  execute $replace$
    update app.measurement m
    set value = r.value, numerator = r.numerator, denominator = r.denominator, source = r.source, note = r.note,
      state = 'submitted', indicator_version = $3, on_behalf = $4, submitted_by = $6, submitted_at = $7,
      decided_by = null, decided_at = null, reason = null
    from (
      select g.party_id, g.period, g.breakdown,
        coalesce(g.value, trim_scale($5 * g.numerator / g.denominator)) as value, g.numerator, g.denominator, g.source,
        g.note
      from unnest($8, $9, $10, $11, $12, $13, $14, $15)
        as g (party_id, period, breakdown, value, numerator, denominator, source, note)) r
    where m.tenant_id = $1 and m.indicator_id = $2 and m.party_id = r.party_id and m.period = r.period
      and m.breakdown = r.breakdown and m.state in ('draft', 'submitted', 'returned')
      and (m.state <> 'submitted' or m.indicator_version <> $3
        or (m.value, m.numerator, m.denominator, m.source, m.note)
          is distinct from (r.value, r.numerator, r.denominator, r.source, r.note))
  $replace$ using ctx.tenant(), indicator, version, behalf, parts_factor, ctx.account(), ctx.now(), parties, periods,
    breakdowns, amounts, numerators, denominators, sources, notes;
  get diagnostics replaced = row_count;
  execute $add$
    with given as (
      select g.id, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(g.value, trim_scale($5 * g.numerator / g.denominator)) as value, g.numerator, g.denominator, g.source,
        g.note
      from unnest($8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        as g (party_id, period, breakdown, value, numerator, denominator, source, note, id, period_start, period_end)
    ), inserted as (
      insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start,
        period_end, breakdown, revision, state, value, numerator, denominator, source, note, on_behalf, submitted_by,
        submitted_at)
      select $1, g.id, $2, $3, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(a.revision, 0) + 1, 'submitted', g.value, g.numerator, g.denominator, g.source, g.note, $4, $6, $7
      from given g
      left join app.measurement o on o.tenant_id = $1 and o.indicator_id = $2 and o.party_id = g.party_id
        and o.period = g.period and o.breakdown = g.breakdown and o.state in ('draft', 'submitted', 'returned')
      left join app.measurement a on a.tenant_id = $1 and a.indicator_id = $2 and a.party_id = g.party_id
        and a.period = g.period and a.breakdown = g.breakdown and a.state = 'approved'
      where o.id is null
        and (a.id is null or a.indicator_version <> $3
          or (a.value, a.numerator, a.denominator) is distinct from (g.value, g.numerator, g.denominator))
      returning revision
    )
    select count(*) filter (where i.revision = 1), count(*) filter (where i.revision > 1) from inserted i
  $add$ into added, corrected using ctx.tenant(), indicator, version, behalf, parts_factor, ctx.account(), ctx.now(),
    parties, periods, breakdowns, amounts, numerators, denominators, sources, notes, ids, starts, ends;
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
