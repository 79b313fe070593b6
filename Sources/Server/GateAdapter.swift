import Commands
import Domain
import LineProtocol
import Postgres
import Synchronization

/// The line protocol's gate: the dispatcher, with every connection's work on one reactor.
struct GateAdapter: Gate {
  /// A connection's caller and the reactor that runs what the caller asks.
  struct Guest: Sendable {
    let principal: Commands.Principal
    let reactor: Reactor
    /// Names the connection, and with a number each request on it.
    let id: RequestID
    fileprivate let numbers = Turn()
  }

  private let dispatch: Dispatch
  private let reactors: [Reactor]
  private let control: ProcessControl
  private let turn = Turn()

  init(dispatch: Dispatch, reactors: [Reactor], control: ProcessControl) {
    self.dispatch = dispatch
    self.reactors = reactors
    self.control = control
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

  func perform(
    _ request: Request, as guest: Guest, language: Language, emit: @escaping Emit
  ) async -> Outcome {
    control.began(request.verb, on: guest.id)
    defer { control.ended(on: guest.id) }
    return await withTaskExecutorPreference(guest.reactor) {
      await dispatch.perform(
        request, as: guest.principal, language: language,
        requestID: guest.id.numbered(guest.numbers.next() + 1), emit: emit)
    }
  }

  func closed(_ guest: Guest) async { control.left(guest.id) }

  /// Counts: connections, so that each reactor gets its share of them, and a connection's requests.
  fileprivate final class Turn: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max }
  }
}
