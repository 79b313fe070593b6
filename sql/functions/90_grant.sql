-- Grants and allocations; whether rule 4 of the charter allows them is asked of 91_resources.sql.
set local role rygrad_definer;

create or replace function app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric,
  purpose text)
returns table (state text, recipient text, remaining numeric, currency text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  g app.grant;
  p app.party;
  named boolean;
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
    join app.party q on q.tenant_id = a.tenant_id and q.id = a.owner_party_id and q.ended_at is null
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
  named := p.role = 'backbone' and allocation_propose.amount <= g.backbone_amount - coalesce((
    select sum(a.amount) from app.allocation a
    where a.tenant_id = tenant and a.grant_id = g.id and a.by_terms and a.state = 'effective'), 0);
  state := case when p.role = 'partner' or named then 'effective' else 'proposed' end;
  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at, by_terms)
  values (tenant, allocation_propose.id, g.id, p.id, p.role, allocation_propose.activity, allocation_propose.amount,
    allocation_propose.purpose, allocation_propose.state, ctx.account(), ctx.now(),
    case when allocation_propose.state = 'effective' then ctx.now() end, named);
  recipient := p.name;
  currency := g.currency;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;
comment on function app.allocation_propose is
  'To an activity: effective at once. To the backbone''s own work (no activity): proposed until the partners decide, but effective at once as far as the grant''s terms name it';

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
  update app.allocation a
  set state = 'effective', effective_at = ctx.now(), decision_id = p_decision.id, decision_kind = p_decision.kind
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
  select s.organisation, s.name, s.state, s.deadline into sole from app.sole_recipient_state(d.tenant_id) s
  where s.ended_at is null and s.confirmed_at is null;
  if not found then
    perform ctx.refuse('decision_no_sole_recipient');
  end if;
  d.proposal := jsonb_build_object('organisation', sole.organisation, 'name', sole.name);
  return d;
end $$;

create or replace function app.effect_allocation_confirm(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.sole_recipient s set confirmed_at = ctx.now(), confirmed_by = p_decision.id, confirmed_kind = p_decision.kind
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

grant execute on function app.allocation_propose(uuid, text, uuid, numeric, text), app.grant_import(jsonb)
  to rygrad_backbone_role;
