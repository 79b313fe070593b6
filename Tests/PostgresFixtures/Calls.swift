// Assumes nothing: what tests of a pool say over and over again.
public import Postgres
import Synchronization

extension Pool {
  /// A one-shot batch of one statement that is never prepared.
  public nonisolated(nonsending) func run(
    _ sql: String, _ values: (any PostgresEncodable)?...
  ) async throws(PostgresError) -> ResultSet {
    try await batch([Query(Statement(name: "", sql: sql), values: values)])[0]
  }
}

extension Transaction {
  /// One statement that is never prepared.
  public nonisolated(nonsending) func run(
    _ sql: String, _ values: (any PostgresEncodable)?...
  ) async throws(PostgresError) -> ResultSet {
    try await run([Query(Statement(name: "", sql: sql), values: values)])[0]
  }
}

/// The error that `body` throws.
public nonisolated(nonsending) func postgresError<R>(
  _ body: () async throws -> R
) async -> PostgresError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? PostgresError
  }
}

/// Waits for `condition`, at most `limit`.
public nonisolated(nonsending) func eventually(
  within limit: Duration = .seconds(10), _ condition: () async throws -> Bool
) async -> Bool {
  let deadline = ContinuousClock.now + limit
  while ContinuousClock.now < deadline {
    if (try? await condition()) == true { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return false
}

/// A value that the tasks of a test share.
public final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  /// Shares `value`.
  public init(_ value: Value) { self.value = Mutex(value) }

  /// Lets `body` alone see and change the value.
  public func withLock<R: Sendable>(_ body: (inout Value) -> R) -> R {
    value.withLock { body(&$0) }
  }
}
