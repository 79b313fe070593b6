// What to do: pure state, without libpq, sockets, threads or clocks. Assumes that its owner sends
// what `plan` says and passes on every answer, in order.
//
//   plan → [Parse … Sync]? Bind Execute … Sync → sent     received: … → synced → Finished
//
// A COMMIT may go without a sync of its own where another's batch follows: it ends with its answer.
// Should it fail, the server skips what follows up to the sync, and that is to be sent once more.
//
// A batch has succeeded only when its sync is confirmed: a deferred constraint may fail after
// every query said OK. Statements are prepared in a segment of their own before the batch, so
// that the failure of one batch cannot unprepare what a later one relies on.

/// The batches underway on one connection, in the order in which they were sent.
struct Pipeline {
  /// A batch that has ended, and how.
  struct Finished {
    let batch: Batch
    let outcome: Promise<[ResultSet]>.Outcome
    /// Whether the server skipped all of it, because of what another's batch did, and nobody has
    /// asked meanwhile to cancel it.
    var isSkipped = false
  }

  /// How a batch is to be sent.
  struct Plan {
    /// One for each query of the batch.
    var statements: [PreparedStatement] = []
    /// What must be prepared before, with the query whose types it takes.
    var preparations: [(query: Query, statement: PreparedStatement)] = []
  }

  /// Why the exclusive batch underway is being cancelled, and since when.
  struct Interruption {
    let kind: PostgresError.Kind
    let time: ContinuousClock.Instant
  }

  /// What lies between two syncs: a batch, or the preparations for the next one.
  private struct Segment {
    let batch: Batch?
    let statements: [PreparedStatement]
    let sentAt: ContinuousClock.Instant
    var results: [ResultSet] = []
    var answered = 0
    var error: PostgresError?
    /// Whether it ends with its last answer instead of a sync.
    var goesWithoutSync = false
    /// Whether the server skipped queries for no error of this segment.
    var isSkipped = false

    init(_ batch: Batch?, _ statements: [PreparedStatement], sentAt: ContinuousClock.Instant) {
      self.batch = batch
      self.statements = statements
      self.sentAt = sentAt
      if let batch { results.reserveCapacity(batch.queries.count) }
    }

    mutating func succeeded(_ result: ResultSet, at time: ContinuousClock.Instant) {
      if batch != nil {
        results.append(result)
        statement?.meter?.record(time - sentAt)
      }
      answered += 1
    }

    /// The statement whose answer is next.
    var statement: PreparedStatement? {
      answered < statements.count ? statements[answered] : nil
    }
  }

  private var segments = FIFO<Segment>()
  private var cache: StatementCache
  private var endsInARow = 0
  var interruption: Interruption?
  /// Whether a plan of this connection turned out to be stale: it should not be used for more.
  private(set) var isStale = false

  /// Statements are prepared under their names, or sent whole every time.
  init(namesStatements: Bool, meters: QueryMeters) {
    cache = StatementCache(namesStatements: namesStatements, meters: meters)
  }

  /// Whether no answer is expected.
  var isEmpty: Bool { segments.isEmpty }

  /// The batches underway, oldest first.
  var underway: [Batch] { (0..<segments.count).compactMap { segments[$0].batch } }

  func isUnderway(_ batch: Batch) -> Bool {
    (0..<segments.count).contains { segments[$0].batch === batch }
  }

  // MARK: Sending

  /// What to send for `queries`; an error leaves everything as it was.
  mutating func plan(_ queries: [Query]) throws(PostgresError) -> Plan {
    var plan = Plan()
    plan.statements.reserveCapacity(queries.count)
    do throws(PostgresError) {
      for query in queries {
        guard query.count <= Query.maximumParameters else {
          throw PostgresError(.usage, "too many parameters", query: query.statement.name)
        }
        let (statement, isNew) = try cache.resolve(query)
        if isNew { plan.preparations.append((query, statement)) }
        plan.statements.append(statement)
      }
      return plan
    } catch {
      for preparation in plan.preparations { cache.forget(preparation.statement) }
      throw error
    }
  }

