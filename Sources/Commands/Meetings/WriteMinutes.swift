import Domain

/// Writes the draft of a meeting's minutes, which only those who may write it read before it is
/// published. It comes beside the line, since the audit log keeps arguments for all to read.
struct WriteMinutes: Command {
  static let verb = "minutes.write"
  static let summary = Message(
    da: "Skriver kladden til et mødes referat.", en: "Writes the draft of a meeting's minutes.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let payload: PayloadRule? = PayloadRule(
    help: Message(
      da: "Kladdens tekst, højst 40.000 tegn.", en: "The draft's text, at most 40,000 characters."),
    media: "text/plain", example: "1. Velkomst: alle var der.")
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .conflict, .badValue]

  let id: ID
  let base: Int?
  let text: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    base = try arguments.optionalInteger(
      "base",
      help: Message(
        da: "Den revision, teksten bygger på; er den ældre end den gældende, afvises den.",
        en: "The revision that the text is based on; one that is not the latest is refused."),
      example: 1, in: 1...1_000_000_000)
    guard let text = Self.text(arguments.payload()) else {
      throw .because("minutes_text", argument: "payload")
    }
    self.text = text
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("minutes_write", id, text, base.map { Int32($0) })
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }

  /// The text with LF at the end of its lines; nil for what is none, or too long.
  private static func text(_ octets: [UInt8]) -> String? {
    guard let text = String(validating: octets, as: UTF8.self) else { return nil }
    let lines = text.replacing("\r\n", with: "\n")
    let isForbidden: (Unicode.Scalar) -> Bool = {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    guard !lines.unicodeScalars.contains(where: isForbidden),
      lines.unicodeScalars.count <= 40_000, lines.contains(where: { !$0.isWhitespace })
    else { return nil }
    return lines
  }
}
