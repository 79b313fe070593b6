import Commands
import Domain
import HTML

/// `/account/second-factor`: codes from an app as a second step of signing in.
///
/// ```
/// off ──begin──> secret shown ──confirm with a code──> recovery codes shown once ──> on ──remove──> off
/// ```
enum SecondFactorPage: Page {
  static let path = "/account/second-factor"
  static let audience = Audience.signedIn
  static let forms = ["totp.begin", "totp.confirm", "totp.remove"]

  static func show(_ visit: Visit) async throws -> Content {
    let title = visit.say("Totrinsbekræftelse", "Two-step verification")
    if let done = visit.done, done.verb == "totp.confirm" {
      return Content(
        visit.say("Gem dine gendannelseskoder", "Keep your recovery codes"),
        trail: visit.accountTrail, isNarrow: true,
        main: RecoveryCodes.html(done.reply.result, visit))
    }
    if let uri = secretInProgress(visit) {
      return Content(
        title, trail: visit.accountTrail, isNarrow: true,
        main: SecondFactorSetUp.html(uri, visit))
    }
    let account = try await visit.perform("account.show").result
    return Content(
      title, trail: visit.accountTrail, isNarrow: true,
      main: SignInFacts.unproven(account, visit)
        ?? (account.flag("second_factor") ? on(account, visit) : off(visit)))
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.verb == "totp.remove" ? .page(path) : .stay
  }

  /// The address of the secret that is being set up: just made, or carried along by the form whose
  /// code was wrong, because the server never shows it again.
  private static func secretInProgress(_ visit: Visit) -> OTPAuthURI? {
    if let done = visit.done, done.verb == "totp.begin" {
      return OTPAuthURI(done.reply.result.text("uri"))
    }
    guard let submission = visit.submission, submission.verb == "totp.confirm",
      submission.refusals[0]?.code == .badValue || submission.refusals[0]?.code == .missingArg
    else { return nil }
    return submission.typed("_uri").flatMap { OTPAuthURI($0) }
  }

  private static func off(_ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "Med totrinsbekræftelse skriver du ud over linket eller adgangskoden en kode fra en app på din telefon. Så er det ikke nok for andre at få fat i din e-mail eller din adgangskode.",
      "With two-step verification you enter a code from an app on your phone besides the link or the password. Getting hold of your e-mail or your password is then not enough."))</p>
    <p>\(visit.say(
      "Du skal bruge en app, der laver engangskoder, for eksempel den, der allerede er i din telefon eller adgangskodehusker.",
      "You need an app that makes one-time codes, for example the one already in your phone or password manager."))</p>
    \(visit.form("totp.begin", style: "inline") { form in
      form.button(visit.say("Slå totrinsbekræftelse til", "Turn on two-step verification"))
    })
    """
  }

  private static func on(_ account: JSON, _ visit: Visit) -> HTML {
    let left = account.whole("recovery_codes") ?? 0
    let few: HTML? =
      left <= 3
      ? """
      <aside class="notice warning"><p>\(visit.say(
        "Der er få gendannelseskoder tilbage. Slå totrinsbekræftelse fra og til igen for at få nye.",
        "Few recovery codes are left. Turn two-step verification off and on again to get new ones."))</p></aside>
      """ : nil
    return """
      \(few)<dl class="facts">
      <div><dt>\(visit.say("Tilstand", "State"))</dt><dd><span class="status active">\
      \(visit.say("Slået til", "On"))</span></dd></div>
      <div><dt>\(visit.say("Gendannelseskoder tilbage", "Recovery codes left"))</dt>\
      <dd>\(visit.format.number(left))</dd></div>
      </dl>
      <details class="confirm"\("open", if: visit.submission?.verb == "totp.remove")>
      <summary>\(visit.say("Slå totrinsbekræftelse fra", "Turn off two-step verification"))</summary>
      <div><p>\(visit.say(
        "Herefter er linket eller adgangskoden nok til at logge ind. Gendannelseskoderne holder op med at virke, og andre browsere bliver logget ud.",
        "After that the link or the password is enough to sign in. The recovery codes stop working, and other browsers are signed out."))</p>
      \(visit.form("totp.remove") { form in
        """
        \(form.field("code", label: visit.say(
          "Kode fra din app, eller en gendannelseskode", "Code from your app, or a recovery code"),
          isRequired: true, autocomplete: "one-time-code"))
        \(form.button(visit.say("Slå fra", "Turn off"), style: .danger))
        """
      })</div></details>
      """
  }
}
