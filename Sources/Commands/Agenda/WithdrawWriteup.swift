import Domain

/// Takes back a write-up that no pen-holder has made its own.
struct WithdrawWriteup: Command {
  static let verb = "writeup.withdraw"
  static let summary = Message(
    da: "Trækker en sammenskrivning tilbage, som ingen penneholder har gjort til sin.",
    en: "Takes back a write-up that no pen-holder has made its own.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Sammenskrivningens id fra writeup.list.", en: "The write-up's id from writeup.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("writeup_withdraw", id)
    return Reply(result: (["id": .string(id.description)] as JSON).adding(try row.members()))
  }
}
