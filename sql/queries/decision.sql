-- Decisions, their votes and reviews, the phases behind, and what is due by the clock.

-- name: decision_propose
-- roles: backbone partner
select state, rule as method, deadline, voters
from app.decision_propose($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: decision_open
-- roles: backbone partner
select state, rule as method, deadline, voters from app.decision_open($1);

-- name: decision_withdraw
-- roles: backbone partner
select app.decision_withdraw($1) as title;

-- name: decision_vote
-- roles: partner
select replaced, state, voters, voted from app.decision_vote($1, $2, $3);

-- name: decision_review
-- roles: backbone partner
select title, review_on from app.decision_review($1, $2, $3, $4);

-- name: decision_list
-- roles: backbone partner funder
select d.id, d.kind, d.title, d.state, d.outcome, d.decided_by, d.method, p.slug as party, p.name as party_name,
  d.proposed_at, d.deadline, d.concluded_at, d.review_on, s.voters, s.voted, s.in_favour, s.against, s.abstaining,
  s.own_choice, s.may_vote
from (
  select d.id, d.kind, d.title, d.state, d.outcome, d.decided_by, d.method, d.proposed_party_id, d.proposed_at, d.deadline,
    d.concluded_at, d.review_on
  from app.decision d
  where d.tenant_id = $1 and ($2::text is null or d.state = $2) and ($3::text is null or d.kind = $3)
    and ($4::uuid is null or d.id < $4)
  order by d.id desc limit $5) d
join app.party p on p.tenant_id = $1 and p.id = d.proposed_party_id
left join app.decision_standing(d.id) s on true
order by d.id desc;

-- name: decision_show
-- roles: backbone partner
select d.id, d.kind, d.title, d.reasons, d.proposal, d.state, d.outcome, d.obstacle, d.decided_by, d.method, d.quorum,
  p.slug as party, p.name as party_name, app.account_name(d.proposed_by) as proposed_by, d.proposed_at, d.opened_at,
  d.deadline, d.concluded_at, d.review_on, d.held_on, d.minutes, d.subject, d.mandate_id as mandate, s.voters, s.voted,
  s.in_favour, s.against, s.abstaining, s.own_choice, s.may_vote, d.proposed_party_id = ctx.party() as own
from app.decision d
join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
left join app.decision_standing(d.id) s on true
where d.tenant_id = $1 and d.id = $2;

-- name: decision_show_for_funder
-- roles: funder
select d.id, d.kind, d.title, d.reasons, d.proposal, d.state, d.outcome, d.obstacle, d.decided_by, d.method, d.quorum,
  p.slug as party, p.name as party_name, null as proposed_by, d.proposed_at, d.opened_at, d.deadline, d.concluded_at,
  d.review_on, d.held_on, d.minutes, d.subject, d.mandate_id as mandate, s.voters, s.voted, s.in_favour, s.against,
  s.abstaining, s.own_choice, s.may_vote, false as own
from app.decision d
join app.party p on p.tenant_id = d.tenant_id and p.id = d.proposed_party_id
left join app.decision_standing(d.id) s on true
where d.tenant_id = $1 and d.id = $2;

-- name: decision_votes
-- roles: backbone partner funder
select party, party_name, attended, choice, reasons, cast_by, cast_at from app.decision_votes($1);

-- name: decision_reviews
-- roles: backbone partner funder
select p.slug as party, p.name as party_name, r.note, r.next_on, r.reviewed_at
from app.decision_review r join app.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
where r.tenant_id = $1 and r.decision_id = $2
order by r.reviewed_at, r.id;

-- name: phase_list
-- roles: backbone partner funder
select c.phase, c.since, c.decision_id as decision from app.phase_change c where c.tenant_id = $1 order by c.since;
