import Domain

/// Cuts what a server sends, in whatever chunks it comes, into reply lines and their octets.
public struct ReplyParser: Sendable {
  /// The server sent something that is no reply line; nothing after it can be trusted.
  public enum Malformed: Error, Sendable, Hashable {
    /// A line longer than this many bytes.
    case lineTooLong(limit: Int)
    /// A line without the four columns, of unknown kind, or whose last column is no JSON object.
    case line
    /// A `DATA` line that does not say how many octets follow, says too many, or is followed by more.
    case data
  }

  private let maximumLineBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  /// A `DATA` line whose octets have not all come, and how many they are.
  private var head: (line: ReplyLine, octets: Int)?

  /// Starts before the first byte; a longer line than `maximumLineBytes` is malformed.
  public init(maximumLineBytes: Int = 64 << 20) {
    self.maximumLineBytes = maximumLineBytes
  }

  /// Whether no byte waits for the rest of its line.
  public var isEmpty: Bool { start == buffer.count && head == nil }

  /// Takes bytes from the connection.
  public mutating func receive(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole line, with its octets if it has some, or nil until more bytes have come.
  public mutating func next() throws(Malformed) -> ReplyLine? {
    if head == nil {
      guard let line = try nextLine() else { return nil }
      guard line.kind == .data else { return line }
      guard let octets = line.body["bytes"]?.intValue, (0...maximumLineBytes).contains(octets)
      else { throw .data }
      head = (line, octets)
    }
    return try nextData()
  }

  private mutating func nextData() throws(Malformed) -> ReplyLine? {
    guard let (line, count) = head, buffer.count - start > count else { return nil }
    let end = start + count
    guard buffer[end] == .lineFeed else { throw .data }
    let octets = Array(buffer[start..<end])
    start = end + 1
    searched = start
    head = nil
    return ReplyLine(
      tag: line.tag, kind: .data, label: line.label, body: line.body, octets: octets)
  }

  private mutating func nextLine() throws(Malformed) -> ReplyLine? {
    guard let end = buffer[searched...].firstIndex(of: .lineFeed) else {
      searched = buffer.count
      guard buffer.count - start <= maximumLineBytes else {
        throw .lineTooLong(limit: maximumLineBytes)
      }
      return nil
    }
    defer {
      start = end + 1
      searched = start
    }
    return try ReplyParser.parse(buffer[start..<end])
  }

  private static func parse(_ line: ArraySlice<UInt8>) throws(Malformed) -> ReplyLine {
    let columns = line.split(separator: .space, maxSplits: 3, omittingEmptySubsequences: false)
    guard columns.count == 4, let tag = tag(columns[0]),
      let kind = ReplyLine.Kind(rawValue: String(decoding: columns[1], as: UTF8.self)),
      let label = String(validating: columns[2], as: UTF8.self), !label.isEmpty,
      let body = try? JSON.parse(columns[3]), body.objectValue != nil
    else { throw .line }
    return ReplyLine(tag: tag.isEmpty ? nil : tag, kind: kind, label: label, body: body)
  }

  /// The tag, empty for `-` and `*`, or nil when the column is none of them.
  private static func tag(_ column: ArraySlice<UInt8>) -> String? {
    switch column.first {
    case .hyphen where column.count == 1, .asterisk where column.count == 1: return ""
    case .hash:
      let tag = column.dropFirst()
      return tag.isTag ? String(decoding: tag, as: UTF8.self) : nil
    default: return nil
    }
  }
}
