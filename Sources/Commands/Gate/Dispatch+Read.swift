public import Domain
import Postgres

extension Dispatch {
  /// Carries out several reads in one workspace, in one transaction and on one snapshot, so that
  /// the figures of a page agree with each other; one outcome for each request.
  ///
  /// The workspace is one that the caller was told of; the database checks anew whether it still
  /// may enter. A command of scope `eachInitiative` reads this one alone.
  public func read(
    _ requests: [Request], in workspace: Workspace, as principal: Principal, language: Language,
    requestID: RequestID? = nil
  ) async -> [Outcome] {
    let start = ContinuousClock.now
    var readings: [Reading] = []
    for request in requests {
      readings.append(reading(request, in: workspace, as: principal, language))
    }
    await carryOut(&readings, workspace, principal, language)
    for reading in readings {
      observe(
        Performed(
          verb: reading.attempt.request.verb, principal: principal, workspace: workspace,
          arguments: reading.attempt.schema?.record(of: reading.attempt.request) ?? .null,
          requestID: requestID, failure: reading.failure, since: start))
    }
    return readings.map(\.outcome)
  }

  /// Finds and parses the command, and asks whether the caller may give it.
  private func reading(
    _ request: Request, in workspace: Workspace, as principal: Principal, _ language: Language
  ) -> Reading {
    var reading = Reading(
      attempt: Attempt(
        request: request, principal: principal, language: language, deadline: .now + timeLimit))
    reading.attempt.workspace = workspace
    do throws(Refusal) {
      let schema = try registry.schema(of: request.verb)
      reading.attempt.schema = schema
      let command = try schema.parse(request)
      guard schema.command.access == .read, !schema.command.endures,
        schema.command.scope == .initiative || schema.command.scope == .eachInitiative
      else { throw .absent }
      try schema.authorise(principal.kind)
      try schema.authorise(workspace.seat)
      reading.command = command
    } catch {
      reading.failure = Failure(error, access: .read)
    }
    return reading
  }

  private func carryOut(
    _ readings: inout [Reading], _ workspace: Workspace, _ principal: Principal,
    _ language: Language
  ) async {
    guard let first = readings.firstIndex(where: { $0.command != nil }) else { return }
    let (pool, entry) = entry(for: readings[first].attempt, .read)
    do {
      readings = try await pool.transaction(
        readOnly: true, snapshot: true, opening: [entry], deadline: .now + timeLimit
      ) { [readings] transaction in
        var readings = readings
        for index in readings.indices {
          guard let command = readings[index].command else { continue }
          do {
            readings[index].reply = try await command.run(
              in: context(of: readings[index].attempt, transaction))
          } catch let refusal as Refusal {
            readings[index].failure = Failure(refusal, access: .read)
          }
        }
        return readings
      }
    } catch {
      for index in readings.indices where readings[index].failure == nil {
        readings[index].failure = Failure(error, access: .read)
      }
    }
  }
}

/// One of several reads on its way.
private struct Reading: Sendable {
  var attempt: Attempt
  var command: (any Command)?
  var reply: Reply?
  var failure: Failure?

  var outcome: Outcome {
    if let failure { return .failure(failure.refusal) }
    guard let reply else { preconditionFailure("a read ends in a reply or a failure") }
    return .success(reply)
  }
}
