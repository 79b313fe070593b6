/// A UUID as sixteen bytes; new ones are version 7 (RFC 9562) and sort by the time they were made.
public struct ID: Hashable, Sendable {
  /// Bytes 0–7, big-endian.
  public var high: UInt64
  /// Bytes 8–15, big-endian.
  public var low: UInt64

  /// The identifier with these bytes, first half and second half, each big-endian.
  public init(bytes: (UInt64, UInt64)) {
    high = bytes.0
    low = bytes.1
  }
}

extension ID {
  /// A new version 7 UUID for `instant`, with 62 bits drawn from `generator`.
  ///
  /// The 12 bits after the version hold the microseconds within the millisecond (RFC 9562,
  /// section 6.2, method 3), so that identifiers made at different microseconds sort by time.
  /// Instants before 1970 count as 1970.
  public static func make(
    at instant: Instant, using generator: inout some RandomNumberGenerator
  ) -> ID {
    let microseconds = UInt64(clamping: instant.microseconds)
    let milliseconds = microseconds / 1000
    let fraction = (microseconds % 1000) * 4096 / 1000
    let version: UInt64 = 0x7
    let variant: UInt64 = 0b10
    let high = (milliseconds << 16) | (version << 12) | fraction
    let low = (variant << 62) | (UInt64.random(in: 0..<1 << 62, using: &generator))
    return ID(bytes: (high, low))
  }

  /// A new version 7 UUID for now, from the system's random number generator.
  public static func make() -> ID {
    var generator = SystemRandomNumberGenerator()
    return make(at: .now(), using: &generator)
  }
}

extension ID: Comparable {
  /// Orders as the bytes do, which is how PostgreSQL orders `uuid`.
  public static func < (left: ID, right: ID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension ID: LosslessStringConvertible {
  /// Reads the form `0190163d-8694-739b-aea5-966c26f8ad91`, in any case; nil for every other.
  public init?(_ description: String) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var position = 0
    for byte in description.utf8 {
      switch position {
      case 8, 13, 18, 23:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<36:
        guard let digit = ASCII.hexadecimalValue(of: byte) else { return nil }
        if position < 18 {
          halves.high = halves.high << 4 | UInt64(digit)
        } else {
          halves.low = halves.low << 4 | UInt64(digit)
        }
      default:
        return nil
      }
      position += 1
    }
    guard position == 36 else { return nil }
    self.init(bytes: (halves.high, halves.low))
  }

  /// The form of RFC 9562: 36 characters, lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var end = 0
      for nibble in 0..<32 {
        if [8, 12, 16, 20].contains(nibble) {
          buffer[end] = UInt8(ascii: "-")
          end += 1
        }
        let half = nibble < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - nibble % 16 * 4)) & 0xF
        buffer[end] = ASCII.hexadecimalDigit(value)
        end += 1
      }
      return end
    }
  }
}
