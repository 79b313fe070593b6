import Glibc

/// Where the client writes: data to standard output, everything else to standard error.
struct Console {
  /// Takes data.
  let output: (String) -> Void
  /// Takes notes, failures and progress.
  let notes: (String) -> Void
  let outputIsTerminal: Bool
  let notesAreTerminal: Bool
  /// Whether `NO_COLOR` and `TERM` allow emphasis on a terminal.
  let allowsEmphasis: Bool
  /// Whether somebody types what is read.
  var inputIsTerminal = false
  /// Takes data that is no text.
  var octets: ([UInt8]) -> Void = { _ in }
  /// Asks on the terminal and returns the line that was typed; nil where there is no terminal.
  var ask: (String) -> String? = { _ in nil }
  /// Whether the terminal can redraw a line.
  var allowsMotion = true
  /// The columns of the terminal.
  var width = 80

  /// The console of this process.
  static func process(_ environment: Environment) -> Console {
    Console(
      output: { put(Array($0.utf8)) },
      notes: { _ = write(Array($0.utf8), to: STDERR_FILENO) },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      notesAreTerminal: isatty(STDERR_FILENO) == 1,
      allowsEmphasis: environment["NO_COLOR"] == nil && environment["TERM"] != "dumb",
      inputIsTerminal: isatty(STDIN_FILENO) == 1, octets: put, ask: ask,
      allowsMotion: environment["TERM"] != "dumb", width: width)
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(Int(size.ws_col), 40)
  }

  /// Data that cannot be written is a failure of the whole run: nobody shall take half of it for all.
  private static func put(_ bytes: [UInt8]) {
    let number = write(bytes, to: STDOUT_FILENO)
    guard number != 0 else { return }
    // A reader who has seen enough, such as head, needs no complaint.
    if number != EPIPE {
      let text = "rygradctl: stdout: \(SystemError(number: number).text)\n"
      _ = write(Array(text.utf8), to: STDERR_FILENO)
    }
    exit(ExitStatus.failed.rawValue)
  }

  /// Asks on the terminal itself, whatever standard input is.
  private static func ask(_ question: String) -> String? {
    guard let terminal = fopen("/dev/tty", "r+e") else { return nil }
    defer { fclose(terminal) }
    fputs(question, terminal)
    fflush(terminal)
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    guard getline(&line, &capacity, terminal) >= 0, let line else { return nil }
    return String(cString: line).trimmingLineEnd
  }

  /// Writes all bytes; the error number where that fails, 0 else.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    return 0
  }
}

extension String {
  /// The text without the line feed at its end.
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
