import Domain

/// Calls for an election of the backbone; with a quarter of the voting partners it opens.
struct OpenElection: Command {
  static let verb = "election.open"
  static let summary = Message(
    da:
      "Kræver et valg af fælles sekretariat; når en fjerdedel af partnerne gør det, åbner valget.",
    en: "Calls for an election of the backbone; when a quarter of the partners do, it opens.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.denied, .state, .charterChosen]

  let method: ElectionMethod
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    method = try arguments.choice(
      "method", as: ElectionMethod.self,
      help: Message(
        da: "Hvordan der stemmes: godkend dem, I kan støtte, eller rangér dem.",
        en: "How votes are cast: approve of those you can support, or rank them."),
      example: .ranked, default: .approval)
    reason = try arguments.text(
      "reason", help: Message(da: "Hvorfor.", en: "Why."),
      example: "Vi ønsker et sekretariat tættere på skolerne", maximumLength: 1000)
  }

  func run(in context: Context) async throws -> Reply {
    guard method != .consent else { throw Refusal.because("election_consent_follows") }
    let row = try await context.row("election_open", ID.make(), method, reason)
    return Reply(result: try row.object())
  }
}
