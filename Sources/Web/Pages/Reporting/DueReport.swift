import Domain

/// A value that a party owes, or has sent in and awaits an answer to: a row of `due.list`.
struct DueReport: Sendable {
  let row: JSON

  /// Where it stands.
  enum State: String, Sendable {
    case missing, draft, returned, submitted
  }

  var indicator: String { row.text("indicator") }
  var title: String { row.text("title") }
  var period: String { row.text("period") }
  var breakdown: String { row.text("breakdown") }
  var state: State { row.choice("state") ?? .missing }
  var isOverdue: Bool { row.flag("overdue") }
  var deadline: Day? { row.day("deadline") }
  var measure: Measure { Measure(row) }

  /// Whether somebody has to write something.
  var isOpen: Bool { state != .submitted }

  /// The title, and the breakdown where it is one.
  var fullTitle: String { breakdown.isEmpty ? title : "\(title) · \(breakdown)" }

  /// What tells it from every other of the same period.
  var key: String { "\(indicator)\u{0}\(breakdown)" }
}

/// The values that are due for one period.
struct DuePeriod: Sendable {
  /// The period in its written form.
  let period: String
  /// They, by deadline.
  var reports: [DueReport]

  var open: [DueReport] { reports.filter(\.isOpen) }
  var submitted: [DueReport] { reports.filter { !$0.isOpen } }
  var returnedCount: Int { reports.count { $0.state == .returned } }
  var isOverdue: Bool { open.contains(where: \.isOverdue) }
  /// The first deadline of those that are open, else of all.
  var deadline: Day? { (open.isEmpty ? reports : open).compactMap(\.deadline).min() }

  /// Groups rows of `due.list`; the period whose deadline comes first is first.
  static func groups(of rows: [JSON]) -> [DuePeriod] {
    var groups: [DuePeriod] = []
    for row in rows {
      let report = DueReport(row: row)
      if let index = groups.firstIndex(where: { $0.period == report.period }) {
        groups[index].reports.append(report)
      } else {
        groups.append(DuePeriod(period: report.period, reports: [report]))
      }
    }
    return groups
  }
}
