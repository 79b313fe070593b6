import Commands
import Logging
import Postgres

/// Brings a database's schema to what this binary carries, or tells how far it is.
///
/// Its work blocks the calling thread.
struct SchemaMigration: Sendable {
  /// What to do about a schema that is behind.
  enum Mode: Sendable, Hashable {
    case apply
    /// Prints what is pending.
    case status
    /// The same; a schema that is behind counts as a failure.
    case check

    /// Takes its own flag out of the arguments; throws ``StartupProblem`` for both at once.
    init(taking arguments: inout [String]) throws {
      let flags = ["--status": Mode.status, "--check": .check]
      let given = arguments.compactMap { flags[$0] }
      guard given.count <= 1 else {
        throw StartupProblem("--status and --check exclude each other", remedy: "give one")
      }
      arguments.removeAll { flags[$0] != nil }
      self = given.first ?? .apply
    }
  }

  /// A libpq connection string, to apply something that of a superuser.
  let connectionString: String
  /// The login role that asks, in the place of the connection string's.
  var user: String? = nil
  let log: Logger

  /// Does it; false only when a check finds the schema behind. Throws ``StartupProblem``.
  func run(_ mode: Mode) throws -> Bool {
    guard mode == .apply else {
      let pending = try pending()
      print(pending.isEmpty ? "the schema is current" : "pending:")
      for name in pending { print("  \(name)") }
      return mode == .status || pending.isEmpty
    }
    do throws(MigrationError) {
      let applied = try migrator.migrate(SchemaFiles.plan()) { name in
        log.info("migrating", metadata: ["file": "\(name)"])
      }
      log.info("schema is current", metadata: ["applied": .stringConvertible(applied.count)])
      return true
    } catch {
      throw StartupProblem(error)
    }
  }

  /// Throws ``StartupProblem`` unless the schema is exactly the one that this binary carries.
  func requireCurrent() throws {
    guard let first = try pending().first else { return }
    throw StartupProblem(
      "the schema of the database is behind this program: \(first) is not applied",
      remedy: "run “rygrad migrate” first")
  }

  private func pending() throws -> [String] {
    do throws(MigrationError) {
      return try migrator.pending(SchemaFiles.plan())
    } catch {
      throw StartupProblem(error)
    }
  }

  private var migrator: Migrator { Migrator(connectionString: connectionString, user: user) }
}

extension StartupProblem {
  /// Why a schema cannot be brought up to date, with what helps.
  init(_ error: MigrationError) {
    let remedy =
      switch error {
      case .serverTooOld:
        "use a PostgreSQL of version \(PostgresPrograms.oldestMajor) or newer"
      case .schemaNewerThanBinary:
        "start the newer rygrad that migrated this database, or restore a backup from before"
      case .changedChecksum, .outOfOrder, .leftTransaction:
        "use a released rygrad: applied migrations never change, new ones are added at the end"
      case .failed:
        "nothing of that file was applied; “rygrad migrate” needs a superuser of the database"
      case .database:
        """
        check that PostgreSQL runs, and the connection string in RYGRAD_DATABASE; on a new database, \
        run “rygrad migrate” first
        """
      }
    self.init(error.description, remedy: remedy)
  }
}
