import Commands
import Domain
import HTML

/// One version of the common agenda, in force or earlier.
enum AgendaVersionPage: Page {
  static let path = "/i/{initiative}/{party}/agenda/versions/{version}"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    guard let number = Int(visit.parameter("version")), (1...1_000_000).contains(number) else {
      throw Refusal.noSuchPage
    }
    let replies = try await visit.read(
      Request("agenda.show", ["version": String(number)]),
      Request("status.show", ["section": "indicator"]))
    let version = replies[0].result
    let goals = AgendaGoals(goals: replies[0].rows, status: replies[1].rows, visit: visit)
    return Content(
      version.text("title"), section: .agenda,
      trail: [
        (visit.say(Section.agenda.name), visit.here("agenda")),
        (visit.say("Alle udgaver", "All versions"), visit.here("agenda", "versions")),
      ],
      main: """
        \(standing(version, number, visit))\
        \(AgendaDocument(version: version, goals: goals, visit: visit).html)
        """)
  }

  /// Whether it is in force, and the way to what is.
  private static func standing(_ version: JSON, _ number: Int, _ visit: Visit) -> HTML {
    let newest = version.whole("in_force") ?? number
    guard newest != number else {
      return "<p>\(Status.badge("active", visit.say("Gælder", "In force")))</p>\n"
    }
    return """
      <aside class="notice no-print"><p>\(visit.say(
        "Dette er en tidligere udgave.", "This is an earlier version.")) \
      <a href="\(visit.here("agenda"))">\(visit.say("Læs den, der gælder", "Read the one in force"))</a>, \
      \(visit.say("eller", "or")) <a href="\(visit.here("agenda", "compare"))?from=\(number)&amp;to=\(newest)">\
      \(visit.say("se, hvad der er ændret siden", "see what has changed since"))</a>.</p></aside>

      """
  }
}
