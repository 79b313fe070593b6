import Domain

extension MeasurementState {
  /// A measurement's state, as a label.
  var name: Message {
    switch self {
    case .draft: Message(da: "Kladde", en: "Draft")
    case .submitted: Message(da: "Indsendt", en: "Submitted")
    case .approved: Message(da: "Godkendt", en: "Approved")
    case .returned: Message(da: "Sendt tilbage", en: "Returned")
    case .superseded: Message(da: "Afløst", en: "Superseded")
    }
  }
}
