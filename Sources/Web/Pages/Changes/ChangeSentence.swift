import Domain
import HTML

/// A row of `change.list` as a sentence, with a link to what changed.
struct ChangeSentence {
  let row: JSON
  let format: Format
  /// The path of a page in the initiative, by its section and what it is about.
  let path: (_ section: String, _ subject: String) -> String

  private var count: Int { row.whole("count") ?? 1 }

  /// The sentence; nil for a kind that is not known here.
  var html: HTML? {
    switch row.text("kind") {
    case "measurement_approved": approved
    case "target_confirmed": target
    case "indicator_defined": indicator
    case "activity_added", "activity_updated": activity
    case "grant_added": grant
    case "allocation_proposed", "allocation_effective": allocation
    case "party_joined":
      markup("\(party) er kommet med.", "\(party) has joined.")
    case "term_began":
      markup(
        "\(party) er begyndt en funktionsperiode som fælles sekretariat.",
        "\(party) has begun a term of office as backbone.")
    case "notice_published": notice
    case "decision_adopted":
      markup(
        "Partnerne har vedtaget \(link("decisions")).", "The partners adopted \(link("decisions"))."
      )
    case "decision_rejected":
      markup(
        "Partnerne har forkastet \(link("decisions")).",
        "The partners rejected \(link("decisions")).")
    case "phase_changed":
      markup(
        "Initiativet er gået over i fasen \(phase).", "The initiative entered the phase \(phase).")
    default: nil
    }
  }

  // MARK: - Measurements

  private var approved: HTML {
    let period = row.optionalText("period").map { format.named($0) } ?? ""
    let subject = link("indicators")
    guard count > 1 else {
      let value = value
      return markup(
        "Tallet fra \(party) for \(subject), \(period), er godkendt\(value).",
        "The figure from \(party) for \(subject), \(period), was approved\(value).")
    }
    let figures = format.count(count, .figure)
    return markup(
      "\(figures) for \(subject), \(period), er godkendt.",
      "\(figures) for \(subject), \(period), were approved.")
  }

  private var target: HTML {
    let period = row.optionalText("period").map { format.named($0) } ?? ""
    let subject = link("indicators")
    let value = amount.map { " \($0)" } ?? ""
    guard row.optionalText("party") != nil else {
      return markup(
        "Målet\(value) for \(subject) i \(period) er bekræftet.",
        "The target\(value) for \(subject) in \(period) was confirmed.")
    }
    return markup(
      "\(party) har bekræftet målet\(value) for \(subject) i \(period).",
      "\(party) confirmed the target\(value) for \(subject) in \(period).")
  }

  private var indicator: HTML {
    let subject = link("indicators")
    let version = row.whole("version") ?? 1
    return version > 1
      ? markup(
        "\(subject) har fået en ny definition (udgave \(version)).",
        "\(subject) has a new definition (version \(version)).")
      : markup("Ny indikator: \(subject).", "New indicator: \(subject).")
  }

  // MARK: - Activities

  private var activity: HTML {
    let isNew = row.text("kind") == "activity_added"
    guard count == 1 else {
      let many = format.count(count, .activity)
      return isNew
        ? markup("\(many) er kommet til.", "\(many) were added.")
        : markup("\(many) er ændret.", "\(many) were changed.")
    }
    let subject = link("activities")
    return isNew
      ? markup("\(party) har oprettet \(subject).", "\(party) added \(subject).")
      : markup("\(party) har ændret \(subject).", "\(party) changed \(subject).")
  }

  // MARK: - Money

  private var grant: HTML {
    guard count == 1 else {
      let grants = format.count(count, .grant)
      // the amount never ends the sentence, since kr. has its own full stop
      let many = amount.map { say("\(grants), i alt \($0),", "\(grants), \($0) in all,") } ?? grants
      guard row.optionalText("party") != nil else {
        return markup("\(many) er registreret.", "\(many) were recorded.")
      }
      return markup(
        "\(many) er registreret fra \(party).", "\(many) were recorded from \(party).")
    }
    let subject = link("grants")
    guard let amount else {
      return markup("\(party) har bevilget \(subject).", "\(party) awarded \(subject).")
    }
    return markup(
      "\(party) har bevilget \(amount) til \(subject).",
      "\(party) awarded \(amount) for \(subject).")
  }

  private var allocation: HTML {
    let isProposed = row.text("kind") == "allocation_proposed"
    let sum = amount ?? ""
    guard count == 1 else {
      let many = format.count(count, .allocation)
      let all = sum.isEmpty ? many : say("\(many), i alt \(sum),", "\(many), \(sum) in all,")
      return isProposed
        ? markup("\(all) er foreslået.", "\(all) were proposed.")
        : markup("\(all) er trådt i kraft.", "\(all) took effect.")
    }
    let subject = link("grants")
    return isProposed
      ? markup(
        "\(sum) af \(subject) er foreslået til \(party).",
        "\(sum) of \(subject) was proposed for \(party).")
      : markup(
        "\(sum) af \(subject) er tildelt \(party).",
        "\(sum) of \(subject) was allocated to \(party).")
  }

  private var notice: HTML {
    let link: HTML = """
      <a href="\(path("charter", ""))">\
      \(say("opmærksomhedspunkterne", "what to bear in mind"))</a>
      """
    let version = row.whole("version") ?? 1
    return version > 1
      ? markup(
        "Udgave \(version) af \(link) er bekendtgjort.",
        "Version \(version) of the notice on \(link) was published.")
      : markup("Læs \(link) om sekretariatet.", "The notice on \(link) was published.")
  }

  // MARK: - Parts

  /// The value in brackets, where there is one.
  private var value: String {
    amount.map { " (\($0))" } ?? ""
  }

  /// The value with its unit, which is a currency's code for money.
  private var amount: String? {
    guard let value = row.decimal("value") else { return nil }
    let unit = row.text("unit")
    if isMoney { return format.money(value, unit, whole: true) }
    let text = format.number(value, decimals: row.whole("decimals"))
    if unit == "%" { return format.percent(value, decimals: row.whole("decimals")) }
    return unit.isEmpty ? text : text + Format.space + unit
  }

  private var isMoney: Bool {
    ["grant_added", "allocation_proposed", "allocation_effective"].contains(row.text("kind"))
  }

  private var phase: String {
    Phase(rawValue: row.text("title")).map { format($0.name.inSentence) } ?? row.text("title")
  }

  private var party: HTML {
    guard let slug = row.optionalText("party"), let name = row.optionalText("party_name") else {
      return "\(say("Flere parter", "Several parties"))"
    }
    return "<a href=\"\(path("parties", slug))\">\(name)</a>"
  }

  private func link(_ section: String) -> HTML {
    guard let subject = row.optionalText("subject") else { return "\(row.text("title"))" }
    let title = row.text("title").isEmpty ? subject : row.text("title")
    return "<a href=\"\(path(section, subject))\">\(title)</a>"
  }

  private func say(_ da: String, _ en: String) -> String { format(Message(da: da, en: en)) }

  private func markup(_ da: HTML, _ en: HTML) -> HTML { format.language == .da ? da : en }
}

extension Visit {
  /// The sentence for a row of `change.list`.
  func sentence(ofChange row: JSON) -> HTML? {
    ChangeSentence(row: row, format: format) { section, subject in
      subject.isEmpty ? here(section) : here(section, subject)
    }.html
  }
}
