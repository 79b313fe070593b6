import Domain

/// Lists what meetings agreed that somebody does, by the day it is due.
struct ListActions: Command {
  static let verb = "action.list"
  static let summary = Message(
    da: "Viser aftalerne fra møderne, den tidligste frist først.",
    en: "Lists the actions of meetings, the earliest deadline first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let meeting: ID?
  let group: String?
  let state: ListTasks.Standing?
  let mine: Bool
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    meeting = try arguments.optionalID(
      "meeting", help: Message(da: "Kun dette mødes.", en: "Only this meeting's."))
    group = try arguments.onlyGroup()
    state = try arguments.onlyState(ListTasks.Standing.self, example: .late)
    mine = try arguments.boolean(
      "mine", help: Message(da: "Kun dine egne.", en: "Only your own."), default: false)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "action_list", context.initiative.id, meeting, group, state?.rawValue, mine,
      try page.key(0, as: Day.self), try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "due", "id")
  }
}
