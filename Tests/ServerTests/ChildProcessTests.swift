import Glibc
import Testing

@testable import Server

@Suite struct ChildProcessTests {
  @Test("a program gets its input and gives its output and its exit code")
  func runToEnd() throws {
    let (end, output) = try ChildProcess.run(["sh", "-c", "cat; exit 3"], input: "words")
    #expect(end == .exited(3))
    #expect(output == "words")
  }

  @Test("more output than a pipe holds does not block")
  func largeOutput() throws {
    let (_, output) = try ChildProcess.run(["sh", "-c", "yes | head -c 1000000"])
    #expect(output.utf8.count == 1_000_000)
  }

  @Test("a program that is not there is a problem with a remedy")
  func missingProgram() {
    let problem = #expect(throws: StartupProblem.self) {
      try ChildProcess.run(["/nonexistent/program"])
    }
    #expect(problem?.message.contains("/nonexistent/program") == true)
  }

  @Test("no signal is blocked or ignored in a child, whatever is in the parent")
  func signalMask() throws {
    var before = sigset_t()
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &before)
    let (_, status) = try ChildProcess.run(["grep", "-E", "^Sig(Blk|Ign)", "/proc/self/status"])
    pthread_sigmask(SIG_SETMASK, &before, nil)
    let masks = try status.split(separator: "\n").map { line in
      try #require(UInt64(line.suffix(16), radix: 16))
    }
    // Signals 32 and 33 belong to the C library, which lets nobody change them.
    #expect(masks.map { $0 & ~0x1_8000_0000 } == [0, 0])
  }

  @Test("the end of a killed program names the signal, however often it is asked for")
  func killed() throws {
    let child = try ChildProcess(["sleep", "60"], output: STDERR_FILENO, ownGroup: true)
    #expect(child.poll() == nil)
    #expect(getpgid(child.id) == child.id)
    child.signal(SIGKILL)
    #expect(child.wait() == .signalled(SIGKILL))
    #expect(child.poll() == .signalled(SIGKILL))
  }
}
