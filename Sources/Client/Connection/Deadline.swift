import Domain

/// The moment at which waiting ends; none waits as long as it takes.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?

  /// A deadline so many seconds from now.
  init(seconds: Double?) {
    end = seconds.map { .now + .seconds($0) }
  }

  /// The earlier of this deadline and one so many seconds from now.
  func capped(seconds: Double) -> Deadline {
    let cap = Deadline(seconds: seconds)
    guard let end, let other = cap.end, end < other else { return cap }
    return self
  }

  /// What `poll` takes: milliseconds until the end, rounded up; -1 without an end.
  var pollMilliseconds: Int32 {
    guard let end else { return -1 }
    let left = (end - .now) / .milliseconds(1)
    return Int32(max(0, min(left.rounded(.up), 86_400_000)))
  }

  /// Waiting took too long.
  static let passed = Failure(
    Refusal.Code.deadline.rawValue,
    Message(da: "tiden løb ud uden et svar", en: "time ran out without a reply"),
    hint: Message(
      da: "giv mere tid med --timeout SEKUNDER", en: "allow more with --timeout SECONDS"),
    status: .deadline)
}
