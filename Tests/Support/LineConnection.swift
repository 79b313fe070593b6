import Glibc

/// A blocking client of the line protocol that sends exactly what a test says.
public final class LineConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Connects to a Unix socket; throws ``TestFailure``.
  public convenience init(unix path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    try self.init(AF_UNIX, address)
  }

  /// Connects to a port of 127.0.0.1; throws ``TestFailure``.
  public convenience init(port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    try self.init(AF_INET, address)
  }

  private init<Address>(_ family: Int32, _ address: Address) throws {
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = address
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
    guard code == 0 else {
      close(descriptor)
      throw TestFailure("cannot connect: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// Sends the bytes of a text, which says its own line ends; false once the peer has closed.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends bytes; false once the peer has closed.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      offset += count
    }
    return true
  }

  /// The next line without its end; nil at the end of input. Throws ``TestFailure`` when none comes
  /// within the seconds.
  public func line(withinSeconds seconds: Int = 10) throws -> String? {
    while true {
      if let end = received.firstIndex(of: 10) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeSubrange(...end)
        return line
      }
      guard try receive(withinSeconds: seconds) else { return nil }
    }
  }

  /// Every line until the peer closes.
  public func remainingLines(withinSeconds seconds: Int = 10) throws -> [String] {
    var lines: [String] = []
    while let line = try line(withinSeconds: seconds) { lines.append(line) }
    return lines
  }

  /// Says that nothing more will be sent, and goes on receiving.
  public func finishSending() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  private func receive(withinSeconds seconds: Int) throws -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, Int32(seconds * 1000)) == 1 else {
      throw TestFailure("nothing came within \(seconds) s")
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    received += buffer.prefix(max(count, 0))
    return count > 0
  }
}
