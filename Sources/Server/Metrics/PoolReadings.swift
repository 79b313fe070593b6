import Commands
import Postgres

/// The state of each login role's pool as metrics.
struct PoolReadings: Sendable {
  let pools: Pools

  /// One metric for each figure, with a series for each pool.
  var all: [PrometheusRegistry.Reading] {
    let statistics = pools.all.map { ($0.user, $0.pool.statistics) }
    return Self.figures.map { figure in
      PrometheusRegistry.Reading(
        name: figure.name, kind: figure.kind, help: figure.help,
        values: statistics.map { user, statistics in
          let role = PrometheusText.Label(name: "role", value: user)
          return ([role], Double(statistics[keyPath: figure.field]))
        })
    }
  }

  private struct Figure: Sendable {
    let name: String
    let kind: PrometheusText.Kind
    let help: String
    let field: any KeyPath<PoolStatistics, Int> & Sendable
  }

  private static let figures = [
    Figure(
      name: "rygrad_pool_open", kind: .gauge, help: "Open connections to the database.",
      field: \.open),
    Figure(
      name: "rygrad_pool_idle", kind: .gauge, help: "Open connections with nothing underway.",
      field: \.idle),
    Figure(
      name: "rygrad_pool_in_transaction", kind: .gauge,
      help: "Connections checked out by a transaction.", field: \.exclusive),
    Figure(
      name: "rygrad_pool_in_flight", kind: .gauge,
      help: "Batches sent on shared connections and not yet answered.", field: \.underway),
    Figure(
      name: "rygrad_pool_waiting", kind: .gauge, help: "Callers that wait for a connection.",
      field: \.waiting),
    Figure(
      name: "rygrad_pool_connecting", kind: .gauge, help: "Connections being opened.",
      field: \.connecting),
    Figure(
      name: "rygrad_pool_opened_total", kind: .counter,
      help: "Connections opened; more than the most that are open at once means reconnects.",
      field: \.opened),
    Figure(
      name: "rygrad_pool_failed_total", kind: .counter,
      help: "Attempts to open a connection that failed.", field: \.failed),
  ]
}
