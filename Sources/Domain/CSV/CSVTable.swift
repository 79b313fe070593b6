/// A table as CSV (RFC 4180) in the reader's form: Danish with semicolons and decimal commas,
/// English with commas and points, UTF-8 with a byte order mark so that spreadsheets read it right.
/// What is written here, the imports read back.
public struct CSVTable: Sendable {
  /// What has been written and not taken.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let language: Language

  /// A table with these columns.
  public init(columns: [String], language: Language) {
    self.language = language
    append(columns.map(harmless))
  }

  /// Adds a row, its cells as the command answered them.
  public mutating func append(_ cells: [JSON]) {
    append(cells.map(text))
  }

  /// Hands out what has been written since the last time.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ cells: [String]) {
    let separator = language == .da ? UInt8(ascii: ";") : UInt8(ascii: ",")
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(cell)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(_ cell: String) {
    guard cell.utf8.contains(where: { "\",;\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    // Byte by byte: a quote with a combining mark behind it is no quote among Characters.
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func text(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .number(let digits): localised(digits)
    case .string(let text): Decimal(text) != nil ? localised(text) : harmless(text)
    case .array(let elements): harmless(elements.map(text).joined(separator: " "))
    case .object: harmless(value.text)
    }
  }

  private func localised(_ digits: String) -> String {
    language == .da ? digits.replacing(".", with: ",") : digits
  }

  /// A spreadsheet takes a text that begins like a formula for one; an apostrophe says that it is
  /// none.
  private func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}
