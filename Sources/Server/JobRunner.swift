import Commands
import Logging
import Synchronization

/// Works on the jobs that wait, a few at a time, for as long as the server runs.
///
/// ```
/// start ──> take jobs while there is room ──> wait: called, a job ended, or five seconds
///                ^──────────────────────────────────┘           └──stop──> give back what runs
/// ```
/// Every server on a database has one. What a server gives back, or takes along when it dies, is
/// taken by whichever comes first.
final class JobRunner: Sendable {
  private let calls: AsyncStream<Void>.Continuation
  private let work: Task<Void, Never>
  private let clock: Task<Void, Never>

  private static let interval = Duration.seconds(5)
  /// How often what has been kept long enough is dropped, in intervals.
  private static let sweeping = 120

  /// How many jobs run in this process.
  private final class Running: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func add(_ difference: Int) { number.withLock { $0 += difference } }
  }

  /// Starts to work.
  init(dispatch: Dispatch, log: Logger) {
    let (stream, calls) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.calls = calls
    work = Task {
      let running = Running()
      await withDiscardingTaskGroup { group in
        for await _ in stream {
          while !Task.isCancelled, running.count < Dispatch.jobsAtOnce,
            let job = await Self.claim(dispatch, log)
          {
            running.add(1)
            group.addTask {
              log.info(
                "job begins",
                metadata: [
                  "job": "\(job.id)", "verb": "\(job.verb)", "initiative": "\(job.initiative)",
                  "attempt": .stringConvertible(job.attempt),
                ])
              await dispatch.work(on: job)
              running.add(-1)
              calls.yield()
            }
          }
        }
        group.cancelAll()
      }
    }
    clock = Task {
      var count = 0
      repeat {
        calls.yield()
        if count % Self.sweeping == 1 { await Self.sweep(dispatch, log) }
        count += 1
      } while (try? await Task.sleep(for: Self.interval)) != nil
    }
  }

  /// Says that a job may wait.
  func wake() {
    calls.yield()
  }

  /// Gives back what runs and ends.
  func stop() async {
    clock.cancel()
    calls.finish()
    work.cancel()
    await work.value
    await clock.value
  }

  private static func claim(_ dispatch: Dispatch, _ log: Logger) async -> ClaimedJob? {
    do {
      return try await dispatch.claimJob()
    } catch {
      log.warning("no job can be taken", metadata: ["detail": "\(error)"])
      return nil
    }
  }

  private static func sweep(_ dispatch: Dispatch, _ log: Logger) async {
    do {
      try await dispatch.sweepJobs()
    } catch {
      log.warning("old jobs cannot be dropped", metadata: ["detail": "\(error)"])
    }
  }
}
