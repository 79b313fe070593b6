import Commands
import Domain
import HTML

/// `/account/sessions`: where one is signed in, and the way to end it.
enum SessionsPage: Page {
  static let path = "/account/sessions"
  static let audience = Audience.signedIn
  static let forms = ["session.revoke"]

  static func show(_ visit: Visit) async throws -> Content {
    let rows = try await visit.perform("session.list", ["limit": "1000"]).rows
    let latestFirst = rows.sorted { $0.text("last_seen_at") > $1.text("last_seen_at") }
    return Content(
      visit.say("Sessioner", "Sessions"), trail: visit.accountTrail,
      main: """
        <p class="lead">\(visit.say(
          "Kender du ikke en af dem, så afslut den, og skift din adgangskode.",
          "If you do not recognise one, end it and change your password."))</p>
        \(table(latestFirst, visit))
        \(endOthers(rows.filter { !$0.flag("current") }, visit))
        """)
  }

  private static func table(_ rows: [JSON], _ visit: Visit) -> HTML {
    visit.table(
      visit.say("Her er du logget ind", "Where you are signed in"), rows: rows,
      csv: visit.csv("session.list"),
      [
        .head(visit.say("Enhed", "Device")) { row in
          let current: HTML? =
            row.flag("current")
            ? " <span class=\"tag\">\(visit.say("denne", "this one"))</span>" : nil
          return "\(Device.name(row.text("agent"), visit.language))\(current)"
        },
        .text(visit.say("Adresse", "Address")) { "\($0.text("address"))" },
        .text(visit.say("Sidst set", "Last seen"), sort: { $0.optionalText("last_seen_at") }) {
          moment($0, "last_seen_at", visit)
        },
        .text(visit.say("Logget ind", "Signed in"), sort: { $0.optionalText("created_at") }) {
          moment($0, "created_at", visit)
        },
        .text(visit.say("Med", "By")) { "\(visit.say(opened($0.text("opened_by"))))" },
        .actions(visit.say("Handlinger", "Actions")) { end($0, visit) },
      ])
  }

  private static func moment(_ row: JSON, _ column: String, _ visit: Visit) -> HTML {
    guard let instant = row.instant(column) else { return "" }
    return """
      <time datetime="\(instant.description)">\(visit.format.shortMoment(instant))</time>
      """
  }

  private static func opened(_ way: String) -> Message {
    switch way {
    case "password": Message(da: "adgangskode", en: "password")
    case "mail": Message(da: "link på e-mail", en: "link by e-mail")
    case "link": Message(da: "link fra rygradctl", en: "link from rygradctl")
    case "invitation": Message(da: "invitation", en: "invitation")
    default: Message(da: way, en: way)
    }
  }

  private static func end(_ row: JSON, _ visit: Visit) -> HTML {
    if row.flag("current") {
      return visit.form("session.close", key: "this", to: AccountPage.path, style: "inline") {
        form in
        form.button(visit.say("Log ud", "Sign out"), style: .quiet)
      }
    }
    let id = row.text("id")
    return """
      <details class="confirm"><summary>\(visit.say("Afslut", "End"))</summary>
      <div><p>\(visit.say(
        "Den browser bliver logget ud med det samme.", "That browser is signed out at once."))</p>
      \(visit.form("session.revoke", key: id, hidden: ["id": id], style: "inline") { form in
        form.button(visit.say("Afslut sessionen", "End the session"), style: .danger)
      })</div></details>
      """
  }

  /// One form that ends every other session, each by its id.
  private static func endOthers(_ others: [JSON], _ visit: Visit) -> HTML? {
    guard others.count > 1 else { return nil }
    let ids = others.enumerated().map { number, row -> HTML in
      "<input type=\"hidden\" name=\"id.\(number)\" value=\"\(row.text("id"))\">\n"
    }
    return """
      <details class="confirm"><summary>\(visit.say(
        "Log ud alle andre steder", "Sign out everywhere else"))</summary>
      <div><p>\(visit.say(
        "Alle andre browsere bliver logget ud med det samme. Her forbliver du logget ind.",
        "All other browsers are signed out at once. You stay signed in here."))</p>
      \(visit.form("session.revoke", key: "others", style: "inline") { form in
        """
        \(ids)\(form.button(visit.say("Log ud alle andre steder", "Sign out everywhere else"),
          style: .danger))
        """
      })</div></details>
      """
  }
}
