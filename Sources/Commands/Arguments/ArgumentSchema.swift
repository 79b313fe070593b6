public import Domain

/// What is recorded of one argument when a command's initializer runs without a line.
public struct ArgumentSchema: Sendable {
  /// The name before the equals sign.
  public let name: String
  /// What the argument says, as one sentence.
  public let help: Message
  /// A value that parses.
  public let example: String
  /// Whether the command is refused without it.
  public let isRequired: Bool
  /// Whether the name may be repeated.
  public let isList: Bool
  /// Whether its value is kept out of audit and logs.
  public let isSecret: Bool
  /// What an absent argument stands for, as it would be written; `nil` where it stands for nothing.
  public let defaultValue: String?
  /// The JSON schema of one value, without description and examples.
  public let form: JSON

  /// The JSON schema of the argument, described in `language`.
  public func json(in language: Language) -> JSON {
    var members = (isList ? ["type": "array", "items": form] : form).objectValue ?? []
    func append(_ name: String, _ value: JSON) {
      members.append(JSON.Member(name: name, value: value))
    }
    append("description", .string(help[language]))
    append("examples", [.string(example)])
    if let defaultValue { append("default", .string(defaultValue)) }
    if isSecret { append("x-secret", true) }
    if isList { append("x-list", true) }
    return .object(members)
  }
}
