import Synchronization

/// Counts connections and failed authentications over all of a listener's connections.
final class Doorkeeper: Sendable {
  private struct Failures {
    var count: Int
    var latest: ContinuousClock.Instant
  }

  private struct State {
    var connections = 0
    var beforeAuth = 0
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

  private let limits: Limits
  private let state = Mutex(State())

  /// Starts with nobody inside.
  init(limits: Limits) {
    self.limits = limits
  }

  /// Counts a connection in; false when there is no room for it.
  func admit(_ address: String) -> Bool {
    state.withLock { state in
      guard state.connections < limits.connections,
        state.beforeAuth < limits.connectionsBeforeAuth,
        state.perAddress[address, default: 0] < limits.connectionsPerAddress
      else { return false }
      state.connections += 1
      state.beforeAuth += 1
      state.perAddress[address, default: 0] += 1
      return true
    }
  }

  /// A connection that was admitted knows whose it is; false when that account has no room for it,
  /// and then it counts as before. The address's failures are forgotten either way.
  func authenticated(_ address: String, as account: String) -> Bool {
    state.withLock { state in
      state.failures[address] = nil
      guard state.perAccount[account, default: 0] < limits.connectionsPerAccount else {
        return false
      }
      state.beforeAuth -= 1
      state.perAccount[account, default: 0] += 1
      return true
    }
  }

  /// A connection that was admitted is gone; `account` is whose it was known to be.
  func left(_ address: String, account: String?) {
    state.withLock { state in
      state.connections -= 1
      state.perAddress.decrement(address)
      if let account { state.perAccount.decrement(account) } else { state.beforeAuth -= 1 }
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
