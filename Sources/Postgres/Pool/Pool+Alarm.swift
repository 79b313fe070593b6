// Assumes that a part's alarm is set under the same lock, or after, as what must not be forgotten was
// put down there. The alarm rings on one reactor for all parts; it is rarely needed.
import Synchronization

extension Pool: Sleeper {
  /// The alarm does not ring more often than this, however many deadlines there are.
  private static let alarmInterval = Duration.milliseconds(5)

  /// Sees to it that the alarm rings no later than `time`, for something in `part`.
  func wake(by time: ContinuousClock.Instant, for part: PoolPart) {
    let isEarlier = part.withLock { $0.setAlarm(by: time) }
    if isEarlier { ring(by: time) }
  }

  /// Sets the alarm no later than `time`.
  func ring(by time: ContinuousClock.Instant) {
    alarm.withLock { alarm in
      if let alarm, alarm <= time { return }
      alarm = time
      parts[0].reactor.ring(for: self, at: time)
    }
  }

  func alarmRang() {
    let now = ContinuousClock.now
    alarm.withLock { $0 = nil }
    let isOpen = statistics.open > 0
    for part in parts {
      if let next = expire(part, at: now, isOpen: isOpen) {
        wake(by: max(next, now + Self.alarmInterval), for: part)
      }
    }
  }

  /// Ends what is overdue in a part, and says when the next thing there will be.
  private func expire(
    _ part: PoolPart, at now: ContinuousClock.Instant, isOpen: Bool
  ) -> ContinuousClock.Instant? {
    let (late, connections, refusal) = part.withLock { state in
      state.alarm = nil
      let refusal = isOpen ? PoolState.busy : state.machine.refusal
      return (state.machine.expire(at: now), state.machine.loads, refusal)
    }
    for batch in late.batches { batch.promise.keep(.failure(refusal)) }
    for checkout in late.checkouts { checkout.promise.keep(.failure(refusal)) }
    settle(part, late.actions)
    var next = late.next
    for (connection, load) in connections {
      let inspection = connection.inspect(at: now)
      if inspection.overdue > 0 {
        part.withLock { $0.machine.fellBehind(connection, inspection.overdue) }
      }
      // What is counted and not yet there is about to be sent.
      let due = inspection.underway < load ? now : inspection.next
      if let due { next = min(next ?? due, due) }
    }
    return next
  }
}
