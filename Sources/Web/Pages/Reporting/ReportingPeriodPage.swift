import Commands
import Domain
import HTML
import HTTPTypes

/// All that a party has to report for one period, in one form.
enum ReportingPeriodPage: Page {
  static let path = "/i/{initiative}/{party}/reporting/{period}"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["measurement.submit"]

  static func show(_ visit: Visit) async throws -> Content {
    guard let period = Period(visit.parameter("period"), frequency: nil) else {
      throw Refusal.noSuchPage
    }
    let due = try await visit.read(
      "due.list", ["party": visit.seat.slug, "limit": "1000"]
    ).rows
    let groups = DuePeriod.groups(of: due)
    let group =
      groups.first { $0.period == period.description }
      ?? DuePeriod(period: period.description, reports: [])
    var visit = visit
    if let preview = await preview(group, &visit) { return preview }
    return content(
      visit.format.period(period), visit,
      """
      \(deadline(group, visit))\(group.open.isEmpty ? done(group, groups, visit) : form(group, visit))\
      \(group.submitted.isEmpty ? nil : submitted(group, visit))
      """)
  }

  private static func content(_ title: String, _ visit: Visit, _ main: HTML) -> Content {
    let title = visit.say("Indberet tal: \(title)", "Report figures: \(title)")
    let reporting = (visit.say(Section.reporting.name), visit.here("reporting"))
    return Content(
      title, section: ReportingPage.section(visit),
      trail: ReportingPage.trail(visit) + [reporting],
      status: visit.submission?.status ?? .ok, main: main)
  }

  // MARK: - Before it is sent

  /// The page that shows what would be sent; nil where there is nothing to show, and then the
  /// visit holds what is wrong with what was typed.
  private static func preview(_ group: DuePeriod, _ visit: inout Visit) async -> Content? {
    guard let submission = visit.submission, submission.isPreview,
      submission.fields["preview"] != "edit"
    else { return nil }
    let review = await ReportReview(submission, visit)
    guard review.refusals.isEmpty else {
      visit.submission?.refusals = review.refusals
      return nil
    }
    let title = visit.format.named(group.period)
    let html = ReportPreview.html(review, visit, then: nil) { figure in
      let report = group.reports.first {
        $0.indicator == figure.argument("indicator")
          && $0.breakdown == figure.argument("breakdown") ?? ""
      }
      return ReportPreview.Subject(
        title: report?.fullTitle ?? figure.argument("indicator") ?? "",
        measure: Measure(report?.row ?? [:]),
        returned: report?.state == .returned ? report?.row.decimal("value") : nil)
    }
    return content(title, visit, html)
  }

  // MARK: - The form

  private static func form(_ group: DuePeriod, _ visit: Visit) -> HTML {
    let numbers = numbers(of: group.open, in: visit.submission)
    let hasFocus = visit.submission?.refusals.isEmpty ?? true
    return visit.form(
      "measurement.submit", refused: visit.say("Se på dette igen", "Look at this again"),
      guardsChanges: true
    ) { form in
      let parts = zip(group.open, numbers).enumerated().map { index, pair in
        fields(pair.0, pair.1, form, isFirst: index == 0 && hasFocus)
      }
      return """
        \(parts)<p class="hint">\(visit.say(
          "Tomme felter springes over, så du kan sende resten senere. Intet sendes, før du har set det igennem.",
          "Empty fields are skipped, so you can send the rest later. Nothing is sent before you have reviewed it."))</p>
        <div class="actions">
        \(form.button(visit.say("Gennemse", "Review"), name: "preview", value: "check"))\
        <a href="\(visit.here("reporting"))">\(visit.say("Annullér", "Cancel"))</a></div>
        """
    }
  }

  /// The number of each report in the form. What was sent keeps the number under which it was
  /// sent, even where others have been approved or become due since.
  static func numbers(of reports: [DueReport], in submission: Submission?) -> [Int] {
    var known: [String: Int] = [:]
    if let submission {
      for number in submission.numbers {
        guard let indicator = submission.fields["indicator.\(number)"] else { continue }
        known["\(indicator)\u{0}\(submission.fields["breakdown.\(number)"] ?? "")"] = number
      }
    }
    var next = (known.values.max() ?? -1) + 1
    return reports.map { report in
      if let number = known[report.key] { return number }
      defer { next += 1 }
      return next
    }
  }

