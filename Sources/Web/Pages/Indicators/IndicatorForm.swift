import Commands
import Domain
import HTML

/// The fields of an indicator's definition, in the order in which one thinks of them.
struct IndicatorForm {
  let form: Form
  /// The version in force, as `indicator.show` answers; nothing for a new indicator.
  var current: JSON = [:]

  private var visit: Visit { form.visit }
  private var isNew: Bool { current["indicator"] == nil }

  var html: HTML {
    """
    \(what)\(figure)\(together)\(origin)\(baseline)\(judgement)
    """
  }

  private func part(_ heading: String, _ fields: HTML) -> HTML {
    "<section><h2>\(heading)</h2>\n\(fields)</section>\n"
  }

  /// A part whose defaults mostly fit: said in a sentence, and open where something was refused.
  private func foldedPart(
    _ heading: String, _ usual: String, refusedIn names: [String], _ fields: HTML
  ) -> HTML {
    let refused = form.submission?.refusals[0]?.argument.map(names.contains) ?? false
    let isOpen = !isNew || refused
    return """
      <section><h2>\(heading)</h2>
      <details class="fold"\("open", if: isOpen)><summary>\(usual)</summary>
      \(fields)</details></section>

      """
  }

  // MARK: - What is measured

  private var what: HTML {
    let name: HTML? =
      isNew
      ? form.field(
        "slug", label: visit.say("Kortnavn", "Short name"),
        hint: visit.say(
          "Står i adresser og filer og kan ikke ændres. Lad feltet stå tomt, så laves det af navnet.",
          "Stands in addresses and files and cannot be changed. Leave it empty to have it made from the title."
        ))
      : form.hidden("slug", current.text("indicator"))
    return part(
      visit.say("Hvad måles", "What is measured"),
      """
      \(form.field(
        "title", label: visit.say("Navn", "Title"),
        hint: visit.say("Kort, som det står på kort og kurver.", "Short, as it stands on cards and charts."),
        value: current.text("title"), isRequired: true, isFirst: isNew && form.submission == nil)
      )\(name)\(form.field(
        "definition", label: visit.say("Definition", "Definition"), kind: .lines(3),
        hint: visit.say(
          "Hvem og hvad der tælles, så præcist at to kommuner ville tælle ens.",
          "Who and what is counted, so precisely that two municipalities would count alike."),
        value: current.text("definition"))
      )\(form.radios(
        "level", label: visit.say("Hvem tallet er om", "Whom the figure is about"),
        options: [
          (Level.population.rawValue, visit.say(Level.population.name),
            visit.say("Alle i området, uanset hvem de møder.", "Everybody in the area, whoever serves them.")),
          (Level.performance.rawValue, visit.say(Level.performance.name),
            visit.say("Dem, som parternes arbejde når.", "Those whom the parties' work reaches.")),
        ], value: chosen("level", Level.population.rawValue)))
      """)
  }

  // MARK: - The figure

  private var figure: HTML {
    part(
      visit.say("Tallet", "The figure"),
      """
      \(form.radios(
        "value_kind", label: visit.say("Art", "Kind"),
        options: ValueKind.allCases.map { ($0.rawValue, visit.say($0.name), visit.say(note($0))) },
        value: chosen("value_kind", ValueKind.percent.rawValue))
      )<div class="fields">\(form.field(
        "unit", label: visit.say("Enhed, som børn eller timer", "Unit, such as children or hours"),
        value: current.text("unit"))
      )\(form.field(
        "decimals", label: visit.say("Viste decimaler", "Decimals shown"), kind: .number,
        value: current.optionalText("decimals") ?? "0", marksOptional: false)
      )</div>\(form.radios(
        "direction", label: visit.say("Hvad er fremgang?", "What is progress?"),
        options: Direction.allCases.map { ($0.rawValue, visit.say($0.name), nil) },
        value: chosen("direction", Direction.increase.rawValue))
      )<div class="fields">\(form.select(
        "frequency", label: visit.say("Hvor ofte det indberettes", "How often it is reported"),
        options: Frequency.allCases.map { ($0.rawValue, visit.say($0.name)) },
        value: chosen("frequency", Frequency.quarterly.rawValue), isRequired: true)
      )\(form.field(
        "deadline_days", label: visit.say("Frist, dage efter perioden", "Deadline, days after the period"),
        kind: .number,
        value: current.optionalText("deadline_days") ?? "30", marksOptional: false))</div>
      """)
  }

  private func note(_ kind: ValueKind) -> Message {
    switch kind {
    case .number:
      Message(
        da: "Ethvert tal i en enhed, for eksempel timer.",
        en: "Any number in a unit, for example hours.")
    case .percent:
      Message(
        da:
          "En andel. Indberettes helst som tæller og nævner, så parternes tal kan samles rigtigt.",
        en:
          "A share. Best reported as numerator and denominator, so that the parties' figures can be put together rightly."
      )
    case .money: Message(da: "I initiativets valuta.", en: "In the initiative's currency.")
    case .count:
      Message(
        da: "Et helt antal, for eksempel børn.", en: "A whole number, for example of children.")
    }
  }

  // MARK: - Putting figures together

