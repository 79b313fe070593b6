import Glibc

/// A bound socket file, of which no other server is robbed.
struct UnixSocket {
  let path: String
  let descriptor: CInt
  private let inode: ino_t

  /// Binds `path` with the file permissions `mode`, before anyone can connect.
  ///
  /// A socket file at `path` is replaced only when nobody listens on it.
  init(path: String, mode: UInt32) throws(Listener.BindError) {
    self.path = path
    try Self.removeStale(path)
    descriptor = try Self.open(path)
    // Nobody can connect before `listen`, so the permissions hold from the first moment.
    var status = stat()
    guard chmod(path, mode) == 0, stat(path, &status) == 0 else {
      let error = Self.failure(path)
      close(descriptor)
      unlink(path)
      throw error
    }
    inode = status.st_ino
  }

  /// Removes the file unless another has taken its place.
  func remove() {
    var status = stat()
    if stat(path, &status) == 0, status.st_ino == inode { unlink(path) }
  }

  private static func removeStale(_ path: String) throws(Listener.BindError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
    let probe = try makeSocket(path)
    defer { close(probe) }
    let isConnected = try withAddress(path) { connect(probe, $0, $1) == 0 }
    switch isConnected ? 0 : errno {
    case ECONNREFUSED: unlink(path)
    case 0, EAGAIN: throw .addressInUse(.unix(path: path))
    default: throw failure(path)
    }
  }

  private static func open(_ path: String) throws(Listener.BindError) -> CInt {
    let descriptor = try makeSocket(path)
    guard try withAddress(path, { bind(descriptor, $0, $1) == 0 }) else {
      let error = failure(path)
      close(descriptor)
      throw error
    }
    return descriptor
  }

  private static func makeSocket(_ path: String) throws(Listener.BindError) -> CInt {
    let flags = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    let descriptor = socket(AF_UNIX, CInt(flags), 0)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
  ) throws(Listener.BindError) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < capacity else { throw .pathTooLong(path: path, limit: capacity - 1) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private static func failure(_ path: String) -> Listener.BindError {
    .system(.unix(path: path), reason: String(cString: strerror(errno)))
  }
}
