import Support
import Testing

@testable import Mail

@Suite struct SMTPTests {
  private func message(subject: String = "Hej", name: String = "Bo Bæk") throws -> MailMessage {
    MailMessage(
      from: try #require(Mailbox("Rygrad <rygrad@example.org>")),
      replyTo: Mailbox("hjaelp@example.org"),
      to: try #require(Mailbox(name: name, address: "bo@example.dk")), subject: subject,
      text: "Hej Åse\n.\n..\nHer er linket:\n", id: "1", unixSeconds: 0)
  }

  @Test("a mail arrives as it was written, dots and Danish letters included")
  func arrives() async throws {
    let sink = try MailSink()
    let server = SMTP(url: "smtp://127.0.0.1:\(sink.port)", encryption: .off)
    try await server.send(message(subject: "Rødgrød\r\nBcc: alle@example.org"))
    let delivery = try #require(sink.deliveries.first)
    #expect(delivery.sender == "rygrad@example.org")
    #expect(delivery.recipients == ["bo@example.dk"])
    #expect(delivery.text.hasPrefix("Hej Åse\n.\n..\nHer er linket:\n"))
    #expect(delivery.header("To") == "=?UTF-8?B?Qm8gQsOmaw==?= <bo@example.dk>")
    #expect(delivery.header("Reply-To") == "hjaelp@example.org")
    #expect(delivery.header("Bcc") == nil)
  }

  @Test(
    "an answer of 4xx or 5xx at any step is a failure that names it",
    arguments: [
      ("MAIL", "451 later"), ("RCPT", "550 no such user"), ("DATA", "554 no"),
      (".", "452 full"),
    ])
  func refused(step: String, reply: String) async throws {
    let sink = try MailSink()
    sink.refuse(step, with: reply)
    let server = SMTP(url: "smtp://127.0.0.1:\(sink.port)", encryption: .off)
    let failure = await #expect(throws: SMTP.Failure.self) { try await server.send(message()) }
    #expect(failure?.status == Int(reply.prefix(3)))
    #expect(sink.deliveries.isEmpty)
    try await server.send(message())
    #expect(sink.deliveries.count == 1)
  }

  @Test("where encryption is required, a server without it is told nothing")
  func encryptionRequired() async throws {
    let sink = try MailSink()
    let server = SMTP(
      url: "smtp://127.0.0.1:\(sink.port)", user: "rygrad", password: "hemmeligt",
      encryption: .required)
    await #expect(throws: SMTP.Failure.self) { try await server.send(message()) }
    #expect(!sink.commands.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") })
  }

  @Test("a server that offers no encryption gets the mail where that is accepted")
  func opportunistic() async throws {
    let sink = try MailSink()
    let server = SMTP(url: "smtp://127.0.0.1:\(sink.port)", encryption: .opportunistic)
    try await server.send(message())
    #expect(sink.deliveries.count == 1)
  }

  @Test("where nobody listens, the failure says so")
  func nobody() async throws {
    let server = SMTP(url: "smtp://127.0.0.1:1", encryption: .off)
    let failure = await #expect(throws: SMTP.Failure.self) { try await server.send(message()) }
    #expect(failure?.status == 0)
    #expect(failure?.description.isEmpty == false)
  }
}
