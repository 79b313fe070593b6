/// The sentences that say why a row of measurements cannot be taken.
enum MeasurementReason {
  static let partyMissing = Message(
    da: "Der mangler en part.", en: "The party is missing.")

  static let periodMissing = Message(
    da: "Der mangler en periode.", en: "The period is missing.")

  static let valueMissing = Message(
    da: "Der mangler en værdi. Nul skrives 0; en række uden tal udelades.",
    en: "The value is missing. Write 0 for zero; leave out a row without a figure.")

  static let shareIncomplete = Message(
    da: "Tæller og nævner hører sammen; den ene mangler.",
    en: "Numerator and denominator go together; one is missing.")

  static let denominatorNotPositive = Message(
    da: "Nævneren skal være større end nul.", en: "The denominator must be greater than zero.")

  static let ambiguousMark = Message(
    da: "Tallet kan læses på to måder. Sig decimal=comma eller decimal=point.",
    en: "The number can be read in two ways. Say decimal=comma or decimal=point.")

  static func notANumber(_ mark: DecimalMark) -> Message {
    switch mark {
    case .comma: Message(da: "Ikke et tal med decimalkomma.", en: "Not a number with a comma.")
    case .point: Message(da: "Ikke et tal med decimalpunktum.", en: "Not a number with a point.")
    }
  }

  static func notAPeriod(_ frequency: Frequency?) -> Message {
    let (da, en) =
      switch frequency {
      case .monthly: ("en måned, for eksempel 2011-03", "a month, for example 2011-03")
      case .quarterly: ("et kvartal, for eksempel 2011-Q1", "a quarter, for example 2011-Q1")
      case .halfYearly: ("et halvår, for eksempel 2011-H1", "a half-year, for example 2011-H1")
      case .schoolYear: ("et skoleår, for eksempel 2011/12", "a school year, for example 2011/12")
      case .yearly: ("et år, for eksempel 2011", "a year, for example 2011")
      case .event: ("en dag, for eksempel 2011-03-17", "a day, for example 2011-03-17")
      case nil:
        (
          "en periode, for eksempel 2011, 2011-Q1, 2011-03, 2011/12 eller 2011-03-17",
          "a period, for example 2011, 2011-Q1, 2011-03, 2011/12 or 2011-03-17"
        )
      }
    return Message(da: "Ikke \(da).", en: "Not \(en).")
  }

  static func duplicate(of line: Int) -> Message {
    Message(
      da: "Samme part, periode og opdeling står i linje \(line).",
      en: "The same party, period and breakdown stand on line \(line).")
  }

  static func fieldCount(_ count: Int, _ expected: Int) -> Message {
    Message(
      da: "Rækken har \(count) felter, overskriften \(expected).",
      en: "The row has \(count) fields, the header \(expected).")
  }
}
