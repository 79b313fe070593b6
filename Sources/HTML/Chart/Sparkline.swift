/// A series at a glance: one line without axes, its last value marked.
public struct Sparkline: Sendable {
  private let label: String
  private let values: [Double?]
  private let target: Double?

  /// The line through the values, broken where one is missing; `label` says in words what it shows.
  public init(label: String, values: [Double?], target: Double? = nil) {
    self.label = label
    self.values = values.map { $0.flatMap { Axis.isDrawable($0) ? $0 : nil } }
    self.target = target.flatMap { Axis.isDrawable($0) ? $0 : nil }
  }

  /// The drawing; nothing when there is no value.
  public var svg: HTML {
    guard let last = values.lastIndex(where: { $0 != nil }) else { return HTML() }
    let shown = values.compactMap { $0 } + (target.map { [$0] } ?? [])
    let low = shown.min() ?? 0
    let range = (shown.max() ?? 0) - low
    let y = { (value: Double) in range > 0 ? 44 - (value - low) / range * 40 : 24 }
    let step = 232 / Double(max(1, values.count - 1))
    let x = { (index: Int) in values.count == 1 ? 120 : 4 + Double(index) * step }
    let places = values.enumerated().map { index, value in
      value.map { (x: x(index), y: y($0)) }
    }
    let end = PathData.broken([places[last]])
    return """
      <svg class="spark" viewBox="0 0 240 48" role="img" aria-label="\(label)">\
      \(target.map { level(y($0)) })<path d="\(PathData.broken(places).text)"/>\
      <path class="e" d="\(end.text)"/></svg>
      """
  }

  private func level(_ y: Double) -> HTML {
    "<path class=\"g\" d=\"M0 \(PathData.number(y))H240\"/>"
  }
}
