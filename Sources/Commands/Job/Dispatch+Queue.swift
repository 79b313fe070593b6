import Domain
import Postgres

extension Dispatch {
  /// Puts the request itself into the queue instead of carrying it out; the work audits itself.
  func queue(
    _ context: Context, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Reply {
    let reply = try await addJob(to: Reply(), context, schema, attempt)
    try await keep(reply, context, attempt)
    return reply
  }

  /// Puts the work into the queue; the reply tells the job beside what it told before.
  func addJob(
    to reply: Reply, _ context: Context, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Reply {
    let id = ID.make()
    let request: JSON = .array(
      attempt.request.arguments.map { [.string($0.name), .string($0.value)] })
    try await context.execute(
      "job_add", id, context.initiative.id, attempt.request.verb, attempt.language,
      attempt.principal.secretHash, request.text, attempt.request.payload)
    return Reply(
      rows: reply.rows,
      result: reply.result.adding([
        JSON.Member(name: "job", value: .string(id.description)),
        JSON.Member(name: "state", value: "queued"),
      ]))
  }
}

extension Attempt {
  /// Whether the request is to wait in the queue as it is.
  func isToBeDetached(_ schema: CommandSchema) -> Bool {
    job == nil && schema.command.detachment == .allowed && modifiers.isDetached
  }
}

extension Transaction {
  /// Lets statements run, and wait for locks, longer than a caller would: nobody waits for a job.
  func allowLongStatements() async throws {
    _ = try await run(
      Query(Statement(name: "", sql: "SET LOCAL statement_timeout = '10min'")),
      Query(Statement(name: "", sql: "SET LOCAL lock_timeout = '1min'")))
  }
}
