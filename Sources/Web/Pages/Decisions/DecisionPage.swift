import Commands
import Domain
import HTML

/// One decision: what is proposed and why, how to vote on it, how each party voted, what came of it.
enum DecisionPage: Page {
  static let path = "/i/{initiative}/{party}/decisions/{decision}"
  static let audience = Audience.members(.members)
  static let forms = ["decision.vote", "decision.open", "decision.withdraw", "decision.review"]

  static func show(_ visit: Visit) async throws -> Content {
    let id = visit.parameter("decision")
    guard ID(id) != nil else { throw Refusal.noSuchPage }
    let reply = try await visit.read("decision.show", ["id": id])
    let decision = reply.result
    return Content(
      decision.text("title"), section: .decisions,
      trail: [(visit.say(Section.decisions.name), visit.here("decisions"))],
      main: """
        \(facts(decision, visit))\(DecisionProposal.html(decision, visit))\
        <div class="text">\(Paragraphs.html(decision.text("reasons")))</div>
        \(minutes(decision, visit))\(DecisionPanels.vote(decision, visit))\
        \(votes(reply.rows, visit))\(reviews(decision, visit))\
        \(DecisionPanels.steps(decision, visit))
        """)
  }

  // MARK: - What it is

  private static func facts(_ decision: JSON, _ visit: Visit) -> HTML {
    func fact(_ name: String, _ value: HTML?) -> HTML? {
      value.map { "<div><dt>\(name)</dt><dd>\($0)</dd></div>\n" }
    }
    func words(_ message: Message?) -> HTML? { message.map { "\(visit.say($0))" } }
    let method = decision.choice("method", of: DecisionMethod.self)
    let proposer: HTML = """
      <a href="\(visit.here("parties", decision.text("party")))">\(decision.text("party_name"))</a>
      """
    let review: HTML? = decision.day("review_on").map { "\(visit.format.day($0))" }
    let share = decision.decimal("quorum").map { visit.format.percent($0, decimals: 0) } ?? ""
    let quorum = visit.say("Mindst \(share) skal deltage.", "At least \(share) must take part.")
    return """
      <dl class="facts">
      \(fact(visit.say("Tilstand", "State"), state(decision, visit)))\
      \(fact(visit.say("Stemmerne", "The votes"), "\(DecisionCount.sentence(decision, visit))"))\
      \(fact(visit.say("Foreslået af", "Proposed by"), proposer))\
      \(fact(visit.say("Besluttes af", "Decided by"),
        words(decision.choice("decided_by", of: DecisionForum.self)?.name)))\
      \(fact(method.map { visit.say($0.name) } ?? "", method.map { "\(visit.say($0.meaning)) \(quorum)" }))\
      \(fact(visit.say("Eftersyn", "Review"), review))</dl>

      """
  }

  private static func state(_ decision: JSON, _ visit: Visit) -> HTML {
    let why: Message? =
      switch decision.text("outcome") {
      case "no_quorum": Message(da: "for få stemte", en: "too few voted")
      case "withdrawn": Message(da: "trukket tilbage", en: "withdrawn")
      case "no_effect":
        Message(
          da: "det kunne ikke længere gennemføres", en: "it could no longer take effect")
      default: nil
      }
    let note = [why.map { visit.say($0) }, DecisionCount.when(decision, visit)].compactMap(\.self)
    return """
      \(DecisionsPage.badge(decision, visit)) <span class="meta">\(note.joined(separator: ", "))</span>
      """
  }

  private static func minutes(_ decision: JSON, _ visit: Visit) -> HTML? {
    guard let held = decision.day("held_on") else { return nil }
    return """
      <section><h2>\(visit.say("Fra mødet", "From the meeting")) \(visit.format.day(held))</h2>
      \(Paragraphs.html(decision.text("minutes")))</section>

      """
  }

  // MARK: - What each party said

  private static func votes(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let isMeeting = rows.contains { $0.flag("attended") }
    var columns: [Column<JSON>] = [
      .head(visit.say("Part", "Party")) {
        "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("party_name"))</a>"
      },
      .text(visit.say("Stemme", "Vote")) { row in
        let choice = row.choice("choice", of: VoteChoice.self)
        return "\(choice.map { visit.say($0.name) } ?? visit.say("Ikke endnu", "Not yet"))"
      },
      .text(visit.say("Begrundelse", "Reasons")) { Paragraphs.html($0.text("reasons")) },
      .text(visit.say("Hvornår", "When"), sort: { $0.optionalText("cast_at") }) { row in
        "\(Act.text(row, "cast_by", "cast_at", visit))"
      },
    ]
    if isMeeting {
      columns.insert(
        .text(visit.say("Til stede", "Present")) {
          "\($0.flag("attended") ? visit.say("ja", "yes") : visit.say("nej", "no"))"
        }, at: 1)
    }
    return """
      <section><h2>\(visit.say("Stemmer", "Votes"))</h2>
      \(visit.table(
        visit.say("Part for part", "Party by party"), rows: rows,
        csv: visit.csv("decision.show", ["id": visit.parameter("decision")]), columns))
      </section>

      """
  }

  // MARK: - What came of it

  private static func reviews(_ decision: JSON, _ visit: Visit) -> HTML? {
    let rows = decision.list("reviews")
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let at = row.instant("reviewed_at").map { visit.format.day(visit.format.zone.day(of: $0)) }
      return """
        <li>\(Paragraphs.html(row.text("note")))
        <p class="meta">\(row.text("party_name")), \(at ?? "")</p></li>

        """
    }
    return """
      <section><h2>\(visit.say("Hvad det førte til", "What it led to"))</h2>
      <ul class="list">\(items)</ul></section>

      """
  }
}
