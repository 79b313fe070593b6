import Domain

extension ActivityState {
  /// An activity's state, as a label.
  var name: Message {
    switch self {
    case .pipeline: Message(da: "Planlagt", en: "Planned")
    case .implementation: Message(da: "I gang", en: "Under way")
    case .finalisation: Message(da: "Under afslutning", en: "Being completed")
    case .closed: Message(da: "Afsluttet", en: "Closed")
    case .cancelled: Message(da: "Aflyst", en: "Cancelled")
    case .suspended: Message(da: "Sat i bero", en: "Suspended")
    }
  }
}
