import Glibc
import Logging

/// The subcommand `run`: database, schema and service, in this order, and back again at the end.
struct Run: Sendable {
  let settings: Settings
  let stop: StopSignal
  let log: Logger

  /// Runs until the process is asked to end; throws ``StartupProblem``.
  func run() throws {
    stop.listen()
    try File.makeFolder(settings.dataFolder, mode: 0o755)
    if let database = settings.database {
      return try serve(database)
    }
    let postgres = try PrivatePostgres(settings: settings, stop: stop, log: log)
    postgres.watch(stop, log: log)
    defer {
      if stop.reason != .databaseEnded { log.info("stopping PostgreSQL") }
      postgres.shutDown()
    }
    try serve(postgres.connectionString)
    if stop.reason == .databaseEnded {
      throw StartupProblem(
        "PostgreSQL has ended by itself", remedy: "its log is \(postgres.folders.log)")
    }
  }

  private func serve(_ database: String) throws {
    let service = Service(settings: settings, connectionString: database, log: log)
    _ = try SchemaMigration(connectionString: database, log: log).run(.apply)
    try Program.blocking {
      try await service.run(until: stop) { dispatch, endpoints in
        let profiles = Profiles(
          folder: settings.dataFolder, database: database, endpoints: endpoints)
        try await profiles.write(dispatch: dispatch)
        print(profiles.welcome)
        fflush(nil)
      }
    }
  }
}
