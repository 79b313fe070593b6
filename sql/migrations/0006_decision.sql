-- Decisions of the partners: what is put to them, who may vote, what they said, what came of it; and the history of phases.
set local role rygrad_owner;

create table app.decision (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  id uuid not null,
  kind text not null constraint decision_kind check (kind in ('other', 'admit_party', 'remove_party', 'phase', 'notice',
    'allocation', 'allocation_confirm', 'mandate', 'caretaker', 'renew_interim', 'recall', 'open_election',
    'agenda_version', 'form_group')),
  subject uuid,
  proposal jsonb not null default '{}' constraint decision_proposal check (jsonb_typeof(proposal) = 'object'),
  title text not null constraint decision_title_length check (length(title) between 1 and 200),
  reasons text not null constraint decision_reasons_length check (length(reasons) between 1 and 4000),
  method text not null constraint decision_method check (method in ('consent', 'majority', 'two_thirds')),
  quorum integer not null constraint decision_quorum check (quorum between 50 and 100),
  decided_by text not null
    constraint decision_decided_by check (decided_by in ('partners', 'steering_group', 'meeting')),
  mandate_id uuid,
  state text not null
    constraint decision_state check (state in ('proposed', 'open', 'adopted', 'rejected', 'lapsed')),
  outcome text constraint decision_outcome check (outcome in ('no_quorum', 'withdrawn', 'no_effect')),
  obstacle text,
  proposed_party_id uuid not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  opened_at timestamptz,
  deadline timestamptz not null,
  concluded_at timestamptz,
  retry_at timestamptz,
  review_on date,
  held_on date,
  minutes text constraint decision_minutes_length check (length(minutes) between 1 and 4000),
  primary key (tenant_id, id),
  constraint decision_id_method_key unique (tenant_id, id, method),
  constraint decision_proposer foreign key (tenant_id, proposed_party_id)
    references app.party (tenant_id, id) on delete restrict,
  constraint decision_mandate foreign key (tenant_id, mandate_id)
    references app.decision (tenant_id, id) on delete restrict,
  constraint decision_by_mandate check ((decided_by = 'steering_group') = (mandate_id is not null)),
  constraint decision_at_meeting check (
    num_nonnulls(held_on, minutes) = case when decided_by = 'meeting' then 2 else 0 end
    and (decided_by <> 'meeting' or method = 'consent')),
  constraint decision_never_delegated check (
    decided_by = 'partners' or kind not in ('caretaker', 'renew_interim', 'recall', 'open_election')),
  constraint decision_opened check ((state = 'proposed') <= (opened_at is null)
    and (state in ('open', 'adopted', 'rejected')) <= (opened_at is not null)),
  constraint decision_concluded check ((state in ('adopted', 'rejected', 'lapsed')) = (concluded_at is not null)),
  constraint decision_lapsed_why check ((state = 'lapsed') = (outcome is not null))
);
comment on table app.decision is 'A question put to the partners, and what they made of it';
comment on column app.decision.subject is 'What the decision is about, where that is one stored thing';
comment on column app.decision.proposal is 'What is put to the vote, as it stood when proposed; its form follows from the kind';
comment on column app.decision.quorum is 'How many percent of the electorate must vote, or have attended';
comment on column app.decision.mandate_id is 'The decision by which the partners let the steering group decide';
comment on column app.decision.outcome is 'Why it lapsed';
comment on column app.decision.obstacle is 'What kept an adopted proposal from taking effect: the key of a refusal';
comment on column app.decision.retry_at is 'When the clock tries again what failed without being refused';
create index decision_by_proposer on app.decision (tenant_id, proposed_party_id);
create index decision_by_mandate_given on app.decision (tenant_id, mandate_id);
create index decision_due on app.decision (tenant_id, deadline) where state = 'open';

create table app.decision_vote (
  tenant_id uuid not null,
  decision_id uuid not null,
  party_id uuid not null,
  party_role text not null default 'partner' constraint decision_vote_role check (party_role = 'partner'),
  method text not null,
  attended boolean not null default false,
  choice text constraint decision_vote_choice check (choice in ('for', 'against', 'abstain')),
  reasons text not null default '' constraint decision_vote_reasons_length check (length(reasons) <= 4000),
  cast_by uuid,
  cast_at timestamptz,
  primary key (tenant_id, decision_id, party_id),
  constraint decision_vote_decision foreign key (tenant_id, decision_id, method)
    references app.decision (tenant_id, id, method) on delete restrict,
  constraint decision_vote_of_partner foreign key (tenant_id, party_id, party_role)
    references app.party (tenant_id, id, role) on delete restrict,
  constraint decision_vote_cast check (num_nonnulls(choice, cast_by, cast_at) in (0, 3)),
  constraint decision_vote_objection_reasoned check (
    method <> 'consent' or choice is distinct from 'against' or reasons <> '')
);
comment on table app.decision_vote is 'The electorate, frozen when the decision opens, with what each party has said so far';
comment on column app.decision_vote.party_role is 'Only partners vote, by key';
create index decision_vote_by_method on app.decision_vote (tenant_id, decision_id, method);
create index decision_vote_by_party on app.decision_vote (tenant_id, party_id, party_role);

create table app.decision_review (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  party_id uuid not null,
  note text not null constraint decision_review_note_length check (length(note) between 1 and 4000),
  next_on date,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (tenant_id, id),
  constraint decision_review_decision foreign key (tenant_id, decision_id)
    references app.decision (tenant_id, id) on delete restrict,
  constraint decision_review_party foreign key (tenant_id, party_id)
    references app.party (tenant_id, id) on delete restrict
);
comment on table app.decision_review is 'What was found when a decision was looked at again on its review date';
create index decision_review_by_decision on app.decision_review (tenant_id, decision_id);
create index decision_review_by_party on app.decision_review (tenant_id, party_id);

create table app.phase_change (
  tenant_id uuid not null references host.initiative (id) on delete restrict,
  since timestamptz not null,
  phase text not null
    constraint phase_change_phase check (phase in ('assess', 'initiate', 'organise', 'implement', 'sustain')),
  decision_id uuid,
  primary key (tenant_id, since),
  constraint phase_change_decision foreign key (tenant_id, decision_id)
    references app.decision (tenant_id, id) on delete restrict
);
comment on table app.phase_change is 'The phases an initiative has been in, and the decisions that led there; the first is its founding';
create index phase_change_by_decision on app.phase_change (tenant_id, decision_id);

-- Charter rule 4: the decision by which the partners stand by it that one organisation receives everything.
alter table app.sole_recipient
  add column confirmed_at timestamptz,
  add column confirmed_by uuid,
  add constraint sole_recipient_confirmation foreign key (tenant_id, confirmed_by)
    references app.decision (tenant_id, id) on delete restrict,
  add constraint sole_recipient_confirmed check (num_nonnulls(confirmed_at, confirmed_by) in (0, 2));
create index sole_recipient_by_decision on app.sole_recipient (tenant_id, confirmed_by);

alter table host.initiative add column status_since timestamptz;
comment on column host.initiative.status_since is 'When the status last changed; deadlines stand still while suspended';

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

insert into app.phase_change (tenant_id, since, phase) select i.id, i.phase_since, i.phase from host.initiative i;
