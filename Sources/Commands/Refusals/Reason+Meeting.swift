import Domain

extension Reason {
  /// What groups run into.
  static let group = [
    Reason(
      "group_what", .badValue,
      da: "En gruppe skal have en slags, et kortnavn og et navn.",
      en: "A group needs a kind, a short name and a name."),
    Reason(
      "group_chair_needed", .badValue, argument: "chair",
      da: "En gruppe skal have en formand, som er medlem af en partner.",
      en: "A group needs a chair who is a member of a partner.",
      hint: Message(
        da: "Find medlemmets id med member.list.", en: "Find the member's id with member.list.")),
    Reason(
      "group_partners_only", .badValue,
      da: "Kun partnere sidder i grupper. Sekretariatet er gruppens sekretær.",
      en: "Only partners sit in groups. The backbone is a group's secretary."),
    Reason(
      "group_slug_key", .exists, argument: "group",
      da: "Der er allerede en gruppe med det korte navn.",
      en: "There is a group with that short name already."),
    Reason(
      "group_is_ended", .state, argument: "group",
      da: "Gruppen er afsluttet.", en: "The group has ended."),
    Reason(
      "group_members_only", .denied,
      da: "Det kan kun gruppens medlemmer og sekretariatet.",
      en: "Only the group's members and the backbone can do that.",
      hint: Message(da: "Gå med i gruppen med group.join.", en: "Join the group with group.join.")),
    Reason(
      "group_other_party", .denied, argument: "member",
      da: "Personen er medlem af en anden part.", en: "The person is a member of another party.",
      hint: Message(
        da: "Gruppens formand eller sekretariatet kan gøre det.",
        en: "The group's chair or the backbone can do it.")),
    Reason(
      "group_seat_by_decision", .state,
      da: "Pladserne i styregruppen gives af partnerne ved en beslutning.",
      en: "The seats of the steering group are given by the partners' decision.",
      hint: Message(
        da: "Foreslå en beslutning af slagsen form_group.",
        en: "Propose a decision of kind form_group.")),
    Reason(
      "group_chair_leaves", .state, argument: "member",
      da: "Formanden må først give formandskabet videre.",
      en: "The chair must hand over first.",
      hint: Message(da: "Brug group.chair.", en: "Use group.chair.")),
    Reason(
      "group_not_in_it", .state, argument: "member",
      da: "Personen sidder ikke i gruppen.", en: "The person does not sit in the group."),
    Reason(
      "group_chair_only", .denied,
      da: "Det kan kun gruppens formand.", en: "Only the group's chair can do that."),
  ]

  /// What meetings, minutes and actions run into.
  static let meeting = [
    Reason(
      "meeting_of_all", .denied,
      da: "Møder for alle partnere indkaldes af sekretariatet.",
      en: "Meetings of all partners are called by the backbone.",
      hint: Message(
        da: "Indkald en gruppe, du sidder i, med group=.",
        en: "Call a group that you sit in with group=.")),
    Reason(
      "meeting_order", .badValue, argument: "until",
      da: "Mødet skal slutte senere, end det begynder.",
      en: "The meeting must end after it begins."),
    Reason(
      "meeting_long_ago", .badValue, argument: "day",
      da: "Dagen ligger mere end 90 dage tilbage.", en: "The day is more than 90 days ago."),
    Reason(
      "meeting_far", .badValue, argument: "day",
      da: "Dagen ligger mere end to år ude i fremtiden.",
      en: "The day is more than two years away."),
    Reason(
      "meeting_link_form", .badValue, argument: "link",
      da: "Adressen skal begynde med https:// eller http:// og må ikke have mellemrum.",
      en: "The address must begin with https:// or http:// and have no spaces."),
    Reason(
      "meeting_points", .badValue, argument: "points",
      da: "Højst 99 punkter, hvert på højst 300 tegn.",
      en: "At most 99 points, each of at most 300 characters."),
    Reason(
      "meeting_is_cancelled", .state, argument: "id",
      da: "Mødet er aflyst.", en: "The meeting is cancelled."),
    Reason(
      "meeting_over", .state, argument: "id", da: "Mødet er slut.", en: "The meeting is over."),
    Reason(
      "meeting_begun", .state, argument: "id",
      da: "Mødet er begyndt.", en: "The meeting has begun."),
    Reason(
      "meeting_not_begun", .state, argument: "id",
      da: "Mødet er ikke begyndt endnu.", en: "The meeting has not begun yet."),
    Reason(
      "meeting_not_invited", .denied, argument: "id",
      da: "Du er ikke indkaldt til mødet.", en: "You are not called to the meeting."),
    Reason(
      "meeting_attendance_first", .state, argument: "meeting",
      da: "Det er ikke noteret, hvem der var til stede.",
      en: "It is not recorded who was present.",
      hint: Message(da: "Notér det med meeting.attend.", en: "Record it with meeting.attend.")),
    Reason(
      "meeting_other_day", .badValue, argument: "held_on",
      da: "Mødet blev holdt en anden dag.", en: "The meeting was held on another day."),
    Reason(
      "meeting_was_absent", .badValue, argument: "present",
      da: "En af parterne var ikke til stede ved mødet.",
      en: "One of the parties was not present at the meeting."),
    Reason(
      "minutes_changed", .conflict, argument: "payload",
      da: "En anden har rettet mødet eller kladden, siden du begyndte.",
      en: "Somebody else has changed the meeting or the draft since you began.",
      hint: Message(
        da: "Se mødet igen, og før dine rettelser ind i den nye tekst.",
        en: "See the meeting again, and put your changes into the new text.")),
    Reason(
      "minutes_text", .badValue, argument: "payload",
      da: "Kladden skal være tekst på 1 til 40.000 tegn uden styretegn.",
      en: "The draft must be text of 1 to 40,000 characters without control characters."),
    Reason(
      "minutes_none", .state, argument: "id",
      da: "Der er ingen kladde til et referat.", en: "There is no draft of minutes.",
      hint: Message(da: "Skriv den med minutes.write.", en: "Write it with minutes.write.")),
    Reason(
      "action_of_funder", .badValue, argument: "owner",
      da: "Bevillingsgivere får ingen opgaver af møder.",
      en: "Funders are given no actions by meetings."),
    Reason(
      "action_of_another", .denied, argument: "id",
      da: "Aftalen er en andens; kun gruppen kan rette den.",
      en: "The action is somebody else's; only the group can change it."),
  ]

  /// What a member's calendar runs into.
  static let calendar = [
    Reason(
      "calendar_none", .notFound, argument: "membership",
      da: "Der er ingen kalenderadresse at tilbagekalde.",
      en: "There is no calendar address to revoke.")
  ]
}
