/// What the executable can be asked to do.
enum Subcommand: Sendable, Hashable {
  /// Everything: a private PostgreSQL, migration, service.
  case run
  /// The service alone, on a database that is there and current.
  case serve
  /// The schema alone.
  case migrate(SchemaMigration.Mode)
  /// A question to a running server, at its own or another address.
  case health(url: String?)

  /// The word typed after `rygrad`.
  var name: String {
    switch self {
    case .run: "run"
    case .serve: "serve"
    case .migrate: "migrate"
    case .health: "health"
    }
  }
}
