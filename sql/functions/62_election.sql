-- Charter rule 1: the partners choose the backbone. Opening, standing, voting, and what the clock does.
--
--     open ──── the clock, at closes_at ───> concluded     somebody was chosen
--                                       ├──> failed        no candidate, no quorum, no majority, a tied run-off
--                                       └──> closed        a tie; its run-off decides
--
-- Everything that changes an election locks the initiative's row first, so that a vote, the closing and a suspension come
-- one after the other. Nothing here takes or tells a choice but app.election_vote and, once closed, app.counted_ballot.
set local role rygrad_definer;

-- The backbone can neither open, close, change nor count an election, in office or not.
create or replace function app.require_chooser() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_write('backbone', 'partner');
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_chosen_by_partners');
  end if;
  perform from host.initiative i where i.id = ctx.tenant() for no key update;
end $$;

-- Nor can a party of the organisation that holds the office open one.
create or replace function app.require_other_organisation() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.shares_office(ctx.tenant(), ctx.party()) then
    perform ctx.refuse('charter_chosen_own_organisation');
  end if;
end $$;

-- One election at a time, and not within six months of the last one, however that ended.
create or replace function app.require_no_election(tenant uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from app.election e where e.tenant_id = tenant and e.state in ('open', 'closed')) then
    perform ctx.refuse('election_one_open');
  end if;
  if exists (select from app.election e where e.tenant_id = tenant and e.closed_at > ctx.now() - interval '6 months') then
    perform ctx.refuse('election_six_months');
  end if;
end $$;

