import Commands
import Domain
import Glibc
import LineProtocol
import Logging
import Postgres

/// Fictional initiatives to look at, made on the first start of a private PostgreSQL by the very
/// commands that people give, at the times at which they would have given them.
struct Demonstration: Sendable {
  let dispatch: Dispatch
  /// A libpq connection string of a superuser, who alone can move the clock.
  let connectionString: String
  let log: Logger

  /// Loads the embedded script unless there is an initiative already; the tokens of its people by
  /// name, nil where nothing was loaded. Throws ``StartupProblem``.
  func load(_ text: String) async throws -> [(name: String, token: String)]? {
    var session = DemonstrationSession(dispatch: dispatch, script: 0)
    try await session.speak("operator")
    let known = try await session.give(Request(verb: "initiative.list"))
    guard known.rows.isEmpty else { return nil }
    log.info("making the demonstration")
    let clock = DemonstrationClock(connectionString: connectionString)
    let today = Day(of: Instant.now())
    let script = try DemonstrationScript(text, today: today)
    do {
      for (line, step) in script.steps {
        session.line = line
        if case .on(let days) = step {
          try await clock.shift(days: days)
        } else {
          try await session.carryOut(step)
        }
      }
    } catch {
      try? await clock.shift(days: 0)
      await clock.close()
      throw error
    }
    try await clock.shift(days: 0)
    await clock.close()
    return session.tokens
  }
}

/// The database's one clock, moved by days for as long as the demonstration is being made.
private struct DemonstrationClock: Sendable {
  private let pool: Pool

  init(connectionString: String) {
    pool = Pool(
      Pool.Configuration(
        connectionString: connectionString, applicationName: "rygrad demonstration",
        maximumConnections: 1))
  }

  /// Puts it so many days from now; 0 is the true time.
  func shift(days: Int) async throws {
    // No login role can reach the clock, so this is no query of the server's.
    let sql = "update host.clock set shift = make_interval(days => $1)"
    _ = try await pool.batch([
      Query(Statement(name: "", sql: sql), values: [Int32(days)])
    ])
  }

  func close() async {
    await pool.close()
  }
}

extension Day {
  /// The day of a moment in Danish winter time, which is near enough for a demonstration.
  fileprivate init(of instant: Instant) {
    let seconds = instant.microseconds / 1_000_000 + 3_600
    self.init(number: Int32(seconds / 86_400))
  }
}
