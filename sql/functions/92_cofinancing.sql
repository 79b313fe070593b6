-- What organisations put in beside the grants, and what they pass on. An organisation's own word counts; what the backbone
-- enters for another party counts once that party has confirmed it, because it could end the rule's hold over the backbone.
set local role rygrad_definer;

create or replace function app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric,
  currency text, given_on date, description text, valuation text)
returns table (state text, giver text, giver_name text, recipient text, recipient_name text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  g app.party;
  r app.party;
  is_own boolean;
begin
  perform ctx.require_write('backbone', 'partner');
  perform from host.initiative h where h.id = tenant for update;
  select * into g from app.party p
  where p.tenant_id = tenant and p.ended_at is null
    and case when cofinancing_add.party is null then p.id = ctx.party() else p.slug = cofinancing_add.party end;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  is_own := g.id = ctx.party();
  if not is_own and ctx.role() <> 'backbone' then
    perform ctx.refuse('cofinancing_other_party', 'party');
  end if;
  if g.role = 'funder' or g.role = 'backbone' and not is_own then
    perform ctx.refuse('cofinancing_of_partners', 'party');
  end if;
  if cofinancing_add.activity is null then
    select p.* into r from ctx.term_in_force(tenant) f join app.party p on p.tenant_id = tenant and p.id = f.party_id;
    if not found then
      perform ctx.refuse('cofinancing_no_backbone', 'activity');
    end if;
  else
    select p.* into r from app.activity a
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
    where a.tenant_id = tenant and a.id = cofinancing_add.activity;
    if not found then
      perform ctx.refuse('not_found', 'activity');
    end if;
  end if;
  if cofinancing_add.given_on > ctx.today() then
    perform ctx.refuse('cofinancing_in_the_future', 'given_on');
  end if;
  state := case when is_own then 'confirmed' else 'reported' end;
  insert into app.cofinancing (tenant_id, id, party_id, party_role, kind, recipient_party_id, recipient_role, activity_id,
    amount, currency, given_on, description, valuation, state, recorded_party_id, recorded_by, recorded_at,
    confirmed_party_id, confirmed_by, confirmed_at)
  values (tenant, cofinancing_add.id, g.id, g.role, cofinancing_add.kind, r.id, r.role, cofinancing_add.activity,
    cofinancing_add.amount, cofinancing_add.currency, cofinancing_add.given_on, cofinancing_add.description,
    coalesce(cofinancing_add.valuation, ''), cofinancing_add.state, ctx.party(), ctx.account(), ctx.now(),
    case when is_own then g.id end, case when is_own then ctx.account() end, case when is_own then ctx.now() end);
  giver := g.slug;
  giver_name := g.name;
  recipient := r.slug;
  recipient_name := r.name;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;
comment on function app.cofinancing_add is
  'Own financing or a contribution in kind, to an activity or (no activity) to the backbone''s work';

-- The contribution of that id, locked, the initiative's row before it.
create or replace function app.cofinancing_in_hand(id uuid) returns app.cofinancing
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.cofinancing;
begin
  perform from host.initiative h where h.id = ctx.tenant() for update;
  select * into c from app.cofinancing x where x.tenant_id = ctx.tenant() and x.id = cofinancing_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  return c;
end $$;

create or replace function app.cofinancing_confirm(id uuid)
returns table (state text, description text, amount numeric, currency text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.cofinancing;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_funding_own_word', 'id');
  end if;
  perform ctx.require_write('partner');
  c := app.cofinancing_in_hand(cofinancing_confirm.id);
  if c.party_id <> ctx.party() then
    perform ctx.refuse('cofinancing_other_party', 'id');
  end if;
  if c.state <> 'reported' then
    perform ctx.refuse('cofinancing_' || c.state, 'id');
  end if;
  -- A person of both hats would otherwise vouch for what he wrote himself.
  if c.recorded_by = ctx.account() then
    perform ctx.refuse('charter_funding_own_word', 'id');
  end if;
  update app.cofinancing x
  set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_by = ctx.account(), confirmed_at = ctx.now()
  where x.tenant_id = c.tenant_id and x.id = c.id;
  return query select 'confirmed', c.description, c.amount, c.currency, app.note_sole_recipient();
end $$;
comment on function app.cofinancing_confirm is 'By the party that the backbone entered it for; only then does it count';

create or replace function app.cofinancing_withdraw(id uuid, reason text)
returns table (state text, description text, amount numeric, currency text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.cofinancing;
begin
  perform ctx.require_write('backbone', 'partner');
  c := app.cofinancing_in_hand(cofinancing_withdraw.id);
  if c.party_id <> ctx.party() and not (c.state = 'reported' and c.recorded_party_id = ctx.party()) then
    perform ctx.refuse('cofinancing_other_party', 'id');
  end if;
  if c.state = 'withdrawn' then
    perform ctx.refuse('cofinancing_withdrawn', 'id');
  end if;
  update app.cofinancing x set state = 'withdrawn', ended_at = ctx.now(), ended_reason = cofinancing_withdraw.reason
  where x.tenant_id = c.tenant_id and x.id = c.id;
  return query select 'withdrawn', c.description, c.amount, c.currency, app.note_sole_recipient();
end $$;
comment on function app.cofinancing_withdraw is
  'By the giver, or by whoever entered it while it is not confirmed; it stays readable with the reason';

-- Money that its recipient passes on to a partner's activity. Only whoever holds the money says so, and it never goes to
-- the backbone's work: that takes the partners' decision.
create or replace function app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text)
returns table (recipient text, recipient_name text, remaining numeric, currency text, sole_recipient text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  a app.allocation;
  p app.party;
begin
  perform ctx.require_write('backbone', 'partner');
  perform from host.initiative h where h.id = tenant for update;
  select * into a from app.allocation x where x.tenant_id = tenant and x.id = allocation_pass.allocation for update;
  if not found then
    perform ctx.refuse('not_found', 'allocation');
  end if;
  if a.recipient_party_id <> ctx.party() then
    perform ctx.refuse('passed_on_by_holder', 'allocation');
  end if;
  if a.state <> 'effective' then
    perform ctx.refuse('passed_on_not_effective', 'allocation');
  end if;
  select q.* into p from app.activity x
  join app.party q on q.tenant_id = x.tenant_id and q.id = x.owner_party_id and q.ended_at is null
  where x.tenant_id = tenant and x.id = allocation_pass.activity;
  if not found then
    perform ctx.refuse('not_found', 'activity');
  end if;
  if p.id = a.recipient_party_id then
    perform ctx.refuse('passed_on_to_itself', 'activity');
  end if;
  select g.currency into currency from app.grant g where g.tenant_id = tenant and g.id = a.grant_id;
  if allocation_pass.amount <> round(allocation_pass.amount, ctx.minor_units(currency)) then
    perform ctx.refuse('amount_minor_unit', 'amount');
  end if;
  perform app.refuse_sole_recipient(array[app.organisation_of(p)]);
  remaining := a.amount - allocation_pass.amount - coalesce((
    select sum(x.amount) from app.passed_on x where x.tenant_id = tenant and x.allocation_id = a.id), 0);
  if remaining < 0 then
    perform ctx.refuse('passed_on_exceeds_allocation', 'amount');
  end if;
  insert into app.passed_on (tenant_id, id, allocation_id, recipient_party_id, activity_id, amount, note,
    recorded_party_id, recorded_by, recorded_at)
  values (tenant, allocation_pass.id, a.id, p.id, allocation_pass.activity, allocation_pass.amount,
    coalesce(allocation_pass.note, ''), ctx.party(), ctx.account(), ctx.now());
  recipient := p.slug;
  recipient_name := p.name;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;

-- What the backbone has entered for the caller's party, which has yet to say whether it is so.
create or replace function app.waiting_cofinancing()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'cofinancing', 1::bigint, c.id::text, c.description, null::text, p.slug, c.recorded_at, null::date, false
  from app.cofinancing c
  join app.party p on p.tenant_id = c.tenant_id and p.id = c.recorded_party_id
  where c.tenant_id = ctx.tenant() and c.party_id = ctx.party() and c.state = 'reported' and ctx.role() = 'partner'
$$;

grant execute on function app.cofinancing_add(uuid, text, text, uuid, numeric, text, date, text, text),
  app.cofinancing_confirm(uuid), app.cofinancing_withdraw(uuid, text),
  app.allocation_pass(uuid, uuid, uuid, numeric, text) to rygrad_backbone_role, rygrad_partner_role;
