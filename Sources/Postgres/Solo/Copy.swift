// Assumes a SoloConnection that nobody else uses. COPY travels in chunks and not in rows: what is
// a row is for its reader to find out.
import CLibPQ

extension SoloConnection {
  /// Sends `chunks` to a `COPY … FROM STDIN` and returns how many rows it took.
  ///
  /// All or nothing: where the server refuses a row, or `chunks` throws, nothing stays. Chunks are
  /// taken no faster than the server reads them. On `.deadline`, `.cancelled` and `.connectionLost`
  /// the connection is closed; before the last chunk was sent nothing is committed, after it the
  /// error is `.outcomeUnknown`.
  public nonisolated(nonsending) func copyIn<Chunks: AsyncSequence>(
    _ sql: String, chunks: Chunks, deadline: ContinuousClock.Instant? = nil
  ) async throws -> Int where Chunks.Element: Collection<UInt8> {
    try await begin(sql, expecting: PGRES_COPY_IN, deadline)
    do {
      for try await chunk in chunks { try await put(chunk, deadline) }
    } catch let error as PostgresError where error.kind != .usage && !isOpen {
      throw error
    } catch {
      try await giveUp(deadline)
      throw error
    }
    return try await end(sql, deadline)
  }

  /// Sends `chunks` to a `COPY … FROM STDIN` and returns how many rows it took.
  public nonisolated(nonsending) func copyIn<Chunks: Sequence>(
    _ sql: String, chunks: Chunks, deadline: ContinuousClock.Instant? = nil
  ) async throws(PostgresError) -> Int where Chunks.Element: Collection<UInt8> {
    try await begin(sql, expecting: PGRES_COPY_IN, deadline)
    for chunk in chunks { try await put(chunk, deadline) }
    return try await end(sql, deadline)
  }

  /// What a `COPY … TO STDOUT` sends, in chunks of some 64 kB that do not end with rows.
  ///
  /// It runs when it is iterated, once. Leaving it early closes the connection.
  public func copyOut(_ sql: String, deadline: ContinuousClock.Instant? = nil) -> CopyOut {
    CopyOut(connection: self, sql: sql, deadline: deadline)
  }

  /// Sends the COPY and waits until the server is ready for it.
  nonisolated(nonsending) func begin(
    _ sql: String, expecting status: ExecStatusType, _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    let query = Query(Statement(name: "", sql: sql))
    try send(query)
    let refusal = try await closingOnFailure { () async throws(PostgresError) -> PostgresError? in
      guard let result = try await nextResult(deadline) else {
        throw PostgresError(.connectionLost, connection: pg)
      }
      defer { PQclear(result) }
      if PQresultStatus(result) == status { return nil }
      if PQresultStatus(result) == PGRES_FATAL_ERROR {
        let error = PostgresError(result: result, query: nil)
        _ = try await finish(deadline, query)
        return error
      }
      throw PostgresError(.usage, "the statement is not the COPY that it should be")
    }
    if let refusal { throw refusal }
  }

  private nonisolated(nonsending) func put(
    _ chunk: some Collection<UInt8>, _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    try await closingOnFailure { () async throws(PostgresError) in
      let bytes = ContiguousArray(chunk)
      while true {
        let status = bytes.withUnsafeBytes {
          PQputCopyData(
            pg, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
        }
        if status == 1 { return try await flush(deadline) }
        guard status == 0 else { throw PostgresError(.connectionLost, connection: pg) }
        try await flush(deadline)
      }
    }
  }

  /// Says that all has been sent, and learns what came of it.
  private nonisolated(nonsending) func end(
    _ sql: String, _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> Int {
    guard PQputCopyEnd(pg, nil) >= 0 else {
      close()
      throw PostgresError(.connectionLost, connection: pg)
    }
    let outcome: Result<ResultSet, PostgresError>
    do throws(PostgresError) {
      outcome = try await finish(deadline, Query(Statement(name: "", sql: sql)))
    } catch {
      close()
      var error = error
      error.kind = .outcomeUnknown
      throw error
    }
    return try outcome.get().affectedRows
  }

  /// Has the server forget what it was sent.
  private nonisolated(nonsending) func giveUp(
    _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) {
    _ = PQputCopyEnd(pg, "the source of the rows failed")
    _ = try await closingOnFailure { () async throws(PostgresError) in
      try await finish(deadline, Query(Statement(name: "", sql: "COPY")))
    }
  }
}

/// The chunks of one COPY to the client.
public struct CopyOut: AsyncSequence {
  fileprivate let connection: SoloConnection
  fileprivate let sql: String
  fileprivate let deadline: ContinuousClock.Instant?

  /// Starts the COPY at its first `next`.
  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// Where a COPY has got to; while it is in the middle, the connection serves nothing else.
  public final class Iterator: AsyncIteratorProtocol {
    private enum State { case new, running, ended }

    private let copy: CopyOut
    private var state = State.new

    fileprivate init(_ copy: CopyOut) { self.copy = copy }

    deinit {
      if state == .running { copy.connection.close() }
    }

    /// The next chunk, never empty; nil at the end. Its errors are ``PostgresError``s.
    public nonisolated(nonsending) func next() async throws -> [UInt8]? {
      let connection = copy.connection
      switch state {
      case .new:
        try await connection.begin(copy.sql, expecting: PGRES_COPY_OUT, copy.deadline)
        state = .running
      case .running: break
      case .ended: return nil
      }
      return try await connection.closingOnFailure { () async throws(PostgresError) in
        try await chunk()
      }
    }

    private nonisolated(nonsending) func chunk() async throws(PostgresError) -> [UInt8]? {
      let connection = copy.connection
      var chunk: [UInt8] = []
      chunk.reserveCapacity(SoloConnection.chunkBytes)
      while chunk.count < SoloConnection.chunkBytes {
        var row: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(connection.pg, &row, 1)
        if count > 0, let row {
          chunk.append(contentsOf: UnsafeRawBufferPointer(start: row, count: Int(count)))
          PQfreemem(row)
        } else if count == 0 {
          try await connection.waitForInput(copy.deadline)
        } else {
          if chunk.isEmpty { return try await end() }
          break
        }
      }
      return chunk
    }

    /// Whether the server sent all that there is.
    private nonisolated(nonsending) func end() async throws(PostgresError) -> [UInt8]? {
      let query = Query(Statement(name: "", sql: copy.sql))
      let outcome = try await copy.connection.finish(copy.deadline, query)
      state = .ended
      _ = try outcome.get()
      return nil
    }
  }
}
