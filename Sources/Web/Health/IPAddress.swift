import Glibc

/// An address of the network layer; IPv4 addresses written in IPv6 are taken as what they are.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// 4 or 16 bytes.
  let bytes: [UInt8]

  /// Reads an address in its usual form; nil for everything else.
  public init?(_ text: String) {
    // The system's reader stops at a NUL, and takes a zone only where none belongs.
    guard !text.utf8.contains(0) else { return nil }
    var version4 = in_addr()
    var version6 = in6_addr()
    if inet_pton(AF_INET, text, &version4) == 1 {
      bytes = withUnsafeBytes(of: &version4) { Array($0) }
    } else if inet_pton(AF_INET6, text, &version6) == 1 {
      let all = withUnsafeBytes(of: &version6) { Array($0) }
      let isMapped = all.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
      bytes = isMapped ? Array(all.suffix(4)) : all
    } else {
      return nil
    }
  }

  /// Reads an address with or without a port, as proxies write it; nil for everything else.
  static func withPort(_ text: String) -> (address: IPAddress, port: Int?)? {
    if let address = IPAddress(text) { return (address, nil) }
    guard let colon = text.lastIndex(of: ":") else { return nil }
    var host = text[..<colon]
    let digits = text[text.index(after: colon)...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let port = Int(digits), port <= 65535
    else { return IPAddress.bracketed(text).map { ($0, nil) } }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return IPAddress.bracketed(String(host)).map { ($0, port) }
    }
    host = text[..<colon]
    guard let address = IPAddress(String(host)), !address.isIPv6 else { return nil }
    return (address, port)
  }

  private static func bracketed(_ text: String) -> IPAddress? {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 2,
      let address = IPAddress(String(text.dropFirst().dropLast())), address.isIPv6
    else { return nil }
    return address
  }

  /// Whether it has sixteen bytes.
  public var isIPv6: Bool { bytes.count == 16 }

  /// Whether only this host itself can have it.
  public var isLoopback: Bool {
    isIPv6 ? bytes == [UInt8](repeating: 0, count: 15) + [1] : bytes[0] == 127
  }

  /// Whether it stands for every address of the host.
  public var isWildcard: Bool { bytes.allSatisfy { $0 == 0 } }

  /// The usual form.
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(isIPv6 ? AF_INET6 : AF_INET, bytes, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
