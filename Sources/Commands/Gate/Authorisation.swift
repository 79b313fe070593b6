import Domain

extension CommandSchema {
  /// Refuses a caller that could never give the command, whatever party it acts for.
  func authorise(_ kind: Principal.Kind) throws(Refusal) {
    var granted = Permission(kind)
    if kind == .account, command.scope == .initiative || command.scope == .eachInitiative {
      granted.formUnion(.members)
    }
    guard command.permission.isDisjoint(with: granted) else { return }
    let hint: Message? =
      switch kind {
      case .operator:
        Message(
          da: "Driftsansvarlige ser ikke indholdet af et initiativ; bed et medlem om det.",
          en: "Operators do not see the content of an initiative; ask a member to do it.")
      case .invitee:
        Message(
          da: "Tag først imod invitationen med member.accept.",
          en: "First accept the invitation with member.accept.")
      case .account: nil
      case .visitor: Message(da: "Log ind først.", en: "Sign in first.")
      case .link:
        Message(
          da: "Log først ind med linket ved session.open.",
          en: "First sign in with the link by session.open.")
      case .pending:
        Message(
          da: "Bekræft først med koden ved session.confirm.",
          en: "First confirm with the code by session.confirm.")
      }
    throw denial(hint: hint)
  }

  /// Refuses a caller whose party, or lack of one, does not permit the command.
  func authorise(_ seat: Workspace.Seat?) throws(Refusal) {
    let granted = seat.map { Permission($0.role) } ?? .operator
    guard command.permission.isDisjoint(with: granted.union(.anyone)) else { return }
    throw denial(
      hint: Message(
        da: "Har du flere parter, så vælg en anden med @as=.",
        en: "If you belong to several parties, choose another with @as=."))
  }

  private func denial(hint: Message?) -> Refusal {
    let who = command.permission.people
    return Refusal(
      .denied,
      Message(
        da: "\(command.verb) er forbeholdt \(who.da).",
        en: "\(command.verb) is reserved for \(who.en)."),
      hint: hint)
  }
}
