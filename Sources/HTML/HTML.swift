/// A piece of a page: bytes that are well-formed HTML.
///
/// It can only be written as a literal whose interpolations are safe by their types: text is
/// escaped byte by byte, so that no combining mark hides a quote, and only another `HTML` passes
/// as it is.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The bytes, UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() {
    bytes = []
  }

  /// The markup of a literal.
  public init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  /// The markup of a literal with its interpolations.
  public init(stringInterpolation interpolation: StringInterpolation) {
    bytes = interpolation.bytes
  }

  /// Text, escaped.
  public init(text: String) {
    bytes = []
    bytes.append(escaping: text)
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { bytes.isEmpty }

  /// One piece after another.
  public static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.bytes += right.bytes
    return sum
  }

  /// Adds another piece at the end.
  public static func += (left: inout HTML, right: HTML) {
    left.bytes += right.bytes
  }

  /// A literal under construction.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, in content or in a quoted attribute.
    public mutating func appendInterpolation(_ text: String) {
      bytes.append(escaping: text)
    }

    /// Text that may be absent.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { bytes.append(escaping: text) }
    }

    /// A whole number in plain digits, for attributes; people are shown formatted ones.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// A piece of markup.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    /// A piece of markup that may be absent.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    /// Pieces of markup, one after another.
    public mutating func appendInterpolation(_ pieces: some Sequence<HTML>) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// The address of a link in a quoted attribute; one with a scheme other than http, https or
    /// mailto becomes `#`.
    public mutating func appendInterpolation(url: String) {
      bytes.append(escaping: SafeURL.isSafe(url) ? url : "#")
    }

    /// The attribute of that name when the condition holds, with a space before it.
    public mutating func appendInterpolation(_ attribute: StaticString, if condition: Bool) {
      guard condition else { return }
      bytes.append(0x20)
      attribute.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
  }
}
