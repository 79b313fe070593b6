-- Parties, their members, invitations and tokens.
set local role rygrad_definer;

create or replace function app.party_add(id uuid, slug text, name text, role text, organisation_identifier text)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.require_write('backbone');
  if party_add.role = 'backbone' then
    perform ctx.refuse('charter_chosen_backbone_party', 'role');
  end if;
  insert into app.party (tenant_id, id, slug, name, role, standing, organisation_identifier, created_at)
  values (ctx.tenant(), party_add.id, party_add.slug, party_add.name, party_add.role, 'collaborating',
    party_add.organisation_identifier, ctx.now());
end $$;
comment on function app.party_add is
  'The backbone proposes parties; only the partners'' decision makes one voting, and none becomes backbone this way';

create or replace function app.member_invite(id uuid, party_slug text, email text, administrator boolean,
  reviewer boolean, secret_hash bytea)
returns table (party_id uuid, party_name text, party_role text, made_administrator boolean, expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- Members and open invitations, in one list keyed by id: backbone and partners see all, a funder its own party's.
create or replace function app.member_list(after uuid, most integer)
returns table (id uuid, party_slug text, name text, email text, administrator boolean, reviewer boolean,
  state text, since timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;

create or replace function app.member_remove(member uuid, reason text) returns table (party_slug text, name text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- The invitation in hand: a row by its secret's hash, or a refusal that tells nothing of why.
create or replace function host.open_invitation(invitation_hash bytea) returns host.invitation
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- Accepting makes the account on first use. The token or session it gives reaches only what its holder proved to hold:
-- whoever invited may have seen the secret, so it must not open the account's other memberships. The secret that was
-- only in the mail proves the address; where the account has a second factor, even that does not do without it.
create or replace function host.member_accept(invitation_hash bytea, account uuid, membership uuid, name text,
  locale text, credential uuid, credential_hash bytea, as_session boolean default false, agent text default '',
  address text default '')
returns table (account_id uuid, initiative_slug text, initiative_name text, party_slug text, party_name text,
  role text, token_made boolean, session_made boolean, expires_at timestamptz, awaits_factor boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function host.token_create(id uuid, name text, secret_hash bytea, expires_at timestamptz,
  certificate bytea default null)
returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function host.token_create is 'A token reaches no further than the token or session that makes it, and lives no longer than that token';

create or replace function host.token_list(after uuid, most integer)
returns table (id uuid, name text, created_at timestamptz, expires_at timestamptz, revoked_at timestamptz,
  everywhere boolean, current boolean, certificate text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.name, t.created_at, t.expires_at, t.revoked_at, t.everywhere, t.id = ctx.credential_id(),
    upper(regexp_replace(encode(t.certificate, 'hex'), '(..)(?!$)', '\1:', 'g'))
  from host.token t
  where t.account_id = ctx.account() and ctx.role() in ('account', 'operator') and ($1 is null or t.id > $1)
  order by t.id limit $2
$$;

create or replace function host.token_revoke(id uuid) returns table (name text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- Charter rule 1 begins with who votes: only a decision makes a partner voting.
create or replace function app.proposal_check_admit_party(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.effect_admit_party(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.party p set standing = 'voting', voting_since = ctx.now(), revision = p.revision + 1
  where p.tenant_id = p_decision.tenant_id and p.role = 'partner' and p.standing <> 'voting' and p.ended_at is null
    and p.id in (select (s->>'id')::uuid from jsonb_array_elements(p_decision.proposal->'parties') s);
  if not found then
    perform ctx.refuse('decision_party_votes', 'party');
  end if;
end $$;

create or replace function app.proposal_check_remove_party(d app.decision) returns app.decision
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

-- What the party has done stays; its people lose their way in at once.
create or replace function app.effect_remove_party(p_decision app.decision) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function app.party_add(uuid, text, text, text, text) to rygrad_backbone_role;
grant execute on function app.member_invite(uuid, text, text, boolean, boolean, bytea), app.member_list(uuid, integer),
  app.member_remove(uuid, text) to rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function host.member_accept(bytea, uuid, uuid, text, text, uuid, bytea, boolean, text, text)
  to rygrad_account;
grant execute on function host.token_create(uuid, text, bytea, timestamptz, bytea), host.token_list(uuid, integer),
  host.token_revoke(uuid) to rygrad_account, rygrad_operator;
