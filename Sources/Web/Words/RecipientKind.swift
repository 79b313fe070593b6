import Domain

/// What an allocation is for.
enum RecipientKind: String, CaseIterable, Sendable {
  /// The backbone's own work.
  case backbone
  /// An activity, and thus the partner who owns it.
  case activity

  /// The kind, as a label.
  var name: Message {
    switch self {
    case .backbone: Message(da: "Sekretariatets arbejde", en: "The backbone’s work")
    case .activity: Message(da: "Partnernes aktiviteter", en: "Partners’ activities")
    }
  }
}
