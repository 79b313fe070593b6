import Domain

extension ValueKind {
  /// What an indicator's values are, as a label.
  var name: Message {
    switch self {
    case .number: Message(da: "Tal", en: "Number")
    case .percent: Message(da: "Procent", en: "Percent")
    case .money: Message(da: "Beløb", en: "Money")
    case .count: Message(da: "Antal", en: "Count")
    }
  }
}
