import Domain

// What several commands of signing in take, described once.
extension Arguments {
  /// The program that signs in, for the list of sessions.
  mutating func agent() throws(Refusal) -> String? {
    try optionalText(
      "agent",
      help: Message(
        da: "Programmet, der logges ind med, til listen over sessioner.",
        en: "The program that signs in, for the list of sessions."),
      example: "Firefox 151", maximumLength: 1000)
  }

  /// A code of the authenticator, or a recovery code.
  mutating func code() throws(Refusal) -> String {
    try require(
      "code", .text(maximumLength: 40),
      help: Message(
        da: "Koden fra godkendelsesappen, eller en gendannelseskode.",
        en: "The code of the authenticator app, or a recovery code."),
      example: "287082", isSecret: true)
  }

  /// The password that holds until now.
  mutating func currentPassword() throws(Refusal) -> String? {
    try optionalPassword(
      "current",
      help: Message(
        da: "Den nuværende adgangskode; ikke nødvendig lige efter login med et link fra en mail.",
        en: "The current password; not needed just after signing in with a mailed link."))
  }
}
