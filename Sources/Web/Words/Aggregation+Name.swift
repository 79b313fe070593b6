import Domain

extension Aggregation {
  /// How values are put together, as a label.
  var name: Message {
    switch self {
    case .sum: Message(da: "Sum", en: "Sum")
    case .average: Message(da: "Gennemsnit", en: "Average")
    case .last: Message(da: "Seneste værdi", en: "Latest value")
    case .min: Message(da: "Laveste værdi", en: "Lowest value")
    case .max: Message(da: "Højeste værdi", en: "Highest value")
    case .none: Message(da: "Lægges ikke sammen", en: "Not put together")
    }
  }
}
