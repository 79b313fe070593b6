import Domain
import LineProtocol

/// The text of a demonstration: who does what, on which day, in the words of the protocol.
///
/// ```
/// # a comment
/// on -290                          so many days from today
/// on [q-1] +14                     so many days after the end of a period, but never later than today
/// as anna @initiative=x @as=y      who speaks from here on, and where
/// > party.add name="Aarhus Kommune" slug=kommune role=partner
/// keep secret as bo.invitation     a member of the last answer's closing object, for ${bo.invitation}
/// keep id as bo where name=Bo Bæk  the same of the row in which that column is so
/// join bo ${bo.invitation} name="Bo Bæk"          accepts an invitation; bo speaks by the token from then on
/// > measurement.import indicator=fravaer
/// | part;periode;værdi             lines of the command's payload
/// = part;[q-2];[q-1]               or a table with a period in each column; an empty cell is missing
/// = kommune;12,5;11,9              12/80 is a numerator and a denominator
/// ```
///
/// Periods and days are relative to today: `[q-1]` is the last quarter that has ended, `[m-1]`, `[h-1]`,
/// `[s-1]` and `[y-1]` the month, half-year, school year and year; `[d-30]` a day 30 days ago, `[d+60]` one to come.
struct DemonstrationScript: Sendable {
  /// One thing that happens.
  enum Step: Sendable {
    /// The clock is put so many days from today.
    case on(days: Int)
    /// Somebody speaks from here on; `operator` is the operator.
    case speak(name: String, modifiers: [Request.Modifier])
    /// A command is given; references in it are resolved when it is.
    case give(line: String, payload: Payload?)
    /// A member of the last answer is kept under a name: of its closing object, or of the row in which
    /// a column has a value.
    case keep(member: String, name: String, row: (column: String, value: String)?)
    /// An invitation is accepted.
    case join(name: String, invitation: String, line: String)
  }

  /// What goes along with a command.
  enum Payload: Sendable {
    case lines([String])
    /// The first row names the periods.
    case table([[String]])
  }

  /// The steps with the number of the line each begins on.
  private(set) var steps: [(line: Int, step: Step)] = []

  /// Reads a script written on `today`; throws ``StartupProblem`` for a line of no known form.
  init(_ text: String, today: Day) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = RelativeTime.resolve(String(line), today: today)
      if line.isEmpty || line.hasPrefix("#") { continue }
      try read(line, number: index + 1, today: today)
    }
  }

  /// The distance from today of a day told by its distance or by a period.
  private static func days(_ text: String, today: Day) -> Int? {
    if let days = Int(text) { return min(0, days) }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let period = Period(String(parts[0]), frequency: nil),
      let more = Int(parts[1])
    else { return nil }
    return min(0, Int(period.end.number - today.number) + more)
  }

  private mutating func read(_ line: String, number: Int, today: Day) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "on":
      guard let days = Self.days(rest, today: today) else { throw problem(number) }
      steps.append((number, .on(days: days)))
    case "as":
      let parts = rest.split(separator: " ").map(String.init)
      let modifiers = parts.dropFirst().compactMap { part -> Request.Modifier? in
        let halves = part.dropFirst().split(separator: "=", maxSplits: 1).map(String.init)
        return halves.count == 2 ? Request.Modifier(name: halves[0], value: halves[1]) : nil
      }
      guard let name = parts.first else { throw problem(number) }
      steps.append((number, .speak(name: name, modifiers: modifiers)))
    case ">": steps.append((number, .give(line: rest, payload: nil)))
    case "keep":
      let parts = rest.split(separator: " ", maxSplits: 4).map(String.init)
      guard [3, 5].contains(parts.count), parts[1] == "as" else { throw problem(number) }
      var row: (column: String, value: String)?
      if parts.count == 5 {
        let halves = parts[4].split(separator: "=", maxSplits: 1).map(String.init)
        guard parts[3] == "where", halves.count == 2 else { throw problem(number) }
        row = (halves[0], halves[1])
      }
      steps.append((number, .keep(member: parts[0], name: parts[2], row: row)))
    case "join":
      let parts = rest.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count >= 2 else { throw problem(number) }
      steps.append(
        (number, .join(name: parts[0], invitation: parts[1], line: parts.count > 2 ? parts[2] : ""))
      )
    case "|": try add(.lines([rest]), number)
    case "=":
      try add(
        .table([
          rest.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.trimmed
          }
        ]), number)
    default: throw problem(number)
    }
  }

  /// Adds a line of payload to the command before it.
  private mutating func add(_ more: Payload, _ number: Int) throws {
    guard let last = steps.last, case .give(let line, let payload) = last.step else {
      throw problem(number)
    }
    let joined: Payload
    switch (payload, more) {
    case (nil, _): joined = more
    case (.lines(let lines)?, .lines(let next)): joined = .lines(lines + next)
    case (.table(let rows)?, .table(let next)): joined = .table(rows + next)
    default: throw problem(number)
    }
    steps[steps.count - 1] = (last.line, .give(line: line, payload: joined))
  }

  private func problem(_ line: Int) -> StartupProblem {
    StartupProblem(
      "line \(line) of the demonstration cannot be read", remedy: "see its first lines")
  }
}

extension DemonstrationScript.Payload {
  /// The octets that the command takes: a table becomes one row for each cell that is not empty.
  var octets: [UInt8] {
    switch self {
    case .lines(let lines): return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .table(let rows):
      let hasParts = rows.dropFirst().contains { $0.dropFirst().contains { $0.contains("/") } }
      var text = hasParts ? "part;periode;tæller;nævner\n" : "part;periode;værdi\n"
      for row in rows.dropFirst() {
        for (period, cell) in zip(rows[0].dropFirst(), row.dropFirst()) where !cell.isEmpty {
          text += "\(row[0]);\(period);\(cell.replacing("/", with: ";"))\n"
        }
      }
      return Array(text.utf8)
    }
  }
}

extension Substring {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
