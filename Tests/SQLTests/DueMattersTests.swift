import Testing

extension DatabaseTests {
  /// What is due by the clock, with two servers on one database, each a session of its own.
  @Suite struct DueMattersTests {
    @Test("what is due is done once, by the other server where one dies underway")
    func once() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      try superuser.require(Fixture.cast().resolve(Self.decisionThatIsOver))
      try superuser.require(Fixture.cast().resolve(Self.votes))
      let (one, other) = (
        try database.connect(as: "rygrad_job"), try database.connect(as: "rygrad_job")
      )

      try one.require("begin")
      #expect(try one.require(Self.settle).values == ["t"])
      #expect(try other.require(Self.settle).values == ["f"], "the first one is at it")
      #expect(try superuser.require(Self.concluded).values == ["0"], "not yet committed")
      try one.require("rollback")

      #expect(try other.require(Self.settle).values == ["t"])
      #expect(try one.require(Self.settle).values == ["f"])
      #expect(try superuser.require(Self.concluded).values == ["1"])
      #expect(try superuser.require(Self.state).values == ["adopted"])
    }

    @Test("many servers at once conclude each of many decisions once")
    func together() async throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      let count = 40
      for _ in 0..<count {
        try superuser.require(Fixture.cast().resolve(Self.decisionThatIsOver))
      }
      try await withThrowingTaskGroup(of: Void.self) { servers in
        for _ in 0..<4 {
          servers.addTask {
            let server = try database.connect(as: "rygrad_job")
            var idle = 0
            while idle < 50 {
              idle = try server.require(Self.settle).values == ["t"] ? 0 : idle + 1
            }
          }
        }
        try await servers.waitForAll()
      }
      #expect(try superuser.require(Self.concluded).values == ["\(count)"])
      #expect(
        try superuser.require("select count(*) from app.decision where state = 'open'").values == [
          "0"
        ])
    }

    private static let settle =
      "select coalesce((select failure is null from host.due_matters()), false)"
    private static let concluded =
      "select count(*) from app.audit_log where command = 'decision.conclude'"
    private static let state = "select state from app.decision"

    private static let decisionThatIsOver = """
      insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by,
        state, proposed_party_id, proposed_by, proposed_at, opened_at, deadline)
      values (:A, gen_random_uuid(), 'other', 'Café', 'They asked', 'majority', 50, 'partners',
        'open', :a_kommune, :pia, now() - interval '9 days', now() - interval '9 days',
        now() - interval '1 minute')
      """

    private static let votes = """
      insert into app.decision_vote (tenant_id, decision_id, party_id, method, choice, cast_by,
        cast_at)
      select d.tenant_id, d.id, :a_kommune, d.method, 'for', :pia, now() from app.decision d
      """
  }
}
