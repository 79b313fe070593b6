import CoreMetrics
import Synchronization

/// A backend for swift-metrics that keeps what a real one keeps, so that its price is in the figures.
struct CountingMetrics: MetricsFactory {
  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler { Kept() }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler { Kept() }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { Kept() }

  func destroyCounter(_: any CounterHandler) {}

  func destroyRecorder(_: any RecorderHandler) {}

  func destroyTimer(_: any TimerHandler) {}
}

/// A histogram behind a lock.
private final class Kept: CounterHandler, RecorderHandler, TimerHandler {
  private struct State {
    var buckets = [UInt64](repeating: 0, count: 16)
    var sum: Int64 = 0
  }

  private let state = Mutex(State())

  func increment(by amount: Int64) { record(amount) }

  func reset() {}

  func record(_ value: Double) { record(Int64(value)) }

  func recordNanoseconds(_ duration: Int64) { record(duration) }

  func record(_ value: Int64) {
    let bucket = min(15, max(0, (63 - value.leadingZeroBitCount) / 2))
    state.withLock {
      $0.buckets[bucket] += 1
      $0.sum += value
    }
  }
}
