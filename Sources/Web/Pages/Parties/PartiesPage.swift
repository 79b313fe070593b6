import Commands
import Domain
import HTML

/// The parties of an initiative, by role and standing.
enum PartiesPage: Page {
  static let path = "/i/{initiative}/{party}/parties"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let reply = try await visit.read(
      "party.list", ["cursor": visit.query["cursor"], "limit": "200"])
    let name = visit.say(Section.parties.name)
    let add: HTML? =
      visit.seat.role == .backbone
      ? """
      <div class="actions"><a class="button" href="\(visit.here("parties", "new"))">\
      \(visit.say("Tilføj part", "Add a party"))</a></div>
      """ : nil
    return Content(
      name, heading: "<div class=\"head\"><h1>\(name)</h1>\(add)</div>", section: .parties,
      main: """
        <p class="lead">\(visit.say(
          "En part er en organisation i én rolle. Kun partnere, som partnerne selv har optaget, stemmer.",
          "A party is an organisation in one role. Only partners whom the partners themselves have admitted vote."))</p>
        \(table(reply.rows, visit))\(visit.pager(next: reply.result.optionalText("next")))
        """)
  }

  private static func table(_ rows: [JSON], _ visit: Visit) -> HTML {
    visit.table(
      visit.say("Parter", "Parties"), rows: rows, csv: visit.csv("party.list"),
      [
        .head(visit.say("Part", "Party")) {
          "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("name"))</a>"
        },
        .text(visit.say("Rolle", "Role")) { row in
          "\(row.choice("role", of: Role.self).map { visit.say($0.name) })"
        },
        .text(visit.say("Stilling", "Standing")) { row in
          let standing = row.choice("standing", of: Standing.self)
          return standing.map {
            "<span class=\"status \($0.rawValue)\">\(visit.say($0.name))</span>"
          } ?? ""
        },
        .number(visit.say("Medlemmer", "Members"), sort: { $0.optionalText("members") }) { row in
          let invited: HTML? = row.whole("invited").flatMap {
            $0 == 0
              ? nil
              : " <span class=\"meta\">+\($0) \(visit.say("inviteret", "invited"))</span>"
          }
          return "\(visit.format.number(row.whole("members") ?? 0))\(invited)"
        },
        .number(
          visit.say("Har læst spillereglerne", "Have read the charter"),
          sort: { $0.optionalText("acknowledged") }
        ) { row in
          let members = row.whole("members") ?? 0
          let acknowledged = visit.format.number(row.whole("acknowledged") ?? 0)
          return members == 0
            ? "–"
            : "\(visit.say("\(acknowledged) af \(members)", "\(acknowledged) of \(members)"))"
        },
      ])
  }
}
