/// A labelled place on an axis: exactly `units × 10^powerOfTen`, so that its label needs no
/// rounding.
public struct Tick: Sendable, Hashable {
  /// How many powers of ten.
  public let units: Int
  /// The power of ten, below zero for fractions.
  public let powerOfTen: Int

  /// The tick of so many powers of ten.
  public init(units: Int, powerOfTen: Int) {
    self.units = units
    self.powerOfTen = powerOfTen
  }

  /// Where it lies.
  public var value: Double {
    let power = Axis.power(of: abs(powerOfTen))
    return powerOfTen < 0 ? Double(units) / power : Double(units) * power
  }
}
