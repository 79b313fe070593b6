import Commands
import Domain
import HTML

/// `/sign-in`: by a link sent to one's address, or with a password.
enum SignInPage: Page {
  static let path = "/sign-in"
  static let audience = Audience.everyone
  static let forms = ["link.request", "session.open"]

  static func show(_ visit: Visit) async throws -> Content {
    if visit.principal.kind == .pending {
      throw Elsewhere(path: visit.keepingWanted(CodePage.path))
    }
    let title = visit.say("Log ind", "Sign in")
    if visit.isSignedIn { return Content(title, main: signedIn(visit)) }
    return Content(
      title,
      main: """
        <section aria-labelledby="by-link">
        <h2 id="by-link">\(visit.say("Få et link på e-mail", "Get a link by e-mail"))</h2>
        <p>\(visit.say(
          "Vi sender et link, der logger dig ind. Du behøver ingen adgangskode.",
          "We send a link that signs you in. You need no password."))</p>
        \(byLink(visit))
        </section>
        <section aria-labelledby="by-password">
        <h2 id="by-password">\(visit.say("Log ind med adgangskode", "Sign in with a password"))</h2>
        \(byPassword(visit))
        </section>
        <section>
        <p class="meta">\(visit.say(
          "Ingen konto? Den får du, når du tager imod en invitation. Bed din organisation eller sekretariatet om én.",
          "No account? You get one by accepting an invitation. Ask your organisation or the backbone for one."))</p>
        </section>
        <section aria-labelledby="charter">
        <h2 id="charter">\(visit.say("Vigtige opmærksomhedspunkter", "What to bear in mind"))</h2>
        <p>\(CharterBox.short(visit)) <a href="\(PublicCharterPage.path)">\
        \(visit.say("Læs spillereglerne", "Read the charter"))</a></p>
        </section>
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    guard done.verb == "session.open" else {
      return .page(visit.keepingWanted(path))
    }
    let result = done.reply.result
    let page =
      result.flag("second_factor")
      ? visit.keepingWanted(CodePage.path) : visit.wanted ?? "/"
    return .signIn(with: result, page: page)
  }

  private static func byLink(_ visit: Visit) -> HTML {
    visit.form(
      "link.request", then: visit.wanted,
      refused: visit.say("Linket er ikke sendt", "The link was not sent")
    ) { form in
      """
      \(form.field("email", label: visit.say("E-mail", "E-mail"), kind: .email, value: typed(visit),
        isRequired: true))
      \(form.button(visit.say("Send link", "Send link")))
      """
    }
  }

  private static func byPassword(_ visit: Visit) -> HTML {
    visit.form(
      "session.open", hidden: ["agent": visit.agent], then: visit.wanted,
      refused: visit.say("Du er ikke logget ind", "You are not signed in")
    ) { form in
      """
      \(form.field("email", label: visit.say("E-mail", "E-mail"), kind: .email, value: typed(visit),
        isRequired: true, autocomplete: "username"))
      \(form.field("password", label: visit.say("Adgangskode", "Password"),
        kind: .password(isNew: false),
        hint: visit.say(
          "Glemt den, eller har du ingen? Få et link på e-mail ovenfor.",
          "Forgotten it, or never had one? Get a link by e-mail above."),
        isRequired: true))
      \(form.button(visit.say("Log ind", "Sign in"), style: .secondary))
      """
    }
  }

  /// The address typed into either form, so that nobody types it twice.
  private static func typed(_ visit: Visit) -> String? {
    visit.submission?.typed("email")
  }

  private static func signedIn(_ visit: Visit) -> HTML {
    """
    <p>\(visit.say("Du er logget ind som", "You are signed in as")) \(visit.identity).</p>
    <div class="actions">
    <a class="button" href="\(url: visit.wanted ?? "/")">\(visit.say("Fortsæt", "Continue"))</a>
    \(visit.signOutButton(visit.say("Log ud", "Sign out"), key: "sign-in"))
    </div>
    """
  }
}

extension Visit {
  /// Who is signed in: name and address.
  var identity: HTML {
    let address: HTML? = principal.email.map { " (\($0))" }
    return "<b>\(principal.name)</b>\(address)"
  }
}
