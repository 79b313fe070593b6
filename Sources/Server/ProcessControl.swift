import Commands
import Domain
import LineProtocol
import Logging
import Synchronization

/// This process as an operator's commands see it: its connections, bounds, log, and its end.
final class ProcessControl: ServerControl {
  private struct Guest {
    let address: String
    let principal: Commands.Principal
    let since: Instant
    var requests = 0
    var running: String?
    let hangUp: @Sendable () -> Void
  }

  private struct State {
    var guests: [String: Guest] = [:]
    var connectionCount = 0
  }

  private let state = Mutex(State())
  private let threshold: LogThreshold
  private let lifecycle: Phase
  private let stop: StopSignal
  let limits: JSON
  let sendsMail: Bool
  let startedAt = Instant.now()

  init(
    limits: Limits, sendsMail: Bool, threshold: LogThreshold, phase: Phase, stop: StopSignal
  ) {
    self.limits = limits.json
    self.sendsMail = sendsMail
    self.threshold = threshold
    lifecycle = phase
    self.stop = stop
  }

  var version: String { "rygrad/\(Program.version)" }

  var phase: String { "\(lifecycle.current)" }

  var logLevel: String { threshold.level.rawValue }

  func setLogLevel(_ level: String) {
    if let level = Logger.Level(rawValue: level) { threshold.level = level }
  }

  func drain() -> Bool { stop.request(.command) }

  var connections: [ProtocolConnection] {
    state.withLock { state in
      state.guests.map { id, guest in
        ProtocolConnection(
          id: id, address: guest.address, principal: guest.principal, since: guest.since,
          requests: guest.requests, running: guest.running)
      }
    }.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  var connectionCount: Int { state.withLock(\.connectionCount) }

  func hangUp(on connection: String) -> Bool {
    // It may take a while to go; for those who look it is gone.
    let hangUp = state.withLock { $0.guests.removeValue(forKey: connection)?.hangUp }
    hangUp?()
    return hangUp != nil
  }
}

// What the doors report.
extension ProcessControl {
  /// A connection came or went.
  func happened(_ event: Listener.Event) {
    switch event {
    case .opened: state.withLock { $0.connectionCount += 1 }
    case .closed: state.withLock { $0.connectionCount -= 1 }
    case .turnedAway, .handshakeFailed, .authenticated, .authenticationFailed: break
    }
  }

  /// Somebody was let in on a connection.
  func entered(
    _ id: RequestID, address: String, _ principal: Commands.Principal,
    hangUp: @escaping @Sendable () -> Void
  ) {
    state.withLock {
      $0.guests[id.description] = Guest(
        address: address, principal: principal, since: .now(), hangUp: hangUp)
    }
  }

  /// A request on a connection begins.
  func began(_ verb: String, on id: RequestID) {
    state.withLock {
      $0.guests[id.description]?.requests += 1
      $0.guests[id.description]?.running = verb
    }
  }

  /// It has ended.
  func ended(on id: RequestID) {
    state.withLock { $0.guests[id.description]?.running = nil }
  }

  /// A connection is gone.
  func left(_ id: RequestID) {
    state.withLock { _ = $0.guests.removeValue(forKey: id.description) }
  }
}
