import Commands
import Domain
import HTML

/// `/operator/jobs`: the jobs of every initiative on the host.
enum OperatorJobsPage: Page {
  static let path = "/operator/jobs"
  static let audience = Audience.operators
  static let forms = ["job.cancel"]

  static func show(_ visit: Visit) async throws -> Content {
    let state = visit.query["state"].flatMap { JobState(rawValue: $0)?.rawValue }
    let reply = try await visit.perform(
      "job.list", ["state": state, "cursor": visit.query["cursor"], "limit": "50"])
    let table = JobTable(rows: reply.rows, visit: visit, isOfHost: true)
    let states = JobState.allCases.map {
      (value: $0.rawValue, name: visit.say(JobWords.name(of: $0)))
    }
    return Content(
      visit.say("Job", "Jobs"),
      trail: [(visit.say("Initiativer", "Initiatives"), OperatorPage.path)],
      main: """
        <p class="lead">\(visit.say(
          "Det, der tager tid, for alle initiativer på værten. Hvert initiativs job kører ét ad gangen.",
          "What takes time, for all initiatives on the host. Each initiative's jobs run one at a time."))</p>
        <form class="filter" method="get">
        \(FilterForm(visit: visit).select(
          "state", visit.say("Tilstand", "State"), state, [("", visit.say("Alle", "All"))] + states))\
        <button class="button secondary">\(visit.say("Vis", "Show"))</button>
        </form>
        <div\("data-live", if: table.isMoving)>
        \(JobsPage.refresh(table, visit))\(table.html(
          csv: visit.csv("job.list", ["state": state]),
          empty: visit.say(
            "Der er ingen job. En eksport står her, når nogen har bedt om den.",
            "There are no jobs. An export stands here once somebody has asked for it.")))
        \(visit.pager(next: reply.result.optionalText("next")))
        </div>
        """)
  }
}
