import Domain

extension Reason {
  /// What decisions, votes and reviews run into.
  static let decision = [
    Reason(
      "decision_proposed", .state, argument: "id",
      da: "Beslutningen er ikke åbnet endnu.", en: "The decision is not open yet.",
      hint: Message(da: "Åbn den med decision.open.", en: "Open it with decision.open.")),
    Reason(
      "decision_open", .state, argument: "id",
      da: "Beslutningen er allerede åben.", en: "The decision is already open."),
    Reason(
      "decision_adopted", .state, argument: "id",
      da: "Beslutningen er allerede vedtaget.", en: "The decision has been adopted already."),
    Reason(
      "decision_rejected", .state, argument: "id",
      da: "Beslutningen er allerede forkastet.", en: "The decision has been rejected already."),
    Reason(
      "decision_lapsed", .state, argument: "id",
      da: "Beslutningen er bortfaldet.", en: "The decision has lapsed."),
    Reason(
      "decision_over", .state, argument: "id",
      da: "Fristen for at stemme er udløbet.", en: "The deadline for votes has passed."),
    Reason(
      "decision_not_adopted", .state, argument: "id",
      da: "Kun vedtagne beslutninger efterses.", en: "Only adopted decisions are reviewed."),
    Reason(
      "decision_of_another", .denied, argument: "id",
      da: "Forslaget er en anden parts.", en: "The proposal is another party's."),
    Reason(
      "decision_not_in_electorate", .denied, argument: "id",
      da: "Parten stemmer ikke om denne beslutning.",
      en: "The party does not vote on this decision.",
      hint: Message(
        da: "De stemmer, der var optaget som stemmeberettigede, da den åbnede.",
        en: "Those vote that had been admitted to vote when it opened.")),
    Reason(
      "decision_vote_objection_reasoned", .badValue, argument: "reasons",
      da: "En indsigelse skal begrundes.", en: "An objection must give its reasons."),
    Reason(
      "decision_no_voters", .state,
      da: "Ingen partner stemmer endnu.", en: "No partner votes yet.",
      hint: Message(
        da:
          "Optag de første med en beslutning af slagsen admit_party; alle partnere med medlemmer stemmer om den.",
        en:
          "Admit the first with a decision of kind admit_party; all partners with members vote on it."
      )),
    Reason(
      "decision_deadline_near", .badValue, argument: "deadline",
      da: "Der skal være mindst to døgn til at stemme.",
      en: "There must be at least two days to vote."),
    Reason(
      "decision_deadline_far", .badValue, argument: "deadline",
      da: "Fristen ligger mere end et år ude i fremtiden.",
      en: "The deadline is more than a year away."),
    Reason(
      "decision_review_past", .badValue, argument: "review",
      da: "Dagen for eftersyn skal ligge i fremtiden.",
      en: "The day of review must lie in the future."),
    Reason(
      "decision_recorded_only", .badValue, argument: "decided_by",
      da: "Hvad et møde har besluttet, føres ind med decision.record.",
      en: "What a meeting decided is entered with decision.record."),
    Reason(
      "decision_recorded_by_voting", .denied,
      da: "Et mødes beslutning føres ind af sekretariatet eller en stemmeberettiget partner.",
      en: "A meeting's decision is entered by the backbone or a voting partner."),
    Reason(
      "decision_held_on", .badValue, argument: "held_on",
      da: "Mødet skal være holdt inden for de seneste 90 dage.",
      en: "The meeting must have been held within the last 90 days."),
    Reason(
      "decision_meeting_quorum", .state, argument: "present",
      da: "For få stemmeberettigede partnere var til stede.",
      en: "Too few voting partners were present.",
      hint: Message(
        da: "Forelæg det for alle partnere med decision.propose.",
        en: "Put it to all partners with decision.propose.")),
    Reason(
      "decision_no_mandate", .denied, argument: "decided_by",
      da: "Partnerne har ikke givet styregruppen mandat til det.",
      en: "The partners have given the steering group no mandate for it."),
    Reason(
      "decision_not_delegable", .badValue, argument: "delegate",
      da: "Det kan partnerne ikke overlade til en styregruppe.",
      en: "The partners cannot leave that to a steering group."),
    Reason(
      "decision_mandate_until", .badValue, argument: "until",
      da: "Et mandat gælder til en dag inden for to år.",
      en: "A mandate lasts until a day within two years."),
    Reason(
      "decision_kind_unknown", .badValue, argument: "kind",
      da: "Den slags beslutning kendes ikke.", en: "There is no such kind of decision."),
    Reason(
      "decision_one_party", .badValue, argument: "party",
      da: "Der besluttes om én part ad gangen.", en: "One party is decided on at a time."),
    Reason(
      "decision_party_no_partner", .badValue, argument: "party",
      da: "Kun partnere stemmer.", en: "Only partners vote."),
    Reason(
      "decision_party_votes", .state, argument: "party",
      da: "Parten er allerede stemmeberettiget.", en: "The party votes already."),
    Reason(
      "decision_party_does_not_vote", .badValue, argument: "party",
      da: "Styregruppen består af stemmeberettigede partnere.",
      en: "The steering group is made up of voting partners."),
    Reason(
      "decision_no_steering_group", .missingArg, argument: "party",
      da: "Der er ingen styregruppe; nævn de partnere, der får mandatet.",
      en: "There is no steering group; name the partners who get the mandate.",
      hint: Message(
        da: "En styregruppe dannes ved en beslutning af slagsen form_group.",
        en: "A steering group is formed by a decision of kind form_group.")),
    Reason(
      "decision_party_without_members", .state, argument: "party",
      da: "Parten har ingen medlemmer, der kan stemme for den.",
      en: "The party has no members who could vote for it.",
      hint: Message(da: "Invitér en med member.invite.", en: "Invite one with member.invite.")),
    Reason(
      "decision_phase_missing", .missingArg, argument: "phase",
      da: "Skriv, hvilken fase der foreslås.", en: "Say which phase is proposed."),
    Reason(
      "decision_phase_in_force", .state, argument: "phase",
      da: "Initiativet er allerede i den fase.", en: "The initiative is already in that phase."),
    Reason(
      "decision_notice_languages", .missingArg, argument: "notice_da",
      da: "Opmærksomhedspunkterne skal skrives på både dansk og engelsk.",
      en: "The notice must be written in both Danish and English."),
    Reason(
      "decision_notice_unchanged", .badValue, argument: "notice_da",
      da: "Teksten er den samme som den gældende udgave.",
      en: "The text is the same as the version in force."),
    Reason(
      "decision_notice_outdated", .conflict, argument: "notice_da",
      da: "Opmærksomhedspunkterne er ændret, siden forslaget blev skrevet.",
      en: "The notice has been amended since the proposal was written."),
    Reason(
      "decision_allocation_settled", .state, argument: "allocation",
      da: "Tildelingen er ikke længere et forslag.",
      en: "The allocation is no longer proposed."),
    Reason(
      "decision_no_sole_recipient", .state,
      da: "Der er ingen, der modtager alle midler uden at være bekræftet.",
      en: "No organisation receives everything without being confirmed."),
  ]
}
