import Glibc

/// An open descriptor, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Takes over an open descriptor.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens a file, nil with `errno` set when that fails.
  init?(_ path: String, _ flags: Int32, mode: mode_t = 0) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  /// Kind, permissions and size.
  var status: stat {
    var status = stat()
    fstat(descriptor, &status)
    return status
  }

  /// Everything up to the end, or nil as soon as it exceeds the limit.
  func readAll(limitBytes: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR && !Interruption.isPending { continue }
      guard count >= 0 else { throw SystemError() }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > limitBytes { return nil }
    }
  }

  /// Writes all bytes.
  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SystemError() }
      rest = rest.dropFirst(count)
    }
  }

  deinit {
    close(descriptor)
  }
}
