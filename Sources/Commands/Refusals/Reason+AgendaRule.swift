import Domain

extension Reason {
  /// What charter rule 2 refuses: the backbone arranges the agenda and does not develop it.
  static let agendaRule = [
    Reason(
      "charter_agenda_text", .charterAgenda,
      da: "Sekretariatet skriver ikke den fælles dagsorden.",
      en: "The backbone does not write the common agenda.",
      hint: Message(
        da: "Skriv bidrag sammen med writeup.add, eller kommentér med comment.add.",
        en: "Write contributions up with writeup.add, or comment with comment.add.")),
    Reason(
      "charter_agenda_sources", .charterAgenda, argument: "source",
      da: "En sammenskrivning nævner de bidrag, den kommer af.",
      en: "A write-up names the contributions it is of.",
      hint: Message(
        da: "Find dem med contribution.list.", en: "Find them with contribution.list.")),
    Reason(
      "charter_agenda_own_organisation", .charterAgenda,
      da: "En part af samme organisation som sekretariatet holder ikke pennen.",
      en: "A party of the backbone's own organisation does not hold the pen.",
      hint: Message(
        da: "Giv pennen videre til en anden partner med draft.pass.",
        en: "Pass the pen to another partner with draft.pass.")),
    Reason(
      "charter_agenda_member", .charterAgenda,
      da: "Den, der er medlem af sekretariatet, skriver ikke udkast for en partner.",
      en: "Whoever is a member of the backbone does not write drafts for a partner.",
      hint: Message(
        da: "Lad en anden fra parten gøre det.", en: "Let somebody else of the party do it.")),
    Reason(
      "charter_agenda_share", .charterAgenda, argument: "draft",
      da: "Penneholderen bestemmer, hvornår et udkast deles.",
      en: "The pen-holder decides when a draft is shared.",
      hint: Message(
        da: "Når det er delt, kan sekretariatet flytte fristen.",
        en: "Once it is shared, the backbone can move the deadline.")),
    Reason(
      "charter_agenda_pen", .charterAgenda, argument: "party",
      da: "Kun en partner holder pennen.", en: "Only a partner holds the pen."),
    Reason(
      "charter_agenda_goal", .charterAgenda, argument: "goal",
      da: "Et mål bekræftes og ændres af penneholderen, som er en partner.",
      en: "A goal is confirmed and changed by the pen-holder, who is a partner.",
      hint: Message(
        da: "Foreslå et andet med goal.add, eller kommentér.",
        en: "Propose another with goal.add, or comment.")),
    Reason(
      "charter_agenda_writeup", .charterAgenda, argument: "draft",
      da: "Ved udkastet ligger en sammenskrivning, som ingen partner har taget stilling til.",
      en: "Beside the draft lies a write-up that no partner has considered.",
      hint: Message(
        da: "Gør den til jeres egen med draft.take, eller udelad den med draft.leave.",
        en: "Make it your own with draft.take, or leave it out with draft.leave.")),
    Reason(
      "charter_agenda_goals", .charterAgenda, argument: "draft",
      da: "Udkastet har et mål, som sekretariatet har foreslået, og ingen partner har bekræftet.",
      en: "The draft has a goal that the backbone proposed and no partner has confirmed.",
      hint: Message(
        da: "Bekræft det med goal.confirm, eller fjern det med goal.remove.",
        en: "Confirm it with goal.confirm, or remove it with goal.remove.")),
    Reason(
      "charter_agenda_put", .charterAgenda, argument: "kind",
      da: "Sekretariatet forelægger ikke den fælles dagsorden til vedtagelse.",
      en: "The backbone does not put the common agenda to the vote.",
      hint: Message(
        da: "Det gør den partner, der holder pennen.", en: "The partner that holds the pen does.")),
  ]
}
