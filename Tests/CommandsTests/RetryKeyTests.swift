import Domain
import Testing

@testable import Commands

@Suite struct RetryKeyTests {
  private let reply = Reply(rows: [["a": 1]], result: ["secret": "ryt_x"])

  @Test("what a key seals it opens, marked as replayed, and no other key does")
  func sealing() throws {
    let sealed = try RetryKey("import-2026").sealed(reply)
    #expect(!String(decoding: sealed, as: UTF8.self).contains("ryt_x"))
    let replayed = try RetryKey("import-2026").replayed(sealed)
    #expect(replayed.rows == reply.rows)
    #expect(replayed.result == ["secret": "ryt_x", "replayed": true])
    #expect(throws: (any Error).self) { try RetryKey("import-2027").replayed(sealed) }
    var altered = sealed
    altered[altered.count / 2] ^= 1
    #expect(throws: (any Error).self) { try RetryKey("import-2026").replayed(altered) }
  }

  @Test("the same request has the same fingerprint under one key, and another under another")
  func fingerprints() {
    let key = RetryKey("import-2026")
    #expect(key.hash.count == 32 && key.hash != RetryKey("import-2027").hash)
    #expect(key.fingerprint(of: ["x"]) == RetryKey("import-2026").fingerprint(of: ["x"]))
    #expect(key.fingerprint(of: ["x"]) != key.fingerprint(of: ["y"]))
    #expect(key.fingerprint(of: ["x"]) != RetryKey("import-2027").fingerprint(of: ["x"]))
  }
}
