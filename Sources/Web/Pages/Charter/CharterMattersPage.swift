import Commands
import Domain
import HTML

/// What the rules flag now, what they flagged before, and what they refused: the same for everybody.
enum CharterMattersPage: Page {
  static let path = "/i/{initiative}/{party}/charter/matters"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let matters = try await visit.read("charter.matters").rows.map {
      CharterMatter(row: $0, visit: visit)
    }
    return Content(
      visit.say("Hvad reglerne har gjort", "What the rules have done"), section: .charter,
      trail: [(visit.say(Section.charter.name), visit.here("charter"))],
      main: """
        <p class="lead">\(visit.say(
          "Det, som spillereglerne gør opmærksom på eller har afvist, kan læses af alle parter. Her står ingen navne; hvem der gjorde hvad, står i loggen.",
          "What the charter's rules flag or have refused can be read by all parties. No names stand here; who did what is in the audit trail."))</p>
        \(now(matters, visit))\(before(matters, visit))
        """)
  }

  private static func now(_ matters: [CharterMatter], _ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Gælder nu", "So now"))</h2>
    \(list(matters.filter(\.holds), visit))</section>

    """
  }

  /// What holds now, each with the way to it; also on the charter's own page.
  static func list(_ matters: [CharterMatter], _ visit: Visit) -> HTML {
    guard !matters.isEmpty else {
      return visit.empty(
        visit.say("Reglerne gør ikke opmærksom på noget.", "The rules flag nothing."))
    }
    let items = matters.map { matter -> HTML in
      let text: HTML =
        matter.path.map { "<a href=\"\(url: $0)\">\(matter.sentence)</a>" } ?? "\(matter.sentence)"
      return "<li>\(text)<p class=\"meta\">\(matter.rule) · \(matter.when)</p></li>\n"
    }
    return "<ul class=\"list\">\n\(items)</ul>\n"
  }

  private static func before(_ matters: [CharterMatter], _ visit: Visit) -> HTML {
    let columns: [Column<CharterMatter>] = [
      .head(visit.say("Hvad", "What")) { "\($0.sentence)" },
      .text(visit.say("Regel", "Rule"), sort: { $0.row.optionalText("rule") }) { "\($0.rule)" },
      .text(visit.say("Hvad der skete", "What happened")) { matter in
        matter.isFlag
          ? Status.badge("no_data", visit.say("Ophørt", "Over"))
          : Status.badge("returned", visit.say("Afvist", "Refused"))
      },
      .text(visit.say("Hvornår", "When"), sort: { $0.row.optionalText("at") }) { "\($0.when)" },
    ]
    let table = visit.table(
      visit.say("Det seneste år", "The last year"), rows: matters.filter { !$0.holds },
      csv: visit.csv("charter.matters"),
      empty: visit.empty(
        visit.say(
          "Reglerne har ikke afvist noget i det seneste år.",
          "The rules have refused nothing in the last year.")),
      columns)
    return """
      <section><h2>\(visit.say("Afvist og overstået", "Refused and over"))</h2>
      \(table)</section>

      """
  }
}
