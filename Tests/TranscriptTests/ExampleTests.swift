import Commands
import Domain
import Foundation
import LineProtocol
import Support
import Testing

/// The examples of the reference, given to the running server by whoever may give them.
@Suite("Examples", .serialized)
struct ExampleTests {
  /// What an example must never be answered: it would be written wrongly.
  private static let mistakes: Set<String> = [
    "BAD_SYNTAX", "BAD_ENCODING", "UNKNOWN_COMMAND", "UNKNOWN_ARG", "INTERNAL",
  ]

  @Test("every example is understood by the server, rehearsed where it would change something")
  func understood() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Transcripts")
    let transcript = try Transcript(
      name: "examples",
      text: """
        include world
        as carl
        > member.invite email=guest@${slug}.example
        < - OK member.invite {…"secret":"${guest_invitation}"…}
        signin guest ${guest_invitation}
        signin operator

        """
    ) { try String(contentsOf: folder.appending(path: $0 + ".txt"), encoding: .utf8) }
    var runner = TranscriptRunner(transcript, on: try TestServer.shared.get())
    try runner.play(file: folder)
    var outcomes: [String: Int] = [:]
    var unheard: [String] = []
    for schema in Registry().schemas {
      #expect(!schema.examples.isEmpty, "\(schema.command.verb) has no example")
      if Self.caller(of: schema, slug: "").0 == nil { unheard.append(schema.command.verb) }
      for example in schema.examples {
        let (who, modifiers) = Self.caller(of: schema, slug: runner.value(of: "slug") ?? "")
        guard let who else { continue }
        var request = example
        request.modifiers = modifiers
        if schema.command.access != .read { request.modifiers.append(.init(name: "dry")) }
        if schema.command.endures {
          request.modifiers.append(.init(name: "deadline", value: "0.5"))
        }
        let lines = try runner.exchange(RequestWriter.encode(request), as: who)
        let columns = lines.last?.split(separator: " ", maxSplits: 3) ?? []
        let label = columns.count > 2 ? String(columns[1] == "OK" ? "OK" : columns[2]) : "nothing"
        outcomes[label, default: 0] += 1
        // The shortest of two may leave out what can be given in one way or another.
        let isLacking = label == "MISSING_ARG" && example == schema.examples.last
        #expect(
          !Self.mistakes.contains(label) && !isLacking, "\(schema.command.verb): \(lines)")
      }
    }
    print("examples: \(outcomes.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" })")
    #expect(outcomes.values.reduce(0, +) > 100)
    // Whoever has not signed in is heard by the pages alone.
    let byPages: Permission = [.visitor, .link, .pending]
    for schema in Registry().schemas where unheard.contains(schema.command.verb) {
      #expect(
        byPages.isSuperset(of: schema.command.permission), "\(schema.command.verb) is not tried")
    }
  }

  /// Somebody of the transcripts' world who may give the command over the protocol, and where.
  private static func caller(
    of schema: CommandSchema, slug: String
  ) -> (String?, [Request.Modifier]) {
    let permission = schema.command.permission
    let members: [(Permission, String)] = [
      (.backbone, "anna"), (.partner, "bo"), (.funder, "fie"), (.account, "bo"), (.anyone, "bo"),
      (.invitee, "guest"),
    ]
    if let member = members.first(where: { !permission.isDisjoint(with: $0.0) }) {
      return (member.1, [])
    }
    guard permission.contains(.operator) else { return (nil, []) }
    let isInside = schema.command.scope == .initiative
    return ("operator", isInside ? [.init(name: "initiative", value: slug)] : [])
  }
}
