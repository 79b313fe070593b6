import NIOSSL

extension NIOSSLCertificate {
  /// Whether the certificate was issued for a host of this name: one of its DNS names is that, or has an
  /// asterisk in the place of the first label (RFC 6125, section 6.4).
  ///
  /// The library is content where the certificate bears the address that was connected to. Whoever can
  /// forge an answer of DNS chooses that address, and may have a certificate for it.
  func isIssued(for name: String) -> Bool {
    let name = Self.labels(of: name)
    return _subjectAlternativeNames().contains { alternative in
      guard alternative.nameType == .dnsName else { return false }
      let issued = Self.labels(of: String(decoding: Array(alternative.contents), as: UTF8.self))
      guard issued.count == name.count else { return false }
      if issued == name { return true }
      return issued.count > 2 && issued[0] == "*" && issued.dropFirst() == name.dropFirst()
    }
  }

  private static func labels(of name: String) -> [Substring] {
    let name = name.hasSuffix(".") ? String(name.dropLast()) : name
    return name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
  }
}
