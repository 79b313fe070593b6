import Commands
import Domain
import HTML

/// Parties by the periods of one frequency: how many of the expected values are there.
struct CompletenessMatrix {
  /// How a party stands in one period.
  enum Standing: String, CaseIterable, Sendable {
    /// All approved.
    case approved
    /// All submitted, some awaiting approval.
    case submitted
    /// Some missing, the deadline yet to come.
    case due
    /// Some missing, the deadline passed.
    case overdue

    /// The standing of a row of `completeness.show`.
    init(_ row: JSON) {
      let expected = row.whole("expected") ?? 0
      if row.whole("overdue") ?? 0 > 0 {
        self = .overdue
      } else if row.whole("approved") ?? 0 >= expected {
        self = .approved
      } else if row.whole("submitted") ?? 0 >= expected {
        self = .submitted
      } else {
        self = .due
      }
    }

    var name: Message {
      switch self {
      case .approved: Message(da: "Alt godkendt", en: "All approved")
      case .submitted: Message(da: "Alt indsendt, afventer", en: "All submitted, awaiting")
      case .due: Message(da: "Mangler, fristen er ikke nået", en: "Missing, deadline to come")
      case .overdue: Message(da: "Mangler, fristen er overskredet", en: "Missing, deadline passed")
      }
    }
  }

  private let rows: [JSON]
  private let visit: Visit
  private let frequency: Frequency
  /// The periods in their written form, the newest first: that is what people act on, and on a phone
  /// it is what they see without scrolling.
  private let periods: [String]

  /// The matrix of rows with the same frequency.
  init(_ rows: [JSON], _ visit: Visit) {
    self.rows = rows
    self.visit = visit
    frequency = rows.first?.choice("frequency") ?? .quarterly
    let starts = rows.map { [$0.text("period_start"), $0.text("period")] }
    periods = Set(starts).sorted { $1.lexicographicallyPrecedes($0) }.map { $0[1] }
  }

  var html: HTML {
    let caption = visit.format(frequency.name)
    let heads = periods.map { period in
      "<th scope=\"col\">\(visit.format.shortlyNamed(period))</th>" as HTML
    }
    let parties = rows.grouped { $0.text("party") }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="table matrix"><caption>\(caption)</caption>
      <thead><tr><th scope="col">\(visit.say("Part", "Party"))</th>\(heads)\
      <th scope="col" class="num">\(visit.say("I alt", "In all"))</th></tr></thead>
      <tbody>
      \(parties.map(row))</tbody></table></div>

      """
  }

  private func row(_ party: [JSON]) -> HTML {
    let cells = periods.map { period -> HTML in
      guard let cell = party.first(where: { $0.text("period") == period }) else {
        return "<td class=\"empty\">–</td>"
      }
      return "<td>\(self.cell(cell))</td>"
    }
    let expected = party.compactMap { $0.whole("expected") }.reduce(0, +)
    let submitted = party.compactMap { $0.whole("submitted") }.reduce(0, +)
    let slug = party[0].text("party")
    return """
      <tr><th scope="row"><a href="\(visit.here("parties", slug))">\(party[0].text("party_name"))</a></th>\
      \(cells)<td class="num">\(visit.format.number(submitted))/\(visit.format.number(expected))</td></tr>

      """
  }

  private func cell(_ row: JSON) -> HTML {
    let standing = Standing(row)
    let expected = row.whole("expected") ?? 0
    let submitted = row.whole("submitted") ?? 0
    let period = visit.format.named(row.text("period"))
    let words = visit.say(
      "\(row.text("party_name")), \(period): \(visit.format(standing.name)), \(submitted) af \(expected) indsendt",
      "\(row.text("party_name")), \(period): \(visit.format(standing.name)), \(submitted) of \(expected) submitted"
    )
    let count: HTML? =
      expected > 1
      ? "<span class=\"figure\" aria-hidden=\"true\">\(submitted)/\(expected)</span>" : nil
    let symbol: HTML = """
      <span class="status \(standing.rawValue) icon"><span class="sr">\(words)</span></span>\(count)
      """
    guard let page = page(row, standing) else { return symbol }
    return "<a class=\"cell\" href=\"\(url: page)\">\(symbol)</a>"
  }

  /// What there is to see or do about a cell: one's own gaps are filled, the rest is looked at.
  private func page(_ row: JSON, _ standing: Standing) -> String? {
    let isOwn = row.text("party") == visit.seat.slug
    let period = row.text("period")
    if isOwn && (standing == .overdue || standing == .due) {
      return visit.here("reporting", period)
    }
    guard visit.seat.role == .backbone || isOwn || row.whole("approved") ?? 0 > 0 else {
      return nil
    }
    let of = visit.seat.role == .partner && !isOwn ? "&of=all" : ""
    return
      "\(visit.here("measurements"))?period=\(Percent.encoded(period))&party=\(Percent.encoded(row.text("party")))\(of)"
  }

  static func legend(_ visit: Visit) -> HTML {
    let items = Standing.allCases.map { standing in
      "<li><span class=\"status \(standing.rawValue)\">\(visit.format(standing.name))</span></li>"
        as HTML
    }
    return """
      <ul class="legend">\(items)<li>– \(visit.say("ventes ikke", "not expected"))</li></ul>

      """
  }
}
