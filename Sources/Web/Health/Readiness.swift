/// Whether the server should be sent requests, and what is missing if not.
public struct Readiness: Sendable, Hashable {
  /// What stands in the way, each a short phrase that anybody may read.
  public let missing: [String]

  /// Ready where nothing is missing.
  public init(missing: [String]) {
    self.missing = missing
  }

  /// Whether nothing is missing.
  public var isReady: Bool { missing.isEmpty }

  /// One line for each thing that is missing, or `ready`.
  public var text: String {
    isReady ? "ready\n" : missing.map { "not ready: \($0)\n" }.joined()
  }
}
