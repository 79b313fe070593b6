import Commands
import Domain
import HTML

/// One activity: what it is, its money, what its owner has promised.
enum ActivityPage: Page {
  static let path = "/i/{initiative}/{party}/activities/{activity}"
  static let audience = Audience.members(.members)
  static let forms = ["activity.update", "commitment.add", "commitment.update"]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("activity")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let replies = try await visit.read(
      Request("activity.show", ["id": id]), Request("commitment.list", ["activity": id]))
    let activity = replies[0].result
    let isOwn = visit.seat.role == .partner && activity.text("owner") == visit.seat.slug
    let edit: HTML? = isOwn ? ActivityForm.panel(activity, visit) : nil
    let description = activity.text("description")
    let text: HTML? =
      description.isEmpty ? nil : "<div class=\"text\">\(Paragraphs.html(description))</div>\n"
    return Content(
      activity.text("title"), section: .activities,
      trail: [(visit.say(Section.activities.name), visit.here("activities"))],
      main: """
        \(facts(activity, visit))\(text)\(money(replies[0].rows, visit))\
        \(Commitments.html(replies[1].rows, activity: id, isOwn: isOwn, visit))\(edit)
        """)
  }

  private static func facts(_ activity: JSON, _ visit: Visit) -> HTML {
    let format = visit.format
    func fact(_ name: String, _ value: HTML?) -> HTML? {
      value.map { "<div><dt>\(name)</dt><dd>\($0)</dd></div>\n" }
    }
    let planned = format.span(activity.day("planned_start"), activity.day("planned_end"))
    let actual = format.span(activity.day("actual_start"), activity.day("actual_end"))
    let allocated = activity.list("allocated").compactMap { GrantsPage.money($0, "amount", format) }
    let owner: HTML = """
      <a href="\(visit.here("parties", activity.text("owner")))">\(activity.text("owner_name"))</a>
      """
    let money: HTML? = allocated.isEmpty ? nil : "\(format.list(allocated))"
    let plannedSpan: HTML? = planned.isEmpty ? nil : "\(planned)"
    let actualSpan: HTML? = actual.isEmpty ? nil : "\(actual)"
    let updated: HTML? = activity.instant("updated_at").map { "\(format.moment($0))" }
    return """
      <dl class="facts">
      \(fact(visit.say("Ejer", "Owner"), owner))\
      \(fact(visit.say("Tilstand", "State"), ActivitiesPage.badge(activity, visit)))\
      \(fact(visit.say("Planlagt", "Planned"), plannedSpan))\
      \(fact(visit.say("Faktisk", "Actual"), actualSpan))\
      \(fact(visit.say("Tildelt", "Allocated"), money))\
      \(fact(visit.say("Sidst ændret", "Last changed"), updated))</dl>

      """
  }

  private static func money(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    return """
      <section>
      <h2>\(visit.say("Penge", "Money"))</h2>
      \(visit.table(
        visit.say("Tildelinger til aktiviteten", "Allocations to the activity"), rows: rows,
        csv: visit.csv("activity.show", ["id": visit.parameter("activity")]),
        [
          .head(visit.say("Bevilling", "Grant")) {
            "<a href=\"\(visit.here("grants", $0.text("grant")))\">\($0.text("grant_title"))</a>"
          },
          .text(visit.say("Bevillingsgiver", "Funder")) { "\($0.text("funder_name"))" },
          .text(visit.say("Formål", "Purpose")) { "\($0.text("purpose"))" },
          .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount") }) {
            "\(GrantsPage.money($0, "amount", visit.format))"
          },
        ]))
      </section>

      """
  }
}
