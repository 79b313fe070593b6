import Testing

@testable import Web

/// The address of a secret, as it comes back from a form.
struct OTPAuthURITests {
  @Test("the secret is shown in groups of four")
  func groups() throws {
    let uri = try #require(
      OTPAuthURI("otpauth://totp/Rygrad:mette%40kommune.dk?secret=JBSWY3DPEHPK3PXP55&issuer=Rygrad")
    )
    #expect(uri.groups == "JBSW Y3DP EHPK 3PXP 55")
  }

  @Test(
    "nothing else is taken for one",
    arguments: [
      "", "https://example.dk/?secret=JBSWY3DP", "javascript:alert(1)?secret=JBSWY3DP",
      "otpauth://totp/Rygrad", "otpauth://totp/Rygrad?secret=", "otpauth://totp/Rygrad?secret=<b>",
      "otpauth://totp/Ry grad?secret=JBSWY3DP",
      "otpauth://totp/" + String(repeating: "a", count: 600) + "?secret=JBSWY3DP",
    ])
  func others(text: String) {
    #expect(OTPAuthURI(text) == nil)
  }
}
