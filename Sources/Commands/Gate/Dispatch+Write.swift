import Domain
import Postgres

// A write on its way, in one transaction:
//
//   enter ─ claim @idem ──kept reply──> replay
//               └─ run ─ @if ─ @dry, or no @confirm ──> roll back; tell what it would do
//                          └─ use @confirm ─ audit ─ keep the reply ─> commit
//
// Whatever refuses on the way rolls all of it back, the claim as well, so that a later try begins anew.
extension Dispatch {
  /// Runs a command that changes something and writes its audit record in one transaction.
  func write(
    _ command: any Command, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Reply {
    let (pool, entry) = entry(for: attempt, schema.command.access)
    do {
      let outcome: Outcome = try await pool.transaction(
        readOnly: false, deadline: attempt.deadline
      ) { transaction in
        let context = self.context(of: attempt, transaction)
        if let told = try await enter(entry, transaction, schema, attempt) { return .success(told) }
        if attempt.isToBeDetached(schema) {
          return .success(try await queue(context, schema, attempt))
        }
        if attempt.job != nil { try await transaction.allowLongStatements() }
        var reply: Reply
        do {
          reply = try await command.run(in: context)
        } catch let counted as CountedRefusal {
          return .failure(counted.refusal)
        }
        try checkRevision(in: reply, attempt)
        if attempt.modifiers.isRehearsal || mustConfirm(attempt, schema) {
          throw Rehearsed(reply: reply)
        }
        try await useConfirmation(of: reply, context, schema, attempt)
        if schema.command.detachment == .always {
          reply = try await addJob(to: reply, context, schema, attempt)
        }
        try await conclude(reply, context, schema, attempt)
        return .success(reply)
      }
      let reply = try outcome.get()
      command.committed(in: operations)
      return reply
    } catch let rehearsed as Rehearsed {
      if attempt.modifiers.isRehearsal { return rehearsed.reply.saying("dry") }
      throw try await offerConfirmation(of: rehearsed.reply, pool, entry, schema, attempt)
    }
  }

  /// Enters the context and claims the key in one round trip; the reply, if one was kept.
  ///
  /// It is told even to a member who may no longer write: what happened, happened.
  private func enter(
    _ entry: Query, _ transaction: Transaction, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Reply? {
    var queries = [entry]
    let key = attempt.modifiers.retryKey
    if let key {
      let fingerprint = key.fingerprint(of: schema.identity(of: attempt))
      queries.append(Queries.query("idem_claim", [key.hash, fingerprint]))
    }
    let results = try await transaction.run(queries)
    if let key, let row = results[1].first {
      return try key.replayed(row.decode(0, as: [UInt8].self))
    }
    try checkObstacle(in: results[0], schema, attempt)
    return nil
  }

  /// Refuses a member whose entry allows it only to read, or only what a caretaker sees to.
  private func checkObstacle(
    in entry: ResultSet, _ schema: CommandSchema, _ attempt: Attempt
  ) throws {
    guard attempt.workspace?.seat != nil, let row = entry.first,
      try !row.decode(1, as: Bool.self)
    else { return }
    let reason = try row.decode(2, as: String.self)
    if schema.command.access == .care, reason == "charter_chosen_caretaker" { return }
    throw Refusal.because(reason)
  }

  /// Refuses a change of anything but the revision that the caller has seen. The change has its row
  /// locked and its number raised by one, so looking afterwards is looking in time.
  private func checkRevision(in reply: Reply, _ attempt: Attempt) throws {
    guard let seen = attempt.modifiers.revision else { return }
    guard let revision = reply.result["revision"]?.intValue else {
      preconditionFailure("\(attempt.request.verb) tells no revision")
    }
    if revision != seen + 1 { throw Refusal.revisionPassed(to: revision - 1) }
  }

  private func mustConfirm(_ attempt: Attempt, _ schema: CommandSchema) -> Bool {
    schema.command.destructive && !attempt.isConfirmed && attempt.modifiers.confirmation == nil
  }

  private func useConfirmation(
    of reply: Reply, _ context: Context, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws {
    guard let token = attempt.modifiers.confirmation else { return }
    try await context.execute(
      "confirmation_use", Secret.hash(of: token), schema.subject(of: attempt, reply))
  }

  /// Writes what belongs to the effect: the audit record, the kept reply, the end of the job.
  private func conclude(
    _ reply: Reply, _ context: Context, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws {
    if schema.command.isAudited {
      try await context.execute(
        "audit_append", attempt.request.verb, schema.record(of: attempt.request))
    }
    try await keep(reply, context, attempt)
    if let job = attempt.job {
      try await context.execute(
        "job_finish", job.id, Int32(job.attempt), reply.asKept.text, nil as Int64?, nil as String?)
    }
  }

  /// Keeps the reply for whoever asks again under the same key.
  func keep(_ reply: Reply, _ context: Context, _ attempt: Attempt) async throws {
    guard let key = attempt.modifiers.retryKey else { return }
    try await context.execute("idem_keep", key.hash, key.sealed(reply))
  }

  /// The refusal that tells what would be lost, with a token for exactly that.
  private func offerConfirmation(
    of reply: Reply, _ pool: Pool, _ entry: Query, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Refusal {
    let token = Secret.make(.confirmation)
    let offer = Queries.query(
      "confirmation_offer", [token.hash, schema.subject(of: attempt, reply)])
    _ = try await pool.transaction(readOnly: false, deadline: attempt.deadline) {
      try await $0.run(entry, offer)
    }
    return .confirmationRequired(Confirmation(token: token.text, reply: reply.result))
  }
}

/// Ends a transaction whose effects were only to be seen.
private struct Rehearsed: Error {
  let reply: Reply
}

extension CommandSchema {
  /// All that makes two requests the same, secrets included: for keyed fingerprints alone.
  fileprivate func identity(of attempt: Attempt) -> JSON {
    [
      .string(command.verb), attempt.place, record(of: attempt.request, isRedacted: false),
      attempt.modifiers.revision.map { JSON($0) } ?? .null,
    ]
  }

  /// What a confirmation is for: the command, and what it would do as things stand. Secrets prove who
  /// asks and not what goes, so they may differ.
  fileprivate func subject(of attempt: Attempt, _ reply: Reply) -> [UInt8] {
    let subject: JSON = [
      .string(command.verb), attempt.place, record(of: attempt.request), .array(reply.rows),
      reply.result,
    ]
    return Secret.hash(of: subject.text)
  }
}

extension Attempt {
  /// Where it runs and for which party.
  fileprivate var place: JSON {
    [
      workspace.map { .string($0.id.description) } ?? .null,
      workspace?.seat.map { .string($0.id.description) } ?? .null,
    ]
  }
}
