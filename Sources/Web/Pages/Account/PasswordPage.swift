import Commands
import Domain
import HTML

/// `/account/password`: set, change or remove one's password.
enum PasswordPage: Page {
  static let path = "/account/password"
  static let audience = Audience.accounts
  static let forms = ["password.remove", "password.set"]

  static func show(_ visit: Visit) async throws -> Content {
    let account = try await visit.perform("account.show").result
    let has = account.flag("password")
    let title =
      has
      ? visit.say("Skift adgangskode", "Change password")
      : visit.say("Vælg en adgangskode", "Choose a password")
    if let unproven = SignInFacts.unproven(account, visit) {
      return Content(title, trail: visit.accountTrail, isNarrow: true, main: unproven)
    }
    let removal: HTML? = has ? remove(account, visit) : nil
    return Content(
      title, trail: visit.accountTrail, isNarrow: true,
      main: """
        <p>\(visit.say(
          "En adgangskode er valgfri: du kan altid logge ind med et link på e-mail.",
          "A password is optional: you can always sign in with a link by e-mail."))</p>
        \(set(account, visit))
        \(removal)
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(AccountPage.path)
  }

  private static func set(_ account: JSON, _ visit: Visit) -> HTML {
    visit.form("password.set") { form in
      """
      \(username(account))\(current(account, form, visit))\(form.field(
        "new", label: visit.say("Ny adgangskode", "New password"), kind: .password(isNew: true),
        hint: visit.say(
          "Mindst 12 tegn. Flere ord efter hinanden er lette at huske; du må gerne indsætte fra en adgangskodehusker.",
          "At least 12 characters. Several words in a row are easy to remember; pasting from a password manager is fine."),
        isRequired: true))
      <p class="meta">\(visit.say(
        "Andre browsere, hvor du er logget ind, bliver logget ud.",
        "Other browsers where you are signed in will be signed out."))</p>
      \(form.button(visit.say("Gem adgangskoden", "Save the password")))
      """
    }
  }

  private static func remove(_ account: JSON, _ visit: Visit) -> HTML {
    let isOpen = visit.submission?.verb == "password.remove"
    return """
      <details class="confirm"\("open", if: isOpen)>
      <summary>\(visit.say("Fjern adgangskoden", "Remove the password"))</summary>
      <div><p>\(visit.say(
        "Du logger derefter ind med et link på e-mail. Andre browsere bliver logget ud.",
        "You then sign in with a link by e-mail. Other browsers will be signed out."))</p>
      \(visit.form("password.remove") { form in
        """
        \(current(account, form, visit))\(form.button(
          visit.say("Fjern adgangskoden", "Remove the password"), style: .danger))
        """
      })</div></details>
      """
  }

  private static func current(_ account: JSON, _ form: Form, _ visit: Visit) -> HTML? {
    guard account.flag("current_needed") else { return nil }
    return form.field(
      "current", label: visit.say("Nuværende adgangskode", "Current password"),
      kind: .password(isNew: false),
      hint: visit.say(
        "Glemt den? Log ud, log ind med et link på e-mail, og skift den straks efter.",
        "Forgotten it? Sign out, sign in with a link by e-mail, and change it right after."),
      isRequired: true)
  }

  /// Tells a password manager whose password it is.
  private static func username(_ account: JSON) -> HTML {
    """
    <input type="text" name="_username" autocomplete="username" value="\(account.text("email"))" \
    readonly hidden>
    """
  }
}
