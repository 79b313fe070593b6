// Assumes a role that may do what the files do, and a thread that may block. Only one migrator
// works on a database at a time; another waits for `lockTimeout` and then fails.

/// Brings a database to the state that a plan describes.
public struct Migrator: Sendable {
  /// The oldest server this works with, as libpq counts.
  static let oldestServerVersion = 150_000

  private let connector: Connector
  private let record: MigrationRecord
  private let schema: String
  private let lockTimeoutMilliseconds: Int

  /// A migrator that keeps its record in a schema of its own, called `schema`.
  ///
  /// `lockTimeout` bounds every wait for a lock: better to fail and come again than to make all
  /// queries queue behind a migration that waits for one of them.
  public init(
    connectionString: String, user: String? = nil, schema: String = "migration",
    lockTimeout: Duration = .seconds(10)
  ) {
    connector = Connector(
      connectionString: connectionString, user: user, applicationName: "migrate")
    record = MigrationRecord(schema: schema)
    self.schema = schema
    let (seconds, attoseconds) = lockTimeout.components
    lockTimeoutMilliseconds = max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Applies what is missing or changed, each file in a transaction of its own, and returns the
  /// names of the files it applied; `progress` hears of each beforehand.
  ///
  /// Nothing is applied if the plan does not fit what the database has gone through.
  @discardableResult
  public func migrate(
    _ plan: MigrationPlan, progress: (String) -> Void = { _ in }
  ) throws(MigrationError) -> [String] {
    let connection = try connect()
    do throws(PostgresError) {
      try lock(connection)
      try record.create(connection)
    } catch {
      throw .database(error)
    }
    let due = try due(plan, connection)
    for (step, checksum) in due {
      progress(step.name)
      try apply(step, checksum, connection)
    }
    return due.map(\.0.name)
  }

  /// The names of the files that `migrate` would apply; changes nothing.
  public func pending(_ plan: MigrationPlan) throws(MigrationError) -> [String] {
    try due(plan, try connect()).map(\.0.name)
  }

  private func connect() throws(MigrationError) -> BlockingConnection {
    let connection: BlockingConnection
    do throws(PostgresError) {
      connection = try BlockingConnection(connector)
    } catch {
      throw .database(error)
    }
    try Self.checkVersion(connection.serverVersion)
    return connection
  }

  static func checkVersion(_ version: Int) throws(MigrationError) {
    guard version >= oldestServerVersion else { throw .serverTooOld(version: version) }
  }

  private func lock(_ connection: borrowing BlockingConnection) throws(PostgresError) {
    try connection.execute("set lock_timeout = \(lockTimeoutMilliseconds)")
    _ = try connection.run(
      "select pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended($1, 0))", schema)
  }

  /// The files that are to be applied, with their checksums.
  private func due(
    _ plan: MigrationPlan, _ connection: borrowing BlockingConnection
  ) throws(MigrationError) -> [(MigrationStep, [UInt8])] {
    var steps: [(MigrationStep, [UInt8])] = []
    let applied: [MigrationRecord.Entry]
    do throws(PostgresError) {
      applied = try record.exists(connection) ? try record.entries(connection) : []
      for step in plan.steps {
        steps.append((step, try record.checksum(of: step.sql, connection)))
      }
    } catch {
      throw .database(error)
    }
    return try Self.due(steps, applied)
  }

  /// Pure: what to apply of `steps` where `applied` has been.
  static func due(
    _ steps: [(MigrationStep, [UInt8])], _ applied: [MigrationRecord.Entry]
  ) throws(MigrationError) -> [(MigrationStep, [UInt8])] {
    try checkHistory(steps, applied)
    var due: [(MigrationStep, [UInt8])] = []
    for (step, checksum) in steps {
      let entry = applied.first { $0.part == step.part.rawValue && $0.name == step.name }
      let isDue: Bool
      switch step.part {
      case .migrations:
        if let entry, entry.checksum != checksum { throw .changedChecksum(name: step.name) }
        isDue = entry == nil
      case .before, .after:
        // What comes later may rely on what was just replaced.
        let followsChange = due.contains { step.part == .after || $0.0.part == .before }
        isDue = entry?.checksum != checksum || followsChange
      }
      if isDue { due.append((step, checksum)) }
    }
    return due
  }

  /// History only grows: every applied migration is in the plan, and new ones come at its end.
  private static func checkHistory(
    _ steps: [(MigrationStep, [UInt8])], _ applied: [MigrationRecord.Entry]
  ) throws(MigrationError) {
    let migrations = steps.map(\.0).filter { $0.part == .migrations }
    let appliedMigrations = applied.filter { $0.part == MigrationPart.migrations.rawValue }
    for entry in appliedMigrations {
      let number = entry.number ?? 0
      guard migrations.contains(where: { $0.name == entry.name && $0.number == number }) else {
        throw .schemaNewerThanBinary(number: number, name: entry.name)
      }
    }
    let newest = appliedMigrations.compactMap(\.number).max() ?? .min
    for (earlier, later) in zip(migrations, migrations.dropFirst())
    where earlier.number ?? 0 >= later.number ?? 0 {
      throw .outOfOrder(name: later.name)
    }
    let names = Set(appliedMigrations.map(\.name))
    for step in migrations where !names.contains(step.name) && step.number ?? 0 <= newest {
      throw .outOfOrder(name: step.name)
    }
  }

  private func apply(
    _ step: MigrationStep, _ checksum: [UInt8], _ connection: borrowing BlockingConnection
  ) throws(MigrationError) {
    do throws(PostgresError) {
      // What an earlier file set for its session must not reach the next one.
      try connection.execute("reset session authorization; reset role; reset all")
      try connection.execute("begin; set local lock_timeout = \(lockTimeoutMilliseconds)")
    } catch {
      throw .database(error)
    }
    do throws(PostgresError) {
      try connection.execute(step.sql)
    } catch {
      let line = error.position.map { Self.line(of: $0, in: step.sql) }
      throw .failed(name: step.name, line: line, error)
    }
    guard connection.isInTransaction else { throw .leftTransaction(name: step.name) }
    do throws(PostgresError) {
      try connection.execute("reset session authorization; reset role")
      try record.write(step, checksum: checksum, connection)
      try connection.execute("commit")
    } catch {
      throw .failed(name: step.name, line: nil, error)
    }
  }

  /// The line, from 1, of the character at `position`, from 1.
  private static func line(of position: Int, in sql: String) -> Int {
    sql.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
  }
}
