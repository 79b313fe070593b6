import Domain

/// A conversation that has been let in, and the catalog of what may be asked in it.
struct Visit {
  let conversation: Conversation
  var configuration: Configuration
  let secrets: SecretSource
  private let cache: CatalogCache

  /// Reads the credential first, since the server does not wait long for it, then connects.
  init(
    _ options: Options, _ configuration: Configuration, _ environment: Environment,
    _ store: ProfileStore
  ) throws(Failure) {
    guard let endpoint = configuration.endpoint else {
      throw try Self.nowhere(store)
    }
    let usesOfInput = [configuration.tokenFile, options.data]
      .count { $0 == InputFile.standardInput }
    guard usesOfInput < 2 else {
      throw .usage(
        Message(
          da: "stdin kan kun læses én gang: token eller data",
          en: "stdin can only be read once: token or data"))
    }
    self.configuration = configuration
    secrets = SecretSource(mayAsk: !options.noInput, language: configuration.language)
    let credential = try Credential(configuration, for: endpoint, secrets: secrets)
    conversation = try Conversation(
      with: endpoint, deadline: Deadline(seconds: options.timeout))
    try conversation.open(credential, language: configuration.language)
    cache = CatalogCache(
      endpoint, configuration.language, credentialSource: credential.source, environment)
  }

  /// The command that words name. A cached catalog is asked first, the server when that has no
  /// such command or there is none.
  func resolve(_ names: [String]) throws(Failure) -> CommandDescription {
    if let catalog = cachedCatalog, let command = try? catalog.resolve(names) { return command }
    return try catalog().resolve(names)
  }

  /// The server's catalog, asked for and kept.
  func catalog() throws(Failure) -> Catalog {
    let reply = try conversation.perform(Request(verb: "commands"), isRepeatable: true)
    if let schema = conversation.schema { cache.keep(reply.rows, schema: schema) }
    return Catalog(rows: reply.rows)
  }

  /// What is known of the server's commands, asked for only where nothing is.
  var knownCatalog: Catalog? { cachedCatalog ?? (try? catalog()) }

  private var cachedCatalog: Catalog? {
    conversation.schema.flatMap { cache.rows(schema: $0) }.map { Catalog(rows: $0) }
  }

  private static func nowhere(_ store: ProfileStore) throws(Failure) -> Failure {
    let profiles = try store.read().profiles.map(\.name).joined(separator: ", ")
    return .usage(
      Message(da: "der er ikke nævnt nogen server", en: "no server is named"),
      hint: profiles.isEmpty
        ? Message(
          da: "brug --socket STI eller --address host:port",
          en: "use --socket PATH or --address host:port")
        : Message(
          da: "brug --profile NAVN, hvor NAVN er en af \(profiles)",
          en: "use --profile NAME, where NAME is one of \(profiles)"))
  }
}
