public import Domain
import Postgres

/// The only way in, for every door: find, parse, permission, begin, enter, run, audit, commit.
public final class Dispatch: Sendable {
  let pools: Pools
  let directory: Directory
  let registry: Registry
  let operations: Operations
  private let operatorUserIDs: Set<UInt32>
  let timeLimit: Duration
  let passwords = PasswordHashing()
  let observe: @Sendable (Performed) -> Void

  /// Serves every command over `pools`; users of this machine in `operatorUserIDs` are operators,
  /// `timeLimit` bounds a transaction, `observe` is told how each request ended.
  public init(
    pools: Pools, operatorUserIDs: Set<UInt32>, operations: Operations,
    timeLimit: Duration = .seconds(60),
    observe: @escaping @Sendable (Performed) -> Void
  ) {
    self.pools = pools
    self.operatorUserIDs = operatorUserIDs
    self.operations = operations
    self.timeLimit = timeLimit
    self.observe = observe
    directory = Directory(pools: pools)
    registry = Registry()
  }

  /// Whoever comes by the web without a session, from that address.
  public func visitor(address: String) -> Principal {
    Principal(
      kind: .visitor, accountID: nil, name: "", email: nil, language: .da, secretHash: [],
      address: address)
  }

  /// Tells in one round trip who holds a secret, such as that of a browser's session, and where it
  /// leads; the visit is noted. `address` is where the caller comes from.
  public func enter(
    secret: String, address: String? = nil
  ) async -> Result<(Principal, [Workspace]), Refusal> {
    let start = ContinuousClock.now
    do {
      return .success(try await identify(.token(secret), from: address))
    } catch {
      let failure = Failure(error, access: .read)
      observe(Performed(verb: "auth", principal: nil, failure: failure, since: start))
      return .failure(failure.refusal)
    }
  }

  /// Lets a caller in: who it is, and the reply that greets it. `peerAddress` is where it is from.
  public func authenticate(
    _ credentials: Credentials, peerAddress: String? = nil, language: Language,
    requestID: RequestID? = nil
  ) async -> Result<(Principal, Reply), Refusal> {
    let start = ContinuousClock.now
    do {
      let (principal, workspaces) = try await identify(credentials, from: peerAddress)
      let schemas = registry.schemas(for: principal, in: workspaces)
      var result = principal.json
      result.append(
        JSON.Member(name: "schema", value: .string(registry.hash(of: schemas, in: language))))
      observe(
        Performed(
          verb: "auth", principal: principal, requestID: requestID, failure: nil, since: start))
      return .success((principal, Reply(result: .object(result))))
    } catch {
      let failure = Failure(error, access: .read)
      observe(
        Performed(
          verb: "auth", principal: nil, requestID: requestID, failure: failure, since: start))
      return .failure(failure.refusal)
    }
  }

  /// What is known of the command with that verb; nil where there is none.
  public func schema(of verb: String) -> CommandSchema? {
    registry.known(verb)
  }

  /// Carries a request out, or says why not; the log names it by `requestID`.
  ///
  /// - Parameters:
  ///   - isConfirmed: the door has itself shown what would be lost and been told to go on.
  ///   - emit: what passes on whatever is said before the reply; a door without it is refused
  ///     commands that endure.
  public func perform(
    _ request: Request, as principal: Principal, language: Language, requestID: RequestID? = nil,
    isConfirmed: Bool = false, emit: Emit? = nil
  ) async -> Outcome {
    var attempt = Attempt(
      request: request, principal: principal, language: language, isConfirmed: isConfirmed,
      deadline: .now + timeLimit)
    attempt.emit = emit
    return await perform(&attempt, requestID: requestID).mapError(\.refusal)
  }

  /// Carries an attempt out and notes how it ended.
  func perform(
    _ attempt: inout Attempt, requestID: RequestID?
  ) async -> Result<Reply, Failure> {
    let start = ContinuousClock.now
    let outcome: Result<Reply, Failure>
    do {
      outcome = .success(try await carryOut(&attempt))
    } catch {
      var caught = Failure(error, access: attempt.schema?.command.access ?? .read)
      await record(&caught, of: attempt)
      outcome = .failure(caught)
    }
    var failure: Failure?
    if case .failure(let caught) = outcome { failure = caught }
    if attempt.schema?.command.access != .read { operations.announcements.happened() }
    observe(
      Performed(
        verb: attempt.request.verb, principal: attempt.principal, workspace: attempt.workspace,
        arguments: attempt.schema?.record(of: attempt.request) ?? .null, requestID: requestID,
        queuedMail: failure == nil && attempt.schema?.command.queuesMail == true,
        failure: failure, since: start))
    return outcome
  }

  private func identify(
    _ credentials: Credentials, from address: String?
  ) async throws -> (Principal, [Workspace]) {
    var (principal, workspaces) =
      switch credentials {
      case .token(let secret):
        try await directory.principal(secretHash: Secret.hash(of: secret))
      case .peer(let uid, _, _):
        try await peer(uid)
      case .certificate(let fingerprint):
        try await directory.principal(
          secretHash: directory.secretHash(certificate: fingerprint))
      }
    principal.address = address
    return (principal, workspaces)
  }

