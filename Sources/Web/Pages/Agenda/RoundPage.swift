import Commands
import Domain
import HTML

/// One round: what is asked, what partners have brought, and what the backbone has written up of it.
enum RoundPage: Page {
  static let path = "/i/{initiative}/{party}/agenda/rounds/{round}"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = [
    "contribution.add", "contribution.update", "contribution.withdraw", "writeup.add",
    "writeup.withdraw", "draft.place", "draft.begin", "round.update", "round.close",
  ]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("round")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let replies = try await visit.read(
      Request("round.show", ["id": id]),
      Request("contribution.list", ["round": id, "limit": "1000"]),
      Request("writeup.list", ["round": id, "limit": "1000"]),
      Request("draft.list", ["limit": "100"]))
    let round = replies[0].result
    let contributions = Contributions(round: round, rows: replies[1].rows, visit: visit)
    let writeups = Writeups(
      round: round, rows: replies[2].rows, contributions: replies[1].rows,
      drafts: replies[3].rows, visit: visit)
    return Content(
      round.text("title"), section: .agenda,
      trail: [(visit.say(Section.agenda.name), visit.here("agenda"))],
      main: """
        \(facts(round, visit))\
        <div class="text">\(Prose.html(round.text("invitation")))</div>
        \(contributions.html)\(writeups.html)\
        \(drafts(replies[3].rows.filter { $0.text("round") == id }, id, visit))\
        \(parties(replies[0].rows, id, visit))\(arrange(round, visit))
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.verb == "draft.begin"
      ? .page(visit.here("agenda", "drafts", done.reply.result.text("id"))) : .page(visit.path)
  }

  private static func facts(_ round: JSON, _ visit: Visit) -> HTML {
    """
    <p>\(Status.round(round.text("state"), visit)) \
    <span class="meta">\(AgendaWork.days(round, visit)) · \
    \(visit.say("åbnet af \(round.text("opened_by"))", "opened by \(round.text("opened_by"))"))</span></p>
    <p>\(AgendaWork.count(round, visit))</p>

    """
  }

  // MARK: - What came of it

  private static func drafts(_ rows: [JSON], _ round: String, _ visit: Visit) -> HTML {
    let list: HTML =
      rows.isEmpty
      ? "<p>\(visit.say("Ingen har begyndt et udkast endnu.", "Nobody has begun a draft yet."))</p>"
      : "<ul class=\"list\">\n\(rows.map { AgendaWork.draft($0, isNested: false, visit) })</ul>"
    let begin: HTML? =
      visit.seat.role == .partner ? AgendaWork.beginDraft(round: round, visit) : nil
    return """
      <section><h2>\(visit.say("Udkast af runden", "Drafts of the round"))</h2>
      \(list)\(begin)</section>

      """
  }

  /// Who has contributed, and who has not.
  private static func parties(_ rows: [JSON], _ round: String, _ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Hvem har bidraget?", "Who has contributed?"))</h2>
    \(visit.table(
      visit.say("Partner for partner", "Partner by partner"), rows: rows,
      csv: visit.csv("round.show", ["id": round]),
      empty: visit.empty(visit.say("Initiativet har ingen partnere endnu.", "The initiative has no partners yet.")),
      [
        .head(visit.say("Partner", "Partner")) {
          "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("party_name"))</a>"
        },
        .number(visit.say("Bidrag", "Contributions"), sort: { $0.optionalText("contributions") }) {
          "\(visit.format.number($0.whole("contributions") ?? 0))"
        },
        .number(visit.say("Heraf med borgere", "Of which with people concerned"), sort: { $0.optionalText("involving") }) {
          "\(visit.format.number($0.whole("involving") ?? 0))"
        },
        .text(visit.say("Senest", "Latest"), sort: { $0.optionalText("latest_at") }) {
          "\($0.instant("latest_at").map { visit.format.shortMoment($0) } ?? visit.say("ikke endnu", "not yet"))"
        },
      ]))</section>

    """
  }

  // MARK: - Arranging

  private static func arrange(_ round: JSON, _ visit: Visit) -> HTML? {
    guard visit.seat.role == .backbone, round.text("state") != "closed" else { return nil }
    let id = round.text("id")
    let isOpen = visit.submission?.verb == "round.update"
    let form = visit.form(
      "round.update", hidden: ["id": id, "_if": round.text("revision")], guardsChanges: true
    ) { form in
      """
      \(form.field("title", label: visit.say("Rundens navn", "Title of the round"), value: round.text("title"), isRequired: true))\
      \(RoundFields.html(form, round, visit))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    return """
      <section><h2>\(visit.say("Tilrettelæg runden", "Arrange the round"))</h2>
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Ret spørgsmål og frister", "Change the question and deadlines"))</summary>
      \(form)</details>
      <details class="confirm"><summary>\(visit.say("Luk runden …", "Close the round …"))</summary><div>
      <p>\(visit.say(
        "Der kan ikke bidrages mere. Bidragene kan stadig læses og bruges i udkast.",
        "Nothing more can be contributed. The contributions can still be read and used in drafts."))</p>
      \(visit.form("round.close", hidden: ["id": id]) { form in
        form.button(visit.say("Luk", "Close"), style: .danger)
      })</div></details></section>

      """
  }
}
