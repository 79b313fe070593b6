public import Domain
import Postgres

/// What a calendar program is given behind the address of a member's calendar.
public struct MemberCalendar: Sendable {
  /// One entry: a meeting by the clock, or a day by which something is due.
  public struct Entry: Sendable {
    /// What it is about.
    public let matter: WaitingMatter
    /// When it is.
    public let time: CalendarEvent.Time
    /// Where it is; may be empty.
    public let place: String
    /// Where to join online; may be empty.
    public let link: String
    /// What to prepare, and the points of the meeting; may be empty.
    public let note: String
    /// How often its time or place has changed.
    public let sequence: Int
    /// Whether it was called off.
    public let isCancelled: Bool
    /// When it was last changed.
    public let changedAt: Instant
  }

  /// The membership whose calendar it is.
  public let membership: ID
  /// The initiative's name.
  public let name: String
  /// The initiative's short name.
  public let initiative: String
  /// The short name of the member's party.
  public let party: String
  /// The name of the member's party.
  public let partyName: String
  /// The member's language.
  public let language: Language
  /// What stands in it, in the order of time.
  public let entries: [Entry]
}

extension MemberCalendar {
  /// Reads the rows of `gate_calendar`; nil where there are none.
  init?(_ rows: ResultSet) throws {
    guard let head = rows.first else { return nil }
    let madeAt = try head.decode(12, as: Instant.self)
    name = try head.decode(3, as: String.self)
    initiative = try head.decode(13, as: String.self)
    party = try head.decode(14, as: String.self)
    partyName = try head.decode(15, as: String.self)
    language = try head.decode(16, as: Language.self)
    membership = try head.decode(17, as: ID.self)
    entries = try rows.dropFirst().compactMap { try Entry($0, madeAt: madeAt) }
  }
}

extension MemberCalendar.Entry {
  /// Reads a row; what does not say when it last changed has not since the address was made.
  fileprivate init?(_ row: Row, madeAt: Instant) throws {
    if let start = try row.decodeIfPresent(4, as: Instant.self) {
      time = .span(start, try row.decode(5, as: Instant.self))
    } else if let day = try row.decodeIfPresent(6, as: Day.self) {
      time = .day(day)
    } else {
      return nil
    }
    matter = WaitingMatter(
      kind: try row.decode(0, as: String.self), subject: try row.decode(1, as: String.self),
      period: try row.decode(2, as: String.self),
      title: try row.decodeIfPresent(3, as: String.self),
      count: 1)
    place = try row.decode(7, as: String.self)
    link = try row.decode(8, as: String.self)
    note = try row.decode(9, as: String.self)
    sequence = Int(try row.decode(10, as: Int32.self))
    isCancelled = try row.decode(11, as: Bool.self)
    changedAt = try row.decodeIfPresent(12, as: Instant.self) ?? madeAt
  }
}

extension Dispatch {
  /// The calendar behind the secret of an address; nil where it is not, or no longer, one. Nobody is
  /// signed in by it, and nothing else can be read with it.
  public func calendar(secret: String) async -> Result<MemberCalendar?, Refusal> {
    let start = ContinuousClock.now
    do {
      let rows = try await directory.calendar(secretHash: Secret.hash(of: secret))
      return .success(try MemberCalendar(rows))
    } catch {
      let failure = Failure(error, access: .read)
      observe(Performed(verb: "calendar", principal: nil, failure: failure, since: start))
      return .failure(failure.refusal)
    }
  }
}
