import HTTPTypes

/// What every answer tells the browser not to allow.
enum SecurityHeaders {
  /// Nothing runs, loads or is sent anywhere but here, and nothing inline at all.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    + "require-trusted-types-for 'script'; trusted-types 'none'"

  /// Adds them; a page belongs to one person, so it is stored nowhere.
  static func add(to headers: inout HTTPFields) {
    headers[.contentSecurityPolicy] = policy
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "same-origin"
    headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] = "same-origin"
    headers[HTTPField.Name("Cross-Origin-Resource-Policy")!] = "same-origin"
    headers[HTTPField.Name("Permissions-Policy")!] =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    headers[HTTPField.Name("X-Frame-Options")!] = "DENY"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }
}

extension HTTPField.Name {
  static let referrerPolicy = Self("Referrer-Policy")!
}
