import Domain
import HTML

/// What the funder's own grants come to over all its initiatives, currency by currency.
enum PortfolioTotals {
  /// A sum of one currency.
  struct Total: Sendable, Equatable {
    let currency: String
    var grants = 0
    var awarded = Decimal.zero
    var allocated = Decimal.zero
  }

  /// The sums, by currency; money of different currencies is never added.
  static func totals(_ rows: [JSON]) -> [Total] {
    var totals: [String: Total] = [:]
    for part in rows.flatMap({ $0.list("awarded") }) {
      let currency = part.text("currency")
      var total = totals[currency] ?? Total(currency: currency)
      total.grants += part.whole("grants") ?? 0
      total.awarded = total.awarded + (part.decimal("awarded") ?? .zero)
      total.allocated = total.allocated + (part.decimal("allocated") ?? .zero)
      totals[currency] = total
    }
    return totals.values.sorted { $0.currency < $1.currency }
  }

  static func html(_ entries: [PortfolioEntry], _ visit: Visit) -> HTML? {
    let totals = totals(entries.map(\.row))
    guard !totals.isEmpty else {
      return """
        <p class="meta">\(visit.say(
          "Der er ikke registreret bevillinger fra jer endnu.",
          "No grants from you have been recorded yet."))</p>
        """
    }
    return "<dl class=\"stats\">\(totals.map { stat($0, visit) })</dl>\n"
  }

  private static func stat(_ total: Total, _ visit: Visit) -> HTML {
    let code = total.currency
    let awarded = visit.format.money(total.awarded, code, whole: true)
    let allocated = Figure.html(
      "allocated:total", code, visit.format.money(total.allocated, code, whole: true))
    return """
      <div><dt>\(visit.say("Bevilget af jer", "Awarded by you"))</dt>\
      <dd>\(Figure.html("awarded:total", code, awarded))\
      <small>\(visit.format.count(total.grants, .grant))</small>\
      <small>\(visit.markup("heraf fordelt \(allocated)", "of which allocated \(allocated)"))</small>\
      </dd></div>
      """
  }
}
