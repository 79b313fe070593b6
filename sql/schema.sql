--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: rygrad_owner
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO rygrad_owner;

--
-- Name: SCHEMA app; Type: COMMENT; Schema: -; Owner: rygrad_owner
--

COMMENT ON SCHEMA app IS 'Everything inside an initiative; every key begins with tenant_id';


--
-- Name: ctx; Type: SCHEMA; Schema: -; Owner: rygrad_owner
--

CREATE SCHEMA ctx;


ALTER SCHEMA ctx OWNER TO rygrad_owner;

--
-- Name: SCHEMA ctx; Type: COMMENT; Schema: -; Owner: rygrad_owner
--

COMMENT ON SCHEMA ctx IS 'Who is asking: the context of a transaction';


--
-- Name: host; Type: SCHEMA; Schema: -; Owner: rygrad_owner
--

CREATE SCHEMA host;


ALTER SCHEMA host OWNER TO rygrad_owner;

--
-- Name: SCHEMA host; Type: COMMENT; Schema: -; Owner: rygrad_owner
--

COMMENT ON SCHEMA host IS 'What the whole host shares: accounts, initiatives, the membership directory, secrets, jobs';


--
-- Name: given_grant; Type: TYPE; Schema: app; Owner: rygrad_owner
--

CREATE TYPE app.given_grant AS (
	id uuid,
	activity_id uuid,
	allocation_id uuid,
	identifier text,
	title text,
	description text,
	currency text,
	amount_applied_for numeric,
	amount_awarded numeric,
	amount_disbursed numeric,
	award_date date,
	planned_start date,
	planned_end date,
	programme text,
	funder_id uuid,
	funder_slug text,
	funder_name text,
	funder_identifier text,
	recipient_id uuid,
	recipient_slug text,
	recipient_name text,
	recipient_identifier text
);


ALTER TYPE app.given_grant OWNER TO rygrad_owner;

--
-- Name: TYPE given_grant; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TYPE app.given_grant IS 'One grant of an import, with the ids its rows would get';


--
-- Name: aggregate(text, text, numeric[], numeric[], numeric[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case
    when $2 = 'none' or cardinality($3) = 0 then null
    when $1 = 'percent' then
      case when array_position($5, null) is null
        then (select sum(n) * 100 / sum(d) from unnest($4, $5) as x (n, d)) end
    when $2 = 'sum' then (select sum(a) from unnest($3) a)
    when $2 = 'min' then (select min(a) from unnest($3) a)
    when $2 = 'max' then (select max(a) from unnest($3) a)
    when $2 = 'average' then
      case when array_position($5, null) is null
        then (select sum(a * d) / sum(d) from unnest($3, $5) as x (a, d))
        else (select avg(a) from unnest($3) a) end
    when $2 = 'last' then $3[1]
  end
$_$;


ALTER FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) OWNER TO rygrad_definer;

--
-- Name: allocation_propose(uuid, text, uuid, numeric, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) RETURNS TABLE(state text, recipient text, remaining numeric, currency text, sole_recipient text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  g app.grant;
  p app.party;
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = tenant for update;
  select * into g from app.grant x where x.tenant_id = tenant and x.identifier = grant_identifier;
  if not found then
    perform ctx.refuse('not_found', 'grant');
  end if;
  if activity is null then
    select * into p from app.party x where x.tenant_id = tenant and x.id = ctx.party();
  else
    select q.* into p from app.activity a
    join app.party q on q.tenant_id = a.tenant_id and q.id = a.owner_party_id
    where a.tenant_id = tenant and a.id = activity;
    if not found then
      perform ctx.refuse('not_found', 'activity');
    end if;
  end if;
  if allocation_propose.amount <> round(allocation_propose.amount, ctx.minor_units(g.currency)) then
    perform ctx.refuse('amount_minor_unit', 'amount');
  end if;
  perform app.refuse_sole_recipient(array[app.organisation_of(p)]);
  remaining := g.amount_awarded - allocation_propose.amount - coalesce((
    select sum(a.amount) from app.allocation a
    where a.tenant_id = tenant and a.grant_id = g.id and a.state <> 'withdrawn'), 0);
  if remaining < 0 then
    perform ctx.refuse('allocation_exceeds_grant', 'amount');
  end if;
  state := case when p.role = 'partner' then 'effective' else 'proposed' end;
  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at)
  values (tenant, allocation_propose.id, g.id, p.id, p.role, allocation_propose.activity, allocation_propose.amount,
    allocation_propose.purpose, allocation_propose.state, ctx.account(), ctx.now(),
    case when p.role = 'partner' then ctx.now() end);
  recipient := p.name;
  currency := g.currency;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;


ALTER FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) IS 'To an activity: effective at once. To the backbone''s own work (no activity): proposed, until the partners decide';


--
-- Name: audit_entries(uuid, bigint, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) RETURNS TABLE(sequence bigint, at timestamp with time zone, account_name text, party_id uuid, party_slug text, command text, outcome text, payload text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select l.sequence, l.at, a.name, l.party_id, p.slug, l.command, l.outcome,
    case when ctx.is_operator() then null when l.party_id = ctx.party() or ctx.role() = 'backbone' then b.body end
  from app.audit_log l
  left join app.audit_payload b on b.tenant_id = l.tenant_id and b.sequence = l.sequence
  left join host.account a on a.id = l.account_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  where l.tenant_id = $1 and l.sequence < $2
    and ((ctx.tenant() = $1 and (ctx.role() in ('backbone', 'partner') or l.party_id = ctx.party()))
      or ctx.is_operator())
  order by l.sequence desc limit $3
$_$;


ALTER FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION audit_entries(tenant uuid, before bigint, most integer); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) IS 'The audit log as its reader may see it: funders only their own acts; what was said only to those who said it and the backbone';


