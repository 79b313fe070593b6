import Commands
import Domain
import HTML

/// What has changed in the initiative, in sentences.
enum ChangesPage: Page {
  static let path = "/i/{initiative}/{party}/changes"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let previous = visit.principal.previousVisitAt
    let span = ChangeSpan(asked: visit.query["days"], previousVisit: previous)
    let since = span.start(at: .now(), previousVisit: previous)
    let reply = try await visit.read(
      "change.list",
      ["since": since.description, "limit": "100", "cursor": visit.query["cursor"]])
    let heading: HTML = """
      <h1>\(visit.say("Nyt i initiativet", "What has changed"))</h1>
      <p class="lead">\(visit.say("Siden", "Since")) \(visit.format.moment(since)).</p>
      """
    return Content(
      visit.say("Nyt", "Changes"), heading: heading, section: .changes,
      main: """
        \(choice(span, visit))\(list(reply, span, visit))\
        \(reply.rows.isEmpty ? nil : visit.csvLink(visit.csv("change.list", ["since": since.description])))\
        \(visit.pager(next: reply.result.optionalText("next")))
        """)
  }

  private static func choice(_ chosen: ChangeSpan, _ visit: Visit) -> HTML {
    let spans = ChangeSpan.allCases.filter {
      $0 != .visit || visit.principal.previousVisitAt != nil
    }
    let items = spans.map { span -> HTML in
      """
      <li><a href="\(visit.path)?days=\(span.rawValue)"\
      \("aria-current=\"page\"", if: span == chosen)>\(visit.say(span.name))</a></li>

      """
    }
    return """
      <nav class="tabs" aria-label="\(visit.say("Tidsrum", "Time span"))"><ul>\(items)</ul></nav>

      """
  }

  private static func list(_ reply: Reply, _ span: ChangeSpan, _ visit: Visit) -> HTML {
    guard reply.rows.isEmpty else { return ChangeTimeline.html(reply.rows, visit) }
    let text = visit.say("Intet er ændret i det tidsrum.", "Nothing has changed in that time.")
    guard span != .quarter else {
      return visit.empty(
        text, next: (visit.say("Gå til overblikket", "Go to the overview"), visit.here()))
    }
    return visit.empty(
      text, next: (visit.say("Se 90 dage tilbage", "Look back 90 days"), visit.path + "?days=90"))
  }
}
