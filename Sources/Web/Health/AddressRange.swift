/// A block of addresses, such as `10.0.0.0/8`.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
  private let base: IPAddress
  private let prefixBits: Int

  /// Reads a block, or a single address; nil for everything else, also where bits are set beyond
  /// the prefix, which is a slip of the pen.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let base = IPAddress(String(parts[0])) else { return nil }
    let width = base.bytes.count * 8
    var bits = width
    if parts.count == 2 {
      guard parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(parts[1]),
        number <= width
      else { return nil }
      bits = number
    }
    guard (bits..<width).allSatisfy({ !base.bit($0) }) else { return nil }
    self.base = base
    prefixBits = bits
  }

  /// Whether the address lies in the block.
  public func contains(_ address: IPAddress) -> Bool {
    address.isIPv6 == base.isIPv6 && (0..<prefixBits).allSatisfy { address.bit($0) == base.bit($0) }
  }

  /// As it is read.
  public var description: String { "\(base)/\(prefixBits)" }
}

extension IPAddress {
  fileprivate func bit(_ index: Int) -> Bool {
    bytes[index / 8] >> UInt8(7 - index % 8) & 1 == 1
  }
}
