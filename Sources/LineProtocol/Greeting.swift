import Domain

/// What a server says of itself before anything is asked.
package struct Greeting: Sendable {
  /// The only major version of the protocol so far.
  static let version = 1

  let server: String
  let limits: Limits
  let offersPeer: Bool

  /// The greeting of `server`, a name with a version such as `rygrad/0.1.0`; `offersPeer` on a Unix
  /// socket, where the kernel vouches for the other side.
  package init(server: String, limits: Limits, offersPeer: Bool) {
    self.server = server
    self.limits = limits
    self.offersPeer = offersPeer
  }

  /// The object of the `HELLO` line.
  var json: JSON {
    [
      "versions": [JSON(Greeting.version)],
      "auth": offersPeer ? ["token", "peer"] : ["token"],
      "limits": limits.json,
      "server": .string(server),
    ]
  }
}
