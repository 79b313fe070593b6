import Foundation
import Support

/// A `rygrad` that a supervisor watches: its private listener, and what it told on the socket.
final class MonitoredServer {
  let process: ServerProcess
  /// The data folder, which lasts as long as the server.
  let home: Scratch
  private let scratch: Scratch
  private let notifications: Int32

  /// Starts it with these arguments, in a data folder of its own.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    scratch = try Scratch()
    home = try Scratch()
    let path = "\(scratch.folder)/notify"
    notifications = try Self.socket(at: path)
    process = try ServerProcess(
      arguments + [
        "--data", home.folder, "--tcp-port=", "--http-port", "0", "--demonstration", "off",
        "--log-format", "json", "--monitor-address", "127.0.0.1:0",
      ], environment: environment.merging(["NOTIFY_SOCKET": path]) { $1 },
      log: "\(scratch.folder)/log")
  }

  deinit {
    process.end(with: SIGTERM)
    close(notifications)
  }

  /// Waits for a datagram that has this line; throws ``TestFailure`` when none comes.
  func notification(_ line: String, withinSeconds seconds: Double = 60) throws -> [String] {
    let giveUp = Date() + seconds
    var buffer = [UInt8](repeating: 0, count: 4096)
    while Date() < giveUp {
      let count = recv(notifications, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        let lines = String(decoding: buffer[..<count], as: UTF8.self)
          .split(separator: "\n").map(String.init)
        if lines.contains(line) { return lines }
      } else {
        usleep(5_000)
      }
    }
    throw TestFailure("no \(line) came; the log:\n\(process.log)")
  }

  /// Forgets what was told so far.
  func forgetNotifications() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while recv(notifications, &buffer, buffer.count, Int32(MSG_DONTWAIT)) >= 0 {}
  }

  /// The port of the private listener.
  var monitorPort: UInt16 {
    get throws {
      guard
        let match = process.log.firstMatch(
          of: /"message":"monitoring","address":"127\.0\.0\.1:([0-9]+)"/),
        let port = UInt16(match.1)
      else { throw TestFailure("no private listener in\n\(process.log)") }
      return port
    }
  }

  /// The port of the pages.
  var pagesPort: UInt16 {
    get throws {
      guard let match = process.log.firstMatch(of: /"http:\/\/127\.0\.0\.1:([0-9]+)"/),
        let port = UInt16(match.1)
      else { throw TestFailure("no pages in\n\(process.log)") }
      return port
    }
  }

  /// Asks the private listener; the status and the content.
  func get(_ path: String) throws -> (status: Int, body: String) {
    let answer = try ask(monitorPort, path, ["Host: localhost"])
    return (answer.status, answer.body)
  }

  /// Asks for a page with these lines of headers; the status, the headers' lines and the content.
  func page(
    _ path: String, _ headers: [String], method: String = "GET"
  ) throws -> (status: Int, headers: [String], body: String) {
    try ask(pagesPort, path, headers, method)
  }

  private func ask(
    _ port: UInt16, _ path: String, _ headers: [String], _ method: String = "GET"
  ) throws -> (status: Int, headers: [String], body: String) {
    let connection = try LineConnection(port: port)
    let head = ["\(method) \(path) HTTP/1.1"] + headers + ["Connection: close", "", ""]
    connection.send(head.joined(separator: "\r\n"))
    let lines = try connection.remainingLines()
    let end = lines.firstIndex(of: "\r") ?? lines.endIndex
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw TestFailure("no status in \(lines)") }
    return (
      status, lines[..<end].dropFirst().map { $0.trimmingCharacters(in: .whitespacesAndNewlines) },
      lines[end...].dropFirst().joined(separator: "\n")
    )
  }

  /// The connection string of a private PostgreSQL.
  var database: String {
    get throws {
      try String(contentsOfFile: "\(home.folder)/database", encoding: .utf8)
        .trimmingCharacters(in: .newlines)
    }
  }

  /// Runs `rygrad health` against the private listener; its exit code.
  func health(_ path: String) throws -> Int32 {
    try Checker(path: "\(ServerProcess.programs)/rygrad", package: "rygrad")
      .run(["health", "--url", "http://127.0.0.1:\(monitorPort)\(path)"]).status
  }

  private static func socket(at path: String) throws -> Int32 {
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard code == 0 else { throw TestFailure("cannot bind \(path)") }
    return descriptor
  }
}
