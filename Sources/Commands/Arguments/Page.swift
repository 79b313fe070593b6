public import Domain
public import Postgres

/// A page of a list that is ordered by keys, and how to answer with it.
///
/// The query fetches `fetchCount` rows after the keys in `after`; the row beyond `limit` only tells
/// that there is a next page.
public struct Page: Sendable {
  static let defaultLimit = 100
  static let maximumLimit = 1000

  /// The most rows that the reply holds.
  public let limit: Int
  /// The keys of the last row of the page before, as text; empty on the first page.
  public let after: [String]
  let binding: [UInt8]

  /// How many rows to ask the database for.
  public var fetchCount: Int { limit + 1 }

  /// One key of the last row of the page before; `nil` on the first page.
  public func key<Key: LosslessStringConvertible>(
    _ index: Int, as _: Key.Type = Key.self
  ) throws(Refusal) -> Key? {
    guard !after.isEmpty else { return nil }
    guard index < after.count, let key = Key(after[index]) else { throw .cursorGone }
    return key
  }

  /// Answers with at most `limit` rows, their count, and a cursor in `next` if there are more.
  public func reply(
    _ rows: ResultSet, keys: (Row) throws -> [String], row: (Row) throws -> JSON
  ) throws -> Reply {
    let shown = rows.prefix(limit)
    var next = JSON.null
    if rows.count > limit, let last = shown.last {
      next = .string(Cursor.text(of: try keys(last), boundTo: binding))
    }
    return Reply(
      rows: try shown.map(row),
      result: ["count": JSON(shown.count), "next": next])
  }
}
