/// How lines end on a connection.
enum LineEnd: String, CaseIterable, Sendable {
  case lf = "\n"
  case crlf = "\r\n"
}

/// What a client sends, before the line end is chosen.
enum Input {
  /// A line and its end.
  case line(String)
  /// The octets of a payload and the line end after them.
  case payload(String)
  /// Bytes as they are.
  case raw([UInt8])

  /// A session that has said hello and shown the token that the gate knows.
  static let opening: [Input] = [.line("hello rygrad=1"), .line("auth token=good")]

  /// The bytes of all of it.
  static func bytes(_ inputs: [Input], _ lineEnd: LineEnd) -> [UInt8] {
    inputs.flatMap { input -> [UInt8] in
      switch input {
      case .line(let text), .payload(let text): Array((text + lineEnd.rawValue).utf8)
      case .raw(let bytes): bytes
      }
    }
  }
}
