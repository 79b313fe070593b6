// Assumes that one task at a time uses it. A connection of its own, outside any pool and outside
// pipeline mode, because COPY and LISTEN have no place there.
//
//   open ── run, copyIn, copyOut to its end ──→ open
//    └── a failure underway, cancellation, a COPY left early, close ──→ closed
//
// Libpq is called only by the task that uses the connection; the reactor just says when to go on.
import CLibPQ
import Glibc
import Synchronization

/// A connection for one task: queries one by one, and COPY in chunks.
public final class SoloConnection: EventSource, Sleeper {
  /// How large the chunks are that COPY hands out, and a good size for those it is given.
  public static let chunkBytes = 64 << 10

  private struct State {
    var isOpen = true
    var waiter: (promise: SharedPromise<Void>, deadline: ContinuousClock.Instant?)?
  }

  nonisolated(unsafe) let pg: OpaquePointer
  /// One of our own for the same socket: libpq closes its own when it finds the connection lost, and
  /// its number may be another's before `close` and the reactor have heard of that.
  private let descriptor: Int32
  private let reactor: Reactor
  private let state = Mutex(State())

  private init(adopting pg: OpaquePointer, reactor: Reactor) throws(PostgresError) {
    descriptor = fcntl(PQsocket(pg), F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else {
      PQfinish(pg)
      throw PostgresError(.unavailable, "no descriptor to be had")
    }
    self.pg = pg
    self.reactor = reactor
    _ = PQsetnonblocking(pg, 1)
  }

  deinit {
    PQfinish(pg)
    Glibc.close(descriptor)
  }

  /// Connects as `configuration` says, on a thread of its own; of the rest of it nothing counts.
  public static func open(
    _ configuration: Pool.Configuration, reactor: Reactor = Reactor.shared[0]
  ) async throws(PostgresError) -> SoloConnection {
    let connector = configuration.connector
    let opened = SharedPromise<SoloConnection>()
    DetachedThread.start("postgres-connect") {
      do throws(PostgresError) {
        let connection = try SoloConnection(adopting: connector.connect(), reactor: reactor)
        if !opened.keep(.success(connection)) { connection.close() }
      } catch {
        opened.keep(.failure(error))
      }
    }
    let outcome = await withTaskCancellationHandler {
      await opened.outcome()
    } onCancel: {
      opened.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
    }
    return try outcome.get()
  }

  /// Whether it can be used.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Ends the session on the server at once; whoever waits for it is told that it is lost. What it
  /// takes here is freed when nobody holds it any more.
  public func close() {
    let (wasOpen, waiter) = state.withLock { state in
      defer { (state.isOpen, state.waiter) = (false, nil) }
      return (state.isOpen, state.waiter)
    }
    guard wasOpen else { return }
    shutdown(descriptor, Int32(SHUT_RDWR))
    waiter?.promise.keep(.failure(PostgresError(.connectionLost, "the connection was closed")))
  }

  /// Runs one query and returns its result. Not for COPY.
  @discardableResult
  public nonisolated(nonsending) func run(
    _ query: Query, deadline: ContinuousClock.Instant? = nil
  ) async throws(PostgresError) -> ResultSet {
    try send(query)
    let result = try await closingOnFailure { () throws(PostgresError) in
      try await finish(deadline, query)
    }
    return try result.get()
  }

  // MARK: Steps

  /// Puts a query on its way.
  func send(_ query: Query) throws(PostgresError) {
    guard isOpen else { throw PostgresError(.connectionLost, "the connection is closed") }
    guard PQtransactionStatus(pg) != PQTRANS_ACTIVE else {
      throw PostgresError(.usage, "the connection is in the middle of something")
    }
    let isSent = query.withParameters { count, types, values, lengths, formats in
      PQsendQueryParams(pg, query.statement.sql, count, types, values, lengths, formats, 1)
    }
    guard isSent == 1 else { throw PostgresError(.connectionLost, connection: pg) }
  }

  /// The next result, once it has arrived; nil when the query has ended. Its owner calls PQclear.
  nonisolated(nonsending) func nextResult(
    _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> OpaquePointer? {
    try await flush(deadline)
    while PQisBusy(pg) != 0 { try await waitForInput(deadline) }
    return PQgetResult(pg)
  }

  /// Takes all results of a query: the last one, or the first error.
  nonisolated(nonsending) func finish(
    _ deadline: ContinuousClock.Instant?, _ query: Query
  ) async throws(PostgresError) -> Result<ResultSet, PostgresError> {
    var outcome: Result<ResultSet, PostgresError>?
    while let result = try await nextResult(deadline) {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
        let set = ResultSet(adopting: result)
        if case .failure = outcome { continue }
        outcome = .success(set)
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        PQclear(result)
        throw PostgresError(.usage, "COPY goes through copyIn and copyOut")
      default:
        let error = PostgresError(result: result, query: query.statement.name)
        PQclear(result)
        if PQstatus(pg) == CONNECTION_BAD { throw error }
        if case .failure = outcome { continue }
        outcome = .failure(error)
      }
    }
    return outcome ?? .failure(PostgresError(.connectionLost, connection: pg))
  }

  /// Writes all that libpq holds back, taking in what arrives meanwhile.
  nonisolated(nonsending) func flush(
    _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    while true {
      switch PQflush(pg) {
      case 0: return
      case 1: try await wait(writing: true, deadline)
      default: throw PostgresError(.connectionLost, connection: pg)
      }
      try consumeInput()
    }
  }

  nonisolated(nonsending) func waitForInput(
    _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    if !TLS.hasPendingInput(pg) { try await wait(writing: false, deadline) }
    try consumeInput()
  }

  private func consumeInput() throws(PostgresError) {
    guard PQconsumeInput(pg) == 1 else { throw PostgresError(.connectionLost, connection: pg) }
  }

  /// Runs `body`; if it throws, nobody knows what is still underway, and the connection is closed.
  nonisolated(nonsending) func closingOnFailure<R>(
    _ body: () async throws(PostgresError) -> R
  ) async throws(PostgresError) -> R {
    do {
      return try await body()
    } catch {
      close()
      throw error
    }
  }

  // MARK: Waiting

  private nonisolated(nonsending) func wait(
    writing: Bool, _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    let ready = SharedPromise<Void>()
    let outcome = await withTaskCancellationHandler {
      let isOpen = state.withLock { state in
        if state.isOpen { state.waiter = (ready, deadline) }
        return state.isOpen
      }
      if isOpen {
        reactor.watchOnce(descriptor, for: self, writing: writing)
        if let deadline { reactor.ring(for: self, at: deadline) }
      } else {
        ready.keep(.failure(PostgresError(.connectionLost, "the connection is closed")))
      }
      return await ready.outcome()
    } onCancel: {
      ready.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
    }
    reactor.unwatch(descriptor, for: self)
    try outcome.get()
  }

  func eventsArrived(readable: Bool, writable: Bool) {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.promise.keep(.success(()))
  }

  func alarmRang() {
    let now = ContinuousClock.now
    let late = state.withLock { state -> SharedPromise<Void>? in
      guard let waiter = state.waiter, let deadline = waiter.deadline, deadline <= now else {
        return nil
      }
      state.waiter = nil
      return waiter.promise
    }
    late?.keep(.failure(PostgresError(.deadline, "the deadline has passed")))
  }
}
