import Domain

/// What is proposed: the kind of the decision, and what that kind needs.
struct DecisionMatter {
  let kind: DecisionKind
  /// The stored thing that it is about, where the kind has one.
  let subject: ID?
  /// The rest, as the database checks and completes it.
  let proposal: JSON

  /// Takes the arguments of every kind; which ones are needed is the database's to say.
  init(_ arguments: inout Arguments) throws(Refusal) {
    kind = try arguments.choice(
      "kind", as: DecisionKind.self,
      help: Message(da: "Hvad beslutningen handler om.", en: "What the decision is about."),
      example: .other)
    let parties = try arguments.textList(
      "party",
      help: Message(
        da:
          "Parter ved kortnavn: dem, der optages, den, der udelukkes eller passer sekretariatet, eller styregruppens.",
        en:
          "Parties by short name: those admitted, the one removed or to be caretaker, or the steering group's."
      ),
      example: "aarhus-kommune", maximumLength: 63, required: false)
    let phase = try arguments.optionalChoice(
      "phase", as: Phase.self,
      help: Message(da: "Den nye fase.", en: "The new phase."), example: .implement)
    let danish = try arguments.optionalText(
      "notice_da",
      help: Message(
        da: "Opmærksomhedspunkternes nye tekst på dansk.", en: "The notice's new text in Danish."),
      example: "Partnerne vælger sekretariatet.", maximumLength: 20_000)
    let english = try arguments.optionalText(
      "notice_en",
      help: Message(
        da: "Opmærksomhedspunkternes nye tekst på engelsk.",
        en: "The notice's new text in English."),
      example: "The partners choose the backbone.", maximumLength: 20_000)
    let allocation = try arguments.optionalID(
      "allocation",
      help: Message(
        da: "Den foreslåede tildeling til sekretariatets eget arbejde.",
        en: "The proposed allocation to the backbone's own work."))
    let draft = try arguments.optionalID(
      "draft",
      help: Message(
        da: "Det udkast til fælles dagsorden, der skal vedtages.",
        en: "The draft of the common agenda that is to be adopted."))
    let kinds = try arguments.textList(
      "delegate",
      help: Message(
        da: "De slags beslutninger, styregruppen må træffe.",
        en: "The kinds of decision that the steering group may take."),
      example: "phase", maximumLength: 40, required: false)
    let until = try arguments.optionalDay(
      "until",
      help: Message(da: "Mandatets sidste dag.", en: "The mandate's last day."))
    subject = kind == .agendaVersion ? draft : allocation
    let ballot = try arguments.optionalChoice(
      "ballot", as: ElectionMethod.self,
      help: Message(
        da: "Hvordan der stemmes ved valget; ellers ved godkendelse.",
        en: "How votes are cast in the election; by approval otherwise."), example: .ranked)
    let months = try arguments.optionalInteger(
      "months",
      help: Message(
        da: "Hvor mange måneder den nye midlertidige periode varer.",
        en: "For how many months the new interim term lasts."), example: 6, in: 1...12)
    let group = try GroupMatter(&arguments)
    proposal =
      switch kind {
      case .other, .allocation, .allocationConfirm, .agendaVersion: [:]
      case .admitParty, .removeParty: ["parties": .strings(parties)]
      case .phase: ["phase": phase.map { .string($0.rawValue) } ?? .null]
      case .notice:
        [
          "text_da": danish.map(JSON.string) ?? .null,
          "text_en": english.map(JSON.string) ?? .null,
        ]
      case .caretaker: ["parties": .strings(parties)]
      case .openElection, .recall: ["ballot": ballot.map { .string($0.rawValue) } ?? .null]
      case .renewInterim: ["months": months.map { JSON($0) } ?? .null]
      case .mandate:
        [
          "parties": .strings(parties), "kinds": .strings(kinds),
          "until": until.map { .string($0.description) } ?? .null,
        ]
      case .formGroup: group.proposal.adding("parties", .strings(parties))
      }
  }
}

/// How a proposal is put: its words, and when to look at it again.
struct DecisionTerms {
  let title: String
  let reasons: String
  let review: Day?

  init(_ arguments: inout Arguments) throws(Refusal) {
    title = try arguments.text(
      "title", help: Message(da: "Beslutningens navn.", en: "The decision's title."),
      example: "Fælles morgencafé fra januar")
    reasons = try arguments.text(
      "reasons", help: Message(da: "Begrundelsen.", en: "The reasons."),
      example: "Forældrene har bedt om et sted at mødes.", maximumLength: 4000)
    review = try arguments.optionalDay(
      "review",
      help: Message(
        da: "Den dag, beslutningen skal tages op til eftersyn.",
        en: "The day on which to look at the decision again."), example: "2027-11-23")
  }

  /// How much of the electorate must take part, in percent.
  static func quorum(_ arguments: inout Arguments) throws(Refusal) -> Int {
    try arguments.integer(
      "quorum",
      help: Message(
        da: "Hvor mange procent af de stemmeberettigede der skal deltage.",
        en: "How many percent of those entitled to vote must take part."),
      example: 67, in: 50...100, default: 50)
  }
}

extension JSON {
  /// An array of strings.
  fileprivate static func strings(_ texts: [String]) -> JSON {
    .array(texts.map(JSON.string))
  }
}
