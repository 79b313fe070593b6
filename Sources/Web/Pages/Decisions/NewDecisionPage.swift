import Commands
import Domain
import HTML

/// First what a decision is about, then the form for it.
enum NewDecisionPage: Page {
  static let path = "/i/{initiative}/{party}/decisions/new"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["decision.propose", "decision.record"]

  static func show(_ visit: Visit) async throws -> Content {
    let chosen = visit.submission?.typed("kind") ?? visit.query["kind"] ?? ""
    let main: HTML =
      if let kind = DecisionKind(rawValue: chosen) {
        try await DecisionForm.html(kind, visit)
      } else {
        kinds(visit)
      }
    return Content(
      visit.say("Foreslå en beslutning", "Propose a decision"), section: .decisions,
      trail: [(visit.say(Section.decisions.name), visit.here("decisions"))], main: main)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("decisions", done.reply.result.text("id")))
  }

  private static func kinds(_ visit: Visit) -> HTML {
    // The agenda is put to the vote by whoever holds the pen, never by the backbone (rule 2).
    let offered = DecisionKind.allCases.filter {
      $0 != .agendaVersion || visit.seat.role == .partner
    }
    let items = offered.map { kind -> HTML in
      """
      <li><h2><a href="\(visit.here("decisions", "new"))?kind=\(kind.rawValue)">\(visit.say(kind.name))</a></h2>
      <p>\(visit.say(kind.effect))</p></li>

      """
    }
    return """
      <p class="lead">\(visit.say("Hvad handler beslutningen om?", "What is the decision about?"))</p>
      <ul class="list">
      \(items)</ul>

      """
  }
}
