import Foundation
import Synchronization

/// The real `rygrad`, started with `run` in a temporary folder of its own: its private PostgreSQL,
/// its schema, its sockets.
///
/// It ends with `stop()`, or when this process ends, however it ends.
public final class TestServer: Sendable {
  /// The data folder.
  public let folder: String
  /// The protocol's Unix socket; its peer is an operator.
  public let socket: String
  /// The protocol's port on 127.0.0.1.
  public let port: UInt16
  /// The database of its PostgreSQL.
  public let database: TestDatabase
  private let process: ServerProcess

  /// One server for all tests of this process that do not need their own.
  public static let shared = Result { () throws -> TestServer in
    let server = try TestServer()
    running.withLock { $0 = server }
    atexit { _ = TestServer.running.withLock { $0?.stop() } }
    return server
  }

  private static let running = Mutex<TestServer?>(nil)

  /// Starts a server and waits until it is ready; throws ``TestFailure`` with its log.
  ///
  /// - Parameter settings: Further flags, such as `--limit-in-flight=2`.
  public init(settings: [String] = []) throws {
    folder = try temporaryFolder()
    process = try ServerProcess(
      [
        "run", "--data", folder, "--tcp-port", "0", "--http-port", "0", "--demonstration", "off",
        "--log-format", "json",
      ] + settings,
      log: "\(folder)/rygrad.log")
    // Written last of all.
    let connection = "\(folder)/database"
    while !FileManager.default.fileExists(atPath: connection) {
      guard process.isRunning else {
        throw TestFailure("rygrad did not start:\n\(process.log)")
      }
      usleep(10_000)
    }
    database = TestDatabase(
      connectionString: try String(contentsOfFile: connection, encoding: .utf8)
        .trimmingCharacters(in: .newlines))
    let profiles = try String(contentsOfFile: "\(folder)/profiles", encoding: .utf8)
    func value(_ key: String) throws -> String {
      let lines = profiles.split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix("\(key) = ") }) else {
        throw TestFailure("no \(key) in \(profiles)")
      }
      return String(line.dropFirst(key.count + 3))
    }
    socket = try value("socket")
    guard let port = UInt16(try value("address").split(separator: ":").last ?? "") else {
      throw TestFailure("no port in \(profiles)")
    }
    self.port = port
  }

  /// The file of profiles for `rygradctl --config`.
  public var profiles: String { "\(folder)/profiles" }

  /// The secret of an operator's token.
  public func operatorToken() throws -> String {
    try String(contentsOfFile: "\(folder)/operator.token", encoding: .utf8)
      .trimmingCharacters(in: .newlines)
  }

  /// What the server has logged, one JSON object a line.
  public var log: String { process.log }

  /// Stops the server in an orderly way, removes its folder, and returns its exit code.
  @discardableResult
  public func stop() -> Int32 {
    let code = process.end(with: SIGTERM)
    try? FileManager.default.removeItem(atPath: folder)
    return code
  }
}
