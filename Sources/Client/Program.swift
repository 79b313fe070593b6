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
      // `profile add` and `show` must work on settings that are not complete or not right yet.
      if words.first == ProfileCommand.name {
        let command = ProfileCommand(store: store, flags: options.settings)
        let reply = try command.run(Array(words.dropFirst()))
        let output = try Configuration(layers, locale: report.language)
        show(reply, output)
        return .success
      }
      let profile = try store.read().settings(options.profile ?? environment["RYGRAD_PROFILE"])
      let settings = layers.over(profile)
      report = FailureReport(settings, else: report)
      let configuration = try Configuration(settings, locale: report.language)
      if words == [DoctorCommand.name] && !options.help {
        return examine(configuration, store)
      }
      try run(configuration, store)
      return .success
    } catch {
      console.notes(report.text(error))
      return error.status
    }
  }

  private func run(_ configuration: Configuration, _ store: ProfileStore) throws(Failure) {
    let words = CommandWords(words)
    let isHelp = words.names.first == HelpCommand.name
    guard options.help || isHelp || !words.names.isEmpty else {
      throw .usage(
        Message(da: "der mangler en kommando", en: "a command is missing"),
        hint: Message(da: "se: rygradctl --help", en: "see: rygradctl --help"))
    }
    if options.help && (words.names.isEmpty || words.names == [HelpCommand.name]) {
      return console.output(Rygradctl.helpMessage() + "\n")
    }
    let visit = try Visit(options, configuration, environment, store)
    defer { visit.conversation.close() }
    if isHelp || options.help {
      let names = Array(words.names.dropFirst(isHelp ? 1 : 0))
      return console.output(
        try HelpCommand(visit: visit, isEmphasised: isEmphasised).text(names))
    }
    let command = ServerCommand(visit: visit, options: options, console: console)
    show(try command.run(words), configuration)
  }

  private func examine(_ configuration: Configuration, _ store: ProfileStore) -> ExitStatus {
    var doctor = DoctorCommand(language: configuration.language)
    doctor.examine(configuration) { () throws(Failure) in
      try Visit(options, configuration, environment, store)
    }
    show(Reply(rows: doctor.rows), configuration)
    return doctor.status
  }

  private func show(_ reply: Reply, _ configuration: Configuration) {
    let page = ReplyPrinter(
      format: configuration.output, fields: options.fieldNames,
      language: configuration.language, isForTerminal: console.outputIsTerminal,
      isEmphasised: isEmphasised
    ).page(reply)
    console.output(page.data)
    for note in page.notes { console.notes("rygradctl: \(note.escapedForTerminal)\n") }
  }

  private var isEmphasised: Bool {
    console.outputIsTerminal && console.allowsEmphasis
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
