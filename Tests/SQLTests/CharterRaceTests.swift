import Foundation
import Support
import Testing

extension DatabaseTests {
  /// Each rule of the charter, raced: two sessions that entered before either was done.
  ///
  /// A member's right to write is looked at when it enters. Whoever loses it while it is at work must
  /// still be refused, so each race is run in a fixed order first and then freely, many times over.
  @Suite struct CharterRaceTests {
    // MARK: - Rule 1

    @Test("the backbone that is voted out while it writes is refused, and nothing of it stays")
    func votedOutWhileWriting() throws {
      try withRace { race in
        let former = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        try former.require(race.sql(Self.partyAdded))
        let chooser = try race.enterAsSuperuser()
        try chooser.require(race.sql(Self.termBegun))
        try chooser.require("commit")
        let outcome = former.run("select ctx.audit_append('party.add', '{}')")
        #expect(outcome.failure?.message == "charter_chosen_no_term")
        try former.require("rollback")
        #expect(try race.value("select count(*) from app.party where slug = 'raced'") == "0")
      }
    }

    @Test("whoever comes first is let through: the write before the hand-over, never after it")
    func handOverAgainstWrites() async throws {
      try await withRounds(12) { race in
        let former = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        let chooser = try race.enterAsSuperuser()
        let (wrote, changed) = await Self.together(
          {
            former.runAll([
              race.sql(Self.partyAdded), "select ctx.audit_append('party.add', '{}')",
            ])
          },
          { chooser.runAll([race.sql(Self.termBegun)]) })
        #expect(changed == nil)
        let order = try race.value(
          """
          select string_agg(command, ' ' order by sequence) from app.audit_log
          where tenant_id = \(race.sql(":A")) and command in ('party.add', 'term.begin')
            and sequence > \(race.before)
          """)
        #expect(order == (wrote == nil ? "party.add term.begin" : "term.begin"))
        #expect(wrote == nil || wrote == "charter_chosen_no_term")
        #expect(
          try race.value("select count(*) from app.party where slug = 'raced'")
            == (wrote == nil ? "1" : "0"))
      }
    }

