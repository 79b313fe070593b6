public import Foundation

/// A terminal that somebody sits at: a real one, by `tmux`, whose screen can be read.
public final class Terminal {
  /// Where Debian has `tmux`.
  public static let program = "/usr/bin/tmux"

  /// Whether there can be one here.
  public static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }

  /// A key, or text as it is typed.
  public enum Key: Sendable, Hashable {
    case text(String)
    case enter, tab, up
    /// Ctrl and a letter.
    case control(Character)
  }

  private let socket: String
  private let environment: [String: String]

  /// Starts `bash`, whose prompt is `$ `, in a folder; it ends with `close()`.
  ///
  /// - Parameters:
  ///   - folder: A folder of the test's own, which also gets the terminal's socket.
  ///   - environment: All of the environment but `TERM`, `PS1` and the locale.
  ///   - columns: The width; the screen is high enough for everything.
  public init(in folder: String, environment: [String: String], columns: Int = 80) throws {
    socket = "\(folder)/terminal"
    var environment = environment
    environment["LC_ALL"] = "C.UTF-8"
    environment["TERM"] = "xterm"
    self.environment = environment
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "120", "-c", folder,
      "env PS1='$ ' bash --norc --noprofile",
    ])
    try tmux(["set-option", "-g", "escape-time", "0"])
    try wait { $0.hasSuffix("$") }
  }

  /// Ends it with all that runs in it.
  public func close() {
    try? tmux(["kill-server"])
  }

  /// What is on the screen, without the empty lines at its end and the blanks at the end of lines.
  public func screen() throws -> String {
    var lines = try tmux(["capture-pane", "-p"]).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? "" }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Presses a key.
  public func press(_ key: Key) throws {
    switch key {
    case .text(let text): try tmux(["send-keys", "-l", "--", text])
    case .enter: try tmux(["send-keys", "Enter"])
    case .tab: try tmux(["send-keys", "Tab"])
    case .up: try tmux(["send-keys", "Up"])
    case .control(let letter): try tmux(["send-keys", "C-\(letter)"])
    }
  }

  /// Waits until the screen is as `isReached` wants it; throws ``TestFailure`` with the screen where
  /// that takes too long.
  public func wait(seconds: Double = 30, _ isReached: (String) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let screen = try screen()
      if isReached(screen) { return }
      guard Date() < end else { throw TestFailure("the screen stays\n\(screen)") }
      usleep(50_000)
    }
  }

  /// Presses a key and waits until the screen has changed and stayed so for a moment; after Enter and
  /// Ctrl until its last line is a prompt again.
  public func pressAndWait(_ key: Key) throws {
    let before = try screen()
    try press(key)
    var last = ""
    switch key {
    case .text(let text):
      // The last letters are seen as soon as all have been taken.
      let end = text.split(separator: " ").last.map(String.init) ?? ""
      try wait { $0 != before && (end.isEmpty || $0.contains(end)) }
    case .enter, .control:
      try wait { screen in
        defer { last = screen }
        let line = screen.split(separator: "\n").last ?? ""
        return screen != before && screen == last && Self.isPrompt(line)
      }
    case .tab, .up:
      try wait { screen in
        defer { last = screen }
        return screen != before && screen == last
      }
    }
  }

  /// Whether a line is a prompt behind which nothing stands.
  private static func isPrompt(_ line: some StringProtocol) -> Bool {
    line == "$" || line == "..." || line.hasSuffix(">") && !line.contains(" ")
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-u", "-S", socket] + arguments
    process.environment = environment
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw TestFailure("tmux \(arguments.joined(separator: " ")) failed")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