--
-- Name: audit_problems(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.audit_problems(tenant uuid) RETURNS TABLE(sequence bigint, problem text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  with chain as (
    select l.*, lag(l.hash, 1, '\x00'::bytea) over w as expected_previous,
      lag(l.sequence, 1, 0::bigint) over w as previous_sequence
    from app.audit_log l where l.tenant_id = $1 window w as (order by l.sequence))
  select c.sequence, case when c.sequence <> c.previous_sequence + 1 then 'gap'
      when c.previous <> c.expected_previous then 'broken link' else 'altered' end
  from chain c
  where c.sequence <> c.previous_sequence + 1 or c.previous <> c.expected_previous
    or c.hash <> ctx.audit_hash(c.previous, c.tenant_id, c.sequence, c.at, c.account_id, c.party_id, c.command,
      c.outcome, c.digest)
  union all
  select p.sequence, 'payload altered'
  from app.audit_payload p join app.audit_log l on l.tenant_id = p.tenant_id and l.sequence = p.sequence
  where p.tenant_id = $1 and l.digest <> sha256(p.salt || convert_to(p.body, 'UTF8'))
  union all
  select h.sequence, 'tail cut'
  from app.audit_head h
  where h.tenant_id = $1 and h.sequence > 0 and not exists (
    select from app.audit_log l
    where l.tenant_id = h.tenant_id and l.sequence = h.sequence and l.hash = h.hash)
  union all
  select l.sequence, 'beyond head'
  from app.audit_log l left join app.audit_head h on h.tenant_id = l.tenant_id
  where l.tenant_id = $1 and l.sequence > coalesce(h.sequence, 0)
  union all
  select 0, 'head missing' where not exists (select from app.audit_head h where h.tenant_id = $1)
  order by 1
$_$;


ALTER FUNCTION app.audit_problems(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: audit_verify(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.audit_verify(tenant uuid) RETURNS TABLE(entries bigint, head_sequence bigint, head_hash text, problems bigint, first_problem bigint, problem text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.is_operator() is false and ctx.tenant() is distinct from tenant then
    raise insufficient_privilege using message = 'another initiative';
  end if;
  return query
    select (select count(*) from app.audit_log l where l.tenant_id = tenant), h.sequence, encode(h.hash, 'hex'),
      (select count(*) from app.audit_problems(tenant)),
      (select p.sequence from app.audit_problems(tenant) p limit 1),
      (select p.problem from app.audit_problems(tenant) p limit 1)
    from (select) one left join app.audit_head h on h.tenant_id = tenant;
end $$;


ALTER FUNCTION app.audit_verify(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: band(numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case when $1 is null then 'no_data' when $1 >= $2 then 'on_track' when $1 >= $3 then 'at_risk'
    else 'off_track' end
$_$;


ALTER FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) OWNER TO rygrad_definer;

--
-- Name: charter_acknowledge(integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_acknowledge(version integer) RETURNS TABLE(acknowledged_version integer, first_time boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  newest integer := (select max(n.version) from app.charter_notice n where n.tenant_id = ctx.tenant());
  term uuid := (select t.id from app.term t where t.tenant_id = ctx.tenant()
    order by t.ended_at is null desc, t.starts_at desc limit 1);
begin
  if ctx.tenant() is null or coalesce(current_setting('app.may_acknowledge', true), '') <> 'yes' then
    raise insufficient_privilege using message = 'this transaction may not acknowledge';
  end if;
  if charter_acknowledge.version is distinct from newest then
    perform ctx.refuse('charter_notice_version', 'version');
  end if;
  insert into app.charter_acknowledgement (tenant_id, notice_version, term_id, party_id, account_id, acknowledged_at)
  values (ctx.tenant(), newest, term, ctx.party(), ctx.account(), ctx.now())
  on conflict do nothing;
  return query select newest, found;
end $$;


ALTER FUNCTION app.charter_acknowledge(version integer) OWNER TO rygrad_definer;

--
-- Name: charter_coverage(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_coverage() RETURNS TABLE(party_id uuid, party_slug text, party_name text, role text, members bigint, acknowledged bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select p.id, p.slug, p.name, p.role, count(m.id),
    count(m.id) filter (where ctx.has_acknowledged(ctx.tenant(), m.party_id, m.account_id))
  from app.party p
  join host.membership m on m.initiative_id = p.tenant_id and m.party_id = p.id and m.ended_at is null
  where p.tenant_id = ctx.tenant() and p.ended_at is null
  group by p.id, p.slug, p.name, p.role
  order by p.slug
$$;


ALTER FUNCTION app.charter_coverage() OWNER TO rygrad_definer;

--
-- Name: FUNCTION charter_coverage(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.charter_coverage() IS 'How many of each party''s members have acknowledged the notice in force; visible to all';


--
-- Name: grant_import(jsonb); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.grant_import(grants jsonb) RETURNS TABLE(added bigint, unchanged bigint, parties_added bigint, differing text[], misfit text[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  at timestamptz := ctx.now();
  given app.given_grant[];
  before uuid[];
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = tenant for update;
  given := array(select g from jsonb_populate_recordset(null::app.given_grant, grants) g);
  misfit := array(
    select g.identifier from unnest(given) g, unnest(array[g.amount_applied_for, g.amount_awarded, g.amount_disbursed]) a
    where a <> round(a, ctx.minor_units(g.currency)) or a >= 1e16
    group by g.identifier order by g.identifier);
  given := array(select g from unnest(given) g where g.identifier <> all (misfit));
  perform app.refuse_sole_recipient(array(select g.recipient_identifier from unnest(given) g));

  before := array(select x.id from app.grant x join unnest(given) g on g.identifier = x.identifier
    where x.tenant_id = tenant);
  differing := array(
    select x.identifier from app.grant x
    join unnest(given) g on g.identifier = x.identifier
    where x.tenant_id = tenant
      and (x.title, x.description, x.currency, x.amount_applied_for, x.amount_awarded, x.amount_disbursed, x.award_date,
          x.planned_start, x.planned_end, x.programme)
        is distinct from (g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded,
          g.amount_disbursed, g.award_date, g.planned_start, g.planned_end, g.programme)
    order by x.identifier);
  unchanged := cardinality(before) - cardinality(differing);

  insert into app.party (tenant_id, id, slug, name, role, standing, organisation_identifier, created_at)
  select tenant, o.id, case when taken then left(o.slug, 54) || '-' || right(o.id::text, 8) else o.slug end,
    o.name, o.role, 'listed', o.identifier, at
  from (
    select distinct on (n.role, n.identifier) n.*,
      row_number() over (partition by n.slug order by n.role, n.identifier) > 1
        or exists (select from app.party p where p.tenant_id = tenant and p.slug = n.slug) as taken
    from (
      select distinct on (e.role, e.identifier) e.* from (
        select g.recipient_id as id, g.recipient_slug as slug, g.recipient_name as name, 'partner' as role,
          g.recipient_identifier as identifier, g.identifier as grant_identifier
        from unnest(given) g
        union all
        select g.funder_id, g.funder_slug, g.funder_name, 'funder', g.funder_identifier, g.identifier
        from unnest(given) g) e
      where not exists (select from app.party p
        where p.tenant_id = tenant and p.organisation_identifier = e.identifier and p.role = e.role)
      order by e.role, e.identifier, e.grant_identifier) n) o;
  get diagnostics parties_added = row_count;

  insert into app.grant (tenant_id, id, identifier, title, description, currency, amount_applied_for, amount_awarded,
    amount_disbursed, award_date, planned_start, planned_end, funder_party_id, programme, created_by, created_at)
  select tenant, g.id, g.identifier, g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded,
    g.amount_disbursed, g.award_date, g.planned_start, g.planned_end, f.id, g.programme, ctx.account(), at
  from unnest(given) g
  join app.party f on f.tenant_id = tenant and f.organisation_identifier = g.funder_identifier and f.role = 'funder'
  on conflict (tenant_id, identifier) do nothing;
  get diagnostics added = row_count;

  insert into app.activity (tenant_id, id, owner_party_id, title, description, state, planned_start, planned_end,
    created_by, created_at)
  select tenant, g.activity_id, p.id, left(g.title, 300), left(g.description, 20000), 'implementation',
    g.planned_start, g.planned_end, ctx.account(), at
  from unnest(given) g
  join app.grant x on x.tenant_id = tenant and x.id = g.id
  join app.party p on p.tenant_id = tenant and p.organisation_identifier = g.recipient_identifier and p.role = 'partner';

  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at)
  select tenant, g.allocation_id, g.id, a.owner_party_id, 'partner', a.id, g.amount_awarded, g.programme, 'effective',
    ctx.account(), at, at
  from unnest(given) g
  join app.activity a on a.tenant_id = tenant and a.id = g.activity_id
  where g.amount_awarded > 0;

  perform app.note_sole_recipient();
  return next;
end $$;


ALTER FUNCTION app.grant_import(grants jsonb) OWNER TO rygrad_definer;

--
-- Name: FUNCTION grant_import(grants jsonb); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.grant_import(grants jsonb) IS 'Recipients become listed partner parties; each grant one activity of its recipient and one full allocation';


--
-- Name: indicator_completeness(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_completeness(tenant uuid) RETURNS TABLE(indicator_id uuid, expected bigint, submitted bigint, approved bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select m.indicator_id, count(distinct m.party_id) * count(distinct m.period),
    count(distinct (m.party_id, m.period)),
    count(distinct (m.party_id, m.period)) filter (where m.state = 'approved')
  from app.measurement m
  where m.tenant_id = $1 and $1 = ctx.tenant() and m.state in ('submitted', 'approved') and m.breakdown = ''
  group by m.indicator_id
$_$;


ALTER FUNCTION app.indicator_completeness(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_completeness(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_completeness(tenant uuid) IS 'Expected are all parties that report on the indicator in all periods that anyone has reported';


--
-- Name: indicator_define(uuid, text, text, text, text, text, text, text, text, integer, text, text, text, text, text, text, numeric, text, numeric, numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric) RETURNS TABLE(indicator_id uuid, version integer, changed boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  i app.indicator;
  new_version app.indicator_version;
  old_version app.indicator_version;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = indicator_define.slug for update;
  if not found then
    insert into app.indicator (tenant_id, id, slug, version, created_at)
    values (ctx.tenant(), indicator_define.id, indicator_define.slug, 0, ctx.now()) returning * into i;
  end if;
  new_version := (ctx.tenant(), i.id, i.version + 1, title, definition, unit, value_kind, direction, level, frequency,
    decimals, source, method, over_parties, over_time, accumulation, baseline_period, baseline_value,
    baseline_missing_reason, range_low, range_high, on_track, at_risk, ctx.account(), ctx.now());
  select * into old_version from app.indicator_version v
  where v.tenant_id = ctx.tenant() and v.indicator_id = i.id and v.version = i.version;
  if found and to_jsonb(old_version) - array['version', 'defined_by', 'defined_at']
      = to_jsonb(new_version) - array['version', 'defined_by', 'defined_at'] then
    return query select i.id, i.version, false;
    return;
  end if;
  insert into app.indicator_version values (new_version.*);
  update app.indicator x set version = i.version + 1 where x.tenant_id = ctx.tenant() and x.id = i.id;
  return query select i.id, i.version + 1, true;
end $$;


ALTER FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric) IS 'Defines an indicator, or a new version of it when anything changed';


--
-- Name: indicator_status(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_status(tenant uuid) RETURNS TABLE(slug text, title text, unit text, value_kind text, direction text, decimals integer, baseline numeric, period text, actual numeric, lowest numeric, highest numeric, reporting bigint, target_period text, target numeric, progress numeric, band text, expected bigint, submitted bigint, approved bigint)
    LANGUAGE sql STABLE
    AS $_$
  select i.slug, v.title, v.unit, v.value_kind, v.direction, v.decimals, v.baseline_value, l.period, l.actual,
    l.lowest, l.highest, coalesce(l.reporting, 0), t.period, t.value, p.progress,
    app.band(p.progress, v.on_track, v.at_risk), coalesce(c.expected, 0), coalesce(c.submitted, 0),
    coalesce(c.approved, 0)
  from app.indicator i
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  left join app.indicator_completeness($1) c on c.indicator_id = i.id
  left join lateral (
    select m.period,
      case when v.accumulation = 'cumulative_sum'
        then sum(m.of_period) over (order by m.period_start) else m.of_period end as actual,
      m.lowest, m.highest, m.reporting
    from (
      select m.period, m.period_start, min(m.value) as lowest, max(m.value) as highest,
        count(distinct m.party_id) as reporting,
        app.aggregate(v.value_kind, v.over_parties, array_agg(m.value order by m.submitted_at desc, m.id desc),
          array_agg(m.numerator order by m.submitted_at desc, m.id desc),
          array_agg(m.denominator order by m.submitted_at desc, m.id desc)) as of_period
      from app.measurement m
      where m.tenant_id = $1 and m.indicator_id = i.id and m.indicator_version = i.version and m.state = 'approved'
        and m.breakdown = ''
      group by m.period, m.period_start) m
    order by m.period_start desc limit 1) l on true
  left join lateral (
    select t.period, t.value from app.target t
    where t.tenant_id = $1 and t.indicator_id = i.id and t.state = 'confirmed'
    order by t.period_end desc limit 1) t on true
  cross join lateral (select app.progress(v.direction, v.baseline_value, t.value, l.actual) as progress) p
  where i.tenant_id = $1 and i.ended_at is null
  order by i.slug
$_$;


ALTER FUNCTION app.indicator_status(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_status(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_status(tenant uuid) IS 'Each indicator''s latest approved value, its target, progress, band and completeness';


--
-- Name: initiative_state(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.initiative_state(tenant uuid) RETURNS TABLE(slug text, name text, status text, status_reason text, phase text, phase_since timestamp with time zone, locale text, time_zone text, currency text, created_at timestamp with time zone, term_kind text, term_party text, term_ends_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.is_operator() is false and ctx.tenant() is distinct from tenant then
    raise insufficient_privilege using message = 'another initiative';
  end if;
  return query
    select i.slug, i.name, i.status, i.status_reason, i.phase, i.phase_since, i.locale, i.time_zone, i.currency,
      i.created_at, f.kind, p.name, f.ends_at
    from host.initiative i
    left join ctx.term_in_force(i.id) f on true
    left join app.party p on p.tenant_id = i.id and p.id = f.party_id
    where i.id = tenant;
end $$;


ALTER FUNCTION app.initiative_state(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: may_decide(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.may_decide(party uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
  select ctx.may_write() and (ctx.role() = 'backbone'
    or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes' and $1 = ctx.party()))
$_$;


ALTER FUNCTION app.may_decide(party uuid) OWNER TO rygrad_definer;

--
-- Name: measurement_approve(uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_approve(ids uuid[]) RETURNS TABLE(approved bigint, own bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
begin
  perform ctx.require_write('backbone', 'partner');
  perform from app.measurement m where m.tenant_id = tenant and m.id = any (ids) order by m.id for update;
  select count(*) filter (where m.submitted_by = ctx.account()) into own
  from app.measurement m
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id);
  update app.measurement old set state = 'superseded'
  from app.measurement m
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
    and m.submitted_by <> ctx.account()
    and old.tenant_id = tenant and old.indicator_id = m.indicator_id and old.party_id = m.party_id
    and old.period = m.period and old.breakdown = m.breakdown and old.state = 'approved';
  update app.measurement m set state = 'approved', decided_by = ctx.account(), decided_at = ctx.now(), reason = null
  where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
    and m.submitted_by <> ctx.account();
  get diagnostics approved = row_count;
  return next;
end $$;


ALTER FUNCTION app.measurement_approve(ids uuid[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION measurement_approve(ids uuid[]); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.measurement_approve(ids uuid[]) IS 'Approves submitted values; nobody approves what they submitted themselves';


--
-- Name: measurement_record(uuid, integer, boolean, integer, uuid[], uuid[], text[], date[], date[], text[], numeric[], numeric[], numeric[], text[], text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]) RETURNS TABLE(added bigint, corrected bigint, replaced bigint, unchanged bigint)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  -- $1 tenant, $2 indicator, $3 version, $4 behalf, $5 parts_factor, $6 actor, $7 at; from $8 on, the columns.
  execute $replace$
    update app.measurement m
    set value = r.value, numerator = r.numerator, denominator = r.denominator, source = r.source, note = r.note,
      state = 'submitted', indicator_version = $3, on_behalf = $4, submitted_by = $6, submitted_at = $7,
      decided_by = null, decided_at = null, reason = null
    from (
      select g.party_id, g.period, g.breakdown,
        coalesce(g.value, trim_scale($5 * g.numerator / g.denominator)) as value, g.numerator, g.denominator, g.source,
        g.note
      from unnest($8, $9, $10, $11, $12, $13, $14, $15)
        as g (party_id, period, breakdown, value, numerator, denominator, source, note)) r
    where m.tenant_id = $1 and m.indicator_id = $2 and m.party_id = r.party_id and m.period = r.period
      and m.breakdown = r.breakdown and m.state in ('draft', 'submitted', 'returned')
      and (m.state <> 'submitted' or m.indicator_version <> $3
        or (m.value, m.numerator, m.denominator, m.source, m.note)
          is distinct from (r.value, r.numerator, r.denominator, r.source, r.note))
  $replace$ using ctx.tenant(), indicator, version, behalf, parts_factor, ctx.account(), ctx.now(), parties, periods,
    breakdowns, amounts, numerators, denominators, sources, notes;
  get diagnostics replaced = row_count;
  execute $add$
    with given as (
      select g.id, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(g.value, trim_scale($5 * g.numerator / g.denominator)) as value, g.numerator, g.denominator, g.source,
        g.note
      from unnest($8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        as g (party_id, period, breakdown, value, numerator, denominator, source, note, id, period_start, period_end)
    ), inserted as (
      insert into app.measurement (tenant_id, id, indicator_id, indicator_version, party_id, period, period_start,
        period_end, breakdown, revision, state, value, numerator, denominator, source, note, on_behalf, submitted_by,
        submitted_at)
      select $1, g.id, $2, $3, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(a.revision, 0) + 1, 'submitted', g.value, g.numerator, g.denominator, g.source, g.note, $4, $6, $7
      from given g
      left join app.measurement o on o.tenant_id = $1 and o.indicator_id = $2 and o.party_id = g.party_id
        and o.period = g.period and o.breakdown = g.breakdown and o.state in ('draft', 'submitted', 'returned')
      left join app.measurement a on a.tenant_id = $1 and a.indicator_id = $2 and a.party_id = g.party_id
        and a.period = g.period and a.breakdown = g.breakdown and a.state = 'approved'
      where o.id is null
        and (a.id is null or a.indicator_version <> $3
          or (a.value, a.numerator, a.denominator) is distinct from (g.value, g.numerator, g.denominator))
      returning revision
    )
    select count(*) filter (where i.revision = 1), count(*) filter (where i.revision > 1) from inserted i
  $add$ into added, corrected using ctx.tenant(), indicator, version, behalf, parts_factor, ctx.account(), ctx.now(),
    parties, periods, breakdowns, amounts, numerators, denominators, sources, notes, ids, starts, ends;
  unchanged := cardinality(ids) - added - corrected - replaced;
  return next;
end $_$;


ALTER FUNCTION app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]) OWNER TO rygrad_definer;

--
-- Name: measurement_return(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_return(id uuid, reason text) RETURNS TABLE(indicator text, period text, party text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.measurement;
begin
  perform ctx.require_write('backbone', 'partner');
  select * into m from app.measurement x
  where x.tenant_id = ctx.tenant() and x.id = measurement_return.id and app.may_decide(x.party_id) for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if m.state <> 'submitted' then
    perform ctx.refuse('measurement_' || m.state, 'id');
  end if;
  update app.measurement x
  set state = 'returned', reason = measurement_return.reason, decided_by = ctx.account(), decided_at = ctx.now()
  where x.tenant_id = ctx.tenant() and x.id = m.id;
  return query
    select i.slug, m.period, p.slug from app.indicator i, app.party p
    where i.tenant_id = ctx.tenant() and i.id = m.indicator_id and p.tenant_id = ctx.tenant() and p.id = m.party_id;
end $$;


ALTER FUNCTION app.measurement_return(id uuid, reason text) OWNER TO rygrad_definer;

--
-- Name: member_invite(uuid, text, text, boolean, boolean, bytea); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) RETURNS TABLE(party_id uuid, party_name text, party_role text, made_administrator boolean, expires_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  p app.party;
  has_members boolean;
begin
  perform ctx.require_write('backbone', 'partner', 'funder');
  select * into p from app.party q
  where q.tenant_id = ctx.tenant() and q.slug = member_invite.party_slug and q.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  has_members := exists (select from host.membership m
    where m.initiative_id = ctx.tenant() and m.party_id = p.id and m.ended_at is null);
  if p.id = ctx.party() then
    if not ctx.is_administrator() then
      perform ctx.refuse('member_administrators_only');
    end if;
  elsif ctx.role() <> 'backbone' then
    perform ctx.refuse('member_other_party', 'party');
  elsif has_members then
    perform ctx.refuse('member_party_has_members', 'party');
  end if;
  if exists (select from host.membership m join host.account a on a.id = m.account_id
      where m.initiative_id = ctx.tenant() and m.party_id = p.id and m.ended_at is null
        and a.email = lower(member_invite.email)) then
    perform ctx.refuse('membership_account_key', 'email');
  end if;
  -- The backbone brings in one first member: whom it invites instead takes the place of whom it invited before.
  if not has_members then
    update host.invitation v set ended_at = ctx.now()
    where v.initiative_id = ctx.tenant() and v.party_id = p.id and v.accepted_at is null and v.ended_at is null;
  end if;
  if p.standing = 'listed' then
    update app.party q set standing = 'collaborating', revision = q.revision + 1
    where q.tenant_id = ctx.tenant() and q.id = p.id;
  end if;
  party_id := p.id;
  party_name := p.name;
  party_role := p.role;
  made_administrator := coalesce(member_invite.administrator, false) or not has_members;
  expires_at := ctx.now() + interval '14 days';
  insert into host.invitation (id, initiative_id, party_id, party_role, email, administrator, reviewer, secret_hash,
    invited_by, created_at, expires_at)
  values (member_invite.id, ctx.tenant(), p.id, p.role, lower(member_invite.email), made_administrator,
    coalesce(member_invite.reviewer, false), member_invite.secret_hash, ctx.account(), ctx.now(),
    member_invite.expires_at);
  return next;
end $$;


ALTER FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: member_list(uuid, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.member_list(after uuid, most integer) RETURNS TABLE(id uuid, party_slug text, name text, email text, administrator boolean, reviewer boolean, state text, since timestamp with time zone, ends_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select * from (
    select m.id, p.slug, a.name, case when m.party_id = ctx.party() or ctx.role() = 'backbone' then a.email end,
      m.administrator, m.reviewer, case when m.ended_at is null then 'active' else 'ended' end, m.accepted_at, m.ended_at
    from host.membership m
    join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id
    join host.account a on a.id = m.account_id
    where m.initiative_id = ctx.tenant() and (ctx.role() <> 'funder' or m.party_id = ctx.party())
    union all
    select v.id, p.slug, null, case when v.party_id = ctx.party() or ctx.role() = 'backbone' then v.email end,
      v.administrator, v.reviewer,
      case when v.ended_at is null and v.expires_at > ctx.now() then 'invited' else 'lapsed' end,
      v.created_at, v.expires_at
    from host.invitation v
    join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id
    where v.initiative_id = ctx.tenant() and v.accepted_at is null
      and (ctx.role() <> 'funder' or v.party_id = ctx.party())) entry
  where ($1 is null or entry.id > $1)
  order by entry.id limit $2
$_$;


ALTER FUNCTION app.member_list(after uuid, most integer) OWNER TO rygrad_definer;

--
-- Name: member_remove(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.member_remove(member uuid, reason text) RETURNS TABLE(party_slug text, name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership;
begin
  perform ctx.require_write('backbone', 'partner', 'funder');
  update host.invitation v set ended_at = ctx.now()
  where v.id = member and v.initiative_id = ctx.tenant() and v.accepted_at is null and v.ended_at is null
    and v.party_id = ctx.party() and ctx.is_administrator();
  if found then
    return query select p.slug, v.email from host.invitation v
      join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id where v.id = member;
    return;
  end if;
  select * into m from host.membership h
  where h.id = member and h.initiative_id = ctx.tenant() and h.ended_at is null
    and (ctx.role() <> 'funder' or h.party_id = ctx.party())
  for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if m.party_id <> ctx.party() then
    perform ctx.refuse('member_other_party', 'id');
  end if;
  if not ctx.is_administrator() and m.account_id <> ctx.account() then
    perform ctx.refuse('member_administrators_only');
  end if;
  update host.membership h set ended_at = ctx.now(), ended_reason = member_remove.reason where h.id = m.id;
  return query select p.slug, a.name from app.party p, host.account a
    where p.tenant_id = m.initiative_id and p.id = m.party_id and a.id = m.account_id;
end $$;


ALTER FUNCTION app.member_remove(member uuid, reason text) OWNER TO rygrad_definer;

--
-- Name: money(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.money(tenant uuid) RETURNS TABLE(currency text, grants bigint, awarded numeric, to_activities numeric, to_backbone numeric, proposed numeric, unallocated numeric, organisations bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select g.currency, count(distinct g.id), (select sum(x.amount_awarded) from app.grant x
      where x.tenant_id = $1 and x.currency = g.currency),
    coalesce(sum(a.amount) filter (where a.state = 'effective' and a.recipient_role = 'partner'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'effective' and a.recipient_role = 'backbone'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'proposed'), 0),
    (select sum(x.amount_awarded) from app.grant x where x.tenant_id = $1 and x.currency = g.currency)
      - coalesce(sum(a.amount) filter (where a.state = 'effective'), 0),
    (select count(*) from app.money_by_organisation($1) m where m.currency = g.currency)
  from app.grant g left join app.allocation a on a.tenant_id = g.tenant_id and a.grant_id = g.id
  where g.tenant_id = $1 and $1 = ctx.tenant()
  group by g.currency order by g.currency
$_$;


ALTER FUNCTION app.money(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: money_by_organisation(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.money_by_organisation(tenant uuid) RETURNS TABLE(currency text, organisation text, name text, kind text, amount numeric, share numeric)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select x.currency, x.organisation, x.name, x.kind, x.amount, x.amount / sum(x.amount) over (partition by x.currency)
  from (
    select g.currency, app.organisation_of(p) as organisation, min(p.name) as name,
      case when bool_or(a.recipient_role = 'backbone') then 'backbone' else 'activity' end as kind,
      sum(a.amount) as amount
    from app.allocation a
    join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
    where a.tenant_id = $1 and a.state = 'effective' and (ctx.tenant() = $1)
    group by g.currency, app.organisation_of(p)) x
  order by x.currency, x.amount desc, x.organisation
$_$;


ALTER FUNCTION app.money_by_organisation(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: note_sole_recipient(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.note_sole_recipient() RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  organisations text[] := array(select distinct m.organisation from app.money_by_organisation(ctx.tenant()) m);
  sole text := case when cardinality(organisations) = 1 then organisations[1] end;
begin
  update app.sole_recipient s set ended_at = ctx.now()
  where s.tenant_id = ctx.tenant() and s.ended_at is null and s.organisation is distinct from sole;
  if sole is not null and not exists (select from app.sole_recipient s
      where s.tenant_id = ctx.tenant() and s.ended_at is null) then
    insert into app.sole_recipient (tenant_id, organisation, since) values (ctx.tenant(), sole, ctx.now());
  end if;
  return sole;
end $$;


ALTER FUNCTION app.note_sole_recipient() OWNER TO rygrad_definer;

--
-- Name: FUNCTION note_sole_recipient(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.note_sole_recipient() IS 'Keeps the times in which one organisation receives everything (charter rule 4)';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: party; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.party (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    standing text DEFAULT 'collaborating'::text NOT NULL,
    organisation_identifier text,
    created_at timestamp with time zone NOT NULL,
    voting_since timestamp with time zone,
    ended_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT party_identifier_form CHECK ((organisation_identifier ~ '^[^[:space:][:cntrl:]]{1,200}$'::text)),
    CONSTRAINT party_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT party_role CHECK ((role = ANY (ARRAY['backbone'::text, 'partner'::text, 'funder'::text]))),
    CONSTRAINT party_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 63))),
    CONSTRAINT party_standing CHECK ((standing = ANY (ARRAY['listed'::text, 'collaborating'::text, 'voting'::text]))),
    CONSTRAINT party_votes_as_partner CHECK (((standing <> 'voting'::text) OR ((role = 'partner'::text) AND (voting_since IS NOT NULL))))
);

ALTER TABLE ONLY app.party FORCE ROW LEVEL SECURITY;


ALTER TABLE app.party OWNER TO rygrad_owner;

--
-- Name: TABLE party; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.party IS 'An organisation taking part in one initiative, in exactly one role';


--
-- Name: organisation_of(app.party); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.organisation_of(party app.party) RETURNS text
    LANGUAGE sql STABLE
    AS $_$
  select coalesce(($1).organisation_identifier, ($1).name)
$_$;


ALTER FUNCTION app.organisation_of(party app.party) OWNER TO rygrad_definer;

--
-- Name: party_add(uuid, text, text, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_write('backbone');
  if party_add.role = 'backbone' then
    perform ctx.refuse('charter_chosen_backbone_party', 'role');
  end if;
  insert into app.party (tenant_id, id, slug, name, role, standing, organisation_identifier, created_at)
  values (ctx.tenant(), party_add.id, party_add.slug, party_add.name, party_add.role, 'collaborating',
    party_add.organisation_identifier, ctx.now());
end $$;


ALTER FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION party_add(id uuid, slug text, name text, role text, organisation_identifier text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) IS 'The backbone proposes parties; only the partners'' decision makes one voting, and none becomes backbone this way';


--
-- Name: progress(text, numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case
    when $3 is null or $4 is null then null
    when $1 = 'maintain' then case when $3 = 0 then case when $4 = 0 then 1 else 0 end
      else greatest(0, 1 - abs($4 - $3) / abs($3)) end
    when $2 is null then null
    when $3 = $2 then case when ($1 = 'increase' and $4 >= $3) or ($1 = 'decrease' and $4 <= $3) then 1 else 0 end
    else ($4 - $2) / ($3 - $2)
  end
$_$;


ALTER FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) OWNER TO rygrad_definer;

--
-- Name: refuse_sole_recipient(text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.refuse_sole_recipient(organisations text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (
      select from app.sole_recipient s join host.initiative i on i.id = s.tenant_id
      where s.tenant_id = ctx.tenant() and s.ended_at is null and s.organisation = any (organisations)
        and i.phase in ('implement', 'sustain')
        and greatest(s.since, i.phase_since) + interval '90 days' < ctx.now()) then
    perform ctx.refuse('charter_funding_sole_recipient', '');
  end if;
end $$;


ALTER FUNCTION app.refuse_sole_recipient(organisations text[]) OWNER TO rygrad_definer;

--
-- Name: target_confirm(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.target_confirm(id uuid) RETURNS TABLE(indicator text, period text, value numeric)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  t app.target;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_target');
  end if;
  perform ctx.require_write('partner');
  select * into t from app.target x where x.tenant_id = ctx.tenant() and x.id = target_confirm.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if t.state <> 'proposed' then
    perform ctx.refuse('target_' || t.state, 'id');
  end if;
  -- Two targets for one period may be confirmed at once: the second supersedes the first.
  perform from app.indicator x where x.tenant_id = ctx.tenant() and x.id = t.indicator_id for update;
  update app.target x set state = 'superseded'
  where x.tenant_id = ctx.tenant() and x.indicator_id = t.indicator_id and x.period = t.period and x.state = 'confirmed';
  update app.target x
  set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_role = 'partner', confirmed_by = ctx.account(),
    confirmed_at = ctx.now()
  where x.tenant_id = ctx.tenant() and x.id = t.id;
  return query select i.slug, t.period, t.value from app.indicator i
    where i.tenant_id = ctx.tenant() and i.id = t.indicator_id;
end $$;


ALTER FUNCTION app.target_confirm(id uuid) OWNER TO rygrad_definer;

--
-- Name: target_propose(uuid, text, text, date, date, numeric, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.target_propose(id uuid, indicator text, period text, period_start date, period_end date, value numeric, rationale text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  i app.indicator;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = target_propose.indicator and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'indicator');
  end if;
  insert into app.target (tenant_id, id, indicator_id, indicator_version, period, period_start, period_end, value,
    rationale, state, proposed_by, proposed_at)
  values (ctx.tenant(), target_propose.id, i.id, i.version, target_propose.period, target_propose.period_start,
    target_propose.period_end, target_propose.value, target_propose.rationale, 'proposed', ctx.account(), ctx.now());
end $$;


ALTER FUNCTION app.target_propose(id uuid, indicator text, period text, period_start date, period_end date, value numeric, rationale text) OWNER TO rygrad_definer;

--
-- Name: account(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid;


ALTER FUNCTION ctx.account() OWNER TO rygrad_definer;

--
-- Name: audit_app(uuid, uuid, uuid, text, text, text); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.audit_app(tenant uuid, account uuid, party uuid, command text, outcome text, body text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  head app.audit_head;
  salt bytea := uuid_send(gen_random_uuid());
  digest bytea := sha256(salt || convert_to(body, 'UTF8'));
  at timestamptz := ctx.now();
  new_hash bytea;
begin
  select * into strict head from app.audit_head h where h.tenant_id = tenant for update;
  new_hash := ctx.audit_hash(head.hash, tenant, head.sequence + 1, at, account, party, command, outcome, digest);
  insert into app.audit_log (tenant_id, sequence, at, account_id, party_id, command, outcome, digest, previous, hash)
  values (tenant, head.sequence + 1, at, account, party, command, outcome, digest, head.hash, new_hash);
  insert into app.audit_payload (tenant_id, sequence, party_id, salt, body)
  values (tenant, head.sequence + 1, party, salt, body);
  insert into app.outbox (tenant_id, sequence, at, topic) values (tenant, head.sequence + 1, at, command);
  update app.audit_head h set sequence = head.sequence + 1, hash = new_hash where h.tenant_id = tenant;
  return head.sequence + 1;
end $$;


ALTER FUNCTION ctx.audit_app(tenant uuid, account uuid, party uuid, command text, outcome text, body text) OWNER TO rygrad_definer;

--
-- Name: audit_append(text, jsonb); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.audit_append(command text, payload jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  subject uuid := coalesce(ctx.tenant(), nullif(current_setting('app.subject', true), '')::uuid);
begin
  if ctx.role() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
  -- What concerns one initiative stands in its own chain, where its parties read it; operators' acts included.
  if subject is not null then
    return ctx.audit_app(subject, ctx.account(), ctx.party(), command, 'OK', payload::text);
  end if;
  return ctx.audit_host(ctx.account(), command, 'OK', payload);
end $$;


ALTER FUNCTION ctx.audit_append(command text, payload jsonb) OWNER TO rygrad_definer;

--
-- Name: audit_hash(bytea, uuid, bigint, timestamp with time zone, uuid, uuid, text, text, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.audit_hash(previous bytea, tenant uuid, sequence bigint, at timestamp with time zone, account uuid, party uuid, command text, outcome text, digest bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select sha256($1 || convert_to(jsonb_build_array($2, $3, floor(extract(epoch from $4) * 1000000), $5, $6, $7, $8)::text,
    'UTF8') || $9)
$_$;


ALTER FUNCTION ctx.audit_hash(previous bytea, tenant uuid, sequence bigint, at timestamp with time zone, account uuid, party uuid, command text, outcome text, digest bytea) OWNER TO rygrad_definer;

--
-- Name: audit_host(uuid, text, text, jsonb); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.audit_host(account uuid, command text, outcome text, body jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  head host.audit_head;
  at timestamptz := ctx.now();
  new_hash bytea;
begin
  select * into strict head from host.audit_head h for update;
  new_hash := ctx.audit_hash(head.hash, null, head.sequence + 1, at, account, null, command, outcome,
    sha256(convert_to(body::text, 'UTF8')));
  insert into host.audit_log (sequence, at, account_id, command, outcome, payload, previous, hash)
  values (head.sequence + 1, at, account, command, outcome, body, head.hash, new_hash);
  update host.audit_head h set sequence = head.sequence + 1, hash = new_hash;
  return head.sequence + 1;
end $$;


ALTER FUNCTION ctx.audit_host(account uuid, command text, outcome text, body jsonb) OWNER TO rygrad_definer;

--
-- Name: audit_is_append_only(); Type: FUNCTION; Schema: ctx; Owner: rygrad_owner
--

CREATE FUNCTION ctx.audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise insufficient_privilege using message = 'the audit log is append-only';
end $$;


ALTER FUNCTION ctx.audit_is_append_only() OWNER TO rygrad_owner;

--
-- Name: credential(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.credential(secret_hash bytea) RETURNS TABLE(id uuid, account_id uuid, kind text, everywhere boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.id, t.account_id, 'token', t.everywhere
  from host.token t join host.account a on a.id = t.account_id and a.ended_at is null
  where t.secret_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > ctx.now())
  union all
  select s.id, s.account_id, 'session', true
  from host.session s join host.account a on a.id = s.account_id and a.ended_at is null
  where s.secret_hash = $1 and s.revoked_at is null and s.expires_at > ctx.now()
$_$;


ALTER FUNCTION ctx.credential(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: FUNCTION credential(secret_hash bytea); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.credential(secret_hash bytea) IS 'The live token or session behind a secret''s hash; no row otherwise';


--
-- Name: credential_id(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.credential_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.credential'::text, true), ''::text))::uuid;


ALTER FUNCTION ctx.credential_id() OWNER TO rygrad_definer;

--
-- Name: enter(bytea, uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) RETURNS TABLE(account_id uuid, may_write boolean, reason text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  select e.account_id, e.reason is null, e.reason into account_id, may_write, reason
  from ctx.enter_as_member(secret_hash, initiative, party) e;
  perform set_config('app.may_write', case when may_write then 'yes' else 'no' end, true);
  if not may_write then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return next;
end $$;


ALTER FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION enter(secret_hash bytea, initiative uuid, party uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) IS 'First statement of every tenant transaction: authenticates, pins the context, read-only where the member may not write';


--
-- Name: enter_account(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_account(secret_hash bytea) RETURNS TABLE(account_id uuid, kind text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
  i record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if found then
    perform set_config('app.actor', c.account_id::text, true);
    perform set_config('app.credential', c.id::text, true);
    perform set_config('app.role', 'account', true);
    return query select c.account_id, 'account';
    return;
  end if;
  select v.id into i from host.invitation v
  where v.secret_hash = enter_account.secret_hash and v.accepted_at is null and v.ended_at is null
    and v.expires_at > ctx.now();
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  perform set_config('app.credential', i.id::text, true);
  perform set_config('app.role', 'invitee', true);
  return query select null::uuid, 'invitee';
end $$;


ALTER FUNCTION ctx.enter_account(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: enter_as_member(bytea, uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_as_member(secret_hash bytea, initiative uuid, party uuid) RETURNS TABLE(account_id uuid, reason text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
  m record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  select h.id, h.party_role, h.administrator, h.reviewer into m
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  where h.initiative_id = initiative and h.party_id = party and h.account_id = c.account_id and h.ended_at is null
    and (c.everywhere or exists (
      select from host.token_membership tm where tm.token_id = c.id and tm.membership_id = h.id));
  if not found or session_user <> 'rygrad_' || m.party_role then
    perform ctx.refuse('not_found');
  end if;
  perform set_config('app.tenant_id', initiative::text, true);
  perform set_config('app.party', party::text, true);
  perform set_config('app.actor', c.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.role', m.party_role, true);
  perform set_config('app.administrator', case when m.administrator then 'yes' else 'no' end, true);
  perform set_config('app.reviewer', case when m.reviewer then 'yes' else 'no' end, true);
  account_id := c.account_id;
  reason := ctx.write_obstacle(initiative, party, m.party_role, c.account_id);
  return next;
end $$;


ALTER FUNCTION ctx.enter_as_member(secret_hash bytea, initiative uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: enter_operator(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_operator(secret_hash bytea) RETURNS TABLE(account_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if not found or not exists (select from host.account a where a.id = c.account_id and a.kind = 'operator') then
    perform ctx.refuse('credential_ended');
  end if;
  perform set_config('app.actor', c.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.role', 'operator', true);
  return query select c.account_id;
end $$;


ALTER FUNCTION ctx.enter_operator(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: enter_to_acknowledge(bytea, uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) RETURNS TABLE(account_id uuid, may_write boolean, reason text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  select e.account_id, e.reason into account_id, reason
  from ctx.enter_as_member(secret_hash, initiative, party) e;
  may_write := reason is null or reason in ('charter_unacknowledged', 'charter_chosen_no_term');
  -- Nothing but the acknowledgement itself asks ctx.may_acknowledge(): every other write still finds the door shut.
  perform set_config('app.may_write', 'no', true);
  perform set_config('app.may_acknowledge', case when may_write then 'yes' else 'no' end, true);
  if not may_write then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return next;
end $$;


ALTER FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: has_acknowledged(uuid, uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (
    select from app.charter_acknowledgement k, ctx.term_in_force($1) f
    where k.tenant_id = $1 and k.party_id = $2 and k.account_id = $3 and k.term_id = f.id
      and k.notice_version = (select max(n.version) from app.charter_notice n where n.tenant_id = $1))
$_$;


ALTER FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION has_acknowledged(tenant uuid, member_party uuid, account uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) IS 'Whether a member has acknowledged the notice in force during the term in force';


--
-- Name: is_administrator(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.is_administrator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.administrator'::text, true), ''::text) = 'yes'::text);


ALTER FUNCTION ctx.is_administrator() OWNER TO rygrad_definer;

--
-- Name: is_operator(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.is_operator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.role'::text, true), ''::text) = 'operator'::text);


ALTER FUNCTION ctx.is_operator() OWNER TO rygrad_definer;

--
-- Name: may_write(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.may_write() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.may_write'::text, true), ''::text) = 'yes'::text);


ALTER FUNCTION ctx.may_write() OWNER TO rygrad_definer;

--
-- Name: minor_units(text); Type: FUNCTION; Schema: ctx; Owner: rygrad_owner
--

CREATE FUNCTION ctx.minor_units(currency text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (currency = ANY (ARRAY['BIF'::text, 'CLP'::text, 'DJF'::text, 'GNF'::text, 'ISK'::text, 'JPY'::text, 'KMF'::text, 'KRW'::text, 'PYG'::text, 'RWF'::text, 'UGX'::text, 'VND'::text, 'VUV'::text, 'XAF'::text, 'XOF'::text, 'XPF'::text])) THEN 0 WHEN (currency = ANY (ARRAY['BHD'::text, 'IQD'::text, 'JOD'::text, 'KWD'::text, 'LYD'::text, 'OMR'::text, 'TND'::text])) THEN 3 ELSE 2 END;


ALTER FUNCTION ctx.minor_units(currency text) OWNER TO rygrad_owner;

--
-- Name: FUNCTION minor_units(currency text); Type: COMMENT; Schema: ctx; Owner: rygrad_owner
--

COMMENT ON FUNCTION ctx.minor_units(currency text) IS 'Decimals of a currency''s minor unit, ISO 4217';


--
-- Name: not_entered(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.not_entered() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if coalesce(current_setting('app.role', true), '') <> '' then
    raise insufficient_privilege using message = 'the context of this transaction is already set';
  end if;
end $$;


ALTER FUNCTION ctx.not_entered() OWNER TO rygrad_definer;

--
-- Name: now(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select now() + coalesce((select c.shift from host.clock c), interval '0')
$$;


ALTER FUNCTION ctx.now() OWNER TO rygrad_definer;

--
-- Name: FUNCTION now(); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.now() IS 'The one clock; only tests can shift it';


--
-- Name: party(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.party() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.party'::text, true), ''::text))::uuid;


ALTER FUNCTION ctx.party() OWNER TO rygrad_definer;

--
-- Name: refuse(text, text); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.refuse(reason text, argument text DEFAULT ''::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
  raise exception using errcode = 'RG001', message = reason, column = argument;
end $$;


ALTER FUNCTION ctx.refuse(reason text, argument text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION refuse(reason text, argument text); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.refuse(reason text, argument text) IS 'Refuses with a reason key that the server turns into a code and a message';


--
-- Name: require_operator(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_operator() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if not ctx.is_operator() then
    raise insufficient_privilege using message = 'for operators';
  end if;
end $$;


ALTER FUNCTION ctx.require_operator() OWNER TO rygrad_definer;

--
-- Name: require_write(text[]); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_write(VARIADIC roles text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if not ctx.may_write() then
    raise insufficient_privilege using message = 'this transaction may not write';
  end if;
  if not ctx.role() = any (roles) then
    raise insufficient_privilege using message = 'not for this role';
  end if;
end $$;


ALTER FUNCTION ctx.require_write(VARIADIC roles text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION require_write(VARIADIC roles text[]); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.require_write(VARIADIC roles text[]) IS 'First line of every definer function that changes something inside an initiative';


--
-- Name: role(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.role'::text, true), ''::text);


ALTER FUNCTION ctx.role() OWNER TO rygrad_definer;

--
-- Name: tenant(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid;


ALTER FUNCTION ctx.tenant() OWNER TO rygrad_definer;

--
-- Name: term_in_force(uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.term_in_force(tenant uuid) RETURNS TABLE(id uuid, party_id uuid, kind text, starts_at timestamp with time zone, ends_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.id, t.party_id, t.kind, t.starts_at, t.ends_at
  from app.term t
  where t.tenant_id = $1 and t.ended_at is null and t.starts_at <= ctx.now() and t.ends_at > ctx.now()
$_$;


ALTER FUNCTION ctx.term_in_force(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: write_obstacle(uuid, uuid, text, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  state text;
begin
  select i.status into state from host.initiative i where i.id = tenant;
  if state <> 'active' then
    return 'initiative_' || state;
  end if;
  if member_role = 'backbone' then
    if not exists (select from ctx.term_in_force(tenant) f where f.party_id = member_party) then
      return 'charter_chosen_no_term';
    end if;
    if not ctx.has_acknowledged(tenant, member_party, account) then
      return 'charter_unacknowledged';
    end if;
  end if;
  return null;
end $$;


ALTER FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) OWNER TO rygrad_definer;

--
-- Name: audit_refusal(bytea, uuid, uuid, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m record;
begin
  select h.account_id into m
  from ctx.credential(audit_refusal.secret_hash) c
  join host.membership h on h.account_id = c.account_id and h.initiative_id = initiative
    and h.party_id = audit_refusal.party and h.ended_at is null;
  if found then
    perform ctx.audit_app(initiative, m.account_id, audit_refusal.party, command, code, '{}');
  end if;
end $$;


ALTER FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) IS 'Records what the charter or a role refused; its own transaction, after the rollback';


--
-- Name: gate_initiative(bytea, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_initiative(secret_hash bytea, slug text) RETURNS TABLE(initiative_id uuid, initiative_slug text, initiative_name text, status text, locale text, time_zone text, currency text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select i.id, i.slug, i.name, i.status, i.locale, i.time_zone, i.currency
  from ctx.credential($1) c
  join host.account a on a.id = c.account_id and a.kind = 'operator'
  join host.initiative i on i.slug = $2
$_$;


ALTER FUNCTION host.gate_initiative(secret_hash bytea, slug text) OWNER TO rygrad_definer;

--
-- Name: gate_memberships(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_memberships(secret_hash bytea) RETURNS TABLE(initiative_id uuid, initiative_slug text, initiative_name text, status text, locale text, time_zone text, currency text, party_id uuid, party_slug text, party_name text, role text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
begin
  select * into c from ctx.credential(gate_memberships.secret_hash);
  if not found then
    if not exists (select from host.gate_principal(gate_memberships.secret_hash)) then
      perform ctx.refuse('credential_ended');
    end if;
    return;
  end if;
  return query
    select i.id, i.slug, i.name, i.status, i.locale, i.time_zone, i.currency, p.id, p.slug, p.name, p.role
    from host.membership m
    join host.initiative i on i.id = m.initiative_id
    join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id
    where m.account_id = c.account_id and m.ended_at is null and p.ended_at is null
      and (c.everywhere or exists (
        select from host.token_membership tm where tm.token_id = c.id and tm.membership_id = m.id))
    order by i.slug, p.slug;
end $$;


ALTER FUNCTION host.gate_memberships(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: gate_open_peer(bigint, bytea, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  account uuid;
begin
  select a.id into account from host.account a
  where a.kind = 'operator' and a.peer_uid = uid and a.ended_at is null;
  if not found then
    account := gen_random_uuid();
    insert into host.account (id, kind, peer_uid, name, created_at)
    values (account, 'operator', uid, gate_open_peer.name, ctx.now())
    on conflict do nothing;
    select a.id into account from host.account a
    where a.kind = 'operator' and a.peer_uid = uid and a.ended_at is null;
  end if;
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at)
  values (gen_random_uuid(), account, 'peer', gate_open_peer.secret_hash, ctx.now(), ctx.now() + interval '12 hours');
  delete from host.session s where s.account_id = account and s.kind = 'peer' and s.expires_at < ctx.now();
  return account;
end $$;


ALTER FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION gate_open_peer(uid bigint, secret_hash bytea, name text); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) IS 'Opens an operator session for an operating-system user whom the server has already recognised on its Unix socket';


--
-- Name: gate_principal(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_principal(secret_hash bytea) RETURNS TABLE(kind text, account_id uuid, name text, email text, locale text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select case a.kind when 'operator' then 'operator' else 'account' end, a.id, a.name, a.email, a.locale
  from ctx.credential($1) c join host.account a on a.id = c.account_id
  union all
  select 'invitee', null, '', v.email, i.locale
  from host.invitation v join host.initiative i on i.id = v.initiative_id
  where v.secret_hash = $1 and v.accepted_at is null and v.ended_at is null and v.expires_at > ctx.now()
$_$;


ALTER FUNCTION host.gate_principal(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: initiative_create(uuid, text, text, text, text, text, text, uuid, text, text, text, uuid, integer, text, text, text, uuid, text, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) RETURNS TABLE(term_ends_at timestamp with time zone, expires_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_operator();
  perform host.require_time_zone(initiative_create.time_zone);
  insert into host.initiative (id, slug, name, phase, phase_since, locale, time_zone, currency, created_at)
  values (initiative_create.id, initiative_create.slug, initiative_create.name, initiative_create.phase, ctx.now(),
    initiative_create.locale, initiative_create.time_zone, initiative_create.currency, ctx.now());
  perform set_config('app.subject', initiative_create.id::text, true);
  insert into app.audit_head (tenant_id, sequence, hash) values (initiative_create.id, 0, '\x00');
  insert into app.party (tenant_id, id, slug, name, role, organisation_identifier, created_at)
  values (initiative_create.id, party, party_slug, party_name, 'backbone',
    initiative_create.organisation_identifier, ctx.now());
  term_ends_at := ctx.now() + make_interval(months => term_months);
  insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
  values (initiative_create.id, term, party, 'interim', initiative_create.reason, ctx.now(), term_ends_at);
  insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at)
  values (initiative_create.id, 1, notice_da, notice_en, ctx.now());
  expires_at := ctx.now() + interval '14 days';
  insert into host.invitation (id, initiative_id, party_id, party_role, email, administrator, reviewer, secret_hash,
    invited_by, created_at, expires_at)
  values (invitation, initiative_create.id, party, 'backbone', lower(initiative_create.email), true, false,
    initiative_create.secret_hash, ctx.account(), ctx.now(), initiative_create.expires_at);
  return next;
end $$;


ALTER FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: initiative_set_status(text, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.initiative_set_status(slug text, status text, reason text) RETURNS TABLE(id uuid, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  i host.initiative;
begin
  perform ctx.require_operator();
  select * into i from host.initiative h where h.slug = initiative_set_status.slug for update;
  if not found then
    perform ctx.refuse('not_found');
  end if;
  if i.status = initiative_set_status.status then
    perform ctx.refuse('initiative_already_' || i.status);
  end if;
  if (i.status, initiative_set_status.status) not in (('active', 'suspended'), ('suspended', 'active')) then
    perform ctx.refuse('initiative_' || i.status);
  end if;
  perform set_config('app.subject', i.id::text, true);
  return query
    update host.initiative h
    set status = initiative_set_status.status, status_reason = reason, revision = h.revision + 1
    where h.id = i.id returning h.id, h.revision;
end $$;


ALTER FUNCTION host.initiative_set_status(slug text, status text, reason text) OWNER TO rygrad_definer;

--
-- Name: initiative_usage(text, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.initiative_usage(after_slug text, most integer) RETURNS TABLE(id uuid, slug text, name text, status text, phase text, locale text, time_zone text, currency text, created_at timestamp with time zone, parties bigint, members bigint, measurements bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_operator();
  return query
    select i.id, i.slug, i.name, i.status, i.phase, i.locale, i.time_zone, i.currency, i.created_at,
      (select count(*) from app.party p where p.tenant_id = i.id and p.ended_at is null),
      (select count(*) from host.membership m where m.initiative_id = i.id and m.ended_at is null),
      (select count(*) from app.measurement v where v.tenant_id = i.id)
    from host.initiative i where i.slug > after_slug order by i.slug limit most;
end $$;


ALTER FUNCTION host.initiative_usage(after_slug text, most integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION initiative_usage(after_slug text, most integer); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.initiative_usage(after_slug text, most integer) IS 'All an operator sees of initiatives: what they are and how much they hold';


--
-- Name: invite_administrator(uuid, uuid, text, text, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) RETURNS TABLE(party_id uuid, expires_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  p app.party;
begin
  perform ctx.require_operator();
  select * into p from app.party q
  where q.tenant_id = initiative and q.slug = party_slug and q.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  if exists (select from host.membership m where m.initiative_id = initiative and m.party_id = p.id
      and m.administrator and m.ended_at is null) then
    perform ctx.refuse('member_administrator_active', 'party');
  end if;
  perform set_config('app.subject', initiative::text, true);
  party_id := p.id;
  expires_at := ctx.now() + interval '14 days';
  insert into host.invitation (id, initiative_id, party_id, party_role, email, administrator, secret_hash, invited_by,
    created_at, expires_at)
  values (invite_administrator.id, initiative, p.id, p.role, lower(invite_administrator.email), true,
    invite_administrator.secret_hash, ctx.account(), ctx.now(), invite_administrator.expires_at);
  return next;
end $$;


ALTER FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: member_accept(bytea, uuid, uuid, text, text, uuid, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, token uuid, token_hash bytea) RETURNS TABLE(account_id uuid, initiative_slug text, initiative_name text, party_slug text, party_name text, role text, token_made boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  v host.invitation;
  holder host.account;
  status text;
  current_token host.token;
begin
  if ctx.role() is null or ctx.role() not in ('account', 'invitee') then
    raise insufficient_privilege using message = 'no context';
  end if;
  v := host.open_invitation(invitation_hash);
  if ctx.role() = 'invitee' and v.id <> ctx.credential_id() then
    perform ctx.refuse('invitation_not_open', 'invitation');
  end if;
  select i.status into status from host.initiative i where i.id = v.initiative_id;
  if status <> 'active' then
    perform ctx.refuse('initiative_' || status);
  end if;
  if ctx.role() = 'account' then
    select * into strict holder from host.account a where a.id = ctx.account();
    if holder.email is distinct from v.email or holder.kind <> 'person' then
      perform ctx.refuse('invitation_other_address', 'invitation');
    end if;
  else
    select * into holder from host.account a where a.email = v.email and a.kind = 'person' and a.ended_at is null;
    if not found then
      -- Somebody may accept another invitation to the same address at the same time.
      insert into host.account (id, email, name, locale, created_at)
      values (account, v.email, coalesce(member_accept.name, v.email),
        coalesce(member_accept.locale, (select i.locale from host.initiative i where i.id = v.initiative_id)), ctx.now())
      on conflict do nothing;
      select * into strict holder from host.account a where a.email = v.email and a.kind = 'person' and a.ended_at is null;
    end if;
  end if;
  perform set_config('app.actor', holder.id::text, true);
  perform set_config('app.subject', v.initiative_id::text, true);
  insert into host.membership (id, initiative_id, party_id, party_role, account_id, administrator, reviewer, accepted_at)
  values (membership, v.initiative_id, v.party_id, v.party_role, holder.id, v.administrator, v.reviewer, ctx.now());
  update host.invitation i set accepted_at = ctx.now() where i.id = v.id;
  select * into current_token from host.token t where t.id = ctx.credential_id() and ctx.role() = 'account';
  if found then
    insert into host.token_membership (token_id, membership_id) values (current_token.id, membership);
    token_made := false;
  else
    insert into host.token (id, account_id, name, secret_hash, created_at)
    values (token, holder.id, 'invitation', token_hash, ctx.now());
    insert into host.token_membership (token_id, membership_id) values (token, membership);
    token_made := true;
  end if;
  account_id := holder.id;
  return query
    select holder.id, i.slug, i.name, p.slug, p.name, p.role, member_accept.token_made
    from host.initiative i join app.party p on p.tenant_id = i.id
    where i.id = v.initiative_id and p.id = v.party_id;
end $$;


ALTER FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, token uuid, token_hash bytea) OWNER TO rygrad_definer;

--
-- Name: invitation; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.invitation (
    id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text NOT NULL,
    email text NOT NULL,
    administrator boolean DEFAULT false NOT NULL,
    reviewer boolean DEFAULT false NOT NULL,
    secret_hash bytea NOT NULL,
    invited_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT invitation_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT invitation_role CHECK ((party_role = ANY (ARRAY['backbone'::text, 'partner'::text, 'funder'::text]))),
    CONSTRAINT invitation_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.invitation FORCE ROW LEVEL SECURITY;


ALTER TABLE host.invitation OWNER TO rygrad_owner;

--
-- Name: open_invitation(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.open_invitation(invitation_hash bytea) RETURNS host.invitation
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  v host.invitation;
begin
  select * into v from host.invitation i
  where i.secret_hash = invitation_hash and i.accepted_at is null and i.ended_at is null and i.expires_at > ctx.now()
  for update;
  if not found then
    perform ctx.refuse('invitation_not_open', 'invitation');
  end if;
  return v;
end $$;


ALTER FUNCTION host.open_invitation(invitation_hash bytea) OWNER TO rygrad_definer;

--
-- Name: require_time_zone(text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.require_time_zone(zone text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if not exists (select from pg_catalog.pg_timezone_names z where z.name = zone) then
    perform ctx.refuse('time_zone_unknown', 'time_zone');
  end if;
end $$;


ALTER FUNCTION host.require_time_zone(zone text) OWNER TO rygrad_definer;

--
-- Name: token_create(uuid, text, bytea, timestamp with time zone); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  latest timestamptz := least(token_create.expires_at,
    (select t.expires_at from host.token t where t.id = ctx.credential_id()));
begin
  if ctx.role() is null or ctx.role() not in ('account', 'operator') then
    raise insufficient_privilege using message = 'no context';
  end if;
  insert into host.token (id, account_id, name, secret_hash, everywhere, created_at, expires_at)
  values (token_create.id, ctx.account(), token_create.name, token_create.secret_hash,
    not exists (select from host.token t where t.id = ctx.credential_id() and not t.everywhere),
    ctx.now(), latest);
  insert into host.token_membership (token_id, membership_id)
  select token_create.id, m.membership_id from host.token_membership m where m.token_id = ctx.credential_id();
  return latest;
end $$;


ALTER FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) OWNER TO rygrad_definer;

--
-- Name: FUNCTION token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) IS 'A token reaches no further, and lives no longer, than the token that makes it';


--
-- Name: token_list(uuid, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.token_list(after uuid, most integer) RETURNS TABLE(id uuid, name text, created_at timestamp with time zone, expires_at timestamp with time zone, revoked_at timestamp with time zone, everywhere boolean, current boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.id, t.name, t.created_at, t.expires_at, t.revoked_at, t.everywhere, t.id = ctx.credential_id()
  from host.token t
  where t.account_id = ctx.account() and ctx.role() in ('account', 'operator') and ($1 is null or t.id > $1)
  order by t.id limit $2
$_$;


ALTER FUNCTION host.token_list(after uuid, most integer) OWNER TO rygrad_definer;

--
-- Name: token_revoke(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.token_revoke(id uuid) RETURNS TABLE(name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.role() is null or ctx.role() not in ('account', 'operator') then
    raise insufficient_privilege using message = 'no context';
  end if;
  return query
    update host.token t set revoked_at = ctx.now()
    where t.id = token_revoke.id and t.account_id = ctx.account() and t.revoked_at is null
    returning t.name;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;


ALTER FUNCTION host.token_revoke(id uuid) OWNER TO rygrad_definer;

--
-- Name: activity; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.activity (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    owner_party_id uuid NOT NULL,
    owner_role text DEFAULT 'partner'::text NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    planned_start date,
    planned_end date,
    actual_start date,
    actual_end date,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT activity_actual_order CHECK ((actual_end >= actual_start)),
    CONSTRAINT activity_description_length CHECK ((length(description) <= 20000)),
    CONSTRAINT activity_owner_role CHECK ((owner_role = 'partner'::text)),
    CONSTRAINT activity_planned_order CHECK ((planned_end >= planned_start)),
    CONSTRAINT activity_state CHECK ((state = ANY (ARRAY['pipeline'::text, 'implementation'::text, 'finalisation'::text, 'closed'::text, 'cancelled'::text, 'suspended'::text]))),
    CONSTRAINT activity_title_length CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE ONLY app.activity FORCE ROW LEVEL SECURITY;


ALTER TABLE app.activity OWNER TO rygrad_owner;

--
-- Name: COLUMN activity.owner_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.activity.owner_role IS 'Charter rule 3: only a partner can own an activity, by key';


--
-- Name: allocation; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.allocation (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    grant_id uuid NOT NULL,
    recipient_party_id uuid NOT NULL,
    recipient_role text NOT NULL,
    activity_id uuid,
    amount numeric(20,4) NOT NULL,
    purpose text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    effective_at timestamp with time zone,
    CONSTRAINT allocation_amount CHECK (((amount > (0)::numeric) AND (amount < 'NaN'::numeric))),
    CONSTRAINT allocation_effective CHECK (((state = 'effective'::text) <= (effective_at IS NOT NULL))),
    CONSTRAINT allocation_purpose_length CHECK ((length(purpose) <= 2000)),
    CONSTRAINT allocation_recipient_role CHECK ((recipient_role = ANY (ARRAY['partner'::text, 'backbone'::text]))),
    CONSTRAINT allocation_state CHECK ((state = ANY (ARRAY['proposed'::text, 'effective'::text, 'withdrawn'::text]))),
    CONSTRAINT allocation_to_activity_or_backbone CHECK (((recipient_role = 'partner'::text) = (activity_id IS NOT NULL)))
);

ALTER TABLE ONLY app.allocation FORCE ROW LEVEL SECURITY;


ALTER TABLE app.allocation OWNER TO rygrad_owner;

--
-- Name: TABLE allocation; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.allocation IS 'The part of a grant set aside for one recipient and purpose';


--
-- Name: audit_head; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.audit_head (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY app.audit_head FORCE ROW LEVEL SECURITY;


ALTER TABLE app.audit_head OWNER TO rygrad_owner;

--
-- Name: audit_log; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.audit_log (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    party_id uuid,
    command text NOT NULL,
    outcome text NOT NULL,
    digest bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY app.audit_log FORCE ROW LEVEL SECURITY;


ALTER TABLE app.audit_log OWNER TO rygrad_owner;

--
-- Name: TABLE audit_log; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.audit_log IS 'A hash chain per initiative: hash = sha256(previous || fields || digest of the salted payload)';


--
-- Name: audit_payload; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.audit_payload (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    party_id uuid,
    salt bytea NOT NULL,
    body text NOT NULL
);

ALTER TABLE ONLY app.audit_payload FORCE ROW LEVEL SECURITY;


ALTER TABLE app.audit_payload OWNER TO rygrad_owner;

--
-- Name: TABLE audit_payload; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.audit_payload IS 'What a command said; rows may be erased, the chain covers only their digest';


--
-- Name: charter_acknowledgement; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.charter_acknowledgement (
    tenant_id uuid NOT NULL,
    notice_version integer NOT NULL,
    term_id uuid NOT NULL,
    party_id uuid NOT NULL,
    account_id uuid NOT NULL,
    acknowledged_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY app.charter_acknowledgement FORCE ROW LEVEL SECURITY;


ALTER TABLE app.charter_acknowledgement OWNER TO rygrad_owner;

--
-- Name: charter_notice; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.charter_notice (
    tenant_id uuid NOT NULL,
    version integer NOT NULL,
    text_da text NOT NULL,
    text_en text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT charter_notice_version CHECK ((version > 0))
);

ALTER TABLE ONLY app.charter_notice FORCE ROW LEVEL SECURITY;


ALTER TABLE app.charter_notice OWNER TO rygrad_owner;

--
-- Name: TABLE charter_notice; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.charter_notice IS 'Vigtige opmærksomhedspunkter: the caveats about the backbone that everyone is told';


--
-- Name: grant; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app."grant" (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    identifier text NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    currency text NOT NULL,
    amount_applied_for numeric(20,4),
    amount_awarded numeric(20,4) NOT NULL,
    amount_disbursed numeric(20,4),
    award_date date NOT NULL,
    planned_start date,
    planned_end date,
    funder_party_id uuid NOT NULL,
    funder_role text DEFAULT 'funder'::text NOT NULL,
    programme text DEFAULT ''::text NOT NULL,
    conditions text DEFAULT ''::text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT grant_amount_awarded CHECK (((amount_awarded >= (0)::numeric) AND (amount_awarded < 'NaN'::numeric))),
    CONSTRAINT grant_amounts_finite CHECK (((amount_applied_for < 'NaN'::numeric) AND (amount_disbursed < 'NaN'::numeric))),
    CONSTRAINT grant_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT grant_funder_role CHECK ((funder_role = 'funder'::text)),
    CONSTRAINT grant_identifier_length CHECK (((length(identifier) >= 1) AND (length(identifier) <= 200))),
    CONSTRAINT grant_minor_unit CHECK (((amount_awarded = round(amount_awarded, ctx.minor_units(currency))) AND (amount_applied_for = round(amount_applied_for, ctx.minor_units(currency))) AND (amount_disbursed = round(amount_disbursed, ctx.minor_units(currency))))),
    CONSTRAINT grant_title_length CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
);

ALTER TABLE ONLY app."grant" FORCE ROW LEVEL SECURITY;


ALTER TABLE app."grant" OWNER TO rygrad_owner;

--
-- Name: TABLE "grant"; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app."grant" IS 'Money a funder awards to the initiative; columns named as in 360Giving where it has them';


--
-- Name: idempotency; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.idempotency (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    reply jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT idempotency_key_length CHECK (((length(key) >= 1) AND (length(key) <= 100)))
);

ALTER TABLE ONLY app.idempotency FORCE ROW LEVEL SECURITY;


ALTER TABLE app.idempotency OWNER TO rygrad_owner;

--
-- Name: indicator; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.indicator (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    slug text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT indicator_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 63)))
);

ALTER TABLE ONLY app.indicator FORCE ROW LEVEL SECURITY;


ALTER TABLE app.indicator OWNER TO rygrad_owner;

--
-- Name: COLUMN indicator.version; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.indicator.version IS 'The version in force; its definition is in app.indicator_version';


--
-- Name: indicator_version; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.indicator_version (
    tenant_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    definition text DEFAULT ''::text NOT NULL,
    unit text DEFAULT ''::text NOT NULL,
    value_kind text NOT NULL,
    direction text NOT NULL,
    level text NOT NULL,
    frequency text NOT NULL,
    decimals integer NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    method text DEFAULT ''::text NOT NULL,
    over_parties text NOT NULL,
    over_time text NOT NULL,
    accumulation text NOT NULL,
    baseline_period text,
    baseline_value numeric,
    baseline_missing_reason text,
    range_low numeric,
    range_high numeric,
    on_track numeric NOT NULL,
    at_risk numeric NOT NULL,
    defined_by uuid NOT NULL,
    defined_at timestamp with time zone NOT NULL,
    CONSTRAINT indicator_accumulation CHECK ((accumulation = ANY (ARRAY['non_cumulative'::text, 'cumulative_sum'::text, 'cumulative_last'::text]))),
    CONSTRAINT indicator_bands_order CHECK (((at_risk >= (0)::numeric) AND (on_track > at_risk))),
    CONSTRAINT indicator_baseline_or_reason CHECK ((num_nonnulls(baseline_value, baseline_missing_reason) = 1)),
    CONSTRAINT indicator_decimals CHECK (((decimals >= 0) AND (decimals <= 12))),
    CONSTRAINT indicator_direction CHECK ((direction = ANY (ARRAY['increase'::text, 'decrease'::text, 'maintain'::text]))),
    CONSTRAINT indicator_frequency CHECK ((frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'half_yearly'::text, 'school_year'::text, 'yearly'::text, 'event'::text]))),
    CONSTRAINT indicator_level CHECK ((level = ANY (ARRAY['population'::text, 'performance'::text]))),
    CONSTRAINT indicator_over_parties CHECK ((over_parties = ANY (ARRAY['sum'::text, 'average'::text, 'last'::text, 'min'::text, 'max'::text, 'none'::text]))),
    CONSTRAINT indicator_over_time CHECK ((over_time = ANY (ARRAY['sum'::text, 'average'::text, 'last'::text, 'min'::text, 'max'::text, 'none'::text]))),
    CONSTRAINT indicator_percent_never_sums CHECK (((value_kind <> 'percent'::text) OR (over_parties <> 'sum'::text))),
    CONSTRAINT indicator_range_order CHECK ((range_low <= range_high)),
    CONSTRAINT indicator_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200))),
    CONSTRAINT indicator_value_kind CHECK ((value_kind = ANY (ARRAY['number'::text, 'percent'::text, 'money'::text, 'count'::text])))
);

ALTER TABLE ONLY app.indicator_version FORCE ROW LEVEL SECURITY;


ALTER TABLE app.indicator_version OWNER TO rygrad_owner;

--
-- Name: COLUMN indicator_version.on_track; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.indicator_version.on_track IS 'Progress towards the target from which the indicator is on track';


--
-- Name: COLUMN indicator_version.at_risk; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.indicator_version.at_risk IS 'Progress from which it is at risk; below, off track';


--
-- Name: measurement; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.measurement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    indicator_version integer NOT NULL,
    party_id uuid NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    breakdown text DEFAULT ''::text NOT NULL,
    revision integer NOT NULL,
    state text NOT NULL,
    value numeric NOT NULL,
    numerator numeric,
    denominator numeric,
    source text DEFAULT ''::text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    on_behalf boolean DEFAULT false NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    reason text,
    CONSTRAINT measurement_breakdown_length CHECK ((length(breakdown) <= 200)),
    CONSTRAINT measurement_decided CHECK (((state <> ALL (ARRAY['approved'::text, 'returned'::text, 'superseded'::text])) OR (num_nonnulls(decided_by, decided_at) = 2))),
    CONSTRAINT measurement_not_own CHECK (((state <> ALL (ARRAY['approved'::text, 'superseded'::text])) OR (decided_by <> submitted_by))),
    CONSTRAINT measurement_note_length CHECK ((length(note) <= 2000)),
    CONSTRAINT measurement_parts CHECK (((num_nonnulls(numerator, denominator) = ANY (ARRAY[0, 2])) AND (denominator > (0)::numeric))),
    CONSTRAINT measurement_period_order CHECK ((period_end >= period_start)),
    CONSTRAINT measurement_returned_with_reason CHECK (((state <> 'returned'::text) OR (reason IS NOT NULL))),
    CONSTRAINT measurement_source_length CHECK ((length(source) <= 500)),
    CONSTRAINT measurement_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'returned'::text, 'superseded'::text]))),
    CONSTRAINT measurement_value_finite CHECK (((value <> 'NaN'::numeric) AND (abs(value) < 'Infinity'::numeric)))
);

ALTER TABLE ONLY app.measurement FORCE ROW LEVEL SECURITY;


ALTER TABLE app.measurement OWNER TO rygrad_owner;

--
-- Name: TABLE measurement; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.measurement IS 'Indicator × period × party × breakdown; a correction after approval is a new revision, the old one stays';


--
-- Name: COLUMN measurement.on_behalf; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.measurement.on_behalf IS 'Entered by the backbone for the party';


--
-- Name: outbox; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.outbox (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    topic text NOT NULL
);

ALTER TABLE ONLY app.outbox FORCE ROW LEVEL SECURITY;


ALTER TABLE app.outbox OWNER TO rygrad_owner;

--
-- Name: TABLE outbox; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.outbox IS 'One event per change, numbered as the audit log';


--
-- Name: sole_recipient; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.sole_recipient (
    tenant_id uuid NOT NULL,
    organisation text NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY app.sole_recipient FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sole_recipient OWNER TO rygrad_owner;

--
-- Name: TABLE sole_recipient; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.sole_recipient IS 'Charter rule 4: the times in which one organisation received everything';


--
-- Name: target; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.target (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    indicator_version integer NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    value numeric NOT NULL,
    rationale text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_party_id uuid,
    confirmed_role text,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    CONSTRAINT target_confirmation CHECK ((((state = 'proposed'::text) = (confirmed_party_id IS NULL)) AND (num_nonnulls(confirmed_party_id, confirmed_role, confirmed_by, confirmed_at) = ANY (ARRAY[0, 4])))),
    CONSTRAINT target_confirmed_role CHECK ((confirmed_role = 'partner'::text)),
    CONSTRAINT target_state CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'superseded'::text]))),
    CONSTRAINT target_value_finite CHECK (((value <> 'NaN'::numeric) AND (abs(value) < 'Infinity'::numeric)))
);

ALTER TABLE ONLY app.target FORCE ROW LEVEL SECURITY;


ALTER TABLE app.target OWNER TO rygrad_owner;

--
-- Name: term; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.term (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'backbone'::text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT term_interim_at_most_a_year CHECK (((kind <> 'interim'::text) OR (ends_at <= (starts_at + '1 year'::interval)))),
    CONSTRAINT term_kind CHECK ((kind = ANY (ARRAY['interim'::text, 'recorded'::text, 'elected'::text]))),
    CONSTRAINT term_order CHECK ((ends_at > starts_at)),
    CONSTRAINT term_role CHECK ((party_role = 'backbone'::text))
);

ALTER TABLE ONLY app.term FORCE ROW LEVEL SECURITY;


ALTER TABLE app.term OWNER TO rygrad_owner;

--
-- Name: TABLE term; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.term IS 'The time one party holds the backbone office; backbone powers follow from it alone';


--
-- Name: account; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.account (
    id uuid NOT NULL,
    kind text DEFAULT 'person'::text NOT NULL,
    email text,
    peer_uid bigint,
    name text NOT NULL,
    locale text DEFAULT 'da'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT account_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT account_identified CHECK (((email IS NOT NULL) OR ((kind = 'operator'::text) AND (peer_uid IS NOT NULL)))),
    CONSTRAINT account_kind CHECK ((kind = ANY (ARRAY['person'::text, 'operator'::text]))),
    CONSTRAINT account_locale CHECK ((locale = ANY (ARRAY['da'::text, 'en'::text]))),
    CONSTRAINT account_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY host.account FORCE ROW LEVEL SECURITY;


ALTER TABLE host.account OWNER TO rygrad_owner;

--
-- Name: TABLE account; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.account IS 'A person, known to the whole host; never two for one address, operators apart';


--
-- Name: audit_head; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.audit_head (
    only_row boolean DEFAULT true NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_head_only_row_check CHECK (only_row)
);

ALTER TABLE ONLY host.audit_head FORCE ROW LEVEL SECURITY;


ALTER TABLE host.audit_head OWNER TO rygrad_owner;

--
-- Name: audit_log; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.audit_log (
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    command text NOT NULL,
    outcome text NOT NULL,
    payload jsonb NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY host.audit_log FORCE ROW LEVEL SECURITY;


ALTER TABLE host.audit_log OWNER TO rygrad_owner;

--
-- Name: TABLE audit_log; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.audit_log IS 'What happened to the host itself: the same hash chain as app.audit_log, for tokens and operators';


--
-- Name: clock; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.clock (
    only_row boolean DEFAULT true NOT NULL,
    shift interval DEFAULT '00:00:00'::interval NOT NULL,
    CONSTRAINT clock_only_row_check CHECK (only_row)
);

ALTER TABLE ONLY host.clock FORCE ROW LEVEL SECURITY;


ALTER TABLE host.clock OWNER TO rygrad_owner;

--
-- Name: TABLE clock; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.clock IS 'Moves the one clock, ctx.now(), in tests; no login role can reach it';


--
-- Name: initiative; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.initiative (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    status_reason text,
    phase text DEFAULT 'assess'::text NOT NULL,
    phase_since timestamp with time zone NOT NULL,
    locale text DEFAULT 'da'::text NOT NULL,
    time_zone text DEFAULT 'Europe/Copenhagen'::text NOT NULL,
    currency text DEFAULT 'DKK'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT initiative_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT initiative_locale CHECK ((locale = ANY (ARRAY['da'::text, 'en'::text]))),
    CONSTRAINT initiative_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT initiative_phase CHECK ((phase = ANY (ARRAY['assess'::text, 'initiate'::text, 'organise'::text, 'implement'::text, 'sustain'::text]))),
    CONSTRAINT initiative_slug_form CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND (length(slug) <= 63))),
    CONSTRAINT initiative_status CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'archived'::text, 'erasing'::text])))
);

ALTER TABLE ONLY host.initiative FORCE ROW LEVEL SECURITY;


ALTER TABLE host.initiative OWNER TO rygrad_owner;

--
-- Name: TABLE initiative; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.initiative IS 'The tenant: one collective impact initiative with its own workspace';


--
-- Name: COLUMN initiative.status; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.initiative.status IS 'Set by operators; whatever is not active refuses every write';


--
-- Name: job; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.job (
    id uuid NOT NULL,
    initiative_id uuid,
    kind text NOT NULL,
    arguments jsonb DEFAULT '{}'::jsonb NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT job_state CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY host.job FORCE ROW LEVEL SECURITY;


ALTER TABLE host.job OWNER TO rygrad_owner;

--
-- Name: TABLE job; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.job IS 'Durable work; claimed with SKIP LOCKED by rygrad_job';


--
-- Name: membership; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.membership (
    id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text NOT NULL,
    account_id uuid NOT NULL,
    administrator boolean DEFAULT false NOT NULL,
    reviewer boolean DEFAULT false NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_reason text,
    CONSTRAINT membership_role CHECK ((party_role = ANY (ARRAY['backbone'::text, 'partner'::text, 'funder'::text])))
);

ALTER TABLE ONLY host.membership FORCE ROW LEVEL SECURITY;


ALTER TABLE host.membership OWNER TO rygrad_owner;

--
-- Name: TABLE membership; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.membership IS 'The directory of who belongs to which party; a row exists only once accepted';


--
-- Name: session; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT session_kind CHECK ((kind = ANY (ARRAY['peer'::text, 'browser'::text]))),
    CONSTRAINT session_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.session FORCE ROW LEVEL SECURITY;


ALTER TABLE host.session OWNER TO rygrad_owner;

--
-- Name: token; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.token (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    secret_hash bytea NOT NULL,
    everywhere boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT token_name_length CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT token_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.token FORCE ROW LEVEL SECURITY;


ALTER TABLE host.token OWNER TO rygrad_owner;

--
-- Name: COLUMN token.everywhere; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.token.everywhere IS 'Reaches every membership of its account; false: only those in token_membership. Whoever invites sees the invitation''s secret, so what it gives must not reach beyond that invitation';


--
-- Name: token_membership; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.token_membership (
    token_id uuid NOT NULL,
    membership_id uuid NOT NULL
);

ALTER TABLE ONLY host.token_membership FORCE ROW LEVEL SECURITY;


ALTER TABLE host.token_membership OWNER TO rygrad_owner;

--
-- Name: activity activity_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: allocation allocation_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (tenant_id);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (tenant_id, sequence);


--
-- Name: audit_payload audit_payload_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_payload
    ADD CONSTRAINT audit_payload_pkey PRIMARY KEY (tenant_id, sequence);


--
-- Name: charter_acknowledgement charter_acknowledgement_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_acknowledgement
    ADD CONSTRAINT charter_acknowledgement_pkey PRIMARY KEY (tenant_id, notice_version, term_id, party_id, account_id);


--
-- Name: charter_notice charter_notice_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_notice
    ADD CONSTRAINT charter_notice_pkey PRIMARY KEY (tenant_id, version);


--
-- Name: grant grant_identifier_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."grant"
    ADD CONSTRAINT grant_identifier_key UNIQUE (tenant_id, identifier);


--
-- Name: grant grant_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."grant"
    ADD CONSTRAINT grant_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (tenant_id, account_id, key);


--
-- Name: indicator indicator_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: indicator indicator_slug_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.indicator
    ADD CONSTRAINT indicator_slug_key UNIQUE (tenant_id, slug);


--
-- Name: indicator_version indicator_version_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.indicator_version
    ADD CONSTRAINT indicator_version_pkey PRIMARY KEY (tenant_id, indicator_id, version);


--
-- Name: measurement measurement_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.measurement
    ADD CONSTRAINT measurement_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: measurement measurement_revision_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.measurement
    ADD CONSTRAINT measurement_revision_key UNIQUE (tenant_id, indicator_id, party_id, period, breakdown, revision);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, sequence);


--
-- Name: party party_id_role_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.party
    ADD CONSTRAINT party_id_role_key UNIQUE (tenant_id, id, role);


--
-- Name: party party_organisation_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.party
    ADD CONSTRAINT party_organisation_key UNIQUE (tenant_id, organisation_identifier, role);


--
-- Name: party party_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.party
    ADD CONSTRAINT party_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: party party_slug_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.party
    ADD CONSTRAINT party_slug_key UNIQUE (tenant_id, slug);


--
-- Name: sole_recipient sole_recipient_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.sole_recipient
    ADD CONSTRAINT sole_recipient_pkey PRIMARY KEY (tenant_id, organisation, since);


--
-- Name: target target_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.target
    ADD CONSTRAINT target_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: term term_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.term
    ADD CONSTRAINT term_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_row);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (sequence);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (only_row);


--
-- Name: initiative initiative_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.initiative
    ADD CONSTRAINT initiative_pkey PRIMARY KEY (id);


--
-- Name: initiative initiative_slug_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.initiative
    ADD CONSTRAINT initiative_slug_key UNIQUE (slug);


--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);


--
-- Name: invitation invitation_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.invitation
    ADD CONSTRAINT invitation_secret_key UNIQUE (secret_hash);


--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);


--
-- Name: membership membership_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: session session_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session
    ADD CONSTRAINT session_secret_key UNIQUE (secret_hash);


--
-- Name: token_membership token_membership_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token_membership
    ADD CONSTRAINT token_membership_pkey PRIMARY KEY (token_id, membership_id);


--
-- Name: token token_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (id);


--
-- Name: token token_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token
    ADD CONSTRAINT token_secret_key UNIQUE (secret_hash);


--
-- Name: activity_by_owner; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX activity_by_owner ON app.activity USING btree (tenant_id, owner_party_id, owner_role);


--
-- Name: allocation_by_activity; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_activity ON app.allocation USING btree (tenant_id, activity_id);


--
-- Name: allocation_by_grant; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_grant ON app.allocation USING btree (tenant_id, grant_id);


--
-- Name: allocation_by_recipient; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_recipient ON app.allocation USING btree (tenant_id, recipient_party_id, recipient_role);


--
-- Name: charter_acknowledgement_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX charter_acknowledgement_by_party ON app.charter_acknowledgement USING btree (tenant_id, party_id);


--
-- Name: charter_acknowledgement_by_term; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX charter_acknowledgement_by_term ON app.charter_acknowledgement USING btree (tenant_id, term_id);


--
-- Name: grant_by_funder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX grant_by_funder ON app."grant" USING btree (tenant_id, funder_party_id, funder_role);


--
-- Name: measurement_approved; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_approved ON app.measurement USING btree (tenant_id, indicator_id, period_start DESC) INCLUDE (value, numerator, denominator, party_id, breakdown) WHERE (state = 'approved'::text);


--
-- Name: measurement_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_indicator ON app.measurement USING btree (tenant_id, indicator_id, indicator_version);


--
-- Name: measurement_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_party ON app.measurement USING btree (tenant_id, party_id, period_start DESC);


--
-- Name: measurement_one_approved; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX measurement_one_approved ON app.measurement USING btree (tenant_id, indicator_id, party_id, period, breakdown) WHERE (state = 'approved'::text);


--
-- Name: measurement_one_open; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX measurement_one_open ON app.measurement USING btree (tenant_id, indicator_id, party_id, period, breakdown) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text]));


--
-- Name: sole_recipient_now; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX sole_recipient_now ON app.sole_recipient USING btree (tenant_id) WHERE (ended_at IS NULL);


--
-- Name: target_by_confirming_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX target_by_confirming_party ON app.target USING btree (tenant_id, confirmed_party_id, confirmed_role);


--
-- Name: target_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX target_by_indicator ON app.target USING btree (tenant_id, indicator_id, indicator_version);


--
-- Name: target_one_confirmed; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX target_one_confirmed ON app.target USING btree (tenant_id, indicator_id, period) WHERE (state = 'confirmed'::text);


--
-- Name: term_one_in_force; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX term_one_in_force ON app.term USING btree (tenant_id) WHERE (ended_at IS NULL);


--
-- Name: term_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX term_party ON app.term USING btree (tenant_id, party_id, party_role);


--
-- Name: account_email_key; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX account_email_key ON host.account USING btree (email) WHERE ((kind = 'person'::text) AND (ended_at IS NULL));


--
-- Name: account_peer_uid_key; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX account_peer_uid_key ON host.account USING btree (peer_uid) WHERE ((kind = 'operator'::text) AND (ended_at IS NULL));


--
-- Name: invitation_initiative; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX invitation_initiative ON host.invitation USING btree (initiative_id, party_id);


--
-- Name: invitation_invited_by; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX invitation_invited_by ON host.invitation USING btree (invited_by);


--
-- Name: job_due; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_due ON host.job USING btree (run_at) WHERE (state = 'queued'::text);


--
-- Name: job_initiative; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_initiative ON host.job USING btree (initiative_id);


--
-- Name: membership_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX membership_account ON host.membership USING btree (account_id);


--
-- Name: membership_account_key; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX membership_account_key ON host.membership USING btree (initiative_id, party_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: membership_party; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX membership_party ON host.membership USING btree (initiative_id, party_id);


--
-- Name: session_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX session_account ON host.session USING btree (account_id);


--
-- Name: token_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX token_account ON host.token USING btree (account_id);


--
-- Name: token_membership_membership; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX token_membership_membership ON host.token_membership USING btree (membership_id);


--
-- Name: audit_log append_only; Type: TRIGGER; Schema: app; Owner: rygrad_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON app.audit_log FOR EACH STATEMENT EXECUTE FUNCTION ctx.audit_is_append_only();


--
-- Name: audit_log append_only; Type: TRIGGER; Schema: host; Owner: rygrad_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON host.audit_log FOR EACH STATEMENT EXECUTE FUNCTION ctx.audit_is_append_only();


--
-- Name: activity activity_owner_is_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.activity
    ADD CONSTRAINT activity_owner_is_partner FOREIGN KEY (tenant_id, owner_party_id, owner_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: allocation allocation_activity; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_activity FOREIGN KEY (tenant_id, activity_id) REFERENCES app.activity(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: allocation allocation_grant; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_grant FOREIGN KEY (tenant_id, grant_id) REFERENCES app."grant"(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: allocation allocation_recipient; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_recipient FOREIGN KEY (tenant_id, recipient_party_id, recipient_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: audit_head audit_head_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_head
    ADD CONSTRAINT audit_head_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: audit_log audit_log_head; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_log
    ADD CONSTRAINT audit_log_head FOREIGN KEY (tenant_id) REFERENCES app.audit_head(tenant_id) ON DELETE RESTRICT;


--
-- Name: audit_payload audit_payload_log; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.audit_payload
    ADD CONSTRAINT audit_payload_log FOREIGN KEY (tenant_id, sequence) REFERENCES app.audit_log(tenant_id, sequence) ON DELETE RESTRICT;


--
-- Name: charter_acknowledgement charter_acknowledgement_notice; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_acknowledgement
    ADD CONSTRAINT charter_acknowledgement_notice FOREIGN KEY (tenant_id, notice_version) REFERENCES app.charter_notice(tenant_id, version) ON DELETE RESTRICT;


--
-- Name: charter_acknowledgement charter_acknowledgement_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_acknowledgement
    ADD CONSTRAINT charter_acknowledgement_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: charter_acknowledgement charter_acknowledgement_term; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_acknowledgement
    ADD CONSTRAINT charter_acknowledgement_term FOREIGN KEY (tenant_id, term_id) REFERENCES app.term(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: charter_notice charter_notice_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_notice
    ADD CONSTRAINT charter_notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: grant grant_funder_is_funder; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."grant"
    ADD CONSTRAINT grant_funder_is_funder FOREIGN KEY (tenant_id, funder_party_id, funder_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: idempotency idempotency_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.idempotency
    ADD CONSTRAINT idempotency_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: indicator indicator_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.indicator
    ADD CONSTRAINT indicator_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: indicator_version indicator_version_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.indicator_version
    ADD CONSTRAINT indicator_version_indicator FOREIGN KEY (tenant_id, indicator_id) REFERENCES app.indicator(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: measurement measurement_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.measurement
    ADD CONSTRAINT measurement_indicator FOREIGN KEY (tenant_id, indicator_id, indicator_version) REFERENCES app.indicator_version(tenant_id, indicator_id, version) ON DELETE RESTRICT;


--
-- Name: measurement measurement_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.measurement
    ADD CONSTRAINT measurement_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: outbox outbox_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.outbox
    ADD CONSTRAINT outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: party party_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.party
    ADD CONSTRAINT party_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: sole_recipient sole_recipient_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.sole_recipient
    ADD CONSTRAINT sole_recipient_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: target target_confirmed_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.target
    ADD CONSTRAINT target_confirmed_by_partner FOREIGN KEY (tenant_id, confirmed_party_id, confirmed_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: target target_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.target
    ADD CONSTRAINT target_indicator FOREIGN KEY (tenant_id, indicator_id, indicator_version) REFERENCES app.indicator_version(tenant_id, indicator_id, version) ON DELETE RESTRICT;


--
-- Name: term term_holder_is_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.term
    ADD CONSTRAINT term_holder_is_backbone FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: invitation invitation_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.invitation
    ADD CONSTRAINT invitation_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: invitation invitation_invited_by_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.invitation
    ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: job job_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.job
    ADD CONSTRAINT job_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: membership membership_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.membership
    ADD CONSTRAINT membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: membership membership_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.membership
    ADD CONSTRAINT membership_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: token token_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token
    ADD CONSTRAINT token_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: token_membership token_membership_membership_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token_membership
    ADD CONSTRAINT token_membership_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES host.membership(id) ON DELETE CASCADE;


--
-- Name: token_membership token_membership_token_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.token_membership
    ADD CONSTRAINT token_membership_token_id_fkey FOREIGN KEY (token_id) REFERENCES host.token(id) ON DELETE CASCADE;


--
-- Name: activity; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.activity ENABLE ROW LEVEL SECURITY;

--
-- Name: allocation; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.allocation ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_head; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.audit_head ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.audit_log ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_payload; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.audit_payload ENABLE ROW LEVEL SECURITY;

--
-- Name: measurement backbone_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY backbone_insert ON app.measurement FOR INSERT TO rygrad_backbone_role WITH CHECK (((tenant_id = ctx.tenant()) AND (on_behalf = (party_id <> ctx.party())) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text])) AND (submitted_by = ctx.account()) AND (decided_by IS NULL) AND ctx.may_write()));


--
-- Name: measurement backbone_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY backbone_read ON app.measurement FOR SELECT TO rygrad_backbone_role USING ((tenant_id = ctx.tenant()));


--
-- Name: measurement backbone_update; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY backbone_update ON app.measurement FOR UPDATE TO rygrad_backbone_role USING (((tenant_id = ctx.tenant()) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text])) AND ctx.may_write())) WITH CHECK (((tenant_id = ctx.tenant()) AND (on_behalf = (party_id <> ctx.party())) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text])) AND (submitted_by = ctx.account()) AND (decided_by IS NULL) AND ctx.may_write()));


--
-- Name: charter_acknowledgement; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.charter_acknowledgement ENABLE ROW LEVEL SECURITY;

--
-- Name: charter_notice; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.charter_notice ENABLE ROW LEVEL SECURITY;

--
-- Name: activity definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.activity TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: allocation definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.allocation TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: audit_head definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.audit_head TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: audit_log definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.audit_log TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: audit_payload definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.audit_payload TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: charter_acknowledgement definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.charter_acknowledgement TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: charter_notice definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.charter_notice TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: grant definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app."grant" TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: idempotency definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.idempotency TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: indicator definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.indicator TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: indicator_version definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.indicator_version TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: measurement definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.measurement TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: outbox definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.outbox TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: party definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.party TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: sole_recipient definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.sole_recipient TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: target definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.target TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: term definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.term TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: measurement funder_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY funder_read ON app.measurement FOR SELECT TO rygrad_funder_role USING (((tenant_id = ctx.tenant()) AND (state = 'approved'::text)));


--
-- Name: grant; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app."grant" ENABLE ROW LEVEL SECURITY;

--
-- Name: idempotency; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.idempotency ENABLE ROW LEVEL SECURITY;

--
-- Name: indicator; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.indicator ENABLE ROW LEVEL SECURITY;

--
-- Name: indicator_version; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.indicator_version ENABLE ROW LEVEL SECURITY;

--
-- Name: measurement; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.measurement ENABLE ROW LEVEL SECURITY;

--
-- Name: activity members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.activity FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: allocation members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.allocation FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: charter_notice members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.charter_notice FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: grant members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app."grant" FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: indicator members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.indicator FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: indicator_version members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.indicator_version FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: party members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.party FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: sole_recipient members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.sole_recipient FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: target members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.target FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: term members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.term FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: outbox; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.outbox ENABLE ROW LEVEL SECURITY;

--
-- Name: activity own_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_insert ON app.activity FOR INSERT TO rygrad_backbone_role, rygrad_partner_role WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND (created_by = ctx.account()) AND ctx.may_write()));


--
-- Name: activity own_update; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_update ON app.activity FOR UPDATE TO rygrad_partner_role USING (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND ctx.may_write())) WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party())));


--
-- Name: activity owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.activity TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: allocation owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.allocation TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: audit_head owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.audit_head TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: audit_log owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.audit_log TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: audit_payload owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.audit_payload TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: charter_acknowledgement owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.charter_acknowledgement TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: charter_notice owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.charter_notice TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: grant owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app."grant" TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: idempotency owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.idempotency TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: indicator owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.indicator TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: indicator_version owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.indicator_version TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: measurement owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.measurement TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: outbox owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.outbox TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: party owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.party TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: sole_recipient owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.sole_recipient TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: target owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.target TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: term owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.term TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: measurement partner_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY partner_insert ON app.measurement FOR INSERT TO rygrad_partner_role WITH CHECK (((tenant_id = ctx.tenant()) AND (party_id = ctx.party()) AND (NOT on_behalf) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text])) AND (submitted_by = ctx.account()) AND (decided_by IS NULL) AND ctx.may_write()));


--
-- Name: measurement partner_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY partner_read ON app.measurement FOR SELECT TO rygrad_partner_role USING (((tenant_id = ctx.tenant()) AND ((party_id = ctx.party()) OR (state = 'approved'::text))));


--
-- Name: measurement partner_update; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY partner_update ON app.measurement FOR UPDATE TO rygrad_partner_role USING (((tenant_id = ctx.tenant()) AND (party_id = ctx.party()) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text])) AND ctx.may_write())) WITH CHECK (((tenant_id = ctx.tenant()) AND (party_id = ctx.party()) AND (NOT on_behalf) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text])) AND (submitted_by = ctx.account()) AND (decided_by IS NULL) AND ctx.may_write()));


--
-- Name: party; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.party ENABLE ROW LEVEL SECURITY;

--
-- Name: sole_recipient; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.sole_recipient ENABLE ROW LEVEL SECURITY;

--
-- Name: target; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.target ENABLE ROW LEVEL SECURITY;

--
-- Name: term; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.term ENABLE ROW LEVEL SECURITY;

--
-- Name: account; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.account ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_head; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.audit_head ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.audit_log ENABLE ROW LEVEL SECURITY;

--
-- Name: clock; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.clock ENABLE ROW LEVEL SECURITY;

--
-- Name: account definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.account TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: audit_head definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.audit_head TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: audit_log definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.audit_log TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: clock definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.clock TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: initiative definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.initiative TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: invitation definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.invitation TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: job definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.job TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: session definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.session TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: token definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.token TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: token_membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.token_membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: initiative; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.initiative ENABLE ROW LEVEL SECURITY;

--
-- Name: invitation; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: job; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.job ENABLE ROW LEVEL SECURITY;

--
-- Name: membership; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.membership ENABLE ROW LEVEL SECURITY;

--
-- Name: account owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.account TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: audit_head owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.audit_head TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: audit_log owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.audit_log TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: clock owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.clock TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: initiative owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.initiative TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: invitation owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.invitation TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: job owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.job TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: session owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.session TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: token owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.token TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: token_membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.token_membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: session; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.session ENABLE ROW LEVEL SECURITY;

--
-- Name: token; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.token ENABLE ROW LEVEL SECURITY;

--
-- Name: token_membership; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.token_membership ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: rygrad_owner
--

GRANT ALL ON SCHEMA app TO rygrad_definer;
GRANT USAGE ON SCHEMA app TO rygrad_gate;
GRANT USAGE ON SCHEMA app TO rygrad_account;
GRANT USAGE ON SCHEMA app TO rygrad_operator;
GRANT USAGE ON SCHEMA app TO rygrad_backbone_role;
GRANT USAGE ON SCHEMA app TO rygrad_partner_role;
GRANT USAGE ON SCHEMA app TO rygrad_funder_role;


--
-- Name: SCHEMA ctx; Type: ACL; Schema: -; Owner: rygrad_owner
--

GRANT ALL ON SCHEMA ctx TO rygrad_definer;
GRANT USAGE ON SCHEMA ctx TO rygrad_gate;
GRANT USAGE ON SCHEMA ctx TO rygrad_account;
GRANT USAGE ON SCHEMA ctx TO rygrad_operator;
GRANT USAGE ON SCHEMA ctx TO rygrad_backbone_role;
GRANT USAGE ON SCHEMA ctx TO rygrad_partner_role;
GRANT USAGE ON SCHEMA ctx TO rygrad_funder_role;


--
-- Name: SCHEMA host; Type: ACL; Schema: -; Owner: rygrad_owner
--

GRANT ALL ON SCHEMA host TO rygrad_definer;
GRANT USAGE ON SCHEMA host TO rygrad_gate;
GRANT USAGE ON SCHEMA host TO rygrad_account;
GRANT USAGE ON SCHEMA host TO rygrad_operator;
GRANT USAGE ON SCHEMA host TO rygrad_backbone_role;
GRANT USAGE ON SCHEMA host TO rygrad_partner_role;
GRANT USAGE ON SCHEMA host TO rygrad_funder_role;


--
-- Name: LANGUAGE plpgsql; Type: ACL; Schema: -; Owner: postgres
--

REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
GRANT ALL ON LANGUAGE plpgsql TO rygrad_owner;
GRANT ALL ON LANGUAGE plpgsql TO rygrad_definer;


--
-- Name: FUNCTION aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, amounts numeric[], numerators numeric[], denominators numeric[]) TO rygrad_funder_role;


--
-- Name: FUNCTION allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) TO rygrad_backbone_role;


--
-- Name: FUNCTION audit_entries(tenant uuid, before bigint, most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) TO rygrad_operator;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, before bigint, most integer) TO rygrad_funder_role;


--
-- Name: FUNCTION audit_problems(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.audit_problems(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION audit_verify(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.audit_verify(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.audit_verify(tenant uuid) TO rygrad_operator;
GRANT ALL ON FUNCTION app.audit_verify(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.audit_verify(tenant uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION band(progress numeric, on_track numeric, at_risk numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.band(progress numeric, on_track numeric, at_risk numeric) TO rygrad_funder_role;


--
-- Name: FUNCTION charter_acknowledge(version integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_acknowledge(version integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.charter_acknowledge(version integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.charter_acknowledge(version integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.charter_acknowledge(version integer) TO rygrad_funder_role;


--
-- Name: FUNCTION charter_coverage(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_coverage() FROM PUBLIC;
GRANT ALL ON FUNCTION app.charter_coverage() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.charter_coverage() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.charter_coverage() TO rygrad_funder_role;


--
-- Name: FUNCTION grant_import(grants jsonb); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.grant_import(grants jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app.grant_import(grants jsonb) TO rygrad_backbone_role;


--
-- Name: FUNCTION indicator_completeness(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_completeness(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric) TO rygrad_backbone_role;


--
-- Name: FUNCTION indicator_status(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_status(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION initiative_state(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.initiative_state(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_operator;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION may_decide(party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.may_decide(party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.may_decide(party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.may_decide(party uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION measurement_approve(ids uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_approve(ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_approve(ids uuid[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_approve(ids uuid[]) TO rygrad_partner_role;


--
-- Name: FUNCTION measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_record(indicator uuid, version integer, behalf boolean, parts_factor integer, ids uuid[], parties uuid[], periods text[], starts date[], ends date[], breakdowns text[], amounts numeric[], numerators numeric[], denominators numeric[], sources text[], notes text[]) TO rygrad_partner_role;


--
-- Name: FUNCTION measurement_return(id uuid, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_return(id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_return(id uuid, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_return(id uuid, reason text) TO rygrad_partner_role;


--
-- Name: FUNCTION member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) TO rygrad_funder_role;


--
-- Name: FUNCTION member_list(after uuid, most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.member_list(after uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.member_list(after uuid, most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.member_list(after uuid, most integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.member_list(after uuid, most integer) TO rygrad_funder_role;


--
-- Name: FUNCTION member_remove(member uuid, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.member_remove(member uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.member_remove(member uuid, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.member_remove(member uuid, reason text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.member_remove(member uuid, reason text) TO rygrad_funder_role;


--
-- Name: FUNCTION money(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.money(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.money(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.money(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.money(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION money_by_organisation(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.money_by_organisation(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.money_by_organisation(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.money_by_organisation(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.money_by_organisation(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION note_sole_recipient(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.note_sole_recipient() FROM PUBLIC;


--
-- Name: TABLE party; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.party TO rygrad_definer;
GRANT SELECT ON TABLE app.party TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.party TO rygrad_partner_role;


--
-- Name: COLUMN party.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.slug; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(slug) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.name; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(name) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.role; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(role) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.standing; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(standing) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.organisation_identifier; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(organisation_identifier) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: FUNCTION organisation_of(party app.party); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.organisation_of(party app.party) FROM PUBLIC;


--
-- Name: FUNCTION party_add(id uuid, slug text, name text, role text, organisation_identifier text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) TO rygrad_backbone_role;


--
-- Name: FUNCTION progress(direction text, baseline numeric, target numeric, actual numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_funder_role;


--
-- Name: FUNCTION refuse_sole_recipient(organisations text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.refuse_sole_recipient(organisations text[]) FROM PUBLIC;


--
-- Name: FUNCTION target_confirm(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.target_confirm(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.target_confirm(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.target_confirm(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION target_propose(id uuid, indicator text, period text, period_start date, period_end date, value numeric, rationale text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.target_propose(id uuid, indicator text, period text, period_start date, period_end date, value numeric, rationale text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.target_propose(id uuid, indicator text, period text, period_start date, period_end date, value numeric, rationale text) TO rygrad_backbone_role;


--
-- Name: FUNCTION account(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.account() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.account() TO rygrad_funder_role;


--
-- Name: FUNCTION audit_app(tenant uuid, account uuid, party uuid, command text, outcome text, body text); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.audit_app(tenant uuid, account uuid, party uuid, command text, outcome text, body text) FROM PUBLIC;


--
-- Name: FUNCTION audit_append(command text, payload jsonb); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.audit_append(command text, payload jsonb) TO rygrad_funder_role;


--
-- Name: FUNCTION audit_hash(previous bytea, tenant uuid, sequence bigint, at timestamp with time zone, account uuid, party uuid, command text, outcome text, digest bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.audit_hash(previous bytea, tenant uuid, sequence bigint, at timestamp with time zone, account uuid, party uuid, command text, outcome text, digest bytea) FROM PUBLIC;


--
-- Name: FUNCTION audit_host(account uuid, command text, outcome text, body jsonb); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.audit_host(account uuid, command text, outcome text, body jsonb) FROM PUBLIC;


--
-- Name: FUNCTION audit_is_append_only(); Type: ACL; Schema: ctx; Owner: rygrad_owner
--

REVOKE ALL ON FUNCTION ctx.audit_is_append_only() FROM PUBLIC;


--
-- Name: FUNCTION credential(secret_hash bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.credential(secret_hash bytea) FROM PUBLIC;


--
-- Name: FUNCTION credential_id(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.credential_id() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.credential_id() TO rygrad_funder_role;


--
-- Name: FUNCTION enter(secret_hash bytea, initiative uuid, party uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION enter_account(secret_hash bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_account(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_account(secret_hash bytea) TO rygrad_account;


--
-- Name: FUNCTION enter_as_member(secret_hash bytea, initiative uuid, party uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_as_member(secret_hash bytea, initiative uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION enter_operator(secret_hash bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_operator(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_operator(secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION has_acknowledged(tenant uuid, member_party uuid, account uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION is_administrator(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.is_administrator() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.is_administrator() TO rygrad_funder_role;


--
-- Name: FUNCTION is_operator(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.is_operator() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.is_operator() TO rygrad_funder_role;


--
-- Name: FUNCTION may_write(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.may_write() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.may_write() TO rygrad_funder_role;


--
-- Name: FUNCTION not_entered(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.not_entered() FROM PUBLIC;


--
-- Name: FUNCTION now(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.now() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.now() TO rygrad_funder_role;


--
-- Name: FUNCTION party(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.party() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.party() TO rygrad_funder_role;


--
-- Name: FUNCTION refuse(reason text, argument text); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.refuse(reason text, argument text) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.refuse(reason text, argument text) TO rygrad_funder_role;


--
-- Name: FUNCTION require_operator(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_operator() FROM PUBLIC;


--
-- Name: FUNCTION require_write(VARIADIC roles text[]); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_write(VARIADIC roles text[]) FROM PUBLIC;


--
-- Name: FUNCTION role(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.role() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.role() TO rygrad_funder_role;


--
-- Name: FUNCTION tenant(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.tenant() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.tenant() TO rygrad_funder_role;


--
-- Name: FUNCTION term_in_force(tenant uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.term_in_force(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) TO rygrad_gate;


--
-- Name: FUNCTION gate_initiative(secret_hash bytea, slug text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_initiative(secret_hash bytea, slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_initiative(secret_hash bytea, slug text) TO rygrad_gate;


--
-- Name: FUNCTION gate_memberships(secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_memberships(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_memberships(secret_hash bytea) TO rygrad_gate;


--
-- Name: FUNCTION gate_open_peer(uid bigint, secret_hash bytea, name text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) TO rygrad_operator;


--
-- Name: FUNCTION gate_principal(secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_principal(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_principal(secret_hash bytea) TO rygrad_gate;


--
-- Name: FUNCTION initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION initiative_set_status(slug text, status text, reason text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.initiative_set_status(slug text, status text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.initiative_set_status(slug text, status text, reason text) TO rygrad_operator;


--
-- Name: FUNCTION initiative_usage(after_slug text, most integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.initiative_usage(after_slug text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.initiative_usage(after_slug text, most integer) TO rygrad_operator;


--
-- Name: FUNCTION invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, token uuid, token_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, token uuid, token_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, token uuid, token_hash bytea) TO rygrad_account;


--
-- Name: TABLE invitation; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.invitation TO rygrad_definer;


--
-- Name: FUNCTION open_invitation(invitation_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.open_invitation(invitation_hash bytea) FROM PUBLIC;


--
-- Name: FUNCTION require_time_zone(zone text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.require_time_zone(zone text) FROM PUBLIC;


--
-- Name: FUNCTION token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) TO rygrad_account;
GRANT ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone) TO rygrad_operator;


--
-- Name: FUNCTION token_list(after uuid, most integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.token_list(after uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.token_list(after uuid, most integer) TO rygrad_account;
GRANT ALL ON FUNCTION host.token_list(after uuid, most integer) TO rygrad_operator;


--
-- Name: FUNCTION token_revoke(id uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.token_revoke(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION host.token_revoke(id uuid) TO rygrad_account;
GRANT ALL ON FUNCTION host.token_revoke(id uuid) TO rygrad_operator;


--
-- Name: TABLE activity; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.activity TO rygrad_definer;
GRANT SELECT,INSERT ON TABLE app.activity TO rygrad_backbone_role;
GRANT SELECT,INSERT ON TABLE app.activity TO rygrad_partner_role;
GRANT SELECT ON TABLE app.activity TO rygrad_funder_role;


--
-- Name: COLUMN activity.title; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(title) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.description; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(description) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(state) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.planned_start; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(planned_start) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.planned_end; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(planned_end) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.actual_start; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(actual_start) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.actual_end; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(actual_end) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: COLUMN activity.revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(revision) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: TABLE allocation; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.allocation TO rygrad_definer;
GRANT SELECT ON TABLE app.allocation TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.allocation TO rygrad_partner_role;
GRANT SELECT ON TABLE app.allocation TO rygrad_funder_role;


--
-- Name: TABLE audit_head; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.audit_head TO rygrad_definer;


--
-- Name: TABLE audit_log; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.audit_log TO rygrad_definer;


--
-- Name: TABLE audit_payload; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.audit_payload TO rygrad_definer;


--
-- Name: TABLE charter_acknowledgement; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.charter_acknowledgement TO rygrad_definer;


--
-- Name: TABLE charter_notice; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.charter_notice TO rygrad_definer;
GRANT SELECT ON TABLE app.charter_notice TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.charter_notice TO rygrad_partner_role;
GRANT SELECT ON TABLE app.charter_notice TO rygrad_funder_role;


--
-- Name: TABLE "grant"; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app."grant" TO rygrad_definer;
GRANT SELECT ON TABLE app."grant" TO rygrad_backbone_role;
GRANT SELECT ON TABLE app."grant" TO rygrad_partner_role;


--
-- Name: COLUMN "grant".tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".identifier; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(identifier) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".title; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(title) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".description; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(description) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".currency; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(currency) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".amount_applied_for; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(amount_applied_for) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".amount_awarded; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(amount_awarded) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".amount_disbursed; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(amount_disbursed) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".award_date; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(award_date) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".planned_start; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(planned_start) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".planned_end; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(planned_end) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".funder_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(funder_party_id) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".funder_role; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(funder_role) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".programme; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(programme) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: TABLE idempotency; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.idempotency TO rygrad_definer;


--
-- Name: TABLE indicator; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.indicator TO rygrad_definer;
GRANT SELECT ON TABLE app.indicator TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.indicator TO rygrad_partner_role;
GRANT SELECT ON TABLE app.indicator TO rygrad_funder_role;


--
-- Name: TABLE indicator_version; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.indicator_version TO rygrad_definer;
GRANT SELECT ON TABLE app.indicator_version TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.indicator_version TO rygrad_partner_role;
GRANT SELECT ON TABLE app.indicator_version TO rygrad_funder_role;


--
-- Name: TABLE measurement; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.measurement TO rygrad_definer;
GRANT SELECT,INSERT ON TABLE app.measurement TO rygrad_backbone_role;
GRANT SELECT,INSERT ON TABLE app.measurement TO rygrad_partner_role;


--
-- Name: COLUMN measurement.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.indicator_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(indicator_id) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.indicator_version; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(indicator_version) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(indicator_version) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(indicator_version) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.period; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(period) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.period_start; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(period_start) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.period_end; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(period_end) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.breakdown; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(breakdown) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(state) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(state) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(state) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.value; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(value) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(value) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(value) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.numerator; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(numerator) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(numerator) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(numerator) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.denominator; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(denominator) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(denominator) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(denominator) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.source; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(source) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(source) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(source) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.note; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(note) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(note) ON TABLE app.measurement TO rygrad_partner_role;


--
-- Name: COLUMN measurement.on_behalf; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(on_behalf) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(on_behalf) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(on_behalf) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.submitted_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(submitted_by) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(submitted_by) ON TABLE app.measurement TO rygrad_partner_role;


--
-- Name: COLUMN measurement.submitted_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(submitted_at) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(submitted_at) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(submitted_at) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.decided_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(decided_by) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(decided_by) ON TABLE app.measurement TO rygrad_partner_role;


--
-- Name: COLUMN measurement.decided_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(decided_at) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(decided_at) ON TABLE app.measurement TO rygrad_partner_role;
GRANT SELECT(decided_at) ON TABLE app.measurement TO rygrad_funder_role;


--
-- Name: COLUMN measurement.reason; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(reason) ON TABLE app.measurement TO rygrad_backbone_role;
GRANT UPDATE(reason) ON TABLE app.measurement TO rygrad_partner_role;


--
-- Name: TABLE outbox; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.outbox TO rygrad_definer;


--
-- Name: TABLE sole_recipient; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.sole_recipient TO rygrad_definer;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_partner_role;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_funder_role;


--
-- Name: TABLE target; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.target TO rygrad_definer;
GRANT SELECT ON TABLE app.target TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.target TO rygrad_partner_role;
GRANT SELECT ON TABLE app.target TO rygrad_funder_role;


--
-- Name: TABLE term; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.term TO rygrad_definer;
GRANT SELECT ON TABLE app.term TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.term TO rygrad_partner_role;
GRANT SELECT ON TABLE app.term TO rygrad_funder_role;


--
-- Name: TABLE account; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.account TO rygrad_definer;


--
-- Name: TABLE audit_head; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.audit_head TO rygrad_definer;


--
-- Name: TABLE audit_log; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.audit_log TO rygrad_definer;


--
-- Name: TABLE clock; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.clock TO rygrad_definer;


--
-- Name: TABLE initiative; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.initiative TO rygrad_definer;


--
-- Name: TABLE job; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.job TO rygrad_definer;


--
-- Name: TABLE membership; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.membership TO rygrad_definer;


--
-- Name: TABLE session; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.session TO rygrad_definer;


--
-- Name: TABLE token; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.token TO rygrad_definer;


--
-- Name: TABLE token_membership; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.token_membership TO rygrad_definer;


--
-- PostgreSQL database dump complete
--


