import Commands
import Domain
import HTML

/// Two versions of the common agenda side by side, or a version and a draft, word by word.
enum AgendaComparePage: Page {
  static let path = "/i/{initiative}/{party}/agenda/compare"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    var requests = [Request("agenda.list", ["limit": "1000"])]
    if visit.seat.role != .funder { requests.append(Request("draft.list", ["limit": "100"])) }
    let replies = try await visit.attempt(requests).map { try $0.get() }
    let choice = Choice(
      versions: replies[0].rows, drafts: replies.count > 1 ? replies[1].rows : [], visit: visit)
    return Content(
      visit.say("Sammenlign", "Compare"), section: .agenda,
      trail: [(visit.say(Section.agenda.name), visit.here("agenda"))],
      main: try await main(choice, visit))
  }

  private static func main(_ choice: Choice, _ visit: Visit) async throws -> HTML {
    guard !choice.newOnes.isEmpty else {
      return visit.empty(
        visit.say(
          "Her sammenlignes udgaver, når der er flere, og udkast med den, der gælder.",
          "Versions are compared here once there are several, and drafts with the one in force."),
        next: (visit.say("Til den fælles dagsorden", "To the common agenda"), visit.here("agenda")))
    }
    let isDraft = ID(choice.to) != nil
    let reply = try await visit.read(
      "agenda.compare",
      [
        "from": choice.from.isEmpty ? nil : choice.from, "to": isDraft ? nil : choice.to,
        "draft": isDraft ? choice.to : nil,
      ])
    let names = (choice.name(of: choice.from), choice.name(of: choice.to))
    let parts = reply.rows.compactMap { part($0, names, visit) }
    return """
      \(choice.form)
      <p class="meta">\(visit.say(
        "Fjernede ord er streget over, nye er understreget.",
        "Words removed are struck through, new ones underlined."))</p>
      \(parts)
      """
  }

  private static func part(_ row: JSON, _ names: (String, String), _ visit: Visit) -> HTML? {
    guard let section = row.choice("section", of: AgendaSection.self) else { return nil }
    guard row.flag("changed") else {
      return """
        <section><h2>\(visit.say(section.name))</h2>
        <p class="meta">\(row.text("new").isEmpty
          ? visit.say("Tomt i begge.", "Empty in both.") : visit.say("Uændret.", "Unchanged."))</p></section>

        """
    }
    let difference = DifferenceText(
      parts: row.list("parts"), areGoals: section == .goals, visit: visit)
    return """
      <section><h2>\(visit.say(section.name))</h2>
      <div class="compare" translate="no"><div><h3>\(names.0)</h3>
      \(difference.side(without: .inserted))</div>
      <div><h3>\(names.1)</h3>
      \(difference.side(without: .deleted))</div></div></section>

      """
  }

  /// What is compared with what, from the address and from what there is.
  struct Choice {
    let versions: [JSON]
    let drafts: [JSON]
    let visit: Visit

    /// What can stand on the right: every version but the first, and drafts.
    var newOnes: [(value: String, name: String)] {
      drafts.map { ($0.text("id"), named($0)) }
        + versions.filter { ($0.whole("version") ?? 1) > 1 }.map { ($0.text("version"), named($0)) }
    }

    /// The version on the left, empty for none; the one before that on the right by default.
    var from: String {
      if let asked = visit.query["from"], Int(asked) != nil { return asked }
      let newest = versions.first?.whole("version")
      guard let to = Int(to) else { return newest.map(String.init) ?? "" }
      return to > 1 ? String(to - 1) : ""
    }

    /// The version or draft on the right; the newest version by default.
    var to: String {
      if let asked = visit.query["to"], Int(asked) != nil || ID(asked) != nil { return asked }
      return newOnes.first { Int($0.value) != nil }?.value ?? newOnes.first?.value ?? ""
    }

    var form: HTML {
      let filter = FilterForm(visit: visit)
      let old = versions.map { (value: $0.text("version"), name: named($0)) }
      let left: HTML? =
        old.isEmpty ? nil : filter.select("from", visit.say("Fra", "From"), from, old)
      return """
        <form class="filter" method="get">
        \(left)\(filter.select("to", visit.say("Til", "To"), to, newOnes))\
        <button class="button secondary">\(visit.say("Sammenlign", "Compare"))</button>
        </form>

        """
    }

    func name(of value: String) -> String {
      if value.isEmpty { return visit.say("Ingen udgave", "No version") }
      let row =
        versions.first { $0.text("version") == value } ?? drafts.first { $0.text("id") == value }
      return row.map(named) ?? visit.say("Udgave \(value)", "Version \(value)")
    }

    private func named(_ row: JSON) -> String {
      guard let version = row.optionalText("version") else {
        return visit.say("Udkast: \(row.text("title"))", "Draft: \(row.text("title"))")
      }
      return visit.say("Udgave \(version)", "Version \(version)")
    }
  }
}
