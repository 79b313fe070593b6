import Foundation
import Support

/// A statement of `sql/queries` and who runs it, as its file declares both:
///
///     -- name: party_list
///     -- roles: backbone partner funder
struct Query {
  let name: String
  /// Login roles without their prefix; empty when the file does not say.
  let roles: [String]
  /// Its text as the server prepares it, comments included.
  let sql: String

  /// Every statement of every file.
  static func all() throws -> [Query] {
    try SourceTree.files(under: "sql/queries", ending: ".sql").flatMap { path in
      try SourceTree.text(path).components(separatedBy: "-- name:").dropFirst().map { block in
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
        guard let name = lines.first?.trimmed else { throw TestFailure("\(path): no name") }
        let roles = lines.dropFirst().first.flatMap { line in
          line.hasPrefix("-- roles:") ? line.dropFirst(9).split(separator: " ") : nil
        }
        return Query(
          name: name, roles: (roles ?? []).map(String.init),
          sql: lines.dropFirst().joined(separator: "\n"))
      }
    }
  }
}
