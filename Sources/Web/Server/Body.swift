import Domain
import Hummingbird
import NIOCore

/// The body of a request, read whole within bounds of size and time.
enum Body {
  /// Throws ``Refusal`` where it is longer than `limit` octets or takes longer than `seconds`.
  static func read(_ body: RequestBody, limit: Int, seconds: Int) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await part in body {
          guard bytes.count + part.readableBytes <= limit else { throw Refusal.tooLarge(limit) }
          bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let bytes = first else {
        throw Refusal.tooSlow
      }
      return bytes
    }
  }
}
