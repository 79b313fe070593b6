import Domain
import HTML

/// What is about to be submitted: every figure as it was read, its change, and what is remarkable.
enum ReportPreview {
  /// What the preview tells of one figure besides its check.
  struct Subject: Sendable {
    let title: String
    let measure: Measure
    /// The value that was returned, where it was.
    var returned: Decimal?
  }

  /// The table, and the form that sends it or goes back to it.
  static func html(
    _ review: ReportReview, _ visit: Visit, then: String?, subject: (ReportReview.Figure) -> Subject
  ) -> HTML {
    let lines = review.figures.map { Line($0, subject($0), visit) }
    let surprising = lines.count { !$0.remarks.isEmpty }
    return """
      <p class="lead" id="preview-lead" tabindex="-1"\("autofocus", if: surprising > 0)>\
      \(lead(surprising, of: lines.count, visit))</p>
      \(table(lines, visit))\(form(review, visit, then: then, isCalm: surprising == 0))
      """
  }

  private static func lead(_ surprising: Int, of count: Int, _ visit: Visit) -> String {
    switch surprising {
    case 0:
      visit.say(
        "Intet er indsendt endnu. Passer tallene, så send dem ind.",
        "Nothing has been submitted yet. If the figures are right, submit them.")
    case 1:
      visit.say(
        "Intet er indsendt endnu. Se efter ved ét tal, som skiller sig ud; er det rigtigt, kan du roligt sende det.",
        "Nothing has been submitted yet. Look again at one figure that stands out; if it is right, submit it all the same."
      )
    default:
      visit.say(
        "Intet er indsendt endnu. Se efter ved \(surprising) tal, som skiller sig ud; er de rigtige, kan du roligt sende dem.",
        "Nothing has been submitted yet. Look again at \(surprising) figures that stand out; if they are right, submit them all the same."
      )
    }
  }

  private static func table(_ lines: [Line], _ visit: Visit) -> HTML {
    let caption = visit.say("Det indsender du", "This is what you submit")
    return """
      <table class="table stack">
      <caption>\(caption)</caption>
      <thead><tr><th scope="col">\(visit.say("Indikator", "Indicator"))</th>
      <th scope="col" class="num">\(visit.say("Læst som", "Read as"))</th>
      <th scope="col" class="num">\(visit.say("Sidste tal", "Last figure"))</th>
      <th scope="col" class="num">\(visit.say("Ændring", "Change"))</th>
      <th scope="col">\(visit.say("Bemærk", "Note"))</th></tr></thead>
      <tbody>
      \(lines.map { $0.html(visit) })</tbody></table>

      """
  }

  /// The fields once more, hidden, so that nothing is typed twice and nothing is lost.
  private static func form(
    _ review: ReportReview, _ visit: Visit, then: String?, isCalm: Bool
  ) -> HTML {
    let submission = visit.submission
    let key = submission?.form ?? ""
    return visit.form(
      submission?.verb ?? "", key: key, to: visit.address, then: then ?? submission?.destination
    ) { form in
      let fields = (submission?.fields.pairs ?? []).filter {
        !Submission.reserved.contains(Submission.split($0.name).name)
      }
      let send =
        review.figures.count == 1
        ? visit.say("Indsend tallet", "Submit the figure")
        : visit.say("Indsend \(review.figures.count) tal", "Submit \(review.figures.count) figures")
      let attributes: HTML? = isCalm ? " autofocus" : nil
      return """
        \(fields.map { form.hidden($0.name, $0.value) })<div class="actions">
        <button type="submit" class="button"\(attributes) aria-describedby="preview-lead">\(send)</button>
        \(form.button(visit.say("Ret", "Change"), style: .secondary, name: "preview", value: "edit"))</div>
        """
    }
  }

  /// One row.
  private struct Line {
    let subject: Subject
    let figure: ReportReview.Figure
    let remarks: [String]

    init(_ figure: ReportReview.Figure, _ subject: Subject, _ visit: Visit) {
      self.figure = figure
      self.subject = subject
      var remarks = figure.check.list("flags").compactMap { flag in
        Surprise.sentence(flag, value: figure.value, visit.format) {
          subject.measure.close($0, visit)
        }
      }
      if let returned = subject.returned, returned == figure.value {
        remarks.append(
          visit.say("Det samme tal, som blev returneret.", "The same figure that was returned."))
      }
      self.remarks = remarks
    }

    func html(_ visit: Visit) -> HTML {
      let measure = subject.measure
      let last = figure.check.decimal("last_value")
      let lastPeriod = figure.check.optionalText("last_period")
      let earlier: HTML? = lastPeriod.map {
        "<br><small>\(visit.format.named($0))</small>"
      }
      let notes = remarks.map { "<li><span class=\"status at_risk\">\($0)</span></li>" as HTML }
      let list: HTML = remarks.isEmpty ? "–" : "<ul class=\"reasons\">\(notes)</ul>"
      return """
        <tr><th scope="row">\(subject.title)</th>
        <td class="num" data-label="\(visit.say("Læst som", "Read as"))"><span><b>\(value(visit))</b>\(parts(visit))</span></td>
        <td class="num" data-label="\(visit.say("Sidste tal", "Last figure"))"><span>\(measure.text(last, visit))\(earlier)</span></td>
        <td class="num" data-label="\(visit.say("Ændring", "Change"))">\(measure.change(figure.value, from: last, visit) ?? "–")</td>
        <td data-label="\(visit.say("Bemærk", "Note"))">\(list)</td></tr>

        """
    }

    /// What was typed is shown to its last decimal; what was computed of it, to the indicator's.
    private func value(_ visit: Visit) -> String {
      figure.argument("value") == nil
        ? subject.measure.text(figure.value, visit) : subject.measure.exact(figure.value, visit)
    }

    private func parts(_ visit: Visit) -> HTML? {
      guard let numerator = figure.argument("numerator").flatMap({ Decimal($0) }),
        let denominator = figure.argument("denominator").flatMap({ Decimal($0) })
      else { return nil }
      let text = Parts.text(numerator, denominator, visit)
      return "<br><small>\(text)</small>"
    }
  }
}

/// The parts of a share, in words.
enum Parts {
  static func text(_ numerator: Decimal, _ denominator: Decimal, _ visit: Visit) -> String {
    visit.say(
      "\(visit.format.number(numerator)) af \(visit.format.number(denominator))",
      "\(visit.format.number(numerator)) of \(visit.format.number(denominator))")
  }

  /// Those of a row with the columns `numerator` and `denominator`.
  static func text(_ row: JSON, _ visit: Visit) -> String? {
    guard let numerator = row.decimal("numerator"), let denominator = row.decimal("denominator")
    else { return nil }
    return text(numerator, denominator, visit)
  }
}
