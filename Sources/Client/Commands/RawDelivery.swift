import Domain

/// Where octets go that the server sends as they are: to a file, once they are all there, or to
/// standard output.
final class RawDelivery {
  private let console: Console
  private var file: PartialFile?
  private var hasBegun = false

  /// Prepares the place; asks for raw data where a file for them is given and the command has them.
  /// Throws where they would go to a terminal, or the command has none.
  init(
    _ request: inout Request, for command: CommandDescription, _ options: Options,
    _ console: Console
  ) throws(Failure) {
    self.console = console
    let path = options.out.flatMap { $0 == InputFile.standardInput ? nil : $0 }
    let isRaw = request.arguments.contains { $0.name == "out" && $0.value == "raw" }
    if options.out != nil && !isRaw {
      guard command.argument("out")?.choices.contains("raw") == true else {
        throw .usage(
          Message(
            da: "\(command.verb) har ingen rå data til --out",
            en: "\(command.verb) has no raw data for --out"),
          hint: Message(
            da: "skriv svaret til en fil med: > FIL", en: "write the reply to a file with: > FILE"))
      }
      request.arguments.removeAll { $0.name == "out" }
      request.arguments.append(.init(name: "out", value: "raw"))
    }
    if let path {
      file = try PartialFile(for: path)
    } else if (isRaw || options.out != nil) && console.outputIsTerminal {
      throw .usage(
        Message(
          da: "rå data vises ikke på en terminal", en: "raw data is not shown on a terminal"),
        hint: Message(
          da: "skriv dem til en fil med --out FIL", en: "write it to a file with --out FILE"))
    }
  }

  /// Takes octets as they come.
  func take(_ octets: [UInt8]) throws(Failure) {
    hasBegun = true
    if let file {
      try file.write(octets)
    } else if !console.outputIsTerminal {
      console.octets(octets)
    }
  }

  /// Forgets what has come, because all of it comes again; throws where it has been passed on.
  func restart() throws(Failure) {
    guard hasBegun else { return }
    guard let file else {
      throw Failure(
        "CONNECTION_LOST",
        Message(
          da: "forbindelsen blev afbrudt midt i de rå data",
          en: "the connection was lost in the middle of the raw data"),
        hint: Message(
          da: "med --out FIL hentes de forfra", en: "with --out FILE they are fetched again"),
        status: .failed)
    }
    try file.restart()
    hasBegun = false
  }

  /// Puts the file in its place, now that the server has said that this was all.
  func finish() throws(Failure) {
    try file?.finish()
  }
}
