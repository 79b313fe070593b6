import Commands
import Domain
import HTML

/// The activities of an initiative; partners own them (charter rule 3).
enum ActivitiesPage: Page {
  static let path = "/i/{initiative}/{party}/activities"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let owner = visit.query["owner"].flatMap { $0.isEmpty ? nil : $0 }
    let state = visit.query["state"].flatMap { $0.isEmpty ? nil : $0 }
    let replies = try await visit.read(
      Request(
        "activity.list", ["owner": owner, "state": state, "cursor": visit.query["cursor"]]),
      Request("party.list", ["role": "partner", "limit": "1000"]))
    let name = visit.say(Section.activities.name)
    let add: HTML? =
      visit.seat.role == .partner
      ? """
      <div class="actions"><a class="button" href="\(visit.here("activities", "new"))">\
      \(visit.say("Tilføj aktivitet", "Add an activity"))</a></div>
      """ : nil
    return Content(
      name, heading: "<div class=\"head\"><h1>\(name)</h1>\(add)</div>", section: .activities,
      main: """
        <p class="lead">\(visit.say(
          "Partnerne ejer og gennemfører aktiviteterne. Det fælles sekretariat støtter dem.",
          "The partners own and carry out the activities. The backbone supports them."))</p>
        \(filter(replies[1].rows, owner, state, visit))\
        \(table(replies[0].rows, owner, state, visit))\
        \(visit.pager(next: replies[0].result.optionalText("next")))
        """)
  }

  private static func filter(
    _ parties: [JSON], _ owner: String?, _ state: String?, _ visit: Visit
  ) -> HTML {
    let owners = parties.map { party -> HTML in
      """
      <option value="\(party.text("party"))"\("selected", if: party.text("party") == owner)>\
      \(party.text("name"))</option>
      """
    }
    let states = ActivityState.allCases.map { known -> HTML in
      """
      <option value="\(known.rawValue)"\("selected", if: known.rawValue == state)>\
      \(visit.say(known.name))</option>
      """
    }
    return """
      <form class="filter" method="get">
      <div class="field"><label for="owner">\(visit.say("Ejer", "Owner"))</label>
      <select class="input" id="owner" name="owner">\
      <option value="">\(visit.say("Alle", "All"))</option>\(owners)</select></div>
      <div class="field"><label for="state">\(visit.say("Tilstand", "State"))</label>
      <select class="input" id="state" name="state">\
      <option value="">\(visit.say("Alle", "All"))</option>\(states)</select></div>
      <button class="button secondary">\(visit.say("Vis", "Show"))</button>
      </form>

      """
  }

  private static func table(
    _ rows: [JSON], _ owner: String?, _ state: String?, _ visit: Visit
  ) -> HTML {
    let isFiltered = owner != nil || state != nil
    let step: (name: String, path: String)? =
      isFiltered
      ? (visit.say("Vis alle", "Show all"), visit.here("activities"))
      : visit.seat.role == .partner
        ? (visit.say("Tilføj jeres første", "Add your first"), visit.here("activities", "new"))
        : nil
    let nothing =
      isFiltered
      ? visit.say("Ingen aktiviteter passer til valget.", "No activities match the choice.")
      : visit.say(
        "Her kommer det, som partnerne gør hver for sig for at nå de fælles mål.",
        "What the partners each do towards the common goals will be listed here.")
    let format = visit.format
    return visit.table(
      visit.say("Aktiviteter", "Activities"), rows: rows,
      csv: visit.csv("activity.list", ["owner": owner, "state": state]),
      empty: visit.empty(nothing, next: step),
      [
        .head(visit.say("Aktivitet", "Activity")) {
          "<a href=\"\(visit.here("activities", $0.text("id")))\">\($0.text("title"))</a>"
        },
        .text(visit.say("Ejer", "Owner")) { "\($0.text("owner_name"))" },
        .text(visit.say("Tilstand", "State")) { "\(badge($0, visit))" },
        .text(visit.say("Periode", "Period"), sort: { $0.optionalText("planned_start") }) {
          "\(span($0, format))"
        },
        .number(visit.say("Tildelt", "Allocated"), sort: { $0.optionalText("allocated") }) {
          "\(GrantsPage.money($0, "allocated", format))"
        },
      ])
  }

  /// The state as a badge.
  static func badge(_ activity: JSON, _ visit: Visit) -> HTML? {
    activity.choice("state", of: ActivityState.self).map { Status.badge($0, visit.format) }
  }

  /// The actual period where it has begun, else the planned one.
  static func span(_ activity: JSON, _ format: Format) -> String {
    format.span(
      activity.day("actual_start") ?? activity.day("planned_start"),
      activity.day("actual_end") ?? activity.day("planned_end"))
  }
}
