import Domain

/// Shows one job: how far it is, and what came of it to whoever asked for it.
struct ShowJob: Command {
  static let verb = "job.show"
  static let summary = Message(
    da: "Viser et job: hvor langt det er, og hvad der kom ud af det.",
    en: "Shows a job: how far it is, and what came of it.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let job: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    job = try arguments.job()
  }

  func run(in context: Context) async throws -> Reply {
    let record = try await JobRecord.find(job, in: context)
    var result = record.facts
    result = result.adding("result", record.reply?.result ?? .null)
    if let refusal = record.refusal {
      result = result.adding(
        "refusal",
        .object(
          [JSON.Member(name: "code", value: .string(refusal.code.rawValue))]
            + (refusal.json(in: context.language).objectValue ?? [])))
    }
    return Reply(rows: record.reply?.rows ?? record.refusal?.details ?? [], result: result)
  }
}
