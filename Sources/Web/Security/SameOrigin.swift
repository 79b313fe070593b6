import HTTPTypes
import Hummingbird

/// Whether a form comes from one of our own pages, by what the browser says of its origin.
enum SameOrigin {
  /// `Origin` must be the site's; a browser that sends none, or `null` from a page that withholds
  /// its address, must say `same-origin` by `Sec-Fetch-Site`. On loopback people may come by any
  /// name of it and any forwarded port. A browser that says `cross-site` is believed in any case.
  static func isProven(by request: Hummingbird.Request, site: Site) -> Bool {
    let place = request.headers[HTTPField.Name("Sec-Fetch-Site")!]
    guard place != "cross-site" else { return false }
    if let origin = request.headers[.origin], origin != "null" {
      if origin == site.origin { return true }
      guard let host = request.head.authority, LoopbackHost.isOne(host) else { return false }
      return origin == "http://\(host)" || origin == "https://\(host)"
    }
    return place == "same-origin"
  }
}

/// Whether a `Host` names this machine itself.
enum LoopbackHost {
  static func isOne(_ authority: String) -> Bool {
    let host =
      authority.hasPrefix("[")
      ? String(authority.prefix { $0 != "]" }) + "]"
      : String(authority.prefix { $0 != ":" })
    return ["localhost", "127.0.0.1", "[::1]"].contains(host)
  }
}
