// Assumes nothing.

/// How long to wait before the next attempt to connect.
enum Backoff {
  private static let firstMilliseconds = 50
  private static let longestMilliseconds = 1000

  /// Doubles with every failed attempt, and is scattered so that the pools of several processes
  /// do not storm a server that has just come back.
  static func delay(afterAttempts attempts: Int) -> Duration {
    let exponent = min(max(attempts - 1, 0), 10)
    let ceiling = min(firstMilliseconds << exponent, longestMilliseconds)
    return .milliseconds(Int.random(in: ceiling / 2...ceiling))
  }
}
