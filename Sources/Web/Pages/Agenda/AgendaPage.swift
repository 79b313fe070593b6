import Commands
import Domain
import HTML

/// The common agenda in force, as a newcomer reads it, and how far the work on the next one is.
enum AgendaPage: Page {
  static let path = "/i/{initiative}/{party}/agenda"
  static let audience = Audience.members(.members)
  static let forms = ["round.open", "draft.begin"]

  static func show(_ visit: Visit) async throws -> Content {
    var requests = [
      Request("agenda.show"), Request("status.show", ["section": "indicator"]),
      Request("round.list", ["limit": "10"]),
    ]
    if visit.seat.role != .funder { requests.append(Request("draft.list", ["limit": "20"])) }
    let replies = try await visit.attempt(requests).map { try $0.get() }
    let work = AgendaWork(
      rounds: replies[2].rows, drafts: replies.count > 3 ? replies[3].rows : [], visit: visit)
    let name = visit.say(Section.agenda.name)
    let version = replies[0].result
    guard version.whole("version") != nil else {
      return Content(name, section: .agenda, main: "\(empty(visit))\(work.html)")
    }
    let goals = AgendaGoals(goals: replies[0].rows, status: replies[1].rows, visit: visit)
    return Content(
      version.text("title"), heading: heading(version, visit), section: .agenda,
      main: """
        \(AgendaDocument(version: version, goals: goals, visit: visit).html)\(work.html)
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    let place = done.verb == "round.open" ? "rounds" : "drafts"
    return .page(visit.here("agenda", place, done.reply.result.text("id")))
  }

  private static func heading(_ version: JSON, _ visit: Visit) -> HTML {
    """
    <div class="head"><h1>\(version.text("title"))</h1>\
    <div class="actions"><a class="button secondary" href="\(visit.here("agenda", "versions"))">\
    \(visit.say("Alle udgaver", "All versions"))</a></div></div>
    """
  }

  /// What belongs here, and who does what next.
  private static func empty(_ visit: Visit) -> HTML {
    let what = visit.say(
      "Her kommer det, partnerne er enige om: visionen, principperne, hvordan de forstår problemet, målene og vejene derhen. Partnerne har ikke vedtaget noget endnu.",
      "Here stands what the partners agree on: the vision, the principles, how they understand the problem, the goals and the ways there. The partners have adopted nothing yet."
    )
    let how =
      switch visit.seat.role {
      case .backbone:
        visit.say(
          "Åbn en runde nedenfor, så partnerne kan bidrage. Teksten skriver de selv.",
          "Open a round below, so that the partners can contribute. They write the text themselves."
        )
      case .partner:
        visit.say(
          "Bidrag til en runde, når sekretariatet har åbnet den, eller begynd et udkast nedenfor.",
          "Contribute to a round once the backbone has opened it, or begin a draft below.")
      case .funder:
        visit.say(
          "Du kan læse den, når de har vedtaget den.", "You can read it once they have adopted it.")
      }
    return "<div class=\"empty\"><p>\(what)</p><p>\(how)</p></div>\n"
  }
}
