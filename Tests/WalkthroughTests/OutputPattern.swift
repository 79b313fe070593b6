/// Output as a page shows it: `…` stands for anything, alone on a line for any number of lines.
struct OutputPattern {
  private let lines: [Substring]

  /// A pattern of the lines of a text.
  init(_ text: String) {
    lines = Self.lines(of: text)
  }

  /// Whether output is as the pattern says, blanks at the ends of lines aside.
  func matches(_ output: String) -> Bool {
    Self.match(Self.lines(of: output)[...], lines[...])
  }

  private static func match(
    _ lines: ArraySlice<Substring>, _ patterns: ArraySlice<Substring>
  ) -> Bool {
    guard let pattern = patterns.first else { return lines.isEmpty }
    if pattern == "…" {
      return (lines.startIndex...lines.endIndex).contains {
        match(lines[$0...], patterns.dropFirst())
      }
    }
    guard let line = lines.first, match(line, pattern) else { return false }
    return match(lines.dropFirst(), patterns.dropFirst())
  }

  private static func match(_ line: Substring, _ pattern: Substring) -> Bool {
    let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard let last = pieces.last, pieces.count > 1 else { return line == pattern }
    guard line.hasPrefix(pieces[0]) else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line in
      line.lastIndex { $0 != " " }.map { line[...$0] } ?? ""
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
