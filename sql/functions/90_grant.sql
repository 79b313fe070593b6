-- Grants, allocations and charter rule 4.
set local role rygrad_definer;

-- An organisation by its identifier where it has one: the same organisation with two hats counts once.
create or replace function app.organisation_of(party app.party) returns text language sql stable as $$
  select coalesce(($1).organisation_identifier, ($1).name)
$$;

-- Effective money by organisation and currency, largest share first.
create or replace function app.money_by_organisation(tenant uuid)
returns table (currency text, organisation text, name text, kind text, amount numeric, share numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.currency, x.organisation, x.name, x.kind, x.amount, x.amount / sum(x.amount) over (partition by x.currency)
  from (
    select g.currency, app.organisation_of(p) as organisation, min(p.name) as name,
      case when bool_or(a.recipient_role = 'backbone') then 'backbone' else 'activity' end as kind,
      sum(a.amount) as amount
    from app.allocation a
    join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
    where a.tenant_id = $1 and a.state = 'effective' and (ctx.tenant() = $1)
    group by g.currency, app.organisation_of(p)) x
  order by x.currency, x.amount desc, x.organisation
$$;

create or replace function app.note_sole_recipient() returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  organisations text[] := array(select distinct m.organisation from app.money_by_organisation(ctx.tenant()) m);
  sole text := case when cardinality(organisations) = 1 then organisations[1] end;
begin
  update app.sole_recipient s set ended_at = ctx.now()
  where s.tenant_id = ctx.tenant() and s.ended_at is null and s.organisation is distinct from sole;
  if sole is not null and not exists (select from app.sole_recipient s
      where s.tenant_id = ctx.tenant() and s.ended_at is null) then
    insert into app.sole_recipient (tenant_id, organisation, since) values (ctx.tenant(), sole, ctx.now());
  end if;
  return sole;
end $$;
comment on function app.note_sole_recipient is 'Keeps the times in which one organisation receives everything (charter rule 4)';

-- Since when the initiative is carried out: going on from implement to sustain does not begin anew.
create or replace function app.carried_out_since(tenant uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(max(c.since), (select i.phase_since from host.initiative i where i.id = $1))
  from (
    select x.since, x.phase, lag(x.phase, 1, 'assess') over (order by x.since) as before
    from app.phase_change x where x.tenant_id = $1) c
  where c.phase in ('implement', 'sustain') and c.before not in ('implement', 'sustain')
$$;

-- Rule 4 from the phase implement on: once one organisation has received everything for 90 days, it gets no more.
create or replace function app.refuse_sole_recipient(organisations text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
      select from app.sole_recipient s join host.initiative i on i.id = s.tenant_id
      where s.tenant_id = ctx.tenant() and s.ended_at is null and s.organisation = any (organisations)
        and i.phase in ('implement', 'sustain') and s.confirmed_at is null
        and greatest(s.since, app.carried_out_since(i.id)) + interval '90 days' < ctx.now()) then
    perform ctx.refuse('charter_funding_sole_recipient', '');
  end if;
end $$;

create or replace function app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric,
  purpose text)
returns table (state text, recipient text, remaining numeric, currency text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  g app.grant;
  p app.party;
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = tenant for update;
  select * into g from app.grant x where x.tenant_id = tenant and x.identifier = grant_identifier;
  if not found then
    perform ctx.refuse('not_found', 'grant');
  end if;
  if activity is null then
    select * into p from app.party x where x.tenant_id = tenant and x.id = ctx.party();
  else
    select q.* into p from app.activity a
    join app.party q on q.tenant_id = a.tenant_id and q.id = a.owner_party_id
    where a.tenant_id = tenant and a.id = activity;
    if not found then
      perform ctx.refuse('not_found', 'activity');
    end if;
  end if;
  if allocation_propose.amount <> round(allocation_propose.amount, ctx.minor_units(g.currency)) then
    perform ctx.refuse('amount_minor_unit', 'amount');
  end if;
  perform app.refuse_sole_recipient(array[app.organisation_of(p)]);
  remaining := g.amount_awarded - allocation_propose.amount - coalesce((
    select sum(a.amount) from app.allocation a
    where a.tenant_id = tenant and a.grant_id = g.id and a.state <> 'withdrawn'), 0);
  if remaining < 0 then
    perform ctx.refuse('allocation_exceeds_grant', 'amount');
  end if;
  state := case when p.role = 'partner' then 'effective' else 'proposed' end;
  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at)
  values (tenant, allocation_propose.id, g.id, p.id, p.role, allocation_propose.activity, allocation_propose.amount,
    allocation_propose.purpose, allocation_propose.state, ctx.account(), ctx.now(),
    case when p.role = 'partner' then ctx.now() end);
  recipient := p.name;
  currency := g.currency;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;
comment on function app.allocation_propose is
  'To an activity: effective at once. To the backbone''s own work (no activity): proposed, until the partners decide';

-- Money for the backbone's own work takes effect when the partners say so, and goes back to its grant when they say no.
create or replace function app.proposal_check_allocation(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  a record;
begin
  select x.id, x.state, x.purpose, round(x.amount, ctx.minor_units(g.currency)) as amount, g.currency,
    g.identifier, g.title, p.name, p.slug into a
  from app.allocation x
  join app.grant g on g.tenant_id = x.tenant_id and g.id = x.grant_id
  join app.party p on p.tenant_id = x.tenant_id and p.id = x.recipient_party_id
  where x.tenant_id = d.tenant_id and x.id = d.subject;
  if not found then
    perform ctx.refuse('not_found', 'allocation');
  end if;
  if a.state <> 'proposed' then
    perform ctx.refuse('decision_allocation_settled', 'allocation');
  end if;
  d.proposal := jsonb_build_object('amount', a.amount::text, 'currency', a.currency, 'grant', a.identifier,
    'grant_title', a.title, 'purpose', a.purpose, 'recipient', a.slug, 'recipient_name', a.name);
  return d;
end $$;

create or replace function app.effect_allocation(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.refuse_sole_recipient(array(
    select app.organisation_of(p) from app.allocation a
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
    where a.tenant_id = p_decision.tenant_id and a.id = p_decision.subject));
  update app.allocation a set state = 'effective', effective_at = ctx.now()
  where a.tenant_id = p_decision.tenant_id and a.id = p_decision.subject and a.state = 'proposed';
  if not found then
    perform ctx.refuse('decision_allocation_settled', 'allocation');
  end if;
  perform app.note_sole_recipient();
end $$;

create or replace function app.allocation_withdraw(p_decision app.decision) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update app.allocation a set state = 'withdrawn'
  where a.tenant_id = ($1).tenant_id and a.id = ($1).subject and a.state = 'proposed'
$$;

-- Charter rule 4: the partners stand by it that one organisation receives everything, for as long as it is the same one.
create or replace function app.proposal_check_allocation_confirm(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  sole record;
begin
  select s.organisation, m.name into sole
  from app.sole_recipient s left join app.money_by_organisation(d.tenant_id) m on m.organisation = s.organisation
  where s.tenant_id = d.tenant_id and s.ended_at is null and s.confirmed_at is null limit 1;
  if not found then
    perform ctx.refuse('decision_no_sole_recipient');
  end if;
  d.proposal := jsonb_build_object('organisation', sole.organisation, 'name', sole.name);
  return d;
end $$;

create or replace function app.effect_allocation_confirm(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.sole_recipient s set confirmed_at = ctx.now(), confirmed_by = p_decision.id
  where s.tenant_id = p_decision.tenant_id and s.ended_at is null and s.confirmed_at is null
    and s.organisation = p_decision.proposal->>'organisation';
  if not found then
    perform ctx.refuse('decision_no_sole_recipient');
  end if;
end $$;

-- Imports grants read from a 360Giving file: an array of objects, one per grant, amounts as text. What is there already
-- and equal is left alone; what is there and differs is reported and left alone.
create or replace function app.grant_import(grants jsonb)
returns table (added bigint, unchanged bigint, parties_added bigint, differing text[], misfit text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  at timestamptz := ctx.now();
  given app.given_grant[];
  before uuid[];
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = tenant for update;
  given := array(select g from jsonb_populate_recordset(null::app.given_grant, grants) g);
  misfit := array(
    select g.identifier from unnest(given) g, unnest(array[g.amount_applied_for, g.amount_awarded, g.amount_disbursed]) a
    where a <> round(a, ctx.minor_units(g.currency)) or a >= 1e16
    group by g.identifier order by g.identifier);
  given := array(select g from unnest(given) g where g.identifier <> all (misfit));
  perform app.refuse_sole_recipient(array(select g.recipient_identifier from unnest(given) g));

  before := array(select x.id from app.grant x join unnest(given) g on g.identifier = x.identifier
    where x.tenant_id = tenant);
  differing := array(
    select x.identifier from app.grant x
    join unnest(given) g on g.identifier = x.identifier
    where x.tenant_id = tenant
      and (x.title, x.description, x.currency, x.amount_applied_for, x.amount_awarded, x.amount_disbursed, x.award_date,
          x.planned_start, x.planned_end, x.programme)
        is distinct from (g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded,
          g.amount_disbursed, g.award_date, g.planned_start, g.planned_end, g.programme)
    order by x.identifier);
  unchanged := cardinality(before) - cardinality(differing);

  insert into app.party (tenant_id, id, slug, name, role, standing, organisation_identifier, created_at)
  select tenant, o.id, case when taken then left(o.slug, 54) || '-' || right(o.id::text, 8) else o.slug end,
    o.name, o.role, 'listed', o.identifier, at
  from (
    select distinct on (n.role, n.identifier) n.*,
      row_number() over (partition by n.slug order by n.role, n.identifier) > 1
        or exists (select from app.party p where p.tenant_id = tenant and p.slug = n.slug) as taken
    from (
      select distinct on (e.role, e.identifier) e.* from (
        select g.recipient_id as id, g.recipient_slug as slug, g.recipient_name as name, 'partner' as role,
          g.recipient_identifier as identifier, g.identifier as grant_identifier
        from unnest(given) g
        union all
        select g.funder_id, g.funder_slug, g.funder_name, 'funder', g.funder_identifier, g.identifier
        from unnest(given) g) e
      where not exists (select from app.party p
        where p.tenant_id = tenant and p.organisation_identifier = e.identifier and p.role = e.role)
      order by e.role, e.identifier, e.grant_identifier) n) o;
  get diagnostics parties_added = row_count;

  insert into app.grant (tenant_id, id, identifier, title, description, currency, amount_applied_for, amount_awarded,
    amount_disbursed, award_date, planned_start, planned_end, funder_party_id, programme, created_by, created_at)
  select tenant, g.id, g.identifier, g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded,
    g.amount_disbursed, g.award_date, g.planned_start, g.planned_end, f.id, g.programme, ctx.account(), at
  from unnest(given) g
  join app.party f on f.tenant_id = tenant and f.organisation_identifier = g.funder_identifier and f.role = 'funder'
  on conflict (tenant_id, identifier) do nothing;
  get diagnostics added = row_count;

  insert into app.activity (tenant_id, id, owner_party_id, title, description, state, planned_start, planned_end,
    created_by, created_at)
  select tenant, g.activity_id, p.id, left(g.title, 300), left(g.description, 20000), 'implementation',
    g.planned_start, g.planned_end, ctx.account(), at
  from unnest(given) g
  join app.grant x on x.tenant_id = tenant and x.id = g.id
  join app.party p on p.tenant_id = tenant and p.organisation_identifier = g.recipient_identifier and p.role = 'partner';

  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at)
  select tenant, g.allocation_id, g.id, a.owner_party_id, 'partner', a.id, g.amount_awarded, g.programme, 'effective',
    ctx.account(), at, at
  from unnest(given) g
  join app.activity a on a.tenant_id = tenant and a.id = g.activity_id
  where g.amount_awarded > 0;

  perform app.note_sole_recipient();
  return next;
end $$;
comment on function app.grant_import is
  'Recipients become listed partner parties; each grant one activity of its recipient and one full allocation';

grant execute on function app.money_by_organisation(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.allocation_propose(uuid, text, uuid, numeric, text), app.grant_import(jsonb)
  to rygrad_backbone_role;
