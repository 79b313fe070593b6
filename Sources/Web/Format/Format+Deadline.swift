import Domain

extension Format {
  /// A deadline and how far away it is: `30. oktober 2026 (for 3 uger siden)`.
  func deadline(_ day: Day, now: Instant = .now()) -> String {
    "\(self.day(day)) (\(relative(day, to: today(at: now))))"
  }
}
