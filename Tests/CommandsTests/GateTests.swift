import Domain
import Testing

@testable import Commands

@Suite struct GateTests {
  private func principal(_ kind: Principal.Kind) -> Principal {
    Principal(
      kind: kind, accountID: nil, name: "Anna", email: nil, language: .da, secretHash: [])
  }

  private func workspace(_ role: Role) -> Workspace {
    Workspace(
      id: ID.make(), slug: "alpha", name: "Alpha", status: .active, language: .da,
      timeZone: "Europe/Copenhagen", currency: "DKK",
      seat: Workspace.Seat(id: ID.make(), slug: "party", name: "Party", role: role))
  }

  @Test("an operator is denied a command of a workspace and told whom to ask")
  func operatorOutside() {
    let refusal = #expect(throws: Refusal.self) { try Sample.schema.authorise(.operator) }
    #expect(refusal?.code == .denied)
    #expect(refusal?.hint?.en.contains("ask a member") == true)
  }

  @Test("an invitee is denied everything but its own commands")
  func invitee() throws {
    let refusal = #expect(throws: Refusal.self) { try Sample.schema.authorise(.invitee) }
    #expect(refusal?.code == .denied)
    try CommandSchema(recording: Ping.self).authorise(.invitee)
  }

  @Test("an account is let through to a workspace, where its party's role decides")
  func roles() throws {
    try Sample.schema.authorise(.account)
    try Sample.schema.authorise(workspace(.partner).seat)
    let refusal = #expect(throws: Refusal.self) {
      try Sample.schema.authorise(workspace(.funder).seat)
    }
    #expect(refusal?.code == .denied)
    #expect(refusal?.message.en == "sample.take is reserved for the backbone, partners.")
  }

  @Test("introspection shows each kind of caller its own commands")
  func permitted() {
    let registry = Registry([Ping.self, Sample.self])
    func verbs(_ kind: Principal.Kind, _ workspaces: [Workspace] = []) -> [String] {
      registry.schemas(for: principal(kind), in: workspaces).map { $0.command.verb }
    }
    #expect(verbs(.invitee) == ["ping"])
    #expect(verbs(.operator) == ["ping"])
    #expect(verbs(.account) == ["ping"])
    #expect(verbs(.account, [workspace(.funder)]) == ["ping"])
    #expect(verbs(.account, [workspace(.partner)]) == ["ping", "sample.take"])
  }

  @Test("the schema's hash changes with the commands and with the language")
  func schemaHash() {
    let registry = Registry([Ping.self, Sample.self])
    let all = registry.hash(of: registry.schemas, in: .en)
    #expect(all.count == 16)
    #expect(all == Registry([Sample.self, Ping.self]).hash(of: registry.schemas, in: .en))
    #expect(all != registry.hash(of: registry.schemas, in: .da))
    #expect(all != registry.hash(of: Array(registry.schemas.prefix(1)), in: .en))
  }

  @Test("an unknown command is refused with the nearest known one as a hint")
  func unknownCommand() throws {
    let registry = Registry([Ping.self, Sample.self])
    for (misspelt, meant) in [("pnig", "ping"), ("take.sample", "sample.take")] {
      let refusal = #expect(throws: Refusal.self) { try registry.schema(of: misspelt) }
      #expect(refusal?.code == .unknownCommand)
      #expect(refusal?.hint?.en == "Did you mean \(meant)?")
    }
    let refusal = #expect(throws: Refusal.self) {
      try registry.schema(of: String(repeating: "x", count: 1000))
    }
    #expect(refusal?.hint?.en == "See all commands with help.")
  }

  @Test("modifiers choose initiative and party; others and repeated ones are refused")
  func modifiers() throws {
    let chosen = try Modifiers([
      .init(name: "as", value: "p"), .init(name: "initiative", value: "alpha"),
    ])
    #expect(chosen.initiative == "alpha")
    #expect(chosen.party == "p")
    let retried = try Modifiers([
      .init(name: "idem", value: "a-1_B:2.x"), .init(name: "dry"), .init(name: "if", value: "0"),
      .init(name: "deadline", value: "0.25"),
    ])
    #expect(retried.isRehearsal && retried.revision == 0)
    #expect(retried.timeLimit == .milliseconds(250))
    for bad in [
      [Request.Modifier(name: "idem", value: "1")], [.init(name: "dry", value: "1")],
      [.init(name: "idem", value: "med mellemrum")], [.init(name: "if", value: "-1")],
      [.init(name: "deadline", value: "0")], [.init(name: "deadline", value: "1e3")],
      [.init(name: "deadline", value: "9999")], [.init(name: "sudo")], [.init(name: "as")],
      [.init(name: "as", value: "")],
      [.init(name: "as", value: "a"), .init(name: "as", value: "a")],
    ] {
      #expect(throws: Refusal.self) { try Modifiers(bad) }
    }
  }

  @Test("the distance of two spellings counts added, dropped, changed and swapped letters")
  func spelling() {
    let pairs: [(String, String, Int)] = [
      ("", "", 0), ("a", "", 1), ("abc", "abd", 1), ("abc", "acb", 1), ("kitten", "sitting", 3),
      ("ca", "abc", 3),
    ]
    for (left, right, distance) in pairs {
      #expect(Spelling.distance(Array(left.utf8), Array(right.utf8)) == distance)
      #expect(Spelling.distance(Array(right.utf8), Array(left.utf8)) == distance)
    }
  }
}
