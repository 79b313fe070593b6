-- The backbone's own work.

-- name: phase_in_force
-- roles: backbone partner funder
select app.phase_in_force();

-- name: task_add
-- roles: backbone
select app.task_add($1, $2, $3, $4, $5, $6, $7, $8);

-- name: task_update
-- roles: backbone
select task as id, task_title as title, task_due as due, task_state as state, revision
from app.task_update($1, $2, $3, $4, $5, $6);

-- name: task_list
-- roles: backbone partner
select t.id, t.phase, t.function, t.suggestion, t.title, t.note, app.account_name(t.owner) as owner, t.due_date as due,
  case when t.state = 'open' and t.due_date < ctx.today() then 'late' else t.state end as state, t.decided_at, t.revision
from app.task t
where t.tenant_id = $1 and ($2::text is null or t.phase = $2) and ($3::text is null or t.function = $3)
  and ($4::text is null or $4 = case when t.state = 'open' and t.due_date < ctx.today() then 'late' else t.state end)
  and ($5::uuid is null or t.id > $5)
order by t.id limit $6;

-- name: task_suggestions
-- roles: backbone partner
select t.suggestion, t.id, t.state from app.task t where t.tenant_id = $1 and t.suggestion is not null;

-- name: task_count
-- roles: backbone partner funder
select function, open, late, done, dropped from app.task_count($1);
