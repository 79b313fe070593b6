import Glibc
import Web

/// The subcommand `health`: asks a running server over HTTP, for supervisors that can only run a
/// program.
struct HealthCheck: Sendable {
  /// The address without `http://`, and the path with its slash.
  private let address: MonitorAddress
  private let path: String

  /// How long each step may take.
  private static let seconds = 3

  /// Asks `url`, or `/livez` where the server's own settings put its private listener; throws
  /// ``StartupProblem`` without either.
  init(url: String?, settings: Settings) throws {
    if let url {
      let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count >= 3, parts[0] == "http:", parts[1].isEmpty,
        let address = MonitorAddress(
          String(parts[2].hasPrefix("localhost:") ? "127.0.0.1" + parts[2].dropFirst(9) : parts[2])),
        url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        throw StartupProblem(
          "--url takes an address such as http://127.0.0.1:9464/livez, not “\(url)”",
          remedy: "https is the business of the proxy in front; ask the server itself")
      }
      self.address = address
      path = parts.count == 4 && !parts[3].isEmpty ? "/" + parts[3] : "/livez"
      return
    }
    guard let address = settings.monitorAddress else {
      throw StartupProblem(
        "“rygrad health” does not know where to ask",
        remedy: "give --url, or --monitor-address as the server has it")
    }
    let local = IPAddress(address.host.isIPv6 ? "::1" : "127.0.0.1")!
    self.address =
      address.host.isWildcard ? MonitorAddress(host: local, port: address.port) : address
    path = "/livez"
  }

  /// Prints what the server says; true when its status is 200.
  func run() throws -> Bool {
    let descriptor = try connected()
    defer { close(descriptor) }
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: \(address)\r\nConnection: close\r\n\r\n".utf8)
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count
    else { throw silence() }
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while answer.count < 1 << 20 {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0 { throw silence() }
      if count == 0 { break }
      answer += chunk[..<count]
    }
    let text = String(decoding: answer, as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
    if parts.count == 2 { print(parts[1], terminator: "") }
    return text.hasPrefix("HTTP/1.1 200 ")
  }

  private func connected() throws -> Int32 {
    let family = address.host.isIPv6 ? AF_INET6 : AF_INET
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw silence() }
    var limit = timeval(tv_sec: Self.seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    let port = in_port_t(address.port).bigEndian
    let code: Int32
    if address.host.isIPv6 {
      var target = sockaddr_in6()
      target.sin6_family = sa_family_t(AF_INET6)
      target.sin6_port = port
      inet_pton(AF_INET6, address.host.description, &target.sin6_addr)
      code = Self.connect(descriptor, target)
    } else {
      var target = sockaddr_in()
      target.sin_family = sa_family_t(AF_INET)
      target.sin_port = port
      inet_pton(AF_INET, address.host.description, &target.sin_addr)
      code = Self.connect(descriptor, target)
    }
    guard code == 0 else {
      defer { close(descriptor) }
      throw silence()
    }
    return descriptor
  }

  private static func connect<Address>(_ descriptor: Int32, _ target: Address) -> Int32 {
    withUnsafePointer(to: target) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }

  private func silence() -> StartupProblem {
    StartupProblem(
      "no answer from http://\(address)\(path): \(systemError())",
      remedy: "check that the server runs, and its --monitor-address")
  }
}
