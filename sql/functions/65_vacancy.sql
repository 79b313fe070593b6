-- The office when nobody is chosen: interim terms, their renewal, and the caretaker.
--
--     term ── ends without a successor ──> caretaker: its party ──withdraws──> nobody ──the partners decide──> another caretaker
--                                              └── an election, a choice, an interim term ──> term
--
-- A caretaker does what asks ctx.require_care and nothing else. Who it is follows from the term and from app.caretaker:
-- nothing has to happen at the moment in which a term ends.
set local role rygrad_definer;

create or replace function app.latest_term(tenant uuid) returns app.term
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.* from app.term t where t.tenant_id = $1 and t.ended_at is null
$$;

-- An operator sees to an office that stands empty, once: after an interim term the partners decide, if there are any who vote.
create or replace function host.interim_open(initiative uuid, party text, name text, organisation text, email text,
  months integer, reason text) returns table (party_slug text, party_name text, ends_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  state text;
  p app.party;
  term uuid;
begin
  perform ctx.require_operator();
  select i.status into state from host.initiative i where i.id = initiative for no key update;
  if state <> 'active' then
    perform ctx.refuse('initiative_' || state);
  end if;
  if exists (select from ctx.term_in_force(initiative)) then
    perform ctx.refuse('charter_chosen_no_vacancy');
  end if;
  if (app.latest_term(initiative)).kind = 'interim' and exists (select from app.voting_partners(initiative, ctx.now())) then
    perform ctx.refuse('charter_chosen_interim_renewal');
  end if;
  if interim_open.party is not null then
    select * into p from app.party q where q.tenant_id = initiative and q.slug = interim_open.party and q.ended_at is null;
    if not found then
      perform ctx.refuse('not_found', 'party');
    end if;
    if p.role = 'funder' then
      perform ctx.refuse('candidate_funder', 'party');
    end if;
  elsif interim_open.name is null or interim_open.email is null then
    perform ctx.refuse('choice_of_whom', 'party');
  end if;
  perform set_config('app.subject', initiative::text, true);
  term := app.term_begin(initiative, p.id, coalesce(p.name, interim_open.name), coalesce(p.organisation_identifier, organisation),
    lower(interim_open.email), ctx.account(), 'interim', months, interim_open.reason);
  return query
    select q.slug, q.name, t.ends_at from app.term t join app.party q on q.tenant_id = t.tenant_id and q.id = t.party_id
    where t.tenant_id = initiative and t.id = term;
end $$;
comment on function host.interim_open is 'Charter rule 1 (c): in a vacancy, at most twelve months, renewable only by the partners';

create or replace function app.proposal_check_renew_interim(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  t app.term := app.latest_term(d.tenant_id);
begin
  if t.kind <> 'interim' then
    perform ctx.refuse('interim_none', 'kind');
  end if;
  if not coalesce((d.proposal->>'months')::integer, 0) between 1 and 12 then
    perform ctx.refuse('interim_months', 'months');
  end if;
  d.proposal := jsonb_build_object('months', (d.proposal->>'months')::integer, 'parties', (
    select jsonb_agg(jsonb_build_object('id', p.id, 'party', p.slug, 'name', p.name, 'role', p.role))
    from app.party p where p.tenant_id = d.tenant_id and p.id = t.party_id));
  return d;
end $$;

create or replace function app.effect_renew_interim(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  t app.term := app.latest_term(p_decision.tenant_id);
begin
  if t.kind <> 'interim' or t.party_id::text is distinct from p_decision.proposal->'parties'->0->>'id' then
    perform ctx.refuse('interim_none', 'kind');
  end if;
  perform app.term_begin(p_decision.tenant_id, t.party_id, null, null, null, null, 'interim',
    (p_decision.proposal->>'months')::integer, p_decision.title);
end $$;
comment on function app.effect_renew_interim is 'A new interim term from now on, of the same party';

create or replace function app.proposal_check_caretaker(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from ctx.term_in_force(d.tenant_id)) then
    perform ctx.refuse('caretaker_term_in_force', 'kind');
  end if;
  d := app.proposal_with_parties(d);
  if jsonb_array_length(d.proposal->'parties') > 1 then
    perform ctx.refuse('decision_one_party', 'party');
  end if;
  if d.proposal->'parties'->0->>'role' = 'funder' then
    perform ctx.refuse('candidate_funder', 'party');
  end if;
  d.subject := d.proposal->'parties'->0->>'id';
  return d;
end $$;

create or replace function app.effect_caretaker(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  p app.party;
begin
  if exists (select from ctx.term_in_force(p_decision.tenant_id)) then
    perform ctx.refuse('caretaker_term_in_force', 'kind');
  end if;
  select * into p from app.party q
  where q.tenant_id = p_decision.tenant_id and q.id = p_decision.subject and q.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  update app.caretaker k set ended_at = ctx.now() where k.tenant_id = p_decision.tenant_id and k.ended_at is null;
  insert into app.caretaker (tenant_id, id, term_id, party_id, decision_id, since, reason)
  values (p_decision.tenant_id, gen_random_uuid(), (app.latest_term(p_decision.tenant_id)).id,
    app.office_party(p_decision.tenant_id, p.id, p.name, p.organisation_identifier), p_decision.id, ctx.now(),
    p_decision.title);
end $$;
comment on function app.effect_caretaker is 'A partner gets a second, backbone party for it, as if it had been chosen';

create or replace function app.office_withdraw(reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  k record;
begin
  perform ctx.require_care('backbone');
  perform app.lock_initiative(tenant);
  select * into k from ctx.caretaker(tenant) c where c.party_id = ctx.party();
  if not found then
    perform ctx.refuse('caretaker_not');
  end if;
  update app.caretaker c set ended_at = ctx.now(), reason = office_withdraw.reason
  where c.tenant_id = tenant and c.party_id = ctx.party() and c.ended_at is null;
  if not found then
    insert into app.caretaker (tenant_id, id, term_id, party_id, since, ended_at, reason)
    values (tenant, gen_random_uuid(), (app.latest_term(tenant)).id, ctx.party(), k.since, ctx.now(), office_withdraw.reason);
  end if;
  return (select p.slug from app.party p where p.tenant_id = tenant and p.id = ctx.party());
end $$;
comment on function app.office_withdraw is 'A caretaker lays down the care of the office; the partners appoint another by decision';

-- Who cares for an empty office, and who did last and why no longer, for everybody; no row while a term is in force.
create or replace function app.office_care()
returns table (vacant_since timestamptz, party text, name text, since timestamptz, appointed boolean, withdrawn text,
  withdrawn_at timestamptz, reason text)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select t.ends_at, p.slug, p.name, k.since, case when k.party_id is not null then k.decision_id is not null end, w.name,
    w.ended_at, w.reason
  from app.term t
  left join ctx.caretaker(t.tenant_id) k on true
  left join app.party p on p.tenant_id = t.tenant_id and p.id = k.party_id
  left join lateral (
    select q.name, x.ended_at, x.reason
    from app.caretaker x join app.party q on q.tenant_id = x.tenant_id and q.id = x.party_id
    where x.tenant_id = t.tenant_id and x.term_id = t.id and x.ended_at is not null order by x.ended_at desc limit 1) w on true
  where t.tenant_id = ctx.tenant() and t.ended_at is null and not exists (select from ctx.term_in_force(t.tenant_id))
$$;

grant execute on function host.interim_open(uuid, text, text, text, text, integer, text) to rygrad_operator;
grant execute on function app.office_withdraw(text) to rygrad_backbone_role;
grant execute on function app.office_care() to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
