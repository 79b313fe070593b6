import Postgres

/// What one process measures; the sibling script gives pgbench and psycopg the same SQL.
enum Scenario: String, CaseIterable {
  /// Context and a read of six columns, in one implicit transaction.
  case oneshot
  /// The same after an explicit BEGIN in the same round trip, and a COMMIT in a second one.
  case interactive
  /// A read of 1,000 rows of six columns, each value decoded.
  case rows
  /// Context and an INSERT, in one implicit transaction.
  case write
  /// How 1,000 tasks that want a transaction share out a pool.
  case fairness
  /// 100,000 rows into a table by COPY, and out of it again.
  case copy
}

/// The statements, as in the scripts for the peers.
enum SQL {
  static let enter = Statement(
    name: "enter",
    sql: """
      select pg_catalog.set_config('bench.tenant', $1::text, true), \
      pg_catalog.set_config('bench.actor', 'actor', true)
      """)
  static let read = Statement(
    name: "read",
    sql: "select id, name, quantity, price, uid, created from item where id = $1::int")
  static let readMany = Statement(
    name: "read_many",
    sql: """
      select id, name, quantity, price, uid, created from item \
      where id between $1::int and $1::int + 9990 order by id
      """)
  static let write = Statement(
    name: "write", sql: "insert into entry (tenant, value) values ($1::int, $2::int)")
}

/// A row of the table `item`.
struct Item {
  let id: Int32
  let name: String
  let quantity: Int32
  let price: Numeric
  let uid: UUIDBytes
  let created: PostgresTimestamp

  init(_ row: Row) throws(PostgresError) {
    id = try row.decode(0)
    name = try row.decode(1)
    quantity = try row.decode(2)
    price = try row.decode(3)
    uid = try row.decode(4)
    created = try row.decode(5)
  }
}
