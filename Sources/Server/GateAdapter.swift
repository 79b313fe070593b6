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
  }

  private let dispatch: Dispatch
  private let reactors: [Reactor]
  private let turn = Turn()

  init(dispatch: Dispatch, reactors: [Reactor]) {
    self.dispatch = dispatch
    self.reactors = reactors
  }

  func authenticate(
    _ credentials: Credentials, peerAddress: String, language: Language
  ) async -> Result<(Guest, Reply), Refusal> {
    let reactor = reactors[turn.next() % reactors.count]
    return await withTaskExecutorPreference(reactor) {
      await dispatch.authenticate(credentials, language: language).map { principal, reply in
        (Guest(principal: principal, reactor: reactor), reply)
      }
    }
  }

  func perform(_ request: Request, as guest: Guest, language: Language) async -> Outcome {
    await withTaskExecutorPreference(guest.reactor) {
      await dispatch.perform(request, as: guest.principal, language: language)
    }
  }

  func closed(_ guest: Guest) async {}

  /// Counts connections, so that each reactor gets its share of them.
  private final class Turn: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max }
  }
}
