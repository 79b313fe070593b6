// Assumes that its owner excludes other threads. One PGconn and its pipeline: what the pipeline
// plans is sent, what arrives is told to the pipeline.
import CLibPQ

/// One connection without its lock; what it returns, its owner passes on.
struct ConnectionCore: ~Copyable {
  private let pg: PGConnection
  private(set) var pipeline: Pipeline
  /// Why nothing can be sent any more.
  private(set) var lost: PostgresError?
  /// Whether the last batch is still without its sync, and not yet written.
  private var isSegmentOpen = false

  /// Takes over a blocking connection that was just opened.
  init(adopting connection: OpaquePointer, namesStatements: Bool, meters: QueryMeters) {
    pg = PGConnection(adopting: connection)
    pipeline = Pipeline(namesStatements: namesStatements, meters: meters)
  }

  /// -1 once libpq has closed it: its number may be another's by then.
  var descriptor: Int32 { pg.descriptor }

  /// Whether the server is outside any transaction, as of the last confirmed sync.
  var isOutsideTransaction: Bool { pg.isOutsideTransaction }

  /// Why the exclusive batch underway is being cancelled, and since when.
  var interruption: Pipeline.Interruption? {
    get { pipeline.interruption }
    set { pipeline.interruption = newValue }
  }

  /// What a second connection needs to cancel this one; its owner calls PQfreeCancel.
  func cancelHandle() -> OpaquePointer? { pg.cancelHandle() }

  /// Puts a batch on the wire and returns whether some of it still waits for room to be written.
  ///
  /// Left open, it is written with what follows, at the latest by `closeSegment`. A usage error
  /// leaves the connection as it was; any other failure has lost it.
  mutating func send(_ batch: Batch, leavesOpen: Bool = false) throws(PostgresError) -> Bool {
    if let lost { throw lost }
    let plan = try pipeline.plan(batch.queries)
    let now = ContinuousClock.now
    if isSegmentOpen, plan.preparations.isEmpty, !leavesOpen {
      try require(pg.sendFlushRequest())
      pipeline.lastGoesWithoutSync()
      isSegmentOpen = false
    }
    _ = try closeSegment()
    if !plan.preparations.isEmpty {
      for (query, statement) in plan.preparations {
        try require(pg.sendPrepare(query, as: statement.serverName))
      }
      pipeline.preparationsSent(plan, at: now)
      try require(pg.sendSync())
    }
    for (index, query) in batch.queries.enumerated() {
      try require(pg.sendExecute(query, as: plan.statements[index].serverName))
    }
    pipeline.batchSent(batch, plan, at: now)
    isSegmentOpen = true
    return leavesOpen ? false : try closeSegment()
  }

  /// Ends the segment, if one is open, and returns whether some of it still waits to be written.
  mutating func closeSegment() throws(PostgresError) -> Bool {
    guard isSegmentOpen else { return false }
    isSegmentOpen = false
    try require(pg.sendSync())
    return try flush()
  }

  /// libpq refuses to send only when the connection is gone or memory has run out.
  private mutating func require(_ isDone: Bool) throws(PostgresError) {
    guard !isDone else { return }
    let error = pg.failure
    lost = error
    throw error
  }

  /// Writes what the socket takes and returns whether something is left.
  mutating func flush() throws(PostgresError) -> Bool {
    let rest = pg.flush()
    try require(rest != nil)
    return rest ?? false
  }

  /// Reads what has arrived and returns the batches that ended with it.
  mutating func receive() -> [Pipeline.Finished] {
    var finished: [Pipeline.Finished] = []
    repeat {
      guard pg.consumeInput() else {
        lost = pg.failure
        break
      }
      let now = ContinuousClock.now
      while !pipeline.isEmpty, lost == nil, !pg.isBusy { receive(at: now, into: &finished) }
    } while lost == nil && pg.hasPendingInput
    return finished
  }

  private mutating func receive(
    at now: ContinuousClock.Instant, into finished: inout [Pipeline.Finished]
  ) {
    let answer = pg.nextAnswer()
    do throws(PostgresError) {
      if let ended = try pipeline.received(answer, at: now) { finished.append(ended) }
    } catch {
      lost = error
    }
    if case .failure = answer, pg.isBad { lost = pg.failure }
  }

  /// Declares the connection lost and returns every batch that was underway.
  mutating func lose(_ error: PostgresError) -> [Pipeline.Finished] {
    if lost == nil { lost = error }
    return pipeline.lost(error)
  }
}
