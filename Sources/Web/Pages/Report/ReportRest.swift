import Domain
import HTML

/// That a table of the report does not hold all there is.
enum ReportRest {
  static func html(_ reply: Reply, _ visit: Visit) -> HTML? {
    guard reply.result.optionalText("next") != nil else { return nil }
    let count = visit.format.number(reply.rows.count)
    return """
      <p class="meta">\(visit.say(
        "Tabellen viser de første \(count). Resten er i CSV-filen.",
        "The table shows the first \(count). The rest are in the CSV file."))</p>
      """
  }
}
