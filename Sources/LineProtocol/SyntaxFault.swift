import Domain

/// Why a line whose end is certain is not a request; the connection carries on.
enum SyntaxFault: Error, Equatable {
  case controlCharacter
  case invalidEncoding
  case malformedTag
  case malformedCommand
  case malformedArgument(ordinal: Int)
  case emptyValue(name: String)
  case malformedValue(name: String)
  case openQuote(name: String)
  case malformedString(name: String, JSONError)
  case nul(name: String)
  case tooManyArguments(limit: Int)
  case repeatedModifier(name: String)

  /// What the other side is told in `ERR`.
  var refusal: Refusal { Refusal(code, message, hint: hint, argument: argument) }

  private var code: Refusal.Code {
    switch self {
    case .controlCharacter, .invalidEncoding, .nul: .badEncoding
    case .malformedString(_, let error) where error.reason == .loneSurrogate: .badEncoding
    default: .badSyntax
    }
  }

  private var argument: String? {
    switch self {
    case .emptyValue(let name), .malformedValue(let name), .openQuote(let name), .nul(let name),
      .malformedString(let name, _), .repeatedModifier(let name):
      name
    default: nil
    }
  }

  private var hint: Message? {
    switch self {
    case .emptyValue(let name):
      Message(
        da: "Skriv \(name)=\"\" for en tom værdi.", en: "Write \(name)=\"\" for an empty value.")
    case .malformedValue(let name):
      Message(
        da: "Skriv værdien som JSON-streng: \(name)=\"…\".",
        en: "Write the value as a JSON string: \(name)=\"…\".")
    case .controlCharacter:
      Message(
        da: "Skil ord med mellemrum; skriv styretegn som \\u i en JSON-streng.",
        en: "Part words by spaces; write control characters as \\u in a JSON string.")
    default: nil
    }
  }

  private var message: Message {
    switch self {
    case .controlCharacter:
      Message(
        da: "Linjen indeholder et styretegn.", en: "The line contains a control character.")
    case .invalidEncoding:
      Message(da: "Linjen er ikke gyldig UTF-8.", en: "The line is not valid UTF-8.")
    case .malformedTag:
      Message(
        da: "Et mærke er `#` og 1 til 16 bogstaver, cifre, `-` eller `_`.",
        en: "A tag is `#` and 1 to 16 letters, digits, `-` or `_`.")
    case .malformedCommand:
      Message(
        da: "En linje begynder med en kommando, fx `party.list`.",
        en: "A line begins with a command, such as `party.list`.")
    case .malformedArgument(let ordinal):
      Message(
        da: "Ord \(ordinal) efter kommandoen er ikke `navn=værdi`, skilt ved mellemrum.",
        en: "Word \(ordinal) after the command is not `name=value`, parted by spaces.")
    case .emptyValue:
      Message(da: "En værdi mangler.", en: "A value is missing.")
    case .malformedValue:
      Message(
        da: "Værdien indeholder tegn, som kun må stå i en JSON-streng.",
        en: "The value contains characters that may stand only in a JSON string.")
    case .openQuote:
      Message(da: "Et anførselstegn mangler.", en: "A closing quote is missing.")
    case .malformedString(_, let error):
      error.message
    case .nul:
      Message(
        da: "En værdi kan ikke indeholde tegnet U+0000.",
        en: "A value cannot contain the character U+0000.")
    case .tooManyArguments(let limit):
      Message(
        da: "En kommando kan have højst \(limit) argumenter.",
        en: "A command can have at most \(limit) arguments.")
    case .repeatedModifier:
      Message(da: "En modifikator står to gange.", en: "A modifier occurs twice.")
    }
  }
}
