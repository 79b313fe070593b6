// Assumes what PoolState assumes: who gets which connection, and when there must be another.

extension PoolState {
  /// Gives connections to those who wait, oldest first. A checkout that finds none idle reserves
  /// one, so that no younger batch delays it further.
  mutating func match() -> Actions {
    var actions = Actions()
    var isCrowded = false
    var batchesAreStuck = false
    if reservations > 0 {
      for index in slots.indices { slots[index].isReserved = false }
      reservations = 0
    }
    matching: while true {
      let batch = batchesAreStuck ? nil : batches.first
      let checkout = reservations < checkouts.count ? checkouts[reservations] : nil
      if let batch, batch.sequence < checkout?.sequence ?? .max {
        if let index = leastLoaded() {
          isCrowded = isCrowded || slots[index].load > 0
          slots[index].load += 1
          _ = batches.popFirst()
          actions.sends.append((batch.subject, slots[index].connection))
        } else {
          batchesAreStuck = true
        }
      } else if let checkout {
        if let index = slots.firstIndex(where: \.isIdle), reservations == 0 {
          slots[index].isExclusive = true
          _ = checkouts.popFirst()
          actions.handovers.append((checkout.subject, slots[index].connection))
        } else {
          // Where all are spoken for nobody younger, batch or checkout, can be served either.
          guard reserve() else { break matching }
          reservations += 1
        }
      } else {
        break
      }
    }
    for slot in slots where slot.isUnused && (isClosed || slot.isStale) {
      actions.closes.append(slot.connection)
    }
    if !isClosed { grow(isCrowded, &actions) }
    return actions
  }

  /// Reserves the least loaded connection for a checkout; false where all are taken or reserved.
  private mutating func reserve() -> Bool {
    var best: Int?
    for index in slots.indices where !slots[index].isExclusive && !slots[index].isReserved {
      if best.map({ slots[index].load < slots[$0].load }) ?? true { best = index }
    }
    guard let best else { return false }
    slots[best].isReserved = true
    return true
  }

  func leastLoaded() -> Int? {
    var best: Int?
    for index in slots.indices where slots[index].isOpenToBatches && slots[index].load < depth {
      if slots[index].load == 0 { return index }
      if best.map({ slots[index].load < slots[$0].load }) ?? true { best = index }
    }
    return best
  }

  /// Opens connections for those who wait or share; after a failure one at a time, and not before
  /// the next attempt is due.
  private mutating func grow(_ isCrowded: Bool, _ actions: inout Actions) {
    let wanted = checkouts.count + (isCrowded || !batches.isEmpty ? 1 : 0)
    var missing = min(wanted, maximumConnections - slots.count) - connecting
    guard missing > 0 else { return }
    if let nextAttempt {
      if nextAttempt > .now {
        actions.retryAt = nextAttempt
        return
      }
      missing = connecting == 0 ? 1 : 0
    }
    connecting += missing
    actions.connects = missing
  }
}
