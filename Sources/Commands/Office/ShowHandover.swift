import Domain

/// Shows what a backbone that comes into office finds: what is open, due and promised.
struct ShowHandover: Command {
  static let verb = "office.handover"
  static let summary = Message(
    da:
      "Viser, hvad et nyt sekretariat overtager: det åbne, det, der har frist, og det, der er lovet.",
    en: "Shows what a new backbone takes over: what is open, what is due and what was promised.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("office_handover")
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
