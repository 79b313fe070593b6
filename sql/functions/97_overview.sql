-- What readers are shown beside the figures: a funder's portfolio, one grant, and the parties' standing.
set local role rygrad_definer;

-- Members, acknowledgements, open invitations and reporting of every party, in one pass each.
create or replace function app.party_facts()
returns table (party_id uuid, members bigint, acknowledged bigint, invited bigint, reporting boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select p.id, coalesce(m.members, 0), coalesce(k.acknowledged, 0),
    case when ctx.role() <> 'funder' or p.id = ctx.party() then coalesce(v.invited, 0) end,
    exists (select from app.measurement r where r.tenant_id = p.tenant_id and r.party_id = p.id)
  from app.party p
  left join (
    select h.party_id, count(*) as members from host.membership h
    where h.initiative_id = ctx.tenant() and h.ended_at is null group by h.party_id) m on m.party_id = p.id
  left join (
    select c.party_id, c.acknowledged from app.charter_coverage() c) k on k.party_id = p.id
  left join (
    select i.party_id, count(*) as invited from host.invitation i
    where i.initiative_id = ctx.tenant() and i.accepted_at is null and i.ended_at is null and i.expires_at > ctx.now()
    group by i.party_id) v on v.party_id = p.id
  where p.tenant_id = ctx.tenant() and p.ended_at is null;
end $$;
comment on function app.party_facts is 'Counts of members, never who they are; open invitations of others are not for funders';

-- What 'create or replace' cannot change in a database that has an earlier form.
drop function if exists app.grant_show(text);
drop function if exists app.grant_add(uuid, text, text, text, numeric, text, date, text, text, date, date, numeric, numeric,
  text);

-- A grant with its conditions, which are between its funder and the initiative: other funders get none of them.
create or replace function app.grant_show(identifier text)
returns table (identifier text, title text, description text, currency text, amount_applied_for numeric,
  amount_awarded numeric, amount_disbursed numeric, award_date date, planned_start date, planned_end date,
  programme text, funder text, funder_name text, allocated numeric, proposed numeric, is_own boolean, conditions text,
  created_at timestamptz, revision integer, backbone_amount numeric)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select g.identifier, g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded, g.amount_disbursed,
    g.award_date, g.planned_start, g.planned_end, g.programme, p.slug, p.name,
    coalesce(sum(a.amount) filter (where a.state = 'effective'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'proposed'), 0), g.funder_party_id = ctx.party(),
    case when ctx.role() in ('backbone', 'partner') or g.funder_party_id = ctx.party() then g.conditions end,
    g.created_at, g.revision, g.backbone_amount
  from app.grant g
  join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
  left join app.allocation a on a.tenant_id = g.tenant_id and a.grant_id = g.id
  where g.tenant_id = ctx.tenant() and g.identifier = $1
  group by g.tenant_id, g.id, p.slug, p.name
$$;

-- What a grant typed in must keep, as one that is imported: no award in the future, no dates the wrong way round, and
-- amounts that are not negative, that fit, and that are exact in the currency's minor unit.
create or replace function app.check_grant(currency text, award_date date, planned_start date, planned_end date,
  amount numeric, amount_applied_for numeric, amount_disbursed numeric) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  given record;
begin
  if award_date > (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = ctx.tenant()) then
    perform ctx.refuse('grant_in_the_future', 'award_date');
  end if;
  if planned_end < planned_start then
    perform ctx.refuse('grant_planned_order', 'planned_end');
  end if;
  for given in
    select * from (values ('amount', amount), ('amount_applied_for', amount_applied_for),
      ('amount_disbursed', amount_disbursed)) x (argument, value)
  loop
    if given.value < 0 then
      perform ctx.refuse('grant_amount_negative', given.argument);
    end if;
    if given.value >= 1e16 then
      perform ctx.refuse('grant_amount_too_large', given.argument);
    end if;
    if given.value <> round(given.value, ctx.minor_units(currency)) then
      perform ctx.refuse('amount_minor_unit', given.argument);
    end if;
  end loop;
end $$;

create or replace function app.grant_add(id uuid, identifier text, title text, funder text, amount numeric,
  currency text, award_date date, description text, programme text, planned_start date, planned_end date,
  amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric default null)
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  p app.party;
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = ctx.tenant() for update;
  select * into p from app.party q where q.tenant_id = ctx.tenant() and q.slug = $4 and q.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'funder');
  end if;
  if p.role <> 'funder' then
    perform ctx.refuse('grant_party_no_funder', 'funder');
  end if;
  perform app.check_grant($6, $7, $10, $11, $5, $12, $13);
  -- Said when the grant is entered and never again, so that the terms cannot grow with the backbone's needs.
  if coalesce($15, 0) > 0 and coalesce(btrim($14), '') = '' then
    perform ctx.refuse('grant_terms_in_words', 'conditions');
  end if;
  if $15 > $5 or $15 < 0 or $15 <> round($15, ctx.minor_units($6)) then
    perform ctx.refuse('grant_backbone_amount', 'backbone_amount');
  end if;
  insert into app.grant (tenant_id, id, identifier, title, description, currency, amount_applied_for,
    amount_awarded, amount_disbursed, award_date, planned_start, planned_end, funder_party_id, programme, conditions,
    created_by, created_at, backbone_amount)
  values (ctx.tenant(), $1, $2, $3, $8, $6, $12, $5, $13, $7, $10, $11, p.id, $9, $14, ctx.account(), ctx.now(),
    coalesce($15, 0));
  return 1;
