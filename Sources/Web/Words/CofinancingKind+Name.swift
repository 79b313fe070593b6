import Domain

extension CofinancingKind {
  /// What is put in, as a label.
  var name: Message {
    switch self {
    case .ownFinancing: Message(da: "Egenfinansiering", en: "Own financing")
    case .inKind: Message(da: "Arbejde, lokaler eller ting", en: "Work, rooms or things")
    }
  }
}

extension CofinancingState {
  /// Whether it counts, as a label.
  var name: Message {
    switch self {
    case .reported: Message(da: "Afventer parten", en: "Awaits the party")
    case .confirmed: Message(da: "Tæller med", en: "Counted")
    case .withdrawn: Message(da: "Trukket tilbage", en: "Withdrawn")
    }
  }

  /// The class of its badge.
  var badge: String {
    switch self {
    case .reported: "submitted"
    case .confirmed: "approved"
    case .withdrawn: "cancelled"
    }
  }
}
