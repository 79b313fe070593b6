-- What the charter's rules refused and what they flag, for all parties to read. Refusals are counted by day, rule, command
-- and the role of whoever was refused: that a rule was tried is everybody's business, whom it happened to is in the log.
set local role rygrad_definer;

create or replace function app.charter_rule(key text) returns integer
language sql immutable parallel safe as $$
  select case split_part(lower($1), '_', 2) when 'chosen' then 1 when 'agenda' then 2 when 'activity' then 3
    when 'funding' then 4 when 'unacknowledged' then 5 end
$$;
comment on function app.charter_rule is 'Which rule a refusal''s code or reason is of: CHARTER_FUNDING, charter_funding_sole_recipient';

create or replace function app.charter_refused(since timestamptz)
returns table (rule integer, matter text, role text, name text, at timestamptz, until timestamptz, count bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select app.charter_rule(l.outcome), l.command, p.role, null::text, min(l.at), max(l.at), count(*)
  from app.audit_log l
  join host.initiative i on i.id = l.tenant_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  where l.tenant_id = ctx.tenant() and l.outcome like 'CHARTER\_%' and l.at >= $1
  group by (l.at at time zone i.time_zone)::date, l.outcome, l.command, p.role
  union all
  select app.charter_rule(d.obstacle), 'decision', null, d.title, d.concluded_at, d.concluded_at, 1
  from app.decision d
  where d.tenant_id = ctx.tenant() and d.obstacle like 'charter\_%' and d.concluded_at >= $1;
end $$;

-- The times without a backbone that the partners have chosen: interim terms, and the gaps between terms.
create or replace function app.charter_unchosen()
returns table (matter text, name text, at timestamptz, until timestamptz, deadline timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with terms as (
    select t.kind, p.name, t.starts_at, least(t.ended_at, t.ends_at) as over, t.ends_at,
      lead(t.starts_at) over (order by t.starts_at) as next_starts
    from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
    where t.tenant_id = ctx.tenant() and t.starts_at <= ctx.now())
  select 'interim', t.name, t.starts_at, case when t.over <= ctx.now() then t.over end,
    case when t.over > ctx.now() then t.ends_at end
  from terms t where t.kind = 'interim'
  union all
  select 'vacancy', null, t.over, t.next_starts, null
  from terms t where t.over <= ctx.now() and t.over < coalesce(t.next_starts, ctx.now())
$$;

create or replace function app.charter_matters(since timestamptz)
returns table (rule integer, kind text, matter text, role text, name text, at timestamptz, until timestamptz,
  deadline timestamptz, state text, count bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select m.* from (
    select r.rule, 'refused', r.matter, r.role, r.name, r.at, r.until, null::timestamptz, null::text, r.count
    from app.charter_refused($1) r
    union all
    select 1, 'flagged', u.matter, null, u.name, u.at, u.until, u.deadline,
      case when u.until is null then 'holds' else 'ended' end, 1
    from app.charter_unchosen() u where u.until is null or u.until >= $1
    union all
    select 2, 'flagged', 'target', null, null, min(t.proposed_at), null, null, 'holds', count(*)
    from app.target t where t.tenant_id = ctx.tenant() and t.state = 'proposed' having count(*) > 0
    union all
    select 4, 'flagged', 'sole_recipient', null, s.name, s.since, s.ended_at, s.deadline, s.state, 1
    from app.sole_recipient_state(ctx.tenant()) s where s.ended_at is null or s.ended_at >= $1
    union all
    select 4, 'flagged', 'allocation', null, null, min(a.proposed_at), null, null, 'holds', count(*)
    from app.allocation a where a.tenant_id = ctx.tenant() and a.state = 'proposed' having count(*) > 0
    union all
    select 4, 'flagged', 'terms', null, g.title, a.effective_at, a.effective_at, null, 'ended', 1
    from app.allocation a join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
    where a.tenant_id = ctx.tenant() and a.by_terms and a.state = 'effective' and a.effective_at >= $1
    union all
    select 4, 'flagged', 'cofinancing', null, null, min(c.recorded_at), null, null, 'holds', count(*)
    from app.cofinancing c where c.tenant_id = ctx.tenant() and c.state = 'reported' having count(*) > 0
    union all
    select 5, 'flagged', 'unacknowledged', null, null, greatest((
        select max(n.published_at) from app.charter_notice n where n.tenant_id = ctx.tenant()), (
        select t.starts_at from app.term t where t.tenant_id = ctx.tenant() and t.ended_at is null)),
      null, null, 'holds', sum(c.members - c.acknowledged)::bigint
    from app.charter_coverage() c having sum(c.members - c.acknowledged) > 0
  ) m (rule, kind, matter, role, name, at, until, deadline, state, count)
  where ctx.tenant() is not null
  order by m.at desc, m.rule, m.matter, m.role;
end $$;
comment on function app.charter_matters is
  'What the rules flag and have refused since a moment: "holds" is so now, "ended" was; sole recipients have states of their own';

grant execute on function app.charter_matters(timestamptz)
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
