import Domain

/// The last `commands` reply of each server, so that an unchanged server is not asked again.
struct CatalogCache {
  /// Whose commands: endpoint, language, and the credential's source.
  let identity: String
  private let path: String?

  /// A cache under `XDG_CACHE_HOME`; it keeps nothing when there is no such place.
  init(identity: String, environment: Environment) {
    self.identity = identity
    path = environment.folder("XDG_CACHE_HOME", orUnderHome: ".cache").map {
      "\($0)/rygradctl/commands-\(String(Self.hash(identity), radix: 16)).json"
    }
  }

  /// A cache for who speaks to a server so.
  init(
    _ endpoint: Endpoint, _ language: Language, credentialSource: String,
    _ environment: Environment
  ) {
    self.init(
      identity: ["\(endpoint)", language.rawValue, credentialSource].joined(separator: "\n"),
      environment: environment)
  }

  /// The rows kept for this identity, nil when none can be read; with a schema hash only those of
  /// that schema.
  func rows(schema: String?) -> [JSON]? {
    guard let path, let bytes = try? InputFile.read(path, limitBytes: 16 << 20),
      let entry = try? JSON.parse(bytes),
      entry["identity"]?.stringValue == identity,
      schema == nil || entry["schema"]?.stringValue == schema
    else { return nil }
    return entry["rows"]?.arrayValue
  }

  /// Keeps rows; a cache that cannot be written only costs the next run a question.
  func keep(_ rows: [JSON], schema: String) {
    guard let path else { return }
    let entry: JSON = [
      "identity": .string(identity), "schema": .string(schema), "rows": .array(rows),
    ]
    guard (try? OutputFile.makeFolders(for: path)) != nil else { return }
    try? OutputFile.replace(Array(entry.text.utf8), at: path)
  }

  /// FNV-1a: the same in every run, which `Hasher` is not. The identity inside settles collisions.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
