import CLibPQ
import Support

/// One connection as one login role, which runs statements the way the server does: by the extended
/// protocol, one statement at a time.
final class Session {
  private let connection: OpaquePointer

  /// Connects; throws ``TestFailure`` with libpq's words when it cannot.
  init(_ connectionString: String) throws {
    connection = PQconnectdb(connectionString)
    guard PQstatus(connection) == CONNECTION_OK else {
      let reason = String(cString: PQerrorMessage(connection))
      PQfinish(connection)
      throw TestFailure("cannot connect to \(connectionString): \(reason)")
    }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
  }

  deinit { PQfinish(connection) }

  /// Whether an explicit transaction is open, failed ones included.
  var isInTransaction: Bool { PQtransactionStatus(connection) != PQTRANS_IDLE }

  /// Runs one statement.
  func run(_ sql: String) -> Outcome {
    take(PQexecParams(connection, sql, 0, nil, nil, nil, nil, 0))
  }

  /// Runs one statement and throws ``TestFailure`` unless it succeeds.
  @discardableResult
  func require(_ sql: String) throws -> Outcome {
    let outcome = run(sql)
    if let failure = outcome.failure { throw TestFailure("\(failure) in: \(sql)") }
    return outcome
  }

  /// Runs a file of many statements, by the simple protocol as a migrator does.
  func runFile(_ sql: String) throws {
    if let failure = take(PQexec(connection, sql)).failure { throw TestFailure("\(failure)") }
  }

  /// Prepares a statement and tells how many parameters it takes.
  func prepare(_ name: String, _ sql: String) -> Result<Int, Failure> {
    if let failure = take(PQprepare(connection, name, sql, 0, nil)).failure {
      return .failure(failure)
    }
    let description = PQdescribePrepared(connection, name)
    defer { PQclear(description) }
    return .success(Int(PQnparams(description)))
  }

  /// Copies what a result says and frees it; a copy that was let through is called off.
  private func take(_ result: OpaquePointer?) -> Outcome {
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COPY_IN: PQputCopyEnd(connection, "called off by the suite")
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_COPY_OUT: break
    default: return Outcome(failure: Failure(result))
    }
    while PQresultStatus(result) == PGRES_COPY_IN || PQresultStatus(result) == PGRES_COPY_OUT,
      let next = PQgetResult(connection)
    {
      PQclear(next)
    }
    let rows = (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        PQgetisnull(result, row, column) == 1
          ? nil : String(cString: PQgetvalue(result, row, column))
      }
    }
    let affected = Int(String(cString: PQcmdTuples(result))) ?? rows.count
    return Outcome(rows: rows, affected: affected)
  }
}

/// How a statement ended.
struct Outcome {
  var rows: [[String?]] = []
  /// Rows returned, or changed where none are returned.
  var affected = 0
  var failure: Failure?

  /// The rows as an expectation writes them: values divided by `|`, a null as `∅`.
  var values: [String] { rows.map { $0.map { $0 ?? "∅" }.joined(separator: "|") } }
}

/// An error from the server.
struct Failure: Error, CustomStringConvertible {
  let sqlState: String
  let message: String
  let constraint: String?

  init(_ result: OpaquePointer?) {
    func field(_ code: Unicode.Scalar) -> String? {
      PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }
    sqlState = field("C") ?? "connection lost"
    message = field("M") ?? String(cString: PQresultErrorMessage(result))
    constraint = field("n")
  }

  var description: String {
    ["error", sqlState, constraint, "(\(message))"].compactMap(\.self).joined(separator: " ")
  }
}
