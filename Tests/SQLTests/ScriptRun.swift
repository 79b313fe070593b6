/// One run of a script on a database of its own; connections are kept, as a pool keeps them.
final class ScriptRun {
  private let database: ScratchDatabase
  private var sessions: [String: Session] = [:]

  init(on database: ScratchDatabase) { self.database = database }

  /// Runs the steps in order and tells of each that did not end as expected: its line and how.
  func mismatches(in script: Script) throws -> [(line: Int, text: String)] {
    try script.steps.compactMap { step in
      guard let text = try perform(step) else { return nil }
      return (step.line, "\(step.viewpoint.name): \(step.title)\n\(text)")
    }
  }

  private func perform(_ step: Script.Step) throws -> String? {
    let session = try session(of: step.viewpoint.login)
    defer { if session.isInTransaction { _ = session.run("rollback") } }
    let statements = step.viewpoint.opening + step.statements
    var outcome = Outcome()
    for (index, statement) in statements.enumerated() {
      outcome = session.run(statement)
      if let failure = outcome.failure, index < statements.count - 1 {
        return index == step.viewpoint.opening.count - 1
          ? step.expectation.mismatch(with: outcome) : "\(failure) in: \(statement)"
      }
    }
    if let mismatch = step.expectation.mismatch(with: outcome) { return mismatch }
    let isKept = outcome.failure == nil && !step.viewpoint.isUndone
    guard isKept, session.isInTransaction else { return nil }
    return session.run("commit").failure.map { "\($0) at commit" }
  }

  private func session(of login: String) throws -> Session {
    if let session = sessions[login] { return session }
    let session = try database.connect(as: login)
    sessions[login] = session
    return session
  }
}
