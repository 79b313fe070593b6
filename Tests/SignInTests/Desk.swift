import Commands
import Domain
import Foundation
import Postgres
import Support
import Synchronization

/// A way in to the database of a real server that does what the web pages do: through `Dispatch`.
final class Desk: Sendable {
  let server: TestServer
  let dispatch: Dispatch
  private let pools: Pools
  private let notes = Notes()

  private final class Notes: Sendable {
    let text = Mutex("")
  }

  init(_ server: TestServer) {
    self.server = server
    let pools = Pools(
      connectionString: server.database.connectionString, reactors: Reactor.shared)
    self.pools = pools
    let operations = Operations(
      announcements: Announcements(pools: pools), server: UnseenServer())
    dispatch = Dispatch(pools: pools, operatorUserIDs: [], operations: operations) {
      [notes] performed in
      notes.text.withLock { $0 += "\(performed)\n" }
    }
  }

  /// All that an observer was told, as text.
  var observed: String { notes.text.withLock { $0 } }

  /// Gives a command; arguments as name and value in turn.
  func give(
    _ verb: String, as principal: Principal, _ arguments: KeyValuePairs<String, String> = [:]
  ) async -> Outcome {
    let request = Request(
      verb: verb, arguments: arguments.map { Request.Argument(name: $0.key, value: $0.value) })
    return await dispatch.perform(request, as: principal, language: .en)
  }

  /// The closing object of a command that succeeds.
  func result(
    _ verb: String, as principal: Principal, _ arguments: KeyValuePairs<String, String> = [:]
  ) async throws -> JSON {
    try await give(verb, as: principal, arguments).get().result
  }

  /// Why a command is refused; throws ``TestFailure`` when it is not.
  func refusal(
    _ verb: String, as principal: Principal, _ arguments: KeyValuePairs<String, String> = [:]
  ) async throws -> Refusal {
    switch await give(verb, as: principal, arguments) {
    case .success(let reply): throw TestFailure("\(verb) was not refused: \(reply)")
    case .failure(let refusal): return refusal
    }
  }

  /// Whoever holds the secret.
  func enter(_ secret: String) async throws -> (Principal, [Workspace]) {
    try await dispatch.enter(secret: secret, address: "192.0.2.1").get()
  }

  /// A secret in a result.
  func secret(_ result: JSON) throws -> String {
    guard let secret = result["secret"]?.stringValue else {
      throw TestFailure("no secret: \(result)")
    }
    return secret
  }

  /// An initiative whose first administrator is invited by mail; the secret is the mail's.
  func found(_ slug: String) async throws -> (address: String, secret: String) {
    let address = "aase@\(slug).example"
    try operate(
      "initiative.create slug=\(slug) name=\"Børn på Ærø\" backbone=\"Fællessekretariatet\" "
        + "administrator=\(address)")
    return (address, try await secretMailed(to: address))
  }

  /// A new account that its holder proved by mail, signed in by a session.
  func newcomer(_ slug: String) async throws -> (address: String, principal: Principal) {
    let (address, secret) = try await found(slug)
    let result = try await result(
      "member.accept", as: enter(secret).0, ["session": "true", "name": "Åse Ærøboe"])
    return (address, try await enter(self.secret(result)).0)
  }

  /// Gives a line to the server itself as an operator; mail that waits is sent thereupon.
  func operate(_ line: String) throws {
    let connection = try LineConnection(unix: server.socket)
    connection.send("hello rygrad=1\nauth peer\n\(line)\nbye\n")
    let lines = try connection.remainingLines()
    guard let answer = lines.dropFirst(3).first, answer.hasPrefix("- OK") else {
      throw TestFailure("\(line): \(lines)")
    }
  }

  /// Has the server look for mail.
  func callPostman() throws {
    try operate(
      "initiative.create slug=call-\(UUID().uuidString.lowercased()) name=Kald backbone=Kald "
        + "administrator=kald@example.org")
  }

  /// The mails in the folder to that address, the oldest first, but for notices of what waits.
  func mails(to address: String) throws -> [String] {
    let folder = "\(server.folder)/mail"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasSuffix(".eml") && !$0.hasPrefix("notice-") }.map {
      "\(folder)/\($0)"
    }
    .map { path in
      let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      return (date as? Date ?? .distantPast, try String(contentsOfFile: path, encoding: .utf8))
    }
    .sorted { $0.0 < $1.0 }.map(\.1).filter { $0.contains("\(address)") }
  }

  /// The secret at the end of the link in the latest mail to that address.
  func secretMailed(to address: String, mail count: Int = 1) async throws -> String {
    for _ in 0..<500 {
      let mails = try mails(to: address)
      if mails.count >= count, let match = mails[mails.count - 1].firstMatch(of: /ry[il]_[\w-]{43}/)
      {
        return String(match.0)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw TestFailure("no mail came to \(address)")
  }

  /// What a statement by the superuser answers.
  @discardableResult
  func sql(_ statement: String) throws -> String {
    let answer = try server.database.run(statement)
    if let error = answer.error { throw TestFailure("\(statement): \(error)") }
    return answer.rows.joined(separator: "\n")
  }
}

/// A process that nobody operates: the commands of these tests do not ask about it.
private struct UnseenServer: ServerControl {
  var connections: [ProtocolConnection] { [] }
  var connectionCount: Int { 0 }
  func hangUp(on connection: String) -> Bool { false }
  var limits: JSON { [:] }
  var logLevel: String { "info" }
  func setLogLevel(_ level: String) {}
  func drain() -> Bool { false }
  var version: String { "rygrad/test" }
  var phase: String { "serving" }
  var startedAt: Instant { .now() }
  var sendsMail: Bool { false }
}
