// Assumes a connection checked out for it, and one task that uses it.
//
//   new ──run: BEGIN, opening, queries──→ begun ──run──→ begun ──COMMIT confirmed──→ done
//                                           └──any error: ROLLBACK before release──→ done
//
// Where others wait for a connection, the next of them gets this one as soon as COMMIT is underway:
// what it sends follows behind. Nothing can go wrong for it there: COMMIT ends a transaction even
// where it fails. Where the next sends in the same turn of the reactor, both travel in one write.
import Synchronization

extension Pool {
  /// Runs `body` in a transaction of its own and commits what it did; if it throws, rolls back.
  ///
  /// BEGIN, the `opening` queries and the first query travel in one round trip. `readOnly` nil
  /// leaves it to the login role. With `snapshot`, all queries see the database as it was at the
  /// first (REPEATABLE READ). Errors: those of the body; `.outcomeUnknown` where the connection
  /// was lost while COMMIT was underway.
  public nonisolated(nonsending) func transaction<R>(
    readOnly: Bool? = nil, snapshot: Bool = false, opening: [Query] = [],
    deadline: ContinuousClock.Instant? = nil, _ body: (Transaction) async throws -> R
  ) async throws -> R {
    let deadline = deadline ?? .now + configuration.defaultTimeout
    let connection = try await checkOut(deadline: deadline)
    let transaction = Transaction(
      self, connection, readOnly: readOnly, snapshot: snapshot, opening: opening,
      deadline: deadline)
    do {
      let result = try await body(transaction)
      try await transaction.commit()
      transaction.release()
      return result
    } catch {
      await transaction.rollBack()
      transaction.release()
      throw error
    }
  }
}

/// A transaction that asks, looks at the answer and asks again.
public final class Transaction: Sendable {
  private struct State {
    var hasBegun = false
    /// The results of BEGIN, the opening queries and the first run.
    var firstResults: [ResultSet] = []
    var failure: PostgresError?
    /// Whether the connection is another's already.
    var hasPassedOn = false
  }

  private let pool: Pool
  private let connection: Connection
  private let begin: Query
  private let opening: [Query]
  private let deadline: ContinuousClock.Instant
  private let state = Mutex(State())

  init(
    _ pool: Pool, _ connection: Connection, readOnly: Bool?, snapshot: Bool, opening: [Query],
    deadline: ContinuousClock.Instant
  ) {
    self.pool = pool
    self.connection = connection
    self.opening = opening
    self.deadline = deadline
    begin = TransactionControl.begin(readOnly: readOnly, snapshot: snapshot)
  }

  /// The results of the opening queries; empty before the first `run` has returned.
  public var openingResults: [ResultSet] {
    state.withLock { Array($0.firstResults.dropFirst().prefix(opening.count)) }
  }

  /// Runs `queries` in one round trip; one result for each.
  public nonisolated(nonsending) func run(
    _ queries: Query...
  ) async throws(PostgresError) -> [ResultSet] {
    try await run(queries)
  }

  /// Runs `queries` in one round trip; one result for each.
  ///
  /// After an error the server refuses all but ROLLBACK, which the end of the body brings about.
  public nonisolated(nonsending) func run(
    _ queries: [Query]
  ) async throws(PostgresError) -> [ResultSet] {
    let isFirst = state.withLock { state -> Bool in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    do throws(PostgresError) {
      let batch = Batch(
        isFirst ? prefaced(queries) : queries, deadline: deadline, isExclusive: true,
        commits: false)
      let results = try await exchange(batch)
      guard isFirst else { return results }
      state.withLock { $0.firstResults = results }
      return Array(results[(1 + opening.count)...])
    } catch {
      state.withLock { $0.failure = error }
      // BEGIN itself was refused, perhaps because the COMMIT before it was: that is none of ours.
      guard isFirst, error.kind == .server, error.query == begin.statement.name else { throw error }
      connection.close()
      throw PostgresError(.connectionLost, "BEGIN was refused", sqlState: error.sqlState)
    }
  }

  private func prefaced(_ queries: [Query]) -> [Query] {
    [begin] + opening + queries
  }

  /// Begins, runs `queries` and commits in one round trip.
  nonisolated(nonsending) func runAndCommit(
    _ queries: [Query]
  ) async throws(PostgresError) -> [ResultSet] {
    state.withLock { $0.hasBegun = true }
    let batch = Batch(
      prefaced(queries) + [TransactionControl.commit], deadline: deadline,
      isExclusive: true, commits: true)
    let results = try await exchange(batch)
    // A query that ended the transaction itself would make COMMIT a mere warning.
    guard results.last?.commandTag == "COMMIT" else {
      throw PostgresError(.server, "the transaction had already failed", sqlState: "25P02")
    }
    return Array(results[(1 + opening.count)..<(results.count - 1)])
  }

  /// Sends a batch that ends with the task: cancelled on the server if that is where it is.
  private nonisolated(nonsending) func exchange(
    _ batch: Batch
  ) async throws(PostgresError) -> [ResultSet] {
    let outcome = await withTaskCancellationHandler {
      send(batch)
      return await batch.promise.outcome()
    } onCancel: {
      connection.interrupt(batch, .cancelled)
    }
    return try outcome.get()
  }

  private func send(_ batch: Batch, leavesOpen: Bool = false) {
    guard batch.deadline > .now else {
      batch.promise.keep(.failure(PostgresError(.deadline, "the deadline has passed")))
      return
    }
    if !connection.send(batch, leavesOpen: leavesOpen) {
      batch.promise.keep(.failure(PostgresError(.connectionLost, "the connection is closed")))
    }
    // Only now: an alarm that rings meanwhile finds the batch, or is set again.
    pool.wake(by: batch.deadline, for: connection.part)
  }

  /// Commits, if there is anything to commit. The task's cancellation no longer matters: whoever
  /// got this far wants to know how it ended.
  nonisolated(nonsending) func commit() async throws(PostgresError) {
    if !state.withLock({ $0.hasBegun }) {
      // The COMMIT of whoever had the connection before may still be underway.
      guard !opening.isEmpty else { return await rollBack() }
      _ = try await run([])
    }
    let batch = Batch(
      [TransactionControl.commit], deadline: deadline, isExclusive: true, commits: true)
    send(batch, leavesOpen: true)
    if pool.passOn(connection, behind: batch) {
      state.withLock { $0.hasPassedOn = true }
      connection.completeSendingSoon()
    } else {
      connection.completeSending()
    }
    let results = try await batch.promise.outcome().get()
    // COMMIT of a failed transaction succeeds, as ROLLBACK.
    guard results[0].commandTag == "COMMIT" else {
      throw state.withLock { $0.failure }
        ?? PostgresError(.server, "the transaction had already failed", sqlState: "25P02")
    }
  }

  /// Rolls back whatever is still open; a connection that cannot is closed by its release.
  nonisolated(nonsending) func rollBack() async {
    guard !state.withLock({ $0.hasPassedOn }), connection.isOpen, !connection.isReusable else {
      return
    }
    let batch = Batch(
      [TransactionControl.rollback], deadline: connection.rollbackDeadline, isExclusive: true,
      commits: false)
    send(batch)
    _ = await batch.promise.outcome()
  }

  /// Gives the connection back, unless the next in line has it already.
  func release() {
    if !state.withLock({ $0.hasPassedOn }) { pool.release(connection) }
  }
}
