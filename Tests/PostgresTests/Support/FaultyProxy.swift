// Assumes a cluster's Unix socket. Two blocking threads for each connection: slow, but obvious.
import Glibc
import Synchronization

/// A network between client and server that can go deaf, be cut and be counted.
final class FaultyProxy: Sendable {
  private struct State {
    var sockets: [Int32] = []
    var isDeaf = false
    var requests = 0
  }

  let directory: String
  private let server: String
  private let state = Mutex(State())

  init(_ cluster: Cluster) {
    var template = Array("\(cluster.directory)/proxy-XXXXXX".utf8CString)
    directory = String(cString: mkdtemp(&template)!)
    server = "\(cluster.directory)/.s.PGSQL.5432"
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let status = withAddress("\(directory)/.s.PGSQL.5432") { bind(listener, $0, $1) }
    precondition(status == 0 && listen(listener, 64) == 0)
    spawn {
      while true {
        let client = accept(listener, nil, nil)
        if client >= 0 { self.connect(client) }
      }
    }
  }

  var connectionString: String { "host=\(directory) dbname=postgres user=postgres" }

  /// How often the client wrote something.
  var requests: Int { state.withLock { $0.requests } }

  /// From now on nothing gets through to either side, and nobody is told.
  func goDeaf() { state.withLock { $0.isDeaf = true } }

  /// Heals, and closes all connections on both sides.
  func cut() {
    state.withLock { state in
      state.isDeaf = false
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
      state.sockets = []
    }
  }

  private func connect(_ client: Int32) {
    let upstream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard withAddress(server, { Glibc.connect(upstream, $0, $1) }) == 0 else {
      close(client)
      close(upstream)
      return
    }
    state.withLock { $0.sockets += [client, upstream] }
    spawn { self.pump(from: client, to: upstream, isRequest: true) }
    spawn { self.pump(from: upstream, to: client, isRequest: false) }
  }

  private func pump(from source: Int32, to target: Int32, isRequest: Bool) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count <= 0 { break }
      let isDeaf = state.withLock { state in
        if isRequest { state.requests += 1 }
        return state.isDeaf
      }
      if isDeaf { continue }
      var sent = 0
      while sent < count {
        let part = buffer.withUnsafeBytes {
          send(target, $0.baseAddress! + sent, count - sent, Int32(MSG_NOSIGNAL))
        }
        if part <= 0 { break }
        sent += part
      }
    }
    if !state.withLock({ $0.isDeaf }) { shutdown(target, Int32(SHUT_WR)) }
  }

  private func spawn(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Box>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      }, Unmanaged.passRetained(Box(body)).toOpaque())
    pthread_detach(thread)
  }

  private func withAddress<R>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R
  ) -> R {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
