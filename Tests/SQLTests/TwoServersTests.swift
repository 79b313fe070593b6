import Foundation
import Support
import Testing

extension DatabaseTests {
  /// What is due by the clock, with real servers side by side on one database.
  @Suite struct TwoServersTests {
    /// How many initiatives have each of the matters.
    private static let initiatives = 4

    @Test("every timed matter happens once, also when one server is killed in the middle")
    func onceEach() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      for number in 1...Self.initiatives {
        for statement in Self.initiative { try superuser.require(Self.filled(statement, number)) }
      }
      // A lock held for a while: the servers meet while they wait, and one dies in the middle.
      let holder = try database.connect(as: "postgres")
      try holder.require("begin")
      try holder.require("lock table app.audit_head in exclusive mode")

      let folder = try temporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      func server(_ name: String) throws -> ServerProcess {
        let connection = try Cluster.connectionString(database: database.name, login: "postgres")
        return try ServerProcess(
          [
            "serve", "--database=\(connection)", "--socket=\(folder)/\(name).socket",
            "--tcp-port=", "--http-port=", "--log-format=json",
          ], log: "\(folder)/\(name).log")
      }
      let one = try server("one")
      let other = try server("other")
      defer { other.end(with: SIGTERM) }
      try Self.wait("a server at work") {
        try superuser.require(Self.waitingClocks).values != ["0"]
      }
      // Whichever of them is at it: each has its turn at being killed.
      #expect(one.end(with: SIGKILL) == SIGKILL)
      let third = try server("third")
      defer { third.end(with: SIGTERM) }
      try holder.require("commit")

