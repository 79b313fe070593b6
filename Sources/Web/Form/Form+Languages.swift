import Domain
import HTML

extension Form {
  /// The choice of a language.
  func languages(_ argument: String, value: Language) -> HTML {
    select(
      argument, label: visit.say("Sprog", "Language"),
      options: [("da", "Dansk"), ("en", "English")], value: value.rawValue, isRequired: true)
  }
}
