import Commands
import Domain
import LineProtocol
import Postgres
import Synchronization

/// The line protocol's gate: the dispatcher, with every connection's work on one reactor.
struct GateAdapter: Gate {
  /// A connection's caller and the reactor that runs what the caller asks.
  final class Guest: Sendable {
    let principal: Commands.Principal
    let reactor: Reactor
    /// Names the connection, and with a number each request on it.
    let id: RequestID
    private let requests = Atomic<Int>(0)
    private let confirmation = Mutex(ContinuousClock.now)

    init(principal: Commands.Principal, reactor: Reactor, id: RequestID) {
      self.principal = principal
      self.reactor = reactor
      self.id = id
    }

    /// The name of one more request.
    func nextRequestID() -> RequestID {
      id.numbered(requests.wrappingAdd(1, ordering: .relaxed).newValue)
    }

    /// When the database last said that the guest is who it was.
    var confirmedAt: ContinuousClock.Instant {
      get { confirmation.withLock(\.self) }
      set { confirmation.withLock { $0 = max($0, newValue) } }
    }
  }

  private let dispatch: Dispatch
  private let reactors: [Reactor]
  private let control: ProcessControl
  private let turnstile: Turnstile
  private let turn = Turn()

  /// - Parameter commandsAtOnce: how many commands run at once; more than the database can take on
  ///   only wait there, where nobody takes turns.
  init(dispatch: Dispatch, reactors: [Reactor], control: ProcessControl, commandsAtOnce: Int) {
    self.dispatch = dispatch
    self.reactors = reactors
    self.control = control
    turnstile = Turnstile(capacity: commandsAtOnce)
  }

  func authenticate(
    _ credentials: Credentials, peerAddress: String, language: Language,
    hangUp: @escaping @Sendable () -> Void
  ) async -> Result<(Guest, Reply), Refusal> {
    let reactor = reactors[turn.next() % reactors.count]
    let id = RequestID.make()
    return await withTaskExecutorPreference(reactor) {
      await dispatch.authenticate(
        credentials, peerAddress: peerAddress, language: language, requestID: id
      ).map { principal, reply in
        control.entered(id, address: peerAddress, principal, hangUp: hangUp)
        return (Guest(principal: principal, reactor: reactor, id: id), reply)
      }
    }
  }

  func account(of guest: Guest) -> String { guest.principal.countedAs }

  func performAtOnce(_ request: Request, as guest: Guest, language: Language) -> Outcome? {
    dispatch.performAtOnce(
      request, as: guest.principal, confirmedAt: guest.confirmedAt,
      requestID: guest.nextRequestID())
  }

  func perform(
    _ request: Request, as guest: Guest, language: Language, emit: @escaping Emit
  ) async -> Outcome {
    control.began(request.verb, on: guest.id)
    defer { control.ended(on: guest.id) }
    let start = ContinuousClock.now
    let carryOut: @Sendable () async -> Outcome = {
      await dispatch.perform(
        request, as: guest.principal, language: language,
        requestID: guest.nextRequestID(), emit: emit)
    }
    let outcome: Outcome? = await withTaskExecutorPreference(guest.reactor) {
      // What goes on for as long as its caller listens would keep others from their turn.
      if dispatch.schema(of: request.verb)?.command.endures == true { return await carryOut() }
      return await turnstile.pass(guest.principal.countedAs, carryOut)
    }
    guard let outcome else { return .failure(.cancelledWhileWaiting) }
    // Nothing succeeds without the database having looked at the credential.
    if case .success = outcome { guest.confirmedAt = start }
    return outcome
  }

  func closed(_ guest: Guest) async { control.left(guest.id) }

  /// Counts connections, so that each reactor gets its share of them.
  fileprivate final class Turn: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max }
  }
}

extension Refusal {
  /// A command whose connection ended, or was cut, before its turn came.
  fileprivate static let cancelledWhileWaiting = Refusal(
    .cancelled,
    Message(
      da: "Kommandoen blev afbrudt, før den begyndte.",
      en: "The command was cancelled before it began."))
}
