import Domain
import LineProtocol
import Synchronization

/// A gate that knows the token `good` and every peer, and keeps a record.
///
/// `wait` does not answer before `release`, or its cancellation; `tell` says how far it is and what
/// happened; `flood` says things until nobody reads them; `ping` is answered at once, and all else
/// soon. Each address is an account of its own.
final class TestGate: Gate {
  private struct Record {
    var performed: [Request] = []
    var closed: [String] = []
    var credentials: [Credentials] = []
    var isReleased = false
    var cancellations = 0
    var told = 0
    var hangUp: (@Sendable () -> Void)?
  }

  private let record = Mutex(Record())

  var performed: [Request] { record.withLock(\.performed) }
  var closed: [String] { record.withLock(\.closed) }
  var credentials: [Credentials] { record.withLock(\.credentials) }
  var cancellations: Int { record.withLock(\.cancellations) }
  /// How many things were said before the other side was found not to read.
  var told: Int { record.withLock(\.told) }

  /// Ends the connection that authenticated last.
  func hangUp() { record.withLock(\.hangUp)?() }

  /// Lets every `wait` go on.
  func release() { record.withLock { $0.isReleased = true } }

  func authenticate(
    _ credentials: Credentials, peerAddress: String, language: Language,
    hangUp: @escaping @Sendable () -> Void
  ) async -> Result<(String, Reply), Refusal> {
    record.withLock {
      $0.credentials.append(credentials)
      $0.hangUp = hangUp
    }
    if case .token(let token) = credentials, token != "good" {
      return .failure(Refusal(.authFailed, Message(da: "Nej.", en: "No.")))
    }
    return .success((peerAddress, Reply(result: ["address": .string(peerAddress)])))
  }

  func perform(
    _ request: Request, as principal: String, language: Language, emit: @escaping Emit
  ) async -> Outcome {
    record.withLock { $0.performed.append(request) }
    if request.verb == "tell" {
      try? await emit(.progress(["done": 1, "of": 2]))
      try? await emit(.event(topic: "tree.felled", ["sequence": 7]))
    }
    if request.verb == "flood" { return await flood(emit) }
    if request.verb == "wait" {
      while !record.withLock(\.isReleased), !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(2))
      }
      if Task.isCancelled {
        record.withLock { $0.cancellations += 1 }
        return .failure(Refusal(.cancelled, Message(da: "Afbrudt.", en: "Cancelled.")))
      }
    }
    return Conversation.answer(request)
  }

  func account(of principal: String) -> String { principal }

  func performAtOnce(
    _ request: Request, as principal: String, language: Language
  ) -> Outcome? {
    guard request.verb == "ping" else { return nil }
    record.withLock { $0.performed.append(request) }
    return Conversation.answer(request)
  }

  private func flood(_ emit: @escaping Emit) async -> Outcome {
    let words = String(repeating: "a", count: 1000)
    do {
      while true {
        try await emit(.event(topic: "leaf.fell", ["words": .string(words)]))
        record.withLock { $0.told += 1 }
      }
    } catch is ReaderStalled {
      try? await emit(.parting(topic: "watch.gap", ["since": 7]))
      return .failure(Refusal(.timeout, Message(da: "Ingen læser.", en: "Nobody reads.")))
    } catch {
      return .failure(Refusal(.cancelled, Message(da: "Væk.", en: "Gone.")))
    }
  }

  func closed(_ principal: String) async {
    record.withLock { $0.closed.append(principal) }
  }
}
