import Commands
import Domain
import HTML

/// `/account`: who one is here, how one signs in, and where one is a member.
enum AccountPage: Page {
  static let path = "/account"
  static let audience = Audience.signedIn
  static let forms = ["account.update", "session.close"]

  static func show(_ visit: Visit) async throws -> Content {
    let account = try await visit.perform("account.show").result
    let memberships: HTML? =
      visit.principal.kind == .account
      ? """
      <section aria-labelledby="memberships">
      <h2 id="memberships">\(visit.say("Medlemskaber", "Memberships"))</h2>
      \(Memberships.html(visit))
      <p class="more"><a href="\(NoticesPage.path)">\(visit.say(
        "Besked på mail og kalender", "Notices by mail and calendar"))</a></p>
      </section>
      """ : nil
    return Content(
      visit.say("Konto og sikkerhed", "Account and security"),
      main: """
        <section aria-labelledby="details">
        <h2 id="details">\(visit.say("Dine oplysninger", "Your details"))</h2>
        \(details(account, visit))
        </section>
        <section aria-labelledby="entering">
        <h2 id="entering">\(visit.say("Sådan logger du ind", "How you sign in"))</h2>
        \(SignInFacts.html(account, visit))
        </section>
        \(memberships)
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    let page = visit.submission?.destination
    return done.verb == "session.close"
      ? .signOut(page: page ?? SignInPage.path) : .page(page ?? path)
  }

  private static func details(_ account: JSON, _ visit: Visit) -> HTML {
    let address: HTML? = account.optionalText("email").map { email in
      """
      <dl class="facts"><div><dt>\(visit.say("E-mail", "E-mail"))</dt><dd>\(email)</dd></div></dl>
      """
    }
    let form = visit.form("account.update", guardsChanges: true) { form in
      """
      \(form.field("name", label: visit.say("Navn", "Name"),
        hint: visit.say(
          "Sådan ser andre dig i de initiativer, du er med i.",
          "This is how others see you in your initiatives."),
        value: account.text("name"), isRequired: true, autocomplete: "name"))
      \(form.languages("language", value: account.choice("language") ?? visit.language))
      \(form.button(visit.say("Gem", "Save")))
      """
    }
    return "\(address)\(form)"
  }
}

extension Visit {
  /// The way from the account to one of its own pages.
  var accountTrail: [(name: String, path: String)] {
    [(say("Konto og sikkerhed", "Account and security"), AccountPage.path)]
  }
}
