import Domain

/// In which form a file is answered.
enum OutputForm: String, CaseIterable, Sendable {
  /// As lines of the protocol.
  case lines
  /// As the file's own octets, in `DATA` frames.
  case raw
}

extension Arguments {
  /// Whether lines or the octets of a file are wanted.
  mutating func output() throws(Refusal) -> OutputForm {
    try choice(
      "out", as: OutputForm.self,
      help: Message(
        da: "raw giver filens egne bytes i DATA-blokke.",
        en: "raw gives the file's own octets in DATA frames."),
      example: .raw, default: .lines)
  }
}
