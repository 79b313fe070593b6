import Commands
import Domain
import HTML

/// One version of the notice, and what it changed in the one before it.
enum NoticeVersionPage: Page {
  static let path = "/i/{initiative}/{party}/charter/versions/{version}"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let history = try await visit.read("charter.history", ["limit": "1000"]).rows
    guard
      let place = history.firstIndex(where: { $0.text("version") == visit.parameter("version") })
    else { throw Refusal.noSuchPage }
    let version = history[place]
    let before = place + 1 < history.count ? history[place + 1] : nil
    let number = version.text("version")
    return Content(
      visit.say("Opmærksomhedspunkter, udgave \(number)", "The notice, version \(number)"),
      section: .charter,
      trail: [(visit.say(Section.charter.name), visit.here("charter"))],
      main: "\(about(version, before, visit))\(text(version, before, visit))")
  }

  private static func about(_ version: JSON, _ before: JSON?, _ visit: Visit) -> HTML {
    let day = version.instant("published_at").map {
      visit.format.day(visit.format.zone.day(of: $0))
    }
    let origin: HTML =
      version.optionalText("decision").map { id -> HTML in
        """
        <a href="\(visit.here("decisions", id))">\(visit.say("Partnernes beslutning", "The partners' decision"))</a>
        """
      } ?? "\(visit.say("Den udgave, der følger med Rygrad", "The version that ships with Rygrad"))"
    let marks: HTML? = before.map { before in
      """
      <p>\(visit.say(
        "Ændringerne siden udgave \(before.text("version")) er markeret: det, der er udgået, er streget over, og det nye er understreget.",
        "Changes since version \(before.text("version")) are marked: what was removed is struck through, what is new is underlined."))</p>
      """
    }
    return "<p class=\"meta\">\(day ?? "") · \(origin)</p>\n\(marks)"
  }

  private static func text(_ version: JSON, _ before: JSON?, _ visit: Visit) -> HTML {
    let new = (da: version.text("text_da"), en: version.text("text_en"))
    let old = before.map { (da: $0.text("text_da"), en: $0.text("text_en")) } ?? new
    return NoticeDifference.both(from: old, to: new, level: 2, visit)
  }
}
