import Glibc
import Synchronization

/// Ends the process, printing the input at fault, when reading it crashes or takes too long.
enum Watchdog {
  private static let secondsAllowed: Int64 = 2
  private static let tickMicroseconds: UInt32 = 100_000

  /// Where the input being read lies, for the signal handler and the watching thread; both only run
  /// while the owner of the bytes waits or has crashed.
  private static let address = Atomic<Int>(0)
  private static let count = Atomic<Int>(0)
  /// Goes up with every input, so that a slow one is told from many fast ones.
  private static let ordinal = Atomic<Int>(0)

  /// Starts the watching thread and catches the signals of a crash.
  static func start() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(number) { number in
        Watchdog.printInput("crash by signal \(number)")
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in Watchdog.keepWatch() }, nil)
  }

  /// Runs `body` while `input` is the one to be printed.
  static func watch(_ input: [UInt8], _ body: () -> Void) {
    input.withUnsafeBytes { bytes in
      address.store(Int(bitPattern: bytes.baseAddress), ordering: .relaxed)
      count.store(bytes.count, ordering: .relaxed)
      ordinal.add(1, ordering: .releasing)
      body()
      count.store(0, ordering: .relaxed)
      address.store(0, ordering: .relaxed)
    }
  }

  private static func keepWatch() -> Never {
    let ticksAllowed = secondsAllowed * 1_000_000 / Int64(tickMicroseconds)
    var seen = 0
    var ticks: Int64 = 0
    while true {
      usleep(tickMicroseconds)
      let current = ordinal.load(ordering: .acquiring)
      ticks = current == seen ? ticks + 1 : 0
      seen = current
      if ticks > ticksAllowed {
        printInput("hang for \(secondsAllowed) s")
        signal(SIGABRT, SIG_DFL)
        abort()
      }
    }
  }

  private static func printInput(_ reason: String) {
    let length = count.load(ordering: .relaxed)
    let start = UnsafeRawPointer(bitPattern: address.load(ordering: .relaxed))
    let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    StandardError.print("fuzz: \(reason), input \(String(decoding: hex, as: UTF8.self))")
  }
}
