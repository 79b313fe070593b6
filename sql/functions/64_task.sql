-- The backbone's tasks. What changes them goes through here, because an owner must be a member of the backbone in office
-- and memberships are out of the logins' reach.
--
--     suggested → open → done        again open when reopened; each phase keeps the tasks that were taken on in it
--                   ↓
--                dropped
set local role rygrad_definer;

create or replace function app.phase_in_force() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.phase from host.initiative i where i.id = ctx.tenant()
$$;

-- The account behind a membership of the caller's own party; whoever is not one is refused.
create or replace function app.own_member(member uuid, argument text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid;
begin
  select m.account_id into account from host.membership m
  where m.initiative_id = ctx.tenant() and m.id = own_member.member and m.party_id = ctx.party() and m.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', own_member.argument);
  end if;
  return account;
end $$;

create or replace function app.task_add(id uuid, phase text, function text, suggestion text, title text, note text,
  owner uuid, due date) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  in_force text := app.phase_in_force();
begin
  perform ctx.require_write('backbone');
  if task_add.phase <> in_force then
    perform ctx.refuse('task_other_phase', 'suggestion');
  end if;
  insert into app.task (tenant_id, id, phase, function, suggestion, title, note, party_id, owner, due_date, created_by,
    created_at)
  values (ctx.tenant(), task_add.id, in_force, task_add.function, task_add.suggestion, task_add.title,
    coalesce(task_add.note, ''), ctx.party(), case when task_add.owner is not null then app.own_member(task_add.owner, 'owner') end,
    task_add.due, ctx.account(), ctx.now());
  return in_force;
end $$;
comment on function app.task_add is 'A task is of the phase in force; a suggestion of another phase is refused';

create or replace function app.task_update(id uuid, title text, note text, owner uuid, due date, state text)
returns table (task uuid, task_title text, task_due date, task_state text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  doer uuid;
begin
  perform ctx.require_write('backbone');
  if task_update.owner is not null then
    doer := app.own_member(task_update.owner, 'owner');
  end if;
  return query
    update app.task t
    set title = coalesce(task_update.title, t.title), note = coalesce(task_update.note, t.note),
      owner = coalesce(doer, t.owner), due_date = coalesce(task_update.due, t.due_date),
      state = coalesce(task_update.state, t.state), party_id = ctx.party(),
      decided_by = case when task_update.state is null then t.decided_by when task_update.state = 'open' then null
        else ctx.account() end,
      decided_at = case when task_update.state is null then t.decided_at when task_update.state = 'open' then null
        else ctx.now() end,
      revision = t.revision + 1
    where t.tenant_id = ctx.tenant() and t.id = task_update.id
    returning t.id, t.title, t.due_date,
      case when t.state = 'open' and t.due_date < ctx.today() then 'late' else t.state end, t.revision;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;

-- What funders are shown of the tasks: how many there are of each function, and how far they are.
create or replace function app.task_count(phase text)
returns table (function text, open bigint, late bigint, done bigint, dropped bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.function, count(t.id) filter (where t.state = 'open'),
    count(t.id) filter (where t.state = 'open' and t.due_date < ctx.today()),
    count(t.id) filter (where t.state = 'done'), count(t.id) filter (where t.state = 'dropped')
  from (values (1, 'vision_strategy'), (2, 'aligned_activities'), (3, 'shared_measurement'), (4, 'public_will'),
    (5, 'policy'), (6, 'funding')) f (place, function)
  left join app.task t on t.tenant_id = ctx.tenant() and t.phase = $1 and t.function = f.function
  where ctx.tenant() is not null
  group by f.place, f.function order by f.place
$$;
comment on function app.task_count is 'Visible to all; open counts the late ones too';

-- The caller's own tasks that are due within a fortnight or late.
create or replace function app.waiting_tasks()
returns table (kind text, count bigint, subject text, title text, period text, party text, since timestamptz, due date,
  overdue boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select 'task', 1::bigint, t.id::text, t.title, null::text, null::text, t.created_at, t.due_date,
    t.due_date < (select ctx.today())
  from app.task t
  where t.tenant_id = ctx.tenant() and ctx.role() = 'backbone' and t.owner = ctx.account() and t.state = 'open'
    and t.due_date <= (select ctx.today()) + 14
    and exists (select from ctx.term_in_force(ctx.tenant()) f where f.party_id = ctx.party());
end $$;

grant execute on function app.phase_in_force(), app.task_count(text)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.task_add(uuid, text, text, text, text, text, uuid, date),
  app.task_update(uuid, text, text, uuid, date, text) to rygrad_backbone_role;
