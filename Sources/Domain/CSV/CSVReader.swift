/// Reads the records of comma-separated text (RFC 4180) one by one from bytes in memory.
///
/// Fields are ranges of the bytes, so that reading allocates nothing. Accepted are the separators
/// comma, semicolon and tab, line ends LF and CRLF, and a byte order mark; empty lines are skipped.
/// After a bad record reading goes on at the next line.
public struct CSVReader: Sendable {
  /// The most fields in a record.
  public static let maximumFields = 256
  /// The most bytes in a field.
  public static let maximumFieldBytes = 64 * 1024

  /// The byte between fields.
  public enum Separator: String, CaseIterable, Sendable {
    /// `;`
    case semicolon
    /// A tab.
    case tab
    /// `,`
    case comma

    var byte: UInt8 {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .comma: UInt8(ascii: ",")
      }
    }
  }

  /// One field of a record: a range of the reader's bytes without the enclosing quotes.
  public struct Field: Sendable, Hashable {
    /// Where the text lies, enclosing quotes left out.
    public let range: Range<Int>
    /// Whether the text contains doubled quotes.
    public let hasDoubledQuotes: Bool
  }

  /// One record.
  public struct Record: Sendable, Hashable {
    /// The line on which the record begins, from 1.
    public internal(set) var line = 1
    /// Its fields in order.
    public internal(set) var fields: [Field] = []

    /// A record to be filled by `CSVReader.read(into:)`.
    public init() {}
  }

  /// The bytes being read.
  public let bytes: [UInt8]
  /// The separator in use.
  public let separator: Separator
  private var position: Int
  private var line = 1

  /// A reader of `bytes`; a `separator` of nil is detected from the first record.
  public init(_ bytes: [UInt8], separator: Separator? = nil) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.separator = separator ?? CSVReader.detectSeparator(bytes[position...])
  }

  /// The separator that occurs most often outside quotes on the first line that is not empty.
  ///
  /// Where two occur equally often, semicolon goes before tab before comma, because commas are
  /// common within names and numbers; where none occurs, it is comma.
  static func detectSeparator(_ bytes: ArraySlice<UInt8>) -> Separator {
    var counts: [Separator: Int] = [:]
    var isQuoted = false
    var isEmpty = true
    for byte in bytes.prefix(maximumFieldBytes) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted && !isEmpty:
        return mostFrequent(counts)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): continue
      default:
        guard !isQuoted, let mark = Separator.allCases.first(where: { $0.byte == byte }) else {
          break
        }
        counts[mark, default: 0] += 1
      }
      isEmpty = false
    }
    return mostFrequent(counts)
  }

  private static func mostFrequent(_ counts: [Separator: Int]) -> Separator {
    let highest = counts.values.max() ?? 0
    return Separator.allCases.first { counts[$0] == highest } ?? .comma
  }
}

// MARK: - Reading

extension CSVReader {
  /// Reads the next record into `record`, reusing its storage; false at the end.
  ///
  /// Throws for a bad record, of which `record` then holds the beginning; the next call carries on
  /// with the line after the error.
  public mutating func read(into record: inout Record) throws(CSVProblem) -> Bool {
    skipEmptyLines()
    guard position < bytes.count else { return false }
    record.line = line
    record.fields.removeAll(keepingCapacity: true)
    do throws(CSVProblem) {
      try readFields(into: &record)
    } catch {
      skipLine()
      throw error
    }
    return true
  }

  /// The text of a field.
  public func text(_ field: Field) -> String {
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(field.range.count)
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      text.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") {
        position += 1
      } else if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "\n")
      {
        position += 2
      } else {
        return
      }
      line += 1
    }
  }

  private mutating func skipLine() {
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\n") {
        line += 1
        return
      }
    }
  }

  private mutating func readFields(into record: inout Record) throws(CSVProblem) {
    while true {
      let column = record.fields.count + 1
      guard column <= CSVReader.maximumFields else {
        throw CSVProblem(line: record.line, column: column, reason: .tooManyFields)
      }
      let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
      let field: Field
      do throws(FieldError) {
        field = isQuoted ? try readQuotedField() : try readPlainField()
      } catch {
        throw CSVProblem(line: record.line, column: column, reason: error.reason)
      }
      record.fields.append(field)
      guard position < bytes.count else { return }
      let end = bytes[position]
      position += 1
      if end == separator.byte { continue }
      if end == UInt8(ascii: "\r") { position += 1 }
      line += 1
      return
    }
  }
}

// MARK: - Fields

extension CSVReader {
  private struct FieldError: Error {
    let reason: CSVProblem.Reason
  }

  /// Reads up to a separator or line end, which stays unread.
  private mutating func readPlainField() throws(FieldError) -> Field {
    let start = position
    var mask: UInt8 = 0
    let separator = separator.byte
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == UInt8(ascii: "\n") { break }
      if byte <= UInt8(ascii: "\""), try endsField(with: byte) { break }
      mask |= byte
      position += 1
    }
    try check(start..<position, isASCII: mask < 0x80)
    return Field(range: start..<position, hasDoubledQuotes: false)
  }

  /// Whether a byte that is seldom within plain text ends it; throws when it cannot stand there.
  private func endsField(with byte: UInt8) throws(FieldError) -> Bool {
    switch byte {
    case 0: throw FieldError(reason: .nul)
    case UInt8(ascii: "\""): throw FieldError(reason: .quoteInPlainField)
    case UInt8(ascii: "\r"):
      guard isLineEnd(at: position) else { throw FieldError(reason: .bareCarriageReturn) }
      return true
    default: return false
    }
  }

  /// Reads from an opening quote to the separator or line end after the closing one.
  private mutating func readQuotedField() throws(FieldError) -> Field {
    position += 1
    let start = position
    var mask: UInt8 = 0
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        hasDoubledQuotes = true
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte == 0 {
        throw FieldError(reason: .nul)
      }
      mask |= byte
      position += 1
      if position - start > CSVReader.maximumFieldBytes { throw FieldError(reason: .fieldTooLong) }
    }
    guard position < bytes.count else { throw FieldError(reason: .openQuote) }
    let range = start..<position
    position += 1
    try check(range, isASCII: mask < 0x80)
    let isFollowedByMark =
      position == bytes.count || bytes[position] == separator.byte || isLineEnd(at: position)
    guard isFollowedByMark else { throw FieldError(reason: .textAfterQuote) }
    return Field(range: range, hasDoubledQuotes: hasDoubledQuotes)
  }

  private func isLineEnd(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    default: false
    }
  }

  private func check(_ range: Range<Int>, isASCII: Bool) throws(FieldError) {
    if range.count > CSVReader.maximumFieldBytes { throw FieldError(reason: .fieldTooLong) }
    if isASCII { return }
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
    } catch {
      throw FieldError(reason: .invalidUTF8)
    }
  }
}
