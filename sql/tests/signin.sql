-- Signing in: passwords, links, second factors, sessions and the queue of mail. What the server does with them it does through
-- these functions alone, so no login gets further with any of them than the secret it shows.

-- gate, account, operators, backbone, partner, funder, export, job: the tables themselves
-- expect: error 42501
select * from host.password;

-- gate, account, operators, backbone, partner, funder, export, job: second factors
-- expect: error 42501
select secret from host.second_factor;

-- gate, account, operators, backbone, partner, funder, export, job: recovery codes
-- expect: error 42501
select * from host.recovery_code;

-- gate, account, operators, backbone, partner, funder, export, job: links
-- expect: error 42501
select * from host.link;

-- gate, account, operators, backbone, partner, funder, export, job: what links and sessions reach
-- expect: error 42501
select * from host.link_membership, host.session_membership;

-- gate, account, operators, backbone, partner, funder, export, job: the secret behind the salts of unknown addresses
-- expect: error 42501
select * from host.decoy;

-- gate, account, operators, backbone, partner, export, job: who failed how often
-- expect: error 42501
delete from host.throttle;

-- gate, account, operators, backbone, partner, export, job: the queue of mail
-- expect: error 42501
insert into host.mail (id, kind, address, not_before, created_at) values (gen_random_uuid(), 'sign_in', 'x@x.dk', now(), now());

-- gate, operators, backbone, partner, funder, export, job: opening a session by password
-- expect: error 42501
select * from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'pia@alpha.dk', 'tag', '');

-- gate, operators, backbone, partner, funder, export, job: opening a session by link
-- expect: error 42501
select * from host.session_open_by_link(gen_random_uuid(), sha256('s'), '', '');

-- gate, operators, backbone, partner, funder, export, job: confirming a session
-- expect: error 42501
select * from host.session_confirm('123456', sha256('s'));

-- gate, account, operators, backbone, partner, funder, export, job: the maker of sessions past its front
-- expect: error 42501
select host.session_insert(gen_random_uuid(), :pia, 'password', sha256('s'), true, '', '');

-- gate, account, operators, backbone, partner, funder, export, job: another's sessions, straight
-- expect: error 42501
select * from host.live_sessions(:pia);

-- gate, account, operators, backbone, partner, funder, export, job: one's failures forgotten
-- expect: error 42501
select host.throttle_clear(host.throttle_key('account', 'pia@alpha.dk'));

-- gate, account, operators, backbone, partner, funder, export, job: trying codes past the count of failures
-- expect: error 42501
select host.accepts_code(:pia, '123456');

-- gate, account, operators, backbone, partner, funder, export, job: computing a code
-- expect: error 42501
select ctx.totp('12345678901234567890', 1);

-- gate, account, operators, backbone, partner, funder, export: taking mail, whose secret would be the taker's own
-- expect: error 42501
select * from host.mail_claim(sha256('a'), sha256('b'));

-- gate, account, operators, backbone, partner, funder, export: settling mail
-- expect: error 42501
select host.mail_settle(gen_random_uuid(), 1, null);

-- gate, account, operators, backbone, partner, funder, export, job: mail to whom one likes
-- expect: error 42501
select host.mail_invitation(:pia_invitation);

-- gate, operators, backbone, partner, funder, export, job: asking for a link
-- expect: error 42501
select * from host.link_request(gen_random_uuid(), 'pia@alpha.dk');

-- account, operators, backbone, partner, funder, export, job: the salt of a password
-- expect: error 42501
select * from host.gate_password('pia@alpha.dk', '');

-- gate, backbone, partner, funder, export, job: an account's own functions
-- expect: error 42501
select host.link_create(gen_random_uuid(), sha256('l'), 20), host.session_close(), host.session_revoke(gen_random_uuid());

-- gate, operators, backbone, partner, funder, export, job: a password
-- expect: error 42501
select * from host.password_set(sha256('x'), 19456, 2, 1, 'tag', null);

