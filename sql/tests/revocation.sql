-- What ends, ends at once: on connections that are open, and in the middle of a session.

-- partner of A: a token that works
-- expect: values t
select ctx.may_write();

-- account of Pia: the holder revokes it
-- expect: values invitation
select name from host.token_revoke(:pia_token);

-- partner of A: entering with it, on the same open connection
-- expect: refusal credential_ended
select ctx.may_write();

-- account of Pia: using it for account matters
-- expect: refusal credential_ended
select 1;

-- gate: asking what it opens
-- expect: rows 0
select * from host.gate_principal(sha256('pia'));

-- gate: asking where it leads
-- expect: refusal credential_ended
select * from host.gate_memberships(sha256('pia'));

-- gate: recording a refusal with it
-- expect: success
select host.audit_refusal(sha256('pia'), :A, :a_kommune, 'x', 'DENIED');

-- backbone of A: nothing was recorded
-- expect: rows 0
select * from app.audit_entries(:A, 1000, 1000) where outcome = 'DENIED';

-- funder of A: a member that works
-- expect: values t
select count(id) > 0 from app.measurement;

-- funder of A writing: a member removes itself
-- expect: values fond|Gro
select * from app.member_remove(:gro_member, 'leaving');

-- funder of A: entering afterwards, on the same open connection
-- expect: refusal not_found
select count(id) from app.measurement;

-- gate: the token is good, and leads nowhere
-- expect: rows 0
select * from host.gate_memberships(sha256('gro'));

-- second of partner of A: a member that works
-- expect: values t
select ctx.may_write();

-- backbone of A: removing a partner's member
-- expect: refusal member_other_party
select * from app.member_remove(:per_member, 'x');

-- second of partner of A: removing a colleague without being an administrator
-- expect: refusal member_administrators_only
select * from app.member_remove(:pia_member, 'x');

-- second of partner of A: removing a colleague of another party
-- expect: refusal member_other_party
select * from app.member_remove(:frida_member, 'x');

-- superuser: Pia's token as it was
-- expect: rows 1
update host.token set revoked_at = null where id = :pia_token;

-- partner of A: its administrator removes Per
-- expect: values kommune|Per
select * from app.member_remove(:per_member, 'left');

-- second of partner of A: entering afterwards
-- expect: refusal not_found
select ctx.may_write();

-- partner of A: removing him again
-- expect: refusal not_found
select * from app.member_remove(:per_member, 'left');

-- superuser: a token with an end
-- expect: rows 1
update host.token set expires_at = now() + interval '1 hour' where id = :frida_token;

-- other partner of A: before its end
-- expect: values t
select ctx.may_write();

-- superuser: two hours pass
-- expect: rows 1
update host.clock set shift = '2 hours';

-- other partner of A: after its end
-- expect: refusal credential_ended
select ctx.may_write();

-- superuser: thirteen hours pass, and a session of peer credentials ends
-- expect: rows 1
update host.clock set shift = '13 hours';

-- operator: an operator's session after twelve hours
-- expect: refusal credential_ended
select 1;

-- backbone of B: nobody else is touched
-- expect: values t
select ctx.may_write();
