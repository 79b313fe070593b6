/// The bytes that the grammar names.
extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let asterisk: UInt8 = 0x2A
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let at: UInt8 = 0x40
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F
  static let leftBrace: UInt8 = 0x7B

  /// `0` to `9`.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// `a` to `z`.
  var isLowercase: Bool { self &- 0x61 < 26 }
  /// `a` to `z` or `A` to `Z`.
  var isLetter: Bool { (self | 0x20).isLowercase }
  /// C0 or DEL.
  var isControl: Bool { self < 0x20 || self == 0x7F }
}
