import Metrics
import Synchronization

/// All metrics of a process: a backend for swift-metrics that Prometheus can read.
///
/// Counters end in `_total`; timers and aggregating recorders are histograms, timers in seconds.
final class PrometheusRegistry: Sendable {
  /// Values asked for when the metrics are read, instead of being kept up to date.
  struct Reading: Sendable {
    let name: String
    let kind: PrometheusText.Kind
    let help: String
    let values: [(labels: [PrometheusText.Label], value: Double)]
  }

  /// Bounds for durations in seconds, from a cached read to a long import.
  static let seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]

  private let maximumSeries: Int
  private let families = Mutex<[String: MetricFamily]>([:])
  private let readers = Mutex<[@Sendable () -> [Reading]]>([])

  /// - Parameter maximumSeries: How many series one metric may have.
  init(maximumSeries: Int = 1000) {
    self.maximumSeries = maximumSeries
  }

  /// Says what a metric is before anything is counted, so that its first reading is not missing.
  func declare(
    _ name: String, _ kind: PrometheusText.Kind, help: String, bounds: [Double] = seconds
  ) {
    _ = family(name, kind, help: help, bounds: bounds)
  }

  /// Asks for these values at every reading.
  func read(_ reader: @escaping @Sendable () -> [Reading]) {
    readers.withLock { $0.append(reader) }
  }

  /// Every metric in Prometheus' text format, sorted by name.
  func render() -> [UInt8] {
    let readings = readers.withLock { $0 }.flatMap { $0() }
    let families = families.withLock { $0 }
    var text = PrometheusText()
    let names = Set(families.keys).union(readings.map(\.name))
    for name in names.sorted() {
      if let family = families[name] {
        family.write(into: &text)
      } else if let reading = readings.first(where: { $0.name == name }) {
        text.family(name, reading.kind, help: reading.help)
        for (labels, value) in reading.values { text.sample(name, labels, value) }
      }
    }
    return text.bytes
  }

  private func family(
    _ label: String, _ kind: PrometheusText.Kind, help: String? = nil, bounds: [Double] = seconds
  ) -> MetricFamily {
    var name = PrometheusText.name(label, colons: true)
    if kind == .counter, !name.hasSuffix("_total") { name += "_total" }
    return families.withLock { families in
      if let known = families[name] { return known }
      let family = MetricFamily(
        name, kind, help: help ?? label, bounds: bounds, maximumSeries: maximumSeries)
      families[name] = family
      return family
    }
  }

  /// The instrument of a series; one that shows nowhere where the name is another kind's already.
  private func instrument<Handler>(
    _ label: String, _ kind: PrometheusText.Kind, _ dimensions: [(String, String)]
  ) -> Handler {
    if let found = family(label, kind).instrument(dimensions) as? Handler { return found }
    let spare = MetricFamily(label, kind, help: "", bounds: Self.seconds, maximumSeries: 1)
    return spare.make() as! Handler
  }

  private func remove(_ handler: AnyObject) {
    for family in families.withLock({ Array($0.values) }) { family.remove(handler) }
  }
}

extension PrometheusRegistry: MetricsFactory {
  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    instrument(label, .counter, dimensions)
  }

  func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    instrument(label, .counter, dimensions)
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    instrument(label, .gauge, dimensions)
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    instrument(label, aggregate ? .histogram : .gauge, dimensions)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    instrument(label, .histogram, dimensions)
  }

  func destroyCounter(_ handler: any CounterHandler) { remove(handler) }

  func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { remove(handler) }

  func destroyMeter(_ handler: any MeterHandler) { remove(handler) }

  func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }

  func destroyTimer(_ handler: any TimerHandler) { remove(handler) }
}
