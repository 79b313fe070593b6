import Domain
import HTML

/// Where a due value stands, as a badge.
enum DueState {
  static func badge(_ report: DueReport, _ visit: Visit) -> HTML {
    switch report.state {
    case .missing, .draft:
      report.isOverdue
        ? "<span class=\"status overdue\">\(visit.say("Overskredet", "Overdue"))</span>"
        : "<span class=\"status due\">\(visit.say("Mangler", "Missing"))</span>"
    case .returned:
      "<span class=\"status returned\">\(visit.say("Returneret", "Returned"))</span>"
    case .submitted:
      "<span class=\"status submitted\">\(visit.say("Afventer godkendelse", "Awaiting approval"))</span>"
    }
  }
}
