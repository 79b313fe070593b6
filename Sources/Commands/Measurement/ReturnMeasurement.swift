import Domain

/// Returns a submitted value to its party with a reason.
struct ReturnMeasurement: Command {
  static let verb = "measurement.return"
  static let summary = Message(
    da: "Sender en indberettet værdi tilbage med en begrundelse.",
    en: "Returns a submitted value with a reason.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state]

  let id: ID
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Målingens id fra measurement.list.", en: "The measurement's id from measurement.list.")
    )
    reason = try arguments.text(
      "reason",
      help: Message(da: "Hvad der skal rettes.", en: "What needs to be put right."),
      example: "Tallet mangler afdeling Nord", maximumLength: 1000)
  }

  func run(in context: Context) async throws -> Reply {
    let returned = try await context.row("measurement_return", id, reason).object()
    return Reply(
      result: returned.adding("state", "returned").adding("id", .string(id.description)))
  }
}
