import Domain
import NIOCore

/// Carries out on a channel what its session says, and asks the gate one thing at a time.
///
/// All state belongs to the channel's event loop; a task asks the gate and comes back to it.
final class Connection<G: Gate>: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What all connections of a listener have in common.
  struct Surroundings: Sendable {
    let gate: G
    let server: String
    let limits: Limits
    let doorkeeper: Doorkeeper
    let connections: OpenConnections
    let observe: @Sendable (Listener.Event) -> Void
  }

  // A long answer is reported as it leaves, so that a slow reader is told from one who has stopped.
  private static var sliceBytes: Int { 64 << 10 }
  // Closing while bytes are unread resets the connection and can swallow the last line; but whoever
  // goes on and on does not read it anyway.
  private static var lingering: TimeAmount { .seconds(2) }
  private static var lingeringBytes: Int { 256 << 10 }
  // The time to give up what runs and to say so, once a shutdown cuts a connection.
  private static var partingWords: TimeAmount { .seconds(1) }

  private let surroundings: Surroundings
  private let peer: Peer
  private let place: Int
  private var session: Session
  private var context: ChannelHandlerContext?
  private var principal: G.Principal?
  private var asking: Task<Void, Never>?
  private var timer: (scheduled: Scheduled<Void>, deadline: ContinuousClock.Instant)?
  private var hasInputEnded = false
  private var isReading = true
  private var isLingering = false
  private var lingeredBytes = 0
  private var account: String?
  private var ended: EventLoopPromise<Void>?
  /// What waits until the other side has read enough to be told more.
  private var speaking: (promise: EventLoopPromise<Void>, patience: Scheduled<Void>)?

  /// A connection that was taken at `start` and has that place with the doorkeeper; `proof` is what the
  /// kernel or TLS says of `peer`.
  init(
    _ surroundings: Surroundings, _ peer: Peer, _ place: Int, proof: Credentials?,
    since start: ContinuousClock.Instant
  ) {
    self.surroundings = surroundings
    self.peer = peer
    self.place = place
    session = Session(limits: surroundings.limits, proof: proof, at: start)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    // It takes its place on a channel that is open already once TLS stands.
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard ended == nil else { return }
    let ended = context.eventLoop.makePromise(of: Void.self)
    self.ended = ended
    surroundings.observe(.opened(address: peer.address))
    let isDraining = surroundings.connections.add(context.channel, until: ended.futureResult)
    carryOut(session.connected(server: surroundings.server, at: .now))
    if isDraining { carryOut(session.drainingBegan(at: .now)) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    guard isLingering else { return carryOut(session.bytesReceived(bytes, at: .now)) }
    lingeredBytes += bytes.count
    if lingeredBytes > Self.lingeringBytes { context.close(promise: nil) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      hasInputEnded = true
      if isLingering { return context.close(promise: nil) }
      carryOut(session.inputClosed(at: .now))
    case OpenConnections.Notice.drain:
      carryOut(session.drainingBegan(at: .now))
    case OpenConnections.Notice.cut:
      guard let asking else { return context.close(promise: nil) }
      // What was given up still answers, so that the other side knows that nothing came of it.
      asking.cancel()
      context.eventLoop.assumeIsolated().scheduleTask(in: Self.partingWords) {
        self.context?.close(promise: nil)
      }
    case OpenConnections.Notice.hangUp:
      asking?.cancel()
      carryOut(session.hungUp(at: .now))
      context.eventLoop.assumeIsolated().scheduleTask(in: Self.partingWords) {
        self.context?.close(promise: nil)
      }
    default:
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    timer?.scheduled.cancel()
    // Nobody is left to hear how it ends; what is at its COMMIT goes on all the same.
    asking?.cancel()
    stopSpeaking(ChannelError.ioOnClosedChannel)
    surroundings.doorkeeper.left(place, peer.origin, account: account)
    surroundings.observe(.closed(address: peer.address, session.cause))
    finishIfDone()
  }
}

// MARK: - What the session says

extension Connection {
  private func carryOut(_ actions: [Session.Action]) {
    guard let context else { return }
    var hasWritten = false
    for action in actions {
      switch action {
      case .send(let bytes):
        write(bytes, context)
        hasWritten = true
      case .authenticate(let credentials, let language): authenticate(credentials, language)
      case .perform(let request, let language): perform(request, language)
      case .pauseReading: setReading(false, context)
      case .resumeReading: setReading(true, context)
      case .yield: yield(context)
      case .close:
        closeWhenSent(context)
        hasWritten = true
      case .abort: context.close(promise: nil)
      }
    }
    if hasWritten { context.flush() }
    scheduleTimer(context)
    if session.keepsUp, let speaking {
      self.speaking = nil
      speaking.patience.cancel()
      speaking.promise.succeed()
    }
  }

  private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    var buffer = context.channel.allocator.buffer(bytes: bytes)
    while let slice = buffer.readSlice(length: min(Self.sliceBytes, buffer.readableBytes)),
      slice.readableBytes > 0
    {
      let sent = context.eventLoop.makePromise(of: Void.self)
      sent.futureResult.assumeIsolated().whenSuccess {
        self.carryOut(self.session.outputFlushed(bytes: slice.readableBytes, at: .now))
      }
      context.write(wrapOutboundOut(slice), promise: sent)
    }
  }

  private func yield(_ context: ChannelHandlerContext) {
    let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.execute {
      connection.value.carryOut(connection.value.session.turnCame(at: .now))
    }
  }

  private func setReading(_ isReading: Bool, _ context: ChannelHandlerContext) {
    guard isReading != self.isReading else { return }
    self.isReading = isReading
    // Fails only on a channel that is closed already.
    try? context.channel.syncOptions?.setOption(.autoRead, value: isReading)
  }

  private func closeWhenSent(_ context: ChannelHandlerContext) {
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess { self.linger() }
    context.write(wrapOutboundOut(ByteBuffer()), promise: sent)
  }

  private func linger() {
    guard let context else { return }
    guard !hasInputEnded else { return context.close(promise: nil) }
    isLingering = true
    context.close(mode: .output, promise: nil)
    setReading(true, context)
    context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) {
      self.context?.close(promise: nil)
    }
  }

  private func scheduleTimer(_ context: ChannelHandlerContext) {
    guard let deadline = session.deadline else { return }
    // One that fires too early only looks again.
    if let timer, timer.deadline <= deadline { return }
    timer?.scheduled.cancel()
    let delay = max(.zero, deadline - .now)
    let nanoseconds =
      delay.components.seconds * 1_000_000_000
      + delay.components.attoseconds / 1_000_000_000
    let scheduled = context.eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(nanoseconds)) {
      self.timer = nil
      self.carryOut(self.session.timerFired(at: .now))
    }
    timer = (scheduled, deadline)
  }
}

