import Domain

extension Phase {
  /// An initiative's phase, as a label.
  var name: Message {
    switch self {
    case .assess: Message(da: "Afklaring", en: "Assess")
    case .initiate: Message(da: "Opstart", en: "Initiate")
    case .organise: Message(da: "Organisering", en: "Organise")
    case .implement: Message(da: "Gennemførelse", en: "Implement")
    case .sustain: Message(da: "Forankring", en: "Sustain")
    }
  }
}