    @Test("two terms that begin at once leave one in force")
    func twoTermsAtOnce() async throws {
      try await withRounds(8) { race in
        let (one, other) = (try race.enterAsSuperuser(), try race.enterAsSuperuser())
        _ = await Self.together(
          { one.runAll([race.sql(Self.termBegun)]) }, { other.runAll([race.sql(Self.termBegun)]) })
        #expect(
          try race.value(
            "select count(*) from app.term where tenant_id = \(race.sql(":A")) and ended_at is null"
          ) == "1")
      }
    }

    // MARK: - Rule 2

    @Test(
      "a target that two partners confirm at once is confirmed once; the backbone never gets in")
    func confirmedOnce() async throws {
      try await withRounds(8) { race in
        let one = try race.enter("rygrad_partner", "pia", ":a_kommune")
        let other = try race.enter("rygrad_partner", "frida", ":a_forening")
        let confirm = race.sql("select * from app.target_confirm(:a_target_open)")
        let ends = await Self.together({ one.runAll([confirm]) }, { other.runAll([confirm]) })
        #expect([ends.0, ends.1].compactMap(\.self) == ["target_confirmed"])
      }
      try await withRounds(4) { race in
        let partner = try race.enter("rygrad_partner", "pia", ":a_kommune")
        let backbone = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        let confirm = race.sql("select * from app.target_confirm(:a_target_open)")
        let ends = await Self.together(
          { partner.runAll([confirm]) }, { backbone.runAll([confirm]) })
        #expect(ends.0 == nil)
        #expect(ends.1 == "charter_agenda_target")
      }
    }

    // MARK: - Rule 3

    @Test("however many try at once, the backbone gets no activity")
    func noActivity() async throws {
      try await withRounds(4) { race in
        let one = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        let other = try race.enter("rygrad_backbone", "bent", ":a_backbone")
        let add = race.sql(
          """
          insert into app.activity (tenant_id, id, owner_party_id, title, state, created_by,
            created_at)
          values (:A, gen_random_uuid(), :a_backbone, 'raced', 'pipeline', ctx.account(), now())
          """)
        let ends = await Self.together({ one.runAll([add]) }, { other.runAll([add]) })
        #expect(ends.0 == "activity_owner_is_partner")
        #expect(ends.1 == "activity_owner_is_partner")
        #expect(try race.value("select count(*) from app.activity where title = 'raced'") == "0")
      }
    }

    // MARK: - Rule 4

    @Test("allocations at once never exceed their grant, nor what its terms name for the backbone")
    func neverTooMuch() async throws {
      try await withRounds(8) { race in
        try race.superuser.require(
          race.sql(
            """
            update app.grant set backbone_amount = 100, conditions = 'A hundred for coordination'
            where tenant_id = :A and identifier = 'open-alpha'
            """))
        let one = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        let other = try race.enter("rygrad_backbone", "bent", ":a_backbone")
        let own =
          "select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', null, 80, '')"
        let ends = await Self.together({ one.runAll([own]) }, { other.runAll([own]) })
        #expect(ends.0 == nil && ends.1 == nil)
        #expect(
          try race.value(
            """
            select string_agg(state, ' ' order by state) from app.allocation
            where tenant_id = \(race.sql(":A")) and recipient_role = 'backbone'
            """) == "effective proposed")
        let again = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        let meanwhile = try race.enter("rygrad_backbone", "bent", ":a_backbone")
        let all = race.sql(
          """
          select * from app.allocation_propose(gen_random_uuid(), 'open-alpha', :a_activity, 800, '')
          """)
        let second = await Self.together({ again.runAll([all]) }, { meanwhile.runAll([all]) })
        #expect([second.0, second.1].compactMap(\.self) == ["allocation_exceeds_grant"])
      }
    }

    // MARK: - Rule 5

    @Test("a notice amended while the backbone writes is acknowledged before the write is kept")
    func amendedWhileWriting() throws {
      try withRace { race in
        let member = try race.enter("rygrad_backbone", "anna", ":a_backbone")
        try member.require(race.sql(Self.partyAdded))
        try race.superuser.require(race.sql(Self.noticeDecided))
        try race.superuser.require(race.sql(Self.noticeAmended))
        let outcome = member.run("select ctx.audit_append('party.add', '{}')")
        #expect(outcome.failure?.message == "charter_unacknowledged")
        try member.require("rollback")
        #expect(try race.value("select count(*) from app.party where slug = 'raced'") == "0")
        let partner = try race.enter("rygrad_partner", "pia", ":a_kommune")
        #expect(partner.run("select ctx.audit_append('ping', '{}')").failure == nil)
      }
    }

    @Test("an acknowledgement beside a new version is of the version that was read, or refused")
    func acknowledgedAgain() async throws {
      try await withRounds(8) { race in
        try race.superuser.require(race.sql(Self.noticeDecided))
        let member = try race.connect(
          "rygrad_backbone", "select from ctx.enter_to_acknowledge(sha256('anna'), :A, :a_backbone)"
        )
        let partners = try race.enterAsSuperuser()
        let ends = await Self.together(
          { member.runAll(["select * from app.charter_acknowledge(1)"]) },
          { partners.runAll([race.sql(Self.noticeAmended)]) })
        #expect(ends.1 == nil)
        #expect(ends.0 == nil || ends.0 == "charter_notice_version")
        let entered = try race.connect("rygrad_backbone", "select 1")
        #expect(
          try entered.require(
            race.sql(
              "select may_write, reason from ctx.enter(sha256('anna'), :A, :a_backbone)")
          ).values == ["f|charter_unacknowledged"])
      }
    }

    // MARK: - What is raced

    private static let partyAdded =
      "select app.party_add(gen_random_uuid(), 'raced', 'Raced', 'partner', null)"

    private static let termBegun = """
      select app.term_begin(:A, :a_kommune, 'Kommune alpha', null, null, :pia, 'elected', 12, 'raced')
      """

    private static let noticeDecided = """
      insert into app.decision (tenant_id, id, kind, title, reasons, method, quorum, decided_by,
        state, proposed_party_id, proposed_by, proposed_at, opened_at, deadline, concluded_at)
      values (:A, :a_notice, 'notice', 'New', 'Clearer', 'majority', 50, 'partners', 'adopted',
        :a_kommune, :pia, now(), now(), now(), now())
      """

    private static let noticeAmended = """
      insert into app.charter_notice (tenant_id, version, text_da, text_en, published_at,
        decision_id, decision_kind)
      values (:A, 2, 'ny', 'new', now(), :a_notice, 'notice')
      """

    // MARK: - How

    private func withRace(_ body: (Race) throws -> Void) throws {
      let race = try Race()
      defer { race.end() }
      try body(race)
    }

    private func withRounds(_ rounds: Int, _ body: (Race) async throws -> Void) async throws {
      for _ in 0..<rounds {
        let race = try Race()
        defer { race.end() }
        try await body(race)
      }
    }

    /// Lets both go at one moment, each on a thread of its own, and tells why each failed.
    private static func together(
      _ one: @escaping @Sendable () -> String?, _ other: @escaping @Sendable () -> String?
    ) async -> (String?, String?) {
      let barrier = Barrier(2)
      async let first = onThread {
        barrier.wait()
        return one()
      }
      async let second = onThread {
        barrier.wait()
        return other()
      }
      return await (first, second)
    }

    private static func onThread(_ body: @escaping @Sendable () -> String?) async -> String? {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
      }
    }
  }
}

