/// The mark between whole numbers and fractions.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// As in 1.5.
  case point
  /// As in 1,5.
  case comma

  /// The other one, which then sets off thousands.
  public var opposite: DecimalMark { self == .point ? .comma : .point }

  /// The mark itself.
  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}

/// Marks that may set off thousands.
public struct GroupMark: OptionSet, Sendable {
  /// One bit for each mark.
  public let rawValue: UInt8

  /// The marks with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// As in 1.000.
  public static let point = GroupMark(rawValue: 1)
  /// As in 1,000.
  public static let comma = GroupMark(rawValue: 2)
  /// As in 1 000, with a plain, no-break or narrow no-break space.
  public static let space = GroupMark(rawValue: 4)
}
