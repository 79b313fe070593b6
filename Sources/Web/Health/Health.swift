/// What balancers, supervisors and monitoring ask a server about itself.
///
/// - `/livez`: 200 as long as the process answers at all; says nothing about the database, because
///   a restart would not mend that.
/// - `/readyz`: 200 when requests should be sent here, else 503 with what is missing.
/// - `/metrics`: Prometheus text; only on the private listener.
public struct Health: Sendable {
  /// A small answer over HTTP, never to be cached.
  public struct Answer: Sendable, Hashable {
    /// The status code.
    public let status: Int
    /// The value of `Content-Type`.
    public let contentType: String
    /// The content.
    public let body: [UInt8]
  }

  private let isDraining: @Sendable () -> Bool
  private let checks: Checks
  private let metrics: @Sendable () -> [UInt8]

  /// Answers from these sources.
  ///
  /// - Parameters:
  ///   - isDraining: Asked every time, so that a drain is seen at once.
  ///   - missing: What keeps requests from being answered; asked at most once a second however
  ///     many ask, so that nobody can load the database with it.
  ///   - metrics: All metrics in Prometheus' text format.
  public init(
    isDraining: @escaping @Sendable () -> Bool,
    missing: @escaping @Sendable () async -> [String],
    metrics: @escaping @Sendable () -> [UInt8]
  ) {
    self.isDraining = isDraining
    self.metrics = metrics
    checks = Checks(check: missing)
  }

  /// Whether requests should be sent here.
  public func isReady() async -> Readiness {
    if isDraining() { return Readiness(missing: ["draining"]) }
    return Readiness(missing: await checks.latest())
  }

  /// The answer to a probe of that path; nil for every other path.
  public func answer(to path: String) async -> Answer? {
    switch path {
    case "/livez": return Self.text(200, "alive\n")
    case "/readyz":
      let readiness = await isReady()
      return Self.text(readiness.isReady ? 200 : 503, readiness.text)
    default: return nil
    }
  }

  /// The same, and the metrics: for a listener that only those who run the server can reach.
  public func answerPrivately(to path: String) async -> Answer? {
    if path == "/metrics" {
      return Answer(
        status: 200, contentType: "text/plain; version=0.0.4; charset=utf-8", body: metrics())
    }
    return await answer(to: path)
  }

  private static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// The last result, which all who ask within a second share; so do those who ask meanwhile.
  private actor Checks {
    private let check: @Sendable () async -> [String]
    private var last: (missing: [String], time: ContinuousClock.Instant)?
    private var underway: Task<[String], Never>?

    init(check: @escaping @Sendable () async -> [String]) {
      self.check = check
    }

    func latest() async -> [String] {
      if let last, last.time + .seconds(1) > .now { return last.missing }
      if let underway { return await underway.value }
      let task = Task { [check] in await check() }
      underway = task
      let missing = await task.value
      underway = nil
      last = (missing, .now)
      return missing
    }
  }
}
