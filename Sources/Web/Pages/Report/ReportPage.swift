import Commands
import Domain
import HTML

/// The whole initiative on paper: what it is, how it goes, where the figures are from.
enum ReportPage: Page {
  static let path = "/i/{initiative}/{party}/report"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let facts = try await ReportFacts.read(visit)
    return Content(
      visit.say("Rapport", "Report"), heading: ReportCover.html(facts, visit), section: .report,
      main: """
        \(office(facts, visit))
        \(agenda(facts, visit))
        \(ReportIndicators.html(facts, visit))
        \(money(facts, visit))
        \(activities(facts, visit))
        \(completeness(facts, visit))
        \(ReportSources.html(facts, visit))
        """)
  }

  /// One part of the report under its heading.
  static func part(_ heading: String, _ content: HTML, startsPage: Bool = false) -> HTML {
    """
    <section\("class=\"page-break\"", if: startsPage)><h2>\(heading)</h2>
    \(content)</section>

    """
  }

  private static func office(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let (_, notice) = NoticeText.lines(facts.charter.text("notice"))
    let phase: Phase? = facts.initiative.choice("phase")
    return """
      \(part(visit.say("Fase og sekretariat", "Phase and backbone"), """
        \(PhaseList.html(phase, since: facts.initiative.instant("phase_since"), visit))\
        <dl class="facts">\(BackboneOffice(initiative: facts.initiative, visit: visit).facts)</dl>
        """))\
      \(part(visit.say("Vigtige opmærksomhedspunkter", "What to bear in mind"), """
        \(NoticeText.html(notice))<p>\(CharterBox.coverage(facts.charter, visit))</p>
        """))
      """
  }

  /// What the partners agree on, in short: the vision and the goals.
  private static func agenda(_ facts: ReportFacts, _ visit: Visit) -> HTML? {
    let version = facts.agenda.result
    guard version.whole("version") != nil else { return nil }
    let goals = AgendaGoals(
      goals: facts.agenda.rows, status: facts.status("indicator"), visit: visit)
    return part(
      visit.say("Den fælles dagsorden", "The common agenda"),
      """
      \(Prose.html(version.text(AgendaSection.vision.rawValue)))\(goals.html)\
      <p class="more"><a href="\(visit.here("agenda"))">\(visit.say("Læs den hele", "Read all of it"))</a></p>
      """)
  }

  private static func money(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let section = MoneySection(
      totals: facts.status("money"), organisations: facts.status("organisation"),
      split: facts.status("split"), soleRecipients: facts.status("sole_recipient"), visit: visit,
      most: 40)
    return part(
      visit.say("Pengene", "The money"), "\(section.html)\(ReportGrants.html(facts, visit))",
      startsPage: true)
  }

  private static func activities(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    part(
      visit.say("Aktiviteterne", "The activities"), ReportActivities.html(facts, visit),
      startsPage: true)
  }

  private static func completeness(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let section = CompletenessSection(
      completeness: facts.completeness, standings: facts.standings, visit: visit,
      periods: ReportFacts.periods, isPrinted: true)
    return part(visit.say("Indberetningen", "The reporting"), section.html)
  }
}
