-- Charter rule 2: the backbone arranges the work on the common agenda and does not develop it.
--
--     round      open ──the backbone, or the adoption of a draft of it──> closed
--     contribution   by partners, while the round is open; what people said, with its origin and without who they are
--     write-up       by the backbone, of contributions that it names; agenda text only once a partner makes it its own
--
-- A caretaker of the office arranges rounds and comments as a backbone does; what it would bring itself, write-ups and goals,
-- waits for a backbone that was chosen. Drafts, and how they become versions, stand in 67_agenda_draft.sql and
-- 68_agenda_version.sql.
set local role rygrad_definer;

-- Only partners bring words to the agenda: whoever else tries is told the rule.
create or replace function app.require_partner_hand() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_text');
  end if;
  perform ctx.require_write('partner');
end $$;

create or replace function app.agenda_round_open(id uuid, title text, invitation text, contribute_until date,
  comment_until date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_care('backbone');
  if agenda_round_open.contribute_until not between ctx.today() and ctx.today() + 366 then
    perform ctx.refuse('agenda_round_until', 'until');
  end if;
  insert into app.agenda_round (tenant_id, id, title, invitation, contribute_until, comment_until, opened_party_id,
    opened_by, opened_at)
  values (ctx.tenant(), agenda_round_open.id, agenda_round_open.title, agenda_round_open.invitation,
    agenda_round_open.contribute_until, agenda_round_open.comment_until, ctx.party(), ctx.account(), ctx.now());
  return 1;
end $$;

-- The round of that id, locked against its closing; without an id the one that is open.
create or replace function app.agenda_round_in_hand(round uuid) returns app.agenda_round
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round;
begin
  select * into r from app.agenda_round x
  where x.tenant_id = ctx.tenant() and case when round is null then x.closed_at is null else x.id = round end
  for no key update;
  if not found then
    if round is null then
      perform ctx.refuse('agenda_no_round', 'round');
    end if;
    perform ctx.refuse('not_found', 'round');
  end if;
  return r;
end $$;

create or replace function app.agenda_round_update(round uuid, title text, invitation text, contribute_until date,
  comment_until date)
returns table (id uuid, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round;
begin
  perform ctx.require_care('backbone');
  r := app.agenda_round_in_hand(round);
  if r.closed_at is not null then
    perform ctx.refuse('agenda_round_closed', 'round');
  end if;
  if agenda_round_update.contribute_until is distinct from r.contribute_until
      and agenda_round_update.contribute_until not between ctx.today() and ctx.today() + 366 then
    perform ctx.refuse('agenda_round_until', 'until');
  end if;
  return query
    update app.agenda_round x
    set title = coalesce(agenda_round_update.title, x.title),
      invitation = coalesce(agenda_round_update.invitation, x.invitation),
      contribute_until = coalesce(agenda_round_update.contribute_until, x.contribute_until),
      comment_until = coalesce(agenda_round_update.comment_until, x.comment_until), revision = x.revision + 1
    where x.tenant_id = r.tenant_id and x.id = r.id
    returning x.id, x.revision;
end $$;

create or replace function app.agenda_round_close(round uuid) returns table (id uuid, title text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round;
begin
  perform ctx.require_care('backbone');
  r := app.agenda_round_in_hand(round);
  if r.closed_at is not null then
    perform ctx.refuse('agenda_round_closed', 'round');
  end if;
  return query
    update app.agenda_round x set closed_by = ctx.account(), closed_at = ctx.now(), revision = x.revision + 1
    where x.tenant_id = r.tenant_id and x.id = r.id
    returning x.id, x.title, x.revision;
end $$;

-- How much a round has brought: for everybody to see, funders included.
create or replace function app.agenda_round_count(round uuid)
returns table (contributions bigint, parties bigint, involving bigint, people bigint)
language sql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
  select count(*), count(distinct c.party_id), count(*) filter (where c.origin <> 'own'), coalesce(sum(c.people), 0)::bigint
  from app.agenda_contribution c
  where c.tenant_id = ctx.tenant() and c.round_id = $1 and c.ended_at is null
$$;

-- Contributions.

create or replace function app.agenda_contribution_check(round uuid, held_on date) returns app.agenda_round
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round := app.agenda_round_in_hand(round);
begin
  if r.closed_at is not null then
    perform ctx.refuse('agenda_round_closed', 'round');
  end if;
  if r.contribute_until < ctx.today() then
    perform ctx.refuse('agenda_round_over', 'round');
  end if;
  if held_on > ctx.today() then
    perform ctx.refuse('agenda_held_later', 'held_on');
  end if;
  return r;
end $$;

create or replace function app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text,
  people integer, held_on date) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round;
begin
  perform app.require_partner_hand();
  r := app.agenda_contribution_check(round, held_on);
  insert into app.agenda_contribution (tenant_id, id, round_id, section, origin, text, people, held_on, party_id, author,
    created_at)
  values (r.tenant_id, agenda_contribution_add.id, r.id, agenda_contribution_add.section, agenda_contribution_add.origin,
    agenda_contribution_add.text, agenda_contribution_add.people, agenda_contribution_add.held_on, ctx.party(),
    ctx.account(), ctx.now());
  return r.id;
end $$;

-- One's own party's contribution, its round still open.
create or replace function app.agenda_contribution_in_hand(id uuid) returns app.agenda_contribution
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.agenda_contribution;
begin
  select * into c from app.agenda_contribution x
  where x.tenant_id = ctx.tenant() and x.id = agenda_contribution_in_hand.id and x.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if c.party_id <> ctx.party() then
    perform ctx.refuse('agenda_contribution_of_another', 'id');
  end if;
  return c;
end $$;

create or replace function app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer,
  held_on date)
returns table (contribution uuid, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.agenda_contribution;
begin
  perform app.require_partner_hand();
  c := app.agenda_contribution_in_hand(id);
  perform app.agenda_contribution_check(c.round_id, held_on);
  return query
    update app.agenda_contribution x
    set section = coalesce(agenda_contribution_update.section, x.section),
      origin = coalesce(agenda_contribution_update.origin, x.origin),
      text = coalesce(agenda_contribution_update.text, x.text),
      people = coalesce(agenda_contribution_update.people,
        case when agenda_contribution_update.origin = 'own' then null else x.people end),
      held_on = coalesce(agenda_contribution_update.held_on,
        case when agenda_contribution_update.origin = 'own' then null else x.held_on end),
      revision = x.revision + 1
    where x.tenant_id = c.tenant_id and x.id = c.id
    returning x.id, x.revision;
end $$;

create or replace function app.agenda_contribution_withdraw(id uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.agenda_contribution;
begin
  perform app.require_partner_hand();
  c := app.agenda_contribution_in_hand(id);
  perform app.agenda_contribution_check(c.round_id, null);
  update app.agenda_contribution x set ended_at = ctx.now() where x.tenant_id = c.tenant_id and x.id = c.id;
  return c.round_id;
end $$;
comment on function app.agenda_contribution_withdraw is
  'Takes a contribution out of its round; where it was already written up, the write-up keeps naming it';

-- Write-ups.

create or replace function app.agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[])
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r app.agenda_round;
begin
  perform ctx.require_write('backbone');
  -- A write-up may come after the round, when all that it is of has been said.
  r := app.agenda_round_in_hand(round);
  if coalesce(cardinality(sources), 0) = 0 then
    perform ctx.refuse('charter_agenda_sources', 'source');
  end if;
  insert into app.agenda_writeup (tenant_id, id, round_id, section, text, party_id, author, created_at)
  values (r.tenant_id, agenda_writeup_add.id, r.id, agenda_writeup_add.section, agenda_writeup_add.text, ctx.party(),
    ctx.account(), ctx.now());
  insert into app.agenda_writeup_source (tenant_id, writeup_id, contribution_id)
  select r.tenant_id, agenda_writeup_add.id, c.id
  from app.agenda_contribution c
  where c.tenant_id = r.tenant_id and c.round_id = r.id and c.ended_at is null and c.id = any (sources)
  order by c.id;
  if (select count(*) from app.agenda_writeup_source s
      where s.tenant_id = r.tenant_id and s.writeup_id = agenda_writeup_add.id)
      <> (select count(distinct s) from unnest(sources) s) then
    perform ctx.refuse('not_found', 'source');
  end if;
  return r.id;
end $$;

create or replace function app.agenda_writeup_withdraw(id uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w app.agenda_writeup;
begin
  perform ctx.require_write('backbone');
  perform app.lock_initiative(ctx.tenant());
  select * into w from app.agenda_writeup x
  where x.tenant_id = ctx.tenant() and x.id = agenda_writeup_withdraw.id and x.party_id = ctx.party()
    and x.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if exists (select from app.agenda_draft_writeup p
      where p.tenant_id = w.tenant_id and p.writeup_id = w.id and p.state = 'taken') then
    perform ctx.refuse('agenda_writeup_taken', 'id');
  end if;
  delete from app.agenda_draft_writeup p
  where p.tenant_id = w.tenant_id and p.writeup_id = w.id and p.state = 'placed';
  update app.agenda_writeup x set ended_at = ctx.now() where x.tenant_id = w.tenant_id and x.id = w.id;
  return w.round_id;
end $$;

-- Days that people were given stand still while an initiative is suspended.
create or replace function app.postpone_agenda(tenant uuid, pause interval) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  days integer := ceil(extract(epoch from pause) / 86400);
begin
  if days > 0 then
    update app.agenda_round r set contribute_until = r.contribute_until + days, comment_until = r.comment_until + days
    where r.tenant_id = tenant and r.closed_at is null;
    update app.agenda_draft d set comment_until = d.comment_until + days
    where d.tenant_id = tenant and d.state = 'commenting';
  end if;
end $$;

grant execute on function app.agenda_round_open(uuid, text, text, date, date),
  app.agenda_round_update(uuid, text, text, date, date), app.agenda_round_close(uuid),
  app.agenda_writeup_add(uuid, uuid, text, text, uuid[]), app.agenda_writeup_withdraw(uuid) to rygrad_backbone_role;
grant execute on function app.agenda_contribution_add(uuid, uuid, text, text, text, integer, date),
  app.agenda_contribution_update(uuid, text, text, text, integer, date), app.agenda_contribution_withdraw(uuid)
  to rygrad_backbone_role, rygrad_partner_role;
grant execute on function app.agenda_round_count(uuid) to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
