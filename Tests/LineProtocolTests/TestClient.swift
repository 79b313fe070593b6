import Domain
import Glibc
import LineProtocol
import NIOPosix
import Synchronization

/// A blocking socket, used from threads of its own so that nothing waits for a test that waits.
final class TestClient: Sendable {
  enum Failure: Error { case connect(Int32), send(Int32), silence, malformed }

  private static let threads: NIOThreadPool = {
    let threads = NIOThreadPool(numberOfThreads: 16)
    threads.start()
    return threads
  }()

  private let descriptor: CInt
  private let parser = Mutex(ReplyParser())

  /// Connects to a socket file or a port of this host.
  init(_ endpoint: Listener.Endpoint) async throws {
    descriptor = try await Self.threads.runIfActive { try Self.connect(endpoint) }
  }

  deinit { close(descriptor) }

  /// Sends lines, each ended by LF.
  func send(_ lines: String...) async throws {
    try await send(raw: lines.flatMap { Array($0.utf8) + [0x0A] })
  }

  /// Sends bytes as they are.
  func send(raw bytes: [UInt8]) async throws {
    let descriptor = descriptor
    try await Self.threads.runIfActive {
      var sent = 0
      while sent < bytes.count {
        let count = bytes.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, CInt(MSG_NOSIGNAL))
        }
        guard count > 0 else { throw Failure.send(errno) }
        sent += count
      }
    }
  }

  /// Sends what the socket takes within `milliseconds`; returns how many bytes that were.
  func flood(with bytes: [UInt8], milliseconds: Int32) async throws -> Int {
    let descriptor = descriptor
    return try await Self.threads.runIfActive {
      var total = 0
      var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      while Glibc.poll(&poll, 1, milliseconds) == 1 {
        let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
        let count = bytes.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, bytes.count, flags)
        }
        guard count > 0 else { throw Failure.send(errno) }
        total += count
      }
      return total
    }
  }

  /// Says that nothing more will be sent.
  func finish() { shutdown(descriptor, CInt(SHUT_WR)) }

  /// The next line.
  func reply() async throws -> ReplyLine {
    let descriptor = descriptor
    while true {
      if let reply = try parser.withLock({ try $0.next() }) { return reply }
      let bytes = try await Self.threads.runIfActive {
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        guard !bytes.isEmpty else { throw Failure.silence }
        return bytes
      }
      parser.withLock { $0.receive(bytes) }
    }
  }

  /// The labels of all lines up to the end of the connection, after the greeting.
  func remainingLabels() async throws -> [String] {
    var labels: [String] = []
    while let reply = try? await reply() { labels.append(reply.label) }
    return labels
  }

  /// Reads the greeting, says hello and authenticates.
  func open(_ auth: String = "auth token=good") async throws {
    try await send("hello rygrad=1", auth)
    for label in ["rygrad", "hello", "auth"] {
      let reply = try await reply()
      guard reply.label == label else { throw Failure.malformed }
    }
  }

  private static func connect(_ endpoint: Listener.Endpoint) throws -> CInt {
    let family: CInt
    switch endpoint {
    case .unix: family = AF_UNIX
    case .loopback, .tls: family = AF_INET
    }
    let descriptor = socket(family, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let result =
      switch endpoint {
      case .unix(let path, _): connect(descriptor, path: path)
      case .loopback(_, let port), .tls(_, let port): connect(descriptor, port: port)
      }
    guard result == 0 else {
      close(descriptor)
      throw Failure.connect(errno)
    }
    return descriptor
  }

  private static func connect(_ descriptor: CInt, path: String) -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return connect(descriptor, &address)
  }

  private static func connect(_ descriptor: CInt, port: Int) -> CInt {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return connect(descriptor, &address)
  }

  private static func connect<Address>(_ descriptor: CInt, _ address: inout Address) -> CInt {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
