/// Which addresses a link may have.
public enum SafeURL {
  /// Whether the address has no scheme, or one of http, https and mailto.
  ///
  /// Browsers skip white space and controls before and within a scheme, so an address with any is
  /// unsafe; and one that begins with two slashes or a backslash leaves for another host.
  public static func isSafe(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    guard let colon = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }),
      bytes[colon] == UInt8(ascii: ":")
    else { return isLocal(url) || !(bytes.first.map { "/\\".utf8.contains($0) } ?? false) }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto"].contains(scheme)
  }

  /// Whether the address is a path on this host, and cannot be read as anything else.
  public static func isLocal(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return false
    }
    return !bytes.contains(UInt8(ascii: "\\")) && !(bytes.count > 1 && bytes[1] == bytes[0])
  }
}
