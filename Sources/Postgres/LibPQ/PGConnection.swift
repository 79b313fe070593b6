// libpq one to one. Assumes that its owner excludes other threads, and that the PGconn is open,
// nonblocking and in pipeline mode. Nothing here decides anything.
import CLibPQ

/// A PGconn, closed when it goes.
struct PGConnection: ~Copyable {
  /// What one call of PQgetResult brought.
  enum Answer {
    /// A query succeeded.
    case success(ResultSet)
    /// A query failed, or the connection did.
    case failure(PostgresError)
    /// A query was skipped because an earlier one of its segment had failed.
    case skipped
    /// A sync was confirmed: everything before it is committed, or rolled back.
    case synced
    /// The results of one query are complete.
    case endOfQuery
  }

  private let pg: OpaquePointer

  /// Takes over a blocking connection that was just opened.
  init(adopting pg: OpaquePointer) {
    self.pg = pg
    _ = PQsetnonblocking(pg, 1)
    _ = PQenterPipelineMode(pg)
  }

  deinit {
    PQfinish(pg)
  }

  var descriptor: Int32 { PQsocket(pg) }
  var isBad: Bool { PQstatus(pg) == CONNECTION_BAD }
  var isOutsideTransaction: Bool { PQtransactionStatus(pg) == PQTRANS_IDLE }
  var isBusy: Bool { PQisBusy(pg) != 0 }
  /// Whether there is input that the socket no longer shows.
  var hasPendingInput: Bool { TLS.hasPendingInput(pg) }
  /// What libpq last had to say of this connection.
  var failure: PostgresError { PostgresError(.connectionLost, connection: pg) }

  /// What a second connection needs to cancel this one; its owner calls PQfreeCancel.
  func cancelHandle() -> OpaquePointer? { PQgetCancel(pg) }

  /// Puts a Parse into the output; false if the connection is gone or memory has run out.
  func sendPrepare(_ query: Query, as serverName: String) -> Bool {
    query.withParameters { count, types, _, _, _ in
      PQsendPrepare(pg, serverName, query.statement.sql, count, types)
    } == 1
  }

  /// Puts a Bind and an Execute into the output, with a Parse before them where there is no name.
  func sendExecute(_ query: Query, as serverName: String) -> Bool {
    query.withParameters { count, types, values, lengths, formats in
      serverName.isEmpty
        ? PQsendQueryParams(pg, query.statement.sql, count, types, values, lengths, formats, 1)
        : PQsendQueryPrepared(pg, serverName, count, values, lengths, formats, 1)
    } == 1
  }

  /// Ends a segment and writes what the socket takes.
  func sendSync() -> Bool { PQpipelineSync(pg) == 1 }

  /// Has the server send what it has to say so far, without ending the segment.
  func sendFlushRequest() -> Bool { PQsendFlushRequest(pg) == 1 }

  /// Writes what the socket takes; whether something is left, nil on failure.
  func flush() -> Bool? {
    switch PQflush(pg) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// Reads what the socket has; false if the connection is gone.
  func consumeInput() -> Bool { PQconsumeInput(pg) == 1 }

  /// Takes what has arrived; to be called only while not busy and something is expected.
  func nextAnswer() -> Answer {
    guard let result = PQgetResult(pg) else { return .endOfQuery }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
      return .success(ResultSet(adopting: result))
    case PGRES_PIPELINE_SYNC:
      PQclear(result)
      return .synced
    case PGRES_PIPELINE_ABORTED:
      PQclear(result)
      return .skipped
    default:
      defer { PQclear(result) }
      return .failure(PostgresError(result: result, query: nil))
    }
  }
}
