import Glibc

/// Standard error, written whole lines at a time so that threads do not mix theirs.
struct StandardError: Sendable {
  /// Whether a person is likely to be reading.
  var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes the text in as few system calls as the kernel allows; a failure is ignored, because
  /// there is no other place to report it.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Glibc.write(STDERR_FILENO, bytes.baseAddress! + offset, bytes.count - offset)
        if count < 0 && errno != EINTR { return }
        offset += max(count, 0)
      }
    }
  }
}

/// The process's standard error.
let standardError = StandardError()
