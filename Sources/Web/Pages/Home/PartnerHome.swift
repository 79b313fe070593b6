import Commands
import Domain
import HTML

/// A partner's home: what waits for it first, then what it has under way, then how it all goes.
enum PartnerHome {
  static func content(_ visit: Visit) async throws -> Content {
    let since = HomeSections.since(visit)
    let own = visit.seat.slug
    let replies = try await visit.read(
      Request("waiting.list"), Request("charter.show"), Request("initiative.show"),
      Request("due.list", ["party": own, "limit": "1000"]),
      Request("measurement.list", ["party": own, "state": "returned", "limit": "20"]),
      Request("target.list", ["limit": "1000"]),
      Request("commitment.list", ["party": own, "limit": "1000"]),
      Request("activity.list", ["owner": own, "limit": "1000"]),
      Request("status.show", ["section": "indicator"]), Request("indicator.series"),
      Request("change.list", ["since": since.description, "limit": "8"]))
    let makers = WaitingTasks(
      visit: visit, targets: replies[5].rows, commitments: replies[6].rows)
    let tasks =
      makers.reports(DuePeriod.groups(of: replies[3].rows))
      + replies[0].rows.compactMap(makers.task)
    let name = visit.place.name
    return Content(
      visit.say("Overblik", "Overview"),
      heading: "<h1>\(name)</h1>\n\(Paragraphs.lead(replies[2].result.text("purpose")))",
      section: .home,
      main: """
        \(CharterBox.question(replies[1].result, visit))\(waiting(tasks, visit))\
        \(returned(replies[4].rows, visit))\
        \(work(replies[7].rows, replies[6].rows, visit))\
        \(HomeSections.indicators(replies[8].rows, replies[9].rows, visit))\
        \(HomeSections.changes(replies[10], since: since, visit))\
        <section><h2>\(visit.say("Initiativet", "The initiative"))</h2>
        \(HomeSections.head(replies[2].result, visit))</section>
        \(CharterBox.section(replies[1], visit))
        """)
  }

  private static func waiting(_ tasks: [WaitingTask], _ visit: Visit) -> HTML {
    let heading = visit.say("Det venter på dig", "Waiting for you")
    let content =
      tasks.isEmpty
      ? visit.empty(
        visit.say(
          "Intet venter. Når en periode slutter, eller et tal kommer retur, står det her.",
          "Nothing is waiting. When a period ends or a figure is returned, it appears here."),
        next: (visit.say("Se dine tal", "See your figures"), visit.here("measurements")))
      : WaitingTask.list(WaitingTask.ordered(tasks), visit)
    return "<section><h2>\(heading)</h2>\n\(content)</section>\n"
  }

  /// The values that came back, each with the reason.
  private static func returned(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let page = visit.here("reporting", row.text("period"))
      let value = Measure(row).reported(row, visit)
      let by = Act.text(row, "decided_by_name", "decided_at", visit)
      return """
        <li><h3><a href="\(page)">\(row.text("title")), \(visit.format.named(row.text("period")))</a></h3>
        <p><b>\(value)</b></p><blockquote>\(Paragraphs.html(row.text("reason")))</blockquote>
        <p class="meta">\(by)</p></li>

        """
    }
    return """
      <section><h2>\(visit.say("Returnerede tal", "Returned figures"))</h2>
      <ul class="list">
      \(items)</ul></section>

      """
  }

  // MARK: - What the party does

  private static func work(_ activities: [JSON], _ commitments: [JSON], _ visit: Visit) -> HTML {
    let running = activities.filter {
      !["closed", "cancelled"].contains($0.text("state"))
    }
    let heading = visit.say("Jeres aktiviteter", "Your activities")
    guard !activities.isEmpty else {
      let text = visit.say(
        "Her kommer det, som \(visit.seat.name) gør for at nå de fælles mål.",
        "What \(visit.seat.name) does towards the common goals will be listed here.")
      let next = (
        visit.say("Tilføj jeres første", "Add your first"), visit.here("activities", "new")
      )
      return "<section><h2>\(heading)</h2>\(visit.empty(text, next: next))</section>\n"
    }
    let items = running.prefix(8).map { activity -> HTML in
      let open = commitments.filter {
        $0.text("activity") == activity.text("id") && ["open", "late"].contains($0.text("state"))
      }
      return """
        <li><h3><a href="\(visit.here("activities", activity.text("id")))">\(activity.text("title"))</a></h3>
        <p>\(ActivitiesPage.badge(activity, visit)) \
        <span class="meta">\(ActivitiesPage.span(activity, visit.format))</span></p>\
        \(promises(open, visit))</li>

        """
    }
    return """
      <section><h2>\(heading)</h2>
      <ul class="list">
      \(items)</ul>
      <p class="more"><a href="\(visit.here("activities"))?owner=\(Percent.encoded(visit.seat.slug))">\
      \(visit.say("Alle jeres aktiviteter", "All your activities"))</a></p></section>

      """
  }

  /// The promises of an activity that are still to be kept, the next first.
  private static func promises(_ open: [JSON], _ visit: Visit) -> HTML? {
    guard !open.isEmpty else { return nil }
    let items = open.prefix(3).map { row -> HTML in
      let day = row.day("due").map { visit.format.deadline($0) } ?? ""
      let late: HTML? =
        row.text("state") == "late"
        ? " <span class=\"status overdue\">\(visit.say("Forsinket", "Late"))</span>" : nil
      return "<li>\(row.text("text")) <span class=\"meta\">\(day)</span>\(late)</li>"
    }
    return "<ul>\(items)</ul>"
  }
}
