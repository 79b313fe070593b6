import Glibc
import Support
import Synchronization
import Testing

@testable import Server

/// What a supervisor would read, on real Unix sockets.
@Suite struct ServiceNotifierTests {
  /// A datagram socket as systemd has one.
  private final class Supervisor {
    let name: String
    private let descriptor: Int32

    /// - Parameter name: A path, or a name in the abstract namespace after `@`.
    init(_ name: String) throws {
      self.name = name
      descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      var bytes = Array(name.utf8)
      if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
      let length = MemoryLayout<sa_family_t>.size + bytes.count + (bytes[0] == 0 ? 0 : 1)
      let code = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(length))
        }
      }
      guard code == 0 else { throw TestFailure("cannot bind \(name)") }
    }

    deinit {
      close(descriptor)
      if name.hasPrefix("/") { unlink(name) }
    }

    /// The next datagram; nil when none comes in time, which is long, for the threads may be busy.
    func next(within limit: Duration = .seconds(120)) async -> String? {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let giveUp = ContinuousClock.now + limit
      repeat {
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count >= 0 { return String(decoding: buffer[..<count], as: UTF8.self) }
        try? await Task.sleep(for: .milliseconds(5))
      } while ContinuousClock.now < giveUp
      return nil
    }
  }

  private func name(_ kind: String) throws -> String {
    kind == "abstract"
      ? "@rygrad-test-\(getpid())-\(UInt32.random(in: 0 ... .max))"
      : "\(try temporaryFolder())/notify"
  }

  @Test("assignments arrive as one datagram", arguments: ["path", "abstract"])
  func tell(kind: String) async throws {
    let supervisor = try Supervisor(try name(kind))
    let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": supervisor.name])
    notifier.tell("READY=1", "STATUS=serving æøå")
    #expect(await supervisor.next() == "READY=1\nSTATUS=serving æøå")
  }

  @Test(
    "without a supervisor nothing happens",
    arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "@"], ["NOTIFY_SOCKET": "relative"]])
  func nobody(environment: [String: String]) {
    let notifier = ServiceNotifier(environment: environment)
    #expect(notifier.socketPath == nil)
    notifier.tell("READY=1")
  }

  @Test("a socket that is gone or has too long a name does no harm")
  func unreachable() {
    for path in ["/nonexistent/notify", "/" + String(repeating: "x", count: 200)] {
      ServiceNotifier(environment: ["NOTIFY_SOCKET": path]).tell("READY=1")
    }
  }

  @Test("the watchdog is ours only where the process id is")
  func watchdogOwner() {
    func watchdog(_ more: [String: String]) -> Duration? {
      ServiceNotifier(environment: ["WATCHDOG_USEC": "2000000"].merging(more) { $1 }).watchdog
    }
    #expect(watchdog([:]) == .seconds(2))
    #expect(watchdog(["WATCHDOG_PID": "\(getpid())"]) == .seconds(2))
    #expect(watchdog(["WATCHDOG_PID": "1"]) == nil)
    #expect(ServiceNotifier(environment: [:]).watchdog == nil)
    #expect(ServiceNotifier(environment: ["WATCHDOG_USEC": "x"]).watchdog == nil)
  }

  @Test("signs of life come as long as the check returns, and no longer")
  func signsOfLife() async throws {
    let supervisor = try Supervisor(try name("abstract"))
    let notifier = ServiceNotifier(
      environment: ["NOTIFY_SOCKET": supervisor.name, "WATCHDOG_USEC": "200000"])
    let checks = Mutex(0)
    let task = Task {
      await notifier.keepAlive { limit in
        #expect(limit == .milliseconds(50))
        // The third check hangs, as a server would whose reactor no longer turns.
        if checks.withLock({
          $0 += 1; return $0
        }) == 3 {
          try? await Task.sleep(for: .seconds(600))
        }
      }
    }
    #expect(await supervisor.next() == "WATCHDOG=1")
    #expect(await supervisor.next() == "WATCHDOG=1")
    while checks.withLock({ $0 }) < 3 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await supervisor.next(within: .seconds(1)) == nil)
    #expect(checks.withLock { $0 } == 3)
    task.cancel()
    await task.value
  }
}
