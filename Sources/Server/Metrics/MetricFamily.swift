import Synchronization

/// A metric with all its series, whose number is bounded: what does not fit is counted together,
/// under labels that all say `other`, so that no caller can fill the memory with labels.
final class MetricFamily: Sendable {
  typealias Label = PrometheusText.Label

  let name: String
  let kind: PrometheusText.Kind
  private let help: String
  private let bounds: [Double]
  private let maximumSeries: Int
  private let series = Mutex<[[Label]: any Instrument]>([:])

  init(
    _ name: String, _ kind: PrometheusText.Kind, help: String, bounds: [Double], maximumSeries: Int
  ) {
    self.name = name
    self.kind = kind
    self.help = help
    self.bounds = bounds
    self.maximumSeries = maximumSeries
  }

  /// The instrument of the series with these labels, made when it is first asked for.
  func instrument(_ dimensions: [(String, String)]) -> any Instrument {
    let labels = Self.labels(dimensions)
    return series.withLock { series in
      if let known = series[labels] { return known }
      var labels = labels
      if series.count >= maximumSeries {
        labels = labels.map { Label(name: $0.name, value: "other") }
        if let known = series[labels] { return known }
      }
      let instrument = make()
      series[labels] = instrument
      return instrument
    }
  }

  /// An instrument that belongs to no series.
  func make() -> any Instrument {
    kind == .histogram ? HistogramInstrument(bounds: bounds) : NumberInstrument()
  }

  /// Forgets a series.
  func remove(_ instrument: AnyObject) {
    series.withLock { series in
      if let key = series.first(where: { $0.value === instrument })?.key { series[key] = nil }
    }
  }

  /// Writes every series, in the order of their labels.
  func write(into text: inout PrometheusText) {
    let all = series.withLock { $0 }.sorted { Self.precedes($0.key, $1.key) }
    text.family(name, kind, help: help)
    for (labels, instrument) in all { instrument.write(name, labels, into: &text) }
  }

  /// Labels sorted by name, each once, none with a name that the format keeps for itself.
  private static func labels(_ dimensions: [(String, String)]) -> [Label] {
    var labels: [Label] = []
    for (name, value) in dimensions {
      var name = PrometheusText.name(name, colons: false)
      if name == "le" || name == "quantile" || name.hasPrefix("__") { name = "label_" + name }
      if !labels.contains(where: { $0.name == name }) {
        labels.append(Label(name: name, value: value))
      }
    }
    return labels.sorted { $0.name < $1.name }
  }

  private static func precedes(_ left: [Label], _ right: [Label]) -> Bool {
    left.map(\.value).lexicographicallyPrecedes(right.map(\.value))
  }
}
