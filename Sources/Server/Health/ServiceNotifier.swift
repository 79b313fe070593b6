import Glibc

/// Tells the supervisor that started this process how it is, by systemd's protocol of datagrams
/// (sd_notify); without a supervisor that listens, nothing happens.
struct ServiceNotifier: Sendable {
  /// A path, or a name in the abstract namespace after `@`; nil where nobody listens.
  let socketPath: String?
  /// How long the supervisor waits between signs of life; nil where it wants none.
  let watchdog: Duration?

  /// A notifier as the environment describes it.
  init(environment: [String: String]) {
    socketPath = environment["NOTIFY_SOCKET"].flatMap { path in
      path.hasPrefix("/") || path.hasPrefix("@") && path.utf8.count > 1 ? path : nil
    }
    let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
    let microseconds = environment["WATCHDOG_USEC"].flatMap(Int64.init) ?? 0
    watchdog = isForUs && microseconds > 0 ? .microseconds(microseconds) : nil
  }

  /// Sends assignments such as `READY=1`, in one datagram; a failure is nobody's to mend.
  func tell(_ assignments: String...) {
    guard let socketPath else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(socketPath.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    // An abstract name begins with a NUL and ends with its length, not with a NUL.
    if name[0] == UInt8(ascii: "@") { address.sun_path.0 = 0 }
    let length =
      MemoryLayout<sa_family_t>.size + name.count + (name[0] == UInt8(ascii: "@") ? 0 : 1)
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let message = Array(assignments.joined(separator: "\n").utf8)
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(
          descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, socklen_t(length))
      }
    }
  }

  /// Gives a sign of life twice in each interval, after `check` has returned; ends with the task.
  ///
  /// A check that hangs withholds the sign, and the supervisor starts the server anew. A database
  /// that is away must not do that, hence what the check finds out does not matter here.
  func keepAlive(_ check: @Sendable (_ limit: Duration) async -> Void) async {
    guard let watchdog, socketPath != nil else { return }
    let interval = watchdog / 2
    while !Task.isCancelled {
      await check(interval / 2)
      tell("WATCHDOG=1")
      try? await Task.sleep(for: interval / 2)
    }
  }
}