/// A database of one race's own, and the sessions in it.
private struct Race: Sendable {
  private let database: ScratchDatabase
  let cast: Cast
  let superuser: Racer
  /// The last entry of the log before the race.
  let before: String

  init() throws {
    database = try Fixture.copy()
    cast = try Fixture.cast()
    superuser = Racer(try database.connect(as: "postgres"))
    before = try superuser.require("select max(sequence) from app.audit_log").values[0]
  }

  func end() {
    #expect(throws: Never.self) { try database.drop() }
  }

  func sql(_ text: String) -> String { cast.resolve(text) }

  func value(_ query: String) throws -> String? { try superuser.require(query).values.first }

  /// A session in a transaction that has entered as that person.
  func enter(_ login: String, _ person: String, _ party: String) throws -> Racer {
    try connect(login, "select from ctx.enter(sha256('\(person)'), :A, \(party))")
  }

  func connect(_ login: String, _ opening: String) throws -> Racer {
    let racer = Racer(try database.connect(as: login))
    try racer.require("begin")
    try racer.require(cast.resolve(opening))
    return racer
  }

  /// A session in a transaction past every right, for what only the partners' acts lead to.
  func enterAsSuperuser() throws -> Racer {
    let racer = Racer(try database.connect(as: "postgres"))
    try racer.require("begin")
    return racer
  }
}

/// A session that one thread at a time uses: the one that races with it, then the test.
private final class Racer: @unchecked Sendable {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run(_ sql: String) -> Outcome { session.run(sql) }

  @discardableResult
  func require(_ sql: String) throws -> Outcome { try session.require(sql) }

  /// Runs the statements and commits, or rolls back at the first that fails and tells why: the
  /// refusal's key, or the constraint.
  func runAll(_ statements: [String]) -> String? {
    for statement in statements + ["commit"] {
      if let failure = session.run(statement).failure {
        _ = session.run("rollback")
        return failure.constraint ?? failure.message
      }
    }
    return nil
  }
}

/// Holds threads until so many have come.
private final class Barrier: @unchecked Sendable {
  private let condition = NSCondition()
  private var missing: Int

  init(_ count: Int) { missing = count }

  func wait() {
    condition.lock()
    missing -= 1
    if missing == 0 {
      condition.broadcast()
    } else {
      while missing > 0 { condition.wait() }
    }
    condition.unlock()
  }
}
