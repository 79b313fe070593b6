import Domain
import Postgres
import Synchronization

/// Wakes whoever waits for something to happen in an initiative, on this server or another one.
///
/// ```
/// a write commits here ──> wake ──> look up the heads of the logs that are waited for ──> resume
///        │                  ↑
///        └──> NOTIFY, once for all writes of a moment ──> the other servers' listeners
/// ```
/// A notification says only that something happened, nothing of what or where, and none is needed
/// for correctness: whoever waits looks again by itself after a while.
public final class Announcements: Sendable {
  /// Why a wait is over.
  enum Wake: Sendable {
    /// Something happened, or may have.
    case changed
    /// The time is over.
    case timedOut
    /// The server is stopping, or the one who waits was cancelled.
    case ended
  }

  private struct Waiter {
    let initiative: ID
    let sequence: Int64
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Wake, Never>
  }

  private struct State {
    var waiters: [UInt64: Waiter] = [:]
    var cancelled: Set<UInt64> = []
    var nextToken: UInt64 = 0
    var isStopping = false
    var mustNotify = false
  }

  private let jobs: Pool
  private let listening: Pool.Configuration
  private let state = Mutex(State())
  private let calls: AsyncStream<Void>.Continuation
  private let stream: AsyncStream<Void>
  private let tasks = Mutex<[Task<Void, Never>]>([])

  /// How long what happens is gathered before the waiting are woken, so that a burst costs one look.
  private static let gathering = Duration.milliseconds(30)
  private static let outbox = "rygrad_outbox"
  private static let job = "rygrad_job"

  /// What is announced behind `pools`; nothing is listened to before `start`.
  public init(pools: Pools) {
    jobs = pools.job
    listening = pools.listening
    (stream, calls) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Begins to listen; `jobQueued` is called whenever a job may wait to be taken.
  public func start(jobQueued: @escaping @Sendable () -> Void) {
    tasks.withLock { tasks in
      tasks.append(
        Task {
          for await _ in stream {
            try? await Task.sleep(for: Self.gathering)
            await look()
          }
        })
      tasks.append(
        Task { [listening] in
          let notifications = Notifications(on: [Self.outbox, Self.job], listening)
            .makeAsyncIterator()
          while let notification = try? await notifications.next() {
            if case .notified(Self.job, _) = notification { jobQueued() } else { calls.yield() }
          }
        })
      tasks.append(
        Task {
          while (try? await Task.sleep(for: .milliseconds(500))) != nil { sweep() }
        })
    }
  }

  /// Resumes whoever waits, for good, and ends.
  public func stop() async {
    let waiters = state.withLock { state in
      state.isStopping = true
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.continuation.resume(returning: .ended) }
    calls.finish()
    for task in tasks.withLock({ $0 }) {
      task.cancel()
      await task.value
    }
  }

  /// Whether the server is stopping.
  var isStopping: Bool { state.withLock(\.isStopping) }

  /// Says that something was committed by this server.
  public func happened() {
    state.withLock { $0.mustNotify = true }
    calls.yield()
  }

  /// Waits until the log of an initiative goes beyond `sequence`, for `time` at most.
  func wait(for initiative: ID, beyond sequence: Int64, atMost time: Duration) async -> Wake {
    let token = state.withLock { state in
      state.nextToken += 1
      return state.nextToken
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.isStopping || state.cancelled.remove(token) != nil { return true }
          state.waiters[token] = Waiter(
            initiative: initiative, sequence: sequence, deadline: .now + time,
            continuation: continuation)
          return false
        }
        // What happened between the last look and now would otherwise be waited for in vain.
        if isOver { continuation.resume(returning: .ended) } else { calls.yield() }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        let waiter = state.waiters.removeValue(forKey: token)
        if waiter == nil { state.cancelled.insert(token) }
        return waiter
      }
      waiter?.continuation.resume(returning: .ended)
    }
  }

  /// Resumes those whose initiatives have gone on; tells the other servers what this one did.
  private func look() async {
    let (initiatives, mustNotify) = state.withLock { state in
      defer { state.mustNotify = false }
      return (Array(Set(state.waiters.values.map(\.initiative))), state.mustNotify)
    }
    if mustNotify { _ = try? await jobs.batch([Queries.query("announce", [])]) }
    guard !initiatives.isEmpty,
      let rows = try? await jobs.batch([Queries.query("outbox_heads", [initiatives])])[0]
    else { return }
    var heads: [ID: Int64] = [:]
    for row in rows {
      guard let initiative = try? row.decode(0, as: ID.self),
        let sequence = try? row.decode(1, as: Int64.self)
      else { continue }
      heads[initiative] = sequence
    }
    resume(.changed) { (heads[$0.initiative] ?? 0) > $0.sequence }
  }

  /// Resumes those who have waited long enough.
  private func sweep() {
    let now = ContinuousClock.now
    resume(.timedOut) { $0.deadline <= now }
  }

  private func resume(_ wake: Wake, where isDue: (Waiter) -> Bool) {
    let due = state.withLock { state in
      let tokens = state.waiters.filter { isDue($0.value) }.map(\.key)
      return tokens.compactMap { state.waiters.removeValue(forKey: $0) }
    }
    for waiter in due { waiter.continuation.resume(returning: wake) }
  }
}
