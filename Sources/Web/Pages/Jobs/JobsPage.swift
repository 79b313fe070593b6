import Commands
import Domain
import HTML

/// `…/jobs`: what the backbone has had done behind its back, how far it is, and the export of the
/// whole initiative.
enum JobsPage: Page {
  static let path = "/i/{initiative}/{party}/jobs"
  static let audience = Audience.members(.backbone)
  static let forms = ["initiative.export", "job.cancel"]

  static func show(_ visit: Visit) async throws -> Content {
    let reply = try await visit.perform(
      "job.list",
      ["initiative": visit.place.slug, "cursor": visit.query["cursor"], "limit": "50"])
    let table = JobTable(rows: reply.rows, visit: visit, isOfHost: false)
    return Content(
      visit.say(Section.jobs.name), section: .jobs,
      main: """
        <p class="lead">\(visit.say(
          "Det, der tager tid, kører i baggrunden, også når du lukker siden.",
          "What takes time runs in the background, also when you close the page."))</p>
        <section aria-labelledby="export">
        <h2 id="export">\(visit.say("Eksport", "Export"))</h2>
        <p>\(visit.say(
          "Hele initiativet i én fil (JSON Lines): parter og medlemmer, dagsorden, målinger, aktiviteter, bevillinger, beslutninger og loggen. Den indeholder navne og e-mailadresser, så gem den et sikkert sted.",
          "The whole initiative in one file (JSON Lines): parties and members, agenda, measurements, activities, grants, decisions and the audit trail. It holds names and e-mail addresses, so keep it somewhere safe."))</p>
        \(visit.form("initiative.export", refused: visit.say(
          "Eksporten er ikke sat i gang", "The export was not started")) { form in
          form.button(
            visit.say("Eksportér hele initiativet", "Export the whole initiative"),
            style: .secondary)
        })
        </section>
        <section aria-labelledby="jobs"\("data-live", if: table.isMoving)>
        <h2 id="jobs">\(visit.say("Seneste job", "Recent jobs"))</h2>
        \(refresh(table, visit))\(table.html(
          csv: "/csv/job.list?initiative=\(Percent.encoded(visit.place.slug))",
          empty: visit.say(
            "Der har ikke været noget job endnu. En eksport står her, når du har bedt om den.",
            "There has been no job yet. An export stands here once you have asked for it.")))
        \(visit.pager(next: reply.result.optionalText("next")))
        </section>
        """)
  }

  /// The way to see how far it is, where the page does not look by itself.
  static func refresh(_ table: JobTable, _ visit: Visit) -> HTML? {
    guard table.isMoving else { return nil }
    return """
      <p><a class="button secondary" href="\(visit.address)">\
      \(visit.say("Se, hvor langt det er", "See how far it is"))</a></p>

      """
  }
}
