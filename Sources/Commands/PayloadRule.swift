public import Domain

/// The octets that a command takes beside its line.
public struct PayloadRule: Sendable {
  /// What the octets are, as one sentence.
  public let help: Message
  /// Their media type, such as `text/csv`.
  public let media: String
  /// Whether the command is refused without them.
  public let isRequired: Bool
  /// A short payload that the command's initializer accepts.
  public let example: String

  /// Describes a payload; `example` must be one that parses.
  public init(help: Message, media: String, required: Bool = true, example: String) {
    self.help = help
    self.media = media
    self.isRequired = required
    self.example = example
  }
}
