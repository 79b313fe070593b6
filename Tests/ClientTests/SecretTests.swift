import Domain
import Glibc
import Testing

@testable import Client

@Suite struct SecretTests {
  private func failure(_ path: String) -> Failure? {
    do {
      _ = try InputFile.readSecret(path)
      return nil
    } catch {
      return error
    }
  }

  @Test("a secret is the first line of a file, without the blanks around it")
  func reading() throws {
    let folder = TemporaryFolder()
    let path = folder.write(" ryt_abc \r\nsecond\n", to: "token", mode: 0o640)
    #expect(try InputFile.readSecret(path) == "ryt_abc")
  }

  @Test(
    "a secret file that everybody may read or write is refused", arguments: [0o604, 0o602, 0o666])
  func exposed(_ mode: mode_t) {
    let folder = TemporaryFolder()
    let failure = failure(folder.write("ryt_abc", to: "token", mode: mode))
    #expect(failure?.code == "SECRET_EXPOSED")
    #expect(failure?.hint?.en.contains("ryt_abc") == false)
  }

  @Test("an empty secret file and an absent one are refused")
  func absent() {
    let folder = TemporaryFolder()
    #expect(failure(folder.write("\nx", to: "token"))?.status == .usage)
    #expect(failure(folder.path("none"))?.code == "FILE")
  }

  @Test("an input file beyond its limit is refused")
  func limit() throws {
    let folder = TemporaryFolder()
    let path = folder.write("12345", to: "data")
    #expect(try InputFile.read(path, limitBytes: 5).count == 5)
    #expect(throws: Failure.self) { try InputFile.read(path, limitBytes: 4) }
  }

  @Test("a secret is written to a new file of its owner's only")
  func writing() throws {
    let folder = TemporaryFolder()
    try OutputFile.create("ryt_abc\n", at: folder.path("token"))
    #expect(folder.read("token") == "ryt_abc\n")
    #expect(folder.mode("token") == 0o600)
    #expect(throws: Failure.self) { try OutputFile.create("other", at: folder.path("token")) }
    #expect(folder.read("token") == "ryt_abc\n")
  }

  @Test("a prompt does not show what is typed, and turns echo on again")
  func prompt() throws {
    let typed = try typing("s3cret\n")
    #expect(typed.answer == "s3cret")
    #expect(typed.shown.contains("token: "))
    #expect(!typed.shown.contains("s3cret"))
    #expect(typed.echoes)
  }

  @Test("what is typed at a prompt can be corrected, a letter of two bytes as one")
  func correction() throws {
    #expect(try typing("wrong\u{15}sæ\u{7F}ecret\n").answer == "secret")
    #expect(try typing("\n").answer == nil)
  }

  @Test("Ctrl-C at a prompt interrupts it and turns echo on again")
  func interrupt() throws {
    let typed = try typing("s3c\u{03}")
    #expect(typed.answer == nil)
    #expect(typed.isInterrupted)
    #expect(typed.echoes)
  }

  /// Asks on a pseudo-terminal on which the text is typed as soon as the question is there.
  private func typing(_ text: String) throws -> (
    answer: String?, isInterrupted: Bool, shown: String, echoes: Bool
  ) {
    var keyboard: Int32 = -1
    var screen: Int32 = -1
    try #require(openpty(&keyboard, &screen, nil, nil, nil) == 0)
    defer { close(keyboard) }
    let prompt = HiddenPrompt(OpenFile(descriptor: dup(screen)))!
    defer { close(screen) }
    var typist = pthread_t()
    let keys = Typist(keyboard: keyboard, text: text)
    pthread_create(
      &typist, nil,
      { keys in
        Unmanaged<Typist>.fromOpaque(keys!).takeRetainedValue().type()
        return nil
      }, Unmanaged.passRetained(keys).toOpaque())
    var answer: String?
    var isInterrupted = false
    do {
      answer = try prompt.ask("token")
    } catch {
      isInterrupted = true
    }
    pthread_join(typist, nil)
    var state = termios()
    tcgetattr(screen, &state)
    return (answer, isInterrupted, keys.shown, state.c_lflag & tcflag_t(ECHO) != 0)
  }
}

/// Reads a pseudo-terminal until the question stands there, then types.
private final class Typist: @unchecked Sendable {
  private let keyboard: Int32
  private let text: String
  private(set) var shown = ""

  init(keyboard: Int32, text: String) {
    self.keyboard = keyboard
    self.text = text
  }

  func type() {
    read(until: ": ")
    _ = text.withCString { write(keyboard, $0, strlen($0)) }
    read(until: "\n")
  }

  private func read(until end: String) {
    var byte: UInt8 = 0
    while !shown.hasSuffix(end) && !shown.hasSuffix("\r" + end) {
      guard Glibc.read(keyboard, &byte, 1) == 1 else { return }
      shown.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
}
