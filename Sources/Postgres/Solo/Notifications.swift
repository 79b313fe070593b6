// Assumes a server that may go away at any time. Nothing is buffered here: what is not asked for
// stays with libpq, the socket and the server's own queue.
import CLibPQ

/// What a listener learns.
public enum Notification: Sendable, Hashable {
  /// From here on the channels are listened to; before, notifications may have been missed, so
  /// what was kept because of them is to be dropped. Comes first, and after every reconnection.
  case gap
  /// Somebody said NOTIFY.
  case notified(channel: String, payload: String)
}

/// The notifications on some channels, for as long as somebody asks for them.
///
/// It connects at the first `next`, and again, after a growing delay, whenever the connection is
/// lost; it ends when the task that asks is cancelled.
public struct Notifications: AsyncSequence {
  private let channels: [String]
  private let configuration: Pool.Configuration
  private let reactor: Reactor

  /// Listens on `channels` on a connection of its own; of `configuration` only how to connect
  /// counts.
  public init(
    on channels: [String], _ configuration: Pool.Configuration,
    reactor: Reactor = Reactor.shared[0]
  ) {
    self.channels = channels
    self.configuration = configuration
    self.reactor = reactor
  }

  /// A listener of its own.
  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// One listener.
  public final class Iterator: AsyncIteratorProtocol {
    private let source: Notifications
    private var connection: SoloConnection?
    private var attempts = 0

    fileprivate init(_ source: Notifications) { self.source = source }

    deinit {
      connection?.close()
    }

    /// The next notification; nil once the task is cancelled. Throws `.usage` for a connection
    /// string that cannot be parsed, and nothing else.
    public nonisolated(nonsending) func next() async throws(PostgresError) -> Notification? {
      while !Task.isCancelled {
        do throws(PostgresError) {
          guard let connection else {
            connection = try await connect()
            attempts = 0
            return .gap
          }
          if let notify = PQnotifies(connection.pg) {
            defer { PQfreemem(notify) }
            return .notified(
              channel: String(cString: notify.pointee.relname),
              payload: String(cString: notify.pointee.extra))
          }
          try await connection.waitForInput(nil)
        } catch {
          if error.kind == .usage { throw error }
          connection?.close()
          connection = nil
          attempts += 1
          try? await Task.sleep(for: Backoff.delay(afterAttempts: attempts))
        }
      }
      connection?.close()
      connection = nil
      return nil
    }

    private nonisolated(nonsending) func connect() async throws(PostgresError) -> SoloConnection {
      let connection = try await SoloConnection.open(source.configuration, reactor: source.reactor)
      do throws(PostgresError) {
        for channel in source.channels {
          let name =
            "\""
            + channel.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
          try await connection.run(Query(Statement(name: "", sql: "LISTEN " + name)))
        }
      } catch {
        connection.close()
        throw error
      }
      return connection
    }
  }
}
