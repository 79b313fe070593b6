import Support

/// Who takes part in the scripts: names for ids, and the viewpoints from which something is tried.
///
/// Read from `sql/tests/cast.txt`, whose first lines tell its form.
struct Cast {
  private var names: [String: String] = [:]
  private var viewpoints: [String: Viewpoint] = [:]

  init(path: String, text: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      switch parts.count {
      case 2: names[parts[0]] = parts[1]
      case 3, 4:
        viewpoints[parts[0]] = Viewpoint(
          name: parts[0], login: parts[1],
          opening: parts[2].isEmpty
            ? [] : parts[2].split(separator: ";").map { resolve($0.trimmed) },
          isUndone: parts.count == 4)
      default: throw TestFailure("\(path):\(index + 1): neither a name nor a viewpoint")
      }
    }
  }

  /// Puts the values of names in their places: `:name`, but not the `::` of a cast.
  func resolve(_ sql: String) -> String {
    var result = ""
    var rest = sql[...]
    while let colon = rest.firstIndex(of: ":") {
      let tail = rest[rest.index(after: colon)...]
      let name = tail.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      result += rest[..<colon]
      if let value = names[String(name)], result.last != ":" {
        result += "'\(value)'"
        rest = tail.dropFirst(name.count)
      } else {
        result += ":"
        rest = tail
      }
    }
    return result + rest
  }

  /// The viewpoints before the colon of a step's comment and what stands behind it; `nil` for prose.
  func viewpoints(in comment: String) throws -> ([Viewpoint], title: String)? {
    guard let colon = comment.firstIndex(of: ":") else { return nil }
    let names = comment[..<colon].split(separator: ",").map(\.trimmed)
    let known = names.compactMap { viewpoints[$0] }
    guard !known.isEmpty else { return nil }
    guard known.count == names.count else {
      throw TestFailure("not in the cast: \(names.filter { viewpoints[$0] == nil })")
    }
    return (known, comment[comment.index(after: colon)...].trimmed)
  }
}

/// As whom, and in which context, a step is tried.
struct Viewpoint {
  let name: String
  let login: String
  /// What runs before the step's statements; where it begins a transaction, the step's end ends it.
  let opening: [String]
  /// Whether the transaction is rolled back even when all went well.
  let isUndone: Bool
}
