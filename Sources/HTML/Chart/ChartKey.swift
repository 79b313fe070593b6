/// What the lines of a line chart mean.
public struct ChartKey: Sendable {
  private let entries: [(sample: HTML, text: String)]

  /// The key to the lines that have a text.
  public init(
    measured: String, target: String? = nil, baseline: String? = nil, forecast: String? = nil
  ) {
    let lines: [(sample: HTML, text: String?)] = [
      ("<path class=\"line\" d=\"M2 6h28\"/>", measured),
      ("<path class=\"target\" d=\"M2 6h28\"/>", target),
      ("<path class=\"base\" d=\"M2 6h28\"/>", baseline),
      (
        "<path class=\"fc\" d=\"M2 6h20\"/><circle class=\"fd\" cx=\"26\" cy=\"6\" r=\"4\"/>",
        forecast
      ),
    ]
    entries = lines.compactMap { line in line.text.map { (line.sample, $0) } }
  }

  /// A list, to stand below the chart.
  public var html: HTML {
    let items: [HTML] = entries.map {
      "<li><svg viewBox=\"0 0 32 12\" aria-hidden=\"true\">\($0.sample)</svg>\($0.text)</li>"
    }
    return "<ul class=\"key\">\(items)</ul>"
  }
}
