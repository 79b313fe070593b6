package import Domain

/// What a server says of itself before anything is asked.
package struct Greeting: Sendable {
  /// The only major version of the protocol so far.
  static let version = 1

  let server: String
  let limits: Limits
  let proof: Credentials?

  /// The greeting of `server`, a name with a version such as `rygrad/0.1.0`; `proof` is what the
  /// other side need only point at: the kernel's word for it, or its certificate.
  package init(server: String, limits: Limits, proof: Credentials?) {
    self.server = server
    self.limits = limits
    self.proof = proof
  }

  /// The object of the `HELLO` line.
  var json: JSON {
    [
      "versions": [JSON(Greeting.version)],
      "auth": .array(["token", proof?.word].compactMap(\.self).map(JSON.string)),
      "limits": limits.json,
      "server": .string(server),
    ]
  }
}
