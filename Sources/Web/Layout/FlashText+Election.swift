import Domain

/// What is said after the backbone was stood for, voted on or chosen.
extension FlashText {
  /// The sentence for such a verb; nil for any other.
  static func election(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "election.open":
      flash.result.optionalText("election") == nil
        ? Message(
          da: "I har krævet et valg. Det åbner, når en fjerdedel af partnerne gør det.",
          en: "You have called for an election. It opens when a quarter of the partners do.")
        : Message(da: "Valget er åbnet.", en: "The election is open.")
    case "election.stand": Message(da: "I har stillet op.", en: "You stand for election.")
    case "election.accept": Message(da: "I er på stemmesedlen.", en: "You are on the ballot.")
    case "election.nominate":
      Message(da: "Kandidaten er indstillet.", en: "The candidate is nominated.")
    case "election.vote":
      Message(
        da: "Stemmen er afgivet. I kan ændre den, til valget lukker.",
        en: "The vote is cast. You can change it until the election closes.")
    case "choice.record":
      Message(
        da: "Valget er indført. Det gælder, når et flertal har bekræftet det.",
        en: "The choice is recorded. It takes effect when a majority have confirmed it.")
    case "choice.confirm":
      flash.result.flag("effective")
        ? Message(
          da: "Valget er bekræftet, og perioden er begyndt.",
          en: "The choice is confirmed; its term has begun.")
        : Message(da: "I har bekræftet valget.", en: "You have confirmed the choice.")
    case "office.withdraw":
      Message(
        da: "I er trådt tilbage. Partnerne kan nu udpege et andet fungerende sekretariat.",
        en: "You have withdrawn. The partners can now appoint another caretaker.")
    case "office.interim":
      Message(
        da: "\(flash.result.text("name")) er midlertidigt sekretariat.",
        en: "\(flash.result.text("name")) is the interim backbone.")
    default: nil
    }
  }
}
