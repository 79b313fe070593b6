/// How a whole is split: one stacked bar, and each part with its colour, name and amount below it.
public struct SplitChart: Sendable {
  /// One part.
  public struct Part: Sendable {
    let label: String
    let value: Double
    let text: String
    let figure: String?

    /// The part called `label`; `value` is for its length only, `text` what is read, and `figure`
    /// what stands in `data-figure` at it.
    public init(label: String, value: Double, text: String, figure: String? = nil) {
      self.figure = figure
      self.label = label
      self.value = Axis.isDrawable(value) ? max(0, value) : 0
      self.text = text
    }

    var mark: HTML? { figure.map { " data-figure=\"\($0)\"" } }
  }

  private let title: String
  private let parts: [Part]

  /// The chart of these parts, largest first where it is read best.
  public init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// The bar and the list of its parts.
  public var html: HTML {
    let items: [HTML] = parts.enumerated().map { index, part in
      """
      <li><svg viewBox="0 0 1 1" aria-hidden="true">\
      <rect class="s\(SplitChart.tone(index))" width="1" height="1"/></svg>\
      \(part.label)<b\(part.mark)>\(part.text)</b></li>
      """
    }
    return """
      <svg class="split" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" \
      aria-label="\(title)">\(segments)</svg><ul class="shares">\(items)</ul>
      """
  }

  private var segments: [HTML] {
    let greatest = parts.map(\.value).max() ?? 0
    guard greatest > 0 else { return [] }
    // relative to the greatest, since a sum of huge parts might be no number
    let total = parts.reduce(0) { $0 + $1.value / greatest }
    var start = 0.0
    return parts.enumerated().compactMap { index, part in
      let width = part.value / greatest / total * 1000
      defer { start += width }
      guard width > 0 else { return nil }
      let x = PathData.number(start)
      // a gap between neighbours, so that they are told apart without their colours
      let gap = start + width > 999.5 ? 0 : min(2.5, width / 2)
      let shown = PathData.number(width - gap)
      return """
        <rect class="s\(SplitChart.tone(index))" x="\(x)" width="\(shown)" height="10"/>
        """
    }
  }

  /// The class of a part's colour, 1–4; further parts share the last.
  private static func tone(_ index: Int) -> Int { min(index, 3) + 1 }
}
