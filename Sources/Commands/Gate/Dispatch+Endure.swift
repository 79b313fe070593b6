import Domain
import Postgres

extension Dispatch {
  /// Carries out a command that goes on for as long as its caller listens, `@deadline` at most. It
  /// holds no transaction; each look is one of its own, in which the caller authenticates anew.
  func endure(
    _ command: any Command, _ schema: CommandSchema, _ attempt: inout Attempt
  ) async throws -> Reply {
    guard attempt.emit != nil else { throw Refusal.needsProtocol }
    if schema.command.scope == .initiative {
      let workspace = try await directory.workspace(of: attempt.principal, attempt.modifiers)
      attempt.workspace = workspace
      try schema.authorise(workspace.seat)
    }
    let (pool, entry) = entry(for: attempt, .read)
    var context = context(of: attempt, nil)
    context.looking = { [timeLimit] query in
      try await pool.transaction(
        readOnly: true, opening: [entry], deadline: .now + timeLimit
      ) { try await $0.run(query)[0] }
    }
    guard let limit = attempt.modifiers.timeLimit else { return try await command.run(in: context) }
    return try await withThrowingTaskGroup(of: Reply.self) { [context] group in
      group.addTask { try await command.run(in: context) }
      group.addTask {
        try await Task.sleep(for: limit)
        throw PostgresError(.deadline, "the command's own deadline")
      }
      defer { group.cancelAll() }
      guard let reply = try await group.next() else { throw CancellationError() }
      return reply
    }
  }
}
