// Assumes a cluster's Unix socket. Two blocking threads for each connection: slow, but obvious.
//
//   pump: read → what do the faults say? → send, in pieces, late, in part or not at all
//
// A connection's two sockets are closed when both its pumps have ended, under the lock that
// everybody takes who shuts one down: so no descriptor leaks, and none is mistaken for another.
import Glibc
import Synchronization

/// A network between client and server that can be slow, go deaf, be cut and be counted.
public final class FaultyProxy: Sendable {
  /// One end of the network.
  public enum End: Sendable { case client, server }

  /// The kind of socket that the client finds.
  public enum Transport: Sendable, CaseIterable { case unix, tcp }

  private final class Link: Sendable {
    let client: Int32
    let server: Int32
    init(client: Int32, server: Int32) { (self.client, self.server) = (client, server) }
  }

  private struct State {
    /// How many pumps of each connection still run.
    var links: [ObjectIdentifier: (link: Link, pumps: Int)] = [:]
    var isDeaf = false
    var delayMicroseconds: UInt32 = 0
    var pieceBytes = Int.max
    var remaining: (bytes: Int, end: End)?
    var requests = 0
    var connections = 0
    var isClosed = false
    var isAccepting = true
  }

  /// What is to be done with bytes that have arrived.
  private struct Plan {
    var bytes: Int
    var pieceBytes: Int
    var delayMicroseconds: UInt32
    var isCut: Bool
  }

  /// Where clients connect to.
  public let connectionString: String
  private let listener: Int32
  private let path: String?
  private let server: SocketAddress
  private let state = Mutex(State())

  /// A network without faults in front of `cluster`.
  public convenience init(_ cluster: Cluster, _ transport: Transport = .unix) {
    self.init("\(cluster.directory)/.s.PGSQL.5432", in: cluster, transport)
  }

  /// A network without faults in front of the Unix socket `server`, of something that serves `cluster`.
  public init(_ server: String, in cluster: Cluster, _ transport: Transport = .unix) {
    self.server = .unix(server)
    switch transport {
    case .unix:
      var template = Array("\(cluster.directory)/proxy-XXXXXX".utf8CString)
      let directory = String(cString: mkdtemp(&template)!)
      path = "\(directory)/.s.PGSQL.5432"
      listener = SocketAddress.unix("\(directory)/.s.PGSQL.5432").listen().socket
      connectionString = "host=\(directory) dbname=postgres user=postgres"
    case .tcp:
      path = nil
      let (socket, port) = SocketAddress.loopback(port: 0).listen()
      listener = socket
      connectionString = "host=127.0.0.1 port=\(port) dbname=postgres user=postgres"
    }
    BlockingThread.start { self.accept() }
  }

  // MARK: Counts

  /// How often the client wrote something.
  public var requests: Int { state.withLock { $0.requests } }

  /// How many connections there have been.
  public var connections: Int { state.withLock { $0.connections } }

  // MARK: Faults

  /// From now on nothing gets through to either side, and nobody is told.
  public func goDeaf() { state.withLock { $0.isDeaf = true } }

  /// Holds up whatever arrives.
  public func delay(microseconds: UInt32) {
    state.withLock { $0.delayMicroseconds = microseconds }
  }

  /// Passes on pieces of at most so many bytes.
  public func split(pieceBytes: Int) { state.withLock { $0.pieceBytes = max(1, pieceBytes) } }

  /// Lets so many more bytes through to `end`, then cuts.
  public func cut(afterBytes bytes: Int, to end: End) {
    state.withLock { $0.remaining = (bytes, end) }
  }

  /// Closes all connections on both sides, and heals.
  public func cut() { state.withLock { Self.cut(&$0) } }

  /// Passes everything on again.
  public func heal() { state.withLock { Self.heal(&$0) } }

  /// Closes everything and returns when no descriptor and no thread is left.
  public func close() {
    state.withLock { state in
      state.isClosed = true
      Self.cut(&state)
    }
    shutdown(listener, Int32(SHUT_RDWR))
    while state.withLock({ $0.isAccepting || !$0.links.isEmpty }) { usleep(1000) }
    if let path { unlink(path) }
  }

  private static func cut(_ state: inout State) {
    heal(&state)
    for (link, _) in state.links.values {
      shutdown(link.client, Int32(SHUT_RDWR))
      shutdown(link.server, Int32(SHUT_RDWR))
    }
  }

  private static func heal(_ state: inout State) {
    state.isDeaf = false
    state.delayMicroseconds = 0
    state.pieceBytes = .max
    state.remaining = nil
  }

  // MARK: Passing on

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      if client >= 0 {
        connect(client)
      } else if state.withLock({ $0.isClosed }) {
        break
      }
    }
    Glibc.close(listener)
    state.withLock { $0.isAccepting = false }
  }

  private func connect(_ client: Int32) {
    guard let upstream = server.connect() else {
      Glibc.close(client)
      return
    }
    var one: Int32 = 1
    setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    let link = Link(client: client, server: upstream)
    let isClosed = state.withLock { state in
      state.connections += 1
      state.links[ObjectIdentifier(link)] = (link, 2)
      return state.isClosed
    }
    if isClosed { cut() }
    BlockingThread.start { self.pump(link, to: .server) }
    BlockingThread.start { self.pump(link, to: .client) }
  }

  private func pump(_ link: Link, to end: End) {
    let (source, target) =
      end == .server ? (link.client, link.server) : (link.server, link.client)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count <= 0 { break }
      let plan = state.withLock { Self.plan(for: count, to: end, &$0) }
      if plan.delayMicroseconds > 0 { usleep(plan.delayMicroseconds) }
      Self.send(buffer.prefix(plan.bytes), to: target, pieceBytes: plan.pieceBytes)
      if plan.isCut { cut() }
    }
    state.withLock { Self.pumpEnded(link, target, &$0) }
  }

  private static func plan(for count: Int, to end: End, _ state: inout State) -> Plan {
    if end == .server { state.requests += 1 }
    var plan = Plan(
      bytes: state.isDeaf ? 0 : count, pieceBytes: state.pieceBytes,
      delayMicroseconds: state.delayMicroseconds, isCut: false)
    guard let remaining = state.remaining, remaining.end == end else { return plan }
    plan.bytes = min(plan.bytes, remaining.bytes)
    plan.isCut = remaining.bytes <= count
    state.remaining?.bytes -= plan.bytes
    return plan
  }

  private static func send(_ bytes: ArraySlice<UInt8>, to target: Int32, pieceBytes: Int) {
    bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.send(
          target, bytes.baseAddress! + sent, min(pieceBytes, bytes.count - sent),
          Int32(MSG_NOSIGNAL))
        if count <= 0 { break }
        sent += count
      }
    }
  }

  /// An end that hangs up is heard at the other, unless the network is deaf.
  private static func pumpEnded(_ link: Link, _ target: Int32, _ state: inout State) {
    let id = ObjectIdentifier(link)
    if !state.isDeaf { shutdown(target, Int32(SHUT_WR)) }
    state.links[id]?.pumps -= 1
    guard state.links[id]?.pumps == 0 else { return }
    state.links[id] = nil
    Glibc.close(link.client)
    Glibc.close(link.server)
  }
}
