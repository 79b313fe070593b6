import Glibc

/// Runs the body on a detached thread of its own, for work that blocks as long as the process lives.
func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { raw in
      Unmanaged<Work>.fromOpaque(raw!).takeRetainedValue().body()
      return nil
    }, Unmanaged.passRetained(Work(body)).toOpaque())
  precondition(code == 0, "no thread could be started")
  pthread_detach(thread)
}
