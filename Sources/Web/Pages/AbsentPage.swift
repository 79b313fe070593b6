import Domain

/// What every address leads to that no page has.
enum AbsentPage: Page {
  static let path = "**"
  static let audience = Audience.everyone

  static func show(_ visit: Visit) async throws -> Content {
    throw Refusal.noSuchPage
  }
}
