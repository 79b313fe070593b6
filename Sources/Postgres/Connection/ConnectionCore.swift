// Assumes that its owner excludes other threads. One PGconn, nonblocking and always in pipeline
// mode, and the batches underway on it, in the order in which they were sent:
//
//   send: [Parse … Sync]? Bind Execute … Sync     receive: results … PIPELINE_SYNC → finished
//
// A batch has succeeded only when its sync is confirmed: a deferred constraint may fail after
// every query said OK. Statements are prepared in a segment of their own before the batch, so
// that the failure of one batch cannot unprepare what a later one relies on.
import CLibPQ

/// The state machine of one connection; what it returns, its owner passes on.
struct ConnectionCore: ~Copyable {
  /// A batch that has ended, and how.
  struct Finished {
    let batch: Batch
    let outcome: Promise<[ResultSet]>.Outcome
  }

  /// A statement under the name that it has on this connection.
  private struct Preparation {
    let query: Query
    let serverName: String
  }

  /// What lies between two syncs: a batch, or the preparations for the next one.
  private struct Segment {
    let batch: Batch?
    var preparations: [Preparation] = []
    /// The server's names of the batch's statements.
    var serverNames: [String] = []
    var results: [ResultSet] = []
    var answered = 0
    var error: PostgresError?
  }

  private let pg: OpaquePointer
  private let namesStatements: Bool
  private var segments = FIFO<Segment>()
  private var statements = StatementCache()
  /// Why nothing can be sent any more.
  private(set) var lost: PostgresError?
  /// Why the exclusive batch underway is being cancelled, and since when.
  var interruption: Interruption?
  /// Whether a plan of this connection turned out to be stale: it should not be used for more.
  private(set) var isStale = false

  struct Interruption {
    let kind: PostgresError.Kind
    let time: ContinuousClock.Instant
  }

  /// Takes over a blocking connection that was just opened.
  init(adopting pg: OpaquePointer, namesStatements: Bool) {
    self.pg = pg
    self.namesStatements = namesStatements
    _ = PQsetnonblocking(pg, 1)
    _ = PQenterPipelineMode(pg)
  }

  deinit {
    PQfinish(pg)
  }

  var descriptor: Int32 { PQsocket(pg) }

  /// Whether the server is outside any transaction, as of the last confirmed sync.
  var isOutsideTransaction: Bool { PQtransactionStatus(pg) == PQTRANS_IDLE }

  /// The batches underway, oldest first.
  var underway: [Batch] {
    (0..<segments.count).compactMap { segments[$0].batch }
  }

  /// What a second connection needs to cancel this one; its owner calls PQfreeCancel.
  func cancelHandle() -> OpaquePointer? { PQgetCancel(pg) }

  /// Puts a batch on the wire and returns whether some of it still waits for room to be written.
  ///
  /// A usage error leaves the connection as it was; any other failure has lost it.
  mutating func send(_ batch: Batch) throws(PostgresError) -> Bool {
    if let lost { throw lost }
    let (serverNames, preparations) = try resolve(batch.queries)
    if !preparations.isEmpty { try prepare(preparations) }
    for (query, serverName) in zip(batch.queries, serverNames) {
      try require(execute(query, as: serverName))
    }
    segments.append(Segment(batch: batch, serverNames: serverNames))
    try require(PQpipelineSync(pg))
    return try flush()
  }

  private mutating func resolve(
    _ queries: [Query]
  ) throws(PostgresError) -> (serverNames: [String], preparations: [Preparation]) {
    var serverNames: [String] = []
    var preparations: [Preparation] = []
    serverNames.reserveCapacity(queries.count)
    do throws(PostgresError) {
      for query in queries {
        guard query.lengths.count <= Query.maximumParameters else {
          throw PostgresError(.usage, "too many parameters", query: query.statement.name)
        }
        guard namesStatements && !query.statement.name.isEmpty else {
          serverNames.append("")
          continue
        }
        let (serverName, isNew) = try statements.resolve(query)
        if isNew { preparations.append(Preparation(query: query, serverName: serverName)) }
        serverNames.append(serverName)
      }
    } catch {
      for preparation in preparations { forget(preparation) }
      throw error
    }
    return (serverNames, preparations)
  }

  private mutating func prepare(_ preparations: [Preparation]) throws(PostgresError) {
    for preparation in preparations {
      let query = preparation.query
      try require(
        PQsendPrepare(
          pg, preparation.serverName, query.statement.sql, Int32(query.types.count), query.types))
    }
    segments.append(Segment(batch: nil, preparations: preparations))
    try require(PQpipelineSync(pg))
  }

  private func execute(_ query: Query, as serverName: String) -> Int32 {
    query.withParameters { count, values, lengths, formats in
      serverName.isEmpty
        ? PQsendQueryParams(
          pg, query.statement.sql, count, query.types, values, lengths, formats, 1)
        : PQsendQueryPrepared(pg, serverName, count, values, lengths, formats, 1)
    }
  }