-- account: every function of an account without a context
-- expect: error 42501 no context
select * from host.password_set(sha256('x'), 19456, 2, 1, 'tag', null);

-- account, operators: a link without a context
-- expect: error 42501 no context
select host.link_create(gen_random_uuid(), sha256('l'), 20);

-- account: asking for a link without being entered as a visitor
-- expect: error 42501 no context
select * from host.link_request(gen_random_uuid(), 'pia@alpha.dk');

-- account: a password tried without being entered as a visitor, and so without an address to slow down
-- expect: error 42501 no context
select * from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'pia@alpha.dk', 'tag', '');

-- visitor: what needs an account
-- expect: error 42501 no context
select host.link_create(gen_random_uuid(), sha256('l'), 20);

-- visitor: another link's session
-- expect: error 42501 no context
select * from host.session_open_by_link(gen_random_uuid(), sha256('s'), '', '');

-- visitor: a token
-- expect: error 42501 no context
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null);

-- visitor: an invitation, which needs its secret
-- expect: error 42501 no context
select * from host.member_accept(sha256('invite anna'), gen_random_uuid(), gen_random_uuid(), 'X', 'da', gen_random_uuid(), sha256('x'));

-- visitor: becoming somebody
-- expect: error 42501 the context of this transaction is already set
select * from ctx.enter_account(sha256('pia'));

-- account of Pia: becoming nobody
-- expect: error 42501 the context of this transaction is already set
select ctx.enter_visitor('192.0.2.9');

-- gate, operators, backbone, partner, funder: entering as a visitor
-- expect: error 42501
select ctx.enter_visitor('192.0.2.9');

-- Reach: a token that came of an invitation proves nothing of the account.

-- account of Pia: a password, by a token that her inviter may hold
-- expect: refusal account_unproven
select * from host.password_set(substr(sha256('salt'), 1, 16), 19456, 2, 1, 'tag of pia', null);

-- account of Pia: a second factor, by the same
-- expect: refusal account_unproven
select host.totp_begin('12345678901234567890');

-- account of Pia: a link for her browser
-- expect: success
select host.link_create(gen_random_uuid(), sha256('link of pia'), 20);

-- account of Pia: a second one, which ends the first
-- expect: success
select host.link_create(gen_random_uuid(), sha256('link 2 of pia'), 20);

-- gate: the first
-- expect: rows 0
select * from host.gate_principal(sha256('link of pia'));

-- gate: what the second is, and that it leads nowhere yet
-- expect: values link|Pia|pia@alpha.dk|0
select p.kind, p.name, p.email, (select count(*) from host.gate_memberships(sha256('link 2 of pia')))
from host.gate_principal(sha256('link 2 of pia')) p;

-- partner: entering with a link that is not a session
-- expect: refusal credential_ended
select * from ctx.enter(sha256('link 2 of pia'), :A, :a_kommune);

-- invitee: the account's functions with a link
-- expect: error 42501 no context
select from ctx.enter_account(sha256('link 2 of pia'));
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null);

-- invitee: an invitation with a link
-- expect: error 42501 no context
select from ctx.enter_account(sha256('link 2 of pia'));
select * from host.member_accept(sha256('invite anna'), gen_random_uuid(), gen_random_uuid(), 'X', 'da', gen_random_uuid(), sha256('x'));

-- invitee: the link opens a session that reaches what the token reached, and no second factor is awaited
-- expect: values f
select from ctx.enter_account(sha256('link 2 of pia'));
select second_factor from host.session_open_by_link(gen_random_uuid(), sha256('session of pia'), 'Firefox', '192.0.2.1');

-- invitee: the link again
-- expect: refusal credential_ended
select from ctx.enter_account(sha256('link 2 of pia'));

-- gate: where the session leads
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('session of pia'));

-- partner: entering with the session
-- expect: values t
select may_write from ctx.enter(sha256('session of pia'), :A, :a_kommune);

