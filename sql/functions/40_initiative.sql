-- What operators do with initiatives; nothing here reaches into a workspace.
set local role rygrad_definer;

create or replace function host.require_time_zone(zone text) returns void language plpgsql stable as $$
begin
  if not exists (select from pg_catalog.pg_timezone_names z where z.name = zone) then
    perform ctx.refuse('time_zone_unknown', 'time_zone');
  end if;
end $$;

create or replace function host.initiative_create(id uuid, slug text, name text, phase text, locale text,
  time_zone text, currency text, party uuid, party_slug text, party_name text, organisation_identifier text,
  term uuid, term_months integer, reason text, notice_da text, notice_en text, invitation uuid, email text,
  secret_hash bytea)
returns table (term_ends_at timestamptz, expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function host.initiative_set_status(slug text, status text, reason text)
returns table (id uuid, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- What would stand still for good if the initiative were archived now.
create or replace function host.initiative_holds(slug text)
returns table (parties bigint, members bigint, measurements bigint, activities bigint, grants bigint,
  open_decisions bigint, open_elections bigint)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function host.initiative_usage(after_slug text, most integer)
returns table (id uuid, slug text, name text, status text, phase text, locale text, time_zone text, currency text,
  created_at timestamptz, parties bigint, members bigint, measurements bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_operator();
  return query
    select i.id, i.slug, i.name, i.status, i.phase, i.locale, i.time_zone, i.currency, i.created_at,
      (select count(*) from app.party p where p.tenant_id = i.id and p.ended_at is null),
      (select count(*) from host.membership m where m.initiative_id = i.id and m.ended_at is null),
      (select count(*) from app.measurement v where v.tenant_id = i.id)
    from host.initiative i where i.slug > after_slug order by i.slug limit most;
end $$;
comment on function host.initiative_usage is 'All an operator sees of initiatives: what they are and how much they hold';

-- An administrator for a party that has none left: an operator's act, with a reason, visible in the audit log.
create or replace function host.invite_administrator(initiative uuid, id uuid, party_slug text, email text,
  secret_hash bytea)
returns table (party_id uuid, expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- What 'create or replace' cannot change in a database that has an earlier form.
drop function if exists app.initiative_state(uuid);

-- The initiative as its own members see it; what it says of itself is not for operators.
create or replace function app.initiative_state(tenant uuid)
returns table (slug text, name text, status text, status_reason text, phase text, phase_since timestamptz, locale text,
  time_zone text, currency text, created_at timestamptz, term_kind text, term_party text, term_party_slug text,
  term_starts_at timestamptz, term_ends_at timestamptz, days_without_backbone integer, purpose text, contact text)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.initiative_state is
  'An interim backbone is in office, but chosen by nobody: its days count among those without a chosen one';

create or replace function app.initiative_describe(given_purpose text, given_contact text)
returns table (purpose text, contact text, revision integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_write('backbone');
  return query
    insert into app.profile as o (tenant_id, purpose, contact, updated_by, updated_at)
    values (ctx.tenant(), coalesce($1, ''), coalesce($2, ''), ctx.account(), ctx.now())
    on conflict (tenant_id) do update
    set purpose = coalesce($1, o.purpose), contact = coalesce($2, o.contact), updated_by = ctx.account(),
      updated_at = ctx.now(), revision = o.revision + 1
    returning o.purpose, o.contact, o.revision;
end $$;
comment on function app.initiative_describe is 'What the initiative is for and whom to ask; null leaves what stands';

-- A change of phase is proposed by the backbone or a partner and decided by the partners.
create or replace function app.proposal_check_phase(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.effect_phase(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function host.initiative_create(uuid, text, text, text, text, text, text, uuid, text, text, text,
  uuid, integer, text, text, text, uuid, text, bytea), host.initiative_set_status(text, text, text),
  host.initiative_holds(text), host.initiative_usage(text, integer), host.invite_administrator(uuid, uuid, text, text, bytea) to rygrad_operator;
grant execute on function app.initiative_state(uuid) to rygrad_operator, rygrad_backbone_role, rygrad_partner_role,
  rygrad_funder_role;
grant execute on function app.initiative_describe(text, text) to rygrad_backbone_role;
