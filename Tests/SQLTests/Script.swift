import Support

/// A file of `sql/tests`: attempts from stated viewpoints, each with its expected end.
///
///     -- partner of A, funder of A: a value that another party has submitted (14)
///     -- expect: rows 0
///     select value from app.measurement where state = 'submitted';
///
/// Before the colon stand viewpoints of the cast; the step is run once from each. Names of the cast
/// are written `:name` in statements. Several statements run in one transaction; the expectation is
/// of the last, and those before it must succeed. Without an expectation it must succeed too.
struct Script {
  let path: String
  let steps: [Step]

  struct Step {
    /// The line of the step's comment.
    let line: Int
    let viewpoint: Viewpoint
    let title: String
    let expectation: Expectation
    let statements: [String]
  }

  /// Reads a script; throws ``TestFailure`` for what is not one.
  init(path: String, text: String, cast: Cast) throws {
    self.path = path
    var steps: [Step] = []
    var draft: Draft?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("-- expect:") {
        draft?.expectations.append(line.dropFirst(10).trimmed)
      } else if line.hasPrefix("--") {
        guard let (viewpoints, title) = try cast.viewpoints(in: line.dropFirst(2).trimmed) else {
          continue
        }
        if let draft { steps += try draft.steps(path, cast) }
        draft = Draft(line: index + 1, viewpoints: viewpoints, title: title)
      } else if !line.trimmed.isEmpty {
        guard draft != nil else {
          throw TestFailure("\(path):\(index + 1): a statement without a viewpoint")
        }
        draft?.add(line)
      }
    }
    if let draft { steps += try draft.steps(path, cast) }
    guard !steps.isEmpty else { throw TestFailure("\(path) holds no step") }
    self.steps = steps
  }

  private struct Draft {
    let line: Int
    let viewpoints: [Viewpoint]
    let title: String
    var expectations: [String] = []
    var statements: [String] = []
    private var isComplete = true

    init(line: Int, viewpoints: [Viewpoint], title: String) {
      (self.line, self.viewpoints, self.title) = (line, viewpoints, title)
    }

    /// A statement ends where a line ends in a semicolon.
    mutating func add(_ line: Substring) {
      if isComplete {
        statements.append(String(line))
      } else {
        statements[statements.count - 1] += "\n" + line
      }
      isComplete = line.trimmed.hasSuffix(";")
    }

    func steps(_ path: String, _ cast: Cast) throws -> [Step] {
      guard !statements.isEmpty, isComplete else {
        throw TestFailure("\(path):\(line): no statement, or one without its semicolon")
      }
      guard let expectation = Expectation(expectations) else {
        throw TestFailure("\(path):\(line): no such expectation: \(expectations)")
      }
      return viewpoints.map {
        Step(
          line: line, viewpoint: $0, title: title, expectation: expectation,
          statements: statements.map(cast.resolve))
      }
    }
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
