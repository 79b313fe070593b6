import Domain
import Postgres

/// Confirms a recorded choice of backbone; with a majority of the voting partners its term begins.
struct ConfirmChoice: Command {
  static let verb = "choice.confirm"
  static let summary = Message(
    da: "Bekræfter et indført valg; når et flertal af partnerne har gjort det, begynder perioden.",
    en: "Confirms a recorded choice; when a majority of the partners have, its term begins.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .denied, .state, .charterChosen]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(da: "Valgets id fra choice.list.", en: "The choice's id from choice.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("choice_confirm", id)
    return Reply(result: [
      "id": .string(id.description), "name": .string(try row.decode(0, as: String.self)),
      "confirmations": JSON(Int(try row.decode(1, as: Int64.self))),
      "needed": JSON(Int(try row.decode(2, as: Int64.self))),
      "effective": .bool(try row.decode(3, as: Bool.self)),
      "already": .bool(!(try row.decode(4, as: Bool.self))),
    ])
  }
}
