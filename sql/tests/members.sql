-- Invitations, members and tokens: nobody gets further than what was given to them.

-- partner of A: inviting into another party
-- expect: refusal member_other_party
select * from app.member_invite(gen_random_uuid(), 'forening', 'x@x.dk', true, true, sha256('i1'));

-- partner of A: inviting into the backbone
-- expect: refusal member_other_party
select * from app.member_invite(gen_random_uuid(), 'sekretariat', 'x@x.dk', true, true, sha256('i1'));

-- second of partner of A: inviting without being an administrator
-- expect: refusal member_administrators_only
select * from app.member_invite(gen_random_uuid(), 'kommune', 'x@x.dk', true, true, sha256('i1'));

-- backbone of A: inviting into a party that has members
-- expect: refusal member_party_has_members
select * from app.member_invite(gen_random_uuid(), 'kommune', 'x@x.dk', true, true, sha256('i1'));

-- second of backbone of A: inviting into the backbone without being an administrator
-- expect: refusal member_administrators_only
select * from app.member_invite(gen_random_uuid(), 'sekretariat', 'x@x.dk', true, true, sha256('i1'));

-- backbone of A: inviting into a party of B
-- expect: refusal not_found
select * from app.member_invite(gen_random_uuid(), 'skole', 'x@x.dk', true, true, sha256('i1'));

-- partner of A: inviting somebody who is a member
-- expect: refusal membership_account_key
select * from app.member_invite(gen_random_uuid(), 'kommune', 'PER@alpha.dk', false, false, sha256('i1'));

-- partner of A: inviting with the secret of another invitation
-- expect: error 23505 invitation_secret_key
select * from app.member_invite(gen_random_uuid(), 'kommune', 'x@x.dk', false, false, sha256('invite karl'));

-- operator: an administrator where there is one
-- expect: refusal member_administrator_active
select * from host.invite_administrator(:A, gen_random_uuid(), 'kommune', 'x@x.dk', sha256('i1'));

-- operator: an administrator for a party that is not there
-- expect: refusal not_found
select * from host.invite_administrator(:A, gen_random_uuid(), 'skole', 'x@x.dk', sha256('i1'));

-- backbone of A: a colleague
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'sekretariat', 'kim@alpha.dk', false, false, sha256('invite kim'));

-- backbone of A: the first member of a party without members
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'klub', 'kit@alpha.dk', true, false, sha256('invite kit'));

-- backbone of A: the one who is invited twice, as another would be
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'klub', 'karl@beta.dk', false, false, sha256('invite karl to A'));

-- invitee: the invitation into that party whose place another took
-- expect: refusal credential_ended
select * from ctx.enter_account(sha256('invite kit'));

-- invitee: accepting somebody else's invitation
-- expect: refusal invitation_not_open
select from ctx.enter_account(sha256('invite kim'));
select * from host.member_accept(sha256('invite karl to A'), gen_random_uuid(), gen_random_uuid(), 'K', 'da', gen_random_uuid(), sha256('t1'));

-- account of Pia: accepting an invitation to another address
-- expect: refusal invitation_other_address
select * from host.member_accept(sha256('invite kim'), gen_random_uuid(), gen_random_uuid(), 'K', 'da', gen_random_uuid(), sha256('t1'));

-- invitee: Karl of B accepts by the invitation's secret alone, which whoever invited has seen; the account is the one he has
-- expect: values t
select from ctx.enter_account(sha256('invite karl to A'));
select account_id = :karl from host.member_accept(sha256('invite karl to A'), gen_random_uuid(), gen_random_uuid(), 'K', 'da',
  gen_random_uuid(), sha256('karl in A'));

-- gate: the token it gave leads into A and not into B, where the account is a member too
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('karl in A'));

-- partner: entering B with it
-- expect: refusal not_found
select * from ctx.enter(sha256('karl in A'), :B, :b_kommune);

-- invitee: the invitation a second time
-- expect: refusal credential_ended
select * from ctx.enter_account(sha256('invite karl to A'));

-- invitee: a token made with the narrow one
-- expect: success
select from ctx.enter_account(sha256('karl in A'));
select host.token_create(gen_random_uuid(), 'second', sha256('karl second'), null);

-- gate: it leads no further
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('karl second'));

-- account of Pia: another account's token revoked
-- expect: refusal not_found
select * from host.token_revoke(:anna_token);

-- account of Pia: another account's tokens in the list
-- expect: values invitation
select name from host.token_list(null, 1000);

-- operator: a member's token revoked
-- expect: refusal not_found
select * from host.token_revoke(:anna_token);

-- account of Pia: a token with the secret of another's
-- expect: error 23505 token_secret_key
select host.token_create(gen_random_uuid(), 'x', sha256('anna'), null);

-- account of Pia: a secret that is no hash
-- expect: error 23514
select host.token_create(gen_random_uuid(), 'x', 'short', null);

-- other partner of A: addresses of another party's members
-- expect: values 1
select count(email) from app.member_list(null, 1000);

-- backbone of A: a second person for the address that is a member elsewhere already
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'sekretariat', 'sara@beta.dk', false, false, sha256('invite sara to A'));

-- invitee: an id of an account that is taken changes nothing: the account is the address's own
-- expect: values t
select from ctx.enter_account(sha256('invite sara to A'));
select account_id = :sara from host.member_accept(sha256('invite sara to A'), :anna, gen_random_uuid(), 'S', 'da', gen_random_uuid(),
  sha256('sara in A'));
