import Domain

extension Role {
  /// A party's role, as a label.
  var name: Message {
    switch self {
    case .backbone: Message(da: "Fælles sekretariat", en: "Backbone")
    case .partner: Message(da: "Partner", en: "Partner")
    case .funder: Message(da: "Bevillingsgiver", en: "Funder")
    }
  }
}
