-- Decisions: put to the partners, voted on with reasons, concluded when all have voted or by the clock.
--
--     proposed ──open──> open ──every voter has voted, or the deadline──> adopted | rejected | lapsed
--        └────withdraw─────┴──> lapsed
--
-- The electorate is frozen at the opening: a party admitted later does not vote, one removed leaves it. Votes, the clock
-- and a suspension come one after the other, because each locks the initiative's row first.
--
-- What a kind demands of a proposal (app.proposal_check_…) and what adopting it does (app.effect_…) stand with the area
-- that the kind belongs to. Effects run within the conclusion; they must use the decision's own tenant_id, since the clock
-- has no caller.
set local role rygrad_definer;

create or replace function app.lock_initiative(tenant uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from host.initiative i where i.id = tenant for no key update;
end $$;

create or replace function app.is_voting(tenant uuid, party uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.party p where p.tenant_id = $1 and p.id = $2 and p.role = 'partner'
    and p.standing = 'voting' and p.ended_at is null)
$$;

-- Whether a party belongs to the organisation that holds the office: it must not open the election of its successor.
create or replace function app.shares_office(tenant uuid, party uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from ctx.term_in_force($1) f
    join app.party b on b.tenant_id = $1 and b.id = f.party_id
    join app.party p on p.tenant_id = $1 and p.id = $2
    where p.organisation_identifier = b.organisation_identifier or lower(p.name) = lower(b.name))
$$;

-- The mandate in force: the latest that the partners gave, until its last day; one that was given to a group, as long as
-- the group is at work.
create or replace function app.mandate_in_force(tenant uuid) returns setof app.decision
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select m.* from (
    select d.* from app.decision d
    where d.tenant_id = $1 and d.kind = 'mandate' and d.state = 'adopted' order by d.concluded_at desc limit 1) m
  join host.initiative i on i.id = m.tenant_id
  where (m.proposal->>'until')::date >= (ctx.now() at time zone i.time_zone)::date
    and (m.subject is null or exists (
      select from app.group g where g.tenant_id = m.tenant_id and g.id = m.subject and g.ended_at is null))
$$;

-- Before any partner votes there is a founding: all partners that have a member admit the first ones together.
create or replace function app.electorate(d app.decision) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with voting as (
    select p.id from app.party p
    where p.tenant_id = ($1).tenant_id and p.role = 'partner' and p.standing = 'voting' and p.ended_at is null)
  select v.id from voting v
  where (($1).kind <> 'remove_party' or v.id <> ($1).subject)
    and (($1).kind not in ('open_election', 'recall') or not app.shares_office(($1).tenant_id, v.id))
    and (($1).decided_by <> 'steering_group' or exists (
      select from app.decision m
      where m.tenant_id = ($1).tenant_id and m.id = ($1).mandate_id and case when m.subject is null
        then exists (select from jsonb_array_elements(m.proposal->'parties') s where (s->>'id')::uuid = v.id)
        else exists (select from app.group_seat s
          where s.tenant_id = m.tenant_id and s.group_id = m.subject and s.party_id = v.id and s.ended_at is null) end))
  union all
  select p.id from app.party p
  where ($1).kind = 'admit_party' and ($1).decided_by = 'partners' and not exists (select from voting)
    and p.tenant_id = ($1).tenant_id and p.role = 'partner' and p.ended_at is null and exists (
      select from host.membership m
      where m.initiative_id = p.tenant_id and m.party_id = p.id and m.ended_at is null)
$$;
comment on function app.electorate is 'The parties that vote on a decision that opens now: none on its own removal, nor on an election against its own organisation';

create or replace function app.effect_other(p_decision app.decision) returns void language plpgsql as $$
begin
end $$;
comment on function app.effect_other is 'What is decided is carried out by people';

-- A mandate is read from the decision that gave it; nothing else need be stored.
create or replace function app.effect_mandate(p_decision app.decision) returns void language plpgsql as $$
begin
end $$;

-- Kinds that the partners may let a steering group decide. Choosing the backbone is never among them, nor is what makes
-- up the electorate, the charter's notice and the agenda.
create or replace function app.is_delegable(kind text) returns boolean language sql immutable parallel safe
  return kind in ('other', 'phase', 'allocation', 'form_group');

create or replace function app.proposal_check_mandate(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  until date := (d.proposal->>'until')::date;
  kinds text[] := array(select jsonb_array_elements_text(d.proposal->'kinds'));
  seats jsonb;
  g app.group;
  today date := (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = d.tenant_id);
begin
  if cardinality(kinds) = 0 or exists (select from unnest(kinds) k where not app.is_delegable(k)) then
    perform ctx.refuse('decision_not_delegable', 'delegate');
  end if;
  if until is null or until < today or until > today + 731 then
    perform ctx.refuse('decision_mandate_until', 'until');
  end if;
  -- Without names it is for the steering group, whoever sits in it when it decides.
  if coalesce(d.proposal->'parties', '[]') = '[]' then
    select * into g from app.group x
    where x.tenant_id = d.tenant_id and x.kind = 'steering_group' and x.ended_at is null;
    if not found then
      perform ctx.refuse('decision_no_steering_group', 'party');
    end if;
    select jsonb_agg(p.slug order by p.slug) into seats
    from app.group_seat s join app.party p on p.tenant_id = s.tenant_id and p.id = s.party_id
    where s.tenant_id = d.tenant_id and s.group_id = g.id and s.ended_at is null and app.is_voting(d.tenant_id, p.id);
    if seats is null then
      perform ctx.refuse('decision_party_does_not_vote', 'party');
    end if;
    d.subject := g.id;
    d.proposal := d.proposal || jsonb_build_object('parties', seats, 'group', g.slug, 'group_name', g.name);
  end if;
  d := app.proposal_with_parties(d);
  if exists (select from jsonb_array_elements(d.proposal->'parties') s
      where not app.is_voting(d.tenant_id, (s->>'id')::uuid)) then
    perform ctx.refuse('decision_party_does_not_vote', 'party');
  end if;
  return d;
end $$;

-- Puts the parties that a proposal names by their short names into it as they are now.
create or replace function app.proposal_with_parties(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  named text[] := array(select distinct jsonb_array_elements_text(d.proposal->'parties'));
  found_parties jsonb := (
    select jsonb_agg(jsonb_build_object('id', p.id, 'party', p.slug, 'name', p.name, 'role', p.role) order by p.slug)
    from app.party p where p.tenant_id = d.tenant_id and p.slug = any (named) and p.ended_at is null);
begin
  if cardinality(named) = 0 or jsonb_array_length(found_parties) is distinct from cardinality(named) then
    perform ctx.refuse('not_found', 'party');
  end if;
  d.proposal := jsonb_set(d.proposal, '{parties}', found_parties);
  return d;
end $$;

-- What each kind demands of what is proposed; answers with the proposal as it is put to the vote.
create or replace function app.proposal_check(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  case d.kind
    when 'other' then return d;
    when 'admit_party' then return app.proposal_check_admit_party(d);
    when 'remove_party' then return app.proposal_check_remove_party(d);
    when 'phase' then return app.proposal_check_phase(d);
    when 'notice' then return app.proposal_check_notice(d);
    when 'allocation' then return app.proposal_check_allocation(d);
    when 'allocation_confirm' then return app.proposal_check_allocation_confirm(d);
    when 'mandate' then return app.proposal_check_mandate(d);
    when 'agenda_version' then return app.proposal_check_agenda_version(d);
    when 'open_election', 'recall' then return app.proposal_check_election(d);
    when 'caretaker' then return app.proposal_check_caretaker(d);
    when 'renew_interim' then return app.proposal_check_renew_interim(d);
    when 'form_group' then return app.proposal_check_form_group(d);
    else perform ctx.refuse('decision_kind_unknown', 'kind');
  end case;
end $$;

create or replace function app.decision_effect(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  case p_decision.kind
    when 'other' then perform app.effect_other(p_decision);
    when 'admit_party' then perform app.effect_admit_party(p_decision);
    when 'remove_party' then perform app.effect_remove_party(p_decision);
    when 'phase' then perform app.effect_phase(p_decision);
    when 'notice' then perform app.effect_notice(p_decision);
    when 'allocation' then perform app.effect_allocation(p_decision);
    when 'allocation_confirm' then perform app.effect_allocation_confirm(p_decision);
    when 'mandate' then perform app.effect_mandate(p_decision);
    when 'agenda_version' then perform app.effect_agenda_version(p_decision);
    when 'open_election', 'recall' then perform app.effect_election(p_decision);
    when 'caretaker' then perform app.effect_caretaker(p_decision);
    when 'renew_interim' then perform app.effect_renew_interim(p_decision);
    when 'form_group' then perform app.effect_form_group(p_decision);
    else perform ctx.refuse('decision_kind_unknown', 'kind');
  end case;
end $$;
comment on function app.decision_effect is 'What adopting a decision does, in the same transaction';

-- Opens a decision for votes: freezes the electorate. Who was present at a meeting is marked in it.
create or replace function app.decision_start(d app.decision, present text[]) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  voters bigint;
  attended bigint;
begin
  if d.decided_by <> 'meeting' and d.deadline < ctx.now() + interval '2 days' then
    perform ctx.refuse('decision_deadline_near', 'deadline');
  end if;
  insert into app.decision_vote (tenant_id, decision_id, party_id, method, attended)
  select d.tenant_id, d.id, p.id, d.method, p.slug = any (coalesce(present, '{}'))
  from app.electorate(d) e join app.party p on p.tenant_id = d.tenant_id and p.id = e;
  select count(*), count(*) filter (where v.attended) into voters, attended
  from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id;
  if voters = 0 then
    perform ctx.refuse('decision_no_voters');
  end if;
  if d.decided_by = 'meeting' and attended * 100 < d.quorum * voters then
    perform ctx.refuse('decision_meeting_quorum', 'present');
  end if;
  update app.decision x set state = 'open', opened_at = ctx.now() where x.tenant_id = d.tenant_id and x.id = d.id;
  -- Those who want to be told at once are.
  update host.membership m set look_at = ctx.now()
  where m.initiative_id = d.tenant_id and m.ended_at is null and m.mail_choice = 'at_once' and m.look_at > ctx.now()
    and m.party_id in (select v.party_id from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id);
  return voters;
end $$;

-- Puts a question to the partners. From a meeting it is open at once and stands after seven days unless objected to.
create or replace function app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text,
  method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text,
  present text[], opens boolean)
returns table (state text, rule text, deadline timestamptz, voters bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant uuid := ctx.tenant();
  zone text;
  today date;
  d app.decision;
begin
  perform ctx.require_write('backbone', 'partner');
  perform app.lock_initiative(tenant);
  select i.time_zone into zone from host.initiative i where i.id = tenant;
  today := (ctx.now() at time zone zone)::date;
  if decision_propose.decided_by <> 'partners'
      and decision_propose.kind in ('caretaker', 'renew_interim', 'recall', 'open_election') then
    perform ctx.refuse('charter_chosen_never_delegated', 'decided_by');
  end if;
  d.tenant_id := tenant;
  d.id := decision_propose.id;
  d.kind := decision_propose.kind;
  d.subject := decision_propose.subject;
  d.proposal := coalesce(decision_propose.proposal, '{}');
  d.title := decision_propose.title;
  d.reasons := decision_propose.reasons;
  d.quorum := coalesce(decision_propose.quorum, 50);
  d.decided_by := decision_propose.decided_by;
  d.state := 'proposed';
  d.proposed_party_id := ctx.party();
  d.proposed_by := ctx.account();
  d.proposed_at := ctx.now();
  d.review_on := decision_propose.review_on;
  if d.review_on <= today then
    perform ctx.refuse('decision_review_past', 'review');
  end if;
  if d.decided_by = 'meeting' then
    if not (app.is_voting(tenant, ctx.party()) or ctx.role() = 'backbone') then
      perform ctx.refuse('decision_recorded_by_voting');
    end if;
    if decision_propose.held_on is null or decision_propose.held_on > today or decision_propose.held_on < today - 90 then
      perform ctx.refuse('decision_held_on', 'held_on');
    end if;
    d.held_on := decision_propose.held_on;
    d.minutes := decision_propose.minutes;
    d.method := 'consent';
    d.deadline := ctx.now() + interval '7 days';
  else
    d.method := coalesce(decision_propose.method, 'majority');
    d.deadline := (coalesce(closes_on, today + 14) + 1)::timestamp at time zone zone;
    if closes_on > today + 366 then
      perform ctx.refuse('decision_deadline_far', 'deadline');
    end if;
  end if;
  if d.decided_by = 'steering_group' then
    select m.id into d.mandate_id from app.mandate_in_force(tenant) m
    where m.proposal->'kinds' ? d.kind;
    if not found then
      perform ctx.refuse('decision_no_mandate', 'decided_by');
    end if;
  end if;
  d := app.proposal_check(d);
  insert into app.decision select (d).*;
  if opens or d.decided_by = 'meeting' then
    voters := app.decision_start(d, present);
  end if;
  return query
    select x.state, x.method, x.deadline, decision_propose.voters from app.decision x
    where x.tenant_id = tenant and x.id = d.id;
end $$;

create or replace function app.decision_open(id uuid)
returns table (state text, rule text, deadline timestamptz, voters bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.decision_in_hand(decision_open.id);
  if d.state <> 'proposed' then
    perform ctx.refuse('decision_' || d.state, 'id');
  end if;
  if d.proposed_party_id <> ctx.party() and not app.is_voting(d.tenant_id, ctx.party()) then
    perform ctx.refuse('decision_of_another', 'id');
  end if;
  if d.decided_by = 'steering_group' and not exists (select from app.mandate_in_force(d.tenant_id) m
      where m.id = d.mandate_id) then
    perform ctx.refuse('decision_no_mandate', 'id');
  end if;
  if d.kind in ('open_election', 'recall') then
    perform app.require_chooser();
    perform app.require_other_organisation();
  end if;
  -- What was true when it was proposed need not be any longer; what is put to the vote stays as it was written.
  voters := app.decision_start(d, null);
  return query
    select x.state, x.method, x.deadline, decision_open.voters from app.decision x
    where x.tenant_id = d.tenant_id and x.id = d.id;
end $$;
comment on function app.decision_open is 'By whoever proposed it, or by any voting partner';

-- The decision of that id, locked, the initiative's row before it.
create or replace function app.decision_in_hand(id uuid) returns app.decision
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
begin
  perform app.lock_initiative(ctx.tenant());
  select * into d from app.decision x where x.tenant_id = ctx.tenant() and x.id = decision_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  return d;
end $$;

create or replace function app.decision_withdraw(id uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.decision_in_hand(decision_withdraw.id);
  if d.state not in ('proposed', 'open') then
    perform ctx.refuse('decision_' || d.state, 'id');
  end if;
  if d.proposed_party_id <> ctx.party() then
    perform ctx.refuse('decision_of_another', 'id');
  end if;
  update app.decision x set state = 'lapsed', outcome = 'withdrawn', concluded_at = ctx.now()
  where x.tenant_id = d.tenant_id and x.id = d.id;
  return d.title;
end $$;

-- A vote of the caller's party; a later one takes its place. Where all have voted, the decision concludes with it.
create or replace function app.decision_vote(id uuid, choice text, reasons text)
returns table (replaced boolean, state text, voters bigint, voted bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
begin
  perform ctx.require_write('partner');
  d := app.decision_in_hand(decision_vote.id);
  if d.state <> 'open' then
    perform ctx.refuse('decision_' || d.state, 'id');
  end if;
  if d.deadline <= ctx.now() then
    perform ctx.refuse('decision_over', 'id');
  end if;
  select v.choice is not null into replaced from app.decision_vote v
  where v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party();
  if not found then
    perform ctx.refuse('decision_not_in_electorate', 'id');
  end if;
  update app.decision_vote v
  set choice = decision_vote.choice, reasons = coalesce(decision_vote.reasons, ''), cast_by = ctx.account(),
    cast_at = ctx.now()
  where v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party();
  state := app.decision_conclude(d, false);
  return query
    select decision_vote.replaced, decision_vote.state, t.voters, t.voted
    from app.decision_count(d.tenant_id, d.id) t;
end $$;

create or replace function app.decision_count(tenant uuid, decision uuid)
returns table (voters bigint, voted bigint, in_favour bigint, against bigint, abstaining bigint)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select count(*), count(v.choice), count(*) filter (where v.choice = 'for'),
    count(*) filter (where v.choice = 'against'), count(*) filter (where v.choice = 'abstain')
  from app.decision_vote v where v.tenant_id = $1 and v.decision_id = $2
$$;

-- How it ends by what has been said: null while it does not end yet. Abstaining counts for the quorum and for nothing
-- else. An objection under consent can be met and taken back until the deadline; one to what a meeting decided ends it.
create or replace function app.decision_verdict(d app.decision, over boolean) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when ($1).decided_by = 'meeting' then
      case when c.against > 0 then 'rejected' when $2 then 'adopted' end
    when not $2 and (c.voted < c.voters or ($1).method = 'consent' and c.against > 0) then null
    when c.voters = 0 or c.voted * 100 < ($1).quorum * c.voters then 'lapsed'
    when ($1).method = 'consent' then case when c.against = 0 then 'adopted' else 'rejected' end
    when ($1).method = 'majority' then case when c.in_favour > c.against then 'adopted' else 'rejected' end
    else case when c.in_favour > 0 and c.in_favour >= 2 * c.against then 'adopted' else 'rejected' end
  end
  from app.decision_count(($1).tenant_id, ($1).id) c
$$;

-- Ends the decision if it is to end; what it leads to happens here and now, or it lapses where that has become impossible.
create or replace function app.decision_conclude(d app.decision, over boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  verdict text := app.decision_verdict(d, over);
  why text := case when verdict = 'lapsed' then 'no_quorum' end;
  refusal text;
begin
  if verdict is null then
    return d.state;
  end if;
  if verdict = 'adopted' then
    begin
      perform app.decision_effect(d);
    exception when sqlstate 'RG001' then
      verdict := 'lapsed';
      why := 'no_effect';
      refusal := sqlerrm;
    end;
  elsif verdict = 'rejected' and d.kind = 'allocation' then
    perform app.allocation_withdraw(d);
  end if;
  update app.decision x
  set state = verdict, outcome = why, obstacle = refusal, concluded_at = ctx.now()
  where x.tenant_id = d.tenant_id and x.id = d.id;
  perform ctx.audit_app(d.tenant_id, null, null, 'decision.conclude', 'OK',
    jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'state', verdict)::text);
  return verdict;
end $$;

create or replace function app.decision_review(id uuid, decision uuid, note text, next_on date)
returns table (title text, review_on date)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  d app.decision;
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.decision_in_hand(decision);
  if d.state <> 'adopted' then
    perform ctx.refuse('decision_not_adopted', 'id');
  end if;
  if next_on <= (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = d.tenant_id) then
    perform ctx.refuse('decision_review_past', 'next');
  end if;
  insert into app.decision_review (tenant_id, id, decision_id, party_id, note, next_on, reviewed_by, reviewed_at)
  values (d.tenant_id, decision_review.id, d.id, ctx.party(), decision_review.note, decision_review.next_on,
    ctx.account(), ctx.now());
  update app.decision x set review_on = decision_review.next_on where x.tenant_id = d.tenant_id and x.id = d.id;
  return query select d.title, decision_review.next_on;
end $$;
comment on function app.decision_review is 'Notes what became of a decision on its review date, and when to look again, if ever';

-- A party that leaves the initiative leaves every electorate of what is not concluded.
create or replace function app.leave_electorates(tenant uuid, party uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from app.decision_vote v using app.decision d
  where v.tenant_id = $1 and v.party_id = $2 and d.tenant_id = $1 and d.id = v.decision_id and d.state = 'open'
$$;

-- Deadlines stand still while an initiative is suspended.
create or replace function app.postpone_decisions(tenant uuid, pause interval) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update app.decision d set deadline = d.deadline + $2
  where d.tenant_id = $1 and d.state in ('proposed', 'open') and $2 > interval '0'
$$;

-- What each party of the electorate has said: to the backbone and partners at any time, to funders once concluded.
create or replace function app.decision_votes(decision uuid)
returns table (party text, party_name text, attended boolean, choice text, reasons text, cast_by text, cast_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select p.slug, p.name, v.attended, v.choice, v.reasons, app.account_name(v.cast_by), v.cast_at
    from app.decision d
    join app.decision_vote v on v.tenant_id = d.tenant_id and v.decision_id = d.id
    join app.party p on p.tenant_id = v.tenant_id and p.id = v.party_id
    where d.tenant_id = ctx.tenant() and d.id = decision_votes.decision
      and (ctx.role() in ('backbone', 'partner') or d.state in ('adopted', 'rejected', 'lapsed'))
    order by p.slug;
end $$;

-- The count and the caller's own part in it.
create or replace function app.decision_standing(decision uuid)
returns table (voters bigint, voted bigint, in_favour bigint, against bigint, abstaining bigint, own_choice text,
  may_vote boolean)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select c.*, v.choice, coalesce(v.party_id is not null and d.state = 'open' and d.deadline > ctx.now()
    and ctx.role() = 'partner' and ctx.may_write(), false)
  from app.decision d
  cross join lateral app.decision_count(d.tenant_id, d.id) c
  left join app.decision_vote v on v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party()
  where d.tenant_id = ctx.tenant() and d.id = $1
    and (ctx.role() in ('backbone', 'partner') or d.state in ('adopted', 'rejected', 'lapsed'))
$$;

grant execute on function app.decision_propose(uuid, text, uuid, jsonb, text, text, text, integer, date, date, text, date,
  text, text[], boolean), app.decision_open(uuid), app.decision_withdraw(uuid),
  app.decision_review(uuid, uuid, text, date) to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.decision_vote(uuid, text, text) to rygrad_partner_role;
grant execute on function app.decision_votes(uuid), app.decision_standing(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
