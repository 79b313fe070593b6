import Commands
import Domain
import HTML

/// The backbone office: who holds it, the election that is going on or was last, and who held it before.
enum OfficePage: Page {
  static let path = "/i/{initiative}/{party}/office"
  static let audience = Audience.members(.members)
  static let forms = [
    "election.open", "election.stand", "election.nominate", "election.accept", "election.vote",
    "choice.record", "choice.confirm", "office.withdraw",
  ]

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("office.show"), Request("election.list", ["limit": "1"]),
      Request("choice.list", ["limit": "20"]), Request("initiative.show"))
    let office = replies[0]
    let days = replies[3].result.whole("days_without_backbone") ?? 0
    var election: HTML?
    if let latest = replies[1].rows.first {
      let reply = try await visit.read("election.show", ["election": latest.text("election")])
      election = ElectionPanel(election: reply.result, visit: visit).html
    }
    let isOpen = ["open", "closed"].contains(replies[1].rows.first?.text("state") ?? "")
    return Content(
      visit.say("Sekretariatet", "The backbone"), heading: heading(visit), section: .office,
      main: """
        \(holder(office, days, visit))\(handover(visit))\(election)\
        \(visit.seat.role == .partner && !isOpen ? CallPanel(calls: office.result, visit: visit).html : nil)\
        \(ChoicePanel(choices: replies[2].rows, mayRecord: !isOpen, visit: visit).html)\
        \(terms(office, visit))
        """)
  }

  private static func heading(_ visit: Visit) -> HTML {
    """
    <h1>\(visit.say("Det fælles sekretariat", "The backbone office"))</h1>
    <p class="lead">\(visit.say(
      "Partnerne vælger, hvem der er sekretariat. Sekretariatet kan hverken åbne, lukke, ændre eller afgøre et valg.",
      "The partners choose who is the backbone. The backbone can neither open, close, change nor decide an election."))</p>
    """
  }

  private static func holder(_ office: Reply, _ days: Int, _ visit: Visit) -> HTML {
    guard let term = office.rows.first(where: { $0.flag("in_force") }) else {
      return VacancyPanel(
        care: office.result["caretaker"] ?? .null, term: office.rows.first, days: days,
        visit: visit
      ).html
    }
    let until = term.instant("ends_at").map { visit.format.day(visit.format.zone.day(of: $0)) }
    return """
      <p><a href="\(visit.here("parties", term.text("party")))"><b>\(term.text("name"))</b></a>: \
      \(visit.say(kind(term.text("kind")))), \
      \(visit.say("til", "until")) \(until ?? "")</p>
      \(term.choice("kind", of: TermKind.self) == .interim ? interim(days, visit) : nil)
      """
  }

  /// How long nobody has been chosen, and how an interim backbone can go on.
  private static func interim(_ days: Int, _ visit: Visit) -> HTML {
    let count = visit.format.count(days, .day)
    let renewal: HTML? =
      visit.seat.role == .funder
      ? nil
      : """
       <a href="\(visit.here("decisions", "new"))?kind=renew_interim">\(visit.say(
        "Foreslå, at det fortsætter", "Propose that it goes on"))</a>
      """
    return """
      <p class="meta">\(visit.say(
        "\(count) uden et sekretariat, som partnerne har valgt. Kun partnerne kan forlænge det midlertidige.",
        "\(count) without a backbone that the partners have chosen. Only the partners can prolong the interim one."))\
      \(renewal)</p>

      """
  }

  private static func handover(_ visit: Visit) -> HTML? {
    guard visit.seat.role == .backbone else { return nil }
    return """
      <p class="more"><a href="\(visit.here("office", "handover"))">\(visit.say(
        "Det, et nyt sekretariat overtager", "What a new backbone takes over"))</a></p>

      """
  }

  /// How it came to the office; an interim one with the reason that was given.
  private static func how(_ term: JSON, _ visit: Visit) -> HTML {
    let name = visit.say(kind(term.text("kind")))
    guard let reason = term.optionalText("reason") else { return "\(name)" }
    let told = reason == "founding" ? visit.say("ved stiftelsen", "at the founding") : reason
    return "\(name) <span class=\"meta\">\(told)</span>"
  }

  private static func kind(_ kind: String) -> Message {
    switch kind {
    case "elected": Message(da: "valgt", en: "elected")
    case "recorded": Message(da: "valgt på et møde", en: "chosen at a meeting")
    default: Message(da: "midlertidigt", en: "interim")
    }
  }

  private static func terms(_ office: Reply, _ visit: Visit) -> HTML {
    let day: (JSON, String) -> String = { row, name in
      row.instant(name).map { visit.format.day(visit.format.zone.day(of: $0)) } ?? ""
    }
    let columns: [Column<JSON>] = [
      .head(visit.say("Sekretariat", "Backbone")) { "\($0.text("name"))" },
      .text(visit.say("Hvordan", "How")) { how($0, visit) },
      .text(visit.say("Fra", "From")) { "\(day($0, "starts_at"))" },
      .text(visit.say("Til", "Until")) {
        "\(day($0, $0.optionalText("ended_at") == nil ? "ends_at" : "ended_at"))"
      },
    ]
    let table = visit.table(
      visit.say("Periode for periode", "Term by term"), rows: office.rows,
      csv: visit.csv("office.show"),
      empty: visit.empty(
        visit.say("Ingen endnu.", "None yet."),
        next: (visit.say("Se spillereglerne", "See the charter"), visit.here("charter"))),
      columns)
    return """
      <section><h2 id="terms">\(visit.say("Funktionsperioder", "Terms of office"))</h2>
      \(table)</section>

      """
  }
}
