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

  /// Makes the demonstration where there is nothing yet, and tells how to enter it.
  private func demonstrate(_ opened: Opened, _ database: String) async throws -> String {
    guard let origin = opened.origin, settings.database == nil else { return "" }
    let files = DemonstrationFiles(folder: settings.dataFolder)
    if let source = settings.demonstration {
      let demonstration = Demonstration(
        dispatch: opened.dispatch, connectionString: database, log: log)
      if let tokens = try await demonstration.load(try source.text()) {
        try files.keep(tokens)
      }
    }
    let links = try await files.makeLinks(opened.dispatch, origin: origin)
    return DemonstrationLink.welcome(links, origin: origin)
  }

  /// The settings, with a folder for mails: whoever tries Rygrad without a mail server finds them
  /// there.
  private var withMailFolder: Settings {
    var settings = settings
    settings.mail.folder = settings.mail.folder ?? "\(settings.dataFolder)/mail"
    return settings
  }

  private func serve(_ database: String) throws {
    let service = Service(settings: withMailFolder, connectionString: database, log: log)
    _ = try SchemaMigration(connectionString: database, log: log).run(.apply)
    try Program.blocking {
      try await service.run(until: stop) { opened in
        let profiles = Profiles(
          folder: settings.dataFolder, database: database, endpoints: opened.endpoints,
          origin: opened.origin)
        try await profiles.write(dispatch: opened.dispatch)
        print(profiles.welcome + (try await demonstrate(opened, database)))
        fflush(nil)
      }
    }
  }
}
