import Domain

/// What forming a group needs; which of it, is the database's to say.
struct GroupMatter {
  /// The group as it is put to the vote, without the parties that get a seat.
  let proposal: JSON

  init(_ arguments: inout Arguments) throws(Refusal) {
    let kind = try arguments.optionalChoice(
      "group_kind", as: GroupKind.self,
      help: Message(
        da: "Styregruppe eller arbejdsgruppe.", en: "Steering group or working group."),
      example: .workingGroup)
    let group = try arguments.optionalSlug(
      "group",
      help: Message(
        da: "Gruppens korte navn; ellers dannes det af navnet.",
        en: "The group's short name; otherwise made from its name."),
      example: "fravaer")
    let name = try arguments.optionalText(
      "group_name", help: Message(da: "Gruppens navn.", en: "The group's name."),
      example: "Arbejdsgruppen om fravær")
    let purpose = try arguments.optionalText(
      "purpose", help: Message(da: "Hvad gruppen skal.", en: "What the group is for."),
      example: "Finder ud af, hvorfor fraværet stiger", maximumLength: 2000)
    let chair = try arguments.optionalID(
      "chair",
      help: Message(
        da: "Formanden: medlemmets id fra member.list.",
        en: "The chair: the member's id from member.list."))
    func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
    proposal = [
      "group_kind": text(kind?.rawValue),
      "group": text(group ?? name.map { Slug.made(from: $0, otherwise: "gruppe") }),
      "name": text(name),
      "purpose": text(purpose), "chair": text(chair?.description),
    ]
  }
}
