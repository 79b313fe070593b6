import Domain

/// What calling and moving a meeting have in common: where it is and what it is about.
struct MeetingDetails: Sendable {
  let place: String?
  let link: String?
  let note: String?
  /// The points of the meeting's own agenda; nil leaves them as they are.
  let points: [String]?

  /// Takes the arguments; what is absent is left as it is.
  init(_ arguments: inout Arguments) throws(Refusal) {
    place = try arguments.optionalText(
      "place", help: Message(da: "Hvor det er.", en: "Where it is."),
      example: "Rådhuset, lokale 2", maximumLength: 300, clearable: true)
    link = try arguments.optionalText(
      "link",
      help: Message(
        da: "Adressen for dem, der er med på nettet.", en: "The address for those who join online."),
      example: "https://video.example/moede", maximumLength: 1000, clearable: true)
    note = try arguments.optionalText(
      "note", help: Message(da: "Hvad man skal forberede.", en: "What to prepare."),
      example: "Tag tallene for 3. kvartal med", maximumLength: 4000, clearable: true)
    let text = try arguments.optionalText(
      "points",
      help: Message(
        da: "Mødedagsordenen, ét punkt på hver linje.",
        en: "The meeting's agenda, one point on each line."),
      example: "Velkomst", maximumLength: 20_000, clearable: true)
    points = text.map { text in
      text.split(separator: "\n").map { line in
        String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }.filter { !$0.isEmpty }
    }
    guard let points else { return }
    guard points.count <= 99, points.allSatisfy({ $0.unicodeScalars.count <= 300 }) else {
      throw .because("meeting_points", argument: "points")
    }
  }
}