  private static func fields(
    _ report: DueReport, _ number: Int, _ form: Form, isFirst: Bool
  ) -> HTML {
    let visit = form.visit
    let fields = FigureFields(
      measure: report.measure, number: number,
      initial: report.state == .returned ? report.row : [:], isFirst: isFirst)
    let definition = report.row.text("definition")
    let fold: HTML? =
      definition.isEmpty
      ? nil
      : """
      <details class="fold"><summary>\(visit.say("Hvad måles", "What is measured"))\
      <span class="sr"> (\(report.fullTitle))</span></summary><p>\(definition)</p></details>

      """
    let inputs = fields.html(form)
    for name in ["value", "numerator", "denominator", "source", "note"] {
      let field = Form.name(name, number)
      if let label = form.labels[field] { form.labels[field] = "\(report.fullTitle), \(label)" }
    }
    return """
      <fieldset class="field report"><legend>\(report.fullTitle)</legend>
      \(lastFigure(report, visit))\(returned(report, visit))\(fold)\
      \(otherError(number, form))\
      \(form.hidden("indicator", number: number, report.indicator))\
      \(form.hidden("period", number: number, report.period))\
      \(report.breakdown.isEmpty ? nil : form.hidden("breakdown", number: number, report.breakdown))\
      \(inputs)</fieldset>

      """
  }

  /// What was refused of this figure as a whole, or of what has no field.
  private static func otherError(_ number: Int, _ form: Form) -> HTML? {
    guard let refusal = form.submission?.refusals[number],
      !["value", "numerator", "denominator", "source", "note"].contains(refusal.argument ?? "")
    else { return nil }
    return "<p class=\"error\">\(form.visit.say(refusal.message))</p>\n"
  }

  private static func lastFigure(_ report: DueReport, _ visit: Visit) -> HTML {
    guard let last = report.row.decimal("last_value"),
      let period = report.row.optionalText("last_period")
    else {
      let text = visit.say("Ingen tidligere tal.", "No earlier figures.")
      return "<p class=\"hint\">\(text)</p>\n"
    }
    let text = visit.say("Sidste tal", "Last figure")
    return """
      <p class="hint">\(text): <b>\(report.measure.text(last, visit))</b> \
      (\(visit.format.named(period)))</p>

      """
  }

  private static func returned(_ report: DueReport, _ visit: Visit) -> HTML? {
    guard report.state == .returned else { return nil }
    let value = report.measure.reported(report.row, visit)
    let text = visit.say(
      "\(value) er sendt tilbage med begrundelsen:", "\(value) was returned with the reason:")
    return """
      <aside class="notice warning"><p>\(text)</p>
      <blockquote><p>\(report.row.text("reason"))</p></blockquote></aside>

      """
  }

  // MARK: - Around it

  private static func deadline(_ group: DuePeriod, _ visit: Visit) -> HTML? {
    guard let day = group.deadline, !group.open.isEmpty else { return nil }
    let text = visit.format.deadline(day)
    let late = group.isOverdue
    let sentence =
      late
      ? visit.say(
        "Fristen var \(text). Tallene kan stadig indberettes.",
        "The deadline was \(text). The figures can still be reported.")
      : visit.say("Fristen er \(text).", "The deadline is \(text).")
    return "<p class=\"lead\">\(sentence)</p>\n"
  }

  /// Nothing is left to fill in.
  private static func done(_ group: DuePeriod, _ groups: [DuePeriod], _ visit: Visit) -> HTML {
    let text =
      group.reports.isEmpty
      ? visit.say(
        "Der er ikke noget at indberette for perioden. Tal, som allerede er godkendt, retter du blandt dine tal.",
        "There is nothing to report for this period. Figures that are approved already are corrected among your figures."
      )
      : visit.say(
        "Alt for perioden er indsendt.", "Everything for this period has been submitted.")
    let next: HTML
    if let other = groups.first(where: { !$0.open.isEmpty }) {
      let name = visit.format.named(other.period)
      next = """
        <a class="button" href="\(visit.here("reporting", other.period))">\
        \(visit.say("Fortsæt med \(name)", "Continue with \(name)"))</a>
        """
    } else {
      next = """
        <a class="button" href="\(visit.here("measurements"))">\
        \(visit.say("Se dine tal", "See your figures"))</a>
        """
    }
    return "<div class=\"empty\"><p>\(text)</p><p>\(next)</p></div>\n"
  }

  private static func submitted(_ group: DuePeriod, _ visit: Visit) -> HTML {
    let table = visit.table(
      visit.say("Afventer godkendelse", "Awaiting approval"), rows: group.submitted,
      csv: visit.csv(
        "measurement.list",
        ["party": visit.seat.slug, "period": group.period, "state": "submitted"]),
      [
        .head(visit.say("Indikator", "Indicator")) { "\($0.fullTitle)" },
        .number(visit.say("Tal", "Figure"), sort: { $0.row.optionalText("value") }) { report in
          "\(report.measure.text(report.row.decimal("value"), visit))"
        },
        .actions(visit.say("Handlinger", "Actions")) { report in
          let page = MeasurementPage.address(
            indicator: report.indicator, party: visit.seat.slug, period: report.period,
            breakdown: report.breakdown, visit)
          return """
            <a href="\(url: page)">\(visit.say("Se eller ret", "See or correct"))\
            <span class="sr"> \(report.fullTitle)</span></a>
            """
        },
      ])
    return "<section>\(table)</section>\n"
  }
}
