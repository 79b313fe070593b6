import Domain
import Glibc
import LineProtocol
import Synchronization
import Testing

/// The same protocol over real sockets: what only the edge can get wrong.
@Suite(.serialized) struct ListenerTests {
  private let gate = TestGate()

  @Test("a client greets, authenticates, asks and says goodbye over TCP")
  func overTCP() async throws {
    try await withListener { listener, tcp, _ in
      let client = try await TestClient(tcp)
      #expect(try await client.reply().kind == .hello)
      try await client.send("hello rygrad=1", "auth token=good", "#a echo x=1", "bye")
      #expect(try await client.reply().label == "hello")
      #expect(try await client.reply().body == ["address": "127.0.0.1"])
      #expect(try await client.reply().body == ["arguments": ["x": "1"]])
      #expect(try await client.remainingLabels() == ["OK"])
      client.finish()
      try await eventually { gate.closed == ["127.0.0.1"] }
    }
  }

  @Test("the kernel's word for the peer is what auth peer shows")
  func peer() async throws {
    try await withListener { listener, tcp, unix in
      let client = try await TestClient(unix)
      try await client.open("auth peer")
      #expect(gate.credentials == [.peer(uid: getuid(), gid: getgid(), pid: getpid())])
      let stranger = try await TestClient(tcp)
      try await stranger.send("hello rygrad=1", "auth peer")
      stranger.finish()
      #expect(try await stranger.remainingLabels() == ["rygrad", "hello", "BAD_VALUE"])
      #expect(gate.credentials.count == 1)
    }
  }

