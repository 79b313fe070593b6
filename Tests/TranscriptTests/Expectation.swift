/// Compares reply lines with expected ones and remembers what they name.
struct Expectation {
  /// What `${name}` stands for.
  var variables: [String: String]

  /// The text with every `${name}` replaced by what it stands for.
  func substituted(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      result += rest[..<start.lowerBound]
      let name = String(rest[start.upperBound..<end])
      result += variables[name] ?? "${\(name)}"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Whether all lines are as expected; remembers the variables that the lines define.
  mutating func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let pattern = expected.first else { return lines.isEmpty }
    if pattern == "…" {
      for skipped in 0...lines.count {
        var trial = self
        if trial.matches(lines.dropFirst(skipped), expected.dropFirst()) {
          self = trial
          return true
        }
      }
      return false
    }
    guard let line = lines.first, matches(Substring(line), pieces(of: pattern)[...]) else {
      return false
    }
    return matches(lines.dropFirst(), expected.dropFirst())
  }

  private enum Piece {
    case text(String)
    case anything
    case variable(String)
  }

  /// An expected line in pieces; variables that are known already are text.
  private func pieces(of pattern: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(substituted(pattern))
    while !rest.isEmpty {
      if rest.first == "…" {
        pieces.append(.anything)
        rest = rest.dropFirst()
      } else if rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") {
        pieces.append(.variable(String(rest.dropFirst(2)[..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex { $0 == "…" } ?? rest.endIndex
        let stop = min(end, rest.firstRange(of: "${")?.lowerBound ?? end)
        pieces.append(.text(String(rest[..<max(stop, rest.index(after: rest.startIndex))])))
        rest = rest[max(stop, rest.index(after: rest.startIndex))...]
      }
    }
    return pieces
  }

  private mutating func matches(_ line: Substring, _ pieces: ArraySlice<Piece>) -> Bool {
    guard let piece = pieces.first else { return line.isEmpty }
    switch piece {
    case .text(let text):
      return line.hasPrefix(text) && matches(line.dropFirst(text.count), pieces.dropFirst())
    case .anything, .variable:
      for end in line.indices + [line.endIndex] {
        var trial = self
        if case .variable(let name) = piece {
          guard !line[..<end].contains("\"") else { return false }
          trial.variables[name] = String(line[..<end])
        }
        if trial.matches(line[end...], pieces.dropFirst()) {
          self = trial
          return true
        }
      }
      return false
    }
  }
}
