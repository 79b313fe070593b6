import Foundation
import Support

/// Plays a transcript against the running server and compares every reply.
struct TranscriptRunner {
  private var server: TestServer
  let transcript: Transcript
  private var expectation: Expectation
  private var connections: [String: LineConnection] = [:]
  private var current = ""
  /// Every line the server has sent.
  private(set) var replies: [String] = []
  /// Every verb that was sent.
  private(set) var verbs: Set<String> = []
  private var recorded: [Int: [String]] = [:]
  private var ownsServer = false
  private var manner: Manner

  /// Prepares to play `transcript`; `${slug}` names an initiative of its own, with `suffix` of its
  /// own for this playing.
  init(
    _ transcript: Transcript, on server: TestServer, in manner: Manner = Manner(),
    suffix: String = ""
  ) {
    self.server = server
    self.transcript = transcript
    self.manner = manner
    let slug = "t-" + transcript.name.replacingOccurrences(of: ".", with: "-") + suffix
    expectation = Expectation(
      variables: [
        "slug": slug, "long": String(repeating: "a", count: 9000), "nul": "\0",
        "million": String(repeating: ";", count: 1_000_000),
      ])
  }

  /// Plays all steps; throws at the first reply that is not as expected.
  mutating func play(file: URL) throws {
    defer {
      if ownsServer { server.stop() } else { _ = try? sql("update host.clock set shift = '0'") }
    }
    for step in transcript.steps {
      try perform(step)
    }
    if Recording.isOn && !recorded.isEmpty && file.pathExtension == "txt" {
      try Recording.rewrite(file, recorded)
    }
  }

  /// What `${name}` stands for after the steps played so far.
  func value(of name: String) -> String? { expectation.variables[name] }

  /// Sends octets on the connection of that name and reads the reply to one request.
  func exchange(_ bytes: [UInt8], as name: String) throws -> [String] {
    guard let connection = connections[name] else { throw TestFailure("no connection \(name)") }
    connection.send(bytes)
    return try connection.reply()
  }

  private mutating func perform(_ step: Transcript.Step) throws {
    switch step.action {
    case .signIn(let name, let secret):
      try signIn(name, secret == "peer" ? nil : expectation.substituted(secret), step)
    case .connect(let name):
      let connection = try LineConnection(unix: server.socket)
      connections[name] = connection
      current = name
      try compare(try connection.line().map { [$0] } ?? [], step)
    case .use(let name):
      current = name
    case .send(let line, let payload):
      try send(expectation.substituted(line), payload.map(expectation.substituted), step)
    case .begin(let line):
      connections[current]?.send(expectation.substituted(line) + manner.lineEnd)
      usleep(200_000)
    case .sql(let statement):
      try sql(expectation.substituted(statement))
    case .until(let condition):
      try wait(until: expectation.substituted(condition), step)
    case .meanwhile(let statement):
      try begin(expectation.substituted(statement))
    case .server(let settings):
      server = try TestServer(settings: settings)
      ownsServer = true
    case .stop:
      let server = server
      Thread.detachNewThread { server.stop() }
      usleep(200_000)
    case .settle:
      for _ in 0..<200 where (try? sql("select")) == nil { usleep(50_000) }
    case .wait:
      try compare(connections[current]?.reply() ?? [], step)
    case .clock(let shift):
      try sql("update host.clock set shift = interval '\(shift)'")
    }
  }

  private mutating func signIn(_ name: String, _ secret: String?, _ step: Transcript.Step) throws {
    let connection = try LineConnection(unix: server.socket)
    connections[name] = connection
    current = name
    _ = try connection.line()
    let words = secret.map { "auth token=\($0)" } ?? "auth peer"
    manner.send(
      Array("hello rygrad=1\(manner.lineEnd)\(words)\(manner.lineEnd)".utf8), on: connection)
    let lines = try connection.reply() + connection.reply()
    guard let last = lines.last, last.hasPrefix("- OK") else {
      throw TranscriptError(file: step.file, line: step.line, what: "not signed in: \(lines)")
    }
  }

  private mutating func send(_ line: String, _ payload: [String], _ step: Transcript.Step) throws {
    guard let connection = connections[current] else {
      throw TranscriptError(file: step.file, line: step.line, what: "no connection \(current)")
    }
    let texts = line.components(separatedBy: "\\n")
    var bytes: [UInt8] = []
    for text in texts {
      let body = Array(payload.map { $0 + "\n" }.joined().utf8)
      let mark = payload.isEmpty ? "" : " <<\(body.count)"
      bytes += Array((text + mark + manner.lineEnd).utf8)
      if !payload.isEmpty { bytes += body + Array(manner.lineEnd.utf8) }
      let words = text.split(separator: " ")
      if let verb = words.first(where: { !$0.hasPrefix("#") }) { verbs.insert(verb.lowercased()) }
    }
    manner.send(bytes, on: connection)
    try compare(texts.flatMap { _ in try connection.reply() }, step)
  }

  private mutating func compare(_ lines: [String], _ step: Transcript.Step) throws {
    replies += lines
    let isSend =
      switch step.action {
      case .send, .wait: true
      default: false
      }
    if step.expected.isEmpty && !(Recording.isOn && isSend && step.file == transcript.name) {
      let failed = lines.contains { $0.contains(" ERR ") || $0.contains(" BYE ") }
      if isSend && (lines.isEmpty || failed) {
        throw TranscriptError(file: step.file, line: step.line, what: "got \(lines)")
      }
      return
    }
    if expectation.matches(lines[...], step.expected[...]) { return }
    if Recording.isOn && step.file == transcript.name {
      let slug = expectation.variables["slug"] ?? ""
      recorded[step.line] = lines.map { Recording.stable($0, slug: slug) }
      return
    }
    throw TranscriptError(
      file: step.file, line: step.line,
      what: "expected\n  \(step.expected.joined(separator: "\n  "))\ngot\n  "
        + lines.joined(separator: "\n  "))
  }

  /// Starts a statement and gives it time to take its locks.
  private func begin(_ statement: String) throws {
    let database = server.database
    Thread.detachNewThread { _ = try? database.run(statement) }
    usleep(300_000)
  }

  /// Asks every 50 ms, for at most ten seconds.
  private func wait(until condition: String, _ step: Transcript.Step) throws {
    for _ in 0..<200 {
      if (try? sql("select 1 / (\(condition))::integer")) != nil { return }
      usleep(50_000)
    }
    throw TranscriptError(file: step.file, line: step.line, what: "never so: \(condition)")
  }

  private func sql(_ statement: String) throws {
    let answer = try server.database.run(statement)
    if let error = answer.error { throw TestFailure("\(statement): \(error)") }
  }
}

extension LineConnection {
  /// The lines up to the one that ends a request's reply, or until the server closes.
  func reply() throws -> [String] {
    var lines: [String] = []
    while let line = try line(withinSeconds: 20) {
      lines.append(line)
      let kind = line.split(separator: " ").dropFirst().first
      if kind == "OK" || kind == "ERR" || kind == "BYE" { break }
    }
    return lines
  }
}
