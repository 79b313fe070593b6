/// Where everything of a line chart lies, in units of its view box, 640 by 260.
///
/// Each period has a slot of the same width with its point in the middle. Labels of values stand on
/// their grid lines at the left, which works at the size of letters of a phone too.
struct LineChartLayout {
  private static let width = 640.0
  private static let top = 20.0
  private static let bottom = 228.0
  private static let letter = 7.2

  private let chart: LineChart
  private let axis: Axis
  private let labels: [String]
  private let left: Double
  private let right: Double
  private let slot: Double
  private let isEmpty: Bool

  init(_ chart: LineChart, tick: (Tick) -> String) {
    let values =
      (chart.points + chart.forecast).compactMap(\.value) + chart.targets.compactMap { $0 }
      + (chart.baseline.map { [$0.value] } ?? [])
    self.chart = chart
    isEmpty = values.isEmpty
    axis = Axis(enclosing: values)
    labels = isEmpty ? [] : axis.ticks.map(tick)
    let count = max(1, chart.points.count + chart.forecast.count)
    left = min(160, Double(labels.map(\.count).max() ?? 0) * Self.letter + 10)
    // room for half of the last period's label
    let last = Double((chart.forecast.last ?? chart.points.last)?.label.count ?? 0) * Self.letter
    let overhang = max(6, last / 2 - (Self.width - left) / Double(count) / 2)
    right = Self.width - min(60, overhang)
    slot = (right - left) / Double(count)
  }

  private func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * slot }

  private func y(_ value: Double) -> Double {
    Self.bottom - axis.position(of: value) * (Self.bottom - Self.top)
  }

  private func text(_ string: String, _ x: Double, _ y: Double) -> HTML {
    "<text x=\"\(PathData.number(x))\" y=\"\(PathData.number(y))\">\(string)</text>"
  }
}

// MARK: - From the back to the front

extension LineChartLayout {
  /// A line and a label for each tick; that of zero, or else the lowest, is stronger.
  var grid: HTML {
    var lines = PathData()
    let floor = axis.ticks.first { $0.units == 0 } ?? axis.ticks[0]
    for tick in axis.ticks where tick != floor && !isEmpty {
      lines.move(0, y(tick.value))
      lines.horizontal(to: Self.width)
    }
    var zero = PathData()
    zero.move(0, y(floor.value))
    zero.horizontal(to: Self.width)
    let texts = zip(axis.ticks, labels).map { text($1, 0, y($0.value) - 4) }
    return """
      <path class="grid" d="\(lines.text)"/><path class="zero" d="\(zero.text)"/><g>\(texts)</g>
      """
  }

  /// The names of the periods, as many as fit, the latest always.
  var periods: HTML {
    let names = (chart.points + chart.forecast).map(\.label)
    let widest = Double(names.map(\.count).max() ?? 0) * Self.letter + 16
    let stride = max(1, Int((widest / slot).rounded(.up)))
    let shown = names.indices.filter { (names.count - 1 - $0) % stride == 0 }
    return "<g class=\"tx\">\(shown.map { text(names[$0], x($0), 250) })</g>"
  }

  /// A level line with its text at the right end.
  var baseline: HTML {
    guard let baseline = chart.baseline else { return HTML() }
    var path = PathData()
    path.move(left, y(baseline.value))
    path.horizontal(to: Self.width)
    // below the line where the target's text would be in its way
    let target = chart.targets.last { $0 != nil } ?? nil
    let isBelow = target.map { (0..<24).contains(y(baseline.value) - y($0)) } ?? false
    let height = y(baseline.value) + (isBelow ? 16 : -6)
    return """
      <path class="base" d="\(path.text)"/>\
      <g class="end">\(text(baseline.text, Self.width, height))</g>
      """
  }

  /// Steps from period to period, with the text at the last of them.
  var target: HTML {
    let slots = chart.points.count + chart.forecast.count
    var path = PathData()
    var level: Double?
    for (index, target) in chart.targets.prefix(slots).enumerated() where target != level {
      let start = left + Double(index) * slot
      if level != nil { path.horizontal(to: start) }
      if let target, level != nil { path.vertical(to: y(target)) }
      if let target, level == nil { path.move(start, y(target)) }
      level = target
    }
    if level != nil { path.horizontal(to: left + Double(min(slots, chart.targets.count)) * slot) }
    guard let last = chart.targets.prefix(slots).last(where: { $0 != nil }) ?? nil else {
      return HTML()
    }
    let label = chart.target.map { text($0, Self.width, y(last) - 6) }
    return """
      <path class="target" d="\(path.text)"/><g class="end t">\(label)</g>
      """
  }

  /// What was measured, and a dot with a title for each value.
  var line: HTML {
    let places = chart.points.enumerated().map { index, point in
      point.value.map { (x: x(index), y: y($0)) }
    }
    let dots = zip(chart.points, places).compactMap { point, place in
      place.map { dot(point, at: $0) }
    }
    return """
      <path class="line" d="\(PathData.broken(places).text)"/><g class="dots">\(dots)</g>
      """
  }

  private func dot(_ point: LineChart.Point, at place: (x: Double, y: Double)) -> HTML {
    var path = PathData()
    path.move(place.x, place.y)
    path.dot()
    return "<path d=\"\(path.text)\"><title>\(point.label): \(point.text)</title></path>"
  }

  /// What is expected, from the last measured value on.
  var forecast: HTML {
    let first = chart.points.count
    let places = chart.forecast.enumerated().map { index, point in
      point.value.map { (x: x(first + index), y: y($0)) }
    }
    guard places.contains(where: { $0 != nil }) else { return HTML() }
    let last = chart.points.lastIndex { $0.value != nil }
    let start = last.flatMap { index in
      chart.points[index].value.map { (x: x(index), y: y($0)) }
    }
    let dots = zip(chart.forecast, places).compactMap { point, place in
      place.map { ring(point, at: $0) }
    }
    let path = PathData.broken((start.map { [$0] } ?? []) + places)
    return "<path class=\"fc\" d=\"\(path.text)\"/>\(dots)"
  }

  private func ring(_ point: LineChart.Point, at place: (x: Double, y: Double)) -> HTML {
    """
    <circle class="fd" cx="\(PathData.number(place.x))" cy="\(PathData.number(place.y))" r="4">\
    <title>\(point.label): \(point.text)</title></circle>
    """
  }
}