  @Test("only loopback is listened on, as there is no encryption")
  func onlyLoopback() async throws {
    for host in ["0.0.0.0", "192.0.2.1", "::", "example.org"] {
      await #expect(throws: Listener.BindError.notLoopback(host: host)) {
        try await bind([.loopback(host: host, port: 0)])
      }
    }
  }

  @Test("a port or socket in use is named, and leaves its owner alone")
  func inUse() async throws {
    try await withListener { listener, tcp, unix in
      await #expect(throws: Listener.BindError.addressInUse(tcp)) { try await bind([tcp]) }
      await #expect(throws: Listener.BindError.addressInUse(unix)) { try await bind([unix]) }
      let client = try await TestClient(unix)
      try await client.open()
    }
  }

  @Test("a socket file that nobody listens on is replaced, another file is not")
  func staleSocket() async throws {
    try await withTemporaryDirectory { directory in
      let path = directory + "/stale.socket"
      let first = try await bind([.unix(path: path)])
      link(path, path + ".kept")
      await first.shutdown(grace: .zero)
      rename(path + ".kept", path)
      #expect(access(path, F_OK) == 0)
      let second = try await bind([.unix(path: path)])
      try await TestClient(.unix(path: path)).open()
      await second.shutdown(grace: .zero)
      #expect(access(path, F_OK) != 0, "the file goes with its listener")

      let file = open(path, O_CREAT | O_WRONLY, 0o600)
      close(file)
      await #expect(throws: Listener.BindError.notASocket(path: path)) {
        try await bind([.unix(path: path)])
      }
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test("a listener that cannot take all endpoints takes none")
  func allOrNone() async throws {
    try await withTemporaryDirectory { directory in
      let path = directory + "/a.socket"
      await #expect(throws: Listener.BindError.self) {
        try await bind([.unix(path: path), .loopback(host: "0.0.0.0", port: 0)])
      }
      #expect(access(path, F_OK) != 0)
      let long = directory + "/" + String(repeating: "x", count: 108)
      await #expect(throws: Listener.BindError.pathTooLong(path: long, limit: 107)) {
        try await bind([.unix(path: long)])
      }
    }
  }

  @Test("a socket file has the permissions asked for")
  func permissions() async throws {
    try await withTemporaryDirectory { directory in
      for mode in [0o600, 0o660] as [UInt32] {
        let path = directory + "/mode.socket"
        let listener = try await bind([.unix(path: path, mode: mode)])
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == mode)
        await listener.shutdown(grace: .zero)
      }
    }
  }

  @Test("commands before a half-close are answered, a payload cut off by it is not stored")
  func halfClose() async throws {
    try await withListener { listener, tcp, unix in
      for endpoint in [tcp, unix] {
        let client = try await TestClient(endpoint)
        try await client.open()
        try await client.send("echo", "rows count=300", "import <<10")
        try await client.send(raw: Array("12345".utf8))
        client.finish()
        let labels = try await client.remainingLabels()
        #expect(labels == ["echo"] + Array(repeating: "rows", count: 301) + ["BAD_FRAMING"])
      }
      #expect(gate.performed.map(\.verb) == ["echo", "rows", "echo", "rows"])
    }
  }

  @Test("BYE arrives although what was sent is not all read")
  func lastLineArrives() async throws {
    try await withListener { listener, tcp, _ in
      for _ in 0..<20 {
        let client = try await TestClient(tcp)
        var request = Array("POST / HTTP/1.1\r\nContent-Length: 99999\r\n\r\n".utf8)
        request += Array(repeating: 0x41, count: 99_999)
        try await client.send(raw: request)
        #expect(try await client.remainingLabels() == ["rygrad", "BAD_HELLO"])
      }
    }
  }

  @Test("requests take effect in the order in which they came")
  func order() async throws {
    try await withListener { listener, tcp, _ in
      let client = try await TestClient(tcp)
      try await client.open()
      let lines = (0..<500).map { "echo n=\($0)" }.joined(separator: "\n")
      try await client.send(lines, "bye")
      #expect(try await client.remainingLabels().count == 501)
      #expect(gate.performed.map { $0.arguments.first?.value } == (0..<500).map { "\($0)" })
    }
  }

  @Test("a payload of many megabytes comes through whole")
  func largePayload() async throws {
    try await withListener { listener, _, unix in
      let client = try await TestClient(unix)
      try await client.open()
      let payload = (0..<(8 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try await client.send(raw: RequestWriter.encode(Request(verb: "import", payload: payload)))
      #expect(try await client.reply().label == "import")
      #expect(gate.performed.first?.payload == payload)
    }
  }

  @Test("a flood whose answers are not read stops being read, and goes on when they are")
  func flood() async throws {
    try await withListener { listener, _, unix in
      let client = try await TestClient(unix)
      try await client.open()
      let lines = String(repeating: "rows count=1000\n", count: 1000)
      let sent = try await client.flood(with: Array(lines.utf8), milliseconds: 500)
      #expect(sent < 4 << 20, "the kernel's buffers and no more")
      let performed = gate.performed.count
      #expect(performed < 20)
      for _ in 0..<(1001 * 10) { #expect(try await client.reply().label == "rows") }
      try await eventually { gate.performed.count > performed }
    }
  }

  @Test("500 unauthenticated sockets leave an authenticated one its answers")
  func unauthenticatedCrowd() async throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1000
    try await withListener(limits) { listener, tcp, _ in
      let client = try await TestClient(tcp)
      try await client.open()
      var crowd: [TestClient] = []
      for _ in 0..<500 { crowd.append(try await TestClient(tcp)) }
      for number in 0..<50 {
        try await client.send("echo n=\(number)")
        #expect(try await client.reply().body["arguments"]?["n"] == .string("\(number)"))
      }
      #expect(crowd.count == 500)
    }
  }

  @Test("a connection too many is told so")
  func turnedAway() async throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1
    try await withListener(limits) { listener, tcp, _ in
      let client = try await TestClient(tcp)
      try await client.open()
      let second = try await TestClient(tcp)
      #expect(try await second.remainingLabels() == ["BUSY"])
      try await client.send("bye")
      #expect(try await client.remainingLabels() == ["OK"])
      client.finish()
      try await eventually { gate.closed.count == 1 }
      try await TestClient(tcp).open()
    }
  }

  @Test("wrong credentials make the next ones of that address wait")
  func failedAuthSlowsDown() async throws {
    try await withListener { listener, tcp, _ in
      let client = try await TestClient(tcp)
      try await client.send("hello rygrad=1", "auth token=bad", "auth token=bad", "auth token=bad")
      let start = ContinuousClock.now
      for _ in 0..<5 { _ = try await client.reply() }
      #expect(ContinuousClock.now - start >= .milliseconds(750))
    }
  }

  @Test("the time for auth runs out on a real clock too")
  func authTimeout() async throws {
    var limits = Limits()
    limits.authSeconds = 1
    try await withListener(limits) { listener, tcp, _ in
      let client = try await TestClient(tcp)
      #expect(try await client.remainingLabels() == ["rygrad", "TIMEOUT"])
    }
  }

  @Test("a shutdown answers what runs, refuses what waits and takes nobody new")
  func gracefulShutdown() async throws {
    try await withListener { listener, tcp, unix in
      let busy = try await TestClient(tcp)
      try await busy.open()
      try await busy.send("wait", "echo")
      let idle = try await TestClient(unix)
      try await idle.open()
      try await eventually { gate.performed.count == 1 }
      let stopping = Task { await listener.shutdown(grace: .seconds(30)) }
      #expect(try await idle.remainingLabels() == ["DRAINING"])
      idle.finish()
      await #expect(throws: TestClient.Failure.self) { try await TestClient(unix) }
      gate.release()
      #expect(try await busy.remainingLabels() == ["wait", "DRAINING", "DRAINING"])
      busy.finish()
      await stopping.value
      #expect(gate.closed.count == 2)
      #expect(gate.cancellations == 0)
    }
  }

  @Test("what has not ended within the grace of a shutdown is cancelled, told so and cut")
  func cutShutdown() async throws {
    try await withListener { listener, tcp, _ in
      let client = try await TestClient(tcp)
      try await client.open()
      try await client.send("wait", "echo")
      try await eventually { gate.performed.count == 1 }
      async let stopped: Void = listener.shutdown(grace: .milliseconds(100))
      #expect(try await client.remainingLabels() == ["CANCELLED", "DRAINING", "DRAINING"])
      client.finish()
      await stopped
      #expect(gate.cancellations == 1)
      #expect(gate.closed.count == 1)
      #expect(gate.performed.count == 1)
    }
  }

  @Test("a client that goes away has its running request cancelled and no other started")
  func clientGone() async throws {
    try await withListener { listener, _, unix in
      var client: TestClient? = try await TestClient(unix)
      try await client?.open()
      try await client?.send("wait", "echo")
      try await eventually { gate.performed.count == 1 }
      try await client?.send(raw: [])
      client = nil
      try await eventually { gate.closed.count == 1 }
      #expect(gate.cancellations == 1)
      #expect(gate.performed.count == 1)
    }
  }

  @Test("an observer learns of comings and goings")
  func events() async throws {
    let events = EventLog()
    try await withTemporaryDirectory { directory in
      let path = directory + "/events.socket"
      let listener = try await Listener.bind(
        [.unix(path: path)], gate: gate, server: "rygrad/test", observe: events.append)
      let client = try await TestClient(.unix(path: path))
      try await client.send("hello rygrad=1", "auth token=bad", "auth peer", "echo <<5 ")
      _ = try await client.remainingLabels()
      client.finish()
      await listener.shutdown(grace: .seconds(5))
      let address = "unix:uid=\(getuid())"
      #expect(
        events.all == [
          .opened(address: address), .authenticationFailed(address: address, failures: 1),
          .authenticated(address: address), .closed(address: address, .badFraming),
        ])
    }
  }
}

