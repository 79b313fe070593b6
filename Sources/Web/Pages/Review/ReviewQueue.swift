import Domain
import HTML

/// The values that wait, by indicator and period, the oldest period first.
struct ReviewQueue {
  let visit: Visit
  /// Which of the values gets the focus: the one that has come into the place of one just decided.
  private let focus: Int?
  private let indicators: [Indicator]

  /// The values of one indicator.
  private struct Indicator {
    let title: String
    let slug: String
    let periods: [OnePeriod]
  }

  /// Those of one period, each with its place in the whole queue.
  private struct OnePeriod {
    let period: String
    let values: [(place: Int, row: JSON)]
  }

  /// Sorts rows of `measurement.list`.
  init(_ rows: [JSON], at focus: Int?, _ visit: Visit) {
    self.visit = visit
    let key = { (row: JSON) in
      [row.text("title"), row.text("indicator"), row.text("period_start"), row.text("party_name")]
    }
    let sorted = rows.map { (key: key($0), row: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.focus = focus.map { min($0, max(0, sorted.count - 1)) }
    var indicators: [Indicator] = []
    var place = 0
    for group in sorted.map(\.row).grouped(by: { $0.text("indicator") }) {
      var periods: [OnePeriod] = []
      for part in group.grouped(by: { $0.text("period") }) {
        let values = part.enumerated().map { (place: place + $0.offset, row: $0.element) }
        place += part.count
        periods.append(OnePeriod(period: part[0].text("period"), values: values))
      }
      indicators.append(
        Indicator(
          title: group[0].text("title"), slug: group[0].text("indicator"), periods: periods))
    }
    self.indicators = indicators
    count = place
  }

  let count: Int
  var isEmpty: Bool { count == 0 }

  /// The whole queue with the legend of its keys.
  func html(mayDecide: Bool) -> HTML {
    "\(mayDecide ? keys : nil)\(indicators.map { html($0, mayDecide: mayDecide) })"
  }

  private var keys: HTML {
    """
    <p class="keys" hidden data-keys>\(visit.say("Genveje:", "Shortcuts:")) <kbd>j</kbd>/<kbd>k</kbd> \
    \(visit.say("næste/forrige", "next/previous")), <kbd>a</kbd> \(visit.say("godkend", "approve")), \
    <kbd>r</kbd> \(visit.say("returnér", "return")) <button class="quiet" type="button" \
    data-off="\(visit.say("Slå genveje fra", "Turn shortcuts off"))" \
    data-on="\(visit.say("Slå genveje til", "Turn shortcuts on"))"></button></p>

    """
  }

  private func html(_ indicator: Indicator, mayDecide: Bool) -> HTML {
    """
    <section><h2><a href="\(visit.here("indicators", indicator.slug))">\(indicator.title)</a></h2>
    \(indicator.periods.map { html($0, of: indicator, mayDecide: mayDecide) })</section>

    """
  }

  private func html(_ period: OnePeriod, of indicator: Indicator, mayDecide: Bool) -> HTML {
    let name = visit.format.named(period.period)
    let decidable = period.values.filter { !$0.row.flag("own") }
    let together: HTML? =
      mayDecide && decidable.count > 1
      ? approveAll(decidable.map { $0.row }, "\(indicator.title), \(name)", decidable[0].place)
      : nil
    return """
      <div class="head"><h3>\(name)</h3>\(together)</div>
      \(period.values.map { value in
        ReviewCard(
          row: value.row, place: value.place, hasFocus: value.place == focus,
          mayDecide: mayDecide, visit: visit
        ).html
      })
      """
  }

  /// Exactly those shown are approved; what has come in since stays.
  private func approveAll(_ rows: [JSON], _ name: String, _ place: Int) -> HTML {
    let count = rows.count
    let form = visit.form(
      "measurement.approve", key: "all-\(rows[0].text("id"))", to: visit.address,
      then: visit.reviewAddress(at: place), style: "inline"
    ) { form in
      """
      \(rows.map { form.hidden("id", $0.text("id")) })\
      <button type="submit" class="button secondary">\(visit.say(
        "Godkend alle \(count)", "Approve all \(count)"))<span class="sr"> \(name)</span></button>
      """
    }
    return "<div class=\"actions\">\(form)</div>"
  }
}

extension Visit {
  /// The queue as it is narrowed now, with the focus on the value at that place.
  func reviewAddress(at place: Int) -> String {
    let only = query["indicator"].map { "&indicator=\(Percent.encoded($0))" } ?? ""
    return "\(path)?at=\(place)\(only)"
  }
}

extension Array {
  /// The runs of neighbours with the same key.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var groups: [[Element]] = []
    for element in self {
      if let last = groups.last?.last, key(last) == key(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }
}
