import Domain

// MARK: - Work that the server goes on with alone

extension ServerCommand {
  /// Refuses to leave alone what cannot be.
  func checkDetaching(_ command: CommandDescription) throws(Failure) {
    let canDetach = command.isAlwaysJob || command.modifiers.contains("detach")
    guard options.detach || options.wait, !canDetach else { return }
    throw .usage(
      Message(
        da: "\(command.verb) er ikke arbejde, som serveren kan gøre alene",
        en: "\(command.verb) is no work that the server can do on its own"),
      hint: Message(
        da: "udelad --detach og --wait", en: "leave --detach and --wait out"))
  }

  /// Follows the job that a reply names to its end. Ctrl-C, a passed deadline and a lost connection
  /// end the following and leave the job alone.
  func outcome(of reply: Reply) throws(Failure) -> Reply {
    guard let job = reply.result["job"]?.stringValue else { return reply }
    let command = try visit.resolve(["job.wait"])
    guard
      let argument = command.argument("job") ?? command.argument("id")
        ?? command.arguments.first(where: \.isRequired)
    else { return reply }
    var request = Request(
      verb: command.verb, arguments: [.init(name: argument.name, value: job)])
    if command.scope == "initiative", let initiative = visit.configuration.initiative {
      request.modifiers.append(.init(name: "initiative", value: initiative))
      if let party = visit.configuration.party {
        request.modifiers.append(.init(name: "as", value: party))
      }
    }
    do {
      return try send(request, isRepeatable: true) { () throws(Failure) in request }
    } catch {
      guard [.interrupted, .deadline, .tryLater].contains(error.status) else { throw error }
      let line = "rygradctl job wait \(argument.name)=\(job)"
      throw error.hinting(
        Message(
          da: "arbejdet går videre hos serveren; følg det igen med: \(line)",
          en: "the work goes on at the server; follow it again with: \(line)"))
    }
  }
}
