import Commands
import Domain
import HTML
import HTTPTypes

/// Defines an indicator.
enum NewIndicatorPage: Page {
  static let path = "/i/{initiative}/{party}/indicators/new"
  static let audience = Audience.members(.backbone)
  static let forms = ["indicator.define"]

  static func show(_ visit: Visit) async throws -> Content {
    var visit = visit
    let main =
      await IndicatorEditing.preview(of: [:], &visit)
        ?? """
        <p class="lead">\(visit.say(
        "Skriv det, så alle parter tæller ens. Tag det gerne op med dem, før du opretter den.",
        "Write it so that all parties count alike. Take it up with them before you define it."))</p>
        \(IndicatorEditing.form(of: [:], visit))
        """
    return Content(
      visit.say("Opret en indikator", "Define an indicator"), section: .indicators,
      trail: [(visit.say(Section.indicators.name), visit.here("indicators"))],
      status: visit.submission?.status ?? .ok, main: main)
  }
}
