import Dispatch
import Domain
import Glibc
import Logging
import Synchronization

/// The executable `rygrad`, from its arguments to its exit code.
///
/// The main thread is never handed to the concurrency runtime: it spawns PostgreSQL, waits for the
/// server's task, and stops PostgreSQL. A child asks the kernel to be signalled when the *thread*
/// that spawned it ends, so that thread has to live as long as the process.
enum Program {
  /// The version that `rygrad --version` and the greeting of the protocol name.
  static let version = Release.version

  /// Runs the subcommand named by the arguments; 0 is success, 1 a failure, 2 a wrong call.
  static func run(_ arguments: [String]) -> Int32 {
    StopSignal.block()
    let stop = StopSignal()
    do {
      switch try Invocation(arguments: Array(arguments.dropFirst())) {
      case .text(let text):
        print(text, terminator: "")
        return 0
      case .command(let command, let flags):
        return run(command, try blocking { try await Settings.load(flags: flags) }, stop)
      }
    } catch {
      StartupProblem(error).report(as: .text)
      return 2
    }
  }

  private static func run(
    _ command: Subcommand, _ settings: Settings, _ stop: StopSignal
  ) -> Int32 {
    let log = settings.logger()
    do {
      switch command {
      case .run: try Run(settings: settings, stop: stop, log: log).run()
      case .serve: try serve(settings, stop, log)
      case .migrate(let mode):
        let migration = SchemaMigration(
          connectionString: try settings.requiredDatabase(for: command), log: log)
        return try migration.run(mode) ? 0 : 1
      case .health(let url): return try HealthCheck(url: url, settings: settings).run() ? 0 : 1
      }
      return 0
    } catch {
      StartupProblem(error).report(as: settings.logFormat)
      return 1
    }
  }

  private static func serve(_ settings: Settings, _ stop: StopSignal, _ log: Logger) throws {
    let database = try settings.requiredDatabase(for: .serve)
    let service = Service(settings: settings, connectionString: database, log: log)
    stop.listen()
    // As the gate, so that the server needs no superuser's password.
    try SchemaMigration(connectionString: database, user: "rygrad_gate", log: log).requireCurrent()
    try blocking { try await service.run(until: stop) }
  }

  /// Waits on this thread for asynchronous work, leaving the thread itself alone.
  static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let slot = Slot<Value>()
    let done = DispatchSemaphore(value: 0)
    Task {
      let result: Result<Value, any Error>
      do { result = .success(try await body()) } catch { result = .failure(error) }
      slot.outcome.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return try slot.outcome.withLock { $0! }.get()
  }

  /// A place for a result that a task fills and the waiting thread reads.
  private final class Slot<Value: Sendable>: Sendable {
    let outcome = Mutex<Result<Value, any Error>?>(nil)
  }
}
