-- Tokens that are shown by a client's certificate: by its fingerprint, which is no secret.

-- account of Pia: her certificate as a token
-- expect: success
select host.token_create(gen_random_uuid(), 'nightly', sha256('nobody knows'), null, sha256('certificate of Pia'));

-- account of Pia: as it is listed
-- expect: values nightly|64|95
select name, length(replace(certificate, ':', '')), length(certificate) from host.token_list(null, 1000)
where certificate is not null;

-- operator: whose it is, on behalf of the server
-- expect: values t
select secret_hash = sha256('nobody knows') from host.gate_certificate(sha256('certificate of Pia'));

-- operator: a certificate that nobody named
-- expect: rows 0
select * from host.gate_certificate(sha256('certificate of Mallory'));

-- gate: it reaches no further than the token that made it
-- expect: values alpha
select initiative_slug from host.gate_memberships(sha256('nobody knows'));

-- gate: the question that is not the gate's
-- expect: error 42501
select * from host.gate_certificate(sha256('certificate of Pia'));

-- partner of A: nor a member's
-- expect: error 42501
select * from host.gate_certificate(sha256('certificate of Pia'));

-- account of Pia: nor an account's
-- expect: error 42501
select * from host.gate_certificate(sha256('certificate of Pia'));

-- account of Pia: the same certificate again
-- expect: error 23505 token_certificate_key
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null, sha256('certificate of Pia'));

-- account of Pia: what is no fingerprint
-- expect: error 23514
select host.token_create(gen_random_uuid(), 'x', sha256('x'), null, 'short');

-- account of Pia: it is revoked like any other
-- expect: values nightly
select r.name from host.token_list(null, 1000) t, host.token_revoke(t.id) r where t.name = 'nightly';

-- operator: and leads nowhere
-- expect: rows 0
select * from host.gate_certificate(sha256('certificate of Pia'));

-- account of Pia: and is free to be named again, for an hour
-- expect: success
select host.token_create(gen_random_uuid(), 'hourly', sha256('nobody knows either'), now() + interval '1 hour',
  sha256('certificate of Pia'));

-- superuser: two hours pass
-- expect: rows 1
update host.clock set shift = '2 hours';

-- operator: an expired one leads nowhere
-- expect: rows 0
select * from host.gate_certificate(sha256('certificate of Pia'));

-- account of Pia: and stands in nobody's way
-- expect: success
select host.token_create(gen_random_uuid(), 'later', sha256('nobody at all'), null, sha256('certificate of Pia'));
