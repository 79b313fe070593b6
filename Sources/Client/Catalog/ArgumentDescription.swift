import Domain

/// An argument as the JSON schema of its command describes it.
struct ArgumentDescription: Equatable, Sendable {
  let name: String
  /// JSON schema's type or format, such as `string`, `integer`, `date`.
  let kind: String
  let help: String
  /// The values allowed, empty when there is no such list.
  let choices: [String]
  let examples: [String]
  let defaultValue: JSON?
  /// The largest number allowed.
  let maximum: Int?
  let isRequired: Bool
  let isList: Bool
  /// Never shown, never taken from the command line.
  let isSecret: Bool

  /// Reads a property of the schema.
  init(name: String, schema: JSON, isRequired: Bool) {
    self.name = name
    self.isRequired = isRequired
    let type = schema["type"]?.stringValue ?? "string"
    kind = schema["format"]?.stringValue ?? type
    help = schema["description"]?.stringValue ?? ""
    choices = (schema["enum"]?.arrayValue ?? []).compactMap(\.stringValue)
    examples = (schema["examples"]?.arrayValue ?? []).map { $0.stringValue ?? $0.text }
    defaultValue = schema["default"]
    maximum = schema["maximum"]?.intValue
    isList = type == "array" || schema["x-list"]?.boolValue == true
    isSecret = schema["x-secret"]?.boolValue ?? false
  }

  /// Whether `--name` alone means true.
  var isFlag: Bool {
    kind == "boolean"
  }
}
