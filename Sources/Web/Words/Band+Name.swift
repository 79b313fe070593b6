import Domain

extension Band {
  /// How an indicator stands, as a label.
  var name: Message {
    switch self {
    case .onTrack: Message(da: "På sporet", en: "On track")
    case .atRisk: Message(da: "I risiko", en: "At risk")
    case .offTrack: Message(da: "Ude af kurs", en: "Off track")
    case .noData: Message(da: "Ingen data", en: "No data")
    }
  }
}
