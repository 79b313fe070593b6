// Assumes a thread that may block, and one user. Outside pipeline mode: this is the one place
// where SQL text of several statements goes to the server (PQexec), because migrations are that.
import CLibPQ

/// A connection that is used and closed by one function.
struct BlockingConnection: ~Copyable {
  private let pg: OpaquePointer

  init(_ connector: Connector) throws(PostgresError) {
    pg = try connector.connect()
  }

  deinit {
    PQfinish(pg)
  }

  /// As libpq counts: 150004 is 15.4.
  var serverVersion: Int { Int(PQserverVersion(pg)) }

  var isInTransaction: Bool { PQtransactionStatus(pg) == PQTRANS_INTRANS }

  /// Runs any number of statements.
  func execute(_ sql: String) throws(PostgresError) {
    _ = try checked(PQexec(pg, sql))
  }

  /// Runs one statement with parameters.
  func run(_ sql: String, _ values: any PostgresEncodable...) throws(PostgresError) -> ResultSet {
    let query = Query(Statement(name: "", sql: sql), values: values)
    let result = query.withParameters { count, types, values, lengths, formats in
      PQexecParams(pg, sql, count, types, values, lengths, formats, 1)
    }
    return try checked(result)
  }

  private func checked(_ result: OpaquePointer?) throws(PostgresError) -> ResultSet {
    guard let result else { throw PostgresError(.connectionLost, connection: pg) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
      return ResultSet(adopting: result)
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      throw PostgresError(.usage, "COPY from or to the client is not possible here")
    default:
      defer { PQclear(result) }
      throw PostgresError(result: result, query: nil)
    }
  }
}
