import Commands
import Domain
import HTML

/// One draft of the common agenda: its words and where they come from, what lies beside it, its
/// goals, what others say, and the steps until it is put to the partners.
enum DraftPage: Page {
  static let path = "/i/{initiative}/{party}/agenda/drafts/{draft}"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = [
    "draft.take", "draft.leave", "draft.share", "draft.pass", "draft.catchup", "draft.drop",
    "comment.add", "comment.resolve", "comment.reopen", "goal.add", "goal.update", "goal.confirm",
    "goal.remove",
  ]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("draft")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let replies = try await visit.read(
      Request("draft.show", ["draft": id]), Request("goal.list", ["draft": id]),
      Request("writeup.list", ["draft": id, "limit": "1000"]),
      Request("comment.list", ["draft": id, "limit": "1000"]),
      Request("status.show", ["section": "indicator"]),
      Request("indicator.list", ["limit": "1000"]), Request("party.list", ["limit": "1000"]))
    let draft = Draft(
      facts: replies[0].result, sections: replies[0].rows, goals: replies[1].rows,
      writeups: replies[2].rows.filter { $0.optionalText("in_draft") != nil },
      comments: replies[3].rows, status: replies[4].rows, indicators: replies[5].rows,
      parties: replies[6].rows, visit: visit)
    return Content(
      draft.facts.text("title"), section: .agenda, trail: trail(draft, visit),
      main: """
        \(DraftHead(draft: draft).html)\(draft.sections.compactMap { DraftSection(draft: draft, row: $0).html })\
        \(DraftSteps(draft: draft).html)
        """)
  }

  /// Back to the section that was worked on.
  static func next(after done: Done, _ visit: Visit) -> Next {
    let place = visit.submission?.typed("_at") ?? ""
    return .page(
      AgendaSection(rawValue: place).map { "\(visit.path)#\($0.rawValue)" } ?? visit.path)
  }

  private static func trail(_ draft: Draft, _ visit: Visit) -> [(name: String, path: String)] {
    var trail = [(name: visit.say(Section.agenda.name), path: visit.here("agenda"))]
    if let round = draft.facts.optionalText("round") {
      trail.append((draft.facts.text("round_title"), visit.here("agenda", "rounds", round)))
    }
    return trail
  }
}

/// All that a page shows of a draft.
struct Draft {
  /// The result of `draft.show`.
  let facts: JSON
  /// Its rows, one for each section.
  let sections: [JSON]
  /// The rows of `goal.list`.
  let goals: [JSON]
  /// The write-ups that lie or have lain beside it.
  let writeups: [JSON]
  /// The rows of `comment.list`.
  let comments: [JSON]
  /// The rows of `status.show`.
  let status: [JSON]
  /// The rows of `indicator.list`.
  let indicators: [JSON]
  /// The rows of `party.list`.
  let parties: [JSON]
  let visit: Visit

  var id: String { facts.text("id") }
  var state: AgendaDraftState { facts.choice("state") ?? .writing }
  /// Whether it may be changed at all.
  var isOpen: Bool { state == .writing || state == .commenting }
  /// Whether the reader holds the pen and may use it.
  var isOwn: Bool { facts.flag("own") && isOpen }
  /// The write-ups that wait for the pen-holder.
  var placed: [JSON] { writeups.filter { $0.text("in_draft") == "placed" } }
  /// The goals that wait for it.
  var proposed: [JSON] { goals.filter { $0.text("state") == "proposed" } }
  /// The comments that wait for it.
  var unanswered: [JSON] { comments.filter { $0.text("state") == "open" } }
  /// Whether a newer version has been adopted since it was begun.
  var isBehind: Bool { isOpen && facts.whole("based_on") != facts.whole("in_force") }
}
