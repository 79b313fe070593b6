import Commands
import Domain
import HTML

/// `/account/tokens`: tokens of one's own, for `rygradctl` and other programs.
enum TokensPage: Page {
  static let path = "/account/tokens"
  static let audience = Audience.signedIn
  static let forms = ["token.create", "token.revoke"]

  static func show(_ visit: Visit) async throws -> Content {
    let rows = try await visit.perform("token.list", ["limit": "1000"]).rows
    let valid = rows.filter { isValid($0) }
    return Content(
      visit.say("Adgangsnøgler", "Tokens"), trail: visit.accountTrail,
      main: """
        \(made(visit))<p class="lead">\(visit.say(
          "En adgangsnøgle lader et program gøre det, du selv kan. Behandl den som en adgangskode.",
          "A token lets a program do what you can do yourself. Treat it like a password."))</p>
        \(table(valid, visit))
        <section aria-labelledby="make">
        <h2 id="make">\(visit.say("Lav en ny", "Make a new one"))</h2>
        \(create(visit))
        </section>
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.verb == "token.create" ? .stay : .page(path)
  }

  private static func isValid(_ row: JSON) -> Bool {
    row.optionalText("revoked_at") == nil && (row.instant("expires_at").map { $0 > .now() } ?? true)
  }

  /// The new token, shown this once.
  private static func made(_ visit: Visit) -> HTML? {
    guard let done = visit.done, done.verb == "token.create" else { return nil }
    if let certificate = done.reply.result.optionalText("certificate") {
      return """
        <aside class="notice" aria-labelledby="made">
        <h2 id="made">\(visit.say(
          "Certifikatet gælder nu som nøgle", "The certificate now stands for a token"))</h2>
        <p><code>\(certificate)</code></p>
        </aside>
        """
    }
    return """
      <aside class="notice" aria-labelledby="made">
      <h2 id="made">\(visit.say(
        "Kopiér nøglen nu: den vises kun denne ene gang", "Copy the token now: it is shown this once only"))</h2>
      <p><code class="secret">\(done.reply.result.text("secret"))</code></p>
      </aside>
      """
  }

  private static func table(_ rows: [JSON], _ visit: Visit) -> HTML {
    visit.table(
      visit.say("Gyldige adgangsnøgler", "Valid tokens"), rows: rows, csv: visit.csv("token.list"),
      empty: visit.empty(visit.say("Du har ingen adgangsnøgler.", "You have no tokens.")),
      [
        .head(visit.say("Bruges til", "Used for")) { row in
          guard let certificate = row.optionalText("certificate") else {
            return "\(row.text("name"))"
          }
          return """
            \(row.text("name")) <small>\(visit.say("Certifikat", "Certificate")) \
            <code>\(certificate.prefix(11) + "…")</code></small>
            """
        },
        .text(visit.say("Lavet", "Made"), sort: { $0.optionalText("created_at") }) {
          day($0, "created_at", visit)
        },
        .text(visit.say("Udløber", "Expires"), sort: { $0.optionalText("expires_at") }) { row in
          row.optionalText("expires_at") == nil
            ? "\(visit.say("aldrig", "never"))" : day(row, "expires_at", visit)
        },
        .actions(visit.say("Handlinger", "Actions")) { revoke($0, visit) },
      ])
  }

  private static func day(_ row: JSON, _ column: String, _ visit: Visit) -> HTML {
    guard let instant = row.instant(column) else { return "" }
    let day = visit.format.today(at: instant)
    return "<time datetime=\"\(day.description)\">\(visit.format.day(day))</time>"
  }

  private static func revoke(_ row: JSON, _ visit: Visit) -> HTML {
    let id = row.text("id")
    return """
      <details class="confirm"><summary>\(visit.say("Tilbagekald", "Revoke"))\
      <span class="sr"> \(row.text("name"))</span></summary>
      <div><p>\(visit.say(
        "Programmer, der bruger nøglen, holder op med at virke med det samme.",
        "Programs that use the token stop working at once."))</p>
      \(visit.form("token.revoke", key: id, hidden: ["id": id], style: "inline") { form in
        form.button(visit.say("Tilbagekald nøglen", "Revoke the token"), style: .danger)
      })</div></details>
      """
  }

  private static func create(_ visit: Visit) -> HTML {
    visit.form("token.create") { form in
      """
      \(form.field("name", label: visit.say("Hvad den bruges til", "What it is for"),
        hint: visit.say("For eksempel: indberetning fra regneark", "For example: reporting from a spreadsheet"),
        isRequired: true, autocomplete: "off"))
      \(form.field("days", label: visit.say("Gælder i", "Valid for"), kind: .number,
        hint: visit.say("Højst 730 dage.", "At most 730 days."), value: "365",
        suffix: visit.say("dage", "days"), isRequired: true))
      \(form.field("certificate", label: visit.say("Certifikat", "Certificate"),
        hint: visit.say(
          "SHA-256-fingeraftrykket af et klientcertifikat, hvis programmet viser et sådant over TLS. "
            + "Så laves der ingen nøgle, der skal gemmes.",
          "The SHA-256 fingerprint of a client certificate, if the program shows one over TLS. "
            + "Then there is no token to be kept."),
        autocomplete: "off"))
      \(form.button(visit.say("Lav adgangsnøgle", "Make token")))
      """
    }
  }
}
