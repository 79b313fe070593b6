import Domain

/// A file that was not taken: the lines at fault beside what is wrong with them, and a few good ones
/// around them so that one recognises the place.
struct RefusedFile: Sendable, Equatable {
  /// One line of the file.
  struct Line: Sendable, Equatable {
    /// Its number, from 1.
    let number: Int
    /// What stands in it.
    let text: String
    /// What is wrong with it; nothing for a line that is shown for context.
    let problems: [Problem]
  }

  /// One thing that is wrong.
  struct Problem: Sendable, Equatable {
    /// The header of the column at fault; nil when it is the line as a whole.
    let column: String?
    let reason: String
  }

  /// No more lines at fault than this are shown.
  static let maximumLines = 200
  /// No more of a line than this is shown.
  static let maximumLength = 300

  /// The lines to show, in the order of the file.
  let lines: [Line]
  /// How many lines are at fault.
  let badCount: Int

  /// How many of them are not shown.
  var hiddenCount: Int { max(0, badCount - Self.maximumLines) }

  /// Puts the details of a refusal beside the lines of the file that was sent.
  init(_ file: [UInt8], details: [JSON]) {
    var problems: [Int: [Problem]] = [:]
    for detail in details {
      guard let line = detail.whole("line") else { continue }
      problems[line, default: []].append(
        Problem(column: detail.optionalText("column"), reason: detail.text("reason")))
    }
    badCount = problems.count
    let bad = problems.keys.sorted().prefix(Self.maximumLines)
    // The header and the first rows tell what the columns are; one line before tells the place.
    var shown = Set(bad)
    shown.formUnion([1, 2])
    shown.formUnion(bad.map { $0 - 1 })
    let wanted = shown.filter { $0 >= 1 }.sorted()
    let texts = Self.texts(of: wanted, in: file)
    lines = wanted.compactMap { number in
      guard let text = texts[number] else {
        return problems[number].map { Line(number: number, text: "", problems: $0) }
      }
      return Line(number: number, text: text, problems: problems[number] ?? [])
    }
  }

  /// The texts of those lines, without their ends and without a byte order mark.
  private static func texts(of numbers: [Int], in file: [UInt8]) -> [Int: String] {
    let wanted = Set(numbers)
    let bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    var texts: [Int: String] = [:]
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if wanted.contains(number) { texts[number] = text(of: line) }
      number += 1
      if texts.count == wanted.count { break }
    }
    return texts
  }

  private static func text(of line: ArraySlice<UInt8>) -> String {
    let whole = String(
      decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    return whole.count > maximumLength ? whole.prefix(maximumLength) + "…" : whole
  }
}
