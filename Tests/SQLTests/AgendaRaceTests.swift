import Foundation
import Support
import Testing

extension DatabaseTests {
  /// Charter rule 2 with two requests at once: whichever comes first, no words of the backbone become
  /// agenda without a partner's hand, and nothing that was written is lost.
  @Suite struct AgendaRaceTests {
    @Test("a write-up is laid beside a draft while its pen-holder puts it to the vote")
    func placing() async throws {
      try await race(Act(.pia, Self.put), then: Act(.anna, Self.place), ends: "agenda_draft_put")
      try await race(
        Act(.anna, Self.place), then: Act(.pia, Self.put), ends: "charter_agenda_writeup")
    }

    @Test("the backbone proposes a goal while the pen-holder puts the draft to the vote")
    func proposing() async throws {
      try await race(Act(.pia, Self.put), then: Act(.anna, Self.goal), ends: "agenda_draft_put")
      try await race(
        Act(.anna, Self.goal), then: Act(.pia, Self.put), ends: "charter_agenda_goals")
    }

    @Test("a colleague writes on while the draft is put to the vote")
    func writing() async throws {
      try await race(Act(.pia, Self.put), then: Act(.per, Self.write), ends: "agenda_draft_put")
    }

    @Test("the pen is passed on while its holder puts the draft to the vote")
    func passing() async throws {
      try await race(
        Act(.per, Self.pass), then: Act(.pia, Self.put), ends: "agenda_draft_of_another")
    }

    @Test("two colleagues write the same section: both wordings are kept")
    func twoWordings() async throws {
      try await race(Act(.pia, Self.write), then: Act(.per, Self.write), ends: nil, wordings: 3)
    }

    // MARK: - Racing

    /// Who enters: two members of the partner that holds the pen, and one of the backbone.
    private enum Person: String, Sendable {
      case pia, per, anna
    }

    /// One side of a race.
    private struct Act: Sendable {
      let person: Person
      let statement: String

      init(_ person: Person, _ statement: String) {
        (self.person, self.statement) = (person, statement)
      }

      /// Enters a transaction and does it there; what came of it.
      func perform(on database: ScratchDatabase) throws -> (Session, Outcome) {
        let isBackbone = person == .anna
        let session = try database.connect(as: isBackbone ? "rygrad_backbone" : "rygrad_partner")
        try session.require("begin")
        try session.require(
          Fixture.cast().resolve(
            "select from ctx.enter(sha256('\(person.rawValue)'), :A, \(isBackbone ? ":a_backbone" : ":a_kommune"))"
          ))
        return (session, session.run(try Fixture.cast().resolve(statement)))
      }
    }

    /// Does the first and, while it is not yet committed, the second, which must wait for it and then
    /// be refused for that reason, or done where there is none.
    private func race(
      _ first: Act, then second: Act, ends reason: String?, wordings: Int = 1
    ) async throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      for statement in Self.prepared { try superuser.require(Fixture.cast().resolve(statement)) }
      let (held, outcome) = try first.perform(on: database)
      #expect(outcome.failure == nil)
      let later = Task.detached { () throws -> String? in
        let (session, outcome) = try second.perform(on: database)
        _ = session.run(outcome.failure == nil ? "commit" : "rollback")
        return outcome.failure?.message
      }
      var waits = false
      for _ in 0..<100 where !waits {
        usleep(10_000)
        waits = try superuser.require(Self.waiting).values != ["0"]
      }
      #expect(waits, "the second waits for the first")
      try held.require("commit")
      #expect(try await later.value == reason)
      #expect(try superuser.require(Self.versions).values == ["0"])
      #expect(try superuser.require(Self.wordings).values == ["\(wordings)"])
    }

    private static let waiting = "select count(*) from pg_locks where not granted"
    private static let versions = "select count(*) from app.agenda_version"
    private static let wordings = "select count(*) from app.agenda_draft_text"

    private static let put = """
      select * from app.decision_propose(gen_random_uuid(), 'agenda_version', :a_paper, '{}',
        'Agenda', 'x', 'majority', 50, null, null, 'partners', null, null, null, true)
      """
    private static let place = "select app.agenda_draft_place(:a_paper, :a_writeup)"
    private static let goal = """
      select app.agenda_goal_add(gen_random_uuid(), :a_paper, 'x', current_date + 900,
        array['trivsel'])
      """
    private static let write = "select app.agenda_draft_write(:a_paper, 'vision', 'More', '{}')"
    private static let pass = "select * from app.agenda_draft_pass(:a_paper, 'forening')"

    /// Two voting partners; a draft of the one with a word in it; a write-up beside nothing yet.
    private static let prepared = [
      """
      update app.party set standing = 'voting', voting_since = now() - interval '60 days'
      where tenant_id = :A and slug in ('kommune', 'forening')
      """,
      """
      insert into app.agenda_round (tenant_id, id, title, invitation, contribute_until,
        opened_party_id, opened_by, opened_at)
      values (:A, :a_round, 'x', 'x', current_date + 9, :a_backbone, :anna, now())
      """,
      """
      insert into app.agenda_contribution (tenant_id, id, round_id, section, origin, text, party_id,
        author, created_at)
      values (:A, :a_heard, :a_round, 'vision', 'own', 'x', :a_kommune, :pia, now())
      """,
      """
      insert into app.agenda_writeup (tenant_id, id, round_id, section, text, party_id, author,
        created_at)
      values (:A, :a_writeup, :a_round, 'vision', 'x', :a_backbone, :anna, now())
      """,
      """
      insert into app.agenda_draft (tenant_id, id, title, holder_party_id, begun_by, begun_at)
      values (:A, :a_paper, 'x', :a_kommune, :pia, now())
      """,
      """
      insert into app.agenda_draft_text (tenant_id, draft_id, section, revision, text, party_id,
        author, written_at)
      values (:A, :a_paper, 'vision', 1, 'x', :a_kommune, :pia, now())
      """,
    ]
  }
}
