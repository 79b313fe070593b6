extension SuggestedTask {
  /// Supporting activities that reinforce each other; the partners run them.
  static let alignedActivities: [Draft] = [
    (
      "activities-actor-map", .assess,
      Message(
        da: "Kortlæg, hvem der gør hvad",
        en: "Map who does what"),
      Message(
        da: "Kommune, region, foreninger, skoler, boligselskaber og virksomheder, og hvor.",
        en: "Municipality, region, associations, schools, housing and companies, and where.")
    ),
    (
      "activities-overlaps", .assess,
      Message(
        da: "Find huller og overlap i indsatserne",
        en: "Find gaps and overlaps in what is done"),
      Message(
        da: "Hvem bliver ikke nået, og hvor gør flere det samme for de samme?",
        en: "Who is not reached, and where do several do the same for the same people?")
    ),
    (
      "activities-mobilise", .initiate,
      Message(
        da: "Inviter de aktører, der mangler om bordet",
        en: "Invite the actors who are missing at the table"),
      Message(
        da: "Begynd med dem, der har kontakten til målgruppen i hverdagen.",
        en: "Begin with those who meet the people concerned every day.")
    ),
    (
      "activities-agreement", .initiate,
      Message(
        da: "Udarbejd et udkast til samarbejdsaftale",
        en: "Draft a partnership agreement"),
      Message(
        da: "Hvad en part går ind i, hvad den bidrager med, og hvordan den kan gå ud igen.",
        en: "What a party enters into, what it contributes, and how it can leave again.")
    ),
    (
      "activities-working-groups", .organise,
      Message(
        da: "Hjælp arbejdsgrupperne i gang",
        en: "Help the working groups to start"),
      Message(
        da: "En formand fra partnerne, et kommissorium på én side og tre møder i kalenderen.",
        en: "A chair from the partners, terms of reference on one page, and three first meetings.")
    ),
    (
      "activities-register", .organise,
      Message(
        da: "Få partnernes aktiviteter registreret",
        en: "See that the partners' activities are registered"),
      Message(
        da: "Bed hver partner beskrive sine, og peg på, hvilke mål de bidrager til.",
        en: "Ask each partner to describe its own and to say which goals they serve.")
    ),
    (
      "activities-coordination", .implement,
      Message(
        da: "Saml aktivitetsejerne jævnligt",
        en: "Bring the owners of activities together regularly"),
      Message(
        da: "Korte møder om, hvad der afhænger af hinanden, og hvad der sidder fast.",
        en: "Short meetings on what depends on each other and what is stuck.")
    ),
    (
      "activities-commitments", .implement,
      Message(
        da: "Følg op på partnernes tilsagn",
        en: "Follow up the partners' commitments"),
      Message(
        da: "Spørg før fristen, ikke efter, og hjælp med det, der står i vejen.",
        en: "Ask before the deadline, not after, and help with what is in the way.")
    ),
    (
      "activities-spread", .sustain,
      Message(
        da: "Hjælp virksomme aktiviteter over i almindelig drift",
        en: "Help what works into regular operation"),
      Message(
        da: "Hvem ejer, hvem betaler, og hvad skal der til, før partneren tør love det?",
        en: "Who owns, who pays, and what does the partner need before it dares to promise?")
    ),
    (
      "activities-closing", .sustain,
      Message(
        da: "Aftal afslutning af det, der ikke virker",
        en: "Agree on ending what does not work"),
      Message(
        da: "En ordentlig afslutning med det lærte skrevet ned er også et resultat.",
        en: "A proper end with what was learnt written down is a result too.")
    ),
  ]
}
