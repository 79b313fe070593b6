import Domain
import Glibc
import LineProtocol
import Testing

/// Crowds, floods and the slow, over real sockets.
@Suite(.serialized) struct ListenerLimitTests {
  private let trial = ListenerTrial()
  private var gate: TestGate { trial.gate }

  @Test("a flood whose answers are not read stops being read, and goes on when they are")
  func flood() async throws {
    try await trial.withListener { listener, _, unix in
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
    try await trial.withListener(limits) { listener, tcp, _ in
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
    try await trial.withListener(limits) { listener, tcp, _ in
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
    try await trial.withListener { listener, tcp, _ in
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
    try await trial.withListener(limits) { listener, tcp, _ in
      let client = try await TestClient(tcp)
      #expect(try await client.remainingLabels() == ["rygrad", "TIMEOUT"])
    }
  }
}
