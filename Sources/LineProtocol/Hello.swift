import Domain

/// What the other side says of itself in `hello`.
struct Hello {
  /// The language it wants messages in.
  var language = Language.en
  /// Whether a refusal ends what is carried out.
  var stopsOnRefusal = false

  /// Reads `hello rygrad=1 [lang=da|en] [caps=…] [onerr=stop]`; a version that is not spoken here is fatal.
  init(_ request: Request) throws(Refusal) {
    try request.refuseModifiers()
    try request.refuseRepeatedArguments()
    for argument in request.arguments {
      switch argument.name {
      case "rygrad":
        guard argument.value == String(Greeting.version) else { throw .unspokenVersion }
      case "lang":
        guard let language = Language(rawValue: argument.value) else { throw .unknownLanguage }
        self.language = language
      case "caps": break  // No capability is optional yet; unknown ones are ignored by design.
      case "onerr":
        guard argument.value == "stop" else { throw .unknownReaction }
        stopsOnRefusal = true
      default: throw .unknownArgument(argument.name)
      }
    }
    guard request.arguments.contains(where: { $0.name == "rygrad" }) else {
      throw .missingVersion
    }
  }

  /// The answer: what of it was understood.
  var reply: Reply {
    Reply(result: [
      "rygrad": JSON(Greeting.version), "lang": .string(language.rawValue), "caps": [],
    ])
  }
}

extension Credentials {
  /// The word that points at it, where it need not be shown in the line itself.
  var word: String? {
    switch self {
    case .token: nil
    case .peer: "peer"
    case .certificate: "certificate"
    }
  }

  /// Reads `auth token=…`; or `auth peer` and `auth certificate`, which stand for `proof`: what the
  /// kernel said of the other side, or what it showed in the handshake of TLS.
  init(_ request: Request, proof: Credentials?) throws(Refusal) {
    try request.refuseModifiers()
    guard let argument = request.arguments.first, request.arguments.count == 1 else {
      throw .credentialsExpected
    }
    switch argument.name {
    case "token":
      guard !argument.value.isEmpty else { throw .credentialsExpected }
      self = .token(argument.value)
    case "peer", "certificate":
      guard let proof, proof.word == argument.name else { throw .notOffered(argument.name) }
      self = proof
    default:
      throw .unknownArgument(argument.name)
    }
  }
}

extension Request {
  /// Throws when there is any modifier, as those of a session's own commands have no meaning.
  func refuseModifiers() throws(Refusal) {
    if let modifier = modifiers.first { throw .unknownArgument("@\(modifier.name)") }
  }

  /// Throws when there is any argument.
  func refuseArguments() throws(Refusal) {
    if let argument = arguments.first { throw .unknownArgument(argument.name) }
  }

  /// Throws when an argument occurs twice.
  func refuseRepeatedArguments() throws(Refusal) {
    var names: Set<String> = []
    for argument in arguments where !names.insert(argument.name).inserted {
      throw .repeatedArgument(argument.name)
    }
  }

  /// Throws unless every modifier is one of the protocol's; their values are the gate's business.
  func checkModifiers() throws(Refusal) {
    for modifier in modifiers {
      let name = "@\(modifier.name)"
      switch modifier.name {
      case "dry", "detach": break
      case "initiative", "as", "idem", "confirm", "deadline", "if":
        if modifier.value == nil { throw .modifierWithoutValue(name) }
      default:
        throw .unknownArgument(name)
      }
    }
  }
}
