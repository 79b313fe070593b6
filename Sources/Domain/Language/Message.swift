/// A sentence for people in every language, so that a missing translation does not compile.
public struct Message: Sendable, Hashable {
  /// The Danish text.
  public let da: String
  /// The English text.
  public let en: String

  /// The message with these texts.
  public init(da: String, en: String) {
    self.da = da
    self.en = en
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .da: da
    case .en: en
    }
  }
}
