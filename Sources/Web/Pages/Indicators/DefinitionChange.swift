import Domain

/// One thing about an indicator that a new definition changes.
struct DefinitionChange: Sendable, Equatable {
  /// The argument of `indicator.define`.
  let argument: String
  /// What it was, as the protocol writes it; empty where there was nothing.
  let before: String
  /// What it would be.
  let after: String

  /// The arguments of `indicator.define` and the columns of `indicator.show` that they end up in.
  static let columns: [(argument: String, column: String)] = [
    ("title", "title"), ("definition", "definition"), ("level", "level"),
    ("value_kind", "value_kind"), ("unit", "unit"), ("decimals", "decimals"),
    ("direction", "direction"), ("frequency", "frequency"), ("deadline_days", "deadline_days"),
    ("over_parties", "over_parties"), ("over_time", "over_time"),
    ("accumulation", "accumulation"), ("source", "source"), ("method", "method"),
    ("baseline", "baseline_value"), ("baseline_period", "baseline_period"),
    ("baseline_missing", "baseline_missing_reason"), ("range_low", "range_low"),
    ("range_high", "range_high"), ("on_track", "on_track"), ("at_risk", "at_risk"),
  ]

  /// What a request would change of the version in force.
  static func all(from current: JSON, to request: Request) -> [DefinitionChange] {
    columns.compactMap { argument, column in
      let before = current.text(column)
      var after = request.arguments.first { $0.name == argument }?.value ?? ""
      // Without a baseline and without a reason the command notes that none was given.
      if argument == "baseline_missing", after.isEmpty, before == "not given" { after = before }
      guard !isSame(before, after) else { return nil }
      return DefinitionChange(argument: argument, before: before, after: after)
    }
  }

  /// Numbers are the same whatever decimals they show.
  private static func isSame(_ before: String, _ after: String) -> Bool {
    if let left = Decimal(before), let right = Decimal(after) { return left == right }
    return before == after
  }

  /// Whether changes make a new version: a deadline alone does not.
  static func makeVersion(_ changes: [DefinitionChange]) -> Bool {
    changes.contains { $0.argument != "deadline_days" }
  }
}
