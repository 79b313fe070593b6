import Domain
import LineProtocol
import Synchronization

/// A gate that knows the token `good` and every peer, and keeps a record.
///
/// `wait` does not answer before `release`, or its cancellation; `ping` is answered at once, and all
/// else soon. Each address is an account of its own.
final class TestGate: Gate {
  private struct Record {
    var performed: [Request] = []
    var closed: [String] = []
    var credentials: [Credentials] = []
    var isReleased = false
    var cancellations = 0
  }

  private let record = Mutex(Record())

  var performed: [Request] { record.withLock(\.performed) }
  var closed: [String] { record.withLock(\.closed) }
  var credentials: [Credentials] { record.withLock(\.credentials) }
  var cancellations: Int { record.withLock(\.cancellations) }

  /// Lets every `wait` go on.
  func release() { record.withLock { $0.isReleased = true } }

  func authenticate(
    _ credentials: Credentials, peerAddress: String, language: Language
  ) async -> Result<(String, Reply), Refusal> {
    record.withLock { $0.credentials.append(credentials) }
    if case .token(let token) = credentials, token != "good" {
      return .failure(Refusal(.authFailed, Message(da: "Nej.", en: "No.")))
    }
    return .success((peerAddress, Reply(result: ["address": .string(peerAddress)])))
  }

  func perform(
    _ request: Request, as principal: String, language: Language
  ) async -> Outcome {
    record.withLock { $0.performed.append(request) }
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

  func closed(_ principal: String) async {
    record.withLock { $0.closed.append(principal) }
  }
}
