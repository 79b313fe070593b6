import Commands
import Domain

/// How the values of one indicator are written: their kind, decimals and unit.
struct Measure: Sendable, Hashable {
  let kind: ValueKind
  let decimals: Int
  let unit: String

  /// Reads the columns `value_kind`, `decimals` and `unit` of a row.
  init(_ row: JSON) {
    kind = row.choice("value_kind") ?? .number
    decimals = row.whole("decimals") ?? 0
    unit = row.text("unit")
  }
}

extension Measure {
  /// A value with its unit, rounded to the indicator's decimals; a dash where there is none.
  func text(_ value: Decimal?, _ visit: Visit) -> String {
    guard let value else { return "–" }
    return text(value, decimals: decimals, visit)
  }

  /// A value with its unit and every decimal that was typed.
  func exact(_ value: Decimal?, _ visit: Visit) -> String {
    guard let value else { return "–" }
    return text(value, decimals: max(decimals, value.trimmed.scale), visit)
  }

  /// The value of a measurement: what was typed to its last decimal, so that nobody approves what
  /// is not seen; what was computed of its parts as the indicator shows it.
  func reported(_ row: JSON, _ visit: Visit) -> String {
    row.optionalText("numerator") == nil
      ? exact(row.decimal("value"), visit) : text(row.decimal("value"), visit)
  }

  /// A value of which it is not known whether it was typed: a little closer than the indicator
  /// shows it.
  func close(_ value: Decimal, _ visit: Visit) -> String {
    text(value, decimals: max(decimals, min(value.trimmed.scale, decimals + 2)), visit)
  }

  /// How far a value is from an earlier one, with its sign; nil where one of them is missing.
  func change(_ value: Decimal?, from earlier: Decimal?, _ visit: Visit) -> String? {
    guard let value, let earlier else { return nil }
    let difference = value - earlier
    if difference.isZero { return visit.say("uændret", "unchanged") }
    switch kind {
    case .percent: return visit.format.points(difference, decimals: decimals)
    case .number, .count, .money:
      let name = unitName(visit)
      let figure = visit.format.signed(difference, decimals: decimals)
      return name.isEmpty ? figure : "\(figure) \(name)"
    }
  }

  /// The unit as it stands behind a field.
  func unitName(_ visit: Visit) -> String {
    visit.format.unit(kind: kind, unit: unit, currency: visit.place.currency)
  }

  private func text(_ value: Decimal, decimals: Int, _ visit: Visit) -> String {
    visit.format.value(
      value, kind: kind, decimals: decimals, unit: unit, currency: visit.place.currency)
  }
}
