// Assumes that SQL is source text: it never holds values, they travel as binary parameters.

/// An SQL statement and the name it is prepared under, once per connection.
public struct Statement: Sendable, Hashable {
  /// The name, as it also appears in errors; a statement without one is never prepared.
  public let name: String
  /// One statement with `$1`, `$2`, … for its parameters.
  public let sql: String

  /// Whether its executions are measured, as all are but this module's own.
  let isCounted: Bool

  /// A statement called `name`; two different statements must not share a name.
  public init(name: String, sql: String) {
    self.init(name: name, sql: sql, isCounted: true)
  }

  init(name: String, sql: String, isCounted: Bool) {
    self.name = name
    self.sql = sql
    self.isCounted = isCounted
  }
}
