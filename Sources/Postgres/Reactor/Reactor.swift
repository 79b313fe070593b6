// A reactor is one thread that waits in epoll for the sockets it was given, and in between runs
// the jobs of the tasks that prefer it:
//
//   epoll_wait (until the next alarm; not at all if there are jobs)
//      ↑                                                      │
//      └── turn ends ←── run the jobs ←── alarms ring ←── sources hear of events
//
// Jobs, sources and alarms may be handed in from any thread; an eventfd wakes the thread up. What
// comes from the reactor's own thread, as most does, takes neither a lock nor a wake-up.
// Nothing that runs on a reactor may block. A reactor lives as long as the process.
import CEpoll
import Glibc
import Synchronization

/// Something that owns a descriptor and is told, on the reactor's thread, what happens to it.
protocol EventSource: AnyObject, Sendable {
  /// The descriptor can be read from, written to, or both.
  func eventsArrived(readable: Bool, writable: Bool)
  /// The turn in which it asked for this is at its end.
  func turnEnded()
}

extension EventSource {
  func turnEnded() {}
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

  private struct Event {
    let source: any EventSource
    let isReadable: Bool
    let isWritable: Bool
  }

  /// The reactors of this process, one for each processor that it may use.
  public static let shared: [Reactor] = (0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))).map {
    Reactor(name: "reactor-\($0)")
  }

  private static let wakeUpID: UInt64 = 0

  private let epoll: Int32
  private let wakeUp: Int32
  private let state = Mutex(State())
  /// Jobs that this reactor's own thread handed in; nobody else touches them.
  private nonisolated(unsafe) var ownJobs: [UnownedJob] = []
  /// What asked, on this thread, to be told of the turn's end.
  private nonisolated(unsafe) var finishing: [any EventSource] = []

  /// Starts a thread called `name`.
  public init(name: String = "reactor") {
    epoll = cepoll_create()
    wakeUp = cepoll_eventfd()
    precondition(epoll >= 0 && wakeUp >= 0, "no descriptor to be had: errno \(errno)")
    _ = cepoll_add(epoll, wakeUp, Self.wakeUpID)
    DetachedThread.start(name) { self.run() }
  }

  /// Whether the calling thread is this reactor's.
  var isCurrent: Bool {
    cepoll_thread_owner() == Unmanaged.passUnretained(self).toOpaque()
  }

  /// Runs `job` on this reactor's thread, soon.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isCurrent {
      ownJobs.append(job)
    } else {
      handIn { $0.jobs.append(job) }
    }
  }

  /// Tells `source` when this turn is at its end; to be called on the reactor's thread.
  func finish(_ source: any EventSource) {
    finishing.append(source)
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
    // Its last reference may go here, and what it does then may come back to the reactor.
    let forgotten = state.withLock { $0.sources.removeValue(forKey: Self.id(of: source)) }
    withExtendedLifetime(forgotten) {}
  }

  /// Rings for `sleeper` once, at `time`, instead of whenever it asked for before.
  func ring(for sleeper: any Sleeper, at time: ContinuousClock.Instant) {
    handIn { state in
      state.alarms.removeAll { $0.sleeper === sleeper }
      state.alarms.append(Alarm(time: time, sleeper: sleeper))
    }
  }

  /// A source is retained while it is watched, so that its address is its own.
  private static func id(of source: any EventSource) -> UInt64 {
    UInt64(UInt(bitPattern: ObjectIdentifier(source)))
  }

  /// Changes the state and has the reactor look at it; the first to come wakes it up for all.
  private func handIn(_ change: (inout State) -> Void) {
    let wasAsleep = state.withLock { state in
      change(&state)
      defer { state.isAsleep = false }
      return state.isAsleep
    }
    guard wasAsleep else { return }
    var one: UInt64 = 1
    _ = write(wakeUp, &one, MemoryLayout<UInt64>.size)
  }

  private func run() -> Never {
    cepoll_own_thread(Unmanaged.passUnretained(self).toOpaque())
    let executor = asUnownedTaskExecutor()
    var events = [epoll_event](repeating: epoll_event(), count: 64)
    var arrived: [Event] = []
    var jobs: [UnownedJob] = []
    var finished: [any EventSource] = []
    while true {
      let count = epoll_wait(epoll, &events, Int32(events.count), timeout())
      let sleepers = awake(events.prefix(Int(max(0, count))), &arrived, &jobs)
      for event in arrived {
        event.source.eventsArrived(readable: event.isReadable, writable: event.isWritable)
      }
      arrived.removeAll(keepingCapacity: true)
      for sleeper in sleepers { sleeper.alarmRang() }
      // Those of other threads, and then the reactor's own as of now.
      for job in jobs { job.runSynchronously(on: executor) }
      jobs.removeAll(keepingCapacity: true)
      // What they bring about runs in this turn too, so that what belongs together is sent together;
      // but not without end, because others wait.
      for _ in 0..<4 where !ownJobs.isEmpty {
        swap(&jobs, &ownJobs)
        for job in jobs { job.runSynchronously(on: executor) }
        jobs.removeAll(keepingCapacity: true)
      }
      if !finishing.isEmpty {
        swap(&finishing, &finished)
        for source in finished { source.turnEnded() }
        finished.removeAll(keepingCapacity: true)
      }
    }
  }

  /// How many milliseconds epoll may wait; -1 is for ever.
  private func timeout() -> Int32 {
    guard ownJobs.isEmpty else { return 0 }
    return state.withLock { state in
      guard state.jobs.isEmpty else { return 0 }
      state.isAsleep = true
      return Self.milliseconds(to: state.alarms)
    }
  }

  /// Takes from the state whatever is due.
  private func awake(
    _ events: ArraySlice<epoll_event>, _ arrived: inout [Event], _ jobs: inout [UnownedJob]
  ) -> [any Sleeper] {
    state.withLock { state in
      state.isAsleep = false
      if !state.jobs.isEmpty { swap(&state.jobs, &jobs) }
      for var event in events {
        let id = cepoll_id(&event)
        if id == Self.wakeUpID {
          var count: UInt64 = 0
          _ = read(wakeUp, &count, MemoryLayout<UInt64>.size)
        } else if let source = state.sources[id] {
          arrived.append(
            Event(
              source: source, isReadable: cepoll_is_readable(&event),
              isWritable: cepoll_is_writable(&event)))
        }
      }
      guard !state.alarms.isEmpty else { return [] }
      let now = ContinuousClock.now
      guard state.alarms.contains(where: { $0.time <= now }) else { return [] }
      defer { state.alarms.removeAll { $0.time <= now } }
      return state.alarms.filter { $0.time <= now }.map(\.sleeper)
    }
  }

  /// How long epoll may wait, rounded up so that an alarm never rings too early.
  private static func milliseconds(to alarms: [Alarm]) -> Int32 {
    guard var first = alarms.first?.time else { return -1 }
    for alarm in alarms { first = min(first, alarm.time) }
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: first).components
    guard seconds >= 0 && attoseconds >= 0 else { return 0 }
    return Int32(clamping: min(seconds, 86_400) * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
