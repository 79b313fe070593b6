import Domain

/// What is said after the common agenda was worked on.
extension FlashText {
  /// The sentence for a verb of the agenda; nil for any other.
  static func agenda(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "round.open":
      Message(
        da: "Runden er åben. Partnerne ser den på deres overblik.",
        en: "The round is open. The partners see it on their overview.")
    case "round.close":
      Message(
        da: "Runden er lukket. Bidragene bliver stående.",
        en: "The round is closed. The contributions stay.")
    case "contribution.add":
      Message(da: "Tak for bidraget.", en: "Thank you for the contribution.")
    case "contribution.withdraw":
      Message(da: "Bidraget er trukket tilbage.", en: "The contribution is taken back.")
    case "writeup.add":
      Message(
        da: "Sammenskrivningen er gemt. Den gælder ikke, før en penneholder gør den til sin.",
        en: "The write-up is saved. It counts for nothing until a pen-holder makes it its own.")
    case "writeup.withdraw":
      Message(da: "Sammenskrivningen er trukket tilbage.", en: "The write-up is taken back.")
    default: draft(flash)
    }
  }

  private static func draft(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "draft.begin":
      Message(
        da: "Udkastet er begyndt, og I holder pennen.",
        en: "The draft is begun, and you hold the pen.")
    case "draft.write":
      Message(
        da: "Afsnittet er gemt. Den tidligere ordlyd er bevaret.",
        en: "The section is saved. The earlier wording is kept.")
    case "draft.place":
      Message(
        da: "Sammenskrivningen ligger nu ved udkastet. Penneholderen tager stilling til den.",
        en: "The write-up now lies beside the draft. The pen-holder will consider it.")
    case "draft.take":
      Message(
        da: "Teksten er nu jeres og står sidst i afsnittet.",
        en: "The text is yours now and stands at the end of the section.")
    case "draft.leave": Message(da: "Den er udeladt.", en: "It is left out.")
    case "draft.share":
      Message(
        da: "Udkastet er åbent for kommentarer.", en: "The draft is open for comments.")
    case "draft.pass": Message(da: "Pennen er givet videre.", en: "The pen is passed on.")
    case "draft.drop": Message(da: "Udkastet er opgivet.", en: "The draft is dropped.")
    case "comment.add": Message(da: "Tak for kommentaren.", en: "Thank you for the comment.")
    case "comment.resolve":
      Message(da: "Kommentaren er afsluttet.", en: "The comment is settled.")
    case "comment.reopen":
      Message(da: "Kommentaren er taget op igen.", en: "The comment is taken up again.")
    case "goal.add":
      flash.result.text("state") == "proposed"
        ? Message(
          da: "Målet er foreslået. Penneholderen bekræfter det eller ej.",
          en: "The goal is proposed. The pen-holder confirms it or not.")
        : Message(da: "Målet er tilføjet.", en: "The goal is added.")
    case "goal.confirm": Message(da: "Målet er bekræftet.", en: "The goal is confirmed.")
    case "goal.remove": Message(da: "Målet er fjernet.", en: "The goal is removed.")
    default: nil
    }
  }
}
