import Domain

extension Reason {
  /// What rounds, contributions, drafts, comments and goals run into.
  static let agenda = [
    Reason(
      "agenda_no_round", .state, argument: "round",
      da: "Ingen runde er åben.", en: "No round is open.",
      hint: Message(
        da: "Bed sekretariatet om at åbne en med round.open.",
        en: "Ask the backbone to open one with round.open.")),
    Reason(
      "agenda_round_one_open", .state,
      da: "Der er allerede en åben runde.", en: "A round is open already.",
      hint: Message(
        da: "Luk den først med round.close.", en: "Close it first with round.close.")),
    Reason(
      "agenda_round_until", .badValue, argument: "until",
      da: "Fristen skal ligge fra i dag til et år frem.",
      en: "The deadline must lie between today and a year from now."),
    Reason(
      "agenda_round_comment_after", .badValue, argument: "comments_until",
      da: "Kommentarer ventes tidligst, når der ikke længere bidrages.",
      en: "Comments are awaited no earlier than contributions end."),
    Reason(
      "agenda_round_closed", .state, argument: "round",
      da: "Runden er lukket.", en: "The round is closed."),
    Reason(
      "agenda_round_over", .state, argument: "round",
      da: "Fristen for bidrag er udløbet.", en: "The deadline for contributions has passed.",
      hint: Message(
        da: "Bed sekretariatet om at flytte fristen med round.update.",
        en: "Ask the backbone to move the deadline with round.update.")),
    Reason(
      "agenda_held_later", .badValue, argument: "held_on",
      da: "Dagen ligger i fremtiden.", en: "The day lies in the future."),
    Reason(
      "agenda_contribution_involves", .badValue, argument: "people",
      da: "Partens egne ord har hverken antal hørte eller dag.",
      en: "A party's own words have neither a number of people heard nor a day.",
      hint: Message(
        da: "Vælg interview, workshop eller spørgeundersøgelse som oprindelse.",
        en: "Choose interview, workshop or survey as the origin.")),
    Reason(
      "agenda_contribution_anonymous", .badValue, argument: "text",
      da: "Det, borgere har sagt, gengives uden CPR-numre og mailadresser.",
      en: "What people have said is given without civil registration numbers and e-mail addresses.",
      hint: Message(
        da: "Skriv, hvad der blev sagt, og ikke hvem der sagde det.",
        en: "Write what was said, and not who said it.")),
    Reason(
      "agenda_contribution_of_another", .denied, argument: "id",
      da: "Bidraget er en anden parts.", en: "The contribution is another party's."),
    Reason(
      "agenda_writeup_taken", .state, argument: "id",
      da: "En penneholder har gjort sammenskrivningen til sin egen.",
      en: "A pen-holder has made the write-up its own."),
    Reason(
      "agenda_draft_writeup_pkey", .exists, argument: "writeup",
      da: "Der er allerede taget stilling til sammenskrivningen, eller den ligger ved udkastet.",
      en: "The write-up lies beside the draft already, or has been considered."),
    Reason(
      "agenda_draft_missing", .missingArg, argument: "draft",
      da: "Skriv, hvilket udkast der skal vedtages.", en: "Say which draft is to be adopted."),
    Reason(
      "agenda_draft_of_another", .denied, argument: "draft",
      da: "En anden partner holder pennen.", en: "Another partner holds the pen.",
      hint: Message(
        da: "Kommentér udkastet med comment.add, eller bed om pennen.",
        en: "Comment on the draft with comment.add, or ask for the pen.")),
    Reason(
      "agenda_draft_put", .state, argument: "draft",
      da: "Udkastet er forelagt partnerne og ændres ikke imens.",
      en: "The draft is before the partners and is not changed meanwhile.",
      hint: Message(
        da: "Træk beslutningen tilbage med decision.withdraw for at rette det.",
        en: "Withdraw the decision with decision.withdraw to change it.")),
    Reason(
      "agenda_draft_adopted", .state, argument: "draft",
      da: "Udkastet er vedtaget.", en: "The draft has been adopted.",
      hint: Message(
        da: "Begynd et nyt med draft.begin.", en: "Begin another with draft.begin.")),
    Reason(
      "agenda_draft_dropped", .state, argument: "draft",
      da: "Udkastet er opgivet.", en: "The draft has been dropped.",
      hint: Message(
        da: "Begynd et nyt med draft.begin.", en: "Begin another with draft.begin.")),
    Reason(
      "agenda_draft_current", .state, argument: "draft",
      da: "Udkastet bygger allerede på den udgave, der gælder.",
      en: "The draft is based on the version in force already."),
    Reason(
      "agenda_draft_behind", .state, argument: "draft",
      da: "En nyere udgave er vedtaget, siden udkastet blev begyndt.",
      en: "A newer version has been adopted since the draft was begun.",
      hint: Message(
        da: "Sammenlign med agenda.compare, og fasthold udkastet med draft.catchup.",
        en: "Compare with agenda.compare, and stand by the draft with draft.catchup.")),
    Reason(
      "agenda_draft_changed", .state, argument: "draft",
      da: "Udkastet er ikke længere det, der blev forelagt.",
      en: "The draft is no longer what was put to the vote."),
    Reason(
      "agenda_draft_empty", .state, argument: "draft",
      da: "Udkastet er tomt.", en: "The draft is empty.",
      hint: Message(
        da: "Skriv mindst ét afsnit med draft.write.",
        en: "Write at least one section with draft.write.")),
    Reason(
      "agenda_draft_not_shared", .state, argument: "draft",
      da: "Udkastet er ikke åbnet for kommentarer.", en: "The draft is not open for comments."),
    Reason(
      "agenda_comments_over", .state, argument: "draft",
      da: "Fristen for kommentarer er udløbet.", en: "The deadline for comments has passed.",
      hint: Message(
        da: "Penneholderen eller sekretariatet kan flytte den med draft.share.",
        en: "The pen-holder or the backbone can move it with draft.share.")),
    Reason(
      "agenda_comment_of_another", .denied, argument: "id",
      da: "Kommentaren afsluttes af penneholderen eller af den, der skrev den.",
      en: "The comment is settled by the pen-holder or by whoever made it."),
    Reason(
      "agenda_comment_resolved", .state, argument: "id",
      da: "Kommentaren er allerede afsluttet.", en: "The comment is settled already."),
    Reason(
      "agenda_comment_open", .state, argument: "id",
      da: "Kommentaren er ikke afsluttet.", en: "The comment is not settled."),
    Reason(
      "agenda_text_long", .state, argument: "writeup",
      da: "Afsnittet ville blive længere end 20.000 tegn.",
      en: "The section would grow longer than 20,000 characters.",
      hint: Message(
        da: "Kort det af først med draft.write.", en: "Shorten it first with draft.write.")),
    Reason(
      "agenda_goal_unmeasured", .badValue, argument: "indicator",
      da: "Et mål måles med mindst én indikator.",
      en: "A goal is measured by at least one indicator.",
      hint: Message(
        da: "Find dem med indicator.list.", en: "Find them with indicator.list.")),
    Reason(
      "agenda_goal_past", .badValue, argument: "due",
      da: "Dagen for et mål ligger i fremtiden.", en: "The day of a goal lies in the future."),
    Reason(
      "agenda_goal_confirmed", .state, argument: "goal",
      da: "Målet er allerede bekræftet.", en: "The goal is confirmed already."),
  ]
}
