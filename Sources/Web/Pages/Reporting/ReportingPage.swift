import Commands
import Domain
import HTML

/// What a party has to report, period by period.
enum ReportingPage: Page {
  static let path = "/i/{initiative}/{party}/reporting"
  static let audience = Audience.members([.backbone, .partner])

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("due.list", ["party": visit.seat.slug, "limit": "1000"]),
      Request("reporter.list", ["party": visit.seat.slug, "limit": "1000"]))
    let groups = DuePeriod.groups(of: replies[0].rows)
    let open = groups.filter { !$0.open.isEmpty }
    let waiting = groups.filter { $0.open.isEmpty }
    return Content(
      visit.say("Indberet tal", "Report figures"), section: section(visit),
      trail: trail(visit),
      main: """
        <p class="lead">\(lead(open, visit))</p>
        \(open.isEmpty ? nothing(reporters: replies[1].rows, visit) : tasks(open, visit))\
        \(waiting.isEmpty ? nil : submitted(waiting, visit))\(ways(visit))\
        \(replies[0].rows.isEmpty ? nil : table(groups.flatMap(\.reports), visit))
        """)
  }

  /// The section of the navigation in which reporting lies for this role.
  static func section(_ visit: Visit) -> Section {
    visit.seat.role == .partner ? .reporting : .home
  }

  /// The way to the pages of reporting: from the overview for whom it is no section of its own.
  static func trail(_ visit: Visit) -> [(name: String, path: String)] {
    visit.seat.role == .partner ? [] : [(visit.say(Section.home.name), visit.here())]
  }

  private static func lead(_ open: [DuePeriod], _ visit: Visit) -> String {
    let count = open.map(\.open.count).reduce(0, +)
    switch count {
    case 0: return visit.say("Du er ajour.", "You are up to date.")
    case 1:
      return visit.say("Ét tal venter på dig.", "One figure is waiting for you.")
    default:
      let number = visit.format.number(count)
      return visit.say(
        "\(number) tal venter på dig. Vælg en periode, så udfylder du dem på én gang.",
        "\(number) figures are waiting for you. Choose a period and fill them in together.")
    }
  }

  private static func tasks(_ groups: [DuePeriod], _ visit: Visit) -> HTML {
    "<ul class=\"tasks\">\n\(groups.map { task($0, visit) })</ul>\n"
  }

  private static func task(_ group: DuePeriod, _ visit: Visit) -> HTML {
    let missing = group.open.count - group.returnedCount
    var parts: [String] = []
    if missing > 0 {
      parts.append(
        visit.say(
          missing == 1 ? "1 tal mangler" : "\(missing) tal mangler",
          missing == 1 ? "1 figure is missing" : "\(missing) figures are missing"))
    }
    if group.returnedCount > 0 {
      parts.append(
        visit.say(
          group.returnedCount == 1 ? "1 er returneret" : "\(group.returnedCount) er returneret",
          group.returnedCount == 1 ? "1 was returned" : "\(group.returnedCount) were returned"))
    }
    let name = "\(visit.format.named(group.period)): \(visit.format.list(parts))"
    let deadline = group.deadline.map { day in
      visit.say("Frist \(visit.format.deadline(day))", "Deadline \(visit.format.deadline(day))")
    }
    return """
      <li\("class=\"urgent\"", if: group.isOverdue)>\
      <a href="\(visit.here("reporting", group.period))"><b class="figure">\(group.open.count)</b>\
      <span>\(name)</span></a><p class="meta">\(deadline)</p></li>

      """
  }

  private static func nothing(reporters: [JSON], _ visit: Visit) -> HTML {
    if reporters.isEmpty {
      return """
        <div class="empty"><p>\(visit.say(
          "Ingen indikatorer venter på tal fra \(visit.seat.name). Sekretariatet udpeger, hvem der indberetter hvad, på indikatorens side.",
          "No indicator is waiting for figures from \(visit.seat.name). The backbone names who reports what, on the indicator's page."))</p>
        <p><a class="button" href="\(visit.here("indicators"))">\(visit.say("Se indikatorerne", "See the indicators"))</a></p></div>

        """
    }
    return """
      <div class="empty"><p>\(visit.say(
        "Der er ikke noget at indberette lige nu. Når en periode slutter, står den her med sin frist.",
        "There is nothing to report at the moment. When a period ends it appears here with its deadline."))</p>
      <p><a class="button" href="\(visit.here("measurements"))">\(visit.say("Se dine tal", "See your figures"))</a></p></div>

      """
  }

  private static func submitted(_ groups: [DuePeriod], _ visit: Visit) -> HTML {
    let items = groups.map { group -> HTML in
      let count = group.submitted.count
      let name = visit.say(
        count == 1 ? "1 tal afventer godkendelse" : "\(count) tal afventer godkendelse",
        count == 1 ? "1 figure awaits approval" : "\(count) figures await approval")
      return """
        <li class="done"><a href="\(visit.here("reporting", group.period))">\
        <b class="figure">\(count)</b><span>\(visit.format.named(group.period)): \(name)\
        </span></a></li>

        """
    }
    return """
      <section><h2>\(visit.say("Indsendt", "Submitted"))</h2>
      <ul class="tasks">
      \(items)</ul></section>

      """
  }

  private static func ways(_ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Andre veje", "Other ways"))</h2>
    <ul class="list">
    <li><h3><a href="\(visit.here("upload"))">\(visit.say("Indlæs en CSV-fil", "Upload a CSV file"))</a></h3>
    <p>\(visit.say(
      "Når du har mange perioder eller opdelinger i et regneark.",
      "When you have many periods or breakdowns in a spreadsheet."))</p></li>
    <li><h3><a href="\(visit.here("measurements"))">\(visit.say("Ret et tal, du har indsendt", "Correct a figure you have submitted"))</a></h3>
    <p>\(visit.say(
      "Find det blandt dine tal. Et godkendt tal gælder, til rettelsen er godkendt.",
      "Find it among your figures. An approved figure stands until the correction is approved."))</p></li>
    </ul></section>

    """
  }

  private static func table(_ reports: [DueReport], _ visit: Visit) -> HTML {
    let table = visit.table(
      visit.say("Alt, der er forfaldent eller afventer", "Everything due or awaiting"),
      rows: reports, csv: visit.csv("due.list", ["party": visit.seat.slug]),
      [
        .head(visit.say("Indikator", "Indicator")) { report in
          "<a href=\"\(visit.here("indicators", report.indicator))\">\(report.fullTitle)</a>"
        },
        .text(visit.say("Periode", "Period"), sort: { $0.row.text("period_start") }) { report in
          let name = visit.format.named(report.period)
          return "<a href=\"\(visit.here("reporting", report.period))\">\(name)</a>"
        },
        .text(visit.say("Frist", "Deadline"), sort: { $0.row.text("deadline") }) { report in
          "\(report.deadline.map { visit.format.day($0) })"
        },
        .text(visit.say("Tilstand", "State")) { DueState.badge($0, visit) },
      ])
    return "<section>\(table)</section>\n"
  }
}
