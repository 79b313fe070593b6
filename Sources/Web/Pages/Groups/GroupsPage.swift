import Commands
import Domain
import HTML

/// The steering group and the working groups; those that have ended last.
enum GroupsPage: Page {
  static let path = "/i/{initiative}/{party}/groups"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let rows = try await visit.read("group.list", ["limit": "1000"]).rows
    let name = visit.say(Section.groups.name)
    let add: HTML? =
      visit.seat.role == .funder
      ? nil
      : """
      <div class="actions"><a class="button" href="\(visit.here("decisions", "new"))?kind=form_group">\
      \(visit.say("Foreslå en gruppe", "Propose a group"))</a></div>
      """
    return Content(
      name, heading: "<div class=\"head\"><h1>\(name)</h1>\(add)</div>", section: .groups,
      main: """
        <p class="lead">\(visit.say(
          "Partnerne nedsætter grupper ved beslutning. Hver har en formand fra en partner, og sekretariatet er sekretær.",
          "The partners form groups by decision. Each has a chair from a partner, and the backbone is its secretary."))</p>
        \(sections(rows, visit))\(visit.csvLink(visit.csv("group.list")))
        """)
  }

  private static func sections(_ rows: [JSON], _ visit: Visit) -> HTML {
    guard !rows.isEmpty else {
      return visit.empty(
        visit.say(
          "Der er ingen grupper endnu. En styregruppe holder retningen, en arbejdsgruppe løser én opgave.",
          "There are no groups yet. A steering group keeps the direction, a working group does one piece of work."
        ))
    }
    let isActive = { (row: JSON) in row.optionalText("ended_at") == nil }
    let parts: [(heading: Message, rows: [JSON])] = [
      (
        GroupKind.steeringGroup.name,
        rows.filter { isActive($0) && $0.text("kind") == GroupKind.steeringGroup.rawValue }
      ),
      (
        Message(da: "Arbejdsgrupper", en: "Working groups"),
        rows.filter { isActive($0) && $0.text("kind") == GroupKind.workingGroup.rawValue }
      ),
      (Message(da: "Afsluttede", en: "Ended"), rows.filter { !isActive($0) }),
    ]
    let html = parts.filter { !$0.rows.isEmpty }.map { part -> HTML in
      """
      <section><h2>\(visit.say(part.heading))</h2>
      <ul class="list">
      \(part.rows.map { item($0, visit) })</ul></section>

      """
    }
    return "\(html)"
  }

  private static func item(_ row: JSON, _ visit: Visit) -> HTML {
    let own: HTML? =
      row.flag("own")
      ? " <span class=\"status approved\">\(visit.say("Du er med", "You are in it"))</span>" : nil
    return """
      <li><h3><a href="\(visit.here("groups", row.text("group")))">\(row.text("name"))</a>\(own)</h3>
      \(Paragraphs.html(row.text("purpose")))\
      <p class="meta">\(chair(row, visit)) · \(size(row, visit))</p></li>

      """
  }

  /// Who chairs: by name where the reader may know it, else by party.
  static func chair(_ row: JSON, _ visit: Visit) -> String {
    if row.flag("chair_gone") && row.optionalText("ended_at") == nil {
      return visit.say("Mangler formand", "Has no chair")
    }
    let person = row.optionalText("chair").map { "\($0), " } ?? ""
    return visit.say("Formand: ", "Chair: ") + person + row.text("chair_party_name")
  }

  private static func size(_ row: JSON, _ visit: Visit) -> String {
    let parties = row.whole("parties") ?? 0
    let number = visit.format.number(parties)
    return parties == 1
      ? visit.say("1 partner", "1 partner")
      : visit.say("\(number) partnere", "\(number) partners")
  }
}
