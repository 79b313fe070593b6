public import Foundation
import Glibc

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
  ///   - folder: A folder of the test's own, which also gets the terminal's socket; others may follow
  ///     in it.
  ///   - environment: All of the environment but `TERM`, `PS1` and the locale.
  ///   - columns: The width; the screen is high enough for everything.
  public init(in folder: String, environment: [String: String], columns: Int = 80) throws {
    // The one before may still be going: its server answers on its socket until it is gone.
    socket = "\(folder)/terminal-\(UUID().uuidString.prefix(8))"
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
      try wait { screen in
        // The last word may stand on two lines.
        screen != before && (end.isEmpty || screen.replacing("\n", with: "").contains(end))
      }
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
    let words = [Self.program, "-u", "-S", socket] + arguments
    let (status, output) = try Self.spawn(words, environment.map { "\($0)=\($1)" })
    guard status == 0 else {
      throw TestFailure("tmux \(arguments.joined(separator: " ")) failed: \(output)")
    }
    return output
  }

  /// Runs a program to its end; its wait status and what it wrote.
  ///
  /// Foundation's `Process` will not do: what it starts inherits blocked signals, by which a terminal
  /// lives, and a socket whose end it waits for, which the server that `tmux` leaves behind never closes.
  private static func spawn(
    _ words: [String], _ environment: [String]
  ) throws -> (status: Int32, output: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw TestFailure("no pipe") }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id = pid_t()
    let error = posix_spawn(&id, words[0], &actions, &attributes, arguments, variables)
    Glibc.close(ends[1])
    defer { Glibc.close(ends[0]) }
    guard error == 0 else { throw TestFailure("\(words[0]): \(String(cString: strerror(error)))") }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return (status, String(decoding: bytes, as: UTF8.self))
  }
}
