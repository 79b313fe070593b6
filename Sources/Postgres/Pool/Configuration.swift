// Assumes nothing: settings, all of them bounded.
public import CoreMetrics

extension Pool {
  /// How a pool connects and how long its callers wait.
  public struct Configuration: Sendable {
    /// A libpq connection string or URI; several hosts may be named.
    public var connectionString: String
    /// The login role, instead of the connection string's.
    public var user: String?
    /// What the server shows as `application_name`.
    public var applicationName: String?
    /// The most connections that are open at a time.
    public var maximumConnections: Int
    /// The most one-shot batches underway on a connection; without named statements there is one.
    public var depth: Int
    /// The longest that a caller waits for a connection.
    public var acquireTimeout: Duration
    /// The deadline of callers who name none, counted from their call.
    public var defaultTimeout: Duration
    /// How long past its end a batch may take to be answered before its connection is given up.
    public var grace: Duration
    /// The most callers that may wait for a connection; others are refused at once.
    public var maximumWaiting: Int
    /// Whether statements are prepared under their names, and batches sent behind one another. Not
    /// through a PgBouncer before 1.21: it loses the names, and gives the server to another client at
    /// the end of a batch even if part of the next has gone there already, whose answers then are
    /// the other's.
    public var namedStatements: Bool
    /// Whether every one-shot batch has a connection to itself and an explicit BEGIN and COMMIT, in
    /// one round trip all the same. Citus needs that: it forwards `SET LOCAL` only then.
    public var explicitTransactions: Bool
    /// Where durations and errors of each query are recorded besides ``Pool/queryStatistics``:
    /// `postgres_query_seconds` and `postgres_query_errors`, by query and role.
    public var metrics: (any MetricsFactory)?

    /// Settings with their defaults.
    public init(
      connectionString: String, user: String? = nil, applicationName: String? = nil,
      maximumConnections: Int = 4, depth: Int = 8, acquireTimeout: Duration = .seconds(5),
      defaultTimeout: Duration = .seconds(30), grace: Duration = .seconds(5),
      maximumWaiting: Int = 10_000, namedStatements: Bool = true,
      explicitTransactions: Bool = false, metrics: (any MetricsFactory)? = nil
    ) {
      self.connectionString = connectionString
      self.user = user
      self.applicationName = applicationName
      self.maximumConnections = maximumConnections
      self.depth = depth
      self.acquireTimeout = acquireTimeout
      self.defaultTimeout = defaultTimeout
      self.grace = grace
      self.maximumWaiting = maximumWaiting
      self.namedStatements = namedStatements
      self.explicitTransactions = explicitTransactions
      self.metrics = metrics
    }

    var usableDepth: Int { namedStatements ? max(1, depth) : 1 }

    var connector: Connector {
      Connector(connectionString: connectionString, user: user, applicationName: applicationName)
    }
  }
}
