import Commands
import Domain
import HTML
import HTTPTypes

/// Changes an indicator's definition, which makes a new version of it.
enum EditIndicatorPage: Page {
  static let path = "/i/{initiative}/{party}/indicators/{indicator}/edit"
  static let audience = Audience.members(.backbone)
  static let forms = ["indicator.define"]

  static func show(_ visit: Visit) async throws -> Content {
    let slug = visit.parameter("indicator")
    let current = try await visit.read("indicator.show", ["indicator": slug]).result
    var visit = visit
    let main =
      await IndicatorEditing.preview(of: current, &visit)
        ?? """
        <p class="lead">\(visit.say(
        "Ændres andet end fristen, bliver det en ny udgave, og kurven begynder forfra. Du ser, hvad der sker, før du gemmer.",
        "Changing anything but the deadline makes a new version, and the series starts afresh. You see what happens before you save."))</p>
        \(IndicatorEditing.form(of: current, visit))
        """
    return Content(
      visit.say("Ret definitionen", "Edit the definition"), section: .indicators,
      trail: [
        (visit.say(Section.indicators.name), visit.here("indicators")),
        (current.text("title"), visit.here("indicators", slug)),
      ], status: visit.submission?.status ?? .ok, main: main)
  }
}
