public import Foundation
import Synchronization

/// A `rygrad` process that ends, with its PostgreSQL, when this process does.
public final class ServerProcess: Sendable {
  /// The folder of the programs under test, beside the bundle of tests.
  public static let programs = URL(fileURLWithPath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent().path

  /// The process's id, of `rygrad` itself.
  public let id: pid_t
  private let logPath: String
  private let process: Running

  private final class Running: @unchecked Sendable {
    // Set up on one thread before another sees it, and only asked for its state afterwards.
    let process = Process()
    let started = DispatchSemaphore(value: 0)
    let failure = Mutex<(any Error)?>(nil)
    let ended = DispatchSemaphore(value: 0)
  }

  /// Starts it with these arguments and no setting from the environment.
  ///
  /// - Parameters:
  ///   - environment: Further variables, such as a supervisor's.
  ///   - log: The file that gets its standard error.
  public init(
    _ arguments: [String], environment: [String: String] = [:], log: String
  ) throws {
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    logPath = log
    let running = Running()
    process = running
    let process = running.process
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments =
      ["--pdeathsig", "TERM", "--", "\(Self.programs)/rygrad"] + arguments
    process.environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("RYGRAD")
    }.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: log)
    // The kernel's signal comes when the thread that started the child ends, so that thread stays.
    Thread.detachNewThread {
      do {
        try running.process.run()
        running.started.signal()
        running.process.waitUntilExit()
      } catch {
        running.failure.withLock { $0 = error }
        running.started.signal()
      }
      running.ended.signal()
    }
    running.started.wait()
    if let failure = running.failure.withLock({ $0 }) { throw failure }
    id = process.processIdentifier
  }

  /// Whether it has not ended.
  public var isRunning: Bool { process.process.isRunning }

  /// What it has written on standard error.
  public var log: String {
    (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? ""
  }

  /// Sends a signal and waits for the end; the exit code, or the signal's number that ended it.
  @discardableResult
  public func end(with signal: Int32) -> Int32 {
    if isRunning { kill(id, signal) }
    return wait()
  }

  /// Waits for the end; the exit code, or the signal's number that ended it.
  public func wait() -> Int32 {
    process.ended.wait()
    process.ended.signal()
    return process.process.terminationStatus
  }
}
