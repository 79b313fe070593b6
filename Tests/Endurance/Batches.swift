import Postgres
import PostgresFixtures
import Synchronization

/// Very many one-shot batches, several at a time on each connection, a quarter of which fail. The
/// answer to each is checked, and memory is looked at after every tenth.
struct Batches {
  private static let tasks = 32
  /// By how many percent resident memory may differ between the first tenth and the last.
  private static let tolerance = 5.0

  let count: Int
  private static let echo = Statement(name: "echo", sql: "select $1::int8")
  private static let divide = Statement(name: "divide", sql: "select $1::int8, 1 / $2::int8")

  private final class Progress: Sendable {
    let next = Atomic(0)
    let failed = Atomic(0)
    let wrong = Atomic(0)
    let residentKilobytes = Mutex<[Int]>([])
  }

  func run() async -> Bool {
    let progress = Progress()
    let pool = Cluster.shared.pool { $0.defaultTimeout = .seconds(60) }
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<Self.tasks {
        let reactor = Reactor.shared[task % Reactor.shared.count]
        group.addTask(executorPreference: reactor) { await work(pool, progress) }
      }
    }
    await pool.close()
    return report(progress, in: ContinuousClock.now - start)
  }

  private func work(_ pool: Pool, _ progress: Progress) async {
    while true {
      let number = progress.next.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      if await !isAnsweredRightly(pool, number, progress) {
        progress.wrong.add(1, ordering: .relaxed)
      }
      if (number + 1).isMultiple(of: max(1, count / 10)) {
        let resident = ProcessUse.residentKilobytes
        progress.residentKilobytes.withLock { $0.append(resident) }
        print("endurance: \(number + 1) batches, \(resident) kB resident")
      }
    }
  }

  /// Every fourth batch divides by zero, after or before a query that is fine.
  private func isAnsweredRightly(_ pool: Pool, _ number: Int, _ progress: Progress) async -> Bool {
    let mustFail = number.isMultiple(of: 4)
    let queries = [
      Query(Self.echo, number), Query(Self.divide, number, mustFail ? 0 : 1),
    ]
    do {
      let results = try await pool.batch(mustFail && number % 8 == 0 ? queries.reversed() : queries)
      guard !mustFail, results.count == 2 else { return false }
      return try results[0][0].decode(0, as: Int.self) == number
        && results[1][0].decode(0, as: Int.self) == number
        && results[1][0].decode(1, as: Int.self) == 1
    } catch {
      progress.failed.add(1, ordering: .relaxed)
      let error = error as? PostgresError
      return mustFail && error?.sqlState == "22012" && error?.query == "divide"
    }
  }

  private func report(_ progress: Progress, in duration: Duration) -> Bool {
    let resident = progress.residentKilobytes.withLock { $0 }
    let first = resident.first ?? 0
    let last = resident.last ?? 0
    let growth = 100 * Double(last - first) / Double(max(1, first))
    let failed = progress.failed.load(ordering: .relaxed)
    let wrong = progress.wrong.load(ordering: .relaxed)
    let perSecond = Int(Double(count) / (duration / .seconds(1)))
    print(
      """
      endurance: \(count) batches in \(duration), \(perSecond)/s: \(failed) failed as they should, \
      \(wrong) answered wrongly; \(first) kB resident after the first tenth, \(last) kB after the \
      last (\((growth * 10).rounded() / 10) %)
      """)
    return wrong == 0 && failed == (count + 3) / 4 && abs(growth) < Self.tolerance
  }
}
