/// One series over time against its target, as SVG that a style sheet colours.
///
/// Values only place the points; what people read are the texts, formatted from exact numbers by
/// whoever makes the chart. Tooltips and the script's readout take them from the points' titles.
public struct LineChart: Sendable {
  /// One period.
  public struct Point: Sendable {
    let label: String
    let value: Double?
    let text: String

    /// The period called `label`, with its value and the value's text; without a value it is
    /// missing, and the line breaks.
    public init(label: String, value: Double?, text: String) {
      self.label = label
      self.value = value.flatMap { Axis.isDrawable($0) ? $0 : nil }
      self.text = text
    }
  }

  /// A level to compare with, and what is written at it.
  public struct Reference: Sendable {
    let value: Double
    let text: String

    /// The level and its text.
    public init(value: Double, text: String) {
      self.value = value
      self.text = text
    }
  }

  let id: String
  let title: String
  let description: String
  let points: [Point]
  let targets: [Double?]
  let target: String?
  let baseline: Reference?
  let forecast: [Point]

  /// A chart whose `id` is unique on its page.
  ///
  /// `targets` go with the points and, after them, with the forecast; `target` is written where
  /// they end. The forecast's points follow the measured ones.
  public init(
    id: String, title: String, description: String, points: [Point], targets: [Double?] = [],
    target: String? = nil, baseline: Reference? = nil, forecast: [Point] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.points = points
    self.targets = targets.map { $0.flatMap { Axis.isDrawable($0) ? $0 : nil } }
    self.target = target
    self.baseline = baseline.flatMap { Axis.isDrawable($0.value) ? $0 : nil }
    self.forecast = forecast
  }

  /// The drawing, with the labels of the ticks made by `tick`.
  public func svg(tick: (Tick) -> String) -> HTML {
    let layout = LineChartLayout(self, tick: tick)
    return """
      <svg class="chart" viewBox="0 0 640 260" role="img" aria-labelledby="\(id)-t \(id)-d">\
      <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(description)</desc>\
      \(layout.grid)\(layout.periods)\(layout.baseline)\(layout.target)\(layout.line)\
      \(layout.forecast)</svg>
      """
  }
}
