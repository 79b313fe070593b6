/// Why bytes are not the JSON that Rygrad accepts.
public struct JSONError: Error, Sendable, Hashable {
  /// Bytes from the beginning to the place where it went wrong.
  public let offset: Int
  /// What is wrong there.
  public let reason: Reason

  /// What can be wrong with JSON.
  public enum Reason: String, CaseIterable, Sendable {
    /// The text ends too early.
    case unexpectedEnd = "unexpected_end"
    /// A byte that cannot stand here.
    case unexpectedByte = "unexpected_byte"
    /// More bytes after the value.
    case trailingBytes = "trailing_bytes"
    /// Lists and objects nested deeper than allowed.
    case tooDeep = "too_deep"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid_utf8"
    /// A control character inside a string that should have been escaped.
    case controlCharacter = "control_character"
    /// A backslash sequence that JSON does not know.
    case invalidEscape = "invalid_escape"
    /// Half of a surrogate pair.
    case loneSurrogate = "lone_surrogate"
    /// A number that JSON's grammar does not allow, such as `01` or `1.`.
    case invalidNumber = "invalid_number"
    /// A name that the object has already (names that look alike after Unicode's canonical
    /// equivalence count as the same).
    case duplicateName = "duplicate_name"
  }

  /// The error at `offset`.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What is wrong and where, for people.
  public var message: Message {
    let (da, en) =
      switch reason {
      case .unexpectedEnd: ("teksten slutter for tidligt", "the text ends too early")
      case .unexpectedByte: ("et tegn passer ikke her", "a character does not belong here")
      case .trailingBytes: ("der står mere efter værdien", "there is more after the value")
      case .tooDeep: ("for mange niveauer", "too many levels")
      case .invalidUTF8: ("ikke gyldig UTF-8", "not valid UTF-8")
      case .controlCharacter:
        ("et kontroltegn i en streng skal skrives med \\u", "a control character needs \\u")
      case .invalidEscape: ("ukendt tegn efter \\", "unknown character after \\")
      case .loneSurrogate: ("et halvt surrogatpar", "half of a surrogate pair")
      case .invalidNumber: ("ikke et gyldigt tal", "not a valid number")
      case .duplicateName: ("et navn står to gange", "a name occurs twice")
      }
    return Message(
      da: "JSON, byte \(offset): \(da).", en: "JSON, byte \(offset): \(en).")
  }
}