  private var together: HTML {
    foldedPart(
      visit.say("Når tal samles", "Putting figures together"),
      isNew
        ? visit.say(
          "Det sædvanlige: hver måling står for sig, og seneste periode tæller. Vælg noget andet",
          "The usual: each report stands alone, and the latest period counts. Choose otherwise")
        : visit.say("Sådan samles tal", "How figures are put together"),
      refusedIn: ["over_parties", "over_time", "accumulation"],
      """
      \(form.radios(
        "over_parties",
        label: visit.say("Parternes tal for samme periode", "The parties' figures of one period"),
        options: usual + Aggregation.allCases.map {
          ($0.rawValue, visit.say($0.name), visit.say(AggregationWords.overParties($0)))
        }, value: chosen("over_parties", ""))
      )\(form.radios(
        "over_time",
        label: visit.say("Flere perioder til en længere", "Several periods into a longer one"),
        options: Aggregation.allCases.map {
          ($0.rawValue, visit.say($0.name), visit.say(AggregationWords.overTime($0)))
        }, value: chosen("over_time", Aggregation.last.rawValue))
      )\(form.radios(
        "accumulation", label: visit.say("Hvad et indberettet tal er", "What a reported figure is"),
        options: Accumulation.allCases.map {
          ($0.rawValue, visit.say($0.name), visit.say(AggregationWords.accumulation($0)))
        }, value: chosen("accumulation", Accumulation.nonCumulative.rawValue)))
      """)
  }

  /// For a new indicator, what its kind suggests.
  private var usual: [(value: String, name: String, note: String?)] {
    guard isNew else { return [] }
    return [
      (
        "", visit.say("Det sædvanlige for arten", "The usual for its kind"),
        visit.say("Gennemsnit for procent, ellers sum.", "Average for percent, otherwise sum.")
      )
    ]
  }

  // MARK: - Where it comes from, and from where it started

  private var origin: HTML {
    part(
      visit.say("Hvor tallet kommer fra", "Where the figure comes from"),
      """
      \(form.field(
        "source", label: visit.say("Kilde", "Source"),
        hint: visit.say("Register, undersøgelse eller system.", "A register, survey or system."),
        value: current.text("source"))
      )\(form.field(
        "method", label: visit.say("Metode", "Method"), kind: .lines(3),
        hint: visit.say("Hvordan og hvornår der tælles.", "How and when it is counted."),
        value: current.text("method")))
      """)
  }

  private var baseline: HTML {
    let missing = current.optionalText("baseline_missing_reason")
    return part(
      visit.say("Udgangspunkt", "Baseline"),
      """
      <p class="hint">\(visit.say(
        "Hvor indikatoren stod, da I begyndte. Fremdrift regnes herfra. Kender I det ikke, så skriv hvorfor.",
        "Where the indicator stood when you began. Progress is measured from here. If you do not know it, say why."))</p>
      <div class="fields">\(form.field(
        "baseline", label: visit.say("Værdi", "Value"), kind: .number, value: number("baseline_value"))
      )\(form.field(
        "baseline_period", label: visit.say("Fra år eller periode", "From year or period"),
        value: current.text("baseline_period"))
      )</div>\(form.field(
        "baseline_missing", label: visit.say("Hvorfor der ikke er noget udgangspunkt", "Why there is no baseline"),
        value: missing == "not given" ? nil : missing))
      """)
  }

  // MARK: - How figures are judged

  private var judgement: HTML {
    foldedPart(
      visit.say("Vurdering", "Judgement"),
      isNew
        ? visit.say(
          "Det sædvanlige: på sporet fra 80 procent af vejen. Vælg noget andet",
          "The usual: on track from 80 per cent of the way. Choose otherwise")
        : visit.say("Sådan vurderes tal", "How figures are judged"),
      refusedIn: ["range_low", "range_high", "on_track", "at_risk"],
      """
      <p class="hint">\(visit.say(
        "Tal uden for det ventede mærkes, men afvises aldrig. Fremdrift er andelen af vejen fra udgangspunkt til mål: 0,8 er 80 procent.",
        "Figures outside what is expected are flagged, never refused. Progress is the share of the way from baseline to target: 0.8 is 80 per cent."))</p>
      <div class="fields">\(form.field(
        "range_low", label: visit.say("Mindste ventede tal", "Least expected figure"), kind: .number,
        value: number("range_low"))
      )\(form.field(
        "range_high", label: visit.say("Største ventede tal", "Greatest expected figure"),
        kind: .number, value: number("range_high"))
      )</div><div class="fields">\(form.field(
        "on_track", label: visit.say("På sporet fra", "On track from"), kind: .number,
        value: number("on_track") ?? visit.say("0,8", "0.8"), marksOptional: false)
      )\(form.field(
        "at_risk", label: visit.say("I risiko fra, derunder ude af kurs", "At risk from, below it off track"),
        kind: .number,
        value: number("at_risk") ?? visit.say("0,5", "0.5"), marksOptional: false))</div>
      """)
  }

  private func chosen(_ column: String, _ usual: String) -> String {
    current.optionalText(column) ?? usual
  }

  private func number(_ column: String) -> String? {
    current.decimal(column).map { visit.format.number($0) }
  }
}
