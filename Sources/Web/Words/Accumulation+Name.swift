import Domain

extension Accumulation {
  /// Whether reports build on each other, as a label.
  var name: Message {
    switch self {
    case .nonCumulative: Message(da: "Hver måling står for sig", en: "Each report stands alone")
    case .cumulativeSum: Message(da: "Målingerne lægges sammen", en: "Reports are added up")
    case .cumulativeLast:
      Message(da: "Hver måling er en løbende total", en: "Each report is a running total")
    }
  }
}
