import Commands
import Domain
import HTML

/// The backbone's home: the notice first, then what waits, how complete the figures are, and how it
/// all goes.
enum BackboneHome {
  static func content(_ visit: Visit) async throws -> Content {
    let since = HomeSections.since(visit)
    let own = visit.seat.slug
    let replies = try await visit.read(
      Request("waiting.list"), Request("charter.show"), Request("initiative.show"),
      Request("due.list", ["party": own, "limit": "1000"]),
      Request("target.list", ["limit": "1000"]),
      Request("allocation.list", ["limit": "1000"]),
      Request("completeness.show", ["periods": "8"]),
      Request("measurement.list", ["state": "returned", "limit": "20"]),
      Request("status.show", ["section": "indicator"]), Request("indicator.series"),
      Request("change.list", ["since": since.description, "limit": "8"]))
    let charter = replies[1].result
    let initiative = replies[2].result
    return Content(
      visit.say("Overblik", "Overview"),
      heading: "<h1>\(visit.place.name)</h1>\n\(Paragraphs.lead(initiative.text("purpose")))",
      section: .home,
      main: """
        \(CharterBox.question(charter, visit))\
        \(charter.flag("acknowledged") ? waiting(replies, visit) : first(visit))\
        \(completeness(replies[6], visit))\
        \(HomeSections.indicators(replies[8].rows, replies[9].rows, visit))\
        \(HomeSections.changes(replies[10], since: since, visit))\
        \(profile(initiative, visit))\
        \(CharterBox.section(replies[1], visit))
        """)
  }

  // MARK: - What waits

  /// Before the notice is acknowledged there is one thing to do.
  private static func first(_ visit: Visit) -> HTML {
    let text = visit.say(
      "Læs opmærksomhedspunkterne ovenfor, og bekræft dem. Først da kan du godkende tal, oprette indikatorer og invitere parter. Du kan læse alt imens.",
      "Read the points above and acknowledge them. Only then can you approve figures, define indicators and invite parties. You can read everything meanwhile."
    )
    return """
      <section><h2>\(visit.say("Det første, du skal gøre", "The first thing to do"))</h2>
      <p>\(text)</p></section>

      """
  }

  private static func waiting(_ replies: [Reply], _ visit: Visit) -> HTML {
    let makers = WaitingTasks(
      visit: visit, targets: replies[4].rows, allocations: replies[5].rows)
    // What only the backbone can do comes first, then what it follows up.
    let rows = Dictionary(grouping: replies[0].rows) { $0.text("kind") }
    let of = { (kinds: [String]) in kinds.flatMap { rows[$0] ?? [] }.compactMap(makers.task) }
    let tasks =
      of(["handover", "nomination", "review"])
      + makers.reports(DuePeriod.groups(of: replies[3].rows))
      + of([
        "meeting", "meeting_cancelled", "minutes", "action", "task", "returned", "overdue",
        "agenda_over", "agenda_comment", "term", "invitation", "allocation", "decision_review",
      ])
    let content =
      tasks.isEmpty
      ? visit.empty(
        visit.say(
          "Intet venter. Når parterne indsender tal, eller en frist overskrides, står det her.",
          "Nothing is waiting. When parties submit figures or a deadline passes, it appears here."),
        next: (visit.say("Se fuldstændigheden", "See completeness"), visit.here("completeness")))
      : WaitingTask.list(tasks, visit)
    return """
      <section><h2>\(visit.say("Det venter på dig", "Waiting for you"))</h2>
      \(content)\(others(replies, visit))</section>

      """
  }

  /// What waits for others: worth knowing, not to be done here.
  private static func others(_ replies: [Reply], _ visit: Visit) -> HTML? {
    let returned = replies[7].rows.count
    let proposed = replies[4].rows.count { $0.text("state") == "proposed" }
    var tasks: [WaitingTask] = []
    if returned > 0 {
      tasks.append(
        WaitingTask(
          count: returned,
          text: visit.say(
            returned == 1
              ? "returneret tal er ikke rettet endnu" : "returnerede tal er ikke rettet endnu",
            returned == 1
              ? "returned figure not yet corrected" : "returned figures not yet corrected"),
          path: visit.here("measurements") + "?state=returned"))
    }
    if proposed > 0 {
      tasks.append(
        WaitingTask(
          count: proposed,
          text: visit.say(
            proposed == 1
              ? "foreslået mål afventer en partner" : "foreslåede mål afventer en partner",
            proposed == 1 ? "proposed target awaits a partner" : "proposed targets await a partner"),
          path: visit.here("indicators")))
    }
    guard !tasks.isEmpty else { return nil }
    return """
      <h3>\(visit.say("Det venter på andre", "Waiting for others"))</h3>
      \(WaitingTask.list(tasks, visit))
      """
  }

  // MARK: - How complete

  private static func completeness(_ reply: Reply, _ visit: Visit) -> HTML {
    let heading = visit.say("Fuldstændighed", "Completeness")
    guard !reply.rows.isEmpty else {
      let text = visit.say(
        "Ingen tal ventes endnu. Bestem på en indikators side, hvem der indberetter.",
        "No figures are expected yet. Decide on an indicator's page who reports.")
      let next = (
        visit.say("Gå til indikatorerne", "Go to the indicators"), visit.here("indicators")
      )
      return "<section><h2>\(heading)</h2>\(visit.empty(text, next: next))</section>\n"
    }
    return """
      <section><h2>\(heading)</h2>
      \(CompletenessRates.html(reply.result, visit))
      <p class="more"><a href="\(visit.here("completeness"))">\
      \(visit.say("Part for part", "Party by party"))</a></p></section>

      """
  }

  // MARK: - The initiative itself

  private static func profile(_ initiative: JSON, _ visit: Visit) -> HTML {
    let isOpen = visit.submission?.verb == "initiative.describe"
    let form = visit.form("initiative.describe", guardsChanges: true) { form in
      """
      <input type="hidden" name="_clearable" value="purpose">
      <input type="hidden" name="_clearable" value="contact">
      \(form.field(
        "purpose", label: visit.say("Formål", "Purpose"), kind: .lines(4),
        hint: visit.say(
          "Hvad initiativet vil opnå, og for hvem. Det står øverst på alles overblik.",
          "What the initiative wants to achieve, and for whom. It stands on top of everybody's overview."),
        value: initiative.text("purpose"))
      )\(form.field(
        "contact", label: visit.say("Kontakt", "Contact"), kind: .lines(3),
        hint: visit.say(
          "Hvem man skriver eller ringer til i sekretariatet.",
          "Whom to write to or call in the backbone."),
        value: initiative.text("contact"))
      )<div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    return """
      <section><h2>\(visit.say("Initiativet", "The initiative"))</h2>
      \(HomeSections.head(initiative, visit))
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Ret formål og kontakt", "Edit purpose and contact"))</summary>
      \(form)</details></section>

      """
  }
}
