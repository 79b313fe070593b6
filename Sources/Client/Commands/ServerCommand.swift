import Domain
import Glibc

/// A command that the server carries out.
struct ServerCommand {
  let visit: Visit
  let options: Options
  let display: ReplyDisplay

  var console: Console { display.console }

  /// The most bytes a payload may have when the greeting does not say.
  private static let payloadBytes = 64 << 20

  /// Maps the words by the server's own description, sends the request and shows the reply, all its
  /// pages with `--all`; a secret in it may have gone to a file, and so may raw data.
  func run(_ words: CommandWords) throws(Failure) {
    let command = try visit.resolve(words.names)
    try checkDetaching(command)
    let mapping = try ArgumentMapping(words.arguments, for: command)
    var request = Request(
      verb: command.verb, arguments: mapping.arguments,
      modifiers: modifiers(mapping, for: command))
    request.payload = try payload(for: command)
    request.arguments += try secretArguments(mapping)
    try checkPlaceForSecret()
    let delivery = try RawDelivery(&request, for: command, options, console)
    visit.conversation.delivered = delivery.take
    let events = EventPrinter(display)
    visit.conversation.happened = { (label, event) throws(Failure) in
      events.print(label, event, of: command.verb)
    }
    defer {
      visit.conversation.delivered = { (_) throws(Failure) in }
      visit.conversation.happened = { (_, _) throws(Failure) in }
    }
    let reply: Reply
    if options.all {
      reply = try allPages(request, command)
    } else {
      reply = try perform(request, command, showing: Stream(events: events, delivery: delivery))
    }
    try delivery.finish()
    if options.wait { return display.show(try outcome(of: reply)) }
    // What ends a stream of events is none of them.
    if !events.hasPrinted { display.show(try keepingSecret(reply)) }
  }

  /// What comes before a reply's end, and how far it has come when the connection is lost.
  private struct Stream {
    let events: EventPrinter
    let delivery: RawDelivery
  }

  private func perform(
    _ request: Request, _ command: CommandDescription, showing stream: Stream? = nil
  ) throws(Failure) -> Reply {
    let key = request.modifiers.first { $0.name == "idem" }?.value
    do {
      return try send(request, isRepeatable: command.isRepeatable || key != nil) {
        () throws(Failure) in
        try stream?.delivery.restart()
        guard let last = stream?.events.last, command.argument("since") != nil else {
          return request
        }
        return request.replacing("since", with: last)
      }
    } catch {
      if let confirmation = error.confirmation {
        return try perform(try confirmed(request, confirmation, error), command, showing: stream)
      }
      guard let key, error.isInDoubt else { throw error }
      throw error.hinting(
        Message(
          da: "gentag den med @idem=\(key) for at få at vide, hvordan den endte",
          en: "repeat it with @idem=\(key) to learn how it ended"))
    }
  }

  /// Sends a request with a bar of how far it has come; again what may be repeated, each time as
  /// `again` says.
  func send(
    _ request: Request, isRepeatable: Bool, again: () throws(Failure) -> Request
  ) throws(Failure) -> Reply {
    let bar = Drawing(ProgressBar(console, totalBytes: request.payload?.count ?? 0))
    visit.conversation.progressed = { bar.state.update($0) }
    defer {
      visit.conversation.progressed = { _ in }
      bar.state.clear()
    }
    guard isRepeatable else {
      return try visit.conversation.perform(request, isRepeatable: false) {
        bar.state.update(sentBytes: $0)
      }
    }
    return try visit.conversation.persist(with: again) {
      bar.state.update(sentBytes: $0)
    } retrying: { failure in
      bar.state.clear()
      note(
        Message(
          da: "\(failure.message.da); prøver igen", en: "\(failure.message.en); trying again"))
    }
  }

  /// A bar that the conversation's callbacks share.
  private final class Drawing {
    var state: ProgressBar

    init(_ bar: ProgressBar) {
      state = bar
    }
  }

  private func modifiers(
    _ mapping: ArgumentMapping, for command: CommandDescription
  ) -> [Request.Modifier] {
    var modifiers = mapping.modifiers
    let configuration = visit.configuration
    let takesWorkspace = command.scope == nil || command.scope == "initiative"
    for (name, value) in [("initiative", configuration.initiative), ("as", configuration.party)]
    where takesWorkspace && value != nil && !modifiers.contains(where: { $0.name == name }) {
      modifiers.append(.init(name: name, value: value))
    }
    func add(_ name: String, _ value: String?) {
      guard !modifiers.contains(where: { $0.name == name }) else { return }
      modifiers.append(.init(name: name, value: value))
    }
    let isChange = command.access != "read"
    if options.dryRun && isChange { add("dry", nil) }
    if let token = options.confirm, options.yes { add("confirm", token) }
    // Known only where the server says so: an older one would refuse what it does not carry out.
    if command.modifiers.contains("idem"), !options.dryRun { add("idem", Self.newKey()) }
    let isDetached = options.detach || options.wait
    if isDetached && !command.isAlwaysJob { add("detach", nil) }
    if let timeout = options.timeout, command.modifiers.contains("deadline"), !isDetached,
      (0.001...3600).contains(timeout)
    {
      add("deadline", "\(timeout)")
    }
    return modifiers
  }

