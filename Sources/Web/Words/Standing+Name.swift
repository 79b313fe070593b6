import Domain

extension Standing {
  /// A party's standing, as a label.
  var name: Message {
    switch self {
    case .listed: Message(da: "Registreret", en: "Listed")
    case .collaborating: Message(da: "Samarbejdspart", en: "Collaborating")
    case .voting: Message(da: "Stemmeberettiget", en: "Voting")
    }
  }
}
