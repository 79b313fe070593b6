/// A form with files, `multipart/form-data` (RFC 7578): read whole, within the body's limit.
struct Multipart {
  /// The fields that are no files.
  private(set) var fields = Fields()
  /// The octets of the one file that was chosen, under whatever name.
  private(set) var file: [UInt8]?

  /// Reads a body; nil where it does not hold to its own boundary.
  init?(_ body: [UInt8], boundary: String) {
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    let bytes = Array("\r\n".utf8) + body
    var ranges: [Range<Int>] = []
    var start: Int?
    var index = 0
    while let found = bytes.firstRange(of: delimiter, from: index) {
      if let start {
        // A part has at least a heading, so it does not end where it begins.
        guard start < found else { return nil }
        ranges.append(start..<found)
      }
      let after = found + delimiter.count
      if bytes[after...].starts(with: Array("--".utf8)) {
        guard ranges.count <= Fields.maximumCount else { return nil }
        for range in ranges where !add(bytes[range]) { return nil }
        return
      }
      guard bytes[after...].starts(with: Array("\r\n".utf8)) else { return nil }
      start = after + 2
      // The line end before the next delimiter may be the one that ends this one.
      index = after
    }
    return nil
  }

  private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
    let separator = Array("\r\n\r\n".utf8)
    let text = Array(part)
    guard let end = text.firstRange(of: separator, from: 0),
      let head = String(validating: text[..<end], as: UTF8.self)
    else { return false }
    let content = Array(text[(end + separator.count)...])
    let lines = head.split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = Self.parameter("name", of: line)
    else { return false }
    if Self.parameter("filename", of: line) != nil {
      if !content.isEmpty { file = content }
      return true
    }
    guard let value = String(validating: content, as: UTF8.self), !value.utf8.contains(0) else {
      return false
    }
    fields.pairs.append((name, value.replacing("\r\n", with: "\n")))
    return true
  }

  private static func parameter(_ name: String, of line: Substring) -> String? {
    for part in line.split(separator: ";").dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, halves[0].trimmingSpaces.lowercased() == name else { continue }
      let value = halves[1].trimmingSpaces
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
        ? String(value.dropFirst().dropLast()) : String(value)
    }
    return nil
  }
}

extension [UInt8] {
  /// The index at which `pattern` next begins.
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var index = start
    while index <= count - pattern.count {
      guard let next = self[index...(count - pattern.count)].firstIndex(of: first) else {
        return nil
      }
      if self[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
      index = next + 1
    }
    return nil
  }
}
