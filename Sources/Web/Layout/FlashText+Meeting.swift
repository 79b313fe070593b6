import Domain

/// What is said after groups, meetings, notices and calendars were worked with.
extension FlashText {
  /// The sentence for such a verb; nil for any other.
  static func meeting(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "group.join":
      Message(da: "Gruppen har fået et medlem mere.", en: "The group has one more member.")
    case "group.leave":
      Message(da: "Pladsen i gruppen er forladt.", en: "The group has one member less.")
    case "group.chair":
      Message(da: "Gruppen har fået ny formand.", en: "The group has a new chair.")
    case "group.update": Message(da: "Gruppen er gemt.", en: "The group is saved.")
    case "group.end": Message(da: "Gruppen er afsluttet.", en: "The group has ended.")
    case "meeting.call":
      Message(
        da: "Mødet er indkaldt. De indkaldte får besked.",
        en: "The meeting is called. Those called are told.")
    case "meeting.update":
      flash.result.flag("moved")
        ? Message(
          da: "Mødet er flyttet. De indkaldte bliver bedt om at svare igen.",
          en: "The meeting is moved. Those called are asked to answer again.")
        : Message(da: "Mødet er gemt.", en: "The meeting is saved.")
    case "meeting.cancel":
      Message(
        da: "Mødet er aflyst. De indkaldte får besked.",
        en: "The meeting is cancelled. Those called are told.")
    case "meeting.answer":
      flash.result.text("answer") == MeetingAnswer.coming.rawValue
        ? Message(da: "Tak. Vi regner med dig.", en: "Thank you. You are expected.")
        : Message(da: "Tak for svaret. Du kommer ikke.", en: "Thank you. You are not coming.")
    case "meeting.attend":
      Message(da: "Det er noteret, hvem der var til stede.", en: "It is recorded who was present.")
    case "minutes.write": Message(da: "Kladden er gemt.", en: "The draft is saved.")
    case "minutes.publish":
      Message(
        da: "Referatet er offentliggjort for alle parter.",
        en: "The minutes are published to all parties.")
    case "action.add": Message(da: "Aftalen er noteret.", en: "The action is noted.")
    case "action.update": Message(da: "Aftalen er gemt.", en: "The action is saved.")
    case "notice.choose":
      Message(da: "Dit valg af besked er gemt.", en: "How you are told is saved.")
    case "calendar.revoke":
      Message(
        da: "Kalenderadressen virker ikke længere.", en: "The calendar address no longer works.")
    default: nil
    }
  }
}
