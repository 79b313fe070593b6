import Commands
import Domain
import HTML

/// What the partners are deciding and have decided; funders see what is concluded.
enum DecisionsPage: Page {
  static let path = "/i/{initiative}/{party}/decisions"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let reply = try await visit.read("decision.list", ["cursor": visit.query["cursor"]])
    let name = visit.say(Section.decisions.name)
    let add: HTML? =
      visit.seat.role == .funder
      ? nil
      : """
      <div class="actions"><a class="button" href="\(visit.here("decisions", "new"))">\
      \(visit.say("Foreslå en beslutning", "Propose a decision"))</a></div>
      """
    return Content(
      name, heading: "<div class=\"head\"><h1>\(name)</h1>\(add)</div>", section: .decisions,
      main: """
        <p class="lead">\(visit.say(
          "Partnerne beslutter sammen, hver part med én stemme. Alle parter kan læse, hvad der blev besluttet og hvorfor.",
          "The partners decide together, each party with one vote. All parties can read what was decided and why."))</p>
        \(sections(reply.rows, visit))\(visit.csvLink(visit.csv("decision.list")))\
        \(visit.pager(next: reply.result.optionalText("next")))
        """)
  }

  private static func sections(_ rows: [JSON], _ visit: Visit) -> HTML {
    guard !rows.isEmpty else {
      return visit.empty(
        visit.say(
          "Der er ikke besluttet noget endnu.", "Nothing has been decided yet."))
    }
    let groups: [(heading: Message, states: Set<String>)] = [
      (Message(da: "Til afstemning", en: "Open for votes"), ["open"]),
      (Message(da: "Foreslået", en: "Proposed"), ["proposed"]),
      (Message(da: "Afgjort", en: "Concluded"), ["adopted", "rejected", "lapsed"]),
    ]
    let parts = groups.compactMap { group -> HTML? in
      let own = rows.filter { group.states.contains($0.text("state")) }
      guard !own.isEmpty else { return nil }
      return """
        <section><h2>\(visit.say(group.heading))</h2>
        <ul class="list">
        \(own.map { item($0, visit) })</ul></section>

        """
    }
    return "\(parts)"
  }

  private static func item(_ row: JSON, _ visit: Visit) -> HTML {
    let kind = row.choice("kind", of: DecisionKind.self).map { visit.say($0.name) } ?? ""
    return """
      <li><h3><a href="\(visit.here("decisions", row.text("id")))">\(row.text("title"))</a></h3>
      <p>\(badge(row, visit)) <span class="meta">\(kind) · \(DecisionCount.when(row, visit))</span></p>
      <p>\(DecisionCount.sentence(row, visit))</p></li>

      """
  }

  /// The state as a badge.
  static func badge(_ row: JSON, _ visit: Visit) -> HTML? {
    row.choice("state", of: DecisionState.self).map { Status.badge($0, visit.format) }
  }
}
