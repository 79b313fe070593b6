import Commands
import Domain
import HTML

/// What partners and the backbone can do with an indicator, on its page.
enum IndicatorPanels {
  /// The verbs of the commands that they give.
  static let forms: [String] = [
    "target.propose", "target.confirm", "reporter.add", "reporter.remove", "story.add",
    "story.remove",
  ]

  /// The panels for the seat that is acted for; nil where it can only read.
  static func html(_ visit: Visit, _ indicator: String) async throws -> HTML? {
    guard visit.seat.role != .funder else { return nil }
    let replies = try await visit.read(
      Request("indicator.show", ["indicator": indicator]),
      Request("target.list", ["indicator": indicator, "limit": "1000"]),
      Request("reporter.list", ["indicator": indicator, "limit": "1000"]),
      Request("story.list", ["indicator": indicator, "limit": "20"]),
      Request("party.list", ["limit": "1000"]))
    let definition = replies[0].result
    let proposed = replies[1].rows.filter { $0.text("state") == "proposed" }
    let targets = TargetPanel(indicator: definition, proposed: proposed, visit: visit)
    let stories = StoryPanel(
      indicator: definition, own: replies[3].rows.filter { $0.flag("removable") }, visit: visit)
    // Who reports stands further down for everybody; here the backbone decides it.
    let reporters = ReporterPanel(
      indicator: definition, reporters: replies[2].rows, parties: replies[4].rows, visit: visit)
    let isBackbone = visit.seat.role == .backbone
    return """
      \(isBackbone ? edit(indicator, visit) : nil)\(targets.html)\
      \(isBackbone ? reporters.html : nil)\(stories.html)
      """
  }

  private static func edit(_ indicator: String, _ visit: Visit) -> HTML {
    """
    <p class="no-print"><a class="button secondary" href="\(visit.here("indicators", indicator, "edit"))">\
    \(visit.say("Ret definitionen", "Edit the definition"))</a></p>

    """
  }

  /// A period as it can be typed, by way of example: the one of `frequency` that follows today's.
  static func example(_ indicator: JSON, _ visit: Visit) -> String {
    let frequency: Frequency = indicator.choice("frequency") ?? .quarterly
    return Period(frequency, containing: visit.format.today(at: .now())).next.description
  }
}
