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
        kinds(try await offered(visit), visit)
      }
    return Content(
      visit.say("Foreslå en beslutning", "Propose a decision"), section: .decisions,
      trail: [(visit.say(Section.decisions.name), visit.here("decisions"))], main: main)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("decisions", done.reply.result.text("id")))
  }

  /// The kinds that can be proposed as things stand: the backbone proposes no election, and an office
  /// that is held needs no caretaker; the agenda is put to the vote by whoever holds the pen (rule 2).
  private static func offered(_ visit: Visit) async throws -> [DecisionKind] {
    let latest = try await visit.read("office.show").rows.first
    let isHeld = latest?.flag("in_force") ?? false
    return DecisionKind.allCases.filter { kind in
      switch kind {
      case .openElection, .agendaVersion: visit.seat.role == .partner
      case .recall: visit.seat.role == .partner && isHeld
      case .renewInterim: latest?.choice("kind", of: TermKind.self) == .interim
      case .caretaker: !isHeld
      default: true
      }
    }
  }

  private static func kinds(_ kinds: [DecisionKind], _ visit: Visit) -> HTML {
    let items = kinds.map { kind -> HTML in
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
