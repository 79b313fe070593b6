import Glibc
import Synchronization

/// A child process and, once it has ended, how.
///
/// It begins with no signal blocked or ignored, in a process group of its own where asked, and with
/// a small environment of ours instead of the caller's.
final class ChildProcess: Sendable {
  /// How a process ended.
  enum End: Sendable, Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The process's id; stays reserved until the end has been collected.
  let id: pid_t
  private let end = Mutex<End?>(nil)

  /// Starts a program found in PATH or by its path; throws ``StartupProblem``.
  ///
  /// - Parameters:
  ///   - arguments: The program first.
  ///   - output: A descriptor for its standard output and error.
  ///   - input: A descriptor for its standard input; none is an empty one.
  ///   - ownGroup: Whether the terminal's Ctrl-C shall not reach it.
  init(
    _ arguments: [String], output: Int32, input: Int32? = nil, ownGroup: Bool
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    if ownGroup { flags |= Int16(POSIX_SPAWN_SETPGROUP) }
    posix_spawnattr_setflags(&attributes, flags)

    let environment = ["PATH=\(Self.searchPath)", "LC_ALL=C.UTF-8", "TZ=UTC"]
    var id = pid_t()
    let code = withStrings(arguments) { arguments in
      withStrings(environment) { environment in
        posix_spawnp(&id, arguments[0]!, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      throw StartupProblem(
        "\(arguments[0]) cannot be started: \(systemError(code))",
        remedy: "check that it is installed and that this user may run it")
    }
    self.id = id
  }

  /// How the process ended, or nil while it runs; does not wait.
  func poll() -> End? {
    end.withLock { end in
      if end != nil { return end }
      var status: Int32 = 0
      guard waitpid(id, &status, WNOHANG) == id else { return nil }
      let signal = status & 0x7f
      end = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
      return end
    }
  }

  /// Waits on this thread until the process has ended.
  func wait() -> End {
    while true {
      if let end = poll() { return end }
      // The process stays a zombie for `poll`, so that its id cannot be another's by then.
      var information = siginfo_t()
      _ = waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT)
    }
  }

  /// Sends a signal unless the end has been collected.
  func signal(_ number: Int32) {
    end.withLock { if $0 == nil { kill(id, number) } }
  }

  /// Runs a program to its end, with a short text as input; throws ``StartupProblem``.
  static func run(
    _ arguments: [String], input: String = ""
  ) throws -> (end: End, output: String) {
    let output = try Pipe()
    let source = try Pipe()
    defer { close(output.reading) }
    // A pipe holds 64 KiB, so this does not wait for the child.
    _ = input.withCString { write(source.writing, $0, strlen($0)) }
    close(source.writing)
    let child: ChildProcess
    do {
      defer {
        close(source.reading)
        close(output.writing)
      }
      child = try ChildProcess(
        arguments, output: output.writing, input: source.reading, ownGroup: false)
    }
    let text = try File.readToEnd(output.reading, path: arguments[0])
    return (child.wait(), String(decoding: text, as: UTF8.self))
  }

  /// The two ends of a pipe, which no other child inherits.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        throw StartupProblem("no pipe: \(systemError())", remedy: "raise the limit of open files")
      }
      (reading, writing) = (ends[0], ends[1])
      _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
      _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    }
  }

  private static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }
}

/// Calls the body with a null-terminated array of C strings.
private func withStrings<Value>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
