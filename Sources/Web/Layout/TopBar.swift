import Commands
import Domain
import HTML

/// The bar on top of every page: where one is, for whom one acts, the language, one's account.
enum TopBar {
  static func html(_ content: Content, _ visit: Visit) -> HTML {
    """
    <header class="top">
    <div class="bar">
    <a class="wordmark" href="/">\(mark)Rygrad</a>
    \(place(visit))\(seat(visit))\(account(visit))\(visit.isSignedIn ? nil : languages(visit))</div>
    \(Navigation.html(content, visit))</header>

    """
  }

  /// A spine.
  private static let mark: HTML = """
    <svg class="mark" viewBox="0 0 16 24" aria-hidden="true">\
    <path d="M8 1v22M3 4h10M1.500 9h13M1.500 14h13M4 19h8"/></svg>
    """

  private static func place(_ visit: Visit) -> HTML? {
    visit.workspace.map { workspace in
      "<a class=\"where\" href=\"\(visit.address(in: workspace))\">\(workspace.name)</a>\n"
    }
  }

  /// For whom one acts, and the others for whom one could.
  private static func seat(_ visit: Visit) -> HTML? {
    guard let workspace = visit.workspace, let seat = workspace.seat else { return nil }
    let choices = visit.workspaces.map { other -> HTML in
      let isThis = other.id == workspace.id && other.seat?.id == seat.id
      let role = other.seat.map { visit.say($0.role.name.inSentence) } ?? ""
      return """
        <li><a class="choice" href="\(visit.address(in: other))"\
        \("aria-current=\"true\"", if: isThis)><b>\(other.seat?.name ?? "")</b>\
        <span>\(role) · \(other.name)</span></a></li>

        """
    }
    return """
      <details class="menu acting" name="top">
      <summary><span class="hat">\(visit.say("Du handler som", "You act as"))</span> \
      <b>\(seat.name)</b> <span class="hat">\(visit.say(seat.role.name.inSentence))</span></summary>
      <ul class="panel">
      \(choices)<li><a class="choice" href="/initiatives">\
      \(visit.say("Alle mine initiativer", "All my initiatives"))</a></li>
      </ul></details>

      """
  }

  /// The languages for somebody who is not signed in; the choice is kept in a cookie.
  private static func languages(_ visit: Visit) -> HTML {
    let items = Language.allCases.map { language -> HTML in
      let code = language.rawValue
      return language == visit.language
        ? "<b lang=\"\(code)\" aria-current=\"true\">\(name(of: language))</b>\n"
        : """
        <a lang="\(code)" hreflang="\(code)" href="\(visit.path)?lang=\(code)">\(name(of: language))</a>

        """
    }
    return
      "<nav class=\"languages\" aria-label=\"\(visit.say("Sprog", "Language"))\">\(items)</nav>\n"
  }

  /// A language in its own words.
  private static func name(of language: Language) -> String {
    language == .da ? "Dansk" : "English"
  }

  /// The other language as a choice that the account keeps.
  private static func otherLanguage(_ visit: Visit) -> HTML {
    let other = visit.language == .da ? Language.en : .da
    return visit.form(
      "account.update", key: "language", to: "/account", hidden: ["language": other.rawValue],
      then: visit.path, style: "inline"
    ) { _ in
      "<button class=\"choice\" lang=\"\(other.rawValue)\">\(name(of: other))</button>"
    }
  }

  private static func account(_ visit: Visit) -> HTML? {
    guard visit.isSignedIn else { return nil }
    let signOut = visit.form("session.close", key: "top", to: "/account", style: "inline") { _ in
      "<button class=\"choice\">\(visit.say("Log ud", "Sign out"))</button>"
    }
    return """
      <details class="menu" name="top"><summary>\(visit.principal.name)</summary>
      <ul class="panel">
      <li><a class="choice" href="/account">\(visit.say("Konto og sikkerhed", "Account and security"))</a></li>
      <li>\(otherLanguage(visit))</li>
      <li>\(signOut)</li>
      </ul></details>

      """
  }
}