-- superuser: Pia becomes a member in B too
-- expect: rows 1
insert into host.membership (id, initiative_id, party_id, party_role, account_id, accepted_at)
values (gen_random_uuid(), :B, :b_kommune, 'partner', :pia, now());

-- gate: the session reaches no further for that
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('session of pia'));

-- partner: entering B with it
-- expect: refusal not_found
select * from ctx.enter(sha256('session of pia'), :B, :b_kommune);

-- invitee: a token of it
-- expect: success
select from ctx.enter_account(sha256('session of pia'));
select host.token_create(gen_random_uuid(), 'by session', sha256('token of session'), null);

-- gate: reaches no further either
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('token of session'));

-- invitee: nor does a link of it, nor the session of that link
-- expect: values f
select from ctx.enter_account(sha256('session of pia'));
select host.link_create(gen_random_uuid(), sha256('link 3 of pia'), 20);
select everywhere from host.session_list(null, 10);

-- invitee: the session of that link
-- expect: success
select from ctx.enter_account(sha256('link 3 of pia'));
select * from host.session_open_by_link(gen_random_uuid(), sha256('session 3 of pia'), '', '');

-- gate: where it leads
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('session 3 of pia'));

-- invitee: the name, which B would see too
-- expect: refusal account_unproven
select from ctx.enter_account(sha256('session 3 of pia'));
select * from host.account_update('Mallory', null);

-- invitee: what a narrow session sees of the others is itself
-- expect: values t
select from ctx.enter_account(sha256('session 3 of pia'));
select current from host.session_list(null, 10);

-- invitee: ending another session by a narrow one
-- expect: refusal not_found
select from ctx.enter_account(sha256('session 3 of pia'));
select host.session_revoke(s.id) from (select '00000000-0000-0000-0000-000000000000'::uuid as id) s;

-- Mail: a link that only the address gets reaches everything.

-- superuser: what the fixture's invitations have put into the queue is sent
-- expect: success
update host.mail set state = 'sent', settled_at = now();

-- visitor: a link for Pia, and one for nobody; both are answered alike
-- expect: values ∅|0
-- expect: values ∅|0
select r.reason, r.after_ms from host.link_request(gen_random_uuid(), 'PIA@alpha.dk') r
union all
select r.reason, r.after_ms from host.link_request(gen_random_uuid(), 'nobody@nowhere.dk') r;

-- job: the one for Pia is taken, in her language, and the other one dropped
-- expect: values sign_in|pia@alpha.dk|Pia|da|1
select kind, address, name, locale, attempt from host.mail_claim(sha256('mailed to pia'), sha256('unused'));

-- job: nothing else waits
-- expect: rows 0
select * from host.mail_claim(sha256('x'), sha256('y'));

-- superuser: the queue after that
-- expect: values pia@alpha.dk|sending
select address, state from host.mail where state <> 'sent';

-- job: an attempt that is not the current one cannot be settled
-- expect: values ∅
select host.mail_settle((select null::uuid), 1, null);

-- gate: what the mailed secret is
-- expect: values link|Pia
select kind, name from host.gate_principal(sha256('mailed to pia'));

-- superuser: twenty minutes pass
-- expect: rows 1
update host.clock set shift = '21 minutes';

-- gate: the link has expired
-- expect: rows 0
select * from host.gate_principal(sha256('mailed to pia'));

-- invitee: nor does it open anything
-- expect: refusal credential_ended
select from ctx.enter_account(sha256('mailed to pia'));

-- job: the attempt was never settled, so it counts as lost and is made again with a new secret
-- expect: values pia@alpha.dk|2
select address, attempt from host.mail_claim(sha256('mailed to pia again'), sha256('unused'));

-- superuser: it fails, and is to be tried again after five minutes
-- expect: values queued|t
select host.mail_settle(m.id, 2, '451 later'), true from host.mail m where m.state = 'sending';

-- job: not before
-- expect: rows 0
select * from host.mail_claim(sha256('x'), sha256('y'));

