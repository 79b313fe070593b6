import Commands
import Domain
import HTML
import HTTPTypes

/// One value through all its revisions, and the form that corrects it.
enum MeasurementPage: Page {
  static let path = "/i/{initiative}/{party}/measurements/{indicator}/{reporter}/{period}"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["measurement.submit"]

  /// The address of one value's page.
  static func address(
    indicator: String, party: String, period: String, breakdown: String, _ visit: Visit
  ) -> String {
    let page = visit.here("measurements", indicator, party, period)
    return breakdown.isEmpty ? page : "\(page)?breakdown=\(Percent.encoded(breakdown))"
  }

  static func show(_ visit: Visit) async throws -> Content {
    guard let period = Period(visit.parameter("period"), frequency: nil) else {
      throw Refusal.noSuchPage
    }
    let key = Key(
      indicator: visit.parameter("indicator"), party: visit.parameter("reporter"),
      period: period, breakdown: visit.query["breakdown"] ?? "")
    let mayWrite = visit.seat.role == .backbone || key.party == visit.seat.slug
    let replies = try await visit.read(
      Request("indicator.show", ["indicator": key.indicator]),
      Request("party.show", ["party": key.party]), history(key, isWhole: mayWrite))
    let indicator = replies[0].result
    let revisions = replies[2].rows.filter { $0.text("breakdown") == key.breakdown || mayWrite }
    let value = Value(
      key: key, title: indicator.text("title"), partyName: replies[1].result.text("name"),
      measure: Measure(indicator), revisions: revisions)
    var visit = visit
    if let preview = await preview(value, &visit) { return content(value, visit, preview) }
    return content(
      value, visit,
      """
      \(head(value, visit))\(mayWrite ? correction(value, visit) : nil)\
      \(table(value, visit, isWhole: mayWrite))
      """)
  }

  /// Which value it is.
  private struct Key {
    let indicator: String
    let party: String
    let period: Period
    let breakdown: String
  }

  /// What is known of it.
  private struct Value {
    let key: Key
    let title: String
    let partyName: String
    let measure: Measure
    /// The newest first.
    let revisions: [JSON]

    var fullTitle: String { key.breakdown.isEmpty ? title : "\(title) · \(key.breakdown)" }
  }

  /// A partner sees every revision of its own values, and what is approved of others'.
  private static func history(_ key: Key, isWhole: Bool) -> Request {
    isWhole
      ? Request(
        "measurement.history",
        [
          "indicator": key.indicator, "party": key.party, "period": key.period.description,
          "breakdown": key.breakdown.isEmpty ? nil : key.breakdown,
        ])
      : Request(
        "measurement.list",
        [
          "indicator": key.indicator, "party": key.party, "period": key.period.description,
          "state": "approved",
        ])
  }

  private static func content(_ value: Value, _ visit: Visit, _ main: HTML) -> Content {
    let period = visit.format.period(value.key.period)
    return Content(
      "\(value.fullTitle), \(period)", section: .measurements,
      trail: [(visit.say(Section.measurements.name), visit.here("measurements"))],
      status: visit.submission?.status ?? .ok, main: main)
  }

  // MARK: - What it is

  private static func head(_ value: Value, _ visit: Visit) -> HTML {
    guard let newest = value.revisions.first else {
      return """
        <div class="empty"><p>\(visit.say(
          "\(value.partyName) har ikke noget tal her endnu.",
          "\(value.partyName) has no figure here yet."))</p>
        <p><a href="\(visit.here("measurements"))">\(visit.say("Se alle tal", "See all figures"))</a></p></div>

        """
    }
    let state = newest.choice("state", of: MeasurementState.self) ?? .approved
    let reason: HTML? = newest.optionalText("reason").map { reason in
      "<blockquote><p>\(reason)</p></blockquote>\n"
    }
    return """
      <dl class="facts">
      <div><dt>\(visit.say("Part", "Party"))</dt><dd>\(value.partyName)</dd></div>
      <div><dt>\(visit.say("Tal", "Figure"))</dt><dd>\(value.measure.reported(newest, visit))</dd></div>
      <div><dt>\(visit.say("Tilstand", "State"))</dt><dd>\(Status.badge(state, visit.format))</dd></div>
      <div><dt>\(visit.say("Indikator", "Indicator"))</dt>
      <dd><a href="\(visit.here("indicators", value.key.indicator))">\(value.title)</a></dd></div>
      </dl>
      \(state == .returned ? reason : nil)
      """
  }

  // MARK: - Correcting it

