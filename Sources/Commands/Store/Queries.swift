import Postgres

/// Every statement the server runs, by the name it has in `sql/queries`.
public enum Queries {
  /// The names of all queries, sorted.
  public static var names: [String] { statements.keys.sorted() }

  /// The statement of that name; a name that no file holds is a broken invariant.
  static func statement(_ name: String) -> Statement {
    guard let statement = statements[name] else { preconditionFailure("no query named \(name)") }
    return statement
  }

  /// The statement of that name with its parameters.
  static func query(_ name: String, _ parameters: [any PostgresEncodable]) -> Query {
    Query(statement(name), values: parameters)
  }

  private static let statements: [String: Statement] = {
    var statements: [String: Statement] = [:]
    for asset in Asset.all(under: "sql/queries/") {
      for (name, sql) in blocks(in: asset.text) {
        precondition(statements[name] == nil, "two queries are named \(name)")
        statements[name] = Statement(name: name, sql: sql)
      }
    }
    return statements
  }()

  /// Splits a file at its `-- name: x` lines; what stands before the first is the file's comment.
  static func blocks(in text: String) -> [(name: String, sql: String)] {
    let marker = "-- name:"
    var blocks: [(name: String, lines: [Substring])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix(marker) {
        blocks.append((String(line.dropFirst(marker.count).filter { $0 != " " }), []))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks.map { ($0.name, $0.lines.joined(separator: "\n")) }
  }
}