      try Self.wait("everything done:\n\(other.log)") {
        try superuser.require(Self.undone).values == ["0"]
      }
      // Time enough for a second helping.
      sleep(3)
      #expect(try superuser.require(Self.counts).values == Self.expected)
      #expect(try superuser.require("select count(*) from host.clock_failure").values == ["0"])
      #expect(
        try superuser.require(
          "select count(*) from host.initiative i, app.audit_problems(i.id)"
        ).values == ["0"])
      print(
        "two servers, one killed: \(Self.expected.joined(separator: ", ")); done by the other "
          + "\(Self.done(other)), by the third \(Self.done(third))")
    }

    private static func done(_ server: ServerProcess) -> Int {
      server.log.split(separator: "\n").count { $0.contains("that was due is done") }
    }

    /// Waits for at most half a minute.
    private static func wait(_ what: String, until isSo: () throws -> Bool) throws {
      for _ in 0..<300 {
        if try isSo() { return }
        usleep(100_000)
      }
      throw TestFailure("waited in vain for \(what)")
    }

    private static let waitingClocks = """
      select count(*) from pg_stat_activity
      where datname = current_database() and usename = 'rygrad_job' and wait_event_type = 'Lock'
      """

    private static let undone = """
      select (select count(*) from app.decision where state = 'open')
        + (select count(*) from app.election where state = 'open' and closes_at <= ctx.now())
        + (select count(*) from app.election
          where state = 'concluded' and term_id is null and term_from <= ctx.now())
        + (select count(*) from app.term t
          where t.ended_at is null and t.ends_at < ctx.now() + interval '60 days' and exists (
            select from app.due_now(t.tenant_id) n where n.matter = 'election.open'))
      """

    /// Three decisions, one closing with the term that follows, one term that was due, one opening.
    private static let expected = [
      "decision.conclude|\(3 * initiatives)", "election.close|\(initiatives)",
      "election.open|\(initiatives)", "term.begin|\(2 * initiatives)",
    ]

    private static let counts = """
      select command || '|' || count(*) from app.audit_log
      where command in ('decision.conclude', 'election.close', 'election.open', 'term.begin')
      group by command order by command
      """

    private static func filled(_ statement: String, _ number: Int) -> String {
      statement.replacing(":closing", with: id(number, 1)).replacing(
        ":beginning", with: id(number, 2)
      )
      .replacing(":opening", with: id(number, 3))
    }

    private static func id(_ number: Int, _ kind: Int) -> String {
      "'0000000\(kind)-0000-4000-8000-00000000000\(number)'::uuid"
    }

    /// Three initiatives each time: one whose election is over, one whose winner's term is due, and
    /// one whose term nears its end; the first with three decisions that are over.
    private static let initiative: [String] = [
      """
      insert into host.initiative (id, slug, name, phase, phase_since, locale, time_zone, currency,
        created_at)
      select i, 'i' || translate(i::text, '-', ''), 'I', 'assess', now(), 'da', 'Europe/Copenhagen',
        'DKK', now() - interval '1 year'
      from unnest(array[:closing, :beginning, :opening]) i
      """,
      """
      insert into app.audit_head (tenant_id, sequence, hash)
      select i, 0, '\\x00' from unnest(array[:closing, :beginning, :opening]) i
      """,
      """
      insert into app.party (tenant_id, id, slug, name, role, standing, voting_since, created_at)
      select i, gen_random_uuid(), p.slug, p.slug, p.role, p.standing,
        case when p.standing = 'voting' then now() - interval '60 days' end, now()
      from unnest(array[:closing, :beginning, :opening]) i, (values
        ('sekretariat', 'backbone', 'collaborating'), ('by', 'partner', 'voting'),
        ('skole', 'partner', 'voting')) p (slug, role, standing)
      """,
      """
      insert into host.account (id, email, name, created_at)
      select gen_random_uuid(), p.slug || '@' || translate(p.tenant_id::text, '-', '') || '.dk',
        p.slug, now()
      from app.party p where p.tenant_id in (:closing, :beginning, :opening)
      """,
      """
      insert into host.membership (id, initiative_id, party_id, party_role, account_id,
        administrator, accepted_at)
      select gen_random_uuid(), p.tenant_id, p.id, p.role, a.id, true, now()
      from app.party p
      join host.account a on a.email = p.slug || '@' || translate(p.tenant_id::text, '-', '') || '.dk'
      where p.tenant_id in (:closing, :beginning, :opening)
      """,
      """
      insert into app.term (tenant_id, id, party_id, kind, reason, starts_at, ends_at)
      select p.tenant_id, gen_random_uuid(), p.id, 'elected', 'x', now() - interval '1 year',
        now() + case p.tenant_id when :opening then interval '50 days' else interval '1 year' end
      from app.party p
      where p.tenant_id in (:closing, :beginning, :opening) and p.role = 'backbone'
      """,
      """
      insert into app.election (tenant_id, id, method, opened_because, reason, electorate, state,
        opened_at, voting_from, closes_at, closed_at, ballots, outcome, winner, term_from)
      select i, i, 'consent', 'recall', 'x', 2, case i when :closing then 'open' else 'concluded' end,
        now() - interval '29 days', now() - interval '15 days', now() - interval '1 day',
        case i when :beginning then now() - interval '1 day' end, case i when :beginning then 2 end,
        case i when :beginning then 'chosen' end, case i when :beginning then 0 end,
        case i when :beginning then now() - interval '1 hour' end
      from unnest(array[:closing, :beginning]) i
      """,
      """
      insert into app.elector (tenant_id, election_id, party_id, representative, has_voted)
      select p.tenant_id, p.tenant_id, p.id, m.account_id, true
      from app.party p join host.membership m on m.party_id = p.id
      where p.tenant_id = :closing and p.role = 'partner'
      """,
      """
      insert into app.candidate (tenant_id, election_id, number, slug, name, party_id, statement,
        state, entered_by, entered_at)
      select p.tenant_id, p.tenant_id, 0, p.slug, p.name, p.id, 'x', 'standing', m.account_id, now()
      from app.party p join host.membership m on m.party_id = p.id
      where p.tenant_id in (:closing, :beginning) and p.slug = 'by'
      """,
      """
      insert into app.ballot (tenant_id, election_id, party_id, choices)
      select v.tenant_id, v.election_id, v.party_id, '{0}' from app.elector v
      where v.tenant_id = :closing
      """,
      """
      insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by,
        state, proposed_party_id, proposed_by, proposed_at, opened_at, deadline)
      select p.tenant_id, gen_random_uuid(), 'other', 'Café ' || n, 'x', 'majority', 50, 'partners',
        'open', p.id, m.account_id, now() - interval '9 days', now() - interval '9 days',
        now() - n * interval '1 minute'
      from generate_series(1, 3) n, app.party p join host.membership m on m.party_id = p.id
      where p.tenant_id = :closing and p.slug = 'by'
      """,
      """
      insert into app.decision_vote (tenant_id, decision_id, party_id, method)
      select d.tenant_id, d.id, d.proposed_party_id, d.method from app.decision d
      where d.tenant_id = :closing
      """,
    ]
  }
}
