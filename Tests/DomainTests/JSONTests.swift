import Domain
import Testing

@Suite("JSON")
struct JSONTests {
  private func reason(_ text: String, maximumDepth: Int = 64) -> JSONError.Reason? {
    reason(Array(text.utf8), maximumDepth: maximumDepth)
  }

  private func reason(_ bytes: [UInt8], maximumDepth: Int = 64) -> JSONError.Reason? {
    do throws(JSONError) {
      _ = try JSON.parse(bytes, maximumDepth: maximumDepth)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("literals keep the order of members and are found by name")
  func literals() {
    let value: JSON = ["b": 1, "a": [true, nil, "x\(2)"], "n": nil]
    #expect(value.text == #"{"b":1,"a":[true,null,"x2"],"n":null}"#)
    #expect(value["b"]?.intValue == 1)
    #expect(value["a"]?.arrayValue?.first?.boolValue == true)
    #expect(value["missing"] == nil)
    #expect(value["n"] == .some(.null))
    #expect(value.objectValue?.map(\.name) == ["b", "a", "n"])
  }

  @Test("a number keeps its text and gives its exact value")
  func numbers() throws {
    let value = try JSON.parse(Array("[1.10,-0,1E400,12345678901234567890.1]".utf8))
    #expect(value.text == "[1.10,-0,1E400,12345678901234567890.1]")
    #expect(value.arrayValue?[0].decimalValue?.description == "1.10")
    #expect(value.arrayValue?[3].decimalValue?.description == "12345678901234567890.1")
    #expect(value.arrayValue?[0].intValue == nil)
  }

  @Test(
    "what RFC 8259 does not allow is refused with its reason",
    arguments: [
      ("", JSONError.Reason.unexpectedEnd), (" ", .unexpectedEnd), ("[1", .unexpectedEnd),
      (#"{"a""#, .unexpectedEnd), (#""abc"#, .unexpectedEnd), ("tru", .unexpectedEnd),
      ("tRue", .unexpectedByte), ("[1,]", .unexpectedByte), ("{1:2}", .unexpectedByte),
      (#"{"a":1,}"#, .unexpectedByte), ("'a'", .unexpectedByte), ("[1 2]", .unexpectedByte),
      ("\u{FEFF}1", .unexpectedByte), ("NaN", .unexpectedByte), (".5", .unexpectedByte),
      ("1 2", .trailingBytes), ("{}x", .trailingBytes), ("1\u{0}", .trailingBytes),
      ("01", .invalidNumber), ("-", .invalidNumber), ("1.", .invalidNumber), ("1e", .invalidNumber),
      ("-01", .invalidNumber), ("1e+", .invalidNumber),
      ("\"a\nb\"", .controlCharacter), (#""\n"# + "\u{1}\"", .controlCharacter),
      (#""\x""#, .invalidEscape), (#""\u12g4""#, .invalidEscape),
      (#""\ud800""#, .loneSurrogate), (#""\udc00""#, .loneSurrogate),
      (#""\ud800\u0041""#, .loneSurrogate), (#""\ud800x""#, .loneSurrogate),
      (#"{"a":1,"a":2}"#, .duplicateName), (#"{"a":1,"\u0061":2}"#, .duplicateName),
    ])
  func malformed(text: String, expected: JSONError.Reason) {
    #expect(reason(text) == expected)
  }

  @Test(
    "bytes that are not UTF-8 are refused, overlong and surrogate forms too",
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) {
    #expect(reason(bytes) == .invalidUTF8)
  }

  @Test("an error names the byte where it is")
  func offset() {
    #expect(throws: JSONError(offset: 7, reason: .duplicateName)) {
      try JSON.parse(Array(#"{"a":1,"a":2}"#.utf8))
    }
    #expect(throws: JSONError(offset: 3, reason: .unexpectedByte)) {
      try JSON.parse(Array("[1,]".utf8))
    }
  }

  @Test("nesting ends at the depth allowed, and a million brackets do no harm")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(reason(nested(64)) == nil)
    #expect(reason(nested(65)) == .tooDeep)
    #expect(reason(#"{"a":{"b":1}}"#, maximumDepth: 1) == .tooDeep)
    #expect(reason(nested(1_000_000)) == .tooDeep)
  }

  @Test("a name that comes back among a thousand is found")
  func manyNames() {
    let names = (0..<1000).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(reason("{\(names)}") == nil)
    #expect(reason("{\(names),\"n17\":0}") == .duplicateName)
  }

  @Test("surrogate pairs and short escapes are read")
  func escapes() throws {
    let value = try JSON.parse(Array(#""\ud83d\ude00\/\b\f\n\r\t\"\\\u00e6æ""#.utf8))
    #expect(value.stringValue == "😀/\u{8}\u{C}\n\r\t\"\\ææ")
  }

  @Test("what could disturb a terminal or a line is escaped, and all else is written as it is")
  func writer() {
    let text =
      "\u{0}\u{1B}\n\"\\\u{7F}\u{80}\u{9F}\u{61C}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}"
      + "\u{202E}\u{2066}\u{2069}"
    #expect(
      JSON.string(text).text == #""\u0000\u001b\n\"\\\u007f\u0080\u009f\u061c\u200e\u200f\u2028"#
        + #"\u2029\u202a\u202e\u2066\u2069""#)
    let plain = "æøå €\u{A0}\u{61B}\u{61D}\u{2010}\u{2027}\u{202F}\u{2065}\u{206A}😀/"
    #expect(JSON.string(plain).text == "\"\(plain)\"")
  }

  @Test("random values are read back as they were written")
  func roundTrip() throws {
    var generator = SeededGenerator(for: "JSON round trip")
    for _ in 0..<2000 {
      let value = JSON.random(depth: 4, using: &generator)
      #expect(try JSON.parse(Array(value.text.utf8)) == value)
      #expect(!value.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    }
  }
}

extension JSON {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2:
      let numbers = ["0", "-1", "1.50", "1e-7", "900719925474099312"]
      return .number(numbers.randomElement(using: &generator)!)
    case 3, 4: return .string(randomText(using: &generator))
    case 5:
      let count = Int.random(in: 0..<5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let names = Set((0..<5).map { _ in randomText(using: &generator) }).sorted()
      return .object(
        names.map { Member(name: $0, value: random(depth: depth - 1, using: &generator)) })
    }
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x7FF, 0x2000...0x2070, 0x800...0xD7FF, 0x10000...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      let range = ranges.randomElement(using: &generator)!
      text.append(Unicode.Scalar(.random(in: range, using: &generator))!)
    }
    return String(text)
  }
}
