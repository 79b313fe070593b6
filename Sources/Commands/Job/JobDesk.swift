import Domain
import Postgres

/// The queue of jobs as a server sees it: claim, signs of life, and ends without effect.
struct JobDesk: Sendable {
  /// What a sign of life is answered.
  enum Verdict: String, Sendable {
    /// Go on.
    case go
    /// Somebody called it off.
    case cancel
    /// Another server has it.
    case lost
  }

  let jobs: Pool

  /// How long a server is taken for alive after its last sign; between signs a fraction of that.
  static let lease = Duration.seconds(20)
  static let pulse = Duration.seconds(1)
  private static var leaseSeconds: Int32 { Int32(lease.components.seconds) }

  /// Takes the job that has waited longest; `nil` when there is none.
  func claim() async throws -> ClaimedJob? {
    try await ask("job_claim", Self.leaseSeconds).first.map { try ClaimedJob($0) }
  }

  /// Shows that the work goes on, and how far it is.
  func alive(_ job: ClaimedJob, _ progress: JobProgress.Value) async throws -> Verdict {
    let rows = try await ask(
      "job_alive", job.id, Int32(job.attempt), Self.leaseSeconds, progress.stage, progress.done,
      progress.total)
    return try rows.first.flatMap { Verdict(rawValue: try $0.decode(0, as: String.self)) } ?? .lost
  }

  /// Ends a job that had no effect, keeping the reason for the one who asked.
  func refuse(_ job: ClaimedJob, state: JobState, _ refusal: Refusal) async throws {
    _ = try await ask(
      "job_refuse", job.id, Int32(job.attempt), state, refusal.code.rawValue, refusal.asKept.text)
  }

  /// Gives a job back, to be tried again after `delay`.
  func release(_ job: ClaimedJob, after delay: Duration) async throws {
    _ = try await ask(
      "job_release", job.id, Int32(job.attempt), Int32(delay.components.seconds))
  }

  /// Drops what has been kept long enough.
  func sweep() async throws {
    _ = try await ask("job_sweep")
  }

  private func ask(
    _ query: String, _ parameters: any PostgresEncodable...
  ) async throws -> ResultSet {
    try await jobs.batch([Queries.query(query, parameters)])[0]
  }
}
