import Commands
import Domain
import HTML

/// The versions of the common agenda that the partners have adopted, newest first.
enum AgendaVersionsPage: Page {
  static let path = "/i/{initiative}/{party}/agenda/versions"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let reply = try await visit.read("agenda.list", ["cursor": visit.query["cursor"]])
    let main: HTML =
      reply.rows.isEmpty
      ? visit.empty(
        visit.say("Ingen udgave er vedtaget endnu.", "No version has been adopted yet."),
        next: (
          visit.say("Se arbejdet med den første", "See the work on the first"), visit.here("agenda")
        ))
      : """
      \(table(reply.rows, visit))\(visit.pager(next: reply.result.optionalText("next")))
      """
    return Content(
      visit.say("Alle udgaver", "All versions"), section: .agenda,
      trail: [(visit.say(Section.agenda.name), visit.here("agenda"))], main: main)
  }

  private static func table(_ rows: [JSON], _ visit: Visit) -> HTML {
    visit.table(
      visit.say("Vedtagne udgaver", "Adopted versions"), rows: rows, csv: visit.csv("agenda.list"),
      [
        .head(visit.say("Udgave", "Version")) { row in
          let number = row.text("version")
          return """
            <a href="\(visit.here("agenda", "versions", number))">\(number): \(row.text("title"))</a>
            """
        },
        .text(visit.say("Vedtaget", "Adopted"), sort: { $0.optionalText("adopted_at") }) { row in
          "\(row.instant("adopted_at").map { visit.format.day(visit.format.zone.day(of: $0)) })"
        },
        .text(visit.say("Penneholder", "Pen-holder")) { "\($0.text("holder_name"))" },
        .number(visit.say("Mål", "Goals"), sort: { $0.optionalText("goals") }) {
          "\(visit.format.number($0.whole("goals") ?? 0))"
        },
        .text(visit.say("Hvad blev ændret?", "What changed?")) { row in
          let number = row.whole("version") ?? 1
          guard number > 1 else { return "\(visit.say("Den første", "The first"))" }
          return """
            <a href="\(visit.here("agenda", "compare"))?from=\(number - 1)&amp;to=\(number)">\
            \(visit.say("Sammenlign med udgave \(number - 1)", "Compare with version \(number - 1)"))</a>
            """
        },
      ])
  }
}
