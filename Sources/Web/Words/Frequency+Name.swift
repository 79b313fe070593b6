import Domain

extension Frequency {
  /// How often an indicator is reported, as a label.
  var name: Message {
    switch self {
    case .monthly: Message(da: "Hver måned", en: "Every month")
    case .quarterly: Message(da: "Hvert kvartal", en: "Every quarter")
    case .halfYearly: Message(da: "Hvert halvår", en: "Every half year")
    case .schoolYear: Message(da: "Hvert skoleår", en: "Every school year")
    case .yearly: Message(da: "Hvert år", en: "Every year")
    case .event: Message(da: "Når det sker", en: "When it happens")
    }
  }
}
