import Domain

/// The parts of a definition, named and written for people.
enum DefinitionWords {
  /// The name of an argument of `indicator.define`.
  static func name(_ argument: String) -> Message {
    switch argument {
    case "title": Message(da: "Navn", en: "Title")
    case "definition": Message(da: "Definition", en: "Definition")
    case "level": Message(da: "Hvem tallet er om", en: "Whom the figure is about")
    case "value_kind": Message(da: "Art", en: "Kind")
    case "unit": Message(da: "Enhed", en: "Unit")
    case "decimals": Message(da: "Viste decimaler", en: "Decimals shown")
    case "direction": Message(da: "Fremgang", en: "Progress")
    case "frequency": Message(da: "Hyppighed", en: "Frequency")
    case "deadline_days": Message(da: "Frist i dage", en: "Deadline in days")
    case "over_parties": Message(da: "Over parter", en: "Over parties")
    case "over_time": Message(da: "Over tid", en: "Over time")
    case "accumulation": Message(da: "Hvad et tal er", en: "What a figure is")
    case "source": Message(da: "Kilde", en: "Source")
    case "method": Message(da: "Metode", en: "Method")
    case "baseline": Message(da: "Udgangspunkt", en: "Baseline")
    case "baseline_period": Message(da: "Udgangspunktet er fra", en: "Baseline is from")
    case "baseline_missing": Message(da: "Intet udgangspunkt, fordi", en: "No baseline, because")
    case "range_low": Message(da: "Mindste ventede tal", en: "Least expected figure")
    case "range_high": Message(da: "Største ventede tal", en: "Greatest expected figure")
    case "on_track": Message(da: "På sporet fra", en: "On track from")
    default: Message(da: "I risiko fra", en: "At risk from")
    }
  }

  /// A value of an argument; a dash where it is empty.
  static func value(_ argument: String, _ value: String, _ format: Format) -> String {
    guard !value.isEmpty, value != "not given" else { return "–" }
    let name: Message? =
      switch argument {
      case "level": Level(rawValue: value)?.name
      case "value_kind": ValueKind(rawValue: value)?.name
      case "direction": Direction(rawValue: value)?.name
      case "frequency": Frequency(rawValue: value)?.name
      case "over_parties", "over_time": Aggregation(rawValue: value)?.name
      case "accumulation": Accumulation(rawValue: value)?.name
      default: nil
      }
    if let name { return format(name) }
    switch argument {
    case "baseline", "range_low", "range_high", "on_track", "at_risk":
      return Decimal(value).map { format.number($0) } ?? value
    default: return value
    }
  }
}
