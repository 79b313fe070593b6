import Commands
import Domain
import HTML

/// What a backbone that comes into office takes over, to be read on the screen or on paper.
enum HandoverPage: Page {
  static let path = "/i/{initiative}/{party}/office/handover"
  static let audience = Audience.members([.backbone])

  static func show(_ visit: Visit) async throws -> Content {
    let reply = try await visit.read("office.handover")
    let title = visit.say("Overdragelse", "Hand-over")
    return Content(
      title, heading: heading(title, visit), section: .office,
      trail: [(visit.say(Section.office.name), visit.here("office"))],
      main: "\(HandoverSection.allCases.map { part($0, reply.rows, visit) })")
  }

  private static func heading(_ title: String, _ visit: Visit) -> HTML {
    let printed = visit.format.moment(.now())
    return """
      <header class="print-only print-head"><p>Rygrad</p>\
      <p>\(visit.place.name) · \(printed)</p></header>
      <h1>\(title)</h1>
      <p class="lead">\(visit.say(
        "Det, et nyt sekretariat overtager: det åbne, det, der har frist, og det, der er lovet.",
        "What a new backbone takes over: what is open, what is due and what was promised."))</p>
      <p class="no-print meta">\(visit.say(
        "Udskriv siden, eller gem den som PDF, fra browserens menu.",
        "Print the page, or save it as PDF, from the browser’s menu."))</p>
      """
  }

  private static func part(
    _ section: HandoverSection, _ rows: [JSON], _ visit: Visit
  ) -> HTML {
    let rows = rows.filter { $0.text("section") == section.rawValue }
    let groups = HandoverKind.allCases.compactMap { kind -> HTML? in
      let items = rows.filter { $0.text("kind") == kind.rawValue }
      guard !items.isEmpty else { return nil }
      return """
        <h3>\(visit.say(kind.heading)) (\(visit.format.number(items.count)))</h3>
        <ul class="list">
        \(items.map { item(kind, $0, visit) })</ul>

        """
    }
    let content: HTML =
      groups.isEmpty
      ? "<p>\(visit.say("Intet.", "Nothing."))</p>\n" : "\(groups)"
    return """
      <section aria-labelledby="\(section.rawValue)"><h2 id="\(section.rawValue)">\
      \(visit.say(section.heading))</h2>
      \(content)</section>

      """
  }

  private static func item(_ kind: HandoverKind, _ row: JSON, _ visit: Visit) -> HTML {
    let name =
      row.optionalText("title") ?? row.optionalText("party_name")
      ?? visit.say(kind.heading)
    let title =
      row.optionalText("period").map { "\(name), \(visit.format.named($0))" } ?? name
    let path = kind.path(row).reduce(into: visit.here()) { $0 += "/" + Percent.encoded($1) }
    var notes: [HTML] = []
    if let name = row.optionalText("party_name"), row.optionalText("title") != nil {
      notes.append("\(name)")
    }
    if let count = row.whole("count"), count > 1 {
      notes.append(
        "\(visit.say("\(visit.format.number(count)) i alt", "\(visit.format.number(count)) in all"))"
      )
    }
    if let due = row.day("due") {
      let day = visit.format.day(due)
      notes.append(
        row.flag("overdue")
          ? "<span class=\"status overdue\">\(visit.say("frist overskredet \(day)", "overdue since \(day)"))</span>"
          : "\(visit.say("frist \(day)", "due \(day)"))")
    } else if let since = row.instant("since").map({ visit.format.zone.day(of: $0) }) {
      notes.append(
        "\(visit.say("siden \(visit.format.day(since))", "since \(visit.format.day(since))"))")
    }
    let meta = notes.enumerated().map { index, note -> HTML in index == 0 ? note : " · \(note)" }
    return "<li><a href=\"\(url: path)\">\(title)</a> <span class=\"meta\">\(meta)</span></li>\n"
  }
}
