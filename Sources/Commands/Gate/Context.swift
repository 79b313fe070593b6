public import Domain
public import Postgres

/// What a command runs in: who asks, where, and the transaction that was entered for it.
public struct Context: Sendable {
  /// Who asks.
  public let principal: Principal
  /// The language of texts in the reply.
  public let language: Language
  /// The initiative and party of the transaction; `nil` outside the scopes of an initiative.
  public let workspace: Workspace?
  let transaction: Transaction?
  let directory: Directory
  let registry: Registry
  let operations: Operations
  /// Runs queries in a transaction of their own that authenticates anew; for commands that endure.
  var looking: (@Sendable (Query) async throws -> ResultSet)?
  /// Passes on what is said before the reply; `nil` where the door shows nothing before its end.
  var emit: Emit?

  /// The initiative of the transaction; only for commands whose scope is an initiative.
  public var initiative: Workspace {
    guard let workspace else { preconditionFailure("the command's scope is no initiative") }
    return workspace
  }

  /// The party acted for; only for commands that no operator may give.
  public var party: Workspace.Seat {
    guard let seat = initiative.seat else { preconditionFailure("an operator acts for no party") }
    return seat
  }

  /// Runs the query of that name and returns its rows, which may be none.
  public func rows(
    _ query: String, _ parameters: any PostgresEncodable...
  ) async throws -> ResultSet {
    try await run(query, parameters)
  }

  /// Runs the query of that name and returns its first row; no row is refused as `NOT_FOUND`.
  public func row(
    _ query: String, _ parameters: any PostgresEncodable...
  ) async throws -> Row {
    guard let row = try await run(query, parameters).first else { throw Refusal.absent }
    return row
  }

  /// Runs the query of that name and returns how many rows it touched.
  @discardableResult
  public func execute(
    _ query: String, _ parameters: any PostgresEncodable...
  ) async throws -> Int {
    try await run(query, parameters).affectedRows
  }

  /// The workspaces that the caller can enter now, asked anew.
  func workspaces() async throws -> [Workspace] {
    try await directory.workspaces(of: principal)
  }

  /// The commands that the caller may give in at least one of its workspaces.
  func permittedSchemas() async throws -> [CommandSchema] {
    registry.schemas(for: principal, in: try await workspaces())
  }

  private func run(
    _ query: String, _ parameters: [any PostgresEncodable]
  ) async throws -> ResultSet {
    let query = Queries.query(query, parameters)
    if let looking { return try await looking(query) }
    guard let transaction else { preconditionFailure("a command of scope none has no transaction") }
    return try await transaction.run(query)[0]
  }
}
