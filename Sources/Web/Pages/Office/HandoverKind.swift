import Domain

/// The parts of a hand-over, in the order in which they are read.
enum HandoverSection: String, CaseIterable {
  case open
  case due
  case promised

  /// The part, as a heading.
  var heading: Message {
    switch self {
    case .open: Message(da: "Det er åbent", en: "Open")
    case .due: Message(da: "Det har frist", en: "Due")
    case .promised: Message(da: "Det er lovet", en: "Promised")
    }
  }
}

/// What a row of `office.handover` is about.
enum HandoverKind: String, CaseIterable {
  case decision
  case round
  case draft
  case election
  case task
  case target
  case allocation
  case invitation
  case meeting
  case report
  case review
  case returned
  case decisionReview = "decision_review"
  case action
  case commitment
  case grant

  /// The kind, as a heading over what there is of it.
  var heading: Message {
    switch self {
    case .decision: Message(da: "Forslag og åbne beslutninger", en: "Proposals and open decisions")
    case .round: Message(da: "Runder om den fælles dagsorden", en: "Rounds on the common agenda")
    case .draft: Message(da: "Udkast til den fælles dagsorden", en: "Drafts of the common agenda")
    case .meeting:
      Message(da: "Møder, hvis referat ikke er udgivet", en: "Meetings without published minutes")
    case .action: Message(da: "Aftalt på møder", en: "Agreed at meetings")
    case .election: Message(da: "Valg, der er i gang", en: "Elections going on")
    case .task: Message(da: "Sekretariatets opgaver", en: "The backbone's tasks")
    case .target:
      Message(da: "Mål, som en partner skal bekræfte", en: "Targets for a partner to confirm")
    case .allocation: Message(da: "Foreslåede tildelinger", en: "Proposed allocations")
    case .invitation: Message(da: "Invitationer uden svar", en: "Invitations without an answer")
    case .report: Message(da: "Indberetninger, der mangler", en: "Reports that are missing")
    case .review: Message(da: "Tal, der skal godkendes", en: "Figures to approve")
    case .returned:
      Message(da: "Returnerede tal uden svar", en: "Returned figures without an answer")
    case .decisionReview: Message(da: "Beslutninger til eftersyn", en: "Decisions to look at again")
    case .commitment: Message(da: "Partnernes tilsagn", en: "The partners' commitments")
    case .grant: Message(da: "Bevillinger, der løber", en: "Grants in force")
    }
  }

  /// The page of a row, as the steps below the initiative's own.
  func path(_ row: JSON) -> [String] {
    switch self {
    case .decision, .decisionReview: ["decisions", row.text("subject")]
    case .round: ["agenda", "rounds", row.text("subject")]
    case .draft: ["agenda", "drafts", row.text("subject")]
    case .meeting, .action: ["meetings", row.text("subject")]
    case .election: ["office"]
    case .task: ["tasks"]
    case .target: ["indicators"]
    case .allocation: ["grants"]
    case .invitation: ["parties", row.text("subject")]
    case .report: ["indicators", row.text("subject")]
    case .review: ["review"]
    case .returned: ["measurements"]
    case .commitment: ["activities", row.text("subject")]
    case .grant: ["grants", row.text("subject")]
    }
  }
}
