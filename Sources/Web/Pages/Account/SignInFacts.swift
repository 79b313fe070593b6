import Commands
import Domain
import HTML

/// The ways in that an account has, each with the page where it is changed.
enum SignInFacts {
  static func html(_ account: JSON, _ visit: Visit) -> HTML {
    let password: HTML? =
      visit.principal.kind == .account
      ? fact(
        visit.say("Adgangskode", "Password"), passwordState(account, visit),
        account.flag("password")
          ? visit.say("Skift eller fjern", "Change or remove")
          : visit.say("Vælg en", "Choose one"), PasswordPage.path) : nil
    return """
      \(unproven(account, visit))<dl class="facts">
      \(password)\(fact(
        visit.say("Totrinsbekræftelse", "Two-step verification"), factorState(account, visit),
        visit.say("Administrér", "Manage"), SecondFactorPage.path))\(fact(
        visit.say("Sessioner", "Sessions"),
        visit.say("Hvor du er logget ind lige nu", "Where you are signed in now"),
        visit.say("Se og afslut", "View and end"), SessionsPage.path))\(fact(
        visit.say("Adgangsnøgler", "Tokens"),
        visit.say(
          "Til kommandolinjen rygradctl og andre programmer",
          "For the command line rygradctl and other programs"),
        visit.say("Se og lav nye", "View and make new ones"), TokensPage.path))</dl>
      """
  }

  /// Told where the session came of a secret that others may have seen, such as an invitation's.
  static func unproven(_ account: JSON, _ visit: Visit) -> HTML? {
    guard !account.flag("everywhere") else { return nil }
    return """
      <aside class="notice">
      <p>\(visit.say(
        "Du er logget ind med noget, som andre kan have set, for eksempel et link fra en invitation. Derfor når du kun de medlemskaber, det hører til, og kan ikke ændre, hvordan du logger ind.",
        "You are signed in by something that others may have seen, for example an invitation link. That is why you reach only the memberships it belongs to, and cannot change how you sign in."))</p>
      <p>\(visit.say(
        "Log ud, og log ind med et link på e-mail for at få adgang til det hele.",
        "Sign out, and sign in with a link by e-mail to reach everything."))</p>
      <div class="actions">\(visit.signOutButton(
        visit.say("Log ud", "Sign out"), key: "unproven"))</div>
      </aside>
      """
  }

  private static func fact(
    _ name: String, _ state: String, _ action: String, _ path: String
  ) -> HTML {
    """
    <div><dt>\(name)</dt><dd>\(state)<br><a href="\(path)">\(action)\
    <span class="sr">: \(name)</span></a></dd></div>

    """
  }

  private static func passwordState(_ account: JSON, _ visit: Visit) -> String {
    guard account.flag("password") else {
      return visit.say(
        "Ingen: du logger ind med et link på e-mail", "None: you sign in with a link by e-mail")
    }
    guard let set = account.instant("password_set_at") else { return visit.say("Sat", "Set") }
    let day = visit.format.day(visit.format.today(at: set))
    return visit.say("Sat \(day)", "Set \(day)")
  }

  private static func factorState(_ account: JSON, _ visit: Visit) -> String {
    guard account.flag("second_factor") else { return visit.say("Slået fra", "Off") }
    let left = account.whole("recovery_codes") ?? 0
    return visit.say(
      "Slået til, \(left) gendannelseskoder tilbage", "On, \(left) recovery codes left")
  }
}
