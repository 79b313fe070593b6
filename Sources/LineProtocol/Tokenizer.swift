package import Domain

/// One line as words: whom it is from and what it asks, or why it asks nothing.
package struct RequestLine: Sendable {
  /// The tag without its `#`, when the line begins with a well-formed one.
  package let tag: String?
  /// The request without payload.
  package let request: Result<Request, Refusal>
}

/// Reads the words of a line, which has neither line end nor mark any more.
package struct Tokenizer {
  private let line: [UInt8]
  private let argumentLimit: Int
  private var position = 0

  /// Reads `line`; refuses more than `argumentLimit` modifiers and arguments together.
  package static func tokenize(_ line: [UInt8], argumentLimit: Int) -> RequestLine {
    var tokenizer = Tokenizer(line: line, argumentLimit: argumentLimit)
    do throws(SyntaxFault) {
      let tag = try tokenizer.readTag()
      do throws(SyntaxFault) {
        return RequestLine(tag: tag, request: .success(try tokenizer.readRequest()))
      } catch {
        return RequestLine(tag: tag, request: .failure(error.refusal))
      }
    } catch {
      return RequestLine(tag: nil, request: .failure(error.refusal))
    }
  }

  private init(line: [UInt8], argumentLimit: Int) {
    self.line = line
    self.argumentLimit = argumentLimit
  }

  private mutating func readTag() throws(SyntaxFault) -> String? {
    guard line.first == .hash else { return nil }
    let end = line.firstIndex(of: .space) ?? line.count
    let tag = line[1..<end]
    guard tag.isTag else { throw .malformedTag }
    position = end
    skipSpaces()
    return String(decoding: tag, as: UTF8.self)
  }

  private mutating func readRequest() throws(SyntaxFault) -> Request {
    try checkEncoding()
    var request = Request(verb: try readVerb())
    var ordinal = 0
    while position < line.count {
      ordinal += 1
      guard line[position] == .space else { throw .malformedArgument(ordinal: ordinal) }
      skipSpaces()
      guard ordinal <= argumentLimit else { throw .tooManyArguments(limit: argumentLimit) }
      try readWord(ordinal: ordinal, into: &request)
    }
    return request
  }

  private func checkEncoding() throws(SyntaxFault) {
    if line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return }
    guard String(validating: line, as: UTF8.self) != nil else { throw .invalidEncoding }
    for (index, byte) in line.enumerated() {
      let isC1 = byte == 0xC2 && line[index + 1] < 0xA0
      if byte.isControl || isC1 { throw .controlCharacter }
    }
  }

  private mutating func readVerb() throws(SyntaxFault) -> String {
    let end = line[position...].firstIndex(of: .space) ?? line.count
    guard line[position..<end].isCommand else { throw .malformedCommand }
    defer { position = end }
    let verb = String(decoding: line[position..<end], as: UTF8.self)
    return line[position..<end].contains { $0 &- 0x41 < 26 } ? verb.lowercased() : verb
  }

  private mutating func readWord(ordinal: Int, into request: inout Request) throws(SyntaxFault) {
    let isModifier = position < line.count && line[position] == .at
    if isModifier { position += 1 }
    guard let name = readName() else { throw .malformedArgument(ordinal: ordinal) }
    let hasValue = position < line.count && line[position] == .equals
    if isModifier {
      guard !request.modifiers.contains(where: { $0.name == name }) else {
        throw .repeatedModifier(name: "@\(name)")
      }
      let value = hasValue ? try readValue(of: "@\(name)") : nil
      request.modifiers.append(Request.Modifier(name: name, value: value))
    } else if hasValue {
      request.arguments.append(Request.Argument(name: name, value: try readValue(of: name)))
    } else if request.isProof(word: name) {
      request.arguments.append(Request.Argument(name: name, value: ""))
    } else {
      throw .malformedArgument(ordinal: ordinal)
    }
  }

  private mutating func readName() -> String? {
    guard position < line.count, line[position].isLowercase else { return nil }
    let end = line[position...].firstIndex { !$0.isNameByte } ?? line.count
    defer { position = end }
    return String(decoding: line[position..<end], as: UTF8.self)
  }

  private mutating func readValue(of name: String) throws(SyntaxFault) -> String {
    position += 1
    guard position < line.count, line[position] != .space else { throw .emptyValue(name: name) }
    return line[position] == .quote ? try readString(of: name) : try readBare(of: name)
  }

  private mutating func readBare(of name: String) throws(SyntaxFault) -> String {
    let end = line[position...].firstIndex(of: .space) ?? line.count
    let value = line[position..<end]
    guard value.isBareValue else { throw .malformedValue(name: name) }
    position = end
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func readString(of name: String) throws(SyntaxFault) -> String {
    var end = position + 1
    while end < line.count, line[end] != .quote {
      end += line[end] == .backslash ? 2 : 1
    }
    guard end < line.count else { throw .openQuote(name: name) }
    let json: JSON
    do {
      json = try JSON.parse(line[position...end])
    } catch {
      throw .malformedString(name: name, error)
    }
    guard let value = json.stringValue else { throw .malformedValue(name: name) }
    guard !value.utf8.contains(0) else { throw .nul(name: name) }
    position = end + 1
    guard position == line.count || line[position] == .space else {
      throw .malformedValue(name: name)
    }
    return value
  }

  private mutating func skipSpaces() {
    while position < line.count, line[position] == .space { position += 1 }
  }
}
