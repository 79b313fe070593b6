import Domain

/// Resumes a suspended initiative.
struct ResumeInitiative: Command {
  static let verb = "initiative.resume"
  static let summary = Message(
    da: "Genoptager et initiativ, der er sat i bero.",
    en: "Resumes a suspended initiative.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let change: StatusChange

  init(_ arguments: inout Arguments) throws(Refusal) {
    change = try StatusChange(&arguments, reasonExample: "Aftalen er fornyet")
  }

  func run(in context: Context) async throws -> Reply {
    try await change.carryOut(to: .active, in: context)
  }
}
