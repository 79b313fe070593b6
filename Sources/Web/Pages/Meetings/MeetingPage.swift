import Commands
import Domain
import HTML

/// One meeting: its call with the charter's notice, who takes part, minutes, decisions and actions.
enum MeetingPage: Page {
  static let path = "/i/{initiative}/{party}/meetings/{meeting}"
  static let audience = Audience.members(.members)
  static let forms = [
    "meeting.answer", "meeting.cancel", "meeting.attend", "minutes.write", "minutes.publish",
    "action.add", "action.update", "decision.record",
  ]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("meeting")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let isFunder = visit.seat.role == .funder
    let reply = try await visit.read("meeting.show", ["id": id])
    let meeting = reply.result
    let actions =
      isFunder ? [] : try await visit.read("action.list", ["meeting": id, "limit": "1000"]).rows
    let members =
      isFunder || !meeting.flag("tends")
      ? [] : try await visit.read("member.list", ["limit": "1000"]).rows
    let panels = MeetingPanels(meeting: meeting, people: reply.rows, members: members, visit: visit)
    return Content(
      meeting.text("title"), section: .meetings,
      trail: [(visit.say(Section.meetings.name), visit.here("meetings"))],
      main: """
        \(facts(meeting, visit))\(panels.answer)\(points(meeting, visit))\
        \(notice(meeting, visit))\(panels.people)\(panels.attendance)\
        \(minutes(meeting, visit))\(panels.draft)\
        \(decisions(meeting, visit))\(panels.decide)\
        \(isFunder ? nil : ActionPanel(meeting: meeting, rows: actions, members: members, visit: visit).html)\
        \(panels.steps)
        """)
  }

  private static func facts(_ meeting: JSON, _ visit: Visit) -> HTML {
    func fact(_ name: String, _ value: HTML?) -> HTML? {
      value.map { "<div><dt>\(name)</dt><dd>\($0)</dd></div>\n" }
    }
    let state = meeting.choice("state", of: MeetingState.self)
    let reason: HTML? = meeting.optionalText("cancelled_reason").map { " \($0)" }
    let group: HTML =
      meeting.optionalText("group").map { slug in
        "<a href=\"\(visit.here("groups", slug))\">\(meeting.text("group_name"))</a>"
      } ?? "\(visit.say("Alle partnere", "All partners"))"
    let place: HTML? = meeting.optionalText("place").flatMap { $0.isEmpty ? nil : "\($0)" }
    let link: HTML? = meeting.optionalText("link").flatMap { link in
      link.isEmpty ? nil : "<a href=\"\(url: link)\" rel=\"noreferrer\">\(link)</a>"
    }
    let called: HTML? = meeting.optionalText("party_name").map { _ in
      "\(Act.text(meeting, "called_by", "called_at", visit))"
    }
    let note: HTML? = meeting.optionalText("note").flatMap { text in
      text.isEmpty ? nil : "<div class=\"text\">\(Paragraphs.html(text))</div>\n"
    }
    return """
      <dl class="facts">
      \(fact(visit.say("Hvornår", "When"), "\(MeetingsPage.when(meeting, visit.format))"))\
      \(fact(visit.say("Hvor", "Where"), place))\
      \(fact(visit.say("På nettet", "Online"), link))\
      \(fact(visit.say("For", "For"), group))\
      \(fact(visit.say("Tilstand", "State"), state.map { "\(Status.badge($0.style, visit.say($0.name)))\(reason)" }))\
      \(fact(visit.say("Indkaldt af", "Called by"), called))</dl>
      \(note)
      """
  }

  private static func points(_ meeting: JSON, _ visit: Visit) -> HTML? {
    let points = meeting.list("points")
    guard !points.isEmpty else { return nil }
    let items = points.map { point -> HTML in "<li>\(point.text("title"))</li>\n" }
    return """
      <section><h2>\(visit.say("Mødedagsorden", "Agenda of the meeting"))</h2>
      <ol>
      \(items)</ol></section>

      """
  }

  /// The charter asks that its notice stands in calls to meetings (rule 5).
  private static func notice(_ meeting: JSON, _ visit: Visit) -> HTML? {
    guard meeting.text("state") == MeetingState.called.rawValue else { return nil }
    let (heading, body) = NoticeText.lines(meeting.text("notice"))
    return """
      <details class="fold"><summary>\(heading)</summary>
      \(NoticeText.html(body))</details>

      """
  }

  // MARK: - What came of it

  private static func minutes(_ meeting: JSON, _ visit: Visit) -> HTML? {
    let versions = meeting.list("minutes")
    guard let latest = versions.first else { return nil }
    let earlier = versions.dropFirst().map { version -> HTML in
      """
      <details class="fold"><summary>\(visit.say("Udgave", "Version")) \(version.text("version")), \
      \(published(version, visit))</summary>
      \(Paragraphs.html(version.text("text")))</details>

      """
    }
    return """
      <section><h2>\(visit.say("Referat", "Minutes"))</h2>
      <p class="meta">\(visit.say("Udgave", "Version")) \(latest.text("version")), \(published(latest, visit)). \
      <a href="\(visit.here("meetings", meeting.text("id"), "minutes"))">\(visit.say("Til udskrift", "For printing"))</a></p>
      <div class="text">\(Paragraphs.html(latest.text("text")))</div>
      \(earlier)</section>

      """
  }

  /// When a version was published, and by whom where the reader may know it.
  static func published(_ version: JSON, _ visit: Visit) -> String {
    let at = version.instant("published_at").map { visit.format.moment($0) } ?? ""
    let by = version.optionalText("published_by").map { visit.say(" af \($0)", " by \($0)") } ?? ""
    return visit.say("offentliggjort \(at)", "published \(at)") + by
  }

  private static func decisions(_ meeting: JSON, _ visit: Visit) -> HTML? {
    let rows = meeting.list("decisions")
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      """
      <li><h3><a href="\(visit.here("decisions", row.text("id")))">\(row.text("title"))</a></h3>
      <p>\(DecisionsPage.badge(row, visit)) <span class="meta">\(DecisionCount.when(row, visit))</span></p></li>

      """
    }
    return """
      <section><h2>\(visit.say("Beslutninger", "Decisions"))</h2>
      <ul class="list">
      \(items)</ul></section>

      """
  }
}