-- invitee: the secret of the failed attempt works all the same, for it may have arrived
-- expect: values f
select from ctx.enter_account(sha256('mailed to pia again'));
select second_factor from host.session_open_by_link(gen_random_uuid(), sha256('wide session of pia'), 'Firefox', '192.0.2.1');

-- gate: the session of a mailed link reaches both initiatives
-- expect: values alpha
-- expect: values beta
select initiative_slug from host.gate_memberships(sha256('wide session of pia'));

-- invitee: a password, just after a mailed link; the other sessions end
-- expect: values ∅|2
select from ctx.enter_account(sha256('wide session of pia'));
select reason, sessions_ended from host.password_set(substr(sha256('salt'), 1, 16), 19456, 2, 1, 'tag of pia', null);

-- gate: sessions of before the password
-- expect: rows 0
select * from host.gate_principal(sha256('session of pia'));

-- gate: the salt of Pia is her own; that of an unknown address is as long and always the same
-- expect: values t|16|t
select (select p.salt = substr(sha256('salt'), 1, 16) from host.gate_password('pia@alpha.dk', '') p),
  (select length(p.salt) from host.gate_password('nobody@nowhere.dk', '') p),
  (select p.salt from host.gate_password('nobody@nowhere.dk', '') p) = (select p.salt from host.gate_password('NOBODY@nowhere.dk', '') p);

-- Passwords are compared here, and failures counted here.

-- visitor: the verifier, the salt or nothing in the place of the tag
-- expect: values signin_wrong
-- expect: values signin_wrong
-- expect: values signin_wrong
select r.reason from (values (sha256('tag of pia')), (substr(sha256('salt'), 1, 16)), (null)) t (tag),
  host.session_open_by_password(gen_random_uuid(), sha256('s'), 'pia@alpha.dk', t.tag, '') r;

-- visitor: an unknown address is refused alike
-- expect: values signin_wrong|0
select reason, after_ms from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'nobody@nowhere.dk', 'tag of pia', '');

-- visitor: the tag
-- expect: values ∅|f|Pia
select reason, second_factor, name from host.session_open_by_password(gen_random_uuid(), sha256('by password'), 'Pia@alpha.dk', 'tag of pia', 'Firefox');

-- gate: reaches everything
-- expect: values account|2
select p.kind, (select count(*) from host.gate_memberships(sha256('by password'))) from host.gate_principal(sha256('by password')) p;

-- visitor: success has cleared the account's failures; the fifth wrong one in a row is the last that is free
-- expect: values signin_wrong|0
-- expect: values signin_wrong|0
-- expect: values signin_wrong|0
-- expect: values signin_wrong|0
-- expect: values signin_wrong|0
-- expect: values signin_slowed|1000
select r.reason, r.after_ms from generate_series(1, 6) g,
  lateral host.session_open_by_password(gen_random_uuid(), sha256('s'), 'pia@alpha.dk', convert_to(g::text, 'UTF8'), '') r;

-- other visitor: the account is slowed down whoever tries, even with the right tag
-- expect: values signin_slowed
select reason from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'pia@alpha.dk', 'tag of pia', '');

-- gate: that is told before anything is hashed
-- expect: values t
select after_ms > 0 from host.gate_password('pia@alpha.dk', '192.0.2.2');

-- superuser: the wait doubles up to a quarter of an hour, and no wrong guess makes it longer
-- expect: values 00:00:00|00:00:01|00:00:02|00:08:32|00:15:00|00:15:00
select host.throttle_delay(4, 5), host.throttle_delay(5, 5), host.throttle_delay(6, 5), host.throttle_delay(14, 5),
  host.throttle_delay(15, 5), host.throttle_delay(1000000, 5);

-- superuser: a while passes
-- expect: rows 1
update host.clock set shift = '40 minutes';

-- other visitor: the right tag again
-- expect: values ∅
select reason from host.session_open_by_password(gen_random_uuid(), sha256('by password 2'), 'pia@alpha.dk', 'tag of pia', '');

