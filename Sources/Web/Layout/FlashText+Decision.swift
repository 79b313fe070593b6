import Domain

/// What is said after decisions were proposed and voted on.
extension FlashText {
  /// The sentence for a verb of decisions; nil for any other.
  static func decision(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "decision.propose", "decision.open":
      flash.result.text("state") == DecisionState.open.rawValue
        ? Message(da: "Partnerne kan nu stemme.", en: "The partners can vote now.")
        : Message(
          da: "Forslaget er gemt. Der er ikke åbnet for stemmer endnu.",
          en: "The proposal is saved. It is not open for votes yet.")
    case "decision.record":
      Message(
        da: "Beslutningen er ført ind. Den står ved magt om syv dage, hvis ingen gør indsigelse.",
        en: "The decision is entered. It stands in seven days if nobody objects.")
    case "decision.vote": voted(flash.result)
    case "decision.withdraw":
      Message(da: "Forslaget er trukket tilbage.", en: "The proposal is withdrawn.")
    case "decision.review": Message(da: "Eftersynet er gemt.", en: "The review is saved.")
    default: nil
    }
  }

  private static func voted(_ result: JSON) -> Message {
    switch result.text("state") {
    case "adopted":
      Message(
        da: "Jeres stemme er afgivet, og beslutningen er vedtaget.",
        en: "Your vote is given, and the decision is adopted.")
    case "rejected":
      Message(
        da: "Jeres stemme er afgivet, og beslutningen er forkastet.",
        en: "Your vote is given, and the decision is rejected.")
    case "lapsed":
      Message(
        da: "Jeres stemme er afgivet, men beslutningen kunne ikke gennemføres.",
        en: "Your vote is given, but the decision could not take effect.")
    default: Message(da: "Jeres stemme er afgivet.", en: "Your vote is given.")
    }
  }
}
