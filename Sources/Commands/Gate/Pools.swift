public import CoreMetrics
import Domain
public import Postgres

/// One pool of connections for each login role: which pool a query runs in is its authority.
public struct Pools: Sendable {
  let gate: Pool
  let account: Pool
  let `operator`: Pool
  let job: Pool
  let export: Pool
  /// How to connect to be told of notifications.
  let listening: Pool.Configuration
  private let backbone: Pool
  private let partner: Pool
  private let funder: Pool

  /// Opens nothing yet; each pool connects as `rygrad_…` when it is first used, at most
  /// `maximumConnections` times. Each query's durations and errors go to `metrics`.
  public init(
    connectionString: String, reactors: [Reactor], maximumConnections: Int = 8,
    namedStatements: Bool = true, metrics: (any MetricsFactory)? = nil
  ) {
    func pool(_ user: String, atMost maximumConnections: Int = maximumConnections) -> Pool {
      Pool(
        Pool.Configuration(
          connectionString: connectionString, user: user, applicationName: "rygrad",
          maximumConnections: maximumConnections, namedStatements: namedStatements,
          metrics: metrics),
        reactors: reactors)
    }
    gate = pool("rygrad_gate")
    account = pool("rygrad_account")
    `operator` = pool("rygrad_operator")
    backbone = pool("rygrad_backbone")
    partner = pool("rygrad_partner")
    funder = pool("rygrad_funder")
    // What is due, mail, jobs and events share few connections: each asks short questions.
    job = pool("rygrad_job", atMost: 3)
    // An export reads on one connection and writes on another.
    export = pool("rygrad_export", atMost: 2 * Dispatch.jobsAtOnce)
    listening = Pool.Configuration(
      connectionString: connectionString, user: "rygrad_job", applicationName: "rygrad")
  }

  /// The pool whose login may act for a party of that role.
  subscript(role: Role) -> Pool {
    switch role {
    case .backbone: backbone
    case .partner: partner
    case .funder: funder
    }
  }

  /// Every pool with the name of its login role.
  public var all: [(user: String, pool: Pool)] {
    [
      ("rygrad_gate", gate), ("rygrad_account", account), ("rygrad_operator", `operator`),
      ("rygrad_backbone", backbone), ("rygrad_partner", partner), ("rygrad_funder", funder),
      ("rygrad_job", job), ("rygrad_export", export),
    ]
  }

  /// Waits for what is under way and closes every connection.
  public func close() async {
    for (_, pool) in all { await pool.close() }
  }
}
