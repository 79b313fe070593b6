import Commands
import Domain
import HTML

/// The story behind the curve: what those who know the work say about the figures.
enum IndicatorStories {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let heading: HTML = """
      <h3 id="stories">\(visit.say("Historien bag kurven", "The story behind the curve"))</h3>
      """
    guard !indicator.stories.isEmpty else {
      let text =
        visit.seat.role == .funder
        ? visit.say(
          "Partnerne og sekretariatet har ikke skrevet noget om tallene endnu.",
          "The partners and the backbone have not written anything about the figures yet.")
        : visit.say(
          "Ingen har skrevet noget om tallene endnu. Fortæl, hvad der ligger bag.",
          "Nobody has written anything about the figures yet. Tell what is behind them.")
      return "<div class=\"story\">\(heading)<p class=\"muted\">\(text)</p></div>"
    }
    return """
      <div class="story">\(heading)
      <ul class="list">\(indicator.stories.map { item($0, indicator, visit) })</ul>
      \(visit.csvLink(visit.csv("story.list", ["indicator": indicator.slug])))</div>
      """
  }

  private static func item(_ row: JSON, _ indicator: Indicator, _ visit: Visit) -> HTML {
    var about: [String] = [row.text("party_name")]
    if let author = row.optionalText("author") { about.insert(author, at: 0) }
    if let period = row.optionalText("period") {
      about.append(
        visit.say("om \(visit.format.named(period))", "on \(visit.format.named(period))"))
    }
    if let version = row.whole("version"), version != indicator.definition.whole("version") {
      about.append(visit.say("om udgave \(version)", "on version \(version)"))
    }
    let time: HTML? = row.instant("at").map { at in
      "<time datetime=\"\(at.description)\">\(visit.format.day(visit.format.zone.day(of: at)))</time>"
    }
    return """
      <li>\(Paragraphs.html(row.text("text")))\
      <p class="meta">\(about.joined(separator: " · ")) · \(time)</p></li>

      """
  }
}
