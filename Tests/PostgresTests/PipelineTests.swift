import CLibPQ
import Testing

@testable import Postgres

/// What a connection does, without a server: each test reads as the answers that arrive.
@Suite struct PipelineTests {
  private let start = ContinuousClock.now

  private func pipeline(namesStatements: Bool = true) -> Pipeline {
    Pipeline(namesStatements: namesStatements, meters: QueryMeters())
  }

  private func batch(_ names: String..., commits: Bool = true) -> Batch {
    Batch(
      names.map { Query(Statement(name: $0, sql: "select '\($0)'")) }, deadline: .now + .seconds(9),
      isExclusive: false, commits: commits)
  }

  private func send(_ batch: Batch, _ pipeline: inout Pipeline) throws {
    let plan = try pipeline.plan(batch.queries)
    if !plan.preparations.isEmpty { pipeline.preparationsSent(plan, at: start) }
    pipeline.batchSent(batch, plan, at: start)
  }

  private func success() -> PGConnection.Answer {
    .success(ResultSet(adopting: PQmakeEmptyPGresult(nil, PGRES_COMMAND_OK)!))
  }

  private func failure(_ sqlState: String) -> PGConnection.Answer {
    .failure(PostgresError(.server, "", sqlState: sqlState))
  }

  /// Passes answers on and returns the batches that ended, each with its error's SQLSTATE.
  private func receive(
    _ answers: [PGConnection.Answer], _ pipeline: inout Pipeline
  ) throws -> [(batch: Batch, sqlState: String?)] {
    try answers.compactMap { answer in
      guard let ended = try pipeline.received(answer, at: start + .milliseconds(3)) else {
        return nil
      }
      switch ended.outcome {
      case .success: return (ended.batch, nil)
      case .failure(let error): return (ended.batch, error.sqlState ?? error.kind.rawValue)
      }
    }
  }

  @Test("a batch has not succeeded before its sync is confirmed")
  func sync() throws {
    var pipeline = pipeline(namesStatements: false)
    let batch = batch("a", "b")
    try send(batch, &pipeline)
    let early = try receive([success(), .endOfQuery, success(), .endOfQuery], &pipeline)
    #expect(early.isEmpty)
    let late = try receive([failure("23505"), .endOfQuery, .synced], &pipeline)
    #expect(late.map(\.sqlState) == ["23505"])
  }

  @Test("a failure reaches its own batch and not its neighbours")
  func neighbours() throws {
    var pipeline = pipeline(namesStatements: false)
    let batches = [batch("a"), batch("b", "c"), batch("d")]
    for batch in batches { try send(batch, &pipeline) }
    let ended = try receive(
      [
        success(), .endOfQuery, .synced, failure("22012"), .endOfQuery, .skipped, .endOfQuery,
        .synced, success(), .endOfQuery, .synced,
      ], &pipeline)
    #expect(ended.map(\.sqlState) == [nil, "22012", nil])
    #expect(zip(ended, batches).allSatisfy { $0.batch === $1 })
    #expect(pipeline.isEmpty)
  }

  @Test("what goes without a sync ends with its answer, before the batch behind it")
  func withoutSync() throws {
    var pipeline = pipeline(namesStatements: false)
    let batches = [batch("commit"), batch("begin", "a")]
    try send(batches[0], &pipeline)
    pipeline.lastGoesWithoutSync()
    try send(batches[1], &pipeline)
    #expect(try receive([success()], &pipeline).isEmpty)
    let early = try receive([.endOfQuery], &pipeline)
    #expect(early.map(\.sqlState) == [nil])
    #expect(early.first?.batch === batches[0])
    let late = try receive(
      [success(), .endOfQuery, failure("22012"), .endOfQuery, .synced], &pipeline)
    #expect(late.map(\.sqlState) == ["22012"])
    #expect(pipeline.isEmpty)
  }

