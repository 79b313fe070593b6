import Domain
import Postgres

/// Sets one's own password; the account's other sessions end.
struct SetPassword: Command {
  static let verb = "password.set"
  static let summary = Message(
    da: "Vælger eller skifter din adgangskode; dine andre sessioner logges ud.",
    en: "Sets or changes your password; your other sessions are signed out.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.badValue, .missingArg, .rate, .busy]

  let new: String
  let current: String?
  private var parameters = PasswordParameters.make()
  private var newTag: [UInt8] = []
  private var currentTag: [UInt8]?

  init(_ arguments: inout Arguments) throws(Refusal) {
    new = try arguments.require(
      "new", .password,
      help: Message(
        da: "Den nye adgangskode, mindst 12 tegn.",
        en: "The new password, at least 12 characters."),
      example: "ni grønne heste danser", isSecret: true)
    current = try arguments.currentPassword()
  }

  func prepared(with preparation: Preparation) async throws -> SetPassword {
    try PasswordRule.check(new, for: preparation.principal)
    var prepared = self
    prepared.newTag = try await preparation.passwords.tag(of: new, parameters)
    prepared.currentTag = try await preparation.tag(ofCurrent: current)
    return prepared
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "password_set", parameters.salt, parameters.memoryKibibytes, parameters.passes,
      parameters.lanes, newTag, currentTag)
    try CountedRefusal.check(row)
    return Reply(result: ["sessions_ended": JSON(try row.decode(2, as: Int32.self))])
  }
}

extension Preparation {
  /// The tag of the caller's password as the caller gives it; `nil` when none is given.
  func tag(ofCurrent password: String?) async throws -> [UInt8]? {
    guard let password, let email = principal.email else { return nil }
    // Waiting for wrong guesses at one's own password is counted elsewhere than strangers' guesses.
    let (parameters, _) = try await directory.passwordParameters(of: email, for: "")
    return try await passwords.tag(of: password, parameters)
  }
}
