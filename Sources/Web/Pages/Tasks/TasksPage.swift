import Commands
import Domain
import HTML

/// The backbone's own work, phase by phase: its board, which partners read; funders see how much.
enum TasksPage: Page {
  static let path = "/i/{initiative}/{party}/tasks"
  static let audience = Audience.members(.members)
  static let forms = ["task.add", "task.take", "task.update"]

  static func show(_ visit: Visit) async throws -> Content {
    let asked = visit.query["phase"].flatMap { Phase(rawValue: $0)?.rawValue }
    let name = visit.say(Section.tasks.name)
    let main =
      visit.seat.role == .funder
      ? try await summary(asked, visit) : try await board(asked, visit)
    return Content(
      name, section: .tasks,
      main: """
        <p class="lead">\(visit.say(
          "Det, som det fælles sekretariat selv gør. Aktiviteterne er partnernes.",
          "What the backbone does itself. The activities are the partners'."))</p>
        \(main)
        """)
  }

  private static func summary(_ asked: String?, _ visit: Visit) async throws -> HTML {
    let reply = try await visit.read("task.count", ["phase": asked])
    let phase = reply.result.choice("phase", of: Phase.self) ?? .assess
    return """
      \(choice(phase, isInForce: reply.result.flag("in_force"), visit))\
      \(TaskCounts(rows: reply.rows, phase: phase, visit: visit).html)
      """
  }

  private static func board(_ asked: String?, _ visit: Visit) async throws -> HTML {
    let replies = try await visit.read(
      Request("suggestion.list", ["phase": asked]),
      Request("task.list", ["limit": "1000"]),
      Request("member.list", ["limit": "1000"]))
    let phase = replies[0].result.choice("phase", of: Phase.self) ?? .assess
    let isInForce = replies[0].result.flag("in_force")
    let board = TaskBoard(
      phase: phase, isInForce: isInForce, tasks: replies[1].rows, suggestions: replies[0].rows,
      members: replies[2].rows.filter {
        $0.text("party") == visit.seat.slug && $0.text("state") == "active"
      },
      visit: visit)
    return "\(choice(phase, isInForce: isInForce, visit))\(board.html)"
  }

  /// The way to the other phases: earlier ones stay readable.
  private static func choice(_ phase: Phase, isInForce: Bool, _ visit: Visit) -> HTML {
    let options = Phase.allCases.map { (value: $0.rawValue, name: visit.say($0.name)) }
    let note =
      isInForce
      ? visit.say("Det er den fase, initiativet er i nu.", "The initiative is in this phase now.")
      : visit.say("Initiativet er i en anden fase nu.", "The initiative is in another phase now.")
    return """
      <form class="filter" method="get">
      \(FilterForm(visit: visit).select("phase", visit.say("Fase", "Phase"), phase.rawValue, options))\
      <button class="button secondary">\(visit.say("Vis", "Show"))</button>
      </form>
      <p class="meta">\(note)</p>

      """
  }
}
