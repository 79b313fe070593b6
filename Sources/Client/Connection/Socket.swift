import Domain
import Glibc

/// A connected stream socket with a deadline on every wait, which Ctrl-C ends as `EINTR`.
final class Socket {
  /// What a wait ended with.
  struct Readiness: Equatable {
    let canRead: Bool
    let canWrite: Bool
  }

  private let file: OpenFile
  /// What carries the bytes through TLS, where something does.
  let tunnel: TLSTunnel?

  private init(_ file: consuming OpenFile, through tunnel: TLSTunnel? = nil) {
    self.file = file
    self.tunnel = tunnel
  }

  /// Connects; throws what is wrong and what to try.
  static func connect(to endpoint: Endpoint, deadline: Deadline) throws(Failure) -> Socket {
    switch endpoint {
    case .unix(let path):
      guard let address = SocketAddress(path: path) else {
        throw .usage(
          Message(
            da: "stien til soklen er for lang: \(path)",
            en: "the socket's path is too long: \(path)"))
      }
      do {
        return try connect(to: address, deadline: deadline)
      } catch {
        throw .unreachable(endpoint, error)
      }
    case .tcp(let host, let port):
      return try connect(toHost: host, port: port, endpoint, deadline)
    case .tls(let peer):
      let (descriptor, tunnel) = try TLSTunnel.open(to: peer)
      return Socket(OpenFile(descriptor: descriptor), through: tunnel)
    }
  }

  private static func connect(
    toHost host: String, port: UInt16, _ endpoint: Endpoint, _ deadline: Deadline
  ) throws(Failure) -> Socket {
    let addresses = SocketAddress.resolve(host: host, port: port)
    guard !addresses.isEmpty else {
      throw Failure(
        "UNREACHABLE",
        Message(da: "der er ingen vært »\(host)«", en: "there is no host '\(host)'"),
        status: .tryLater)
    }
    let loopback = addresses.filter(\.isLoopback)
    guard !loopback.isEmpty else {
      throw .usage(
        Message(
          da: "\(host) er en anden maskine, og forbindelsen ville ikke være krypteret",
          en: "\(host) is another machine, and the connection would not be encrypted"),
        hint: Message(
          da: "brug TLS: --address tls://\(endpoint)", en: "use TLS: --address tls://\(endpoint)"))
    }
    var last = SystemError(number: ECONNREFUSED)
    for address in loopback {
      do {
        return try connect(to: address, deadline: deadline)
      } catch {
        last = error
      }
    }
    throw .unreachable(endpoint, last)
  }

  private static func connect(
    to address: SocketAddress, deadline: Deadline
  ) throws(SystemError) -> Socket {
    let type =
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(address.family, type, 0)
    guard descriptor >= 0 else { throw SystemError() }
    let socket = Socket(OpenFile(descriptor: descriptor))
    if address.withPointer({ Glibc.connect(descriptor, $0, $1) }) == 0 { return socket }
    guard errno == EINPROGRESS || errno == EINTR else { throw SystemError() }
    guard try socket.wait(toWrite: true, deadline: deadline) != nil else {
      throw SystemError(number: ETIMEDOUT)
    }
    var number: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &size)
    guard number == 0 else { throw SystemError(number: number) }
    return socket
  }

  /// Waits until there is something to read or, if asked, room to write; nil when time ran out.
  func wait(toWrite: Bool, deadline: Deadline) throws(SystemError) -> Readiness? {
    let events = Int16(toWrite ? POLLOUT : 0) | Int16(POLLIN)
    var entries = [
      pollfd(fd: file.descriptor, events: events, revents: 0),
      pollfd(fd: Interruption.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&entries, 2, deadline.pollMilliseconds)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemError() }
      if count == 0 { return nil }
      if entries[1].revents != 0 { throw SystemError(number: EINTR) }
      let events = Int32(entries[0].revents)
      let failed = events & (POLLERR | POLLHUP) != 0
      return Readiness(
        canRead: failed || events & POLLIN != 0, canWrite: failed || events & POLLOUT != 0)
    }
  }

  /// Whether there is something to read, or the end, without waiting.
  var hasNews: Bool {
    var entry = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Ends the connection, so that the server learns of it at once.
  func shutDown() {
    shutdown(file.descriptor, Int32(SHUT_RDWR))
  }

  /// Reads what is there; empty at the end of the stream, nil when there is nothing yet.
  func read() throws(SystemError) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = chunk.withUnsafeMutableBytes { recv(file.descriptor, $0.baseAddress, $0.count, 0) }
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return nil }
    guard count >= 0 else { throw SystemError() }
    return Array(chunk[..<count])
  }

  /// Writes what the socket takes at once and returns how many bytes that was.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let count = bytes.prefix(262_144).withUnsafeBytes {
      send(file.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return 0 }
    guard count >= 0 else { throw SystemError() }
    return count
  }
}
