import Dispatch
import Domain
import Synchronization
import Testing

@testable import Commands

@Suite struct PasswordTests {
  private let cheap = PasswordParameters(
    salt: Array("0123456789abcdef".utf8), memoryKibibytes: 64, passes: 1, lanes: 1)

  @Test("argon2id gives the tag of the reference implementation's own test")
  func vector() throws {
    let parameters = PasswordParameters(
      salt: Array("somesalt".utf8), memoryKibibytes: 65536, passes: 2, lanes: 1)
    let tag = try PasswordHashing.argon2id("password", parameters)
    let digits = tag.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(digits == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")
  }

  @Test("a new password is hashed with a salt of its own and what OWASP recommends")
  func parameters() {
    let (first, second) = (PasswordParameters.make(), PasswordParameters.make())
    #expect(first.salt.count == 16)
    #expect(first.salt != second.salt)
    #expect(first.memoryKibibytes >= 19456 && first.passes >= 2 && first.lanes == 1)
  }

  @Test("a password of 1000 bytes of any letters is hashed whole")
  func long() async throws {
    let hashing = PasswordHashing()
    let long = String(repeating: "æ", count: 499) + "a"
    let first = try await hashing.tag(of: long + "b", cheap)
    #expect(first.count == 32)
    #expect(try await hashing.tag(of: long + "c", cheap) != first)
  }

  @Test("when too many wait the next is refused as busy, and those in line are served")
  func bounded() async throws {
    let hashing = PasswordHashing(atOnce: 1, waitingAtMost: 3)
    let isReleased = DispatchSemaphore(value: 0)
    #expect(hashing.submit { isReleased.wait() })
    let served = Mutex<[Int]>([])
    for number in 1...3 { #expect(hashing.submit { served.withLock { $0.append(number) } }) }
    let refusal = await #expect(throws: Refusal.self) { try await hashing.tag(of: "late", cheap) }
    #expect(refusal?.code == .busy)
    isReleased.signal()
    while served.withLock({ $0.count < 3 }) { await Task.yield() }
    #expect(try await hashing.tag(of: "afterwards", cheap).count == 32)
    #expect(served.withLock { $0 } == [1, 2, 3])
  }

  @Test(
    "a password must be long and not what anybody would try first",
    arguments: [
      ("kort", "password_short"), ("elleve tegn", "password_short"),
      ("aaaaaaaaaaaa", "password_repeated"), ("ANNA@example.org", "password_own"),
      ("anna østergård", "password_own"),
    ])
  func rules(password: String, reason: String) {
    let anna = Principal(
      kind: .account, accountID: nil, name: "Anna Østergård", email: "anna@example.org",
      language: .da, secretHash: [])
    let refusal = #expect(throws: Refusal.self) { try PasswordRule.check(password, for: anna) }
    #expect(refusal == Refusal.because(reason))
    #expect(refusal?.argument == "new")
    #expect(throws: Never.self) { try PasswordRule.check("ni grønne heste", for: anna) }
  }

  @Test("base 32 follows the vectors of RFC 4648 without their padding")
  func base32() {
    let vectors = [
      "": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ", "foobar": "MZXW6YTBOI",
    ]
    for (plain, encoded) in vectors { #expect(Base32.encode(Array(plain.utf8)) == encoded) }
  }

  @Test("an authenticator's key is written as apps read it")
  func authenticatorKey() {
    let key = AuthenticatorKey(octets: Array("12345678901234567890".utf8))
    #expect(key.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(
      key.uri(account: "bo æ@example.dk")
        == "otpauth://totp/Rygrad:bo%20%C3%A6%40example.dk?secret=\(key.text)"
        + "&issuer=Rygrad&algorithm=SHA1&digits=6&period=30")
    #expect(AuthenticatorKey.make().octets.count == 20)
  }

  @Test("a recovery code is four groups of four, and its hash is that of the letters alone")
  func recoveryCode() throws {
    let code = RecoveryCode.make()
    #expect(code.text.wholeMatch(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/) != nil)
    #expect(code.hash == Secret.hash(of: String(code.text.filter { $0 != "-" })))
    #expect(code.text != RecoveryCode.make().text)
  }
}
