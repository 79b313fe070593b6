import Commands
import Domain
import HTML

/// Who is the backbone, until when, and how it came to the office; from `initiative.show`.
struct BackboneOffice {
  let initiative: JSON
  let visit: Visit

  private var format: Format { visit.format }

  /// The party in office; nil in a vacancy.
  var name: String? { initiative.optionalText("term_party") }

  /// The facts as rows of a list.
  var facts: [HTML] {
    guard let name else { return [row(visit.say("Fælles sekretariat", "Backbone"), vacancy)] }
    let party: HTML =
      initiative.optionalText("term_party_slug").map {
        "<a href=\"\(visit.here("parties", $0))\">\(name)</a>" as HTML
      } ?? "\(name)"
    var rows = [row(visit.say("Fælles sekretariat", "Backbone"), party)]
    rows.append(row(visit.say("I funktion", "In office"), span))
    rows.append(row(visit.say("Valgt", "Chosen"), origin))
    return rows
  }

  private func row(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  private var vacancy: HTML {
    let days = initiative.whole("days_without_backbone") ?? 0
    let figure = Figure.html("days_without_backbone", visit.place.slug, format.count(days, .day))
    return """
      <span class="status off_track">\(visit.say("Ingen i funktion", "None in office"))</span> \
      <span class="meta">\(visit.markup(
        "\(figure) uden et sekretariat, som partnerne har valgt",
        "\(figure) without a backbone that the partners have chosen"))</span> \
      <a href="\(visit.here("office"))">\(visit.say("Se, hvem der passer det", "See who looks after it"))</a>
      """
  }

  private var span: HTML {
    let start = initiative.instant("term_starts_at").map { format.zone.day(of: $0) }
    guard let end = initiative.instant("term_ends_at").map({ format.zone.day(of: $0) }) else {
      return
        "\(start.map { visit.say("siden \(format.day($0))", "since \(format.day($0))") } ?? "–")"
    }
    let left = format.relative(end, to: format.today(at: .now()))
    let until = "<b>\(format.day(end))</b>" as HTML
    return """
      \(visit.markup("til \(until)", "until \(until)")) \
      <span class="meta nowrap">\(left)</span>
      """
  }

  /// How it came to the office; for an interim one, for how long nobody has been chosen.
  private var origin: HTML {
    switch initiative.choice("term_kind", of: TermKind.self) {
    case .interim:
      return """
        <span class="status at_risk">\(visit.say("Midlertidigt sekretariat", "Interim backbone"))</span> \
        <span class="meta">\(interim)</span>
        """
    case .recorded:
      return
        "\(visit.say("på et møde, bekræftet af partnerne", "at a meeting, confirmed by the partners"))"
    case .elected:
      return "\(visit.say("af partnerne ved valg", "by the partners in an election"))"
    default:
      return "–"
    }
  }

  private var interim: HTML {
    let days = initiative.whole("days_without_backbone") ?? 0
    let figure = Figure.html("days_without_backbone", visit.place.slug, format.count(days, .day))
    return visit.markup(
      "indsat af værtsorganisationen; \(figure) uden et sekretariat, som partnerne har valgt",
      "appointed by the host; \(figure) without a backbone that the partners have chosen")
  }
}
