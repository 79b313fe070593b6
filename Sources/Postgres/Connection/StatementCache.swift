// Assumes it belongs to one server connection, and that `forget` is called for what failed to be
// prepared.

/// What one connection has prepared. A statement is prepared once for each combination of
/// parameter types it is called with; NULL fits every type.
struct StatementCache {
  private struct Prepared {
    let serverName: String
    let types: [UInt32]

    func fits(_ query: Query) -> Bool {
      guard types.count == query.types.count else { return false }
      return types.indices.allSatisfy {
        types[$0] == query.types[$0] || query.lengths[$0] < 0
      }
    }
  }

  private struct Entry {
    let sql: String
    var variants: [Prepared] = []
    var variantsMade = 0

    mutating func add(_ query: Query) -> String {
      let name = query.statement.name
      let serverName = variantsMade == 0 ? name : "\(name)/\(variantsMade)"
      variantsMade += 1
      variants.append(Prepared(serverName: serverName, types: query.types))
      return serverName
    }
  }

  private var entries: [String: Entry] = [:]

  /// The server's name for `query`, and whether it must be prepared under it first.
  mutating func resolve(
    _ query: Query
  ) throws(PostgresError) -> (serverName: String, isNew: Bool) {
    let name = query.statement.name
    guard var entry = entries[name] else {
      var entry = Entry(sql: query.statement.sql)
      let serverName = entry.add(query)
      entries[name] = entry
      return (serverName, true)
    }
    guard entry.sql == query.statement.sql else {
      throw PostgresError(.usage, "two statements share one name", query: name)
    }
    if let known = entry.variants.first(where: { $0.fits(query) }) {
      return (known.serverName, false)
    }
    let serverName = entry.add(query)
    entries[name] = entry
    return (serverName, true)
  }

  /// Takes back that `statement` was prepared as `serverName`.
  mutating func forget(_ statement: String, serverName: String) {
    entries[statement]?.variants.removeAll { $0.serverName == serverName }
  }
}
