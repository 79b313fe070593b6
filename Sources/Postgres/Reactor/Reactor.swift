// A reactor is one thread that waits in epoll for the sockets it was given, and in between runs
// the jobs of the tasks that prefer it:
//
//   take jobs → run them → epoll_wait (until the next alarm; not at all if there were jobs)
//      ↑                                             │
//      └── alarms ring ←── sources hear of events ←──┘
//
// Jobs, sources and alarms may be handed in from any thread; an eventfd wakes the thread up.
// Nothing that runs on a reactor may block. A reactor lives as long as the process.
import CEpoll
import Glibc
import Synchronization

/// Something that owns a descriptor and is told, on the reactor's thread, what happens to it.
protocol EventSource: AnyObject, Sendable {
  /// The descriptor can be read from, written to, or both.
  func eventsArrived(readable: Bool, writable: Bool)
}

/// Something that asks to be woken at a time.
protocol Sleeper: AnyObject, Sendable {
  /// The time that was asked for has come.
  func alarmRang()
}

/// An epoll thread that is also a task executor.
public final class Reactor: TaskExecutor, Sendable {
  private struct State {
    var jobs: [UnownedJob] = []
    var sources: [UInt64: any EventSource] = [:]
    var alarms: [Alarm] = []
    var isAsleep = false
  }

  private struct Alarm {
    let time: ContinuousClock.Instant
    let sleeper: any Sleeper
  }

  /// The reactors of this process, one for each processor that it may use.
  public static let shared: [Reactor] = (0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))).map {
    Reactor(name: "reactor-\($0)")
  }

  private static let wakeUpID: UInt64 = 0

  private let epoll: Int32
  private let wakeUp: Int32
  private let state = Mutex(State())

  /// Starts a thread called `name`.
  public init(name: String = "reactor") {
    epoll = cepoll_create()
    wakeUp = cepoll_eventfd()
    precondition(epoll >= 0 && wakeUp >= 0, "no descriptor to be had: errno \(errno)")
    _ = cepoll_add(epoll, wakeUp, Self.wakeUpID)
    DetachedThread.start(name) { self.run() }
  }

  /// Runs `job` on this reactor's thread, soon.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wasAsleep = state.withLock { state in
      state.jobs.append(job)
      return state.isAsleep
    }
    if wasAsleep { poke() }
  }

  /// Watches `descriptor` for input until `unwatch`.
  func watch(_ descriptor: Int32, for source: any EventSource) {
    let id = Self.id(of: source)
    state.withLock { $0.sources[id] = source }
    _ = cepoll_add(epoll, descriptor, id)
  }

  /// Also tells `source` when there is room to write, or no longer does.
  func watchForWriting(_ descriptor: Int32, for source: any EventSource, _ isWanted: Bool) {
    _ = cepoll_modify(epoll, descriptor, Self.id(of: source), isWanted)
  }

  /// Watches `descriptor` until `unwatch`, but tells `source` of one event only: that there is
  /// input, or also that there is room to write.
  func watchOnce(_ descriptor: Int32, for source: any EventSource, writing: Bool) {
    let id = Self.id(of: source)
    state.withLock { $0.sources[id] = source }
    _ = cepoll_add_once(epoll, descriptor, id, writing)
  }

  /// Forgets `descriptor`; to be called before it is closed.
  func unwatch(_ descriptor: Int32, for source: any EventSource) {
    _ = cepoll_remove(epoll, descriptor)
    state.withLock { _ = $0.sources.removeValue(forKey: Self.id(of: source)) }
  }

  /// Rings for `sleeper` once, at `time`, instead of whenever it asked for before.
  func ring(for sleeper: any Sleeper, at time: ContinuousClock.Instant) {
    let wasAsleep = state.withLock { state in
      state.alarms.removeAll { $0.sleeper === sleeper }
      state.alarms.append(Alarm(time: time, sleeper: sleeper))
      return state.isAsleep
    }
    if wasAsleep { poke() }
  }

  /// A source is retained while it is watched, so that its address is its own.
  private static func id(of source: any EventSource) -> UInt64 {
    UInt64(UInt(bitPattern: ObjectIdentifier(source)))
  }

  private func poke() {
    var one: UInt64 = 1
    _ = write(wakeUp, &one, MemoryLayout<UInt64>.size)
  }

  private func run() -> Never {
    let executor = asUnownedTaskExecutor()
    var events = [epoll_event](repeating: epoll_event(), count: 64)
    var jobs: [UnownedJob] = []
    while true {
      jobs.removeAll(keepingCapacity: true)
      let timeout = state.withLock { state -> Int32 in
        swap(&state.jobs, &jobs)
        guard jobs.isEmpty else { return 0 }
        state.isAsleep = true
        return Self.milliseconds(to: state.alarms)
      }
      for job in jobs { job.runSynchronously(on: executor) }
      let count = epoll_wait(epoll, &events, Int32(events.count), timeout)
      let (sources, sleepers) = awake(events.prefix(Int(max(0, count))))
      for (source, readable, writable) in sources {
        source.eventsArrived(readable: readable, writable: writable)
      }
      for sleeper in sleepers { sleeper.alarmRang() }
    }
  }

  /// Takes from the state whatever is due.
  private func awake(
    _ events: ArraySlice<epoll_event>
  ) -> (sources: [(any EventSource, Bool, Bool)], sleepers: [any Sleeper]) {
    state.withLock { state in
      state.isAsleep = false
      var sources: [(any EventSource, Bool, Bool)] = []
      for var event in events {
        let id = cepoll_id(&event)
        if id == Self.wakeUpID {
          var count: UInt64 = 0
          _ = read(wakeUp, &count, MemoryLayout<UInt64>.size)
        } else if let source = state.sources[id] {
          sources.append((source, cepoll_is_readable(&event), cepoll_is_writable(&event)))
        }
      }
      guard !state.alarms.isEmpty else { return (sources, []) }
      let now = ContinuousClock.now
      let due = state.alarms.filter { $0.time <= now }
      if !due.isEmpty { state.alarms.removeAll { $0.time <= now } }
      return (sources, due.map(\.sleeper))
    }
  }

  /// How long epoll may wait, rounded up so that an alarm never rings too early.
  private static func milliseconds(to alarms: [Alarm]) -> Int32 {
    guard let first = alarms.map(\.time).min() else { return -1 }
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: first).components
    guard seconds >= 0 && attoseconds >= 0 else { return 0 }
    return Int32(clamping: min(seconds, 86_400) * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