create or replace function app.voting_partners(tenant uuid, before timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from app.party p
  where p.tenant_id = $1 and p.role = 'partner' and p.standing = 'voting' and p.ended_at is null and p.voting_since <= $2
$$;

-- Who votes for a party: its administrator of longest standing, or its member of longest standing where it has none.
create or replace function app.representative(tenant uuid, party uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.account_id from host.membership m
  where m.initiative_id = $1 and m.party_id = $2 and m.ended_at is null
  order by m.administrator desc, m.accepted_at, m.id limit 1
$$;

-- Whether it is the caller who votes for that party.
create or replace function app.is_representative(election uuid, party uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.elector v
    where v.tenant_id = ctx.tenant() and v.election_id = $1 and v.party_id = $2 and v.party_id = ctx.party()
      and v.representative = ctx.account())
$$;

-- Who would vote in an election that opens now: in the first one all who vote, later those who have for thirty days.
create or replace function app.election_voters(tenant uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v from app.voting_partners($1, case
    when exists (select from app.election e where e.tenant_id = $1) then ctx.now() - interval '30 days' else ctx.now() end) v
  where app.representative($1, v) is not null
$$;

create or replace function app.has_electorate(tenant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.election_voters($1))
$$;

-- Opens one; returns false where nobody could vote. Fewer than five voters decide openly, by consent.
create or replace function app.election_start(tenant uuid, id uuid, method text, because text, reason text)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  voters uuid[] := array(select app.election_voters(tenant));
begin
  if cardinality(voters) = 0 then
    return false;
  end if;
  insert into app.election (tenant_id, id, method, opened_because, reason, electorate, opened_at, voting_from, closes_at)
  values (tenant, election_start.id, case when cardinality(voters) < 5 then 'consent' else election_start.method end,
    because, election_start.reason, cardinality(voters), ctx.now(), ctx.now() + interval '14 days',
    ctx.now() + interval '28 days');
  insert into app.elector (tenant_id, election_id, party_id, representative)
  select tenant, election_start.id, v, app.representative(tenant, v) from unnest(voters) v;
  update app.election_call c set ended_at = ctx.now() where c.tenant_id = tenant and c.ended_at is null;
  return true;
end $$;

-- A voting partner calls for an election; with a quarter of them, and at least two, it opens.
create or replace function app.election_open(id uuid, method text, reason text)
returns table (election uuid, calls bigint, needed bigint, rule text, voting_from timestamptz, closes_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  first_method text;
begin
  perform app.require_chooser();
  if not exists (select from app.voting_partners(tenant, ctx.now()) v where v = ctx.party()) then
    perform ctx.refuse('election_voting_partners_only');
  end if;
  perform app.require_other_organisation();
  perform app.require_no_election(tenant);
  update app.election_call c set ended_at = ctx.now()
  where c.tenant_id = tenant and c.ended_at is null
    and (c.party_id = ctx.party() or c.called_at < ctx.now() - interval '60 days'
      or c.party_id not in (select app.voting_partners(tenant, ctx.now())));
  insert into app.election_call (tenant_id, id, party_id, method, reason, called_by, called_at)
  values (tenant, election_open.id, ctx.party(), election_open.method, election_open.reason, ctx.account(), ctx.now());
  select count(*) into calls from app.election_call c where c.tenant_id = tenant and c.ended_at is null;
  select greatest(2, (count(*) + 3) / 4) into needed from app.voting_partners(tenant, ctx.now());
  if calls >= needed then
    -- The rules are those of whoever called first.
    select c.method into first_method from app.election_call c
    where c.tenant_id = tenant and c.ended_at is null order by c.called_at, c.id limit 1;
    if not app.election_start(tenant, election_open.id, first_method, 'partners', election_open.reason) then
      perform ctx.refuse('election_no_electorate');
    end if;
    return query
      select e.id, election_open.calls, election_open.needed, e.method, e.voting_from, e.closes_at from app.election e
      where e.tenant_id = tenant and e.id = election_open.id;
    return;
  end if;
  return next;
end $$;
comment on function app.election_open is 'Charter rule 1: never by the backbone, nor by a party of the organisation that holds the office';

-- The partners open an election by decision, against the term in force where they recall its holder. Neither the backbone
-- nor a party of its organisation proposes, opens or votes on that.
create or replace function app.proposal_check_election(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_chosen_by_partners');
  end if;
  perform app.require_other_organisation();
  perform app.require_no_election(d.tenant_id);
  if d.kind = 'recall' and not exists (select from ctx.term_in_force(d.tenant_id)) then
    perform ctx.refuse('recall_no_term', 'kind');
  end if;
  d.proposal := jsonb_build_object('ballot', coalesce(d.proposal->>'ballot', 'approval'));
  if not d.proposal->>'ballot' in ('approval', 'ranked') then
    perform ctx.refuse('election_consent_follows', 'ballot');
  end if;
  return d;
end $$;

create or replace function app.effect_election(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened uuid := gen_random_uuid();
begin
  perform app.require_no_election(p_decision.tenant_id);
  if not app.election_start(p_decision.tenant_id, opened, p_decision.proposal->>'ballot',
      case p_decision.kind when 'recall' then 'recall' else 'decision' end, p_decision.reasons) then
    perform ctx.refuse('election_no_electorate');
  end if;
  perform ctx.audit_app(p_decision.tenant_id, null, null, 'election.open', 'OK',
    jsonb_build_object('election', opened, 'decision', p_decision.id)::text);
end $$;

create or replace function app.election_in_hand(id uuid) returns app.election
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e app.election;
begin
  select * into e from app.election x where x.tenant_id = ctx.tenant() and x.id = election_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'election');
  end if;
  if e.state <> 'open' or e.closes_at <= ctx.now() then
    perform ctx.refuse('election_over', 'election');
  end if;
  return e;
end $$;

create or replace function app.candidate_enter(e app.election, slug text, name text, party uuid, organisation text,
  email text, statement text, state text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  next_number integer := (select count(*) from app.candidate c where c.tenant_id = e.tenant_id and c.election_id = e.id);
begin
  if e.voting_from <= ctx.now() then
    perform ctx.refuse('election_voting', 'election');
  end if;
  if next_number > 8 then
    perform ctx.refuse('election_full', 'election');
  end if;
  insert into app.candidate (tenant_id, election_id, number, slug, name, party_id, organisation_identifier, email,
    statement, state, nominated_party_id, entered_by, entered_at)
  values (e.tenant_id, e.id, next_number, candidate_enter.slug, candidate_enter.name, party, organisation,
    candidate_enter.email, candidate_enter.statement, candidate_enter.state,
    case when party is distinct from ctx.party() then ctx.party() end, ctx.account(), ctx.now());
  return next_number;
end $$;

create or replace function app.election_stand(election uuid, statement text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e app.election;
  p app.party;
begin
  perform app.require_chooser();
  e := app.election_in_hand(election);
  select * into strict p from app.party q where q.tenant_id = e.tenant_id and q.id = ctx.party();
  perform app.candidate_enter(e, p.slug, p.name, p.id, p.organisation_identifier, null, election_stand.statement, 'standing');
  return p.slug;
end $$;

-- A party of the initiative, the backbone in office included, accepts itself; an organisation from outside has accepted in
-- writing, and what it wrote is its statement.
create or replace function app.election_nominate(election uuid, party text, slug text, name text, organisation text,
  email text, statement text) returns table (candidate text, state text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e app.election;
  p app.party;
begin
  perform app.require_chooser();
  e := app.election_in_hand(election);
  if not exists (select from app.elector v
      where v.tenant_id = e.tenant_id and v.election_id = e.id and v.party_id = ctx.party()) then
    perform ctx.refuse('election_not_in_electorate', 'election');
  end if;
  if election_nominate.party is not null then
    select * into p from app.party q
    where q.tenant_id = e.tenant_id and q.slug = election_nominate.party and q.ended_at is null;
    if not found then
      perform ctx.refuse('not_found', 'party');
    end if;
    if p.role = 'funder' then
      perform ctx.refuse('candidate_funder', 'party');
    end if;
    perform app.candidate_enter(e, p.slug, p.name, p.id, p.organisation_identifier, null, '', 'nominated');
    return query select p.slug, 'nominated';
    return;
  end if;
  if election_nominate.name is null or election_nominate.email is null or coalesce(election_nominate.statement, '') = '' then
    perform ctx.refuse('candidate_from_outside', 'name');
  end if;
  perform app.candidate_enter(e, election_nominate.slug, election_nominate.name, null, organisation,
    lower(election_nominate.email), election_nominate.statement, 'standing');
  return query select election_nominate.slug, 'standing';
end $$;

create or replace function app.election_accept(election uuid, statement text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e app.election;
  candidate text;
begin
  -- The one thing a backbone may do, as caretaker as well: say that it is willing.
  perform ctx.require_care('backbone', 'partner');
  perform from host.initiative i where i.id = ctx.tenant() for no key update;
  e := app.election_in_hand(election);
  if e.voting_from <= ctx.now() then
    perform ctx.refuse('election_voting', 'election');
  end if;
  update app.candidate c set state = 'standing', statement = election_accept.statement
  where c.tenant_id = e.tenant_id and c.election_id = e.id and c.party_id = ctx.party()
  returning c.slug into candidate;
  if not found then
    perform ctx.refuse('candidate_not_nominated', 'election');
  end if;
  return candidate;
end $$;
comment on function app.election_accept is 'Accepts a nomination, or changes one''s own statement, until voting begins';

-- The party's ballot; a later one takes its place. Candidates by their short names, a ranking in its order.
create or replace function app.election_vote(election uuid, choices text[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e app.election;
  v app.elector;
  numbers integer[];
begin
  perform app.require_chooser();
  e := app.election_in_hand(election);
  if e.voting_from > ctx.now() then
    perform ctx.refuse('election_not_yet', 'election');
  end if;
  select * into v from app.elector x
  where x.tenant_id = e.tenant_id and x.election_id = e.id and x.party_id = ctx.party() for update;
  if not found then
    perform ctx.refuse('election_not_in_electorate', 'election');
  end if;
  if v.representative <> ctx.account() then
    perform ctx.refuse('election_representative', 'election');
  end if;
  numbers := array(
    select c.number from unnest(election_vote.choices) with ordinality o (slug, place)
    join app.candidate c on c.tenant_id = e.tenant_id and c.election_id = e.id and c.slug = o.slug and c.state = 'standing'
    order by case when e.method = 'ranked' then o.place end, c.number);
  if cardinality(numbers) <> cardinality(choices)
      or cardinality(numbers) <> (select count(distinct n) from unnest(numbers) n) then
    perform ctx.refuse('ballot_choices', 'choice');
  end if;
  insert into app.ballot as b (tenant_id, election_id, party_id, choices) values (e.tenant_id, e.id, ctx.party(), numbers)
  on conflict (tenant_id, election_id, party_id) do update set choices = excluded.choices;
  update app.elector x set has_voted = true
  where x.tenant_id = e.tenant_id and x.election_id = e.id and x.party_id = ctx.party();
  perform ctx.audit_append('election.vote', jsonb_build_object('election', e.id));
  return v.has_voted;
end $$;
comment on function app.election_vote is 'Audits that the party has voted and never what; true where a ballot was replaced';

-- The count, by the anonymous ballots alone. Candidates who tie for dropping out are tried in every order: one who wins in
-- all of them is chosen, several possible winners are tied. Sets of candidates are bits.
create or replace function app.election_count(e app.election)
returns table (winners integer[], outcome text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing integer[] := array(select c.number from app.candidate c
    where c.tenant_id = e.tenant_id and c.election_id = e.id and c.state = 'standing' order by c.number);
  cast_ballots bigint := (select count(*) from app.counted_ballot b where b.tenant_id = e.tenant_id and b.election_id = e.id);
  pending integer[];
  seen integer[] := '{}';
  undecided boolean := false;
  mask integer;
  tally record;
begin
  if cardinality(standing) = 0 then
    return query select '{}'::integer[], 'no_candidate';
    return;
  end if;
  if cast_ballots = 0 or cast_ballots * 100 < e.quorum_percent * e.electorate then
    return query select '{}'::integer[], 'no_quorum';
    return;
  end if;
  if e.method <> 'ranked' then
    select array_agg(t.number order by t.number), max(t.votes) as most into tally from (
      select s as number, count(b.id) as votes, max(count(b.id)) over () as most
      from unnest(standing) s
      left join app.counted_ballot b on b.tenant_id = e.tenant_id and b.election_id = e.id and s = any (b.choices)
      group by s) t
    where t.votes = t.most;
    winners := case
      when case e.method when 'consent' then tally.most = cast_ballots
        else tally.most * 100 > e.threshold_percent * cast_ballots end
      then tally.array_agg else '{}' end;
  else
    winners := '{}';
    pending := array[(select sum(1 << s)::integer from unnest(standing) s)];
    while cardinality(pending) > 0 loop
      mask := pending[1];
      pending := pending[2:];
      continue when mask = any (seen);
      seen := seen || mask;
      -- Every ballot counts for its first choice still standing.
      with votes as (
        select s as number, count(f.first) as n
        from unnest(standing) s
        left join (
          select (select c from unnest(b.choices) with ordinality u (c, place)
            where mask >> c & 1 = 1 order by place limit 1) as first
          from app.counted_ballot b where b.tenant_id = e.tenant_id and b.election_id = e.id) f on f.first = s
        where mask >> s & 1 = 1
        group by s),
      summed as (select count(*) as candidates, sum(n) as counting, max(n) as most, min(n) as fewest from votes)
      select s.*, array(select v.number from votes v) as all_standing,
        array(select v.number from votes v where v.n = s.most) as leaders,
        array(select v.number from votes v where v.n = s.fewest) as last,
        (select min(v.n) from votes v where v.n > s.fewest) as next
      into tally from summed s;
      if tally.counting = 0 then
        winners := winners || tally.all_standing;
      elsif tally.most * 100 > e.threshold_percent * tally.counting then
        winners := winners || tally.leaders;
      elsif tally.candidates <= 2 then
        if tally.most = tally.fewest then
          winners := winners || tally.all_standing;
        else
          undecided := true;
        end if;
      elsif tally.fewest * cardinality(tally.last) < coalesce(tally.next, 0)
          and tally.candidates - cardinality(tally.last) >= 2 then
        pending := pending || (mask - (select sum(1 << l)::integer from unnest(tally.last) l));
      else
        pending := pending || array(select mask - (1 << l) from unnest(tally.last) l);
      end if;
    end loop;
    winners := array(select distinct w from unnest(winners) w order by w);
    if undecided and cardinality(winners) = 1 then
      winners := '{}';
    end if;
  end if;
  outcome := case cardinality(winners) when 0 then 'no_majority' when 1 then 'chosen' else 'tied' end;
  return next;
end $$;

-- Takes what could tell whose ballot is whose: the ballots go, shuffled, where no party is named; then they and the kept
-- replies of those who voted are deleted. All in the transaction that closes.
create or replace function app.election_make_secret(e app.election) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved bigint;
begin
  insert into app.counted_ballot (tenant_id, election_id, id, choices)
  select s.tenant_id, s.election_id, s.new_id, s.choices from (
    select b.tenant_id, b.election_id, gen_random_uuid() as new_id, b.choices from app.ballot b
    where b.tenant_id = e.tenant_id and b.election_id = e.id) s
  order by s.new_id;
  get diagnostics moved = row_count;
  delete from app.ballot b where b.tenant_id = e.tenant_id and b.election_id = e.id;
  delete from host.idempotency i using app.elector v
  where i.initiative_id = e.tenant_id and v.tenant_id = e.tenant_id and v.election_id = e.id
    and i.principal = v.representative and i.at >= e.voting_from;
  return moved;
end $$;

create or replace function app.election_close(e app.election) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  cast_ballots bigint;
  result record;
  first app.election;
begin
  cast_ballots := app.election_make_secret(e);
  select * into result from app.election_count(e);
  update app.election x
  set state = case result.outcome when 'chosen' then 'concluded'
      when 'tied' then case when e.runoff_of is null then 'closed' else 'failed' end else 'failed' end,
    closed_at = ctx.now(), ballots = cast_ballots, outcome = result.outcome,
    winner = case when result.outcome = 'chosen' then result.winners[1] end,
    term_from = case when result.outcome = 'chosen' then app.next_term_from(e) end
  where x.tenant_id = e.tenant_id and x.id = e.id
  returning * into e;
  perform ctx.audit_app(e.tenant_id, null, null, 'election.close', 'OK',
    jsonb_build_object('election', e.id, 'outcome', e.outcome, 'state', e.state)::text);
  if e.runoff_of is not null then
    -- The run-off decides for the election it came of: the same candidate has the same number in both.
    update app.election x set state = e.state, winner = e.winner, term_from = e.term_from
    where x.tenant_id = e.tenant_id and x.id = e.runoff_of;
  elsif e.state = 'closed' then
    perform app.election_run_off(e, result.winners);
  end if;
  perform app.election_begin_term(e);
  return e.state;
end $$;

create or replace function app.election_run_off(e app.election, tied integer[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  runoff uuid := gen_random_uuid();
begin
  insert into app.election (tenant_id, id, method, opened_because, reason, quorum_percent, threshold_percent, term_months,
    electorate, opened_at, voting_from, closes_at, runoff_of)
  values (e.tenant_id, runoff, e.method, 'tie', e.reason, e.quorum_percent, e.threshold_percent, e.term_months, e.electorate,
    ctx.now(), ctx.now(), ctx.now() + interval '14 days', e.id);
  insert into app.elector (tenant_id, election_id, party_id, representative)
  select v.tenant_id, runoff, v.party_id, v.representative from app.elector v
  where v.tenant_id = e.tenant_id and v.election_id = e.id;
  insert into app.candidate (tenant_id, election_id, number, slug, name, party_id, organisation_identifier, email, statement,
    state, nominated_party_id, entered_by, entered_at)
  select c.tenant_id, runoff, c.number, c.slug, c.name, c.party_id, c.organisation_identifier, c.email, c.statement, c.state,
    c.nominated_party_id, c.entered_by, c.entered_at
  from app.candidate c where c.tenant_id = e.tenant_id and c.election_id = e.id and c.number = any (tied);
end $$;

-- What an election asks of the caller: its vote, an answer to its nomination, its word on what a meeting chose.
create or replace function app.waiting_for_chooser()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select 'election_vote', 1::bigint, e.id::text, null::text, null::text, null::text, e.voting_from,
    (e.closes_at at time zone i.time_zone)::date, false
  from app.election e
  join host.initiative i on i.id = e.tenant_id
  join app.elector v on v.tenant_id = e.tenant_id and v.election_id = e.id and not v.has_voted
  where e.tenant_id = ctx.tenant() and ctx.role() = 'partner' and e.state = 'open' and e.voting_from <= ctx.now()
    and e.closes_at > ctx.now() and v.party_id = ctx.party() and v.representative = ctx.account()
  union all
  select 'nomination', 1, e.id::text, null, null, null, c.entered_at, (e.voting_from at time zone i.time_zone)::date, false
  from app.election e
  join host.initiative i on i.id = e.tenant_id
  join app.candidate c on c.tenant_id = e.tenant_id and c.election_id = e.id and c.state = 'nominated'
  where e.tenant_id = ctx.tenant() and e.state = 'open' and e.voting_from > ctx.now() and c.party_id = ctx.party()
  union all
  select 'choice', 1, c.id::text, c.name, null, null, c.recorded_at, null, false
  from app.choice c
  where c.tenant_id = ctx.tenant() and ctx.role() = 'partner' and c.state = 'recorded'
    and ctx.party() in (select app.voting_partners(ctx.tenant(), ctx.now()))
    and not exists (select from app.choice_confirmation k
      where k.tenant_id = c.tenant_id and k.choice_id = c.id and k.party_id = ctx.party());
end $$;

grant execute on function app.election_open(uuid, text, text), app.election_stand(uuid, text),
  app.election_nominate(uuid, text, text, text, text, text, text), app.election_accept(uuid, text),
  app.election_vote(uuid, text[]), app.is_representative(uuid, uuid) to rygrad_backbone_role, rygrad_partner_role;
