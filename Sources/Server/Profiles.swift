import Commands
import Domain
import Glibc
import LineProtocol

/// The ways in to a server on this machine, written as profiles for `rygradctl`.
struct Profiles: Sendable {
  /// The data folder; gets the files `profiles`, `operator.token`, `database` and `origin`.
  let folder: String
  /// A libpq connection string.
  let database: String
  /// Where the server listens.
  let endpoints: [Listener.Endpoint]
  /// Where the pages are; nil where they are not served.
  let origin: String?

  private var path: String { "\(folder)/profiles" }
  private var tokenPath: String { "\(folder)/operator.token" }

  /// What to type next.
  var welcome: String {
    let profile = endpoints.first.map { Self.name(of: $0) } ?? ""
    return """

      Rygrad is running. Ctrl-C stops it; the data stays.

        rygradctl --config \(path) --profile \(profile) whoami
        rygradctl --config \(path) --profile \(profile) help

      """
  }

  /// The text of the file of profiles.
  var text: String {
    var text = """
      # Written by rygrad at every start: rygradctl --config \(path)
      # Keep profiles of your own in another file; this one is replaced.

      """
    for endpoint in endpoints where Self.name(of: endpoint) != "tls" {
      text += "\n[profile \(Self.name(of: endpoint))]\n"
      switch endpoint {
      // Its address for others, and who vouches for its certificate, are not known here.
      case .tls: break
      case .unix(let path, _):
        text += "# The kernel tells the server who connects; there is no token.\nsocket = \(path)\n"
      case .loopback:
        text += "address = \(endpoint)\ntoken-file = \(tokenPath)\n"
      }
    }
    return text
  }

  /// Writes the files; makes an operator's token by the ordinary command unless there is one.
  func write(dispatch: Dispatch) async throws {
    let needsToken = endpoints.contains { Self.name(of: $0) == "tcp" }
    if needsToken && File.status(tokenPath) == nil {
      try File.write(try await makeToken(dispatch) + "\n", to: tokenPath, mode: 0o600)
    }
    try File.write(text, to: path, mode: 0o644)
    try File.write((origin ?? "") + "\n", to: "\(folder)/origin", mode: 0o644)
    try File.write(database + "\n", to: "\(folder)/database", mode: 0o600)
  }

  private static func name(of endpoint: Listener.Endpoint) -> String {
    switch endpoint {
    case .unix: "operator"
    case .loopback: "tcp"
    case .tls: "tls"
    }
  }

  private func makeToken(_ dispatch: Dispatch) async throws -> String {
    do {
      let (principal, _) = try await dispatch.authenticate(
        .peer(uid: geteuid(), gid: getegid(), pid: getpid()), language: .en
      ).get()
      let request = Request(
        verb: "token.create", arguments: [Request.Argument(name: "name", value: "rygrad run")])
      let reply = try await dispatch.perform(request, as: principal, language: .en).get()
      guard let secret = reply.result["secret"]?.stringValue else {
        preconditionFailure("token.create answers with a secret")
      }
      return secret
    } catch {
      throw StartupProblem(
        "no token for the operator: \(error.code.rawValue): \(error.message[.en])",
        remedy: error.hint?[.en] ?? "")
    }
  }
}
