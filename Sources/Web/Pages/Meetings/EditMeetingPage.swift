import Commands
import Domain
import HTML

/// Where a meeting is changed or moved.
enum EditMeetingPage: Page {
  static let path = "/i/{initiative}/{party}/meetings/{meeting}/edit"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["meeting.update"]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("meeting")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let meeting = try await visit.read("meeting.show", ["id": id]).result
    return Content(
      visit.say("Ret eller flyt mødet", "Change or move the meeting"), section: .meetings,
      trail: [
        (visit.say(Section.meetings.name), visit.here("meetings")),
        (meeting.text("title"), visit.here("meetings", id)),
      ],
      main: """
        <p class="lead">\(visit.say(
          "Flytter du mødet, får alle indkaldte besked og bliver bedt om at svare igen.",
          "If you move the meeting, everyone called is told and asked to answer again."))</p>
        \(visit.form("meeting.update", hidden: ["id": id], guardsChanges: true) { form in
          """
          <input type="hidden" name="_clearable" value="place">
          <input type="hidden" name="_clearable" value="link">
          <input type="hidden" name="_clearable" value="note">
          <input type="hidden" name="_clearable" value="points">
          \(MeetingForm.fields(form, meeting, visit))\
          <div class="actions">\(form.button(visit.say("Gem", "Save")))\
          <a href="\(visit.here("meetings", id))">\(visit.say("Annullér", "Leave it"))</a></div>
          """
        })
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("meetings", visit.parameter("meeting")))
  }
}
