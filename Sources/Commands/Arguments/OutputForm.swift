import Domain

extension Context {
  /// Hands out the octets of a file; a door that shows nothing before the reply's end has none.
  func deliver(_ text: String) async throws {
    guard let emit else { throw Refusal.needsProtocol }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try await emit(.octets(Array(rest.prefix(64 << 10))))
      rest = rest.dropFirst(64 << 10)
    }
  }
}

/// In which form a file is answered.
enum OutputForm: String, CaseIterable, Sendable {
  /// As lines of the protocol.
  case lines
  /// As the file's own octets, in `DATA` frames.
  case raw
}

extension Arguments {
  /// Whether lines or the octets of a file are wanted.
  mutating func output(
    help: Message = Message(
      da: "raw giver filens egne bytes i DATA-blokke.",
      en: "raw gives the file's own octets in DATA frames.")
  ) throws(Refusal) -> OutputForm {
    try choice("out", as: OutputForm.self, help: help, example: .raw, default: .lines)
  }
}
