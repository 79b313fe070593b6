import Domain
import Postgres

// A job on its way through a server:
//
//   claim ─> work, with a sign of life each second ──> effect and end in one transaction
//                 ├── called off, or lost to another server ──> given up
//                 ├── the server stops, or cannot reach the database ──> back into the queue
//                 └── refused ──> the refusal is kept
extension Dispatch {
  /// How many jobs a server works on at a time.
  public static let jobsAtOnce = 2
  /// How long an attempt may take.
  private static let jobTimeLimit = Duration.seconds(6 * 3600)

  private var desk: JobDesk { JobDesk(jobs: pools.job) }

  /// Takes the job that has waited longest; `nil` when there is none.
  public func claimJob() async throws -> ClaimedJob? {
    try await desk.claim()
  }

  /// Drops what has been kept of old jobs and events long enough.
  public func sweepJobs() async throws {
    try await desk.sweep()
  }

  /// Works on a job to its end, or gives it back when the task is cancelled.
  public func work(on job: ClaimedJob) async {
    let progress = JobProgress()
    let work = Task { await perform(job, progress) }
    let pulse = Task { [desk] in
      while (try? await Task.sleep(for: JobDesk.pulse)) != nil {
        guard let verdict = try? await desk.alive(job, progress.current), verdict != .go else {
          continue
        }
        work.cancel()
        return verdict
      }
      return JobDesk.Verdict.go
    }
    let failure = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    pulse.cancel()
    let verdict = await pulse.value
    operations.announcements.happened()
    guard let failure, verdict != .lost else { return }
    // Noted also by a server that stops, hence the inner task. What cannot be noted now is found when
    // the lease is over.
    let isCalledOff = verdict == .cancel
    await Task { try? await settle(job, failure.refusal, isCalledOff: isCalledOff) }.value
  }

  private func settle(_ job: ClaimedJob, _ refusal: Refusal, isCalledOff: Bool) async throws {
    switch refusal.code {
    case .cancelled where isCalledOff || refusal == .jobCancelled:
      try await desk.refuse(job, state: .cancelled, .jobCancelled)
    case .cancelled: try await desk.release(job, after: .zero)
    case .busy, .unavailable, .uncertain:
      try await desk.release(job, after: .seconds(1 << job.attempt))
    case .internalError: try await desk.refuse(job, state: .failed, refusal)
    default: try await desk.refuse(job, state: .refused, refusal)
    }
  }

  /// Does what the job asks for, as whoever asked for it; the reason where it had no effect.
  private func perform(_ job: ClaimedJob, _ progress: JobProgress) async -> Failure? {
    do {
      let (principal, _) = try await directory.principal(secretHash: job.secretHash)
      var attempt = Attempt(
        request: job.request, principal: principal, language: job.language, isConfirmed: true,
        deadline: .now + Self.jobTimeLimit)
      attempt.job = job
      guard let schema = schema(of: job.verb), schema.command.detachment == .always else {
        if case .failure(let failure) = await perform(&attempt, requestID: nil) { return failure }
        return nil
      }
      attempt.schema = schema
      return await perform(attempt, schema, job, progress)
    } catch {
      return Failure(error, access: .write)
    }
  }

  /// Does work that is always a job, and notes how it ended.
  private func perform(
    _ attempt: Attempt, _ schema: CommandSchema, _ job: ClaimedJob, _ progress: JobProgress
  ) async -> Failure? {
    let start = ContinuousClock.now
    var failure: Failure?
    do {
      guard let command = try schema.parse(attempt.request) as? any LongCommand else {
        preconditionFailure("\(job.verb) is always a job and knows no work")
      }
      try await command.work(
        Work(job: job, pools: pools, progress: progress, deadline: attempt.deadline))
    } catch {
      failure = Failure(error, access: .write)
    }
    observe(
      Performed(
        verb: job.verb, principal: attempt.principal, arguments: schema.record(of: attempt.request),
        failure: failure, since: start))
    return failure
  }
}

extension Refusal {
  /// A job that was called off before its end.
  static let jobCancelled = because("job_cancelled")
}