end $$;
comment on function app.grant_add is
  'Its revision. A grant typed in rather than imported; what of it goes where is allocated afterwards';

create or replace function app.grant_update(identifier text, revision integer, title text, description text,
  programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text)
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.grant;
begin
  perform ctx.require_write('backbone');
  select * into g from app.grant x where x.tenant_id = ctx.tenant() and x.identifier = $1 for update;
  if not found then
    perform ctx.refuse('not_found', 'identifier');
  end if;
  if g.revision <> $2 then
    perform ctx.refuse('grant_revision', 'revision');
  end if;
  perform app.check_grant(g.currency, null, coalesce($6, g.planned_start), coalesce($7, g.planned_end), null, null, $8);
  update app.grant x
  set title = coalesce($3, x.title), description = coalesce($4, x.description), programme = coalesce($5, x.programme),
    planned_start = coalesce($6, x.planned_start), planned_end = coalesce($7, x.planned_end),
    amount_disbursed = coalesce($8, x.amount_disbursed), conditions = coalesce($9, x.conditions),
    revision = g.revision + 1
  where x.tenant_id = g.tenant_id and x.id = g.id;
  return g.revision + 1;
end $$;
comment on function app.grant_update is 'Its new revision. Changes a grant that nobody has changed since $2; null leaves what stands';

-- The caller's own grants, one object for each currency.
create or replace function app.own_grants(tenant uuid) returns table (entry jsonb)
language sql stable security invoker as $$
  select jsonb_build_object('currency', o.currency, 'grants', count(*),
    'awarded', round(sum(o.awarded), ctx.minor_units(o.currency))::text,
    'allocated', round(sum(o.allocated), ctx.minor_units(o.currency))::text)
  from (
    select g.currency, g.amount_awarded as awarded, coalesce((
      select sum(a.amount) from app.allocation a
      where a.tenant_id = $1 and a.grant_id = g.id and a.state = 'effective'), 0) as allocated
    from app.grant g where g.tenant_id = $1 and g.funder_party_id = ctx.party()) o
  group by o.currency order by o.currency
$$;

