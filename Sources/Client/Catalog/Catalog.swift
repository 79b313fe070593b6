import Domain

/// The commands that the server offers.
struct Catalog: Equatable, Sendable {
  let commands: [CommandDescription]

  /// Reads the rows of `commands`.
  init(rows: [JSON]) {
    commands = rows.compactMap(CommandDescription.init)
  }

  /// The command of that verb.
  subscript(verb: String) -> CommandDescription? {
    commands.first { $0.verb == verb }
  }

  /// The first words of commands, each once, in order.
  static func nouns(of commands: [CommandDescription]) -> [String] {
    var seen: Set<String> = []
    return commands.map(\.noun).filter { seen.insert($0).inserted }
  }

  /// The commands whose verbs begin with these words and go on.
  func commands(under words: [String]) -> [CommandDescription] {
    let prefix = words.joined(separator: ".").lowercased() + "."
    return commands.filter { $0.verb.hasPrefix(prefix) }
  }

  /// The command that words name, written `party.add` or `party add`, in any case; throws
  /// `UNKNOWN_COMMAND` with the likeliest verbs, or a usage failure for a word too many.
  func resolve(_ words: [String]) throws(Failure) -> CommandDescription {
    let verb = words.joined(separator: ".").lowercased()
    if let command = self[verb] { return command }
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let shorter = words[..<count].joined(separator: ".").lowercased()
      if self[shorter] != nil {
        throw .usage(
          Message(
            da: "»\(words[count])« er ikke et argument; skriv navn=værdi",
            en: "'\(words[count])' is not an argument; write name=value"),
          hint: Message(
            da: "argumenterne: rygradctl help \(shorter)",
            en: "the arguments: rygradctl help \(shorter)"))
      }
    }
    let close = likely(verb)
    throw Failure(
      Refusal.Code.unknownCommand.rawValue,
      Message(
        da: "serveren har ingen kommando »\(verb)« til dig",
        en: "the server has no command '\(verb)' for you"),
      hint: close.isEmpty
        ? Message(da: "se dem alle: rygradctl help", en: "see them all: rygradctl help")
        : Message(
          da: "mente du: \(close.joined(separator: ", "))?",
          en: "did you mean: \(close.joined(separator: ", "))?"),
      status: .usage)
  }

  private func likely(_ verb: String) -> [String] {
    let verbs = commands.map(\.verb) + OwnCommand.allCases.map(\.rawValue)
    let similar = Suggestion.similar(to: verb, in: verbs)
    if !similar.isEmpty { return similar }
    let noun = verb.prefix { $0 != "." }
    return verbs.filter { $0.hasPrefix("\(noun).") }
  }
}
