import Crypto
import Domain

/// The key of `@idem=`, chosen by the caller: what is stored under it can only be found, compared and
/// read by whoever has the key, so that a copy of the database tells no reply and no secret in it.
struct RetryKey: Sendable {
  /// How many characters a key has.
  static let length = 8...100

  /// The key's name in the database.
  let hash: [UInt8]
  private let comparing: SymmetricKey
  private let sealing: SymmetricKey

  /// Derives what belongs to a key.
  init(_ text: String) {
    let input = SymmetricKey(data: Array(text.utf8))
    func derive(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: input, info: Array("rygrad idem \(purpose)".utf8), outputByteCount: 32)
    }
    hash = derive("name").withUnsafeBytes(Array.init)
    comparing = derive("request")
    sealing = derive("reply")
  }

  /// What two requests have in common only if they are the same.
  func fingerprint(of identity: JSON) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(identity.text.utf8), using: comparing))
  }

  /// The reply as it is stored.
  func sealed(_ reply: Reply) throws -> [UInt8] {
    let body = reply.asKept
    // A nonce and a tag are part of it; the nonce is random, and a key seals few replies.
    return Array(try AES.GCM.seal(Array(body.text.utf8), using: sealing).combined!)
  }

  /// The reply that was stored, marked as told before.
  func replayed(_ sealed: [UInt8]) throws -> Reply {
    let body = try JSON.parse(
      Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: sealing)))
    return Reply(kept: body).saying("replayed")
  }
}

extension Reply {
  /// The reply as it is kept to be told again.
  var asKept: JSON { ["rows": .array(rows), "result": result] }

  /// The reply that was kept.
  init(kept: JSON) {
    self.init(rows: kept["rows"]?.arrayValue ?? [], result: kept["result"] ?? [:])
  }

  /// The reply with a word about how it came about.
  func saying(_ word: String) -> Reply {
    Reply(
      rows: rows,
      result: .object((result.objectValue ?? []) + [JSON.Member(name: word, value: true)]))
  }
}
