/// A time of day to the minute, without date or zone.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0–1439.
  public let minutes: Int

  /// Reads `14:05`, `9:30`, and `14.05` as Danes write it; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(where: { !ASCII.isDigit($0) }), (1...2).contains(mark),
      bytes.count == mark + 3, bytes[mark] == UInt8(ascii: ":") || bytes[mark] == UInt8(ascii: "."),
      bytes[(mark + 1)...].allSatisfy(ASCII.isDigit)
    else { return nil }
    let number = { (digits: ArraySlice<UInt8>) in
      digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (hour, minute) = (number(bytes[..<mark]), number(bytes[(mark + 1)...]))
    guard hour < 24, minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }
}

extension ClockTime: CustomStringConvertible {
  /// `14:05`.
  public var description: String { "\(padded: minutes / 60, to: 2):\(padded: minutes % 60, to: 2)" }
}