// MARK: - Surroundings

extension ListenerTests {
  private func bind(
    _ endpoints: [Listener.Endpoint], _ limits: Limits = Limits()
  ) async throws -> Listener {
    try await Listener.bind(endpoints, gate: gate, limits: limits, server: "rygrad/test")
  }

  private func withListener(
    _ limits: Limits = Limits(),
    _ body: (Listener, _ tcp: Listener.Endpoint, _ unix: Listener.Endpoint) async throws -> Void
  ) async throws {
    try await withTemporaryDirectory { directory in
      let listener = try await bind(
        [.loopback(port: 0), .unix(path: directory + "/rygrad.socket")], limits)
      defer { gate.release() }
      try await body(listener, listener.endpoints[0], listener.endpoints[1])
      await listener.shutdown(grace: .zero)
    }
  }

  private func withTemporaryDirectory(_ body: (String) async throws -> Void) async throws {
    var template = Array("/tmp/rygrad-XXXXXX".utf8CString)
    let directory = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { rmdir(directory) }
    try await body(directory)
  }

  private func eventually(_ condition: () -> Bool) async throws {
    for _ in 0..<500 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    #expect(condition())
  }
}

/// Keeps what a listener tells its observer.
private final class EventLog: Sendable {
  private let events = Mutex<[Listener.Event]>([])

  var all: [Listener.Event] { events.withLock(\.self) }

  @Sendable func append(_ event: Listener.Event) { events.withLock { $0.append(event) } }
}
