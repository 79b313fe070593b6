-- Charter rule 1 lived: who may open, stand and vote, that no ballot can be read, and what the clock makes of it.

-- partner of A: a partner without a vote calls for nothing
-- expect: refusal election_voting_partners_only
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- superuser at work: six voting partners; the four new ones are called ada, ben, cas and dea, as are their secrets
update app.party set standing = 'voting', voting_since = now() - interval '60 days'
where tenant_id = :A and slug in ('kommune', 'forening');
insert into app.party (tenant_id, id, slug, name, role, standing, created_at, voting_since)
select :A, ('cccccccc-0000-7000-8000-00000000000' || n)::uuid, name, initcap(name), 'partner', 'voting', now(),
  now() - interval '60 days'
from unnest(array['ada', 'ben', 'cas', 'dea']) with ordinality u (name, n);
insert into host.account (id, email, name, created_at)
select ('cccccccc-0000-7000-8000-0000000000a' || n)::uuid, name || '@alpha.dk', initcap(name), now()
from unnest(array['ada', 'ben', 'cas', 'dea']) with ordinality u (name, n);
insert into host.membership (id, initiative_id, party_id, party_role, account_id, administrator, accepted_at)
select gen_random_uuid(), :A, ('cccccccc-0000-7000-8000-00000000000' || n)::uuid, 'partner',
  ('cccccccc-0000-7000-8000-0000000000a' || n)::uuid, true, now()
from unnest(array['ada', 'ben', 'cas', 'dea']) with ordinality u (name, n);
insert into host.token (id, account_id, name, secret_hash, everywhere, created_at)
select gen_random_uuid(), ('cccccccc-0000-7000-8000-0000000000a' || n)::uuid, name, sha256(name::bytea), true, now()
from unnest(array['ada', 'ben', 'cas', 'dea']) with ordinality u (name, n);

-- Opening.

-- backbone of A: the backbone opens
-- expect: refusal charter_chosen_by_partners
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- funder of A writing, operator, job: nobody else can even call
-- expect: error 42501
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- backbone of A, partner of A, funder of A writing, operator, job: an election written by hand
-- expect: error 42501
insert into app.election (tenant_id, id, method, opened_because, reason, electorate, opened_at, voting_from, closes_at)
values (:A, gen_random_uuid(), 'approval', 'partners', 'x', 6, now(), now(), now() + interval '1 day');

-- superuser at work: one partner is of the organisation that holds the office
update app.party set organisation_identifier = 'DK-CVR-10000000' where tenant_id = :A and slug = 'forening';

-- other partner of A: the office-holder's other hat opens
-- expect: refusal charter_chosen_own_organisation
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- superuser at work: and is no longer
update app.party set organisation_identifier = null where tenant_id = :A and slug = 'forening';

-- partner of A: one of six calls, two are needed
-- expect: values ∅|1|2|∅
select election, calls, needed, rule from app.election_open(gen_random_uuid(), 'ranked', 'A change');

-- partner of A: the same once more counts once
-- expect: values ∅|1|2
select election, calls, needed from app.election_open(gen_random_uuid(), 'ranked', 'A change');

-- other partner of A: the second call opens, by the rules of the first
-- expect: values eeeeeeee-0000-7000-8000-000000000001|2|2|ranked
select election, calls, needed, rule
from app.election_open('eeeeeeee-0000-7000-8000-000000000001', 'approval', 'A change');

-- partner of A: a second one beside it
-- expect: refusal election_one_open
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- partner of A: who votes is frozen, one vote for each party
-- expect: values ada|f
-- expect: values ben|f
-- expect: values cas|f
-- expect: values dea|f
-- expect: values forening|f
-- expect: values kommune|f
select p.slug, v.has_voted from app.elector v join app.party p on p.id = v.party_id order by p.slug;

-- partner of A: but not by whom
-- expect: error 42501
select representative from app.elector;

-- Candidates.

-- backbone of A: the backbone stands by itself
-- expect: refusal charter_chosen_by_partners
select app.election_stand('eeeeeeee-0000-7000-8000-000000000001', 'x');

-- backbone of A: or nominates
-- expect: refusal charter_chosen_by_partners
select * from app.election_nominate('eeeeeeee-0000-7000-8000-000000000001', 'kommune', null, null, null, null, null);

