import Domain

/// What the words behind a verb say, by the schema of its command.
struct ArgumentMapping: Equatable {
  private(set) var arguments: [Request.Argument] = []
  private(set) var modifiers: [Request.Modifier] = []
  /// Secret arguments and the files that hold them.
  private(set) var secretFiles: [Request.Argument] = []
  /// Secret arguments that are required and not given.
  private(set) var missingSecrets: [ArgumentDescription] = []
  private let command: CommandDescription

  /// Maps words; throws `UNKNOWN_ARG`, `MISSING_ARG` or a usage failure, before anything is sent.
  init(_ words: [String], for command: CommandDescription) throws(Failure) {
    self.command = command
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("@") {
        addModifier(word.dropFirst())
      } else if word.hasPrefix("--") {
        try addOption(word.dropFirst(2), &rest)
      } else if let equals = word.firstIndex(of: "="), equals != word.startIndex {
        try add(word[..<equals], value: String(word[word.index(after: equals)...]))
      } else {
        throw .usage(
          Message(
            da: "»\(word)« er ikke et argument; skriv navn=værdi",
            en: "'\(word)' is not an argument; write name=value"),
          hint: seeHelp)
      }
    }
    try checkRequired()
  }

  private mutating func addModifier(_ word: Substring) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    modifiers.append(
      .init(name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : nil))
  }

  private mutating func addOption(
    _ option: Substring, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    if let equals = option.firstIndex(of: "=") {
      return try add(option[..<equals], value: String(option[option.index(after: equals)...]))
    }
    if command.argument(String(option))?.isFlag == true {
      return try add(option, value: "true")
    }
    // Known first: `--nmae` should be told from a value that is missing.
    let argument = try describe(option)
    guard let value = rest.popFirst() else {
      throw .usage(
        Message(da: "--\(option) mangler en værdi", en: "--\(option) lacks a value"),
        hint: seeHelp)
    }
    try add(argument.name[...], value: value)
  }

  private mutating func add(_ name: Substring, value: String) throws(Failure) {
    let argument = try describe(name)
    let isRepeated = (arguments + secretFiles).contains { $0.name == argument.name }
    guard argument.isList || !isRepeated else {
      throw .usage(
        Message(
          da: "\(argument.name) er givet to gange", en: "\(argument.name) is given twice"),
        hint: seeHelp)
    }
    guard argument.isSecret else {
      return arguments.append(.init(name: argument.name, value: value))
    }
    guard value.hasPrefix("@"), value.count > 1 else {
      throw .usage(
        Message(
          da: "\(argument.name) er hemmelig og må ikke stå på kommandolinjen",
          en: "\(argument.name) is secret and must not stand on the command line"),
        hint: Message(
          da: "udelad den for at blive spurgt, eller skriv \(argument.name)=@FIL",
          en: "leave it out to be asked, or write \(argument.name)=@FILE"))
    }
    secretFiles.append(.init(name: argument.name, value: String(value.dropFirst())))
  }

  private func describe(_ name: Substring) throws(Failure) -> ArgumentDescription {
    if let argument = command.argument(String(name)) { return argument }
    let similar = Suggestion.similar(to: String(name), in: command.arguments.map(\.name))
    let known = command.arguments.map(\.name).joined(separator: ", ")
    throw Failure(
      Refusal.Code.unknownArg.rawValue,
      Message(
        da: "\(command.verb) har intet argument »\(name)«",
        en: "\(command.verb) has no argument '\(name)'"),
      hint: similar.isEmpty
        ? Message(da: "argumenterne er: \(known)", en: "the arguments are: \(known)")
        : Message(
          da: "mente du: \(similar.joined(separator: ", "))?",
          en: "did you mean: \(similar.joined(separator: ", "))?"),
      argument: String(name), status: .usage)
  }

  private mutating func checkRequired() throws(Failure) {
    let given = Set((arguments + secretFiles).map(\.name))
    let missing = command.arguments.filter { $0.isRequired && !given.contains($0.name) }
    missingSecrets = missing.filter(\.isSecret)
    let names = missing.filter { !$0.isSecret }.map(\.name)
    guard let first = names.first else { return }
    let list = names.joined(separator: ", ")
    throw Failure(
      Refusal.Code.missingArg.rawValue,
      Message(da: "\(command.verb) mangler \(list)", en: "\(command.verb) lacks \(list)"),
      hint: seeHelp, argument: first, status: .usage)
  }

  private var seeHelp: Message {
    Message(
      da: "argumenterne: rygradctl help \(command.verb)",
      en: "the arguments: rygradctl help \(command.verb)")
  }
}
