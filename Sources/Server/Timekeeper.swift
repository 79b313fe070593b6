import Commands
import Logging

/// Sees to it that what is due happens, every second for as long as the server runs.
///
/// ```
/// start ──> do what is due, one thing after the other ──> wait a second ──stop──> the thing underway, then the end
///                ^──────────────────────────────────────────────┘
/// ```
/// Every server on a database has one. The database hands each thing out once; a server that dies
/// underway has done nothing, and another does it. What fails is put off by the database, so that it
/// keeps nothing else waiting.
final class Timekeeper: Sendable {
  private let work: Task<Void, Never>

  private static let interval = Duration.seconds(1)
  /// How long to wait after the database could not be reached.
  private static let pause = Duration.seconds(10)

  /// Starts to work; `settled` is called after each thing that was done.
  init(matters: DueMatters, log: Logger, settled: @escaping @Sendable () -> Void) {
    work = Task {
      while !Task.isCancelled {
        let wait = await Self.settle(matters, log, settled)
        try? await Task.sleep(for: wait)
      }
    }
  }

  /// Lets what is underway come to its end and stops.
  func stop() async {
    work.cancel()
    await work.value
  }

  /// Does all that is due; answers with how long to wait before the next look.
  private static func settle(
    _ matters: DueMatters, _ log: Logger, _ settled: @Sendable () -> Void
  ) async -> Duration {
    do {
      // What has begun is finished, whoever wants an end meanwhile: hence the inner task.
      while !Task.isCancelled,
        let done = try await Task(operation: { try await matters.settleNext() }).value
      {
        var metadata: Logger.Metadata = [
          "matter": "\(done.matter)", "initiative": "\(done.initiative)",
        ]
        if let failure = done.failure {
          metadata["detail"] = "\(failure)"
          log.error("a matter that was due failed; it is tried again later", metadata: metadata)
        } else {
          log.info("a matter that was due is done", metadata: metadata)
        }
        settled()
      }
      return interval
    } catch {
      log.warning("what is due cannot be done", metadata: ["detail": "\(error)"])
      return pause
    }
  }
}
