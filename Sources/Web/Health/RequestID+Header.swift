import Commands
import HTTPTypes

/// Ours, not the one that Hummingbird exports.
typealias RequestID = Commands.RequestID

extension RequestID {
  /// The header that carries it, in requests and answers.
  static let field = HTTPField.Name("X-Request-Id")!

  /// The name that the request brings along where that is one we take, else a new one.
  static func taken(from headers: HTTPFields) -> RequestID {
    headers[values: field].count == 1
      ? headers[field].flatMap { RequestID($0) } ?? .make() : .make()
  }
}
