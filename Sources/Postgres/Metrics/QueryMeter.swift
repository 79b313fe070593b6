// Assumes that many threads record and few read: relaxed counters, each exact, read one by one.
import CoreMetrics
import Synchronization

/// What is known about the executions of one named statement.
public struct QueryStatistics: Sendable, Hashable {
  /// The statement's name.
  public let name: String
  /// How often it was answered, errors included.
  public let count: Int
  /// How often it failed; a query that was skipped because an earlier one failed is not counted.
  public let errors: Int
  /// The sum of all durations, each from the moment the batch was sent until the answer was read.
  public let total: Duration
  /// How many took less than 2^n microseconds and not less than half of that, for n from 0 on; the
  /// last also holds everything longer.
  public let histogram: [Int]

  /// An upper bound of the duration that `share` (0…1) of the executions stayed within, exact to a
  /// factor of two; nil where nothing was executed.
  public func quantile(_ share: Double) -> Duration? {
    var rest = Int((Double(count) * share).rounded(.up))
    guard count > 0 else { return nil }
    for (bucket, number) in histogram.enumerated() {
      rest -= number
      if rest <= 0 { return .microseconds(1 << bucket) }
    }
    return .microseconds(1 << (histogram.count - 1))
  }
}

/// Counts the executions of one named statement, for its readers and for swift-metrics.
final class QueryMeter: Sendable {
  /// The last bucket begins at half of 2^26 µs, some 33 seconds.
  static let buckets = 27

  private let name: String
  private let errors = Atomic(0)
  private let nanoseconds = Atomic<Int64>(0)
  private let counts: [Counter]
  private let timer: CoreMetrics.Timer?
  private let errorCounter: CoreMetrics.Counter?

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  init(_ name: String, dimensions: [(String, String)], factory: (any MetricsFactory)?) {
    self.name = name
    counts = (0..<Self.buckets).map { _ in Counter() }
    let dimensions = dimensions + [("query", name)]
    timer = factory.map {
      CoreMetrics.Timer(label: "postgres_query_seconds", dimensions: dimensions, factory: $0)
    }
    errorCounter = factory.map {
      CoreMetrics.Counter(label: "postgres_query_errors", dimensions: dimensions, factory: $0)
    }
  }

  func record(_ duration: Duration) {
    let nanoseconds = duration.nanoseconds
    let bucket = Self.bucket(of: nanoseconds)
    counts[bucket].value.add(1, ordering: .relaxed)
    self.nanoseconds.add(nanoseconds, ordering: .relaxed)
    timer?.recordNanoseconds(nanoseconds)
  }

  func recordError(_ duration: Duration) {
    errors.add(1, ordering: .relaxed)
    errorCounter?.increment()
    record(duration)
  }

  /// The bits of the number of whole microseconds: 0 for less than one.
  static func bucket(of nanoseconds: Int64) -> Int {
    let microseconds = UInt64(max(0, nanoseconds)) / 1000
    return min(buckets - 1, UInt64.bitWidth - microseconds.leadingZeroBitCount)
  }

  var statistics: QueryStatistics {
    let histogram = counts.map { $0.value.load(ordering: .relaxed) }
    return QueryStatistics(
      name: name, count: histogram.reduce(0, +), errors: errors.load(ordering: .relaxed),
      total: .nanoseconds(nanoseconds.load(ordering: .relaxed)), histogram: histogram)
  }
}

/// The meters of one pool.
final class QueryMeters: Sendable {
  private let dimensions: [(String, String)]
  private let factory: (any MetricsFactory)?
  private let meters = Mutex<[String: QueryMeter]>([:])

  init(dimensions: [(String, String)] = [], factory: (any MetricsFactory)? = nil) {
    self.dimensions = dimensions
    self.factory = factory
  }

  /// The meter of the statement `name`, the same for every connection.
  subscript(name: String) -> QueryMeter {
    meters.withLock { meters in
      if let known = meters[name] { return known }
      let meter = QueryMeter(name, dimensions: dimensions, factory: factory)
      meters[name] = meter
      return meter
    }
  }

  var statistics: [QueryStatistics] {
    meters.withLock { Array($0.values) }.map(\.statistics).sorted { $0.name < $1.name }
  }
}

extension Duration {
  /// Rounded down.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
