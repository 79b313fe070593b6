/// SQL that computes an initiative's figures from the tables, by none of the server's functions.
///
/// It holds for an initiative like that of the page: its indicators are shares without the numbers
/// behind them, not cumulative, and its currencies have two decimals.
enum FiguresQuery {
  /// The query; each row is one JSON object shaped as a row of `status.show`.
  static func text(initiative: String) -> String {
    """
    with own as (select id from host.initiative where slug = '\(initiative)'),
    reported as (
      select m.*, m.period_start = max(m.period_start) filter (where m.state = 'approved')
        over (partition by m.indicator_id) as is_last
      from app.measurement m where m.tenant_id in (select id from own)
        and m.breakdown = '' and m.state in ('submitted', 'approved')),
    granted as (select * from app.grant where tenant_id in (select id from own)),
    allocated as (
      select a.*, g.currency from app.allocation a join granted g on g.id = a.grant_id
      where a.state <> 'withdrawn'),
    received as (
      select a.currency, coalesce(p.organisation_identifier, p.name) as organisation, p.name,
        a.activity_id, a.amount
      from allocated a join app.party p on p.id = a.recipient_party_id
      where a.state = 'effective')

    select json_build_object('section', 'indicator', 'indicator', i.slug,
      'period', (select min(period) from reported where is_last and indicator_id = i.id),
      'actual', null,
      'lowest', (select trim_scale(min(value))::text from reported
        where is_last and state = 'approved' and indicator_id = i.id),
      'highest', (select trim_scale(max(value))::text from reported
        where is_last and state = 'approved' and indicator_id = i.id),
      'reporting', (select count(distinct party_id) from reported
        where is_last and state = 'approved' and indicator_id = i.id),
      'target_period', t.period, 'target', t.value::text, 'progress', null,
      'expected', (select count(distinct party_id) * count(distinct period_start) from reported
        where indicator_id = i.id),
      'submitted', (select count(*) from reported where indicator_id = i.id),
      'approved', (select count(*) from reported where state = 'approved' and indicator_id = i.id))
    from app.indicator i
    left join app.target t on t.indicator_id = i.id and t.state = 'confirmed'
    where i.tenant_id in (select id from own)

    union all
    select json_build_object('section', 'activities', 'state', state, 'activities', count(*))
    from app.activity where tenant_id in (select id from own) group by state

    union all
    select json_build_object('section', 'money', 'currency', g.currency, 'grants', count(*),
      'awarded', sum(g.amount_awarded)::numeric(20, 2)::text,
      'to_activities', (select coalesce(sum(amount), 0)::numeric(20, 2)::text from received r
        where r.activity_id is not null and r.currency = g.currency),
      'to_backbone', (select coalesce(sum(amount), 0)::numeric(20, 2)::text from received r
        where r.activity_id is null and r.currency = g.currency),
      'proposed', (select coalesce(sum(amount), 0)::numeric(20, 2)::text from allocated a
        where a.state = 'proposed' and a.currency = g.currency),
      'unallocated', (sum(g.amount_awarded) - (select coalesce(sum(amount), 0) from received r
        where r.currency = g.currency))::numeric(20, 2)::text,
      'organisations', (select count(distinct organisation) from received r
        where r.currency = g.currency))
    from granted g group by g.currency

    union all
    select json_build_object('section', 'split', 'currency', r.currency, 'put_to', u.put_to,
      'amount', coalesce(sum(r.amount) filter (where (r.activity_id is null)
        = (u.put_to = 'backbone')), 0)::numeric(20, 2)::text,
      'share', round(coalesce(sum(r.amount) filter (where (r.activity_id is null)
        = (u.put_to = 'backbone')), 0) / sum(r.amount), 4)::text,
      'grants', coalesce(sum(r.amount) filter (where (r.activity_id is null)
        = (u.put_to = 'backbone')), 0)::numeric(20, 2)::text,
      'own_financing', '0.00', 'in_kind', '0.00')
    from received r, (select unnest(array['activity', 'backbone']) as put_to) u
    group by r.currency, u.put_to

    union all
    select json_build_object('section', 'organisation', 'currency', currency,
      'organisation', organisation, 'name', min(name),
      'kind', case when count(activity_id) = count(*) then 'activity' else 'backbone' end,
      'amount', sum(amount)::numeric(20, 2)::text,
      'share', round(sum(amount) / (select sum(amount) from received r
        where r.currency = received.currency), 4)::text,
      'grants', sum(amount)::numeric(20, 2)::text, 'own_financing', '0.00', 'in_kind', '0.00')
    from received group by currency, organisation

    union all
    select json_build_object('section', 'sole_recipient', 'organisation', min(organisation))
    from received having count(distinct organisation) = 1;
    """
  }
}
