import Foundation
import Support

/// Somebody who follows the page on a machine of their own, with a server just started.
struct Reader {
  /// What blocks of commands printed.
  struct Output {
    /// One text for each block that ended well, in order.
    let finished: [String]
    /// What the block behind them printed before it failed.
    let unfinished: String
  }

  private let folder: String
  private let server: TestServer
  private let data: String

  /// A reader of a server, who keeps their files in a folder of its.
  ///
  /// - Parameter data: The folder of the two data sets.
  init(of server: TestServer, data: String) throws {
    self.server = server
    self.data = data
    folder = "\(server.folder)/reader"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: server.profiles, toPath: "\(folder)/profiles")
  }

  /// Runs blocks of commands in one shell, which ends at the first that fails.
  func run(_ blocks: [String]) throws -> Output {
    let mark = "-- end of block --"
    let script = blocks.map { "\($0)\necho '\(mark)'\n" }.joined()
    let parts = try shell("exec 2>&1\n" + script).components(separatedBy: mark + "\n")
    return Output(finished: parts.dropLast(), unfinished: parts.last ?? "")
  }

  /// Presses keys at a terminal in the same folder, and says what is on the screen then.
  ///
  /// `⏎` is Enter, `⇥` Tab, `↑` the arrow, `^D` Ctrl-D; blanks around them are not typed.
  func sit(_ keys: String) throws -> String {
    let terminal = try Terminal(in: folder, environment: environment)
    defer { terminal.close() }
    var text = ""
    func type() throws {
      let typed = text.trimmingCharacters(in: .whitespaces)
      text = ""
      if !typed.isEmpty { try terminal.pressAndWait(.text(typed)) }
    }
    var rest = keys[...]
    while let letter = rest.popFirst() {
      switch letter {
      case "⏎":
        try type()
        try terminal.pressAndWait(.enter)
      case "⇥":
        try type()
        try terminal.pressAndWait(.tab)
      case "↑":
        try type()
        try terminal.pressAndWait(.up)
      case "^":
        try type()
        if let key = rest.popFirst() {
          try terminal.pressAndWait(.control(Character(key.lowercased())))
        }
      default: text.append(letter)
      }
    }
    return try terminal.screen()
  }

  private func shell(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["300", "bash", "-euo", "pipefail", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the page's preparations leave behind, and nothing of the person who runs the test.
  private var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("RYGRAD") && !$0.key.hasPrefix("XDG_") && !$0.key.hasPrefix("LC_")
    }
    variables["PATH"] = ServerProcess.programs + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    variables["HOME"] = folder
    variables["XDG_CACHE_HOME"] = "\(folder)/cache"
    variables["XDG_CONFIG_HOME"] = "\(folder)/config"
    variables["DATA"] = data
    variables["RYGRADCTL_CONFIG"] = "\(folder)/profiles"
    variables["RYGRAD_LANG"] = "en"
    return variables
  }
}
