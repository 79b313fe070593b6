-- The backbone office: how a term begins, and ends the one before it in the same transaction.
set local role rygrad_definer;

-- Where the partners recall the backbone, by a quarter of them or by decision, a change takes place at once; an election
-- for the end of a term, or ahead of it, begins the next when that ends.
create or replace function app.next_term_from(e app.election) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select f.ends_at from ctx.term_in_force(($1).tenant_id) f
    where f.kind <> 'interim' and coalesce((
      select x.opened_because from app.election x where x.tenant_id = ($1).tenant_id and x.id = ($1).runoff_of),
      ($1).opened_because) in ('term', 'decision')), ctx.now())
$$;

-- The backbone party of whoever was chosen: a partner gets a second party for it, and may have one from an earlier term.
create or replace function app.office_party(tenant uuid, party uuid, name text, organisation text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- One term ends and the next begins, with nothing in between: whoever held the office cannot write from here on.
create or replace function app.term_begin(tenant uuid, party uuid, name text, organisation text, email text, by_account uuid,
  kind text, months integer, reason text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.election_begin_term(e app.election) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- A choice made at a meeting is recorded by a voting partner, with the minutes.
create or replace function app.choice_record(id uuid, party text, name text, organisation text, email text, minutes text,
  held_on date, months integer) returns table (choice_name text, confirmations bigint, needed bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

create or replace function app.choice_confirm(id uuid)
returns table (choice_name text, confirmations bigint, needed bigint, term uuid, first_time boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.choice_confirm is 'Charter rule 1: with a majority of the voting partners the choice takes effect';

-- Terms and elections stand still while an initiative is suspended.
create or replace function app.postpone_office(tenant uuid, pause interval) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function app.choice_record(uuid, text, text, text, text, text, date, integer), app.choice_confirm(uuid)
  to rygrad_backbone_role, rygrad_partner_role;
