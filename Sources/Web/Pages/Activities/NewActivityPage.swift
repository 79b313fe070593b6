import Commands
import Domain
import HTML

/// A form for a partner's new activity.
enum NewActivityPage: Page {
  static let path = "/i/{initiative}/{party}/activities/new"
  static let audience = Audience.members(.partner)
  static let forms = ["activity.add"]

  static func show(_ visit: Visit) async throws -> Content {
    Content(
      visit.say("Tilføj aktivitet", "Add an activity"), section: .activities,
      trail: [(visit.say(Section.activities.name), visit.here("activities"))],
      main: """
        <p class="lead">\(visit.say("\(visit.seat.name) bliver ejer af aktiviteten.", "\(visit.seat.name) will own the activity."))</p>
        \(visit.form("activity.add", guardsChanges: true) { form in
          """
          \(ActivityForm.fields(form, nil, visit))\
          <div class="actions">\(form.button(visit.say("Tilføj", "Add")))\
          <a href="\(visit.here("activities"))">\(visit.say("Annullér", "Cancel"))</a></div>
          """
        })
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("activities", done.reply.result.text("id")))
  }
}
