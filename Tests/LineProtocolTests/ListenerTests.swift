import Domain
import Glibc
import LineProtocol
import Testing

/// The same protocol over real sockets: what only the edge can get wrong.
@Suite(.serialized) struct ListenerTests {
  private let trial = ListenerTrial()
  private var gate: TestGate { trial.gate }

  @Test("a client greets, authenticates, asks and says goodbye over TCP")
  func overTCP() async throws {
    try await trial.withListener { listener, tcp, _ in
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
    try await trial.withListener { listener, tcp, unix in
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
        try await trial.bind([.loopback(host: host, port: 0)])
      }
    }
  }

  @Test("a port or socket in use is named, and leaves its owner alone")
  func inUse() async throws {
    try await trial.withListener { listener, tcp, unix in
      await #expect(throws: Listener.BindError.addressInUse(tcp)) { try await trial.bind([tcp]) }
      await #expect(throws: Listener.BindError.addressInUse(unix)) { try await trial.bind([unix]) }
      let client = try await TestClient(unix)
      try await client.open()
    }
  }

  @Test("a socket file that nobody listens on is replaced, another file is not")
  func staleSocket() async throws {
    try await withTemporaryFolder { directory in
      let path = directory + "/stale.socket"
      let first = try await trial.bind([.unix(path: path)])
      link(path, path + ".kept")
      await first.shutdown(grace: .zero)
      rename(path + ".kept", path)
      #expect(access(path, F_OK) == 0)
      let second = try await trial.bind([.unix(path: path)])
      try await TestClient(.unix(path: path)).open()
      await second.shutdown(grace: .zero)
      #expect(access(path, F_OK) != 0, "the file goes with its listener")

      let file = open(path, O_CREAT | O_WRONLY, 0o600)
      close(file)
      await #expect(throws: Listener.BindError.notASocket(path: path)) {
        try await trial.bind([.unix(path: path)])
      }
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test("a listener that cannot take all endpoints takes none")
  func allOrNone() async throws {
    try await withTemporaryFolder { directory in
      let path = directory + "/a.socket"
      await #expect(throws: Listener.BindError.self) {
        try await trial.bind([.unix(path: path), .loopback(host: "0.0.0.0", port: 0)])
      }
      #expect(access(path, F_OK) != 0)
      let long = directory + "/" + String(repeating: "x", count: 108)
      await #expect(throws: Listener.BindError.pathTooLong(path: long, limit: 107)) {
        try await trial.bind([.unix(path: long)])
      }
    }
  }

  @Test("a socket file has the permissions asked for")
  func permissions() async throws {
    try await withTemporaryFolder { directory in
      for mode in [0o600, 0o660] as [UInt32] {
        let path = directory + "/mode.socket"
        let listener = try await trial.bind([.unix(path: path, mode: mode)])
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == mode)
        await listener.shutdown(grace: .zero)
      }
    }
  }

  @Test("commands before a half-close are answered, a payload cut off by it is not stored")
  func halfClose() async throws {
    try await trial.withListener { listener, tcp, unix in
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
    try await trial.withListener { listener, tcp, _ in
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
    try await trial.withListener { listener, tcp, _ in
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
    try await trial.withListener { listener, _, unix in
      let client = try await TestClient(unix)
      try await client.open()
      let payload = (0..<(8 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try await client.send(raw: RequestWriter.encode(Request(verb: "import", payload: payload)))
      #expect(try await client.reply().label == "import")
      #expect(gate.performed.first?.payload == payload)
    }
  }
}
