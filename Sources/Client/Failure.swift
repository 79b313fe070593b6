import Domain

/// Why `rygradctl` did not do what it was asked, refused by the server or found here.
struct Failure: Error, Equatable, Sendable {
  /// A refusal's wire label, or one of the client's own (`USAGE`, `UNREACHABLE`, …).
  let code: String
  let message: Message
  let hint: Message?
  /// The argument at fault, where there is one.
  let argument: String?
  /// What the server's log calls the incident, when the fault is its own.
  let incident: String?
  /// The server's `ROW problem` objects, in the order in which they came.
  let problems: [JSON]
  /// What would be lost and the token that confirms it, where that is what is missing.
  let confirmation: Confirmation?
  /// How long to wait before another try, where the server says.
  let afterMilliseconds: Int?
  let status: ExitStatus

  /// A failure of the given code; `status` decides what the process ends with.
  init(
    _ code: String, _ message: Message, hint: Message? = nil, argument: String? = nil,
    incident: String? = nil, problems: [JSON] = [], confirmation: Confirmation? = nil,
    afterMilliseconds: Int? = nil, status: ExitStatus
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.argument = argument
    self.incident = incident
    self.problems = problems
    self.confirmation = confirmation
    self.afterMilliseconds = afterMilliseconds
    self.status = status
  }

  /// The same failure with another piece of advice.
  func hinting(_ hint: Message) -> Failure {
    Failure(
      code, message, hint: hint, argument: argument, incident: incident, problems: problems,
      confirmation: confirmation, afterMilliseconds: afterMilliseconds, status: status)
  }

  /// A command line that cannot be carried out as written.
  static func usage(_ message: Message, hint: Message? = nil) -> Failure {
    Failure("USAGE", message, hint: hint, status: .usage)
  }
}
