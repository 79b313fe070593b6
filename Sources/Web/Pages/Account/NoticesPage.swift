import Commands
import Domain
import HTML

/// `/account/notices`: how one is told what waits, and the addresses of one's calendars.
enum NoticesPage: Page {
  static let path = "/account/notices"
  static let audience = Audience.accounts
  static let forms = ["notice.choose", "calendar.renew", "calendar.revoke"]

  static func show(_ visit: Visit) async throws -> Content {
    let rows = try await visit.perform("notice.list").rows
    let sections: HTML =
      rows.isEmpty
      ? visit.empty(
        visit.say(
          "Du er ikke medlem af nogen part endnu.", "You are not a member of any party yet."))
      : "\(rows.map { section($0, visit) })"
    return Content(
      visit.say("Besked og kalender", "Notices and calendar"), trail: visit.accountTrail,
      main: """
        \(made(visit))<p class="lead">\(visit.say(
          "Du får besked på mail, når noget nyt venter på dig, én gang for hver sag. Linket i en mail logger ingen ind.",
          "You are told by mail when something new waits for you, once for each matter. The link in a mail signs nobody in."))</p>
        \(sections)
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.verb == "calendar.renew" ? .stay : .page(path)
  }

  /// The new address, shown this once.
  private static func made(_ visit: Visit) -> HTML? {
    guard let done = visit.done, done.verb == "calendar.renew" else { return nil }
    return """
      <aside class="notice" aria-labelledby="made">
      <h2 id="made">\(visit.say(
        "Kopiér adressen nu: den vises kun denne ene gang", "Copy the address now: it is shown this once only"))</h2>
      <p><code class="secret">\(visit.site.origin)\(done.reply.result.text("path"))</code></p>
      <p>\(visit.say(
        "Indsæt den i din kalender under “Abonnér på en kalender” eller “Tilføj fra URL”. Enhver, der kender adressen, kan læse dine møder og frister.",
        "Put it into your calendar under “Subscribe to a calendar” or “Add from URL”. Whoever knows the address can read your meetings and deadlines."))</p>
      </aside>
      """
  }

  private static func section(_ row: JSON, _ visit: Visit) -> HTML {
    """
    <section><h2>\(row.text("initiative_name")) <span class="meta">\(row.text("party_name"))</span></h2>
    \(choice(row, visit))\(calendar(row, visit))</section>

    """
  }

  private static func choice(_ row: JSON, _ visit: Visit) -> HTML {
    let membership = row.text("membership")
    return visit.form(
      "notice.choose", key: membership, hidden: ["membership": membership]
    ) { form in
      """
      \(form.radios("mail", label: visit.say("Hvordan vil du have besked på mail?", "How do you want to be told by mail?"),
        options: MailChoice.allCases.map { ($0.rawValue, visit.say($0.name), visit.say($0.meaning)) },
        value: row.text("mail")))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
  }

  private static func calendar(_ row: JSON, _ visit: Visit) -> HTML {
    let membership = row.text("membership")
    let since = row.instant("calendar_since").map { visit.format.day(visit.format.today(at: $0)) }
    let text =
      since.map {
        visit.say(
          "Der er en kalenderadresse fra \($0). En ny gør, at den holder op med at virke.",
          "There is a calendar address made on \($0). A new one makes it stop working.")
      }
      ?? visit.say(
        "Få dine møder og frister i din egen kalender. Adressen er hemmelig og viser kun dine.",
        "Have your meetings and deadlines in your own calendar. The address is secret and shows only yours."
      )
    let renew = visit.form(
      "calendar.renew", key: membership, hidden: ["membership": membership], style: "inline"
    ) { _ in
      """
      <button type="submit" class="button secondary">\(since == nil
        ? visit.say("Lav en kalenderadresse", "Make a calendar address")
        : visit.say("Lav en ny adresse", "Make a new address"))\
      <span class="sr">: \(row.text("initiative_name"))</span></button>
      """
    }
    let revoke: HTML? = since.map { _ in
      """
      <details class="confirm"><summary>\(visit.say("Tilbagekald adressen …", "Revoke the address …"))\
      <span class="sr"> \(row.text("initiative_name"))</span></summary>
      <div><p>\(visit.say(
        "Kalendere, der henter fra den, får ikke mere at vide.",
        "Calendars that fetch from it are told nothing more."))</p>
      \(visit.form("calendar.revoke", key: membership, hidden: ["membership": membership]) { form in
        form.button(visit.say("Tilbagekald", "Revoke"), style: .danger)
      })</div></details>
      """
    }
    return """
      <h3>\(visit.say("Kalender", "Calendar"))</h3>
      <p>\(text)</p><div class="actions">\(renew)</div>\(revoke)
      """
  }
}
