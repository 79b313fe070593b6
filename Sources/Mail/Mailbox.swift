/// Somebody's address, with or without a name.
///
/// None can be made of text that could break out of a header or of an SMTP command.
public struct Mailbox: Sendable, Hashable {
  /// The name; empty for none.
  public let name: String
  /// The address, such as `anna@example.org`.
  public let address: String

  /// A mailbox; nil for an address that is none. Control characters in the name become blanks.
  public init?(name: String = "", address: String) {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254,
      !address.unicodeScalars.contains(where: Self.isForbidden)
    else { return nil }
    self.name = name.withoutControls
    self.address = address
  }

  /// Reads `anna@example.org` or `Anna Ågård <anna@example.org>`; nil for anything else.
  public init?(_ text: String) {
    guard let open = text.lastIndex(of: "<") else {
      self.init(address: text)
      return
    }
    guard text.last == ">" else { return nil }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    self.init(name: name, address: String(text[text.index(after: open)...].dropLast()))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
      || "<>()[]\\,;:\"".unicodeScalars.contains(scalar)
  }

  /// As a header shows it.
  var header: String {
    name.isEmpty ? address : "\(EncodedWord.phrase(name)) <\(address)>"
  }
}

extension String {
  /// The text with every control character, line ends included, as a blank.
  var withoutControls: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isLineEnd = scalar == "\u{2028}" || scalar == "\u{2029}"
      let isControl = isLineEnd || scalar.properties.generalCategory == .control
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }
}
