import Domain

extension Level {
  /// Whom an indicator is about, as a label.
  var name: Message {
    switch self {
    case .population: Message(da: "Hele befolkningen", en: "Population")
    case .performance: Message(da: "Parternes indsats", en: "Performance")
    }
  }
}