-- visitor: many addresses from one place: the twentieth failure is the last that is free
-- expect: values signin_slowed|signin_wrong
select max(r.reason) filter (where g > 25), min(r.reason) filter (where g <= 5) from generate_series(1, 30) g,
  lateral host.session_open_by_password(gen_random_uuid(), sha256('s'), g || '@nowhere.dk', 'x', '') r;

-- superuser: eleven minutes pass
-- expect: rows 1
update host.clock set shift = shift + interval '11 minutes';

-- visitor: a place with many people is forgiven a failure for each half minute
-- expect: values signin_wrong
select reason from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'late@nowhere.dk', 'x', '');

-- superuser: of twenty failures one is left, beside the new one
-- expect: values t
select failures <= 2 from host.throttle where key = host.throttle_key('client', '192.0.2.1');

-- other visitor: another place is not slowed down for that
-- expect: values signin_wrong
select reason from host.session_open_by_password(gen_random_uuid(), sha256('s'), 'somebody@nowhere.dk', 'x', '');

-- visitor: links for the account whose password is being guessed can still be had
-- expect: values ∅
select reason from host.link_request(gen_random_uuid(), 'pia@alpha.dk');

-- invitee: the current password is needed again a quarter of an hour after the link
-- expect: refusal password_current_missing
select from ctx.enter_account(sha256('wide session of pia'));
select * from host.password_set(substr(sha256('salt 2'), 1, 16), 19456, 2, 1, 'tag 2', null);

-- invitee: and its removal is no way around that
-- expect: refusal password_current_missing
select from ctx.enter_account(sha256('wide session of pia'));
select * from host.password_remove(null);

-- invitee: a wrong one is told and counted
-- expect: values password_current_wrong|∅
select from ctx.enter_account(sha256('wide session of pia'));
select reason, sessions_ended from host.password_set(substr(sha256('salt 2'), 1, 16), 19456, 2, 1, 'tag 2', 'wrong');

-- superuser: by the account's own count, not that of strangers
-- expect: values 1
select failures from host.throttle where key = host.throttle_key('own', :pia::text);

-- Second factors.

-- superuser: the vectors of RFC 6238 with SHA-1, in their last six digits
-- expect: values 287082|081804|050471|005924|279037|353130
select ctx.totp('12345678901234567890', 59 / 30), ctx.totp('12345678901234567890', 1111111109 / 30),
  ctx.totp('12345678901234567890', 1111111111 / 30), ctx.totp('12345678901234567890', 1234567890 / 30),
  ctx.totp('12345678901234567890', 2000000000 / 30), ctx.totp('12345678901234567890', 20000000000 / 30);

-- superuser: SHA-1 by FIPS 180 at the edges of its blocks, and HMAC by RFC 2202 with a short and a long key
-- expect: values da39a3ee5e6b4b0d3255bfef95601890afd80709|a9993e364706816aba3e25717850c26c9cd0d89d|c1c8bbdc22796e28c0e15163d20899b65621d65a|0098ba824b5c16427bd7a1122a5a442a25ec644d
-- expect: values effcdf6ae5eb2fa2d27416d5f184df9c259a7c79|aa4ae5e15272d00e95705637ce8a3b55ed402112|∅|∅
select encode(ctx.sha1(''), 'hex'), encode(ctx.sha1('abc'), 'hex'), encode(ctx.sha1(convert_to(repeat('a', 55), 'UTF8')), 'hex'),
  encode(ctx.sha1(convert_to(repeat('a', 64), 'UTF8')), 'hex')
union all
select encode(ctx.hmac_sha1('Jefe', 'what do ya want for nothing?'), 'hex'),
  encode(ctx.hmac_sha1(decode(repeat('aa', 80), 'hex'), 'Test Using Larger Than Block-Size Key - Hash Key First'), 'hex'), null, null;

-- invitee: a factor begun counts for nothing yet
-- expect: values f
select from ctx.enter_account(sha256('wide session of pia'));
select host.totp_begin('12345678901234567890');
select second_factor from host.account_show();

