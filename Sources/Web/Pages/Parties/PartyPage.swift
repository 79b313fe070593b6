import Commands
import Domain
import HTML

/// One party: who it is, its members as far as the reader may know them, what it owns.
enum PartyPage: Page {
  static let path = "/i/{initiative}/{party}/parties/{name}"
  static let audience = Audience.members(.members)
  static let forms = ["member.invite", "member.remove"]

  static func show(_ visit: Visit) async throws -> Content {
    let slug = visit.parameter("name")
    let replies = try await visit.read(
      Request("party.show", ["party": slug]),
      Request("member.list", ["limit": "1000"]),
      Request("activity.list", ["owner": slug]))
    let party = replies[0].result
    let members = replies[1].rows.filter { $0.text("party") == slug }
    let activities: HTML? =
      party.text("role") == Role.partner.rawValue
      ? PartyActivities.html(replies[2].rows, owner: slug, visit) : nil
    return Content(
      party.text("name"), section: .parties,
      trail: [(visit.say(Section.parties.name), visit.here("parties"))],
      main: """
        \(facts(party, visit))\(Invited.secret(visit))\
        \(MemberTable.html(members, party: party, visit))\(activities)
        """)
  }

  /// An invitation's secret is shown once, on the answer itself.
  static func next(after done: Done, _ visit: Visit) -> Next {
    if done.verb == "member.invite" { return .stay }
    return .page(visit.submission?.destination ?? visit.path)
  }

  private static func facts(_ party: JSON, _ visit: Visit) -> HTML {
    let role = party.choice("role", of: Role.self).map { visit.say($0.name) }
    let standing = party.choice("standing", of: Standing.self).map { visit.say($0.name) }
    let identifier: HTML? = party.optionalText("organisation").map {
      """
      <div><dt>\(visit.say("Organisationens id", "Organisation identifier"))</dt><dd>\($0)</dd></div>

      """
    }
    return """
      <dl class="facts">
      <div><dt>\(visit.say("Rolle", "Role"))</dt><dd>\(role)</dd></div>
      <div><dt>\(visit.say("Stilling", "Standing"))</dt><dd>\(standing)</dd></div>
      \(identifier)</dl>

      """
  }
}
