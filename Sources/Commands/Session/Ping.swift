import Domain

/// Answers, so that a caller knows the way is open.
struct Ping: ImmediateCommand {
  static let verb = "ping"
  static let summary = Message(da: "Svar, hvis du er der.", en: "Answer if you are there.")
  static let permission: Permission = .anyone
  static let scope = Scope.none
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func reply() -> Reply {
    Reply(result: ["time": .string(Instant.now().description)])
  }
}