  @Test("what is skipped because that failed is to be sent once more")
  func skipped() throws {
    var pipeline = pipeline(namesStatements: false)
    let batches = [batch("commit"), batch("begin", "a")]
    try send(batches[0], &pipeline)
    pipeline.lastGoesWithoutSync()
    try send(batches[1], &pipeline)
    #expect(try receive([failure("23505"), .endOfQuery], &pipeline).map(\.sqlState) == ["23505"])
    _ = try receive([.skipped, .endOfQuery, .skipped, .endOfQuery], &pipeline)
    let ended = try pipeline.received(.synced, at: start)
    #expect(ended?.batch === batches[1])
    #expect(ended?.isSkipped == true)
    #expect(pipeline.isEmpty)
  }

  @Test("a statement is prepared once, and again after its preparation failed")
  func preparation() throws {
    var pipeline = pipeline()
    let first = batch("a")
    #expect(try pipeline.plan(first.queries).preparations.count == 1)
    try send(batch("a"), &pipeline)
    #expect(try pipeline.plan(first.queries).preparations.isEmpty)
    var failing = self.pipeline()
    try send(first, &failing)
    let ended = try receive(
      [failure("42P01"), .endOfQuery, .synced, failure("26000"), .endOfQuery, .synced], &failing)
    #expect(ended.map(\.sqlState) == ["42P01"])
    #expect(try failing.plan(first.queries).preparations.count == 1)
  }

  @Test("two statements under one name are an error that leaves everything as it was")
  func oneName() throws {
    var pipeline = pipeline()
    try send(batch("a"), &pipeline)
    let other = Query(Statement(name: "a", sql: "select 2"))
    let fresh = Query(Statement(name: "b", sql: "select 3"))
    #expect(throws: PostgresError.self) { try pipeline.plan([fresh, other]) }
    #expect(try pipeline.plan([fresh]).preparations.count == 1)
  }

  @Test("what is lost underway is unknown where it would have committed, unless it had failed")
  func loss() throws {
    var pipeline = pipeline(namesStatements: false)
    for batch in [batch("a"), batch("b"), batch("c", commits: false)] {
      try send(batch, &pipeline)
    }
    _ = try receive([failure("23505"), .endOfQuery], &pipeline)
    let lost = pipeline.lost(PostgresError(.connectionLost, "gone"))
    let kinds = lost.map { ended -> PostgresError.Kind? in
      if case .failure(let error) = ended.outcome { error.kind } else { nil }
    }
    #expect(kinds == [.server, .outcomeUnknown, .connectionLost])
    #expect(pipeline.isEmpty)
  }

  @Test("two ends in a row mean that libpq counts otherwise, and the connection is given up")
  func outOfStep() throws {
    var pipeline = pipeline(namesStatements: false)
    try send(batch("a"), &pipeline)
    _ = try receive([success(), .endOfQuery], &pipeline)
    #expect(throws: PostgresError.self) { try receive([.endOfQuery], &pipeline) }
  }

  @Test("an answer too many or too few is another's, and the connection is given up")
  func othersAnswers() throws {
    var short = pipeline(namesStatements: false)
    try send(batch("a", "b"), &short)
    _ = try receive([success(), .endOfQuery], &short)
    #expect(throws: PostgresError.self) { try receive([.synced], &short) }
    var long = pipeline(namesStatements: false)
    try send(batch("a"), &long)
    _ = try receive([success(), .endOfQuery], &long)
    #expect(throws: PostgresError.self) { try receive([success()], &long) }
  }

  @Test("executions are counted by name with their errors and durations")
  func meters() throws {
    let meters = QueryMeters()
    var pipeline = Pipeline(namesStatements: false, meters: meters)
    for _ in 0..<3 { try send(batch("a", "b"), &pipeline) }
    _ = try receive(
      [
        success(), .endOfQuery, success(), .endOfQuery, .synced, failure("22012"), .endOfQuery,
        .skipped, .endOfQuery, .synced, success(), .endOfQuery, failure("22012"), .endOfQuery,
        .synced,
      ], &pipeline)
    let statistics = meters.statistics
    #expect(statistics.map(\.name) == ["a", "b"])
    #expect(statistics.map(\.count) == [3, 2])
    #expect(statistics.map(\.errors) == [1, 1])
    #expect(statistics[0].total == .milliseconds(9))
    #expect(statistics[0].quantile(0.5) == .microseconds(4096))
  }
}
