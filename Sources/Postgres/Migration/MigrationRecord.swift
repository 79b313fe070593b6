// Assumes a connection that may create the schema or already owns it. One row for each file that
// was applied, with the checksum of its text.

/// The table that says what a database has gone through.
struct MigrationRecord {
  struct Entry {
    let part: String
    let number: Int?
    let name: String
    let checksum: [UInt8]
  }

  /// The quoted name of the schema.
  private let schema: String

  init(schema: String) {
    self.schema =
      "\""
      + schema.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Creates schema and table where they are missing.
  func create(_ connection: borrowing BlockingConnection) throws(PostgresError) {
    try connection.execute(
      """
      create schema if not exists \(schema);
      create table if not exists \(schema).applied (
        part text not null check (part in ('before', 'migrations', 'after')),
        name text not null,
        number bigint check ((number is null) = (part <> 'migrations')),
        checksum bytea not null,
        applied_at timestamptz not null default now(),
        primary key (part, name));
      comment on table \(schema).applied is
        'The SQL files that made this database, with the SHA-256 of their text.';
      """)
  }

  func exists(_ connection: borrowing BlockingConnection) throws(PostgresError) -> Bool {
    let sql = "select pg_catalog.to_regclass($1) is not null"
    return try connection.run(sql, "\(schema).applied")[0].decode(0)
  }

  func entries(_ connection: borrowing BlockingConnection) throws(PostgresError) -> [Entry] {
    let rows = try connection.run(
      "select part, number, name, checksum from \(schema).applied order by part, number, name")
    var entries: [Entry] = []
    for row in rows {
      entries.append(
        Entry(
          part: try row.decode(0), number: try row.decodeIfPresent(1), name: try row.decode(2),
          checksum: try row.decode(3)))
    }
    return entries
  }

  /// The server computes checksums, so that this module needs no cryptography.
  func checksum(
    of sql: String, _ connection: borrowing BlockingConnection
  ) throws(PostgresError) -> [UInt8] {
    try connection.run("select pg_catalog.sha256($1)", Array(sql.utf8))[0].decode(0)
  }

  func write(
    _ step: MigrationStep, checksum: [UInt8], _ connection: borrowing BlockingConnection
  ) throws(PostgresError) {
    _ = try connection.run(
      """
      insert into \(schema).applied (part, number, name, checksum) values ($1, $2, $3, $4)
      on conflict (part, name) do update
      set checksum = excluded.checksum, applied_at = excluded.applied_at
      """, step.part.rawValue, step.number, step.name, checksum)
  }
}