  /// The preparations of a plan are on their way.
  mutating func preparationsSent(_ plan: Plan, at time: ContinuousClock.Instant) {
    segments.append(Segment(nil, plan.preparations.map(\.statement), sentAt: time))
  }

  /// A batch is on its way.
  mutating func batchSent(_ batch: Batch, _ plan: Plan, at time: ContinuousClock.Instant) {
    segments.append(Segment(batch, plan.statements, sentAt: time))
  }

  /// The batch sent last gets no sync of its own; what follows has one.
  mutating func lastGoesWithoutSync() {
    segments[segments.count - 1].goesWithoutSync = true
  }

  // MARK: Receiving

  /// Takes an answer; the batch that ended with it. Throws if libpq or the server count otherwise than
  /// we do: then the answers are another's.
  mutating func received(
    _ answer: PGConnection.Answer, at time: ContinuousClock.Instant
  ) throws(PostgresError) -> Finished? {
    if case .endOfQuery = answer {
      endsInARow += 1
      // One ends each query's results; a second has no query to belong to.
      if endsInARow > 1 { throw Self.outOfStep }
      guard let first = segments.first, first.goesWithoutSync, first.statement == nil else {
        return nil
      }
      return segmentEnded()
    }
    endsInARow = 0
    try requireStep(answer)
    switch answer {
    case .success(let result): segments[0].succeeded(result, at: time)
    case .failure(let error): queryFailed(error, at: time)
    case .skipped: queryFailed(nil, at: time)
    case .synced: return segmentEnded()
    case .endOfQuery: break
    }
    return nil
  }

  /// Every query has one answer, if only that it was skipped; a failure may also be the sync's own.
  private func requireStep(_ answer: PGConnection.Answer) throws(PostgresError) {
    let isExpected =
      switch answer {
      case .success, .skipped: segments.first?.statement != nil
      case .synced: segments.first.map { $0.statement == nil } ?? false
      case .failure, .endOfQuery: !segments.isEmpty
      }
    if !isExpected { throw Self.outOfStep }
  }

  private static let outOfStep = PostgresError(.connectionLost, "out of step with the server")

  /// Notes the first error of a segment; what follows it up to the sync is skipped (nil).
  private mutating func queryFailed(_ error: PostgresError?, at time: ContinuousClock.Instant) {
    let statement = segments[0].statement
    segments[0].answered += 1
    if var error, segments[0].error == nil {
      error.query = statement?.name
      segments[0].error = error
      statement?.meter?.recordError(time - segments[0].sentAt)
    } else if error == nil, segments[0].error == nil {
      segments[0].isSkipped = true
    }
    if segments[0].batch == nil, let statement {
      preparationFailed(statement, segments[0].error)
    }
    // The server no longer knows the statement, or its plan no longer fits the tables.
    if let state = segments[0].error?.sqlState, state == "26000" || state == "0A000" {
      isStale = true
    }
  }

  /// Whoever relies on the statement learns why there is none, rather than that there is none.
  private mutating func preparationFailed(_ statement: PreparedStatement, _ error: PostgresError?) {
    cache.forget(statement)
    for offset in 0..<segments.count where segments[offset].error == nil {
      if segments[offset].statements.contains(where: { $0 === statement }) {
        segments[offset].error = error
      }
    }
  }

  private mutating func segmentEnded() -> Finished? {
    guard let segment = segments.popFirst(), let batch = segment.batch else { return nil }
    if segment.isSkipped {
      let kind = interruption?.kind ?? .connectionLost
      return Finished(
        batch: batch, outcome: .failure(PostgresError(kind, "skipped for what preceded it")),
        isSkipped: interruption == nil)
    }
    guard var error = segment.error else {
      return Finished(batch: batch, outcome: .success(segment.results))
    }
    // 57014 is timeout and cancellation alike; only we know which we asked for.
    if let interruption, batch.isExclusive, error.sqlState == "57014" {
      error.kind = interruption.kind
    }
    return Finished(batch: batch, outcome: .failure(error))
  }

  // MARK: Loss

  /// The connection is lost: every batch that was underway, with what is known of it.
  mutating func lost(_ error: PostgresError) -> [Finished] {
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
