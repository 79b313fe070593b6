import Commands
import Domain
import Foundation
import Support
import Testing

/// The sender of mail, in a real server that hands its mail to a real socket.
@Suite("The postman", .serialized)
struct PostmanTests {
  @Test("mail that is refused waits, is sent with a new secret, and none is lost at the end")
  func retries() async throws {
    let sink = try MailSink()
    let server = try TestServer(settings: [
      "--smtp-url=smtp://127.0.0.1:\(sink.port)", "--smtp-tls=off",
      "--mail-from=Rygrad på Ærø <rygrad@example.org>", "--mail-reply-to=hjaelp@example.org",
      "--public-url=https://rygrad.example.org/",
    ])
    defer { server.stop() }
    let desk = Desk(server)
    sink.refuse("RCPT", with: "451 greylisted")
    try desk.operate(
      "initiative.create slug=post name=\"Børn på Ærø\" backbone=Kontoret administrator=aase@post.example"
    )
    for _ in 0..<100 {
      if try state(desk) == "queued|1|greylist" { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try state(desk) == "queued|1|greylist")
    #expect(sink.deliveries.isEmpty)

    // A minute passes, and the next mail wakes the postman.
    try desk.sql("update host.mail set not_before = now()")
    try desk.callPostman()
    let deliveries = try sink.waitForDeliveries(2)
    let mail = try #require(deliveries.first { $0.recipients == ["aase@post.example"] })
    #expect(mail.sender == "rygrad@example.org")
    #expect(mail.header("From")?.hasSuffix("<rygrad@example.org>") == true)
    #expect(mail.header("Reply-To") == "hjaelp@example.org")
    #expect(mail.header("Auto-Submitted") == "auto-generated")
    let match = try #require(
      mail.text.firstMatch(of: /https:\/\/rygrad\.example\.org\/invitation\/(ryi_[\w-]{43})/))
    #expect(try await desk.enter(String(match.1)).0.email == "aase@post.example")
    #expect(try desk.sql("select count(*) from host.mail where state <> 'sent'") == "0")
    #expect(!server.log.contains(String(match.1)))
  }

  @Test("an account that reads English gets its letters in English")
  func language() async throws {
    let desk = Desk(try TestServer.shared.get())
    let (address, principal) = try await desk.newcomer("post-english")
    _ = try await desk.result("account.update", as: principal, ["language": "en"])
    let visitor = desk.dispatch.visitor(address: "192.0.2.70")
    _ = try await desk.result("link.request", as: visitor, ["email": address])
    try desk.callPostman()
    _ = try await desk.secretMailed(to: address, mail: 2)
    let mail = try #require(desk.mails(to: address).last)
    #expect(mail.contains("Subject: Your sign-in link for Rygrad"))
    #expect(mail.contains("If you did not ask for this, ignore it."))
  }

  @Test("asking again and again sends a few mails and is answered the same")
  func flood() async throws {
    let desk = Desk(try TestServer.shared.get())
    let (address, _) = try await desk.newcomer("post-flood")
    for place in 0..<10 {
      let visitor = desk.dispatch.visitor(address: "198.51.100.\(place)")
      let answer = try await desk.result("link.request", as: visitor, ["email": address])
      #expect(answer == [:])
    }
    let queued = try desk.sql(
      "select count(*) from host.mail where kind = 'sign_in' and address = '\(address)'")
    #expect(queued == "3")
  }

  private func state(_ desk: Desk) throws -> String {
    try desk.sql(
      """
      select state, attempts, case when last_error like '%451%' then 'greylist' end
      from host.mail where address = 'aase@post.example'
      """)
  }
}
