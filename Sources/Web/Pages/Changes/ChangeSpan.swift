import Domain

/// How far back a reader looks for what changed.
enum ChangeSpan: String, Sendable, CaseIterable {
  case visit, week = "7", month = "30", quarter = "90"

  /// The span asked for; since the last visit where there was one, else a month.
  init(asked: String?, previousVisit: Instant?) {
    let span = asked.flatMap(ChangeSpan.init) ?? .visit
    self = span == .visit && previousVisit == nil ? .month : span
  }

  /// The moment from which changes count.
  func start(at now: Instant, previousVisit: Instant?) -> Instant {
    let days: Int64 =
      switch self {
      case .visit: 0
      case .week: 7
      case .month: 30
      case .quarter: 90
      }
    if self == .visit, let previousVisit { return previousVisit }
    return Instant(microseconds: now.microseconds - days * 86_400_000_000)
  }

  /// What it is called in a choice.
  var name: Message {
    switch self {
    case .visit: Message(da: "Siden dit sidste besøg", en: "Since your last visit")
    case .week: Message(da: "7 dage", en: "7 days")
    case .month: Message(da: "30 dage", en: "30 days")
    case .quarter: Message(da: "90 dage", en: "90 days")
    }
  }
}
