import Foundation
import Support
import Testing

/// Two servers side by side on one database: what one of them leaves behind, and what the other hears.
@Suite("Two servers", .serialized)
struct TwoServerTests {
  /// The server that stays, and its world of people.
  private static func world(_ name: String) throws -> (TestServer, TranscriptRunner) {
    let server = try TestServer.shared.get()
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Transcripts")
    let transcript = try Transcript(name: name, text: "include world\n") {
      try String(contentsOf: folder.appending(path: $0 + ".txt"), encoding: .utf8)
    }
    var runner = TranscriptRunner(transcript, on: server)
    try runner.play(file: folder)
    return (server, runner)
  }

  /// Another server on its database, and where it listens.
  private static func another(
    beside server: TestServer, _ name: String
  ) throws -> (ServerProcess, socket: String) {
    let socket = "\(server.folder)/\(name).sock"
    let process = try ServerProcess(
      [
        "serve", "--database", server.database.connectionString, "--socket", socket,
        "--tcp-port=", "--http-port=", "--log-format", "json",
      ], log: "\(server.folder)/\(name).log")
    for _ in 0..<400 where !FileManager.default.fileExists(atPath: socket) { usleep(25_000) }
    return (process, socket)
  }

  private static func signIn(_ token: String, at socket: String) throws -> LineConnection {
    let connection = try LineConnection(unix: socket)
    _ = try connection.line()
    connection.send("hello rygrad=1\nauth token=\(token)\n")
    let lines = try connection.reply() + connection.reply()
    guard lines.last?.hasPrefix("- OK auth") == true else {
      throw TestFailure("not signed in: \(lines)")
    }
    return connection
  }

  private static func ask(_ line: String, _ connection: LineConnection) throws -> [String] {
    connection.send(line + "\n")
    return try connection.reply()
  }

  /// The text of a member in the last line of a reply.
  private static func value(_ name: String, in lines: [String]) throws -> String {
    guard let line = lines.last, let start = line.firstRange(of: "\"\(name)\":\"")?.upperBound
    else {
      throw TestFailure("no \(name) in \(lines)")
    }
    return String(line[start...].prefix { $0 != "\"" })
  }

  @Test("a job whose server is killed is taken over by the other, and done once")
  func takeover() throws {
    let (server, runner) = try Self.world("takeover")
    let token = try #require(runner.value(of: "anna"))
    let (other, _) = try Self.another(beside: server, "dying")
    defer { other.end(with: SIGKILL) }
    let anna = try Self.signIn(token, at: server.socket)
    func job(_ column: String, _ id: String) throws -> String? {
      try server.database.run("select \(column) from host.job where id = '\(id)'").rows.first
    }
    // Either server may take it; it is asked for again until it is the one that shall die.
    var id = ""
    for _ in 0..<20 {
      if !id.isEmpty {
        Self.letWrite(in: server.database)
        _ = try Self.ask("job.wait id=\(id)", anna)
      }
      try Self.holdUpWriting(in: server.database)
      id = try Self.value("job", in: Self.ask("initiative.export", anna))
      try Self.wait { try job("state", id) == "running" }
      usleep(100_000)
      if other.log.contains(#""job":"\#(id)""#) { break }
    }
    try #require(other.log.contains(#""job":"\#(id)""#), "the other server never took a job")
    other.end(with: SIGKILL)
    let left = try job("state, attempts, outcome", id)
    #expect(left == "running|1|")
    Self.letWrite(in: server.database)
    // Twenty seconds go by.
    _ = try server.database.run("update host.job set lease_until = now() where id = '\(id)'")
    let answer = try Self.ask("job.wait id=\(id)", anna)
    #expect(answer.last?.hasPrefix("- OK job.wait") == true, "\(answer)")
    let done = try job("state, attempts, outcome", id)
    #expect(done == "done|2|OK")
    let whole = try server.database.run(
      """
      select j.output_bytes = sum(length(o.octets)) from host.job j
      join app.job_output o on o.job_id = j.id where j.id = '\(id)' group by j.output_bytes
      """)
    #expect(whole.rows == ["t"])
  }

  /// Asks until it is so, for at most ten seconds.
  private static func wait(_ isSo: () throws -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 10)
    while try !isSo() {
      guard Date() < end else { throw TestFailure("it does not come to be") }
      usleep(10_000)
    }
  }

  /// Lets a file be read together but not be written, until it may be.
  private static func holdUpWriting(in database: TestDatabase) throws {
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    holder.arguments = [
      "psql", "-X", "-q", database.connectionString + " user=postgres", "-c",
      "begin; lock table app.job_output in access exclusive mode; select pg_sleep(60)",
    ]
    holder.standardInput = FileHandle.nullDevice
    holder.standardOutput = FileHandle.nullDevice
    holder.standardError = FileHandle.nullDevice
    try holder.run()
    try Self.wait { try database.run("select \(held)").rows == ["t"] }
  }

  private static func letWrite(in database: TestDatabase) {
    _ = try? database.run("select pg_terminate_backend(l.pid) from pg_locks l where \(lock)")
  }

  private static let lock =
    "l.relation = 'app.job_output'::regclass and l.mode = 'AccessExclusiveLock' and l.granted"
  private static let held = "exists (select from pg_locks l where \(lock))"

  @Test("what happens by one server is told by the other, and goes on from where it was cut")
  func watching() throws {
    let (server, runner) = try Self.world("watching")
    let token = try #require(runner.value(of: "bo"))
    let (other, socket) = try Self.another(beside: server, "watched")
    defer { other.end(with: SIGKILL) }
    let here = try Self.signIn(token, at: server.socket)
    let there = try Self.signIn(token, at: socket)
    there.send("watch topic=activity\n")
    usleep(500_000)
    var seen: [Int] = []
    var slowest = Duration.zero
    for number in 0..<20 {
      let start = ContinuousClock.now
      _ = try Self.ask("activity.add title=Nummer-\(number)", here)
      let line = try #require(try there.line())
      slowest = max(slowest, ContinuousClock.now - start)
      #expect(line.hasPrefix("- EVT watch "), "\(line)")
      #expect(line.contains("Nummer-\(number)\""), "\(line)")
      seen.append(try Self.sequence(of: line))
    }
    print("20 events from the other server, the slowest after \(slowest)")
    // Far below the five seconds after which a watch looks by itself: it was woken.
    #expect(slowest < .seconds(4))
    other.end(with: SIGKILL)
    for number in 20..<25 { _ = try Self.ask("activity.add title=Nummer-\(number)", here) }
    // Whoever comes back goes on from the last that was seen, here or at any other server.
    let last = try #require(seen.last)
    let rest = try Self.ask("watch topic=activity since=\(last) wait=0", here)
    seen += try rest.dropLast().map(Self.sequence)
    #expect(rest.count == 6)
    #expect(seen == seen.sorted() && Set(seen).count == 25)
  }

  private static func sequence(of line: String) throws -> Int {
    guard let start = line.firstRange(of: "\"seq\":")?.upperBound,
      let number = Int(line[start...].prefix { $0.isNumber })
    else { throw TestFailure("no event: \(line)") }
    return number
  }
}