  /// libpq refuses to send only when the connection is gone or memory has run out.
  private mutating func require(_ status: Int32) throws(PostgresError) {
    guard status != 1 else { return }
    let error = PostgresError(.connectionLost, connection: pg)
    lost = error
    throw error
  }

  /// Writes what the socket takes and returns whether something is left.
  mutating func flush() throws(PostgresError) -> Bool {
    switch PQflush(pg) {
    case 0: return false
    case 1: return true
    default:
      try require(0)
      return false
    }
  }

  /// Reads what has arrived and returns the batches that ended with it.
  mutating func receive() -> [Finished] {
    var finished: [Finished] = []
    repeat {
      guard PQconsumeInput(pg) == 1 else {
        lost = PostgresError(.connectionLost, connection: pg)
        break
      }
      drain(into: &finished)
    } while lost == nil && TLS.hasPendingInput(pg)
    return finished
  }

  private mutating func drain(into finished: inout [Finished]) {
    var endsInARow = 0
    while PQisBusy(pg) == 0, !segments.isEmpty, lost == nil {
      guard let result = PQgetResult(pg) else {
        // One null ends each query's results; two mean that libpq counts otherwise than we do.
        endsInARow += 1
        if endsInARow > 1 { lost = PostgresError(.connectionLost, "out of step with libpq") }
        continue
      }
      endsInARow = 0
      switch PQresultStatus(result) {
      case PGRES_PIPELINE_SYNC:
        PQclear(result)
        if let ended = syncConfirmed() { finished.append(ended) }
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
        commandSucceeded(ResultSet(adopting: result))
      case PGRES_PIPELINE_ABORTED:
        PQclear(result)
        commandFailed(nil)
      default:
        commandFailed(PostgresError(result: result, query: currentStatement))
        PQclear(result)
        if PQstatus(pg) == CONNECTION_BAD {
          lost = PostgresError(.connectionLost, connection: pg)
        }
      }
    }
  }

  private var currentStatement: String? {
    let segment = segments[0]
    let queries = segment.batch?.queries ?? segment.preparations.map(\.query)
    guard segment.answered < queries.count else { return nil }
    return queries[segment.answered].statement.name
  }

  private mutating func commandSucceeded(_ result: ResultSet) {
    segments[0].answered += 1
    if segments[0].batch != nil { segments[0].results.append(result) }
  }

  /// Notes the first error of a segment; what follows it up to the sync is skipped (nil).
  private mutating func commandFailed(_ error: PostgresError?) {
    let index = segments[0].answered
    segments[0].answered += 1
    if segments[0].error == nil { segments[0].error = error }
    if segments[0].batch == nil, index < segments[0].preparations.count {
      preparationFailed(segments[0].preparations[index], segments[0].error)
    }
    // The server no longer knows the statement, or its plan no longer fits the tables.
    if let state = segments[0].error?.sqlState, state == "26000" || state == "0A000" {
      isStale = true
    }
  }

  /// Whoever relies on the statement learns why there is none, rather than that there is none.
  private mutating func preparationFailed(_ preparation: Preparation, _ error: PostgresError?) {
    forget(preparation)
    for offset in 0..<segments.count where segments[offset].error == nil {
      if segments[offset].serverNames.contains(preparation.serverName) {
        segments[offset].error = error
      }
    }
  }

  private mutating func forget(_ preparation: Preparation) {
    statements.forget(preparation.query.statement.name, serverName: preparation.serverName)
  }

  private mutating func syncConfirmed() -> Finished? {
    guard let segment = segments.popFirst(), let batch = segment.batch else { return nil }
    guard var error = segment.error else {
      return Finished(batch: batch, outcome: .success(segment.results))
    }
    // 57014 is timeout and cancellation alike; only we know which we asked for.
    if let interruption, batch.isExclusive, error.sqlState == "57014" {
      error.kind = interruption.kind
    }
    return Finished(batch: batch, outcome: .failure(error))
  }

  /// Declares the connection lost and returns every batch that was underway.
  mutating func lose(_ error: PostgresError) -> [Finished] {
    if lost == nil { lost = error }
    var finished: [Finished] = []
    while let segment = segments.popFirst() {
      guard let batch = segment.batch else { continue }
      finished.append(Finished(batch: batch, outcome: .failure(fate(of: segment, batch, error))))
    }
    return finished
  }

  /// A batch whose own error has arrived cannot commit; of others only their lane can tell.
  private func fate(
    of segment: Segment, _ batch: Batch, _ loss: PostgresError
  ) -> PostgresError {
    if let error = segment.error, error.kind == .server { return error }
    var error = loss
    error.query = batch.queries.first?.statement.name
    if batch.commits {
      error.kind = .outcomeUnknown
    } else if let interruption, batch.isExclusive {
      error.kind = interruption.kind
    } else {
      error.kind = .connectionLost
    }
    return error
  }
}
