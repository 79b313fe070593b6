-- Whoever holds an invitation reads that one, and nobody else reads it this way.

-- backbone of A: an invitation that stays open
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'sekretariat', 'kirsten@alpha.dk', true, false,
  sha256('invite kirsten'));

-- account: without having entered
-- expect: error 42501
select * from host.invitation_show();

-- account of Anna: who holds a token and no invitation
-- expect: error 42501
select * from host.invitation_show();

-- backbone of A: by another login than that of accounts
-- expect: error 42501
select * from host.invitation_show();

-- operator: what an initiative invites to
-- expect: error 42501
select * from host.invitation_show();

-- invitee: what the one invited is told: party, initiative, and who invites
-- expect: values sekretariat alpha kirsten@alpha.dk Anna, Sekretariat alpha t f f
select from ctx.enter_account(sha256('invite kirsten'));
select concat_ws(' ', party_slug, initiative_slug, email, inviter || ',', inviter_party, administrator, reviewer, has_account)
from host.invitation_show();

-- backbone of B: an invitation to an address that has an account
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'sekretariat', 'anna@alpha.dk', false, true,
  sha256('invite anna to B'));

-- invitee: that it has one, and of B no more than the invitation
-- expect: values beta t
select from ctx.enter_account(sha256('invite anna to B'));
select concat_ws(' ', initiative_slug, has_account) from host.invitation_show();

-- invitee: the charter's notice in both languages
-- expect: values 1
select from ctx.enter_account(sha256('invite kirsten'));
select count(*) from host.invitation_show() where notice_da <> '' and notice_en <> '';

-- operator: an initiative, whose founder invites
-- expect: success
select from host.initiative_create(gen_random_uuid(), 'gamma', 'Initiative gamma', 'organise', 'da', 'Europe/Copenhagen',
  'DKK', gen_random_uuid(), 'sekretariat', 'Sekretariat gamma', null, gen_random_uuid(), 12, 'founding', 'Punkter',
  'Points', gen_random_uuid(), 'gerda@gamma.dk', sha256('invite gerda'));

-- invitee: an operator, who invites, is not named
-- expect: values t
select from ctx.enter_account(sha256('invite gerda'));
select inviter is null and inviter_party is null from host.invitation_show();

-- invitee: an invitation that has been accepted
-- expect: refusal credential_ended
select from ctx.enter_account(sha256('invite pia'));

-- invitee: a browser's account without a name
-- expect: refusal account_name_missing
select from ctx.enter_account(sha256('invite kirsten'));
select * from host.member_accept(sha256('invite kirsten'), gen_random_uuid(), gen_random_uuid(), ' ', 'da', gen_random_uuid(),
  sha256('kirsten'), true);