  private func payload(for command: CommandDescription) throws(Failure) -> [UInt8]? {
    guard let path = options.data else {
      guard command.payload?.isRequired != true else {
        throw Failure(
          Refusal.Code.missingArg.rawValue,
          Message(
            da: "\(command.verb) skal have en fil", en: "\(command.verb) needs a file"),
          hint: Message(
            da: "giv den med --data FIL (- for stdin)",
            en: "give it with --data FILE (- for stdin)"),
          status: .usage)
      }
      return nil
    }
    guard command.payload != nil else {
      throw .usage(
        Message(da: "\(command.verb) tager ingen --data", en: "\(command.verb) takes no --data"))
    }
    let limit = visit.conversation.greeting["limits"]?["payload_bytes"]?.intValue
    return try InputFile.read(path, limitBytes: limit ?? Self.payloadBytes)
  }

  private func secretArguments(_ mapping: ArgumentMapping) throws(Failure) -> [Request.Argument] {
    var arguments: [Request.Argument] = []
    for file in mapping.secretFiles {
      let secret = try visit.secrets.read(file.value, question: file.name)
      arguments.append(.init(name: file.name, value: secret))
    }
    for argument in mapping.missingSecrets {
      arguments.append(.init(name: argument.name, value: try visit.secrets.ask(argument.name)))
    }
    return arguments
  }
}

// MARK: - Once, and not by mistake

extension ServerCommand {
  /// A key that nobody else makes or guesses.
  private static func newKey() -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    var source = SystemRandomNumberGenerator()
    return "ctl-" + String((0..<26).map { _ in letters.randomElement(using: &source)! })
  }

  /// The request with the confirmation that the user has typed; the failure where nobody did.
  private func confirmed(
    _ request: Request, _ confirmation: Confirmation, _ failure: Failure
  ) throws(Failure) -> Request {
    let language = visit.configuration.language
    let word = request.modifiers.first { $0.name == "initiative" }?.value ?? request.verb
    let question = Message(
      da: "Skriv \(word) for at gå videre: ", en: "Type \(word) to go on: ")
    if !options.noInput && !options.yes && console.notesAreTerminal {
      console.notes(FailureReport.text(of: confirmation, language))
      let answer = console.ask(question[language].escapedForTerminal)
      guard answer == word else {
        if Interruption.isPending { throw .interrupted }
        throw Failure(
          "DECLINED", Message(da: "intet er gjort", en: "nothing was done"), status: .declined)
      }
      var request = request
      request.modifiers.removeAll { $0.name == "confirm" }
      request.modifiers.append(.init(name: "confirm", value: confirmation.token))
      return request
    }
    throw failure.hinting(
      Message(
        da: "læs det, og giv den igen med --confirm \(confirmation.token) --yes",
        en: "read that and give it again with --confirm \(confirmation.token) --yes"))
  }
}

extension Failure {
  /// Whether it is not known what came of the request.
  fileprivate var isInDoubt: Bool {
    [.uncertain, .tryLater, .deadline, .interrupted].contains(status)
  }
}

extension Request {
  /// The request with another value of an argument.
  fileprivate func replacing(_ name: String, with value: String) -> Request {
    var request = self
    request.arguments.removeAll { $0.name == name }
    request.arguments.append(.init(name: name, value: value))
    return request
  }
}

// MARK: - Pages

extension ServerCommand {
  private func allPages(
    _ request: Request, _ command: CommandDescription
  ) throws(Failure) -> Reply {
    guard command.argument("cursor") != nil else { return try perform(request, command) }
    var request = request
    if let limit = command.argument("limit")?.maximum,
      !request.arguments.contains(where: { $0.name == "limit" })
    {
      request.arguments.append(.init(name: "limit", value: String(limit)))
    }
    var reply = try perform(request, command)
    while let cursor = reply.result["next"]?.stringValue {
      request.arguments.removeAll { $0.name == "cursor" }
      request.arguments.append(.init(name: "cursor", value: cursor))
      let page = try perform(request, command)
      reply = Reply(rows: reply.rows + page.rows, result: page.result)
    }
    return reply
  }
}

// MARK: - Secrets shown once

extension ServerCommand {
  /// Found out before the command runs: afterwards the secret would be lost.
  private func checkPlaceForSecret() throws(Failure) {
    guard let path = options.saveSecret else { return }
    guard access(path, F_OK) != 0 else {
      throw SystemError(number: EEXIST).failure(path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard access(folder, W_OK) == 0 else { throw SystemError().failure(folder) }
  }

  private func keepingSecret(_ reply: Reply) throws(Failure) -> Reply {
    guard let secret = reply.result["secret"]?.stringValue else {
      if options.saveSecret != nil {
        note(Message(da: "svaret indeholder ingen hemmelighed", en: "the reply holds no secret"))
      }
      return reply
    }
    guard let path = options.saveSecret else {
      note(
        Message(
          da: "hemmeligheden vises kun denne ene gang", en: "the secret is shown only this once"))
      return reply
    }
    do {
      try OutputFile.create(secret + "\n", at: path)
    } catch {
      // Better seen than lost.
      note(error.message)
      return reply
    }
    note(Message(da: "hemmeligheden ligger i \(path)", en: "the secret is in \(path)"))
    let members = (reply.result.objectValue ?? []).filter { $0.name != "secret" }
    return Reply(rows: reply.rows, result: .object(members))
  }

  private func note(_ message: Message) {
    display.note(message[visit.configuration.language])
  }
}
