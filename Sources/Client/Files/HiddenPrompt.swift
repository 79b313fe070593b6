import Glibc

/// Asks for a secret on a terminal without showing what is typed.
///
/// The terminal hands over each key as it comes, Ctrl-C too, so that nothing but `ask` itself can
/// end the prompt and echo is always turned on again.
struct HiddenPrompt: ~Copyable {
  /// The user pressed the interrupt key; the process ends with 130.
  struct Interrupted: Error {}

  private let terminal: OpenFile
  private let before: termios

  /// A prompt on the process's terminal, whatever standard input is; nil when there is none.
  init?() {
    guard let terminal = OpenFile("/dev/tty", O_RDWR | O_NOCTTY) else { return nil }
    self.init(terminal)
  }

  /// A prompt on a given file; nil when that is no terminal.
  init?(_ terminal: consuming OpenFile) {
    var state = termios()
    guard tcgetattr(terminal.descriptor, &state) == 0 else { return nil }
    self.terminal = terminal
    before = state
  }

  /// Asks and returns what was typed up to Enter, nil for nothing.
  func ask(_ question: String) throws(Interrupted) -> String? {
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON)
    withUnsafeMutableBytes(of: &silent.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    guard tcsetattr(terminal.descriptor, TCSAFLUSH, &silent) == 0 else { return nil }
    defer {
      var state = before
      tcsetattr(terminal.descriptor, TCSAFLUSH, &state)
      try? terminal.writeAll([UInt8(ascii: "\n")])
    }
    try? terminal.writeAll(Array("\(question.escapedForTerminal): ".utf8))
    return try readLine()
  }

  private func readLine() throws(Interrupted) -> String? {
    var bytes: [UInt8] = []
    while let byte = readByte(), byte != UInt8(ascii: "\n"), byte != key(VEOF) {
      switch byte {
      case key(VINTR): throw Interrupted()
      case key(VKILL): bytes = []
      case key(VERASE), 0x08:
        // A letter of UTF-8 is its first byte and those after it that begin with the bits 10.
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      default: bytes.append(byte)
      }
    }
    if Interruption.isPending { throw Interrupted() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(terminal.descriptor, &byte, 1)
      if count < 0 && errno == EINTR && !Interruption.isPending { continue }
      return count == 1 ? byte : nil
    }
  }

  /// The key that the user's terminal has for a purpose, such as `VERASE`.
  private func key(_ purpose: Int32) -> UInt8 {
    withUnsafeBytes(of: before.c_cc) { $0[Int(purpose)] }
  }
}
