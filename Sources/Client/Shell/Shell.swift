import Domain

/// `rygradctl shell`: commands one after another over one connection.
///
///     waiting ── line ──> running ── done, failed, Ctrl-C ──> waiting        at the keyboard
///     waiting ── Ctrl-D, exit, end of the script ──> over
///     running ── failed ──> over, with that status                           in a script
final class Shell {
  /// Where the shell is, for itself and for who completes its lines.
  final class Place {
    var visit: Visit

    init(_ visit: Visit) {
      self.visit = visit
    }
  }

  private let place: Place
  private var settings: Settings
  private let options: Options
  private let console: Console
  private let input: any LineInput
  /// Nil in a script, which remembers nothing and stops at the first failure.
  private let history: HistoryFile?
  private var lineNumber = 0
  private var lastKept: String?

  /// Words of the shell's own.
  static let words = ["use", "output", "exit"]

  /// Settings that a line cannot change: the connection stands.
  private static let fixed: [Settings.Key] = [
    .socket, .address, .tokenFile, .caFile, .serverName, .certificate, .key,
  ]

  init(
    at place: Place, settings: Settings, options: Options, console: Console,
    input: any LineInput, history: HistoryFile?
  ) {
    self.place = place
    self.settings = settings
    self.options = options
    self.console = console
    self.input = input
    self.history = history
  }

  /// Reads and carries out lines until the last one.
  func run() -> ExitStatus {
    for line in history?.lines() ?? [] {
      input.remember(line)
      lastKept = line
    }
    if history != nil { greet() }
    while true {
      switch nextText() {
      case .end:
        if history != nil { console.notes("\n") }
        return .success
      case .interrupted:
        Interruption.take()
        if isScript { return .interrupted }
        console.notes("^C\n")
      case .line(let text):
        do {
          guard try carryOut(text) else { return .success }
        } catch {
          report(error)
          Interruption.take()
          if isScript { return stopped(error.status) }
        }
      }
    }
  }

  private var isScript: Bool { history == nil }
  private var visit: Visit { place.visit }
  private var language: Language { visit.configuration.language }

  /// The lines up to the one that closes what the first has opened.
  private func nextText() -> InputLine {
    var text = ""
    var prompt = prompt
    while true {
      let next = input.next(prompt, after: text)
      guard case .line(let line) = next else {
        return text.isEmpty || next != .end ? next : .line(text)
      }
      lineNumber += 1
      text += text.isEmpty ? line : "\n\(line)"
      guard ShellText(text) == .open else { return .line(text) }
      prompt = "... "
    }
  }

  private var prompt: String {
    let place = [visit.configuration.initiative, visit.configuration.party].compactMap(\.self)
    return "\((place.isEmpty ? "rygrad" : place.joined(separator: "/")).escapedForTerminal)> "
  }

  private func greet() {
    let server = visit.conversation.greeting["server"]?.stringValue ?? ""
    let endpoint = visit.configuration.endpoint.map { "\($0)" } ?? ""
    let text = Message(
      da: "\(server) på \(endpoint). Skriv help for hjælp; Ctrl-D slutter.",
      en: "\(server) at \(endpoint). Type help for help; Ctrl-D ends.")
    console.notes(text[language].escapedForTerminal + "\n")
  }

  /// Carries out a line; false when it was the last.
  private func carryOut(_ text: String) throws(Failure) -> Bool {
    let words: [String]
    switch ShellText(text) {
    case .whole(let read): words = read
    case .open:
      throw .usage(
        Message(da: "noget er ikke lukket, og der kommer ikke mere", en: "something is not closed"))
    case .malformed(let message): throw .usage(message)
    }
    guard let first = words.first else { return true }
    if Self.ends.contains(first) { return false }
    keep(text, words)
    switch first {
    case "use": try use(Array(words.dropFirst()))
    case "output" where words.count == 2:
      try change { $0[.output] = words[1] }
    default: try command(words)
    }
    return true
  }

  private static let ends: Set<String> = ["exit", "quit", "bye"]

