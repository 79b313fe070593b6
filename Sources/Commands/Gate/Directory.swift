import Domain
import Postgres

/// What the gate may ask before a context exists: who a secret belongs to, and where it leads.
struct Directory: Sendable {
  let pools: Pools

  private var gate: Pool { pools.gate }
  private var operators: Pool { pools.operator }

  /// The caller with that secret and the workspaces it can enter.
  func principal(secretHash: [UInt8]) async throws -> (Principal, [Workspace]) {
    let results = try await gate.batch([
      Queries.query("gate_principal", [secretHash]),
      Queries.query("gate_memberships", [secretHash]),
    ])
    guard let row = results[0].first else { throw Refusal.authenticationFailed }
    return (
      try Principal(row, secretHash: secretHash), try results[1].map { try Workspace(member: $0) }
    )
  }

  /// Opens a session for a user of this machine; its secret exists nowhere but as this hash.
  func openPeerSession(uid: UInt32) async throws -> (Principal, [Workspace]) {
    let secretHash = Secret.randomOctets()
    let open = Queries.query("gate_open_peer", [Int64(uid), secretHash, "uid \(uid)"])
    _ = try await operators.batch([open])
    return try await principal(secretHash: secretHash)
  }

  /// What stands in the place of a secret's hash for a token that is shown by a certificate.
  func secretHash(certificate fingerprint: [UInt8]) async throws -> [UInt8] {
    let find = Queries.query("gate_certificate", [fingerprint])
    guard let row = try await operators.batch([find])[0].first else {
      throw Refusal.authenticationFailed
    }
    return try row.decode(0, as: [UInt8].self)
  }

  /// The workspaces that a caller can enter; none for an operator or whoever has no account yet.
  func workspaces(of principal: Principal) async throws -> [Workspace] {
    try await ask("gate_memberships", principal.secretHash).map { try Workspace(member: $0) }
  }

  /// The workspace that a request means: the named one, or the caller's only one.
  func workspace(of principal: Principal, _ modifiers: Modifiers) async throws -> Workspace {
    if principal.kind == .operator {
      guard let slug = modifiers.initiative else { throw Refusal.initiativeMissing }
      let rows = try await ask("gate_initiative", principal.secretHash, slug)
      guard let row = rows.first else { throw Refusal.absent }
      return try Workspace(initiative: row)
    }
    let candidates: [Workspace]
    if let slug = modifiers.initiative {
      candidates = try await ask("gate_membership", principal.secretHash, slug, modifiers.party)
        .map { try Workspace(member: $0) }
    } else {
      candidates = try await workspaces(of: principal, within: modifiers)
    }
    return try Self.only(of: candidates)
  }

  /// The workspaces that modifiers narrow the caller's to; naming one that is not there is refused.
  func workspaces(
    of principal: Principal, within modifiers: Modifiers
  ) async throws -> [Workspace] {
    let candidates = try await workspaces(of: principal).filter {
      (modifiers.initiative == nil || $0.slug == modifiers.initiative)
        && (modifiers.party == nil || $0.seat?.slug == modifiers.party)
    }
    let isNarrowed = modifiers.initiative != nil || modifiers.party != nil
    if candidates.isEmpty && isNarrowed { throw Refusal.absent }
    return candidates
  }

  /// Salt and parameters of the password of an account, or ones that look like it, and how many
  /// milliseconds whoever comes from `address` has to wait before trying one.
  func passwordParameters(
    of email: String, for address: String
  ) async throws -> (PasswordParameters, waitMilliseconds: Int) {
    let row = try await ask("gate_password", email, address)[0]
    return (
      PasswordParameters(
        salt: try row.decode(0, as: [UInt8].self),
        memoryKibibytes: try row.decode(1, as: Int32.self),
        passes: try row.decode(2, as: Int32.self), lanes: try row.decode(3, as: Int32.self)),
      Int(try row.decode(4, as: Int32.self))
    )
  }

  /// The rows of the calendar behind an address; none where there is no such address.
  func calendar(secretHash: [UInt8]) async throws -> ResultSet {
    try await ask("gate_calendar", secretHash)
  }

  /// Records a refusal in the audit log of an initiative, in a transaction of its own.
  func recordRefusal(
    _ code: Refusal.Code, of verb: String, by principal: Principal, in workspace: Workspace,
    _ seat: Workspace.Seat
  ) async throws {
    _ = try await ask(
      "audit_refusal", principal.secretHash, workspace.id, seat.id, verb, code.rawValue)
  }

  private func ask(
    _ query: String, _ parameters: any PostgresEncodable...
  ) async throws -> ResultSet {
    try await gate.batch([Queries.query(query, parameters)])[0]
  }

  private static func only(of candidates: [Workspace]) throws(Refusal) -> Workspace {
    guard let first = candidates.first else { throw .absent }
    guard candidates.count > 1 else { return first }
    let initiatives = Set(candidates.map(\.slug)).sorted()
    let isOneInitiative = initiatives.count == 1
    let choices = isOneInitiative ? candidates.compactMap(\.seat?.slug) : initiatives
    let list = choices.joined(separator: ", ")
    throw .missingArgument(
      isOneInitiative ? "@as" : "@initiative",
      hint: Message(da: "Vælg mellem: \(list).", en: "Choose among: \(list)."))
  }
}

extension Principal {
  /// Reads a row of `gate_principal`.
  fileprivate init(_ row: Row, secretHash: [UInt8]) throws {
    self.init(
      kind: try row.decode(0, as: Kind.self),
      accountID: try row.decodeIfPresent(1, as: ID.self),
      name: try row.decode(2, as: String.self),
      email: try row.decodeIfPresent(3, as: String.self),
      language: try row.decode(4, as: Language.self),
      secretHash: secretHash,
      previousVisitAt: try row.decodeIfPresent(5, as: Instant.self))
  }
}

extension Workspace {
  /// Reads a row of `gate_membership` or `gate_memberships`.
  fileprivate init(member row: Row) throws {
    try self.init(
      row,
      seat: Seat(
        id: try row.decode(7, as: ID.self),
        slug: try row.decode(8, as: String.self),
        name: try row.decode(9, as: String.self),
        role: try row.decode(10, as: Role.self)))
  }

  /// Reads a row of `gate_initiative`.
  fileprivate init(initiative row: Row) throws {
    try self.init(row, seat: nil)
  }

  private init(_ row: Row, seat: Seat?) throws {
    self.init(
      id: try row.decode(0, as: ID.self),
      slug: try row.decode(1, as: String.self),
      name: try row.decode(2, as: String.self),
      status: try row.decode(3, as: InitiativeStatus.self),
      language: try row.decode(4, as: Language.self),
      timeZone: try row.decode(5, as: String.self),
      currency: try row.decode(6, as: String.self),
      seat: seat)
  }
}
