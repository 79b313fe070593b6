public import Domain

/// Writes requests so that no value can end a line, hide a mark or become another argument.
public enum RequestWriter {
  /// The bytes of a request: its line, ended by LF, and its payload if it has one.
  ///
  /// `auth peer` is an `auth` whose only argument is `peer` with an empty value, and `auth certificate`
  /// likewise. Throws `BAD_SYNTAX` for a verb, tag or name outside the grammar, `BAD_ENCODING` for a
  /// value with U+0000, and `LINE_TOO_LONG` where the server would end the connection.
  public static func encode(
    _ request: Request, tag: String? = nil, lineBytes: Int = Limits().lineBytes
  ) throws(Refusal) -> [UInt8] {
    var output: [UInt8] = []
    do throws(SyntaxFault) {
      if let tag { try append(tag: tag, to: &output) }
      try append(request, to: &output)
    } catch {
      throw error.refusal
    }
    guard output.count < lineBytes else {
      throw FramingFault.lineTooLong(limit: lineBytes).refusal
    }
    output.append(.lineFeed)
    if let payload = request.payload {
      output.append(contentsOf: payload)
      output.append(.lineFeed)
    }
    return output
  }

  private static func append(tag: String, to output: inout [UInt8]) throws(SyntaxFault) {
    guard Array(tag.utf8).isTag else { throw .malformedTag }
    output.append(contentsOf: "#\(tag) ".utf8)
  }

  private static func append(
    _ request: Request, to output: inout [UInt8]
  ) throws(SyntaxFault) {
    guard Array(request.verb.utf8).isCommand else { throw .malformedCommand }
    output.append(contentsOf: request.verb.utf8)
    for modifier in request.modifiers {
      output.append(contentsOf: [.space, .at])
      try append(name: modifier.name, ordinal: 1, to: &output)
      if let value = modifier.value {
        output.append(.equals)
        try append(value: value, of: "@\(modifier.name)", to: &output)
      }
    }
    for (index, argument) in request.arguments.enumerated() {
      output.append(.space)
      try append(
        name: argument.name, ordinal: request.modifiers.count + index + 1, to: &output)
      if argument.value.isEmpty, request.isProof(word: argument.name) { continue }
      output.append(.equals)
      try append(value: argument.value, of: argument.name, to: &output)
    }
    if let payload = request.payload {
      output.append(contentsOf: " <<\(payload.count)".utf8)
    }
  }

  private static func append(
    name: String, ordinal: Int, to output: inout [UInt8]
  ) throws(SyntaxFault) {
    guard Array(name.utf8).isName else { throw .malformedArgument(ordinal: ordinal) }
    output.append(contentsOf: name.utf8)
  }

  private static func append(
    value: String, of name: String, to output: inout [UInt8]
  ) throws(SyntaxFault) {
    guard !value.utf8.contains(0) else { throw .nul(name: name) }
    // What JSON's writer leaves as it is has no control characters, so it may stand bare.
    var quoted: [UInt8] = []
    JSON.string(value).write(into: &quoted)
    let inner = quoted.dropFirst().dropLast()
    let isBare = inner.elementsEqual(value.utf8) && inner.isBareValue
    output.append(contentsOf: isBare ? inner : quoted[...])
  }
}
