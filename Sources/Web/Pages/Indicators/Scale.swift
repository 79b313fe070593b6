import Commands
import Domain
import HTML

/// How the values of one indicator are written.
struct Scale: Sendable {
  let kind: ValueKind
  let decimals: Int
  private let unitText: String
  private let currency: String
  let format: Format

  /// The scale of a row that has `value_kind`, `decimals` and `unit`.
  init(_ row: JSON, _ visit: Visit) {
    self.init(row, currency: visit.place.currency, format: visit.format)
  }

  /// The scale of such a row in an initiative with that currency.
  init(_ row: JSON, currency: String, format: Format) {
    kind = row.choice("value_kind") ?? .number
    decimals = row.whole("decimals") ?? 0
    unitText = row.text("unit")
    self.currency = currency
    self.format = format
  }

  /// The value with its unit.
  func value(_ value: Decimal) -> String {
    format.value(value, kind: kind, decimals: decimals, unit: unitText, currency: currency)
  }

  /// The value with its unit; a dash where there is none.
  func value(_ value: Decimal?) -> String {
    value.map { self.value($0) } ?? "–"
  }

  /// The value alone; ``unit`` stands beside it.
  func figure(_ value: Decimal) -> String {
    format.figure(value, kind: kind, decimals: decimals)
  }

  /// The value alone; a dash where there is none.
  func figure(_ value: Decimal?) -> String {
    value.map(figure) ?? "–"
  }

  /// What the figures count.
  var unit: String { format.unit(kind: kind, unit: unitText, currency: currency) }
}

extension Decimal {
  /// About where the number lies, for the places of marks in a chart and nothing else.
  var position: Double? { Double(description) }
}
