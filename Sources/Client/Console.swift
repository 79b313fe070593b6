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
  /// Asks on the terminal and returns the line that was typed; nil where there is no terminal.
  var ask: (String) -> String? = { _ in nil }

  /// The console of this process.
  static func process(_ environment: Environment) -> Console {
    Console(
      output: { write($0, to: STDOUT_FILENO) },
      notes: { write($0, to: STDERR_FILENO) },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      notesAreTerminal: isatty(STDERR_FILENO) == 1,
      allowsEmphasis: environment["NO_COLOR"] == nil && environment["TERM"] != "dumb",
      ask: ask)
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

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

extension String {
  /// The text without the line feed at its end.
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
