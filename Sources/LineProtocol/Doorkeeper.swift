import Synchronization

/// Counts connections and failed authentications over all of a listener's connections.
final class Doorkeeper: Sendable {
  private struct Failures {
    var count: Int
    var latest: ContinuousClock.Instant
  }

  /// Somebody who was let in and has not said who they are.
  private struct Stranger {
    let place: Int
    let since: ContinuousClock.Instant
    let turnOut: @Sendable () -> Void
  }

  private struct State {
    var connections = 0
    var latestPlace = 0
    /// In the order of their arrival.
    var strangers: [Stranger] = []
    var perAddress: [String: Int] = [:]
    var perAccount: [String: Int] = [:]
    var failures: [String: Failures] = [:]

    func recentFailures(of address: String, at now: ContinuousClock.Instant) -> Int {
      guard let failures = failures[address], now - failures.latest < Doorkeeper.memory else {
        return 0
      }
      return failures.count
    }
  }

  private static let firstDelayMilliseconds = 250
  private static let memory = Duration.seconds(900)
  private static let rememberedAddresses = 4096
  /// How long a stranger may stay although another wants in: more than saying who one is takes.
  private static let respite = Duration.seconds(1)

  private let limits: Limits
  private let state = Mutex(State())

  /// Starts with nobody inside.
  init(limits: Limits) {
    self.limits = limits
  }

  /// Gives a connection a place; nil when there is none.
  ///
  /// Where only strangers are too many, the one who has been there longest makes room: a crowd that
  /// says nothing keeps nobody out. `turnOut` is called should it come to that.
  func admit(
    _ address: String, at now: ContinuousClock.Instant, turnOut: @escaping @Sendable () -> Void
  ) -> Int? {
    let (place, leaving) = state.withLock { state -> (Int?, Stranger?) in
      guard state.connections < limits.connections,
        state.perAddress[address, default: 0] < limits.connectionsPerAddress
      else { return (nil, nil) }
      var leaving: Stranger?
      if state.strangers.count >= limits.connectionsBeforeAuth {
        guard let longest = state.strangers.first, now - longest.since >= Self.respite else {
          return (nil, nil)
        }
        leaving = state.strangers.removeFirst()
      }
      state.connections += 1
      state.latestPlace += 1
      state.perAddress[address, default: 0] += 1
      state.strangers.append(Stranger(place: state.latestPlace, since: now, turnOut: turnOut))
      return (state.latestPlace, leaving)
    }
    leaving?.turnOut()
    return place
  }

  /// Whoever has that place is known; false when the account has no room for another connection, and
  /// then it counts as before. The address's failures are forgotten either way.
  func authenticated(_ place: Int, _ address: String, as account: String) -> Bool {
    state.withLock { state in
      state.failures[address] = nil
      guard state.perAccount[account, default: 0] < limits.connectionsPerAccount else {
        return false
      }
      state.strangers.removeAll { $0.place == place }
      state.perAccount[account, default: 0] += 1
      return true
    }
  }

  /// A place is free again; `account` is whose it was known to be.
  func left(_ place: Int, _ address: String, account: String?) {
    state.withLock { state in
      state.connections -= 1
      state.perAddress.decrement(address)
      if let account {
        state.perAccount.decrement(account)
      } else {
        state.strangers.removeAll { $0.place == place }
      }
    }
  }

  /// Counts a failed authentication; returns how many there were lately from the address.
  func authenticationFailed(_ address: String, at now: ContinuousClock.Instant) -> Int {
    state.withLock { state in
      if state.failures.count >= Self.rememberedAddresses {
        state.failures = state.failures.filter { now - $0.value.latest < Self.memory }
        // So many addresses at once are one attacker's; none of them is worth the memory.
        if state.failures.count >= Self.rememberedAddresses { state.failures.removeAll() }
      }
      let count = state.recentFailures(of: address, at: now) + 1
      state.failures[address] = Failures(count: count, latest: now)
      return count
    }
  }

  /// How long the address must wait before its next credentials are looked at; it doubles with
  /// each failure up to the limit.
  func delay(for address: String, at now: ContinuousClock.Instant) -> Duration {
    let failures = state.withLock {
      $0.recentFailures(of: address, at: now)
    }
    guard failures > 0 else { return .zero }
    let doubled = Self.firstDelayMilliseconds << min(failures - 1, 20)
    return .milliseconds(min(doubled, limits.failedAuthDelayMilliseconds))
  }
}

extension [String: Int] {
  /// Takes one away, and the entry with the last.
  fileprivate mutating func decrement(_ key: String) {
    let others = self[key, default: 1] - 1
    self[key] = others > 0 ? others : nil
  }
}
