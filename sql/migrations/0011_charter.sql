-- The charter by key: what only the partners' decision does, refers to the decision. And what rule 4 counts beside grants:
-- own financing, contributions in kind, and money that was passed on.
set local role rygrad_owner;

alter table app.decision add constraint decision_id_kind_key unique (tenant_id, id, kind);

-- Rule 5: the notice ships with Rygrad; every later version is a decision of the partners.
alter table app.charter_notice
  add column decision_id uuid,
  add column decision_kind text constraint charter_notice_decision_kind check (decision_kind = 'notice');
update app.charter_notice n
set decision_id = d.id, decision_kind = 'notice'
from (
  select x.tenant_id, x.id, row_number() over (partition by x.tenant_id order by x.concluded_at) as place
  from app.decision x where x.kind = 'notice' and x.state = 'adopted') d
where d.tenant_id = n.tenant_id and d.place = n.version - 1;
alter table app.charter_notice
  add constraint charter_notice_decision foreign key (tenant_id, decision_id, decision_kind)
    references app.decision (tenant_id, id, kind) on delete restrict,
  add constraint charter_notice_amended_by_decision check (
    num_nonnulls(decision_id, decision_kind) = case when version = 1 then 0 else 2 end);
comment on column app.charter_notice.decision_id is
  'The decision by which the partners amended it; none for the version that shipped with Rygrad';
create index charter_notice_by_decision on app.charter_notice (tenant_id, decision_id, decision_kind);

-- Rule 4: money for the backbone's own work takes effect by decision, or where the grant's terms name it.
alter table app.grant
  add column backbone_amount numeric(20, 4) not null default 0,
  add constraint grant_backbone_amount check (
    backbone_amount >= 0 and backbone_amount <= amount_awarded
    and backbone_amount = round(backbone_amount, ctx.minor_units(currency))),
  add constraint grant_terms_in_words check (backbone_amount = 0 or conditions <> '');
comment on column app.grant.backbone_amount is
  'How much of it the funder''s terms set aside for the backbone''s own work; the conditions say so in words';

alter table app.allocation
  add column decision_id uuid,
  add column decision_kind text constraint allocation_decision_kind check (decision_kind = 'allocation'),
  add column by_terms boolean not null default false;
update app.allocation a
set decision_id = d.id, decision_kind = 'allocation'
from app.decision d
where d.tenant_id = a.tenant_id and d.kind = 'allocation' and d.subject = a.id and d.state = 'adopted'
  and a.state = 'effective' and a.recipient_role = 'backbone';
alter table app.allocation
  add constraint allocation_decision foreign key (tenant_id, decision_id, decision_kind)
    references app.decision (tenant_id, id, kind) on delete restrict,
  add constraint allocation_decision_whole check (num_nonnulls(decision_id, decision_kind) in (0, 2)),
  add constraint allocation_by_terms_to_backbone check (not by_terms or recipient_role = 'backbone'),
  add constraint allocation_to_backbone_decided check (
    state <> 'effective' or recipient_role = 'partner' or decision_id is not null or by_terms);
comment on column app.allocation.decision_id is 'The decision by which money for the backbone''s own work took effect';
comment on column app.allocation.by_terms is 'Effective because the grant''s terms name it (app.grant.backbone_amount)';
create index allocation_by_decision on app.allocation (tenant_id, decision_id, decision_kind);

alter table app.sole_recipient
  add column confirmed_kind text constraint sole_recipient_confirmed_kind check (confirmed_kind = 'allocation_confirm'),
  add column paused interval not null default '0' constraint sole_recipient_paused check (paused >= '0');
update app.sole_recipient set confirmed_kind = 'allocation_confirm' where confirmed_by is not null;
alter table app.sole_recipient
  drop constraint sole_recipient_confirmation,
  drop constraint sole_recipient_confirmed,
  add constraint sole_recipient_confirmation foreign key (tenant_id, confirmed_by, confirmed_kind)
    references app.decision (tenant_id, id, kind) on delete restrict,
  add constraint sole_recipient_confirmed check (num_nonnulls(confirmed_at, confirmed_by, confirmed_kind) in (0, 3));
drop index app.sole_recipient_by_decision;
create index sole_recipient_by_decision on app.sole_recipient (tenant_id, confirmed_by, confirmed_kind);
comment on column app.sole_recipient.paused is 'How long the initiative was suspended meanwhile; deadlines stand still then';

-- Rule 2: whoever proposed a target does not confirm it, whichever party that person acts for.
alter table app.target
  add constraint target_not_own check (confirmed_by is distinct from proposed_by) not valid;
comment on constraint target_not_own on app.target is
  'Not validated: what was confirmed before the rule was written stays as it was';

