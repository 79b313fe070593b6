import Domain

extension Refusal {
  /// What is wrong, as it is said at the field itself: there the protocol's name of the argument
  /// tells people nothing.
  var atField: Message {
    if code == .missingArg {
      return Message(da: "Feltet skal udfyldes.", en: "This field must be filled in.")
    }
    guard let argument else { return message }
    return Message(
      da: Self.sentence(message.da, without: argument),
      en: Self.sentence(message.en, without: argument))
  }

  private static func sentence(_ text: String, without name: String) -> String {
    guard text.hasPrefix("\(name) ") else { return text }
    let rest = text.dropFirst(name.count + 1)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }
}
