-- Tokens that are shown by the certificate of a client in the place of a secret.
set local role rygrad_owner;

-- They take, or answer with, more than before; the files of functions make them anew.
drop function if exists host.token_create(uuid, text, bytea, timestamptz);
drop function if exists host.token_list(uuid, integer);

alter table host.token
  add column certificate bytea constraint token_certificate_length check (length(certificate) = 32);
comment on column host.token.certificate is
  'SHA-256 of the client certificate that stands for this token; then nobody has the secret';
create unique index token_certificate_key on host.token (certificate) where revoked_at is null;
