// Assumes a PGcancel, which is a copy and outlives its connection. PQcancel blocks until the
// server has passed the signal on, therefore the thread.
import CLibPQ

/// One request to cancel whatever a connection is doing.
struct Canceller: @unchecked Sendable {
  private let handle: OpaquePointer

  init(adopting handle: OpaquePointer) {
    self.handle = handle
  }

  /// Sends the request on a thread of its own and calls `done` when it has returned. A failure is
  /// not reported: the batch then ends by itself, or its connection is given up.
  func run(_ done: @escaping @Sendable () -> Void) {
    DetachedThread.start("postgres-cancel") {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
        _ = PQcancel(handle, message.baseAddress, Int32(message.count))
      }
      PQfreeCancel(handle)
      done()
    }
  }
}
