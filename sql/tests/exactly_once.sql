-- Keys and confirmations: kept with the effect, each account's own, and open to no login but through their functions.

-- partner of A: a key is claimed, and its reply kept
select from ctx.idem_claim(sha256('key'), sha256('request'));
select ctx.idem_keep(sha256('key'), 'sealed');

-- partner of A: the same request finds it
-- expect: values \x7365616c6564
select kept from ctx.idem_claim(sha256('key'), sha256('request'));

-- partner of A: another request does not
-- expect: refusal idem_mismatch
select kept from ctx.idem_claim(sha256('key'), sha256('another'));

-- partner of A: a kept reply is never changed
-- expect: error 42501
select ctx.idem_keep(sha256('key'), 'forged');

-- partner of A: nor is one kept that was not claimed
-- expect: error 42501
select ctx.idem_keep(sha256('unclaimed'), 'forged');

-- second of partner of A, other partner of A, funder of A, backbone of A, partner of B, operator: whoever else claims it knows nothing of it (6)
-- expect: rows 0
select kept from ctx.idem_claim(sha256('key'), sha256('request'));

-- superuser: a claim without a reply, left by a command that ended without one, can be taken over
update host.idempotency set reply = null where key_hash = sha256('key') and principal = :pia;

-- partner of A: by another request as well
-- expect: rows 0
select kept from ctx.idem_claim(sha256('key'), sha256('another'));

-- partner of A: a token is offered for one subject
select ctx.confirmation_offer(sha256('token'), sha256('subject'));

-- partner of A: and is for no other
-- expect: refusal confirm_stale
select ctx.confirmation_use(sha256('token'), sha256('other'));

-- second of partner of A, backbone of A, partner of B, operator: nor for anybody else (4)
-- expect: refusal confirm_stale
select ctx.confirmation_use(sha256('token'), sha256('subject'));

-- partner of A: it is used
select ctx.confirmation_use(sha256('token'), sha256('subject'));

-- partner of A: once
-- expect: refusal confirm_stale
select ctx.confirmation_use(sha256('token'), sha256('subject'));

-- backbone, partner, funder, account, operators: without a context there is neither (5)
-- expect: error 42501
select ctx.idem_claim(sha256('key'), sha256('request'));

-- backbone, partner, funder, account, operators: nor a confirmation (5)
-- expect: error 42501
select ctx.confirmation_offer(sha256('token'), sha256('subject'));

-- gate, account, operators, backbone, partner, funder, export, job: confirmations are in no login's reach (8)
-- expect: error 42501
select * from host.confirmation;
