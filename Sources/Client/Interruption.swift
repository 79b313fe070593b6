import Domain
import Glibc

/// Ctrl-C, as something that every wait of the client notices.
///
/// The first one makes a descriptor readable, so that what is under way can end in order: a command
/// is given up, an unfinished file removed, a key told. A second one that finds the first unheard
/// ends the process at once.
enum Interruption {
  private static let pipe: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    precondition(Glibc.pipe(&ends) == 0, "a process has room for a pipe")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }()

  /// Readable from an interruption on, until it is taken.
  static var descriptor: Int32 { pipe.read }

  /// Has Ctrl-C interrupt from now on; whoever started the process so that it ignores Ctrl-C, as shells
  /// do behind `&`, wants it ignored.
  static func listen() {
    _ = pipe
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    // Compared as numbers: functions cannot be.
    let handler = unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
    guard handler != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      let number = errno
      if Interruption.isPending { _exit(ExitStatus.interrupted.rawValue) }
      var byte: UInt8 = 0
      _ = write(Interruption.pipe.write, &byte, 1)
      errno = number
    }
    // Without SA_RESTART, so that whatever waits comes back to look.
    sigaction(SIGINT, &action, nil)
    // Blocked where the process was started by a thread that blocks signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether there was one that nobody has taken.
  static var isPending: Bool {
    var entry = pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Takes it, so that what comes next is not interrupted by it.
  static func take() {
    var bytes: [UInt8] = [0, 0, 0, 0]
    while read(pipe.read, &bytes, bytes.count) > 0 {}
  }

  /// Sleeps; throws as soon as there is an interruption.
  static func pause(milliseconds: Int) throws(Failure) {
    var entry = pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return }
      if poll(&entry, 1, Int32(left.rounded(.up))) > 0 { throw .interrupted }
    }
  }
}

extension Failure {
  /// The user pressed Ctrl-C.
  static let interrupted = Failure(
    "INTERRUPTED", Message(da: "afbrudt", en: "interrupted"), status: .interrupted)
}
