import Commands
import Domain
import HTML

/// A call to a meeting of a group, or of all partners.
enum NewMeetingPage: Page {
  static let path = "/i/{initiative}/{party}/meetings/new"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["meeting.call"]

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("group.list", ["state": "active", "limit": "1000"]), Request("charter.show"))
    let isBackbone = visit.seat.role == .backbone
    let groups = replies[0].rows.filter { isBackbone || $0.flag("own") }
      .map { (value: $0.text("group"), name: $0.text("name")) }
    let everyone = (value: "", name: visit.say("Alle partnere", "All partners"))
    let (heading, notice) = NoticeText.lines(replies[1].result.text("notice"))
    return Content(
      visit.say("Indkald til møde", "Call a meeting"), section: .meetings,
      trail: [(visit.say(Section.meetings.name), visit.here("meetings"))],
      main: """
        \(visit.form("meeting.call", refused: visit.say("Mødet blev ikke indkaldt", "The meeting was not called"),
          guardsChanges: true) { form in
          """
          \(form.select("group", label: visit.say("Hvem", "Who"), hint: isBackbone ? nil : visit.say(
            "De grupper, du sidder i. Møder for alle partnere indkaldes af sekretariatet, hvis der er et.",
            "The groups that you sit in. Meetings of all partners are called by the backbone, if there is one."),
            options: groups + [everyone], value: visit.query["group"], isRequired: true))\
          \(MeetingForm.fields(form, nil, visit))\
          <div class="actions">\(form.button(visit.say("Indkald", "Call")))\
          <a href="\(visit.here("meetings"))">\(visit.say("Annullér", "Leave it"))</a></div>
          """
        })
        <details class="fold"><summary>\(visit.say("Det står også i indkaldelsen: ", "This also stands in the call: "))\(heading)</summary>
        \(NoticeText.html(notice))</details>
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("meetings", done.reply.result.text("id")))
  }
}
