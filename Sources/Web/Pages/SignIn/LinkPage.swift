import Commands
import Domain
import HTML
import HTTPTypes

/// `/sign-in/link/{secret}`: a link from a mail. Opening it does nothing yet, because mail scanners
/// open links too; the button signs in and uses the link up.
enum LinkPage: Page {
  static let path = "/sign-in/link/{secret}"
  static let audience = Audience.everyone
  static let forms = ["session.open"]
  static let holdsSecret = true

  static func show(_ visit: Visit) async throws -> Content {
    guard let holder = try await actor(visit) else { return ended(visit) }
    return Content(
      visit.say("Log ind", "Sign in"),
      main: """
        <p>\(visit.say("Linket logger dig ind som", "The link signs you in as")) \
        <b>\(holder.name)</b> (\(holder.email)).</p>
        \(other(than: holder, visit))<p class="meta">\(visit.say(
          "Linket virker én gang. Del det ikke med andre.",
          "The link works once. Do not share it with others."))</p>
        \(form(holder, visit))
        """)
  }

  static func actor(_ visit: Visit) async throws(Refusal) -> Principal? {
    try await visit.holder(of: visit.parameter("secret"), as: .link)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .signIn(
      with: done.reply.result,
      page: done.reply.result.flag("second_factor") ? CodePage.path : "/")
  }

  private static func form(_ holder: Principal, _ visit: Visit) -> HTML {
    visit.form(
      "session.open", hidden: ["agent": visit.agent],
      refused: visit.say("Du er ikke logget ind", "You are not signed in")
    ) { form in
      form.button(visit.say("Log ind som \(holder.name)", "Sign in as \(holder.name)"))
    }
  }

  /// That somebody else is signed in now.
  private static func other(than holder: Principal, _ visit: Visit) -> HTML? {
    guard visit.isSignedIn, visit.principal.accountID != holder.accountID else { return nil }
    return """
      <p>\(visit.say("Lige nu er du logget ind som", "At present you are signed in as")) \
      \(visit.identity). \(visit.say(
        "Logger du ind med linket, skifter denne browser konto.",
        "If you sign in with the link, this browser changes account."))</p>
      """
  }

  private static func ended(_ visit: Visit) -> Content {
    let signedIn: HTML? =
      visit.isSignedIn
      ? """
      <p>\(visit.say("Du er allerede logget ind som", "You are already signed in as")) \
      \(visit.identity). <a href="/">\(visit.say("Gå til forsiden", "Go to your front page"))</a></p>
      """ : nil
    return Content(
      visit.say("Linket virker ikke længere", "The link no longer works"), status: .gone,
      main: """
        <p>\(visit.say(
          "Det er brugt, ældre end 20 minutter, eller du har bedt om et nyere.",
          "It has been used, is older than 20 minutes, or you have asked for a newer one."))</p>
        \(signedIn)<p><a class="button" href="\(SignInPage.path)">\
        \(visit.say("Få et nyt link", "Get a new link"))</a></p>
        """)
  }
}
