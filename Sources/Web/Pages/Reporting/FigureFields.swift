import Domain
import HTML

/// The fields for one figure: the value, or the parts of a share, and where it comes from.
struct FigureFields {
  let measure: Measure
  /// The number in a form for several figures.
  var number: Int?
  /// What stands in the fields at first: a row with the columns of a measurement.
  var initial: JSON = [:]
  var isFirst = false

  func html(_ form: Form) -> HTML {
    let visit = form.visit
    return """
      <div class="fields">\(measure.kind == .percent ? share(form) : single(form))</div>
      <div class="fields">\(form.field(
        "source", number: number, label: visit.say("Kilde", "Source"),
        value: initial.optionalText("source"))
      )\(form.field(
        "note", number: number, label: visit.say("Bemærkning", "Note"),
        value: initial.optionalText("note")))</div>
      """
  }

  private func single(_ form: Form) -> HTML {
    let visit = form.visit
    return form.field(
      "value", number: number, label: visit.say("Tal", "Figure"), kind: .number,
      value: shown("value", visit), suffix: measure.unitName(visit), isFirst: isFirst,
      marksOptional: false)
  }

  private func share(_ form: Form) -> HTML {
    let visit = form.visit
    let hasParts = initial.decimal("numerator") != nil
    return """
      \(form.field(
        "numerator", number: number, label: visit.say("Tæller", "Numerator"), kind: .number,
        hint: visit.say("Hvor mange det gælder", "How many it is true of"),
        value: shown("numerator", visit), isFirst: isFirst, marksOptional: false)
      )\(form.field(
        "denominator", number: number, label: visit.say("Nævner", "Denominator"), kind: .number,
        hint: visit.say("Ud af hvor mange", "Out of how many"),
        value: shown("denominator", visit), marksOptional: false)
      )\(form.field(
        "value", number: number, label: visit.say("eller procenten alene", "or the percentage alone"),
        kind: .number,
        hint: visit.say("Kun hvis delene ikke kendes", "Only where the parts are unknown"),
        value: hasParts ? nil : shown("value", visit), suffix: "%", marksOptional: false))
      """
  }

  private func shown(_ column: String, _ visit: Visit) -> String? {
    initial.decimal(column).map { visit.format.number($0) }
  }
}
