import Domain

/// A command as the server describes it in a row of `commands`.
struct CommandDescription: Equatable, Sendable {
  let verb: String
  let summary: String
  /// Who may use it, in the server's words.
  let permission: JSON?
  /// Which database context it runs in; nil when the server does not say.
  let scope: String?
  let access: String?
  let isDestructive: Bool
  let isIdempotent: Bool
  /// The modifiers that mean something for it, without `@`; none where an older server does not say.
  let modifiers: [String]
  /// Whether the server always carries it out as a job, asked or not.
  let isAlwaysJob: Bool
  let payload: PayloadDescription?
  let arguments: [ArgumentDescription]
  /// Labels of the refusals that are its own.
  let errors: [String]
  /// Request lines.
  let examples: [String]

  /// Reads a row; nil when it has no verb.
  init?(_ row: JSON) {
    guard let verb = row["verb"]?.stringValue else { return nil }
    self.verb = verb
    summary = row["summary"]?.stringValue ?? ""
    permission = row["permission"]
    scope = row["scope"]?.stringValue
    access = row["access"]?.stringValue
    isDestructive = row["destructive"]?.boolValue ?? false
    isIdempotent = row["idempotent"]?.boolValue ?? false
    modifiers = (row["modifiers"]?.arrayValue ?? []).compactMap(\.stringValue)
    isAlwaysJob = row["job"]?.stringValue == "always"
    payload = row["payload"].flatMap { PayloadDescription($0) }
    let required = (row["arguments"]?["required"]?.arrayValue ?? []).compactMap(\.stringValue)
    arguments = (row["arguments"]?["properties"]?.objectValue ?? []).map {
      ArgumentDescription(
        name: $0.name, schema: $0.value, isRequired: required.contains($0.name))
    }
    errors = (row["errors"]?.arrayValue ?? []).compactMap(\.stringValue)
    examples = (row["examples"]?.arrayValue ?? []).compactMap(\.stringValue)
  }

  /// Whether sending it twice does no harm, so that a lost reply leaves nothing in doubt.
  var isRepeatable: Bool {
    access == "read" || isIdempotent
  }

  /// What it is about: the first word of its verb.
  var noun: String {
    String(verb.prefix { $0 != "." })
  }

  /// The argument of that name, also when its underscores are typed as dashes.
  func argument(_ name: String) -> ArgumentDescription? {
    arguments.first { $0.name == name }
      ?? arguments.first { $0.name == String(name.map { $0 == "-" ? "_" : $0 }) }
  }
}

/// The octets that a command takes besides its arguments.
struct PayloadDescription: Equatable, Sendable {
  let help: String
  /// Media type.
  let media: String
  let isRequired: Bool

  /// Reads a row's `payload`; nil when it is null.
  init?(_ payload: JSON) {
    guard payload.objectValue != nil else { return nil }
    help = payload["help"]?.stringValue ?? ""
    media = payload["media"]?.stringValue ?? ""
    isRequired = payload["required"]?.boolValue ?? false
  }
}
