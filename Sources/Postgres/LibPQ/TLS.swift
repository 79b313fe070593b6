// Assumes that libpq, if it speaks TLS, brought OpenSSL into the process; this module does not
// link against it.
import CLibPQ
import Glibc

/// What epoll cannot see: bytes that OpenSSL has decrypted and libpq has not yet taken.
enum TLS {
  private typealias Pending = @Sendable @convention(c) (UnsafeMutableRawPointer) -> Int32

  private static let pending = dlsym(nil, "SSL_pending").map {
    unsafeBitCast($0, to: Pending.self)
  }

  /// Whether there is input that the socket no longer shows.
  static func hasPendingInput(_ connection: OpaquePointer) -> Bool {
    guard PQsslInUse(connection) == 1, let pending,
      let session = PQsslStruct(connection, "OpenSSL")
    else { return false }
    return pending(session) > 0
  }
}
