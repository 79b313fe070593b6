import CArgon2
import Dispatch
import Domain
import Synchronization

/// Hashes passwords on threads of its own, never on a reactor's.
///
/// Each hash takes 19 MiB for some 30 ms, so only a few run at a time; further ones wait in line,
/// and when the line is long the next are refused, so that memory stays bounded.
final class PasswordHashing: Sendable {
  typealias Work = @Sendable () -> Void

  private struct State {
    var running = 0
    var waiting: [Work] = []
  }

  private let atOnce: Int
  private let waitingAtMost: Int
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "rygrad.passwords", attributes: .concurrent)

  /// Runs `atOnce` hashes at a time and lets `waitingAtMost` further ones wait.
  init(atOnce: Int = 2, waitingAtMost: Int = 64) {
    self.atOnce = atOnce
    self.waitingAtMost = waitingAtMost
  }

  /// The argon2id tag of a password, 32 octets; refused as `BUSY` when too many wait already.
  func tag(of password: String, _ parameters: PasswordParameters) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = submit {
        continuation.resume(with: Result { try Self.argon2id(password, parameters) })
      }
      if !isTaken { continuation.resume(throwing: Refusal.hashingBusy) }
    }
  }

  /// Starts the work or puts it in line; false when the line is full.
  func submit(_ work: @escaping Work) -> Bool {
    let (isTaken, starts) = state.withLock { state -> (Bool, Bool) in
      if state.running < atOnce {
        state.running += 1
        return (true, true)
      }
      guard state.waiting.count < waitingAtMost else { return (false, false) }
      state.waiting.append(work)
      return (true, false)
    }
    if starts { queue.async { self.carryOut(work) } }
    return isTaken
  }

  /// Does the work and then what is in line, until there is nothing.
  private func carryOut(_ work: @escaping Work) {
    var next: Work? = work
    while let work = next {
      work()
      next = state.withLock { state in
        guard !state.waiting.isEmpty else {
          state.running -= 1
          return nil
        }
        return state.waiting.removeFirst()
      }
    }
  }

  /// Blocks for as long as the hash takes.
  static func argon2id(_ password: String, _ parameters: PasswordParameters) throws -> [UInt8] {
    var tag = [UInt8](repeating: 0, count: 32)
    var password = password
    let code = password.withUTF8 { password in
      argon2id_hash_raw(
        UInt32(parameters.passes), UInt32(parameters.memoryKibibytes), UInt32(parameters.lanes),
        password.baseAddress, password.count, parameters.salt, parameters.salt.count, &tag,
        tag.count)
    }
    guard code == ARGON2_OK.rawValue else {
      throw Failed(reason: String(cString: argon2_error_message(code)))
    }
    return tag
  }

  /// The library could not hash, for lack of memory in practice.
  struct Failed: Error {
    let reason: String
  }
}

extension Refusal {
  /// Too many passwords wait to be hashed.
  static let hashingBusy = Refusal(
    .busy,
    Message(
      da: "Mange logger ind lige nu. Prøv igen om lidt.",
      en: "Many people are signing in just now. Try again in a moment."),
    afterMilliseconds: 1000)
}
