import Domain
import Postgres

/// Calls a job off: at once while it waits, as soon as it can be stopped while it runs.
struct CancelJob: Command {
  static let verb = "job.cancel"
  static let summary = Message(
    da: "Afbryder et job, der venter eller kører; det når ikke at virke.",
    en: "Calls off a job that waits or runs; it has no effect.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let job: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    job = try arguments.job()
  }

  func run(in context: Context) async throws -> Reply {
    let state = try await context.row("job_cancel", job).decode(0, as: JobState.self)
    return Reply(result: [
      "job": .string(job.description), "state": .string(state.rawValue), "cancelling": true,
    ])
  }
}
