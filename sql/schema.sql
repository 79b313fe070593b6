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
-- Name: account_name(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.account_name(account uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select a.name from host.account a
  where a.id = $1 and ctx.role() in ('backbone', 'partner') and exists (
    select from host.membership m where m.account_id = a.id and m.initiative_id = ctx.tenant())
$_$;


ALTER FUNCTION app.account_name(account uuid) OWNER TO rygrad_definer;

--
-- Name: action_add(uuid, uuid, text, uuid, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.action_add(id uuid, meeting uuid, text text, owner uuid, due date) RETURNS TABLE(owner_name text, party text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(action_add.meeting);
  h host.membership := app.member_in_hand(action_add.owner, 'owner');
begin
  if h.party_role = 'funder' then
    perform ctx.refuse('action_of_funder', 'owner');
  end if;
  insert into app.action (tenant_id, id, meeting_id, text, owner_party_id, owner_role, owner, due_date, created_by, created_at)
  values (m.tenant_id, action_add.id, m.id, action_add.text, h.party_id, h.party_role, h.account_id, action_add.due,
    ctx.account(), ctx.now());
  return query select a.name, p.slug from host.account a, app.party p
    where a.id = h.account_id and p.tenant_id = m.tenant_id and p.id = h.party_id;
end $$;


ALTER FUNCTION app.action_add(id uuid, meeting uuid, text text, owner uuid, due date) OWNER TO rygrad_definer;

--
-- Name: action_update(uuid, text, uuid, date, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text) RETURNS TABLE(text text, owner_name text, due_date date, state text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  a app.action;
  h host.membership;
begin
  perform ctx.require_care('backbone', 'partner');
  select * into a from app.action x where x.tenant_id = ctx.tenant() and x.id = action_update.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if not app.may_tend((select m.group_id from app.meeting m where m.tenant_id = a.tenant_id and m.id = a.meeting_id)) then
    if a.owner_party_id <> ctx.party() or num_nonnulls(new_text, new_owner, due) > 0 then
      perform ctx.refuse('action_of_another', 'id');
    end if;
  end if;
  if new_owner is not null then
    h := app.member_in_hand(new_owner, 'owner');
    if h.party_role = 'funder' then
      perform ctx.refuse('action_of_funder', 'owner');
    end if;
  end if;
  return query
    update app.action x
    set text = coalesce(new_text, x.text), due_date = coalesce(due, x.due_date), state = coalesce(new_state, x.state),
      owner_party_id = coalesce(h.party_id, x.owner_party_id), owner_role = coalesce(h.party_role, x.owner_role),
      owner = coalesce(h.account_id, x.owner),
      decided_by = case when new_state is null then x.decided_by when new_state = 'open' then null else ctx.account() end,
      decided_at = case when new_state is null then x.decided_at when new_state = 'open' then null else ctx.now() end,
      revision = x.revision + 1
    where x.tenant_id = a.tenant_id and x.id = a.id
    returning x.text, app.account_name(x.owner), x.due_date,
      case when x.state = 'open' and x.due_date < ctx.today() then 'late' else x.state end, x.revision;
end $$;


ALTER FUNCTION app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text) OWNER TO rygrad_definer;

--
-- Name: agenda_comment_add(uuid, uuid, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_comment_add(id uuid, draft uuid, section text, text text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_open_check(d);
  if d.state <> 'commenting' then
    perform ctx.refuse('agenda_draft_not_shared', 'draft');
  end if;
  if d.comment_until < ctx.today() then
    perform ctx.refuse('agenda_comments_over', 'draft');
  end if;
  insert into app.agenda_comment (tenant_id, id, draft_id, section, text, party_id, author, created_at)
  values (d.tenant_id, agenda_comment_add.id, d.id, agenda_comment_add.section, agenda_comment_add.text, ctx.party(),
    ctx.account(), ctx.now());
end $$;


ALTER FUNCTION app.agenda_comment_add(id uuid, draft uuid, section text, text text) OWNER TO rygrad_definer;

--
-- Name: agenda_comment_settle(uuid, text, boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_comment_settle(id uuid, answer text, settles boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.agenda_comment;
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  select * into c from app.agenda_comment x where x.tenant_id = ctx.tenant() and x.id = agenda_comment_settle.id;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  d := app.agenda_draft_in_hand(c.draft_id);
  perform app.agenda_open_check(d);
  if ctx.party() not in (c.party_id, d.holder_party_id) then
    perform ctx.refuse('agenda_comment_of_another', 'id');
  end if;
  update app.agenda_comment x
  set answer = case when settles then coalesce(agenda_comment_settle.answer, '') else x.answer end,
    resolved_party_id = case when settles then ctx.party() end, resolved_by = case when settles then ctx.account() end,
    resolved_at = case when settles then ctx.now() end
  where x.tenant_id = c.tenant_id and x.id = c.id and (x.resolved_at is null) = settles;
  if not found then
    perform ctx.refuse(case when settles then 'agenda_comment_resolved' else 'agenda_comment_open' end, 'id');
  end if;
  return d.id;
end $$;


ALTER FUNCTION app.agenda_comment_settle(id uuid, answer text, settles boolean) OWNER TO rygrad_definer;

--
-- Name: agenda_contribution_add(uuid, uuid, text, text, text, integer, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date) OWNER TO rygrad_definer;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: agenda_round; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_round (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    invitation text NOT NULL,
    contribute_until date NOT NULL,
    comment_until date,
    opened_party_id uuid NOT NULL,
    opened_role text DEFAULT 'backbone'::text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_by uuid,
    closed_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT agenda_round_comment_after CHECK ((comment_until >= contribute_until)),
    CONSTRAINT agenda_round_invitation_length CHECK (((length(invitation) >= 1) AND (length(invitation) <= 4000))),
    CONSTRAINT agenda_round_opened_role CHECK ((opened_role = 'backbone'::text)),
    CONSTRAINT agenda_round_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY app.agenda_round FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_round OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_round; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_round IS 'A time in which partners are asked for what the common agenda should say; the backbone arranges it';


--
-- Name: COLUMN agenda_round.comment_until; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_round.comment_until IS 'Until when the backbone asks for comments on the drafts that come of it';


--
-- Name: COLUMN agenda_round.closed_by; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_round.closed_by IS 'Nobody where the adoption of a draft of the round closed it';


--
-- Name: agenda_contribution_check(uuid, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_contribution_check(round uuid, held_on date) RETURNS app.agenda_round
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_contribution_check(round uuid, held_on date) OWNER TO rygrad_definer;

--
-- Name: agenda_contribution; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_contribution (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    section text NOT NULL,
    origin text NOT NULL,
    text text NOT NULL,
    people integer,
    held_on date,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    author uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT agenda_contribution_anonymous CHECK (((origin = 'own'::text) OR ((text !~ '\m[0-3][0-9][01][0-9]{3}[- ]?[0-9]{4}\M'::text) AND (text !~ '[^[:space:]@]+@[^[:space:]@]+\.[^[:space:]@]+'::text)))),
    CONSTRAINT agenda_contribution_involves CHECK (((origin <> 'own'::text) OR (num_nonnulls(people, held_on) = 0))),
    CONSTRAINT agenda_contribution_origin CHECK ((origin = ANY (ARRAY['own'::text, 'interview'::text, 'workshop'::text, 'survey'::text]))),
    CONSTRAINT agenda_contribution_people CHECK (((people >= 1) AND (people <= 1000000))),
    CONSTRAINT agenda_contribution_role CHECK ((party_role = 'partner'::text)),
    CONSTRAINT agenda_contribution_section CHECK ((section = ANY (ARRAY['vision'::text, 'principles'::text, 'problem'::text, 'goals'::text, 'strategies'::text]))),
    CONSTRAINT agenda_contribution_text_length CHECK (((length(text) >= 1) AND (length(text) <= 6000)))
);

ALTER TABLE ONLY app.agenda_contribution FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_contribution OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_contribution; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_contribution IS 'What a partner brings to a round: its own words, or what it heard from the people concerned';


--
-- Name: COLUMN agenda_contribution.people; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_contribution.people IS 'How many people were heard; who they are is never kept';


--
-- Name: COLUMN agenda_contribution.held_on; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_contribution.held_on IS 'The day of the interview, workshop or survey';


--
-- Name: CONSTRAINT agenda_contribution_anonymous ON agenda_contribution; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON CONSTRAINT agenda_contribution_anonymous ON app.agenda_contribution IS 'What was heard from people holds no civil registration number and no e-mail address';


--
-- Name: agenda_contribution_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_contribution_in_hand(id uuid) RETURNS app.agenda_contribution
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_contribution_in_hand(id uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_contribution_update(uuid, text, text, text, integer, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date) RETURNS TABLE(contribution uuid, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date) OWNER TO rygrad_definer;

--
-- Name: agenda_contribution_withdraw(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_contribution_withdraw(id uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.agenda_contribution;
begin
  perform app.require_partner_hand();
  c := app.agenda_contribution_in_hand(id);
  perform app.agenda_contribution_check(c.round_id, null);
  update app.agenda_contribution x set ended_at = ctx.now() where x.tenant_id = c.tenant_id and x.id = c.id;
  return c.round_id;
end $$;


ALTER FUNCTION app.agenda_contribution_withdraw(id uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION agenda_contribution_withdraw(id uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.agenda_contribution_withdraw(id uuid) IS 'Takes a contribution out of its round; where it was already written up, the write-up keeps naming it';


--
-- Name: agenda_digest(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_digest(tenant uuid, draft uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select encode(sha256(convert_to(jsonb_build_array(
    (select jsonb_agg(jsonb_build_array(t.section, t.text) order by t.section) from app.agenda_draft_texts($1, $2) t),
    (select jsonb_agg(jsonb_build_array(g.goal, g.statement, g.due, (
        select jsonb_agg(k.indicator_id order by k.indicator_id) from app.agenda_goal_indicator k
        where k.tenant_id = $1 and k.goal_id = g.id)) order by g.goal)
      from app.agenda_goal g where g.tenant_id = $1 and g.draft_id = $2))::text, 'UTF8')), 'hex')
$_$;


ALTER FUNCTION app.agenda_digest(tenant uuid, draft uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_begin(uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_begin(id uuid, title text, round uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  base integer;
begin
  perform app.require_partner_hand();
  perform app.lock_initiative(tenant);
  perform app.require_independence();
  if round is not null and not exists (select from app.agenda_round r where r.tenant_id = tenant and r.id = round) then
    perform ctx.refuse('not_found', 'round');
  end if;
  base := app.agenda_in_force(tenant);
  insert into app.agenda_draft (tenant_id, id, round_id, title, based_on, holder_party_id, begun_by, begun_at)
  values (tenant, agenda_draft_begin.id, round, agenda_draft_begin.title, base, ctx.party(), ctx.account(), ctx.now());
  insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
  select tenant, agenda_draft_begin.id, s.section, 1, s.text, ctx.party(), ctx.account(), ctx.now()
  from app.agenda_version v, lateral (values ('vision', v.vision), ('principles', v.principles), ('problem', v.problem),
    ('goals', v.goals), ('strategies', v.strategies)) s (section, text)
  where v.tenant_id = tenant and v.version = base and s.text <> '';
  with copied as (
    insert into app.agenda_goal (tenant_id, id, draft_id, goal, statement, due, state, entered_party_id, entered_by,
      entered_at, confirmed_party_id, confirmed_role, confirmed_by, confirmed_at)
    select tenant, gen_random_uuid(), agenda_draft_begin.id, g.goal, g.statement, g.due, 'confirmed', ctx.party(),
      ctx.account(), ctx.now() + g.position * interval '1 microsecond', ctx.party(), 'partner', ctx.account(), ctx.now()
    from app.agenda_version_goal g where g.tenant_id = tenant and g.version = base
    returning agenda_goal.id, agenda_goal.goal)
  insert into app.agenda_goal_indicator (tenant_id, goal_id, indicator_id)
  select tenant, c.id, i.id
  from copied c
  join app.agenda_version_goal_indicator k on k.tenant_id = tenant and k.version = base and k.goal = c.goal
  join app.indicator i on i.tenant_id = tenant and i.id = k.indicator_id and i.ended_at is null;
  return base;
end $$;


ALTER FUNCTION app.agenda_draft_begin(id uuid, title text, round uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_catch_up(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_catch_up(draft uuid) RETURNS TABLE(based_on integer, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
  base integer := app.agenda_in_force(d.tenant_id);
begin
  if d.based_on is not distinct from base then
    perform ctx.refuse('agenda_draft_current', 'draft');
  end if;
  return query
    update app.agenda_draft x set based_on = base, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning x.based_on, x.revision;
end $$;


ALTER FUNCTION app.agenda_draft_catch_up(draft uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION agenda_draft_catch_up(draft uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.agenda_draft_catch_up(draft uuid) IS 'The pen-holder has seen what was adopted meanwhile and stands by the draft as the next version after it';


--
-- Name: agenda_draft_drop(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_drop(draft uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
begin
  update app.agenda_draft x set state = 'dropped', ended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = d.tenant_id and x.id = d.id;
  return d.title;
end $$;


ALTER FUNCTION app.agenda_draft_drop(draft uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_draft (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    round_id uuid,
    title text NOT NULL,
    based_on integer,
    holder_party_id uuid NOT NULL,
    holder_role text DEFAULT 'partner'::text NOT NULL,
    state text DEFAULT 'writing'::text NOT NULL,
    comment_until date,
    begun_by uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT agenda_draft_comments CHECK (((state = 'commenting'::text) <= (comment_until IS NOT NULL))),
    CONSTRAINT agenda_draft_ended CHECK (((state = ANY (ARRAY['adopted'::text, 'dropped'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT agenda_draft_holder_role CHECK ((holder_role = 'partner'::text)),
    CONSTRAINT agenda_draft_state CHECK ((state = ANY (ARRAY['writing'::text, 'commenting'::text, 'adopted'::text, 'dropped'::text]))),
    CONSTRAINT agenda_draft_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY app.agenda_draft FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_draft OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_draft; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_draft IS 'A proposal for the next version while it is written; while a decision on it runs, nobody may change it';


--
-- Name: COLUMN agenda_draft.based_on; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_draft.based_on IS 'The version in force when it was begun or last brought up to it; null before there is one';


--
-- Name: COLUMN agenda_draft.holder_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_draft.holder_role IS 'Charter rule 2: only a partner holds the pen, by key';


--
-- Name: agenda_draft_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_in_hand(draft uuid) RETURNS app.agenda_draft
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
begin
  perform app.lock_initiative(ctx.tenant());
  select * into d from app.agenda_draft x where x.tenant_id = ctx.tenant() and x.id = draft for update;
  if not found then
    perform ctx.refuse('not_found', 'draft');
  end if;
  return d;
end $$;


ALTER FUNCTION app.agenda_draft_in_hand(draft uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_pass(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_pass(draft uuid, party text) RETURNS TABLE(holder text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
  p app.party;
begin
  perform app.require_partner_hand();
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_open_check(d);
  select * into p from app.party x where x.tenant_id = d.tenant_id and x.slug = agenda_draft_pass.party and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  if p.role <> 'partner' then
    perform ctx.refuse('charter_agenda_pen', 'party');
  end if;
  if app.is_of_office(d.tenant_id, p.id) then
    perform ctx.refuse('charter_agenda_own_organisation', 'party');
  end if;
  if d.holder_party_id <> ctx.party() and not (p.id = ctx.party() and (
      app.is_of_office(d.tenant_id, d.holder_party_id)
      or exists (select from app.party h where h.tenant_id = d.tenant_id and h.id = d.holder_party_id
        and h.ended_at is not null))) then
    perform ctx.refuse('agenda_draft_of_another', 'draft');
  end if;
  return query
    update app.agenda_draft x set holder_party_id = p.id, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning p.slug, x.revision;
end $$;


ALTER FUNCTION app.agenda_draft_pass(draft uuid, party text) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_place(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_place(draft uuid, writeup uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
  w app.agenda_writeup;
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if ctx.role() = 'partner' then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
  end if;
  select * into w from app.agenda_writeup x
  where x.tenant_id = d.tenant_id and x.id = writeup and x.ended_at is null for share;
  if not found then
    perform ctx.refuse('not_found', 'writeup');
  end if;
  insert into app.agenda_draft_writeup (tenant_id, draft_id, writeup_id, placed_by, placed_at)
  values (d.tenant_id, d.id, w.id, ctx.account(), ctx.now());
  return w.section;
end $$;


ALTER FUNCTION app.agenda_draft_place(draft uuid, writeup uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_settle(uuid, uuid, boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean) RETURNS TABLE(part text, wording integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
  w app.agenda_writeup;
  present text;
begin
  update app.agenda_draft_writeup p
  set state = case when takes then 'taken' else 'left' end, settled_party_id = ctx.party(), settled_role = 'partner',
    settled_by = ctx.account(), settled_at = ctx.now()
  where p.tenant_id = d.tenant_id and p.draft_id = d.id and p.writeup_id = writeup and p.state = 'placed';
  if not found then
    perform ctx.refuse('not_found', 'writeup');
  end if;
  select * into w from app.agenda_writeup x where x.tenant_id = d.tenant_id and x.id = writeup;
  part := w.section;
  if takes then
    select t.text into present from app.agenda_draft_texts(d.tenant_id, d.id) t where t.section = w.section;
    if length(present) + length(w.text) + 2 > 20000 then
      perform ctx.refuse('agenda_text_long', 'writeup');
    end if;
    insert into app.agenda_draft_source (tenant_id, draft_id, section, contribution_id)
    select d.tenant_id, d.id, w.section, s.contribution_id
    from app.agenda_writeup_source s where s.tenant_id = d.tenant_id and s.writeup_id = w.id
    on conflict do nothing;
    wording := app.agenda_draft_wording(d, w.section, concat_ws(E'\n\n', nullif(present, ''), w.text));
  end if;
  return next;
end $$;


ALTER FUNCTION app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_share(uuid, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_share(draft uuid, until date) RETURNS TABLE(state text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
begin
  perform ctx.require_care('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if ctx.role() = 'partner' then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
    if d.state <> 'commenting' then
      perform ctx.refuse('charter_agenda_share', 'draft');
    end if;
  end if;
  if until not between ctx.today() and ctx.today() + 366 then
    perform ctx.refuse('agenda_round_until', 'until');
  end if;
  return query
    update app.agenda_draft x set state = 'commenting', comment_until = until, revision = x.revision + 1
    where x.tenant_id = d.tenant_id and x.id = d.id returning x.state, x.revision;
end $$;


ALTER FUNCTION app.agenda_draft_share(draft uuid, until date) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_texts(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_texts(tenant uuid, draft uuid) RETURNS TABLE(section text, text text, revision integer, party_id uuid, author uuid, written_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select s.section, coalesce(t.text, ''), coalesce(t.revision, 0), t.party_id, t.author, t.written_at
  from (values (1, 'vision'), (2, 'principles'), (3, 'problem'), (4, 'goals'), (5, 'strategies')) s (place, section)
  left join lateral (
    select x.* from app.agenda_draft_text x
    where x.tenant_id = $1 and x.draft_id = $2 and x.section = s.section order by x.revision desc limit 1) t on true
  order by s.place
$_$;


ALTER FUNCTION app.agenda_draft_texts(tenant uuid, draft uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_with_pen(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_with_pen(draft uuid) RETURNS app.agenda_draft
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
begin
  perform app.require_partner_hand();
  d := app.agenda_draft_in_hand(draft);
  perform app.agenda_pen_check(d);
  return d;
end $$;


ALTER FUNCTION app.agenda_draft_with_pen(draft uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_wording(app.agenda_draft, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_wording(d app.agenda_draft, section text, text text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id, author, written_at)
  select ($1).tenant_id, ($1).id, $2, coalesce(max(t.revision), 0) + 1, $3, ctx.party(), ctx.account(), ctx.now()
  from app.agenda_draft_text t where t.tenant_id = ($1).tenant_id and t.draft_id = ($1).id and t.section = $2
  returning revision
$_$;


ALTER FUNCTION app.agenda_draft_wording(d app.agenda_draft, section text, text text) OWNER TO rygrad_definer;

--
-- Name: agenda_draft_write(uuid, text, text, uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft := app.agenda_draft_with_pen(draft);
begin
  delete from app.agenda_draft_source s
  where s.tenant_id = d.tenant_id and s.draft_id = d.id and s.section = agenda_draft_write.section
    and s.contribution_id <> all (sources);
  insert into app.agenda_draft_source (tenant_id, draft_id, section, contribution_id)
  select d.tenant_id, d.id, agenda_draft_write.section, c.id
  from app.agenda_contribution c where c.tenant_id = d.tenant_id and c.id = any (sources)
  on conflict do nothing;
  if (select count(*) from app.agenda_draft_source s
      where s.tenant_id = d.tenant_id and s.draft_id = d.id and s.section = agenda_draft_write.section)
      <> (select count(distinct s) from unnest(sources) s) then
    perform ctx.refuse('not_found', 'source');
  end if;
  return app.agenda_draft_wording(d, section, text);
end $$;


ALTER FUNCTION app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) OWNER TO rygrad_definer;

--
-- Name: agenda_goal_add(uuid, uuid, text, date, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.agenda_draft;
  by_partner boolean := ctx.role() = 'partner';
begin
  perform ctx.require_write('backbone', 'partner');
  d := app.agenda_draft_in_hand(draft);
  if by_partner then
    perform app.agenda_pen_check(d);
  else
    perform app.agenda_open_check(d);
  end if;
  if agenda_goal_add.due <= ctx.today() then
    perform ctx.refuse('agenda_goal_past', 'due');
  end if;
  insert into app.agenda_goal (tenant_id, id, draft_id, goal, statement, due, state, entered_party_id, entered_by, entered_at,
    confirmed_party_id, confirmed_role, confirmed_by, confirmed_at)
  values (d.tenant_id, agenda_goal_add.id, d.id, agenda_goal_add.id, agenda_goal_add.statement, agenda_goal_add.due,
    case when by_partner then 'confirmed' else 'proposed' end, ctx.party(), ctx.account(), ctx.now(),
    case when by_partner then ctx.party() end, case when by_partner then 'partner' end,
    case when by_partner then ctx.account() end, case when by_partner then ctx.now() end);
  perform app.agenda_goal_measure(agenda_goal_add.id, indicators);
  return case when by_partner then 'confirmed' else 'proposed' end;
end $$;


ALTER FUNCTION app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]) OWNER TO rygrad_definer;

--
-- Name: agenda_goal_confirm(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_confirm(goal uuid) RETURNS TABLE(id uuid, statement text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  g app.agenda_goal;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_goal', 'goal');
  end if;
  g := app.agenda_goal_in_hand(goal);
  if g.state = 'confirmed' then
    perform ctx.refuse('agenda_goal_confirmed', 'goal');
  end if;
  return query
    update app.agenda_goal x
    set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_role = 'partner', confirmed_by = ctx.account(),
      confirmed_at = ctx.now(), revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id returning x.id, x.statement, x.revision;
end $$;


ALTER FUNCTION app.agenda_goal_confirm(goal uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_goal; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_goal (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    goal uuid NOT NULL,
    statement text NOT NULL,
    due date NOT NULL,
    state text NOT NULL,
    entered_party_id uuid NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    confirmed_party_id uuid,
    confirmed_role text,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT agenda_goal_confirmation CHECK ((num_nonnulls(confirmed_party_id, confirmed_role, confirmed_by, confirmed_at) =
CASE state
    WHEN 'proposed'::text THEN 0
    ELSE 4
END)),
    CONSTRAINT agenda_goal_confirmed_role CHECK ((confirmed_role = 'partner'::text)),
    CONSTRAINT agenda_goal_state CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text]))),
    CONSTRAINT agenda_goal_statement_length CHECK (((length(statement) >= 1) AND (length(statement) <= 1000)))
);

ALTER TABLE ONLY app.agenda_goal FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_goal OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_goal; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_goal IS 'A goal of a draft; what the backbone enters is proposed until a partner confirms it';


--
-- Name: COLUMN agenda_goal.goal; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_goal.goal IS 'The goal itself, the same from version to version';


--
-- Name: agenda_goal_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_in_hand(goal uuid) RETURNS app.agenda_goal
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  g app.agenda_goal;
  d app.agenda_draft;
begin
  perform ctx.require_write('backbone', 'partner');
  perform app.lock_initiative(ctx.tenant());
  select * into g from app.agenda_goal x where x.tenant_id = ctx.tenant() and x.id = agenda_goal_in_hand.goal for update;
  if not found then
    perform ctx.refuse('not_found', 'goal');
  end if;
  d := app.agenda_draft_in_hand(g.draft_id);
  if ctx.role() = 'backbone' then
    if g.state <> 'proposed' or g.entered_party_id <> ctx.party() then
      perform ctx.refuse('charter_agenda_goal', 'goal');
    end if;
    perform app.agenda_open_check(d);
  else
    perform app.agenda_pen_check(d);
  end if;
  return g;
end $$;


ALTER FUNCTION app.agenda_goal_in_hand(goal uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_goal_measure(uuid, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_measure(goal uuid, indicators text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if coalesce(cardinality(indicators), 0) = 0 then
    perform ctx.refuse('agenda_goal_unmeasured', 'indicator');
  end if;
  delete from app.agenda_goal_indicator k where k.tenant_id = ctx.tenant() and k.goal_id = goal;
  insert into app.agenda_goal_indicator (tenant_id, goal_id, indicator_id)
  select i.tenant_id, goal, i.id from app.indicator i
  where i.tenant_id = ctx.tenant() and i.slug = any (indicators) and i.ended_at is null;
  if (select count(*) from app.agenda_goal_indicator k where k.tenant_id = ctx.tenant() and k.goal_id = goal)
      <> (select count(distinct s) from unnest(indicators) s) then
    perform ctx.refuse('not_found', 'indicator');
  end if;
end $$;


ALTER FUNCTION app.agenda_goal_measure(goal uuid, indicators text[]) OWNER TO rygrad_definer;

--
-- Name: agenda_goal_remove(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_remove(goal uuid) RETURNS TABLE(draft uuid, statement text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  g app.agenda_goal := app.agenda_goal_in_hand(goal);
begin
  delete from app.agenda_goal x where x.tenant_id = g.tenant_id and x.id = g.id;
  return query select g.draft_id, g.statement;
end $$;


ALTER FUNCTION app.agenda_goal_remove(goal uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_goal_update(uuid, text, date, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_goal_update(goal uuid, statement text, due date, indicators text[]) RETURNS TABLE(id uuid, state text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  g app.agenda_goal := app.agenda_goal_in_hand(goal);
  by_partner boolean := ctx.role() = 'partner';
begin
  if agenda_goal_update.due <= ctx.today() then
    perform ctx.refuse('agenda_goal_past', 'due');
  end if;
  if cardinality(indicators) > 0 then
    perform app.agenda_goal_measure(g.id, indicators);
  end if;
  -- What a partner has worded is confirmed by it.
  return query
    update app.agenda_goal x
    set statement = coalesce(agenda_goal_update.statement, x.statement), due = coalesce(agenda_goal_update.due, x.due),
      state = case when by_partner then 'confirmed' else x.state end,
      confirmed_party_id = case when by_partner then ctx.party() end,
      confirmed_role = case when by_partner then 'partner' end,
      confirmed_by = case when by_partner then ctx.account() end,
      confirmed_at = case when by_partner then ctx.now() end, revision = x.revision + 1
    where x.tenant_id = g.tenant_id and x.id = g.id returning x.id, x.state, x.revision;
end $$;


ALTER FUNCTION app.agenda_goal_update(goal uuid, statement text, due date, indicators text[]) OWNER TO rygrad_definer;

--
-- Name: agenda_in_force(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_in_force(tenant uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select max(v.version) from app.agenda_version v where v.tenant_id = $1
$_$;


ALTER FUNCTION app.agenda_in_force(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_is_put(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_is_put(tenant uuid, draft uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (select from app.decision d
    where d.tenant_id = $1 and d.kind = 'agenda_version' and d.subject = $2 and d.state in ('proposed', 'open'))
$_$;


ALTER FUNCTION app.agenda_is_put(tenant uuid, draft uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION agenda_is_put(tenant uuid, draft uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.agenda_is_put(tenant uuid, draft uuid) IS 'Whether a decision on the draft is proposed or open';


--
-- Name: agenda_open_check(app.agenda_draft); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_open_check(d app.agenda_draft) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if d.state in ('adopted', 'dropped') then
    perform ctx.refuse('agenda_draft_' || d.state, 'draft');
  end if;
  if app.agenda_is_put(d.tenant_id, d.id) then
    perform ctx.refuse('agenda_draft_put', 'draft');
  end if;
end $$;


ALTER FUNCTION app.agenda_open_check(d app.agenda_draft) OWNER TO rygrad_definer;

--
-- Name: agenda_pen_check(app.agenda_draft); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_pen_check(d app.agenda_draft) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if d.holder_party_id <> ctx.party() then
    perform ctx.refuse('agenda_draft_of_another', 'draft');
  end if;
  perform app.require_independence();
  perform app.agenda_open_check(d);
end $$;


ALTER FUNCTION app.agenda_pen_check(d app.agenda_draft) OWNER TO rygrad_definer;

--
-- Name: agenda_ready_check(app.agenda_draft); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_ready_check(d app.agenda_draft) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (select from app.agenda_draft_writeup p
      where p.tenant_id = d.tenant_id and p.draft_id = d.id and p.state = 'placed') then
    perform ctx.refuse('charter_agenda_writeup', 'draft');
  end if;
  if exists (select from app.agenda_goal g
      where g.tenant_id = d.tenant_id and g.draft_id = d.id and g.state = 'proposed') then
    perform ctx.refuse('charter_agenda_goals', 'draft');
  end if;
  if exists (select from app.agenda_goal g
      where g.tenant_id = d.tenant_id and g.draft_id = d.id and not exists (
        select from app.agenda_goal_indicator k where k.tenant_id = d.tenant_id and k.goal_id = g.id)) then
    perform ctx.refuse('agenda_goal_unmeasured', 'draft');
  end if;
  if not exists (select from app.agenda_draft_texts(d.tenant_id, d.id) t where t.text <> '') then
    perform ctx.refuse('agenda_draft_empty', 'draft');
  end if;
  if d.based_on is distinct from app.agenda_in_force(d.tenant_id) then
    perform ctx.refuse('agenda_draft_behind', 'draft');
  end if;
end $$;


ALTER FUNCTION app.agenda_ready_check(d app.agenda_draft) OWNER TO rygrad_definer;

--
-- Name: agenda_round_close(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_round_close(round uuid) RETURNS TABLE(id uuid, title text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_round_close(round uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_round_count(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_round_count(round uuid) RETURNS TABLE(contributions bigint, parties bigint, involving bigint, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select count(*), count(distinct c.party_id), count(*) filter (where c.origin <> 'own'), coalesce(sum(c.people), 0)::bigint
  from app.agenda_contribution c
  where c.tenant_id = ctx.tenant() and c.round_id = $1 and c.ended_at is null
$_$;


ALTER FUNCTION app.agenda_round_count(round uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_round_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_round_in_hand(round uuid) RETURNS app.agenda_round
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_round_in_hand(round uuid) OWNER TO rygrad_definer;

--
-- Name: agenda_round_open(uuid, text, text, date, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_round_open(id uuid, title text, invitation text, contribute_until date, comment_until date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_round_open(id uuid, title text, invitation text, contribute_until date, comment_until date) OWNER TO rygrad_definer;

--
-- Name: agenda_round_update(uuid, text, text, date, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_round_update(round uuid, title text, invitation text, contribute_until date, comment_until date) RETURNS TABLE(id uuid, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_round_update(round uuid, title text, invitation text, contribute_until date, comment_until date) OWNER TO rygrad_definer;

--
-- Name: agenda_writeup_add(uuid, uuid, text, text, uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[]) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[]) OWNER TO rygrad_definer;

--
-- Name: agenda_writeup_withdraw(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.agenda_writeup_withdraw(id uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.agenda_writeup_withdraw(id uuid) OWNER TO rygrad_definer;

--
-- Name: aggregate(text, text, bigint, bigint, numeric, numeric, numeric, numeric, numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case
    when $2 = 'none' then null
    when $1 = 'percent' then case when $3 = $4 then $9 * 100 / $10 end
    when $2 = 'sum' then $5
    when $2 = 'min' then $6
    when $2 = 'max' then $7
    when $2 = 'average' then case when $3 = $4 then $11 / $10 else $5 / $3 end
    when $2 = 'last' then $8
  end
$_$;


ALTER FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) OWNER TO rygrad_definer;

--
-- Name: allocation_pass(uuid, uuid, uuid, numeric, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text) RETURNS TABLE(recipient text, recipient_name text, remaining numeric, currency text, sole_recipient text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  a app.allocation;
  p app.party;
begin
  perform ctx.require_write('backbone', 'partner');
  perform from host.initiative h where h.id = tenant for update;
  select * into a from app.allocation x where x.tenant_id = tenant and x.id = allocation_pass.allocation for update;
  if not found then
    perform ctx.refuse('not_found', 'allocation');
  end if;
  if a.recipient_party_id <> ctx.party() then
    perform ctx.refuse('passed_on_by_holder', 'allocation');
  end if;
  if a.state <> 'effective' then
    perform ctx.refuse('passed_on_not_effective', 'allocation');
  end if;
  select q.* into p from app.activity x
  join app.party q on q.tenant_id = x.tenant_id and q.id = x.owner_party_id and q.ended_at is null
  where x.tenant_id = tenant and x.id = allocation_pass.activity;
  if not found then
    perform ctx.refuse('not_found', 'activity');
  end if;
  if p.id = a.recipient_party_id then
    perform ctx.refuse('passed_on_to_itself', 'activity');
  end if;
  select g.currency into currency from app.grant g where g.tenant_id = tenant and g.id = a.grant_id;
  if allocation_pass.amount <> round(allocation_pass.amount, ctx.minor_units(currency)) then
    perform ctx.refuse('amount_minor_unit', 'amount');
  end if;
  perform app.refuse_sole_recipient(array[app.organisation_of(p)]);
  remaining := a.amount - allocation_pass.amount - coalesce((
    select sum(x.amount) from app.passed_on x where x.tenant_id = tenant and x.allocation_id = a.id), 0);
  if remaining < 0 then
    perform ctx.refuse('passed_on_exceeds_allocation', 'amount');
  end if;
  insert into app.passed_on (tenant_id, id, allocation_id, recipient_party_id, activity_id, amount, note,
    recorded_party_id, recorded_by, recorded_at)
  values (tenant, allocation_pass.id, a.id, p.id, allocation_pass.activity, allocation_pass.amount,
    coalesce(allocation_pass.note, ''), ctx.party(), ctx.account(), ctx.now());
  recipient := p.slug;
  recipient_name := p.name;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;


ALTER FUNCTION app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text) OWNER TO rygrad_definer;

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
  named boolean;
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
    join app.party q on q.tenant_id = a.tenant_id and q.id = a.owner_party_id and q.ended_at is null
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
  named := p.role = 'backbone' and allocation_propose.amount <= g.backbone_amount - coalesce((
    select sum(a.amount) from app.allocation a
    where a.tenant_id = tenant and a.grant_id = g.id and a.by_terms and a.state = 'effective'), 0);
  state := case when p.role = 'partner' or named then 'effective' else 'proposed' end;
  insert into app.allocation (tenant_id, id, grant_id, recipient_party_id, recipient_role, activity_id, amount, purpose,
    state, proposed_by, proposed_at, effective_at, by_terms)
  values (tenant, allocation_propose.id, g.id, p.id, p.role, allocation_propose.activity, allocation_propose.amount,
    allocation_propose.purpose, allocation_propose.state, ctx.account(), ctx.now(),
    case when allocation_propose.state = 'effective' then ctx.now() end, named);
  recipient := p.name;
  currency := g.currency;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;


ALTER FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) IS 'To an activity: effective at once. To the backbone''s own work (no activity): proposed until the partners decide, but effective at once as far as the grant''s terms name it';


--
-- Name: decision; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.decision (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject uuid,
    proposal jsonb DEFAULT '{}'::jsonb NOT NULL,
    title text NOT NULL,
    reasons text NOT NULL,
    method text NOT NULL,
    quorum integer NOT NULL,
    decided_by text NOT NULL,
    mandate_id uuid,
    state text NOT NULL,
    outcome text,
    obstacle text,
    proposed_party_id uuid NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    deadline timestamp with time zone NOT NULL,
    concluded_at timestamp with time zone,
    review_on date,
    held_on date,
    minutes text,
    CONSTRAINT decision_at_meeting CHECK (((num_nonnulls(held_on, minutes) =
CASE
    WHEN (decided_by = 'meeting'::text) THEN 2
    ELSE 0
END) AND ((decided_by <> 'meeting'::text) OR (method = 'consent'::text)))),
    CONSTRAINT decision_by_mandate CHECK (((decided_by = 'steering_group'::text) = (mandate_id IS NOT NULL))),
    CONSTRAINT decision_concluded CHECK (((state = ANY (ARRAY['adopted'::text, 'rejected'::text, 'lapsed'::text])) = (concluded_at IS NOT NULL))),
    CONSTRAINT decision_decided_by CHECK ((decided_by = ANY (ARRAY['partners'::text, 'steering_group'::text, 'meeting'::text]))),
    CONSTRAINT decision_kind CHECK ((kind = ANY (ARRAY['other'::text, 'admit_party'::text, 'remove_party'::text, 'phase'::text, 'notice'::text, 'allocation'::text, 'allocation_confirm'::text, 'mandate'::text, 'caretaker'::text, 'renew_interim'::text, 'recall'::text, 'open_election'::text, 'agenda_version'::text, 'form_group'::text]))),
    CONSTRAINT decision_lapsed_why CHECK (((state = 'lapsed'::text) = (outcome IS NOT NULL))),
    CONSTRAINT decision_method CHECK ((method = ANY (ARRAY['consent'::text, 'majority'::text, 'two_thirds'::text]))),
    CONSTRAINT decision_minutes_length CHECK (((length(minutes) >= 1) AND (length(minutes) <= 4000))),
    CONSTRAINT decision_never_delegated CHECK (((decided_by = 'partners'::text) OR (kind <> ALL (ARRAY['caretaker'::text, 'renew_interim'::text, 'recall'::text, 'open_election'::text])))),
    CONSTRAINT decision_opened CHECK ((((state = 'proposed'::text) <= (opened_at IS NULL)) AND ((state = ANY (ARRAY['open'::text, 'adopted'::text, 'rejected'::text])) <= (opened_at IS NOT NULL)))),
    CONSTRAINT decision_outcome CHECK ((outcome = ANY (ARRAY['no_quorum'::text, 'withdrawn'::text, 'no_effect'::text]))),
    CONSTRAINT decision_proposal CHECK ((jsonb_typeof(proposal) = 'object'::text)),
    CONSTRAINT decision_quorum CHECK (((quorum >= 50) AND (quorum <= 100))),
    CONSTRAINT decision_reasons_length CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000))),
    CONSTRAINT decision_state CHECK ((state = ANY (ARRAY['proposed'::text, 'open'::text, 'adopted'::text, 'rejected'::text, 'lapsed'::text]))),
    CONSTRAINT decision_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY app.decision FORCE ROW LEVEL SECURITY;


ALTER TABLE app.decision OWNER TO rygrad_owner;

--
-- Name: TABLE decision; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.decision IS 'A question put to the partners, and what they made of it';


--
-- Name: COLUMN decision.subject; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.subject IS 'What the decision is about, where that is one stored thing';


--
-- Name: COLUMN decision.proposal; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.proposal IS 'What is put to the vote, as it stood when proposed; its form follows from the kind';


--
-- Name: COLUMN decision.quorum; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.quorum IS 'How many percent of the electorate must vote, or have attended';


--
-- Name: COLUMN decision.mandate_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.mandate_id IS 'The decision by which the partners let the steering group decide';


--
-- Name: COLUMN decision.outcome; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.outcome IS 'Why it lapsed';


--
-- Name: COLUMN decision.obstacle; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision.obstacle IS 'What kept an adopted proposal from taking effect: the key of a refusal';


--
-- Name: allocation_withdraw(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.allocation_withdraw(p_decision app.decision) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update app.allocation a set state = 'withdrawn'
  where a.tenant_id = ($1).tenant_id and a.id = ($1).subject and a.state = 'proposed'
$_$;


ALTER FUNCTION app.allocation_withdraw(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: audit_entries(uuid, bigint, integer, text, text, boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text DEFAULT NULL::text, party text DEFAULT NULL::text, oldest_first boolean DEFAULT false) RETURNS TABLE(sequence bigint, at timestamp with time zone, account_name text, party_id uuid, party_slug text, command text, outcome text, payload text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
  with visible as (
    (select l.sequence from app.audit_log l
      left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
      where not $6 and l.tenant_id = $1 and l.sequence < $2 and app.may_read_audit($1, l.party_id)
        and ($4 is null or l.command = $4 or split_part(l.command, '.', 1) = $4) and ($5 is null or p.slug = $5)
      order by l.sequence desc limit $3)
    union all
    (select l.sequence from app.audit_log l
      left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
      where $6 and l.tenant_id = $1 and l.sequence > $2 and app.may_read_audit($1, l.party_id)
        and ($4 is null or l.command = $4 or split_part(l.command, '.', 1) = $4) and ($5 is null or p.slug = $5)
      order by l.sequence limit $3))
  select l.sequence, l.at, a.name, l.party_id, p.slug, l.command, l.outcome,
    case when ctx.is_operator() then null when l.party_id = ctx.party() or ctx.role() = 'backbone' then b.body end
  from visible v
  join app.audit_log l on l.tenant_id = $1 and l.sequence = v.sequence
  left join app.audit_payload b on b.tenant_id = l.tenant_id and b.sequence = l.sequence
  left join host.account a on a.id = l.account_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  order by case when $6 then l.sequence else -l.sequence end;
end $_$;


ALTER FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) OWNER TO rygrad_definer;

--
-- Name: FUNCTION audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) IS 'The audit log as its reader may see it: funders only their own acts; what was said only to those who said it and the backbone';


--
-- Name: audit_problems(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.audit_problems(tenant uuid) RETURNS TABLE(sequence bigint, problem text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
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
  order by 1;
end $_$;


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
-- Name: calendar_entries(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.calendar_entries() RETURNS TABLE(kind text, subject text, period text, title text, starts_at timestamp with time zone, ends_at timestamp with time zone, day date, place text, link text, note text, sequence integer, cancelled boolean, changed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'meeting', m.id::text, '', case when g.name is null then m.title else g.name || ': ' || m.title end, m.starts_at,
    m.ends_at, null::date, m.place, m.link,
    concat_ws(E'\n', nullif(m.note, ''), (
      select string_agg(p.number || '. ' || p.title, E'\n' order by p.number) from app.meeting_point p
      where p.tenant_id = m.tenant_id and p.meeting_id = m.id)),
    m.sequence, m.cancelled_at is not null, m.changed_at
  from app.meeting m left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  where m.tenant_id = ctx.tenant() and ctx.role() in ('backbone', 'partner') and m.ends_at > ctx.now() - interval '183 days'
    and exists (select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account())
    and not exists (select from app.meeting_guest a where a.tenant_id = m.tenant_id and a.meeting_id = m.id
      and a.party_id = ctx.party() and a.account_id = ctx.account() and a.answer = 'declined')
  union all
  select 'action', a.id::text, a.meeting_id::text, a.text, null, null, a.due_date, '', '', '', a.revision - 1, false,
    a.created_at
  from app.action a
  where a.tenant_id = ctx.tenant() and a.owner_party_id = ctx.party() and a.owner = ctx.account() and a.state = 'open'
  union all
  select 'task', t.id::text, '', t.title, null, null, t.due_date, '', '', '', t.revision - 1, false, t.created_at
  from app.task t
  where t.tenant_id = ctx.tenant() and ctx.role() = 'backbone' and t.owner = ctx.account() and t.state = 'open'
    and t.due_date is not null and exists (select from ctx.term_in_force(ctx.tenant()) f where f.party_id = ctx.party())
  union all
  select w.kind, coalesce(w.subject, ''), coalesce(w.period, ''), w.title, null, null, w.due, '', '', '', 0, false, w.since
  from app.waiting() w
  where w.due is not null and w.kind not in ('meeting', 'meeting_cancelled', 'action', 'task')
$$;


ALTER FUNCTION app.calendar_entries() OWNER TO rygrad_definer;

--
-- Name: election; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.election (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    method text NOT NULL,
    opened_because text NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    quorum_percent integer DEFAULT 50 NOT NULL,
    threshold_percent integer DEFAULT 50 NOT NULL,
    term_months integer DEFAULT 24 NOT NULL,
    electorate integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    voting_from timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    ballots integer,
    outcome text,
    winner integer,
    term_from timestamp with time zone,
    term_id uuid,
    runoff_of uuid,
    CONSTRAINT election_chosen CHECK (((state = ANY (ARRAY['open'::text, 'failed'::text, 'closed'::text])) OR ((winner IS NOT NULL) AND (term_from IS NOT NULL)))),
    CONSTRAINT election_counted CHECK ((num_nonnulls(closed_at, ballots, outcome) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 3
END)),
    CONSTRAINT election_electorate CHECK ((electorate > 0)),
    CONSTRAINT election_method CHECK ((method = ANY (ARRAY['approval'::text, 'ranked'::text, 'consent'::text]))),
    CONSTRAINT election_opened_because CHECK ((opened_because = ANY (ARRAY['term'::text, 'partners'::text, 'decision'::text, 'recall'::text, 'tie'::text]))),
    CONSTRAINT election_order CHECK (((opened_at <= voting_from) AND (voting_from < closes_at))),
    CONSTRAINT election_outcome CHECK ((outcome = ANY (ARRAY['chosen'::text, 'tied'::text, 'no_candidate'::text, 'no_quorum'::text, 'no_majority'::text]))),
    CONSTRAINT election_quorum CHECK (((quorum_percent >= 0) AND (quorum_percent <= 100))),
    CONSTRAINT election_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'concluded'::text, 'failed'::text]))),
    CONSTRAINT election_term_months CHECK (((term_months >= 1) AND (term_months <= 60))),
    CONSTRAINT election_threshold CHECK (((threshold_percent >= 50) AND (threshold_percent <= 99)))
);

ALTER TABLE ONLY app.election FORCE ROW LEVEL SECURITY;


ALTER TABLE app.election OWNER TO rygrad_owner;

--
-- Name: TABLE election; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.election IS 'An election of the backbone among the voting partners; rules and electorate are fixed when it opens';


--
-- Name: COLUMN election.voting_from; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.election.voting_from IS 'Until then candidates stand; from then on the ballot is fixed and votes are cast';


--
-- Name: COLUMN election.winner; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.election.winner IS 'The chosen candidate''s number';


--
-- Name: COLUMN election.term_from; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.election.term_from IS 'When the chosen one''s term begins: at once, or when the term in force ends';


--
-- Name: COLUMN election.term_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.election.term_id IS 'The term that came of it, once begun';


--
-- Name: candidate_enter(app.election, text, text, uuid, text, text, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.candidate_enter(e app.election, slug text, name text, party uuid, organisation text, email text, statement text, state text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.candidate_enter(e app.election, slug text, name text, party uuid, organisation text, email text, statement text, state text) OWNER TO rygrad_definer;

--
-- Name: carried_out_since(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.carried_out_since(tenant uuid) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce(max(c.since), (select i.phase_since from host.initiative i where i.id = $1))
  from (
    select x.since, x.phase, lag(x.phase, 1, 'assess') over (order by x.since) as before
    from app.phase_change x where x.tenant_id = $1) c
  where c.phase in ('implement', 'sustain') and c.before not in ('implement', 'sustain')
$_$;


ALTER FUNCTION app.carried_out_since(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: changes(uuid, timestamp with time zone, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) RETURNS TABLE(at timestamp with time zone, kind text, subject text, title text, period text, party_id uuid, count bigint, value numeric, unit text, decimals integer, version integer)
    LANGUAGE sql STABLE
    AS $_$
  select max(m.decided_at), 'measurement_approved', i.slug, v.title, m.period,
    case when count(*) = 1 then (array_agg(m.party_id))[1] end, count(*), case when count(*) = 1 then max(m.value) end,
    v.unit, v.decimals, null::integer
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = $1 and m.state = 'approved' and m.decided_at >= $2
  group by i.slug, v.title, v.unit, v.decimals, m.period, (m.decided_at at time zone $3)::date
  union all
  select t.confirmed_at, 'target_confirmed', i.slug, v.title, t.period, t.confirmed_party_id, 1, t.value, v.unit,
    v.decimals, null
  from app.target t
  join app.indicator i on i.tenant_id = t.tenant_id and i.id = t.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = t.indicator_version
  where t.tenant_id = $1 and t.confirmed_at >= $2
  union all
  select v.defined_at, 'indicator_defined', i.slug, v.title, null, null, 1, null, v.unit, v.decimals, v.version
  from app.indicator_version v
  join app.indicator i on i.tenant_id = v.tenant_id and i.id = v.indicator_id
  where v.tenant_id = $1 and v.defined_at >= $2
  union all
  select a.created_at, 'activity_added', case when count(*) = 1 then max(a.id::text) end,
    case when count(*) = 1 then max(a.title) end, null, case when count(distinct a.owner_party_id) = 1 then
      (array_agg(a.owner_party_id))[1] end, count(*), null, null, null, null
  from app.activity a where a.tenant_id = $1 and a.created_at >= $2
  group by a.created_at
  union all
  select a.updated_at, 'activity_updated', a.id::text, a.title, null, a.owner_party_id, 1, null, null, null, null
  from app.activity a where a.tenant_id = $1 and a.updated_at >= $2
  union all
  select g.created_at, 'grant_added', case when count(*) = 1 then max(g.identifier) end,
    case when count(*) = 1 then max(g.title) end, null, case when count(distinct g.funder_party_id) = 1 then
      (array_agg(g.funder_party_id))[1] end, count(*), sum(g.amount_awarded), g.currency, ctx.minor_units(g.currency), null
  from app.grant g where g.tenant_id = $1 and g.created_at >= $2
  group by g.created_at, g.currency
  union all
  select s.at, s.kind, case when count(*) = 1 then max(g.identifier) end, case when count(*) = 1 then max(g.title) end,
    null, case when count(distinct a.recipient_party_id) = 1 then (array_agg(a.recipient_party_id))[1] end, count(*),
    sum(a.amount), g.currency, ctx.minor_units(g.currency), null
  from app.allocation a
  join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
  cross join lateral (values (a.effective_at, 'allocation_effective'),
    (case when a.effective_at is distinct from a.proposed_at then a.proposed_at end, 'allocation_proposed')) s (at, kind)
  where a.tenant_id = $1 and a.state <> 'withdrawn' and s.at >= $2
  group by s.at, s.kind, g.currency
  union all
  select p.created_at, 'party_joined', p.slug, p.name, null, p.id, 1, null, null, null, null
  from app.party p
  where p.tenant_id = $1 and p.standing <> 'listed' and p.ended_at is null and p.created_at >= $2
  union all
  select t.starts_at, 'term_began', p.slug, p.name, null, p.id, 1, null, null, null, null
  from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
  where t.tenant_id = $1 and t.starts_at >= $2 and t.starts_at <= ctx.now()
  union all
  select n.published_at, 'notice_published', n.version::text, null, null, null, 1, null, null, null, n.version
  from app.charter_notice n where n.tenant_id = $1 and n.published_at >= $2
  union all
  select d.concluded_at, 'decision_' || d.state, d.id::text, d.title, null, d.proposed_party_id, 1, null, null, null, null
  from app.decision d
  where d.tenant_id = $1 and d.state in ('adopted', 'rejected') and d.concluded_at >= $2
  union all
  select c.since, 'phase_changed', c.phase, c.phase, null, null, 1, null, null, null, null
  from app.phase_change c where c.tenant_id = $1 and c.decision_id is not null and c.since >= $2
$_$;


ALTER FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION changes(tenant uuid, since timestamp with time zone, time_zone text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) IS 'What changed since a moment, without the names of persons';


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
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select p.id, p.slug, p.name, p.role, count(m.id),
    count(m.id) filter (where ctx.has_acknowledged(ctx.tenant(), m.party_id, m.account_id))
  from app.party p
  join host.membership m on m.initiative_id = p.tenant_id and m.party_id = p.id and m.ended_at is null
  where p.tenant_id = ctx.tenant() and p.ended_at is null
  group by p.id, p.slug, p.name, p.role
  order by p.slug;
end $$;


ALTER FUNCTION app.charter_coverage() OWNER TO rygrad_definer;

--
-- Name: FUNCTION charter_coverage(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.charter_coverage() IS 'How many of each party''s members have acknowledged the notice in force; visible to all';


--
-- Name: charter_history(uuid, integer, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_history(tenant uuid, before integer, most integer) RETURNS TABLE(version integer, published_at timestamp with time zone, decision uuid, text_da text, text_en text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.is_operator() is false and ctx.tenant() is distinct from charter_history.tenant then
    raise insufficient_privilege using message = 'another initiative';
  end if;
  return query
    select n.version, n.published_at, case when not ctx.is_operator() then n.decision_id end, n.text_da, n.text_en
    from app.charter_notice n
    where n.tenant_id = charter_history.tenant and (before is null or n.version < before)
    order by n.version desc limit most;
end $$;


ALTER FUNCTION app.charter_history(tenant uuid, before integer, most integer) OWNER TO rygrad_definer;

--
-- Name: charter_matters(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_matters(since timestamp with time zone) RETURNS TABLE(rule integer, kind text, matter text, role text, name text, at timestamp with time zone, until timestamp with time zone, deadline timestamp with time zone, state text, count bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
end $_$;


ALTER FUNCTION app.charter_matters(since timestamp with time zone) OWNER TO rygrad_definer;

--
-- Name: FUNCTION charter_matters(since timestamp with time zone); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.charter_matters(since timestamp with time zone) IS 'What the rules flag and have refused since a moment: "holds" is so now, "ended" was; sole recipients have states of their own';


--
-- Name: charter_refused(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_refused(since timestamp with time zone) RETURNS TABLE(rule integer, matter text, role text, name text, at timestamp with time zone, until timestamp with time zone, count bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
end $_$;


ALTER FUNCTION app.charter_refused(since timestamp with time zone) OWNER TO rygrad_definer;

--
-- Name: charter_rule(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_rule(key text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case split_part(lower($1), '_', 2) when 'chosen' then 1 when 'agenda' then 2 when 'activity' then 3
    when 'funding' then 4 when 'unacknowledged' then 5 end
$_$;


ALTER FUNCTION app.charter_rule(key text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION charter_rule(key text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.charter_rule(key text) IS 'Which rule a refusal''s code or reason is of: CHARTER_FUNDING, charter_funding_sole_recipient';


--
-- Name: charter_standing(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_standing() RETURNS TABLE(acknowledged_at timestamp with time zone, members bigint, members_acknowledged bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select (
      select k.acknowledged_at from app.charter_acknowledgement k
      join app.term t on t.tenant_id = k.tenant_id and t.id = k.term_id and t.ended_at is null
      where k.tenant_id = ctx.tenant() and k.party_id = ctx.party() and k.account_id = ctx.account()
        and k.notice_version = (select max(n.version) from app.charter_notice n where n.tenant_id = ctx.tenant())),
    coalesce(sum(c.members), 0)::bigint, coalesce(sum(c.acknowledged), 0)::bigint
  from app.charter_coverage() c;
end $$;


ALTER FUNCTION app.charter_standing() OWNER TO rygrad_definer;

--
-- Name: FUNCTION charter_standing(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.charter_standing() IS 'When the caller acknowledged the notice in force, and how many of all members have; visible to all';


--
-- Name: charter_unchosen(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.charter_unchosen() RETURNS TABLE(matter text, name text, at timestamp with time zone, until timestamp with time zone, deadline timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.charter_unchosen() OWNER TO rygrad_definer;

--
-- Name: check_grant(text, date, date, date, numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.check_grant(currency text, award_date date, planned_start date, planned_end date, amount numeric, amount_applied_for numeric, amount_disbursed numeric) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  given record;
begin
  if award_date > (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = ctx.tenant()) then
    perform ctx.refuse('grant_in_the_future', 'award_date');
  end if;
  if planned_end < planned_start then
    perform ctx.refuse('grant_planned_order', 'planned_end');
  end if;
  for given in
    select * from (values ('amount', amount), ('amount_applied_for', amount_applied_for),
      ('amount_disbursed', amount_disbursed)) x (argument, value)
  loop
    if given.value < 0 then
      perform ctx.refuse('grant_amount_negative', given.argument);
    end if;
    if given.value >= 1e16 then
      perform ctx.refuse('grant_amount_too_large', given.argument);
    end if;
    if given.value <> round(given.value, ctx.minor_units(currency)) then
      perform ctx.refuse('amount_minor_unit', given.argument);
    end if;
  end loop;
end $$;


ALTER FUNCTION app.check_grant(currency text, award_date date, planned_start date, planned_end date, amount numeric, amount_applied_for numeric, amount_disbursed numeric) OWNER TO rygrad_definer;

--
-- Name: choice_confirm(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.choice_confirm(id uuid) RETURNS TABLE(choice_name text, confirmations bigint, needed bigint, term uuid, first_time boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  c app.choice;
begin
  perform app.require_chooser();
  select * into c from app.choice x where x.tenant_id = tenant and x.id = choice_confirm.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if not exists (select from app.voting_partners(tenant, ctx.now()) v where v = ctx.party()) then
    perform ctx.refuse('election_voting_partners_only');
  end if;
  if c.state <> 'recorded' then
    perform ctx.refuse('choice_' || c.state, 'id');
  end if;
  insert into app.choice_confirmation (tenant_id, choice_id, party_id, confirmed_by, confirmed_at)
  values (tenant, c.id, ctx.party(), ctx.account(), ctx.now()) on conflict do nothing;
  first_time := found;
  choice_name := c.name;
  -- Those count who vote now, whoever voted when it was recorded.
  select count(*) into confirmations from app.choice_confirmation k
  where k.tenant_id = tenant and k.choice_id = c.id and k.party_id in (select app.voting_partners(tenant, ctx.now()));
  select count(*) / 2 + 1 into needed from app.voting_partners(tenant, ctx.now());
  if confirmations >= needed then
    update app.choice x set state = 'lapsed' where x.tenant_id = tenant and x.id = c.id;
    term := app.term_begin(tenant, c.party_id, c.name, c.organisation_identifier, c.email, c.recorded_by, 'recorded',
      c.term_months, c.id::text);
    update app.choice x set state = 'confirmed', term_id = choice_confirm.term where x.tenant_id = tenant and x.id = c.id;
  end if;
  return next;
end $$;


ALTER FUNCTION app.choice_confirm(id uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION choice_confirm(id uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.choice_confirm(id uuid) IS 'Charter rule 1: with a majority of the voting partners the choice takes effect';


--
-- Name: choice_record(uuid, text, text, text, text, text, date, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer) RETURNS TABLE(choice_name text, confirmations bigint, needed bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  p app.party;
begin
  perform app.require_chooser();
  if not exists (select from app.voting_partners(tenant, ctx.now()) v where v = ctx.party()) then
    perform ctx.refuse('election_voting_partners_only');
  end if;
  if exists (select from app.election e where e.tenant_id = tenant and e.state in ('open', 'closed')) then
    perform ctx.refuse('election_one_open');
  end if;
  if held_on > (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = tenant) then
    perform ctx.refuse('choice_in_future', 'held_on');
  end if;
  if choice_record.party is not null then
    select * into p from app.party q where q.tenant_id = tenant and q.slug = choice_record.party and q.ended_at is null;
    if not found then
      perform ctx.refuse('not_found', 'party');
    end if;
    if p.role = 'funder' then
      perform ctx.refuse('candidate_funder', 'party');
    end if;
  elsif choice_record.name is null or choice_record.email is null then
    perform ctx.refuse('choice_of_whom', 'party');
  end if;
  choice_name := coalesce(p.name, choice_record.name);
  insert into app.choice (tenant_id, id, name, party_id, organisation_identifier, email, minutes, held_on, term_months,
    recorded_party_id, recorded_by, recorded_at)
  values (tenant, choice_record.id, choice_name, p.id, coalesce(p.organisation_identifier, organisation),
    lower(choice_record.email), choice_record.minutes, choice_record.held_on, months, ctx.party(), ctx.account(), ctx.now());
  confirmations := 0;
  select count(*) / 2 + 1 into needed from app.voting_partners(tenant, ctx.now());
  return next;
end $$;


ALTER FUNCTION app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer) OWNER TO rygrad_definer;

--
-- Name: cofinancing_add(uuid, text, text, uuid, numeric, text, date, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) RETURNS TABLE(state text, giver text, giver_name text, recipient text, recipient_name text, sole_recipient text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  g app.party;
  r app.party;
  is_own boolean;
begin
  perform ctx.require_write('backbone', 'partner');
  perform from host.initiative h where h.id = tenant for update;
  select * into g from app.party p
  where p.tenant_id = tenant and p.ended_at is null
    and case when cofinancing_add.party is null then p.id = ctx.party() else p.slug = cofinancing_add.party end;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  is_own := g.id = ctx.party();
  if not is_own and ctx.role() <> 'backbone' then
    perform ctx.refuse('cofinancing_other_party', 'party');
  end if;
  if g.role = 'funder' or g.role = 'backbone' and not is_own then
    perform ctx.refuse('cofinancing_of_partners', 'party');
  end if;
  if cofinancing_add.activity is null then
    select p.* into r from ctx.term_in_force(tenant) f join app.party p on p.tenant_id = tenant and p.id = f.party_id;
    if not found then
      perform ctx.refuse('cofinancing_no_backbone', 'activity');
    end if;
  else
    select p.* into r from app.activity a
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
    where a.tenant_id = tenant and a.id = cofinancing_add.activity;
    if not found then
      perform ctx.refuse('not_found', 'activity');
    end if;
  end if;
  if cofinancing_add.given_on > ctx.today() then
    perform ctx.refuse('cofinancing_in_the_future', 'given_on');
  end if;
  state := case when is_own then 'confirmed' else 'reported' end;
  insert into app.cofinancing (tenant_id, id, party_id, party_role, kind, recipient_party_id, recipient_role, activity_id,
    amount, currency, given_on, description, valuation, state, recorded_party_id, recorded_by, recorded_at,
    confirmed_party_id, confirmed_by, confirmed_at)
  values (tenant, cofinancing_add.id, g.id, g.role, cofinancing_add.kind, r.id, r.role, cofinancing_add.activity,
    cofinancing_add.amount, cofinancing_add.currency, cofinancing_add.given_on, cofinancing_add.description,
    coalesce(cofinancing_add.valuation, ''), cofinancing_add.state, ctx.party(), ctx.account(), ctx.now(),
    case when is_own then g.id end, case when is_own then ctx.account() end, case when is_own then ctx.now() end);
  giver := g.slug;
  giver_name := g.name;
  recipient := r.slug;
  recipient_name := r.name;
  sole_recipient := app.note_sole_recipient();
  return next;
end $$;


ALTER FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) IS 'Own financing or a contribution in kind, to an activity or (no activity) to the backbone''s work';


--
-- Name: cofinancing_confirm(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.cofinancing_confirm(id uuid) RETURNS TABLE(state text, description text, amount numeric, currency text, sole_recipient text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.cofinancing;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_funding_own_word', 'id');
  end if;
  perform ctx.require_write('partner');
  c := app.cofinancing_in_hand(cofinancing_confirm.id);
  if c.party_id <> ctx.party() then
    perform ctx.refuse('cofinancing_other_party', 'id');
  end if;
  if c.state <> 'reported' then
    perform ctx.refuse('cofinancing_' || c.state, 'id');
  end if;
  -- A person of both hats would otherwise vouch for what he wrote himself.
  if c.recorded_by = ctx.account() then
    perform ctx.refuse('charter_funding_own_word', 'id');
  end if;
  update app.cofinancing x
  set state = 'confirmed', confirmed_party_id = ctx.party(), confirmed_by = ctx.account(), confirmed_at = ctx.now()
  where x.tenant_id = c.tenant_id and x.id = c.id;
  return query select 'confirmed', c.description, c.amount, c.currency, app.note_sole_recipient();
end $$;


ALTER FUNCTION app.cofinancing_confirm(id uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION cofinancing_confirm(id uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.cofinancing_confirm(id uuid) IS 'By the party that the backbone entered it for; only then does it count';


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
-- Name: cofinancing; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.cofinancing (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text NOT NULL,
    kind text NOT NULL,
    recipient_party_id uuid NOT NULL,
    recipient_role text NOT NULL,
    activity_id uuid,
    amount numeric(20,4) NOT NULL,
    currency text NOT NULL,
    given_on date NOT NULL,
    description text NOT NULL,
    valuation text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    recorded_party_id uuid NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    confirmed_party_id uuid,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_reason text,
    CONSTRAINT cofinancing_amount CHECK (((amount > (0)::numeric) AND (amount < 'NaN'::numeric))),
    CONSTRAINT cofinancing_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT cofinancing_description_length CHECK (((length(description) >= 1) AND (length(description) <= 2000))),
    CONSTRAINT cofinancing_kind CHECK ((kind = ANY (ARRAY['own_financing'::text, 'in_kind'::text]))),
    CONSTRAINT cofinancing_minor_unit CHECK ((amount = round(amount, ctx.minor_units(currency)))),
    CONSTRAINT cofinancing_own_word CHECK (((num_nonnulls(confirmed_party_id, confirmed_by, confirmed_at) = ANY (ARRAY[0, 3])) AND ((confirmed_party_id IS NULL) OR (confirmed_party_id = party_id)) AND ((state <> 'confirmed'::text) OR (confirmed_at IS NOT NULL)))),
    CONSTRAINT cofinancing_party_role CHECK ((party_role = ANY (ARRAY['partner'::text, 'backbone'::text]))),
    CONSTRAINT cofinancing_reason_length CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 2000))),
    CONSTRAINT cofinancing_recipient_role CHECK ((recipient_role = ANY (ARRAY['partner'::text, 'backbone'::text]))),
    CONSTRAINT cofinancing_state CHECK ((state = ANY (ARRAY['reported'::text, 'confirmed'::text, 'withdrawn'::text]))),
    CONSTRAINT cofinancing_to_activity_or_backbone CHECK (((recipient_role = 'partner'::text) = (activity_id IS NOT NULL))),
    CONSTRAINT cofinancing_valuation_length CHECK ((length(valuation) <= 500)),
    CONSTRAINT cofinancing_valued CHECK (((kind <> 'in_kind'::text) OR (valuation <> ''::text))),
    CONSTRAINT cofinancing_withdrawn CHECK ((num_nonnulls(ended_at, ended_reason) =
CASE
    WHEN (state = 'withdrawn'::text) THEN 2
    ELSE 0
END))
);

ALTER TABLE ONLY app.cofinancing FORCE ROW LEVEL SECURITY;


ALTER TABLE app.cofinancing OWNER TO rygrad_owner;

--
-- Name: TABLE cofinancing; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.cofinancing IS 'Own financing and contributions in kind: what rule 4 counts beside grants';


--
-- Name: COLUMN cofinancing.recipient_party_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.cofinancing.recipient_party_id IS 'Where it is put to use: the owner of the activity, or the backbone';


--
-- Name: COLUMN cofinancing.valuation; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.cofinancing.valuation IS 'How the value of something in kind was found';


--
-- Name: COLUMN cofinancing.state; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.cofinancing.state IS 'reported: entered by the backbone for another party and counted once that party has confirmed it';


--
-- Name: cofinancing_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.cofinancing_in_hand(id uuid) RETURNS app.cofinancing
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.cofinancing;
begin
  perform from host.initiative h where h.id = ctx.tenant() for update;
  select * into c from app.cofinancing x where x.tenant_id = ctx.tenant() and x.id = cofinancing_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  return c;
end $$;


ALTER FUNCTION app.cofinancing_in_hand(id uuid) OWNER TO rygrad_definer;

--
-- Name: cofinancing_withdraw(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.cofinancing_withdraw(id uuid, reason text) RETURNS TABLE(state text, description text, amount numeric, currency text, sole_recipient text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.cofinancing;
begin
  perform ctx.require_write('backbone', 'partner');
  c := app.cofinancing_in_hand(cofinancing_withdraw.id);
  if c.party_id <> ctx.party() and not (c.state = 'reported' and c.recorded_party_id = ctx.party()) then
    perform ctx.refuse('cofinancing_other_party', 'id');
  end if;
  if c.state = 'withdrawn' then
    perform ctx.refuse('cofinancing_withdrawn', 'id');
  end if;
  update app.cofinancing x set state = 'withdrawn', ended_at = ctx.now(), ended_reason = cofinancing_withdraw.reason
  where x.tenant_id = c.tenant_id and x.id = c.id;
  return query select 'withdrawn', c.description, c.amount, c.currency, app.note_sole_recipient();
end $$;


ALTER FUNCTION app.cofinancing_withdraw(id uuid, reason text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION cofinancing_withdraw(id uuid, reason text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.cofinancing_withdraw(id uuid, reason text) IS 'By the giver, or by whoever entered it while it is not confirmed; it stays readable with the reason';


--
-- Name: decision_conclude(app.decision, boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_conclude(d app.decision, over boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_conclude(d app.decision, over boolean) OWNER TO rygrad_definer;

--
-- Name: decision_count(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_count(tenant uuid, decision uuid) RETURNS TABLE(voters bigint, voted bigint, in_favour bigint, against bigint, abstaining bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select count(*), count(v.choice), count(*) filter (where v.choice = 'for'),
    count(*) filter (where v.choice = 'against'), count(*) filter (where v.choice = 'abstain')
  from app.decision_vote v where v.tenant_id = $1 and v.decision_id = $2
$_$;


ALTER FUNCTION app.decision_count(tenant uuid, decision uuid) OWNER TO rygrad_definer;

--
-- Name: decision_effect(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_effect(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_effect(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION decision_effect(p_decision app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.decision_effect(p_decision app.decision) IS 'What adopting a decision does, in the same transaction';


--
-- Name: decision_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_in_hand(id uuid) RETURNS app.decision
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_in_hand(id uuid) OWNER TO rygrad_definer;

--
-- Name: decision_open(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_open(id uuid) RETURNS TABLE(state text, rule text, deadline timestamp with time zone, voters bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_open(id uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION decision_open(id uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.decision_open(id uuid) IS 'By whoever proposed it, or by any voting partner';


--
-- Name: decision_propose(uuid, text, uuid, jsonb, text, text, text, integer, date, date, text, date, text, text[], boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean) RETURNS TABLE(state text, rule text, deadline timestamp with time zone, voters bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean) OWNER TO rygrad_definer;

--
-- Name: decision_review(uuid, uuid, text, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) RETURNS TABLE(title text, review_on date)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) OWNER TO rygrad_definer;

--
-- Name: FUNCTION decision_review(id uuid, decision uuid, note text, next_on date); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) IS 'Notes what became of a decision on its review date, and when to look again, if ever';


--
-- Name: decision_standing(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_standing(decision uuid) RETURNS TABLE(voters bigint, voted bigint, in_favour bigint, against bigint, abstaining bigint, own_choice text, may_vote boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select c.*, v.choice, coalesce(v.party_id is not null and d.state = 'open' and d.deadline > ctx.now()
    and ctx.role() = 'partner' and ctx.may_write(), false)
  from app.decision d
  cross join lateral app.decision_count(d.tenant_id, d.id) c
  left join app.decision_vote v on v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party()
  where d.tenant_id = ctx.tenant() and d.id = $1
    and (ctx.role() in ('backbone', 'partner') or d.state in ('adopted', 'rejected', 'lapsed'))
$_$;


ALTER FUNCTION app.decision_standing(decision uuid) OWNER TO rygrad_definer;

--
-- Name: decision_start(app.decision, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_start(d app.decision, present text[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_start(d app.decision, present text[]) OWNER TO rygrad_definer;

--
-- Name: decision_verdict(app.decision, boolean); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_verdict(d app.decision, over boolean) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.decision_verdict(d app.decision, over boolean) OWNER TO rygrad_definer;

--
-- Name: decision_vote(uuid, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_vote(id uuid, choice text, reasons text) RETURNS TABLE(replaced boolean, state text, voters bigint, voted bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_vote(id uuid, choice text, reasons text) OWNER TO rygrad_definer;

--
-- Name: decision_votes(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_votes(decision uuid) RETURNS TABLE(party text, party_name text, attended boolean, choice text, reasons text, cast_by text, cast_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_votes(decision uuid) OWNER TO rygrad_definer;

--
-- Name: decision_withdraw(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.decision_withdraw(id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.decision_withdraw(id uuid) OWNER TO rygrad_definer;

--
-- Name: due(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.due(party uuid) RETURNS TABLE(indicator_id uuid, party_id uuid, period text, period_start date, period_end date, breakdown text, deadline date, state text, overdue boolean, measurement_id uuid)
    LANGUAGE sql STABLE
    AS $_$
  select e.indicator_id, e.party_id, e.period, e.period_start, e.period_end, '', e.deadline, coalesce(o.state, 'missing'),
    e.deadline < (select ctx.today()) and o.state is distinct from 'submitted', o.id
  from app.expected_reports($1, 600) e
  left join app.measurement o on o.tenant_id = ctx.tenant() and o.indicator_id = e.indicator_id
    and o.party_id = e.party_id and o.period = e.period and o.breakdown = ''
    and o.state in ('draft', 'submitted', 'returned')
  where e.in_force and o.state is distinct from 'returned' and not exists (
    select from app.measurement a
    where a.tenant_id = ctx.tenant() and a.indicator_id = e.indicator_id and a.party_id = e.party_id
      and a.period = e.period and a.breakdown = '' and a.state = 'approved')
  union all
  select m.indicator_id, m.party_id, m.period, m.period_start, m.period_end, m.breakdown,
    m.period_end + v.deadline_days, m.state, m.period_end + v.deadline_days < (select ctx.today()), m.id
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id and i.ended_at is null
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'returned' and ($1 is null or m.party_id = $1)
$_$;


ALTER FUNCTION app.due(party uuid) OWNER TO rygrad_definer;

--
-- Name: due_now(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.due_now(tenant uuid) RETURNS TABLE(matter text, subject uuid, due timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select 'decision.conclude', d.id, d.deadline from app.decision d
  where d.tenant_id = $1 and d.state = 'open' and d.deadline <= ctx.now()
  union all
  select 'election.close', e.id, e.closes_at from app.election e
  where e.tenant_id = $1 and e.state = 'open' and e.closes_at <= ctx.now()
  union all
  select 'term.begin', e.id, e.term_from from app.election e
  where e.tenant_id = $1 and e.state = 'concluded' and e.term_id is null and e.runoff_of is null and e.term_from <= ctx.now()
  union all
  -- Sixty days ahead of a term's end, or six months after the last election, as long as nobody is chosen for what follows.
  select 'election.open', t.id, t.ends_at - interval '60 days' from app.term t
  where t.tenant_id = $1 and t.ended_at is null and t.ends_at < ctx.now() + interval '60 days'
    and not exists (select from app.election x where x.tenant_id = $1 and (x.state in ('open', 'closed')
      or x.state = 'concluded' and x.term_id is null or x.closed_at > ctx.now() - interval '6 months'))
    and app.has_electorate($1)
$_$;


ALTER FUNCTION app.due_now(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: effect_admit_party(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_admit_party(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update app.party p set standing = 'voting', voting_since = ctx.now(), revision = p.revision + 1
  where p.tenant_id = p_decision.tenant_id and p.role = 'partner' and p.standing <> 'voting' and p.ended_at is null
    and p.id in (select (s->>'id')::uuid from jsonb_array_elements(p_decision.proposal->'parties') s);
  if not found then
    perform ctx.refuse('decision_party_votes', 'party');
  end if;
end $$;


ALTER FUNCTION app.effect_admit_party(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_agenda_version(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_agenda_version(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := p_decision.tenant_id;
  d app.agenda_draft;
  next_version integer := coalesce(app.agenda_in_force(p_decision.tenant_id), 0) + 1;
begin
  select * into strict d from app.agenda_draft x where x.tenant_id = tenant and x.id = p_decision.subject for update;
  if d.state in ('adopted', 'dropped') then
    perform ctx.refuse('agenda_draft_' || d.state, 'draft');
  end if;
  perform app.agenda_ready_check(d);
  if p_decision.proposal->>'digest' is distinct from app.agenda_digest(tenant, d.id) then
    perform ctx.refuse('agenda_draft_changed', 'draft');
  end if;
  insert into app.agenda_version (tenant_id, version, title, vision, principles, problem, goals, strategies, draft_id,
    decision_id, holder_party_id, contributions, people, adopted_at)
  select tenant, next_version, d.title, max(t.text) filter (where t.section = 'vision'),
    max(t.text) filter (where t.section = 'principles'), max(t.text) filter (where t.section = 'problem'),
    max(t.text) filter (where t.section = 'goals'), max(t.text) filter (where t.section = 'strategies'), d.id,
    p_decision.id, d.holder_party_id, s.contributions, s.people, ctx.now()
  from app.agenda_draft_texts(tenant, d.id) t, (
    select count(*)::integer as contributions, coalesce(sum(c.people), 0)::integer as people
    from app.agenda_contribution c
    where c.tenant_id = tenant and c.id in (
      select k.contribution_id from app.agenda_draft_source k where k.tenant_id = tenant and k.draft_id = d.id)) s
  group by s.contributions, s.people;
  insert into app.agenda_version_goal (tenant_id, version, goal, position, statement, due)
  select tenant, next_version, g.goal, row_number() over (order by g.entered_at, g.id), g.statement, g.due
  from app.agenda_goal g where g.tenant_id = tenant and g.draft_id = d.id;
  insert into app.agenda_version_goal_indicator (tenant_id, version, goal, indicator_id)
  select tenant, next_version, g.goal, k.indicator_id
  from app.agenda_goal g
  join app.agenda_goal_indicator k on k.tenant_id = g.tenant_id and k.goal_id = g.id
  where g.tenant_id = tenant and g.draft_id = d.id;
  update app.agenda_draft x set state = 'adopted', ended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = tenant and x.id = d.id;
  update app.agenda_round r set closed_at = ctx.now(), revision = r.revision + 1
  where r.tenant_id = tenant and r.id = d.round_id and r.closed_at is null;
end $$;


ALTER FUNCTION app.effect_agenda_version(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION effect_agenda_version(p_decision app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.effect_agenda_version(p_decision app.decision) IS 'The draft becomes the next version, and its round is over';


--
-- Name: effect_allocation(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_allocation(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.refuse_sole_recipient(array(
    select app.organisation_of(p) from app.allocation a
    join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
    where a.tenant_id = p_decision.tenant_id and a.id = p_decision.subject));
  update app.allocation a
  set state = 'effective', effective_at = ctx.now(), decision_id = p_decision.id, decision_kind = p_decision.kind
  where a.tenant_id = p_decision.tenant_id and a.id = p_decision.subject and a.state = 'proposed';
  if not found then
    perform ctx.refuse('decision_allocation_settled', 'allocation');
  end if;
  perform app.note_sole_recipient();
end $$;


ALTER FUNCTION app.effect_allocation(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_allocation_confirm(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_allocation_confirm(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update app.sole_recipient s set confirmed_at = ctx.now(), confirmed_by = p_decision.id, confirmed_kind = p_decision.kind
  where s.tenant_id = p_decision.tenant_id and s.ended_at is null and s.confirmed_at is null
    and s.organisation = p_decision.proposal->>'organisation';
  if not found then
    perform ctx.refuse('decision_no_sole_recipient');
  end if;
end $$;


ALTER FUNCTION app.effect_allocation_confirm(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_caretaker(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_caretaker(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.effect_caretaker(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION effect_caretaker(p_decision app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.effect_caretaker(p_decision app.decision) IS 'A partner gets a second, backbone party for it, as if it had been chosen';


--
-- Name: effect_election(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_election(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.effect_election(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_form_group(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_form_group(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.effect_form_group(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_mandate(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_mandate(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
end $$;


ALTER FUNCTION app.effect_mandate(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_notice(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_notice(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  newest integer := (select max(n.version) from app.charter_notice n where n.tenant_id = p_decision.tenant_id);
begin
  if newest <> coalesce((p_decision.proposal->>'from_version')::integer, newest) then
    perform ctx.refuse('decision_notice_outdated', 'notice_da');
  end if;
  insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at, decision_id, decision_kind)
  values (p_decision.tenant_id, newest + 1, p_decision.proposal->>'text_da', p_decision.proposal->>'text_en', ctx.now(),
    p_decision.id, p_decision.kind);
end $$;


ALTER FUNCTION app.effect_notice(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_other(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_other(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
end $$;


ALTER FUNCTION app.effect_other(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION effect_other(p_decision app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.effect_other(p_decision app.decision) IS 'What is decided is carried out by people';


--
-- Name: effect_phase(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_phase(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update host.initiative i
  set phase = p_decision.proposal->>'phase', phase_since = ctx.now(), revision = i.revision + 1
  where i.id = p_decision.tenant_id and i.phase <> p_decision.proposal->>'phase';
  if not found then
    perform ctx.refuse('decision_phase_in_force', 'phase');
  end if;
  insert into app.phase_change (tenant_id, since, phase, decision_id)
  values (p_decision.tenant_id, ctx.now(), p_decision.proposal->>'phase', p_decision.id);
end $$;


ALTER FUNCTION app.effect_phase(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_remove_party(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_remove_party(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (select from app.term t
      where t.tenant_id = p_decision.tenant_id and t.party_id = p_decision.subject and t.ended_at is null) then
    perform ctx.refuse('charter_chosen_in_office', 'party');
  end if;
  update app.party p set ended_at = ctx.now(), revision = p.revision + 1
  where p.tenant_id = p_decision.tenant_id and p.id = p_decision.subject and p.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  perform app.leave_electorates(p_decision.tenant_id, p_decision.subject);
  update host.membership m set ended_at = ctx.now(), ended_reason = p_decision.title
  where m.initiative_id = p_decision.tenant_id and m.party_id = p_decision.subject and m.ended_at is null;
  update host.invitation v set ended_at = ctx.now()
  where v.initiative_id = p_decision.tenant_id and v.party_id = p_decision.subject and v.accepted_at is null
    and v.ended_at is null;
end $$;


ALTER FUNCTION app.effect_remove_party(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: effect_renew_interim(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.effect_renew_interim(p_decision app.decision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  t app.term := app.latest_term(p_decision.tenant_id);
begin
  if t.kind <> 'interim' or t.party_id::text is distinct from p_decision.proposal->'parties'->0->>'id' then
    perform ctx.refuse('interim_none', 'kind');
  end if;
  perform app.term_begin(p_decision.tenant_id, t.party_id, null, null, null, null, 'interim',
    (p_decision.proposal->>'months')::integer, p_decision.title);
end $$;


ALTER FUNCTION app.effect_renew_interim(p_decision app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION effect_renew_interim(p_decision app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.effect_renew_interim(p_decision app.decision) IS 'A new interim term from now on, of the same party';


--
-- Name: election_accept(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_accept(election uuid, statement text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_accept(election uuid, statement text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION election_accept(election uuid, statement text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.election_accept(election uuid, statement text) IS 'Accepts a nomination, or changes one''s own statement, until voting begins';


--
-- Name: election_begin_term(app.election); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_begin_term(e app.election) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c app.candidate;
  term uuid;
begin
  if e.state <> 'concluded' or e.term_from > ctx.now() then
    return;
  end if;
  select * into strict c from app.candidate x
  where x.tenant_id = e.tenant_id and x.election_id = e.id and x.number = e.winner;
  term := app.term_begin(e.tenant_id, c.party_id, c.name, c.organisation_identifier, c.email, c.entered_by, 'elected',
    e.term_months, e.id::text);
  update app.election x set term_id = term
  where x.tenant_id = e.tenant_id and (x.id = e.id or x.id = e.runoff_of or x.runoff_of = e.id);
end $$;


ALTER FUNCTION app.election_begin_term(e app.election) OWNER TO rygrad_definer;

--
-- Name: election_close(app.election); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_close(e app.election) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_close(e app.election) OWNER TO rygrad_definer;

--
-- Name: election_count(app.election); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_count(e app.election) RETURNS TABLE(winners integer[], outcome text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_count(e app.election) OWNER TO rygrad_definer;

--
-- Name: election_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_in_hand(id uuid) RETURNS app.election
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_in_hand(id uuid) OWNER TO rygrad_definer;

--
-- Name: election_make_secret(app.election); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_make_secret(e app.election) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_make_secret(e app.election) OWNER TO rygrad_definer;

--
-- Name: election_nominate(uuid, text, text, text, text, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text) RETURNS TABLE(candidate text, state text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text) OWNER TO rygrad_definer;

--
-- Name: election_open(uuid, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_open(id uuid, method text, reason text) RETURNS TABLE(election uuid, calls bigint, needed bigint, rule text, voting_from timestamp with time zone, closes_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_open(id uuid, method text, reason text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION election_open(id uuid, method text, reason text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.election_open(id uuid, method text, reason text) IS 'Charter rule 1: never by the backbone, nor by a party of the organisation that holds the office';


--
-- Name: election_run_off(app.election, integer[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_run_off(e app.election, tied integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_run_off(e app.election, tied integer[]) OWNER TO rygrad_definer;

--
-- Name: election_stand(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_stand(election uuid, statement text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_stand(election uuid, statement text) OWNER TO rygrad_definer;

--
-- Name: election_start(uuid, uuid, text, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_start(tenant uuid, id uuid, method text, because text, reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_start(tenant uuid, id uuid, method text, because text, reason text) OWNER TO rygrad_definer;

--
-- Name: election_vote(uuid, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_vote(election uuid, choices text[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.election_vote(election uuid, choices text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION election_vote(election uuid, choices text[]); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.election_vote(election uuid, choices text[]) IS 'Audits that the party has voted and never what; true where a ballot was replaced';


--
-- Name: election_voters(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.election_voters(tenant uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select v from app.voting_partners($1, case
    when exists (select from app.election e where e.tenant_id = $1) then ctx.now() - interval '30 days' else ctx.now() end) v
  where app.representative($1, v) is not null
$_$;


ALTER FUNCTION app.election_voters(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: electorate(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.electorate(d app.decision) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.electorate(d app.decision) OWNER TO rygrad_definer;

--
-- Name: FUNCTION electorate(d app.decision); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.electorate(d app.decision) IS 'The parties that vote on a decision that opens now: none on its own removal, nor on an election against its own organisation';


--
-- Name: event_span(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.event_span(tenant uuid) RETURNS TABLE(oldest bigint, head bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce((select min(o.sequence) from app.outbox o where o.tenant_id = $1), h.sequence + 1), h.sequence
  from app.audit_head h where h.tenant_id = $1 and (ctx.is_operator() or ctx.tenant() = $1)
$_$;


ALTER FUNCTION app.event_span(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: events(uuid, bigint, text[], integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) RETURNS TABLE(sequence bigint, at timestamp with time zone, topic text, outcome text, account_name text, party_slug text, payload text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select o.sequence, o.at, o.topic, l.outcome, a.name, p.slug,
    case when ctx.is_operator() then null when l.party_id = ctx.party() or ctx.role() = 'backbone' then b.body end
  from app.outbox o
  join app.audit_log l on l.tenant_id = o.tenant_id and l.sequence = o.sequence
  left join app.audit_payload b on b.tenant_id = l.tenant_id and b.sequence = l.sequence
  left join host.account a on a.id = l.account_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  where o.tenant_id = $1 and o.sequence > $2 and app.may_read_audit($1, l.party_id)
    and (cardinality($3) = 0 or o.topic = any ($3) or split_part(o.topic, '.', 1) = any ($3))
  order by o.sequence limit $4
$_$;


ALTER FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION events(tenant uuid, since bigint, topics text[], most integer); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) IS 'What the audit log''s reader may see of it, in order; whoever follows it goes on from the last sequence';


--
-- Name: expected_reports(uuid, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.expected_reports(party uuid, most integer) RETURNS TABLE(indicator_id uuid, party_id uuid, frequency text, period text, period_start date, period_end date, deadline date, in_force boolean)
    LANGUAGE sql STABLE
    AS $_$
  with named as materialized (
    select r.indicator_id, r.party_id, v.frequency, v.deadline_days, r.starts_on,
      least(r.until, (p.ended_at at time zone 'UTC')::date) as until
    from app.reporter r
    join app.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
    join app.indicator i on i.tenant_id = r.tenant_id and i.id = r.indicator_id and i.ended_at is null
    join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
    where r.tenant_id = ctx.tenant() and ($1 is null or r.party_id = $1)
  ), calendar as materialized (
    select f.frequency, x.period, x.period_start, x.period_end
    from (select n.frequency, min(n.starts_on) as first_day from named n group by n.frequency) f
    cross join lateral app.periods(f.frequency, f.first_day, (select ctx.today()), $2) x
  )
  select n.indicator_id, n.party_id, n.frequency, c.period, c.period_start, c.period_end,
    c.period_end + n.deadline_days, bool_or(n.until is null)
  from named n
  join calendar c on c.frequency = n.frequency and c.period_start >= n.starts_on
    and (n.until is null or c.period_end < n.until)
  group by n.indicator_id, n.party_id, n.frequency, c.period, c.period_start, c.period_end, n.deadline_days
$_$;


ALTER FUNCTION app.expected_reports(party uuid, most integer) OWNER TO rygrad_definer;

--
-- Name: export_ask(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.export_ask(tenant uuid) RETURNS TABLE(slug text, rows bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.is_operator() then
    perform set_config('app.subject', tenant::text, true);
  else
    perform ctx.require_write('backbone');
    if tenant is distinct from ctx.tenant() then
      raise insufficient_privilege using message = 'another initiative';
    end if;
  end if;
  return query
    select i.slug, (select sum(s.rows)::bigint from app.table_sizes(tenant) s) from host.initiative i where i.id = tenant;
end $$;


ALTER FUNCTION app.export_ask(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: export_host(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.export_host() RETURNS TABLE(line text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_export();
  return query
    select jsonb_build_object('table', 'host.initiative', 'row', to_jsonb(i))::text
    from host.initiative i where i.id = ctx.tenant();
  return query
    select jsonb_build_object('table', 'host.account', 'row',
      jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'locale', a.locale))::text
    from host.account a
    where a.kind = 'person' and exists (
      select from host.membership m where m.initiative_id = ctx.tenant() and m.account_id = a.id)
    order by a.id;
  return query
    select jsonb_build_object('table', 'host.membership', 'row', to_jsonb(m) - 'initiative_id')::text
    from host.membership m where m.initiative_id = ctx.tenant() order by m.id;
end $$;


ALTER FUNCTION app.export_host() OWNER TO rygrad_definer;

--
-- Name: export_put(uuid, integer, bytea); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.export_put(job uuid, part integer, octets bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_export();
  insert into app.job_output as o (tenant_id, job_id, part, octets)
  values (ctx.tenant(), export_put.job, export_put.part, export_put.octets);
end $$;


ALTER FUNCTION app.export_put(job uuid, part integer, octets bytea) OWNER TO rygrad_definer;

--
-- Name: export_rows(text, text[], integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.export_rows(name text, after text[], most integer) RETURNS TABLE(line text, key text[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  rel oid;
  k record;
  numbers text;
begin
  perform ctx.require_export();
  if not exists (select from app.table_names() t where t.name = export_rows.name) then
    raise insufficient_privilege using message = 'not for export';
  end if;
  rel := format('app.%I', name)::regclass;
  select string_agg(format('t.%I', a.attname), ', ' order by o.n) as columns,
    string_agg(format('t.%I::text', a.attname), ', ' order by o.n) as texts,
    string_agg(format('%L::%s', after[(o.n - 1)::integer], format_type(a.atttypid, a.atttypmod)), ', ' order by o.n) as bounds
  into k
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::smallint[]) with ordinality o (attnum, n)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = o.attnum
  where i.indrelid = rel and i.indisprimary and a.attname <> 'tenant_id';
  if k.columns is null and after is not null then
    return;
  end if;
  select string_agg(format('%L, t.%I::text', a.attname, a.attname), ', ') into numbers
  from pg_catalog.pg_attribute a
  where a.attrelid = rel and a.atttypid = 'numeric'::regtype and a.attnum > 0 and not a.attisdropped;
  return query execute format(
    'select jsonb_build_object(''table'', %L::text, ''row'', to_jsonb(t) - ''tenant_id'' || jsonb_build_object(%s))::text, '
    'array[%s]::text[] from app.%I t where t.tenant_id = $1 %s %s limit $2',
    name, coalesce(numbers, ''), coalesce(k.texts, ''), name,
    case when after is not null then format('and (%s) > (%s)', k.columns, k.bounds) else '' end,
    coalesce('order by ' || k.columns, '')) using ctx.tenant(), most;
end $_$;


ALTER FUNCTION app.export_rows(name text, after text[], most integer) OWNER TO rygrad_definer;

--
-- Name: export_sizes(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.export_sizes() RETURNS TABLE(name text, rows bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_export();
  return query select s.name, s.rows from app.table_sizes(ctx.tenant()) s;
end $$;


ALTER FUNCTION app.export_sizes() OWNER TO rygrad_definer;

--
-- Name: grant_add(uuid, text, text, text, numeric, text, date, text, text, date, date, numeric, numeric, text, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric DEFAULT NULL::numeric) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  p app.party;
begin
  perform ctx.require_write('backbone');
  perform from host.initiative h where h.id = ctx.tenant() for update;
  select * into p from app.party q where q.tenant_id = ctx.tenant() and q.slug = $4 and q.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'funder');
  end if;
  if p.role <> 'funder' then
    perform ctx.refuse('grant_party_no_funder', 'funder');
  end if;
  perform app.check_grant($6, $7, $10, $11, $5, $12, $13);
  -- Said when the grant is entered and never again, so that the terms cannot grow with the backbone's needs.
  if coalesce($15, 0) > 0 and coalesce(btrim($14), '') = '' then
    perform ctx.refuse('grant_terms_in_words', 'conditions');
  end if;
  if $15 > $5 or $15 < 0 or $15 <> round($15, ctx.minor_units($6)) then
    perform ctx.refuse('grant_backbone_amount', 'backbone_amount');
  end if;
  insert into app.grant (tenant_id, id, identifier, title, description, currency, amount_applied_for,
    amount_awarded, amount_disbursed, award_date, planned_start, planned_end, funder_party_id, programme, conditions,
    created_by, created_at, backbone_amount)
  values (ctx.tenant(), $1, $2, $3, $8, $6, $12, $5, $13, $7, $10, $11, p.id, $9, $14, ctx.account(), ctx.now(),
    coalesce($15, 0));
  return 1;
end $_$;


ALTER FUNCTION app.grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric) OWNER TO rygrad_definer;

--
-- Name: FUNCTION grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric) IS 'Its revision. A grant typed in rather than imported; what of it goes where is allocated afterwards';


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
-- Name: grant_show(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.grant_show(identifier text) RETURNS TABLE(identifier text, title text, description text, currency text, amount_applied_for numeric, amount_awarded numeric, amount_disbursed numeric, award_date date, planned_start date, planned_end date, programme text, funder text, funder_name text, allocated numeric, proposed numeric, is_own boolean, conditions text, created_at timestamp with time zone, revision integer, backbone_amount numeric)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select g.identifier, g.title, g.description, g.currency, g.amount_applied_for, g.amount_awarded, g.amount_disbursed,
    g.award_date, g.planned_start, g.planned_end, g.programme, p.slug, p.name,
    coalesce(sum(a.amount) filter (where a.state = 'effective'), 0),
    coalesce(sum(a.amount) filter (where a.state = 'proposed'), 0), g.funder_party_id = ctx.party(),
    case when ctx.role() in ('backbone', 'partner') or g.funder_party_id = ctx.party() then g.conditions end,
    g.created_at, g.revision, g.backbone_amount
  from app.grant g
  join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
  left join app.allocation a on a.tenant_id = g.tenant_id and a.grant_id = g.id
  where g.tenant_id = ctx.tenant() and g.identifier = $1
  group by g.tenant_id, g.id, p.slug, p.name
$_$;


ALTER FUNCTION app.grant_show(identifier text) OWNER TO rygrad_definer;

--
-- Name: grant_update(text, integer, text, text, text, date, date, numeric, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  g app.grant;
begin
  perform ctx.require_write('backbone');
  select * into g from app.grant x where x.tenant_id = ctx.tenant() and x.identifier = $1 for update;
  if not found then
    perform ctx.refuse('not_found', 'identifier');
  end if;
  if g.revision <> $2 then
    perform ctx.refuse('grant_revision', 'revision');
  end if;
  perform app.check_grant(g.currency, null, coalesce($6, g.planned_start), coalesce($7, g.planned_end), null, null, $8);
  update app.grant x
  set title = coalesce($3, x.title), description = coalesce($4, x.description), programme = coalesce($5, x.programme),
    planned_start = coalesce($6, x.planned_start), planned_end = coalesce($7, x.planned_end),
    amount_disbursed = coalesce($8, x.amount_disbursed), conditions = coalesce($9, x.conditions),
    revision = g.revision + 1
  where x.tenant_id = g.tenant_id and x.id = g.id;
  return g.revision + 1;
end $_$;


ALTER FUNCTION app.grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text) IS 'Its new revision. Changes a grant that nobody has changed since $2; null leaves what stands';


--
-- Name: group_end(text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_end(slug text, reason text) RETURNS TABLE(name text, cancelled bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_end(slug text, reason text) OWNER TO rygrad_definer;

--
-- Name: group_facts(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_facts(in_group uuid) RETURNS TABLE(parties bigint, members bigint, chair_name text, chair_gone boolean, own boolean, tends boolean, chairs boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
end $_$;


ALTER FUNCTION app.group_facts(in_group uuid) OWNER TO rygrad_definer;

--
-- Name: group_hand_over(text, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_hand_over(slug text, member uuid) RETURNS TABLE(name text, party text, person text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_hand_over(slug text, member uuid) OWNER TO rygrad_definer;

--
-- Name: group; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app."group" (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    purpose text DEFAULT ''::text NOT NULL,
    chair_party_id uuid NOT NULL,
    chair_role text DEFAULT 'partner'::text NOT NULL,
    chair uuid NOT NULL,
    formed_by uuid NOT NULL,
    formed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_reason text,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT group_chair_role CHECK ((chair_role = 'partner'::text)),
    CONSTRAINT group_ended CHECK ((num_nonnulls(ended_at, ended_reason) = ANY (ARRAY[0, 2]))),
    CONSTRAINT group_ended_reason_length CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 2000))),
    CONSTRAINT group_kind CHECK ((kind = ANY (ARRAY['steering_group'::text, 'working_group'::text]))),
    CONSTRAINT group_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT group_purpose_length CHECK ((length(purpose) <= 2000)),
    CONSTRAINT group_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 63)))
);

ALTER TABLE ONLY app."group" FORCE ROW LEVEL SECURITY;


ALTER TABLE app."group" OWNER TO rygrad_owner;

--
-- Name: TABLE "group"; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app."group" IS 'A steering group or a working group of partners, formed by decision; the backbone is its secretary';


--
-- Name: COLUMN "group".chair; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app."group".chair IS 'The account that chairs, a member of a partner: the backbone does not lead what it facilitates';


--
-- Name: COLUMN "group".formed_by; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app."group".formed_by IS 'The decision that formed it, or set the steering group''s seats anew';


--
-- Name: group_in_hand(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_in_hand(slug text) RETURNS app."group"
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_in_hand(slug text) OWNER TO rygrad_definer;

--
-- Name: group_join(text, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_join(slug text, member uuid) RETURNS TABLE(name text, party text, person text, first_time boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_join(slug text, member uuid) OWNER TO rygrad_definer;

--
-- Name: group_leave(text, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_leave(slug text, member uuid) RETURNS TABLE(name text, party text, person text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_leave(slug text, member uuid) OWNER TO rygrad_definer;

--
-- Name: group_people(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_people(in_group uuid) RETURNS TABLE(member uuid, party text, party_name text, name text, chair boolean, since timestamp with time zone, own boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.group_people(in_group uuid) OWNER TO rygrad_definer;

--
-- Name: group_seat_give(app."group", uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_seat_give(g app."group", party uuid, account uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_seat_give(g app."group", party uuid, account uuid) OWNER TO rygrad_definer;

--
-- Name: group_update(text, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.group_update(slug text, new_name text, new_purpose text) RETURNS TABLE(name text, purpose text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.group_update(slug text, new_name text, new_purpose text) OWNER TO rygrad_definer;

--
-- Name: handover(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.handover() RETURNS TABLE(section text, kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select h.section, h.kind, h.count, h.subject, h.title, h.period, h.party, h.party_name, h.since, h.due,
    coalesce(h.due < (select ctx.today()), false)
  from (
    select 1 as place, 'open' as section, o.* from app.handover_open() o
    union all select 2, 'due', d.* from app.handover_due() d
    union all select 3, 'promised', p.* from app.handover_promised() p
    union all select case t.section when 'open' then 1 when 'due' then 2 else 3 end, t.* from app.handover_together() t) h
  where ctx.role() = 'backbone'
  order by h.place, h.kind, h.due nulls last, h.since, h.subject;
end $$;


ALTER FUNCTION app.handover() OWNER TO rygrad_definer;

--
-- Name: FUNCTION handover(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.handover() IS 'For the members of the initiative''s backbone parties, whether they are in office or were';


--
-- Name: handover_due(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.handover_due() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamp with time zone, due date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'review', count(*), i.slug, v.title, null::text, null::text, null::text, min(m.submitted_at), null::date
  from app.measurement m
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'submitted'
  group by i.slug, v.title
  union all
  select 'returned', 1, m.id::text, v.title, m.period, p.slug, p.name, m.decided_at, null
  from app.measurement m
  join app.party p on p.tenant_id = m.tenant_id and p.id = m.party_id
  join app.indicator i on i.tenant_id = m.tenant_id and i.id = m.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where m.tenant_id = ctx.tenant() and m.state = 'returned'
  union all
  select 'report', count(*), i.slug, v.title, min(d.period), p.slug, p.name, null, min(d.deadline)
  from app.due(null) d
  join app.party p on p.tenant_id = ctx.tenant() and p.id = d.party_id
  join app.indicator i on i.tenant_id = ctx.tenant() and i.id = d.indicator_id
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  where d.state in ('missing', 'draft')
  group by i.slug, v.title, p.slug, p.name
  union all
  select 'decision_review', 1, d.id::text, d.title, null, p.slug, p.name, d.concluded_at, d.review_on
  from app.decision d join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  where d.tenant_id = ctx.tenant() and d.state = 'adopted' and d.review_on is not null
$$;


ALTER FUNCTION app.handover_due() OWNER TO rygrad_definer;

--
-- Name: handover_open(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.handover_open() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamp with time zone, due date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'decision', 1::bigint, d.id::text, d.title, null::text, p.slug, p.name, d.proposed_at,
    case when d.state = 'open' then ((d.deadline - interval '1 second') at time zone i.time_zone)::date end
  from app.decision d
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  join host.initiative i on i.id = d.tenant_id
  where d.tenant_id = ctx.tenant() and d.state in ('proposed', 'open')
  union all
  select 'election', 1, e.id::text, null, null, null, null, e.opened_at, (e.closes_at at time zone i.time_zone)::date
  from app.election e join host.initiative i on i.id = e.tenant_id
  where e.tenant_id = ctx.tenant() and e.state = 'open'
  union all
  select 'task', 1, t.id::text, t.title, null, p.slug, p.name, t.created_at, t.due_date
  from app.task t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
  where t.tenant_id = ctx.tenant() and t.state = 'open'
  union all
  select 'target', 1, t.id::text, v.title, t.period, null, null, t.proposed_at, null
  from app.target t
  join app.indicator_version v on v.tenant_id = t.tenant_id and v.indicator_id = t.indicator_id
    and v.version = t.indicator_version
  where t.tenant_id = ctx.tenant() and t.state = 'proposed'
  union all
  select 'allocation', 1, a.id::text, coalesce(nullif(a.purpose, ''), g.title), null, p.slug, p.name, a.proposed_at, null
  from app.allocation a
  join app.grant g on g.tenant_id = a.tenant_id and g.id = a.grant_id
  join app.party p on p.tenant_id = a.tenant_id and p.id = a.recipient_party_id
  where a.tenant_id = ctx.tenant() and a.state = 'proposed'
  union all
  select 'invitation', count(*), p.slug, null, null, p.slug, p.name, min(v.created_at),
    (min(v.expires_at) at time zone min(i.time_zone))::date
  from host.invitation v
  join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id
  join host.initiative i on i.id = v.initiative_id
  where v.initiative_id = ctx.tenant() and v.accepted_at is null and v.ended_at is null and v.expires_at > ctx.now()
  group by p.slug, p.name
$$;


ALTER FUNCTION app.handover_open() OWNER TO rygrad_definer;

--
-- Name: handover_promised(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.handover_promised() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamp with time zone, due date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'commitment', 1::bigint, c.activity_id::text, c.text, null::text, p.slug, p.name, c.created_at, c.due_date
  from app.commitment c join app.party p on p.tenant_id = c.tenant_id and p.id = c.owner_party_id
  where c.tenant_id = ctx.tenant() and c.state = 'open'
  union all
  select 'grant', 1, g.identifier, g.title, null, p.slug, p.name, g.created_at, g.planned_end
  from app.grant g join app.party p on p.tenant_id = g.tenant_id and p.id = g.funder_party_id
  where g.tenant_id = ctx.tenant() and (g.planned_end is null or g.planned_end >= ctx.today())
$$;


ALTER FUNCTION app.handover_promised() OWNER TO rygrad_definer;

--
-- Name: handover_together(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.handover_together() RETURNS TABLE(section text, kind text, count bigint, subject text, title text, period text, party text, party_name text, since timestamp with time zone, due date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'open', 'round', 1::bigint, r.id::text, r.title, null::text, p.slug, p.name, r.opened_at, r.contribute_until
  from app.agenda_round r join app.party p on p.tenant_id = r.tenant_id and p.id = r.opened_party_id
  where r.tenant_id = ctx.tenant() and r.closed_at is null
  union all
  select 'open', 'draft', 1, d.id::text, d.title, null, p.slug, p.name, d.begun_at, d.comment_until
  from app.agenda_draft d join app.party p on p.tenant_id = d.tenant_id and p.id = d.holder_party_id
  where d.tenant_id = ctx.tenant() and d.state in ('writing', 'commenting')
  union all
  select 'due', 'meeting', 1, m.id::text, m.title, null, p.slug, p.name, m.called_at,
    (m.starts_at at time zone i.time_zone)::date
  from app.meeting m
  join app.party p on p.tenant_id = m.tenant_id and p.id = m.called_party_id
  join host.initiative i on i.id = m.tenant_id
  where m.tenant_id = ctx.tenant() and m.cancelled_at is null and m.published_at is null
  union all
  select 'promised', 'action', 1, a.meeting_id::text, a.text, null, p.slug, p.name, a.created_at, a.due_date
  from app.action a join app.party p on p.tenant_id = a.tenant_id and p.id = a.owner_party_id
  where a.tenant_id = ctx.tenant() and a.state = 'open'
$$;


ALTER FUNCTION app.handover_together() OWNER TO rygrad_definer;

--
-- Name: FUNCTION handover_together(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.handover_together() IS 'A meeting is due until its minutes are published';


--
-- Name: has_electorate(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.has_electorate(tenant uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (select from app.election_voters($1))
$_$;


ALTER FUNCTION app.has_electorate(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: indicator_completeness(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_completeness(tenant uuid) RETURNS TABLE(indicator_id uuid, expected bigint, submitted bigint, approved bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.tenant() is distinct from tenant then
    return;
  end if;
  -- Submitted values are few; the approved ones, which are many, are counted in the order of their indexes.
  return query with named as materialized (
    select distinct r.indicator_id
    from app.reporter r
    join app.indicator i on i.tenant_id = r.tenant_id and i.id = r.indicator_id
    join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
    where r.tenant_id = indicator_completeness.tenant and v.frequency <> 'event'
  ), submitted as (
    select m.indicator_id, m.party_id, m.period, m.period_start,
      exists (select from app.measurement a
        where a.tenant_id = indicator_completeness.tenant and a.indicator_id = m.indicator_id
          and a.party_id = m.party_id and a.period = m.period and a.breakdown = '' and a.state = 'approved') as corrects
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'submitted' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
  ), by_party as (
    select m.indicator_id, m.party_id, count(*) as approved, 0 as added
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'approved' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
    group by m.indicator_id, m.party_id
    union all
    select s.indicator_id, s.party_id, 0, count(*) filter (where not s.corrects) from submitted s
    group by s.indicator_id, s.party_id
  ), by_period as (
    select m.indicator_id, m.period_start
    from app.measurement m
    where m.tenant_id = indicator_completeness.tenant and m.state = 'approved' and m.breakdown = ''
      and not exists (select from named n where n.indicator_id = m.indicator_id)
    group by m.indicator_id, m.indicator_version, m.period_start
    union
    select s.indicator_id, s.period_start from submitted s)
  select p.indicator_id, p.parties * q.periods, p.approved + p.added, p.approved
  from (
    select b.indicator_id, count(distinct b.party_id) as parties, sum(b.approved)::bigint as approved,
      sum(b.added)::bigint as added
    from by_party b group by b.indicator_id) p
  join (select b.indicator_id, count(*) as periods from by_period b group by b.indicator_id) q
    on q.indicator_id = p.indicator_id
  union all
  select n.indicator_id, count(s.period), count(*) filter (where s.submitted), count(*) filter (where s.approved)
  from named n left join app.report_standing(null) s on s.indicator_id = n.indicator_id
  group by n.indicator_id;
end $$;


ALTER FUNCTION app.indicator_completeness(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_completeness(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_completeness(tenant uuid) IS 'Expected are the reports of an indicator''s reporters in all periods that have ended; of an indicator without reporters, all parties that report on it in all periods that anyone has reported';


--
-- Name: indicator_course(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_course(tenant uuid) RETURNS TABLE(indicator_id uuid, period text, period_start date, period_end date, actual numeric, lowest numeric, highest numeric, reporting bigint, previous_period text, previous numeric, points bigint, sum_of_values numeric, sum_of_months numeric, rise numeric, run numeric, span numeric)
    LANGUAGE sql STABLE
    AS $_$
  select c.indicator_id, c.period, c.period_start, c.period_end, c.actual, c.lowest, c.highest, c.reporting,
    c.previous_period, c.previous, c.points, c.y, c.x, c.points * c.xy - c.x * c.y,
    nullif(c.points * c.xx - c.x * c.x, 0), c.last_month - c.first_month
  from (
    select p.indicator_id, max(p.period) filter (where p.age = 1) as period,
      max(p.period_start) filter (where p.age = 1) as period_start,
      max(p.period_end) filter (where p.age = 1) as period_end,
      max(p.value) filter (where p.age = 1) as actual, max(p.lowest) filter (where p.age = 1) as lowest,
      max(p.highest) filter (where p.age = 1) as highest, max(p.reporting) filter (where p.age = 1) as reporting,
      max(p.period) filter (where p.age = 2) as previous_period, max(p.value) filter (where p.age = 2) as previous,
      count(p.value) as points, sum(p.value) as y, sum(p.month * p.value) as xy,
      sum(p.month) filter (where p.value is not null) as x,
      sum(p.month * p.month) filter (where p.value is not null) as xx,
      min(p.month) filter (where p.value is not null) as first_month,
      max(p.month) filter (where p.value is not null) as last_month
    from (
      select s.*, row_number() over (partition by s.slug order by s.period_start desc) as age,
        extract(year from s.period_start) * 12 + extract(month from s.period_start)
          + (extract(day from s.period_start) - 1) / 31 as month
      from app.indicator_series($1, null, null, 4) s) p
    where p.age <= 4
    group by p.indicator_id) c
$_$;


ALTER FUNCTION app.indicator_course(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: indicator_define(uuid, text, text, text, text, text, text, text, text, integer, text, text, text, text, text, text, numeric, text, numeric, numeric, numeric, numeric, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer DEFAULT 30) RETURNS TABLE(indicator_id uuid, version integer, changed boolean)
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
    baseline_missing_reason, range_low, range_high, on_track, at_risk, ctx.account(), ctx.now(), deadline_days);
  select * into old_version from app.indicator_version v
  where v.tenant_id = ctx.tenant() and v.indicator_id = i.id and v.version = i.version;
  -- The deadline is no part of what is measured: changing it alone must not cut the series in two.
  if found and to_jsonb(old_version) - array['version', 'defined_by', 'defined_at', 'deadline_days']
      = to_jsonb(new_version) - array['version', 'defined_by', 'defined_at', 'deadline_days'] then
    update app.indicator_version v set deadline_days = indicator_define.deadline_days
    where v.tenant_id = ctx.tenant() and v.indicator_id = i.id and v.version = i.version
      and v.deadline_days <> indicator_define.deadline_days;
    return query select i.id, i.version, found;
    return;
  end if;
  insert into app.indicator_version values (new_version.*);
  update app.indicator x set version = i.version + 1 where x.tenant_id = ctx.tenant() and x.id = i.id;
  return query select i.id, i.version + 1, true;
end $$;


ALTER FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer) IS 'Defines an indicator, or a new version of it when anything changed';


--
-- Name: indicator_series(uuid, text, integer, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) RETURNS TABLE(indicator_id uuid, slug text, version integer, period text, period_start date, period_end date, value numeric, lowest numeric, highest numeric, reporting bigint, numerator numeric, denominator numeric)
    LANGUAGE sql STABLE
    AS $_$
  select s.indicator_id, s.slug, s.version, s.period, s.period_start, s.period_end,
    case when not s.is_running then s.of_period
      when row_number() over course = count(s.part) over course then sum(s.part) over course end,
    s.lowest, s.highest, s.parts, s.numerators, s.denominators
  from (
    select x.*, case when x.is_running then x.of_period end as part
    from (
      select i.id as indicator_id, i.slug, v.version, v.accumulation = 'cumulative_sum' as is_running, r.period,
        r.period_start, r.period_end, r.lowest, r.highest, r.parts,
        app.aggregate(v.value_kind, v.over_parties, r.parts, r.parts_with_denominator, r.total, r.lowest, r.highest,
          r.newest[2], r.numerators, r.denominators, r.weighted) as of_period,
        case when v.value_kind = 'percent' and r.parts = r.parts_with_denominator then r.numerators end as numerators,
        case when v.value_kind = 'percent' and r.parts = r.parts_with_denominator then r.denominators end as denominators
      from app.indicator i
      join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id
        and v.version = coalesce($3, i.version)
      cross join lateral (
        select m.period_start, max(m.period) as period, max(m.period_end) as period_end, count(*) as parts,
          count(m.denominator) as parts_with_denominator, sum(m.value) as total, min(m.value) as lowest,
          max(m.value) as highest, sum(m.numerator) as numerators, sum(m.denominator) as denominators,
          sum(m.value * m.denominator) filter (where v.over_parties = 'average') as weighted,
          max(array[extract(epoch from m.submitted_at), m.value]) filter (where v.over_parties = 'last') as newest
        from app.measurement m
        where m.tenant_id = $1 and m.indicator_id = i.id and m.indicator_version = v.version and m.state = 'approved'
          and m.breakdown = ''
        group by m.period_start
        order by m.period_start desc
        limit case when v.accumulation <> 'cumulative_sum' then $4 end) r
      where i.tenant_id = $1 and i.ended_at is null and ($2 is null or i.slug = $2)
      offset 0) x) s
  window course as (partition by s.slug order by s.period_start)
$_$;


ALTER FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_series(tenant uuid, indicator text, version integer, periods integer); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) IS 'Approved values aggregated per period, one version of an indicator at a time, as figures and charts show them';


--
-- Name: indicator_status(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.indicator_status(tenant uuid) RETURNS TABLE(slug text, title text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, version integer, baseline numeric, baseline_period text, baseline_missing_reason text, period text, period_start date, actual numeric, lowest numeric, highest numeric, reporting bigint, previous_period text, previous numeric, trend text, trend_good boolean, forecast_period text, forecast numeric, target_period text, target numeric, progress numeric, band text, expected bigint, submitted bigint, approved bigint)
    LANGUAGE sql STABLE
    AS $_$
  select i.slug, v.title, v.unit, v.value_kind, v.direction, v.level, v.frequency, v.decimals, v.version,
    v.baseline_value, v.baseline_period, v.baseline_missing_reason, l.period, l.period_start, l.actual, l.lowest, l.highest,
    coalesce(l.reporting, 0), l.previous_period, l.previous, d.trend,
    case when v.direction = 'maintain' then d.trend = 'flat'
      when d.trend <> 'flat' then (d.trend = 'rising') = (v.direction = 'increase') end,
    case when d.trend is not null then f.period end,
    case when d.trend is not null and f.period is not null then round(least(v.range_high, greatest(v.range_low,
      case when v.value_kind in ('count', 'percent') then 0 end,
      -- One fraction, so that what lies halfway between two decimals is rounded as it should be.
      (l.sum_of_values * l.run + l.rise * (l.points * f.month - l.sum_of_months)) / (l.points * l.run))), v.decimals) end,
    t.period, t.value, p.progress, app.band(p.progress, v.on_track, v.at_risk), coalesce(c.expected, 0),
    coalesce(c.submitted, 0), coalesce(c.approved, 0)
  from app.indicator i
  join app.indicator_version v on v.tenant_id = i.tenant_id and v.indicator_id = i.id and v.version = i.version
  left join app.indicator_completeness($1) c on c.indicator_id = i.id
  left join app.indicator_course($1) l on l.indicator_id = i.id
  left join lateral (
    select t.period, t.value from app.target t
    where t.tenant_id = $1 and t.indicator_id = i.id and t.state = 'confirmed'
    order by t.period_end desc limit 1) t on true
  cross join lateral (select app.progress(v.direction, v.baseline_value, t.value, l.actual) as progress) p
  cross join lateral (
    select case when l.actual is not null then
      app.trend(l.points, l.rise * l.span / l.run, l.sum_of_values / l.points, v.decimals) end as trend) d
  cross join lateral (
    select app.period_written(v.frequency, l.period_end + 1) as period,
      extract(year from l.period_end + 1) * 12 + extract(month from l.period_end + 1) as month) f
  where i.tenant_id = $1 and i.ended_at is null
  order by i.slug
$_$;


ALTER FUNCTION app.indicator_status(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION indicator_status(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.indicator_status(tenant uuid) IS 'Each indicator''s latest approved value, its course, target, progress, band and completeness';


--
-- Name: initiative_describe(text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.initiative_describe(given_purpose text, given_contact text) RETURNS TABLE(purpose text, contact text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  perform ctx.require_write('backbone');
  return query
    insert into app.profile as o (tenant_id, purpose, contact, updated_by, updated_at)
    values (ctx.tenant(), coalesce($1, ''), coalesce($2, ''), ctx.account(), ctx.now())
    on conflict (tenant_id) do update
    set purpose = coalesce($1, o.purpose), contact = coalesce($2, o.contact), updated_by = ctx.account(),
      updated_at = ctx.now(), revision = o.revision + 1
    returning o.purpose, o.contact, o.revision;
end $_$;


ALTER FUNCTION app.initiative_describe(given_purpose text, given_contact text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION initiative_describe(given_purpose text, given_contact text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.initiative_describe(given_purpose text, given_contact text) IS 'What the initiative is for and whom to ask; null leaves what stands';


--
-- Name: initiative_state(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.initiative_state(tenant uuid) RETURNS TABLE(slug text, name text, status text, status_reason text, phase text, phase_since timestamp with time zone, locale text, time_zone text, currency text, created_at timestamp with time zone, term_kind text, term_party text, term_party_slug text, term_starts_at timestamp with time zone, term_ends_at timestamp with time zone, days_without_backbone integer, purpose text, contact text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.is_operator() is false and ctx.tenant() is distinct from tenant then
    raise insufficient_privilege using message = 'another initiative';
  end if;
  return query
    select i.slug, i.name, i.status, i.status_reason, i.phase, i.phase_since, i.locale, i.time_zone, i.currency,
      i.created_at, f.kind, p.name, p.slug, f.starts_at, f.ends_at,
      case when f.kind in ('elected', 'recorded') then 0
        else extract(day from ctx.now() - coalesce(ended.at, i.created_at))::integer end,
      case when not ctx.is_operator() then coalesce(o.purpose, '') end,
      case when not ctx.is_operator() then coalesce(o.contact, '') end
    from host.initiative i
    left join ctx.term_in_force(i.id) f on true
    left join app.party p on p.tenant_id = i.id and p.id = f.party_id
    left join app.profile o on o.tenant_id = i.id
    cross join lateral (
      select max(least(t.ended_at, t.ends_at)) as at from app.term t
      where t.tenant_id = i.id and t.kind <> 'interim' and least(t.ended_at, t.ends_at) <= ctx.now()) ended
    where i.id = tenant;
end $$;


ALTER FUNCTION app.initiative_state(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION initiative_state(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.initiative_state(tenant uuid) IS 'An interim backbone is in office, but chosen by nobody: its days count among those without a chosen one';


--
-- Name: is_always_told(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_always_told(kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (kind = ANY (ARRAY['charter'::text, 'election_vote'::text, 'choice'::text]));


ALTER FUNCTION app.is_always_told(kind text) OWNER TO rygrad_definer;

--
-- Name: is_chair(app."group"); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_chair(g app."group") RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select ctx.role() = 'partner' and ($1).chair_party_id = ctx.party() and ($1).chair = ctx.account()
    and app.sits_in(($1).tenant_id, ($1).id, ($1).chair_party_id, ($1).chair)
$_$;


ALTER FUNCTION app.is_chair(g app."group") OWNER TO rygrad_definer;

--
-- Name: is_delegable(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_delegable(kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (kind = ANY (ARRAY['other'::text, 'phase'::text, 'allocation'::text, 'form_group'::text]));


ALTER FUNCTION app.is_delegable(kind text) OWNER TO rygrad_definer;

--
-- Name: is_of_office(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_of_office(tenant uuid, party uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (
    select from app.office_keepers($1) o
    join app.party b on b.tenant_id = $1 and b.id = o
    join app.party p on p.tenant_id = $1 and p.id = $2
    where p.organisation_identifier = b.organisation_identifier or lower(p.name) = lower(b.name))
$_$;


ALTER FUNCTION app.is_of_office(tenant uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION is_of_office(tenant uuid, party uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.is_of_office(tenant uuid, party uuid) IS 'Whether a party is of an organisation that holds the office or looks after it';


--
-- Name: is_representative(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_representative(election uuid, party uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (select from app.elector v
    where v.tenant_id = ctx.tenant() and v.election_id = $1 and v.party_id = $2 and v.party_id = ctx.party()
      and v.representative = ctx.account())
$_$;


ALTER FUNCTION app.is_representative(election uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: is_voting(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.is_voting(tenant uuid, party uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (select from app.party p where p.tenant_id = $1 and p.id = $2 and p.role = 'partner'
    and p.standing = 'voting' and p.ended_at is null)
$_$;


ALTER FUNCTION app.is_voting(tenant uuid, party uuid) OWNER TO rygrad_definer;

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
    paused interval DEFAULT '00:00:00'::interval NOT NULL,
    CONSTRAINT term_interim_at_most_a_year CHECK (((kind <> 'interim'::text) OR (ends_at <= ((starts_at + '1 year'::interval) + paused)))),
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
-- Name: COLUMN term.paused; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.term.paused IS 'For how long the initiative has been suspended during it, added to its end';


--
-- Name: latest_term(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.latest_term(tenant uuid) RETURNS app.term
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.* from app.term t where t.tenant_id = $1 and t.ended_at is null
$_$;


ALTER FUNCTION app.latest_term(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: leave_electorates(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.leave_electorates(tenant uuid, party uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  delete from app.decision_vote v using app.decision d
  where v.tenant_id = $1 and v.party_id = $2 and d.tenant_id = $1 and d.id = v.decision_id and d.state = 'open'
$_$;


ALTER FUNCTION app.leave_electorates(tenant uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: lock_initiative(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.lock_initiative(tenant uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform from host.initiative i where i.id = tenant for no key update;
end $$;


ALTER FUNCTION app.lock_initiative(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: mandate_in_force(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.mandate_in_force(tenant uuid) RETURNS SETOF app.decision
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select m.* from (
    select d.* from app.decision d
    where d.tenant_id = $1 and d.kind = 'mandate' and d.state = 'adopted' order by d.concluded_at desc limit 1) m
  join host.initiative i on i.id = m.tenant_id
  where (m.proposal->>'until')::date >= (ctx.now() at time zone i.time_zone)::date
    and (m.subject is null or exists (
      select from app.group g where g.tenant_id = m.tenant_id and g.id = m.subject and g.ended_at is null))
$_$;


ALTER FUNCTION app.mandate_in_force(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: may_decide(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.may_decide(party uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
  select ctx.may_care() and (ctx.role() = 'backbone'
    or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes' and $1 = ctx.party()))
$_$;


ALTER FUNCTION app.may_decide(party uuid) OWNER TO rygrad_definer;

--
-- Name: may_read_audit(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.may_read_audit(tenant uuid, party uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
  select ctx.is_operator() or (ctx.tenant() = $1 and (ctx.role() in ('backbone', 'partner') or $2 = ctx.party()))
$_$;


ALTER FUNCTION app.may_read_audit(tenant uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: may_tend(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.may_tend(in_group uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select ctx.may_care() and (ctx.role() = 'backbone' or ctx.role() = 'partner' and case
    when $1 is null then app.is_voting(ctx.tenant(), ctx.party()) and app.secretary(ctx.tenant()) is null
    else app.sits_in(ctx.tenant(), $1, ctx.party(), ctx.account()) end)
$_$;


ALTER FUNCTION app.may_tend(in_group uuid) OWNER TO rygrad_definer;

--
-- Name: measurement_approve(uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_approve(ids uuid[]) RETURNS TABLE(approved bigint, own bigint, approved_ids uuid[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
begin
  perform ctx.require_care('backbone', 'partner');
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
  with decided as (
    update app.measurement m set state = 'approved', decided_by = ctx.account(), decided_at = ctx.now(), reason = null
    where m.tenant_id = tenant and m.id = any (ids) and m.state = 'submitted' and app.may_decide(m.party_id)
      and m.submitted_by <> ctx.account()
    returning m.id)
  select count(*), array_agg(d.id order by d.id) into approved, approved_ids from decided d;
  return next;
end $$;


ALTER FUNCTION app.measurement_approve(ids uuid[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION measurement_approve(ids uuid[]); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.measurement_approve(ids uuid[]) IS 'Approves submitted values; nobody approves what they submitted themselves';


--
-- Name: measurement_check(uuid, integer, uuid, text, date, text, integer, numeric, numeric, numeric); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric) RETURNS TABLE(value numeric, side text, low numeric, high numeric, last_period text, last_value numeric, far_from_last boolean, count bigint, mean numeric, deviation numeric, far_from_series boolean, approved numeric)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  scale integer;
begin
  if measurement_check.denominator <= 0 then
    perform ctx.refuse('measurement_parts', 'denominator');
  end if;
  value := coalesce(amount,
    trim_scale(parts_factor * measurement_check.numerator / measurement_check.denominator));
  select v.range_low, v.range_high, v.decimals + 2 into low, high, scale
  from app.indicator_version v
  where v.tenant_id = ctx.tenant() and v.indicator_id = indicator and v.version = measurement_check.version;
  side := case when value < low then 'below' when value > high then 'above' end;
  with series as (
    select distinct on (m.period_start) m.period_start, m.period, m.value
    from app.measurement m
    where m.tenant_id = ctx.tenant() and m.indicator_id = indicator and m.party_id = party
      and m.indicator_version = measurement_check.version and m.breakdown = measurement_check.breakdown
      and m.period_start < measurement_check.period_start and m.state in ('approved', 'submitted')
    order by m.period_start, m.revision desc)
  select count(*), avg(s.value), stddev_samp(s.value),
    (array_agg(s.period order by s.period_start desc))[1], (array_agg(s.value order by s.period_start desc))[1]
  into count, mean, deviation, last_period, last_value
  from series s;
  far_from_last := coalesce(last_value <> 0 and abs(value - last_value) > abs(last_value) / 2, false);
  far_from_series := count >= 4 and abs(value - mean) > 3 * deviation;
  mean := trim_scale(round(mean, scale));
  deviation := trim_scale(round(deviation, scale));
  select m.value into approved from app.measurement m
  where m.tenant_id = ctx.tenant() and m.indicator_id = indicator and m.party_id = party
    and m.period = measurement_check.period and m.breakdown = measurement_check.breakdown and m.state = 'approved';
  return next;
end $$;


ALTER FUNCTION app.measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric) OWNER TO rygrad_definer;

--
-- Name: measurement_reconsider(uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.measurement_reconsider(ids uuid[]) RETURNS TABLE(id uuid, indicator text, period text, party text, restored integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  asked uuid[] := array(select distinct g from unnest(ids) g order by g);
  m app.measurement;
begin
  perform ctx.require_care('backbone', 'partner');
  for m in
    select x.* from app.measurement x
    where x.tenant_id = tenant and x.id = any (asked) and app.may_decide(x.party_id) order by x.id for update
  loop
    asked := array_remove(asked, m.id);
    if m.state not in ('approved', 'returned') then
      perform ctx.refuse('measurement_' || m.state, 'id');
    end if;
    if m.decided_by <> ctx.account() then
      perform ctx.refuse('measurement_decided_by_other', 'id');
    end if;
    if m.decided_at < ctx.now() - interval '15 minutes' then
      perform ctx.refuse('measurement_reconsider_late', 'id');
    end if;
    if exists (select from app.measurement n
        where n.tenant_id = tenant and n.indicator_id = m.indicator_id and n.party_id = m.party_id
          and n.period = m.period and n.breakdown = m.breakdown and n.revision > m.revision) then
      perform ctx.refuse('measurement_corrected_since', 'id');
    end if;
    update app.measurement x set state = 'submitted', decided_by = null, decided_at = null, reason = null
    where x.tenant_id = tenant and x.id = m.id;
    restored := null;
    if m.state = 'approved' then
      update app.measurement old set state = 'approved'
      where old.tenant_id = tenant and old.indicator_id = m.indicator_id and old.party_id = m.party_id
        and old.period = m.period and old.breakdown = m.breakdown and old.state = 'superseded'
        and old.revision = (select max(o.revision) from app.measurement o
          where o.tenant_id = tenant and o.indicator_id = m.indicator_id and o.party_id = m.party_id
            and o.period = m.period and o.breakdown = m.breakdown and o.state = 'superseded')
      returning old.revision into restored;
    end if;
    id := m.id;
    period := m.period;
    select i.slug, p.slug into indicator, party
    from app.indicator i, app.party p
    where i.tenant_id = tenant and i.id = m.indicator_id and p.tenant_id = tenant and p.id = m.party_id;
    return next;
  end loop;
  if cardinality(asked) > 0 then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;


ALTER FUNCTION app.measurement_reconsider(ids uuid[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION measurement_reconsider(ids uuid[]); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.measurement_reconsider(ids uuid[]) IS 'Undoes the caller''s own approvals and returns of the last 15 minutes, all of those named or none';


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
        submitted_at, first_submitted_at)
      select $1, g.id, $2, $3, g.party_id, g.period, g.period_start, g.period_end, g.breakdown,
        coalesce(a.revision, 0) + 1, 'submitted', g.value, g.numerator, g.denominator, g.source, g.note, $4, $6, $7, $7
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
  perform ctx.require_care('backbone', 'partner');
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
-- Name: meeting_answer(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_answer(id uuid, answer text) RETURNS TABLE(title text, replaced boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  m := app.meeting_in_hand(meeting_answer.id);
  if m.cancelled_at is not null then
    perform ctx.refuse('meeting_is_cancelled', 'id');
  end if;
  if m.starts_at <= ctx.now() then
    perform ctx.refuse('meeting_begun', 'id');
  end if;
  if not exists (select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account()) then
    perform ctx.refuse('meeting_not_invited', 'id');
  end if;
  title := m.title;
  replaced := exists (select from app.meeting_guest g where g.tenant_id = m.tenant_id and g.meeting_id = m.id
    and g.party_id = ctx.party() and g.account_id = ctx.account() and g.answer is not null);
  insert into app.meeting_guest (tenant_id, meeting_id, party_id, account_id, answer, answered_at)
  values (m.tenant_id, m.id, ctx.party(), ctx.account(), meeting_answer.answer, ctx.now())
  on conflict (tenant_id, meeting_id, party_id, account_id) do update
  set answer = excluded.answer, answered_at = excluded.answered_at;
  return next;
end $$;


ALTER FUNCTION app.meeting_answer(id uuid, answer text) OWNER TO rygrad_definer;

--
-- Name: meeting_attend(uuid, uuid[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_attend(id uuid, members uuid[]) RETURNS TABLE(title text, people bigint, parties bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(meeting_attend.id);
begin
  if m.starts_at > ctx.now() then
    perform ctx.refuse('meeting_not_begun', 'id');
  end if;
  update app.meeting_guest g set attended = false where g.tenant_id = m.tenant_id and g.meeting_id = m.id;
  insert into app.meeting_guest as g (tenant_id, meeting_id, party_id, account_id, attended)
  select distinct m.tenant_id, m.id, h.party_id, h.account_id, true from host.membership h
  where h.initiative_id = m.tenant_id and h.id = any (members) and h.party_role in ('backbone', 'partner')
  on conflict (tenant_id, meeting_id, party_id, account_id) do update set attended = true;
  select count(*), count(distinct g.party_id) into people, parties from app.meeting_guest g
  where g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.attended;
  if people <> (select count(distinct x) from unnest(members) x) then
    perform ctx.refuse('not_found', 'present');
  end if;
  update app.meeting x set attended_at = ctx.now(), revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  title := m.title;
  return next;
end $$;


ALTER FUNCTION app.meeting_attend(id uuid, members uuid[]) OWNER TO rygrad_definer;

--
-- Name: meeting_call(uuid, text, text, date, text, text, text, text, text, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]) RETURNS TABLE(starts_at timestamp with time zone, ends_at timestamp with time zone, invited bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  g app.group;
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  perform app.lock_initiative(ctx.tenant());
  if in_group is not null then
    g := app.group_in_hand(in_group);
  end if;
  perform app.require_tending(g.id);
  select s.starts_at, s.ends_at into meeting_call.starts_at, meeting_call.ends_at
  from app.meeting_span(day, from_clock, until_clock) s;
  insert into app.meeting (tenant_id, id, group_id, title, starts_at, ends_at, place, link, note, notice_version,
    called_party_id, called_by, called_at, changed_at)
  values (ctx.tenant(), meeting_call.id, g.id, meeting_call.title, meeting_call.starts_at, meeting_call.ends_at,
    coalesce(meeting_call.place, ''), coalesce(meeting_call.link, ''), coalesce(meeting_call.note, ''),
    (select max(n.version) from app.charter_notice n where n.tenant_id = ctx.tenant()),
    ctx.party(), ctx.account(), ctx.now(), ctx.now())
  returning * into m;
  perform app.meeting_points_set(m, points);
  perform app.meeting_tell(m);
  select count(*) into invited from app.meeting_invited(m);
  return next;
end $$;


ALTER FUNCTION app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]) OWNER TO rygrad_definer;

--
-- Name: meeting; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.meeting (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid,
    title text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    link text DEFAULT ''::text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    notice_version integer NOT NULL,
    called_party_id uuid NOT NULL,
    called_by uuid NOT NULL,
    called_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sequence integer DEFAULT 0 NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_reason text,
    attended_at timestamp with time zone,
    draft text,
    draft_by uuid,
    draft_at timestamp with time zone,
    published_at timestamp with time zone,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT meeting_cancelled CHECK ((num_nonnulls(cancelled_at, cancelled_reason) = ANY (ARRAY[0, 2]))),
    CONSTRAINT meeting_cancelled_reason_length CHECK (((length(cancelled_reason) >= 1) AND (length(cancelled_reason) <= 2000))),
    CONSTRAINT meeting_draft_length CHECK (((length(draft) >= 1) AND (length(draft) <= 40000))),
    CONSTRAINT meeting_drafted CHECK ((num_nonnulls(draft, draft_by, draft_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT meeting_link_form CHECK (((link = ''::text) OR ((link ~ '^https?://[^[:space:][:cntrl:]]+$'::text) AND (length(link) <= 1000)))),
    CONSTRAINT meeting_note_length CHECK ((length(note) <= 4000)),
    CONSTRAINT meeting_order CHECK ((ends_at > starts_at)),
    CONSTRAINT meeting_place_length CHECK ((length(place) <= 300)),
    CONSTRAINT meeting_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY app.meeting FORCE ROW LEVEL SECURITY;


ALTER TABLE app.meeting OWNER TO rygrad_owner;

--
-- Name: TABLE meeting; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.meeting IS 'A meeting of a group, or of all partners; a cancelled one stays and says why';


--
-- Name: COLUMN meeting.group_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.group_id IS 'Null: a meeting of all partners';


--
-- Name: COLUMN meeting.notice_version; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.notice_version IS 'Charter rule 5: the notice that stood in the call';


--
-- Name: COLUMN meeting.changed_at; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.changed_at IS 'When time or place last changed, or it was cancelled';


--
-- Name: COLUMN meeting.sequence; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.sequence IS 'How often that happened: SEQUENCE of RFC 5545';


--
-- Name: COLUMN meeting.attended_at; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.attended_at IS 'When it was recorded who was there';


--
-- Name: COLUMN meeting.draft; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.meeting.draft IS 'Minutes that are being written; read through a function by those who may write them';


--
-- Name: meeting_call_off(app.meeting, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_call_off(m app.meeting, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update app.meeting x
  set cancelled_at = ctx.now(), cancelled_reason = reason, changed_at = ctx.now(), sequence = x.sequence + 1,
    revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  perform app.meeting_tell(m);
end $$;


ALTER FUNCTION app.meeting_call_off(m app.meeting, reason text) OWNER TO rygrad_definer;

--
-- Name: meeting_cancel(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_cancel(id uuid, reason text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(meeting_cancel.id);
begin
  if m.starts_at <= ctx.now() then
    perform ctx.refuse('meeting_begun', 'id');
  end if;
  perform app.meeting_call_off(m, reason);
  return m.title;
end $$;


ALTER FUNCTION app.meeting_cancel(id uuid, reason text) OWNER TO rygrad_definer;

--
-- Name: meeting_decide(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_decide(meeting uuid, decision uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(meeting_decide.meeting);
  d app.decision;
begin
  select * into strict d from app.decision x where x.tenant_id = m.tenant_id and x.id = meeting_decide.decision;
  if m.attended_at is null then
    perform ctx.refuse('meeting_attendance_first', 'meeting');
  end if;
  if d.held_on is distinct from (select (m.starts_at at time zone i.time_zone)::date from host.initiative i
      where i.id = m.tenant_id) then
    perform ctx.refuse('meeting_other_day', 'held_on');
  end if;
  if exists (
      select from app.decision_vote v
      where v.tenant_id = d.tenant_id and v.decision_id = d.id and v.attended and not exists (
        select from app.meeting_guest g
        where g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.party_id = v.party_id and g.attended)) then
    perform ctx.refuse('meeting_was_absent', 'present');
  end if;
  insert into app.meeting_decision (tenant_id, meeting_id, decision_id) values (m.tenant_id, m.id, d.id);
end $$;


ALTER FUNCTION app.meeting_decide(meeting uuid, decision uuid) OWNER TO rygrad_definer;

--
-- Name: meeting_in_hand(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_in_hand(id uuid) RETURNS app.meeting
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting;
begin
  perform app.lock_initiative(ctx.tenant());
  select * into m from app.meeting x where x.tenant_id = ctx.tenant() and x.id = meeting_in_hand.id for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  return m;
end $$;


ALTER FUNCTION app.meeting_in_hand(id uuid) OWNER TO rygrad_definer;

--
-- Name: meeting_invited(app.meeting); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_invited(m app.meeting) RETURNS TABLE(membership uuid, party_id uuid, account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select h.id, h.party_id, h.account_id
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  where h.initiative_id = ($1).tenant_id and h.ended_at is null and (
    p.role = 'partner' and (($1).group_id is null or app.sits_in(($1).tenant_id, ($1).group_id, h.party_id, h.account_id))
    or p.role = 'backbone' and p.id = app.secretary(($1).tenant_id))
$_$;


ALTER FUNCTION app.meeting_invited(m app.meeting) OWNER TO rygrad_definer;

--
-- Name: meeting_people(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_people(id uuid) RETURNS TABLE(member uuid, party text, party_name text, role text, name text, invited boolean, answer text, attended boolean, own boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select h.id, p.slug, p.name, p.role, app.account_name(x.account_id), x.invited, g.answer, coalesce(g.attended, false),
    p.id = ctx.party() and x.account_id = ctx.account()
  from app.meeting m
  cross join lateral (
    select i.party_id, i.account_id, true as invited from app.meeting_invited(m) i
    union
    select y.party_id, y.account_id, false from app.meeting_guest y
    where y.tenant_id = m.tenant_id and y.meeting_id = m.id and (y.attended or y.answer is not null)
      and not exists (select from app.meeting_invited(m) i where i.party_id = y.party_id and i.account_id = y.account_id)) x
  join app.party p on p.tenant_id = m.tenant_id and p.id = x.party_id
  left join app.meeting_guest g on g.tenant_id = m.tenant_id and g.meeting_id = m.id and g.party_id = x.party_id
    and g.account_id = x.account_id
  left join lateral (
    select h.id from host.membership h
    where h.initiative_id = m.tenant_id and h.party_id = x.party_id and h.account_id = x.account_id
    order by h.ended_at is null desc, h.ended_at desc limit 1) h on true
  where m.tenant_id = ctx.tenant() and m.id = $1 and ctx.role() in ('backbone', 'partner')
  order by p.role desc, p.slug, h.id
$_$;


ALTER FUNCTION app.meeting_people(id uuid) OWNER TO rygrad_definer;

--
-- Name: meeting_points_set(app.meeting, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_points_set(m app.meeting, points text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if points is null then
    return;
  end if;
  delete from app.meeting_point x where x.tenant_id = m.tenant_id and x.meeting_id = m.id;
  insert into app.meeting_point (tenant_id, meeting_id, number, title)
  select m.tenant_id, m.id, p.number, p.title from unnest(points) with ordinality p (title, number);
end $$;


ALTER FUNCTION app.meeting_points_set(m app.meeting, points text[]) OWNER TO rygrad_definer;

--
-- Name: meeting_span(date, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_span(day date, from_clock text, until_clock text) RETURNS TABLE(starts_at timestamp with time zone, ends_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  zone text := (select i.time_zone from host.initiative i where i.id = ctx.tenant());
begin
  starts_at := (day + from_clock::time) at time zone zone;
  ends_at := (day + until_clock::time) at time zone zone;
  if ends_at <= starts_at then
    perform ctx.refuse('meeting_order', 'until');
  end if;
  if day < ctx.today() - 90 then
    perform ctx.refuse('meeting_long_ago', 'day');
  end if;
  if day > ctx.today() + 731 then
    perform ctx.refuse('meeting_far', 'day');
  end if;
  return next;
end $$;


ALTER FUNCTION app.meeting_span(day date, from_clock text, until_clock text) OWNER TO rygrad_definer;

--
-- Name: meeting_standing(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_standing(id uuid) RETURNS TABLE(tends boolean, may_answer boolean, own_answer text, draft text, draft_by text, draft_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.tends, coalesce(ctx.may_care() and m.cancelled_at is null and m.starts_at > ctx.now() and exists (
      select from app.meeting_invited(m) i where i.party_id = ctx.party() and i.account_id = ctx.account()), false),
    (select g.answer from app.meeting_guest g where g.tenant_id = m.tenant_id and g.meeting_id = m.id
      and g.party_id = ctx.party() and g.account_id = ctx.account()),
    case when t.tends then m.draft end, case when t.tends then app.account_name(m.draft_by) end,
    case when t.tends then m.draft_at end
  from app.meeting m cross join lateral (select coalesce(app.may_tend(m.group_id), false) as tends) t
  where m.tenant_id = ctx.tenant() and m.id = $1
$_$;


ALTER FUNCTION app.meeting_standing(id uuid) OWNER TO rygrad_definer;

--
-- Name: meeting_tell(app.meeting); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_tell(m app.meeting) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update host.membership h set look_at = ctx.now()
  where h.id in (select i.membership from app.meeting_invited($1) i) and h.mail_choice = 'at_once' and h.look_at > ctx.now()
    and ($1).starts_at > ctx.now()
$_$;


ALTER FUNCTION app.meeting_tell(m app.meeting) OWNER TO rygrad_definer;

--
-- Name: meeting_to_tend(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_to_tend(id uuid) RETURNS app.meeting
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting;
begin
  perform ctx.require_care('backbone', 'partner');
  m := app.meeting_in_hand(meeting_to_tend.id);
  perform app.require_tending(m.group_id);
  if m.cancelled_at is not null then
    perform ctx.refuse('meeting_is_cancelled', 'id');
  end if;
  return m;
end $$;


ALTER FUNCTION app.meeting_to_tend(id uuid) OWNER TO rygrad_definer;

--
-- Name: meeting_update(uuid, text, date, text, text, text, text, text, text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]) RETURNS TABLE(title text, starts_at timestamp with time zone, ends_at timestamp with time zone, moved boolean, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(meeting_update.id);
  n app.meeting := m;
  zone text := (select i.time_zone from host.initiative i where i.id = ctx.tenant());
  elsewhere boolean;
begin
  if m.ends_at <= ctx.now() then
    perform ctx.refuse('meeting_over', 'id');
  end if;
  if num_nonnulls(day, from_clock, until_clock) > 0 then
    select s.starts_at, s.ends_at into n.starts_at, n.ends_at from app.meeting_span(
      coalesce(day, (m.starts_at at time zone zone)::date),
      coalesce(from_clock, to_char(m.starts_at at time zone zone, 'HH24:MI')),
      coalesce(until_clock, to_char(m.ends_at at time zone zone, 'HH24:MI'))) s;
  end if;
  n.place := coalesce(new_place, m.place);
  n.link := coalesce(new_link, m.link);
  moved := (n.starts_at, n.ends_at) <> (m.starts_at, m.ends_at);
  elsewhere := moved or (n.place, n.link) <> (m.place, m.link);
  update app.meeting x
  set title = coalesce(new_title, x.title), starts_at = n.starts_at, ends_at = n.ends_at, place = n.place, link = n.link,
    note = coalesce(new_note, x.note), sequence = x.sequence + elsewhere::integer,
    changed_at = case when elsewhere then ctx.now() else x.changed_at end, revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id returning * into n;
  perform app.meeting_points_set(n, points);
  if moved then
    update app.meeting_guest g set answer = null, answered_at = null where g.tenant_id = m.tenant_id and g.meeting_id = m.id;
  end if;
  if elsewhere then
    perform app.meeting_tell(n);
  end if;
  return query select n.title, n.starts_at, n.ends_at, meeting_update.moved, n.revision;
end $$;


ALTER FUNCTION app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]) OWNER TO rygrad_definer;

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
    mail_choice text DEFAULT 'at_once'::text NOT NULL,
    look_at timestamp with time zone DEFAULT (now() + '01:00:00'::interval) NOT NULL,
    CONSTRAINT membership_mail_choice CHECK ((mail_choice = ANY (ARRAY['at_once'::text, 'daily'::text, 'none'::text]))),
    CONSTRAINT membership_role CHECK ((party_role = ANY (ARRAY['backbone'::text, 'partner'::text, 'funder'::text])))
);

ALTER TABLE ONLY host.membership FORCE ROW LEVEL SECURITY;


ALTER TABLE host.membership OWNER TO rygrad_owner;

--
-- Name: TABLE membership; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.membership IS 'The directory of who belongs to which party; a row exists only once accepted';


--
-- Name: COLUMN membership.mail_choice; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.membership.mail_choice IS 'How a member wants to be told by mail what waits; what the charter requires is told in any case';


--
-- Name: COLUMN membership.look_at; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.membership.look_at IS 'When the clock next looks whether something new waits for the member';


--
-- Name: member_in_hand(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.member_in_hand(member uuid, argument text) RETURNS host.membership
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.member_in_hand(member uuid, argument text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION member_in_hand(member uuid, argument text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.member_in_hand(member uuid, argument text) IS 'The membership of that id; the caller''s own for null';


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
  perform ctx.require_care('backbone', 'partner', 'funder');
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
  perform host.mail_invitation(member_invite.id);
  return next;
end $$;


ALTER FUNCTION app.member_invite(id uuid, party_slug text, email text, administrator boolean, reviewer boolean, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: member_list(uuid, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.member_list(after uuid, most integer) RETURNS TABLE(id uuid, party_slug text, name text, email text, administrator boolean, reviewer boolean, state text, since timestamp with time zone, ends_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
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
  order by entry.id limit $2;
end $_$;


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
  perform ctx.require_care('backbone', 'partner', 'funder');
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
-- Name: minutes_publish(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.minutes_publish(id uuid) RETURNS TABLE(title text, version integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(minutes_publish.id);
begin
  if m.starts_at > ctx.now() then
    perform ctx.refuse('meeting_not_begun', 'id');
  end if;
  if m.draft is null then
    perform ctx.refuse('minutes_none', 'id');
  end if;
  title := m.title;
  version := 1 + coalesce((select max(n.version) from app.minutes n
    where n.tenant_id = m.tenant_id and n.meeting_id = m.id), 0);
  insert into app.minutes (tenant_id, meeting_id, version, text, published_by, published_at)
  values (m.tenant_id, m.id, minutes_publish.version, m.draft, ctx.account(), ctx.now());
  update app.meeting x set draft = null, draft_by = null, draft_at = null,
    published_at = coalesce(x.published_at, ctx.now()), revision = x.revision + 1
  where x.tenant_id = m.tenant_id and x.id = m.id;
  return next;
end $$;


ALTER FUNCTION app.minutes_publish(id uuid) OWNER TO rygrad_definer;

--
-- Name: minutes_write(uuid, text, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.minutes_write(id uuid, text text, base integer) RETURNS TABLE(title text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m app.meeting := app.meeting_to_tend(minutes_write.id);
begin
  if base is not null and base <> m.revision then
    perform ctx.refuse('minutes_changed', 'payload');
  end if;
  return query
    update app.meeting x set draft = minutes_write.text, draft_by = ctx.account(), draft_at = ctx.now(),
      revision = x.revision + 1
    where x.tenant_id = m.tenant_id and x.id = m.id returning x.title, x.revision;
end $$;


ALTER FUNCTION app.minutes_write(id uuid, text text, base integer) OWNER TO rygrad_definer;

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

CREATE FUNCTION app.money_by_organisation(tenant uuid) RETURNS TABLE(currency text, organisation text, name text, kind text, amount numeric, share numeric, grants numeric, own_financing numeric, in_kind numeric)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.money_by_organisation(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: month_number(date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.month_number(day date) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((EXTRACT(year FROM day) * (12)::numeric) + EXTRACT(month FROM day)) - (1)::numeric))::integer;


ALTER FUNCTION app.month_number(day date) OWNER TO rygrad_definer;

--
-- Name: next_term_from(app.election); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.next_term_from(e app.election) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce((
    select f.ends_at from ctx.term_in_force(($1).tenant_id) f
    where f.kind <> 'interim' and coalesce((
      select x.opened_because from app.election x where x.tenant_id = ($1).tenant_id and x.id = ($1).runoff_of),
      ($1).opened_because) in ('term', 'decision')), ctx.now())
$_$;


ALTER FUNCTION app.next_term_from(e app.election) OWNER TO rygrad_definer;

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


ALTER FUNCTION app.note_sole_recipient() OWNER TO rygrad_definer;

--
-- Name: notice_tell(host.membership); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.notice_tell(m host.membership) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  mail uuid := gen_random_uuid();
  told bigint;
begin
  with matter as materialized (
    select w.kind, coalesce(w.subject, '') as subject, coalesce(w.period, '') as period, w.title, w.count, w.party, w.due
    from app.waiting() w
  ), ended as (
    update app.notice n set ended_at = ctx.now()
    where n.tenant_id = m.initiative_id and n.membership_id = m.id and n.ended_at is null and not exists (
      select from matter x where x.kind = n.kind and x.subject = n.subject and x.period = n.period)
  ), fresh as (
    insert into app.notice (tenant_id, id, membership_id, kind, subject, period, title, count, party, due, mail_id, noticed_at)
    select m.initiative_id, gen_random_uuid(), m.id, x.kind, x.subject, x.period, x.title, x.count, x.party, x.due, mail,
      ctx.now()
    from matter x where m.mail_choice <> 'none' or app.is_always_told(x.kind)
    on conflict (tenant_id, membership_id, kind, subject, period) where ended_at is null do nothing
    returning 1)
  select count(*) into told from fresh;
  if told > 0 then
    insert into host.mail (id, kind, address, membership_id, not_before, created_at)
    select mail, 'notice', a.email, m.id, ctx.now(), ctx.now() from host.account a where a.id = m.account_id;
  end if;
  return told;
end $$;


ALTER FUNCTION app.notice_tell(m host.membership) OWNER TO rygrad_definer;

--
-- Name: office_care(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.office_care() RETURNS TABLE(vacant_since timestamp with time zone, party text, name text, since timestamp with time zone, appointed boolean, withdrawn text, withdrawn_at timestamp with time zone, reason text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.office_care() OWNER TO rygrad_definer;

--
-- Name: office_keepers(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.office_keepers(tenant uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select f.party_id from ctx.term_in_force($1) f
  union all
  select k.party_id from ctx.caretaker($1) k
$_$;


ALTER FUNCTION app.office_keepers(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: office_party(uuid, uuid, text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.office_party(tenant uuid, party uuid, name text, organisation text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  p app.party;
  found_id uuid;
  base text;
begin
  select * into p from app.party q where q.tenant_id = tenant and q.id = office_party.party;
  if p.role = 'backbone' then
    return p.id;
  end if;
  select b.id into found_id from app.party b
  where b.tenant_id = tenant and b.role = 'backbone' and b.ended_at is null
    and (b.organisation_identifier = coalesce(p.organisation_identifier, organisation)
      or coalesce(p.organisation_identifier, organisation) is null and lower(b.name) = lower(coalesce(p.name, office_party.name)));
  if found then
    return found_id;
  end if;
  found_id := gen_random_uuid();
  base := case when p.id is null then 'sekretariat' else left(p.slug, 45) || '-sekretariat' end;
  insert into app.party (tenant_id, id, slug, name, role, organisation_identifier, created_at)
  select tenant, found_id, s.slug, coalesce(p.name, office_party.name), 'backbone',
    coalesce(p.organisation_identifier, organisation), ctx.now()
  from (select base || case when n = 1 then '' else '-' || n end as slug, n from generate_series(1, 99) n) s
  where not exists (select from app.party q where q.tenant_id = tenant and q.slug = s.slug)
  order by s.n limit 1;
  -- Its administrators at home are its administrators in office; nobody else is let in by having been chosen.
  insert into host.membership (id, initiative_id, party_id, party_role, account_id, administrator, reviewer, accepted_at)
  select gen_random_uuid(), tenant, found_id, 'backbone', m.account_id, true, true, ctx.now()
  from host.membership m
  where m.initiative_id = tenant and m.party_id = p.id and m.ended_at is null and m.administrator;
  return found_id;
end $$;


ALTER FUNCTION app.office_party(tenant uuid, party uuid, name text, organisation text) OWNER TO rygrad_definer;

--
-- Name: office_withdraw(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.office_withdraw(reason text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.office_withdraw(reason text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION office_withdraw(reason text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.office_withdraw(reason text) IS 'A caretaker lays down the care of the office; the partners appoint another by decision';


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
  select coalesce(($1).organisation_identifier, (
    select coalesce(min(q.organisation_identifier), min(q.name))
    from app.party q where q.tenant_id = ($1).tenant_id and lower(q.name) = lower(($1).name)))
$_$;


ALTER FUNCTION app.organisation_of(party app.party) OWNER TO rygrad_definer;

--
-- Name: own_grants(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.own_grants(tenant uuid) RETURNS TABLE(entry jsonb)
    LANGUAGE sql STABLE
    AS $_$
  select jsonb_build_object('currency', o.currency, 'grants', count(*),
    'awarded', round(sum(o.awarded), ctx.minor_units(o.currency))::text,
    'allocated', round(sum(o.allocated), ctx.minor_units(o.currency))::text)
  from (
    select g.currency, g.amount_awarded as awarded, coalesce((
      select sum(a.amount) from app.allocation a
      where a.tenant_id = $1 and a.grant_id = g.id and a.state = 'effective'), 0) as allocated
    from app.grant g where g.tenant_id = $1 and g.funder_party_id = ctx.party()) o
  group by o.currency order by o.currency
$_$;


ALTER FUNCTION app.own_grants(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: own_member(uuid, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.own_member(member uuid, argument text) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.own_member(member uuid, argument text) OWNER TO rygrad_definer;

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
-- Name: party_facts(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.party_facts() RETURNS TABLE(party_id uuid, members bigint, acknowledged bigint, invited bigint, reporting boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select p.id, coalesce(m.members, 0), coalesce(k.acknowledged, 0),
    case when ctx.role() <> 'funder' or p.id = ctx.party() then coalesce(v.invited, 0) end,
    exists (select from app.measurement r where r.tenant_id = p.tenant_id and r.party_id = p.id)
  from app.party p
  left join (
    select h.party_id, count(*) as members from host.membership h
    where h.initiative_id = ctx.tenant() and h.ended_at is null group by h.party_id) m on m.party_id = p.id
  left join (
    select c.party_id, c.acknowledged from app.charter_coverage() c) k on k.party_id = p.id
  left join (
    select i.party_id, count(*) as invited from host.invitation i
    where i.initiative_id = ctx.tenant() and i.accepted_at is null and i.ended_at is null and i.expires_at > ctx.now()
    group by i.party_id) v on v.party_id = p.id
  where p.tenant_id = ctx.tenant() and p.ended_at is null;
end $$;


ALTER FUNCTION app.party_facts() OWNER TO rygrad_definer;

--
-- Name: FUNCTION party_facts(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.party_facts() IS 'Counts of members, never who they are; open invitations of others are not for funders';


--
-- Name: period_written(text, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.period_written(frequency text, first_day date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case $1
    when 'monthly' then to_char($2, 'YYYY-MM')
    when 'quarterly' then to_char($2, 'YYYY-"Q"Q')
    when 'half_yearly' then to_char($2, 'YYYY-"H"') || (extract(month from $2)::integer + 5) / 6
    when 'school_year' then to_char($2, 'YYYY/') || to_char($2 + interval '1 year', 'YY')
    when 'yearly' then to_char($2, 'YYYY')
  end
$_$;


ALTER FUNCTION app.period_written(frequency text, first_day date) OWNER TO rygrad_definer;

--
-- Name: periods(text, date, date, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.periods(frequency text, first_day date, before_day date, most integer) RETURNS TABLE(period text, period_start date, period_end date)
    LANGUAGE sql IMMUTABLE ROWS 24 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select case $1
      when 'monthly' then y.four || '-' || lpad(y.month::text, 2, '0')
      when 'quarterly' then y.four || '-Q' || (y.month + 2) / 3
      when 'half_yearly' then y.four || '-H' || (y.month + 5) / 6
      when 'school_year' then y.four || '/' || lpad(((y.year + 1) % 100)::text, 2, '0')
      else y.four end,
    make_date(y.year, y.month, 1), (make_date(y.year, y.month, 1) + make_interval(months => f.months))::date - 1
  from (values (case $1 when 'monthly' then 1 when 'quarterly' then 3 when 'half_yearly' then 6 when 'school_year' then 12
      when 'yearly' then 12 end, case $1 when 'school_year' then 7 else 0 end)) f (months, shift)
  -- Periods are counted from year 0; a period has ended when the next one's first month has begun.
  cross join lateral (select (app.month_number($3) - f.shift) / f.months - 1 as latest) l
  cross join lateral generate_series(greatest(l.latest - $4 + 1,
    (app.month_number($2) + (extract(day from $2) > 1)::integer - f.shift + f.months - 1) / f.months), l.latest) k
  cross join lateral (select (k * f.months + f.shift) / 12 as year, (k * f.months + f.shift) % 12 + 1 as month,
    lpad(((k * f.months + f.shift) / 12)::text, 4, '0') as four) y
$_$;


ALTER FUNCTION app.periods(frequency text, first_day date, before_day date, most integer) OWNER TO rygrad_definer;

--
-- Name: phase_in_force(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.phase_in_force() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select i.phase from host.initiative i where i.id = ctx.tenant()
$$;


ALTER FUNCTION app.phase_in_force() OWNER TO rygrad_definer;

--
-- Name: portfolio(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.portfolio(tenant uuid) RETURNS TABLE(name text, party text, party_name text, status text, phase text, phase_since timestamp with time zone, purpose text, backbone text, term_kind text, term_ends_at timestamp with time zone, on_track bigint, at_risk bigint, off_track bigint, no_data bigint, expected bigint, submitted bigint, approved bigint, last_approved_at timestamp with time zone, awarded jsonb, acknowledged boolean, weight integer, attention jsonb)
    LANGUAGE sql STABLE
    AS $_$
  select i.name, p.slug, p.name, i.status, i.phase, i.phase_since, i.purpose, i.term_party, i.term_kind, i.term_ends_at,
    f.on_track, f.at_risk, f.off_track, f.no_data, f.expected, f.submitted, f.approved, l.approved_at, g.awarded,
    k.acknowledged_at is not null, a.weight, a.keys
  from app.initiative_state($1) i
  join app.party p on p.tenant_id = $1 and p.id = ctx.party()
  cross join app.charter_standing() k
  cross join lateral (
    select count(*) filter (where s.band = 'on_track') as on_track, count(*) filter (where s.band = 'at_risk') as at_risk,
      count(*) filter (where s.band = 'off_track') as off_track, count(*) filter (where s.band = 'no_data') as no_data,
      coalesce(sum(s.expected), 0)::bigint as expected, coalesce(sum(s.submitted), 0)::bigint as submitted,
      coalesce(sum(s.approved), 0)::bigint as approved
    from app.indicator_status($1) s) f
  cross join lateral (
    select max(m.decided_at) as approved_at from app.measurement m where m.tenant_id = $1 and m.state = 'approved') l
  cross join lateral (select coalesce(jsonb_agg(o.entry), '[]') as awarded from app.own_grants($1) o) g
  cross join lateral (
    select coalesce(sum(x.weight), 0)::integer as weight,
      coalesce(jsonb_agg(x.key order by x.weight desc), '[]') as keys
    from (values
      ('suspended', 256, i.status = 'suspended'),
      ('no_term', 128, i.term_kind is null),
      ('term_ending', 64, i.term_ends_at <= ctx.now() + interval '60 days'),
      ('off_track', 32, f.off_track > 0),
      ('at_risk', 16, f.at_risk > 0),
      ('incomplete', 8, f.submitted * 100 < f.expected * 80),
      ('sole_recipient', 4, exists (
        select from app.sole_recipient s where s.tenant_id = $1 and s.ended_at is null)),
      ('unacknowledged', 2, k.acknowledged_at is null),
      ('stale', 1, coalesce(l.approved_at, i.created_at) < ctx.now() - interval '6 months')) x (key, weight, holds)
    where x.holds) a
  where $1 = ctx.tenant()
$_$;


ALTER FUNCTION app.portfolio(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION portfolio(tenant uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.portfolio(tenant uuid) IS 'One initiative among those of a funder: what it is, how it goes, and what asks for attention';


--
-- Name: postpone_agenda(uuid, interval); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.postpone_agenda(tenant uuid, pause interval) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.postpone_agenda(tenant uuid, pause interval) OWNER TO rygrad_definer;

--
-- Name: postpone_confirmation(uuid, interval); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.postpone_confirmation(tenant uuid, pause interval) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update app.sole_recipient s set paused = s.paused + $2
  where s.tenant_id = $1 and s.ended_at is null and $2 > interval '0'
$_$;


ALTER FUNCTION app.postpone_confirmation(tenant uuid, pause interval) OWNER TO rygrad_definer;

--
-- Name: postpone_decisions(uuid, interval); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.postpone_decisions(tenant uuid, pause interval) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update app.decision d set deadline = d.deadline + $2
  where d.tenant_id = $1 and d.state in ('proposed', 'open') and $2 > interval '0'
$_$;


ALTER FUNCTION app.postpone_decisions(tenant uuid, pause interval) OWNER TO rygrad_definer;

--
-- Name: postpone_office(uuid, interval); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.postpone_office(tenant uuid, pause interval) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if pause is null or pause <= interval '0' then
    return;
  end if;
  update app.term t set ends_at = t.ends_at + pause, paused = t.paused + pause
  where t.tenant_id = tenant and t.ended_at is null and t.ends_at > ctx.now() - pause;
  update app.election e set voting_from = case when e.voting_from > ctx.now() - pause then e.voting_from + pause
      else e.voting_from end, closes_at = e.closes_at + pause
  where e.tenant_id = tenant and e.state = 'open';
  update app.election e set term_from = e.term_from + pause
  where e.tenant_id = tenant and e.term_from > ctx.now() - pause and e.term_id is null;
end $$;


ALTER FUNCTION app.postpone_office(tenant uuid, pause interval) OWNER TO rygrad_definer;

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
-- Name: proposal_check(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_admit_party(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_admit_party(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  p record;
begin
  d := app.proposal_with_parties(d);
  for p in
    select q.* from jsonb_array_elements(d.proposal->'parties') s
    join app.party q on q.tenant_id = d.tenant_id and q.id = (s->>'id')::uuid
  loop
    if p.role <> 'partner' then
      perform ctx.refuse('decision_party_no_partner', 'party');
    end if;
    if p.standing = 'voting' then
      perform ctx.refuse('decision_party_votes', 'party');
    end if;
    if not exists (select from host.membership m
        where m.initiative_id = d.tenant_id and m.party_id = p.id and m.ended_at is null) then
      perform ctx.refuse('decision_party_without_members', 'party');
    end if;
  end loop;
  return d;
end $$;


ALTER FUNCTION app.proposal_check_admit_party(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_agenda_version(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_agenda_version(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  x app.agenda_draft;
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_put');
  end if;
  if d.subject is null then
    perform ctx.refuse('agenda_draft_missing', 'draft');
  end if;
  select * into x from app.agenda_draft y where y.tenant_id = d.tenant_id and y.id = d.subject;
  if not found then
    perform ctx.refuse('not_found', 'draft');
  end if;
  perform app.agenda_pen_check(x);
  perform app.agenda_ready_check(x);
  -- The words stay in the draft, which nobody may change meanwhile, and out of the decision: a funder reads what is adopted,
  -- and not what was rejected.
  d.proposal := (
    select jsonb_build_object('draft', x.id, 'title', x.title, 'based_on', x.based_on, 'holder', p.slug, 'holder_name', p.name,
      'open_comments', (select count(*) from app.agenda_comment c
        where c.tenant_id = x.tenant_id and c.draft_id = x.id and c.resolved_at is null),
      'digest', app.agenda_digest(x.tenant_id, x.id))
    from app.party p where p.tenant_id = x.tenant_id and p.id = x.holder_party_id);
  return d;
end $$;


ALTER FUNCTION app.proposal_check_agenda_version(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_allocation(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_allocation(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  a record;
begin
  select x.id, x.state, x.purpose, round(x.amount, ctx.minor_units(g.currency)) as amount, g.currency,
    g.identifier, g.title, p.name, p.slug into a
  from app.allocation x
  join app.grant g on g.tenant_id = x.tenant_id and g.id = x.grant_id
  join app.party p on p.tenant_id = x.tenant_id and p.id = x.recipient_party_id
  where x.tenant_id = d.tenant_id and x.id = d.subject;
  if not found then
    perform ctx.refuse('not_found', 'allocation');
  end if;
  if a.state <> 'proposed' then
    perform ctx.refuse('decision_allocation_settled', 'allocation');
  end if;
  d.proposal := jsonb_build_object('amount', a.amount::text, 'currency', a.currency, 'grant', a.identifier,
    'grant_title', a.title, 'purpose', a.purpose, 'recipient', a.slug, 'recipient_name', a.name);
  return d;
end $$;


ALTER FUNCTION app.proposal_check_allocation(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_allocation_confirm(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_allocation_confirm(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  sole record;
begin
  select s.organisation, s.name, s.state, s.deadline into sole from app.sole_recipient_state(d.tenant_id) s
  where s.ended_at is null and s.confirmed_at is null;
  if not found then
    perform ctx.refuse('decision_no_sole_recipient');
  end if;
  d.proposal := jsonb_build_object('organisation', sole.organisation, 'name', sole.name);
  return d;
end $$;


ALTER FUNCTION app.proposal_check_allocation_confirm(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_caretaker(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_caretaker(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check_caretaker(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_election(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_election(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check_election(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_form_group(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_form_group(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check_form_group(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_mandate(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_mandate(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check_mandate(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_notice(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_notice(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  n app.charter_notice;
begin
  if coalesce(btrim(d.proposal->>'text_da'), '') = '' then
    perform ctx.refuse('decision_notice_languages', 'notice_da');
  end if;
  if coalesce(btrim(d.proposal->>'text_en'), '') = '' then
    perform ctx.refuse('decision_notice_languages', 'notice_en');
  end if;
  select * into n from app.charter_notice x where x.tenant_id = d.tenant_id order by x.version desc limit 1;
  if (d.proposal->>'text_da', d.proposal->>'text_en') = (n.text_da, n.text_en) then
    perform ctx.refuse('decision_notice_unchanged', 'notice_da');
  end if;
  d.proposal := d.proposal || jsonb_build_object('from_version', n.version, 'from_da', n.text_da, 'from_en', n.text_en);
  return d;
end $$;


ALTER FUNCTION app.proposal_check_notice(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_phase(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_phase(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  now_in text := (select i.phase from host.initiative i where i.id = d.tenant_id);
begin
  if d.proposal->>'phase' is null then
    perform ctx.refuse('decision_phase_missing', 'phase');
  end if;
  if d.proposal->>'phase' = now_in then
    perform ctx.refuse('decision_phase_in_force', 'phase');
  end if;
  d.proposal := d.proposal || jsonb_build_object('from', now_in);
  return d;
end $$;


ALTER FUNCTION app.proposal_check_phase(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_remove_party(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_remove_party(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  d := app.proposal_with_parties(d);
  if jsonb_array_length(d.proposal->'parties') > 1 then
    perform ctx.refuse('decision_one_party', 'party');
  end if;
  d.subject := d.proposal->'parties'->0->>'id';
  if exists (select from app.term t where t.tenant_id = d.tenant_id and t.party_id = d.subject and t.ended_at is null) then
    perform ctx.refuse('charter_chosen_in_office', 'party');
  end if;
  return d;
end $$;


ALTER FUNCTION app.proposal_check_remove_party(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_check_renew_interim(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_check_renew_interim(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_check_renew_interim(d app.decision) OWNER TO rygrad_definer;

--
-- Name: proposal_with_parties(app.decision); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.proposal_with_parties(d app.decision) RETURNS app.decision
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.proposal_with_parties(d app.decision) OWNER TO rygrad_definer;

--
-- Name: refuse_sole_recipient(text[]); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.refuse_sole_recipient(organisations text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (select from app.sole_recipient_state(ctx.tenant()) s
      where s.state = 'overdue' and s.organisation = any (organisations)) then
    perform ctx.refuse('charter_funding_sole_recipient', '');
  end if;
end $$;


ALTER FUNCTION app.refuse_sole_recipient(organisations text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION refuse_sole_recipient(organisations text[]); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.refuse_sole_recipient(organisations text[]) IS 'Rule 4: an organisation that has received everything for too long gets no more until the partners have confirmed it';


--
-- Name: report_standing(integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.report_standing(most integer) RETURNS TABLE(indicator_id uuid, party_id uuid, frequency text, period text, period_start date, submitted boolean, approved boolean, on_time boolean, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
  select e.indicator_id, e.party_id, e.frequency, e.period, e.period_start, coalesce(m.submitted, false),
    coalesce(m.approved, false), coalesce(m.submitted and m.first_day <= e.deadline, false),
    e.deadline < (select ctx.today()) and not coalesce(m.submitted, false)
  from app.expected_reports(null, coalesce($1, 600)) e
  left join (
    select m.indicator_id, m.party_id, m.period, bool_or(m.state in ('submitted', 'approved')) as submitted,
      bool_or(m.state = 'approved') as approved,
      (min(coalesce(m.first_submitted_at, m.submitted_at)) at time zone min(h.time_zone))::date as first_day
    from app.measurement m join host.initiative h on h.id = m.tenant_id
    where m.tenant_id = ctx.tenant() and m.breakdown = '' and m.state <> 'draft'
      and m.indicator_id in (select r.indicator_id from app.reporter r where r.tenant_id = ctx.tenant())
    group by m.indicator_id, m.party_id, m.period) m
    on m.indicator_id = e.indicator_id and m.party_id = e.party_id and m.period = e.period;
end $_$;


ALTER FUNCTION app.report_standing(most integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION report_standing(most integer); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.report_standing(most integer) IS 'Each expected report of the last so many ended periods; on time: first handed in by the day of the deadline';


--
-- Name: reporter_add(uuid, text, text, text, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  i app.indicator;
  p app.party;
  r app.reporter;
begin
  perform ctx.require_write('backbone');
  select * into i from app.indicator x
  where x.tenant_id = ctx.tenant() and x.slug = reporter_add.indicator and x.ended_at is null for update;
  if not found then
    perform ctx.refuse('not_found', 'indicator');
  end if;
  select * into p from app.party x
  where x.tenant_id = ctx.tenant() and x.slug = reporter_add.party and x.ended_at is null;
  if not found then
    perform ctx.refuse('not_found', 'party');
  end if;
  if p.role = 'funder' then
    perform ctx.refuse('reporter_funder', 'party');
  end if;
  select * into r from app.reporter x
  where x.tenant_id = ctx.tenant() and x.indicator_id = i.id and x.party_id = p.id and x.until is null;
  if not found then
    insert into app.reporter (tenant_id, id, indicator_id, party_id, party_role, from_period, starts_on, added_by, added_at)
    values (ctx.tenant(), reporter_add.id, i.id, p.id, p.role, reporter_add.from_period, reporter_add.starts_on,
      ctx.account(), ctx.now());
    return true;
  end if;
  update app.reporter x set from_period = reporter_add.from_period, starts_on = reporter_add.starts_on
  where x.tenant_id = ctx.tenant() and x.id = r.id and x.starts_on <> reporter_add.starts_on;
  return found;
end $$;


ALTER FUNCTION app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date) OWNER TO rygrad_definer;

--
-- Name: FUNCTION reporter_add(id uuid, indicator text, party text, from_period text, starts_on date); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date) IS 'A party that reports already is expected from the period given now';


--
-- Name: reporter_remove(text, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.reporter_remove(indicator text, party text) RETURNS date
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  last_day date := ctx.today();
begin
  perform ctx.require_write('backbone');
  update app.reporter r set until = last_day, ended_by = ctx.account()
  from app.indicator i, app.party p
  where r.tenant_id = ctx.tenant() and r.until is null
    and i.tenant_id = r.tenant_id and i.id = r.indicator_id and i.slug = reporter_remove.indicator
    and p.tenant_id = r.tenant_id and p.id = r.party_id and p.slug = reporter_remove.party;
  if not found then
    perform ctx.refuse('not_found');
  end if;
  return last_day;
end $$;


ALTER FUNCTION app.reporter_remove(indicator text, party text) OWNER TO rygrad_definer;

--
-- Name: representative(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.representative(tenant uuid, party uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select m.account_id from host.membership m
  where m.initiative_id = $1 and m.party_id = $2 and m.ended_at is null
  order by m.administrator desc, m.accepted_at, m.id limit 1
$_$;


ALTER FUNCTION app.representative(tenant uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: require_chooser(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_chooser() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_write('backbone', 'partner');
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_chosen_by_partners');
  end if;
  perform from host.initiative i where i.id = ctx.tenant() for no key update;
end $$;


ALTER FUNCTION app.require_chooser() OWNER TO rygrad_definer;

--
-- Name: require_independence(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_independence() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if app.is_of_office(ctx.tenant(), ctx.party()) then
    perform ctx.refuse('charter_agenda_own_organisation');
  end if;
  if exists (select from app.office_keepers(ctx.tenant()) o
      join host.membership m on m.initiative_id = ctx.tenant() and m.party_id = o
        and m.account_id = ctx.account() and m.ended_at is null) then
    perform ctx.refuse('charter_agenda_member');
  end if;
end $$;


ALTER FUNCTION app.require_independence() OWNER TO rygrad_definer;

--
-- Name: FUNCTION require_independence(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.require_independence() IS 'Charter rule 2: who holds the pen belongs neither by organisation nor by membership to the backbone';


--
-- Name: require_no_election(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_no_election(tenant uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (select from app.election e where e.tenant_id = tenant and e.state in ('open', 'closed')) then
    perform ctx.refuse('election_one_open');
  end if;
  if exists (select from app.election e where e.tenant_id = tenant and e.closed_at > ctx.now() - interval '6 months') then
    perform ctx.refuse('election_six_months');
  end if;
end $$;


ALTER FUNCTION app.require_no_election(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: require_other_organisation(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_other_organisation() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if app.shares_office(ctx.tenant(), ctx.party()) then
    perform ctx.refuse('charter_chosen_own_organisation');
  end if;
end $$;


ALTER FUNCTION app.require_other_organisation() OWNER TO rygrad_definer;

--
-- Name: require_partner_hand(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_partner_hand() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.role() = 'backbone' then
    perform ctx.refuse('charter_agenda_text');
  end if;
  perform ctx.require_write('partner');
end $$;


ALTER FUNCTION app.require_partner_hand() OWNER TO rygrad_definer;

--
-- Name: require_tending(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.require_tending(in_group uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.require_tending(in_group uuid) OWNER TO rygrad_definer;

--
-- Name: resources(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.resources(tenant uuid) RETURNS TABLE(currency text, party_id uuid, put_to text, source text, amount numeric)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
end $_$;


ALTER FUNCTION app.resources(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: secretary(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.secretary(tenant uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce((select f.party_id from ctx.term_in_force($1) f), (select k.party_id from ctx.caretaker($1) k))
$_$;


ALTER FUNCTION app.secretary(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: settle(uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.settle(tenant uuid, matter text, subject uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  d app.decision;
  e app.election;
  opened uuid := gen_random_uuid();
begin
  case settle.matter
    when 'decision.conclude' then
      select * into strict d from app.decision x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.decision_conclude(d, true);
    when 'election.close' then
      select * into strict e from app.election x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.election_close(e);
    when 'term.begin' then
      select * into strict e from app.election x where x.tenant_id = tenant and x.id = settle.subject for update;
      perform app.election_begin_term(e);
    when 'election.open' then
      if app.election_start(tenant, opened, 'approval', 'term', '') then
        perform ctx.audit_app(tenant, null, null, 'election.open', 'OK', jsonb_build_object('election', opened)::text);
      end if;
  end case;
end $$;


ALTER FUNCTION app.settle(tenant uuid, matter text, subject uuid) OWNER TO rygrad_definer;

--
-- Name: shares_office(uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.shares_office(tenant uuid, party uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (
    select from ctx.term_in_force($1) f
    join app.party b on b.tenant_id = $1 and b.id = f.party_id
    join app.party p on p.tenant_id = $1 and p.id = $2
    where p.organisation_identifier = b.organisation_identifier or lower(p.name) = lower(b.name))
$_$;


ALTER FUNCTION app.shares_office(tenant uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: sits_in(uuid, uuid, uuid, uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.sits_in(tenant uuid, in_group uuid, party uuid, account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (
    select from app.group_member g
    join app.group_seat s on s.tenant_id = g.tenant_id and s.group_id = g.group_id and s.party_id = g.party_id
      and s.ended_at is null
    join host.membership m on m.initiative_id = g.tenant_id and m.party_id = g.party_id
      and m.account_id = g.account_id and m.ended_at is null
    where g.tenant_id = $1 and g.group_id = $2 and g.party_id = $3 and g.account_id = $4 and g.left_at is null)
$_$;


ALTER FUNCTION app.sits_in(tenant uuid, in_group uuid, party uuid, account uuid) OWNER TO rygrad_definer;

--
-- Name: sole_recipient_state(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.sole_recipient_state(tenant uuid) RETURNS TABLE(organisation text, name text, since timestamp with time zone, ended_at timestamp with time zone, deadline timestamp with time zone, confirmed_at timestamp with time zone, decision_id uuid, state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.sole_recipient_state(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: split(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.split(tenant uuid) RETURNS TABLE(currency text, put_to text, amount numeric, share numeric, grants numeric, own_financing numeric, in_kind numeric)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;


ALTER FUNCTION app.split(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: story_remove(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.story_remove(id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  s app.story;
begin
  perform ctx.require_write('backbone', 'partner');
  select * into s from app.story x
  where x.tenant_id = ctx.tenant() and x.id = story_remove.id and x.party_id = ctx.party() and x.ended_at is null
  for update;
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
  if s.created_at < ctx.now() - interval '1 day' then
    perform ctx.refuse('story_stands', 'id');
  end if;
  update app.story x set ended_at = ctx.now() where x.tenant_id = ctx.tenant() and x.id = s.id;
  return (select i.slug from app.indicator i where i.tenant_id = ctx.tenant() and i.id = s.indicator_id);
end $$;


ALTER FUNCTION app.story_remove(id uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION story_remove(id uuid); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.story_remove(id uuid) IS 'The author''s party takes a story back within a day; afterwards it is part of the record';


--
-- Name: table_names(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.table_names() RETURNS TABLE(name text, place bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select c.relname::text, row_number() over (order by c.oid)
  from pg_catalog.pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
    and c.relname not in ('ballot', 'outbox', 'job_content', 'job_output')
$$;


ALTER FUNCTION app.table_names() OWNER TO rygrad_definer;

--
-- Name: table_sizes(uuid); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.table_sizes(tenant uuid) RETURNS TABLE(name text, rows bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  for name in select t.name from app.table_names() t order by t.place loop
    execute format('select count(*) from app.%I where tenant_id = $1', name) into rows using tenant;
    return next;
  end loop;
end $_$;


ALTER FUNCTION app.table_sizes(tenant uuid) OWNER TO rygrad_definer;

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
  -- A person of both hats must not confirm for the partner what he proposed for the backbone.
  if t.proposed_by = ctx.account() then
    perform ctx.refuse('charter_agenda_own_target', 'id');
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
-- Name: task_add(uuid, text, text, text, text, text, uuid, date); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date) OWNER TO rygrad_definer;

--
-- Name: FUNCTION task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date) IS 'A task is of the phase in force; a suggestion of another phase is refused';


--
-- Name: task_count(text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.task_count(phase text) RETURNS TABLE(function text, open bigint, late bigint, done bigint, dropped bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select f.function, count(t.id) filter (where t.state = 'open'),
    count(t.id) filter (where t.state = 'open' and t.due_date < ctx.today()),
    count(t.id) filter (where t.state = 'done'), count(t.id) filter (where t.state = 'dropped')
  from (values (1, 'vision_strategy'), (2, 'aligned_activities'), (3, 'shared_measurement'), (4, 'public_will'),
    (5, 'policy'), (6, 'funding')) f (place, function)
  left join app.task t on t.tenant_id = ctx.tenant() and t.phase = $1 and t.function = f.function
  where ctx.tenant() is not null
  group by f.place, f.function order by f.place
$_$;


ALTER FUNCTION app.task_count(phase text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION task_count(phase text); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.task_count(phase text) IS 'Visible to all; open counts the late ones too';


--
-- Name: task_update(uuid, text, text, uuid, date, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.task_update(id uuid, title text, note text, owner uuid, due date, state text) RETURNS TABLE(task uuid, task_title text, task_due date, task_state text, revision integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.task_update(id uuid, title text, note text, owner uuid, due date, state text) OWNER TO rygrad_definer;

--
-- Name: term_begin(uuid, uuid, text, text, text, uuid, text, integer, text); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.term_begin(tenant uuid, party uuid, name text, organisation text, email text, by_account uuid, kind text, months integer, reason text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  holder uuid := app.office_party(tenant, party, name, organisation);
  term uuid := gen_random_uuid();
  invitation uuid := gen_random_uuid();
begin
  update app.caretaker k set ended_at = ctx.now() where k.tenant_id = tenant and k.ended_at is null;
  update app.term t set ended_at = ctx.now() where t.tenant_id = tenant and t.ended_at is null;
  insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
  values (tenant, term, holder, term_begin.kind, term_begin.reason, ctx.now(), ctx.now() + make_interval(months => months));
  if email is not null and not exists (select from host.membership m
      where m.initiative_id = tenant and m.party_id = holder and m.ended_at is null) then
    -- Its secret is made when the mail is sent; nobody else ever has one.
    insert into host.invitation (id, initiative_id, party_id, party_role, email, administrator, reviewer, secret_hash,
      invited_by, created_at, expires_at)
    values (invitation, tenant, holder, 'backbone', email, true, false,
      sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), by_account, ctx.now(),
      ctx.now() + interval '14 days');
    perform host.mail_invitation(invitation);
  end if;
  -- An interim backbone is nobody's choice: what the partners are about to confirm goes on.
  update app.choice c set state = 'lapsed'
  where c.tenant_id = tenant and c.state = 'recorded' and term_begin.kind <> 'interim';
  perform ctx.audit_app(tenant, null, null, 'term.begin', 'OK',
    jsonb_build_object('term', term, 'party', (select p.slug from app.party p where p.tenant_id = tenant and p.id = holder),
      'kind', term_begin.kind)::text);
  return term;
end $$;


ALTER FUNCTION app.term_begin(tenant uuid, party uuid, name text, organisation text, email text, by_account uuid, kind text, months integer, reason text) OWNER TO rygrad_definer;

--
-- Name: trend(bigint, numeric, numeric, integer); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case when $1 < 3 or $2 is null then null
    when abs($2) < greatest(abs($3) / 100, 0.5 * 10.0 ^ -$4) then 'flat'
    when $2 > 0 then 'rising' else 'falling' end
$_$;


ALTER FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) OWNER TO rygrad_definer;

--
-- Name: voting_partners(uuid, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.voting_partners(tenant uuid, before timestamp with time zone) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select p.id from app.party p
  where p.tenant_id = $1 and p.role = 'partner' and p.standing = 'voting' and p.ended_at is null and p.voting_since <= $2
$_$;


ALTER FUNCTION app.voting_partners(tenant uuid, before timestamp with time zone) OWNER TO rygrad_definer;

--
-- Name: waiting(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  holds_office boolean;
begin
  if tenant is null or ctx.party() is null then
    return;
  end if;
  holds_office := ctx.role() = 'backbone' and (
    exists (select from ctx.term_in_force(tenant) f where f.party_id = ctx.party())
    or exists (select from ctx.caretaker(tenant) k where k.party_id = ctx.party()));
  return query
    select 'charter', 1::bigint, n.version::text, null::text, null::text, null::text, n.published_at, null::date, false
    from app.charter_notice n
    where n.tenant_id = tenant and n.version = (select max(x.version) from app.charter_notice x where x.tenant_id = tenant)
      and not ctx.has_acknowledged(tenant, ctx.party(), ctx.account());
  return query select * from app.waiting_for_chooser();
  return query select * from app.waiting_for_party();
  return query select * from app.waiting_decisions();
  return query select * from app.waiting_agenda();
  return query select * from app.waiting_confirmation();
  return query select * from app.waiting_cofinancing();
  if holds_office or (ctx.role() = 'partner' and coalesce(current_setting('app.reviewer', true), '') = 'yes') then
    return query
      select 'review', count(*), i.slug, v.title, null::text, null::text, min(m.submitted_at), null::date, false
      from app.measurement m
      join app.indicator i on i.tenant_id = tenant and i.id = m.indicator_id
      join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
      where m.tenant_id = tenant and m.state = 'submitted' and m.submitted_by <> ctx.account()
        and (holds_office or m.party_id = ctx.party())
      group by i.slug, v.title;
  end if;
  return query
    select 'invitation', count(*), p.slug, p.name, null::text, p.slug, min(v.created_at),
      (min(v.expires_at) at time zone min(h.time_zone))::date, bool_or(v.expires_at <= ctx.now())
    from host.invitation v
    join app.party p on p.tenant_id = v.initiative_id and p.id = v.party_id
    join host.initiative h on h.id = v.initiative_id
    where v.initiative_id = tenant and v.accepted_at is null and v.ended_at is null
      and v.created_at < ctx.now() - interval '3 days' and (holds_office or v.party_id = ctx.party())
    group by p.slug, p.name;
  return query select * from app.waiting_for_office();
  return query select * from app.waiting_tasks();
  return query select * from app.waiting_meetings();
end $$;


ALTER FUNCTION app.waiting() OWNER TO rygrad_definer;

--
-- Name: FUNCTION waiting(); Type: COMMENT; Schema: app; Owner: rygrad_definer
--

COMMENT ON FUNCTION app.waiting() IS 'What waits for the caller, as party, as reviewer and as backbone in office or as caretaker';


--
-- Name: waiting_agenda(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_agenda() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  own uuid := ctx.party();
  today date := ctx.today();
begin
  if ctx.role() is null or ctx.role() not in ('backbone', 'partner') then
    return;
  end if;
  return query
    select 'agenda_comment', 1::bigint, d.id::text, d.title, null::text, p.slug, d.begun_at, d.comment_until, false
    from app.agenda_draft d join app.party p on p.tenant_id = tenant and p.id = d.holder_party_id
    where d.tenant_id = tenant and d.state = 'commenting' and d.comment_until >= today and d.holder_party_id <> own
      and not app.agenda_is_put(tenant, d.id) and not exists (
        select from app.agenda_comment c where c.tenant_id = tenant and c.draft_id = d.id and c.party_id = own)
      and (ctx.role() = 'partner' or own in (select app.office_keepers(tenant)));
  if ctx.role() = 'partner' then
    return query
      select 'agenda_round', 1::bigint, r.id::text, r.title, null::text, null::text, r.opened_at, r.contribute_until, false
      from app.agenda_round r
      where r.tenant_id = tenant and r.closed_at is null and r.contribute_until >= today and not exists (
        select from app.agenda_contribution c
        where c.tenant_id = tenant and c.round_id = r.id and c.party_id = own and c.ended_at is null)
      union all
      select 'agenda_draft', w.count, d.id::text, d.title, null, null, d.begun_at, d.comment_until, false
      from app.agenda_draft d, lateral (
        select (select count(*) from app.agenda_draft_writeup p
            where p.tenant_id = tenant and p.draft_id = d.id and p.state = 'placed')
          + (select count(*) from app.agenda_goal g where g.tenant_id = tenant and g.draft_id = d.id and g.state = 'proposed')
          + (select count(*) from app.agenda_comment c
            where c.tenant_id = tenant and c.draft_id = d.id and c.resolved_at is null and c.party_id <> own) as count) w
      where d.tenant_id = tenant and d.state in ('writing', 'commenting') and d.holder_party_id = own and w.count > 0
        and not app.agenda_is_put(tenant, d.id);
  elsif own in (select app.office_keepers(tenant)) then
    return query
      select 'agenda_over', 1::bigint, r.id::text, r.title, null::text, null::text, r.opened_at, r.contribute_until, true
      from app.agenda_round r
      where r.tenant_id = tenant and r.closed_at is null and r.contribute_until < today;
  end if;
end $$;


ALTER FUNCTION app.waiting_agenda() OWNER TO rygrad_definer;

--
-- Name: waiting_cofinancing(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_cofinancing() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select 'cofinancing', 1::bigint, c.id::text, c.description, null::text, p.slug, c.recorded_at, null::date, false
  from app.cofinancing c
  join app.party p on p.tenant_id = c.tenant_id and p.id = c.recorded_party_id
  where c.tenant_id = ctx.tenant() and c.party_id = ctx.party() and c.state = 'reported' and ctx.role() = 'partner'
$$;


ALTER FUNCTION app.waiting_cofinancing() OWNER TO rygrad_definer;

--
-- Name: waiting_confirmation(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_confirmation() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.waiting_confirmation() OWNER TO rygrad_definer;

--
-- Name: waiting_decisions(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_decisions() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select 'vote', 1::bigint, d.id::text, d.title, null::text, p.slug, d.opened_at,
    ((d.deadline - interval '1 second') at time zone i.time_zone)::date, d.deadline <= ctx.now()
  from app.decision d
  join app.decision_vote v on v.tenant_id = d.tenant_id and v.decision_id = d.id and v.party_id = ctx.party()
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  join host.initiative i on i.id = d.tenant_id
  where d.tenant_id = ctx.tenant() and d.state = 'open' and v.choice is null and ctx.role() = 'partner'
  union all
  select 'decision_review', 1, d.id::text, d.title, null, p.slug, d.concluded_at, d.review_on, d.review_on < ctx.today()
  from app.decision d
  join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
  where d.tenant_id = ctx.tenant() and d.state = 'adopted' and d.review_on <= ctx.today()
    and (ctx.role() = 'backbone' or d.proposed_party_id = ctx.party());
end $$;


ALTER FUNCTION app.waiting_decisions() OWNER TO rygrad_definer;

--
-- Name: waiting_for_chooser(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_for_chooser() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.waiting_for_chooser() OWNER TO rygrad_definer;

--
-- Name: waiting_for_office(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_for_office() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  term record;
begin
  select f.* into term from ctx.term_in_force(tenant) f where f.party_id = ctx.party();
  if not found or ctx.role() is distinct from 'backbone' then
    return;
  end if;
  return query
    select 'overdue', count(*), p.slug, p.name, null::text, p.slug, null::timestamptz, min(d.deadline), true
    from app.due(null) d join app.party p on p.tenant_id = tenant and p.id = d.party_id
    where d.overdue and d.party_id <> ctx.party()
    group by p.slug, p.name
    union all
    select 'handover', 1, t.id::text, p.name, null, p.slug, term.starts_at, null, false
    from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
    where t.tenant_id = tenant and t.ended_at = term.starts_at and t.party_id <> term.party_id
      and term.starts_at > ctx.now() - interval '30 days'
    union all
    select 'term', 1, p.slug, p.name, null, p.slug, term.starts_at, (term.ends_at at time zone h.time_zone)::date, false
    from app.party p join host.initiative h on h.id = tenant
    where p.tenant_id = tenant and p.id = term.party_id and term.ends_at < ctx.now() + interval '90 days'
    union all
    select 'allocation', 1, a.id::text, coalesce(nullif(a.purpose, ''), g.title), null, p.slug, a.proposed_at, null, false
    from app.allocation a
    join app.grant g on g.tenant_id = tenant and g.id = a.grant_id
    join app.party p on p.tenant_id = tenant and p.id = a.recipient_party_id
    where a.tenant_id = tenant and a.state = 'proposed';
end $$;


ALTER FUNCTION app.waiting_for_office() OWNER TO rygrad_definer;

--
-- Name: waiting_for_party(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_for_party() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  tenant uuid := ctx.tenant();
  own uuid := ctx.party();
  today date := ctx.today();
begin
  if ctx.role() is null or ctx.role() not in ('backbone', 'partner') then
    return;
  end if;
  return query
    select 'report', count(*), i.slug, v.title, min(d.period), null::text, null::timestamptz, min(d.deadline),
      bool_or(d.overdue)
    from app.due(own) d
    join app.indicator i on i.tenant_id = tenant and i.id = d.indicator_id
    join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
    where d.state in ('missing', 'draft')
    group by i.slug, v.title
    union all
    select 'returned', 1, m.id::text, v.title, m.period, null, m.decided_at, m.period_end + v.deadline_days,
      m.period_end + v.deadline_days < today
    from app.measurement m
    join app.indicator i on i.tenant_id = tenant and i.id = m.indicator_id
    join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = i.id and v.version = i.version
    where m.tenant_id = tenant and m.party_id = own and m.state = 'returned';
  if ctx.role() = 'partner' then
    return query
      select 'target', 1::bigint, t.id::text, v.title, t.period, null::text, t.proposed_at, null::date, false
      from app.target t
      join app.indicator_version v on v.tenant_id = tenant and v.indicator_id = t.indicator_id
        and v.version = t.indicator_version
      where t.tenant_id = tenant and t.state = 'proposed'
      union all
      select 'commitment', 1, c.id::text, c.text, null, null, c.created_at, c.due_date, c.due_date < today
      from app.commitment c
      where c.tenant_id = tenant and c.owner_party_id = own and c.state = 'open' and c.due_date <= today + 14;
  end if;
end $$;


ALTER FUNCTION app.waiting_for_party() OWNER TO rygrad_definer;

--
-- Name: waiting_meetings(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_meetings() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
  select case when m.cancelled_at is null then 'meeting' else 'meeting_cancelled' end, 1::bigint, m.id::text, m.title,
    to_char(m.starts_at at time zone i.time_zone, 'YYYY-MM-DD"T"HH24:MI'), g.slug, m.changed_at,
    (m.starts_at at time zone i.time_zone)::date, false
  from app.meeting m
  join host.initiative i on i.id = m.tenant_id
  left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  left join app.meeting_guest a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.party_id = ctx.party()
    and a.account_id = ctx.account()
  where m.tenant_id = ctx.tenant() and ctx.role() in ('backbone', 'partner') and m.starts_at > ctx.now()
    and case when m.cancelled_at is null then a.answer is null and m.called_by <> ctx.account()
      else a.answer is distinct from 'declined' end
    and exists (select from app.meeting_invited(m) v where v.party_id = ctx.party() and v.account_id = ctx.account())
  union all
  select 'minutes', 1, m.id::text, m.title, null, g.slug, m.ends_at, null, false
  from app.meeting m left join app.group g on g.tenant_id = m.tenant_id and g.id = m.group_id
  where m.tenant_id = ctx.tenant() and m.cancelled_at is null and m.published_at is null
    and m.ends_at <= ctx.now() and m.ends_at > ctx.now() - interval '60 days'
    and (ctx.role() = 'backbone' and app.secretary(ctx.tenant()) = ctx.party()
      or g.id is not null and app.is_chair(g))
  union all
  select 'action', 1, a.id::text, a.text, a.meeting_id::text, null, a.created_at, a.due_date,
    a.due_date < (select ctx.today())
  from app.action a
  where a.tenant_id = ctx.tenant() and a.owner_party_id = ctx.party() and a.owner = ctx.account() and a.state = 'open'
    and a.due_date <= (select ctx.today()) + 14;
end $$;


ALTER FUNCTION app.waiting_meetings() OWNER TO rygrad_definer;

--
-- Name: waiting_tasks(); Type: FUNCTION; Schema: app; Owner: rygrad_definer
--

CREATE FUNCTION app.waiting_tasks() RETURNS TABLE(kind text, count bigint, subject text, title text, period text, party text, since timestamp with time zone, due date, overdue boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION app.waiting_tasks() OWNER TO rygrad_definer;

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
  place bigint;
begin
  if ctx.role() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
  -- What concerns one initiative stands in its own chain, where its parties read it; operators' acts included.
  if subject is not null then
    place := ctx.audit_app(subject, ctx.account(), ctx.party(), command, 'OK', payload::text);
    perform ctx.refuse_if_overtaken();
    return place;
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
-- Name: candidate(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.candidate(secret_hash bytea) RETURNS TABLE(kind text, id uuid, account_id uuid, email text, locale text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
    select 'invitee', v.id, null::uuid, v.email, i.locale
    from host.invitation v join host.initiative i on i.id = v.initiative_id
    where (v.secret_hash = $1 or v.mailed_secret_hash = $1) and v.accepted_at is null and v.ended_at is null
      and v.expires_at > ctx.now()
    union all
    select 'link', l.id, a.id, a.email, a.locale
    from host.link l join host.account a on a.id = l.account_id and a.ended_at is null
    where l.secret_hash = $1 and l.used_at is null and l.ended_at is null and l.expires_at > ctx.now()
    union all
    select 'pending', s.id, a.id, a.email, a.locale
    from host.session s join host.account a on a.id = s.account_id and a.ended_at is null
    where s.secret_hash = $1 and s.awaits_factor and s.revoked_at is null and s.expires_at > ctx.now();
end $_$;


ALTER FUNCTION ctx.candidate(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: caretaker(uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.caretaker(tenant uuid) RETURNS TABLE(party_id uuid, since timestamp with time zone, decision_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
    select coalesce(k.party_id, t.party_id), coalesce(k.since, t.ends_at), k.decision_id
    from app.term t
    left join app.caretaker k on k.tenant_id = $1 and k.term_id = t.id and k.ended_at is null
    where t.tenant_id = $1 and t.ended_at is null and not exists (select from ctx.term_in_force($1))
      and (k.id is not null or not exists (select from app.caretaker w where w.tenant_id = $1 and w.term_id = t.id));
end $_$;


ALTER FUNCTION ctx.caretaker(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION caretaker(tenant uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.caretaker(tenant uuid) IS 'Nobody while a term is in force, nor where the outgoing backbone has withdrawn and nobody is appointed';


--
-- Name: confirmation_offer(bytea, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.confirmation_offer(token bytea, subject bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_principal();
  delete from host.confirmation o where o.token_hash in (
    select e.token_hash from host.confirmation e where e.expires_at < ctx.now()
    order by e.expires_at limit 8 for update skip locked);
  insert into host.confirmation (token_hash, principal, subject, expires_at)
  values (confirmation_offer.token, ctx.principal(), confirmation_offer.subject, ctx.now() + interval '10 minutes');
end $$;


ALTER FUNCTION ctx.confirmation_offer(token bytea, subject bytea) OWNER TO rygrad_definer;

--
-- Name: confirmation_use(bytea, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.confirmation_use(token bytea, subject bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_principal();
  delete from host.confirmation c
  where c.token_hash = confirmation_use.token and c.principal = ctx.principal()
    and c.subject = confirmation_use.subject and c.expires_at > ctx.now();
  if not found then
    perform ctx.refuse('confirm_stale');
  end if;
end $$;


ALTER FUNCTION ctx.confirmation_use(token bytea, subject bytea) OWNER TO rygrad_definer;

--
-- Name: credential(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.credential(secret_hash bytea) RETURNS TABLE(id uuid, account_id uuid, kind text, everywhere boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
    select t.id, t.account_id, 'token', t.everywhere
    from host.token t join host.account a on a.id = t.account_id and a.ended_at is null
    where t.secret_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > ctx.now())
    union all
    select s.id, s.account_id, 'session', s.everywhere
    from host.session s join host.account a on a.id = s.account_id and a.ended_at is null
    where s.secret_hash = $1 and s.revoked_at is null and s.expires_at > ctx.now() and not s.awaits_factor
      and (s.kind = 'peer' or s.last_seen_at > ctx.now() - ctx.longest_silence(a.kind));
end $_$;


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
  perform set_config('app.may_write',
    case when may_write then 'yes' when reason = 'charter_chosen_caretaker' then 'care' else 'no' end, true);
  if not ctx.may_care() then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return next;
end $$;


ALTER FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION enter(secret_hash bytea, initiative uuid, party uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.enter(secret_hash bytea, initiative uuid, party uuid) IS 'First statement of every tenant transaction: authenticates, pins the context, read-only where the member may not write; a caretaker may do what asks ctx.require_care';


--
-- Name: enter_account(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_account(secret_hash bytea) RETURNS TABLE(account_id uuid, kind text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
  n record;
begin
  perform ctx.not_entered();
  select * into c from ctx.credential(secret_hash);
  if found then
    perform set_config('app.actor', c.account_id::text, true);
    perform set_config('app.credential', c.id::text, true);
    perform set_config('app.everywhere', case when c.everywhere then 'yes' else 'no' end, true);
    perform set_config('app.role', 'account', true);
    return query select c.account_id, 'account';
    return;
  end if;
  select * into n from ctx.candidate(secret_hash);
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  -- No actor yet: who it is, is decided by the function that makes a credential of it.
  perform set_config('app.credential', n.id::text, true);
  perform set_config('app.role', n.kind, true);
  return query select null::uuid, n.kind;
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
    and (c.everywhere or ctx.reaches(c.id, h.id));
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
-- Name: enter_export(uuid, integer); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_export(job uuid, attempt integer) RETURNS TABLE(initiative uuid, slug text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  j host.job;
  c record;
  reason text;
begin
  perform ctx.not_entered();
  select * into j from host.job q
  where q.id = enter_export.job and q.command = 'initiative.export' and q.state = 'running'
    and q.attempts = enter_export.attempt;
  if not found then
    perform ctx.refuse('job_lost');
  end if;
  select * into c from ctx.credential(j.secret_hash);
  if not found or c.account_id <> j.account_id then
    perform ctx.refuse('credential_ended');
  end if;
  if j.party_id is null then
    if not exists (select from host.account a where a.id = j.account_id and a.kind = 'operator') then
      perform ctx.refuse('credential_ended');
    end if;
  else
    if not exists (select from host.membership m where m.initiative_id = j.initiative_id and m.party_id = j.party_id
        and m.account_id = j.account_id and m.party_role = 'backbone' and m.ended_at is null
        and (c.everywhere or ctx.reaches(c.id, m.id))) then
      perform ctx.refuse('not_found');
    end if;
    reason := ctx.write_obstacle(j.initiative_id, j.party_id, 'backbone', j.account_id);
    if reason is not null then
      perform ctx.refuse(reason);
    end if;
  end if;
  perform set_config('app.tenant_id', j.initiative_id::text, true);
  perform set_config('app.actor', j.account_id::text, true);
  perform set_config('app.credential', c.id::text, true);
  perform set_config('app.role', 'export', true);
  return query select j.initiative_id, j.initiative;
end $$;


ALTER FUNCTION ctx.enter_export(job uuid, attempt integer) OWNER TO rygrad_definer;

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
  perform set_config('app.everywhere', case when c.everywhere then 'yes' else 'no' end, true);
  perform set_config('app.role', 'operator', true);
  return query select c.account_id;
end $$;


ALTER FUNCTION ctx.enter_operator(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: enter_system(uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_system(tenant uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.not_entered();
  perform set_config('app.tenant_id', tenant::text, true);
  perform set_config('app.role', 'system', true);
end $$;


ALTER FUNCTION ctx.enter_system(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION enter_system(tenant uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.enter_system(tenant uuid) IS 'For what the clock does: within one initiative, on behalf of nobody; no login may call it, only what is due does';


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
  may_write := reason is null or reason in ('charter_unacknowledged', 'charter_chosen_no_term', 'charter_chosen_caretaker');
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
-- Name: enter_visitor(text); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.enter_visitor(address text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.not_entered();
  perform set_config('app.address', left(enter_visitor.address, 100), true);
  perform set_config('app.role', 'visitor', true);
end $$;


ALTER FUNCTION ctx.enter_visitor(address text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION enter_visitor(address text); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.enter_visitor(address text) IS 'Enters as nobody: may ask for a link and try a password, slowed down by address';


--
-- Name: has_acknowledged(uuid, uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return exists (
    select from app.charter_acknowledgement k
    join app.term t on t.tenant_id = k.tenant_id and t.id = k.term_id and t.ended_at is null
    where k.tenant_id = $1 and k.party_id = $2 and k.account_id = $3
      and k.notice_version = (select max(n.version) from app.charter_notice n where n.tenant_id = $1));
end $_$;


ALTER FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION has_acknowledged(tenant uuid, member_party uuid, account uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) IS 'Whether a member has acknowledged the notice in force during the latest term, which a caretaker continues';


--
-- Name: hmac_sha1(bytea, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.hmac_sha1(key bytea, message bytea) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  padded bytea := case when length(key) > 64 then ctx.sha1(key) else key end;
  inner_key bytea;
  outer_key bytea;
begin
  padded := padded || decode(repeat('00', 64 - length(padded)), 'hex');
  inner_key := padded;
  outer_key := padded;
  for i in 0 .. 63 loop
    inner_key := set_byte(inner_key, i, get_byte(padded, i) # 54);
    outer_key := set_byte(outer_key, i, get_byte(padded, i) # 92);
  end loop;
  return ctx.sha1(outer_key || ctx.sha1(inner_key || message));
end $$;


ALTER FUNCTION ctx.hmac_sha1(key bytea, message bytea) OWNER TO rygrad_definer;

--
-- Name: idem_claim(bytea, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.idem_claim(key bytea, request bytea) RETURNS TABLE(kept bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET lock_timeout TO '1s'
    AS $$
declare
  k record;
begin
  perform ctx.require_principal();
  if current_setting('transaction_read_only') = 'off' then
    delete from host.idempotency o where (o.principal, o.key_hash) in (
      select e.principal, e.key_hash from host.idempotency e where e.at < ctx.now() - interval '48 hours'
      order by e.at limit 8 for update skip locked);
    begin
      insert into host.idempotency as i (principal, key_hash, initiative_id, request_hash, at)
      values (ctx.principal(), idem_claim.key, ctx.tenant(), idem_claim.request, ctx.now())
      on conflict (principal, key_hash) do update
      set initiative_id = excluded.initiative_id, request_hash = excluded.request_hash, at = excluded.at
      where i.reply is null;
      if found then
        return;
      end if;
    exception when lock_not_available then
      perform ctx.refuse('idem_in_flight');
    end;
  end if;
  select i.request_hash, i.reply into k from host.idempotency i
  where i.principal = ctx.principal() and i.key_hash = idem_claim.key and i.reply is not null;
  if not found then
    return;
  end if;
  if k.request_hash <> idem_claim.request then
    perform ctx.refuse('idem_mismatch');
  end if;
  return query select k.reply;
end $$;


ALTER FUNCTION ctx.idem_claim(key bytea, request bytea) OWNER TO rygrad_definer;

--
-- Name: idem_keep(bytea, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.idem_keep(key bytea, reply bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_principal();
  -- Only what this transaction claimed: a reply once kept is never changed. Whoever accepts an invitation claims the key
  -- by the invitation and keeps the reply as an account.
  update host.idempotency i set reply = idem_keep.reply
  where i.principal in (ctx.account(), ctx.credential_id()) and i.key_hash = idem_keep.key and i.reply is null;
  if not found then
    raise insufficient_privilege using message = 'the key is not claimed';
  end if;
end $$;


ALTER FUNCTION ctx.idem_keep(key bytea, reply bytea) OWNER TO rygrad_definer;

--
-- Name: is_administrator(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.is_administrator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.administrator'::text, true), ''::text) = 'yes'::text);


ALTER FUNCTION ctx.is_administrator() OWNER TO rygrad_definer;

--
-- Name: is_everywhere(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.is_everywhere() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.everywhere'::text, true), ''::text) = 'yes'::text);


ALTER FUNCTION ctx.is_everywhere() OWNER TO rygrad_definer;

--
-- Name: is_operator(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.is_operator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.role'::text, true), ''::text) = 'operator'::text);


ALTER FUNCTION ctx.is_operator() OWNER TO rygrad_definer;

--
-- Name: job_add(uuid, uuid, text, text, bytea, text, bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  slug text;
begin
  if ctx.is_operator() then
    perform set_config('app.subject', tenant::text, true);
  else
    perform ctx.require_write('backbone', 'partner');
    if tenant is distinct from ctx.tenant() then
      raise insufficient_privilege using message = 'another initiative';
    end if;
  end if;
  if not exists (select from ctx.credential(job_add.secret_hash) c where c.id = ctx.credential_id()) then
    raise insufficient_privilege using message = 'another credential';
  end if;
  select i.slug into slug from host.initiative i where i.id = tenant for update;
  if not found then
    perform ctx.refuse('not_found');
  end if;
  if (select count(*) from host.job j where j.initiative_id = tenant and j.state in ('queued', 'running')) >= 20 then
    perform ctx.refuse('job_too_many');
  end if;
  insert into host.job (id, initiative_id, initiative, command, account_id, party_id, party, secret_hash, language,
    run_at, created_at)
  values (job_add.id, tenant, slug, job_add.command, ctx.account(), ctx.party(),
    (select p.slug from app.party p where p.tenant_id = tenant and p.id = ctx.party()), job_add.secret_hash,
    job_add.language, ctx.now(), ctx.now());
  insert into app.job_content (tenant_id, job_id, request, payload)
  values (tenant, job_add.id, job_add.request, job_add.payload);
  perform pg_notify('rygrad_job', '');
end $$;


ALTER FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) OWNER TO rygrad_definer;

--
-- Name: longest_silence(text); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.longest_silence(account_kind text) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case $1 when 'operator' then interval '12 hours' else interval '14 days' end
$_$;


ALTER FUNCTION ctx.longest_silence(account_kind text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION longest_silence(account_kind text); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.longest_silence(account_kind text) IS 'How long a browser''s session lives without being used';


--
-- Name: look_as(uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.look_as(membership uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m record;
begin
  perform ctx.not_entered();
  select h.initiative_id, h.party_id, h.party_role, h.account_id, h.reviewer into m
  from host.membership h
  join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
  join host.account a on a.id = h.account_id and a.ended_at is null
  where h.id = membership and h.ended_at is null;
  if not found then
    return false;
  end if;
  perform set_config('app.tenant_id', m.initiative_id::text, true);
  perform set_config('app.party', m.party_id::text, true);
  perform set_config('app.actor', m.account_id::text, true);
  perform set_config('app.role', m.party_role, true);
  perform set_config('app.reviewer', case when m.reviewer then 'yes' else 'no' end, true);
  perform set_config('app.may_write', 'no', true);
  return true;
end $$;


ALTER FUNCTION ctx.look_as(membership uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION look_as(membership uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.look_as(membership uuid) IS 'Reads with a member''s eyes, for its notices and its calendar';


--
-- Name: may_care(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.may_care() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.may_write'::text, true), ''::text) = ANY (ARRAY['yes'::text, 'care'::text]));


ALTER FUNCTION ctx.may_care() OWNER TO rygrad_definer;

--
-- Name: FUNCTION may_care(); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.may_care() IS 'Whether the caller may write, or at least see to what a caretaker sees to';


--
-- Name: may_write(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.may_write() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.may_write'::text, true), ''::text) = 'yes'::text);


ALTER FUNCTION ctx.may_write() OWNER TO rygrad_definer;

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
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return now() + coalesce((select c.shift from host.clock c), interval '0');
end $$;


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
-- Name: principal(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.principal() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(ctx.account(), ctx.credential_id());


ALTER FUNCTION ctx.principal() OWNER TO rygrad_definer;

--
-- Name: FUNCTION principal(); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.principal() IS 'Whose keys and tokens count: the account, or the credential of whoever has none';


--
-- Name: reaches(uuid, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.reaches(credential uuid, membership uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return exists (select from host.token_membership t where t.token_id = $1 and t.membership_id = $2)
    or exists (select from host.session_membership s where s.session_id = $1 and s.membership_id = $2);
end $_$;


ALTER FUNCTION ctx.reaches(credential uuid, membership uuid) OWNER TO rygrad_definer;

--
-- Name: FUNCTION reaches(credential uuid, membership uuid); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.reaches(credential uuid, membership uuid) IS 'Whether a token or session that does not reach everywhere reaches this membership';


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
-- Name: refuse_if_overtaken(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.refuse_if_overtaken() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  entered text := coalesce(current_setting('app.may_write', true), '');
  obstacle text;
begin
  if entered not in ('yes', 'care') then
    return;
  end if;
  obstacle := ctx.write_obstacle(ctx.tenant(), ctx.party(), ctx.role(), ctx.account());
  -- A caretaker enters as one; and giving up one's own office, or the care of it, is no reason to be refused doing so.
  if obstacle is not null and not (entered = 'care' and obstacle = 'charter_chosen_caretaker') and not exists (select from app.term t
      where t.tenant_id = ctx.tenant() and t.party_id = ctx.party() and t.ended_at = ctx.now()) and not exists (
      select from app.caretaker c
      where c.tenant_id = ctx.tenant() and c.party_id = ctx.party() and c.ended_at = ctx.now()) then
    perform ctx.refuse(obstacle);
  end if;
end $$;


ALTER FUNCTION ctx.refuse_if_overtaken() OWNER TO rygrad_definer;

--
-- Name: require_care(text[]); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_care(VARIADIC roles text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if not ctx.may_care() then
    raise insufficient_privilege using message = 'this transaction may not write';
  end if;
  if not ctx.role() = any (roles) then
    raise insufficient_privilege using message = 'not for this role';
  end if;
end $$;


ALTER FUNCTION ctx.require_care(VARIADIC roles text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION require_care(VARIADIC roles text[]); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.require_care(VARIADIC roles text[]) IS 'In the place of ctx.require_write where a backbone without a term may act as caretaker: approving figures, inviting members, calling meetings. The command declares Access.care';


--
-- Name: require_export(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_export() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if ctx.role() is distinct from 'export' then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;


ALTER FUNCTION ctx.require_export() OWNER TO rygrad_definer;

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
-- Name: require_principal(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_principal() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if ctx.principal() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;


ALTER FUNCTION ctx.require_principal() OWNER TO rygrad_definer;

--
-- Name: require_role(text[]); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_role(VARIADIC roles text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if ctx.role() is null or not ctx.role() = any (roles) then
    raise insufficient_privilege using message = 'no context';
  end if;
end $$;


ALTER FUNCTION ctx.require_role(VARIADIC roles text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION require_role(VARIADIC roles text[]); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.require_role(VARIADIC roles text[]) IS 'First line of every definer function that changes something of an account''s own';


--
-- Name: require_write(text[]); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.require_write(VARIADIC roles text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  perform ctx.require_care(variadic roles);
  if not ctx.may_write() then
    perform ctx.refuse('charter_chosen_caretaker');
  end if;
end $$;


ALTER FUNCTION ctx.require_write(VARIADIC roles text[]) OWNER TO rygrad_definer;

--
-- Name: FUNCTION require_write(VARIADIC roles text[]); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.require_write(VARIADIC roles text[]) IS 'First line of every definer function that changes something inside an initiative: a backbone needs a term in force';


--
-- Name: role(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.role'::text, true), ''::text);


ALTER FUNCTION ctx.role() OWNER TO rygrad_definer;

--
-- Name: sha1(bytea); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.sha1(message bytea) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  padded bytea := message || '\x80' || decode(repeat('00', (119 - length(message) % 64) % 64), 'hex')
    || int8send(length(message)::bigint * 8);
  mask constant bigint := 4294967295;
  h bigint[] := array[1732584193, 4023233417, 2562383102, 271733878, 3285377520];
  w bigint[] := array_fill(0::bigint, array[80]);
  a bigint;
  b bigint;
  c bigint;
  d bigint;
  e bigint;
  f bigint;
  t bigint;
begin
  for block in 0 .. length(padded) / 64 - 1 loop
    for i in 1 .. 80 loop
      if i <= 16 then
        t := block * 64 + (i - 1) * 4;
        w[i] := (get_byte(padded, t::integer)::bigint << 24) | (get_byte(padded, t::integer + 1) << 16)
          | (get_byte(padded, t::integer + 2) << 8) | get_byte(padded, t::integer + 3);
      else
        t := w[i - 3] # w[i - 8] # w[i - 14] # w[i - 16];
        w[i] := ((t << 1) | (t >> 31)) & mask;
      end if;
    end loop;
    a := h[1];
    b := h[2];
    c := h[3];
    d := h[4];
    e := h[5];
    for i in 1 .. 80 loop
      if i <= 20 then
        f := ((b & c) | ((mask # b) & d)) + 1518500249;
      elsif i <= 40 then
        f := (b # c # d) + 1859775393;
      elsif i <= 60 then
        f := ((b & c) | (b & d) | (c & d)) + 2400959708;
      else
        f := (b # c # d) + 3395469782;
      end if;
      t := ((((a << 5) | (a >> 27)) & mask) + f + e + w[i]) & mask;
      e := d;
      d := c;
      c := ((b << 30) | (b >> 2)) & mask;
      b := a;
      a := t;
    end loop;
    h := array[(h[1] + a) & mask, (h[2] + b) & mask, (h[3] + c) & mask, (h[4] + d) & mask, (h[5] + e) & mask];
  end loop;
  return substr(int8send(h[1]), 5) || substr(int8send(h[2]), 5) || substr(int8send(h[3]), 5)
    || substr(int8send(h[4]), 5) || substr(int8send(h[5]), 5);
end $$;


ALTER FUNCTION ctx.sha1(message bytea) OWNER TO rygrad_definer;

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
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
begin
  return query
    select t.id, t.party_id, t.kind, t.starts_at, t.ends_at
    from app.term t
    where t.tenant_id = $1 and t.ended_at is null and t.starts_at <= ctx.now() and t.ends_at > coalesce((
      select i.status_since from host.initiative i where i.id = $1 and i.status = 'suspended'), ctx.now());
end $_$;


ALTER FUNCTION ctx.term_in_force(tenant uuid) OWNER TO rygrad_definer;

--
-- Name: today(); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.today() RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (select (ctx.now() at time zone i.time_zone)::date from host.initiative i where i.id = ctx.tenant());
end $$;


ALTER FUNCTION ctx.today() OWNER TO rygrad_definer;

--
-- Name: FUNCTION today(); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.today() IS 'The day it is in the initiative''s time zone';


--
-- Name: totp(bytea, bigint); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.totp(secret bytea, step bigint) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  mac bytea := ctx.hmac_sha1(secret, int8send(step));
  start integer := get_byte(mac, 19) & 15;
  number bigint := ((get_byte(mac, start) & 127)::bigint << 24) | (get_byte(mac, start + 1) << 16)
    | (get_byte(mac, start + 2) << 8) | get_byte(mac, start + 3);
begin
  return lpad((number % 1000000)::text, 6, '0');
end $$;


ALTER FUNCTION ctx.totp(secret bytea, step bigint) OWNER TO rygrad_definer;

--
-- Name: FUNCTION totp(secret bytea, step bigint); Type: COMMENT; Schema: ctx; Owner: rygrad_definer
--

COMMENT ON FUNCTION ctx.totp(secret bytea, step bigint) IS 'The six digits of RFC 6238 with SHA-1 for a step of 30 seconds since 1970';


--
-- Name: write_obstacle(uuid, uuid, text, uuid); Type: FUNCTION; Schema: ctx; Owner: rygrad_definer
--

CREATE FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  state text;
  in_office boolean;
begin
  select i.status into state from host.initiative i where i.id = tenant;
  if state <> 'active' then
    return 'initiative_' || state;
  end if;
  if member_role = 'backbone' then
    in_office := exists (select from ctx.term_in_force(tenant) f where f.party_id = member_party);
    if not in_office and not exists (select from ctx.caretaker(tenant) k where k.party_id = member_party) then
      return 'charter_chosen_no_term';
    end if;
    if not ctx.has_acknowledged(tenant, member_party, account) then
      return 'charter_unacknowledged';
    end if;
    if not in_office then
      return 'charter_chosen_caretaker';
    end if;
  end if;
  return null;
end $$;


ALTER FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) OWNER TO rygrad_definer;

--
-- Name: accepts_code(uuid, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.accepts_code(account uuid, code text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  plain text := upper(translate(code, ' -', ''));
begin
  if plain ~ '^[0-9]{6}$' then
    return host.accepts_totp(account, plain);
  end if;
  update host.recovery_code r set used_at = ctx.now()
  where r.account_id = account and r.code_hash = sha256(convert_to(plain, 'UTF8')) and r.used_at is null;
  return found;
end $_$;


ALTER FUNCTION host.accepts_code(account uuid, code text) OWNER TO rygrad_definer;

--
-- Name: accepts_totp(uuid, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.accepts_totp(account uuid, code text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  f host.second_factor;
  now_step bigint := floor(extract(epoch from ctx.now()) / 30)::bigint;
begin
  select * into f from host.second_factor s where s.account_id = account for update;
  for step in now_step - 1 .. now_step + 1 loop
    if step > f.last_step and ctx.totp(f.secret, step) = code then
      update host.second_factor s set last_step = step where s.account_id = account;
      return true;
    end if;
  end loop;
  return false;
end $$;


ALTER FUNCTION host.accepts_totp(account uuid, code text) OWNER TO rygrad_definer;

--
-- Name: account_show(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.account_show() RETURNS TABLE(id uuid, kind text, name text, email text, language text, created_at timestamp with time zone, password boolean, password_set_at timestamp with time zone, second_factor boolean, recovery_codes bigint, everywhere boolean, current_needed boolean, previous_visit_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.id, a.kind, a.name, a.email, a.locale, a.created_at, p.account_id is not null, p.set_at,
    host.has_factor(a.id),
    (select count(*) from host.recovery_code r where r.account_id = a.id and r.used_at is null),
    ctx.is_everywhere(), host.current_needed(),
    (select s.previous_visit_at from host.session s where s.id = ctx.credential_id())
  from host.account a left join host.password p on p.account_id = a.id
  where a.id = ctx.account() and ctx.role() in ('account', 'operator')
$$;


ALTER FUNCTION host.account_show() OWNER TO rygrad_definer;

--
-- Name: account_update(text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.account_update(new_name text, new_locale text) RETURNS TABLE(name text, language text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account', 'operator');
  if not ctx.is_everywhere() and exists (
      select from host.membership m
      where m.account_id = ctx.account() and m.ended_at is null and not ctx.reaches(ctx.credential_id(), m.id)) then
    perform ctx.refuse('account_unproven');
  end if;
  return query
    update host.account a
    set name = coalesce(new_name, a.name), locale = coalesce(new_locale, a.locale)
    where a.id = ctx.account() returning a.name, a.locale;
end $$;


ALTER FUNCTION host.account_update(new_name text, new_locale text) OWNER TO rygrad_definer;

--
-- Name: announce(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.announce() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- Nothing is lost with it, so nobody's disk need be waited for.
  perform set_config('synchronous_commit', 'off', true);
  perform pg_notify('rygrad_outbox', '');
end $$;


ALTER FUNCTION host.announce() OWNER TO rygrad_definer;

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
-- Name: calendar_renew(uuid, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.calendar_renew(membership uuid, secret_hash bytea) RETURNS TABLE(initiative text, party text, replaced boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership := host.own_membership(calendar_renew.membership);
begin
  replaced := exists (select from host.calendar c where c.membership_id = m.id);
  insert into host.calendar (membership_id, secret_hash, created_at) values (m.id, calendar_renew.secret_hash, ctx.now())
  on conflict (membership_id) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at;
  select i.slug, p.slug into initiative, party from host.initiative i, app.party p
  where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
  return next;
end $$;


ALTER FUNCTION host.calendar_renew(membership uuid, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: calendar_revoke(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.calendar_revoke(membership uuid) RETURNS TABLE(initiative text, party text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership := host.own_membership(calendar_revoke.membership);
begin
  delete from host.calendar c where c.membership_id = m.id;
  if not found then
    perform ctx.refuse('calendar_none', 'membership');
  end if;
  return query select i.slug, p.slug from host.initiative i, app.party p
    where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
end $$;


ALTER FUNCTION host.calendar_revoke(membership uuid) OWNER TO rygrad_definer;

--
-- Name: current_needed(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.current_needed() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (select from host.password p where p.account_id = ctx.account())
    and not exists (
      select from host.session s
      where s.id = ctx.credential_id() and s.everywhere and s.opened_by in ('mail', 'invitation')
        and s.created_at > ctx.now() - interval '15 minutes')
$$;


ALTER FUNCTION host.current_needed() OWNER TO rygrad_definer;

--
-- Name: due_matters(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.due_matters() RETURNS TABLE(matter text, initiative text, failure text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  right_now timestamptz := ctx.now();
  tenant uuid;
  thing uuid;
begin
  perform ctx.not_entered();
  select i.id, i.slug, m.matter, m.subject into tenant, initiative, due_matters.matter, thing
  from host.initiative i
  cross join lateral app.due_now(i.id) m
  left join host.clock_failure x on x.initiative_id = i.id and x.matter = m.matter and x.subject = m.subject
  where i.status = 'active' and (x.retry_at is null or x.retry_at <= right_now)
    and i.id in (
      select d.tenant_id from app.decision d where d.state = 'open' and d.deadline <= right_now
      union all select e.tenant_id from app.election e where e.state = 'open' and e.closes_at <= right_now
      union all select e.tenant_id from app.election e
        where e.state = 'concluded' and e.term_id is null and e.term_from <= right_now
      union all select t.tenant_id from app.term t
        where t.ended_at is null and t.ends_at < right_now + interval '60 days')
  order by m.due limit 1 for no key update of i skip locked;
  if not found then
    return;
  end if;
  perform ctx.enter_system(tenant);
  -- Whoever had the initiative in hand until now may have done it.
  if exists (select from app.due_now(tenant) n where n.matter = due_matters.matter and n.subject = thing) then
    begin
      perform app.settle(tenant, due_matters.matter, thing);
      delete from host.clock_failure x
      where x.initiative_id = tenant and x.matter = due_matters.matter and x.subject = thing;
    exception when query_canceled or assert_failure or others then
      failure := sqlstate || ' ' || sqlerrm;
      insert into host.clock_failure as x (initiative_id, matter, subject, failures, detail, failed_at, retry_at)
      values (tenant, due_matters.matter, thing, 1, failure, right_now, right_now + interval '1 minute')
      on conflict on constraint clock_failure_pkey do update
      set failures = x.failures + 1, detail = excluded.detail, failed_at = excluded.failed_at,
        retry_at = right_now + least(interval '1 minute' * 2 ^ least(x.failures, 12), interval '6 hours');
    end;
  end if;
  return next;
end $$;


ALTER FUNCTION host.due_matters() OWNER TO rygrad_definer;

--
-- Name: FUNCTION due_matters(); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.due_matters() IS 'One matter at a time, each in a transaction of its own and never twice; what failed is told';


--
-- Name: end_other_sessions(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.end_other_sessions() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  live integer := (select count(*) from host.live_sessions(ctx.account()) s where s.id <> ctx.credential_id());
begin
  update host.session s set revoked_at = ctx.now()
  where s.account_id = ctx.account() and s.kind = 'browser' and s.id <> ctx.credential_id() and s.revoked_at is null;
  update host.link l set ended_at = ctx.now()
  where l.account_id = ctx.account() and l.used_at is null and l.ended_at is null;
  return live;
end $$;


ALTER FUNCTION host.end_other_sessions() OWNER TO rygrad_definer;

--
-- Name: gate_calendar(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_calendar(secret_hash bytea) RETURNS TABLE(kind text, subject text, period text, title text, starts_at timestamp with time zone, ends_at timestamp with time zone, day date, place text, link text, note text, sequence integer, cancelled boolean, changed_at timestamp with time zone, initiative text, party text, party_name text, locale text, membership uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c host.calendar;
begin
  select * into c from host.calendar x where x.secret_hash = gate_calendar.secret_hash;
  if not found or not ctx.look_as(c.membership_id) then
    return;
  end if;
  return query
    select 'calendar', '', '', i.name, null::timestamptz, null::timestamptz, null::date, '', '', '', 0, false, c.created_at,
      i.slug, p.slug, p.name, a.locale, c.membership_id
    from host.initiative i, app.party p, host.account a
    where i.id = ctx.tenant() and p.tenant_id = i.id and p.id = ctx.party() and a.id = ctx.account();
  return query
    select e.kind, e.subject, e.period, e.title, e.starts_at, e.ends_at, e.day, e.place, e.link, e.note, e.sequence,
      e.cancelled, e.changed_at, null::text, null::text, null::text, null::text, null::uuid
    from app.calendar_entries() e
    order by coalesce(e.starts_at, e.day::timestamptz), e.kind, e.subject, e.period;
end $$;


ALTER FUNCTION host.gate_calendar(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: gate_certificate(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_certificate(fingerprint bytea) RETURNS TABLE(secret_hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.secret_hash from host.token t, ctx.credential(t.secret_hash)
  where t.certificate = $1 and t.revoked_at is null
$_$;


ALTER FUNCTION host.gate_certificate(fingerprint bytea) OWNER TO rygrad_definer;

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
    if not exists (select from ctx.candidate(gate_memberships.secret_hash)) then
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
      and (c.everywhere or ctx.reaches(c.id, m.id))
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
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere)
  values (gen_random_uuid(), account, 'peer', gate_open_peer.secret_hash, ctx.now(), ctx.now() + interval '12 hours',
    true);
  delete from host.session s where s.account_id = account and s.kind = 'peer' and s.expires_at < ctx.now();
  return account;
end $$;


ALTER FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION gate_open_peer(uid bigint, secret_hash bytea, name text); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.gate_open_peer(uid bigint, secret_hash bytea, name text) IS 'Opens an operator session for an operating-system user whom the server has already recognised on its Unix socket';


--
-- Name: gate_password(text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_password(email text, address text) RETURNS TABLE(salt bytea, memory_kib integer, passes integer, lanes integer, after_ms integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce(p.salt, substr(sha256(d.secret || sha256(convert_to(lower($1), 'UTF8'))), 1, 16)),
    coalesce(p.memory_kib, 19456), coalesce(p.passes, 2), coalesce(p.lanes, 1),
    coalesce((select max(host.throttle_left_ms(t.last_failure_at,
        t.failures - host.throttle_forgiven(t.forgiven_until, k.forgives), k.free))
      from (values (host.throttle_key('client', $2), 20, interval '30 seconds'),
        (host.throttle_key('account', $1), 5, interval '15 minutes')) k (key, free, forgives)
      join host.throttle t on t.key = k.key), 0)
  from host.decoy d
  left join host.account a on a.email = lower($1) and a.kind = 'person' and a.ended_at is null
  left join host.password p on p.account_id = a.id
$_$;


ALTER FUNCTION host.gate_password(email text, address text) OWNER TO rygrad_definer;

--
-- Name: gate_principal(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.gate_principal(secret_hash bytea) RETURNS TABLE(kind text, account_id uuid, name text, email text, locale text, previous_visit_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  c record;
begin
  select * into c from ctx.credential(gate_principal.secret_hash);
  if not found then
    return query
      select n.kind, n.account_id, coalesce(a.name, ''), n.email, n.locale, null::timestamptz
      from ctx.candidate(gate_principal.secret_hash) n left join host.account a on a.id = n.account_id;
    return;
  end if;
  if c.kind = 'session' then
    perform host.note_visit(c.id);
  end if;
  return query
    select case a.kind when 'operator' then 'operator' else 'account' end, a.id, a.name, a.email, a.locale,
      (select s.previous_visit_at from host.session s where s.id = c.id)
    from host.account a where a.id = c.account_id;
end $$;


ALTER FUNCTION host.gate_principal(secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: has_factor(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.has_factor(account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select exists (select from host.second_factor f where f.account_id = $1 and f.confirmed_at is not null)
$_$;


ALTER FUNCTION host.has_factor(account uuid) OWNER TO rygrad_definer;

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
  insert into app.phase_change (tenant_id, since, phase)
  values (initiative_create.id, ctx.now(), initiative_create.phase);
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
  perform host.mail_invitation(invitation);
  return next;
end $$;


ALTER FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: initiative_holds(text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.initiative_holds(slug text) RETURNS TABLE(parties bigint, members bigint, measurements bigint, activities bigint, grants bigint, open_decisions bigint, open_elections bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_operator();
  return query
    select (select count(*) from app.party p where p.tenant_id = i.id and p.ended_at is null),
      (select count(*) from host.membership m where m.initiative_id = i.id and m.ended_at is null),
      (select count(*) from app.measurement v where v.tenant_id = i.id),
      (select count(*) from app.activity a where a.tenant_id = i.id),
      (select count(*) from app.grant g where g.tenant_id = i.id),
      (select count(*) from app.decision d where d.tenant_id = i.id and d.state = 'open'),
      (select count(*) from app.election e where e.tenant_id = i.id and e.state = 'open')
    from host.initiative i where i.slug = initiative_holds.slug;
end $$;


ALTER FUNCTION host.initiative_holds(slug text) OWNER TO rygrad_definer;

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
  if (i.status, initiative_set_status.status) not in (('active', 'suspended'), ('suspended', 'active'),
      ('active', 'archived')) then
    perform ctx.refuse('initiative_' || i.status);
  end if;
  perform set_config('app.subject', i.id::text, true);
  if i.status = 'suspended' then
    perform app.postpone_decisions(i.id, ctx.now() - i.status_since);
    perform app.postpone_agenda(i.id, ctx.now() - i.status_since);
    perform app.postpone_confirmation(i.id, ctx.now() - i.status_since);
    perform app.postpone_office(i.id, ctx.now() - i.status_since);
  end if;
  return query
    update host.initiative h
    set status = initiative_set_status.status, status_reason = reason, status_since = ctx.now(),
      revision = h.revision + 1
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
-- Name: interim_open(uuid, text, text, text, text, integer, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text) RETURNS TABLE(party_slug text, party_name text, ends_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


ALTER FUNCTION host.interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text) OWNER TO rygrad_definer;

--
-- Name: FUNCTION interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text) IS 'Charter rule 1 (c): in a vacancy, at most twelve months, renewable only by the partners';


--
-- Name: invitation_show(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.invitation_show() RETURNS TABLE(initiative_slug text, initiative_name text, status text, party_slug text, party_name text, role text, email text, administrator boolean, reviewer boolean, inviter text, inviter_party text, expires_at timestamp with time zone, has_account boolean, notice_da text, notice_en text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if ctx.role() is distinct from 'invitee' then
    raise insufficient_privilege using message = 'no invitation';
  end if;
  return query
    select i.slug, i.name, i.status, p.slug, p.name, p.role, v.email, v.administrator, v.reviewer,
      case a.kind when 'person' then a.name end,
      (select q.name from host.membership m join app.party q on q.tenant_id = m.initiative_id and q.id = m.party_id
       where a.kind = 'person' and m.account_id = a.id and m.initiative_id = i.id and m.ended_at is null
       order by m.party_id = v.party_id desc, m.party_role = 'backbone' desc, q.slug limit 1),
      v.expires_at,
      exists (select from host.account h where h.email = v.email and h.kind = 'person' and h.ended_at is null),
      n.text_da, n.text_en
    from host.invitation v
    join host.initiative i on i.id = v.initiative_id
    join app.party p on p.tenant_id = i.id and p.id = v.party_id
    join host.account a on a.id = v.invited_by
    cross join lateral (
      select c.text_da, c.text_en from app.charter_notice c
      where c.tenant_id = i.id order by c.version desc limit 1) n
    where v.id = ctx.credential_id();
end $$;


ALTER FUNCTION host.invitation_show() OWNER TO rygrad_definer;

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
  perform host.mail_invitation(invite_administrator.id);
  return next;
end $$;


ALTER FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: job_alive(uuid, integer, integer, text, bigint, bigint); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint, total bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  cancelled boolean;
begin
  perform ctx.not_entered();
  update host.job j
  set lease_until = now() + make_interval(secs => lease_seconds), stage = job_alive.stage, done = job_alive.done,
    total = job_alive.total
  where j.id = job_alive.id and j.attempts = job_alive.attempt and j.state = 'running'
  returning j.cancel_asked_at is not null into cancelled;
  return case when not found then 'lost' when cancelled then 'cancel' else 'go' end;
end $$;


ALTER FUNCTION host.job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint, total bigint) OWNER TO rygrad_definer;

--
-- Name: job_cancel(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_cancel(id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  j host.job;
begin
  perform ctx.require_role('account', 'operator');
  select * into j from host.job q where q.id = job_cancel.id for update;
  if not found or not host.may_see_job(j) then
    perform ctx.refuse('not_found', 'id');
  end if;
  if j.finished_at is not null then
    perform ctx.refuse('job_ended');
  end if;
  perform set_config('app.subject', j.initiative_id::text, true);
  update host.job q set cancel_asked_at = ctx.now() where q.id = j.id;
  if j.state = 'queued' then
    perform host.job_end(j, 'cancelled', 'CANCELLED', null);
    return 'cancelled';
  end if;
  return 'running';
end $$;


ALTER FUNCTION host.job_cancel(id uuid) OWNER TO rygrad_definer;

--
-- Name: job_claim(integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_claim(lease_seconds integer) RETURNS TABLE(id uuid, attempt integer, tenant uuid, initiative text, party text, command text, language text, secret_hash bytea, request text, payload bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  j host.job;
begin
  perform ctx.not_entered();
  loop
    select * into j from host.job q
    where (q.state = 'queued' and q.run_at <= ctx.now() or q.state = 'running' and q.lease_until < now())
      and not exists (select from host.job r where r.initiative_id = q.initiative_id and r.id <> q.id
        and r.state = 'running' and r.lease_until >= now())
    order by q.created_at, q.id limit 1 for update skip locked;
    if not found then
      return;
    end if;
    if j.cancel_asked_at is not null then
      perform host.job_end(j, 'cancelled', 'CANCELLED', null);
      continue;
    end if;
    if j.attempts >= 5 then
      perform host.job_end(j, 'failed', 'INTERNAL', null);
      continue;
    end if;
    update host.job u
    set state = 'running', attempts = u.attempts + 1, lease_until = now() + make_interval(secs => lease_seconds),
      started_at = coalesce(u.started_at, ctx.now()), stage = '', done = null, total = null
    where u.id = j.id;
    return query
      select j.id, j.attempts + 1, j.initiative_id, j.initiative, j.party, j.command, j.language, j.secret_hash,
        c.request, c.payload
      from app.job_content c where c.tenant_id = j.initiative_id and c.job_id = j.id;
    return;
  end loop;
end $$;


ALTER FUNCTION host.job_claim(lease_seconds integer) OWNER TO rygrad_definer;

--
-- Name: job; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.job (
    id uuid NOT NULL,
    initiative_id uuid,
    initiative text NOT NULL,
    command text NOT NULL,
    account_id uuid NOT NULL,
    party_id uuid,
    party text,
    secret_hash bytea,
    language text NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    stage text DEFAULT ''::text NOT NULL,
    done bigint,
    total bigint,
    attempts integer DEFAULT 0 NOT NULL,
    run_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    cancel_asked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    outcome text,
    output_bytes bigint,
    output_media text,
    CONSTRAINT job_ended CHECK (((finished_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text, 'cancelled'::text])))),
    CONSTRAINT job_keeps_no_secret CHECK (((finished_at IS NULL) OR (secret_hash IS NULL))),
    CONSTRAINT job_language CHECK ((language = ANY (ARRAY['da'::text, 'en'::text]))),
    CONSTRAINT job_progress CHECK ((done >= 0)),
    CONSTRAINT job_runs CHECK (((state <> 'running'::text) OR (lease_until IS NOT NULL))),
    CONSTRAINT job_secret CHECK ((length(secret_hash) = 32)),
    CONSTRAINT job_state CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'refused'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY host.job FORCE ROW LEVEL SECURITY;


ALTER TABLE host.job OWNER TO rygrad_owner;

--
-- Name: TABLE job; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.job IS 'Durable work; claimed with SKIP LOCKED by rygrad_job, what was asked and answered is in app.job_content';


--
-- Name: COLUMN job.initiative; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.job.initiative IS 'The short name, which outlives an initiative that is erased';


--
-- Name: COLUMN job.secret_hash; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.job.secret_hash IS 'The caller''s credential, by which the work authenticates anew when it runs; gone with its end';


--
-- Name: COLUMN job.lease_until; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.job.lease_until IS 'By the database''s clock, not ctx.now(): how long the server that runs it is taken for alive';


--
-- Name: COLUMN job.outcome; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.job.outcome IS 'OK, or the code of the refusal';


--
-- Name: job_end(host.job, text, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_end(job host.job, state text, outcome text, reply text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update host.job j
  set state = job_end.state, outcome = job_end.outcome, finished_at = ctx.now(), secret_hash = null, lease_until = null
  where j.id = (job_end.job).id;
  -- What was asked is not needed any more, and a file of figures not kept twice.
  update app.job_content c set reply = job_end.reply, payload = null
  where c.tenant_id = (job_end.job).initiative_id and c.job_id = (job_end.job).id;
  if job_end.state <> 'done' then
    delete from app.job_output o where o.tenant_id = (job_end.job).initiative_id and o.job_id = (job_end.job).id;
  end if;
end $$;


ALTER FUNCTION host.job_end(job host.job, state text, outcome text, reply text) OWNER TO rygrad_definer;

--
-- Name: job_entries(uuid, text, text, uuid, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_entries(one uuid, initiative text, state text, before uuid, most integer) RETURNS TABLE(id uuid, command text, initiative_slug text, party_slug text, account_name text, mine boolean, job_state text, stage text, done bigint, total bigint, attempts integer, cancelling boolean, created_at timestamp with time zone, started_at timestamp with time zone, finished_at timestamp with time zone, outcome text, output_bytes bigint, output_media text, reply text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  whole uuid[];
  own uuid[];
begin
  if not ctx.is_operator() then
    if ctx.role() is distinct from 'account' then
      return;
    end if;
    select array_agg(m.initiative_id) filter (where m.party_role = 'backbone'), array_agg(m.party_id) into whole, own
    from host.membership m
    where m.account_id = ctx.account() and m.ended_at is null
      and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id));
  end if;
  return query select j.id, j.command, j.initiative, j.party, a.name, j.account_id = ctx.account(), j.state, j.stage, j.done, j.total,
    j.attempts, j.cancel_asked_at is not null and j.finished_at is null, j.created_at, j.started_at, j.finished_at,
    j.outcome, j.output_bytes, j.output_media, case when $1 is not null and j.account_id = ctx.account() then c.reply end
  from host.job j
  join host.account a on a.id = j.account_id
  left join app.job_content c on c.tenant_id = j.initiative_id and c.job_id = j.id
  where ($1 is null or j.id = $1) and ($2 is null or j.initiative = $2) and ($3 is null or j.state = $3)
    and ($4 is null or j.id < $4)
    and (ctx.is_operator() or j.initiative_id = any (whole) or j.account_id = ctx.account() and j.party_id = any (own))
  order by j.id desc limit $5;
end $_$;


ALTER FUNCTION host.job_entries(one uuid, initiative text, state text, before uuid, most integer) OWNER TO rygrad_definer;

--
-- Name: job_finish(uuid, integer, text, bigint, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  j host.job;
begin
  if ctx.account() is null then
    raise insufficient_privilege using message = 'no context';
  end if;
  select * into j from host.job q
  where q.id = job_finish.id and q.account_id = ctx.account() and q.initiative_id = ctx.tenant() for update;
  if not found or j.state <> 'running' or j.attempts <> job_finish.attempt then
    perform ctx.refuse('job_lost');
  end if;
  if j.cancel_asked_at is not null then
    perform ctx.refuse('job_cancelled');
  end if;
  perform host.job_end(j, 'done', 'OK', job_finish.reply);
  update host.job q
  set output_bytes = job_finish.output_bytes, output_media = job_finish.output_media, done = coalesce(q.total, q.done)
  where q.id = j.id;
end $$;


ALTER FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) OWNER TO rygrad_definer;

--
-- Name: job_octets(uuid, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_octets(id uuid, part integer) RETURNS TABLE(octets bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select o.octets
  from host.job j
  join app.job_output o on o.tenant_id = j.initiative_id and o.job_id = j.id and o.part = $2
  where j.id = $1 and j.state = 'done' and host.may_see_job(j)
$_$;


ALTER FUNCTION host.job_octets(id uuid, part integer) OWNER TO rygrad_definer;

--
-- Name: job_refuse(uuid, integer, text, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_refuse(id uuid, attempt integer, state text, code text, reply text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  j host.job;
begin
  perform ctx.not_entered();
  select * into j from host.job q
  where q.id = job_refuse.id and q.attempts = job_refuse.attempt and q.state = 'running' for update;
  if not found or job_refuse.state not in ('refused', 'failed', 'cancelled') then
    return false;
  end if;
  perform host.job_end(j, job_refuse.state, job_refuse.code, job_refuse.reply);
  return true;
end $$;


ALTER FUNCTION host.job_refuse(id uuid, attempt integer, state text, code text, reply text) OWNER TO rygrad_definer;

--
-- Name: job_release(uuid, integer, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_release(id uuid, attempt integer, delay_seconds integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.not_entered();
  update host.job j
  set state = 'queued', lease_until = null, run_at = ctx.now() + make_interval(secs => delay_seconds)
  where j.id = job_release.id and j.attempts = job_release.attempt and j.state = 'running';
  return found;
end $$;


ALTER FUNCTION host.job_release(id uuid, attempt integer, delay_seconds integer) OWNER TO rygrad_definer;

--
-- Name: job_sweep(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.job_sweep() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.not_entered();
  with old as (
    update host.job j set output_bytes = null, output_media = null
    where j.output_bytes is not null and j.finished_at < ctx.now() - interval '7 days'
    returning j.initiative_id, j.id)
  delete from app.job_output o using old where o.tenant_id = old.initiative_id and o.job_id = old.id;
  with old as (
    delete from host.job j where j.finished_at < ctx.now() - interval '90 days' returning j.initiative_id, j.id)
  delete from app.job_content c using old where c.tenant_id = old.initiative_id and c.job_id = old.id;
  delete from app.outbox o using host.initiative i
  where o.tenant_id = i.id and o.at < ctx.now() - interval '30 days';
end $$;


ALTER FUNCTION host.job_sweep() OWNER TO rygrad_definer;

--
-- Name: link_create(uuid, bytea, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  ends timestamptz := least(ctx.now() + make_interval(mins => least(greatest(minutes, 1), 1440)),
    (select t.expires_at from host.token t where t.id = ctx.credential_id()));
begin
  perform ctx.require_role('account', 'operator');
  update host.link l set ended_at = ctx.now()
  where l.account_id = ctx.account() and l.origin = 'account' and l.used_at is null and l.ended_at is null;
  insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
  values (link_create.id, ctx.account(), 'account', ctx.is_everywhere(), link_create.secret_hash, ctx.now(), ends);
  insert into host.link_membership (link_id, membership_id)
  select link_create.id, m.membership_id from host.token_membership m where m.token_id = ctx.credential_id()
  union
  select link_create.id, m.membership_id from host.session_membership m where m.session_id = ctx.credential_id();
  return ends;
end $$;


ALTER FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) OWNER TO rygrad_definer;

--
-- Name: FUNCTION link_create(id uuid, secret_hash bytea, minutes integer); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) IS 'A link for one''s own browser; it reaches no further than what makes it';


--
-- Name: link_request(uuid, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.link_request(id uuid, email text) RETURNS TABLE(reason text, after_ms integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  client_key bytea := host.throttle_key('request', coalesce(current_setting('app.address', true), ''));
  mail_key bytea := host.throttle_key('mail', link_request.email);
begin
  perform ctx.require_role('visitor');
  after_ms := host.throttle_wait(client_key, 20, '30 seconds');
  if after_ms > 0 then
    reason := 'signin_slowed';
    return next;
    return;
  end if;
  perform host.throttle_fail(client_key);
  if host.throttle_wait(mail_key, 3) = 0 then
    perform host.throttle_fail(mail_key);
    insert into host.mail (id, kind, address, not_before, created_at)
    values (link_request.id, 'sign_in', lower(link_request.email), ctx.now(), ctx.now());
  end if;
  return next;
end $$;


ALTER FUNCTION host.link_request(id uuid, email text) OWNER TO rygrad_definer;

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
    everywhere boolean DEFAULT false NOT NULL,
    opened_by text DEFAULT 'peer'::text NOT NULL,
    agent text DEFAULT ''::text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    last_seen_at timestamp with time zone,
    previous_visit_at timestamp with time zone,
    awaits_factor boolean DEFAULT false NOT NULL,
    wrong_codes integer DEFAULT 0 NOT NULL,
    CONSTRAINT session_address_length CHECK ((length(address) <= 100)),
    CONSTRAINT session_agent_length CHECK ((length(agent) <= 200)),
    CONSTRAINT session_kind CHECK ((kind = ANY (ARRAY['peer'::text, 'browser'::text]))),
    CONSTRAINT session_opened_by CHECK ((opened_by = ANY (ARRAY['peer'::text, 'password'::text, 'mail'::text, 'link'::text, 'invitation'::text]))),
    CONSTRAINT session_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.session FORCE ROW LEVEL SECURITY;


ALTER TABLE host.session OWNER TO rygrad_owner;

--
-- Name: COLUMN session.everywhere; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.session.everywhere IS 'Reaches every membership of its account; false: only those in session_membership, as with tokens';


--
-- Name: COLUMN session.opened_by; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.session.opened_by IS 'mail and invitation by its mailed secret prove the address; link was made by the account itself';


--
-- Name: COLUMN session.previous_visit_at; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.session.previous_visit_at IS 'When the account was last seen before this visit; a visit ends after 30 minutes of silence';


--
-- Name: COLUMN session.awaits_factor; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.session.awaits_factor IS 'The password or link was accepted and the code is awaited: enters nothing yet';


--
-- Name: live_sessions(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.live_sessions(account uuid) RETURNS SETOF host.session
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select s.* from host.session s join host.account a on a.id = s.account_id
  where s.account_id = $1 and s.kind = 'browser' and s.revoked_at is null and s.expires_at > ctx.now()
    and not s.awaits_factor and s.last_seen_at > ctx.now() - ctx.longest_silence(a.kind)
$_$;


ALTER FUNCTION host.live_sessions(account uuid) OWNER TO rygrad_definer;

--
-- Name: mail_claim(bytea, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.mail_claim(link_hash bytea, invitation_hash bytea) RETURNS TABLE(id uuid, attempt integer, kind text, address text, name text, locale text, initiative text, party text, inviter text, valid_until date, initiative_slug text, party_slug text, charter text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.mail;
  holder host.account;
  v host.invitation;
begin
  delete from host.mail q where q.settled_at < ctx.now() - interval '30 days';
  loop
    select * into m from host.mail q
    where q.state in ('queued', 'sending') and q.not_before <= ctx.now()
    order by q.not_before limit 1 for update skip locked;
    if not found then
      return;
    end if;
    if m.attempts >= 6 or m.kind = 'sign_in' and m.created_at < ctx.now() - interval '1 hour' then
      update host.mail q set state = 'failed', settled_at = ctx.now() where q.id = m.id;
      continue;
    end if;
    select * into holder from host.account a where a.email = m.address and a.kind = 'person' and a.ended_at is null;
    if m.kind = 'sign_in' then
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
      update host.link l set ended_at = ctx.now()
      where l.account_id = holder.id and l.origin = 'mail' and l.used_at is null and l.ended_at is null;
      insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
      values (gen_random_uuid(), holder.id, 'mail', true, mail_claim.link_hash, ctx.now(),
        ctx.now() + interval '20 minutes');
      locale := holder.locale;
    elsif m.kind = 'notice' then
      -- What it tells may have been seen to meanwhile; a call carries the notice that the charter asks for (rule 5).
      select a.name, a.locale, i.name, p.name, i.slug, p.slug, case when exists (
          select from app.notice n
          where n.tenant_id = h.initiative_id and n.mail_id = m.id and n.kind = 'meeting' and n.ended_at is null)
        then (select case a.locale when 'da' then c.text_da else c.text_en end from app.charter_notice c
          where c.tenant_id = h.initiative_id order by c.version desc limit 1) end
      into name, locale, initiative, party, initiative_slug, party_slug, charter
      from host.membership h
      join host.account a on a.id = h.account_id and a.ended_at is null
      join host.initiative i on i.id = h.initiative_id
      join app.party p on p.tenant_id = h.initiative_id and p.id = h.party_id and p.ended_at is null
      where h.id = m.membership_id and h.ended_at is null and exists (
        select from app.notice n where n.tenant_id = h.initiative_id and n.mail_id = m.id and n.ended_at is null);
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
    else
      update host.invitation i set mailed_secret_hash = mail_claim.invitation_hash
      where i.id = m.invitation_id and i.accepted_at is null and i.ended_at is null and i.expires_at > ctx.now()
      returning * into v;
      if not found then
        delete from host.mail q where q.id = m.id;
        continue;
      end if;
      select coalesce(holder.locale, i.locale), i.name, p.name, case a.kind when 'person' then a.name end,
        (v.expires_at at time zone i.time_zone)::date
      into locale, initiative, party, inviter, valid_until
      from host.initiative i
      join app.party p on p.tenant_id = i.id and p.id = v.party_id
      join host.account a on a.id = v.invited_by
      where i.id = v.initiative_id;
    end if;
    update host.mail q set state = 'sending', attempts = q.attempts + 1, not_before = ctx.now() + interval '5 minutes'
    where q.id = m.id;
    id := m.id;
    attempt := m.attempts + 1;
    kind := m.kind;
    address := m.address;
    name := coalesce(name, holder.name);
    return next;
    return;
  end loop;
end $$;


ALTER FUNCTION host.mail_claim(link_hash bytea, invitation_hash bytea) OWNER TO rygrad_definer;

--
-- Name: mail_invitation(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.mail_invitation(invitation uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  insert into host.mail (id, kind, address, invitation_id, not_before, created_at)
  select gen_random_uuid(), 'invitation', v.email, v.id, ctx.now(), ctx.now() from host.invitation v where v.id = $1
$_$;


ALTER FUNCTION host.mail_invitation(invitation uuid) OWNER TO rygrad_definer;

--
-- Name: mail_matters(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.mail_matters(mail uuid) RETURNS TABLE(kind text, subject text, period text, title text, count bigint, due date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select n.kind, n.subject, n.period, n.title, n.count, n.due
  from host.mail q
  join host.membership m on m.id = q.membership_id
  join app.notice n on n.tenant_id = m.initiative_id and n.mail_id = q.id and n.ended_at is null
  where q.id = $1
  order by n.kind = 'charter' desc, n.due nulls last, n.kind, n.title, n.subject
$_$;


ALTER FUNCTION host.mail_matters(mail uuid) OWNER TO rygrad_definer;

--
-- Name: mail_settle(uuid, integer, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.mail_settle(id uuid, attempt integer, error text) RETURNS text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update host.mail m
  set state = case when $3 is null then 'sent' when m.attempts >= 6 then 'failed' else 'queued' end,
    settled_at = case when $3 is null or m.attempts >= 6 then ctx.now() end,
    not_before = ctx.now()
      + (array['1 minute', '5 minutes', '30 minutes', '2 hours', '12 hours', '0']::interval[])[m.attempts],
    last_error = left($3, 500)
  where m.id = $1 and m.attempts = $2 and m.state = 'sending'
  returning m.state
$_$;


ALTER FUNCTION host.mail_settle(id uuid, attempt integer, error text) OWNER TO rygrad_definer;

--
-- Name: may_see_job(host.job); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.may_see_job(job host.job) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select ctx.is_operator() or ctx.role() = 'account' and exists (
    select from host.membership m
    where m.initiative_id = ($1).initiative_id and m.account_id = ctx.account() and m.ended_at is null
      and (m.party_role = 'backbone' or m.party_id = ($1).party_id and ($1).account_id = ctx.account())
      and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id)))
$_$;


ALTER FUNCTION host.may_see_job(job host.job) OWNER TO rygrad_definer;

--
-- Name: FUNCTION may_see_job(job host.job); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.may_see_job(job host.job) IS 'Operators see the jobs of the host, the backbone those of its initiative, everybody else their own';


--
-- Name: member_accept(bytea, uuid, uuid, text, text, uuid, bytea, boolean, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, credential uuid, credential_hash bytea, as_session boolean DEFAULT false, agent text DEFAULT ''::text, address text DEFAULT ''::text) RETURNS TABLE(account_id uuid, initiative_slug text, initiative_name text, party_slug text, party_name text, role text, token_made boolean, session_made boolean, expires_at timestamp with time zone, awaits_factor boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  v host.invitation;
  holder host.account;
  status text;
  has_factor boolean;
  proven boolean;
begin
  perform ctx.require_role('account', 'invitee');
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
      -- A browser asks for the name; an account must not be called by its address for want of one.
      if as_session and coalesce(btrim(member_accept.name), '') = '' then
        perform ctx.refuse('account_name_missing', 'name');
      end if;
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
  token_made := false;
  session_made := false;
  awaits_factor := false;
  has_factor := host.has_factor(holder.id);
  proven := coalesce(v.mailed_secret_hash = invitation_hash, false);
  if ctx.role() = 'account' then
    insert into host.token_membership (token_id, membership_id)
    select t.id, membership from host.token t where t.id = ctx.credential_id();
    insert into host.session_membership (session_id, membership_id)
    select s.id, membership from host.session s where s.id = ctx.credential_id() and not s.everywhere;
  elsif as_session then
    expires_at := host.session_insert(credential, holder.id, 'invitation', credential_hash, proven, agent, address);
    insert into host.session_membership (session_id, membership_id)
    select s.id, membership from host.session s where s.id = credential and not s.everywhere;
    session_made := true;
    awaits_factor := has_factor;
  else
    insert into host.token (id, account_id, name, secret_hash, everywhere, created_at)
    values (credential, holder.id, 'invitation', credential_hash, proven and not has_factor, ctx.now());
    insert into host.token_membership (token_id, membership_id) values (credential, membership);
    token_made := true;
  end if;
  account_id := holder.id;
  return query
    select holder.id, i.slug, i.name, p.slug, p.name, p.role, member_accept.token_made, member_accept.session_made,
      member_accept.expires_at, member_accept.awaits_factor
    from host.initiative i join app.party p on p.tenant_id = i.id
    where i.id = v.initiative_id and p.id = v.party_id;
end $$;


ALTER FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, credential uuid, credential_hash bytea, as_session boolean, agent text, address text) OWNER TO rygrad_definer;

--
-- Name: next_look(text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.next_look(mail_choice text, zone text) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select case when $1 = 'at_once' then ctx.now() + interval '1 hour' else (
    (l.at::date + case when l.at::time < '07:00' then 0 else 1 end) + time '07:00') at time zone $2 end
  from (select ctx.now() at time zone $2 as at) l
$_$;


ALTER FUNCTION host.next_look(mail_choice text, zone text) OWNER TO rygrad_definer;

--
-- Name: note_visit(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.note_visit(session uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  update host.session s
  set previous_visit_at = case when s.last_seen_at < ctx.now() - interval '30 minutes' then s.last_seen_at
      else s.previous_visit_at end,
    last_seen_at = ctx.now()
  where s.id = (
    select q.id from host.session q
    where q.id = $1 and q.kind = 'browser' and q.last_seen_at < ctx.now() - interval '5 minutes'
    for update skip locked)
$_$;


ALTER FUNCTION host.note_visit(session uuid) OWNER TO rygrad_definer;

--
-- Name: notice_choose(uuid, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.notice_choose(membership uuid, choice text) RETURNS TABLE(initiative text, party text, mail text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership := host.own_membership(notice_choose.membership);
begin
  update host.membership h set mail_choice = choice,
    look_at = (select host.next_look(choice, x.time_zone) from host.initiative x where x.id = h.initiative_id)
  where h.id = m.id and h.mail_choice <> choice;
  return query select i.slug, p.slug, choice from host.initiative i, app.party p
    where i.id = m.initiative_id and p.tenant_id = m.initiative_id and p.id = m.party_id;
end $$;


ALTER FUNCTION host.notice_choose(membership uuid, choice text) OWNER TO rygrad_definer;

--
-- Name: notice_clock(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.notice_clock() RETURNS TABLE(matter text, initiative text, failure text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership;
  i host.initiative;
begin
  select * into m from host.membership h
  where h.ended_at is null and h.look_at <= ctx.now() order by h.look_at limit 1 for no key update skip locked;
  if not found then
    return;
  end if;
  select * into strict i from host.initiative x where x.id = m.initiative_id;
  update host.membership h set look_at = host.next_look(m.mail_choice, i.time_zone) where h.id = m.id;
  matter := 'notice.tell';
  initiative := i.slug;
  if i.status <> 'active' or not ctx.look_as(m.id) then
    return next;
    return;
  end if;
  -- What fails without a reason of ours is left until the next look, so that it keeps nobody else waiting.
  begin
    perform app.notice_tell(m);
  exception when query_canceled or assert_failure or others then
    failure := sqlstate || ' ' || sqlerrm;
  end;
  return next;
end $$;


ALTER FUNCTION host.notice_clock() OWNER TO rygrad_definer;

--
-- Name: notice_list(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.notice_list() RETURNS TABLE(membership uuid, initiative text, initiative_name text, party text, party_name text, mail text, calendar_since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.id, i.slug, i.name, p.slug, p.name, m.mail_choice, c.created_at
  from host.own_memberships() m
  join host.initiative i on i.id = m.initiative_id
  join app.party p on p.tenant_id = m.initiative_id and p.id = m.party_id and p.ended_at is null
  left join host.calendar c on c.membership_id = m.id
  order by i.name, p.name
$$;


ALTER FUNCTION host.notice_list() OWNER TO rygrad_definer;

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
    mailed_secret_hash bytea,
    CONSTRAINT invitation_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT invitation_mailed_secret_hash_check CHECK ((length(mailed_secret_hash) = 32)),
    CONSTRAINT invitation_role CHECK ((party_role = ANY (ARRAY['backbone'::text, 'partner'::text, 'funder'::text]))),
    CONSTRAINT invitation_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.invitation FORCE ROW LEVEL SECURITY;


ALTER TABLE host.invitation OWNER TO rygrad_owner;

--
-- Name: COLUMN invitation.mailed_secret_hash; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.invitation.mailed_secret_hash IS 'A second secret that only the mail held: whoever shows it has proven to read the address';


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
  where (i.secret_hash = invitation_hash or i.mailed_secret_hash = invitation_hash) and i.accepted_at is null and i.ended_at is null
    and i.expires_at > ctx.now()
  for update;
  if not found then
    perform ctx.refuse('invitation_not_open', 'invitation');
  end if;
  return v;
end $$;


ALTER FUNCTION host.open_invitation(invitation_hash bytea) OWNER TO rygrad_definer;

--
-- Name: outbox_heads(uuid[]); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.outbox_heads(initiatives uuid[]) RETURNS TABLE(initiative uuid, sequence bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select h.tenant_id, h.sequence from app.audit_head h where h.tenant_id = any ($1)
$_$;


ALTER FUNCTION host.outbox_heads(initiatives uuid[]) OWNER TO rygrad_definer;

--
-- Name: own_membership(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.own_membership(membership uuid) RETURNS host.membership
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  m host.membership;
begin
  perform ctx.require_role('account');
  select h.* into m from host.membership h
  where h.id = own_membership.membership and h.id in (select o.id from host.own_memberships() o) for no key update;
  if not found then
    perform ctx.refuse('not_found', 'membership');
  end if;
  perform set_config('app.subject', m.initiative_id::text, true);
  return m;
end $$;


ALTER FUNCTION host.own_membership(membership uuid) OWNER TO rygrad_definer;

--
-- Name: own_memberships(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.own_memberships() RETURNS SETOF host.membership
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.* from host.membership m
  where m.account_id = ctx.account() and ctx.role() = 'account' and m.ended_at is null
    and (ctx.is_everywhere() or ctx.reaches(ctx.credential_id(), m.id))
$$;


ALTER FUNCTION host.own_memberships() OWNER TO rygrad_definer;

--
-- Name: password_obstacle(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.password_obstacle(current_tag bytea, OUT reason text, OUT after_ms integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  key bytea := host.throttle_key('own', ctx.account()::text);
begin
  perform host.require_proven();
  if not host.current_needed() then
    return;
  end if;
  if current_tag is null then
    perform ctx.refuse('password_current_missing', 'current');
  end if;
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif exists (select from host.password p where p.account_id = ctx.account() and p.verifier = sha256(current_tag)) then
    perform host.throttle_clear(key);
  else
    perform host.throttle_fail(key);
    reason := 'password_current_wrong';
  end if;
end $$;


ALTER FUNCTION host.password_obstacle(current_tag bytea, OUT reason text, OUT after_ms integer) OWNER TO rygrad_definer;

--
-- Name: password_remove(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.password_remove(current_tag bytea) RETURNS TABLE(reason text, after_ms integer, sessions_ended integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account');
  select o.reason, o.after_ms into reason, after_ms from host.password_obstacle(current_tag) o;
  if reason is null then
    delete from host.password p where p.account_id = ctx.account();
    if not found then
      perform ctx.refuse('password_none');
    end if;
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;


ALTER FUNCTION host.password_remove(current_tag bytea) OWNER TO rygrad_definer;

--
-- Name: password_set(bytea, integer, integer, integer, bytea, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea, current_tag bytea) RETURNS TABLE(reason text, after_ms integer, sessions_ended integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account');
  select o.reason, o.after_ms into reason, after_ms from host.password_obstacle(current_tag) o;
  if reason is null then
    delete from host.password p where p.account_id = ctx.account();
    insert into host.password (account_id, salt, memory_kib, passes, lanes, verifier, set_at)
    values (ctx.account(), password_set.salt, password_set.memory_kib, password_set.passes, password_set.lanes,
      sha256(tag), ctx.now());
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;


ALTER FUNCTION host.password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea, current_tag bytea) OWNER TO rygrad_definer;

--
-- Name: require_proven(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.require_proven() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
  if not ctx.is_everywhere() then
    perform ctx.refuse('account_unproven');
  end if;
end $$;


ALTER FUNCTION host.require_proven() OWNER TO rygrad_definer;

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
-- Name: session_close(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_close() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  holder uuid;
begin
  perform ctx.require_role('account', 'operator', 'pending');
  update host.session s set revoked_at = ctx.now()
  where s.id = ctx.credential_id() and s.kind = 'browser' returning s.account_id into holder;
  if not found then
    perform ctx.refuse('session_none');
  end if;
  perform set_config('app.actor', holder::text, true);
end $$;


ALTER FUNCTION host.session_close() OWNER TO rygrad_definer;

--
-- Name: session_confirm(text, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_confirm(code text, secret_hash bytea) RETURNS TABLE(reason text, after_ms integer, expires_at timestamp with time zone, recovery_codes bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  s host.session;
  key bytea;
begin
  perform ctx.require_role('pending');
  select * into s from host.session h
  where h.id = ctx.credential_id() and h.awaits_factor and h.revoked_at is null for update;
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  key := host.throttle_key('factor', s.account_id::text);
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif not host.accepts_code(s.account_id, code) then
    perform host.throttle_fail(key);
    update host.session h set wrong_codes = h.wrong_codes + 1,
      revoked_at = case when h.wrong_codes >= 4 then ctx.now() end
    where h.id = s.id;
    reason := case when s.wrong_codes >= 4 then 'factor_exhausted' else 'factor_wrong' end;
  else
    perform host.throttle_clear(key);
    perform set_config('app.actor', s.account_id::text, true);
    expires_at := s.created_at + interval '30 days';
    update host.session h set awaits_factor = false, secret_hash = session_confirm.secret_hash,
      expires_at = session_confirm.expires_at, last_seen_at = ctx.now()
    where h.id = s.id;
    recovery_codes := (select count(*) from host.recovery_code r
      where r.account_id = s.account_id and r.used_at is null);
  end if;
  return next;
end $$;


ALTER FUNCTION host.session_confirm(code text, secret_hash bytea) OWNER TO rygrad_definer;

--
-- Name: session_insert(uuid, uuid, text, bytea, boolean, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_insert(session uuid, account uuid, opened_by text, secret_hash bytea, everywhere boolean, agent text, address text) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  awaits boolean := host.has_factor(account);
  ends timestamptz := ctx.now() + case when awaits then interval '10 minutes' else interval '30 days' end;
begin
  delete from host.session s
  where s.account_id = account and s.kind = 'browser'
    and (s.expires_at < ctx.now() - interval '30 days' or s.awaits_factor and s.expires_at < ctx.now());
  insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere, opened_by, agent,
    address, last_seen_at, previous_visit_at, awaits_factor)
  values (session, account, 'browser', session_insert.secret_hash, ctx.now(), ends, session_insert.everywhere,
    session_insert.opened_by, left(coalesce(session_insert.agent, ''), 200),
    left(coalesce(session_insert.address, ''), 100), ctx.now(),
    (select max(s.last_seen_at) from host.session s
     where s.account_id = account and s.kind = 'browser' and not s.awaits_factor),
    awaits);
  perform ctx.audit_host(account, 'session.open', 'OK',
    jsonb_build_object('session', session, 'by', session_insert.opened_by));
  return ends;
end $$;


ALTER FUNCTION host.session_insert(session uuid, account uuid, opened_by text, secret_hash bytea, everywhere boolean, agent text, address text) OWNER TO rygrad_definer;

--
-- Name: session_list(uuid, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_list(after uuid, most integer) RETURNS TABLE(id uuid, agent text, address text, opened_by text, created_at timestamp with time zone, last_seen_at timestamp with time zone, expires_at timestamp with time zone, everywhere boolean, current boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select s.id, s.agent, s.address, s.opened_by, s.created_at, s.last_seen_at, s.expires_at, s.everywhere,
    s.id = ctx.credential_id()
  from host.live_sessions(ctx.account()) s
  where ctx.role() in ('account', 'operator') and (ctx.is_everywhere() or s.id = ctx.credential_id())
    and ($1 is null or s.id > $1)
  order by s.id limit $2
$_$;


ALTER FUNCTION host.session_list(after uuid, most integer) OWNER TO rygrad_definer;

--
-- Name: session_open_by_link(uuid, bytea, text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_open_by_link(id uuid, secret_hash bytea, agent text, address text) RETURNS TABLE(reason text, after_ms integer, expires_at timestamp with time zone, second_factor boolean, name text, locale text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  l host.link;
  holder host.account;
begin
  perform ctx.require_role('link');
  update host.link h set used_at = ctx.now()
  where h.id = ctx.credential_id() and h.used_at is null and h.ended_at is null and h.expires_at > ctx.now()
  returning * into l;
  if not found then
    perform ctx.refuse('credential_ended');
  end if;
  select * into strict holder from host.account a where a.id = l.account_id;
  perform set_config('app.actor', holder.id::text, true);
  perform host.throttle_clear(host.throttle_key('mail', coalesce(holder.email, '')));
  expires_at := host.session_insert(session_open_by_link.id, holder.id,
    case l.origin when 'mail' then 'mail' else 'link' end, session_open_by_link.secret_hash, l.everywhere,
    session_open_by_link.agent, session_open_by_link.address);
  insert into host.session_membership (session_id, membership_id)
  select session_open_by_link.id, m.membership_id from host.link_membership m where m.link_id = l.id;
  second_factor := host.has_factor(holder.id);
  name := holder.name;
  locale := holder.locale;
  return next;
end $$;


ALTER FUNCTION host.session_open_by_link(id uuid, secret_hash bytea, agent text, address text) OWNER TO rygrad_definer;

--
-- Name: session_open_by_password(uuid, bytea, text, bytea, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text) RETURNS TABLE(reason text, after_ms integer, expires_at timestamp with time zone, second_factor boolean, name text, locale text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  address text := coalesce(current_setting('app.address', true), '');
  client_key bytea := host.throttle_key('client', address);
  account_key bytea := host.throttle_key('account', session_open_by_password.email);
  holder host.account;
begin
  perform ctx.require_role('visitor');
  after_ms := greatest(host.throttle_wait(client_key, 20, '30 seconds'), host.throttle_wait(account_key, 5));
  if after_ms > 0 then
    reason := 'signin_slowed';
    return next;
    return;
  end if;
  select a.* into holder from host.account a join host.password p on p.account_id = a.id
  where a.email = lower(session_open_by_password.email) and a.kind = 'person' and a.ended_at is null
    and p.verifier = sha256(tag);
  if not found then
    perform host.throttle_fail(client_key);
    perform host.throttle_fail(account_key);
    reason := 'signin_wrong';
    return next;
    return;
  end if;
  perform host.throttle_clear(account_key);
  expires_at := host.session_insert(session_open_by_password.id, holder.id, 'password',
    session_open_by_password.secret_hash, true, session_open_by_password.agent, address);
  second_factor := host.has_factor(holder.id);
  name := holder.name;
  locale := holder.locale;
  return next;
end $$;


ALTER FUNCTION host.session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text) OWNER TO rygrad_definer;

--
-- Name: session_revoke(uuid); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.session_revoke(id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account', 'operator');
  update host.session s set revoked_at = ctx.now()
  where s.id in (select l.id from host.live_sessions(ctx.account()) l)
    and s.id = session_revoke.id and (ctx.is_everywhere() or s.id = ctx.credential_id());
  if not found then
    perform ctx.refuse('not_found', 'id');
  end if;
end $$;


ALTER FUNCTION host.session_revoke(id uuid) OWNER TO rygrad_definer;

--
-- Name: throttle_clear(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_clear(key bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  delete from host.throttle t where t.key = $1
$_$;


ALTER FUNCTION host.throttle_clear(key bytea) OWNER TO rygrad_definer;

--
-- Name: throttle_delay(integer, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_delay(failures integer, free integer) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select case when $1 < $2 then interval '0'
    else least(interval '15 minutes', interval '1 second' * (1 << least($1 - $2, 10))) end
$_$;


ALTER FUNCTION host.throttle_delay(failures integer, free integer) OWNER TO rygrad_definer;

--
-- Name: throttle_fail(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_fail(key bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update host.throttle t set failures = t.failures + 1, last_failure_at = ctx.now() where t.key = throttle_fail.key;
  -- What is older than a day is long forgiven; a few at a time keep the table small.
  delete from host.throttle t where t.key in (
    select o.key from host.throttle o where o.last_failure_at < ctx.now() - interval '1 day'
    order by o.last_failure_at limit 20 for update skip locked);
end $$;


ALTER FUNCTION host.throttle_fail(key bytea) OWNER TO rygrad_definer;

--
-- Name: throttle_forgiven(timestamp with time zone, interval); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_forgiven(since timestamp with time zone, forgives interval) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select floor(greatest(0, extract(epoch from ctx.now() - $1)) / extract(epoch from $2))::integer
$_$;


ALTER FUNCTION host.throttle_forgiven(since timestamp with time zone, forgives interval) OWNER TO rygrad_definer;

--
-- Name: throttle_key(text, text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_key(kind text, subject text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select sha256(convert_to($1 || ':' || lower($2), 'UTF8'))
$_$;


ALTER FUNCTION host.throttle_key(kind text, subject text) OWNER TO rygrad_definer;

--
-- Name: throttle_left_ms(timestamp with time zone, integer, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_left_ms(last_failure_at timestamp with time zone, failures integer, free integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select case when $2 < $3 then 0
    else greatest(0, ceil(extract(epoch from $1 + host.throttle_delay($2, $3) - ctx.now()) * 1000))::integer end
$_$;


ALTER FUNCTION host.throttle_left_ms(last_failure_at timestamp with time zone, failures integer, free integer) OWNER TO rygrad_definer;

--
-- Name: throttle_wait(bytea, integer, interval); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.throttle_wait(key bytea, free integer, forgives interval DEFAULT '00:15:00'::interval) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  t host.throttle;
begin
  insert into host.throttle as h (key, failures, forgiven_until, last_failure_at)
  values (throttle_wait.key, 0, ctx.now(), ctx.now())
  on conflict on constraint throttle_pkey do update
    set failures = greatest(0, h.failures - host.throttle_forgiven(h.forgiven_until, forgives)),
      forgiven_until = h.forgiven_until + host.throttle_forgiven(h.forgiven_until, forgives) * forgives
  returning * into t;
  return host.throttle_left_ms(t.last_failure_at, t.failures, free);
end $$;


ALTER FUNCTION host.throttle_wait(key bytea, free integer, forgives interval) OWNER TO rygrad_definer;

--
-- Name: token_create(uuid, text, bytea, timestamp with time zone, bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea DEFAULT NULL::bytea) RETURNS timestamp with time zone
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
  -- What has expired stands in nobody's way.
  update host.token t set revoked_at = ctx.now()
  where t.certificate = token_create.certificate and t.revoked_at is null and t.expires_at <= ctx.now();
  insert into host.token (id, account_id, name, secret_hash, everywhere, created_at, expires_at, certificate)
  values (token_create.id, ctx.account(), token_create.name, token_create.secret_hash, ctx.is_everywhere(), ctx.now(),
    latest, token_create.certificate);
  insert into host.token_membership (token_id, membership_id)
  select token_create.id, m.membership_id from host.token_membership m where m.token_id = ctx.credential_id()
  union
  select token_create.id, m.membership_id from host.session_membership m where m.session_id = ctx.credential_id();
  return latest;
end $$;


ALTER FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea) OWNER TO rygrad_definer;

--
-- Name: FUNCTION token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea); Type: COMMENT; Schema: host; Owner: rygrad_definer
--

COMMENT ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea) IS 'A token reaches no further than the token or session that makes it, and lives no longer than that token';


--
-- Name: token_list(uuid, integer); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.token_list(after uuid, most integer) RETURNS TABLE(id uuid, name text, created_at timestamp with time zone, expires_at timestamp with time zone, revoked_at timestamp with time zone, everywhere boolean, current boolean, certificate text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select t.id, t.name, t.created_at, t.expires_at, t.revoked_at, t.everywhere, t.id = ctx.credential_id(),
    upper(regexp_replace(encode(t.certificate, 'hex'), '(..)(?!$)', '\1:', 'g'))
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
-- Name: totp_begin(bytea); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.totp_begin(secret bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_confirmed');
  end if;
  delete from host.second_factor f where f.account_id = ctx.account();
  insert into host.second_factor (account_id, secret, created_at) values (ctx.account(), totp_begin.secret, ctx.now());
end $$;


ALTER FUNCTION host.totp_begin(secret bytea) OWNER TO rygrad_definer;

--
-- Name: totp_confirm(text, bytea[]); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.totp_confirm(code text, recovery_hashes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_confirmed');
  end if;
  if not exists (select from host.second_factor f where f.account_id = ctx.account()) then
    perform ctx.refuse('factor_none');
  end if;
  if not host.accepts_totp(ctx.account(), translate(code, ' -', '')) then
    perform ctx.refuse('factor_wrong', 'code');
  end if;
  update host.second_factor f set confirmed_at = ctx.now() where f.account_id = ctx.account();
  insert into host.recovery_code (account_id, code_hash) select ctx.account(), h from unnest(recovery_hashes) h;
end $$;


ALTER FUNCTION host.totp_confirm(code text, recovery_hashes bytea[]) OWNER TO rygrad_definer;

--
-- Name: totp_remove(text); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.totp_remove(code text) RETURNS TABLE(reason text, after_ms integer, sessions_ended integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  key bytea := host.throttle_key('factor', ctx.account()::text);
begin
  perform ctx.require_role('account', 'operator');
  perform host.require_proven();
  if not host.has_factor(ctx.account()) then
    perform ctx.refuse('factor_none');
  end if;
  after_ms := host.throttle_wait(key, 5);
  if after_ms > 0 then
    reason := 'signin_slowed';
  elsif not host.accepts_code(ctx.account(), code) then
    perform host.throttle_fail(key);
    reason := 'factor_wrong';
  else
    perform host.throttle_clear(key);
    delete from host.second_factor f where f.account_id = ctx.account();
    sessions_ended := host.end_other_sessions();
  end if;
  return next;
end $$;


ALTER FUNCTION host.totp_remove(code text) OWNER TO rygrad_definer;

--
-- Name: work_waiting(); Type: FUNCTION; Schema: host; Owner: rygrad_definer
--

CREATE FUNCTION host.work_waiting() RETURNS TABLE(jobs bigint, oldest_job_seconds bigint, mail bigint, mail_failed bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ctx.require_operator();
  return query
    select (select count(*) from host.job j where j.state = 'queued'),
      (select extract(epoch from ctx.now() - min(j.run_at))::bigint from host.job j where j.state = 'queued'),
      (select count(*) from host.mail m where m.state in ('queued', 'sending')),
      (select count(*) from host.mail m where m.state = 'failed' and m.settled_at > ctx.now() - interval '1 day');
end $$;


ALTER FUNCTION host.work_waiting() OWNER TO rygrad_definer;

--
-- Name: action; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.action (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    text text NOT NULL,
    owner_party_id uuid NOT NULL,
    owner_role text NOT NULL,
    owner uuid NOT NULL,
    due_date date NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT action_decided CHECK ((num_nonnulls(decided_by, decided_at) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 2
END)),
    CONSTRAINT action_owner_role CHECK ((owner_role = ANY (ARRAY['backbone'::text, 'partner'::text]))),
    CONSTRAINT action_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT action_text_length CHECK (((length(text) >= 1) AND (length(text) <= 500)))
);

ALTER TABLE ONLY app.action FORCE ROW LEVEL SECURITY;


ALTER TABLE app.action OWNER TO rygrad_owner;

--
-- Name: TABLE action; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.action IS 'What a meeting agreed that somebody does by a day; late is open past its due date';


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
    updated_at timestamp with time zone,
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
-- Name: COLUMN activity.updated_at; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.activity.updated_at IS 'When its owner last changed it; null when never';


--
-- Name: agenda_comment; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_comment (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    section text NOT NULL,
    text text NOT NULL,
    party_id uuid NOT NULL,
    author uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    resolved_party_id uuid,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    CONSTRAINT agenda_comment_answer_length CHECK ((length(answer) <= 4000)),
    CONSTRAINT agenda_comment_resolved CHECK ((num_nonnulls(resolved_party_id, resolved_by, resolved_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT agenda_comment_section CHECK ((section = ANY (ARRAY['vision'::text, 'principles'::text, 'problem'::text, 'goals'::text, 'strategies'::text]))),
    CONSTRAINT agenda_comment_text_length CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY app.agenda_comment FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_comment OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_comment; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_comment IS 'What a partner or the backbone says to a draft, and whether that is settled';


--
-- Name: agenda_draft_source; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_draft_source (
    tenant_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    section text NOT NULL,
    contribution_id uuid NOT NULL,
    CONSTRAINT agenda_draft_source_section CHECK ((section = ANY (ARRAY['vision'::text, 'principles'::text, 'problem'::text, 'goals'::text, 'strategies'::text])))
);

ALTER TABLE ONLY app.agenda_draft_source FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_draft_source OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_draft_source; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_draft_source IS 'The contributions that a draft''s section was composed from';


--
-- Name: agenda_draft_text; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_draft_text (
    tenant_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    section text NOT NULL,
    revision integer NOT NULL,
    text text NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    author uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT agenda_draft_text_length CHECK ((length(text) <= 20000)),
    CONSTRAINT agenda_draft_text_revision CHECK ((revision >= 1)),
    CONSTRAINT agenda_draft_text_role CHECK ((party_role = 'partner'::text)),
    CONSTRAINT agenda_draft_text_section CHECK ((section = ANY (ARRAY['vision'::text, 'principles'::text, 'problem'::text, 'goals'::text, 'strategies'::text])))
);

ALTER TABLE ONLY app.agenda_draft_text FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_draft_text OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_draft_text; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_draft_text IS 'Each wording of a draft''s section; the latest stands, the earlier ones are kept so that nothing written is lost';


--
-- Name: COLUMN agenda_draft_text.party_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_draft_text.party_role IS 'Charter rule 2: the words of a draft are a partner''s, by key';


--
-- Name: agenda_draft_writeup; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_draft_writeup (
    tenant_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    writeup_id uuid NOT NULL,
    placed_by uuid NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    state text DEFAULT 'placed'::text NOT NULL,
    settled_party_id uuid,
    settled_role text,
    settled_by uuid,
    settled_at timestamp with time zone,
    CONSTRAINT agenda_draft_writeup_role CHECK ((settled_role = 'partner'::text)),
    CONSTRAINT agenda_draft_writeup_settled CHECK ((num_nonnulls(settled_party_id, settled_role, settled_by, settled_at) =
CASE state
    WHEN 'placed'::text THEN 0
    ELSE 4
END)),
    CONSTRAINT agenda_draft_writeup_state CHECK ((state = ANY (ARRAY['placed'::text, 'taken'::text, 'left'::text])))
);

ALTER TABLE ONLY app.agenda_draft_writeup FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_draft_writeup OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_draft_writeup; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_draft_writeup IS 'Charter rule 2: a write-up beside a draft, and whether a partner has made it its own or left it out';


--
-- Name: agenda_goal_indicator; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_goal_indicator (
    tenant_id uuid NOT NULL,
    goal_id uuid NOT NULL,
    indicator_id uuid NOT NULL
);

ALTER TABLE ONLY app.agenda_goal_indicator FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_goal_indicator OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_goal_indicator; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_goal_indicator IS 'By which indicators a goal of a draft is measured';


--
-- Name: agenda_version; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_version (
    tenant_id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    vision text NOT NULL,
    principles text NOT NULL,
    problem text NOT NULL,
    goals text NOT NULL,
    strategies text NOT NULL,
    draft_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    holder_party_id uuid NOT NULL,
    holder_role text DEFAULT 'partner'::text NOT NULL,
    contributions integer NOT NULL,
    people integer NOT NULL,
    adopted_at timestamp with time zone NOT NULL,
    sealed boolean GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT agenda_version_holder_role CHECK ((holder_role = 'partner'::text)),
    CONSTRAINT agenda_version_positive CHECK ((version >= 1))
);

ALTER TABLE ONLY app.agenda_version FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_version OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_version; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_version IS 'The common agenda as the partners adopted it; the highest version is in force. Only ever added to';


--
-- Name: COLUMN agenda_version.goals; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_version.goals IS 'What is said of the goals together; each of them is in app.agenda_version_goal';


--
-- Name: COLUMN agenda_version.contributions; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_version.contributions IS 'How many contributions it was composed from';


--
-- Name: COLUMN agenda_version.people; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_version.people IS 'How many people were heard for them';


--
-- Name: COLUMN agenda_version.sealed; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.agenda_version.sealed IS 'Lets keys refer to the row though nothing of it can be updated';


--
-- Name: agenda_version_goal; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_version_goal (
    tenant_id uuid NOT NULL,
    version integer NOT NULL,
    goal uuid NOT NULL,
    "position" integer NOT NULL,
    statement text NOT NULL,
    due date NOT NULL,
    sealed boolean GENERATED ALWAYS AS (true) STORED
);

ALTER TABLE ONLY app.agenda_version_goal FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_version_goal OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_version_goal; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_version_goal IS 'A goal of a version, precise and with a day; only ever added to';


--
-- Name: agenda_version_goal_indicator; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_version_goal_indicator (
    tenant_id uuid NOT NULL,
    version integer NOT NULL,
    goal uuid NOT NULL,
    indicator_id uuid NOT NULL,
    sealed boolean GENERATED ALWAYS AS (true) STORED
);

ALTER TABLE ONLY app.agenda_version_goal_indicator FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_version_goal_indicator OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_version_goal_indicator; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_version_goal_indicator IS 'By which indicators a goal of a version is measured; only ever added to';


--
-- Name: agenda_writeup; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_writeup (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    section text NOT NULL,
    text text NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'backbone'::text NOT NULL,
    author uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT agenda_writeup_role CHECK ((party_role = 'backbone'::text)),
    CONSTRAINT agenda_writeup_section CHECK ((section = ANY (ARRAY['vision'::text, 'principles'::text, 'problem'::text, 'goals'::text, 'strategies'::text]))),
    CONSTRAINT agenda_writeup_text_length CHECK (((length(text) >= 1) AND (length(text) <= 6000)))
);

ALTER TABLE ONLY app.agenda_writeup FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_writeup OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_writeup; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_writeup IS 'What the backbone wrote up of contributions: a help to the pen-holder, never agenda text by itself';


--
-- Name: agenda_writeup_source; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.agenda_writeup_source (
    tenant_id uuid NOT NULL,
    writeup_id uuid NOT NULL,
    contribution_id uuid NOT NULL
);

ALTER TABLE ONLY app.agenda_writeup_source FORCE ROW LEVEL SECURITY;


ALTER TABLE app.agenda_writeup_source OWNER TO rygrad_owner;

--
-- Name: TABLE agenda_writeup_source; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.agenda_writeup_source IS 'The contributions that a write-up is of; it has at least one';


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
    decision_id uuid,
    decision_kind text,
    by_terms boolean DEFAULT false NOT NULL,
    CONSTRAINT allocation_amount CHECK (((amount > (0)::numeric) AND (amount < 'NaN'::numeric))),
    CONSTRAINT allocation_by_terms_to_backbone CHECK (((NOT by_terms) OR (recipient_role = 'backbone'::text))),
    CONSTRAINT allocation_decision_kind CHECK ((decision_kind = 'allocation'::text)),
    CONSTRAINT allocation_decision_whole CHECK ((num_nonnulls(decision_id, decision_kind) = ANY (ARRAY[0, 2]))),
    CONSTRAINT allocation_effective CHECK (((state = 'effective'::text) <= (effective_at IS NOT NULL))),
    CONSTRAINT allocation_purpose_length CHECK ((length(purpose) <= 2000)),
    CONSTRAINT allocation_recipient_role CHECK ((recipient_role = ANY (ARRAY['partner'::text, 'backbone'::text]))),
    CONSTRAINT allocation_state CHECK ((state = ANY (ARRAY['proposed'::text, 'effective'::text, 'withdrawn'::text]))),
    CONSTRAINT allocation_to_activity_or_backbone CHECK (((recipient_role = 'partner'::text) = (activity_id IS NOT NULL))),
    CONSTRAINT allocation_to_backbone_decided CHECK (((state <> 'effective'::text) OR (recipient_role = 'partner'::text) OR (decision_id IS NOT NULL) OR by_terms))
);

ALTER TABLE ONLY app.allocation FORCE ROW LEVEL SECURITY;


ALTER TABLE app.allocation OWNER TO rygrad_owner;

--
-- Name: TABLE allocation; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.allocation IS 'The part of a grant set aside for one recipient and purpose';


--
-- Name: COLUMN allocation.decision_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.allocation.decision_id IS 'The decision by which money for the backbone''s own work took effect';


--
-- Name: COLUMN allocation.by_terms; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.allocation.by_terms IS 'Effective because the grant''s terms name it (app.grant.backbone_amount)';


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
-- Name: ballot; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.ballot (
    tenant_id uuid NOT NULL,
    election_id uuid NOT NULL,
    party_id uuid NOT NULL,
    choices integer[] NOT NULL
)
WITH (autovacuum_vacuum_threshold='1', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', vacuum_truncate='true');

ALTER TABLE ONLY app.ballot FORCE ROW LEVEL SECURITY;


ALTER TABLE app.ballot OWNER TO rygrad_owner;

--
-- Name: TABLE ballot; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.ballot IS 'What was voted while an election is open; no login can read it. Closing empties it';


--
-- Name: candidate; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.candidate (
    tenant_id uuid NOT NULL,
    election_id uuid NOT NULL,
    number integer NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    party_id uuid,
    organisation_identifier text,
    email text,
    statement text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    nominated_party_id uuid,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT candidate_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT candidate_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT candidate_number CHECK (((number >= 0) AND (number <= 8))),
    CONSTRAINT candidate_reachable CHECK (((party_id IS NOT NULL) OR (email IS NOT NULL))),
    CONSTRAINT candidate_says_something CHECK (((state = 'nominated'::text) OR (statement <> ''::text))),
    CONSTRAINT candidate_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 63))),
    CONSTRAINT candidate_state CHECK ((state = ANY (ARRAY['nominated'::text, 'standing'::text]))),
    CONSTRAINT candidate_statement_length CHECK ((length(statement) <= 4000))
);

ALTER TABLE ONLY app.candidate FORCE ROW LEVEL SECURITY;


ALTER TABLE app.candidate OWNER TO rygrad_owner;

--
-- Name: TABLE candidate; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.candidate IS 'Who stands for the office, in the order of entering; an organisation from outside is reached by e-mail';


--
-- Name: caretaker; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.caretaker (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    term_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'backbone'::text NOT NULL,
    decision_id uuid,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT caretaker_appointed_or_withdrawn CHECK (((decision_id IS NOT NULL) OR (ended_at IS NOT NULL))),
    CONSTRAINT caretaker_reason_length CHECK ((length(reason) <= 1000)),
    CONSTRAINT caretaker_role CHECK ((party_role = 'backbone'::text))
);

ALTER TABLE ONLY app.caretaker FORCE ROW LEVEL SECURITY;


ALTER TABLE app.caretaker OWNER TO rygrad_owner;

--
-- Name: TABLE caretaker; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.caretaker IS 'Who looks after the office once a term has ended without a successor; without a row, the party of that term does';


--
-- Name: COLUMN caretaker.decision_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.caretaker.decision_id IS 'The partners'' decision; null where the outgoing backbone itself has withdrawn';


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
    decision_id uuid,
    decision_kind text,
    CONSTRAINT charter_notice_amended_by_decision CHECK ((num_nonnulls(decision_id, decision_kind) =
CASE
    WHEN (version = 1) THEN 0
    ELSE 2
END)),
    CONSTRAINT charter_notice_decision_kind CHECK ((decision_kind = 'notice'::text)),
    CONSTRAINT charter_notice_version CHECK ((version > 0))
);

ALTER TABLE ONLY app.charter_notice FORCE ROW LEVEL SECURITY;


ALTER TABLE app.charter_notice OWNER TO rygrad_owner;

--
-- Name: TABLE charter_notice; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.charter_notice IS 'Vigtige opmærksomhedspunkter: the caveats about the backbone that everyone is told';


--
-- Name: COLUMN charter_notice.decision_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.charter_notice.decision_id IS 'The decision by which the partners amended it; none for the version that shipped with Rygrad';


--
-- Name: choice; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.choice (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    party_id uuid,
    organisation_identifier text,
    email text,
    minutes text NOT NULL,
    held_on date NOT NULL,
    term_months integer NOT NULL,
    state text DEFAULT 'recorded'::text NOT NULL,
    recorded_party_id uuid NOT NULL,
    recorded_role text DEFAULT 'partner'::text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    term_id uuid,
    CONSTRAINT choice_effective CHECK (((state = 'confirmed'::text) = (term_id IS NOT NULL))),
    CONSTRAINT choice_email_form CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT choice_minutes_length CHECK (((length(minutes) >= 1) AND (length(minutes) <= 20000))),
    CONSTRAINT choice_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT choice_reachable CHECK (((party_id IS NOT NULL) OR (email IS NOT NULL))),
    CONSTRAINT choice_recorded_role CHECK ((recorded_role = 'partner'::text)),
    CONSTRAINT choice_state CHECK ((state = ANY (ARRAY['recorded'::text, 'confirmed'::text, 'lapsed'::text]))),
    CONSTRAINT choice_term_months CHECK (((term_months >= 1) AND (term_months <= 60)))
);

ALTER TABLE ONLY app.choice FORCE ROW LEVEL SECURITY;


ALTER TABLE app.choice OWNER TO rygrad_owner;

--
-- Name: TABLE choice; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.choice IS 'A choice of backbone made at a meeting; it takes effect when a majority of the voting partners confirm it';


--
-- Name: choice_confirmation; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.choice_confirmation (
    tenant_id uuid NOT NULL,
    choice_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    CONSTRAINT choice_confirmation_role CHECK ((party_role = 'partner'::text))
);

ALTER TABLE ONLY app.choice_confirmation FORCE ROW LEVEL SECURITY;


ALTER TABLE app.choice_confirmation OWNER TO rygrad_owner;

--
-- Name: commitment; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.commitment (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    activity_id uuid NOT NULL,
    owner_party_id uuid NOT NULL,
    owner_role text DEFAULT 'partner'::text NOT NULL,
    text text NOT NULL,
    due_date date NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT commitment_decided CHECK ((num_nonnulls(decided_by, decided_at) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 2
END)),
    CONSTRAINT commitment_owner_role CHECK ((owner_role = 'partner'::text)),
    CONSTRAINT commitment_state CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'dropped'::text]))),
    CONSTRAINT commitment_text_length CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);

ALTER TABLE ONLY app.commitment FORCE ROW LEVEL SECURITY;


ALTER TABLE app.commitment OWNER TO rygrad_owner;

--
-- Name: TABLE commitment; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.commitment IS '"We will ...": what the owner of an activity has promised; late is open past its due date';


--
-- Name: COLUMN commitment.owner_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.commitment.owner_role IS 'Charter rule 3: only a partner commits itself on activities, by key';


--
-- Name: counted_ballot; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.counted_ballot (
    tenant_id uuid NOT NULL,
    election_id uuid NOT NULL,
    id uuid NOT NULL,
    choices integer[] NOT NULL
);

ALTER TABLE ONLY app.counted_ballot FORCE ROW LEVEL SECURITY;


ALTER TABLE app.counted_ballot OWNER TO rygrad_owner;

--
-- Name: TABLE counted_ballot; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.counted_ballot IS 'The ballots of a closed election, shuffled and with new ids: nothing leads back to who cast them';


--
-- Name: decision_review; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.decision_review (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    decision_id uuid NOT NULL,
    party_id uuid NOT NULL,
    note text NOT NULL,
    next_on date,
    reviewed_by uuid NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    CONSTRAINT decision_review_note_length CHECK (((length(note) >= 1) AND (length(note) <= 4000)))
);

ALTER TABLE ONLY app.decision_review FORCE ROW LEVEL SECURITY;


ALTER TABLE app.decision_review OWNER TO rygrad_owner;

--
-- Name: TABLE decision_review; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.decision_review IS 'What was found when a decision was looked at again on its review date';


--
-- Name: decision_vote; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.decision_vote (
    tenant_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    method text NOT NULL,
    attended boolean DEFAULT false NOT NULL,
    choice text,
    reasons text DEFAULT ''::text NOT NULL,
    cast_by uuid,
    cast_at timestamp with time zone,
    CONSTRAINT decision_vote_cast CHECK ((num_nonnulls(choice, cast_by, cast_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT decision_vote_choice CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text]))),
    CONSTRAINT decision_vote_objection_reasoned CHECK (((method <> 'consent'::text) OR (choice IS DISTINCT FROM 'against'::text) OR (reasons <> ''::text))),
    CONSTRAINT decision_vote_reasons_length CHECK ((length(reasons) <= 4000)),
    CONSTRAINT decision_vote_role CHECK ((party_role = 'partner'::text))
);

ALTER TABLE ONLY app.decision_vote FORCE ROW LEVEL SECURITY;


ALTER TABLE app.decision_vote OWNER TO rygrad_owner;

--
-- Name: TABLE decision_vote; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.decision_vote IS 'The electorate, frozen when the decision opens, with what each party has said so far';


--
-- Name: COLUMN decision_vote.party_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.decision_vote.party_role IS 'Only partners vote, by key';


--
-- Name: election_call; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.election_call (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    method text NOT NULL,
    reason text NOT NULL,
    called_by uuid NOT NULL,
    called_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT election_call_method CHECK ((method = ANY (ARRAY['approval'::text, 'ranked'::text]))),
    CONSTRAINT election_call_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
    CONSTRAINT election_call_role CHECK ((party_role = 'partner'::text))
);

ALTER TABLE ONLY app.election_call FORCE ROW LEVEL SECURITY;


ALTER TABLE app.election_call OWNER TO rygrad_owner;

--
-- Name: TABLE election_call; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.election_call IS 'Charter rule 1: which partners call for an election; a quarter of those who vote open it';


--
-- Name: elector; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.elector (
    tenant_id uuid NOT NULL,
    election_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    representative uuid NOT NULL,
    has_voted boolean DEFAULT false NOT NULL,
    CONSTRAINT elector_role CHECK ((party_role = 'partner'::text))
);

ALTER TABLE ONLY app.elector FORCE ROW LEVEL SECURITY;


ALTER TABLE app.elector OWNER TO rygrad_owner;

--
-- Name: TABLE elector; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.elector IS 'Who votes, one vote for each party, frozen at the opening; that a party has voted is public, what is not';


--
-- Name: COLUMN elector.party_role; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.elector.party_role IS 'Charter rule 1: only partners choose, by key';


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
    backbone_amount numeric(20,4) DEFAULT 0 NOT NULL,
    CONSTRAINT grant_amount_awarded CHECK (((amount_awarded >= (0)::numeric) AND (amount_awarded < 'NaN'::numeric))),
    CONSTRAINT grant_amounts_finite CHECK (((amount_applied_for < 'NaN'::numeric) AND (amount_disbursed < 'NaN'::numeric))),
    CONSTRAINT grant_backbone_amount CHECK (((backbone_amount >= (0)::numeric) AND (backbone_amount <= amount_awarded) AND (backbone_amount = round(backbone_amount, ctx.minor_units(currency))))),
    CONSTRAINT grant_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT grant_funder_role CHECK ((funder_role = 'funder'::text)),
    CONSTRAINT grant_identifier_length CHECK (((length(identifier) >= 1) AND (length(identifier) <= 200))),
    CONSTRAINT grant_minor_unit CHECK (((amount_awarded = round(amount_awarded, ctx.minor_units(currency))) AND (amount_applied_for = round(amount_applied_for, ctx.minor_units(currency))) AND (amount_disbursed = round(amount_disbursed, ctx.minor_units(currency))))),
    CONSTRAINT grant_terms_in_words CHECK (((backbone_amount = (0)::numeric) OR (conditions <> ''::text))),
    CONSTRAINT grant_title_length CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
);

ALTER TABLE ONLY app."grant" FORCE ROW LEVEL SECURITY;


ALTER TABLE app."grant" OWNER TO rygrad_owner;

--
-- Name: TABLE "grant"; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app."grant" IS 'Money a funder awards to the initiative; columns named as in 360Giving where it has them';


--
-- Name: COLUMN "grant".backbone_amount; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app."grant".backbone_amount IS 'How much of it the funder''s terms set aside for the backbone''s own work; the conditions say so in words';


--
-- Name: group_member; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.group_member (
    tenant_id uuid NOT NULL,
    group_id uuid NOT NULL,
    party_id uuid NOT NULL,
    account_id uuid NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone
);

ALTER TABLE ONLY app.group_member FORCE ROW LEVEL SECURITY;


ALTER TABLE app.group_member OWNER TO rygrad_owner;

--
-- Name: TABLE group_member; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.group_member IS 'The people of a party who sit in a group; one counts as long as its membership of the party does';


--
-- Name: group_seat; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.group_seat (
    tenant_id uuid NOT NULL,
    group_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'partner'::text NOT NULL,
    seated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT group_seat_role CHECK ((party_role = 'partner'::text))
);

ALTER TABLE ONLY app.group_seat FORCE ROW LEVEL SECURITY;


ALTER TABLE app.group_seat OWNER TO rygrad_owner;

--
-- Name: TABLE group_seat; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.group_seat IS 'Which partners sit in a group; funders and the backbone have no seats, by key';


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
    deadline_days integer DEFAULT 30 NOT NULL,
    CONSTRAINT indicator_accumulation CHECK ((accumulation = ANY (ARRAY['non_cumulative'::text, 'cumulative_sum'::text, 'cumulative_last'::text]))),
    CONSTRAINT indicator_bands_order CHECK (((at_risk >= (0)::numeric) AND (on_track > at_risk))),
    CONSTRAINT indicator_baseline_or_reason CHECK ((num_nonnulls(baseline_value, baseline_missing_reason) = 1)),
    CONSTRAINT indicator_deadline_days CHECK (((deadline_days >= 0) AND (deadline_days <= 366))),
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
-- Name: COLUMN indicator_version.deadline_days; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.indicator_version.deadline_days IS 'Days after a period''s end until which a report is on time; no part of the definition, so changing it makes no version';


--
-- Name: job_content; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.job_content (
    tenant_id uuid NOT NULL,
    job_id uuid NOT NULL,
    request text NOT NULL,
    payload bytea,
    reply text
);

ALTER TABLE ONLY app.job_content FORCE ROW LEVEL SECURITY;


ALTER TABLE app.job_content OWNER TO rygrad_owner;

--
-- Name: TABLE job_content; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.job_content IS 'What a job was asked, and what it was answered: a reply with rows and result, or a refusal';


--
-- Name: job_output; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.job_output (
    tenant_id uuid NOT NULL,
    job_id uuid NOT NULL,
    part integer NOT NULL,
    octets bytea NOT NULL,
    CONSTRAINT job_output_part CHECK ((part >= 0))
);

ALTER TABLE ONLY app.job_output FORCE ROW LEVEL SECURITY;


ALTER TABLE app.job_output OWNER TO rygrad_owner;

--
-- Name: TABLE job_output; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.job_output IS 'The file that a job made, in parts that follow each other';


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
    first_submitted_at timestamp with time zone,
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
-- Name: COLUMN measurement.first_submitted_at; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.measurement.first_submitted_at IS 'When the revision was first handed in; submitted_at moves with every later hand-in. Null: the two are the same';


--
-- Name: meeting_decision; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.meeting_decision (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    decision_id uuid NOT NULL
);

ALTER TABLE ONLY app.meeting_decision FORCE ROW LEVEL SECURITY;


ALTER TABLE app.meeting_decision OWNER TO rygrad_owner;

--
-- Name: TABLE meeting_decision; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.meeting_decision IS 'Which decisions were taken at which meeting';


--
-- Name: meeting_guest; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.meeting_guest (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    party_id uuid NOT NULL,
    account_id uuid NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    attended boolean DEFAULT false NOT NULL,
    CONSTRAINT meeting_guest_answer CHECK ((answer = ANY (ARRAY['coming'::text, 'declined'::text]))),
    CONSTRAINT meeting_guest_answered CHECK ((num_nonnulls(answer, answered_at) = ANY (ARRAY[0, 2])))
);

ALTER TABLE ONLY app.meeting_guest FORCE ROW LEVEL SECURITY;


ALTER TABLE app.meeting_guest OWNER TO rygrad_owner;

--
-- Name: TABLE meeting_guest; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.meeting_guest IS 'Who answered a call and who was there; who is invited follows from the group as it is';


--
-- Name: meeting_point; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.meeting_point (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    CONSTRAINT meeting_point_number CHECK (((number >= 1) AND (number <= 99))),
    CONSTRAINT meeting_point_title_length CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE ONLY app.meeting_point FORCE ROW LEVEL SECURITY;


ALTER TABLE app.meeting_point OWNER TO rygrad_owner;

--
-- Name: TABLE meeting_point; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.meeting_point IS 'The points of a meeting''s own agenda, in their order';


--
-- Name: minutes; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.minutes (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT minutes_text_length CHECK (((length(text) >= 1) AND (length(text) <= 40000))),
    CONSTRAINT minutes_version CHECK ((version > 0))
);

ALTER TABLE ONLY app.minutes FORCE ROW LEVEL SECURITY;


ALTER TABLE app.minutes OWNER TO rygrad_owner;

--
-- Name: TABLE minutes; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.minutes IS 'Minutes as they were published; a correction is a further version, and the one before stays';


--
-- Name: notice; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.notice (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    period text NOT NULL,
    title text,
    count bigint NOT NULL,
    party text,
    due date,
    mail_id uuid NOT NULL,
    noticed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY app.notice FORCE ROW LEVEL SECURITY;


ALTER TABLE app.notice OWNER TO rygrad_owner;

--
-- Name: TABLE notice; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.notice IS 'What a member has been told waits for it: once for each matter, until it waits no longer';


--
-- Name: COLUMN notice.mail_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.notice.mail_id IS 'The mail that tells it, together with what was new at the same time';


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
-- Name: passed_on; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.passed_on (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    allocation_id uuid NOT NULL,
    recipient_party_id uuid NOT NULL,
    recipient_role text DEFAULT 'partner'::text NOT NULL,
    activity_id uuid NOT NULL,
    amount numeric(20,4) NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    recorded_party_id uuid NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT passed_on_amount CHECK (((amount > (0)::numeric) AND (amount < 'NaN'::numeric))),
    CONSTRAINT passed_on_note_length CHECK ((length(note) <= 2000)),
    CONSTRAINT passed_on_recipient_role CHECK ((recipient_role = 'partner'::text))
);

ALTER TABLE ONLY app.passed_on FORCE ROW LEVEL SECURITY;


ALTER TABLE app.passed_on OWNER TO rygrad_owner;

--
-- Name: TABLE passed_on; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.passed_on IS 'What the recipient of an allocation has passed on to a partner''s activity; never to the backbone''s work';


--
-- Name: phase_change; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.phase_change (
    tenant_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    phase text NOT NULL,
    decision_id uuid,
    CONSTRAINT phase_change_phase CHECK ((phase = ANY (ARRAY['assess'::text, 'initiate'::text, 'organise'::text, 'implement'::text, 'sustain'::text])))
);

ALTER TABLE ONLY app.phase_change FORCE ROW LEVEL SECURITY;


ALTER TABLE app.phase_change OWNER TO rygrad_owner;

--
-- Name: TABLE phase_change; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.phase_change IS 'The phases an initiative has been in, and the decisions that led there; the first is its founding';


--
-- Name: profile; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.profile (
    tenant_id uuid NOT NULL,
    purpose text DEFAULT ''::text NOT NULL,
    contact text DEFAULT ''::text NOT NULL,
    updated_by uuid NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT profile_contact_length CHECK ((length(contact) <= 2000)),
    CONSTRAINT profile_purpose_length CHECK ((length(purpose) <= 2000))
);

ALTER TABLE ONLY app.profile FORCE ROW LEVEL SECURITY;


ALTER TABLE app.profile OWNER TO rygrad_owner;

--
-- Name: TABLE profile; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.profile IS 'What an initiative is for and whom to ask, in its backbone''s words';


--
-- Name: reporter; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.reporter (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    party_id uuid NOT NULL,
    party_role text NOT NULL,
    from_period text NOT NULL,
    starts_on date NOT NULL,
    until date,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    ended_by uuid,
    CONSTRAINT reporter_ended CHECK ((num_nonnulls(until, ended_by) = ANY (ARRAY[0, 2]))),
    CONSTRAINT reporter_party_role CHECK ((party_role = ANY (ARRAY['partner'::text, 'backbone'::text])))
);

ALTER TABLE ONLY app.reporter FORCE ROW LEVEL SECURITY;


ALTER TABLE app.reporter OWNER TO rygrad_owner;

--
-- Name: TABLE reporter; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.reporter IS 'Who is expected to report on an indicator, from which period, and until when';


--
-- Name: COLUMN reporter.until; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.reporter.until IS 'The day it was ended; periods that had not ended by then are not expected';


--
-- Name: sole_recipient; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.sole_recipient (
    tenant_id uuid NOT NULL,
    organisation text NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    confirmed_by uuid,
    confirmed_kind text,
    paused interval DEFAULT '00:00:00'::interval NOT NULL,
    CONSTRAINT sole_recipient_confirmed CHECK ((num_nonnulls(confirmed_at, confirmed_by, confirmed_kind) = ANY (ARRAY[0, 3]))),
    CONSTRAINT sole_recipient_confirmed_kind CHECK ((confirmed_kind = 'allocation_confirm'::text)),
    CONSTRAINT sole_recipient_paused CHECK ((paused >= '00:00:00'::interval))
);

ALTER TABLE ONLY app.sole_recipient FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sole_recipient OWNER TO rygrad_owner;

--
-- Name: TABLE sole_recipient; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.sole_recipient IS 'Charter rule 4: the times in which one organisation received everything';


--
-- Name: COLUMN sole_recipient.paused; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.sole_recipient.paused IS 'How long the initiative was suspended meanwhile; deadlines stand still then';


--
-- Name: story; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.story (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    indicator_version integer NOT NULL,
    period text,
    text text NOT NULL,
    party_id uuid NOT NULL,
    party_role text NOT NULL,
    author uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT story_party_role CHECK ((party_role = ANY (ARRAY['partner'::text, 'backbone'::text]))),
    CONSTRAINT story_text_length CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY app.story FORCE ROW LEVEL SECURITY;


ALTER TABLE app.story OWNER TO rygrad_owner;

--
-- Name: TABLE story; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.story IS 'The story behind the curve: what a party says of an indicator''s movement';


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
-- Name: task; Type: TABLE; Schema: app; Owner: rygrad_owner
--

CREATE TABLE app.task (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    phase text NOT NULL,
    function text NOT NULL,
    suggestion text,
    title text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    party_id uuid NOT NULL,
    party_role text DEFAULT 'backbone'::text NOT NULL,
    owner uuid,
    due_date date,
    state text DEFAULT 'open'::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT task_decided CHECK ((num_nonnulls(decided_by, decided_at) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 2
END)),
    CONSTRAINT task_function CHECK ((function = ANY (ARRAY['vision_strategy'::text, 'aligned_activities'::text, 'shared_measurement'::text, 'public_will'::text, 'policy'::text, 'funding'::text]))),
    CONSTRAINT task_note_length CHECK ((length(note) <= 4000)),
    CONSTRAINT task_party_role CHECK ((party_role = 'backbone'::text)),
    CONSTRAINT task_phase CHECK ((phase = ANY (ARRAY['assess'::text, 'initiate'::text, 'organise'::text, 'implement'::text, 'sustain'::text]))),
    CONSTRAINT task_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT task_suggestion_form CHECK (((suggestion ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(suggestion) <= 63))),
    CONSTRAINT task_title_length CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE ONLY app.task FORCE ROW LEVEL SECURITY;


ALTER TABLE app.task OWNER TO rygrad_owner;

--
-- Name: TABLE task; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON TABLE app.task IS 'What a backbone does itself, in the phase in which it was taken on; late is open past its due date';


--
-- Name: COLUMN task.suggestion; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.task.suggestion IS 'The suggestion of the catalogue that it was taken from; each is taken on at most once';


--
-- Name: COLUMN task.party_id; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.task.party_id IS 'The backbone whose task it is: another that takes office takes it over with its first change';


--
-- Name: COLUMN task.owner; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON COLUMN app.task.owner IS 'The account that does it, a member of the backbone when it was named';


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
-- Name: calendar; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.calendar (
    membership_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT calendar_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.calendar FORCE ROW LEVEL SECURITY;


ALTER TABLE host.calendar OWNER TO rygrad_owner;

--
-- Name: TABLE calendar; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.calendar IS 'The address at which a calendar program fetches one member''s meetings and due dates: hash of its secret';


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
-- Name: clock_failure; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.clock_failure (
    initiative_id uuid NOT NULL,
    matter text NOT NULL,
    subject uuid NOT NULL,
    failures integer NOT NULL,
    detail text NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    retry_at timestamp with time zone NOT NULL,
    CONSTRAINT clock_failure_failures_check CHECK ((failures > 0))
);

ALTER TABLE ONLY host.clock_failure FORCE ROW LEVEL SECURITY;


ALTER TABLE host.clock_failure OWNER TO rygrad_owner;

--
-- Name: TABLE clock_failure; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.clock_failure IS 'What is due and could not be done, and when the clock tries it again; gone once done';


--
-- Name: confirmation; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.confirmation (
    token_hash bytea NOT NULL,
    principal uuid NOT NULL,
    subject bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT confirmation_subject_check CHECK ((length(subject) = 32)),
    CONSTRAINT confirmation_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY host.confirmation FORCE ROW LEVEL SECURITY;


ALTER TABLE host.confirmation OWNER TO rygrad_owner;

--
-- Name: TABLE confirmation; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.confirmation IS 'Single-use tokens: whoever shows one has been told what would be lost';


--
-- Name: COLUMN confirmation.subject; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.confirmation.subject IS 'Hash of the command and of what it would do as things stood';


--
-- Name: decoy; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.decoy (
    only_row boolean DEFAULT true NOT NULL,
    secret bytea NOT NULL,
    CONSTRAINT decoy_only_row_check CHECK (only_row)
);

ALTER TABLE ONLY host.decoy FORCE ROW LEVEL SECURITY;


ALTER TABLE host.decoy OWNER TO rygrad_owner;

--
-- Name: TABLE decoy; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.decoy IS 'Salts of addresses without a password derive from it, so that they look like any other';


--
-- Name: idempotency; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.idempotency (
    principal uuid NOT NULL,
    key_hash bytea NOT NULL,
    initiative_id uuid,
    request_hash bytea NOT NULL,
    reply bytea,
    at timestamp with time zone NOT NULL,
    CONSTRAINT idempotency_key_hash_check CHECK ((length(key_hash) = 32)),
    CONSTRAINT idempotency_request_hash_check CHECK ((length(request_hash) = 32))
);

ALTER TABLE ONLY host.idempotency FORCE ROW LEVEL SECURITY;


ALTER TABLE host.idempotency OWNER TO rygrad_owner;

--
-- Name: TABLE idempotency; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.idempotency IS 'What a write was answered, written in its transaction; sealed by a key that the caller chose and the database never sees';


--
-- Name: COLUMN idempotency.principal; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.idempotency.principal IS 'The account, or the invitation or link of whoever has none yet';


--
-- Name: COLUMN idempotency.request_hash; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.idempotency.request_hash IS 'Keyed as well, so that it does not give away what was said';


--
-- Name: COLUMN idempotency.reply; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.idempotency.reply IS 'Null while the command runs, and where it ended without a reply';


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
    status_since timestamp with time zone,
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
-- Name: COLUMN initiative.status_since; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.initiative.status_since IS 'When the status last changed; deadlines stand still while suspended';


--
-- Name: link; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.link (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    origin text NOT NULL,
    everywhere boolean NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT link_origin CHECK ((origin = ANY (ARRAY['mail'::text, 'account'::text]))),
    CONSTRAINT link_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY host.link FORCE ROW LEVEL SECURITY;


ALTER TABLE host.link OWNER TO rygrad_owner;

--
-- Name: TABLE link; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.link IS 'One-time sign-in links; one made by the account itself reaches no further than the credential that made it';


--
-- Name: link_membership; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.link_membership (
    link_id uuid NOT NULL,
    membership_id uuid NOT NULL
);

ALTER TABLE ONLY host.link_membership FORCE ROW LEVEL SECURITY;


ALTER TABLE host.link_membership OWNER TO rygrad_owner;

--
-- Name: mail; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.mail (
    id uuid NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    invitation_id uuid,
    state text DEFAULT 'queued'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    not_before timestamp with time zone NOT NULL,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    membership_id uuid,
    CONSTRAINT mail_about CHECK ((((kind = 'invitation'::text) = (invitation_id IS NOT NULL)) AND ((kind = 'notice'::text) = (membership_id IS NOT NULL)))),
    CONSTRAINT mail_kind CHECK ((kind = ANY (ARRAY['sign_in'::text, 'invitation'::text, 'notice'::text]))),
    CONSTRAINT mail_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text])))
);

ALTER TABLE ONLY host.mail FORCE ROW LEVEL SECURITY;


ALTER TABLE host.mail OWNER TO rygrad_owner;

--
-- Name: TABLE mail; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.mail IS 'Mail to be sent; it holds no secret: each attempt makes one and leaves its hash. Claimed with SKIP LOCKED by rygrad_job';


--
-- Name: COLUMN mail.not_before; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.mail.not_before IS 'When the next attempt is due; while sending, when the attempt counts as lost';


--
-- Name: password; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.password (
    account_id uuid NOT NULL,
    salt bytea NOT NULL,
    memory_kib integer NOT NULL,
    passes integer NOT NULL,
    lanes integer NOT NULL,
    verifier bytea NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT password_lanes_check CHECK (((lanes >= 1) AND (lanes <= 16))),
    CONSTRAINT password_memory_kib_check CHECK (((memory_kib >= 19456) AND (memory_kib <= 1048576))),
    CONSTRAINT password_passes_check CHECK (((passes >= 1) AND (passes <= 100))),
    CONSTRAINT password_salt_check CHECK ((length(salt) = 16)),
    CONSTRAINT password_verifier_check CHECK ((length(verifier) = 32))
);

ALTER TABLE ONLY host.password FORCE ROW LEVEL SECURITY;


ALTER TABLE host.password OWNER TO rygrad_owner;

--
-- Name: TABLE password; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.password IS 'The server computes argon2id with salt and parameters; the verifier is sha256 of its tag and is compared here alone';


--
-- Name: recovery_code; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.recovery_code (
    account_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT recovery_code_code_hash_check CHECK ((length(code_hash) = 32))
);

ALTER TABLE ONLY host.recovery_code FORCE ROW LEVEL SECURITY;


ALTER TABLE host.recovery_code OWNER TO rygrad_owner;

--
-- Name: second_factor; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.second_factor (
    account_id uuid NOT NULL,
    secret bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint DEFAULT 0 NOT NULL,
    CONSTRAINT second_factor_secret_check CHECK (((length(secret) >= 16) AND (length(secret) <= 64)))
);

ALTER TABLE ONLY host.second_factor FORCE ROW LEVEL SECURITY;


ALTER TABLE host.second_factor OWNER TO rygrad_owner;

--
-- Name: TABLE second_factor; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.second_factor IS 'Time-based codes (RFC 6238), computed and compared in the database alone';


--
-- Name: COLUMN second_factor.last_step; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.second_factor.last_step IS 'The latest step of which a code was accepted; none is accepted twice';


--
-- Name: session_membership; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.session_membership (
    session_id uuid NOT NULL,
    membership_id uuid NOT NULL
);

ALTER TABLE ONLY host.session_membership FORCE ROW LEVEL SECURITY;


ALTER TABLE host.session_membership OWNER TO rygrad_owner;

--
-- Name: throttle; Type: TABLE; Schema: host; Owner: rygrad_owner
--

CREATE TABLE host.throttle (
    key bytea NOT NULL,
    failures integer NOT NULL,
    forgiven_until timestamp with time zone NOT NULL,
    last_failure_at timestamp with time zone NOT NULL,
    CONSTRAINT throttle_key_check CHECK ((length(key) = 32))
);

ALTER TABLE ONLY host.throttle FORCE ROW LEVEL SECURITY;


ALTER TABLE host.throttle OWNER TO rygrad_owner;

--
-- Name: TABLE throttle; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON TABLE host.throttle IS 'Counts failures by the hash of what they concern, whether or not there is such an account';


--
-- Name: COLUMN throttle.forgiven_until; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.throttle.forgiven_until IS 'Time passing takes failures away; up to here it has been reckoned';


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
    certificate bytea,
    CONSTRAINT token_certificate_length CHECK ((length(certificate) = 32)),
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
-- Name: COLUMN token.certificate; Type: COMMENT; Schema: host; Owner: rygrad_owner
--

COMMENT ON COLUMN host.token.certificate IS 'SHA-256 of the client certificate that stands for this token; then nobody has the secret';


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
-- Name: action action_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: activity activity_id_owner_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.activity
    ADD CONSTRAINT activity_id_owner_key UNIQUE (tenant_id, id, owner_party_id);


--
-- Name: activity activity_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_comment agenda_comment_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_comment
    ADD CONSTRAINT agenda_comment_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_contribution agenda_contribution_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_contribution
    ADD CONSTRAINT agenda_contribution_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_draft agenda_draft_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft
    ADD CONSTRAINT agenda_draft_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_draft_source agenda_draft_source_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_source
    ADD CONSTRAINT agenda_draft_source_pkey PRIMARY KEY (tenant_id, draft_id, section, contribution_id);


--
-- Name: agenda_draft_text agenda_draft_text_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_text
    ADD CONSTRAINT agenda_draft_text_pkey PRIMARY KEY (tenant_id, draft_id, section, revision);


--
-- Name: agenda_draft_writeup agenda_draft_writeup_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_writeup
    ADD CONSTRAINT agenda_draft_writeup_pkey PRIMARY KEY (tenant_id, draft_id, writeup_id);


--
-- Name: agenda_goal_indicator agenda_goal_indicator_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal_indicator
    ADD CONSTRAINT agenda_goal_indicator_pkey PRIMARY KEY (tenant_id, goal_id, indicator_id);


--
-- Name: agenda_goal agenda_goal_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal
    ADD CONSTRAINT agenda_goal_key UNIQUE (tenant_id, draft_id, goal);


--
-- Name: agenda_goal agenda_goal_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal
    ADD CONSTRAINT agenda_goal_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_round agenda_round_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_round
    ADD CONSTRAINT agenda_round_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_version agenda_version_decision_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_decision_key UNIQUE (tenant_id, decision_id);


--
-- Name: agenda_version agenda_version_draft_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_draft_key UNIQUE (tenant_id, draft_id);


--
-- Name: agenda_version_goal_indicator agenda_version_goal_indicator_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version_goal_indicator
    ADD CONSTRAINT agenda_version_goal_indicator_pkey PRIMARY KEY (tenant_id, version, goal, indicator_id);


--
-- Name: agenda_version_goal agenda_version_goal_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version_goal
    ADD CONSTRAINT agenda_version_goal_pkey PRIMARY KEY (tenant_id, version, goal);


--
-- Name: agenda_version agenda_version_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_pkey PRIMARY KEY (tenant_id, version);


--
-- Name: agenda_writeup agenda_writeup_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup
    ADD CONSTRAINT agenda_writeup_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: agenda_writeup_source agenda_writeup_source_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup_source
    ADD CONSTRAINT agenda_writeup_source_pkey PRIMARY KEY (tenant_id, writeup_id, contribution_id);


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
-- Name: ballot ballot_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.ballot
    ADD CONSTRAINT ballot_pkey PRIMARY KEY (tenant_id, election_id, party_id);


--
-- Name: candidate candidate_party_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_party_key UNIQUE (tenant_id, election_id, party_id);


--
-- Name: candidate candidate_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_pkey PRIMARY KEY (tenant_id, election_id, number);


--
-- Name: candidate candidate_slug_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_slug_key UNIQUE (tenant_id, election_id, slug);


--
-- Name: caretaker caretaker_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.caretaker
    ADD CONSTRAINT caretaker_pkey PRIMARY KEY (tenant_id, id);


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
-- Name: choice_confirmation choice_confirmation_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice_confirmation
    ADD CONSTRAINT choice_confirmation_pkey PRIMARY KEY (tenant_id, choice_id, party_id);


--
-- Name: choice choice_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice
    ADD CONSTRAINT choice_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: cofinancing cofinancing_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: commitment commitment_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.commitment
    ADD CONSTRAINT commitment_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: counted_ballot counted_ballot_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.counted_ballot
    ADD CONSTRAINT counted_ballot_pkey PRIMARY KEY (tenant_id, election_id, id);


--
-- Name: decision decision_id_kind_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_id_kind_key UNIQUE (tenant_id, id, kind);


--
-- Name: decision decision_id_method_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_id_method_key UNIQUE (tenant_id, id, method);


--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: decision_review decision_review_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_review
    ADD CONSTRAINT decision_review_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: decision_vote decision_vote_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_vote
    ADD CONSTRAINT decision_vote_pkey PRIMARY KEY (tenant_id, decision_id, party_id);


--
-- Name: election_call election_call_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election_call
    ADD CONSTRAINT election_call_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: election election_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election
    ADD CONSTRAINT election_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: elector elector_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.elector
    ADD CONSTRAINT elector_pkey PRIMARY KEY (tenant_id, election_id, party_id);


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
-- Name: group_member group_member_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.group_member
    ADD CONSTRAINT group_member_pkey PRIMARY KEY (tenant_id, group_id, party_id, account_id);


--
-- Name: group group_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."group"
    ADD CONSTRAINT group_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: group_seat group_seat_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.group_seat
    ADD CONSTRAINT group_seat_pkey PRIMARY KEY (tenant_id, group_id, party_id);


--
-- Name: group group_slug_key; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."group"
    ADD CONSTRAINT group_slug_key UNIQUE (tenant_id, slug);


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
-- Name: job_content job_content_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.job_content
    ADD CONSTRAINT job_content_pkey PRIMARY KEY (tenant_id, job_id);


--
-- Name: job_output job_output_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.job_output
    ADD CONSTRAINT job_output_pkey PRIMARY KEY (tenant_id, job_id, part);


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
-- Name: meeting_decision meeting_decision_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_decision
    ADD CONSTRAINT meeting_decision_pkey PRIMARY KEY (tenant_id, decision_id);


--
-- Name: meeting_guest meeting_guest_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_guest
    ADD CONSTRAINT meeting_guest_pkey PRIMARY KEY (tenant_id, meeting_id, party_id, account_id);


--
-- Name: meeting meeting_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: meeting_point meeting_point_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_point
    ADD CONSTRAINT meeting_point_pkey PRIMARY KEY (tenant_id, meeting_id, number);


--
-- Name: minutes minutes_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (tenant_id, meeting_id, version);


--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (tenant_id, id);


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
-- Name: passed_on passed_on_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: phase_change phase_change_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.phase_change
    ADD CONSTRAINT phase_change_pkey PRIMARY KEY (tenant_id, since);


--
-- Name: profile profile_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.profile
    ADD CONSTRAINT profile_pkey PRIMARY KEY (tenant_id);


--
-- Name: reporter reporter_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.reporter
    ADD CONSTRAINT reporter_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: sole_recipient sole_recipient_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.sole_recipient
    ADD CONSTRAINT sole_recipient_pkey PRIMARY KEY (tenant_id, organisation, since);


--
-- Name: story story_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.story
    ADD CONSTRAINT story_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: target target_not_own; Type: CHECK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.target
    ADD CONSTRAINT target_not_own CHECK ((confirmed_by IS DISTINCT FROM proposed_by)) NOT VALID;


--
-- Name: CONSTRAINT target_not_own ON target; Type: COMMENT; Schema: app; Owner: rygrad_owner
--

COMMENT ON CONSTRAINT target_not_own ON app.target IS 'Not validated: what was confirmed before the rule was written stays as it was';


--
-- Name: target target_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.target
    ADD CONSTRAINT target_pkey PRIMARY KEY (tenant_id, id);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (tenant_id, id);


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
-- Name: calendar calendar_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.calendar
    ADD CONSTRAINT calendar_pkey PRIMARY KEY (membership_id);


--
-- Name: calendar calendar_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.calendar
    ADD CONSTRAINT calendar_secret_key UNIQUE (secret_hash);


--
-- Name: clock_failure clock_failure_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.clock_failure
    ADD CONSTRAINT clock_failure_pkey PRIMARY KEY (initiative_id, matter, subject);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (only_row);


--
-- Name: confirmation confirmation_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.confirmation
    ADD CONSTRAINT confirmation_pkey PRIMARY KEY (token_hash);


--
-- Name: decoy decoy_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.decoy
    ADD CONSTRAINT decoy_pkey PRIMARY KEY (only_row);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, key_hash);


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
-- Name: invitation invitation_mailed_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.invitation
    ADD CONSTRAINT invitation_mailed_secret_key UNIQUE (mailed_secret_hash);


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
-- Name: link_membership link_membership_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link_membership
    ADD CONSTRAINT link_membership_pkey PRIMARY KEY (link_id, membership_id);


--
-- Name: link link_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (id);


--
-- Name: link link_secret_key; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link
    ADD CONSTRAINT link_secret_key UNIQUE (secret_hash);


--
-- Name: mail mail_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);


--
-- Name: membership membership_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);


--
-- Name: password password_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.password
    ADD CONSTRAINT password_pkey PRIMARY KEY (account_id);


--
-- Name: recovery_code recovery_code_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash);


--
-- Name: second_factor second_factor_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (account_id);


--
-- Name: session_membership session_membership_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session_membership
    ADD CONSTRAINT session_membership_pkey PRIMARY KEY (session_id, membership_id);


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
-- Name: throttle throttle_pkey; Type: CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.throttle
    ADD CONSTRAINT throttle_pkey PRIMARY KEY (key);


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
-- Name: action_by_meeting; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX action_by_meeting ON app.action USING btree (tenant_id, meeting_id);


--
-- Name: action_by_owner; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX action_by_owner ON app.action USING btree (tenant_id, owner_party_id, owner_role, owner);


--
-- Name: activity_by_owner; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX activity_by_owner ON app.activity USING btree (tenant_id, owner_party_id, owner_role);


--
-- Name: agenda_comment_by_draft; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_comment_by_draft ON app.agenda_comment USING btree (tenant_id, draft_id, id);


--
-- Name: agenda_comment_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_comment_by_party ON app.agenda_comment USING btree (tenant_id, party_id);


--
-- Name: agenda_comment_by_resolver; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_comment_by_resolver ON app.agenda_comment USING btree (tenant_id, resolved_party_id);


--
-- Name: agenda_contribution_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_contribution_by_party ON app.agenda_contribution USING btree (tenant_id, party_id, party_role);


--
-- Name: agenda_contribution_by_round; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_contribution_by_round ON app.agenda_contribution USING btree (tenant_id, round_id, id);


--
-- Name: agenda_draft_by_base; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_by_base ON app.agenda_draft USING btree (tenant_id, based_on);


--
-- Name: agenda_draft_by_holder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_by_holder ON app.agenda_draft USING btree (tenant_id, holder_party_id, holder_role);


--
-- Name: agenda_draft_by_round; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_by_round ON app.agenda_draft USING btree (tenant_id, round_id);


--
-- Name: agenda_draft_source_by_contribution; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_source_by_contribution ON app.agenda_draft_source USING btree (tenant_id, contribution_id);


--
-- Name: agenda_draft_text_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_text_by_party ON app.agenda_draft_text USING btree (tenant_id, party_id, party_role);


--
-- Name: agenda_draft_writeup_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_writeup_by_party ON app.agenda_draft_writeup USING btree (tenant_id, settled_party_id, settled_role);


--
-- Name: agenda_draft_writeup_by_writeup; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_draft_writeup_by_writeup ON app.agenda_draft_writeup USING btree (tenant_id, writeup_id);


--
-- Name: agenda_goal_by_confirming_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_goal_by_confirming_party ON app.agenda_goal USING btree (tenant_id, confirmed_party_id, confirmed_role);


--
-- Name: agenda_goal_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_goal_by_party ON app.agenda_goal USING btree (tenant_id, entered_party_id);


--
-- Name: agenda_goal_indicator_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_goal_indicator_by_indicator ON app.agenda_goal_indicator USING btree (tenant_id, indicator_id);


--
-- Name: agenda_round_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_round_by_party ON app.agenda_round USING btree (tenant_id, opened_party_id, opened_role);


--
-- Name: agenda_round_one_open; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX agenda_round_one_open ON app.agenda_round USING btree (tenant_id) WHERE (closed_at IS NULL);


--
-- Name: agenda_version_by_holder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_version_by_holder ON app.agenda_version USING btree (tenant_id, holder_party_id, holder_role);


--
-- Name: agenda_version_goal_indicator_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_version_goal_indicator_by_indicator ON app.agenda_version_goal_indicator USING btree (tenant_id, indicator_id);


--
-- Name: agenda_writeup_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_writeup_by_party ON app.agenda_writeup USING btree (tenant_id, party_id, party_role);


--
-- Name: agenda_writeup_by_round; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_writeup_by_round ON app.agenda_writeup USING btree (tenant_id, round_id, id);


--
-- Name: agenda_writeup_source_by_contribution; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX agenda_writeup_source_by_contribution ON app.agenda_writeup_source USING btree (tenant_id, contribution_id);


--
-- Name: allocation_by_activity; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_activity ON app.allocation USING btree (tenant_id, activity_id);


--
-- Name: allocation_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_decision ON app.allocation USING btree (tenant_id, decision_id, decision_kind);


--
-- Name: allocation_by_grant; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_grant ON app.allocation USING btree (tenant_id, grant_id);


--
-- Name: allocation_by_recipient; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX allocation_by_recipient ON app.allocation USING btree (tenant_id, recipient_party_id, recipient_role);


--
-- Name: audit_log_of_charter; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX audit_log_of_charter ON app.audit_log USING btree (tenant_id, at) WHERE (outcome ~~ 'CHARTER\_%'::text);


--
-- Name: candidate_by_nominator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX candidate_by_nominator ON app.candidate USING btree (tenant_id, nominated_party_id);


--
-- Name: candidate_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX candidate_by_party ON app.candidate USING btree (tenant_id, party_id);


--
-- Name: caretaker_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX caretaker_by_decision ON app.caretaker USING btree (tenant_id, decision_id);


--
-- Name: caretaker_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX caretaker_by_party ON app.caretaker USING btree (tenant_id, party_id, party_role);


--
-- Name: caretaker_by_term; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX caretaker_by_term ON app.caretaker USING btree (tenant_id, term_id);


--
-- Name: caretaker_one; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX caretaker_one ON app.caretaker USING btree (tenant_id, term_id) WHERE (ended_at IS NULL);


--
-- Name: charter_acknowledgement_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX charter_acknowledgement_by_party ON app.charter_acknowledgement USING btree (tenant_id, party_id);


--
-- Name: charter_acknowledgement_by_term; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX charter_acknowledgement_by_term ON app.charter_acknowledgement USING btree (tenant_id, term_id);


--
-- Name: charter_notice_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX charter_notice_by_decision ON app.charter_notice USING btree (tenant_id, decision_id, decision_kind);


--
-- Name: choice_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX choice_by_party ON app.choice USING btree (tenant_id, party_id);


--
-- Name: choice_by_recorder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX choice_by_recorder ON app.choice USING btree (tenant_id, recorded_party_id, recorded_role);


--
-- Name: choice_by_term; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX choice_by_term ON app.choice USING btree (tenant_id, term_id);


--
-- Name: choice_confirmation_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX choice_confirmation_by_party ON app.choice_confirmation USING btree (tenant_id, party_id, party_role);


--
-- Name: cofinancing_by_activity; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX cofinancing_by_activity ON app.cofinancing USING btree (tenant_id, activity_id);


--
-- Name: cofinancing_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX cofinancing_by_party ON app.cofinancing USING btree (tenant_id, party_id, party_role);


--
-- Name: cofinancing_by_recipient; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX cofinancing_by_recipient ON app.cofinancing USING btree (tenant_id, recipient_party_id, recipient_role);


--
-- Name: cofinancing_by_recorder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX cofinancing_by_recorder ON app.cofinancing USING btree (tenant_id, recorded_party_id);


--
-- Name: commitment_by_activity; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX commitment_by_activity ON app.commitment USING btree (tenant_id, activity_id, owner_party_id);


--
-- Name: commitment_by_owner; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX commitment_by_owner ON app.commitment USING btree (tenant_id, owner_party_id, owner_role);


--
-- Name: commitment_due; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX commitment_due ON app.commitment USING btree (tenant_id, due_date, id);


--
-- Name: decision_by_mandate_given; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_by_mandate_given ON app.decision USING btree (tenant_id, mandate_id);


--
-- Name: decision_by_proposer; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_by_proposer ON app.decision USING btree (tenant_id, proposed_party_id);


--
-- Name: decision_due; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_due ON app.decision USING btree (tenant_id, deadline) WHERE (state = 'open'::text);


--
-- Name: decision_review_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_review_by_decision ON app.decision_review USING btree (tenant_id, decision_id);


--
-- Name: decision_review_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_review_by_party ON app.decision_review USING btree (tenant_id, party_id);


--
-- Name: decision_vote_by_method; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_vote_by_method ON app.decision_vote USING btree (tenant_id, decision_id, method);


--
-- Name: decision_vote_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX decision_vote_by_party ON app.decision_vote USING btree (tenant_id, party_id, party_role);


--
-- Name: election_by_term; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX election_by_term ON app.election USING btree (tenant_id, term_id);


--
-- Name: election_call_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX election_call_by_party ON app.election_call USING btree (tenant_id, party_id, party_role);


--
-- Name: election_call_standing; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX election_call_standing ON app.election_call USING btree (tenant_id, party_id) WHERE (ended_at IS NULL);


--
-- Name: election_chosen_waiting; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX election_chosen_waiting ON app.election USING btree (tenant_id, term_from) WHERE ((state = 'concluded'::text) AND (term_id IS NULL));


--
-- Name: election_due; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX election_due ON app.election USING btree (tenant_id, closes_at) WHERE (state = 'open'::text);


--
-- Name: election_one_open; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX election_one_open ON app.election USING btree (tenant_id) WHERE (state = 'open'::text);


--
-- Name: election_one_runoff; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX election_one_runoff ON app.election USING btree (tenant_id, runoff_of);


--
-- Name: elector_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX elector_by_party ON app.elector USING btree (tenant_id, party_id, party_role);


--
-- Name: grant_by_funder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX grant_by_funder ON app."grant" USING btree (tenant_id, funder_party_id, funder_role);


--
-- Name: group_by_chair; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX group_by_chair ON app."group" USING btree (tenant_id, chair_party_id, chair_role);


--
-- Name: group_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX group_by_decision ON app."group" USING btree (tenant_id, formed_by);


--
-- Name: group_one_steering; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX group_one_steering ON app."group" USING btree (tenant_id) WHERE ((kind = 'steering_group'::text) AND (ended_at IS NULL));


--
-- Name: group_seat_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX group_seat_by_party ON app.group_seat USING btree (tenant_id, party_id, party_role);


--
-- Name: measurement_approved; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_approved ON app.measurement USING btree (tenant_id, indicator_id, indicator_version, period_start) INCLUDE (period, period_end, value, numerator, denominator, submitted_at, party_id, state) WHERE ((state = 'approved'::text) AND (breakdown = ''::text));


--
-- Name: measurement_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_decision ON app.measurement USING btree (tenant_id, decided_at) WHERE (state = 'approved'::text);


--
-- Name: measurement_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_indicator ON app.measurement USING btree (tenant_id, indicator_id, indicator_version);


--
-- Name: measurement_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_party ON app.measurement USING btree (tenant_id, party_id, period_start DESC);


--
-- Name: measurement_by_submission; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX measurement_by_submission ON app.measurement USING btree (tenant_id, submitted_at DESC, id DESC);


--
-- Name: measurement_one_approved; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX measurement_one_approved ON app.measurement USING btree (tenant_id, indicator_id, party_id, period, breakdown) WHERE (state = 'approved'::text);


--
-- Name: measurement_one_open; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX measurement_one_open ON app.measurement USING btree (tenant_id, indicator_id, party_id, period, breakdown) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text]));


--
-- Name: meeting_by_caller; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_by_caller ON app.meeting USING btree (tenant_id, called_party_id);


--
-- Name: meeting_by_group; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_by_group ON app.meeting USING btree (tenant_id, group_id, starts_at);


--
-- Name: meeting_by_notice; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_by_notice ON app.meeting USING btree (tenant_id, notice_version);


--
-- Name: meeting_by_start; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_by_start ON app.meeting USING btree (tenant_id, starts_at, id);


--
-- Name: meeting_decision_by_meeting; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_decision_by_meeting ON app.meeting_decision USING btree (tenant_id, meeting_id);


--
-- Name: meeting_guest_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX meeting_guest_by_party ON app.meeting_guest USING btree (tenant_id, party_id);


--
-- Name: notice_by_mail; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX notice_by_mail ON app.notice USING btree (tenant_id, mail_id);


--
-- Name: notice_standing; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX notice_standing ON app.notice USING btree (tenant_id, membership_id, kind, subject, period) WHERE (ended_at IS NULL);


--
-- Name: outbox_at; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX outbox_at ON app.outbox USING btree (tenant_id, at);


--
-- Name: passed_on_by_activity; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX passed_on_by_activity ON app.passed_on USING btree (tenant_id, activity_id);


--
-- Name: passed_on_by_allocation; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX passed_on_by_allocation ON app.passed_on USING btree (tenant_id, allocation_id);


--
-- Name: passed_on_by_recipient; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX passed_on_by_recipient ON app.passed_on USING btree (tenant_id, recipient_party_id, recipient_role);


--
-- Name: passed_on_by_recorder; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX passed_on_by_recorder ON app.passed_on USING btree (tenant_id, recorded_party_id);


--
-- Name: phase_change_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX phase_change_by_decision ON app.phase_change USING btree (tenant_id, decision_id);


--
-- Name: reporter_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX reporter_by_indicator ON app.reporter USING btree (tenant_id, indicator_id);


--
-- Name: reporter_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX reporter_by_party ON app.reporter USING btree (tenant_id, party_id, party_role);


--
-- Name: reporter_one_in_force; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX reporter_one_in_force ON app.reporter USING btree (tenant_id, indicator_id, party_id) WHERE (until IS NULL);


--
-- Name: sole_recipient_by_decision; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX sole_recipient_by_decision ON app.sole_recipient USING btree (tenant_id, confirmed_by, confirmed_kind);


--
-- Name: sole_recipient_now; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX sole_recipient_now ON app.sole_recipient USING btree (tenant_id) WHERE (ended_at IS NULL);


--
-- Name: story_by_indicator; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX story_by_indicator ON app.story USING btree (tenant_id, indicator_id, indicator_version);


--
-- Name: story_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX story_by_party ON app.story USING btree (tenant_id, party_id, party_role);


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
-- Name: task_by_party; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX task_by_party ON app.task USING btree (tenant_id, party_id, party_role);


--
-- Name: task_by_phase; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE INDEX task_by_phase ON app.task USING btree (tenant_id, phase, id);


--
-- Name: task_suggestion_key; Type: INDEX; Schema: app; Owner: rygrad_owner
--

CREATE UNIQUE INDEX task_suggestion_key ON app.task USING btree (tenant_id, suggestion) WHERE (suggestion IS NOT NULL);


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
-- Name: confirmation_expires; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX confirmation_expires ON host.confirmation USING btree (expires_at);


--
-- Name: idempotency_at; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX idempotency_at ON host.idempotency USING btree (at);


--
-- Name: idempotency_initiative; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX idempotency_initiative ON host.idempotency USING btree (initiative_id);


--
-- Name: invitation_initiative; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX invitation_initiative ON host.invitation USING btree (initiative_id, party_id);


--
-- Name: invitation_invited_by; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX invitation_invited_by ON host.invitation USING btree (invited_by);


--
-- Name: job_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_account ON host.job USING btree (account_id);


--
-- Name: job_due; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_due ON host.job USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));


--
-- Name: job_export_once; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX job_export_once ON host.job USING btree (initiative_id) WHERE ((command = 'initiative.export'::text) AND (state = ANY (ARRAY['queued'::text, 'running'::text])));


--
-- Name: job_finished; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_finished ON host.job USING btree (finished_at) WHERE (finished_at IS NOT NULL);


--
-- Name: job_initiative; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX job_initiative ON host.job USING btree (initiative_id, id);


--
-- Name: link_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX link_account ON host.link USING btree (account_id);


--
-- Name: link_membership_membership; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX link_membership_membership ON host.link_membership USING btree (membership_id);


--
-- Name: mail_due; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX mail_due ON host.mail USING btree (not_before) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));


--
-- Name: mail_invitation; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX mail_invitation ON host.mail USING btree (invitation_id);


--
-- Name: mail_membership; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX mail_membership ON host.mail USING btree (membership_id);


--
-- Name: mail_settled; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX mail_settled ON host.mail USING btree (settled_at);


--
-- Name: membership_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX membership_account ON host.membership USING btree (account_id);


--
-- Name: membership_account_key; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX membership_account_key ON host.membership USING btree (initiative_id, party_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: membership_look; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX membership_look ON host.membership USING btree (look_at) WHERE (ended_at IS NULL);


--
-- Name: membership_party; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX membership_party ON host.membership USING btree (initiative_id, party_id);


--
-- Name: session_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX session_account ON host.session USING btree (account_id);


--
-- Name: session_membership_membership; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX session_membership_membership ON host.session_membership USING btree (membership_id);


--
-- Name: throttle_last_failure; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX throttle_last_failure ON host.throttle USING btree (last_failure_at);


--
-- Name: token_account; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE INDEX token_account ON host.token USING btree (account_id);


--
-- Name: token_certificate_key; Type: INDEX; Schema: host; Owner: rygrad_owner
--

CREATE UNIQUE INDEX token_certificate_key ON host.token USING btree (certificate) WHERE (revoked_at IS NULL);


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
-- Name: action action_meeting; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.action
    ADD CONSTRAINT action_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.meeting(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: action action_owner_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.action
    ADD CONSTRAINT action_owner_party FOREIGN KEY (tenant_id, owner_party_id, owner_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: activity activity_owner_is_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.activity
    ADD CONSTRAINT activity_owner_is_partner FOREIGN KEY (tenant_id, owner_party_id, owner_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_comment agenda_comment_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_comment
    ADD CONSTRAINT agenda_comment_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_comment agenda_comment_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_comment
    ADD CONSTRAINT agenda_comment_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_comment agenda_comment_resolver; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_comment
    ADD CONSTRAINT agenda_comment_resolver FOREIGN KEY (tenant_id, resolved_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_contribution agenda_contribution_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_contribution
    ADD CONSTRAINT agenda_contribution_by_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_contribution agenda_contribution_round; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_contribution
    ADD CONSTRAINT agenda_contribution_round FOREIGN KEY (tenant_id, round_id) REFERENCES app.agenda_round(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft agenda_draft_based_on; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft
    ADD CONSTRAINT agenda_draft_based_on FOREIGN KEY (tenant_id, based_on) REFERENCES app.agenda_version(tenant_id, version) ON DELETE RESTRICT;


--
-- Name: agenda_draft agenda_draft_held_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft
    ADD CONSTRAINT agenda_draft_held_by_partner FOREIGN KEY (tenant_id, holder_party_id, holder_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_draft agenda_draft_round; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft
    ADD CONSTRAINT agenda_draft_round FOREIGN KEY (tenant_id, round_id) REFERENCES app.agenda_round(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft_source agenda_draft_source_contribution; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_source
    ADD CONSTRAINT agenda_draft_source_contribution FOREIGN KEY (tenant_id, contribution_id) REFERENCES app.agenda_contribution(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft_source agenda_draft_source_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_source
    ADD CONSTRAINT agenda_draft_source_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft agenda_draft_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft
    ADD CONSTRAINT agenda_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: agenda_draft_text agenda_draft_text_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_text
    ADD CONSTRAINT agenda_draft_text_by_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_draft_text agenda_draft_text_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_text
    ADD CONSTRAINT agenda_draft_text_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft_writeup agenda_draft_writeup_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_writeup
    ADD CONSTRAINT agenda_draft_writeup_by_partner FOREIGN KEY (tenant_id, settled_party_id, settled_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_draft_writeup agenda_draft_writeup_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_writeup
    ADD CONSTRAINT agenda_draft_writeup_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_draft_writeup agenda_draft_writeup_writeup; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_draft_writeup
    ADD CONSTRAINT agenda_draft_writeup_writeup FOREIGN KEY (tenant_id, writeup_id) REFERENCES app.agenda_writeup(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_goal agenda_goal_confirmed_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal
    ADD CONSTRAINT agenda_goal_confirmed_by_partner FOREIGN KEY (tenant_id, confirmed_party_id, confirmed_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_goal agenda_goal_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal
    ADD CONSTRAINT agenda_goal_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_goal_indicator agenda_goal_indicator_goal; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal_indicator
    ADD CONSTRAINT agenda_goal_indicator_goal FOREIGN KEY (tenant_id, goal_id) REFERENCES app.agenda_goal(tenant_id, id) ON DELETE CASCADE;


--
-- Name: agenda_goal_indicator agenda_goal_indicator_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal_indicator
    ADD CONSTRAINT agenda_goal_indicator_indicator FOREIGN KEY (tenant_id, indicator_id) REFERENCES app.indicator(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_goal agenda_goal_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_goal
    ADD CONSTRAINT agenda_goal_party FOREIGN KEY (tenant_id, entered_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_round agenda_round_opened_by_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_round
    ADD CONSTRAINT agenda_round_opened_by_backbone FOREIGN KEY (tenant_id, opened_party_id, opened_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_round agenda_round_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_round
    ADD CONSTRAINT agenda_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: agenda_version agenda_version_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_version agenda_version_draft; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES app.agenda_draft(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_version_goal_indicator agenda_version_goal_indicator_goal; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version_goal_indicator
    ADD CONSTRAINT agenda_version_goal_indicator_goal FOREIGN KEY (tenant_id, version, goal) REFERENCES app.agenda_version_goal(tenant_id, version, goal) ON DELETE RESTRICT;


--
-- Name: agenda_version_goal_indicator agenda_version_goal_indicator_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version_goal_indicator
    ADD CONSTRAINT agenda_version_goal_indicator_indicator FOREIGN KEY (tenant_id, indicator_id) REFERENCES app.indicator(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_version_goal agenda_version_goal_version; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version_goal
    ADD CONSTRAINT agenda_version_goal_version FOREIGN KEY (tenant_id, version) REFERENCES app.agenda_version(tenant_id, version) ON DELETE RESTRICT;


--
-- Name: agenda_version agenda_version_held_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_held_by_partner FOREIGN KEY (tenant_id, holder_party_id, holder_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_version agenda_version_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_version
    ADD CONSTRAINT agenda_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: agenda_writeup agenda_writeup_by_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup
    ADD CONSTRAINT agenda_writeup_by_backbone FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: agenda_writeup agenda_writeup_round; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup
    ADD CONSTRAINT agenda_writeup_round FOREIGN KEY (tenant_id, round_id) REFERENCES app.agenda_round(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_writeup_source agenda_writeup_source_contribution; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup_source
    ADD CONSTRAINT agenda_writeup_source_contribution FOREIGN KEY (tenant_id, contribution_id) REFERENCES app.agenda_contribution(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: agenda_writeup_source agenda_writeup_source_writeup; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.agenda_writeup_source
    ADD CONSTRAINT agenda_writeup_source_writeup FOREIGN KEY (tenant_id, writeup_id) REFERENCES app.agenda_writeup(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: allocation allocation_activity; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_activity FOREIGN KEY (tenant_id, activity_id) REFERENCES app.activity(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: allocation allocation_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.allocation
    ADD CONSTRAINT allocation_decision FOREIGN KEY (tenant_id, decision_id, decision_kind) REFERENCES app.decision(tenant_id, id, kind) ON DELETE RESTRICT;


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
-- Name: ballot ballot_elector; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.ballot
    ADD CONSTRAINT ballot_elector FOREIGN KEY (tenant_id, election_id, party_id) REFERENCES app.elector(tenant_id, election_id, party_id) ON DELETE RESTRICT;


--
-- Name: candidate candidate_election; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_election FOREIGN KEY (tenant_id, election_id) REFERENCES app.election(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: candidate candidate_nominated_by; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_nominated_by FOREIGN KEY (tenant_id, nominated_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: candidate candidate_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.candidate
    ADD CONSTRAINT candidate_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: caretaker caretaker_after_term; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.caretaker
    ADD CONSTRAINT caretaker_after_term FOREIGN KEY (tenant_id, term_id) REFERENCES app.term(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: caretaker caretaker_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.caretaker
    ADD CONSTRAINT caretaker_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: caretaker caretaker_is_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.caretaker
    ADD CONSTRAINT caretaker_is_backbone FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


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
-- Name: charter_notice charter_notice_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_notice
    ADD CONSTRAINT charter_notice_decision FOREIGN KEY (tenant_id, decision_id, decision_kind) REFERENCES app.decision(tenant_id, id, kind) ON DELETE RESTRICT;


--
-- Name: charter_notice charter_notice_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.charter_notice
    ADD CONSTRAINT charter_notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: choice_confirmation choice_confirmation_choice; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice_confirmation
    ADD CONSTRAINT choice_confirmation_choice FOREIGN KEY (tenant_id, choice_id) REFERENCES app.choice(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: choice_confirmation choice_confirmation_of_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice_confirmation
    ADD CONSTRAINT choice_confirmation_of_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: choice choice_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice
    ADD CONSTRAINT choice_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: choice choice_recorded_by_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice
    ADD CONSTRAINT choice_recorded_by_partner FOREIGN KEY (tenant_id, recorded_party_id, recorded_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: choice choice_term; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.choice
    ADD CONSTRAINT choice_term FOREIGN KEY (tenant_id, term_id) REFERENCES app.term(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: cofinancing cofinancing_activity; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_activity FOREIGN KEY (tenant_id, activity_id) REFERENCES app.activity(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: cofinancing cofinancing_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_party FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: cofinancing cofinancing_recipient; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_recipient FOREIGN KEY (tenant_id, recipient_party_id, recipient_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: cofinancing cofinancing_recorder; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_recorder FOREIGN KEY (tenant_id, recorded_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: cofinancing cofinancing_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.cofinancing
    ADD CONSTRAINT cofinancing_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: commitment commitment_activity; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.commitment
    ADD CONSTRAINT commitment_activity FOREIGN KEY (tenant_id, activity_id, owner_party_id) REFERENCES app.activity(tenant_id, id, owner_party_id) ON DELETE RESTRICT;


--
-- Name: commitment commitment_owner_is_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.commitment
    ADD CONSTRAINT commitment_owner_is_partner FOREIGN KEY (tenant_id, owner_party_id, owner_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: counted_ballot counted_ballot_election; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.counted_ballot
    ADD CONSTRAINT counted_ballot_election FOREIGN KEY (tenant_id, election_id) REFERENCES app.election(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: decision decision_mandate; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_mandate FOREIGN KEY (tenant_id, mandate_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: decision decision_proposer; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_proposer FOREIGN KEY (tenant_id, proposed_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: decision_review decision_review_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_review
    ADD CONSTRAINT decision_review_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: decision_review decision_review_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_review
    ADD CONSTRAINT decision_review_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: decision decision_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision
    ADD CONSTRAINT decision_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: decision_vote decision_vote_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_vote
    ADD CONSTRAINT decision_vote_decision FOREIGN KEY (tenant_id, decision_id, method) REFERENCES app.decision(tenant_id, id, method) ON DELETE RESTRICT;


--
-- Name: decision_vote decision_vote_of_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.decision_vote
    ADD CONSTRAINT decision_vote_of_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: election_call election_call_of_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election_call
    ADD CONSTRAINT election_call_of_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: election election_runoff; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election
    ADD CONSTRAINT election_runoff FOREIGN KEY (tenant_id, runoff_of) REFERENCES app.election(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: election election_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election
    ADD CONSTRAINT election_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: election election_term; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.election
    ADD CONSTRAINT election_term FOREIGN KEY (tenant_id, term_id) REFERENCES app.term(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: elector elector_election; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.elector
    ADD CONSTRAINT elector_election FOREIGN KEY (tenant_id, election_id) REFERENCES app.election(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: elector elector_is_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.elector
    ADD CONSTRAINT elector_is_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: grant grant_funder_is_funder; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."grant"
    ADD CONSTRAINT grant_funder_is_funder FOREIGN KEY (tenant_id, funder_party_id, funder_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: group group_chair_of_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."group"
    ADD CONSTRAINT group_chair_of_partner FOREIGN KEY (tenant_id, chair_party_id, chair_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: group group_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."group"
    ADD CONSTRAINT group_decision FOREIGN KEY (tenant_id, formed_by) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: group_member group_member_seat; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.group_member
    ADD CONSTRAINT group_member_seat FOREIGN KEY (tenant_id, group_id, party_id) REFERENCES app.group_seat(tenant_id, group_id, party_id) ON DELETE RESTRICT;


--
-- Name: group_seat group_seat_group; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.group_seat
    ADD CONSTRAINT group_seat_group FOREIGN KEY (tenant_id, group_id) REFERENCES app."group"(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: group_seat group_seat_of_partner; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.group_seat
    ADD CONSTRAINT group_seat_of_partner FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: group group_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app."group"
    ADD CONSTRAINT group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


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
-- Name: job_content job_content_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.job_content
    ADD CONSTRAINT job_content_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: job_output job_output_content; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.job_output
    ADD CONSTRAINT job_output_content FOREIGN KEY (tenant_id, job_id) REFERENCES app.job_content(tenant_id, job_id) ON DELETE RESTRICT;


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
-- Name: meeting meeting_caller; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting
    ADD CONSTRAINT meeting_caller FOREIGN KEY (tenant_id, called_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting_decision meeting_decision_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_decision
    ADD CONSTRAINT meeting_decision_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting_decision meeting_decision_meeting; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_decision
    ADD CONSTRAINT meeting_decision_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.meeting(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting meeting_group; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting
    ADD CONSTRAINT meeting_group FOREIGN KEY (tenant_id, group_id) REFERENCES app."group"(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting_guest meeting_guest_meeting; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_guest
    ADD CONSTRAINT meeting_guest_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.meeting(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting_guest meeting_guest_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_guest
    ADD CONSTRAINT meeting_guest_party FOREIGN KEY (tenant_id, party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting meeting_notice; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting
    ADD CONSTRAINT meeting_notice FOREIGN KEY (tenant_id, notice_version) REFERENCES app.charter_notice(tenant_id, version) ON DELETE RESTRICT;


--
-- Name: meeting_point meeting_point_meeting; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting_point
    ADD CONSTRAINT meeting_point_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.meeting(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: meeting meeting_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.meeting
    ADD CONSTRAINT meeting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: minutes minutes_meeting; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.minutes
    ADD CONSTRAINT minutes_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.meeting(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: notice notice_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.notice
    ADD CONSTRAINT notice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


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
-- Name: passed_on passed_on_activity; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_activity FOREIGN KEY (tenant_id, activity_id) REFERENCES app.activity(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: passed_on passed_on_allocation; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_allocation FOREIGN KEY (tenant_id, allocation_id) REFERENCES app.allocation(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: passed_on passed_on_recipient; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_recipient FOREIGN KEY (tenant_id, recipient_party_id, recipient_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: passed_on passed_on_recorder; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_recorder FOREIGN KEY (tenant_id, recorded_party_id) REFERENCES app.party(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: passed_on passed_on_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.passed_on
    ADD CONSTRAINT passed_on_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: phase_change phase_change_decision; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.phase_change
    ADD CONSTRAINT phase_change_decision FOREIGN KEY (tenant_id, decision_id) REFERENCES app.decision(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: phase_change phase_change_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.phase_change
    ADD CONSTRAINT phase_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: profile profile_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.profile
    ADD CONSTRAINT profile_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: reporter reporter_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.reporter
    ADD CONSTRAINT reporter_indicator FOREIGN KEY (tenant_id, indicator_id) REFERENCES app.indicator(tenant_id, id) ON DELETE RESTRICT;


--
-- Name: reporter reporter_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.reporter
    ADD CONSTRAINT reporter_party FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: sole_recipient sole_recipient_confirmation; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.sole_recipient
    ADD CONSTRAINT sole_recipient_confirmation FOREIGN KEY (tenant_id, confirmed_by, confirmed_kind) REFERENCES app.decision(tenant_id, id, kind) ON DELETE RESTRICT;


--
-- Name: sole_recipient sole_recipient_tenant_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.sole_recipient
    ADD CONSTRAINT sole_recipient_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES host.initiative(id) ON DELETE RESTRICT;


--
-- Name: story story_indicator; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.story
    ADD CONSTRAINT story_indicator FOREIGN KEY (tenant_id, indicator_id, indicator_version) REFERENCES app.indicator_version(tenant_id, indicator_id, version) ON DELETE RESTRICT;


--
-- Name: story story_party; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.story
    ADD CONSTRAINT story_party FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


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
-- Name: task task_party_is_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.task
    ADD CONSTRAINT task_party_is_backbone FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: term term_holder_is_backbone; Type: FK CONSTRAINT; Schema: app; Owner: rygrad_owner
--

ALTER TABLE ONLY app.term
    ADD CONSTRAINT term_holder_is_backbone FOREIGN KEY (tenant_id, party_id, party_role) REFERENCES app.party(tenant_id, id, role) ON DELETE RESTRICT;


--
-- Name: calendar calendar_membership_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.calendar
    ADD CONSTRAINT calendar_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES host.membership(id) ON DELETE CASCADE;


--
-- Name: clock_failure clock_failure_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.clock_failure
    ADD CONSTRAINT clock_failure_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE CASCADE;


--
-- Name: idempotency idempotency_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.idempotency
    ADD CONSTRAINT idempotency_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE CASCADE;


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
-- Name: job job_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.job
    ADD CONSTRAINT job_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: job job_initiative_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.job
    ADD CONSTRAINT job_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES host.initiative(id) ON DELETE SET NULL;


--
-- Name: link link_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link
    ADD CONSTRAINT link_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE CASCADE;


--
-- Name: link_membership link_membership_link_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link_membership
    ADD CONSTRAINT link_membership_link_id_fkey FOREIGN KEY (link_id) REFERENCES host.link(id) ON DELETE CASCADE;


--
-- Name: link_membership link_membership_membership_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.link_membership
    ADD CONSTRAINT link_membership_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES host.membership(id) ON DELETE CASCADE;


--
-- Name: mail mail_invitation_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.mail
    ADD CONSTRAINT mail_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES host.invitation(id) ON DELETE CASCADE;


--
-- Name: mail mail_membership_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.mail
    ADD CONSTRAINT mail_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES host.membership(id) ON DELETE CASCADE;


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
-- Name: password password_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.password
    ADD CONSTRAINT password_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE CASCADE;


--
-- Name: recovery_code recovery_code_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.recovery_code
    ADD CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.second_factor(account_id) ON DELETE CASCADE;


--
-- Name: second_factor second_factor_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.second_factor
    ADD CONSTRAINT second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE CASCADE;


--
-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES host.account(id) ON DELETE RESTRICT;


--
-- Name: session_membership session_membership_membership_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session_membership
    ADD CONSTRAINT session_membership_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES host.membership(id) ON DELETE CASCADE;


--
-- Name: session_membership session_membership_session_id_fkey; Type: FK CONSTRAINT; Schema: host; Owner: rygrad_owner
--

ALTER TABLE ONLY host.session_membership
    ADD CONSTRAINT session_membership_session_id_fkey FOREIGN KEY (session_id) REFERENCES host.session(id) ON DELETE CASCADE;


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
-- Name: action; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.action ENABLE ROW LEVEL SECURITY;

--
-- Name: activity; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.activity ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_comment; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_comment ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_contribution; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_contribution ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_draft; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_draft ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_draft_source; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_draft_source ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_draft_text; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_draft_text ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_draft_writeup; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_draft_writeup ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_goal; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_goal ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_goal_indicator; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_goal_indicator ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_round; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_round ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_version; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_version ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_version_goal; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_version_goal ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_version_goal_indicator; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_version_goal_indicator ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_writeup; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_writeup ENABLE ROW LEVEL SECURITY;

--
-- Name: agenda_writeup_source; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.agenda_writeup_source ENABLE ROW LEVEL SECURITY;

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
-- Name: ballot; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.ballot ENABLE ROW LEVEL SECURITY;

--
-- Name: candidate; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.candidate ENABLE ROW LEVEL SECURITY;

--
-- Name: caretaker; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.caretaker ENABLE ROW LEVEL SECURITY;

--
-- Name: charter_acknowledgement; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.charter_acknowledgement ENABLE ROW LEVEL SECURITY;

--
-- Name: charter_notice; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.charter_notice ENABLE ROW LEVEL SECURITY;

--
-- Name: choice; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.choice ENABLE ROW LEVEL SECURITY;

--
-- Name: choice_confirmation; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.choice_confirmation ENABLE ROW LEVEL SECURITY;

--
-- Name: cofinancing; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.cofinancing ENABLE ROW LEVEL SECURITY;

--
-- Name: commitment; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.commitment ENABLE ROW LEVEL SECURITY;

--
-- Name: counted_ballot; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.counted_ballot ENABLE ROW LEVEL SECURITY;

--
-- Name: decision; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.decision ENABLE ROW LEVEL SECURITY;

--
-- Name: decision_review; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.decision_review ENABLE ROW LEVEL SECURITY;

--
-- Name: decision_vote; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.decision_vote ENABLE ROW LEVEL SECURITY;

--
-- Name: action definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.action TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: activity definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.activity TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_comment definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_comment TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_contribution definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_contribution TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_draft definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_draft TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_source definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_draft_source TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_text definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_draft_text TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_writeup definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_draft_writeup TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_goal definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_goal TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_goal_indicator definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_goal_indicator TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_round definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_round TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_version definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_version TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_version_goal definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_version_goal TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_version_goal_indicator definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_version_goal_indicator TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_writeup definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_writeup TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: agenda_writeup_source definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.agenda_writeup_source TO rygrad_definer USING (true) WITH CHECK (true);


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
-- Name: ballot definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.ballot TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: candidate definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.candidate TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: caretaker definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.caretaker TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: charter_acknowledgement definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.charter_acknowledgement TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: charter_notice definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.charter_notice TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: choice definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.choice TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: choice_confirmation definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.choice_confirmation TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: cofinancing definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.cofinancing TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: commitment definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.commitment TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: counted_ballot definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.counted_ballot TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: decision definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.decision TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: decision_review definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.decision_review TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: decision_vote definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.decision_vote TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: election definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.election TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: election_call definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.election_call TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: elector definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.elector TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: grant definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app."grant" TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: group definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app."group" TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: group_member definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.group_member TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: group_seat definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.group_seat TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: indicator definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.indicator TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: indicator_version definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.indicator_version TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: job_content definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.job_content TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: job_output definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.job_output TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: measurement definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.measurement TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: meeting definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.meeting TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: meeting_decision definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.meeting_decision TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: meeting_guest definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.meeting_guest TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: meeting_point definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.meeting_point TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: minutes definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.minutes TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: notice definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.notice TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: outbox definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.outbox TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: party definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.party TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: passed_on definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.passed_on TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: phase_change definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.phase_change TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: profile definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.profile TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: reporter definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.reporter TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: sole_recipient definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.sole_recipient TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: story definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.story TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: target definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.target TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: task definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.task TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: term definer_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY definer_all ON app.term TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: election; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.election ENABLE ROW LEVEL SECURITY;

--
-- Name: election_call; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.election_call ENABLE ROW LEVEL SECURITY;

--
-- Name: elector; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.elector ENABLE ROW LEVEL SECURITY;

--
-- Name: decision funder_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY funder_read ON app.decision FOR SELECT TO rygrad_funder_role USING (((tenant_id = ctx.tenant()) AND (state = ANY (ARRAY['adopted'::text, 'rejected'::text, 'lapsed'::text])) AND (opened_at IS NOT NULL)));


--
-- Name: measurement funder_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY funder_read ON app.measurement FOR SELECT TO rygrad_funder_role USING (((tenant_id = ctx.tenant()) AND (state = 'approved'::text)));


--
-- Name: meeting funder_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY funder_read ON app.meeting FOR SELECT TO rygrad_funder_role USING (((tenant_id = ctx.tenant()) AND (published_at IS NOT NULL)));


--
-- Name: grant; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app."grant" ENABLE ROW LEVEL SECURITY;

--
-- Name: group; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app."group" ENABLE ROW LEVEL SECURITY;

--
-- Name: group_member; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.group_member ENABLE ROW LEVEL SECURITY;

--
-- Name: group_seat; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.group_seat ENABLE ROW LEVEL SECURITY;

--
-- Name: indicator; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.indicator ENABLE ROW LEVEL SECURITY;

--
-- Name: indicator_version; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.indicator_version ENABLE ROW LEVEL SECURITY;

--
-- Name: job_content; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.job_content ENABLE ROW LEVEL SECURITY;

--
-- Name: job_output; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.job_output ENABLE ROW LEVEL SECURITY;

--
-- Name: measurement; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.measurement ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.meeting ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting_decision; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.meeting_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting_guest; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.meeting_guest ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting_point; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.meeting_point ENABLE ROW LEVEL SECURITY;

--
-- Name: action members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.action FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: activity members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.activity FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_comment members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_comment FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_contribution members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_contribution FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_draft members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_draft FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_draft_source members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_draft_source FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_draft_text members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_draft_text FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_draft_writeup members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_draft_writeup FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_goal members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_goal FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_goal_indicator members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_goal_indicator FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_round members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_round FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_version members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_version FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_version_goal members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_version_goal FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_version_goal_indicator members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_version_goal_indicator FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_writeup members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_writeup FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: agenda_writeup_source members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.agenda_writeup_source FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: allocation members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.allocation FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: candidate members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.candidate FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: charter_notice members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.charter_notice FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: choice members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.choice FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: choice_confirmation members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.choice_confirmation FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: cofinancing members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.cofinancing FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: commitment members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.commitment FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: decision members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.decision FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: decision_review members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.decision_review FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: election members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.election FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: grant members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app."grant" FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: group members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app."group" FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: indicator members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.indicator FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: indicator_version members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.indicator_version FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: meeting members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.meeting FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: meeting_decision members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.meeting_decision FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: meeting_point members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.meeting_point FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: minutes members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.minutes FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: party members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.party FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: passed_on members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.passed_on FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: phase_change members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.phase_change FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: profile members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.profile FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: reporter members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.reporter FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: sole_recipient members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.sole_recipient FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: story members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.story FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING (((tenant_id = ctx.tenant()) AND (ended_at IS NULL)));


--
-- Name: target members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.target FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: task members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.task FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: term members_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY members_read ON app.term FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: minutes; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.minutes ENABLE ROW LEVEL SECURITY;

--
-- Name: notice; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.notice ENABLE ROW LEVEL SECURITY;

--
-- Name: outbox; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.outbox ENABLE ROW LEVEL SECURITY;

--
-- Name: activity own_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_insert ON app.activity FOR INSERT TO rygrad_backbone_role, rygrad_partner_role WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND (created_by = ctx.account()) AND ctx.may_write()));


--
-- Name: commitment own_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_insert ON app.commitment FOR INSERT TO rygrad_partner_role WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND (created_by = ctx.account()) AND (state = 'open'::text) AND ctx.may_write()));


--
-- Name: story own_insert; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_insert ON app.story FOR INSERT TO rygrad_backbone_role, rygrad_partner_role WITH CHECK (((tenant_id = ctx.tenant()) AND (party_id = ctx.party()) AND (author = ctx.account()) AND (ended_at IS NULL) AND ctx.may_write()));


--
-- Name: activity own_update; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_update ON app.activity FOR UPDATE TO rygrad_partner_role USING (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND ctx.may_write())) WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party())));


--
-- Name: commitment own_update; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY own_update ON app.commitment FOR UPDATE TO rygrad_partner_role USING (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party()) AND ctx.may_write())) WITH CHECK (((tenant_id = ctx.tenant()) AND (owner_party_id = ctx.party())));


--
-- Name: action owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.action TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: activity owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.activity TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_comment owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_comment TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_contribution owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_contribution TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_draft owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_draft TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_source owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_draft_source TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_text owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_draft_text TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_draft_writeup owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_draft_writeup TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_goal owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_goal TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_goal_indicator owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_goal_indicator TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_round owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_round TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_version owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_version TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_version_goal owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_version_goal TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_version_goal_indicator owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_version_goal_indicator TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_writeup owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_writeup TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: agenda_writeup_source owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.agenda_writeup_source TO rygrad_owner USING (true) WITH CHECK (true);


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
-- Name: ballot owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.ballot TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: candidate owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.candidate TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: caretaker owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.caretaker TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: charter_acknowledgement owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.charter_acknowledgement TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: charter_notice owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.charter_notice TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: choice owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.choice TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: choice_confirmation owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.choice_confirmation TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: cofinancing owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.cofinancing TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: commitment owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.commitment TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: counted_ballot owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.counted_ballot TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: decision owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.decision TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: decision_review owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.decision_review TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: decision_vote owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.decision_vote TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: election owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.election TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: election_call owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.election_call TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: elector owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.elector TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: grant owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app."grant" TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: group owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app."group" TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: group_member owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.group_member TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: group_seat owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.group_seat TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: indicator owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.indicator TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: indicator_version owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.indicator_version TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: job_content owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.job_content TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: job_output owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.job_output TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: measurement owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.measurement TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: meeting owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.meeting TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: meeting_decision owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.meeting_decision TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: meeting_guest owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.meeting_guest TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: meeting_point owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.meeting_point TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: minutes owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.minutes TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: notice owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.notice TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: outbox owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.outbox TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: party owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.party TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: passed_on owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.passed_on TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: phase_change owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.phase_change TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: profile owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.profile TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: reporter owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.reporter TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: sole_recipient owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.sole_recipient TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: story owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.story TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: target owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.target TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: task owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.task TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: term owner_all; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY owner_all ON app.term TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: counted_ballot parties_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY parties_read ON app.counted_ballot FOR SELECT TO rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role USING ((tenant_id = ctx.tenant()));


--
-- Name: election_call parties_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY parties_read ON app.election_call FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


--
-- Name: elector parties_read; Type: POLICY; Schema: app; Owner: rygrad_owner
--

CREATE POLICY parties_read ON app.elector FOR SELECT TO rygrad_backbone_role, rygrad_partner_role USING ((tenant_id = ctx.tenant()));


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
-- Name: passed_on; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.passed_on ENABLE ROW LEVEL SECURITY;

--
-- Name: phase_change; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.phase_change ENABLE ROW LEVEL SECURITY;

--
-- Name: profile; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.profile ENABLE ROW LEVEL SECURITY;

--
-- Name: reporter; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.reporter ENABLE ROW LEVEL SECURITY;

--
-- Name: sole_recipient; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.sole_recipient ENABLE ROW LEVEL SECURITY;

--
-- Name: story; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.story ENABLE ROW LEVEL SECURITY;

--
-- Name: target; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.target ENABLE ROW LEVEL SECURITY;

--
-- Name: task; Type: ROW SECURITY; Schema: app; Owner: rygrad_owner
--

ALTER TABLE app.task ENABLE ROW LEVEL SECURITY;

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
-- Name: calendar; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.calendar ENABLE ROW LEVEL SECURITY;

--
-- Name: clock; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.clock ENABLE ROW LEVEL SECURITY;

--
-- Name: clock_failure; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.clock_failure ENABLE ROW LEVEL SECURITY;

--
-- Name: confirmation; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.confirmation ENABLE ROW LEVEL SECURITY;

--
-- Name: decoy; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.decoy ENABLE ROW LEVEL SECURITY;

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
-- Name: calendar definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.calendar TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: clock definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.clock TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: clock_failure definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.clock_failure TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: confirmation definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.confirmation TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: decoy definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.decoy TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: idempotency definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.idempotency TO rygrad_definer USING (true) WITH CHECK (true);


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
-- Name: link definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.link TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: link_membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.link_membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: mail definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.mail TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: password definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.password TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: recovery_code definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.recovery_code TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: second_factor definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.second_factor TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: session definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.session TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: session_membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.session_membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: throttle definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.throttle TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: token definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.token TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: token_membership definer_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY definer_all ON host.token_membership TO rygrad_definer USING (true) WITH CHECK (true);


--
-- Name: idempotency; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.idempotency ENABLE ROW LEVEL SECURITY;

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
-- Name: link; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.link ENABLE ROW LEVEL SECURITY;

--
-- Name: link_membership; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.link_membership ENABLE ROW LEVEL SECURITY;

--
-- Name: mail; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.mail ENABLE ROW LEVEL SECURITY;

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
-- Name: calendar owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.calendar TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: clock owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.clock TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: clock_failure owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.clock_failure TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: confirmation owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.confirmation TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: decoy owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.decoy TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: idempotency owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.idempotency TO rygrad_owner USING (true) WITH CHECK (true);


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
-- Name: link owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.link TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: link_membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.link_membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: mail owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.mail TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: password owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.password TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: recovery_code owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.recovery_code TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: second_factor owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.second_factor TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: session owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.session TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: session_membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.session_membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: throttle owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.throttle TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: token owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.token TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: token_membership owner_all; Type: POLICY; Schema: host; Owner: rygrad_owner
--

CREATE POLICY owner_all ON host.token_membership TO rygrad_owner USING (true) WITH CHECK (true);


--
-- Name: password; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.password ENABLE ROW LEVEL SECURITY;

--
-- Name: recovery_code; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.recovery_code ENABLE ROW LEVEL SECURITY;

--
-- Name: second_factor; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.second_factor ENABLE ROW LEVEL SECURITY;

--
-- Name: session; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session_membership; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.session_membership ENABLE ROW LEVEL SECURITY;

--
-- Name: throttle; Type: ROW SECURITY; Schema: host; Owner: rygrad_owner
--

ALTER TABLE host.throttle ENABLE ROW LEVEL SECURITY;

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
GRANT USAGE ON SCHEMA app TO rygrad_export;


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
GRANT USAGE ON SCHEMA ctx TO rygrad_export;


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
GRANT USAGE ON SCHEMA host TO rygrad_export;
GRANT USAGE ON SCHEMA host TO rygrad_job;


--
-- Name: LANGUAGE plpgsql; Type: ACL; Schema: -; Owner: postgres
--

REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
GRANT ALL ON LANGUAGE plpgsql TO rygrad_owner;
GRANT ALL ON LANGUAGE plpgsql TO rygrad_definer;


--
-- Name: FUNCTION account_name(account uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.account_name(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_name(account uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.account_name(account uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION action_add(id uuid, meeting uuid, text text, owner uuid, due date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.action_add(id uuid, meeting uuid, text text, owner uuid, due date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.action_add(id uuid, meeting uuid, text text, owner uuid, due date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.action_add(id uuid, meeting uuid, text text, owner uuid, due date) TO rygrad_partner_role;


--
-- Name: FUNCTION action_update(id uuid, new_text text, new_owner uuid, due date, new_state text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.action_update(id uuid, new_text text, new_owner uuid, due date, new_state text) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_comment_add(id uuid, draft uuid, section text, text text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_comment_add(id uuid, draft uuid, section text, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_comment_add(id uuid, draft uuid, section text, text text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_comment_add(id uuid, draft uuid, section text, text text) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_comment_settle(id uuid, answer text, settles boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_comment_settle(id uuid, answer text, settles boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_comment_settle(id uuid, answer text, settles boolean) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_comment_settle(id uuid, answer text, settles boolean) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_contribution_add(id uuid, round uuid, section text, origin text, text text, people integer, held_on date) TO rygrad_partner_role;


--
-- Name: TABLE agenda_round; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_round TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_round TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_round TO rygrad_partner_role;


--
-- Name: COLUMN agenda_round.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.title; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(title) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.contribute_until; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(contribute_until) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.comment_until; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(comment_until) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.opened_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(opened_at) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: COLUMN agenda_round.closed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(closed_at) ON TABLE app.agenda_round TO rygrad_funder_role;


--
-- Name: FUNCTION agenda_contribution_check(round uuid, held_on date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_contribution_check(round uuid, held_on date) FROM PUBLIC;


--
-- Name: TABLE agenda_contribution; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_contribution TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_contribution TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_contribution TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_contribution_in_hand(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_contribution_in_hand(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_contribution_update(id uuid, section text, origin text, text text, people integer, held_on date) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_contribution_withdraw(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_contribution_withdraw(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_contribution_withdraw(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_contribution_withdraw(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_digest(tenant uuid, draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_digest(tenant uuid, draft uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_draft_begin(id uuid, title text, round uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_begin(id uuid, title text, round uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_begin(id uuid, title text, round uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_begin(id uuid, title text, round uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_catch_up(draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_catch_up(draft uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_catch_up(draft uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_catch_up(draft uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_drop(draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_drop(draft uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_drop(draft uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_drop(draft uuid) TO rygrad_partner_role;


--
-- Name: TABLE agenda_draft; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_draft TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_draft TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_draft TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_in_hand(draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_in_hand(draft uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_draft_pass(draft uuid, party text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_pass(draft uuid, party text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_pass(draft uuid, party text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_pass(draft uuid, party text) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_place(draft uuid, writeup uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_place(draft uuid, writeup uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_place(draft uuid, writeup uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_place(draft uuid, writeup uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_settle(draft uuid, writeup uuid, takes boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_settle(draft uuid, writeup uuid, takes boolean) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_share(draft uuid, until date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_share(draft uuid, until date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_share(draft uuid, until date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_share(draft uuid, until date) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_draft_texts(tenant uuid, draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_texts(tenant uuid, draft uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_draft_with_pen(draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_with_pen(draft uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_draft_wording(d app.agenda_draft, section text, text text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_wording(d app.agenda_draft, section text, text text) FROM PUBLIC;


--
-- Name: FUNCTION agenda_draft_write(draft uuid, section text, text text, sources uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_draft_write(draft uuid, section text, text text, sources uuid[]) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_goal_add(id uuid, draft uuid, statement text, due date, indicators text[]) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_goal_confirm(goal uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_confirm(goal uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_goal_confirm(goal uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_goal_confirm(goal uuid) TO rygrad_partner_role;


--
-- Name: TABLE agenda_goal; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_goal TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_goal TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_goal TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_goal_in_hand(goal uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_in_hand(goal uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_goal_measure(goal uuid, indicators text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_measure(goal uuid, indicators text[]) FROM PUBLIC;


--
-- Name: FUNCTION agenda_goal_remove(goal uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_remove(goal uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_goal_remove(goal uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_goal_remove(goal uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_goal_update(goal uuid, statement text, due date, indicators text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_goal_update(goal uuid, statement text, due date, indicators text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_goal_update(goal uuid, statement text, due date, indicators text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_goal_update(goal uuid, statement text, due date, indicators text[]) TO rygrad_partner_role;


--
-- Name: FUNCTION agenda_in_force(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_in_force(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_is_put(tenant uuid, draft uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_is_put(tenant uuid, draft uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_open_check(d app.agenda_draft); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_open_check(d app.agenda_draft) FROM PUBLIC;


--
-- Name: FUNCTION agenda_pen_check(d app.agenda_draft); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_pen_check(d app.agenda_draft) FROM PUBLIC;


--
-- Name: FUNCTION agenda_ready_check(d app.agenda_draft); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_ready_check(d app.agenda_draft) FROM PUBLIC;


--
-- Name: FUNCTION agenda_round_close(round uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_round_close(round uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_round_close(round uuid) TO rygrad_backbone_role;


--
-- Name: FUNCTION agenda_round_count(round uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_round_count(round uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_round_count(round uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.agenda_round_count(round uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.agenda_round_count(round uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION agenda_round_in_hand(round uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_round_in_hand(round uuid) FROM PUBLIC;


--
-- Name: FUNCTION agenda_round_open(id uuid, title text, invitation text, contribute_until date, comment_until date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_round_open(id uuid, title text, invitation text, contribute_until date, comment_until date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_round_open(id uuid, title text, invitation text, contribute_until date, comment_until date) TO rygrad_backbone_role;


--
-- Name: FUNCTION agenda_round_update(round uuid, title text, invitation text, contribute_until date, comment_until date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_round_update(round uuid, title text, invitation text, contribute_until date, comment_until date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_round_update(round uuid, title text, invitation text, contribute_until date, comment_until date) TO rygrad_backbone_role;


--
-- Name: FUNCTION agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_writeup_add(id uuid, round uuid, section text, text text, sources uuid[]) TO rygrad_backbone_role;


--
-- Name: FUNCTION agenda_writeup_withdraw(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.agenda_writeup_withdraw(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agenda_writeup_withdraw(id uuid) TO rygrad_backbone_role;


--
-- Name: FUNCTION aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.aggregate(value_kind text, over_parties text, parts bigint, parts_with_denominator bigint, total numeric, lowest numeric, highest numeric, newest numeric, numerators numeric, denominators numeric, weighted numeric) TO rygrad_funder_role;


--
-- Name: FUNCTION allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.allocation_pass(id uuid, allocation uuid, activity uuid, amount numeric, note text) TO rygrad_partner_role;


--
-- Name: FUNCTION allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.allocation_propose(id uuid, grant_identifier text, activity uuid, amount numeric, purpose text) TO rygrad_backbone_role;


--
-- Name: TABLE decision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.decision TO rygrad_definer;
GRANT SELECT ON TABLE app.decision TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.decision TO rygrad_partner_role;


--
-- Name: COLUMN decision.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.kind; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(kind) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.subject; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(subject) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.proposal; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(proposal) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.title; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(title) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.reasons; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(reasons) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.method; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(method) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.quorum; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(quorum) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.decided_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(decided_by) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.mandate_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(mandate_id) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(state) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.outcome; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(outcome) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.obstacle; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(obstacle) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.proposed_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(proposed_party_id) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.proposed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(proposed_at) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.opened_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(opened_at) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.deadline; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(deadline) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.concluded_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(concluded_at) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.review_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(review_on) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.held_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(held_on) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: COLUMN decision.minutes; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(minutes) ON TABLE app.decision TO rygrad_funder_role;


--
-- Name: FUNCTION allocation_withdraw(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.allocation_withdraw(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) TO rygrad_operator;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.audit_entries(tenant uuid, beyond bigint, most integer, verb text, party text, oldest_first boolean) TO rygrad_funder_role;


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
-- Name: FUNCTION calendar_entries(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.calendar_entries() FROM PUBLIC;


--
-- Name: TABLE election; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.election TO rygrad_definer;
GRANT SELECT ON TABLE app.election TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.election TO rygrad_partner_role;
GRANT SELECT ON TABLE app.election TO rygrad_funder_role;


--
-- Name: FUNCTION candidate_enter(e app.election, slug text, name text, party uuid, organisation text, email text, statement text, state text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.candidate_enter(e app.election, slug text, name text, party uuid, organisation text, email text, statement text, state text) FROM PUBLIC;


--
-- Name: FUNCTION carried_out_since(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.carried_out_since(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION changes(tenant uuid, since timestamp with time zone, time_zone text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.changes(tenant uuid, since timestamp with time zone, time_zone text) TO rygrad_funder_role;


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
-- Name: FUNCTION charter_history(tenant uuid, before integer, most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_history(tenant uuid, before integer, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.charter_history(tenant uuid, before integer, most integer) TO rygrad_operator;
GRANT ALL ON FUNCTION app.charter_history(tenant uuid, before integer, most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.charter_history(tenant uuid, before integer, most integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.charter_history(tenant uuid, before integer, most integer) TO rygrad_funder_role;


--
-- Name: FUNCTION charter_matters(since timestamp with time zone); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_matters(since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.charter_matters(since timestamp with time zone) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.charter_matters(since timestamp with time zone) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.charter_matters(since timestamp with time zone) TO rygrad_funder_role;


--
-- Name: FUNCTION charter_refused(since timestamp with time zone); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_refused(since timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION charter_rule(key text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_rule(key text) FROM PUBLIC;


--
-- Name: FUNCTION charter_standing(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_standing() FROM PUBLIC;
GRANT ALL ON FUNCTION app.charter_standing() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.charter_standing() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.charter_standing() TO rygrad_funder_role;


--
-- Name: FUNCTION charter_unchosen(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.charter_unchosen() FROM PUBLIC;


--
-- Name: FUNCTION check_grant(currency text, award_date date, planned_start date, planned_end date, amount numeric, amount_applied_for numeric, amount_disbursed numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.check_grant(currency text, award_date date, planned_start date, planned_end date, amount numeric, amount_applied_for numeric, amount_disbursed numeric) FROM PUBLIC;


--
-- Name: FUNCTION choice_confirm(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.choice_confirm(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.choice_confirm(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.choice_confirm(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text, held_on date, months integer) TO rygrad_partner_role;


--
-- Name: FUNCTION cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.cofinancing_add(id uuid, party text, kind text, activity uuid, amount numeric, currency text, given_on date, description text, valuation text) TO rygrad_partner_role;


--
-- Name: FUNCTION cofinancing_confirm(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.cofinancing_confirm(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.cofinancing_confirm(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.cofinancing_confirm(id uuid) TO rygrad_partner_role;


--
-- Name: TABLE cofinancing; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.cofinancing TO rygrad_definer;
GRANT SELECT ON TABLE app.cofinancing TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.cofinancing TO rygrad_partner_role;


--
-- Name: COLUMN cofinancing.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.party_role; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_role) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.kind; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(kind) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.recipient_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recipient_party_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.recipient_role; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recipient_role) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.activity_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(activity_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.amount; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(amount) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.currency; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(currency) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.given_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(given_on) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.description; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(description) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.valuation; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(valuation) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(state) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.recorded_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_party_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.recorded_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_at) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.confirmed_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(confirmed_party_id) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.confirmed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(confirmed_at) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: COLUMN cofinancing.ended_reason; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_reason) ON TABLE app.cofinancing TO rygrad_funder_role;


--
-- Name: FUNCTION cofinancing_in_hand(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.cofinancing_in_hand(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION cofinancing_withdraw(id uuid, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.cofinancing_withdraw(id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.cofinancing_withdraw(id uuid, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.cofinancing_withdraw(id uuid, reason text) TO rygrad_partner_role;


--
-- Name: FUNCTION decision_conclude(d app.decision, over boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_conclude(d app.decision, over boolean) FROM PUBLIC;


--
-- Name: FUNCTION decision_count(tenant uuid, decision uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_count(tenant uuid, decision uuid) FROM PUBLIC;


--
-- Name: FUNCTION decision_effect(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_effect(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION decision_in_hand(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_in_hand(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION decision_open(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_open(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_open(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_open(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_propose(id uuid, kind text, subject uuid, proposal jsonb, title text, reasons text, method text, quorum integer, closes_on date, review_on date, decided_by text, held_on date, minutes text, present text[], opens boolean) TO rygrad_partner_role;


--
-- Name: FUNCTION decision_review(id uuid, decision uuid, note text, next_on date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_review(id uuid, decision uuid, note text, next_on date) TO rygrad_partner_role;


--
-- Name: FUNCTION decision_standing(decision uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_standing(decision uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_standing(decision uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_standing(decision uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.decision_standing(decision uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION decision_start(d app.decision, present text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_start(d app.decision, present text[]) FROM PUBLIC;


--
-- Name: FUNCTION decision_verdict(d app.decision, over boolean); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_verdict(d app.decision, over boolean) FROM PUBLIC;


--
-- Name: FUNCTION decision_vote(id uuid, choice text, reasons text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_vote(id uuid, choice text, reasons text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_vote(id uuid, choice text, reasons text) TO rygrad_partner_role;


--
-- Name: FUNCTION decision_votes(decision uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_votes(decision uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_votes(decision uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_votes(decision uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.decision_votes(decision uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION decision_withdraw(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.decision_withdraw(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.decision_withdraw(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.decision_withdraw(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION due(party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.due(party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.due(party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.due(party uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION due_now(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.due_now(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION effect_admit_party(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_admit_party(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_agenda_version(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_agenda_version(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_allocation(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_allocation(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_allocation_confirm(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_allocation_confirm(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_caretaker(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_caretaker(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_election(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_election(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_form_group(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_form_group(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_mandate(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_mandate(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_notice(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_notice(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_other(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_other(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_phase(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_phase(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_remove_party(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_remove_party(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION effect_renew_interim(p_decision app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.effect_renew_interim(p_decision app.decision) FROM PUBLIC;


--
-- Name: FUNCTION election_accept(election uuid, statement text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_accept(election uuid, statement text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.election_accept(election uuid, statement text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.election_accept(election uuid, statement text) TO rygrad_partner_role;


--
-- Name: FUNCTION election_begin_term(e app.election); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_begin_term(e app.election) FROM PUBLIC;


--
-- Name: FUNCTION election_close(e app.election); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_close(e app.election) FROM PUBLIC;


--
-- Name: FUNCTION election_count(e app.election); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_count(e app.election) FROM PUBLIC;


--
-- Name: FUNCTION election_in_hand(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_in_hand(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION election_make_secret(e app.election); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_make_secret(e app.election) FROM PUBLIC;


--
-- Name: FUNCTION election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.election_nominate(election uuid, party text, slug text, name text, organisation text, email text, statement text) TO rygrad_partner_role;


--
-- Name: FUNCTION election_open(id uuid, method text, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_open(id uuid, method text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.election_open(id uuid, method text, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.election_open(id uuid, method text, reason text) TO rygrad_partner_role;


--
-- Name: FUNCTION election_run_off(e app.election, tied integer[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_run_off(e app.election, tied integer[]) FROM PUBLIC;


--
-- Name: FUNCTION election_stand(election uuid, statement text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_stand(election uuid, statement text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.election_stand(election uuid, statement text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.election_stand(election uuid, statement text) TO rygrad_partner_role;


--
-- Name: FUNCTION election_start(tenant uuid, id uuid, method text, because text, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_start(tenant uuid, id uuid, method text, because text, reason text) FROM PUBLIC;


--
-- Name: FUNCTION election_vote(election uuid, choices text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_vote(election uuid, choices text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.election_vote(election uuid, choices text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.election_vote(election uuid, choices text[]) TO rygrad_partner_role;


--
-- Name: FUNCTION election_voters(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.election_voters(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION electorate(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.electorate(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION event_span(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.event_span(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.event_span(tenant uuid) TO rygrad_operator;
GRANT ALL ON FUNCTION app.event_span(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.event_span(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.event_span(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION events(tenant uuid, since bigint, topics text[], most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) TO rygrad_operator;
GRANT ALL ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.events(tenant uuid, since bigint, topics text[], most integer) TO rygrad_funder_role;


--
-- Name: FUNCTION expected_reports(party uuid, most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.expected_reports(party uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.expected_reports(party uuid, most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.expected_reports(party uuid, most integer) TO rygrad_partner_role;


--
-- Name: FUNCTION export_ask(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.export_ask(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.export_ask(tenant uuid) TO rygrad_operator;
GRANT ALL ON FUNCTION app.export_ask(tenant uuid) TO rygrad_backbone_role;


--
-- Name: FUNCTION export_host(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.export_host() FROM PUBLIC;
GRANT ALL ON FUNCTION app.export_host() TO rygrad_export;


--
-- Name: FUNCTION export_put(job uuid, part integer, octets bytea); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.export_put(job uuid, part integer, octets bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app.export_put(job uuid, part integer, octets bytea) TO rygrad_export;


--
-- Name: FUNCTION export_rows(name text, after text[], most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.export_rows(name text, after text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.export_rows(name text, after text[], most integer) TO rygrad_export;


--
-- Name: FUNCTION export_sizes(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.export_sizes() FROM PUBLIC;
GRANT ALL ON FUNCTION app.export_sizes() TO rygrad_export;


--
-- Name: FUNCTION grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.grant_add(id uuid, identifier text, title text, funder text, amount numeric, currency text, award_date date, description text, programme text, planned_start date, planned_end date, amount_applied_for numeric, amount_disbursed numeric, conditions text, backbone_amount numeric) TO rygrad_backbone_role;


--
-- Name: FUNCTION grant_import(grants jsonb); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.grant_import(grants jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app.grant_import(grants jsonb) TO rygrad_backbone_role;


--
-- Name: FUNCTION grant_show(identifier text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.grant_show(identifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.grant_show(identifier text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.grant_show(identifier text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.grant_show(identifier text) TO rygrad_funder_role;


--
-- Name: FUNCTION grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.grant_update(identifier text, revision integer, title text, description text, programme text, planned_start date, planned_end date, amount_disbursed numeric, conditions text) TO rygrad_backbone_role;


--
-- Name: FUNCTION group_end(slug text, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_end(slug text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_end(slug text, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_end(slug text, reason text) TO rygrad_partner_role;


--
-- Name: FUNCTION group_facts(in_group uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_facts(in_group uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_facts(in_group uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_facts(in_group uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.group_facts(in_group uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION group_hand_over(slug text, member uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_hand_over(slug text, member uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_hand_over(slug text, member uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_hand_over(slug text, member uuid) TO rygrad_partner_role;


--
-- Name: TABLE "group"; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app."group" TO rygrad_definer;
GRANT SELECT ON TABLE app."group" TO rygrad_backbone_role;
GRANT SELECT ON TABLE app."group" TO rygrad_partner_role;


--
-- Name: COLUMN "group".tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".kind; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(kind) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".slug; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(slug) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".name; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(name) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".purpose; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(purpose) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".chair_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(chair_party_id) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".formed_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(formed_by) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".formed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(formed_at) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".ended_reason; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_reason) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: COLUMN "group".revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app."group" TO rygrad_funder_role;


--
-- Name: FUNCTION group_in_hand(slug text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_in_hand(slug text) FROM PUBLIC;


--
-- Name: FUNCTION group_join(slug text, member uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_join(slug text, member uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_join(slug text, member uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_join(slug text, member uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION group_leave(slug text, member uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_leave(slug text, member uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_leave(slug text, member uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_leave(slug text, member uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION group_people(in_group uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_people(in_group uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_people(in_group uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_people(in_group uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.group_people(in_group uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION group_seat_give(g app."group", party uuid, account uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_seat_give(g app."group", party uuid, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION group_update(slug text, new_name text, new_purpose text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.group_update(slug text, new_name text, new_purpose text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.group_update(slug text, new_name text, new_purpose text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.group_update(slug text, new_name text, new_purpose text) TO rygrad_partner_role;


--
-- Name: FUNCTION handover(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.handover() FROM PUBLIC;
GRANT ALL ON FUNCTION app.handover() TO rygrad_backbone_role;


--
-- Name: FUNCTION handover_due(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.handover_due() FROM PUBLIC;


--
-- Name: FUNCTION handover_open(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.handover_open() FROM PUBLIC;


--
-- Name: FUNCTION handover_promised(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.handover_promised() FROM PUBLIC;


--
-- Name: FUNCTION handover_together(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.handover_together() FROM PUBLIC;


--
-- Name: FUNCTION has_electorate(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.has_electorate(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION indicator_completeness(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_completeness(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_completeness(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION indicator_course(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_course(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_course(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_course(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_course(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_define(id uuid, slug text, title text, definition text, unit text, value_kind text, direction text, level text, frequency text, decimals integer, source text, method text, over_parties text, over_time text, accumulation text, baseline_period text, baseline_value numeric, baseline_missing_reason text, range_low numeric, range_high numeric, on_track numeric, at_risk numeric, deadline_days integer) TO rygrad_backbone_role;


--
-- Name: FUNCTION indicator_series(tenant uuid, indicator text, version integer, periods integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_series(tenant uuid, indicator text, version integer, periods integer) TO rygrad_funder_role;


--
-- Name: FUNCTION indicator_status(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.indicator_status(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.indicator_status(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION initiative_describe(given_purpose text, given_contact text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.initiative_describe(given_purpose text, given_contact text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.initiative_describe(given_purpose text, given_contact text) TO rygrad_backbone_role;


--
-- Name: FUNCTION initiative_state(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.initiative_state(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_operator;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.initiative_state(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION is_always_told(kind text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_always_told(kind text) FROM PUBLIC;


--
-- Name: FUNCTION is_chair(g app."group"); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_chair(g app."group") FROM PUBLIC;


--
-- Name: FUNCTION is_delegable(kind text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_delegable(kind text) FROM PUBLIC;


--
-- Name: FUNCTION is_of_office(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_of_office(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION is_representative(election uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_representative(election uuid, party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_representative(election uuid, party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.is_representative(election uuid, party uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION is_voting(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.is_voting(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: TABLE term; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.term TO rygrad_definer;
GRANT SELECT ON TABLE app.term TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.term TO rygrad_partner_role;
GRANT SELECT ON TABLE app.term TO rygrad_funder_role;


--
-- Name: FUNCTION latest_term(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.latest_term(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION leave_electorates(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.leave_electorates(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION lock_initiative(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.lock_initiative(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION mandate_in_force(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.mandate_in_force(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION may_decide(party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.may_decide(party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.may_decide(party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.may_decide(party uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION may_read_audit(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.may_read_audit(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION may_tend(in_group uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.may_tend(in_group uuid) FROM PUBLIC;


--
-- Name: FUNCTION measurement_approve(ids uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_approve(ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_approve(ids uuid[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_approve(ids uuid[]) TO rygrad_partner_role;


--
-- Name: FUNCTION measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_check(indicator uuid, version integer, party uuid, period text, period_start date, breakdown text, parts_factor integer, amount numeric, numerator numeric, denominator numeric) TO rygrad_partner_role;


--
-- Name: FUNCTION measurement_reconsider(ids uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.measurement_reconsider(ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.measurement_reconsider(ids uuid[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.measurement_reconsider(ids uuid[]) TO rygrad_partner_role;


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
-- Name: FUNCTION meeting_answer(id uuid, answer text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_answer(id uuid, answer text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_answer(id uuid, answer text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_answer(id uuid, answer text) TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_attend(id uuid, members uuid[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_attend(id uuid, members uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_attend(id uuid, members uuid[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_attend(id uuid, members uuid[]) TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_call(id uuid, in_group text, title text, day date, from_clock text, until_clock text, place text, link text, note text, points text[]) TO rygrad_partner_role;


--
-- Name: TABLE meeting; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.meeting TO rygrad_definer;


--
-- Name: COLUMN meeting.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(tenant_id) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(id) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(id) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.group_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(group_id) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(group_id) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(group_id) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.title; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(title) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(title) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(title) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.starts_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(starts_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(starts_at) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(starts_at) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.ends_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ends_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(ends_at) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(ends_at) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.place; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(place) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(place) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(place) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.link; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(link) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(link) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.note; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(note) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(note) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.notice_version; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(notice_version) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(notice_version) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.called_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(called_party_id) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(called_party_id) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.called_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(called_by) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(called_by) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.called_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(called_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(called_at) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.changed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(changed_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(changed_at) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.sequence; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(sequence) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(sequence) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.cancelled_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(cancelled_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(cancelled_at) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(cancelled_at) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.cancelled_reason; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(cancelled_reason) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(cancelled_reason) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(cancelled_reason) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.attended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(attended_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(attended_at) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: COLUMN meeting.published_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(published_at) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(published_at) ON TABLE app.meeting TO rygrad_partner_role;
GRANT SELECT(published_at) ON TABLE app.meeting TO rygrad_funder_role;


--
-- Name: COLUMN meeting.revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app.meeting TO rygrad_backbone_role;
GRANT SELECT(revision) ON TABLE app.meeting TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_call_off(m app.meeting, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_call_off(m app.meeting, reason text) FROM PUBLIC;


--
-- Name: FUNCTION meeting_cancel(id uuid, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_cancel(id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_cancel(id uuid, reason text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_cancel(id uuid, reason text) TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_decide(meeting uuid, decision uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_decide(meeting uuid, decision uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_decide(meeting uuid, decision uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_decide(meeting uuid, decision uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_in_hand(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_in_hand(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION meeting_invited(m app.meeting); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_invited(m app.meeting) FROM PUBLIC;


--
-- Name: FUNCTION meeting_people(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_people(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_people(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_people(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION meeting_points_set(m app.meeting, points text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_points_set(m app.meeting, points text[]) FROM PUBLIC;


--
-- Name: FUNCTION meeting_span(day date, from_clock text, until_clock text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_span(day date, from_clock text, until_clock text) FROM PUBLIC;


--
-- Name: FUNCTION meeting_standing(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_standing(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_standing(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_standing(id uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.meeting_standing(id uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION meeting_tell(m app.meeting); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_tell(m app.meeting) FROM PUBLIC;


--
-- Name: FUNCTION meeting_to_tend(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_to_tend(id uuid) FROM PUBLIC;


--
-- Name: FUNCTION meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.meeting_update(id uuid, new_title text, day date, from_clock text, until_clock text, new_place text, new_link text, new_note text, points text[]) TO rygrad_partner_role;


--
-- Name: TABLE membership; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.membership TO rygrad_definer;


--
-- Name: FUNCTION member_in_hand(member uuid, argument text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.member_in_hand(member uuid, argument text) FROM PUBLIC;


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
-- Name: FUNCTION minutes_publish(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.minutes_publish(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.minutes_publish(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.minutes_publish(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION minutes_write(id uuid, text text, base integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.minutes_write(id uuid, text text, base integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.minutes_write(id uuid, text text, base integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.minutes_write(id uuid, text text, base integer) TO rygrad_partner_role;


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
-- Name: FUNCTION month_number(day date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.month_number(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.month_number(day date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.month_number(day date) TO rygrad_partner_role;


--
-- Name: FUNCTION next_term_from(e app.election); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.next_term_from(e app.election) FROM PUBLIC;


--
-- Name: FUNCTION note_sole_recipient(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.note_sole_recipient() FROM PUBLIC;


--
-- Name: FUNCTION notice_tell(m host.membership); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.notice_tell(m host.membership) FROM PUBLIC;


--
-- Name: FUNCTION office_care(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.office_care() FROM PUBLIC;
GRANT ALL ON FUNCTION app.office_care() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.office_care() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.office_care() TO rygrad_funder_role;


--
-- Name: FUNCTION office_keepers(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.office_keepers(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION office_party(tenant uuid, party uuid, name text, organisation text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.office_party(tenant uuid, party uuid, name text, organisation text) FROM PUBLIC;


--
-- Name: FUNCTION office_withdraw(reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.office_withdraw(reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.office_withdraw(reason text) TO rygrad_backbone_role;


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
-- Name: COLUMN party.created_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(created_at) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: COLUMN party.ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app.party TO rygrad_funder_role;


--
-- Name: FUNCTION organisation_of(party app.party); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.organisation_of(party app.party) FROM PUBLIC;


--
-- Name: FUNCTION own_grants(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.own_grants(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.own_grants(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION own_member(member uuid, argument text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.own_member(member uuid, argument text) FROM PUBLIC;


--
-- Name: FUNCTION party_add(id uuid, slug text, name text, role text, organisation_identifier text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.party_add(id uuid, slug text, name text, role text, organisation_identifier text) TO rygrad_backbone_role;


--
-- Name: FUNCTION party_facts(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.party_facts() FROM PUBLIC;
GRANT ALL ON FUNCTION app.party_facts() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.party_facts() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.party_facts() TO rygrad_funder_role;


--
-- Name: FUNCTION period_written(frequency text, first_day date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.period_written(frequency text, first_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.period_written(frequency text, first_day date) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.period_written(frequency text, first_day date) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.period_written(frequency text, first_day date) TO rygrad_funder_role;


--
-- Name: FUNCTION periods(frequency text, first_day date, before_day date, most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.periods(frequency text, first_day date, before_day date, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.periods(frequency text, first_day date, before_day date, most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.periods(frequency text, first_day date, before_day date, most integer) TO rygrad_partner_role;


--
-- Name: FUNCTION phase_in_force(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.phase_in_force() FROM PUBLIC;
GRANT ALL ON FUNCTION app.phase_in_force() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.phase_in_force() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.phase_in_force() TO rygrad_funder_role;


--
-- Name: FUNCTION portfolio(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.portfolio(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.portfolio(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION postpone_agenda(tenant uuid, pause interval); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.postpone_agenda(tenant uuid, pause interval) FROM PUBLIC;


--
-- Name: FUNCTION postpone_confirmation(tenant uuid, pause interval); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.postpone_confirmation(tenant uuid, pause interval) FROM PUBLIC;


--
-- Name: FUNCTION postpone_decisions(tenant uuid, pause interval); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.postpone_decisions(tenant uuid, pause interval) FROM PUBLIC;


--
-- Name: FUNCTION postpone_office(tenant uuid, pause interval); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.postpone_office(tenant uuid, pause interval) FROM PUBLIC;


--
-- Name: FUNCTION progress(direction text, baseline numeric, target numeric, actual numeric); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.progress(direction text, baseline numeric, target numeric, actual numeric) TO rygrad_funder_role;


--
-- Name: FUNCTION proposal_check(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_admit_party(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_admit_party(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_agenda_version(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_agenda_version(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_allocation(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_allocation(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_allocation_confirm(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_allocation_confirm(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_caretaker(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_caretaker(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_election(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_election(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_form_group(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_form_group(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_mandate(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_mandate(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_notice(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_notice(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_phase(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_phase(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_remove_party(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_remove_party(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_check_renew_interim(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_check_renew_interim(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION proposal_with_parties(d app.decision); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.proposal_with_parties(d app.decision) FROM PUBLIC;


--
-- Name: FUNCTION refuse_sole_recipient(organisations text[]); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.refuse_sole_recipient(organisations text[]) FROM PUBLIC;


--
-- Name: FUNCTION report_standing(most integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.report_standing(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.report_standing(most integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.report_standing(most integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.report_standing(most integer) TO rygrad_funder_role;


--
-- Name: FUNCTION reporter_add(id uuid, indicator text, party text, from_period text, starts_on date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.reporter_add(id uuid, indicator text, party text, from_period text, starts_on date) TO rygrad_backbone_role;


--
-- Name: FUNCTION reporter_remove(indicator text, party text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.reporter_remove(indicator text, party text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.reporter_remove(indicator text, party text) TO rygrad_backbone_role;


--
-- Name: FUNCTION representative(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.representative(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION require_chooser(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_chooser() FROM PUBLIC;


--
-- Name: FUNCTION require_independence(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_independence() FROM PUBLIC;


--
-- Name: FUNCTION require_no_election(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_no_election(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION require_other_organisation(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_other_organisation() FROM PUBLIC;


--
-- Name: FUNCTION require_partner_hand(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_partner_hand() FROM PUBLIC;


--
-- Name: FUNCTION require_tending(in_group uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.require_tending(in_group uuid) FROM PUBLIC;


--
-- Name: FUNCTION resources(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.resources(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION secretary(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.secretary(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION settle(tenant uuid, matter text, subject uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.settle(tenant uuid, matter text, subject uuid) FROM PUBLIC;


--
-- Name: FUNCTION shares_office(tenant uuid, party uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.shares_office(tenant uuid, party uuid) FROM PUBLIC;


--
-- Name: FUNCTION sits_in(tenant uuid, in_group uuid, party uuid, account uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.sits_in(tenant uuid, in_group uuid, party uuid, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION sole_recipient_state(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.sole_recipient_state(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.sole_recipient_state(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.sole_recipient_state(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.sole_recipient_state(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION split(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.split(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.split(tenant uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.split(tenant uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.split(tenant uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION story_remove(id uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.story_remove(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.story_remove(id uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.story_remove(id uuid) TO rygrad_partner_role;


--
-- Name: FUNCTION table_names(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.table_names() FROM PUBLIC;


--
-- Name: FUNCTION table_sizes(tenant uuid); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.table_sizes(tenant uuid) FROM PUBLIC;


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
-- Name: FUNCTION task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.task_add(id uuid, phase text, function text, suggestion text, title text, note text, owner uuid, due date) TO rygrad_backbone_role;


--
-- Name: FUNCTION task_count(phase text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.task_count(phase text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.task_count(phase text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.task_count(phase text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.task_count(phase text) TO rygrad_funder_role;


--
-- Name: FUNCTION task_update(id uuid, title text, note text, owner uuid, due date, state text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.task_update(id uuid, title text, note text, owner uuid, due date, state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.task_update(id uuid, title text, note text, owner uuid, due date, state text) TO rygrad_backbone_role;


--
-- Name: FUNCTION term_begin(tenant uuid, party uuid, name text, organisation text, email text, by_account uuid, kind text, months integer, reason text); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.term_begin(tenant uuid, party uuid, name text, organisation text, email text, by_account uuid, kind text, months integer, reason text) FROM PUBLIC;


--
-- Name: FUNCTION trend(points bigint, change numeric, mean numeric, decimals integer); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.trend(points bigint, change numeric, mean numeric, decimals integer) TO rygrad_funder_role;


--
-- Name: FUNCTION voting_partners(tenant uuid, before timestamp with time zone); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.voting_partners(tenant uuid, before timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION waiting(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting() FROM PUBLIC;
GRANT ALL ON FUNCTION app.waiting() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION app.waiting() TO rygrad_partner_role;
GRANT ALL ON FUNCTION app.waiting() TO rygrad_funder_role;


--
-- Name: FUNCTION waiting_agenda(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_agenda() FROM PUBLIC;


--
-- Name: FUNCTION waiting_cofinancing(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_cofinancing() FROM PUBLIC;


--
-- Name: FUNCTION waiting_confirmation(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_confirmation() FROM PUBLIC;


--
-- Name: FUNCTION waiting_decisions(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_decisions() FROM PUBLIC;


--
-- Name: FUNCTION waiting_for_chooser(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_for_chooser() FROM PUBLIC;


--
-- Name: FUNCTION waiting_for_office(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_for_office() FROM PUBLIC;


--
-- Name: FUNCTION waiting_for_party(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_for_party() FROM PUBLIC;


--
-- Name: FUNCTION waiting_meetings(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_meetings() FROM PUBLIC;


--
-- Name: FUNCTION waiting_tasks(); Type: ACL; Schema: app; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION app.waiting_tasks() FROM PUBLIC;


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
-- Name: FUNCTION candidate(secret_hash bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.candidate(secret_hash bytea) FROM PUBLIC;


--
-- Name: FUNCTION caretaker(tenant uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.caretaker(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION confirmation_offer(token bytea, subject bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.confirmation_offer(token bytea, subject bytea) TO rygrad_funder_role;


--
-- Name: FUNCTION confirmation_use(token bytea, subject bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.confirmation_use(token bytea, subject bytea) TO rygrad_funder_role;


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
-- Name: FUNCTION enter_export(job uuid, attempt integer); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_export(job uuid, attempt integer) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_export(job uuid, attempt integer) TO rygrad_export;


--
-- Name: FUNCTION enter_operator(secret_hash bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_operator(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_operator(secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION enter_system(tenant uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_system(tenant uuid) FROM PUBLIC;


--
-- Name: FUNCTION enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.enter_to_acknowledge(secret_hash bytea, initiative uuid, party uuid) TO rygrad_funder_role;


--
-- Name: FUNCTION enter_visitor(address text); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.enter_visitor(address text) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.enter_visitor(address text) TO rygrad_account;


--
-- Name: FUNCTION has_acknowledged(tenant uuid, member_party uuid, account uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.has_acknowledged(tenant uuid, member_party uuid, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION hmac_sha1(key bytea, message bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.hmac_sha1(key bytea, message bytea) FROM PUBLIC;


--
-- Name: FUNCTION idem_claim(key bytea, request bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.idem_claim(key bytea, request bytea) TO rygrad_funder_role;


--
-- Name: FUNCTION idem_keep(key bytea, reply bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) TO rygrad_account;
GRANT ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.idem_keep(key bytea, reply bytea) TO rygrad_funder_role;


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
-- Name: FUNCTION is_everywhere(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.is_everywhere() FROM PUBLIC;


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
-- Name: FUNCTION job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.job_add(id uuid, tenant uuid, command text, language text, secret_hash bytea, request text, payload bytea) TO rygrad_partner_role;


--
-- Name: FUNCTION longest_silence(account_kind text); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.longest_silence(account_kind text) FROM PUBLIC;


--
-- Name: FUNCTION look_as(membership uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.look_as(membership uuid) FROM PUBLIC;


--
-- Name: FUNCTION may_care(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.may_care() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_gate;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_account;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_operator;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.may_care() TO rygrad_funder_role;


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
-- Name: FUNCTION principal(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.principal() FROM PUBLIC;


--
-- Name: FUNCTION reaches(credential uuid, membership uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.reaches(credential uuid, membership uuid) FROM PUBLIC;


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
-- Name: FUNCTION refuse_if_overtaken(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.refuse_if_overtaken() FROM PUBLIC;


--
-- Name: FUNCTION require_care(VARIADIC roles text[]); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_care(VARIADIC roles text[]) FROM PUBLIC;


--
-- Name: FUNCTION require_export(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_export() FROM PUBLIC;


--
-- Name: FUNCTION require_operator(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_operator() FROM PUBLIC;


--
-- Name: FUNCTION require_principal(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_principal() FROM PUBLIC;


--
-- Name: FUNCTION require_role(VARIADIC roles text[]); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.require_role(VARIADIC roles text[]) FROM PUBLIC;


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
-- Name: FUNCTION sha1(message bytea); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.sha1(message bytea) FROM PUBLIC;


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
-- Name: FUNCTION today(); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.today() FROM PUBLIC;
GRANT ALL ON FUNCTION ctx.today() TO rygrad_backbone_role;
GRANT ALL ON FUNCTION ctx.today() TO rygrad_partner_role;
GRANT ALL ON FUNCTION ctx.today() TO rygrad_funder_role;


--
-- Name: FUNCTION totp(secret bytea, step bigint); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.totp(secret bytea, step bigint) FROM PUBLIC;


--
-- Name: FUNCTION write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid); Type: ACL; Schema: ctx; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION ctx.write_obstacle(tenant uuid, member_party uuid, member_role text, account uuid) FROM PUBLIC;


--
-- Name: FUNCTION accepts_code(account uuid, code text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.accepts_code(account uuid, code text) FROM PUBLIC;


--
-- Name: FUNCTION accepts_totp(account uuid, code text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.accepts_totp(account uuid, code text) FROM PUBLIC;


--
-- Name: FUNCTION account_show(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.account_show() FROM PUBLIC;
GRANT ALL ON FUNCTION host.account_show() TO rygrad_account;
GRANT ALL ON FUNCTION host.account_show() TO rygrad_operator;


--
-- Name: FUNCTION account_update(new_name text, new_locale text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.account_update(new_name text, new_locale text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.account_update(new_name text, new_locale text) TO rygrad_account;
GRANT ALL ON FUNCTION host.account_update(new_name text, new_locale text) TO rygrad_operator;


--
-- Name: FUNCTION announce(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.announce() FROM PUBLIC;
GRANT ALL ON FUNCTION host.announce() TO rygrad_job;


--
-- Name: FUNCTION audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.audit_refusal(secret_hash bytea, initiative uuid, party uuid, command text, code text) TO rygrad_gate;


--
-- Name: FUNCTION calendar_renew(membership uuid, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.calendar_renew(membership uuid, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.calendar_renew(membership uuid, secret_hash bytea) TO rygrad_account;


--
-- Name: FUNCTION calendar_revoke(membership uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.calendar_revoke(membership uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION host.calendar_revoke(membership uuid) TO rygrad_account;


--
-- Name: FUNCTION current_needed(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.current_needed() FROM PUBLIC;


--
-- Name: FUNCTION due_matters(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.due_matters() FROM PUBLIC;
GRANT ALL ON FUNCTION host.due_matters() TO rygrad_job;


--
-- Name: FUNCTION end_other_sessions(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.end_other_sessions() FROM PUBLIC;


--
-- Name: FUNCTION gate_calendar(secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_calendar(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_calendar(secret_hash bytea) TO rygrad_gate;


--
-- Name: FUNCTION gate_certificate(fingerprint bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_certificate(fingerprint bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_certificate(fingerprint bytea) TO rygrad_operator;


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
-- Name: FUNCTION gate_password(email text, address text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_password(email text, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_password(email text, address text) TO rygrad_gate;


--
-- Name: FUNCTION gate_principal(secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.gate_principal(secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.gate_principal(secret_hash bytea) TO rygrad_gate;


--
-- Name: FUNCTION has_factor(account uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.has_factor(account uuid) FROM PUBLIC;


--
-- Name: FUNCTION initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.initiative_create(id uuid, slug text, name text, phase text, locale text, time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text, term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text, secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION initiative_holds(slug text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.initiative_holds(slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.initiative_holds(slug text) TO rygrad_operator;


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
-- Name: FUNCTION interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.interim_open(initiative uuid, party text, name text, organisation text, email text, months integer, reason text) TO rygrad_operator;


--
-- Name: FUNCTION invitation_show(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.invitation_show() FROM PUBLIC;
GRANT ALL ON FUNCTION host.invitation_show() TO rygrad_account;


--
-- Name: FUNCTION invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.invite_administrator(initiative uuid, id uuid, party_slug text, email text, secret_hash bytea) TO rygrad_operator;


--
-- Name: FUNCTION job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint, total bigint); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint, total bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_alive(id uuid, attempt integer, lease_seconds integer, stage text, done bigint, total bigint) TO rygrad_job;


--
-- Name: FUNCTION job_cancel(id uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_cancel(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_cancel(id uuid) TO rygrad_account;
GRANT ALL ON FUNCTION host.job_cancel(id uuid) TO rygrad_operator;


--
-- Name: FUNCTION job_claim(lease_seconds integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_claim(lease_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_claim(lease_seconds integer) TO rygrad_job;


--
-- Name: TABLE job; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.job TO rygrad_definer;


--
-- Name: FUNCTION job_end(job host.job, state text, outcome text, reply text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_end(job host.job, state text, outcome text, reply text) FROM PUBLIC;


--
-- Name: FUNCTION job_entries(one uuid, initiative text, state text, before uuid, most integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_entries(one uuid, initiative text, state text, before uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_entries(one uuid, initiative text, state text, before uuid, most integer) TO rygrad_account;
GRANT ALL ON FUNCTION host.job_entries(one uuid, initiative text, state text, before uuid, most integer) TO rygrad_operator;


--
-- Name: FUNCTION job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) TO rygrad_backbone_role;
GRANT ALL ON FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) TO rygrad_partner_role;
GRANT ALL ON FUNCTION host.job_finish(id uuid, attempt integer, reply text, output_bytes bigint, output_media text) TO rygrad_export;


--
-- Name: FUNCTION job_octets(id uuid, part integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_octets(id uuid, part integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_octets(id uuid, part integer) TO rygrad_account;
GRANT ALL ON FUNCTION host.job_octets(id uuid, part integer) TO rygrad_operator;


--
-- Name: FUNCTION job_refuse(id uuid, attempt integer, state text, code text, reply text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_refuse(id uuid, attempt integer, state text, code text, reply text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_refuse(id uuid, attempt integer, state text, code text, reply text) TO rygrad_job;


--
-- Name: FUNCTION job_release(id uuid, attempt integer, delay_seconds integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_release(id uuid, attempt integer, delay_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_release(id uuid, attempt integer, delay_seconds integer) TO rygrad_job;


--
-- Name: FUNCTION job_sweep(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.job_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION host.job_sweep() TO rygrad_job;


--
-- Name: FUNCTION link_create(id uuid, secret_hash bytea, minutes integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) TO rygrad_account;
GRANT ALL ON FUNCTION host.link_create(id uuid, secret_hash bytea, minutes integer) TO rygrad_operator;


--
-- Name: FUNCTION link_request(id uuid, email text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.link_request(id uuid, email text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.link_request(id uuid, email text) TO rygrad_account;


--
-- Name: TABLE session; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.session TO rygrad_definer;


--
-- Name: FUNCTION live_sessions(account uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.live_sessions(account uuid) FROM PUBLIC;


--
-- Name: FUNCTION mail_claim(link_hash bytea, invitation_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.mail_claim(link_hash bytea, invitation_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.mail_claim(link_hash bytea, invitation_hash bytea) TO rygrad_job;


--
-- Name: FUNCTION mail_invitation(invitation uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.mail_invitation(invitation uuid) FROM PUBLIC;


--
-- Name: FUNCTION mail_matters(mail uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.mail_matters(mail uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION host.mail_matters(mail uuid) TO rygrad_job;


--
-- Name: FUNCTION mail_settle(id uuid, attempt integer, error text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.mail_settle(id uuid, attempt integer, error text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.mail_settle(id uuid, attempt integer, error text) TO rygrad_job;


--
-- Name: FUNCTION may_see_job(job host.job); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.may_see_job(job host.job) FROM PUBLIC;


--
-- Name: FUNCTION member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, credential uuid, credential_hash bytea, as_session boolean, agent text, address text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, credential uuid, credential_hash bytea, as_session boolean, agent text, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text, locale text, credential uuid, credential_hash bytea, as_session boolean, agent text, address text) TO rygrad_account;


--
-- Name: FUNCTION next_look(mail_choice text, zone text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.next_look(mail_choice text, zone text) FROM PUBLIC;


--
-- Name: FUNCTION note_visit(session uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.note_visit(session uuid) FROM PUBLIC;


--
-- Name: FUNCTION notice_choose(membership uuid, choice text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.notice_choose(membership uuid, choice text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.notice_choose(membership uuid, choice text) TO rygrad_account;


--
-- Name: FUNCTION notice_clock(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.notice_clock() FROM PUBLIC;
GRANT ALL ON FUNCTION host.notice_clock() TO rygrad_job;


--
-- Name: FUNCTION notice_list(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.notice_list() FROM PUBLIC;
GRANT ALL ON FUNCTION host.notice_list() TO rygrad_account;


--
-- Name: TABLE invitation; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.invitation TO rygrad_definer;


--
-- Name: FUNCTION open_invitation(invitation_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.open_invitation(invitation_hash bytea) FROM PUBLIC;


--
-- Name: FUNCTION outbox_heads(initiatives uuid[]); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.outbox_heads(initiatives uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION host.outbox_heads(initiatives uuid[]) TO rygrad_job;


--
-- Name: FUNCTION own_membership(membership uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.own_membership(membership uuid) FROM PUBLIC;


--
-- Name: FUNCTION own_memberships(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.own_memberships() FROM PUBLIC;


--
-- Name: FUNCTION password_obstacle(current_tag bytea, OUT reason text, OUT after_ms integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.password_obstacle(current_tag bytea, OUT reason text, OUT after_ms integer) FROM PUBLIC;


--
-- Name: FUNCTION password_remove(current_tag bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.password_remove(current_tag bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.password_remove(current_tag bytea) TO rygrad_account;


--
-- Name: FUNCTION password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea, current_tag bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea, current_tag bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.password_set(salt bytea, memory_kib integer, passes integer, lanes integer, tag bytea, current_tag bytea) TO rygrad_account;


--
-- Name: FUNCTION require_proven(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.require_proven() FROM PUBLIC;


--
-- Name: FUNCTION require_time_zone(zone text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.require_time_zone(zone text) FROM PUBLIC;


--
-- Name: FUNCTION session_close(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_close() FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_close() TO rygrad_account;
GRANT ALL ON FUNCTION host.session_close() TO rygrad_operator;


--
-- Name: FUNCTION session_confirm(code text, secret_hash bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_confirm(code text, secret_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_confirm(code text, secret_hash bytea) TO rygrad_account;


--
-- Name: FUNCTION session_insert(session uuid, account uuid, opened_by text, secret_hash bytea, everywhere boolean, agent text, address text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_insert(session uuid, account uuid, opened_by text, secret_hash bytea, everywhere boolean, agent text, address text) FROM PUBLIC;


--
-- Name: FUNCTION session_list(after uuid, most integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_list(after uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_list(after uuid, most integer) TO rygrad_account;
GRANT ALL ON FUNCTION host.session_list(after uuid, most integer) TO rygrad_operator;


--
-- Name: FUNCTION session_open_by_link(id uuid, secret_hash bytea, agent text, address text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_open_by_link(id uuid, secret_hash bytea, agent text, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_open_by_link(id uuid, secret_hash bytea, agent text, address text) TO rygrad_account;


--
-- Name: FUNCTION session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_open_by_password(id uuid, secret_hash bytea, email text, tag bytea, agent text) TO rygrad_account;


--
-- Name: FUNCTION session_revoke(id uuid); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.session_revoke(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION host.session_revoke(id uuid) TO rygrad_account;
GRANT ALL ON FUNCTION host.session_revoke(id uuid) TO rygrad_operator;


--
-- Name: FUNCTION throttle_clear(key bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_clear(key bytea) FROM PUBLIC;


--
-- Name: FUNCTION throttle_delay(failures integer, free integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_delay(failures integer, free integer) FROM PUBLIC;


--
-- Name: FUNCTION throttle_fail(key bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_fail(key bytea) FROM PUBLIC;


--
-- Name: FUNCTION throttle_forgiven(since timestamp with time zone, forgives interval); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_forgiven(since timestamp with time zone, forgives interval) FROM PUBLIC;


--
-- Name: FUNCTION throttle_key(kind text, subject text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_key(kind text, subject text) FROM PUBLIC;


--
-- Name: FUNCTION throttle_left_ms(last_failure_at timestamp with time zone, failures integer, free integer); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_left_ms(last_failure_at timestamp with time zone, failures integer, free integer) FROM PUBLIC;


--
-- Name: FUNCTION throttle_wait(key bytea, free integer, forgives interval); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.throttle_wait(key bytea, free integer, forgives interval) FROM PUBLIC;


--
-- Name: FUNCTION token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea) TO rygrad_account;
GRANT ALL ON FUNCTION host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamp with time zone, certificate bytea) TO rygrad_operator;


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
-- Name: FUNCTION totp_begin(secret bytea); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.totp_begin(secret bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION host.totp_begin(secret bytea) TO rygrad_account;
GRANT ALL ON FUNCTION host.totp_begin(secret bytea) TO rygrad_operator;


--
-- Name: FUNCTION totp_confirm(code text, recovery_hashes bytea[]); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.totp_confirm(code text, recovery_hashes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION host.totp_confirm(code text, recovery_hashes bytea[]) TO rygrad_account;
GRANT ALL ON FUNCTION host.totp_confirm(code text, recovery_hashes bytea[]) TO rygrad_operator;


--
-- Name: FUNCTION totp_remove(code text); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.totp_remove(code text) FROM PUBLIC;
GRANT ALL ON FUNCTION host.totp_remove(code text) TO rygrad_account;
GRANT ALL ON FUNCTION host.totp_remove(code text) TO rygrad_operator;


--
-- Name: FUNCTION work_waiting(); Type: ACL; Schema: host; Owner: rygrad_definer
--

REVOKE ALL ON FUNCTION host.work_waiting() FROM PUBLIC;
GRANT ALL ON FUNCTION host.work_waiting() TO rygrad_operator;


--
-- Name: TABLE action; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.action TO rygrad_definer;
GRANT SELECT ON TABLE app.action TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.action TO rygrad_partner_role;


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
-- Name: COLUMN activity.updated_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(updated_at) ON TABLE app.activity TO rygrad_partner_role;


--
-- Name: TABLE agenda_comment; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_comment TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_comment TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_comment TO rygrad_partner_role;


--
-- Name: TABLE agenda_draft_source; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_draft_source TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_draft_source TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_draft_source TO rygrad_partner_role;


--
-- Name: TABLE agenda_draft_text; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT ON TABLE app.agenda_draft_text TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_draft_text TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_draft_text TO rygrad_partner_role;


--
-- Name: TABLE agenda_draft_writeup; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_draft_writeup TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_draft_writeup TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_draft_writeup TO rygrad_partner_role;


--
-- Name: TABLE agenda_goal_indicator; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_goal_indicator TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_goal_indicator TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_goal_indicator TO rygrad_partner_role;


--
-- Name: TABLE agenda_version; Type: ACL; Schema: app; Owner: rygrad_owner
--

REVOKE ALL ON TABLE app.agenda_version FROM rygrad_owner;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE app.agenda_version TO rygrad_owner;
GRANT SELECT,INSERT ON TABLE app.agenda_version TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_version TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_version TO rygrad_partner_role;
GRANT SELECT ON TABLE app.agenda_version TO rygrad_funder_role;


--
-- Name: COLUMN agenda_version.sealed; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(sealed) ON TABLE app.agenda_version TO rygrad_owner;


--
-- Name: TABLE agenda_version_goal; Type: ACL; Schema: app; Owner: rygrad_owner
--

REVOKE ALL ON TABLE app.agenda_version_goal FROM rygrad_owner;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE app.agenda_version_goal TO rygrad_owner;
GRANT SELECT,INSERT ON TABLE app.agenda_version_goal TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_version_goal TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_version_goal TO rygrad_partner_role;
GRANT SELECT ON TABLE app.agenda_version_goal TO rygrad_funder_role;


--
-- Name: COLUMN agenda_version_goal.sealed; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(sealed) ON TABLE app.agenda_version_goal TO rygrad_owner;


--
-- Name: TABLE agenda_version_goal_indicator; Type: ACL; Schema: app; Owner: rygrad_owner
--

REVOKE ALL ON TABLE app.agenda_version_goal_indicator FROM rygrad_owner;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE app.agenda_version_goal_indicator TO rygrad_owner;
GRANT SELECT,INSERT ON TABLE app.agenda_version_goal_indicator TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_version_goal_indicator TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_version_goal_indicator TO rygrad_partner_role;
GRANT SELECT ON TABLE app.agenda_version_goal_indicator TO rygrad_funder_role;


--
-- Name: COLUMN agenda_version_goal_indicator.sealed; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(sealed) ON TABLE app.agenda_version_goal_indicator TO rygrad_owner;


--
-- Name: TABLE agenda_writeup; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.agenda_writeup TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_writeup TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_writeup TO rygrad_partner_role;


--
-- Name: TABLE agenda_writeup_source; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT ON TABLE app.agenda_writeup_source TO rygrad_definer;
GRANT SELECT ON TABLE app.agenda_writeup_source TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.agenda_writeup_source TO rygrad_partner_role;


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
-- Name: TABLE ballot; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.ballot TO rygrad_definer;


--
-- Name: TABLE candidate; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.candidate TO rygrad_definer;


--
-- Name: COLUMN candidate.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(tenant_id) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.election_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(election_id) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(election_id) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(election_id) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.number; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(number) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(number) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(number) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.slug; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(slug) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(slug) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(slug) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.name; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(name) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(name) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(name) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(party_id) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(party_id) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.statement; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(statement) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(statement) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(statement) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(state) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(state) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(state) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.nominated_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(nominated_party_id) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(nominated_party_id) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(nominated_party_id) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: COLUMN candidate.entered_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(entered_at) ON TABLE app.candidate TO rygrad_backbone_role;
GRANT SELECT(entered_at) ON TABLE app.candidate TO rygrad_partner_role;
GRANT SELECT(entered_at) ON TABLE app.candidate TO rygrad_funder_role;


--
-- Name: TABLE caretaker; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.caretaker TO rygrad_definer;


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
-- Name: TABLE choice; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.choice TO rygrad_definer;


--
-- Name: COLUMN choice.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(tenant_id) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(id) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(id) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.name; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(name) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(name) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(name) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(party_id) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(party_id) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.minutes; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(minutes) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(minutes) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(minutes) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.held_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(held_on) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(held_on) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(held_on) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.term_months; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(term_months) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(term_months) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(term_months) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(state) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(state) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(state) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.recorded_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_party_id) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(recorded_party_id) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(recorded_party_id) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.recorded_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_at) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(recorded_at) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(recorded_at) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: COLUMN choice.term_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(term_id) ON TABLE app.choice TO rygrad_backbone_role;
GRANT SELECT(term_id) ON TABLE app.choice TO rygrad_partner_role;
GRANT SELECT(term_id) ON TABLE app.choice TO rygrad_funder_role;


--
-- Name: TABLE choice_confirmation; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.choice_confirmation TO rygrad_definer;


--
-- Name: COLUMN choice_confirmation.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.choice_confirmation TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.choice_confirmation TO rygrad_partner_role;
GRANT SELECT(tenant_id) ON TABLE app.choice_confirmation TO rygrad_funder_role;


--
-- Name: COLUMN choice_confirmation.choice_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(choice_id) ON TABLE app.choice_confirmation TO rygrad_backbone_role;
GRANT SELECT(choice_id) ON TABLE app.choice_confirmation TO rygrad_partner_role;
GRANT SELECT(choice_id) ON TABLE app.choice_confirmation TO rygrad_funder_role;


--
-- Name: COLUMN choice_confirmation.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.choice_confirmation TO rygrad_backbone_role;
GRANT SELECT(party_id) ON TABLE app.choice_confirmation TO rygrad_partner_role;
GRANT SELECT(party_id) ON TABLE app.choice_confirmation TO rygrad_funder_role;


--
-- Name: COLUMN choice_confirmation.confirmed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(confirmed_at) ON TABLE app.choice_confirmation TO rygrad_backbone_role;
GRANT SELECT(confirmed_at) ON TABLE app.choice_confirmation TO rygrad_partner_role;
GRANT SELECT(confirmed_at) ON TABLE app.choice_confirmation TO rygrad_funder_role;


--
-- Name: TABLE commitment; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.commitment TO rygrad_definer;
GRANT SELECT ON TABLE app.commitment TO rygrad_backbone_role;
GRANT SELECT,INSERT ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.commitment TO rygrad_funder_role;


--
-- Name: COLUMN commitment.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.commitment TO rygrad_funder_role;


--
-- Name: COLUMN commitment.activity_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(activity_id) ON TABLE app.commitment TO rygrad_funder_role;


--
-- Name: COLUMN commitment.owner_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(owner_party_id) ON TABLE app.commitment TO rygrad_funder_role;


--
-- Name: COLUMN commitment.text; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(text) ON TABLE app.commitment TO rygrad_funder_role;
GRANT UPDATE(text) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.due_date; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(due_date) ON TABLE app.commitment TO rygrad_funder_role;
GRANT UPDATE(due_date) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.state; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(state) ON TABLE app.commitment TO rygrad_funder_role;
GRANT UPDATE(state) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.decided_by; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT UPDATE(decided_by) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.decided_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(decided_at) ON TABLE app.commitment TO rygrad_funder_role;
GRANT UPDATE(decided_at) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: COLUMN commitment.created_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(created_at) ON TABLE app.commitment TO rygrad_funder_role;


--
-- Name: COLUMN commitment.revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app.commitment TO rygrad_funder_role;
GRANT UPDATE(revision) ON TABLE app.commitment TO rygrad_partner_role;


--
-- Name: TABLE counted_ballot; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.counted_ballot TO rygrad_definer;
GRANT SELECT ON TABLE app.counted_ballot TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.counted_ballot TO rygrad_partner_role;
GRANT SELECT ON TABLE app.counted_ballot TO rygrad_funder_role;


--
-- Name: TABLE decision_review; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.decision_review TO rygrad_definer;
GRANT SELECT ON TABLE app.decision_review TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.decision_review TO rygrad_partner_role;


--
-- Name: COLUMN decision_review.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.decision_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(decision_id) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.note; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(note) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.next_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(next_on) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: COLUMN decision_review.reviewed_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(reviewed_at) ON TABLE app.decision_review TO rygrad_funder_role;


--
-- Name: TABLE decision_vote; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.decision_vote TO rygrad_definer;


--
-- Name: TABLE election_call; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.election_call TO rygrad_definer;


--
-- Name: COLUMN election_call.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(id) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(party_id) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.method; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(method) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(method) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.reason; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(reason) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(reason) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.called_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(called_at) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(called_at) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: COLUMN election_call.ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app.election_call TO rygrad_backbone_role;
GRANT SELECT(ended_at) ON TABLE app.election_call TO rygrad_partner_role;


--
-- Name: TABLE elector; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.elector TO rygrad_definer;


--
-- Name: COLUMN elector.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.elector TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.elector TO rygrad_partner_role;


--
-- Name: COLUMN elector.election_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(election_id) ON TABLE app.elector TO rygrad_backbone_role;
GRANT SELECT(election_id) ON TABLE app.elector TO rygrad_partner_role;


--
-- Name: COLUMN elector.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.elector TO rygrad_backbone_role;
GRANT SELECT(party_id) ON TABLE app.elector TO rygrad_partner_role;


--
-- Name: COLUMN elector.has_voted; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(has_voted) ON TABLE app.elector TO rygrad_backbone_role;
GRANT SELECT(has_voted) ON TABLE app.elector TO rygrad_partner_role;


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
-- Name: COLUMN "grant".created_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(created_at) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: COLUMN "grant".backbone_amount; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(backbone_amount) ON TABLE app."grant" TO rygrad_funder_role;


--
-- Name: TABLE group_member; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.group_member TO rygrad_definer;


--
-- Name: TABLE group_seat; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.group_seat TO rygrad_definer;


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
-- Name: TABLE job_content; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.job_content TO rygrad_definer;


--
-- Name: TABLE job_output; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.job_output TO rygrad_definer;


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
-- Name: TABLE meeting_decision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.meeting_decision TO rygrad_definer;
GRANT SELECT ON TABLE app.meeting_decision TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.meeting_decision TO rygrad_partner_role;
GRANT SELECT ON TABLE app.meeting_decision TO rygrad_funder_role;


--
-- Name: TABLE meeting_guest; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.meeting_guest TO rygrad_definer;


--
-- Name: TABLE meeting_point; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.meeting_point TO rygrad_definer;
GRANT SELECT ON TABLE app.meeting_point TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.meeting_point TO rygrad_partner_role;


--
-- Name: TABLE minutes; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.minutes TO rygrad_definer;
GRANT SELECT ON TABLE app.minutes TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.minutes TO rygrad_partner_role;


--
-- Name: COLUMN minutes.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.minutes TO rygrad_funder_role;


--
-- Name: COLUMN minutes.meeting_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(meeting_id) ON TABLE app.minutes TO rygrad_funder_role;


--
-- Name: COLUMN minutes.version; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(version) ON TABLE app.minutes TO rygrad_funder_role;


--
-- Name: COLUMN minutes.text; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(text) ON TABLE app.minutes TO rygrad_funder_role;


--
-- Name: COLUMN minutes.published_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(published_at) ON TABLE app.minutes TO rygrad_funder_role;


--
-- Name: TABLE notice; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.notice TO rygrad_definer;


--
-- Name: TABLE outbox; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.outbox TO rygrad_definer;


--
-- Name: TABLE passed_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.passed_on TO rygrad_definer;
GRANT SELECT ON TABLE app.passed_on TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.passed_on TO rygrad_partner_role;


--
-- Name: COLUMN passed_on.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.allocation_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(allocation_id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.recipient_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recipient_party_id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.recipient_role; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recipient_role) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.activity_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(activity_id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.amount; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(amount) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.note; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(note) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.recorded_party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_party_id) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: COLUMN passed_on.recorded_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(recorded_at) ON TABLE app.passed_on TO rygrad_funder_role;


--
-- Name: TABLE phase_change; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.phase_change TO rygrad_definer;
GRANT SELECT ON TABLE app.phase_change TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.phase_change TO rygrad_partner_role;
GRANT SELECT ON TABLE app.phase_change TO rygrad_funder_role;


--
-- Name: TABLE profile; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.profile TO rygrad_definer;


--
-- Name: COLUMN profile.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.profile TO rygrad_backbone_role;
GRANT SELECT(tenant_id) ON TABLE app.profile TO rygrad_partner_role;
GRANT SELECT(tenant_id) ON TABLE app.profile TO rygrad_funder_role;


--
-- Name: COLUMN profile.purpose; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(purpose) ON TABLE app.profile TO rygrad_backbone_role;
GRANT SELECT(purpose) ON TABLE app.profile TO rygrad_partner_role;
GRANT SELECT(purpose) ON TABLE app.profile TO rygrad_funder_role;


--
-- Name: COLUMN profile.contact; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(contact) ON TABLE app.profile TO rygrad_backbone_role;
GRANT SELECT(contact) ON TABLE app.profile TO rygrad_partner_role;
GRANT SELECT(contact) ON TABLE app.profile TO rygrad_funder_role;


--
-- Name: COLUMN profile.updated_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(updated_at) ON TABLE app.profile TO rygrad_backbone_role;
GRANT SELECT(updated_at) ON TABLE app.profile TO rygrad_partner_role;
GRANT SELECT(updated_at) ON TABLE app.profile TO rygrad_funder_role;


--
-- Name: COLUMN profile.revision; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(revision) ON TABLE app.profile TO rygrad_backbone_role;
GRANT SELECT(revision) ON TABLE app.profile TO rygrad_partner_role;
GRANT SELECT(revision) ON TABLE app.profile TO rygrad_funder_role;


--
-- Name: TABLE reporter; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.reporter TO rygrad_definer;
GRANT SELECT ON TABLE app.reporter TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.reporter TO rygrad_partner_role;


--
-- Name: COLUMN reporter.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.indicator_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(indicator_id) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.from_period; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(from_period) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.starts_on; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(starts_on) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: COLUMN reporter.until; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(until) ON TABLE app.reporter TO rygrad_funder_role;


--
-- Name: TABLE sole_recipient; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.sole_recipient TO rygrad_definer;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_partner_role;
GRANT SELECT ON TABLE app.sole_recipient TO rygrad_funder_role;


--
-- Name: TABLE story; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.story TO rygrad_definer;
GRANT SELECT,INSERT ON TABLE app.story TO rygrad_backbone_role;
GRANT SELECT,INSERT ON TABLE app.story TO rygrad_partner_role;


--
-- Name: COLUMN story.tenant_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(tenant_id) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(id) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.indicator_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(indicator_id) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.indicator_version; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(indicator_version) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.period; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(period) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.text; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(text) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.party_id; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(party_id) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.created_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(created_at) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: COLUMN story.ended_at; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT(ended_at) ON TABLE app.story TO rygrad_funder_role;


--
-- Name: TABLE target; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.target TO rygrad_definer;
GRANT SELECT ON TABLE app.target TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.target TO rygrad_partner_role;
GRANT SELECT ON TABLE app.target TO rygrad_funder_role;


--
-- Name: TABLE task; Type: ACL; Schema: app; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.task TO rygrad_definer;
GRANT SELECT ON TABLE app.task TO rygrad_backbone_role;
GRANT SELECT ON TABLE app.task TO rygrad_partner_role;


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
-- Name: TABLE calendar; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.calendar TO rygrad_definer;


--
-- Name: TABLE clock; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.clock TO rygrad_definer;


--
-- Name: TABLE clock_failure; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.clock_failure TO rygrad_definer;


--
-- Name: TABLE confirmation; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.confirmation TO rygrad_definer;


--
-- Name: TABLE decoy; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.decoy TO rygrad_definer;


--
-- Name: TABLE idempotency; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.idempotency TO rygrad_definer;


--
-- Name: TABLE initiative; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.initiative TO rygrad_definer;


--
-- Name: TABLE link; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.link TO rygrad_definer;


--
-- Name: TABLE link_membership; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.link_membership TO rygrad_definer;


--
-- Name: TABLE mail; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.mail TO rygrad_definer;


--
-- Name: TABLE password; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.password TO rygrad_definer;


--
-- Name: TABLE recovery_code; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.recovery_code TO rygrad_definer;


--
-- Name: TABLE second_factor; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.second_factor TO rygrad_definer;


--
-- Name: TABLE session_membership; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.session_membership TO rygrad_definer;


--
-- Name: TABLE throttle; Type: ACL; Schema: host; Owner: rygrad_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE host.throttle TO rygrad_definer;


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