-- What a funder sees of one initiative among its others. The keys that ask for attention stand in the order of their
-- weight, each a power of two, so that the sum sorts as the list does.
create or replace function app.portfolio(tenant uuid)
returns table (name text, party text, party_name text, status text, phase text, phase_since timestamptz, purpose text,
  backbone text, term_kind text, term_ends_at timestamptz, on_track bigint, at_risk bigint, off_track bigint,
  no_data bigint, expected bigint, submitted bigint, approved bigint, last_approved_at timestamptz, awarded jsonb,
  acknowledged boolean, weight integer, attention jsonb)
language sql stable security invoker as $$
  select i.name, p.slug, p.name, i.status, i.phase, i.phase_since, i.purpose, i.term_party, i.term_kind, i.term_ends_at,
    f.on_track, f.at_risk, f.off_track, f.no_data, f.expected, f.submitted, f.approved, l.approved_at, g.awarded,
    k.acknowledged_at is not null, a.weight, a.keys
  from app.initiative_state($1) i
  join app.party p on p.tenant_id = $1 and p.id = ctx.party()
  cross join app.charter_standing() k
  cross join lateral (
    select count(*) filter (where s.band = 'on_track') as on_track, count(*) filter (where s.band = 'at_risk') as at_risk,
      count(*) filter (where s.band = 'off_track') as off_track, count(*) filter (where s.band = 'no_data') as no_data,
      coalesce(sum(s.expected), 0)::bigint as expected, coalesce(sum(s.submitted), 0)::bigint as submitted,
      coalesce(sum(s.approved), 0)::bigint as approved
    from app.indicator_status($1) s) f
  cross join lateral (
    select max(m.decided_at) as approved_at from app.measurement m where m.tenant_id = $1 and m.state = 'approved') l
  cross join lateral (select coalesce(jsonb_agg(o.entry), '[]') as awarded from app.own_grants($1) o) g
  cross join lateral (
    select coalesce(sum(x.weight), 0)::integer as weight,
      coalesce(jsonb_agg(x.key order by x.weight desc), '[]') as keys
    from (values
      ('suspended', 256, i.status = 'suspended'),
      ('no_term', 128, i.term_kind is null),
      ('term_ending', 64, i.term_ends_at <= ctx.now() + interval '60 days'),
      ('off_track', 32, f.off_track > 0),
      ('at_risk', 16, f.at_risk > 0),
      ('incomplete', 8, f.submitted * 100 < f.expected * 80),
      ('sole_recipient', 4, exists (
        select from app.sole_recipient s where s.tenant_id = $1 and s.ended_at is null)),
      ('unacknowledged', 2, k.acknowledged_at is null),
      ('stale', 1, coalesce(l.approved_at, i.created_at) < ctx.now() - interval '6 months')) x (key, weight, holds)
    where x.holds) a
  where $1 = ctx.tenant()
$$;
comment on function app.portfolio is 'One initiative among those of a funder: what it is, how it goes, and what asks for attention';

-- What changed since a moment, one row for each matter, from the rows that the reader's own policies show. Values that
-- were approved are one row for each indicator, period and day; what came at one instant, as by an import, is one row.
create or replace function app.changes(tenant uuid, since timestamptz, time_zone text)
returns table (at timestamptz, kind text, subject text, title text, period text, party_id uuid, count bigint,
  value numeric, unit text, decimals integer, version integer)
