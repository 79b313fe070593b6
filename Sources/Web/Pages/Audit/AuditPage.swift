import Commands
import Domain
import HTML

/// The audit trail of an initiative in sentences: who did what, for which party, and what was refused.
enum AuditPage: Page {
  static let path = "/i/{initiative}/{party}/audit"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let party = visit.query["of"].flatMap { $0.isEmpty ? nil : $0 }
    var requests = [
      Request(
        "audit.list",
        ["order": "newest", "party": party, "cursor": visit.query["cursor"], "limit": "50"]),
      Request("party.list", ["limit": "1000"]),
      Request("indicator.list", ["limit": "1000"]),
    ]
    if visit.seat.role != .funder { requests.append(Request("audit.verify")) }
    let outcomes = await visit.attempt(requests)
    let entries = try outcomes[0].get()
    let parties = try outcomes[1].get().rows
    let indicators = try outcomes[2].get().rows
    // An optional in so many words: a bare nil would be the JSON null.
    let chain: JSON? = outcomes.count > 3 ? .some(try outcomes[3].get().result) : .none
    let names = Dictionary(
      parties.map { ($0.text("party"), $0.text("name")) }
        + indicators.map { ($0.text("indicator"), $0.text("title")) },
      uniquingKeysWith: { first, _ in first })
    return Content(
      visit.say(Section.audit.name), section: visit.seat.role == .funder ? nil : .audit,
      main: """
        <p class="lead">\(lead(visit))</p>
        \(verified(chain, visit))\(filter(parties, party, visit))\(list(entries.rows, names, visit))
        \(visit.csvLink(visit.csv("audit.list", ["order": "newest", "party": party])))\
        \(visit.pager(next: entries.result.optionalText("next")))
        """)
  }

  private static func lead(_ visit: Visit) -> String {
    visit.seat.role == .funder
      ? visit.say(
        "Det, I selv har gjort i initiativet.", "What you yourselves have done in the initiative.")
      : visit.say(
        "Alt, der er gjort eller afvist i initiativet. Ingen kan ændre eller slette i loggen, uden at det kan ses.",
        "All that was done or refused in the initiative. Nobody can change or delete an entry without it showing."
      )
  }

  /// Whether the chain of hashes holds.
  private static func verified(_ chain: JSON?, _ visit: Visit) -> HTML? {
    guard let chain else { return nil }
    let entries = visit.format.number(chain.whole("entries") ?? 0)
    if chain.whole("problems") == 0 {
      return """
        <p><span class="status approved">\(visit.say("Loggen er ubrudt", "The trail is unbroken"))</span> \
        <span class="meta">\(visit.say("\(entries) indførsler er efterregnet", "\(entries) entries recomputed"))</span></p>

        """
    }
    return """
      <aside class="notice danger"><p>\(visit.say(
        "Loggen er brudt ved indførsel \(chain.text("first_problem")): \(chain.text("problem")).",
        "The trail is broken at entry \(chain.text("first_problem")): \(chain.text("problem"))."))</p></aside>

      """
  }

  private static func filter(_ parties: [JSON], _ party: String?, _ visit: Visit) -> HTML? {
    guard visit.seat.role != .funder else { return nil }
    let options = parties.map { row -> HTML in
      """
      <option value="\(row.text("party"))"\("selected", if: row.text("party") == party)>\
      \(row.text("name"))</option>
      """
    }
    return """
      <form class="filter" method="get">
      <div class="field"><label for="of">\(visit.say("Part", "Party"))</label>
      <select class="input" id="of" name="of"><option value="">\(visit.say("Alle", "All"))</option>\
      \(options)</select></div>
      <button class="button secondary">\(visit.say("Vis", "Show"))</button>
      </form>

      """
  }

  private static func list(_ rows: [JSON], _ names: [String: String], _ visit: Visit) -> HTML {
    guard !rows.isEmpty else {
      return visit.empty(visit.say("Der er ikke sket noget endnu.", "Nothing has happened yet."))
    }
    let items = rows.map { row -> HTML in
      let at: HTML? = row.instant("at").map {
        "<time datetime=\"\(row.text("at"))\">\(visit.format.moment($0))</time>"
      }
      let who = row.optionalText("account") ?? visit.say("Systemet", "The system")
      let party = row.optionalText("party").map { names[$0] ?? $0 }
      let acting: HTML? = party.map { " <span class=\"meta\">\($0)</span>" }
      let outcome: HTML? =
        row.text("outcome") == "OK"
        ? nil
        : " <span class=\"status returned\">\(visit.say("Afvist", "Refused"))</span> <code>\(row.text("outcome"))</code>"
      return """
        <li>\(at)<p><b>\(who)</b>\(acting) \
        \(AuditSentence.of(row, names: names, visit))\(outcome) \
        <span class="meta">\(visit.say("nr.", "no.")) \(row.text("sequence"))</span></p></li>

        """
    }
    return "<ol class=\"timeline\">\n\(items)</ol>\n"
  }
}
