public import Domain

/// All that is known of one command, recorded from its declaration; one object, since every request
/// has it handed around.
public final class CommandSchema: Sendable {
  /// The command's type.
  public let command: any Command.Type
  /// Its arguments, in the order of its initializer.
  public let arguments: [ArgumentSchema]
  /// The command's type, where it is one of those that are answered at once.
  let immediate: (any ImmediateCommand.Type)?
  private let names: Set<String>
  private let rows: [Language: JSON]
  private let digests: [Language: String]

  /// Records the schema by running the initializer without a line.
  init(recording command: any Command.Type) {
    var recorder = Arguments(recording: command.payload)
    do {
      _ = try command.init(&recorder)
    } catch {
      preconditionFailure("\(command.verb) refuses its own examples: \(error)")
    }
    self.command = command
    let arguments = recorder.schema
    self.arguments = arguments
    immediate = command as? any ImmediateCommand.Type
    names = Set(arguments.map(\.name))
    rows = Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, Self.row(for: command, arguments, in: $0))
      })
    digests = rows.mapValues { Digest.hexadecimal(of: Array($0.text.utf8)) }
  }

  /// The row of the command `commands`, in `language`.
  public func json(in language: Language) -> JSON {
    rows[language]!
  }

  /// A digest of that row.
  func digest(in language: Language) -> String {
    digests[language]!
  }

  /// Two requests that parse: the shortest, and one with every argument.
  public var examples: [Request] {
    Self.examples(of: command, arguments)
  }

  /// Reads a request into the command it means, refusing whatever the schema does not know.
  func parse(_ request: Request) throws(Refusal) -> any Command {
    var line = try arguments(of: request)
    return try command.init(&line)
  }

  /// The request's arguments, all of them known to the schema.
  func arguments(of request: Request) throws(Refusal) -> Arguments {
    for argument in request.arguments where !names.contains(argument.name) {
      throw .unknownArgument(
        argument.name, nearest: Spelling.nearest(to: argument.name, among: names))
    }
    try checkPayload(of: request)
    return Arguments(request)
  }

  /// The modifiers that mean something for a command.
  private static func modifiers(of command: any Command.Type) -> [Modifiers.Name] {
    Modifiers.Name.allCases.filter { name in
      switch name {
      case .initiative, .as: command.scope == .initiative || command.scope == .eachInitiative
      case .deadline: command.scope != .none
      case .detach: command.detachment != .never
      case .dry, .idem: command.access != .read
      case .confirm: command.destructive
      case .if: command.revises
      }
    }
  }

  /// Refuses a guard where there is nothing to guard; what only makes sure may stand anywhere.
  func check(_ modifiers: Modifiers) throws(Refusal) {
    if modifiers.revision != nil, !command.revises { throw .unknownArgument("@if", nearest: nil) }
    if modifiers.confirmation != nil, !command.destructive {
      throw .unknownArgument("@confirm", nearest: nil)
    }
    if modifiers.isDetached {
      guard command.detachment != .never else { throw .unknownArgument("@detach", nearest: nil) }
      guard !modifiers.isRehearsal else { throw .rehearsedJob }
    }
  }

  /// The request as audit and log keep it: arguments in the schema's order, secrets as `***`, the
  /// payload as its size and digest.
  func record(of request: Request, isRedacted: Bool = true) -> JSON {
    var members: [JSON.Member] = []
    for argument in arguments {
      let values = request.arguments.filter { $0.name == argument.name }
        .map { JSON.string(argument.isSecret && isRedacted ? "***" : $0.value) }
      if argument.isList && argument.isSecret && isRedacted {
        members.append(JSON.Member(name: argument.name, value: "***"))
      } else if argument.isList, !values.isEmpty {
        members.append(JSON.Member(name: argument.name, value: .array(values)))
      } else if let value = values.first {
        members.append(JSON.Member(name: argument.name, value: value))
      }
    }
    if let payload = request.payload {
      members.append(
        JSON.Member(
          name: "payload",
          value: [
            "bytes": JSON(payload.count), "sha256": .string(Digest.hexadecimal(of: payload)),
          ]))
    }
    return .object(members)
  }

  private func checkPayload(of request: Request) throws(Refusal) {
    switch (command.payload, request.payload) {
    case (nil, _?):
      throw Refusal(
        .unknownArg,
        Message(
          da: "Kommandoen tager ikke imod data efter linjen.",
          en: "The command takes no payload."),
        argument: "payload")
    case (let rule?, nil) where rule.isRequired:
      throw .missingArgument("payload", hint: rule.help)
    default: break
    }
  }

  private static func examples(
    of command: any Command.Type, _ arguments: [ArgumentSchema]
  ) -> [Request] {
    func request(_ arguments: [ArgumentSchema]) -> Request {
      Request(
        verb: command.verb,
        arguments: arguments.map { Request.Argument(name: $0.name, value: $0.example) },
        payload: command.payload.map { Array($0.example.utf8) })
    }
    // A made-up cursor belongs to no page, so no example shows one.
    let shown = arguments.filter { $0.name != "cursor" }
    let shortest = request(shown.filter(\.isRequired))
    let longest = request(shown)
    return shortest == longest ? [shortest] : [shortest, longest]
  }

  private static func row(
    for command: any Command.Type, _ arguments: [ArgumentSchema], in language: Language
  ) -> JSON {
    let properties = arguments.map { JSON.Member(name: $0.name, value: $0.json(in: language)) }
    let required = arguments.filter(\.isRequired).map { JSON.string($0.name) }
    var payload = JSON.null
    if let rule = command.payload {
      payload = [
        "help": .string(rule.help[language]), "media": .string(rule.media),
        "required": .bool(rule.isRequired),
      ]
    }
    return [
      "verb": .string(command.verb),
      "summary": .string(command.summary[language]),
      "permission": .array(command.permission.names.map(JSON.string)),
      "scope": .string(command.scope.rawValue),
      "access": .string(command.access.rawValue),
      "destructive": .bool(command.destructive),
      "idempotent": .bool(command.idempotent),
      "job": .string(command.detachment.rawValue),
      "endures": .bool(command.endures),
      "modifiers": .array(modifiers(of: command).map { .string($0.rawValue) }),
      "payload": payload,
      "arguments": [
        "type": "object", "properties": .object(properties), "required": .array(required),
        "additionalProperties": false,
      ],
      "errors": .array(errors(of: command, arguments).map { .string($0.rawValue) }),
      "examples": .array(examples(of: command, arguments).map { .string($0.line) }),
    ]
  }

  /// The command's own refusals and those that follow from its declaration.
  private static func errors(
    of command: any Command.Type, _ arguments: [ArgumentSchema]
  ) -> [Refusal.Code] {
    var codes = Set(command.errors)
    codes.formUnion([.denied])
    if !arguments.isEmpty { codes.formUnion([.badValue, .unknownArg]) }
    if arguments.contains(where: \.isRequired) { codes.insert(.missingArg) }
    if arguments.contains(where: { $0.name == "cursor" }) { codes.insert(.cursorGone) }
    if command.scope == .initiative { codes.insert(.notFound) }
    if command.access != .read {
      codes.formUnion([.uncertain, .idemMismatch, .idemInFlight, .deadline, .cancelled])
    }
    if command.destructive { codes.formUnion([.confirmRequired, .confirmStale]) }
    if command.revises { codes.insert(.conflict) }
    if command.access == .write || command.access == .care,
      command.permission.contains(.backbone)
    {
      codes.insert(.charterUnacknowledged)
    }
    return Refusal.Code.allCases.filter(codes.contains)
  }
}

extension Request {
  /// The request as a person types it: bare values where the grammar allows, otherwise JSON.
  var line: String {
    var words = [verb]
    for argument in arguments {
      let isBare =
        !argument.value.isEmpty
        && argument.value.utf8.allSatisfy {
          $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        && !"{[<".contains(argument.value.first!) && !argument.value.contains("<<")
      let value = isBare ? argument.value : JSON.string(argument.value).text
      words.append(argument.name + "=" + value)
    }
    if let payload { words.append("<<\(payload.count)") }
    return words.joined(separator: " ")
  }
}
