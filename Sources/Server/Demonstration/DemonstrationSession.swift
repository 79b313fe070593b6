import Commands
import Domain
import Glibc
import LineProtocol

/// The people of a demonstration and what they have been answered so far.
struct DemonstrationSession {
  private let dispatch: Dispatch
  /// The line of the script that is being carried out.
  var line: Int
  private var speaker: Commands.Principal?
  private var modifiers: [Request.Modifier] = []
  private var kept: [String: String] = [:]
  private var lastReply = Reply()
  /// The tokens of those who have joined, in that order.
  private(set) var tokens: [(name: String, token: String)] = []

  init(dispatch: Dispatch, script line: Int) {
    self.dispatch = dispatch
    self.line = line
  }

  /// Carries out one step other than a move of the clock; throws ``StartupProblem``.
  mutating func carryOut(_ step: DemonstrationScript.Step) async throws {
    switch step {
    case .on: preconditionFailure("the clock is not the session's")
    case .speak(let name, let modifiers):
      try await speak(name)
      self.modifiers = modifiers
    case .give(let line, let payload):
      var request = try request(line)
      request.modifiers += modifiers.filter { mine in
        !request.modifiers.contains { $0.name == mine.name }
      }
      request.payload = payload?.octets
      lastReply = try await give(request)
    case .keep(let member, let name, let row):
      let source =
        row.flatMap { row in
          lastReply.rows.first { $0[row.column]?.stringValue == row.value }
        } ?? lastReply.result
      guard let value = source[member]?.stringValue else {
        throw problem("the last answer has no text \(member)")
      }
      kept[name] = value
    case .join(let name, let invitation, let words):
      try await join(name, invitation: try resolved(invitation), words)
    }
  }

  /// Lets somebody speak from here on: the operator, or whoever has joined.
  mutating func speak(_ name: String) async throws {
    let credentials: Credentials
    if name == "operator" {
      credentials = .peer(uid: geteuid(), gid: getegid(), pid: getpid())
    } else if let token = tokens.first(where: { $0.name == name })?.token {
      credentials = .token(token)
    } else {
      throw problem("\(name) has not joined")
    }
    speaker = try await enter(credentials)
    modifiers = []
  }

  /// Gives a command as whoever speaks.
  func give(_ request: Request) async throws -> Reply {
    guard let speaker else { throw problem("nobody speaks") }
    do {
      return try await dispatch.perform(request, as: speaker, language: .da).get()
    } catch {
      throw problem(
        "\(request.verb): \(error.code.rawValue) \(error.message[.en]) \(error.hint?[.en] ?? "") "
          + error.details.prefix(3).map(\.text).joined(separator: " "))
    }
  }

  private mutating func join(_ name: String, invitation: String, _ words: String) async throws {
    let isKnown = tokens.contains { $0.name == name }
    if isKnown {
      try await speak(name)
    } else {
      speaker = try await enter(.token(invitation))
    }
    var request = try request(words.isEmpty ? "member.accept" : "member.accept \(words)")
    request.arguments.append(Request.Argument(name: "invitation", value: invitation))
    let reply = try await give(request)
    if let token = reply.result["secret"]?.stringValue, !isKnown { tokens.append((name, token)) }
    try await speak(name)
  }

  private func enter(_ credentials: Credentials) async throws -> Commands.Principal {
    do {
      return try await dispatch.authenticate(credentials, language: .da).get().0
    } catch {
      throw problem("nobody is let in: \(error.message[.en])")
    }
  }

  private func request(_ line: String) throws -> Request {
    let line = try resolved(line)
    do {
      return try Tokenizer.tokenize(Array(line.utf8), argumentLimit: 64).request.get()
    } catch {
      throw problem("\(error.message[.en]): \(line)")
    }
  }

  /// The text with what was kept in the place of each `${name}`.
  private func resolved(_ text: String) throws -> String {
    var text = text
    for (name, value) in kept { text = text.replacing("${\(name)}", with: value) }
    if text.contains("${") { throw problem("nothing is kept for \(text)") }
    return text
  }

  private func problem(_ message: String) -> StartupProblem {
    StartupProblem(
      "line \(line) of the demonstration: \(message)",
      remedy: "start without it: --demonstration off")
  }
}
