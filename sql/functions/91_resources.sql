-- Charter rule 4: where the resources are put to use, and whether one organisation receives all of them.
--
--     one organisation receives everything
--        noted ──the phase is implement or later──> due ──90 days──> overdue: further allocations to it are refused
--          └──────────────── the partners confirm it by decision ─────┴──> confirmed, for as long as it is the same one
--
-- Counted are effective allocations less what was passed on, own financing, and contributions in kind.
set local role rygrad_definer;

-- What 'create or replace' cannot change in a database that has an earlier form.
drop function if exists app.money_by_organisation(uuid);

-- An organisation by its identifier where one of its parties has one, else by its name: with two hats it counts once.
create or replace function app.organisation_of(party app.party) returns text language sql stable as $$
  select coalesce(($1).organisation_identifier, (
    select coalesce(min(q.organisation_identifier), min(q.name))
    from app.party q where q.tenant_id = ($1).tenant_id and lower(q.name) = lower(($1).name)))
$$;

-- Every amount with the party that puts it to use: in an activity of its own, or as the backbone.
create or replace function app.resources(tenant uuid)
returns table (currency text, party_id uuid, put_to text, source text, amount numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select r.* from (
    select g.currency, a.recipient_party_id, case a.recipient_role when 'backbone' then 'backbone' else 'activity' end,
      'grant', a.amount - coalesce((
        select sum(x.amount) from app.passed_on x where x.tenant_id = a.tenant_id and x.allocation_id = a.id), 0)
    from app.allocation a
    join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
    where a.tenant_id = $1 and a.state = 'effective'
    union all
    select g.currency, x.recipient_party_id, 'activity', 'grant', x.amount
    from app.passed_on x
    join app.allocation a on a.tenant_id = x.tenant_id and a.id = x.allocation_id
    join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
    where x.tenant_id = $1
    union all
    select c.currency, c.recipient_party_id, case c.recipient_role when 'backbone' then 'backbone' else 'activity' end,
      c.kind, c.amount
    from app.cofinancing c where c.tenant_id = $1 and c.state = 'confirmed') r (currency, party_id, put_to, source, amount)
  where r.amount > 0 and ctx.tenant() = $1;
end $$;

-- The split by organisation and currency, largest share first.
create or replace function app.money_by_organisation(tenant uuid)
returns table (currency text, organisation text, name text, kind text, amount numeric, share numeric, grants numeric,
  own_financing numeric, in_kind numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.currency, x.organisation, x.name, x.kind, x.amount, x.amount / sum(x.amount) over (partition by x.currency),
    x.grants, x.own_financing, x.in_kind
  from (
    select r.currency, app.organisation_of(p) as organisation, min(p.name) as name,
      case when bool_or(r.put_to = 'backbone') then 'backbone' else 'activity' end as kind, sum(r.amount) as amount,
      coalesce(sum(r.amount) filter (where r.source = 'grant'), 0) as grants,
      coalesce(sum(r.amount) filter (where r.source = 'own_financing'), 0) as own_financing,
      coalesce(sum(r.amount) filter (where r.source = 'in_kind'), 0) as in_kind
    from app.resources($1) r
    join app.party p on p.tenant_id = $1 and p.id = r.party_id
    group by r.currency, app.organisation_of(p)) x
  order by x.currency, x.amount desc, x.organisation
$$;

-- The split between the backbone's work and the partners' activities, both named even where one has nothing.
create or replace function app.split(tenant uuid)
returns table (currency text, put_to text, amount numeric, share numeric, grants numeric, own_financing numeric,
  in_kind numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with r as materialized (select * from app.resources($1))
  select x.currency, x.put_to, x.amount, x.amount / sum(x.amount) over (partition by x.currency), x.grants,
    x.own_financing, x.in_kind
  from (
    select c.currency, u.put_to, coalesce(sum(r.amount), 0) as amount,
      coalesce(sum(r.amount) filter (where r.source = 'grant'), 0) as grants,
      coalesce(sum(r.amount) filter (where r.source = 'own_financing'), 0) as own_financing,
      coalesce(sum(r.amount) filter (where r.source = 'in_kind'), 0) as in_kind
    from (select distinct r.currency from r) c
    cross join (values ('activity'), ('backbone')) u (put_to)
    left join r on r.currency = c.currency and r.put_to = u.put_to
    group by c.currency, u.put_to) x
  order by x.currency, x.put_to
$$;

-- Keeps the times in which one organisation receives everything. Interrupted for less than the 90 days that the partners
-- have, it is the same time: a contribution that comes and goes must not begin them anew.
create or replace function app.note_sole_recipient() returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  organisations text[] := array(select distinct m.organisation from app.money_by_organisation(ctx.tenant()) m);
  sole text := case when cardinality(organisations) = 1 then organisations[1] end;
begin
  update app.sole_recipient s set ended_at = ctx.now()
  where s.tenant_id = ctx.tenant() and s.ended_at is null and s.organisation is distinct from sole;
  if sole is null or exists (select from app.sole_recipient s
      where s.tenant_id = ctx.tenant() and s.ended_at is null) then
    return sole;
  end if;
  update app.sole_recipient s set ended_at = null
  where s.tenant_id = ctx.tenant() and s.organisation = sole and s.since = (
    select max(x.since) from app.sole_recipient x
    where x.tenant_id = ctx.tenant() and x.organisation = sole and x.ended_at > ctx.now() - interval '90 days');
  if not found then
    insert into app.sole_recipient (tenant_id, organisation, since) values (ctx.tenant(), sole, ctx.now());
  end if;
  return sole;
end $$;

-- Since when the initiative is carried out: going on from implement to sustain does not begin anew.
create or replace function app.carried_out_since(tenant uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(max(c.since), (select i.phase_since from host.initiative i where i.id = $1))
  from (
    select x.since, x.phase, lag(x.phase, 1, 'assess') over (order by x.since) as before
    from app.phase_change x where x.tenant_id = $1) c
  where c.phase in ('implement', 'sustain') and c.before not in ('implement', 'sustain')
$$;

-- Each time in which one organisation received everything, and what rule 4 says of it now.
create or replace function app.sole_recipient_state(tenant uuid)
returns table (organisation text, name text, since timestamptz, ended_at timestamptz, deadline timestamptz,
  confirmed_at timestamptz, decision_id uuid, state text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.organisation, coalesce((
      select min(p.name) from app.party p where p.tenant_id = $1 and app.organisation_of(p) = s.organisation), s.organisation),
    s.since, s.ended_at, x.deadline, s.confirmed_at, s.confirmed_by,
    case when s.ended_at is not null then 'ended' when s.confirmed_at is not null then 'confirmed'
      when x.deadline is null then 'noted' when x.deadline < ctx.now() then 'overdue' else 'due' end
  from app.sole_recipient s
  join host.initiative i on i.id = s.tenant_id
  cross join lateral (
    select case when i.phase in ('implement', 'sustain') and s.ended_at is null and s.confirmed_at is null
      then greatest(s.since, app.carried_out_since(i.id)) + interval '90 days' + s.paused end as deadline) x
  where s.tenant_id = $1 and ctx.tenant() = $1
  order by s.since desc
$$;

create or replace function app.refuse_sole_recipient(organisations text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from app.sole_recipient_state(ctx.tenant()) s
      where s.state = 'overdue' and s.organisation = any (organisations)) then
    perform ctx.refuse('charter_funding_sole_recipient', '');
  end if;
end $$;
comment on function app.refuse_sole_recipient is
  'Rule 4: an organisation that has received everything for too long gets no more until the partners have confirmed it';

-- Deadlines stand still while an initiative is suspended.
create or replace function app.postpone_confirmation(tenant uuid, pause interval) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update app.sole_recipient s set paused = s.paused + $2
  where s.tenant_id = $1 and s.ended_at is null and $2 > interval '0'
$$;

-- What the partners have yet to confirm, for the list of what waits for a voting partner.
create or replace function app.waiting_confirmation()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select 'sole_recipient', 1::bigint, s.organisation, s.name, null::text, null::text, s.since,
    (s.deadline at time zone i.time_zone)::date, s.state = 'overdue'
  from app.sole_recipient_state(ctx.tenant()) s
  join host.initiative i on i.id = ctx.tenant()
  where s.state in ('due', 'overdue') and app.is_voting(ctx.tenant(), ctx.party())
    and not exists (select from app.decision d
      where d.tenant_id = i.id and d.kind = 'allocation_confirm' and d.state = 'open');
end $$;

grant execute on function app.money_by_organisation(uuid), app.split(uuid), app.sole_recipient_state(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
