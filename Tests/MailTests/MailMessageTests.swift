import Foundation
import Testing

@testable import Mail

@Suite struct MailMessageTests {
  private func message(
    name: String = "Bo", subject: String = "Hej", text: String = "Hej\n", id: String = "1"
  ) throws -> MailMessage {
    MailMessage(
      from: try #require(Mailbox("Rygrad <rygrad@example.org>")),
      to: try #require(Mailbox(name: name, address: "bo@example.dk")), subject: subject,
      text: text, id: id, unixSeconds: 1_795_520_288)
  }

  private func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes(), as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("a plain mail is written as RFC 5322 wants it, and says that no person sent it")
  func plain() throws {
    #expect(
      lines(try message()) == [
        "Date: Tue, 24 Nov 2026 11:38:08 +0000", "From: Rygrad <rygrad@example.org>",
        "To: Bo <bo@example.dk>", "Subject: Hej", "Message-ID: <1@example.org>",
        "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: quoted-printable", "", "Hej", "", "",
      ])
  }

  @Test("names and subjects with Danish letters travel as encoded words of at most 75 characters")
  func encodedWords() throws {
    #expect(EncodedWord.text("Rødgrød") == "=?UTF-8?B?UsO4ZGdyw7hk?=")
    #expect(EncodedWord.phrase("Ågård, Bo") == "=?UTF-8?B?w4Vnw6VyZCwgQm8=?=")
    let long = String(repeating: "æøå", count: 60)
    let words = EncodedWord.text(long).components(separatedBy: "\r\n ")
    #expect(words.count > 4)
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
  }

  @Test("a subject that looks like an encoded word is not read as one")
  func fakeWord() {
    #expect(EncodedWord.text("=?UTF-8?B?SGVq?=").hasPrefix("=?UTF-8?B?PT9V"))
  }

  @Test(
    "no line end in a name, subject or id adds a header",
    arguments: [
      "x\r\nBcc: all@example.org", "x\nBcc: all@example.org", "x\rBcc: all@example.org",
      "æ\r\nBcc: all@example.org", "x\u{2028}Bcc: a@b.dk", "x\u{0}y", "x\u{85}Bcc: a@b.dk",
    ])
  func injection(text: String) throws {
    let plain = try message()
    let attacked = try message(name: text, subject: text, id: text)
    func headers(_ message: MailMessage) -> [String] {
      lines(message).prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
        .map { String($0.prefix { $0 != ":" }) }
    }
    #expect(headers(attacked) == headers(plain))
    #expect(!attacked.bytes().contains(0))
  }

  @Test(
    "what is no address is no mailbox",
    arguments: [
      "", "bo", "@example.dk", "bo@", "bo@example.dk\r\nRCPT TO:<x@y.dk>", "bo @example.dk",
      "<bo@example.dk>", "bo@exa,mple.dk", "a@b@c.dk", "\"bo\"@example.dk", "bo@example.dk>",
    ])
  func noAddress(text: String) {
    #expect(Mailbox(address: text) == nil)
  }

  @Test("a mailbox is read with and without a name")
  func mailboxes() {
    #expect(Mailbox("Bo Bæk <bo@example.dk>") == Mailbox(name: "Bo Bæk", address: "bo@example.dk"))
    #expect(Mailbox("bo@example.dk")?.name == "")
    #expect(Mailbox("Bo <bo@example.dk> x") == nil)
  }

  @Test("the body is ASCII in lines of at most 76 characters, and dots and blanks survive")
  func quotedPrintable() throws {
    let text = "Kære Åse = ven \n.\n" + String(repeating: "blåbær ", count: 40) + "\r\nslut"
    let body = lines(try message(text: text)).drop { !$0.isEmpty }.dropFirst()
    #expect(body.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x7F } })
    #expect(body.first == "K=C3=A6re =C3=85se =3D ven=20")
    #expect(body.dropFirst().first == ".")
    #expect(body.contains("slut"))
  }

  @Test("in a file the text stands as people read it")
  func eightBit() throws {
    let bytes = try message(text: "Kære Åse\n").bytes(.eightBit)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\r\n\r\nKære Åse\r\n\r\n"))
  }

  @Test("base 64 follows the vectors of RFC 4648")
  func base64() {
    let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg=="]
    for (plain, encoded) in vectors { #expect(Base64.encode(Array(plain.utf8)) == encoded) }
  }
}
