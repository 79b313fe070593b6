import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// HTTP/1.1 with all of a connection's work on one executor, next to the database's sockets.
struct ReactorChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let http: HTTP1Channel
  private let executors: Executors

  init(http: HTTP1Channel, executors: [any TaskExecutor]) {
    self.http = http
    self.executors = Executors(all: executors)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    http.setup(channel: channel, logger: logger)
  }

  func handle(value: Value, logger: Logger) async {
    await withTaskExecutorPreference(executors.next()) {
      await http.handle(value: value, logger: logger)
    }
  }

  /// Gives each executor its share of the connections.
  private final class Executors: Sendable {
    private let all: [any TaskExecutor]
    private let count = Atomic<Int>(0)

    init(all: [any TaskExecutor]) {
      self.all = all
    }

    func next() -> any TaskExecutor {
      all[(count.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max) % all.count]
    }
  }
}