-- partner of A: a partner stands
-- expect: values kommune
select app.election_stand('eeeeeeee-0000-7000-8000-000000000001', 'We know everyone');

-- partner of A: once
-- expect: error 23505 candidate_slug_key
select app.election_stand('eeeeeeee-0000-7000-8000-000000000001', 'Twice');

-- partner of A: a funder cannot be the backbone
-- expect: refusal candidate_funder
select * from app.election_nominate('eeeeeeee-0000-7000-8000-000000000001', 'fond', null, null, null, null, null);

-- partner of A: the backbone in office is nominated
-- expect: values sekretariat|nominated
select * from app.election_nominate('eeeeeeee-0000-7000-8000-000000000001', 'sekretariat', null, null, null, null, null);

-- backbone of A: which waits for its answer
-- expect: values nomination
select kind from app.waiting() where kind in ('election_vote', 'nomination', 'choice');

-- backbone of A: and accepts
-- expect: values sekretariat
select app.election_accept('eeeeeeee-0000-7000-8000-000000000001', 'Once more');

-- other partner of A: somebody from outside, without a word of its own
-- expect: refusal candidate_from_outside
select * from app.election_nominate('eeeeeeee-0000-7000-8000-000000000001', null, 'huset', 'Huset', null, 'h@huset.dk', null);

-- other partner of A: with it
-- expect: values huset|standing
select * from app.election_nominate('eeeeeeee-0000-7000-8000-000000000001', null, 'huset', 'Huset', null, 'h@huset.dk', 'Gladly');

-- other partner of A: accepting what one was not nominated for
-- expect: refusal candidate_not_nominated
select app.election_accept('eeeeeeee-0000-7000-8000-000000000001', 'x');

-- funder of A: an address of a candidate
-- expect: error 42501
select email from app.candidate;

-- partner of B: nothing of A's election
-- expect: rows 0
select from app.election where tenant_id = :A union all select from app.elector union all select from app.candidate;

-- partner of B: nor a way into it
-- expect: refusal not_found
select app.election_stand('eeeeeeee-0000-7000-8000-000000000001', 'x');

-- partner of A: before its time
-- expect: refusal election_not_yet
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune']);

-- Voting.

-- superuser: fifteen days on
-- expect: rows 1
update host.clock set shift = '15 days';

-- other partner of A: the ballot is fixed
-- expect: refusal election_voting
select app.election_stand('eeeeeeee-0000-7000-8000-000000000001', 'x');

-- backbone of A: the backbone votes
-- expect: refusal charter_chosen_by_partners
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['sekretariat']);

-- second of partner of A: a colleague in the representative's place
-- expect: refusal election_representative
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune']);

-- partner of A: a candidate that there is not, one twice
-- expect: refusal ballot_choices
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune', 'kommune']);

-- partner of A: which waits for it
-- expect: values election_vote|eeeeeeee-0000-7000-8000-000000000001
select kind, subject from app.waiting() where kind in ('election_vote', 'nomination', 'choice');

-- second of partner of A, backbone of A, funder of A: and for nobody else
-- expect: rows 0
select kind, subject from app.waiting() where kind in ('election_vote', 'nomination', 'choice');

-- partner of A: a vote
-- expect: values f
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['huset']);

-- partner of A: changed
-- expect: values t
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune', 'huset']);

-- partner: the others vote; cas stays at home
-- expect: values f
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['huset', 'kommune'])
from ctx.enter(sha256('frida'), :A, :a_forening);
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['sekretariat', 'kommune'])
from ctx.enter(sha256('ada'), :A, 'cccccccc-0000-7000-8000-000000000001');
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['huset'])
from ctx.enter(sha256('ben'), :A, 'cccccccc-0000-7000-8000-000000000002');
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune'])
from ctx.enter(sha256('dea'), :A, 'cccccccc-0000-7000-8000-000000000004');

-- backbone of A, partner of A, funder of A, operators, gate, account, export, job: a ballot read while the election is open
-- expect: error 42501
select * from app.ballot;

-- backbone of A, partner of A, funder of A: or counted early
-- expect: rows 0
select from app.counted_ballot;

