import Glibc

/// The environment's variables; an empty one counts as absent.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// An environment that asks `lookUp` for each variable.
  init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// The environment of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// The variable's value, nil when unset or empty.
  subscript(name: String) -> String? {
    lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A folder by the XDG rules: the variable when it holds an absolute path, else under the home.
  func folder(_ variable: String, orUnderHome fallback: String) -> String? {
    if let path = self[variable], path.hasPrefix("/") { return path }
    return self["HOME"].map { "\($0)/\(fallback)" }
  }
}
