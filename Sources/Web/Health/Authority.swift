/// The value of a `Host` header: a name or an address, and perhaps a port.
struct Authority: Sendable, Hashable {
  /// In lower case; an IPv6 address stands in brackets.
  let host: String
  let port: Int?

  /// Reads what `Host` may hold; nil for everything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var end = bytes.count
    let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? -1
    var port: Int?
    if let colon = bytes.lastIndex(of: UInt8(ascii: ":")), colon > bracket {
      let digits = bytes[(colon + 1)...]
      guard (1...5).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
        let number = Int(String(decoding: digits, as: UTF8.self)), (1...65535).contains(number)
      else { return nil }
      port = number
      end = colon
    }
    let host = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    if host.hasPrefix("[") {
      guard host.hasSuffix("]"), IPAddress(String(host.dropFirst().dropLast()))?.isIPv6 == true
      else { return nil }
    } else {
      guard (1...253).contains(host.utf8.count), host.utf8.allSatisfy(Self.isOfName) else {
        return nil
      }
    }
    self.host = host
    self.port = port
  }

  /// Whether it names this host itself.
  var isLoopback: Bool {
    host == "localhost" || IPAddress(host)?.isLoopback == true
      || IPAddress(String(host.dropFirst().dropLast()))?.isLoopback == true && host.hasPrefix("[")
  }

  /// The authority as browsers write it in an origin.
  func written(without scheme: PublicURL.Scheme) -> String {
    guard let port, port != scheme.standardPort else { return host }
    return "\(host):\(port)"
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
