import Domain
import Glibc
import LineProtocol
import Synchronization
import Testing

/// How connections end, over real sockets: with their server, and with their client.
@Suite(.serialized) struct ShutdownTests {
  private let trial = ListenerTrial()
  private var gate: TestGate { trial.gate }

  @Test("a shutdown answers what runs, refuses what waits and takes nobody new")
  func gracefulShutdown() async throws {
    try await trial.withListener { listener, tcp, unix in
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
    try await trial.withListener { listener, tcp, _ in
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
    try await trial.withListener { listener, _, unix in
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
    try await withTemporaryFolder { directory in
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

/// Keeps what a listener tells its observer.
private final class EventLog: Sendable {
  private let events = Mutex<[Listener.Event]>([])

  var all: [Listener.Event] { events.withLock(\.self) }

  @Sendable func append(_ event: Listener.Event) { events.withLock { $0.append(event) } }
}
