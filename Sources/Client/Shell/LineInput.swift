import Glibc

/// Where a shell's lines come from.
protocol LineInput: AnyObject {
  /// Waits for a line behind a prompt; `earlier` are the lines that it continues.
  func next(_ prompt: String, after earlier: String) -> InputLine
  /// Offers a line to whoever goes back through what was typed.
  func remember(_ line: String)
}

/// What came of a wait for a line.
enum InputLine: Equatable {
  /// A line without its end.
  case line(String)
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or the end of the script.
  case end
}

/// Lines as the terminal's driver or a script gives them, without any editing of ours.
final class PlainInput: LineInput {
  private let prompts: ((String) -> Void)?
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// Reads a descriptor; `prompts` shows a prompt, nil for a script.
  init(prompts: ((String) -> Void)?, descriptor: Int32 = STDIN_FILENO) {
    self.prompts = prompts
    self.descriptor = descriptor
  }

  func next(_ prompt: String, after _: String) -> InputLine {
    prompts?(prompt)
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(Self.text(bytes[..<end]))
      }
      guard !isAtEnd else {
        defer { bytes = [] }
        return bytes.isEmpty ? .end : .line(Self.text(bytes[...]))
      }
      guard wait() else { return .interrupted }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      if count <= 0 { isAtEnd = true } else { bytes += chunk[..<count] }
    }
  }

  func remember(_ line: String) {}

  /// Waits for something to read; false for an interruption.
  private func wait() -> Bool {
    var entries = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Interruption.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&entries, 2, -1) < 0 && errno == EINTR {}
    return entries[1].revents == 0
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: line, as: UTF8.self)
  }
}
