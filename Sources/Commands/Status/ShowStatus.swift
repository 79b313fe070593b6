import Domain

/// Shows the figures a funder reads: progress, bands, completeness and where the money goes.
struct ShowStatus: Command {
  static let verb = "status.show"
  static let summary = Message(
    da:
      "Viser tallene: fremdrift, status, fuldstændighed og fordelingen af pengene, i alle egne initiativer.",
    en:
      "Shows the figures: progress, bands, completeness and the split of the money, in all one's initiatives."
  )
  static let permission: Permission = .members
  static let scope = Scope.eachInitiative
  static let access = Access.read

  let section: Section?

  /// A part of the figures, and the query that computes it.
  enum Section: String, CaseIterable, Sendable {
    case indicator, activities, money, split, organisation
    case soleRecipient = "sole_recipient"

    fileprivate var query: String {
      switch self {
      case .indicator: "status_indicators"
      case .activities: "status_activities"
      case .money: "status_money"
      case .split: "status_split"
      case .organisation: "status_organisations"
      case .soleRecipient: "status_sole_recipient"
      }
    }
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    section = try arguments.optionalChoice(
      "section", as: Section.self,
      help: Message(da: "Kun denne del af tallene.", en: "Only this part of the figures."),
      example: .money)
  }

  func run(in context: Context) async throws -> Reply {
    var rows: [JSON] = []
    for section in section.map({ [$0] }) ?? Section.allCases {
      for row in try await context.rows(section.query, context.initiative.id) {
        let head: JSON = [
          "initiative": .string(context.initiative.slug), "section": .string(section.rawValue),
        ]
        rows.append(head.adding(try row.members()))
      }
    }
    return Reply(rows: rows, result: ["count": JSON(rows.count)])
  }
}
