import Domain

/// Lists how one is told what waits, membership by membership, and which have a calendar.
struct ListNotices: Command {
  static let verb = "notice.list"
  static let summary = Message(
    da: "Viser for hvert medlemskab, hvordan du får besked, og om du har en kalenderadresse.",
    en: "Lists for each membership how you are told, and whether you have a calendar address.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("notice_list")
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}

extension Arguments {
  /// One of the caller's own memberships.
  mutating func membership() throws(Refusal) -> ID {
    try id(
      "membership",
      help: Message(
        da: "Medlemskabets id fra notice.list.", en: "The membership's id from notice.list."))
  }
}
