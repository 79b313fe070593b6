import ArgumentParser
import Domain

/// One run of the client, from parsed options to exit status.
struct Program {
  let options: Options
  /// The command's name and its arguments.
  let words: [String]
  let environment: Environment
  let console: Console

  /// Does what the words say; failures are reported on standard error.
  func run() -> ExitStatus {
    let store = ProfileStore(flag: options.config, environment: environment)
    var report = FailureReport(language: Language(locale: environment), isJSON: false)
    do {
      let layers = options.settings.over(Settings(environment))
      report = FailureReport(layers, else: report)
      if let page = try pageOfOwn(report.language) {
        console.output(page)
        return .success
      }
      // `profile add` and `show` must work on settings that are not complete or not right yet.
      if words.first == ProfileCommand.name {
        let command = ProfileCommand(store: store, flags: options.settings)
        let reply = try command.run(Array(words.dropFirst()))
        display(try Configuration(layers, locale: report.language)).show(reply)
        return .success
      }
      let profile = try store.read().settings(options.profile ?? environment["RYGRAD_PROFILE"])
      let settings = layers.over(profile)
      report = FailureReport(settings, else: report)
      return try run(settings, try Configuration(settings, locale: report.language), store)
    } catch {
      console.notes(report.text(error))
      return error.status
    }
  }

  private func run(
    _ settings: Settings, _ configuration: Configuration, _ store: ProfileStore
  ) throws(Failure) -> ExitStatus {
    guard options.help || !words.isEmpty else {
      throw .usage(
        Message(da: "der mangler en kommando", en: "a command is missing"),
        hint: Message(da: "se: rygradctl --help", en: "see: rygradctl --help"))
    }
    let own = options.help ? nil : OwnCommand(words)
    if own == .help, words.count == 1, configuration.endpoint == nil {
      console.output(helpPage(configuration.language).general())
      return .success
    }
    if own == .doctor { return try examine(configuration, store) }
    if own == .shell { return try shell(settings, configuration, store) }
    let visit = try Visit(options, configuration, environment, store)
    defer { visit.conversation.close() }
    switch own {
    case .raw:
      let command = RawCommand(visit: visit, options: options, console: console)
      return try command.run(Array(words.dropFirst()))
    case .man: console.output(try manual(visit))
    case _ where own == .help || options.help:
      let names = CommandWords(words).names
      console.output(
        try HelpCommand(visit: visit, page: helpPage(configuration.language)).text(
          own == .help ? Array(names.dropFirst()) : names, isComplete: options.all))
    default:
      let command = ServerCommand(
        visit: visit, options: options, display: display(configuration))
      try command.run(CommandWords(words))
    }
    return .success
  }

  private func shell(
    _ settings: Settings, _ configuration: Configuration, _ store: ProfileStore
  ) throws(Failure) -> ExitStatus {
    guard words.count == 1 else {
      throw .usage(
        Message(da: "shell tager ingen ord", en: "shell takes no words"),
        hint: Message(
          da: "kommandoer læses fra stdin: rygradctl shell < FIL",
          en: "commands are read from standard input: rygradctl shell < FILE"))
    }
    let isScript = !console.inputIsTerminal
    var options = options
    if isScript { options.noInput = true }
    let usesInput = configuration.tokenFile == InputFile.standardInput || options.data != nil
    guard !isScript || !usesInput else {
      throw .usage(
        Message(
          da: "stdin er skallens script; token og data må komme fra filer",
          en: "standard input is the shell's script; token and data must come from files"))
    }
    let place = Shell.Place(try Visit(options, configuration, environment, store))
    defer { place.visit.conversation.close() }
    let input: any LineInput =
      isScript || !console.outputIsTerminal || !console.allowsMotion
      ? PlainInput(prompts: isScript ? nil : console.output)
      : EditedInput(
        completing: Completer(
          catalog: { place.visit.knownCatalog }, names: LiveNames { place.visit },
          profiles: [], language: configuration.language, isInShell: true),
        width: console.width)
    let history = isScript ? nil : HistoryFile(environment: environment)
    let shell = Shell(
      at: place, settings: settings, options: options, console: console, input: input,
      history: history)
    return shell.run()
  }

  private func examine(
    _ configuration: Configuration, _ store: ProfileStore
  ) throws(Failure) -> ExitStatus {
    var doctor = DoctorCommand(language: configuration.language)
    doctor.examine(configuration, store) { () throws(Failure) in
      try Visit(options, configuration, environment, store)
    }
    display(configuration).show(Reply(rows: doctor.rows))
    return doctor.status
  }
}

// MARK: - What needs no server

extension Program {
  /// The page that is asked for, where the client knows it by itself.
  private func pageOfOwn(_ language: Language) throws(Failure) -> String? {
    if options.version { return "rygradctl \(Release.version)\n" }
    let isHelp = words.first == OwnCommand.help.rawValue
    if options.help && (words.isEmpty || words == [OwnCommand.help.rawValue]) {
      return helpPage(language).general()
    }
    let asked = isHelp ? Array(words.dropFirst()) : options.help ? words : []
    if let own = OwnCommand(asked) { return helpPage(language).text(own) }
    switch OwnCommand(words) {
    case .completions: return try completions()
    case .man where words.count <= 2:
      return ManualPage.Topic(words.dropFirst().first)
        .map { ManualPage(language: language).text($0) }
    default: return nil
    }
  }

  private func completions() throws(Failure) -> String {
    guard words.count == 2, let shell = CompletionScript.Shell(rawValue: words[1]) else {
      let usage = "rygradctl \(OwnCommand.completions.usages[0])"
      throw .usage(
        Message(da: "hvilken skal?", en: "which shell?"), hint: Message(da: usage, en: usage))
    }
    return CompletionScript.text(for: shell)
  }

  private func manual(_ visit: Visit) throws(Failure) -> String {
    let nouns = Array(words.dropFirst())
    let catalog = try visit.catalog()
    let commands = catalog.commands.filter { [$0.noun] == nouns }
    guard !commands.isEmpty else {
      let topics = ManualPage.Topic.allCases.map(\.name)
      let similar = Suggestion.similar(
        to: nouns.joined(separator: " "), in: topics + Catalog.nouns(of: catalog.commands))
      throw Failure(
        Refusal.Code.notFound.rawValue,
        Message(da: "der er ingen side om det", en: "there is no page about that"),
        hint: Message(
          da: "sider: \((similar.isEmpty ? topics : similar).joined(separator: ", ")), navneord",
          en: "pages: \((similar.isEmpty ? topics : similar).joined(separator: ", ")), nouns"),
        status: .notFound)
    }
    return ManualPage(language: visit.configuration.language)
      .text(noun: nouns[0], commands)
  }

  private func helpPage(_ language: Language) -> HelpPage {
    HelpPage(language: language, isEmphasised: console.isEmphasised, width: console.width)
  }

  private func display(_ configuration: Configuration) -> ReplyDisplay {
    ReplyDisplay(
      console: console, format: configuration.output, fields: options.fieldNames,
      language: configuration.language)
  }
}

extension FailureReport {
  /// The report that settings ask for, as far as they can be understood.
  init(_ settings: Settings, else other: FailureReport) {
    language = settings[.language].flatMap(Language.init) ?? other.language
    let output = settings[.output].flatMap(OutputFormat.init)
    isJSON = output.map { $0 == .json || $0 == .ndjson } ?? other.isJSON
  }
}
