/// The words behind the global options: those that name a command, then its arguments.
struct CommandWords: Equatable {
  /// The parts of the command's name, such as `party.add` or `party` and `add`.
  let names: [String]
  /// `name=value`, `--name value`, `--name=value`, `@modifier`.
  let arguments: [String]

  /// Splits at the first word that is an argument.
  init(_ words: [String]) {
    let count = words.prefix { word in
      !word.hasPrefix("-") && !word.hasPrefix("@") && !word.contains("=")
    }.count
    names = Array(words[..<count])
    arguments = Array(words[count...])
  }
}