-- invitee: a wrong code does not confirm it
-- expect: refusal factor_wrong
select from ctx.enter_account(sha256('wide session of pia'));
select host.totp_confirm('abcdef', array[sha256('ABCDEFGHIJKLMNOP')]);

-- superuser: the clock is put to where a vector of the RFC holds, and Pia's session with it
-- expect: rows 1
update host.clock set shift = to_timestamp(1999999980) - now();
update host.session set created_at = to_timestamp(1999999980), last_seen_at = to_timestamp(1999999980),
  expires_at = to_timestamp(1999999980) + interval '1 day'
where secret_hash = sha256('wide session of pia');

-- invitee: the code of two steps ago does not confirm it
-- expect: refusal factor_wrong
select from ctx.enter_account(sha256('wide session of pia'));
select host.totp_confirm('196847', array[sha256('ABCDEFGHIJKLMNOP')]);

-- invitee: the code of now does
-- expect: values t|1
select from ctx.enter_account(sha256('wide session of pia'));
select host.totp_confirm('279 037', array[sha256('ABCDEFGHIJKLMNOP')]);
select second_factor, recovery_codes from host.account_show();

-- invitee: another one beside it
-- expect: refusal factor_confirmed
select from ctx.enter_account(sha256('wide session of pia'));
select host.totp_begin('22345678901234567890');

-- visitor: the password alone now opens a session that is pending
-- expect: values t
select second_factor from host.session_open_by_password(gen_random_uuid(), sha256('pending of pia'), 'pia@alpha.dk', 'tag of pia', '');

-- gate: what that is, and that it leads nowhere
-- expect: values pending|Pia|0
select p.kind, p.name, (select count(*) from host.gate_memberships(sha256('pending of pia')))
from host.gate_principal(sha256('pending of pia')) p;

-- partner: entering with it
-- expect: refusal credential_ended
select * from ctx.enter(sha256('pending of pia'), :A, :a_kommune);

-- operators: entering with it
-- expect: refusal credential_ended
select * from ctx.enter_operator(sha256('pending of pia'));

-- invitee: the account's functions with it
-- expect: error 42501 no context
select from ctx.enter_account(sha256('pending of pia'));
select * from host.password_set(sha256('x'), 19456, 2, 1, 'tag', null);

-- invitee: a token with it
-- expect: error 42501 no context
select from ctx.enter_account(sha256('pending of pia'));
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null);

-- invitee: the factor removed with it
-- expect: error 42501 no context
select from ctx.enter_account(sha256('pending of pia'));
select * from host.totp_remove('279037');

-- invitee: what it may see of the account
-- expect: rows 0
select from ctx.enter_account(sha256('pending of pia'));
select * from host.account_show() union all select null, null, agent, null, null, null, null, null, null, null, null, null, null from host.session_list(null, 10);

-- invitee: a code that was accepted before, by whomever
-- expect: values factor_wrong
select from ctx.enter_account(sha256('pending of pia'));
select reason from host.session_confirm('279037', sha256('confirmed'));

-- invitee: an older one
-- expect: values factor_wrong
select from ctx.enter_account(sha256('pending of pia'));
select reason from host.session_confirm('940678', sha256('confirmed'));

-- invitee: the next one, under a new secret
-- expect: values ∅|1
select from ctx.enter_account(sha256('pending of pia'));
select reason, recovery_codes from host.session_confirm('637009', sha256('confirmed'));

-- gate: the old secret
-- expect: rows 0
select * from host.gate_principal(sha256('pending of pia'));

-- gate: the new one
-- expect: values account|2
select p.kind, (select count(*) from host.gate_memberships(sha256('confirmed'))) from host.gate_principal(sha256('confirmed')) p;

-- superuser: a link by mail, as the queue makes it
-- expect: rows 1
insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
values (gen_random_uuid(), :pia, 'mail', true, sha256('mailed with factor'), to_timestamp(1999999980), to_timestamp(2100000000));

