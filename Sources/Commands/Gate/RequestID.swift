/// What ties the lines of the log about one request together, and the caller's record to ours.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
  private let name: String
  private var number: Int?

  private init(unchecked name: String) {
    self.name = name
  }

  /// As it is written in the log and in the header `X-Request-Id`.
  public var description: String { number.map { "\(name)-\($0)" } ?? name }

  /// Takes a name that somebody else gave: 8 to 64 letters, digits, `_` and `-`; `nil` for others,
  /// which could forge lines of the log.
  public init?(_ text: String) {
    guard (8...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    name = text
  }

  /// A name of our own, of 80 random bits.
  public static func make() -> RequestID {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let name = (0..<16).map { _ in letters.randomElement()! }
    return RequestID(unchecked: String(decoding: name, as: UTF8.self))
  }

  /// The name of one of many requests that came on a connection with this name.
  public func numbered(_ number: Int) -> RequestID {
    var id = self
    id.number = number
    return id
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
