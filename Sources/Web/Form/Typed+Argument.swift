import Commands
import Domain

extension Typed {
  /// The value of an argument as the protocol writes it: numbers by the language's marks, days in
  /// the language's order, everything else as it is.
  static func value(
    _ text: String, as argument: ArgumentSchema, _ language: Language
  ) throws(Refusal) -> String {
    let misread: Misread
    switch argument.form["format"]?.stringValue {
    case "decimal":
      switch number(text, language) {
      case .success(let number): return number.description
      case .failure(let failure): misread = failure
      }
    case "date":
      switch day(text, language) {
      case .success(let day): return day.description
      case .failure(let failure): misread = failure
      }
    default: return text
    }
    throw Refusal(.badValue, misread.message, argument: argument.name)
  }
}
