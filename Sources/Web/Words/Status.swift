import Domain
import HTML

/// A state as a shape, a colour and a word; the class that the style sheet knows is the raw value.
enum Status {
  /// How an indicator stands.
  static func badge(_ band: Band, _ format: Format) -> HTML {
    badge(band.rawValue, format(band.name))
  }

  /// How far a measurement is.
  static func badge(_ state: MeasurementState, _ format: Format) -> HTML {
    badge(state.rawValue, format(state.name))
  }

  /// How far an activity is.
  static func badge(_ state: ActivityState, _ format: Format) -> HTML {
    badge(state.rawValue, format(state.name))
  }

  /// Whether an initiative is in use.
  static func badge(_ status: InitiativeStatus, _ format: Format) -> HTML {
    badge(status.rawValue, format(status.name))
  }

  /// A state by its class and word.
  static func badge(_ state: String, _ word: String) -> HTML {
    "<span class=\"status \(state)\">\(word)</span>"
  }

  /// A state by its shape alone, for a cell of a matrix; the word is for those who do not see it.
  static func icon(_ state: String, _ word: String) -> HTML {
    "<span class=\"status \(state) icon\"><span class=\"sr\">\(word)</span></span>"
  }
}
