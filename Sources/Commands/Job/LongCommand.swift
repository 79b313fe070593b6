import Domain
import Postgres

/// A command that is always a job: `run` checks in the caller's transaction whether it may be done,
/// `work` does it, on some server and some time later.
protocol LongCommand: Command {
  /// Does the work and ends the job in the transaction of its effect.
  func work(_ work: Work) async throws
}

extension LongCommand {
  /// Always a job.
  static var detachment: Detachment { .always }
}

/// What the work of a job runs with.
struct Work: Sendable {
  let job: ClaimedJob
  let pools: Pools
  let progress: JobProgress
  let deadline: ContinuousClock.Instant
}
