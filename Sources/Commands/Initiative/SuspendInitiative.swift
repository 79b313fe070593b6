import Domain

/// Suspends an initiative: every write is refused, reading goes on.
struct SuspendInitiative: Command {
  static let verb = "initiative.suspend"
  static let summary = Message(
    da: "Sætter et initiativ i bero: alt kan læses, intet kan ændres.",
    en: "Suspends an initiative: everything can be read, nothing changed.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let change: StatusChange

  init(_ arguments: inout Arguments) throws(Refusal) {
    change = try StatusChange(&arguments, reasonExample: "Aftalen er ved at blive fornyet")
  }

  func run(in context: Context) async throws -> Reply {
    try await change.carryOut(to: .suspended, in: context)
  }
}