-- invitee: a link does not do without the second factor either
-- expect: values t
select from ctx.enter_account(sha256('mailed with factor'));
select second_factor from host.session_open_by_link(gen_random_uuid(), sha256('pending by link'), '', '');

-- invitee: four wrong codes, and the fifth, which ends it
-- expect: values factor_wrong
-- expect: values factor_wrong
-- expect: values factor_wrong
-- expect: values factor_wrong
-- expect: values factor_exhausted
select from ctx.enter_account(sha256('pending by link'));
select r.reason from generate_series(1, 5) g, lateral host.session_confirm('00000' || g, sha256('x')) r;

-- gate: it is over
-- expect: rows 0
select * from host.gate_principal(sha256('pending by link'));

-- visitor: another pending one
-- expect: values t
select second_factor from host.session_open_by_password(gen_random_uuid(), sha256('pending 2'), 'pia@alpha.dk', 'tag of pia', '');

-- invitee: slowed down, for the account's wrong codes are counted across its sessions
-- expect: values signin_slowed|t
select from ctx.enter_account(sha256('pending 2'));
select reason, after_ms between 1 and 1000 from host.session_confirm('637009', sha256('x'));

-- superuser: the wait is over
-- expect: success
delete from host.throttle where key = host.throttle_key('factor', :pia::text);

-- invitee: a recovery code as people write it
-- expect: values ∅|0
select from ctx.enter_account(sha256('pending 2'));
select reason, recovery_codes from host.session_confirm('abcd-efgh ijkl-mnop', sha256('recovered'));

-- visitor: another pending one
-- expect: values t
select second_factor from host.session_open_by_password(gen_random_uuid(), sha256('pending 3'), 'pia@alpha.dk', 'tag of pia', '');

-- invitee: the same recovery code
-- expect: values factor_wrong
select from ctx.enter_account(sha256('pending 3'));
select reason from host.session_confirm('ABCD-EFGH-IJKL-MNOP', sha256('x'));

-- superuser: ten minutes pass
-- expect: rows 1
update host.clock set shift = shift + interval '11 minutes';

-- gate: a session is not pending for longer
-- expect: rows 0
select * from host.gate_principal(sha256('pending 3'));

-- superuser: a new secret for Pia's factor, of which a code of now is known
-- expect: rows 1
update host.second_factor set last_step = 0 where account_id = :pia;
update host.clock set shift = to_timestamp(1999999980) - now();

-- invitee: the factor removed by its code; the account's other sessions end
-- expect: values ∅|2
select from ctx.enter_account(sha256('recovered'));
select reason, sessions_ended from host.totp_remove('279037');

-- gate: one of them
-- expect: rows 0
select * from host.gate_principal(sha256('confirmed'));

-- Sessions and visits.

-- account of Anna: a session of another account
-- expect: refusal not_found
select host.session_revoke('00000000-0000-0000-0000-000000000000');

-- account of Anna: a token is no session to close
-- expect: refusal session_none
select host.session_close();

-- superuser: twenty minutes of silence
-- expect: rows 1
update host.clock set shift = shift + interval '20 minutes';

-- gate: the same visit
-- expect: values 2033-05-18 03:33:00+00
select date_trunc('minute', previous_visit_at) at time zone 'UTC' || '+00' from host.gate_principal(sha256('recovered'));

-- superuser: forty more
-- expect: rows 1
update host.clock set shift = shift + interval '40 minutes';

-- gate: a new visit, which knows when the one before ended
-- expect: values 2033-05-18 03:53:00+00
select date_trunc('minute', previous_visit_at) at time zone 'UTC' || '+00' from host.gate_principal(sha256('recovered'));

-- superuser: two weeks without a visit
-- expect: rows 1
update host.clock set shift = shift + interval '14 days 1 minute';

-- gate: the session has ended, and looking at it does not bring it back
-- expect: values 0|0
select (select count(*) from host.gate_principal(sha256('recovered'))), (select count(*) from host.gate_principal(sha256('recovered')));

