import Domain

extension Message {
  /// A label as it stands inside a sentence, beginning with a small letter.
  var inSentence: Message { Message(da: Message.small(da), en: Message.small(en)) }

  private static func small(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
