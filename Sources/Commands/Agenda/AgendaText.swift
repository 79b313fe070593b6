import Domain
import Postgres

/// The words of a version or draft of the agenda, its goals written out below what is said of them.
struct AgendaText {
  /// Which version it is; nil for a draft, and before there is one.
  let version: Int?
  /// The words by section; a section without words may be absent.
  let texts: [AgendaSection: String]

  /// The version of that number, or the one in force; empty where there is none yet.
  static func version(_ number: Int?, in context: Context) async throws -> AgendaText {
    let tenant = context.initiative.id
    guard let row = try await context.rows("agenda_show", tenant, number.map { Int32($0) }).first
    else {
      guard number == nil else { throw Refusal.absent }
      return AgendaText(version: nil, texts: [:])
    }
    let shown = try row.object()
    let version = try row.decode(0, as: Int32.self)
    let goals = try await context.rows("agenda_goals", tenant, version)
    var texts: [AgendaSection: String] = [:]
    for section in AgendaSection.allCases {
      texts[section] = shown[section.rawValue]?.stringValue
    }
    texts[.goals] = withGoals(
      texts[.goals] ?? "", try goals.map { try $0.object() }, context.language)
    return AgendaText(version: Int(version), texts: texts)
  }

  /// A draft as it is now; funders read none.
  static func draft(_ id: ID, in context: Context) async throws -> AgendaText {
    let tenant = context.initiative.id
    guard context.party.role != .funder else { throw Refusal.absent }
    _ = try await context.row("draft_show", tenant, id)
    var texts: [AgendaSection: String] = [:]
    for row in try await context.rows("draft_sections", tenant, id) {
      texts[try row.decode(0, as: AgendaSection.self)] = try row.decode(1, as: String.self)
    }
    let goals = try await context.rows("goal_list_of_draft", tenant, id)
    texts[.goals] = withGoals(
      texts[.goals] ?? "", try goals.map { try $0.object() }, context.language)
    return AgendaText(version: nil, texts: texts)
  }

  /// Each goal as an item of a list: what, by when, and by which indicators.
  private static func withGoals(_ text: String, _ goals: [JSON], _ language: Language) -> String {
    let items = goals.map { goal in
      let indicators = (goal["indicators"]?.arrayValue ?? []).compactMap {
        $0["title"]?.stringValue
      }
      let statement = goal["statement"]?.stringValue ?? ""
      let due = goal["due"]?.stringValue ?? ""
      let measures = indicators.joined(separator: ", ")
      let told = Message(
        da: "senest \(due); måles med \(measures)", en: "by \(due); measured by \(measures)")
      return "- \(statement) (\(told[language]))"
    }
    return [text, items.joined(separator: "\n")].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}
