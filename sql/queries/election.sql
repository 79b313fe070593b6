-- Elections of the backbone, choices made elsewhere, and the office.

-- name: election_open
-- roles: backbone partner
select election, calls, needed, rule as method, voting_from, closes_at from app.election_open($1, $2, $3);

-- name: election_stand
-- roles: backbone partner
select app.election_stand($1, $2);

-- name: election_nominate
-- roles: backbone partner
select candidate, state from app.election_nominate($1, $2, $3, $4, $5, $6, $7);

-- name: election_accept
-- roles: backbone partner
select app.election_accept($1, $2);

-- name: election_vote
-- roles: backbone partner
select app.election_vote($1, $2);

-- name: election_list
-- roles: backbone partner funder
select e.id as election, e.method, e.opened_because, e.state, e.outcome, w.slug as chosen, w.name as chosen_name,
  e.opened_at, e.voting_from, e.closes_at, e.closed_at, e.electorate, e.ballots, e.runoff_of, r.id as runoff, e.term_from
from app.election e
left join app.candidate w on w.tenant_id = e.tenant_id and w.election_id = e.id and w.number = e.winner
left join app.election r on r.tenant_id = e.tenant_id and r.runoff_of = e.id
where e.tenant_id = $1 and ($2::timestamptz is null or (e.opened_at, e.id) < ($2, $3::uuid))
order by e.opened_at desc, e.id desc limit $4;

-- name: election_show
-- roles: backbone partner funder
select e.id as election, e.method, e.opened_because, e.reason, e.state, e.outcome, w.slug as chosen,
  w.name as chosen_name, e.quorum_percent, e.threshold_percent, e.term_months, e.electorate, e.opened_at, e.voting_from,
  e.closes_at, e.closed_at, e.ballots, e.runoff_of, r.id as runoff, e.term_from, e.term_id is not null as begun,
  e.state = 'open' and e.voting_from <= ctx.now() and e.closes_at > ctx.now() as voting
from app.election e
left join app.candidate w on w.tenant_id = e.tenant_id and w.election_id = e.id and w.number = e.winner
left join app.election r on r.tenant_id = e.tenant_id and r.runoff_of = e.id
where e.tenant_id = $1 and ($2::uuid is null or e.id = $2)
order by e.opened_at desc, e.id desc limit 1;

-- name: election_candidates
-- roles: backbone partner funder
select c.number, c.slug as candidate, c.name, p.slug as party, n.slug as nominated_by, c.state, c.statement
from app.candidate c
left join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
left join app.party n on n.tenant_id = c.tenant_id and n.id = c.nominated_party_id
where c.tenant_id = $1 and c.election_id = $2 order by c.number;

-- name: election_electors
-- roles: backbone partner
select p.slug as party, p.name, v.has_voted as voted, app.is_representative(v.election_id, v.party_id) as mine
from app.elector v join app.party p on p.tenant_id = v.tenant_id and p.id = v.party_id
where v.tenant_id = $1 and v.election_id = $2 order by p.slug;

-- name: election_ballots
-- roles: backbone partner funder
select b.choices from app.counted_ballot b where b.tenant_id = $1 and b.election_id = $2 order by b.id;

-- name: election_calls
-- roles: backbone partner
select p.slug as party, p.name, c.method, c.reason, c.called_at
from app.election_call c join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
where c.tenant_id = $1 and c.ended_at is null order by c.called_at, p.slug;

-- name: choice_record
-- roles: backbone partner
select choice_name, confirmations, needed from app.choice_record($1, $2, $3, $4, $5, $6, $7, $8);

-- name: choice_confirm
-- roles: backbone partner
select choice_name, confirmations, needed, term is not null, first_time from app.choice_confirm($1);

-- name: choice_list
-- roles: backbone partner funder
select c.id, c.name, p.slug as party, c.minutes, c.held_on, c.term_months, c.state, r.slug as recorded_by,
  c.recorded_at, (
    select count(*) from app.choice_confirmation k where k.tenant_id = c.tenant_id and k.choice_id = c.id) as confirmations,
  exists (select from app.choice_confirmation k
    where k.tenant_id = c.tenant_id and k.choice_id = c.id and k.party_id = ctx.party()) as confirmed
from app.choice c
left join app.party p on p.tenant_id = c.tenant_id and p.id = c.party_id
join app.party r on r.tenant_id = c.tenant_id and r.id = c.recorded_party_id
where c.tenant_id = $1 and ($2::timestamptz is null or (c.recorded_at, c.id) < ($2, $3::uuid))
order by c.recorded_at desc, c.id desc limit $4;

-- name: office_terms
-- roles: backbone partner funder
select p.slug as party, p.name, t.kind, case when t.kind = 'interim' then t.reason end as reason, t.starts_at, t.ends_at,
  t.ended_at,
  t.ended_at is null and t.starts_at <= ctx.now() and t.ends_at > ctx.now() as in_force
from app.term t join app.party p on p.tenant_id = t.tenant_id and p.id = t.party_id
where t.tenant_id = $1 order by t.starts_at desc, t.id limit 100;
