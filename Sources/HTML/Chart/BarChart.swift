/// Amounts compared: a name, an amount and a bar, one below the other.
public struct BarChart: Sendable {
  /// One bar.
  public typealias Bar = SplitChart.Part

  private let title: String
  private let bars: [Bar]

  /// The chart of these bars.
  public init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// A list of names and amounts, with bars for the eye only.
  public var html: HTML {
    let greatest = bars.map(\.value).max() ?? 0
    let rows: [HTML] = bars.map { bar in
      let width = greatest > 0 ? bar.value / greatest * 1000 : 0
      return """
        <div><dt>\(bar.label)</dt><dd>\(bar.text)\
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="s1" width="\(PathData.number(width))" height="10"/></svg></dd></div>
        """
    }
    return "<div role=\"group\" aria-label=\"\(title)\"><dl class=\"bars\">\(rows)</dl></div>"
  }
}
