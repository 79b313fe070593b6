import Commands
import Domain
import HTML
import HTTPTypes

/// `/invitation/{secret}`: who invites whom to what and what that means; accepting signs in.
enum InvitationPage: Page {
  static let path = "/invitation/{secret}"
  static let audience = Audience.everyone
  static let forms = ["member.accept"]
  static let holdsSecret = true

  static func show(_ visit: Visit) async throws -> Content {
    guard let holder = try await holder(visit) else { return ended(visit) }
    let invitation = try await visit.site.dispatch.perform(
      Request("invitation.show"), as: holder, language: visit.language
    ).get().result
    let initiative = invitation.text("initiative_name")
    return Content(
      visit.say("Invitation til \(initiative)", "Invitation to \(initiative)"),
      main: """
        \(InvitationText.lead(invitation, visit))
        <section aria-labelledby="meaning">
        <h2 id="meaning">\(visit.say("Det betyder det", "What it means"))</h2>
        \(InvitationText.meaning(invitation, visit))
        </section>
        <section aria-labelledby="accept">
        <h2 id="accept">\(visit.say("Tag imod invitationen", "Accept the invitation"))</h2>
        \(accepting(invitation, visit))
        </section>
        <section>
        \(NoticeText.whole(invitation.text("notice")))
        </section>
        """)
  }

  /// Whoever is signed in accepts into the present session, everybody else by the secret.
  static func actor(_ visit: Visit) async throws(Refusal) -> Principal? {
    let holder = try await holder(visit)
    return visit.isSignedIn && holder != nil ? visit.principal : holder
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    let result = done.reply.result
    let page =
      result.flag("second_factor")
      ? CodePage.path
      : ["", "i", result.text("initiative"), result.text("party")].map(Percent.encoded)
        .joined(separator: "/")
    return .signIn(with: result, page: page)
  }

  private static func holder(_ visit: Visit) async throws(Refusal) -> Principal? {
    try await visit.holder(of: visit.parameter("secret"), as: .invitee)
  }

  // MARK: - Three ways to accept

  private static func accepting(_ invitation: JSON, _ visit: Visit) -> HTML {
    let email = invitation.text("email")
    guard visit.isSignedIn else { return bySecret(invitation, visit) }
    guard visit.principal.kind == .account, visit.principal.email == email else {
      return otherAccount(email, visit)
    }
    return visit.form(
      "member.accept", hidden: ["invitation": visit.parameter("secret")],
      refused: visit.say("Du er ikke blevet medlem", "You have not become a member")
    ) { form in
      """
      <p>\(visit.say("Du er logget ind som", "You are signed in as")) \(visit.identity).</p>
      \(form.button(visit.say("Tag imod", "Accept")))
      """
    }
  }

  private static func bySecret(_ invitation: JSON, _ visit: Visit) -> HTML {
    let email = invitation.text("email")
    let isNew = !invitation.flag("has_account")
    return visit.form(
      "member.accept", hidden: ["session": "true", "agent": visit.agent],
      refused: visit.say("Du er ikke blevet medlem", "You have not become a member")
    ) { form in
      let fields: HTML? =
        isNew
        ? """
        <p>\(visit.say("Din konto får adressen", "Your account gets the address")) <b>\(email)</b>.</p>
        \(form.field("name", label: visit.say("Dit navn", "Your name"), isRequired: true,
          autocomplete: "name"))
        \(form.languages("locale", value: visit.language))
        """ : nil
      let known: HTML? =
        isNew
        ? nil
        : """
        <p>\(visit.say(
          "Der er allerede en konto med adressen", "There is already an account with the address")) \
        <b>\(email)</b>. \(visit.say("Medlemskabet lægges til den.", "The membership is added to it."))</p>
        """
      return """
        \(known)\(fields)\(form.button(
          visit.say("Tag imod og log ind", "Accept and sign in")))
        """
    }
  }

  private static func otherAccount(_ email: String, _ visit: Visit) -> HTML {
    """
    <p>\(visit.say("Invitationen er til", "The invitation is for")) <b>\(email)</b>. \
    \(visit.say("Du er logget ind som", "You are signed in as")) \(visit.identity). \
    \(visit.say(
      "Log ud for at tage imod med den rette adresse.",
      "Sign out to accept it with the right address."))</p>
    <div class="actions">\(visit.signOutButton(
      visit.say("Log ud, og fortsæt", "Sign out and continue"), key: "invitation",
      then: visit.path))</div>
    """
  }

  private static func ended(_ visit: Visit) -> Content {
    Content(
      visit.say("Invitationen gælder ikke længere", "The invitation is no longer valid"),
      status: .gone,
      main: """
        <p>\(visit.say(
          "Den er brugt, ældre end 14 dage eller trukket tilbage.",
          "It has been used, is older than 14 days, or was withdrawn."))</p>
        <p>\(visit.say(
          "Har du allerede taget imod den, så log ind. Ellers bed den, der inviterede dig, om en ny.",
          "If you have already accepted it, sign in. Otherwise ask whoever invited you for a new one."))</p>
        <p><a class="button" href="\(visit.isSignedIn ? "/" : SignInPage.path)">\(visit.isSignedIn
          ? visit.say("Gå til forsiden", "Go to your front page") : visit.say("Log ind", "Sign in"))</a></p>
        """)
  }
}
