import Commands
import Domain
import HTML

/// What a file of values looks like, explained by an example.
enum UploadGuide {
  /// The columns of a template, in the CSV address's own form: column of the list and its heading.
  static func columns(_ language: Language, isShare: Bool) -> String {
    let figures = isShare ? ["numerator", "denominator", "value"] : ["value"]
    let names = ["party", "period", "breakdown"] + figures + ["source", "note"]
    return names.map { name in
      let headers = MeasurementColumn(rawValue: name)?.headers ?? [name]
      return "\(name):\(language == .da ? headers[min(1, headers.count - 1)] : headers[0])"
    }.joined(separator: ",")
  }

  static func html(_ visit: Visit) -> HTML {
    let party =
      visit.seat.role == .partner ? visit.seat.name : visit.say("Aarhus Kommune", "City of Aarhus")
    let example = visit.say(
      """
      part;periode;tæller;nævner;kilde
      \(party);2026-K3;94;1000;Fraværsregisteret
      \(party);2026-K2;88;1012;Fraværsregisteret
      """,
      """
      party,period,numerator,denominator,source
      \(party),2026-Q3,94,1000,Absence register
      \(party),2026-Q2,88,1012,Absence register
      """)
    let items = rules(visit).map { rule in "<li>\(rule)</li>\n" as HTML }
    return """
      <section><h2>\(visit.say("Sådan ser filen ud", "What the file looks like"))</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="\(visit.say("Eksempel på en fil", "Example of a file"))">\
      <pre><code>\(example)</code></pre></div>
      <ul>
      \(items)</ul></section>

      """
  }

  private static func rules(_ visit: Visit) -> [String] {
    [
      visit.say(
        "Første linje navngiver kolonnerne: part, periode og værdi, eller tæller og nævner for en andel. Opdeling, kilde og bemærkning er valgfri. De engelske navne kan også bruges.",
        "The first line names the columns: party, period and value, or numerator and denominator for a share. Breakdown, source and note are optional. The Danish names work too."
      ),
      visit.say(
        "Part er partens navn, korte navn eller CVR-nummer i formen DK-CVR-12345678.",
        "Party is the party's name, short name or organisation identifier, such as DK-CVR-12345678."
      ),
      visit.say(
        "En periode skrives som 2026-09, 2026-K3, 2026-H2, 2025/26 eller 2026, efter hvor ofte indikatoren indberettes.",
        "A period is written as 2026-09, 2026-Q3, 2026-H2, 2025/26 or 2026, by how often the indicator is reported."
      ),
      visit.say(
        "Nul er et tal: skriv 0. Har du ikke tallet, så udelad rækken.",
        "Zero is a figure: write 0. If you do not have the figure, leave the row out."),
      visit.say(
        "Står der allerede et godkendt tal, bliver rækken en rettelse, som skal godkendes. Et tal, som er det samme, ændrer intet.",
        "Where a figure is approved already, the row becomes a correction that awaits approval. A figure that is the same changes nothing."
      ),
    ]
  }
}
