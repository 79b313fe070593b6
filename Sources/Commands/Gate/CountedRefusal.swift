import Domain
import Postgres

/// A refusal whose transaction is committed all the same, because the attempt has to count.
struct CountedRefusal: Error {
  /// What the caller is told.
  let refusal: Refusal

  /// Throws what a row tells in its first two columns, the reason's key and the milliseconds to
  /// wait; a row without a reason is none.
  static func check(_ row: Row, argument: String? = nil) throws {
    guard let reason = try row.decodeIfPresent(0, as: String.self) else { return }
    var refusal = Refusal.because(reason, argument: argument)
    let wait = try row.decodeIfPresent(1, as: Int32.self) ?? 0
    if wait > 0 { refusal = .slowedDown(milliseconds: Int(wait)) }
    throw CountedRefusal(refusal: refusal)
  }
}

extension Refusal {
  /// Too many failures before this attempt; the next may come after a while.
  static func slowedDown(milliseconds: Int) -> Refusal {
    var refusal = because("signin_slowed")
    refusal.afterMilliseconds = milliseconds
    return refusal
  }
}
