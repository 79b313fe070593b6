/// An axis of values: ticks at multiples of 1, 2 or 5 that enclose everything shown.
struct Axis {
  /// From the lowest to the highest; two at least.
  let ticks: [Tick]

  private static let intervals = 4.0
  /// What is drawn as missing, because its distance to something else would not be a number.
  private static let limit = 1e300

  /// The axis for these values; zero belongs to it when it is not far below them.
  init(enclosing values: some Sequence<Double>) {
    let (low, high) = Axis.range(of: values)
    let (factor, exponent) = Axis.step(atLeast: (high - low) / Axis.intervals)
    let power = Axis.power(of: abs(exponent))
    // a division by a whole power of ten, where the step is below one, keeps multiples exact
    let multiple = { (value: Double) in
      exponent < 0 ? value * power / Double(factor) : value / (power * Double(factor))
    }
    let slack = 1e-9
    let first = Int((multiple(low) + slack).rounded(.down))
    let last = max(first + 1, Int((multiple(high) - slack).rounded(.up)))
    ticks = (first...last).map { Tick(units: $0 * factor, powerOfTen: exponent) }
  }

  /// Whether a value can be drawn.
  static func isDrawable(_ value: Double) -> Bool { value.magnitude < limit }

  private static func range(of values: some Sequence<Double>) -> (low: Double, high: Double) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where isDrawable(value) {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return (0, 1) }
    if low >= 0, low <= high / 2 { low = 0 }
    if high <= 0, high >= low / 2 { high = 0 }
    // a flat series lies in the middle; differences lost in rounding count as none
    let magnitude = max(low.magnitude, high.magnitude)
    guard high - low <= magnitude * 1e-12 else { return (low, high) }
    guard magnitude > 1e-290 else { return (0, 1) }
    return (low - magnitude / 10, high + magnitude / 10)
  }

  /// The smallest of 1, 2, 5 and 10 times a power of ten that is no less than `size`.
  private static func step(atLeast size: Double) -> (factor: Int, exponent: Int) {
    var power = 1.0
    var exponent = 0
    while power * 10 <= size {
      power *= 10
      exponent += 1
    }
    while power > size {
      power /= 10
      exponent -= 1
    }
    let factor = [1, 2, 5].first { Double($0) * power >= size * 0.999_999 }
    return factor.map { ($0, exponent) } ?? (1, exponent + 1)
  }

  static func power(of exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Where a value lies between the lowest tick, 0, and the highest, 1.
  func position(of value: Double) -> Double {
    let low = ticks[0].value
    return (value - low) / (ticks[ticks.count - 1].value - low)
  }
}
