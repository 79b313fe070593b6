import Domain

extension InitiativeStatus {
  /// An initiative's status, as a label.
  var name: Message {
    switch self {
    case .active: Message(da: "Aktivt", en: "Active")
    case .suspended: Message(da: "Sat i bero", en: "Suspended")
    case .archived: Message(da: "Arkiveret", en: "Archived")
    case .erasing: Message(da: "Slettes", en: "Being erased")
    }
  }
}