  private static func preview(_ value: Value, _ visit: inout Visit) async -> HTML? {
    guard let submission = visit.submission, submission.isPreview,
      submission.fields["preview"] != "edit"
    else { return nil }
    let review = await ReportReview(submission, visit)
    guard review.refusals.isEmpty else {
      visit.submission?.refusals = review.refusals
      return nil
    }
    let newest = value.revisions.first
    return ReportPreview.html(review, visit, then: nil) { _ in
      ReportPreview.Subject(
        title: "\(value.fullTitle), \(value.partyName)", measure: value.measure,
        returned: newest?.text("state") == "returned" ? newest?.decimal("value") : nil)
    }
  }

  private static func correction(_ value: Value, _ visit: Visit) -> HTML {
    let isOwn = value.key.party == visit.seat.slug
    let explanation =
      isOwn
      ? visit.say(
        "Et godkendt tal gælder, til rettelsen er godkendt. Alle udgaver bliver stående nedenfor.",
        "An approved figure stands until the correction is approved. All revisions remain below.")
      : visit.say(
        "Du indberetter på vegne af \(value.partyName); det står ved tallet, og en anden end dig skal godkende det.",
        "You report on behalf of \(value.partyName); that is shown with the figure, and someone other than you must approve it."
      )
    let heading =
      value.revisions.isEmpty
      ? visit.say("Indberet tallet", "Report the figure")
      : visit.say("Ret tallet", "Correct the figure")
    let form = visit.form(
      "measurement.submit", to: visit.address,
      hidden: [
        "indicator": value.key.indicator, "period": value.key.period.description,
        "party": isOwn ? nil : value.key.party,
        "breakdown": value.key.breakdown.isEmpty ? nil : value.key.breakdown,
      ], then: visit.address, refused: visit.say("Se på dette igen", "Look at this again")
    ) { form in
      let fields = FigureFields(measure: value.measure, initial: value.revisions.first ?? [:])
      return """
        \(fields.html(form))<div class="actions">
        \(form.button(visit.say("Gennemse", "Review"), name: "preview", value: "check"))</div>
        """
    }
    return """
      <section><h2>\(heading)</h2>
      <p class="hint">\(explanation)</p>
      \(form)</section>

      """
  }

  // MARK: - Its revisions

  private static func table(_ value: Value, _ visit: Visit, isWhole: Bool) -> HTML? {
    guard !value.revisions.isEmpty else { return nil }
    let measure = value.measure
    let table = visit.table(
      visit.say("Tallets historie", "History of the figure"), rows: value.revisions,
      csv: csv(value.key, visit, isWhole: isWhole),
      [
        .head(visit.say("Udgave", "Revision")) { "\($0.text("revision"))" },
        .number(visit.say("Tal", "Figure"), sort: { $0.optionalText("value") }) { row in
          let parts: HTML? = Parts.text(row, visit).map { "<br><small>\($0)</small>" }
          return "<span>\(measure.reported(row, visit))\(parts)</span>"
        },
        .text(visit.say("Tilstand", "State")) { row in
          let state = row.choice("state", of: MeasurementState.self) ?? .approved
          let reason: HTML? = row.optionalText("reason").map { "<br><small>\($0)</small>" }
          return "<span>\(Status.badge(state, visit.format))\(reason)</span>"
        },
        .text(visit.say("Indsendt", "Submitted"), sort: { $0.text("submitted_at") }) { row in
          "<span>\(Act.text(row, "submitted_by_name", "submitted_at", visit))\(Act.behalf(row, visit))</span>"
        },
        .text(visit.say("Afgjort", "Decided"), sort: { $0.text("decided_at") }) { row in
          let decided = Act.text(row, "decided_by_name", "decided_at", visit)
          return "\(decided.isEmpty ? "–" : decided)"
        },
        .text(visit.say("Kilde og bemærkning", "Source and note")) { row in
          let notes = [row.text("source"), row.text("note")].filter { !$0.isEmpty }
          return "\(notes.isEmpty ? "–" : notes.joined(separator: " · "))"
        },
      ])
    return "<section>\(table)</section>\n"
  }

  private static func csv(_ key: Key, _ visit: Visit, isWhole: Bool) -> String {
    isWhole
      ? visit.csv(
        "measurement.history",
        [
          "indicator": key.indicator, "party": key.party, "period": key.period.description,
          "breakdown": key.breakdown.isEmpty ? nil : key.breakdown,
        ])
      : visit.csv(
        "measurement.list",
        [
          "indicator": key.indicator, "party": key.party, "period": key.period.description,
          "state": "approved",
        ])
  }
}

/// Who did something to a value, and when.
enum Act {
  static func text(_ row: JSON, _ person: String, _ moment: String, _ visit: Visit) -> String {
    let parts = [
      row.optionalText(person), row.instant(moment).map { visit.format.shortMoment($0) },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// That the backbone reported it for the party, where it did.
  static func behalf(_ row: JSON, _ visit: Visit) -> HTML? {
    guard row.flag("on_behalf") else { return nil }
    return " <span class=\"tag\">\(visit.say("på vegne", "on behalf"))</span>"
  }
}
