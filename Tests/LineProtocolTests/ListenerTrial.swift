import Glibc
import LineProtocol
import Testing

/// A listener on sockets of its own, in front of a gate that keeps a record.
struct ListenerTrial {
  let gate = TestGate()

  /// Listens, until the listener is shut down.
  func bind(
    _ endpoints: [Listener.Endpoint], _ limits: Limits = .patient, identity: TLSIdentity? = nil
  ) async throws -> Listener {
    try await Listener.bind(
      endpoints, gate: gate, limits: limits, server: "rygrad/test", identity: identity)
  }

  /// Listens on a free port and a Unix socket for as long as `body` runs.
  func withListener(
    _ limits: Limits = .patient,
    _ body: (Listener, _ tcp: Listener.Endpoint, _ unix: Listener.Endpoint) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let listener = try await bind(
        [.loopback(port: 0), .unix(path: folder + "/rygrad.socket")], limits)
      defer { gate.release() }
      try await body(listener, listener.endpoints[0], listener.endpoints[1])
      await listener.shutdown(grace: .zero)
    }
  }
}

/// Makes a folder for as long as `body` runs; what is left in it goes as well.
func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/rygrad-XXXXXX".utf8CString)
  let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  defer {
    if let entries = opendir(folder) {
      while let entry = readdir(entries) {
        unlink(
          folder + "/"
            + withUnsafeBytes(of: entry.pointee.d_name) { name in
              String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            })
      }
      closedir(entries)
    }
    rmdir(folder)
  }
  try await body(folder)
}

/// Waits at most five seconds for what has to become true.
func eventually(_ condition: () -> Bool) async throws {
  for _ in 0..<500 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
  #expect(condition())
}

extension Limits {
  /// Time enough to authenticate for a test that waits for its turn among many.
  static var patient: Limits {
    var limits = Limits()
    limits.authSeconds = 120
    return limits
  }
}