  private func keep(_ text: String, _ words: [String]) {
    guard let history else { return }
    let command = try? visit.knownCatalog?.resolve(CommandWords(words).names)
    guard HistoryFile.mayKeep(text, words: words, command: command) else { return }
    let line = text.contains(where: \.isNewline) ? ShellText.line(words) : text.trimmed
    guard line != lastKept else { return }
    lastKept = line
    input.remember(line)
    history.add(line)
  }

  private func use(_ words: [String]) throws(Failure) {
    guard words.count <= 2, !words.contains(where: { $0.contains("=") }) else {
      throw .usage(
        Message(da: "brug: use [INITIATIV [PART]]", en: "usage: use [INITIATIVE [PARTY]]"))
    }
    try change {
      $0[.initiative] = words.first
      $0[.party] = words.count == 2 ? words[1] : nil
    }
  }

  private func change(_ body: (inout Settings) -> Void) throws(Failure) {
    var changed = settings
    body(&changed)
    place.visit.configuration = try Configuration(changed, locale: language)
    settings = changed
  }
}

// MARK: - Commands of the server

extension Shell {
  private func command(_ words: [String]) throws(Failure) {
    let line = try WrittenLine(words)
    let options = merged(line.options)
    try checkFixed(line.options)
    var visit = visit
    visit.configuration = try Configuration(line.options.settings.over(settings), locale: language)
    visit.conversation.deadline = Deadline(seconds: options.timeout)
    let page = HelpPage(
      language: visit.configuration.language, isEmphasised: console.isEmphasised,
      width: console.width)
    let own = OwnCommand(line.words)
    let names = CommandWords(line.words).names
    if own == .help || options.help {
      let asked = own == .help ? Array(names.dropFirst()) : names
      if let own = OwnCommand(asked) { return console.output(page.text(own)) }
      try visit.conversation.refresh()
      return console.output(
        try HelpCommand(visit: visit, page: page).text(asked, isComplete: options.all))
    }
    if let own, own != .raw {
      throw .usage(
        Message(
          da: "\(own.rawValue) gives uden for skallen: rygradctl \(own.rawValue)",
          en: "\(own.rawValue) is given outside the shell: rygradctl \(own.rawValue)"))
    }
    try visit.conversation.refresh()
    if own == .raw {
      let status = try RawCommand(visit: visit, options: options, console: console)
        .run(Array(line.words.dropFirst()))
      // The refusal has been shown; it remains that a script ends with it.
      guard status == .success || !isScript else {
        throw Failure("REFUSED", Message(da: "afvist", en: "refused"), status: status)
      }
      return
    }
    let display = ReplyDisplay(
      console: console, format: visit.configuration.output, fields: options.fieldNames,
      language: visit.configuration.language)
    try ServerCommand(visit: visit, options: options, display: display)
      .run(CommandWords(line.words))
  }

  /// A line's options, with what holds for the whole shell.
  private func merged(_ line: Options) -> Options {
    var options = line
    options.timeout = line.timeout ?? self.options.timeout
    options.noInput = line.noInput || self.options.noInput
    return options
  }

  private func checkFixed(_ line: Options) throws(Failure) {
    let settings = line.settings
    let changed =
      Self.fixed.first { settings[$0] != nil }?.rawValue
      ?? (line.profile != nil ? "profile" : line.config != nil ? "config" : nil)
    guard let changed else { return }
    throw .usage(
      Message(
        da: "--\(changed) hører til, før skallen begynder: forbindelsen står",
        en: "--\(changed) belongs before the shell begins: the connection stands"),
      hint: Message(
        da: "slut med Ctrl-D, og begynd igen", en: "end with Ctrl-D, and begin again"))
  }

  private func report(_ failure: Failure) {
    let isJSON = [.json, .ndjson].contains(visit.configuration.output)
    console.notes(FailureReport(language: language, isJSON: isJSON).text(failure))
  }

  private func stopped(_ status: ExitStatus) -> ExitStatus {
    let text = Message(
      da: "standset i linje \(lineNumber); det, der følger, er ikke gjort",
      en: "stopped at line \(lineNumber); what follows was not done")
    console.notes("rygradctl: \(text[language])\n")
    return status
  }
}
