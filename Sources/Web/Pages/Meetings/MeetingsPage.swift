import Commands
import Domain
import HTML

/// The meetings to come, and those that were held; funders see those with published minutes.
enum MeetingsPage: Page {
  static let path = "/i/{initiative}/{party}/meetings"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("meeting.list", ["limit": "100"]),
      Request("meeting.list", ["time": "past", "limit": "20", "cursor": visit.query["cursor"]]))
    let name = visit.say(Section.meetings.name)
    let isFunder = visit.seat.role == .funder
    let add: HTML? =
      isFunder
      ? nil
      : """
      <div class="actions"><a class="button" href="\(visit.here("meetings", "new"))">\
      \(visit.say("Indkald til møde", "Call a meeting"))</a></div>
      """
    return Content(
      name, heading: "<div class=\"head\"><h1>\(name)</h1>\(add)</div>", section: .meetings,
      main: """
        \(isFunder ? nil : upcoming(replies[0].rows, visit))\(past(replies[1], visit))\
        \(isFunder ? nil : calendar(visit))
        """)
  }

  private static func upcoming(_ rows: [JSON], _ visit: Visit) -> HTML {
    let list =
      rows.isEmpty
      ? visit.empty(
        visit.say(
          "Ingen møder er indkaldt. Indkaldelser til dig står også på dit overblik.",
          "No meetings are called. Calls to you also stand on your overview."))
      : "<ul class=\"list\">\n\(rows.map { item($0, visit) })</ul>\n\(visit.csvLink(visit.csv("meeting.list")))"
    return """
      <section><h2>\(visit.say("Kommende", "To come"))</h2>
      \(list)</section>

      """
  }

  private static func past(_ reply: Reply, _ visit: Visit) -> HTML {
    let list =
      reply.rows.isEmpty
      ? visit.empty(
        visit.seat.role == .funder
          ? visit.say(
            "Der er ikke offentliggjort noget referat endnu.", "No minutes are published yet.")
          : visit.say("Der er ikke holdt noget møde endnu.", "No meeting has been held yet."))
      : """
      <ul class="list">
      \(reply.rows.map { item($0, visit) })</ul>
      \(visit.csvLink(visit.csv("meeting.list", ["time": "past"])))\
      \(visit.pager(next: reply.result.optionalText("next")))
      """
    return """
      <section><h2>\(visit.say("Holdt", "Held"))</h2>
      \(list)</section>

      """
  }

  private static func calendar(_ visit: Visit) -> HTML {
    """
    <p class="more"><a href="\(NoticesPage.path)">\(visit.say(
      "Få møder og frister i din egen kalender", "Have meetings and deadlines in your own calendar"))</a></p>

    """
  }

  /// One meeting in a list: when, where, how far, and what one has answered.
  static func item(_ row: JSON, _ visit: Visit, namesGroup: Bool = true) -> HTML {
    let state = row.choice("state", of: MeetingState.self)
    let badge = state.map { Status.badge($0.style, visit.say($0.name)) }
    let group =
      namesGroup
      ? row.optionalText("group_name") ?? visit.say("Alle partnere", "All partners") : nil
    let facts = [when(row, visit.format), row.optionalText("place"), group].compactMap(\.self)
      .filter { !$0.isEmpty }
    return """
      <li><h3><a href="\(visit.here("meetings", row.text("id")))">\(row.text("title"))</a></h3>
      <p>\(badge)\(answer(row, visit)) <span class="meta">\(facts.joined(separator: " · "))</span></p></li>

      """
  }

  private static func answer(_ row: JSON, _ visit: Visit) -> HTML? {
    if let own = row.choice("own_answer", of: MeetingAnswer.self) {
      return
        " <span class=\"meta\">\(visit.say("Du har svaret: ", "You have answered: "))\(visit.say(own.name.inSentence)).</span>"
    }
    guard row.flag("may_answer") else { return nil }
    return " \(Status.badge("at_risk", visit.say("Svar mangler", "Not answered")))"
  }

  /// `torsdag 3. december 2026 kl. 13.00–15.00`, by the initiative's clock.
  static func when(_ row: JSON, _ format: Format) -> String {
    guard let start = row.instant("starts_at"), let end = row.instant("ends_at") else { return "" }
    return format.span(of: start, end)
  }
}
