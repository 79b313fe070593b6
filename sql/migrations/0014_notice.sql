-- Notices of what waits for a member, and its calendar.
set local role rygrad_owner;

-- It answers with more columns than before; the file of functions makes it anew.
drop function if exists host.mail_claim(bytea, bytea);

alter table host.membership
  add column mail_choice text not null default 'at_once'
    constraint membership_mail_choice check (mail_choice in ('at_once', 'daily', 'none')),
  add column look_at timestamptz not null default now() + interval '1 hour';
comment on column host.membership.mail_choice is
  'How a member wants to be told by mail what waits; what the charter requires is told in any case';
comment on column host.membership.look_at is 'When the clock next looks whether something new waits for the member';
create index membership_look on host.membership (look_at) where ended_at is null;

create table host.calendar (
  membership_id uuid primary key references host.membership (id) on delete cascade,
  secret_hash bytea not null constraint calendar_secret_key unique check (length(secret_hash) = 32),
  created_at timestamptz not null
);
comment on table host.calendar is 'The address at which a calendar program fetches one member''s meetings and due dates: hash of its secret';

alter table host.mail
  add column membership_id uuid references host.membership (id) on delete cascade,
  drop constraint mail_kind,
  add constraint mail_kind check (kind in ('sign_in', 'invitation', 'notice')),
  drop constraint mail_about,
  add constraint mail_about check ((kind = 'invitation') = (invitation_id is not null)
    and (kind = 'notice') = (membership_id is not null));
create index mail_membership on host.mail (membership_id);

create table app.notice (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  membership_id uuid not null,
  kind text not null,
  subject text not null,
  period text not null,
  title text,
  count bigint not null,
  party text,
  due date,
  mail_id uuid not null,
  noticed_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
comment on table app.notice is 'What a member has been told waits for it: once for each matter, until it waits no longer';
comment on column app.notice.mail_id is 'The mail that tells it, together with what was new at the same time';
create unique index notice_standing on app.notice (tenant_id, membership_id, kind, subject, period) where ended_at is null;
create index notice_by_mail on app.notice (tenant_id, mail_id);

do $$
declare
  t record;
begin
  for t in select c.oid::regclass::text as name from pg_catalog.pg_class c
    where c.relnamespace in ('host'::regnamespace, 'app'::regnamespace) and c.relkind = 'r' and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner_all on %s to rygrad_owner using (true) with check (true)', t.name);
    execute format('create policy definer_all on %s to rygrad_definer using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to rygrad_definer', t.name);
  end loop;
end $$;
