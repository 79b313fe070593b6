import Commands
import Domain
import HTML
import HTTPTypes

/// `/sign-in/code`: the second factor, after a password or a link was accepted.
enum CodePage: Page {
  static let path = "/sign-in/code"
  static let audience = Audience.pending
  static let forms = ["session.close", "session.confirm"]

  static func show(_ visit: Visit) async throws -> Content {
    let title = visit.say("Bekræft, at det er dig", "Confirm that it is you")
    if visit.submission?.refusals[0]?.code == .authFailed { return ended(visit) }
    return Content(
      title,
      main: """
        <p>\(visit.say("Du logger ind som", "You are signing in as")) \(visit.identity).</p>
        \(authenticator(visit))
        <details class="confirm"\("open", if: visit.submission?.form == "recovery")>
        <summary>\(visit.say("Brug en gendannelseskode", "Use a recovery code"))</summary>
        <div>\(recovery(visit))</div></details>
        \(cancel(visit))
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.verb == "session.close"
      ? .signOut(page: visit.keepingWanted(SignInPage.path))
      : .signIn(with: done.reply.result, page: visit.wanted ?? "/")
  }

  private static func authenticator(_ visit: Visit) -> HTML {
    visit.form(
      "session.confirm", then: visit.wanted,
      refused: visit.say("Du er ikke logget ind endnu", "You are not signed in yet")
    ) { form in
      """
      \(form.field("code", label: visit.say("Kode fra din app", "Code from your app"), kind: .code,
        hint: visit.say(
          "Seks cifre. Efter fem forkerte koder i alt skal du begynde forfra.",
          "Six digits. After five wrong codes in all you have to start over."),
        isRequired: true, isFirst: visit.submission == nil))
      \(form.button(visit.say("Log ind", "Sign in")))
      """
    }
  }

  private static func recovery(_ visit: Visit) -> HTML {
    visit.form(
      "session.confirm", key: "recovery", then: visit.wanted,
      refused: visit.say("Du er ikke logget ind endnu", "You are not signed in yet")
    ) { form in
      """
      \(form.field("code", label: visit.say("Gendannelseskode", "Recovery code"),
        hint: visit.say(
          "En af de ti koder, du fik, da du slog bekræftelse til. Den kan kun bruges én gang.",
          "One of the ten codes you were given when you turned confirmation on. It works only once."),
        isRequired: true, autocomplete: "off"))
      \(form.button(visit.say("Log ind med gendannelseskoden", "Sign in with the recovery code"),
        style: .secondary))
      """
    }
  }

  private static func cancel(_ visit: Visit) -> HTML {
    visit.form("session.close", style: "inline") { form in
      form.button(visit.say("Annullér", "Cancel"), style: .quiet)
    }
  }

  /// That the tries are used up.
  private static func ended(_ visit: Visit) -> Content {
    Content(
      visit.say("Begynd forfra", "Start over"), status: .unauthorized,
      main: """
        <p>\(visit.say(
          "Der er tastet for mange forkerte koder, eller der er gået mere end ti minutter.",
          "Too many wrong codes were entered, or more than ten minutes have passed."))</p>
        <p><a class="button" href="\(SignInPage.path)">\(visit.say("Log ind", "Sign in"))</a></p>
        """)
  }
}
