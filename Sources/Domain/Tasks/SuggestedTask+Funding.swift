extension SuggestedTask {
  /// Money and other resources for everybody; the backbone is not the sole recipient.
  static let funding: [Draft] = [
    (
      "funding-seed", .assess,
      Message(
        da: "Find midler til afklaringen",
        en: "Find means for the assessment"),
      Message(
        da: "En mindre bevilling eller timer fra parterne er ofte nok til et halvt år.",
        en: "A small grant or hours from the parties is often enough for half a year.")
    ),
    (
      "funding-funder-talks", .assess,
      Message(
        da: "Tal med mulige bevillingsgivere om langsigtet støtte",
        en: "Talk with possible funders about long-term support"),
      Message(
        da: "Om samarbejde over år frem for projekter, og om hvad de selv vil lære.",
        en: "About working together for years instead of projects, and what they want to learn.")
    ),
    (
      "funding-first-budget", .initiate,
      Message(
        da: "Læg et budget for de første to år",
        en: "Make a budget for the first two years"),
      Message(
        da: "Vis sekretariatets andel og partnernes, så alle kan se fordelingen.",
        en: "Show the backbone's share and the partners', so that everybody sees the split.")
    ),
    (
      "funding-in-kind", .initiate,
      Message(
        da: "Aftal, hvad parterne selv bidrager med",
        en: "Agree on what the parties contribute themselves"),
      Message(
        da: "Timer, lokaler, data og medfinansiering skrevet ned med beløb.",
        en: "Hours, rooms, data and co-financing written down with amounts.")
    ),
    (
      "funding-application", .organise,
      Message(
        da: "Skriv fælles ansøgninger sammen med partnerne",
        en: "Write applications together with the partners"),
      Message(
        da: "Med partnerne som modtagere af det, de skal udføre.",
        en: "With the partners as recipients of what they are to carry out.")
    ),
    (
      "funding-reporting-rules", .organise,
      Message(
        da: "Afstem rapporteringskrav med bevillingsgiverne",
        en: "Align reporting requirements with the funders"),
      Message(
        da: "Helst én fælles rapport på de fælles tal i stedet for én til hver.",
        en: "Preferably one report on the common figures instead of one for each.")
    ),
    (
      "funding-accounts", .implement,
      Message(
        da: "Følg forbrug mod budget hvert kvartal",
        en: "Follow spending against budget every quarter"),
      Message(
        da: "Sig til i god tid, når en tildeling ikke bliver brugt.",
        en: "Speak up in good time when an allocation is not used.")
    ),
    (
      "funding-grant-reports", .implement,
      Message(
        da: "Aflever rapporter og regnskab til tiden",
        en: "Deliver reports and accounts on time"),
      Message(
        da: "Indhent partnernes bidrag fire uger før fristen, og lad revisor se med.",
        en: "Collect the partners' parts four weeks before the deadline and let the auditor see.")
    ),
    (
      "funding-long-term", .sustain,
      Message(
        da: "Læg en finansieringsplan for drift",
        en: "Make a plan for financing regular operation"),
      Message(
        da: "Hvad kan ind i kommunale budgetter, hvad kræver stadig fonde?",
        en: "What can go into municipal budgets, what still needs foundations?")
    ),
    (
      "funding-backbone-future", .sustain,
      Message(
        da: "Læg op til en beslutning om sekretariatets fremtid",
        en: "Prepare a decision on the backbone's future"),
      Message(
        da: "Størrelse, pris og værtskab; partnerne beslutter, også om der fortsat skal være et.",
        en: "Size, price and host; the partners decide, also whether there is to be one.")
    ),
  ]
}
