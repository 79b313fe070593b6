/// How a step must end.
enum Expectation: CustomStringConvertible {
  /// Without an error.
  case success
  /// That many rows returned, or changed.
  case rows(Int)
  /// Exactly these rows, values divided by `|`, a null as `∅`.
  case values([String])
  /// That SQLSTATE and, where given, that constraint or message.
  case error(sqlState: String, about: String?)
  /// A refusal of our own SQL with that reason key.
  case refusal(String)

  /// Reads what stands behind `-- expect:`; several `values` lines are several rows.
  init?(_ lines: [String]) {
    let parts = lines.map { line in
      line.split(separator: " ", maxSplits: 1).map(String.init)
    }
    guard let first = parts.first else {
      self = .success
      return
    }
    let rest = first.count > 1 ? first[1] : ""
    switch first[0] {
    case "values": self = .values(parts.map { $0.count > 1 ? $0[1] : "" })
    case _ where parts.count > 1: return nil
    case "success": self = .success
    case "rows":
      guard let count = Int(rest) else { return nil }
      self = .rows(count)
    case "error":
      let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard let state = words.first, state.count == 5 else { return nil }
      self = .error(sqlState: state, about: words.count > 1 ? words[1] : nil)
    case "refusal" where !rest.isEmpty: self = .refusal(rest)
    default: return nil
    }
  }

  /// What differs from it, in words; `nil` when the outcome is as expected.
  func mismatch(with outcome: Outcome) -> String? {
    switch (self, outcome.failure) {
    case (.error(let state, let about), let failure?):
      let isAbout = about == nil || about == failure.constraint || about == failure.message
      return state == failure.sqlState && isAbout ? nil : "expected \(self), got \(failure)"
    case (.refusal(let reason), let failure?):
      return failure.sqlState == "RG001" && failure.message == reason
        ? nil : "expected \(self), got \(failure)"
    case (_, let failure?): return "expected \(self), got \(failure)"
    case (.success, nil): return nil
    case (.rows(let count), nil) where count == outcome.affected: return nil
    case (.values(let values), nil) where values == outcome.values: return nil
    case (.values, nil):
      return "expected \(self), got\n\(outcome.values.joined(separator: "\n"))"
    case (_, nil):
      return "expected \(self), got \(outcome.affected) rows: \(outcome.values.prefix(5))"
    }
  }

  var description: String {
    switch self {
    case .success: "success"
    case .rows(let count): "\(count) rows"
    case .values(let values): "these rows:\n\(values.joined(separator: "\n"))"
    case .error(let state, let about):
      ["error", state, about].compactMap(\.self).joined(separator: " ")
    case .refusal(let reason): "refusal \(reason)"
    }
  }
}
