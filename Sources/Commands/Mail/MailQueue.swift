public import Domain
import Postgres

/// The mail that waits to be sent, shared by every server on the same database.
///
/// ```
/// queued ──claim──> sending ──settle──> sent
///   ^                  │ error, or five minutes of silence
///   └──── later ───────┴──── after the sixth attempt ──> failed
/// ```
/// The database holds no secret: each attempt makes one and leaves only its hash.
public struct MailQueue: Sendable {
  private let jobs: Pool

  /// The queue behind `pools`.
  public init(pools: Pools) {
    jobs = pools.job
  }

  /// Takes the mail that is due, if any; its secret works from now on.
  public func claim() async throws -> Letter? {
    let (link, invitation) = (Secret.make(.link), Secret.make(.invitation))
    let claim = Queries.query("mail_claim", [link.hash, invitation.hash])
    let rows = try await jobs.batch([claim])[0]
    guard let row = rows.first else { return nil }
    var notice: Letter.Notice?
    if try row.decode(2, as: Letter.Kind.self) == .notice {
      let matters = Queries.query("mail_matters", [try row.decode(0, as: ID.self)])
      notice = try Letter.Notice(row, matters: try await jobs.batch([matters])[0])
    }
    return try Letter(row, link: link.text, invitation: invitation.text, notice: notice)
  }

  /// Ends an attempt; with an error the mail is tried again later. Answers with its new state,
  /// `nil` when the attempt had already been given up for lost.
  @discardableResult
  public func settle(_ letter: Letter, error: String?) async throws -> String? {
    let query = Queries.query("mail_settle", [letter.id, Int32(letter.attempt), error])
    return try await jobs.batch([query])[0].first?.decode(0, as: String.self)
  }
}

extension Letter {
  /// Reads a row of `mail_claim`.
  fileprivate init(_ row: Row, link: String, invitation: String, notice: Notice?) throws {
    let kind = try row.decode(2, as: Kind.self)
    let secret =
      switch kind {
      case .signIn: link
      case .invitation: invitation
      case .notice: ""
      }
    self.init(
      id: try row.decode(0, as: ID.self),
      attempt: Int(try row.decode(1, as: Int32.self)),
      kind: kind,
      address: try row.decode(3, as: String.self),
      name: try row.decodeIfPresent(4, as: String.self),
      language: try row.decode(5, as: Language.self),
      initiative: try row.decodeIfPresent(6, as: String.self),
      party: try row.decodeIfPresent(7, as: String.self),
      inviter: try row.decodeIfPresent(8, as: String.self),
      validUntil: try row.decodeIfPresent(9, as: Day.self),
      secret: secret, notice: notice)
  }
}

extension Letter.Notice {
  /// Reads what a row of `mail_claim` says of a notice, and the rows of `mail_matters`.
  fileprivate init(_ row: Row, matters rows: ResultSet) throws {
    initiative = try row.decode(10, as: String.self)
    party = try row.decode(11, as: String.self)
    charter = try row.decodeIfPresent(12, as: String.self)
    matters = try rows.map { row in
      let matter = WaitingMatter(
        kind: try row.decode(0, as: String.self), subject: try row.decode(1, as: String.self),
        period: try row.decode(2, as: String.self),
        title: try row.decodeIfPresent(3, as: String.self),
        count: Int(try row.decode(4, as: Int64.self)))
      return (matter, try row.decodeIfPresent(5, as: Day.self))
    }
  }
}
