import Domain

/// Says how a command line may go on, from the client's declarations, the server's descriptions and
/// the names that are there.
struct Completer {
  /// The server's commands, nil where they are not known.
  let catalog: () -> Catalog?
  /// Names of what is there, nil without a server.
  let names: LiveNames?
  let profiles: [String]
  let language: Language
  /// Whether the line is one of the shell, which has words of its own.
  var isInShell = false

  /// How `current`, the word behind `words`, may go on.
  func complete(before words: [String], current: String) -> Completion {
    if let last = words.last, let option = OptionDescription.named(by: last), option.takesValue,
      !last.contains("=")
    {
      return value(of: option, "", current)
    }
    if current.hasPrefix("--"), let equals = current.firstIndex(of: "="),
      let option = OptionDescription.named(by: current), option.takesValue
    {
      let start = current.index(after: equals)
      return value(of: option, String(current[..<start]), String(current[start...]))
    }
    let typed = Self.withoutOptions(words)
    let line = CommandWords(typed)
    let command = catalog()?[line.names.joined(separator: ".").lowercased()]
    if current.hasPrefix("-") { return list(options, current) }
    if current.hasPrefix("@") { return modifier(current, command) }
    if let command, let equals = current.firstIndex(of: "=") {
      return value(
        of: command, String(current[..<equals]), String(current[equals...].dropFirst()),
        given: line.arguments)
    }
    if let own = OwnCommand(typed) { return self.own(own, Array(typed.dropFirst()), current) }
    var candidates: [Candidate] = []
    if let command { candidates += arguments(of: command, given: line.arguments) }
    if line.arguments.isEmpty { candidates += commands(behind: line.names, current) }
    return list(candidates, current)
  }

  /// The longest text with which all words begin.
  static func sharedPrefix(_ words: [String]) -> String {
    guard var shared = words.first else { return "" }
    for word in words { while !word.hasPrefix(shared) { shared.removeLast() } }
    return shared
  }

  /// The words without the global options and their values.
  static func withoutOptions(_ words: [String]) -> [String] {
    var typed: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard let option = OptionDescription.named(by: word) else {
        typed.append(word)
        continue
      }
      if option.takesValue && !word.contains("=") { _ = rest.popFirst() }
    }
    return typed
  }

  private func list(_ candidates: [Candidate], _ current: String) -> Completion {
    .words(candidates.filter { $0.value.hasPrefix(current) })
  }
}

// MARK: - Commands

extension Completer {
  /// Nouns first, then the verbs of the noun; written with full stops where that has been begun.
  private func commands(behind names: [String], _ current: String) -> [Candidate] {
    let commands = catalog()?.commands ?? []
    if names.isEmpty, current.contains(".") {
      return commands.map { Candidate(value: $0.verb, help: $0.summary) }
    }
    guard names.isEmpty else {
      let prefix = names.joined(separator: ".").lowercased() + "."
      return commands.filter { $0.verb.hasPrefix(prefix) }.map { command in
        Candidate(
          value: String(command.verb.dropFirst(prefix.count).map { $0 == "." ? " " : $0 }),
          help: command.summary)
      }
    }
    let nouns = Catalog.nouns(of: commands).map { noun in
      let own = commands.filter { $0.noun == noun }
      let help = own.count == 1 ? own[0].summary : verbs(own)
      return Candidate(value: noun, help: help)
    }
    return nouns + ownWords
  }

