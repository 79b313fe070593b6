import Commands
import Domain
import HTML

/// The published minutes of a meeting, as they are printed.
enum MinutesPage: Page {
  static let path = "/i/{initiative}/{party}/meetings/{meeting}/minutes"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("meeting")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let reply = try await visit.read("meeting.show", ["id": id])
    guard let minutes = reply.result.list("minutes").first else { throw Refusal.noSuchPage }
    let isFunder = visit.seat.role == .funder
    let actions =
      isFunder ? [] : try await visit.read("action.list", ["meeting": id, "limit": "1000"]).rows
    let title = visit.say("Referat: ", "Minutes: ") + reply.result.text("title")
    return Content(
      title,
      heading: """
        <header class="print-only print-head"><p>\(visit.place.name)</p><p>Rygrad</p></header>
        <h1>\(title)</h1>
        """,
      section: .meetings,
      trail: [
        (visit.say(Section.meetings.name), visit.here("meetings")),
        (reply.result.text("title"), visit.here("meetings", id)),
      ],
      main: """
        \(facts(reply, minutes, visit))<div class="text">\(Paragraphs.html(minutes.text("text")))</div>
        \(decisions(reply.result, visit))\(agreed(actions, visit))
        """)
  }

  private static func facts(_ reply: Reply, _ minutes: JSON, _ visit: Visit) -> HTML {
    let meeting = reply.result
    let group = meeting.optionalText("group_name") ?? visit.say("Alle partnere", "All partners")
    let there = reply.rows.filter { $0.flag("attended") }
      .map { "\($0.text("name")) (\($0.text("party_name")))" }
    let present: HTML? =
      there.isEmpty
      ? nil
      : "<div><dt>\(visit.say("Til stede", "Present"))</dt><dd>\(there.joined(separator: ", "))</dd></div>\n"
    let place: HTML? =
      meeting.text("place").isEmpty
      ? nil
      : "<div><dt>\(visit.say("Hvor", "Where"))</dt><dd>\(meeting.text("place"))</dd></div>\n"
    return """
      <dl class="facts">
      <div><dt>\(visit.say("Møde i", "Meeting of"))</dt><dd>\(group)</dd></div>
      <div><dt>\(visit.say("Hvornår", "When"))</dt><dd>\(MeetingsPage.when(meeting, visit.format))</dd></div>
      \(place)\(present)\
      <div><dt>\(visit.say("Udgave", "Version"))</dt><dd>\(minutes.text("version")), \
      \(MeetingPage.published(minutes, visit))</dd></div></dl>

      """
  }

  private static func decisions(_ meeting: JSON, _ visit: Visit) -> HTML? {
    let rows = meeting.list("decisions")
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let state = row.choice("state", of: DecisionState.self).map { visit.say($0.name.inSentence) }
      return "<li>\(row.text("title")) (\(state ?? ""))</li>\n"
    }
    return """
      <section><h2>\(visit.say("Beslutninger", "Decisions"))</h2>
      <ul>
      \(items)</ul></section>

      """
  }

  private static func agreed(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let due = row.day("due").map { visit.format.day($0) } ?? ""
      return
        "<li>\(row.text("text")): \(row.text("owner")), \(row.text("party_name")), \(visit.say("senest", "by")) \(due)</li>\n"
    }
    return """
      <section><h2>\(visit.say("Aftaler", "Actions"))</h2>
      <ul>
      \(items)</ul></section>

      """
  }
}