language sql stable security invoker as $$
  select max(m.decided_at), 'measurement_approved', i.slug, v.title, m.period,
    case when count(*) = 1 then (array_agg(m.party_id))[1] end, count(*), case when count(*) = 1 then max(m.value) end,
    v.unit, v.decimals, null::integer
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = $1 and m.state = 'approved' and m.decided_at >= $2
  group by i.slug, v.title, v.unit, v.decimals, m.period, (m.decided_at at time zone $3)::date
  union all
  select t.confirmed_at, 'target_confirmed', i.slug, v.title, t.period, t.confirmed_party_id, 1, t.value, v.unit,
    v.decimals, null
  from app.target t
  join app.indicator i on i.tenant_id = t.tenant_id and i.id = t.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = t.indicator_version
  where t.tenant_id = $1 and t.confirmed_at >= $2
  union all
  select v.defined_at, 'indicator_defined', i.slug, v.title, null, null, 1, null, v.unit, v.decimals, v.version
  from app.indicator_version v
  join app.indicator i on i.tenant_id = v.tenant_id and i.id = v.indicator_id
  where v.tenant_id = $1 and v.defined_at >= $2
  union all
  select a.created_at, 'activity_added', case when count(*) = 1 then max(a.id::text) end,
    case when count(*) = 1 then max(a.title) end, null, case when count(distinct a.owner_party_id) = 1 then
      (array_agg(a.owner_party_id))[1] end, count(*), null, null, null, null
  from app.activity a where a.tenant_id = $1 and a.created_at >= $2
  group by a.created_at
  union all
  select a.updated_at, 'activity_updated', a.id::text, a.title, null, a.owner_party_id, 1, null, null, null, null
  from app.activity a where a.tenant_id = $1 and a.updated_at >= $2
  union all
  select g.created_at, 'grant_added', case when count(*) = 1 then max(g.identifier) end,
    case when count(*) = 1 then max(g.title) end, null, case when count(distinct g.funder_party_id) = 1 then
      (array_agg(g.funder_party_id))[1] end, count(*), sum(g.amount_awarded), g.currency, ctx.minor_units(g.currency), null
  from app.grant g where g.tenant_id = $1 and g.created_at >= $2
  group by g.created_at, g.currency
  union all
  select s.at, s.kind, case when count(*) = 1 then max(g.identifier) end, case when count(*) = 1 then max(g.title) end,
    null, case when count(distinct a.recipient_party_id) = 1 then (array_agg(a.recipient_party_id))[1] end, count(*),
    sum(a.amount), g.currency, ctx.minor_units(g.currency), null
  from app.allocation a
  join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
  cross join lateral (values (a.effective_at, 'allocation_effective'),
    (case when a.effective_at is distinct from a.proposed_at then a.proposed_at end, 'allocation_proposed')) s (at, kind)
  where a.tenant_id = $1 and a.state <> 'withdrawn' and s.at >= $2
  group by s.at, s.kind, g.currency
  union all
  select p.created_at, 'party_joined', p.slug, p.name, null, p.id, 1, null, null, null, null
  from app.party p
  where p.tenant_id = $1 and p.standing <> 'listed' and p.ended_at is null and p.created_at >= $2
  union all
  select t.starts_at, 'term_began', p.slug, p.name, null, p.id, 1, null, null, null, null
  from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
  where t.tenant_id = $1 and t.starts_at >= $2 and t.starts_at <= ctx.now()
  union all
  select n.published_at, 'notice_published', n.version::text, null, null, null, 1, null, null, null, n.version
  from app.charter_notice n where n.tenant_id = $1 and n.published_at >= $2
  union all
  select d.concluded_at, 'decision_' || d.state, d.id::text, d.title, null, d.proposed_party_id, 1, null, null, null, null
  from app.decision d
  where d.tenant_id = $1 and d.state in ('adopted', 'rejected') and d.concluded_at >= $2
  union all
  select c.since, 'phase_changed', c.phase, c.phase, null, null, 1, null, null, null, null
  from app.phase_change c where c.tenant_id = $1 and c.decision_id is not null and c.since >= $2
$$;
comment on function app.changes is 'What changed since a moment, without the names of persons';

grant execute on function app.party_facts(), app.grant_show(text), app.changes(uuid, timestamptz, text)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.own_grants(uuid), app.portfolio(uuid) to rygrad_funder_role;
grant execute on function app.grant_add(uuid, text, text, text, numeric, text, date, text, text, date, date, numeric,
  numeric, text, numeric), app.grant_update(text, integer, text, text, text, date, date, numeric, text) to rygrad_backbone_role;
