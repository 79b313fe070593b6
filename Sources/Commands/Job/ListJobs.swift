import Domain

/// Lists durable jobs, newest first: an operator those of the host, the backbone those of its
/// initiatives, others their own.
struct ListJobs: Command {
  static let verb = "job.list"
  static let summary = Message(
    da: "Viser job, de nyeste først: værtens, initiativets eller dine egne.",
    en: "Lists jobs, newest first: the host's, the initiative's or your own.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read

  let initiative: String?
  let state: JobState?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    initiative = try arguments.optionalSlug(
      "initiative", help: Message(da: "Kun dette initiativs.", en: "Only this initiative's."),
      example: "trivsel-i-aarhus")
    state = try arguments.onlyState(JobState.self, example: .running)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "job_list", initiative, state, try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}

extension Arguments {
  /// The job that a command is about.
  mutating func job() throws(Refusal) -> ID {
    try id("id", help: Message(da: "Jobbet.", en: "The job."))
  }
}
