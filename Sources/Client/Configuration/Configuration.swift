import Domain

/// The settings of all layers, checked.
struct Configuration: Equatable, Sendable {
  let endpoint: Endpoint?
  /// The file that holds the token (`-` for standard input); nil means peer credentials.
  let tokenFile: String?
  let initiative: String?
  /// The party to act as, by slug.
  let party: String?
  let language: Language
  let output: OutputFormat

  /// Checks merged settings; throws a usage failure that names the key whose value is not one.
  init(_ settings: Settings, locale: Language) throws(Failure) {
    endpoint = try Endpoint(settings)
    tokenFile = settings[.tokenFile]
    initiative = settings[.initiative]
    party = settings[.party]
    language = try Self.choice(settings, .language) ?? locale
    output = try Self.choice(settings, .output) ?? .table
  }

  private static func choice<T: CaseIterable & RawRepresentable<String>>(
    _ settings: Settings, _ key: Settings.Key
  ) throws(Failure) -> T? {
    guard let text = settings[key] else { return nil }
    if let value = T(rawValue: text) { return value }
    let choices = T.allCases.map(\.rawValue).joined(separator: ", ")
    throw .usage(
      Message(
        da: "\(key.rawValue) kan ikke være »\(text)«; vælg en af \(choices)",
        en: "\(key.rawValue) cannot be '\(text)'; choose one of \(choices)"))
  }
}

extension Language {
  /// The language that the user's locale asks for: Danish for `da…`, English otherwise.
  init(locale environment: Environment) {
    let name = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    self = name.hasPrefix("da") ? .da : .en
  }
}
