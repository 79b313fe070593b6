// Assumes it belongs to one server connection, and that `forget` is called for what failed to be
// prepared.

/// A statement as one connection knows it.
final class PreparedStatement {
  /// The name its caller gave it.
  let name: String
  /// The name the server knows it by; empty where it is sent whole every time.
  let serverName: String
  /// Where its executions are counted; nil for what has no name.
  let meter: QueryMeter?
  fileprivate let types: [UInt32]

  fileprivate init(name: String, serverName: String, types: [UInt32], meter: QueryMeter?) {
    self.name = name
    self.serverName = serverName
    self.types = types
    self.meter = meter
  }

  fileprivate func fits(_ query: Query) -> Bool {
    guard types.count == query.count else { return false }
    for index in 0..<types.count where types[index] != query.type(index) {
      if !query.isNull(index) { return false }
    }
    return true
  }
}

/// What one connection has prepared. A statement is prepared once for each combination of
/// parameter types it is called with; NULL fits every type.
struct StatementCache {
  private final class Entry {
    let sql: String
    var variants: [PreparedStatement] = []
    var variantsMade = 0

    init(sql: String) { self.sql = sql }
  }

  private let namesStatements: Bool
  private let meters: QueryMeters
  private let unnamed = PreparedStatement(name: "", serverName: "", types: [], meter: nil)
  private var entries: [String: Entry] = [:]

  init(namesStatements: Bool, meters: QueryMeters) {
    self.namesStatements = namesStatements
    self.meters = meters
  }

  /// `query` as this connection knows it, and whether it must be prepared first.
  mutating func resolve(
    _ query: Query
  ) throws(PostgresError) -> (statement: PreparedStatement, isNew: Bool) {
    let statement = query.statement
    if statement.name.isEmpty { return (unnamed, false) }
    if let entry = entries[statement.name] {
      guard entry.sql == statement.sql else {
        throw PostgresError(.usage, "two statements share one name", query: statement.name)
      }
      for known in entry.variants where !namesStatements || known.fits(query) {
        return (known, false)
      }
    }
    return (add(query), namesStatements)
  }

  private mutating func add(_ query: Query) -> PreparedStatement {
    let name = query.statement.name
    let entry = entries[name] ?? Entry(sql: query.statement.sql)
    let serverName = entry.variantsMade == 0 ? name : "\(name)/\(entry.variantsMade)"
    let statement = PreparedStatement(
      name: name, serverName: namesStatements ? serverName : "",
      types: (0..<query.count).map(query.type),
      meter: query.statement.isCounted ? meters[name] : nil)
    entry.variantsMade += 1
    entry.variants.append(statement)
    entries[name] = entry
    return statement
  }

  /// Takes back that `statement` was prepared.
  mutating func forget(_ statement: PreparedStatement) {
    entries[statement.name]?.variants.removeAll { $0 === statement }
  }
}
