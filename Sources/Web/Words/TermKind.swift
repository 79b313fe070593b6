import Domain

/// How a backbone came to its term of office.
enum TermKind: String, CaseIterable, Sendable {
  /// Opened by an operator for a while.
  case interim
  /// Chosen elsewhere, with minutes, and confirmed.
  case recorded
  /// Won an election.
  case elected

  /// The kind, as a label.
  var name: Message {
    switch self {
    case .interim: Message(da: "Midlertidigt", en: "Interim")
    case .recorded: Message(da: "Valgt på et møde", en: "Chosen at a meeting")
    case .elected: Message(da: "Valgt ved afstemning", en: "Elected")
    }
  }
}
