import Commands
import Domain
import HTML

/// `/i/{initiative}/{party}/leave`: ends one's own membership, after saying what that means.
enum LeavePage: Page {
  static let path = "/i/{initiative}/{party}/leave"
  static let audience = Audience.members(.members)
  static let forms = ["member.remove"]

  static func show(_ visit: Visit) async throws -> Content {
    let members = try await members(visit)
    guard let own = members.first(where: { $0.text("email") == visit.principal.email }) else {
      throw Refusal.noSuchPage
    }
    let name = visit.seat.name
    return Content(
      visit.say("Forlad \(name)", "Leave \(name)"), trail: visit.accountTrail, isNarrow: true,
      main: """
        <p>\(visit.say(
          "Du er medlem af \(name) i initiativet \(visit.place.name).",
          "You are a member of \(name) in the initiative \(visit.place.name)."))</p>
        <ul>
        <li>\(visit.say(
          "Du mister adgangen til initiativet for denne part med det samme.",
          "You lose access to the initiative for this party at once."))</li>
        <li>\(visit.say(
          "Det, du har gjort, bliver stående med dit navn.",
          "What you have done stays, with your name."))</li>
        <li>\(visit.say(
          "Du kan kun komme tilbage ved en ny invitation.",
          "You can come back only by a new invitation."))</li>
        \(last(own, among: members, visit))</ul>
        \(form(own, visit))
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(InitiativesPage.path)
  }

  /// The active members of the party acted for.
  private static func members(_ visit: Visit) async throws -> [JSON] {
    try await visit.read("member.list", ["limit": "1000"]).rows.filter {
      $0.text("party") == visit.seat.slug && $0.text("state") == "active"
    }
  }

  /// What it means where nobody else is left to invite, or nobody at all.
  private static func last(_ own: JSON, among members: [JSON], _ visit: Visit) -> HTML? {
    let others = members.filter { $0.text("id") != own.text("id") }
    if others.isEmpty {
      return """
        <li><b>\(visit.say(
          "Du er partens eneste medlem: bagefter er der ingen til at handle for den.",
          "You are the party's only member: afterwards there is nobody to act for it."))</b></li>
        """
    }
    guard own.flag("administrator"), !others.contains(where: { $0.flag("administrator") }) else {
      return nil
    }
    return """
      <li><b>\(visit.say(
        "Du er partens eneste administrator: bagefter kan ingen i parten invitere eller fjerne medlemmer.",
        "You are the party's only administrator: afterwards nobody in the party can invite or remove members."))</b></li>
      """
  }

  private static func form(_ own: JSON, _ visit: Visit) -> HTML {
    visit.form(
      "member.remove", hidden: ["id": own.text("id")],
      refused: visit.say("Du er stadig medlem", "You are still a member")
    ) { form in
      """
      \(form.field("reason", label: visit.say("Begrundelse", "Reason"), kind: .lines(2)))
      <div class="actions">
      \(form.button(visit.say("Forlad parten", "Leave the party"), style: .danger))
      <a href="\(AccountPage.path)">\(visit.say("Annullér", "Cancel"))</a>
      </div>
      """
    }
  }
}
