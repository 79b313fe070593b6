extension JSON {
  /// Reads one JSON value by RFC 8259, strictly.
  ///
  /// Refused besides the grammar's own errors: names that occur twice, lone surrogates, invalid
  /// UTF-8, bytes after the value (white space excepted), a byte order mark, and nesting of lists
  /// and objects beyond `maximumDepth`.
  public static func parse(
    _ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 64
  ) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
    return try parser.parse()
  }

  /// Reads one JSON value from an array of bytes; see the overload for raw memory.
  public static func parse(
    _ bytes: [UInt8], maximumDepth: Int = 64
  ) throws(JSONError) -> JSON {
    let result = bytes.withUnsafeBytes { raw in
      Result { () throws(JSONError) in try parse(raw, maximumDepth: maximumDepth) }
    }
    return try result.get()
  }

  /// Reads one JSON value from any collection of bytes; see the overload for raw memory.
  public static func parse(
    _ bytes: some Collection<UInt8>, maximumDepth: Int = 64
  ) throws(JSONError) -> JSON {
    try parse(Array(bytes), maximumDepth: maximumDepth)
  }
}

/// A recursive-descent parser whose recursion ends at `maximumDepth`.
private struct JSONParser {
  let bytes: UnsafeRawBufferPointer
  let maximumDepth: Int
  var position = 0
  var depth = 0

  init(bytes: UnsafeRawBufferPointer, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func parse() throws(JSONError) -> JSON {
    try checkEncoding()
    skipWhiteSpace()
    let value = try parseValue()
    skipWhiteSpace()
    guard position == bytes.count else { throw error(.trailingBytes) }
    return value
  }

  /// Checked once for the whole text, so that strings need no check of their own.
  private func checkEncoding() throws(JSONError) {
    do {
      _ = try UTF8Span(validating: Span(_unsafeElements: bytes.assumingMemoryBound(to: UInt8.self)))
    } catch {
      throw JSONError(offset: error.byteOffsets.lowerBound, reason: .invalidUTF8)
    }
  }

  private mutating func parseValue() throws(JSONError) -> JSON {
    switch try peek() {
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    default: throw error(.unexpectedByte)
    }
  }

  /// Steps over an opening bracket and one level down; whoever calls it comes up again.
  private mutating func enter() throws(JSONError) {
    guard depth < maximumDepth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    skipWhiteSpace()
  }

  private mutating func parseArray() throws(JSONError) -> JSON {
    try enter()
    defer { depth -= 1 }
    var elements: [JSON] = []
    if try skip(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      skipWhiteSpace()
      elements.append(try parseValue())
      skipWhiteSpace()
      if try skip(UInt8(ascii: "]")) { return .array(elements) }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func parseObject() throws(JSONError) -> JSON {
    try enter()
    defer { depth -= 1 }
    var members: [JSON.Member] = []
    var names = NameSet()
    if try skip(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipWhiteSpace()
      let start = position
      guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
      let name = try parseString()
      guard names.insert(name, after: members) else {
        throw JSONError(offset: start, reason: .duplicateName)
      }
      skipWhiteSpace()
      try expect(UInt8(ascii: ":"))
      skipWhiteSpace()
      members.append(JSON.Member(name: name, value: try parseValue()))
      skipWhiteSpace()
      if try skip(UInt8(ascii: "}")) { return .object(members) }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func parseWord(
    _ word: StaticString, _ value: JSON
  ) throws(JSONError) -> JSON {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    return value
  }
}

// MARK: - Numbers

extension JSONParser {
  private mutating func parseNumber() throws(JSONError) -> JSON {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let integerStart = position
    try skipDigits(from: start)
    if bytes[integerStart] == UInt8(ascii: "0"), position > integerStart + 1 {
      throw JSONError(offset: start, reason: .invalidNumber)
    }
    if current == UInt8(ascii: ".") {
      position += 1
      try skipDigits(from: start)
    }
    if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try skipDigits(from: start)
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// At least one digit must come; otherwise the number that began at `start` is at fault.
  private mutating func skipDigits(from start: Int) throws(JSONError) {
    let first = position
    while let byte = current, ASCII.isDigit(byte) { position += 1 }
    guard position > first else { throw JSONError(offset: start, reason: .invalidNumber) }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func parseString() throws(JSONError) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\\"):
        return try parseEscapedString(from: start)
      case 0..<0x20:
        throw error(.controlCharacter)
      default:
        position += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  /// Carries on at the first backslash of the string whose text began at `start`.
  private mutating func parseEscapedString(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: Character(try parseEscape()).utf8)
      case 0..<0x20:
        throw error(.controlCharacter)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func parseEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let byte = try peek()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape(from: start)
    default: throw JSONError(offset: start, reason: .invalidEscape)
    }
  }

  private mutating func parseUnicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try parseCodeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw JSONError(offset: start, reason: .loneSurrogate) }
    position += 2
    let second = try parseCodeUnit(from: start)
    let value = 0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF)
    guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(value) else {
      throw JSONError(offset: start, reason: .loneSurrogate)
    }
    return scalar
  }

  private mutating func parseCodeUnit(from start: Int) throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = ASCII.hexadecimalValue(of: try peek()) else {
        throw JSONError(offset: start, reason: .invalidEscape)
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}

// MARK: - Bytes

extension JSONParser {
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  private mutating func skip(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard try skip(byte) else { throw error(.unexpectedByte) }
  }

  private mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(offset: position, reason: reason)
  }
}

/// The names of one object; hashed only when there are many, because most objects are small.
private struct NameSet {
  private var names: Set<String> = []

  /// Whether `name` is new to an object that has `members` so far.
  mutating func insert(_ name: String, after members: [JSON.Member]) -> Bool {
    guard members.count >= 16 else { return !members.contains { $0.name == name } }
    if names.isEmpty { names = Set(members.map(\.name)) }
    return names.insert(name).inserted
  }
}
