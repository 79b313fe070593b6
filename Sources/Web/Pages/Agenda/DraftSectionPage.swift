import Commands
import Domain
import HTML

/// Where the pen-holder writes a section of a draft, with the contributions at hand.
enum DraftSectionPage: Page {
  static let path = "/i/{initiative}/{party}/agenda/drafts/{draft}/{section}"
  static let audience = Audience.members(.partner)
  static let forms = ["draft.write"]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("draft")
    guard ID(id) != nil, let section = AgendaSection(rawValue: visit.parameter("section")) else {
      throw Refusal.noSuchPage
    }
    let replies = try await visit.read(
      Request("draft.show", ["draft": id]),
      Request("contribution.list", ["section": section.rawValue, "limit": "1000"]),
      Request("draft.history", ["draft": id, "section": section.rawValue, "limit": "20"]))
    let draft = replies[0].result
    let row = replies[0].rows.first { $0.text("section") == section.rawValue } ?? [:]
    let desk = WritingDesk(
      draft: draft, section: section, row: row, contributions: replies[1].rows,
      wordings: replies[2].rows, visit: visit)
    return Content(
      visit.say(section.name), section: .agenda,
      trail: [
        (visit.say(Section.agenda.name), visit.here("agenda")),
        (draft.text("title"), visit.here("agenda", "drafts", id)),
      ],
      main: desk.html)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    let draft = visit.here("agenda", "drafts", visit.parameter("draft"))
    return .page("\(draft)#\(visit.parameter("section"))")
  }
}
