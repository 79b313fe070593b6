-- Charter rule 5: everyone is told, and says so.
set local role rygrad_definer;

create or replace function app.charter_acknowledge(version integer)
returns table (acknowledged_version integer, first_time boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.charter_coverage()
returns table (party_id uuid, party_slug text, party_name text, role text, members bigint, acknowledged bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.charter_coverage is 'How many of each party''s members have acknowledged the notice in force; visible to all';

create or replace function app.charter_standing()
returns table (acknowledged_at timestamptz, members bigint, members_acknowledged bigint)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.charter_standing is
  'When the caller acknowledged the notice in force, and how many of all members have; visible to all';

-- The notice belongs to the partners: what they adopt becomes its next version, and everyone is asked again. What is put to
-- the vote keeps the version that it changes, so that the difference can be read for ever.
create or replace function app.proposal_check_notice(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.effect_notice(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- The versions of the notice, which operators read as well: it is told to all, and says nothing of the inside.
create or replace function app.charter_history(tenant uuid, before integer, most integer)
returns table (version integer, published_at timestamptz, decision uuid, text_da text, text_en text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function app.charter_history(uuid, integer, integer)
  to rygrad_operator, rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function app.charter_acknowledge(integer), app.charter_coverage(), app.charter_standing()
  to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
