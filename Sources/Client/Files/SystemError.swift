import Domain
import Glibc

/// An `errno` as it was when the call failed.
struct SystemError: Error, Equatable {
  let number: Int32

  /// The thread's current `errno`.
  init() {
    number = errno
  }

  /// A given error number.
  init(number: Int32) {
    self.number = number
  }

  /// The C library's words for it.
  var text: String {
    String(cString: strerror(number))
  }

  /// A failure that says which file could not be used; Ctrl-C is one of its own.
  func failure(_ path: String) -> Failure {
    if number == EINTR { return .interrupted }
    return Failure(
      "FILE",
      Message(da: "\(path) kan ikke bruges: \(text)", en: "\(path) cannot be used: \(text)"),
      status: .failed)
  }
}