// MARK: - What the gate answers

extension Connection {
  private func authenticate(_ credentials: Credentials, _ language: Language) {
    let delay = surroundings.doorkeeper.delay(for: peer.origin, at: .now)
    guard let channel = context?.channel else { return }
    ask { [gate = surroundings.gate, address = peer.address] in
      if delay > .zero { try? await Task.sleep(for: delay) }
      return await gate.authenticate(
        credentials, peerAddress: address, language: language,
        hangUp: { channel.pipeline.fireUserInboundEventTriggered(OpenConnections.Notice.hangUp) })
    } answered: { connection, result in
      connection.authenticated(result)
    }
  }

  private func authenticated(_ result: Result<(G.Principal, Reply), Refusal>) {
    switch result {
    case .success((let principal, let reply)):
      guard context != nil else { return dismiss(principal) }
      let gate = surroundings.gate
      let account = gate.account(of: principal)
      guard surroundings.doorkeeper.authenticated(place, peer.origin, as: account) else {
        dismiss(principal)
        return carryOut(session.refused(.tooManyOfAccount, at: .now))
      }
      self.principal = principal
      self.account = account
      surroundings.observe(.authenticated(address: peer.address))
      carryOut(
        session.authenticated(reply, at: .now) { request, language in
          gate.performAtOnce(request, as: principal, language: language)
        })
    case .failure(let refusal):
      if refusal.code == .authFailed {
        let failures = surroundings.doorkeeper.authenticationFailed(peer.origin, at: .now)
        surroundings.observe(.authenticationFailed(address: peer.address, failures: failures))
      }
      carryOut(session.refused(refusal, at: .now))
    }
  }

  /// Takes leave of a principal who gets no connection.
  private func dismiss(_ principal: G.Principal) {
    Task { [gate = surroundings.gate] in await gate.closed(principal) }
  }

  private func perform(_ request: Request, _ language: Language) {
    guard let principal, let eventLoop = context?.eventLoop else {
      preconditionFailure("a request was handed out before auth")
    }
    let connection = NIOLoopBound(self, eventLoop: eventLoop)
    let emit: Emit = { interim in
      try await eventLoop.flatSubmit { connection.value.say(interim, eventLoop) }.get()
    }
    ask { [gate = surroundings.gate] in
      await gate.perform(request, as: principal, language: language, emit: emit)
    } answered: { connection, outcome in
      connection.carryOut(connection.session.replied(outcome, at: .now))
    }
  }

  /// Sends what the gate says of the running request; succeeds when it may say more.
  private func say(_ interim: Interim, _ eventLoop: any EventLoop) -> EventLoopFuture<Void> {
    guard context != nil else {
      return eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
    }
    carryOut(session.said(interim, at: .now))
    if case .parting = interim { return eventLoop.makeSucceededVoidFuture() }
    guard !session.keepsUp else { return eventLoop.makeSucceededVoidFuture() }
    let promise = eventLoop.makePromise(of: Void.self)
    let patience = eventLoop.assumeIsolated().scheduleTask(
      in: .seconds(Int64(surroundings.limits.stalledOutputSeconds))
    ) {
      self.stopSpeaking(ReaderStalled())
    }
    speaking = (promise, patience)
    return promise.futureResult
  }

  private func stopSpeaking(_ error: any Error) {
    guard let speaking else { return }
    self.speaking = nil
    speaking.patience.cancel()
    speaking.promise.fail(error)
  }

  /// Runs `question` off the event loop and `answered` on it, even when the channel is closed.
  private func ask<Answer: Sendable>(
    _ question: @escaping @Sendable () async -> Answer,
    answered: @escaping @Sendable (Connection, Answer) -> Void
  ) {
    guard let eventLoop = context?.eventLoop else { return }
    let connection = NIOLoopBound(self, eventLoop: eventLoop)
    asking = Task {
      let answer = await question()
      eventLoop.execute {
        connection.value.asking = nil
        answered(connection.value, answer)
        connection.value.finishIfDone()
      }
    }
  }

  /// Takes leave of the gate once the channel is closed and the gate is through.
  private func finishIfDone() {
    guard context == nil, asking == nil, let ended else { return }
    self.ended = nil
    guard let principal else { return ended.succeed() }
    Task { [gate = surroundings.gate] in
      await gate.closed(principal)
      ended.succeed()
    }
  }
}
