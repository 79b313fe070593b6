import Domain

/// A section of an initiative's pages, as the navigation lists them.
enum Section: String, Sendable, CaseIterable {
  case home, agenda, reporting, measurements, review, completeness, indicators, activities, grants
  case tasks, decisions, meetings, groups, parties, office, charter, changes, report, audit, jobs

  /// The sections that a role is shown, in order.
  static func all(for role: Role) -> [Section] {
    switch role {
    case .funder:
      [
        .home, .agenda, .indicators, .activities, .grants, .tasks, .decisions, .meetings, .groups,
        .parties,
        .office, .charter, .changes, .report,
      ]
    case .partner:
      [
        .home, .agenda, .reporting, .measurements, .indicators, .activities, .grants, .tasks,
        .decisions,
        .meetings, .groups, .parties, .office, .charter, .audit,
      ]
    case .backbone:
      [
        .home, .agenda, .tasks, .review, .completeness, .measurements, .indicators, .activities,
        .grants,
        .decisions, .meetings, .groups, .parties, .office, .charter, .audit, .jobs,
      ]
    }
  }

  /// The last part of the path; none for the home page.
  var path: [String] { self == .home ? [] : [rawValue] }

  /// The name in the navigation.
  var name: Message {
    switch self {
    case .home: Message(da: "Overblik", en: "Overview")
    case .agenda: Message(da: "Fælles dagsorden", en: "Common agenda")
    case .reporting: Message(da: "Indberet tal", en: "Report figures")
    case .measurements: Message(da: "Målinger", en: "Measurements")
    case .review: Message(da: "Gennemgang", en: "Review")
    case .completeness: Message(da: "Fuldstændighed", en: "Completeness")
    case .indicators: Message(da: "Indikatorer", en: "Indicators")
    case .activities: Message(da: "Aktiviteter", en: "Activities")
    case .grants: Message(da: "Bevillinger", en: "Grants")
    case .tasks: Message(da: "Opgaver", en: "Tasks")
    case .decisions: Message(da: "Beslutninger", en: "Decisions")
    case .meetings: Message(da: "Møder", en: "Meetings")
    case .groups: Message(da: "Grupper", en: "Groups")
    case .parties: Message(da: "Parter", en: "Parties")
    case .office: Message(da: "Sekretariatet", en: "Backbone office")
    case .charter: Message(da: "Spilleregler", en: "Charter")
    case .changes: Message(da: "Nyt", en: "Changes")
    case .report: Message(da: "Rapport", en: "Report")
    case .audit: Message(da: "Log", en: "Audit trail")
    case .jobs: Message(da: "Job og eksport", en: "Jobs and export")
    }
  }
}
