import Domain
import Postgres

/// A job as it is shown: what the query names, and what came of it.
struct JobRecord: Sendable {
  /// The row, without what came of it.
  let facts: JSON
  let state: JobState
  /// What was answered; `nil` while there is none, and for others than the one who asked.
  let reply: Reply?
  /// Why it had no effect.
  let refusal: Refusal?

  /// Reads a row of `job_show`; `language` is the one that the stage is told in.
  init(_ row: Row) throws {
    var members = try row.members()
    let kept = members.last?.value.stringValue
    members.removeLast()
    facts = .object(members)
    guard let state = facts["state"]?.stringValue.flatMap(JobState.init) else {
      preconditionFailure("a job without a state")
    }
    self.state = state
    let body = try kept.map { try JSON.parse(Array($0.utf8)) }
    refusal = body.flatMap { Refusal(kept: $0) }
    reply = refusal == nil ? body.map { Reply(kept: $0) } : nil
  }

  /// Whether nothing more will come of it.
  var hasEnded: Bool { state != .queued && state != .running }

  /// How far it has come, as a `PROG` line tells it.
  var progress: JSON {
    [
      "job": facts["id"] ?? .null, "state": .string(state.rawValue),
      "done": facts["done"] ?? .null, "of": facts["of"] ?? .null, "stage": facts["stage"] ?? "",
    ]
  }

  /// What one who waited for it is told: its reply, or why there is none.
  func outcome() throws(Refusal) -> Reply {
    switch state {
    case .done:
      let facts: JSON = [
        "job": self.facts["id"] ?? .null, "state": "done", "result": reply?.result ?? .null,
        "output_bytes": self.facts["output_bytes"] ?? .null,
      ]
      return Reply(rows: reply?.rows ?? [], result: facts)
    case .cancelled: throw .jobCancelled
    case .refused, .failed:
      // Others than the one who asked learn the code alone.
      throw refusal ?? .jobEnded(as: facts["outcome"]?.stringValue)
    case .queued, .running: preconditionFailure("a job that has not ended")
    }
  }

  /// Finds a job that the caller may see.
  static func find(_ id: ID, in context: Context) async throws -> JobRecord {
    try JobRecord(try await context.row("job_show", id))
  }
}

extension Refusal {
  /// A job of somebody else's that had no effect.
  fileprivate static func jobEnded(as code: String?) -> Refusal {
    Refusal(
      code.flatMap(Code.init) ?? .internalError,
      Message(
        da: "Jobbet blev ikke gennemført.", en: "The job was not carried out."),
      hint: Message(
        da: "Den, der bad om det, kan se hvorfor.", en: "Whoever asked for it can see why."))
  }
}
