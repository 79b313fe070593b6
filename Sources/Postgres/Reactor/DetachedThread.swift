// Assumes nothing. For calls that block – connecting, cancelling – and for the reactors' loops.
import CEpoll
import Glibc

/// A thread that runs one closure and ends.
enum DetachedThread {
  private final class Work: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(_ name: String, _ body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }

  /// Starts a thread called `name` (15 bytes count) that runs `body`.
  static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(name, body)).toOpaque()
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        let work = Unmanaged<Work>.fromOpaque(argument!).takeRetainedValue()
        cepoll_name_thread(work.name)
        work.body()
        return nil
      }, work)
    precondition(status == 0, "no thread to be had: error \(status)")
    pthread_detach(thread)
  }
}
