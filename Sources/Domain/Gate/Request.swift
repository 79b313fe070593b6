/// A command line as words, whatever door it came through.
public struct Request: Sendable, Hashable {
  /// A named value; a name repeats where the argument is a list.
  public struct Argument: Sendable, Hashable {
    /// The name as declared by the command.
    public var name: String
    /// The value as text.
    public var value: String

    /// The argument `name=value`.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A named setting of the request itself, such as `@initiative=slug`.
  public struct Modifier: Sendable, Hashable {
    /// The name without `@`.
    public var name: String
    /// The value, or nil for a bare modifier.
    public var value: String?

    /// The modifier `@name` or `@name=value`.
    public init(name: String, value: String? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// The command's name in lower case, such as `party.add`.
  public var verb: String
  /// The arguments in the order given.
  public var arguments: [Argument]
  /// The modifiers in the order given.
  public var modifiers: [Modifier]
  /// The octets sent along, or nil when none were announced.
  public var payload: [UInt8]?

  /// The request with these words.
  public init(
    verb: String, arguments: [Argument] = [], modifiers: [Modifier] = [], payload: [UInt8]? = nil
  ) {
    self.verb = verb
    self.arguments = arguments
    self.modifiers = modifiers
    self.payload = payload
  }
}
