import Commands
import Domain
import HTML

/// `/initiatives`: everything one takes part in, with what waits in each, to choose where to go.
enum InitiativesPage: Page {
  static let path = "/initiatives"
  static let audience = Audience.accounts

  static func show(_ visit: Visit) async throws -> Content {
    let title = visit.say("Mine initiativer", "My initiatives")
    guard !visit.workspaces.isEmpty else { return Content(title, main: none(visit)) }
    var cards: [HTML] = []
    for workspace in visit.workspaces {
      cards.append(card(workspace, await waiting(in: workspace, visit), visit))
    }
    return Content(
      title,
      main: """
        <p class="lead">\(visit.say(
          "Vælg det initiativ og den part, du vil handle for.",
          "Choose the initiative and the party that you want to act for."))</p>
        <ul class="cards">
        \(cards)</ul>
        """)
  }

  /// What waits for the person there; nil where it cannot be told.
  private static func waiting(in workspace: Workspace, _ visit: Visit) async -> [JSON]? {
    let outcomes = await visit.site.dispatch.read(
      [Request("waiting.list")], in: workspace, as: visit.principal, language: visit.language)
    return try? outcomes[0].get().rows
  }

  private static func card(
    _ workspace: Workspace, _ waiting: [JSON]?, _ visit: Visit
  ) -> HTML {
    let role: HTML? = workspace.seat.map {
      "<p class=\"meta\">\($0.name) · \(visit.say($0.role.name.inSentence))</p>"
    }
    let status: HTML? =
      workspace.status == .active
      ? nil
      : """
      <p><span class="status \(workspace.status.rawValue)">\
      \(visit.say(workspace.status.name))</span></p>
      """
    return """
      <li class="card">
      <h2><a href="\(visit.address(in: workspace))">\(workspace.name)</a></h2>
      \(role)\(status)\(waiting.map { WaitingSummary.html($0, visit) })
      </li>

      """
  }

  private static func none(_ visit: Visit) -> HTML {
    """
    <div class="empty">
    <p>\(visit.say(
      "Du er ikke medlem af nogen part i et initiativ lige nu.",
      "You are not a member of any party in an initiative at present."))</p>
    <p>\(visit.say(
      "Du bliver medlem ved at tage imod en invitation, som du får på \(visit.principal.email ?? "e-mail"). Bed sekretariatet eller din organisations administrator om den.",
      "You become a member by accepting an invitation that is sent to \(visit.principal.email ?? "you"). Ask the backbone or your organisation's administrator for it."))</p>
    </div>
    """
  }
}
