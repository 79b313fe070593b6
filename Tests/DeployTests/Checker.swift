import Foundation
import Support

/// A program of Debian's that says whether a file of `deploy/` is right.
struct Checker: Sendable {
  /// The program's path.
  let path: String
  /// The Debian package that has it.
  let package: String

  static let systemd = Checker(path: "/usr/bin/systemd-analyze", package: "systemd")
  static let nginx = Checker(path: "/usr/sbin/nginx", package: "nginx-light")
  static let caddy = Checker(path: "/usr/bin/caddy", package: "caddy")
  static let openssl = Checker(path: "/usr/bin/openssl", package: "openssl")

  /// Whether it can be run here.
  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What to say where it cannot.
  var advice: String { "the Debian package \(package) is not installed: make test-packages" }

  /// How a run ended and what it wrote.
  struct Verdict {
    let status: Int32
    let text: String
  }

  /// Runs it with these arguments.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Verdict {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Verdict(status: process.terminationStatus, text: text)
  }
}

/// The folder `deploy/` of the source tree.
enum Deploy {
  /// Its path.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("deploy").path

  /// The text of one of its files.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
}

/// A folder that is removed with what is in it.
final class Scratch {
  let folder: String

  init() throws {
    folder = try temporaryFolder()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Writes a file into it and returns the path.
  func write(_ text: String, as name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }
}
