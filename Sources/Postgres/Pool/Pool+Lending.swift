// Assumes several parts. Never two locks at a time: room is set aside in the part that helps, then
// a caller is taken from the part that needs help, and where there is none any more the room goes back.

extension Pool {
  /// Lets other parts serve who waits in `part`; or, where nobody does, `part` those who wait elsewhere.
  func help(_ part: PoolPart) {
    if part.waiting > 0 {
      for other in parts where other !== part { serve(part, from: other) }
    } else {
      for other in parts where other !== part && other.waiting > 0 { serve(other, from: part) }
    }
  }

  private func serve(_ needy: PoolPart, from lender: PoolPart) {
    while needy.waiting > 0 {
      let (hasBatches, wantsMore) = (needy.hasBatches, needy.wantsMore)
      guard lender.mayHelp(batches: hasBatches, orMore: wantsMore) else { return }
      let offer = lender.withLock { $0.machine.offer(toBatches: hasBatches, orMore: wantsMore) }
      switch offer {
      case .idle(let connection):
        guard let caller = needy.withLock({ $0.machine.takeCaller() }) else {
          return release(connection)
        }
        lend(connection, to: caller, of: needy)
      case .shared(let connection):
        guard let batch = needy.withLock({ $0.machine.takeBatch() }) else {
          return carryOut(
            lender.withLock { $0.machine.placeReturned(on: connection) }, in: lender)
        }
        if !connection.send(batch) { submit(batch, to: needy, at: .now) }
      case .connect:
        // Once it is open it looks around for itself.
        return connect(in: lender)
      case nil:
        return
      }
    }
  }

  private func lend(_ connection: Connection, to caller: PoolState.Caller, of needy: PoolPart) {
    switch caller {
    case .checkout(let checkout):
      if !checkout.promise.keep(.success(connection)) { release(connection) }
    case .batch(let batch):
      let lender = connection.part
      carryOut(lender.withLock { $0.machine.share(connection) }, in: lender)
      if !connection.send(batch) { submit(batch, to: needy, at: .now) }
    }
  }
}
