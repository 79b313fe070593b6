import Domain
import Testing

@testable import LineProtocol

/// What a request says before its answer is complete.
@Suite struct InterimTests {
  private let gate = TestGate()

  @Test("progress, events and octets come under the request's tag, before its answer")
  func beforeTheAnswer() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("#a echo", "#b echo")
    conversation.say(.progress(["done": 1]))
    conversation.say(.event(topic: "party.add", ["sequence": 3]))
    conversation.say(.octets(Array("first\nsecond".utf8)))
    conversation.settle()
    let lines = String(decoding: conversation.output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.suffix(8).dropLast() == [
        #"#a PROG echo {"done":1}"#, #"#a EVT party.add {"sequence":3}"#,
        #"#a DATA echo {"bytes":12}"#, "first", "second", #"#a OK echo {"arguments":{}}"#,
        #"#b OK echo {"arguments":{}}"#,
      ])
  }

  @Test("a request that has been answered says nothing more")
  func afterTheAnswer() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("echo")
    conversation.settle()
    let before = conversation.output
    conversation.say(.progress(["done": 1]))
    #expect(conversation.output == before)
  }

  @Test("more may be said only while little waits to be sent")
  func keepsUp() throws {
    var limits = Limits()
    limits.outputBytes = 16_000
    var conversation = Conversation(limits: limits)
    conversation.open()
    conversation.send("echo")
    #expect(conversation.session.keepsUp)
    conversation.say(.octets(Array(repeating: 97, count: 1001)))
    #expect(!conversation.session.keepsUp)
    conversation.flush()
    #expect(conversation.session.keepsUp)
  }

  @Test("a refusal that is fatal ends the connection, and what waits is not carried out")
  func fatal() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("echo", "echo")
    conversation.refuse(Refusal(.timeout, Message(da: "Ingen læser.", en: "Nobody reads.")))
    conversation.settle()
    #expect(conversation.performed.count == 1)
    #expect(try conversation.summary().suffix(1) == ["* BYE TIMEOUT"])
    #expect(conversation.session.cause == .timeout)
  }

  @Test("an operator ends a connection after what runs, and what waits is refused")
  func hungUp() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("#a echo", "#b echo")
    conversation.hangUp()
    conversation.settle()
    #expect(
      try conversation.summary().suffix(3) == ["#a OK echo", "#b ERR CANCELLED", "* BYE CANCELLED"])
  }

  @Test("what is said arrives as it is said, over a socket")
  func overSocket() async throws {
    let listener = try await bind(.patient)
    let client = try await TestClient(listener.endpoints[0])
    try await client.open()
    try await client.send("#a tell")
    var kinds: [String] = []
    for _ in 0..<3 {
      let line = try await client.reply()
      kinds.append("\(line.tag ?? "-") \(line.kind.rawValue) \(line.label)")
    }
    #expect(kinds == ["a PROG tell", "a EVT tree.felled", "a OK tell"])
    await listener.shutdown(grace: .zero)
  }

  @Test("whoever does not read is told where it stopped, and cut; memory stays bounded")
  func stalledReader() async throws {
    var limits = Limits.patient
    limits.outputBytes = 64 << 10
    limits.stalledOutputSeconds = 1
    let listener = try await bind(limits)
    let client = try await TestClient(listener.endpoints[0])
    try await client.open()
    try await client.send("flood", "echo")
    for _ in 0..<800 where gate.closed.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    // What the kernel's buffers took, and a sixteenth of the limit.
    #expect(gate.told < 20_000)
    var last: [String] = []
    while let line = try? await client.reply() {
      last = (last + ["\(line.kind.rawValue) \(line.label)"]).suffix(2)
    }
    // The kernel may throw away what nobody reads; what comes through ends like this.
    #expect(
      last.isEmpty || last == ["EVT watch.gap", "BYE TIMEOUT"] || last.last == "EVT leaf.fell")
    #expect(gate.performed.map(\.verb) == ["flood"])
    await listener.shutdown(grace: .zero)
  }

  @Test("a connection that an operator ends gives up what runs and says why")
  func hungUpOverSocket() async throws {
    let listener = try await bind(.patient)
    let client = try await TestClient(listener.endpoints[0])
    try await client.open()
    try await client.send("wait")
    for _ in 0..<500 where gate.performed.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    gate.hangUp()
    #expect(try await client.reply().label == "CANCELLED")
    let parting = try await client.reply()
    #expect(parting.kind == .bye && parting.label == "CANCELLED")
    #expect(gate.cancellations == 1)
    await listener.shutdown(grace: .zero)
  }

  private func bind(_ limits: Limits) async throws -> Listener {
    try await Listener.bind(
      [.loopback(port: 0)], gate: gate, limits: limits, server: "rygrad/test")
  }
}
