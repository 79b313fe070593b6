import Commands
import Domain
import HTML

/// `/operator`: the initiatives on this server, with how much they hold and nothing of what.
enum OperatorPage: Page {
  static let path = "/operator"
  static let audience = Audience.operators

  static func show(_ visit: Visit) async throws -> Content {
    let all = try await initiatives(visit)
    let text = String((visit.query["q"] ?? "")[...].trimmingSpaces)
    let status = visit.query["status"].flatMap { InitiativeStatus(rawValue: $0) }
    let shown = all.filter { row in
      (text.isEmpty || matches(row, text))
        && (status == nil || row.choice("status") == status)
    }
    let title = visit.say("Initiativer", "Initiatives")
    return Content(
      title,
      heading: """
        <div class="head"><h1>\(title)</h1><div class="actions">
        <a class="button secondary" href="\(OperatorJobsPage.path)">\(visit.say("Job", "Jobs"))</a>
        <a class="button secondary" href="\(ServerPage.path)">\(visit.say("Serveren", "The server"))</a>
        <a class="button" href="\(NewInitiativePage.path)">\
        \(visit.say("Opret initiativ", "Found an initiative"))</a></div></div>
        """,
      main: """
        \(all.isEmpty ? nil : filter(text, status, visit))\(table(shown, of: all.count, visit))
        """)
  }

  /// All of them: a server has some hundreds at most.
  private static func initiatives(_ visit: Visit) async throws -> [JSON] {
    var rows: [JSON] = []
    var cursor: String?
    repeat {
      let reply = try await visit.perform(
        "initiative.list", ["limit": "1000", "cursor": cursor])
      rows += reply.rows
      cursor = reply.result.optionalText("next")
    } while cursor != nil
    return rows
  }

  private static func matches(_ row: JSON, _ text: String) -> Bool {
    [row.text("name"), row.text("slug")].contains {
      $0.lowercased().contains(text.lowercased())
    }
  }

  private static func filter(
    _ text: String, _ status: InitiativeStatus?, _ visit: Visit
  ) -> HTML {
    let options = InitiativeStatus.allCases.map { choice -> HTML in
      """
      <option value="\(choice.rawValue)"\("selected", if: choice == status)>\
      \(visit.say(choice.name))</option>
      """
    }
    return """
      <form class="filter" method="get" action="\(path)" role="search">
      <div class="field"><label for="q">\(visit.say("Søg på navn", "Search by name"))</label>
      <input class="input" type="search" id="q" name="q" value="\(text)"></div>
      <div class="field"><label for="status">\(visit.say("Status", "Status"))</label>
      <select class="input" id="status" name="status">
      <option value="">\(visit.say("Alle", "All"))</option>\(options)</select></div>
      <button class="button secondary">\(visit.say("Vis", "Show"))</button>
      </form>

      """
  }

  private static func table(_ rows: [JSON], of total: Int, _ visit: Visit) -> HTML {
    let empty =
      total == 0
      ? visit.empty(
        visit.say(
          "Der er ingen initiativer endnu. Opret det første, og inviter sekretariatets administrator.",
          "There are no initiatives yet. Found the first and invite the backbone's administrator."),
        next: (visit.say("Opret initiativ", "Found an initiative"), NewInitiativePage.path))
      : visit.empty(
        visit.say("Ingen initiativer passer til søgningen.", "No initiatives match the search."),
        next: (visit.say("Vis alle", "Show all"), path))
    return visit.table(
      visit.say("Initiativer på serveren", "Initiatives on the server"),
      note: visit.say("\(rows.count) af \(total)", "\(rows.count) of \(total)"), rows: rows,
      csv: visit.csv("initiative.list"), empty: empty,
      [
        .head(visit.say("Initiativ", "Initiative")) { row in
          "<a href=\"\(OperatorInitiativePage.path(of: row.text("slug")))\">\(row.text("name"))</a>"
        },
        .text(visit.say("Status", "Status")) { StatusWord.html($0, visit) },
        .text(visit.say("Fase", "Phase")) { row in
          "\(row.choice("phase", of: Phase.self).map { visit.say($0.name) })"
        },
        count(visit.say("Parter", "Parties"), "parties", visit),
        count(visit.say("Medlemmer", "Members"), "members", visit),
        count(visit.say("Målinger", "Measurements"), "measurements", visit),
        .text(visit.say("Oprettet", "Founded"), sort: { $0.optionalText("created_at") }) { row in
          guard let created = row.instant("created_at") else { return "" }
          return "\(visit.format.shortDay(visit.format.today(at: created)))"
        },
      ])
  }

  private static func count(_ name: String, _ column: String, _ visit: Visit) -> Column<JSON> {
    .number(name, sort: { $0.optionalText(column) }) { row in
      "\(row.whole(column).map { visit.format.number($0) })"
    }
  }
}

/// An initiative's status with its shape and colour.
enum StatusWord {
  static func html(_ initiative: JSON, _ visit: Visit) -> HTML {
    guard let status = initiative.choice("status", of: InitiativeStatus.self) else { return "" }
    return "<span class=\"status \(status.rawValue)\">\(visit.say(status.name))</span>"
  }
}
