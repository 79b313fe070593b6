import Domain

extension BackboneFunction {
  /// One of the backbone's functions, as a heading.
  var name: Message {
    switch self {
    case .visionStrategy: Message(da: "Fælles retning", en: "Common direction")
    case .alignedActivities:
      Message(da: "Aktiviteter, der støtter hinanden", en: "Activities that reinforce each other")
    case .sharedMeasurement: Message(da: "Fælles målemetoder", en: "Shared measurement")
    case .publicWill: Message(da: "Opbakning", en: "Backing")
    case .policy: Message(da: "Rammer og politik", en: "Framework and policy")
    case .funding: Message(da: "Ressourcer", en: "Resources")
    }
  }
}
