import Crypto
import Foundation

/// The proof that a form was sent from one of our own pages: a digest of the cookie's secret, which
/// another site can neither read nor guess. It changes with every sign-in.
struct FormToken: Sendable, Equatable {
  /// The text in the form's hidden field.
  let text: String

  /// The token that belongs to the cookie with that secret.
  init(cookie secret: String) {
    let digest = SHA256.hash(data: Array("rygrad form\0\(secret)".utf8))
    text = Data(digest).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Whether the text that came with a form is this token, compared in constant time.
  func matches(_ given: String) -> Bool {
    let mine = Array(text.utf8)
    let theirs = Array(given.utf8)
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
