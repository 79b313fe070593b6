import NIOCore
import Synchronization

/// The connections of a listener, so that a shutdown reaches all of them.
final class OpenConnections: Sendable {
  /// What a connection is told from outside, as a user event of its channel.
  enum Notice: Sendable {
    /// Answer what runs, take nothing more.
    case drain
    /// Give up what runs, and close.
    case cut
    /// Give up what runs, say that an operator wants it so, and close.
    case hangUp
  }

  private struct State {
    var isDraining = false
    var ended: [ObjectIdentifier: (channel: any Channel, future: EventLoopFuture<Void>)] = [:]
  }

  private let state = Mutex(State())

  /// Adds a connection until `ended` succeeds; returns whether a shutdown has begun before.
  func add(_ channel: any Channel, until ended: EventLoopFuture<Void>) -> Bool {
    let id = ObjectIdentifier(channel)
    let isDraining = state.withLock { state in
      state.ended[id] = (channel, ended)
      return state.isDraining
    }
    ended.whenComplete { _ in self.state.withLock { _ = $0.ended.removeValue(forKey: id) } }
    return isDraining
  }

  /// Has every connection drain; cuts those that have not ended within `grace`.
  func drain(grace: Duration) async {
    state.withLock { $0.isDraining = true }
    notify(.drain)
    let cutting = Task {
      try await Task.sleep(for: grace)
      notify(.cut)
    }
    for future in state.withLock({ $0.ended.values.map(\.future) }) {
      try? await future.get()
    }
    cutting.cancel()
  }

  private func notify(_ notice: Notice) {
    for channel in state.withLock({ $0.ended.values.map(\.channel) }) {
      channel.pipeline.fireUserInboundEventTriggered(notice)
    }
  }
}
