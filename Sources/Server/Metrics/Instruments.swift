import Metrics
import Synchronization

/// Something with a value that a metric's series shows.
protocol Instrument: AnyObject, Sendable {
  /// Writes its samples.
  func write(_ name: String, _ labels: [PrometheusText.Label], into text: inout PrometheusText)
}

/// A single number: a counter or a gauge.
final class NumberInstrument: Instrument {
  private let number = Mutex(0.0)

  func write(_ name: String, _ labels: [PrometheusText.Label], into text: inout PrometheusText) {
    text.sample(name, labels, number.withLock { $0 })
  }
}

extension NumberInstrument: CounterHandler, FloatingPointCounterHandler {
  func increment(by amount: Int64) { increment(by: Double(amount)) }

  func increment(by amount: Double) { number.withLock { $0 += amount } }

  func reset() { number.withLock { $0 = 0 } }
}

extension NumberInstrument: MeterHandler, RecorderHandler {
  func set(_ value: Int64) { set(Double(value)) }

  func set(_ value: Double) { number.withLock { $0 = value } }

  func decrement(by amount: Double) { number.withLock { $0 -= amount } }

  func record(_ value: Int64) { set(Double(value)) }

  func record(_ value: Double) { set(value) }
}

/// How often values fell under each of some bounds, and their sum.
final class HistogramInstrument: Instrument {
  private struct State {
    var counts: [UInt64]
    var sum = 0.0
  }

  private let bounds: [Double]
  private let state: Mutex<State>

  /// - Parameter bounds: The upper bounds, rising, without infinity.
  init(bounds: [Double]) {
    self.bounds = bounds
    state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  func write(_ name: String, _ labels: [PrometheusText.Label], into text: inout PrometheusText) {
    let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
    var total: UInt64 = 0
    for (count, bound) in zip(counts, bounds + [.infinity]) {
      total += count
      let bound = PrometheusText.Label(name: "le", value: PrometheusText.number(bound))
      text.sample(name + "_bucket", labels + [bound], Double(total))
    }
    text.sample(name + "_sum", labels, sum)
    text.sample(name + "_count", labels, Double(total))
  }
}

extension HistogramInstrument: RecorderHandler, TimerHandler {
  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    let index = bounds.firstIndex { value <= $0 } ?? bounds.count
    state.withLock {
      $0.counts[index] += 1
      $0.sum += value
    }
  }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
