-- Groups of partners: who sits in them, who chairs, who may work in them.
--
--     form_group, adopted ──> at work ──end──> ended          what a group has done stays readable
--
-- A seat is a party's, a member a person of that party. The steering group's seats are the partners' to give: another
-- decision of the same kind sets them anew, and nothing else does. A working group's are open to every partner.
set local role rygrad_definer;

-- Whether a person sits in a group now: named, not gone from it, and still a member of a party that has a seat in it.
create or replace function app.sits_in(tenant uuid, in_group uuid, party uuid, account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.group_member g
    join app.group_seat s on s.tenant_id = g.tenant_id and s.group_id = g.group_id and s.party_id = g.party_id
      and s.ended_at is null
    join host.membership m on m.initiative_id = g.tenant_id and m.party_id = g.party_id
      and m.account_id = g.account_id and m.ended_at is null
    where g.tenant_id = $1 and g.group_id = $2 and g.party_id = $3 and g.account_id = $4 and g.left_at is null)
$$;

-- The party that holds the office, or looks after it: secretary of every group.
create or replace function app.secretary(tenant uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select f.party_id from ctx.term_in_force($1) f), (select k.party_id from ctx.caretaker($1) k))
$$;

-- Who may write what belongs to a group: its members, and the backbone as its secretary. What is all partners' is the
-- backbone's to arrange, and any voting partner's where nobody holds the office.
create or replace function app.may_tend(in_group uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.may_care() and (ctx.role() = 'backbone' or ctx.role() = 'partner' and case
    when $1 is null then app.is_voting(ctx.tenant(), ctx.party()) and app.secretary(ctx.tenant()) is null
    else app.sits_in(ctx.tenant(), $1, ctx.party(), ctx.account()) end)
$$;

create or replace function app.require_tending(in_group uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_care('backbone', 'partner');
  if app.may_tend(in_group) then
    return;
  end if;
  if in_group is null then
    perform ctx.refuse('meeting_of_all');
  end if;
  perform ctx.refuse('group_members_only');
end $$;

create or replace function app.is_chair(g app.group) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.role() = 'partner' and ($1).chair_party_id = ctx.party() and ($1).chair = ctx.account()
    and app.sits_in(($1).tenant_id, ($1).id, ($1).chair_party_id, ($1).chair)
$$;

-- The group of that short name, locked, while it is at work.
create or replace function app.group_in_hand(slug text) returns app.group
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
begin
  select * into g from app.group x where x.tenant_id = ctx.tenant() and x.slug = group_in_hand.slug for update;
  if not found then
    perform ctx.refuse('not_found', 'group');
  end if;
  if g.ended_at is not null then
    perform ctx.refuse('group_is_ended', 'group');
  end if;
  return g;
end $$;

-- A membership that counts, of any party of the initiative.
create or replace function app.member_in_hand(member uuid, argument text) returns host.membership
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  m host.membership;
begin
  select h.* into m from host.membership h
  where h.initiative_id = ctx.tenant() and h.ended_at is null and case when member_in_hand.member is null
    then h.party_id = ctx.party() and h.account_id = ctx.account() else h.id = member_in_hand.member end;
  if not found then
    perform ctx.refuse('not_found', argument);
  end if;
  return m;
end $$;
comment on function app.member_in_hand is 'The membership of that id; the caller''s own for null';

create or replace function app.group_seat_give(g app.group, party uuid, account uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  first_time boolean;
begin
  insert into app.group_seat as s (tenant_id, group_id, party_id, seated_at)
  values (g.tenant_id, g.id, group_seat_give.party, ctx.now())
  on conflict (tenant_id, group_id, party_id) do update set seated_at = ctx.now(), ended_at = null where s.ended_at is not null;
  if account is null then
    return false;
  end if;
  insert into app.group_member as x (tenant_id, group_id, party_id, account_id, joined_at)
  values (g.tenant_id, g.id, group_seat_give.party, account, ctx.now())
  on conflict (tenant_id, group_id, party_id, account_id) do update set joined_at = ctx.now(), left_at = null
    where x.left_at is not null;
  first_time := found;
  return first_time;
end $$;

-- Forming a group: a named chair, partners alone; a steering group never constitutes itself.
create or replace function app.proposal_check_form_group(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  what text := d.proposal->>'group_kind';
  leader record;
begin
  if what is null then
    perform ctx.refuse('group_what', 'group_kind');
  end if;
  if coalesce(d.proposal->>'group', '') = '' then
    perform ctx.refuse('group_what', 'group');
  end if;
  if coalesce(d.proposal->>'name', '') = '' then
    perform ctx.refuse('group_what', 'group_name');
  end if;
  if what = 'steering_group' and d.decided_by = 'steering_group' then
    perform ctx.refuse('decision_not_delegable', 'decided_by');
  end if;
  select m.id, p.slug, p.role into leader
  from host.membership m join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id and p.ended_at is null
  where m.initiative_id = d.tenant_id and m.id = (d.proposal->>'chair')::uuid and m.ended_at is null;
  if not found then
    perform ctx.refuse('group_chair_needed', 'chair');
  end if;
  if leader.role <> 'partner' then
    perform ctx.refuse('group_partners_only', 'chair');
  end if;
  d.proposal := jsonb_set(d.proposal, '{parties}', coalesce(d.proposal->'parties', '[]') || to_jsonb(leader.slug))
    || jsonb_build_object('chair_party', leader.slug);
  d := app.proposal_with_parties(d);
  if exists (select from jsonb_array_elements(d.proposal->'parties') s where s->>'role' <> 'partner') then
    perform ctx.refuse('group_partners_only', 'party');
  end if;
  if exists (select from app.group g where g.tenant_id = d.tenant_id and g.slug = d.proposal->>'group'
      and not (what = 'steering_group' and g.kind = what and g.ended_at is null)) then
    perform ctx.refuse('group_slug_key', 'group');
  end if;
  return d;
end $$;

create or replace function app.effect_form_group(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  said jsonb := p_decision.proposal;
  leader host.membership;
  g app.group;
  seat uuid;
begin
  select m.* into leader from host.membership m
  where m.initiative_id = p_decision.tenant_id and m.id = (said->>'chair')::uuid and m.ended_at is null
    and m.party_role = 'partner';
  if not found then
    perform ctx.refuse('group_chair_needed', 'chair');
  end if;
  select * into g from app.group x
  where x.tenant_id = p_decision.tenant_id and x.kind = 'steering_group' and x.ended_at is null
    and said->>'group_kind' = 'steering_group' for update;
  if found then
    update app.group x set name = said->>'name', purpose = coalesce(said->>'purpose', ''), chair_party_id = leader.party_id,
      chair = leader.account_id, formed_by = p_decision.id, revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id;
    update app.group_seat s set ended_at = ctx.now()
    where s.tenant_id = g.tenant_id and s.group_id = g.id and s.ended_at is null
      and s.party_id not in (select (p->>'id')::uuid from jsonb_array_elements(said->'parties') p);
    update app.group_member x set left_at = ctx.now()
    where x.tenant_id = g.tenant_id and x.group_id = g.id and x.left_at is null
      and x.party_id not in (select (p->>'id')::uuid from jsonb_array_elements(said->'parties') p);
  else
    if exists (select from app.group x where x.tenant_id = p_decision.tenant_id and x.slug = said->>'group') then
      perform ctx.refuse('group_slug_key', 'group');
    end if;
    insert into app.group (tenant_id, id, kind, slug, name, purpose, chair_party_id, chair, formed_by, formed_at)
    values (p_decision.tenant_id, gen_random_uuid(), said->>'group_kind', said->>'group', said->>'name',
      coalesce(said->>'purpose', ''), leader.party_id, leader.account_id, p_decision.id, ctx.now())
    returning * into g;
  end if;
  -- Each party is there by its representative until it sends somebody else.
  for seat in
    select p.id from jsonb_array_elements(said->'parties') s
    join app.party p on p.tenant_id = p_decision.tenant_id and p.id = (s->>'id')::uuid and p.ended_at is null
  loop
    perform app.group_seat_give(g, seat, case when not exists (
        select from app.group_member x
        where x.tenant_id = g.tenant_id and x.group_id = g.id and x.party_id = seat and x.left_at is null)
      then app.representative(p_decision.tenant_id, seat) end);
  end loop;
  perform app.group_seat_give(g, leader.party_id, leader.account_id);
end $$;

-- The caller joins, or brings in a colleague; the chair and the backbone bring in a person of any partner.
create or replace function app.group_join(slug text, member uuid)
returns table (name text, party text, person text, first_time boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
  m host.membership;
begin
  perform ctx.require_write('backbone', 'partner');
  g := app.group_in_hand(slug);
  m := app.member_in_hand(member, 'member');
  if m.party_role <> 'partner' then
    perform ctx.refuse('group_partners_only', 'member');
  end if;
  if m.party_id <> ctx.party() and not (ctx.role() = 'backbone' or app.is_chair(g)) then
    perform ctx.refuse('group_other_party', 'member');
  end if;
  if g.kind = 'steering_group' and not exists (select from app.group_seat s
      where s.tenant_id = g.tenant_id and s.group_id = g.id and s.party_id = m.party_id and s.ended_at is null) then
    perform ctx.refuse('group_seat_by_decision', 'member');
  end if;
  first_time := app.group_seat_give(g, m.party_id, m.account_id);
  name := g.name;
  select p.slug, a.name into party, person from app.party p, host.account a
  where p.tenant_id = g.tenant_id and p.id = m.party_id and a.id = m.account_id;
  return next;
end $$;

-- The caller leaves, or its party calls a colleague back; chair and backbone take a person out of a working group. A
-- working group's seat ends with its last person; the steering group's stays the party's.
create or replace function app.group_leave(slug text, member uuid) returns table (name text, party text, person text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
  m host.membership;
begin
  perform ctx.require_write('backbone', 'partner');
  g := app.group_in_hand(slug);
  m := app.member_in_hand(member, 'member');
  if m.party_id <> ctx.party()
      and not (g.kind = 'working_group' and (ctx.role() = 'backbone' or app.is_chair(g))) then
    perform ctx.refuse('group_other_party', 'member');
  end if;
  if m.party_id = g.chair_party_id and m.account_id = g.chair then
    perform ctx.refuse('group_chair_leaves', 'member');
  end if;
  update app.group_member x set left_at = ctx.now()
  where x.tenant_id = g.tenant_id and x.group_id = g.id and x.party_id = m.party_id and x.account_id = m.account_id
    and x.left_at is null;
  if not found then
    perform ctx.refuse('group_not_in_it', 'member');
  end if;
  update app.group_seat s set ended_at = ctx.now()
  where s.tenant_id = g.tenant_id and s.group_id = g.id and s.party_id = m.party_id and g.kind = 'working_group'
    and s.ended_at is null and not exists (select from app.group_member x
      where x.tenant_id = s.tenant_id and x.group_id = s.group_id and x.party_id = s.party_id and x.left_at is null);
  return query select g.name, p.slug, a.name from app.party p, host.account a
    where p.tenant_id = g.tenant_id and p.id = m.party_id and a.id = m.account_id;
end $$;

-- The chair hands over to another member. Where the chair is gone, any member of the group names one, or the secretary does.
create or replace function app.group_hand_over(slug text, member uuid) returns table (name text, party text, person text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
  m host.membership;
begin
  perform ctx.require_write('backbone', 'partner');
  g := app.group_in_hand(slug);
  if not app.is_chair(g)
      and (app.sits_in(g.tenant_id, g.id, g.chair_party_id, g.chair) or not app.may_tend(g.id)) then
    perform ctx.refuse('group_chair_only');
  end if;
  m := app.member_in_hand(member, 'member');
  if not app.sits_in(g.tenant_id, g.id, m.party_id, m.account_id) then
    perform ctx.refuse('group_not_in_it', 'member');
  end if;
  update app.group x set chair_party_id = m.party_id, chair = m.account_id, revision = x.revision + 1
  where x.tenant_id = g.tenant_id and x.id = g.id;
  return query select g.name, p.slug, a.name from app.party p, host.account a
    where p.tenant_id = g.tenant_id and p.id = m.party_id and a.id = m.account_id;
end $$;

create or replace function app.group_update(slug text, new_name text, new_purpose text)
returns table (name text, purpose text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
begin
  perform ctx.require_write('backbone', 'partner');
  g := app.group_in_hand(slug);
  if not (ctx.role() = 'backbone' or app.is_chair(g)) then
    perform ctx.refuse('group_chair_only');
  end if;
  return query
    update app.group x set name = coalesce(new_name, x.name), purpose = coalesce(new_purpose, x.purpose),
      revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id returning x.name, x.purpose, x.revision;
end $$;

-- A working group ends when its work is done; what it had called is called off with it.
create or replace function app.group_end(slug text, reason text) returns table (name text, cancelled bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.group;
  m app.meeting;
begin
  perform ctx.require_write('backbone', 'partner');
  perform app.lock_initiative(ctx.tenant());
  g := app.group_in_hand(slug);
  if g.kind = 'steering_group' then
    perform ctx.refuse('group_seat_by_decision', 'group');
  end if;
  if not (ctx.role() = 'backbone' or app.is_chair(g)) then
    perform ctx.refuse('group_chair_only');
  end if;
  cancelled := 0;
  for m in
    select * from app.meeting x
    where x.tenant_id = g.tenant_id and x.group_id = g.id and x.cancelled_at is null and x.starts_at > ctx.now()
  loop
    perform app.meeting_call_off(m, reason);
    cancelled := cancelled + 1;
  end loop;
  update app.group x set ended_at = ctx.now(), ended_reason = group_end.reason, revision = x.revision + 1
  where x.tenant_id = g.tenant_id and x.id = g.id;
  name := g.name;
  return next;
end $$;

-- What a list of groups tells of each; people's names are for those who know them from the list of members.
create or replace function app.group_facts(in_group uuid)
returns table (parties bigint, members bigint, chair_name text, chair_gone boolean, own boolean, tends boolean, chairs boolean)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select (select count(*) from app.group_seat s join app.party p on p.tenant_id = s.tenant_id and p.id = s.party_id
      where s.tenant_id = g.tenant_id and s.group_id = g.id and s.ended_at is null and p.ended_at is null),
    (select count(*) from app.group_member x where x.tenant_id = g.tenant_id and x.group_id = g.id
      and app.sits_in(x.tenant_id, x.group_id, x.party_id, x.account_id)),
    app.account_name(g.chair), not app.sits_in(g.tenant_id, g.id, g.chair_party_id, g.chair),
    ctx.role() = 'partner' and app.sits_in(g.tenant_id, g.id, ctx.party(), ctx.account()),
    coalesce(g.ended_at is null and app.may_tend(g.id), false), coalesce(g.ended_at is null and app.is_chair(g), false)
  from app.group g where g.tenant_id = ctx.tenant() and g.id = $1;
end $$;

-- Who sits in a group: to funders the parties alone.
create or replace function app.group_people(in_group uuid)
returns table (member uuid, party text, party_name text, name text, chair boolean, since timestamptz, own boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, p.slug, p.name, app.account_name(x.account_id), g.chair_party_id = x.party_id and g.chair = x.account_id,
    coalesce(x.joined_at, s.seated_at), p.id = ctx.party() and x.account_id = ctx.account()
  from app.group g
  join app.group_seat s on s.tenant_id = g.tenant_id and s.group_id = g.id and s.ended_at is null
  join app.party p on p.tenant_id = s.tenant_id and p.id = s.party_id and p.ended_at is null
  left join (
    select y.*, h.id as membership from app.group_member y
    join host.membership h on h.initiative_id = y.tenant_id and h.party_id = y.party_id and h.account_id = y.account_id
      and h.ended_at is null
    where y.left_at is null and ctx.role() in ('backbone', 'partner')) x
    on x.tenant_id = s.tenant_id and x.group_id = s.group_id and x.party_id = s.party_id
  left join host.membership m on m.id = x.membership
  where g.tenant_id = ctx.tenant() and g.id = $1
  order by p.slug, x.joined_at, m.id
$$;

grant execute on function app.group_join(text, uuid), app.group_leave(text, uuid), app.group_hand_over(text, uuid),
  app.group_update(text, text, text), app.group_end(text, text) to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.group_facts(uuid), app.group_people(uuid)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
