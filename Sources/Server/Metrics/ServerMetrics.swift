import Commands
import Domain
import LineProtocol
import Metrics
import Synchronization
import Web

/// What the server counts about its own work. No label holds anything that a caller made up.
final class ServerMetrics: Sendable {
  /// What is counted of commands with one verb and outcome.
  private struct Series: Sendable {
    let count: any CounterHandler
    let time: any TimerHandler
  }

  private struct Ending: Hashable {
    let verb: String
    let code: Refusal.Code?
  }

  private static let unknown = "unknown"

  private let registry: PrometheusRegistry
  private let verbs: Set<String>
  /// Found by labels once, since a command may take a microsecond.
  private let commands = Mutex<[Ending: Series]>([:])

  /// Counts nothing yet; pools and phase are asked at every reading.
  init(_ registry: PrometheusRegistry, pools: Pools, phase: Phase) {
    self.registry = registry
    verbs = Set(allCommands.map { $0.verb } + ["auth", Self.unknown])
    registry.declare(
      "rygrad_commands_total", .counter, help: "Commands carried out or refused, by outcome.")
    registry.declare(
      "rygrad_command_seconds", .histogram, help: "How long commands took, refused ones included.")
    registry.declare(
      "postgres_query_seconds", .histogram,
      help: "How long queries took, from when their batch was sent until they were answered.")
    registry.declare("postgres_query_errors_total", .counter, help: "Queries that failed.")
    registry.declare(
      "rygrad_protocol_events_total", .counter, help: "What happened to protocol connections.")
    registry.declare(
      "rygrad_protocol_connections", .gauge, help: "Protocol connections that are open.")
    registry.declare(
      "rygrad_http_requests_total", .counter, help: "Requests over HTTP by route and status class.")
    registry.declare(
      "rygrad_http_request_seconds", .histogram, help: "How long answers over HTTP took.")
    connections.set(Int64(0))
    registry.read { [PrometheusRegistry.Reading.phase(phase.current)] }
    registry.read { PoolReadings(pools: pools).all }
    registry.read { ProcessReadings.all }
  }

  /// Counts a command; a verb that no command has is counted as `unknown`.
  func performed(_ command: Performed) {
    let series = series(of: Ending(verb: command.verb, code: command.code))
    series.count.increment(by: 1)
    series.time.recordNanoseconds(command.duration.nanoseconds)
  }

  private func series(of ending: Ending) -> Series {
    if let known = commands.withLock({ $0[ending] }) { return known }
    guard verbs.contains(ending.verb) else {
      return series(of: Ending(verb: Self.unknown, code: ending.code))
    }
    let labels = [("verb", ending.verb), ("outcome", ending.code?.rawValue ?? "OK")]
    let series = Series(
      count: registry.makeCounter(label: "rygrad_commands_total", dimensions: labels),
      time: registry.makeTimer(label: "rygrad_command_seconds", dimensions: [labels[0]]))
    commands.withLock { $0[ending] = series }
    return series
  }

  /// Counts what happened to a protocol connection.
  func happened(_ event: Listener.Event) {
    let name: String
    switch event {
    case .opened:
      name = "opened"
      connections.increment(by: 1)
    case .authenticated: name = "authenticated"
    case .handshakeFailed: name = "handshake_failed"
    case .turnedAway: name = "turned_away"
    case .authenticationFailed: name = "authentication_failed"
    case .closed:
      name = "closed"
      connections.decrement(by: 1)
    }
    registry.makeCounter(label: "rygrad_protocol_events_total", dimensions: [("event", name)])
      .increment(by: 1)
  }

  /// Counts an answer over HTTP.
  func answered(_ answer: HTTPObservation) {
    let methods = ["GET", "HEAD", "POST"]
    registry.makeCounter(
      label: "rygrad_http_requests_total",
      dimensions: [
        ("route", answer.route),
        ("method", methods.contains(answer.method) ? answer.method : "other"),
        ("status", "\(answer.status / 100)xx"),
      ]
    ).increment(by: 1)
    registry.makeTimer(label: "rygrad_http_request_seconds", dimensions: [("route", answer.route)])
      .recordNanoseconds(answer.duration.nanoseconds)
  }

  /// Everything in Prometheus' text format.
  func render() -> [UInt8] { registry.render() }

  private var connections: any MeterHandler {
    registry.makeMeter(label: "rygrad_protocol_connections", dimensions: [])
  }
}

extension PrometheusRegistry.Reading {
  fileprivate static func phase(_ phase: Phase.Value) -> Self {
    PrometheusRegistry.Reading(
      name: "rygrad_draining", kind: .gauge,
      help: "1 from when the server was asked to end, else 0.",
      values: [([], phase == .draining ? 1 : 0)])
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