-- backbone of A, partner of A, funder of A, operators, job: by the function that counts
-- expect: error 42501
select app.election_count(e) from app.election e;

-- backbone of A, partner of A, funder of A writing, operators, job: or closed
-- expect: error 42501
select app.election_close(null);

-- backbone of A, partner of A, funder of A writing, operators, job: or its end moved
-- expect: error 42501
update app.election set closes_at = now();

-- backbone of A, partner of A, funder of A writing, operators: only the clock's own login does what is due
-- expect: error 42501
select * from host.due_matters();

-- backbone of A, partner of A, funder of A writing, operators, job: a ballot stuffed
-- expect: error 42501
insert into app.ballot (tenant_id, election_id, party_id, choices)
values (:A, 'eeeeeeee-0000-7000-8000-000000000001', :a_kommune, '{0}');

-- job: the clock before its time
-- expect: rows 0
select * from host.due_matters();

-- superuser: what a vote left in the audit trail names no candidate
-- expect: rows 0
select from app.audit_payload p join app.audit_log l using (tenant_id, sequence)
where l.command = 'election.vote' and p.body !~ '^\{"election": "[0-9a-f-]+"\}$';

-- superuser: past the end
-- expect: rows 1
update host.clock set shift = '29 days';

-- partner of A: too late, though nothing has closed it yet
-- expect: refusal election_over
select app.election_vote('eeeeeeee-0000-7000-8000-000000000001', array['kommune']);

-- job: the clock closes, counts and hands over: kommune has three of the five that still count in round two
-- expect: values election.close|alpha|∅
select matter, initiative, failure from host.due_matters();

-- job: once
-- expect: rows 0
select * from host.due_matters();

-- partner of A: the outcome
-- expect: values concluded|chosen|0|5
select state, outcome, winner, ballots from app.election;

-- superuser: no ballot is left that names its party
-- expect: rows 0
select from app.ballot where tenant_id = :A;

-- superuser: and those that are left were all written by one transaction, in the order of their new ids
-- expect: values 5|1|t
select count(*), count(distinct xmin::text), array_agg(id order by ctid) = array_agg(id order by id)
from app.counted_ballot where tenant_id = :A;

-- partner of A, funder of A, backbone of A: everybody can count them
-- expect: values {0,2}
-- expect: values {0}
-- expect: values {1,0}
-- expect: values {2,0}
-- expect: values {2}
select choices from app.counted_ballot order by choices::text collate "C";

-- The hand-over.

-- backbone: the former backbone's powers ended in the same transaction
-- expect: values f|charter_chosen_no_term
select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone);

-- backbone of A: writing
-- expect: error 42501 this transaction may not write
select app.party_add(gen_random_uuid(), 'x', 'X', 'partner', null);

-- partner of A: the partner that won has a second party
-- expect: values backbone|Kommune alpha|DK-CVR-20000000|kommune-sekretariat
-- expect: values partner|Kommune alpha|DK-CVR-20000000|kommune
select role, name, organisation_identifier, slug from app.party where name = 'Kommune alpha' order by role;

-- partner of A: and the term
-- expect: values elected|kommune-sekretariat
select t.kind, p.slug from app.term t join app.party p on p.id = t.party_id where t.ended_at is null;

-- superuser: its administrators at home administer it
-- expect: values Pia|t
select a.name, m.administrator from host.membership m join host.account a on a.id = m.account_id
join app.party p on p.id = m.party_id where p.slug = 'kommune-sekretariat';

-- other partner of A: not again within six months
-- expect: refusal election_six_months
select * from app.election_open(gen_random_uuid(), 'approval', 'x');

-- A choice made elsewhere.

-- backbone: recorded by the backbone
-- expect: error 42501
select * from app.choice_record(gen_random_uuid(), 'kommune', null, null, null, 'x', '2020-01-01', 24);

-- partner of A: with minutes; four of six are needed
-- expect: values Kommune alpha|0|4
select * from app.choice_record('dddddddd-0000-7000-8000-000000000001', 'kommune', null, null, null, 'All agreed',
  '2020-01-01', 24);

-- other partner of A: which waits for the others' word
-- expect: values choice|Kommune alpha
select kind, title from app.waiting() where kind in ('election_vote', 'nomination', 'choice');

