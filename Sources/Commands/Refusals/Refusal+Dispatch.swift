import Domain

// What the gate itself refuses, whatever the command.
extension Refusal {
  /// What is not there and what the caller may not see: the same bytes for both.
  static let absent = because("not_found")

  /// A secret that is unknown, expired or revoked: the same bytes for all three.
  static let authenticationFailed = because("credential_ended")

  /// A server that takes no more work.
  static let draining = Refusal(
    .draining, Message(da: "Serveren er ved at lukke.", en: "The server is stopping."),
    hint: Message(da: "Prøv igen om lidt.", en: "Try again in a while."))

  /// A command that goes on, or hands out a file, at a door that shows nothing before its end.
  static let needsProtocol = Refusal(
    .badValue,
    Message(
      da: "Det kan kun fås over rygrad/1, linje for linje.",
      en: "That can only be had over rygrad/1, line by line."))

  /// A job that would be rehearsed.
  static let rehearsedJob = Refusal(
    .badValue,
    Message(
      da: "@dry og @detach kan ikke gives sammen.",
      en: "@dry and @detach cannot be given together."),
    argument: "@detach")

  /// A cursor that was altered or belongs to another request.
  static let cursorGone = Refusal(
    .cursorGone,
    Message(
      da: "Markøren hører ikke til denne forespørgsel.",
      en: "The cursor does not belong to this request."),
    hint: Message(
      da: "Begynd forfra uden cursor=.", en: "Start again without cursor=."),
    argument: "cursor")

  /// A command that throws something away and has not been confirmed.
  static func confirmationRequired(_ confirmation: Confirmation) -> Refusal {
    var refusal = Refusal(
      .confirmRequired,
      Message(
        da: "Kommandoen gør noget, der ikke kan fortrydes; den skal bekræftes.",
        en: "The command does what cannot be undone; it must be confirmed."),
      hint: Message(
        da: "Læs, hvad den ville gøre, og gentag den med @confirm= inden for 10 minutter.",
        en: "Read what it would do and repeat it with @confirm= within 10 minutes."),
      argument: "@confirm")
    refusal.confirmation = confirmation
    return refusal
  }

  /// What is to be changed is at another revision than the one the caller has seen.
  static func revisionPassed(to revision: Int) -> Refusal {
    Refusal(
      .conflict,
      Message(
        da: "Det er ændret i mellemtiden og er nu i revision \(revision).",
        en: "It has been changed meanwhile and is at revision \(revision) now."),
      hint: Message(
        da: "Læs det igen, og gentag med den revision.",
        en: "Read it again and repeat with that revision."),
      argument: "@if")
  }

  /// A command nobody knows; `nearest` is the known one that is spelt most like it.
  static func unknownCommand(nearest: String?) -> Refusal {
    Refusal(
      .unknownCommand,
      Message(da: "Kommandoen findes ikke.", en: "There is no such command."),
      hint: nearest.map(didYouMean)
        ?? Message(da: "Se alle kommandoer med help.", en: "See all commands with help."))
  }

  /// An argument the command does not take; `nearest` is the one that is spelt most like it.
  static func unknownArgument(_ name: String, nearest: String?) -> Refusal {
    Refusal(
      .unknownArg,
      Message(
        da: "Kommandoen har intet argument \(name).",
        en: "The command takes no argument \(name)."),
      hint: nearest.map(didYouMean), argument: name)
  }

  /// An argument that must be given and is not.
  static func missingArgument(_ name: String, hint: Message? = nil) -> Refusal {
    Refusal(
      .missingArg,
      Message(da: "Argumentet \(name) mangler.", en: "The argument \(name) is missing."),
      hint: hint, argument: name)
  }

  /// An operator's command that does not say which initiative it is about.
  static let initiativeMissing = missingArgument(
    "@initiative",
    hint: Message(
      da: "Skriv @initiative=kortnavn; med rygradctl: --initiative kortnavn.",
      en: "Write @initiative=slug; with rygradctl: --initiative slug."))

  private static func didYouMean(_ name: String) -> Message {
    Message(da: "Mente du \(name)?", en: "Did you mean \(name)?")
  }
}