  private func peer(_ uid: UInt32) async throws -> (Principal, [Workspace]) {
    guard operatorUserIDs.contains(uid) else { throw Refusal.authenticationFailed }
    return try await directory.openPeerSession(uid: uid)
  }

  func carryOut(_ attempt: inout Attempt) async throws -> Reply {
    let schema = try registry.schema(of: attempt.request.verb)
    attempt.schema = schema
    let modifiers = try Modifiers(attempt.request.modifiers)
    try schema.check(modifiers)
    attempt.modifiers = modifiers
    if let limit = modifiers.timeLimit { attempt.deadline = min(attempt.deadline, .now + limit) }
    let line = try schema.parse(attempt.request)
    try schema.authorise(attempt.principal.kind)
    let command = try await line.prepared(
      with: Preparation(
        principal: attempt.principal, directory: directory, passwords: passwords))
    if attempt.wantsTable(of: schema) { return try await deliverTable(&attempt) }
    if schema.command.endures { return try await endure(command, schema, &attempt) }
    switch schema.command.scope {
    case .none:
      // Even what reads nothing is refused to whoever has lost the credential meanwhile.
      _ = try await directory.principal(secretHash: attempt.principal.secretHash)
      return try await command.run(in: context(of: attempt, nil))
    case .host:
      return try await transact(command, schema, attempt)
    case .initiative:
      let workspace = try await directory.workspace(of: attempt.principal, modifiers)
      attempt.workspace = workspace
      try schema.authorise(workspace.seat)
      return try await transact(command, schema, attempt)
    case .eachInitiative:
      return try await transactInEach(command, schema, modifiers, attempt)
    }
  }

  /// Runs the command once in each workspace where it is permitted; the reply has the rows of all.
  private func transactInEach(
    _ command: any Command, _ schema: CommandSchema, _ modifiers: Modifiers, _ attempt: Attempt
  ) async throws -> Reply {
    var rows: [JSON] = []
    let workspaces = try await directory.workspaces(of: attempt.principal, within: modifiers)
    for workspace in workspaces where (try? schema.authorise(workspace.seat)) != nil {
      var single = attempt
      single.workspace = workspace
      rows += try await transact(command, schema, single).rows
    }
    return Reply(rows: rows, result: ["count": JSON(rows.count)])
  }

  /// Runs the command in one transaction. A read enters its context in the round trip of its first
  /// query; a write first learns whether it may, so that the reason is told and not the failed
  /// statement that would come of it.
  private func transact(
    _ command: any Command, _ schema: CommandSchema, _ attempt: Attempt
  ) async throws -> Reply {
    guard schema.command.access == .read else { return try await write(command, schema, attempt) }
    let (pool, entry) = entry(for: attempt, .read)
    return try await pool.transaction(
      readOnly: true, opening: [entry], deadline: attempt.deadline
    ) { transaction in
      try await command.run(in: self.context(of: attempt, transaction))
    }
  }

  /// The pool whose login has the caller's authority, and the statement that enters its context.
  func entry(for attempt: Attempt, _ access: Access) -> (Pool, Query) {
    let secretHash = attempt.principal.secretHash
    if let workspace = attempt.workspace, let seat = workspace.seat {
      let name = access == .acknowledge ? "ctx_enter_to_acknowledge" : "ctx_enter"
      return (pools[seat.role], Queries.query(name, [secretHash, workspace.id, seat.id]))
    }
    return switch attempt.principal.kind {
    case .operator: (pools.operator, Queries.query("ctx_enter_operator", [secretHash]))
    case .visitor:
      (pools.account, Queries.query("ctx_enter_visitor", [attempt.principal.address ?? ""]))
    case .account, .invitee, .link, .pending:
      (pools.account, Queries.query("ctx_enter_account", [secretHash]))
    }
  }

  func context(of attempt: Attempt, _ transaction: Transaction?) -> Context {
    Context(
      principal: attempt.principal, language: attempt.language, workspace: attempt.workspace,
      transaction: transaction, directory: directory, registry: registry, operations: operations,
      emit: attempt.emit)
  }

  /// Audits what a role or the charter refused of a write; a failure to do so joins the detail.
  private func record(_ failure: inout Failure, of attempt: Attempt) async {
    guard let command = attempt.schema?.command, command.access != .read,
      let workspace = attempt.workspace, let seat = workspace.seat,
      failure.refusal.code == .denied || failure.refusal.code.class == "charter"
    else { return }
    do {
      try await directory.recordRefusal(
        failure.refusal.code, of: command.verb, by: attempt.principal, in: workspace, seat)
    } catch {
      failure.detail = [failure.detail, "not audited: \(error)"].compactMap(\.self)
        .joined(separator: "; ")
    }
  }
}

/// A request on its way, with what has been found out about it so far.
struct Attempt {
  var request: Request
  let principal: Principal
  let language: Language
  /// Whether its door has asked for a confirmation of what would be lost.
  var isConfirmed = false
  /// When it is given up.
  var deadline: ContinuousClock.Instant
  var modifiers = Modifiers()
  /// What passes on whatever is said before the reply.
  var emit: Emit?
  /// The job that it is the work of.
  var job: ClaimedJob?
  var schema: CommandSchema?
  var workspace: Workspace?
}
