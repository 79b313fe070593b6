import Commands
import Domain
import HTML

/// What a definition means before it is made: in words, and, for a known indicator, what changes.
struct DefinitionPreview {
  let request: Request
  /// The version in force; nothing for a new indicator.
  let current: JSON
  let visit: Visit

  private var isNew: Bool { current["indicator"] == nil }
  private var changes: [DefinitionChange] { DefinitionChange.all(from: current, to: request) }

  private func argument(_ name: String) -> String {
    request.arguments.first { $0.name == name }?.value ?? ""
  }

  var html: HTML {
    """
    <p class="lead">\(isNew ? visit.say("Intet er oprettet endnu.", "Nothing has been made yet.") : consequence)</p>
    \(isNew ? nil : table)<section><h2>\(visit.say("Sådan skal det forstås", "What it means"))</h2>
    <ul>\(sentences.map { "<li>\($0)</li>" as HTML })</ul></section>
    \(form)
    """
  }

  /// What happens to what is there already.
  private var consequence: String {
    let changes = changes
    if changes.isEmpty {
      return visit.say("Intet er ændret.", "Nothing is changed.")
    }
    guard DefinitionChange.makeVersion(changes) else {
      return visit.say(
        "Kun fristen ændres. Det giver ingen ny udgave, og kurven løber videre.",
        "Only the deadline changes. That makes no new version, and the series goes on.")
    }
    let version = (current.whole("version") ?? 0) + 1
    return visit.say(
      "Det bliver udgave \(version). Kurven begynder forfra: tal fra tidligere udgaver bliver stående, men blandes ikke med de nye. Mål, historier og hvem der indberetter, gælder fortsat. En udgave kan ikke fjernes igen.",
      "This becomes version \(version). The series starts afresh: figures of earlier versions remain but are not mixed with new ones. Targets, stories and who reports stay in force. A version cannot be removed again."
    )
  }

  private var table: HTML? {
    guard !changes.isEmpty else { return nil }
    return visit.table(
      visit.say("Det ændres", "What changes"), rows: changes, csv: nil,
      [
        .head(visit.say("Felt", "Field")) { "\(visit.say(DefinitionWords.name($0.argument)))" },
        .text(visit.say("Før", "Before")) { "\(shown($0.argument, $0.before))" },
        .text(visit.say("Nu", "Now")) { "<b>\(shown($0.argument, $0.after))</b>" },
      ])
  }

  private func shown(_ argument: String, _ value: String) -> String {
    DefinitionWords.value(argument, value, visit.format)
  }

  /// The choices that people most often mistake, in words.
  private var sentences: [String] {
    var sentences: [String] = []
    let format = visit.format
    // Left open, it follows from the kind, as the command has it.
    let usual: Aggregation = argument("value_kind") == ValueKind.percent.rawValue ? .average : .sum
    let parties = Aggregation(rawValue: argument("over_parties")) ?? (isNew ? usual : nil)
    if let parties {
      sentences.append(
        visit.say("Over parter: ", "Over parties: ") + format(AggregationWords.overParties(parties))
      )
    }
    if let time = Aggregation(rawValue: argument("over_time")) {
      sentences.append(
        visit.say("Over tid: ", "Over time: ") + format(AggregationWords.overTime(time)))
    }
    if let accumulation = Accumulation(rawValue: argument("accumulation")) {
      sentences.append(
        visit.say("Et tal er: ", "A figure is: ")
          + format(AggregationWords.accumulation(accumulation)))
    }
    if isNew {
      sentences.append(
        visit.say(
          "Kortnavnet bliver \(argument("slug")) og kan ikke ændres.",
          "The short name becomes \(argument("slug")) and cannot be changed."))
      sentences.append(
        visit.say(
          "Bagefter bestemmer du på indikatorens side, hvem der indberetter, og foreslår mål.",
          "Afterwards you decide on the indicator's page who reports, and propose targets."))
    }
    return sentences
  }

  private var form: HTML {
    let then = visit.here("indicators", argument("slug"))
    return visit.form("indicator.define", then: then) { form in
      let typed = (visit.submission?.fields.pairs ?? []).filter {
        !Submission.reserved.contains($0.name) && $0.name != "slug"
      }
      let save =
        isNew
        ? visit.say("Opret indikatoren", "Define the indicator")
        : visit.say("Gem", "Save")
      return """
        \(form.hidden("slug", argument("slug")))\
        \(typed.map { form.hidden($0.name, $0.value) })<div class="actions">
        \(changes.isEmpty && !isNew ? nil : form.button(save))\
        \(form.button(visit.say("Ret", "Change"), style: .secondary, name: "preview", value: "edit"))</div>
        """
    }
  }
}
