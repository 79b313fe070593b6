import Glibc

/// The stream for what is not a result.
enum StandardError {
  /// Writes a line at once, without a buffer that a crash could lose.
  static func print(_ line: String) {
    var line = line + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
