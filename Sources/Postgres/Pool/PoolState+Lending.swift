// Assumes what PoolState assumes, and that its owner passes on what is lent. Parts help each other: a
// connection that nobody here waits for serves who waits in another part. It stays this part's own.

extension PoolState {
  /// What a part can do for the callers of another.
  enum Offer {
    /// A connection that was idle: it is checked out for whoever gets it.
    case idle(Connection)
    /// A connection with room for a batch, which is counted already.
    case shared(Connection)
    /// Another connection, which is to be opened.
    case connect
  }

  /// What a part could offer just now, as others see it without its lock.
  struct Room: OptionSet, Sendable {
    let rawValue: Int
    /// For batches.
    static let shared = Room(rawValue: 1)
    /// For batches and checkouts.
    static let idle = Room(rawValue: 2)
    /// For nobody at once, but a connection more may be opened.
    static let growth = Room(rawValue: 4)
  }

  /// Whether more wait here than the connections that are being opened will serve, and no more may be.
  var wantsMore: Bool { isFullyGrown && batches.count + checkouts.count > connecting }

  var room: Room {
    guard isUnhurried, !isClosed else { return [] }
    var room: Room = isFullyGrown || nextAttempt != nil ? [] : .growth
    for slot in slots {
      if slot.isIdle {
        room.insert(.idle)
      } else if slot.isOpenToBatches, slot.load < depth {
        room.insert(.shared)
      }
    }
    return room
  }

  /// Lends what others need, if nobody here does: what is idle, else to batches a place on what is
  /// shared, else, where they want more than they have, a connection to be opened.
  mutating func offer(toBatches hasBatches: Bool, orMore wantsMore: Bool) -> Offer? {
    guard isUnhurried, !isClosed else { return nil }
    if let index = slots.firstIndex(where: \.isIdle) {
      slots[index].isExclusive = true
      return .idle(slots[index].connection)
    }
    if hasBatches, let index = leastLoaded() {
      slots[index].load += 1
      return .shared(slots[index].connection)
    }
    guard wantsMore, !isFullyGrown, nextAttempt == nil else { return nil }
    connecting += 1
    return .connect
  }

  /// The caller who has waited longest, for a connection that was lent.
  mutating func takeCaller() -> Caller? {
    guard let checkout = checkouts.first else {
      return batches.popFirst().map { .batch($0.subject) }
    }
    if let batch = batches.first, batch.sequence < checkout.sequence {
      return batches.popFirst().map { .batch($0.subject) }
    }
    return checkouts.popFirst().map { .checkout($0.subject) }
  }

  /// The batch that has waited longest, for a place that was lent.
  mutating func takeBatch() -> Batch? { batches.popFirst()?.subject }

  /// A connection that was lent as idle turns out to carry a batch.
  mutating func share(_ connection: Connection) -> Actions {
    guard let index = index(of: connection) else { return match() }
    slots[index].isExclusive = false
    slots[index].load += 1
    return match()
  }

  /// A place that was lent was not needed.
  mutating func placeReturned(on connection: Connection) -> Actions {
    guard let index = index(of: connection) else { return match() }
    slots[index].load -= 1
    return match()
  }
}
