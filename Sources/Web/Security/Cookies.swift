import HTTPTypes

/// The cookies we set; each is bound to this host, hidden from scripts and sent over TLS only.
enum Cookie: String, CaseIterable {
  /// The secret of a session.
  case session = "__Host-rygrad"
  /// The secret behind the form token of somebody who is not signed in.
  case form = "__Host-rygrad-form"
  /// What has just been done, told once.
  case flash = "__Host-rygrad-flash"
  /// The language of somebody who is not signed in.
  case language = "__Host-rygrad-language"

  /// The value in a request's headers; the first, where somebody smuggled in a second.
  func value(in headers: HTTPFields) -> String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].trimmingSpaces == rawValue {
          return String(parts[1].trimmingSpaces)
        }
      }
    }
    return nil
  }

  /// The header that sets it for so many seconds.
  func header(_ value: String, seconds: Int) -> String {
    "\(rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\(seconds)"
  }

  /// The header that removes it.
  var removal: String { header("", seconds: 0) }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  var trimmingSpaces: Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return self[first...last]
  }
}
