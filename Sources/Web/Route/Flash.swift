import Domain
import Foundation

/// What a form has just done, carried over the redirect in a cookie and told once.
///
/// The cookie comes back from the browser, so nothing in it is believed beyond being shown: the
/// verb picks a sentence of ours, values are escaped, an undo is a command like any other.
struct Flash: Sendable {
  /// The verb of the command that was carried out.
  let verb: String
  /// What it answered.
  let result: JSON
  /// How many of the form's commands were carried out.
  let count: Int

  /// The value of a cookie; nil where the answer is too long to be carried.
  static func cookie(of done: Done) -> String {
    let full = JSON.object([
      JSON.Member(name: "verb", value: .string(done.verb)),
      JSON.Member(name: "count", value: JSON(done.count)),
      JSON.Member(name: "result", value: done.reply.result),
    ])
    let text =
      full.text.utf8.count <= 2_000
      ? full.text : JSON.object(Array(full.objectValue!.prefix(2))).text
    return Data(text.utf8).base64EncodedString().replacing("=", with: "")
      .replacing("+", with: "-").replacing("/", with: "_")
  }
}

extension Flash {
  /// Reads a cookie; nil for one that we have not written.
  init?(cookie: String) {
    let base64 = cookie.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
    guard cookie.utf8.count <= 4_000, let data = Data(base64Encoded: base64 + padding),
      let json = try? JSON.parse(Array(data)), let verb = json["verb"]?.stringValue
    else { return nil }
    self.verb = verb
    count = json["count"]?.intValue ?? 1
    result = json["result"] ?? [:]
  }
}