-- partner: nor does it enter anything
-- expect: refusal credential_ended
select * from ctx.enter(sha256('recovered'), :A, :a_kommune);

-- superuser: back to the present, and an operator's session in a browser
-- expect: rows 1
update host.clock set shift = '0';
insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere, opened_by, last_seen_at)
select gen_random_uuid(), a.id, 'browser', sha256('operator in browser'), now(), now() + interval '30 days', true, 'link', now()
from host.account a where a.kind = 'operator';

-- operators: enters
-- expect: rows 1
select * from ctx.enter_operator(sha256('operator in browser'));

-- superuser: twelve hours without use
-- expect: rows 1
update host.clock set shift = '12 hours 1 minute';

-- operators: no longer
-- expect: refusal credential_ended
select * from ctx.enter_operator(sha256('operator in browser'));

-- superuser: the present, and an account that ends
-- expect: rows 1
update host.clock set shift = '0';
insert into host.session (id, account_id, kind, secret_hash, created_at, expires_at, everywhere, opened_by, last_seen_at)
values (gen_random_uuid(), :frida, 'browser', sha256('frida in browser'), now(), now() + interval '30 days', true, 'mail', now());
update host.account set ended_at = now() where id = :frida;

-- gate: its session dies with the next request
-- expect: rows 0
select * from host.gate_principal(sha256('frida in browser'));

-- visitor: and no link is sent to it
-- expect: success
select * from host.link_request(gen_random_uuid(), 'frida@alpha.dk');

-- job: the queue drops it
-- expect: rows 0
select * from host.mail_claim(sha256('x1'), sha256('y1')) where address = 'frida@alpha.dk';

-- Invitations by mail.

-- superuser: an empty queue
-- expect: success
update host.mail set state = 'sent', settled_at = now();

-- partner of A: invites Karl of B, whose account is there already
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'kommune', 'karl@beta.dk', false, false, sha256('seen by inviter'));

-- job: the mail, with a secret that the inviter has not seen
-- expect: values invitation|karl@beta.dk|Karl|Initiative alpha|Kommune alpha|Pia
select kind, address, name, initiative, party, inviter from host.mail_claim(sha256('x2'), sha256('only in the mail'));

-- gate: either is the invitation's
-- expect: values invitee|invitee
select a.kind, b.kind from host.gate_principal(sha256('seen by inviter')) a, host.gate_principal(sha256('only in the mail')) b;

-- invitee: by the mailed one the session reaches the whole account
-- expect: values t|f
select from ctx.enter_account(sha256('only in the mail'));
select session_made, awaits_factor from host.member_accept(sha256('only in the mail'), gen_random_uuid(), gen_random_uuid(), 'K', 'da',
  gen_random_uuid(), sha256('karl in browser'), true, 'Firefox', '192.0.2.7');

-- gate: A and B
-- expect: values alpha
-- expect: values beta
select initiative_slug from host.gate_memberships(sha256('karl in browser'));

-- gate: neither secret of the invitation is good for anything more
-- expect: rows 0
select from host.gate_principal(sha256('seen by inviter')) union all select from host.gate_principal(sha256('only in the mail'));

-- partner of A: invites Sara of B
-- expect: rows 1
select expires_at from app.member_invite(gen_random_uuid(), 'kommune', 'sara@beta.dk', false, false, sha256('sara, seen'));

-- invitee: by the secret that the inviter saw, the session reaches that membership alone
-- expect: values t
select from ctx.enter_account(sha256('sara, seen'));
select session_made from host.member_accept(sha256('sara, seen'), gen_random_uuid(), gen_random_uuid(), 'S', 'da',
  gen_random_uuid(), sha256('sara in browser'), true, 'Firefox', '192.0.2.7');

-- gate: A and not B
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('sara in browser'));

-- job: the mail that waited for her is dropped, as the invitation is no longer open
-- expect: rows 0
select * from host.mail_claim(sha256('x3'), sha256('y3'));
