import Synchronization

/// Has the commands of many accounts take turns, so that nobody waits for all that another has asked.
///
/// ```
/// enter ──a place is free──> runs ──leave──> the place goes to the account whose turn it is
///   └──none is, or half are this account's──> waits in its account's line ──turn──> runs
///                                                 └──cancelled──> gone
/// ```
/// Accounts with a line take turns, one command each; within a line it is first come, first served.
final class Turnstile: Sendable {
  fileprivate struct Line {
    var running = 0
    var waiting: [Waiter] = []
  }

  fileprivate struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Bool, Never>
  }

  fileprivate struct State {
    var running = 0
    var lines: [String: Line] = [:]
    /// The accounts that have somebody waiting, the next to be served first.
    var order: [String] = []
    var nextNumber = 0
    /// On their way into a line; true for those that were cancelled on it.
    var joining: [Int: Bool] = [:]
  }

  private let capacity: Int
  private let share: Int
  private let state = Mutex(State())

  /// Lets `capacity` run at once, and of one account half of that.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    share = max(1, capacity / 2)
  }

  /// Runs `body` when it is the account's turn; nil where the task is cancelled before.
  func pass<Result: Sendable>(
    _ account: String, _ body: @Sendable () async -> Result
  ) async -> Result? {
    guard await enter(account) else { return nil }
    let result = await body()
    leave(account)
    return result
  }

  private func enter(_ account: String) async -> Bool {
    let number = state.withLock { state -> Int? in
      let line = state.lines[account, default: Line()]
      guard state.running >= capacity || line.running >= share || !line.waiting.isEmpty else {
        state.start(account)
        return nil
      }
      state.nextNumber += 1
      state.joining[state.nextNumber] = false
      return state.nextNumber
    }
    guard let number else { return true }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let admitted = state.withLock { state -> [Waiter] in
          let waiter = Waiter(number: number, continuation: continuation)
          guard state.joining.removeValue(forKey: number) != true else {
            continuation.resume(returning: false)
            return []
          }
          state.wait(waiter, account)
          // A place may have become free meanwhile.
          return state.admit(capacity: capacity, share: share)
        }
        for waiter in admitted { waiter.continuation.resume(returning: true) }
      }
    } onCancel: {
      let waiter = state.withLock { $0.giveUp(number, account) }
      waiter?.continuation.resume(returning: false)
    }
  }

  private func leave(_ account: String) {
    let admitted = state.withLock { state in
      state.end(account)
      return state.admit(capacity: capacity, share: share)
    }
    for waiter in admitted { waiter.continuation.resume(returning: true) }
  }
}

extension Turnstile.State {
  fileprivate mutating func start(_ account: String) {
    running += 1
    lines[account, default: Turnstile.Line()].running += 1
  }

  fileprivate mutating func end(_ account: String) {
    running -= 1
    lines[account]?.running -= 1
    forget(account)
  }

  fileprivate mutating func wait(_ waiter: Turnstile.Waiter, _ account: String) {
    if lines[account, default: Turnstile.Line()].waiting.isEmpty { order.append(account) }
    lines[account, default: Turnstile.Line()].waiting.append(waiter)
  }

  /// Takes a waiter out of its line; nil where it has a place already, or has yet to join.
  fileprivate mutating func giveUp(_ number: Int, _ account: String) -> Turnstile.Waiter? {
    guard let index = lines[account]?.waiting.firstIndex(where: { $0.number == number }) else {
      if joining[number] != nil { joining[number] = true }
      return nil
    }
    let waiter = lines[account]?.waiting.remove(at: index)
    if lines[account]?.waiting.isEmpty == true { order.removeAll { $0 == account } }
    forget(account)
    return waiter
  }

  /// Gives the free places away; whoever got one is to be told.
  fileprivate mutating func admit(capacity: Int, share: Int) -> [Turnstile.Waiter] {
    var admitted: [Turnstile.Waiter] = []
    while running < capacity,
      let turn = order.firstIndex(where: { lines[$0]!.running < share })
    {
      let account = order.remove(at: turn)
      admitted.append(lines[account]!.waiting.removeFirst())
      start(account)
      if !lines[account]!.waiting.isEmpty { order.append(account) }
    }
    return admitted
  }

  private mutating func forget(_ account: String) {
    if let line = lines[account], line.running == 0, line.waiting.isEmpty { lines[account] = nil }
  }
}
