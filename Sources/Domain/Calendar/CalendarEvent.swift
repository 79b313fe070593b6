/// One entry of a calendar: a meeting by the clock, or a day by which something is due.
public struct CalendarEvent: Sendable {
  /// When it is.
  public enum Time: Sendable {
    /// From one moment to another.
    case span(Instant, Instant)
    /// On a day, which takes no time of it.
    case day(Day)
  }

  /// What stays the same however often it is fetched or moved.
  public var id: String
  /// When it is.
  public var time: Time
  /// What it is called.
  public var title: String
  /// Where it is; may be empty.
  public var place: String
  /// Where to read more; may be empty.
  public var link: String
  /// What else there is to say, with lines; may be empty.
  public var text: String
  /// How often its time or place has changed.
  public var sequence: Int
  /// Whether it was called off.
  public var isCancelled: Bool
  /// When it was last changed.
  public var changedAt: Instant

  /// An entry with all that there is to say of it.
  public init(
    id: String, time: Time, title: String, place: String, link: String, text: String,
    sequence: Int, isCancelled: Bool, changedAt: Instant
  ) {
    self.id = id
    self.time = time
    self.title = title
    self.place = place
    self.link = link
    self.text = text
    self.sequence = sequence
    self.isCancelled = isCancelled
    self.changedAt = changedAt
  }
}
