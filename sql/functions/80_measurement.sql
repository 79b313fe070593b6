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
        submitted_at, first_submitted_at)
      select $1, g.id, $2, $3, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(a.revision, 0) + 1, 'submitted', g.value, g.numerator, g.denominator, g.source, g.note, $4, $6, $7, $7
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
  select ctx.may_care() and (ctx.role() = 'backbone'
    or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes' and $1 = ctx.party()))
$$;

-- Before it told which: create or replace cannot change what a function returns.
drop function if exists app.measurement_approve(uuid[]);

create or replace function app.measurement_approve(ids uuid[])
returns table (approved bigint, own bigint, approved_ids uuid[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
begin
  perform ctx.require_care('backbone', 'partner');
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
  with decided as (
    update app.measurement m set state = 'approved', decided_by = ctx.account(), decided_at = ctx.now(), reason = null
    where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
      and m.submitted_by <> ctx.account()
    returning m.id)
  select count(*), array_agg(d.id order by d.id) into approved, approved_ids from decided d;
  return next;
end $$;
comment on function app.measurement_approve is 'Approves submitted values; nobody approves what they submitted themselves';

create or replace function app.measurement_return(id uuid, reason text)
returns table (indicator text, period text, party text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m app.measurement;
begin
  perform ctx.require_care('backbone', 'partner');
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

-- Takes one's own approval or return back while it is fresh. What the approval superseded is approved again: it is the
-- newest superseded revision, because there is never more than one approved.
create or replace function app.measurement_reconsider(ids uuid[])
returns table (id uuid, indicator text, period text, party text, restored integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  asked uuid[] := array(select distinct g from unnest(ids) g order by g);
  m app.measurement;
begin
  perform ctx.require_care('backbone', 'partner');
  for m in
    select x.* from app.measurement x
    where x.tenant_id = tenant and x.id = any (asked) and app.may_decide(x.party_id) order by x.id for update
  loop
    asked := array_remove(asked, m.id);
    if m.state not in ('approved', 'returned') then
      perform ctx.refuse('measurement_' || m.state, 'id');
    end if;
    if m.decided_by <> ctx.account() then
      perform ctx.refuse('measurement_decided_by_other', 'id');
    end if;
    if m.decided_at < ctx.now() - interval '15 minutes' then
      perform ctx.refuse('measurement_reconsider_late', 'id');
    end if;
    if exists (select from app.measurement n
        where n.tenant_id = tenant and n.indicator_id = m.indicator_id and n.party_id = m.party_id
          and n.period = m.period and n.breakdown = m.breakdown and n.revision > m.revision) then
      perform ctx.refuse('measurement_corrected_since', 'id');
    end if;
    update app.measurement x set state = 'submitted', decided_by = null, decided_at = null, reason = null
    where x.tenant_id = tenant and x.id = m.id;
    restored := null;
    if m.state = 'approved' then
      update app.measurement old set state = 'approved'
      where old.tenant_id = tenant and old.indicator_id = m.indicator_id and old.party_id = m.party_id
        and old.period = m.period and old.breakdown = m.breakdown and old.state = 'superseded'
        and old.revision = (select max(o.revision) from app.measurement o
          where o.tenant_id = tenant and o.indicator_id = m.indicator_id and o.party_id = m.party_id
            and o.period = m.period and o.breakdown = m.breakdown and o.state = 'superseded')
      returning old.revision into restored;
    end if;
    id := m.id;
    period := m.period;
    select i.slug, p.slug into indicator, party
    from app.indicator i, app.party p
    where i.tenant_id = tenant and i.id = m.indicator_id and p.tenant_id = tenant and p.id = m.party_id;
    return next;
  end loop;
  if cardinality(asked) > 0 then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;
comment on function app.measurement_reconsider is
  'Undoes the caller''s own approvals and returns of the last 15 minutes, all of those named or none';

-- What is remarkable about a value before it is submitted: a flag, never a refusal. Series never mix versions, and a
-- party is compared with itself alone.
create or replace function app.measurement_check(indicator uuid, version integer, party uuid, period text,
  period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric)
returns table (value numeric, side text, low numeric, high numeric, last_period text, last_value numeric,
  far_from_last boolean, count bigint, mean numeric, deviation numeric, far_from_series boolean, approved numeric)
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp as $$
declare
  scale integer;
begin
  if measurement_check.denominator <= 0 then
    perform ctx.refuse('measurement_parts', 'denominator');
  end if;
  value := coalesce(amount,
    trim_scale(parts_factor * measurement_check.numerator / measurement_check.denominator));
  select v.range_low, v.range_high, v.decimals + 2 into low, high, scale
  from app.indicator_version v
  where v.tenant_id = ctx.tenant() and v.indicator_id = indicator and v.version = measurement_check.version;
  side := case when value < low then 'below' when value > high then 'above' end;
  with series as (
    select distinct on (m.period_start) m.period_start, m.period, m.value
    from app.measurement m
    where m.tenant_id = ctx.tenant() and m.indicator_id = indicator and m.party_id = party
      and m.indicator_version = measurement_check.version and m.breakdown = measurement_check.breakdown
      and m.period_start < measurement_check.period_start and m.state in ('approved', 'submitted')
    order by m.period_start, m.revision desc)
  select count(*), avg(s.value), stddev_samp(s.value),
    (array_agg(s.period order by s.period_start desc))[1], (array_agg(s.value order by s.period_start desc))[1]
  into count, mean, deviation, last_period, last_value
  from series s;
  far_from_last := coalesce(last_value <> 0 and abs(value - last_value) > abs(last_value) / 2, false);
  far_from_series := count >= 4 and abs(value - mean) > 3 * deviation;
  mean := trim_scale(round(mean, scale));
  deviation := trim_scale(round(deviation, scale));
  select m.value into approved from app.measurement m
  where m.tenant_id = ctx.tenant() and m.indicator_id = indicator and m.party_id = party
    and m.period = measurement_check.period and m.breakdown = measurement_check.breakdown and m.state = 'approved';
  return next;
end $$;

grant execute on function app.measurement_record(uuid, integer, boolean, integer, uuid[], uuid[], text[], date[], date[], text[],
  numeric[], numeric[], numeric[], text[], text[]) to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.may_decide(uuid), app.measurement_approve(uuid[]), app.measurement_return(uuid, text),
  app.measurement_reconsider(uuid[]),
  app.measurement_check(uuid, integer, uuid, text, date, text, integer, numeric, numeric, numeric)
  to rygrad_backbone_role, rygrad_partner_role;