-- partner of A: of nobody
-- expect: refusal choice_of_whom
select * from app.choice_record(gen_random_uuid(), null, null, null, null, 'x', '2020-01-01', 24);

-- other partner of A: somebody from outside
-- expect: values Huset|0|4
select * from app.choice_record('dddddddd-0000-7000-8000-000000000002', null, 'Huset', 'DK-CVR-50000000', 'h@huset.dk',
  'All agreed', '2020-01-01', 24);

-- partner of A: from the future
-- expect: refusal choice_in_future
select * from app.choice_record(gen_random_uuid(), 'kommune', null, null, null, 'x', current_date + 400, 24);

-- partner: three confirm, one of them twice
-- expect: values 3|4|∅
select confirmations, needed, term from ctx.enter(sha256('ada'), :A, 'cccccccc-0000-7000-8000-000000000001'),
  app.choice_confirm('dddddddd-0000-7000-8000-000000000002');
select confirmations, needed, term from ctx.enter(sha256('ada'), :A, 'cccccccc-0000-7000-8000-000000000001'),
  app.choice_confirm('dddddddd-0000-7000-8000-000000000002');
select confirmations, needed, term from ctx.enter(sha256('ben'), :A, 'cccccccc-0000-7000-8000-000000000002'),
  app.choice_confirm('dddddddd-0000-7000-8000-000000000002');
select confirmations, needed, term from ctx.enter(sha256('cas'), :A, 'cccccccc-0000-7000-8000-000000000003'),
  app.choice_confirm('dddddddd-0000-7000-8000-000000000002');

-- partner of A, funder of A writing, operators: confirmed by hand
-- expect: error 42501
update app.choice set state = 'confirmed';

-- partner of A, funder of A writing, operators: a confirmation by hand
-- expect: error 42501
insert into app.choice_confirmation (tenant_id, choice_id, party_id, confirmed_by, confirmed_at)
values (:A, 'dddddddd-0000-7000-8000-000000000002', :a_kommune, :pia, now());

-- other partner of A: the fourth makes it take effect
-- expect: values Huset|4|4|t
select choice_name, confirmations, needed, term is not null from app.choice_confirm('dddddddd-0000-7000-8000-000000000002');

-- partner of A: what was recorded beside it has lapsed
-- expect: values Huset|confirmed
-- expect: values Kommune alpha|lapsed
select name, state from app.choice order by name;

-- partner of A: who holds the office
-- expect: values recorded|Huset|backbone
select t.kind, p.name, p.role from app.term t join app.party p on p.id = t.party_id where t.ended_at is null;

-- superuser: the one from outside is invited by mail, with a secret that nobody has seen
-- expect: values h@huset.dk|t|f
select v.email, v.administrator, v.mailed_secret_hash is not null from host.invitation v where v.email = 'h@huset.dk';

-- partner of A: confirming what has lapsed
-- expect: refusal choice_lapsed
select * from app.choice_confirm('dddddddd-0000-7000-8000-000000000001');

-- The clock opens sixty days before a term ends, once; a suspended initiative's stands still.

-- superuser at work: fifty days before the end
update app.term set ends_at = ctx.now() + interval '300 days' where tenant_id = :A and ended_at is null;
update host.clock set shift = '280 days';
update host.initiative set status = 'suspended' where id = :A;

-- job: suspended
-- expect: rows 0
select * from host.due_matters();

-- superuser at work: active again
update host.initiative set status = 'active' where id = :A;

-- job: opens
-- expect: values election.open|alpha|∅
select matter, initiative, failure from host.due_matters();

-- job: once
-- expect: rows 0
select * from host.due_matters();

-- partner of A: by the server, for the term's end
-- expect: values term|open|approval|6
select opened_because, state, method, electorate from app.election where state = 'open';

-- superuser: it fails for want of a candidate
-- expect: rows 1
update host.clock set shift = '309 days';

-- job: closing
-- expect: values election.close|alpha|∅
select matter, initiative, failure from host.due_matters();

-- partner of A: no candidate; the term goes on, and the server does not open again
-- expect: values failed|no_candidate|∅
select state, outcome, winner from app.election where opened_because = 'term';
