import Glibc
import Postgres
import Synchronization

/// Tasks that do the same over and over, on the pool's reactors, for some seconds.
struct Load {
  let tasks: Int
  let seconds: Double
  let reactors: [Reactor]

  /// Prints how often per second they did, how long that took, and the processor time of this
  /// process for each.
  func run(
    _ once: @escaping @Sendable (inout Xorshift) async throws -> Void
  ) async throws {
    let start = ContinuousClock.now + .milliseconds(400)
    let end = start + .seconds(seconds)
    let before = Mutex(0.0)
    let warming = Task {
      try await Task.sleep(until: start)
      before.withLock { $0 = Self.processorSeconds }
    }
    let durations = try await withThrowingTaskGroup(of: [UInt32].self) { group in
      for number in 0..<tasks {
        group.addTask(executorPreference: reactors[number % reactors.count]) {
          var generator = Xorshift(seed: UInt64(number + 1))
          var durations: [UInt32] = []
          var now = ContinuousClock.now
          while now < end {
            try await once(&generator)
            let later = ContinuousClock.now
            if now >= start { durations.append(UInt32(clamping: (later - now).nanoseconds)) }
            now = later
          }
          return durations
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    try await warming.value
    let spent = Self.processorSeconds - before.withLock { $0 }
    let sorted = durations.sorted()
    func microseconds(_ share: Double) -> Double {
      Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1000
    }
    print(
      #"{"per_second": \#(Double(sorted.count) / seconds), "median_us": \#(microseconds(0.5)), "#
        + #""p99_us": \#(microseconds(0.99)), "cpu_us": \#(spent * 1e6 / Double(sorted.count))}"#)
  }

  /// User and system time of this process.
  private static var processorSeconds: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
  }
}

extension Duration {
  /// Rounded down.
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}

/// Random numbers that cost nothing beside what is measured.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
