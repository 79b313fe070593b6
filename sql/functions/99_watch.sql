-- Events: the outbox as its reader may see it, and how far it reaches. Readers are woken by NOTIFY without a payload,
-- which a server says once for all that it has committed lately: within every writing transaction it would make their
-- commits wait for each other.
set local role rygrad_definer;

create or replace function app.event_span(tenant uuid) returns table (oldest bigint, head bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select min(o.sequence) from app.outbox o where o.tenant_id = $1), h.sequence + 1), h.sequence
  from app.audit_head h where h.tenant_id = $1 and (ctx.is_operator() or ctx.tenant() = $1)
$$;

create or replace function app.events(tenant uuid, since bigint, topics text[], most integer)
returns table (sequence bigint, at timestamptz, topic text, outcome text, account_name text, party_slug text,
  payload text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.sequence, o.at, o.topic, l.outcome, a.name, p.slug,
    case when ctx.is_operator() then null when l.party_id = ctx.party() or ctx.role() = 'backbone' then b.body end
  from app.outbox o
  join app.audit_log l on l.tenant_id = o.tenant_id and l.sequence = o.sequence
  left join app.audit_payload b on b.tenant_id = l.tenant_id and b.sequence = l.sequence
  left join host.account a on a.id = l.account_id
  left join app.party p on p.tenant_id = l.tenant_id and p.id = l.party_id
  where o.tenant_id = $1 and o.sequence > $2 and app.may_read_audit($1, l.party_id)
    and (cardinality($3) = 0 or o.topic = any ($3) or split_part(o.topic, '.', 1) = any ($3))
  order by o.sequence limit $4
$$;
comment on function app.events is 'What the audit log''s reader may see of it, in order; whoever follows it goes on from the last sequence';

create or replace function host.outbox_heads(initiatives uuid[]) returns table (initiative uuid, sequence bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.tenant_id, h.sequence from app.audit_head h where h.tenant_id = any ($1)
$$;

create or replace function host.announce() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Nothing is lost with it, so nobody's disk need be waited for.
  perform set_config('synchronous_commit', 'off', true);
  perform pg_notify('rygrad_outbox', '');
end $$;

grant execute on function app.event_span(uuid), app.events(uuid, bigint, text[], integer)
  to rygrad_operator, rygrad_backbone_role, rygrad_partner_role, rygrad_funder_role;
grant execute on function host.outbox_heads(uuid[]), host.announce() to rygrad_job;
