import Commands
import Domain
import HTML

/// How an indicator is measured, and who reports it.
enum IndicatorFacts {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Sådan måles det", "How it is measured"))</h2>
    <dl class="facts">\(facts(indicator, visit))</dl>
    \(visit.seat.role == .backbone ? nil : reporters(indicator, visit))</section>

    """
  }

  private static func facts(_ indicator: Indicator, _ visit: Visit) -> [HTML] {
    let definition = indicator.definition
    var facts: [(String, String)] = [
      (visit.say("Metode", "Method"), definition.text("method")),
      (visit.say("Kilde", "Source"), definition.text("source")),
      (visit.say("Enhed", "Unit"), indicator.scale.unit),
    ]
    if let frequency: Frequency = definition.choice("frequency") {
      facts.append((visit.say("Hvor tit", "How often"), visit.say(frequency.name)))
    }
    if let direction: Direction = definition.choice("direction") {
      facts.append((visit.say("Retning", "Direction"), visit.say(direction.name)))
    }
    if let level: Level = definition.choice("level") {
      facts.append((visit.say("Handler om", "Is about"), visit.say(level.name)))
    }
    facts.append((visit.say("Lægges sammen", "Put together"), putTogether(definition, visit)))
    if let days = definition.whole("deadline_days") {
      facts.append(
        (
          visit.say("Frist", "Deadline"),
          visit.say(
            "\(visit.format.count(days, .day)) efter periodens slutning",
            "\(visit.format.count(days, .day)) after the period's end")
        ))
    }
    facts.append(
      (visit.say("Grænser for status", "Thresholds of the status"), bands(definition, visit)))
    return facts.filter { !$0.1.isEmpty }.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" }
  }

  private static func putTogether(_ definition: JSON, _ visit: Visit) -> String {
    var parts: [String] = []
    if let parties: Aggregation = definition.choice("over_parties") {
      parts.append(
        visit.say("over parter: ", "over parties: ") + visit.say(parties.name.inSentence))
    }
    if let time: Aggregation = definition.choice("over_time") {
      parts.append(visit.say("over tid: ", "over time: ") + visit.say(time.name.inSentence))
    }
    if let accumulation: Accumulation = definition.choice("accumulation"),
      accumulation != .nonCumulative
    {
      parts.append(visit.say(accumulation.name.inSentence))
    }
    return parts.joined(separator: " · ")
  }

  private static func bands(_ definition: JSON, _ visit: Visit) -> String {
    guard let onTrack = definition.decimal("on_track"), let atRisk = definition.decimal("at_risk")
    else { return "" }
    let upper = visit.format.percent(onTrack.shifted(by: 2), decimals: 0)
    let lower = visit.format.percent(atRisk.shifted(by: 2), decimals: 0)
    let good = visit.say(Band.onTrack.name.inSentence)
    let middle = visit.say(Band.atRisk.name.inSentence)
    return visit.say(
      "\(good) fra \(upper) af vejen, \(middle) fra \(lower)",
      "\(good) from \(upper) of the way, \(middle) from \(lower)")
  }

  private static func reporters(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let heading: HTML = "<h3>\(visit.say("Hvem der indberetter", "Who reports"))</h3>"
    guard !indicator.reporters.isEmpty else {
      let text = visit.say(
        "Ingen part er sat til at indberette den endnu.", "No party is set to report it yet.")
      return "\(heading)<p class=\"muted\">\(text)</p>"
    }
    let table = visit.table(
      visit.say("Hvem der indberetter", "Who reports"), rows: indicator.reporters,
      csv: visit.csv("reporter.list", ["indicator": indicator.slug]),
      [
        .head(visit.say("Part", "Party")) {
          "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("party_name"))</a>"
        },
        .text(visit.say("Fra og med", "From"), sort: { $0.optionalText("since") }) {
          "\(visit.format.named($0.text("from")))"
        },
      ])
    guard indicator.reporters.count > 8 else { return table }
    let count = visit.format.count(indicator.reporters.count, .party)
    return """
      \(heading)<details class="data"><summary>\
      \(visit.say("Vis de \(count)", "Show the \(count)"))</summary>\(table)</details>
      """
  }
}
