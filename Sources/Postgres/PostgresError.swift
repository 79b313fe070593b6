// Assumes nothing. A value that an operator may read: parameters and rows never enter its
// description, because that goes into logs.

/// What went wrong between this process and PostgreSQL.
public struct PostgresError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Who failed, and what is known about the work that was asked for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The server refused; the transaction was rolled back. `sqlState` says why.
    case server
    /// The connection went away and nothing was committed.
    case connectionLost
    /// The connection went away after the work, or its COMMIT, was sent: it may be committed.
    case outcomeUnknown
    /// The deadline passed. A one-shot batch that was already sent may still be committed.
    case deadline
    /// The task was cancelled. A one-shot batch that was already sent may still be committed.
    case cancelled
    /// No connection became free in time; nothing was sent.
    case busy
    /// No connection could be opened in time; nothing was sent.
    case unavailable
    /// A value is not of the type that the caller asked for.
    case decoding
    /// The caller broke a rule of this module.
    case usage
  }

  /// What an error says, apart: errors are rare, but room for one is kept wherever one may be.
  private struct Fields: Sendable, Hashable {
    var kind: Kind
    var sqlState: String?
    var message: String
    var detail: String?
    var hint: String?
    var constraint: String?
    var schema: String?
    var table: String?
    var column: String?
    var position: Int?
    var query: String?
  }

  private final class Box: Sendable {
    let fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  private var box: Box

  private var fields: Fields {
    get { box.fields }
    set { box = Box(newValue) }
  }

  /// An error of this module's own.
  public init(_ kind: Kind, _ message: String, sqlState: String? = nil, query: String? = nil) {
    box = Box(Fields(kind: kind, sqlState: sqlState, message: message, query: query))
  }

  /// Whether both say the same.
  public static func == (left: PostgresError, right: PostgresError) -> Bool {
    left.fields == right.fields
  }

  /// Hashes all that is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(fields) }

  /// Whether the same work may be sent again without an idempotency key: nothing was committed
  /// and a second attempt may well succeed.
  public var isSafeToRetry: Bool {
    switch kind {
    case .connectionLost, .busy, .unavailable: true
    case .server: sqlState.map(Self.transientStates.contains) ?? false
    case .outcomeUnknown, .deadline, .cancelled, .decoding, .usage: false
    }
  }

  /// Serialization failure, deadlock, lock not available, too many connections, shutdown, startup.
  private static let transientStates: Set<String> = [
    "40001", "40P01", "55P03", "53300", "57P01", "57P02", "57P03",
  ]

  /// One line for the log: kind, SQLSTATE, names and, unless it may quote a value, the message.
  public var description: String {
    var words = [kind.rawValue]
    if let sqlState { words.append(sqlState) }
    let names = [
      ("query", query), ("schema", schema), ("table", table), ("column", column),
      ("constraint", constraint),
    ]
    for (label, name) in names {
      if let name { words.append("\(label)=\(name)") }
    }
    if !mayQuoteValues { words.append(message) }
    return words.joined(separator: " ")
  }

  /// Data exceptions (class 22) quote the offending value; so may a plain RAISE EXCEPTION.
  private var mayQuoteValues: Bool {
    sqlState.map { $0.hasPrefix("22") || $0 == "P0001" } ?? false
  }
}

// MARK: What it says

extension PostgresError {
  /// Who failed, and what is known about the work.
  public var kind: Kind {
    get { fields.kind }
    set { fields.kind = newValue }
  }

  /// The server's five-character code, if the server itself failed.
  public var sqlState: String? {
    get { fields.sqlState }
    set { fields.sqlState = newValue }
  }

  /// The server's primary message, or this module's own; it may quote values.
  public var message: String {
    get { fields.message }
    set { fields.message = newValue }
  }

  /// The server's detail; it may quote values.
  public var detail: String? {
    get { fields.detail }
    set { fields.detail = newValue }
  }

  /// The server's hint.
  public var hint: String? {
    get { fields.hint }
    set { fields.hint = newValue }
  }

  /// The violated constraint.
  public var constraint: String? {
    get { fields.constraint }
    set { fields.constraint = newValue }
  }

  /// The schema of the object at fault.
  public var schema: String? {
    get { fields.schema }
    set { fields.schema = newValue }
  }

  /// The table at fault.
  public var table: String? {
    get { fields.table }
    set { fields.table = newValue }
  }

  /// The column at fault.
  public var column: String? {
    get { fields.column }
    set { fields.column = newValue }
  }

  /// Where in the statement the server stumbled, in characters from 1.
  public var position: Int? {
    get { fields.position }
    set { fields.position = newValue }
  }

  /// The name of the statement that failed, or of the file in a migration.
  public var query: String? {
    get { fields.query }
    set { fields.query = newValue }
  }
}
