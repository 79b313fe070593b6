import Domain

/// What is said after parties, activities and grants were worked with.
extension FlashText {
  /// The sentence for such a verb; nil for any other.
  static func work(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "activity.add":
      Message(da: "Aktiviteten er tilføjet.", en: "The activity is added.")
    case "activity.update": Message(da: "Aktiviteten er gemt.", en: "The activity is saved.")
    case "commitment.add": Message(da: "Tilsagnet er givet.", en: "The commitment is made.")
    case "commitment.update": Message(da: "Tilsagnet er gemt.", en: "The commitment is saved.")
    case "grant.add": Message(da: "Bevillingen er oprettet.", en: "The grant is added.")
    case "grant.update": Message(da: "Bevillingen er rettet.", en: "The grant is corrected.")
    case "grant.import": imported(grants: flash.result)
    case "allocation.propose":
      flash.result.text("state") == "proposed"
        ? Message(
          da: "Tildelingen er foreslået. Den gælder, når partnerne har besluttet den.",
          en: "The allocation is proposed. It takes effect when the partners have decided so.")
        : Message(da: "Beløbet er tildelt.", en: "The amount is allocated.")
    case "allocation.pass":
      Message(
        da: "Det er indført. Beløbet tæller nu hos modtageren.",
        en: "It is recorded. The amount now counts with its recipient.")
    case "cofinancing.add":
      flash.result.text("state") == "reported"
        ? Message(
          da: "Bidraget er indført. Det tæller med, når partneren har bekræftet det.",
          en: "The contribution is recorded. It counts once the partner has confirmed it.")
        : Message(da: "Bidraget er indført.", en: "The contribution is recorded.")
    case "cofinancing.confirm":
      Message(
        da: "Bidraget er bekræftet og tæller nu med.",
        en: "The contribution is confirmed and counts now.")
    case "cofinancing.withdraw":
      Message(da: "Bidraget er trukket tilbage.", en: "The contribution is withdrawn.")
    case "task.add", "task.take":
      Message(da: "Opgaven står nu på tavlen.", en: "The task is now on the board.")
    case "task.update": Message(da: "Opgaven er gemt.", en: "The task is saved.")
    case "party.add":
      Message(
        da: "Parten er tilføjet. Invitér nu dens første medlem.",
        en: "The party is added. Now invite its first member.")
    default: nil
    }
  }

  private static func imported(grants result: JSON) -> Message {
    let added = result.whole("added") ?? 0
    let unchanged = result.whole("unchanged") ?? 0
    return Message(
      da: "\(added) bevillinger er indlæst, \(unchanged) var der allerede.",
      en: "\(added) grants imported, \(unchanged) were there already.")
  }
}
