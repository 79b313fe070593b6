/// The sentences that say why a grant cannot be taken.
enum GrantReason {
  static let notAnObject = Message(
    da: "Bevillingen er ikke et objekt.", en: "The grant is not an object.")
  static let missing = Message(da: "Feltet mangler.", en: "The field is missing.")
  static let notText = Message(
    da: "Feltet skal være en tekst, der ikke er tom.", en: "The field must be text, not empty.")
  static let notACurrency = Message(
    da: "Ikke en valutakode på tre store bogstaver, for eksempel DKK.",
    en: "Not a currency code of three capital letters, for example DKK.")
  static let notAnAmount = Message(da: "Ikke et beløb.", en: "Not an amount.")
  static let negative = Message(da: "Beløbet er negativt.", en: "The amount is negative.")
  static let notADate = Message(
    da: "Ikke en dato, for eksempel 2021-01-26.", en: "Not a date, for example 2021-01-26.")
  static let endBeforeStart = Message(
    da: "Slutdatoen ligger før startdatoen.", en: "The end lies before the start.")
  static let toAPerson = Message(
    da: "Bevillinger til enkeltpersoner tages ikke ind.",
    en: "Grants to individuals are not taken in.")

  static func duplicate(of index: Int) -> Message {
    Message(
      da: "Bevilling nr. \(index) har samme id.", en: "Grant number \(index) has the same id.")
  }
}