  private func verbs(_ commands: [CommandDescription]) -> String {
    commands.map { String($0.verb.dropFirst($0.noun.count).drop { $0 == "." }) }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var ownWords: [Candidate] {
    guard isInShell else {
      return OwnCommand.allCases.map {
        Candidate(value: $0.rawValue, help: $0.summary[language])
      }
    }
    return [OwnCommand.help, .raw].map {
      Candidate(value: $0.rawValue, help: $0.summary[language])
    } + Shell.words.map { Candidate(value: $0) }
  }

  private func own(_ own: OwnCommand, _ words: [String], _ current: String) -> Completion {
    switch own {
    case .help:
      let commands = commands(behind: words, current)
      return list(commands.filter { $0.value != own.rawValue }, current)
    case .profile:
      if words.isEmpty { return list(own.firstWords.map { Candidate(value: $0) }, current) }
      guard words == ["show"] || words == ["remove"] else { return .words([]) }
      return list(profiles.map { Candidate(value: $0) }, current)
    case .man:
      guard words.isEmpty else { return .words([]) }
      let nouns = Catalog.nouns(of: catalog()?.commands ?? [])
      return list((own.firstWords + nouns).map { Candidate(value: $0) }, current)
    case .completions:
      return list(words.isEmpty ? own.firstWords.map { Candidate(value: $0) } : [], current)
    case .raw:
      let verbs = (catalog()?.commands ?? []).map { Candidate(value: $0.verb, help: $0.summary) }
      return list(words.isEmpty ? verbs : [], current)
    case .doctor, .shell: return .words([])
    }
  }
}

// MARK: - Options, modifiers and arguments

extension Completer {
  private var options: [Candidate] {
    OptionDescription.all.map { Candidate(value: "--\($0.name)", help: $0.help[language]) }
  }

  private func value(
    of option: OptionDescription, _ prefix: String, _ typed: String
  ) -> Completion {
    let candidates: [Candidate]
    switch option.value {
    case .none, .text: candidates = []
    case .file: return .files(prefix: typed)
    case .profile: candidates = profiles.map { Candidate(value: $0) }
    case .language: candidates = Language.allCases.map { Candidate(value: $0.rawValue) }
    case .format: candidates = OutputFormat.allCases.map { Candidate(value: $0.rawValue) }
    case .initiative: candidates = names?.initiatives() ?? []
    case .party: candidates = names?.ownParties() ?? []
    }
    return list(
      candidates.map { Candidate(value: prefix + $0.value, help: $0.help) }, prefix + typed)
  }

  private func modifier(_ current: String, _ command: CommandDescription?) -> Completion {
    if let equals = current.firstIndex(of: "=") {
      let prefix = String(current[...equals])
      let found: [Candidate] =
        switch prefix {
        case "@initiative=": names?.initiatives() ?? []
        case "@as=": names?.ownParties() ?? []
        default: []
        }
      return list(found.map { Candidate(value: prefix + $0.value, help: $0.help) }, current)
    }
    let bare: Set<String> = ["dry", "detach"]
    let modifiers = (command?.modifiers ?? []).map {
      Candidate(value: bare.contains($0) ? "@\($0)" : "@\($0)=")
    }
    return list(modifiers, current)
  }

  private func arguments(
    of command: CommandDescription, given: [String]
  ) -> [Candidate] {
    let names = Set(given.map { word in String(word.prefix { $0 != "=" }) })
    return command.arguments.filter { $0.isList || !names.contains($0.name) }
      .map { Candidate(value: "\($0.name)=", help: $0.help) }
  }

  private func value(
    of command: CommandDescription, _ name: String, _ typed: String, given: [String]
  ) -> Completion {
    let prefix = "\(name)="
    guard let argument = command.argument(name) else { return .words([]) }
    if argument.isSecret {
      guard typed.hasPrefix("@") else {
        return list([Candidate(value: "\(prefix)@")], prefix + typed)
      }
      return .files(prefix: String(typed.dropFirst()))
    }
    var candidates = argument.choices.map { Candidate(value: $0) }
    if argument.isFlag { candidates = ["true", "false"].map { Candidate(value: $0) } }
    if candidates.isEmpty, let catalog = catalog() {
      candidates = names?.values(of: argument, for: command, in: catalog) ?? []
    }
    return list(
      candidates.map { Candidate(value: prefix + $0.value, help: $0.help) }, prefix + typed)
  }
}
