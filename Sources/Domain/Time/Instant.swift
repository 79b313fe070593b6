import Glibc

/// A point in time, in microseconds, which is PostgreSQL's resolution.
public struct Instant: Hashable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, without leap seconds.
  public var microseconds: Int64

  /// The instant that lies `microseconds` after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The time on the system's clock.
  public static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}

extension Instant: Comparable {
  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Instant: LosslessStringConvertible {
  private static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Reads RFC 3339 with any offset and up to nine fraction digits, cut to microseconds.
  ///
  /// Nil for other forms, for days that do not exist and for leap seconds.
  public init?(_ description: String) {
    var digits = FixedDigits(description)
    guard let year = digits.next(4), digits.skip("-"), let month = digits.next(2),
      digits.skip("-"), let dayOfMonth = digits.next(2),
      let day = Day(year: year, month: month, day: dayOfMonth),
      digits.skip("T") || digits.skip("t"),
      let hour = digits.next(2), hour < 24, digits.skip(":"),
      let minute = digits.next(2), minute < 60, digits.skip(":"),
      let second = digits.next(2), second < 60,
      let fraction = Instant.readFraction(&digits),
      let offset = Instant.readOffset(&digits), digits.isAtEnd
    else { return nil }
    let seconds = (hour * 60 + minute - offset) * 60 + second
    microseconds =
      Int64(day.number) * Instant.microsecondsPerDay + Int64(seconds) * 1_000_000 + Int64(fraction)
  }

  /// Microseconds of an optional fraction; nil when a point is followed by no digit or too many.
  private static func readFraction(_ digits: inout FixedDigits) -> Int? {
    guard digits.skip(".") else { return 0 }
    var value = 0
    var count = 0
    while let digit = digits.next(1) {
      if count < 6 { value = value * 10 + digit }
      count += 1
    }
    guard (1...9).contains(count) else { return nil }
    for _ in count..<max(6, count) { value *= 10 }
    return value
  }

  /// Minutes east of Greenwich.
  private static func readOffset(_ digits: inout FixedDigits) -> Int? {
    if digits.skip("Z") || digits.skip("z") { return 0 }
    let isEast = digits.skip("+")
    guard isEast || digits.skip("-"), let hours = digits.next(2), hours < 24, digits.skip(":"),
      let minutes = digits.next(2), minutes < 60
    else { return nil }
    return isEast ? hours * 60 + minutes : -(hours * 60 + minutes)
  }

  /// RFC 3339 in UTC, such as `2026-11-23T22:10:00Z`; a fraction has six digits or is absent.
  public var description: String {
    let (days, rest) = microseconds.quotientAndRemainderRoundingDown(Instant.microsecondsPerDay)
    let seconds = Int(rest / 1_000_000)
    let fraction = Int(rest % 1_000_000)
    let (year, month, day) = Day(number: Int32(days)).fields
    guard (0...9999).contains(year) else {
      return "\(Day(number: Int32(days)))T\(Instant(microseconds: rest).description.dropFirst(11))"
    }
    // Told many thousand times a second; pieces put together as strings take ten times as long.
    return String(unsafeUninitializedCapacity: 27) { bytes in
      var count = 0
      func write(_ number: Int, digits: Int, then separator: Unicode.Scalar) {
        var rest = number
        for place in (count..<(count + digits)).reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        bytes[count + digits] = UInt8(ascii: separator)
        count += digits + 1
      }
      write(year, digits: 4, then: "-")
      write(month, digits: 2, then: "-")
      write(day, digits: 2, then: "T")
      write(seconds / 3600, digits: 2, then: ":")
      write(seconds / 60 % 60, digits: 2, then: ":")
      write(seconds % 60, digits: 2, then: fraction == 0 ? "Z" : ".")
      if fraction != 0 { write(fraction, digits: 6, then: "Z") }
      return count
    }
  }
}

extension Int64 {
  fileprivate func quotientAndRemainderRoundingDown(_ divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