-- What an organisation puts in beside the grants. Its own word counts; what the backbone enters for another waits for it.
create table app.cofinancing (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  party_id uuid not null,
  party_role text not null constraint cofinancing_party_role check (party_role in ('partner', 'backbone')),
  kind text not null constraint cofinancing_kind check (kind in ('own_financing', 'in_kind')),
  recipient_party_id uuid not null,
  recipient_role text not null constraint cofinancing_recipient_role check (recipient_role in ('partner', 'backbone')),
  activity_id uuid,
  amount numeric(20, 4) not null constraint cofinancing_amount check (amount > 0 and amount < 'NaN'),
  currency text not null constraint cofinancing_currency check (currency ~ '^[A-Z]{3}$'),
  given_on date not null,
  description text not null constraint cofinancing_description_length check (length(description) between 1 and 2000),
  valuation text not null default '' constraint cofinancing_valuation_length check (length(valuation) <= 500),
  state text not null constraint cofinancing_state check (state in ('reported', 'confirmed', 'withdrawn')),
  recorded_party_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  confirmed_party_id uuid,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_reason text constraint cofinancing_reason_length check (length(ended_reason) between 1 and 2000),
  primary key (tenant_id, id),
  constraint cofinancing_party foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint cofinancing_recipient foreign key (tenant_id, recipient_party_id, recipient_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint cofinancing_activity foreign key (tenant_id, activity_id)
    references app.activity (tenant_id, id) on delete restrict,
  constraint cofinancing_recorder foreign key (tenant_id, recorded_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint cofinancing_to_activity_or_backbone check ((recipient_role = 'partner') = (activity_id is not null)),
  constraint cofinancing_minor_unit check (amount = round(amount, ctx.minor_units(currency))),
  constraint cofinancing_valued check (kind <> 'in_kind' or valuation <> ''),
  constraint cofinancing_own_word check (
    num_nonnulls(confirmed_party_id, confirmed_by, confirmed_at) in (0, 3)
    and (confirmed_party_id is null or confirmed_party_id = party_id)
    and (state <> 'confirmed' or confirmed_at is not null)),
  constraint cofinancing_withdrawn check (
    num_nonnulls(ended_at, ended_reason) = case when state = 'withdrawn' then 2 else 0 end)
);
comment on table app.cofinancing is 'Own financing and contributions in kind: what rule 4 counts beside grants';
comment on column app.cofinancing.recipient_party_id is 'Where it is put to use: the owner of the activity, or the backbone';
comment on column app.cofinancing.valuation is 'How the value of something in kind was found';
comment on column app.cofinancing.state is
  'reported: entered by the backbone for another party and counted once that party has confirmed it';
create index cofinancing_by_party on app.cofinancing (tenant_id, party_id, party_role);
create index cofinancing_by_recipient on app.cofinancing (tenant_id, recipient_party_id, recipient_role);
create index cofinancing_by_activity on app.cofinancing (tenant_id, activity_id);
create index cofinancing_by_recorder on app.cofinancing (tenant_id, recorded_party_id);

-- Passing money on is not receiving it.
create table app.passed_on (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  allocation_id uuid not null,
  recipient_party_id uuid not null,
  recipient_role text not null default 'partner' constraint passed_on_recipient_role check (recipient_role = 'partner'),
  activity_id uuid not null,
  amount numeric(20, 4) not null constraint passed_on_amount check (amount > 0 and amount < 'NaN'),
  note text not null default '' constraint passed_on_note_length check (length(note) <= 2000),
  recorded_party_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  constraint passed_on_allocation foreign key (tenant_id, allocation_id)
    references app.allocation (tenant_id, id) on delete restrict,
  constraint passed_on_recipient foreign key (tenant_id, recipient_party_id, recipient_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint passed_on_activity foreign key (tenant_id, activity_id)
    references app.activity (tenant_id, id) on delete restrict,
  constraint passed_on_recorder foreign key (tenant_id, recorded_party_id)
    references app.party (tenant_id, id) on delete restrict
);
comment on table app.passed_on is 'What the recipient of an allocation has passed on to a partner''s activity; never to the backbone''s work';
create index passed_on_by_allocation on app.passed_on (tenant_id, allocation_id);
create index passed_on_by_recipient on app.passed_on (tenant_id, recipient_party_id, recipient_role);
create index passed_on_by_activity on app.passed_on (tenant_id, activity_id);
create index passed_on_by_recorder on app.passed_on (tenant_id, recorded_party_id);

-- What the charter refused is read by all parties, day by day.
create index audit_log_of_charter on app.audit_log (tenant_id, at) where outcome like 'CHARTER\_%';

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
