-- What somebody who holds an invitation may know before accepting it.
set local role rygrad_definer;

-- Who invites, to what, as what. The inviter is named where a person of the initiative; an operator is not. Whether the
-- address has an account is what accepting would tell as well: it decides whether a name is asked for.
create or replace function host.invitation_show()
returns table (initiative_slug text, initiative_name text, status text, party_slug text, party_name text, role text,
  email text, administrator boolean, reviewer boolean, inviter text, inviter_party text, expires_at timestamptz,
  has_account boolean, notice_da text, notice_en text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.role() is distinct from 'invitee' then
    raise insufficient_privilege using message = 'no invitation';
  end if;
  return query
    select i.slug, i.name, i.status, p.slug, p.name, p.role, v.email, v.administrator, v.reviewer,
      case a.kind when 'person' then a.name end,
      (select q.name from host.membership m join app.party q on q.tenant_id = m.initiative_id and q.id = m.party_id
       where a.kind = 'person' and m.account_id = a.id and m.initiative_id = i.id and m.ended_at is null
       order by m.party_id = v.party_id desc, m.party_role = 'backbone' desc, q.slug limit 1),
      v.expires_at,
      exists (select from host.account h where h.email = v.email and h.kind = 'person' and h.ended_at is null),
      n.text_da, n.text_en
    from host.invitation v
    join host.initiative i on i.id = v.initiative_id
    join app.party p on p.tenant_id = i.id and p.id = v.party_id
    join host.account a on a.id = v.invited_by
    cross join lateral (
      select c.text_da, c.text_en from app.charter_notice c
      where c.tenant_id = i.id order by c.version desc limit 1) n
    where v.id = ctx.credential_id();
end $$;

grant execute on function host.invitation_show() to rygrad_account;
